"""Driving the app in tests: waiting for what must come, and reading what stands on the screen."""

from __future__ import annotations

import asyncio
from collections.abc import Callable

from textual.pilot import Pilot
from textual.screen import Screen
from textual.widget import Widget

from quizzer.tui.app import QuizzerApp
from quizzer.tui.screens.history import HistoryScreen
from quizzer.tui.screens.packs import PacksScreen
from quizzer.tui.screens.practise import PractiseScreen
from quizzer.tui.screens.progress import ProgressScreen
from quizzer.tui.screens.question_editor import QuestionEditor
from quizzer.tui.screens.result import ResultScreen
from quizzer.tui.screens.settings import SettingList, SettingsScreen
from quizzer.tui.screens.summary import SummaryScreen
from quizzer.tui.widgets.answer_box import AnswerBox
from quizzer.tui.widgets.edit_box import EditBox
from quizzer.tui.widgets.pack_list import PackList
from quizzer.tui.widgets.progress_lists import WorkList

LONGEST = 60.0
"""Seconds that anything may take on a busy machine; a test that passes does not wait for it."""

STILL = 2.0
"""Seconds for which a screen that does not come to rest is waited for."""


async def until(pilot: Pilot[None], holds: Callable[[], object]) -> None:
    """Let the app work until something holds."""
    loop = asyncio.get_running_loop()
    end = loop.time() + LONGEST
    while not holds():
        if loop.time() > end:
            raise AssertionError(f"it never came to be; the screen says:\n{text_of(pilot.app.screen)}")
        await pilot.pause(0.02)
    await settled(pilot)


async def settled(pilot: Pilot[None]) -> None:
    """Let the app work until the screen stands still: what holds is often seen before it is laid out whole.

    A screen that moves on by itself is waited for no longer than `STILL`.
    """
    loop = asyncio.get_running_loop()
    end = loop.time() + STILL
    await pilot.pause()
    before, now = "", text_of(pilot.app.screen)
    while now != before and loop.time() < end:
        await pilot.pause(0.02)
        before, now = now, text_of(pilot.app.screen)


def text_of(screen: Screen[object]) -> str:
    """Read the screen as a terminal shows it, one line a row."""
    strips = screen._compositor.render_strips()  # There is no public way to read a screen's text.
    return "\n".join(strip.text.rstrip() for strip in strips)


async def shows(pilot: Pilot[None], *words: str) -> None:
    """Wait until the screen shows all words."""
    await until(pilot, lambda: all(each in text_of(pilot.app.screen) for each in words))


async def says(pilot: Pilot[None], *words: str) -> None:
    """Wait until something is said in passing that holds all words, wherever its lines break."""
    app = pilot.app  # Textual has no public way to read what was said.
    await until(pilot, lambda: any(all(w in said.message for w in words) for said in app._notifications))


async def at_packs(pilot: Pilot[None]) -> PacksScreen:
    """Wait until the packs are listed."""
    app = pilot.app
    await until(
        pilot,
        lambda: (
            isinstance(app.screen, PacksScreen)
            and not any(worker.is_running for worker in app.workers if worker.group in ("shelf", "today"))
            and (app.screen.has_class("-empty") or app.screen.query_one(PackList).option_count)
        ),
    )
    assert isinstance(app.screen, PacksScreen)
    return app.screen


async def search(pilot: Pilot[None], words: str) -> list[str]:
    """Search among the packs; gives the ids of those that are found."""
    await pilot.press("slash", *words)
    screen = await at_packs(pilot)
    if screen.has_class("-empty"):
        return []
    return [entry.id for entry in screen.query_one(PackList)._entries]


async def at_question(pilot: Pilot[None]) -> PractiseScreen:
    """Wait until a question can be answered."""
    app = pilot.app
    await until(
        pilot,
        lambda: (
            isinstance(app.screen, PractiseScreen)
            and app.screen.query(AnswerBox)
            and app.screen.query_one(AnswerBox).has_focus
        ),
    )
    assert isinstance(app.screen, PractiseScreen)
    return app.screen


