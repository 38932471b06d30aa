"""A mock interview on the screen: its end is asked about, its time is told."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from quizzer.locale import use_language
from quizzer.practice.attempt import Draft
from quizzer.practice.plan import Plan
from quizzer.tui.app import QuizzerApp
from quizzer.tui.screens.confirm import ConfirmDialog
from quizzer.tui.widgets.answer_box import AnswerBox
from tests.tui.driving import answer_in_interview, at_packs, at_question, at_summary, shows, text_of, until
from tests.tui.fakes import ANSWER, FakeBench

INTERVIEW = Plan(packs=("docker",), mock=True)


@pytest.mark.parametrize(("key", "ends"), [("enter", True), ("y", True), ("escape", False), ("n", False)])
async def test_the_end_of_an_interview_is_asked_about_when_something_was_answered(
    bench: FakeBench, key: str, ends: bool
) -> None:
    app = QuizzerApp(bench, INTERVIEW)
    async with app.run_test(size=(60, 20)) as pilot:
        screen = await answer_in_interview(pilot, ANSWER)
        await pilot.press(*"중간", "escape")
        await until(pilot, lambda: isinstance(app.screen, ConfirmDialog))
        await shows(pilot, "End the interview?", "End it", "Go on")
        await pilot.press(key)
        if ends:
            await at_summary(pilot)
        else:
            await until(pilot, lambda: app.screen is screen)
            assert screen.query_one(AnswerBox).text == "중간" and screen.query_one(AnswerBox).has_focus


async def test_an_interview_without_an_answer_ends_at_once(bench: FakeBench) -> None:
    app = QuizzerApp(bench, INTERVIEW)
    async with app.run_test(size=(60, 20)) as pilot:
        screen = await at_question(pilot)
        await pilot.press("ctrl+n")
        await until(pilot, lambda: "2/4" in text_of(screen))
        await pilot.press("escape")
        await at_packs(pilot)


@pytest.mark.parametrize(
    ("language", "said"), [("en", "an interviewer would go on now"), ("ko", "면접관이라면 지금")]
)
async def test_when_the_time_is_over_the_border_says_so_and_what_is_typed_stays(
    bench: FakeBench, language: str, said: str
) -> None:
    use_language(language)
    bench.store.save_draft(Draft("docker", "image-vs-container", "느린 답", datetime.now(UTC), 100.0))
    app = QuizzerApp(bench, INTERVIEW)
    async with app.run_test(size=(60, 20)) as pilot:
        screen = await at_question(pilot)
        box = screen.query_one(AnswerBox)
        await until(pilot, lambda: said in text_of(screen))
        await pilot.press("!")
        assert box.text == "느린 답!" and text_of(screen).count(said) == 1
        await pilot.press("ctrl+s")
        await until(pilot, lambda: "2/4" in text_of(screen))
        await until(pilot, lambda: said not in text_of(screen))
        await until(pilot, lambda: list(bench.store.attempts()))
    assert next(bench.store.attempts()).seconds >= 100, "the overrun is kept as it was"


async def test_outside_an_interview_nobody_would_go_on(bench: FakeBench) -> None:
    bench.store.save_draft(Draft("docker", "image-vs-container", "느린 답", datetime.now(UTC), 100.0))
    app = QuizzerApp(bench, Plan(packs=("docker",)))
    async with app.run_test(size=(60, 20)) as pilot:
        screen = await at_question(pilot)
        await until(pilot, lambda: "1:4" in text_of(screen))
        assert "interviewer" not in text_of(screen)


async def test_time_stands_still_while_its_end_is_asked_about(bench: FakeBench) -> None:
    app = QuizzerApp(bench, INTERVIEW)
    async with app.run_test(size=(60, 20)) as pilot:
        screen = await answer_in_interview(pilot, ANSWER)
        await pilot.press("escape")
        await shows(pilot, "End the interview?")
        before = screen.session.sketch("").seconds
        await pilot.pause(1.2)
        assert screen.session.sketch("").seconds == before
        await pilot.press("n")
        await until(pilot, lambda: app.screen is screen)
        assert before <= screen.session.sketch("").seconds < before + 1
        await until(pilot, lambda: screen.session.sketch("").seconds > before)


async def test_ctrl_c_asks_as_escape_does(bench: FakeBench) -> None:
    app = QuizzerApp(bench, INTERVIEW)
    async with app.run_test(size=(60, 20)) as pilot:
        screen = await answer_in_interview(pilot, ANSWER)
        await pilot.press("ctrl+c")
        await shows(pilot, "End the interview?")
        await pilot.press("n")
        await until(pilot, lambda: app.screen is screen)
        await shows(pilot, "2/4")
