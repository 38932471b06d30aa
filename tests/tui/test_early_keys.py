"""What is typed while the packs, or a question, are on their way is taken when they have come."""

from __future__ import annotations

import threading
from collections.abc import Callable
from typing import TypeVar

import pytest
from textual.app import ScreenStackError
from textual.dom import DOMNode
from textual.events import Event, Key, Paste

from quizzer.errors import StoreError
from quizzer.practice.plan import Plan
from quizzer.tui.app import QuizzerApp
from quizzer.tui.early_keys import EarlyKeys
from quizzer.tui.screens.packs import PacksScreen
from quizzer.tui.widgets.answer_box import AnswerBox
from tests.tui.driving import at_question, shows, text_of, until
from tests.tui.fakes import FakeBench

T = TypeVar("T")


@pytest.fixture
def gate() -> threading.Event:
    """What is read waits until it is set."""
    return threading.Event()


def behind(gate: threading.Event, read: Callable[..., T]) -> Callable[..., T]:
    def reading(*given: object) -> T:
        assert gate.wait(10), "the test never opened the gate"
        return read(*given)

    return reading


async def test_a_key_waits_for_the_packs(bench: FakeBench, gate: threading.Event) -> None:
    bench.library.entries = behind(gate, bench.library.entries)  # type: ignore[method-assign]
    app = QuizzerApp(bench)
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.press("s", *"가나")
        assert isinstance(app.screen, PacksScreen)
        gate.set()
        screen = await at_question(pilot)
        await until(pilot, lambda: screen.query_one(AnswerBox).text == "가나")


async def test_an_answer_waits_for_its_question(bench: FakeBench, gate: threading.Event) -> None:
    """Return is a line feed where the terminal was not the program's own yet."""
    bench.session = behind(gate, bench.session)  # type: ignore[method-assign]
    app = QuizzerApp(bench, Plan(("docker",)))
    async with app.run_test(size=(80, 24)) as pilot:
        await shows(pilot, "Docker", "Start")
        await pilot.press("q", "p", "ctrl+j")
        app.post_message(Paste("붙인 글"))
        await pilot.press("d")
        assert isinstance(app.screen, PacksScreen)
        gate.set()
        screen = await at_question(pilot)
        await until(pilot, lambda: screen.query_one(AnswerBox).text == "qp\n붙인 글d")


async def test_keys_are_taken_when_what_was_on_its_way_does_not_come(
    bench: FakeBench, gate: threading.Event
) -> None:
    def refuse(*_given: object) -> None:
        raise StoreError("The store refuses.")

    bench.session = behind(gate, refuse)  # type: ignore[method-assign, assignment]
    app = QuizzerApp(bench, Plan(("docker",)))
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.press("slash", *"zz")
        gate.set()
        await until(pilot, lambda: "Nothing fits the search" in text_of(app.screen))


async def test_leaving_waits_for_nothing(bench: FakeBench, gate: threading.Event) -> None:
    bench.library.entries = behind(gate, bench.library.entries)  # type: ignore[method-assign]
    app = QuizzerApp(bench)
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.press("j", "ctrl+q")
        assert app._exit  # Textual has no public word for it.
        gate.set()


async def test_keys_that_nobody_is_left_for_are_dropped() -> None:
    """The program may leave while keys are handed over: then there is no screen any more."""
    early, taken = EarlyKeys(waiting=True), list[Event]()

    async def take(event: Event) -> None:
        taken.append(event)

    def nobody() -> DOMNode:
        raise ScreenStackError("no screen")

    assert early.hold(Key("a", "a"))
    assert early.arrived()
    await early.let_through(take, nobody)
    assert taken == []