async def at_result(pilot: Pilot[None]) -> ResultScreen:
    """Wait until a result is shown."""
    app = pilot.app
    await until(pilot, lambda: isinstance(app.screen, ResultScreen) and _laid_out(app.screen, "#page > *"))
    assert isinstance(pilot.app.screen, ResultScreen)
    return pilot.app.screen


async def at_summary(pilot: Pilot[None]) -> SummaryScreen:
    """Wait until the end of the session is shown."""
    await until(
        pilot, lambda: isinstance(pilot.app.screen, SummaryScreen) and pilot.app.screen.query("#head")
    )
    assert isinstance(pilot.app.screen, SummaryScreen)
    return pilot.app.screen


async def answer_in_interview(pilot: Pilot[None], text: str) -> PractiseScreen:
    """Answer a question of an interview, where the next one follows at once, and wait for that."""
    screen = await at_question(pilot)
    following = screen.session.position + 2
    screen.query_one(AnswerBox).insert(text)
    await pilot.press("ctrl+s")
    await until(pilot, lambda: f"{following}/" in text_of(screen))
    return screen


async def at_settings(pilot: Pilot[None], key: str | None = None) -> SettingsScreen:
    """Wait until the settings are listed, and put the highlight on one."""
    app = pilot.app
    await until(
        pilot,
        lambda: isinstance(app.screen, SettingsScreen) and app.screen.query_one(SettingList).option_count,
    )
    assert isinstance(app.screen, SettingsScreen)
    if key is not None:
        listed = app.screen.query_one(SettingList)
        listed.highlighted = listed.get_option_index(key)
        await shows(pilot, f"{key} =")
    return app.screen


async def open_settings(pilot: Pilot[None], key: str | None = None) -> SettingsScreen:
    """Go from the packs to the settings, and put the highlight on one."""
    await at_packs(pilot)
    await pilot.press("comma")
    return await at_settings(pilot, key)


async def at_history(pilot: Pilot[None]) -> HistoryScreen:
    """Wait until past answers are listed, and the first of them is looked at."""
    app = pilot.app
    await until(
        pilot,
        lambda: (
            isinstance(app.screen, HistoryScreen)
            and (app.screen.has_class("-empty") or app.screen._entry is not None)
        ),
    )
    assert isinstance(app.screen, HistoryScreen)
    return app.screen


async def open_history(pilot: Pilot[None]) -> HistoryScreen:
    """Go from the packs to the past answers."""
    await at_packs(pilot)
    await pilot.press("y")
    return await at_history(pilot)


async def open_progress(pilot: Pilot[None]) -> ProgressScreen:
    """Go from the packs to the progress of somebody who has answered something."""
    app = pilot.app
    await at_packs(pilot)
    await pilot.press("p")
    await until(pilot, lambda: isinstance(app.screen, ProgressScreen) and app.screen.query(WorkList))
    assert isinstance(app.screen, ProgressScreen)
    return app.screen


async def at_editor(pilot: Pilot[None]) -> QuestionEditor:
    """Wait until a question can be written."""
    app = pilot.app
    await until(
        pilot, lambda: isinstance(app.screen, QuestionEditor) and "Model answer" in text_of(app.screen)
    )
    assert isinstance(app.screen, QuestionEditor)
    return app.screen


def box(app: QuizzerApp, name: str) -> EditBox:
    """Give a field of the editor."""
    return app.screen.query_one(f"#{name}", EditBox)


async def answer(pilot: Pilot[None], text: str) -> ResultScreen:
    """Answer the question and wait for the result."""
    screen = await at_question(pilot)
    screen.query_one(AnswerBox).insert(text)
    await pilot.press("ctrl+s")
    return await at_result(pilot)


def _laid_out(screen: Screen[object], selector: str) -> bool:
    return any(widget.size.height for widget in screen.query(selector))


def overhanging(screen: Screen[object]) -> list[str]:
    """Name what is shown and wider than its place."""
    found = []
    for widget in screen.walk_children(Widget):
        if not widget.is_on_screen or not widget.display or widget.region.area == 0:
            continue
        parent = widget.parent
        room = parent.content_region if isinstance(parent, Widget) else screen.region
        if widget.styles.dock == "none" and widget.region.right > max(room.right, 0):
            found.append(f"{widget!r} {widget.region} in {room}")
    return found
