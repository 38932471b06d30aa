"""The history screen: past answers are listed, found, looked at as they were graded, compared and objected to."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from rich.cells import cell_len
from textual.content import Content

from quizzer.grading.record import to_record
from quizzer.locale import use_language
from quizzer.practice.attempt import Attempt, new_id
from quizzer.practice.item import items_of
from quizzer.practice.scheduling import Scheduler
from quizzer.tui.app import QuizzerApp
from quizzer.tui.screens.comparison import ComparisonScreen
from quizzer.tui.screens.disagree import DisagreeDialog
from quizzer.tui.screens.history import HistoryScreen
from quizzer.tui.screens.past_result import PastResult
from quizzer.tui.widgets.past_list import PastList
from quizzer.tui.widgets.question_list import QuestionList
from tests.tui.driving import (
    at_history,
    at_packs,
    at_question,
    open_history,
    overhanging,
    shows,
    text_of,
    until,
)
from tests.tui.fakes import ANSWER, FakeBench, make_bench, make_grade, make_pack

NOW = datetime.now(UTC)


def keep(
    bench: FakeBench,
    question: str,
    score: float | None,
    *,
    pack: str = "docker",
    days: float = 1,
    **values: object,
) -> str:
    """Put an answer into the store, some days ago; gives its id."""
    found = next(
        (item for entry in bench.library.entries() if entry.pack for item in items_of([entry.pack])
         if item.ref == (pack, question)), None,
    )  # fmt: skip
    answer = str(values.pop("answer", ANSWER))
    grade = None if score is None else make_grade(answer, score, question=found.question if found else None)
    at = NOW - timedelta(days=days)
    attempt = Attempt(
        id=new_id(), pack=pack, question=question, answer=answer if grade else "", score=score,
        record=to_record(grade) if grade else {}, started_at=at, ended_at=at, seconds=65,
        question_hash=found.question.content_hash if found else "", **values,
    )  # fmt: skip
    bench.store.record(attempt)
    return attempt.id


@pytest.fixture
def answered(tmp_path: Path) -> FakeBench:
    """Three answers to one question of docker, one to git's, one skipped, one to a question that is gone."""
    bench = make_bench(tmp_path, make_pack(), make_pack("git", "Git"))
    first = keep(bench, "image-vs-container", 40, days=9)
    bench.store.override(first, 55, note="그래도 맞는 말", at=NOW, scheduler=Scheduler())
    keep(bench, "image-vs-container", 62, days=5)
    keep(bench, "volumes", 90, pack="git", days=4, answer="named volume을 씁니다.")
    keep(bench, "question-2", None, days=3)
    keep(bench, "gone", 30, pack="left", days=2)
    keep(bench, "image-vs-container", 80, days=1)
    return bench


def lines(screen: HistoryScreen) -> list[str]:
    listed = screen.query_one(PastList)
    return [listed.line(n, 100).plain for n in range(len(listed._entries))]


async def test_past_answers_are_listed_newest_first_with_score_and_own_score(answered: FakeBench) -> None:
    app = QuizzerApp(answered)
    async with app.run_test(size=(100, 30)) as pilot:
        await at_packs(pilot)
        await shows(pilot, "y History")
        await pilot.press("ㅛ")
        screen = await at_history(pilot)
        await shows(pilot, "6 answers", "When", "Score", "Question", "Time")
        newest, gone, skipped, git, _middle, oldest = lines(screen)
        assert "  80  Docker" in newest and newest.endswith("1:05")
        assert "이미지와 컨테이너의 차이" in newest
        assert "  30  left" in gone and "gone" in gone
        assert " –  Docker" in skipped and "1:05" not in skipped
        assert "  90  Git" in git
        assert "40→55  Docker" in oldest
        assert all(cell_len(line) == 100 for line in lines(screen))


async def test_slash_finds_by_question_pack_and_answer(answered: FakeBench) -> None:
    app = QuizzerApp(answered)
    async with app.run_test(size=(100, 30)) as pilot:
        screen = await open_history(pilot)
        await pilot.press("slash", *"git")
        await until(pilot, lambda: len(lines(screen)) == 1)
        await shows(pilot, "1 of 6 answers")
        await pilot.press("escape")
        await until(pilot, lambda: len(lines(screen)) == 6)
        assert app.screen is screen and screen.query_one(PastList).has_focus
        for words, count in (("컨테이너 차이", 3), ("NAMED", 1), ("zzzz", 0)):
            screen.query_one("#search").value = words
            await until(pilot, lambda count=count: len(lines(screen)) == count)
        await shows(pilot, "Nothing fits the search")
        await pilot.press("escape")
        await shows(pilot, "6 answers")


async def test_enter_opens_the_result_as_it_was_graded(answered: FakeBench) -> None:
    app = QuizzerApp(answered)
    async with app.run_test(size=(110, 60)) as pilot:
        await open_history(pilot)
        await pilot.press("G", "enter")
        await until(pilot, lambda: isinstance(app.screen, PastResult))
        await shows(pilot, "your own score", "machine 40", "그래도 맞는 말", "Misconception", "Model answer")
        assert "Undo" not in text_of(app.screen) and "Next" not in text_of(app.screen)
        await pilot.press("escape")
        await at_history(pilot)


async def test_an_answer_to_a_question_that_is_gone_or_changed_is_still_shown(answered: FakeBench) -> None:
    keep(answered, "volumes", 70, days=0.5)
    newest = next(answered.store.attempts())
    answered.store._attempts[newest.id] = replace(newest, question_hash="older")
    app = QuizzerApp(answered)
    async with app.run_test(size=(110, 60)) as pilot:
        await open_history(pilot)
        await pilot.press("enter")
        await shows(pilot, "changed since", "r Practise")
        await pilot.press("escape")
        await at_history(pilot)
        await pilot.press("j", "j", "enter")
        await shows(pilot, "not in its pack any more", "left/gone", "전용 템플릿입니다")
        assert "r Practise" not in text_of(app.screen)


