"""What a search among the packs finds, and what it shows."""

from __future__ import annotations

from pathlib import Path

import pytest

from quizzer.packs.schema import Pack, Question
from quizzer.tui.app import QuizzerApp
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
