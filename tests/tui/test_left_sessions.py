"""Several sessions that were left, and an interview that was cut off: each is offered, none vanishes."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from quizzer.practice.plan import Plan
from quizzer.practice.session import Session
from quizzer.tui.app import QuizzerApp
from quizzer.tui.screens.begun import BegunDialog
from quizzer.tui.screens.go_on import LeftInterview, LeftSession
from quizzer.tui.screens.mock import MockDialog
from quizzer.tui.widgets.answer_box import AnswerBox
from quizzer.tui.widgets.pack_list import PackList
from tests.tui.driving import (
    answer,
    answer_in_interview,
    at_packs,
    at_question,
    at_summary,
    shows,
    text_of,
    until,
)
from tests.tui.fakes import ANSWER, FakeBench, make_bench, make_grade, make_pack


@pytest.fixture
def bench(tmp_path: Path) -> FakeBench:
    packs = (make_pack(count=4), make_pack("networks", "네트워크", 4), make_pack("linux", "Linux", 4))
    return make_bench(tmp_path, *packs, new_per_day=3)


def leave(bench: FakeBench, pack: str, *, answers: int = 1, ago: float = 10, mock: bool = False) -> Session:
    """Answer some questions of a pack some minutes ago, and let the program die then."""
    plan = Plan(packs=(pack,), mock=mock, follow_ups=1 if mock else 0)
    chosen = bench.session(plan)
    at = datetime.now(UTC) - timedelta(minutes=ago)
    session = Session(chosen.items, bench.store, bench.scheduler(), plan=plan, clock=lambda: at)
    for _number in range(answers):
        session.record(session.submit(ANSWER), make_grade(ANSWER))
        session.next()
    return session


async def test_a_closed_terminal_does_not_end_an_interview_which_is_then_gone_on_with(
    bench: FakeBench,
) -> None:
    app = QuizzerApp(bench, Plan(packs=("docker",), mock=True))
    async with app.run_test(size=(80, 24)) as pilot:
        screen = await answer_in_interview(pilot, ANSWER)
        await until(pilot, lambda: list(bench.store.attempts()))
        await pilot.press(*"중간")
        app._leaving.end()
    app = QuizzerApp(bench)
    async with app.run_test(size=(80, 24)) as pilot:
        packs = await at_packs(pilot)
        await shows(pilot, "Interview begun Docker 1/5", "s Go on")
        await pilot.press("s")
        await shows(pilot, "Interview with Docker", "1 of 5 questions are done", "Show the results")
        assert isinstance(app.screen, LeftInterview)
        await pilot.press("escape")
        await until(pilot, lambda: app.screen is packs)
        await pilot.press("s")
        await shows(pilot, "Show the results")
        await pilot.press("enter")
        screen = await at_question(pilot)
        await shows(pilot, "2/5", "mock interview")
        assert screen.query_one(AnswerBox).text == "중간"
        await pilot.press("ctrl+s")
        await until(pilot, lambda: "3/5" in text_of(screen))
        await pilot.press("escape")
        await shows(pilot, "End the interview?")
        await pilot.press("enter")
        await at_summary(pilot)
        await shows(pilot, "2 answered · 3 left")
    (log,) = bench.store.sessions()
    assert log.ended_at is not None and log.mock


async def test_the_results_of_an_interview_that_was_cut_off_are_shown_and_end_it(bench: FakeBench) -> None:
    leave(bench, "docker", answers=2, mock=True)
    app = QuizzerApp(bench)
    async with app.run_test(size=(80, 24)) as pilot:
        await at_packs(pilot)
        await shows(pilot, "Interview begun Docker 2/5")
        await pilot.press("s")
        await shows(pilot, "Show the results")
        await pilot.press("r")
        await at_summary(pilot)
        await shows(pilot, "End of the interview", "2 answered · 3 left")
        await pilot.press("escape")
        await at_packs(pilot)
        await until(pilot, lambda: "Interview begun" not in text_of(app.screen))
    assert bench.store.sessions()[0].ended_at is not None


async def test_a_grade_can_be_taken_back_on_those_results(bench: FakeBench) -> None:
    leave(bench, "docker", answers=2, mock=True)
    app = QuizzerApp(bench)
    async with app.run_test(size=(80, 24)) as pilot:
        await at_packs(pilot)
        await shows(pilot, "Interview begun")
        await pilot.press("s")
        await shows(pilot, "Show the results")
        await pilot.press("r")
        summary = await at_summary(pilot)
        await until(pilot, lambda: summary.check_action("undo", ()))
        await pilot.press("u")
        screen = await at_question(pilot)
        await shows(pilot, "2/5")
        assert screen.query_one(AnswerBox).text == ANSWER


async def test_an_interview_that_lacks_only_its_end_shows_its_results_at_once(bench: FakeBench) -> None:
    leave(bench, "docker", answers=5, mock=True)
    app = QuizzerApp(bench)
    async with app.run_test(size=(80, 24)) as pilot:
        await at_packs(pilot)
        await shows(pilot, "Interview begun Docker 5/5")
        await pilot.press("s")
        await at_summary(pilot)
        await shows(pilot, "5 answered")
    assert bench.store.sessions()[0].ended_at is not None


async def test_another_interview_with_the_pack_comes_after_the_one_that_was_cut_off(bench: FakeBench) -> None:
    leave(bench, "docker", mock=True)
    app = QuizzerApp(bench)
    async with app.run_test(size=(80, 24)) as pilot:
        packs = await at_packs(pilot)
        await until(pilot, lambda: packs._shelf is not None and packs._shelf.interviews)
        await pilot.press("m")
        await shows(pilot, "Interview with Docker")
        await pilot.press("r")
        await at_summary(pilot)
        await pilot.press("escape")
        await at_packs(pilot)
        await until(pilot, lambda: packs._shelf is not None and not packs._shelf.interviews)
        await pilot.press("m")
        await until(pilot, lambda: isinstance(app.screen, MockDialog))


async def test_the_start_says_how_many_sessions_were_left_and_goes_on_with_any(bench: FakeBench) -> None:
    leave(bench, "docker", answers=2, ago=30)
    leave(bench, "networks", ago=20, mock=True)
    leave(bench, "linux", ago=10)
    app = QuizzerApp(bench)
    async with app.run_test(size=(80, 24)) as pilot:
        packs = await at_packs(pilot)
        await shows(pilot, "Session begun Linux 1/5 and 2 more", "s Go on")
        await pilot.press("s")
        await until(pilot, lambda: isinstance(app.screen, BegunDialog))
        await shows(
            pilot, "1/5 Session begun Linux", "1/5 Interview begun 네트워크", "2/5 Session begun Docker"
        )
        await pilot.press("escape")
        await until(pilot, lambda: app.screen is packs)
        await pilot.press("s")
        await until(pilot, lambda: isinstance(app.screen, BegunDialog))
        await pilot.press("down", "down", "enter")
        await at_question(pilot)
        await shows(pilot, "Docker", "3/5")


async def test_a_pack_offers_its_own_session_however_many_were_left_since(bench: FakeBench) -> None:
    leave(bench, "docker", answers=2, ago=60)
    for number in range(6):
        leave(bench, "linux", ago=50 - number).finish()
    leave(bench, "networks", ago=20)
    app = QuizzerApp(bench)
    async with app.run_test(size=(80, 24)) as pilot:
        packs = await at_packs(pilot)
        packs.query_one(PackList).focus()
        await until(pilot, lambda: packs._shelf is not None and len(packs._shelf.begun) == 2)
        await pilot.press("enter")
        await shows(pilot, "2 of 5 questions are done · begun", "Begin anew")
        await pilot.press("enter")
        await at_question(pilot)
        await shows(pilot, "Docker", "3/5")


@pytest.mark.parametrize(("words", "offered"), [("docker", True), ("volume", False)])
async def test_a_search_that_leaves_the_session_whole_does_not_hide_it(
    bench: FakeBench, words: str, offered: bool
) -> None:
    leave(bench, "docker", answers=2)
    app = QuizzerApp(bench)
    async with app.run_test(size=(80, 24)) as pilot:
        packs = await at_packs(pilot)
        await until(pilot, lambda: packs._shelf is not None and packs._shelf.begun)
        await pilot.press("slash", *("#" if not offered else ""), *words, "enter")
        packs.query_one(PackList).focus()
        await pilot.press("enter")
        if offered:
            await shows(pilot, "Begin anew")
        else:
            await at_question(pilot)


async def test_new_questions_beyond_the_days_limit_are_reached_by_the_session_that_has_them(
    bench: FakeBench,
) -> None:
    leave(bench, "docker", answers=3)
    app = QuizzerApp(bench)
    async with app.run_test(size=(80, 24)) as pilot:
        packs = await at_packs(pilot)
        await until(pilot, lambda: packs._shelf is not None and packs._shelf.begun)
        await pilot.press("n")
        await shows(pilot, "new_per_day", "a session", "3 of 5")
        assert isinstance(app.screen, LeftSession)
        await pilot.press("y")
        await answer(pilot, ANSWER)
        await shows(pilot, "4/5")


async def test_a_session_of_days_ago_is_offered_by_its_pack_alone(bench: FakeBench) -> None:
    leave(bench, "docker", answers=2, ago=3 * 24 * 60)
    app = QuizzerApp(bench)
    async with app.run_test(size=(80, 24)) as pilot:
        packs = await at_packs(pilot)
        await shows(pilot, "Today", "s Start")
        assert "Session begun" not in text_of(packs)
        packs.query_one(PackList).focus()
        await pilot.press("enter")
        await shows(pilot, "2 of 5 questions are done")