async def test_a_grade_of_another_version_is_said_and_does_no_harm(answered: FakeBench) -> None:
    newest = next(answered.store.attempts())
    answered.store._attempts[newest.id] = replace(newest, record={"answer": "x", "engine": "99"})
    app = QuizzerApp(answered)
    async with app.run_test(size=(100, 30), notifications=True) as pilot:
        await open_history(pilot)
        await pilot.press("enter")
        await shows(pilot, "another version of")
        await pilot.press("c")
        assert isinstance(app.screen, HistoryScreen)


async def test_r_practises_the_question_again_and_comes_back_to_the_list(answered: FakeBench) -> None:
    app = QuizzerApp(answered)
    async with app.run_test(size=(100, 30)) as pilot:
        screen = await open_history(pilot)
        await pilot.press("r")
        await at_question(pilot)
        await shows(pilot, "1/1", "차이를 설명해보세요")
        await pilot.press("escape")
        await until(pilot, lambda: app.screen is screen)


async def test_c_compares_with_the_answer_before(answered: FakeBench) -> None:
    app = QuizzerApp(answered)
    async with app.run_test(size=(110, 50)) as pilot:
        await open_history(pilot)
        await shows(pilot, "c Compare")
        await pilot.press("c")
        await until(pilot, lambda: isinstance(app.screen, ComparisonScreen))
        await shows(pilot, "62 → 80", "+18", "before → after", "Both answers")
        await pilot.press("escape")
        await pilot.press("G")
        await until(pilot, lambda: "c Compare" not in text_of(app.screen))


async def test_d_sets_the_own_score_from_the_list(answered: FakeBench) -> None:
    app = QuizzerApp(answered)
    async with app.run_test(size=(100, 30)) as pilot:
        screen = await open_history(pilot)
        await pilot.press("d")
        await until(pilot, lambda: isinstance(app.screen, DisagreeDialog))
        await pilot.press(*"95", "ctrl+s")
        await until(pilot, lambda: app.screen is screen and "80→95" in lines(screen)[0])
        assert next(answered.store.attempts()).override == 95


async def test_from_a_question_only_its_answers_are_listed(answered: FakeBench) -> None:
    app = QuizzerApp(answered)
    async with app.run_test(size=(110, 30)) as pilot:
        packs = await at_packs(pilot)
        await until(pilot, lambda: packs.query(QuestionList) and packs.query_one(QuestionList).option_count)
        await pilot.press("l")
        await until(pilot, lambda: packs.query_one(QuestionList).question is not None)
        await pilot.press("y")
        screen = await at_history(pilot)
        await shows(pilot, "3 answers", "차이를 설명해보세요", "Your answer")
        assert all("이미지는 읽기 전용" in line and "Docker" not in line for line in lines(screen))
        await pilot.press("a")
        await shows(pilot, "6 answers")
        await pilot.press("o")
        await shows(pilot, "3 answers")
        await pilot.press("a")
        await shows(pilot, "6 answers")
        await pilot.press("escape")
        assert app.screen is packs


@pytest.mark.parametrize("language", ["en", "ko"])
async def test_an_empty_history_says_what_to_do(bench: FakeBench, language: str) -> None:
    use_language(language)
    app = QuizzerApp(bench)
    async with app.run_test(size=(60, 20)) as pilot:
        await open_history(pilot)
        await shows(pilot, "Esc", "Enter")
        assert "Disagree" not in text_of(app.screen)
        await pilot.press("enter", "r", "c", "d", "o", "a", "escape")
        await at_packs(pilot)


@pytest.mark.parametrize(
    ("size", "language"), [((120, 40), "ko"), ((80, 24), "en"), ((60, 20), "ko"), ((50, 14), "en")]
)
async def test_every_screen_of_the_history_fits(
    answered: FakeBench, size: tuple[int, int], language: str
) -> None:
    use_language(language)
    app = QuizzerApp(answered)
    async with app.run_test(size=size) as pilot:
        screen = await open_history(pilot)
        assert overhanging(screen) == []
        await pilot.press("enter")
        await until(pilot, lambda: isinstance(app.screen, PastResult))
        assert overhanging(app.screen) == []
        await pilot.press("v")
        await until(pilot, lambda: isinstance(app.screen, ComparisonScreen))
        assert overhanging(app.screen) == []


async def test_of_five_thousand_answers_only_what_is_seen_is_written(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    bench = make_bench(tmp_path)
    keep(bench, "image-vs-container", 62)
    one = next(bench.store.attempts())
    bench.store.merge(
        (replace(one, id=f"{n:032x}", ended_at=NOW - timedelta(hours=n)) for n in range(5000)),
        scheduler=Scheduler(),
    )
    written: set[int] = set()
    line = PastList.line

    def counted(listed: PastList, index: int, width: int) -> Content:
        written.add(index)
        return line(listed, index, width)

    monkeypatch.setattr(PastList, "line", counted)
    app = QuizzerApp(bench)
    async with app.run_test(size=(100, 30)) as pilot:
        screen = await open_history(pilot)
        await shows(pilot, "5,001 answers")
        await pilot.press("G")
        listed = screen.query_one(PastList)
        await until(pilot, lambda: listed.highlighted == 5000)
        await pilot.press("slash", *"docker")
        await shows(pilot, "5,001 answers")
        await pilot.press("enter", "g")
        await until(pilot, lambda: listed.highlighted == 0 and listed.has_focus)
        await pilot.click(PastList, offset=(10, 3))
        await until(pilot, lambda: listed.highlighted == 3)
    assert 0 < len(written) < 100
