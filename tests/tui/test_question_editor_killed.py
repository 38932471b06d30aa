"""A program that is killed while a question is written: what was typed is offered again."""

from __future__ import annotations

import asyncio
from pathlib import Path

from quizzer.tui.app import QuizzerApp
from quizzer.tui.screens.packs import PacksScreen
from quizzer.tui.screens.question_editor import PAUSE, QuestionEditor
from tests.tui.driving import at_editor, at_packs, box, shows, text_of, until
from tests.tui.fakes import FakeBench, make_bench


def kept(bench: FakeBench) -> list[str]:
    """What would be there after a blow."""
    return [file.read_text("utf-8") for file in (bench.settings.data_folder / "editing").glob("*.json")]


def kill(screen: QuestionEditor) -> None:
    """Let the program end as a killed one does: nothing more is written."""
    screen.put_away = lambda: False  # type: ignore[method-assign]
    screen._keeper.flush = lambda: False  # type: ignore[method-assign]


async def begin_pack(pilot, title: str) -> QuestionEditor:
    await at_packs(pilot)
    await pilot.press("P", *title, "enter")
    return await at_editor(pilot)


async def test_what_was_typed_for_a_new_pack_is_back_under_any_title(tmp_path: Path) -> None:
    """The title of a pack that was never saved is easily written otherwise; once it is saved nothing is offered."""
    bench = make_bench(tmp_path)
    app = QuizzerApp(bench)
    async with app.run_test(size=(110, 34)) as pilot:
        screen = await begin_pack(pilot, "Locks")
        await pilot.press(*"mutex")
        await until(pilot, lambda: "mutex" in "".join(kept(bench)))
        kill(screen)
    app = QuizzerApp(bench)
    async with app.run_test(size=(110, 34)) as pilot:
        await begin_pack(pilot, "Threads and locks")
        await shows(pilot, "What you typed the last time and did not save is back.", "mutex")
        box(app, "answer").load_text("A lock that one thread holds at a time, so that others wait for it.")
        await pilot.press("ctrl+s")
        await until(pilot, lambda: list(bench.settings.pack_folder.glob("*.yaml")))
        await until(pilot, lambda: not kept(bench))
        await pilot.press("escape")
        await until(pilot, lambda: isinstance(app.screen, PacksScreen))
        await begin_pack(pilot, "Queues")
        await pilot.pause(2 * PAUSE)
        assert "mutex" not in text_of(app.screen)


async def test_fluent_typing_is_kept_too(tmp_path: Path) -> None:
    """Keys that come faster than the fields are read do not put the writing off."""
    bench = make_bench(tmp_path)
    app = QuizzerApp(bench)
    async with app.run_test(size=(110, 34)) as pilot:
        await begin_pack(pilot, "Locks")
        for _ in range(200):
            app.simulate_key("a")
            await asyncio.sleep(PAUSE / 8)
            if kept(bench):
                break
        assert kept(bench)
