"""A screen gives one result, whatever comes behind it."""

from __future__ import annotations

import pytest
from textual.events import Key

from quizzer.practice.plan import Plan
from quizzer.tui.app import QuizzerApp
from quizzer.tui.screens.base import Dialog
from quizzer.tui.screens.confirm import ConfirmDialog
from quizzer.tui.screens.palette import Command, PaletteDialog
from tests.tui.driving import at_packs, at_question, until
from tests.tui.fakes import FakeBench


@pytest.mark.parametrize("opening", ["ctrl+p", "t", "m"])
@pytest.mark.parametrize("closing", ["enter", "escape"])
async def test_a_second_key_that_closes_a_dialog_is_passed_over(
    bench: FakeBench, opening: str, closing: str
) -> None:
    app = QuizzerApp(bench)
    async with app.run_test(size=(100, 30)) as pilot:
        await at_packs(pilot)
        await pilot.press(opening, *(["down"] if opening == "ctrl+p" else []))
        await until(pilot, lambda: isinstance(app.screen, Dialog))
        for _ in range(3):  # in one go: the dialog has taken none of them when the last one is pressed
            app.post_message(Key(closing, "\r" if closing == "enter" else None))
        await until(pilot, lambda: app.is_running and app.return_code is None)
    assert app._exception is None


async def test_a_second_enter_does_not_leave_the_question_below(bench: FakeBench) -> None:
    done: list[str] = []
    app = QuizzerApp(bench, Plan(packs=("docker",)))
    async with app.run_test(size=(100, 30)) as pilot:
        screen = await at_question(pilot)
        app.push_screen(PaletteDialog("", [Command("one", lambda: done.append("one"))]), app._run_command)
        await until(pilot, lambda: isinstance(app.screen, Dialog))
        for _ in range(2):
            app.post_message(Key("enter", "\r"))
        await until(pilot, lambda: done and not isinstance(app.screen, Dialog))
        assert done == ["one"]
        assert app.screen is screen


async def test_a_screen_that_goes_takes_with_it_what_lies_above(bench: FakeBench) -> None:
    app = QuizzerApp(bench, Plan(packs=("docker",)))
    async with app.run_test(size=(100, 30)) as pilot:
        screen = await at_question(pilot)
        answers: list[object] = []
        app.push_screen(ConfirmDialog("", "", "", ""), answers.append)
        await until(pilot, lambda: isinstance(app.screen, Dialog))
        screen.dismiss(None)
        await at_packs(pilot)
        assert answers == [None]
        assert screen not in app.screen_stack
