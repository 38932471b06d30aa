"""What a search among the packs finds, and what it shows."""

from __future__ import annotations

from pathlib import Path
from time import perf_counter

import pytest

from quizzer.packs.schema import Pack, Question
from quizzer.tui.app import QuizzerApp
from quizzer.tui.finding import prepare
from quizzer.tui.searching import Search, corpus_of
from quizzer.tui.widgets.pack_list import PackList
from quizzer.tui.widgets.question_list import QuestionList
from tests.tui.driving import at_packs, at_question, shows, text_of, until
from tests.tui.fakes import FakeBench, entry_of, make_bench


def pack_of(id: str, title: str, description: str, **asked: str) -> Pack:
    return Pack(
        id=id,
        title=title,
        description=description,
        questions=tuple(
            Question(id=name, question=text, model_answers=("답",)) for name, text in asked.items()
        ),
    )


PACKS = (
    pack_of("docker", "Docker", "이미지부터 컨테이너까지", a="레이어는 무엇인가요?", b="볼륨은 왜 쓰나요?"),
    pack_of(
        "databases",
        "데이터베이스",
        "정규화, 인덱스를 묻습니다.",
        tree="인덱스는 왜 B-트리인가요?",
        normal="정규화란 무엇인가요?",
        index="복합 인덱스의 순서는 왜 중요한가요?",
    ),
    pack_of("python", "Python", "GIL까지", gil="GIL이 있는데 왜 스레드를 쓰나요?", lists="리스트와 튜플은?"),
    pack_of("queues", "Queues in practice", "Messages", kafka="What does a Kafka consumer group share?"),
)


@pytest.fixture
def shelf(tmp_path: Path) -> FakeBench:
    return make_bench(tmp_path, *PACKS)


LAYERS = pack_of(
    "docker-basics",
    "도커 기초",
    "여러 가지",
    a="이미지란 무엇인가요?",
    b="Docker 네트워크는 어떻게 나뉘나요?",
)
NETWORKS = pack_of(
    "networks", "네트워크", "여러 가지", a="TCP란 무엇인가요?", b="네트워크 계층은 왜 나누나요?"
)


@pytest.mark.parametrize("words", ["도커", "docker", "기초", "도커 기초"])
def test_a_pack_keeps_all_its_questions_when_its_title_has_the_words(words: str) -> None:
    search = Search(words).among(corpus_of([entry_of(LAYERS), entry_of(NETWORKS)]))
    assert search.questions(LAYERS) == list(LAYERS.questions)


async def test_the_pack_of_exactly_that_title_stands_first_and_enter_goes_to_it(tmp_path: Path) -> None:
    app = QuizzerApp(make_bench(tmp_path, LAYERS, NETWORKS))
    async with app.run_test(size=(100, 30)) as pilot:
        screen = await at_packs(pilot)
        packs = screen.query_one(PackList)
        await pilot.press("slash", *"네트워크", "enter")
        await until(pilot, lambda: packs.has_focus and packs.entry is not None)
        assert packs.option_count == 2 and packs.highlighted == 0
        assert packs.entry is not None and packs.entry.id == "networks"
        await pilot.press("escape")
        await until(pilot, lambda: packs.highlighted == 1)


@pytest.mark.parametrize("unknown", ["asdfqwer", "qwxz", "쿼즐그르", "asdf1234qwer"])
def test_a_word_that_nothing_has_takes_little_longer_than_one_that_is_there(unknown: str) -> None:
    made = [
        pack_of(
            f"pack{n}",
            f"Pack {n}",
            "Words",
            a=" ".join(f"낱말{n}{m}은 스레드풀{m} thread{n}x{m}" for m in range(20)),
        )
        for n in range(100)
    ]
    entries = [entry_of(pack) for pack in made]
    corpus = corpus_of(entries)
    prepare(corpus)

    def seconds(words: str) -> float:
        def once() -> float:
            began = perf_counter()
            search = Search(words).among(corpus)
            _found = [entry for entry in entries if search.finds(entry)]
            return perf_counter() - began

        return min(once() for _ in range(5))

    assert seconds(unknown) < 8 * seconds("스레드풀7")


@pytest.mark.parametrize(
    ("words", "found"),
    [
        ("인덱스", {"databases": ["tree", "index"]}),
        ("gil", {"python": ["gil"]}),
        ("컨테이너", {"docker": ["a", "b"]}),  # only its description has the word
        ("도커", {"docker": ["a", "b"]}),
        ("docker 볼륨", {"docker": ["b"]}),
        ("파이썬", {"python": ["gil", "lists"]}),
        ("index", {"databases": ["tree", "index"]}),
        ("카프카", {"queues": ["kafka"]}),
        ("인데스", {"databases": ["tree", "index"]}),
        ("dokcer", {"docker": ["a", "b"]}),
        ("ㅈㄱㅎ", {"databases": ["normal"]}),
        ("asdfgh", {}),
        ("인덱스 볼륨", {}),
    ],
)
def test_a_search_keeps_packs_by_what_is_said_of_them_and_questions_by_themselves(
    words: str, found: dict[str, list[str]]
) -> None:
    entries = [entry_of(pack) for pack in PACKS]
    search = Search(words).among(corpus_of(entries))
    kept = {entry.id: entry.pack for entry in entries if search.finds(entry)}
    assert {id: [each.id for each in search.questions(pack)] for id, pack in kept.items()} == found


async def test_the_first_question_found_is_under_the_highlight_and_their_number_is_said(
    shelf: FakeBench,
) -> None:
    app = QuizzerApp(shelf)
    async with app.run_test(size=(100, 30)) as pilot:
        screen = await at_packs(pilot)
        await pilot.press("slash", *"인덱스")
        questions = screen.query_one(QuestionList)
        await until(pilot, lambda: questions.option_count == 2)
        assert questions.highlighted == 0
        await shows(pilot, "2 questions")
        await pilot.press("enter")
        await until(pilot, lambda: questions.has_focus)
        await pilot.press("j", "enter")
        assert "복합 인덱스의" in text_of(await at_question(pilot))


async def test_a_pack_found_by_its_title_has_the_keys_when_the_search_is_over(shelf: FakeBench) -> None:
    app = QuizzerApp(shelf)
    async with app.run_test(size=(100, 30)) as pilot:
        screen = await at_packs(pilot)
        packs = screen.query_one(PackList)
        await pilot.press("slash", *"도커", "enter")
        await until(pilot, lambda: packs.has_focus and packs.entry is not None)
        assert packs.entry is not None and packs.entry.id == "docker"
        await pilot.press("enter")
        assert "1/2" in text_of(await at_question(pilot))
