"""How the front door opens the screen, and what becomes of its end."""

from __future__ import annotations

import io
import sys
from typing import Any

import pytest

from quizzer import __main__ as front
from quizzer.errors import UsageError
from quizzer.tui import app as screen


class Terminal:
    """Standard input or error that says it is a terminal."""

    def isatty(self) -> bool:
        return True


class Screen:
    """Stands in for the app; `ends` is what its run leaves behind."""

    ends: tuple[int | None, Exception | None] = (None, None)
    opened: list[tuple[Any, Any]]

    def __init__(self, bench: Any, plan: Any) -> None:
        self.opened.append((bench, plan))
        self.return_code, self._problem = self.ends

    def run(self) -> None:
        if self._problem is not None:
            raise self._problem


@pytest.fixture
def opened(monkeypatch: pytest.MonkeyPatch) -> list[tuple[Any, Any]]:
    monkeypatch.setattr(screen, "QuizzerApp", Screen)
    monkeypatch.setattr(sys, "__stdin__", Terminal())
    monkeypatch.setattr(sys, "__stderr__", Terminal())
    monkeypatch.delenv("TEXTUAL_DRIVER", raising=False)
    Screen.opened = []
    return Screen.opened


@pytest.mark.parametrize(("left", "code"), [(None, 0), (0, 0), (3, 3)])
def test_the_screen_gets_bench_and_plan_and_gives_its_code(
    opened: list[tuple[Any, Any]], monkeypatch: pytest.MonkeyPatch, left: int | None, code: int
) -> None:
    monkeypatch.setattr(Screen, "ends", (left, None))
    bench: Any = object()
    assert front._launch(bench, None) == code
    assert opened == [(bench, None)]


def test_a_screen_that_failed_raises_what_it_failed_with(
    opened: list[tuple[Any, Any]], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(Screen, "ends", (1, ZeroDivisionError("why")))
    with pytest.raises(ZeroDivisionError, match="why"):
        front._launch(object(), None)  # type: ignore[arg-type]


@pytest.mark.parametrize("stream", ["__stdin__", "__stderr__"])
def test_without_a_keyboard_or_a_screen_nothing_is_opened(
    opened: list[tuple[Any, Any]], monkeypatch: pytest.MonkeyPatch, stream: str
) -> None:
    for none in (None, io.StringIO()):
        monkeypatch.setattr(sys, stream, none)
        with pytest.raises(UsageError):
            front._launch(object(), None)  # type: ignore[arg-type]
    assert opened == []
    monkeypatch.setenv("TEXTUAL_DRIVER", "textual.drivers.web_driver:WebDriver")
    assert front._launch(object(), None) == 0  # type: ignore[arg-type]


def test_textual_still_has_what_we_take_from_it() -> None:
    from textual.app import App

    assert callable(App._fatal_error)
    assert callable(App._close_messages_no_wait)
    assert hasattr(App(), "_exception")
