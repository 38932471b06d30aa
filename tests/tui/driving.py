"""Driving the app in tests: waiting for what must come, and reading what stands on the screen."""

from __future__ import annotations

import asyncio
from collections.abc import Callable

from textual.pilot import Pilot
from textual.screen import Screen

from quizzer.tui.app import QuizzerApp
from quizzer.tui.screens.packs import PacksScreen
from quizzer.tui.screens.practise import PractiseScreen
from quizzer.tui.screens.result import ResultScreen
from quizzer.tui.screens.summary import SummaryScreen
from quizzer.tui.widgets.answer_box import AnswerBox
from quizzer.tui.widgets.pack_list import PackList

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


async def answer(pilot: Pilot[None], text: str) -> ResultScreen:
    """Answer the question and wait for the result."""
    screen = await at_question(pilot)
    screen.query_one(AnswerBox).insert(text)
    await pilot.press("ctrl+s")
    return await at_result(pilot)


def app_of(pilot: Pilot[None]) -> QuizzerApp:
    """Give the app with its type."""
    assert isinstance(pilot.app, QuizzerApp)
    return pilot.app


def _laid_out(screen: Screen[object], selector: str) -> bool:
    return any(widget.size.height for widget in screen.query(selector))
