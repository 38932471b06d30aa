"""Setting things right: a grade taken back, a flag on a question, answers saved elsewhere."""

from __future__ import annotations

from pathlib import Path

from textual.widgets import Input

from quizzer.errors import StoreError
from quizzer.history.store import SqliteStore
from quizzer.practice.plan import Plan
from quizzer.tui.app import QuizzerApp
from quizzer.tui.screens.flag import FlagDialog
from quizzer.tui.screens.packs import PacksScreen
from quizzer.tui.screens.rescue import RescueDialog
from quizzer.tui.widgets.answer_box import AnswerBox
from tests.tui.driving import answer, at_question, at_result, at_summary, says, shows, text_of, until
from tests.tui.fakes import ANSWER, FakeBench

DOCKER = Plan(packs=("docker",), count=2)


async def test_a_grade_is_taken_back_from_the_result_and_from_the_end(bench: FakeBench) -> None:
    app = QuizzerApp(bench, DOCKER)
    async with app.run_test(size=(120, 40)) as pilot:
        await answer(pilot, ANSWER)
        await pilot.press("u")
        screen = await at_question(pilot)
        await until(pilot, lambda: screen.query_one(AnswerBox).text == ANSWER)
        assert list(bench.store.attempts()) == []
        assert bench.store.card("docker", "image-vs-container") is None
        await pilot.press("ctrl+s")
        await at_result(pilot)
        await pilot.press("q")
        await at_summary(pilot)
        await pilot.press("ㅕ")
        screen = await at_question(pilot)
        await until(pilot, lambda: screen.query_one(AnswerBox).text == ANSWER and "1/2" in text_of(screen))
    assert list(bench.store.attempts()) == []


async def test_a_question_is_flagged_while_writing_and_on_its_result(bench: FakeBench) -> None:
    app = QuizzerApp(bench, DOCKER)
    async with app.run_test(size=(100, 40)) as pilot:
        await at_question(pilot)
        await pilot.press("ctrl+l")
        await until(pilot, lambda: isinstance(app.screen, FlagDialog))
        await pilot.press(*"오타 [있음]", "enter")
        await until(pilot, bench.store.flags)
        assert [(flag.ref.question, flag.note) for flag in bench.store.flags()] == [
            ("image-vs-container", "오타 [있음]")
        ]
        await answer(pilot, ANSWER)
        await pilot.press("m")
        await until(pilot, lambda: isinstance(app.screen, FlagDialog))
        assert app.screen.query_one("#note", Input).value == "오타 [있음]"
        app.screen.action_unflag()
        await until(pilot, lambda: not bench.store.flags())
        await at_result(pilot)
        await pilot.press("m")
        await until(pilot, lambda: isinstance(app.screen, FlagDialog))
        await pilot.press(*"틀림", "enter")
        await until(pilot, bench.store.flags)
        await pilot.press("ㄸ")
        await shows(pilot, "Preview", "틀림")
        await pilot.press("escape", "q")
        await at_summary(pilot)
        await pilot.press("p")
        await until(pilot, lambda: isinstance(app.screen, PacksScreen) and "⚑" in text_of(app.screen))
        await pilot.press("u")
        await shows(pilot, "docker/image-vs-container")
        await pilot.press("y")
        screen = await at_question(pilot)
        await until(pilot, lambda: screen.query_one(AnswerBox).text == ANSWER)
    assert not list(bench.store.attempts())


async def test_answers_that_the_store_refuses_are_saved_elsewhere(bench: FakeBench, tmp_path: Path) -> None:
    bench.store_problem = StoreError("The folder [cannot] be written.")
    app = QuizzerApp(bench, DOCKER)
    async with app.run_test(size=(110, 40), notifications=True) as pilot:
        await answer(pilot, ANSWER)
        await shows(pilot, "^r Save elsewhere")
        await pilot.press("ctrl+q")
        await until(pilot, lambda: isinstance(app.screen, RescueDialog))
        await shows(pilot, "The folder [cannot] be written.", "Quit without saving")
        await pilot.press("escape", "ctrl+r")
        await until(pilot, lambda: isinstance(app.screen, RescueDialog))
        field = app.screen.query_one("#path", Input)
        field.value = str(tmp_path)
        (tmp_path / "history.db").write_text("no store")
        await pilot.press("enter")
        await until(pilot, lambda: app.screen.query_one("#problem").content)
        field.value = str(tmp_path / "own" / "saved.db")
        await pilot.press("enter")
        await at_result(pilot)
        await says(pilot, "quizzer history merge", str(tmp_path / "own" / "saved.db"))
        assert "Save elsewhere" not in text_of(app.screen)
        await pilot.press("n")
        await answer(pilot, ANSWER)
    store = SqliteStore(tmp_path / "own" / "saved.db")
    assert store.count() == 2
    store.close()
