"""What reaches a terminal: harmless text, fitted lines, progress that overwrites itself."""

from __future__ import annotations

import io
import os
import sys
import threading
import time
from collections.abc import Iterator

import pytest

from quizzer.cli import progress
from quizzer.cli.answers import read_answer
from quizzer.cli.console import fitted, harmless, wants_colour
from quizzer.cli.progress import BatchProgress, ModelProgress
from quizzer.cli.widths import cells


class Terminal(io.TextIOWrapper):
    """A stream that says it is a terminal and remembers what was written."""

    def __init__(self, typed: str = "") -> None:
        super().__init__(io.BytesIO(typed.encode()), encoding="utf-8", write_through=True)
        self.buffer.isatty = lambda: True  # type: ignore[method-assign]

    def isatty(self) -> bool:
        return True

    @property
    def written(self) -> str:
        content = self.buffer
        assert isinstance(content, io.BytesIO)
        return content.getvalue().decode()


def stderr_of(monkeypatch: pytest.MonkeyPatch) -> Terminal:
    """Put a terminal in the place of stderr; pytest puts its own back after the set-up, so tests call this."""
    terminal = Terminal()
    monkeypatch.setattr(sys, "stderr", terminal)
    return terminal


@pytest.fixture
def clock(monkeypatch: pytest.MonkeyPatch) -> Iterator[list[float]]:
    now = [100.0]
    monkeypatch.setattr(time, "monotonic", lambda: now[0])
    yield now


@pytest.mark.parametrize(
    ("text", "left"),
    [
        ("컨테이너 🐳 café", "컨테이너 🐳 café"),
        ("a\x1b[31mb", "a[31mb"),
        ("a\x9b31mb\x00\x07\r\n\tc", "a31mbc"),
        ("\u202eabc\u2066d\u200f", "abcd"),
        ("\ud800x", "x"),
    ],
)
def test_what_would_steer_a_terminal_is_taken_out(text: str, left: str) -> None:
    assert harmless(text) == left


def test_line_breaks_may_be_kept() -> None:
    assert harmless("a\nb\tc\x1b", keep="\n\t") == "a\nb\tc"


@pytest.mark.parametrize(
    ("environ", "terminal", "wanted"),
    [
        ({}, True, True),
        ({}, False, False),
        ({"TERM": "dumb"}, True, False),
        ({"NO_COLOR": "1"}, True, False),
        ({"NO_COLOR": ""}, True, True),
        ({"FORCE_COLOR": "1"}, False, True),
        ({"FORCE_COLOR": "1", "NO_COLOR": "1"}, False, False),
    ],
)
def test_colours(
    environ: dict[str, str], terminal: bool, wanted: bool, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys, "stdout", Terminal() if terminal else io.StringIO())
    assert wants_colour(environ) is wanted


def test_lines_are_cut_on_a_terminal_only(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("COLUMNS", "10")
    monkeypatch.setattr(sys, "stdout", Terminal())
    assert fitted("컨테이너는 이미지를") == "컨테이너…"
    monkeypatch.setattr(sys, "stdout", io.StringIO())
    assert fitted("컨테이너는 이미지를") == "컨테이너는 이미지를"


def test_a_terminal_sees_one_line_that_changes(monkeypatch: pytest.MonkeyPatch, clock: list[float]) -> None:
    stderr = stderr_of(monkeypatch)
    progress = BatchProgress(quiet=False)
    for _row in range(3):
        clock[0] += 0.3
        progress.count(error=False)
    progress.count(error=True)
    progress.finish()
    lines = stderr.written.removesuffix("\n").split("\r")[1:]
    assert [line.split(",")[0] for line in lines] == ["2 rows", "4 rows"], "twice a second at most"
    assert "1 error," in lines[-1]
    assert {cells(line) for line in lines} == {79}, "each covers the one before"


def test_a_log_sees_a_line_every_ten_seconds(monkeypatch: pytest.MonkeyPatch, clock: list[float]) -> None:
    log = io.StringIO()
    monkeypatch.setattr(sys, "stderr", log)
    progress = BatchProgress(quiet=False)
    for _row in range(25):
        clock[0] += 1
        progress.count(error=False)
    assert [line.split(",")[0] for line in log.getvalue().splitlines()] == ["10 rows", "20 rows"]


def test_loading_a_model_is_told_once_per_step(monkeypatch: pytest.MonkeyPatch) -> None:
    stderr = stderr_of(monkeypatch)
    tell = ModelProgress()
    for share in (0.0, 0.0, 0.5, 1.0):
        tell(share, "모델")
    assert stderr.written.count("\r") == 3
    log = io.StringIO()
    monkeypatch.setattr(sys, "stderr", log)
    tell = ModelProgress()
    for share in (0.0, 0.5, 1.0):
        tell(share, "모델")
    assert log.getvalue() == "모델\n"


def test_a_keyboard_is_asked(monkeypatch: pytest.MonkeyPatch) -> None:
    stderr = stderr_of(monkeypatch)
    monkeypatch.setattr(sys, "stdin", Terminal("이미지는 템플릿이다" + os.linesep))
    assert read_answer(None).strip() == "이미지는 템플릿이다"
    assert "Ctrl" in stderr.written
    monkeypatch.setattr(sys, "stdin", Terminal("답"))
    before = stderr.written
    assert read_answer("-") == "답"
    assert stderr.written == before, "who writes - knows what to do"


def test_what_takes_long_is_told_on_a_terminal_after_a_while(monkeypatch: pytest.MonkeyPatch) -> None:
    stderr = stderr_of(monkeypatch)
    with progress.waiting("Reading"):
        pass
    assert stderr.written == "", "nothing before a second"
    monkeypatch.setattr(progress, "PATIENCE", 0.01)
    told = threading.Event()
    tell = progress.ChangingLine.tell

    def telling(line: progress.ChangingLine, words: str) -> None:
        tell(line, words)
        told.set()

    monkeypatch.setattr(progress.ChangingLine, "tell", telling)
    with progress.waiting("Reading"):
        assert told.wait(20)
    assert "Reading 0 s" in stderr.written
    assert stderr.written.endswith(" \r"), "the line is empty in the end"


def test_in_a_log_long_work_is_told_once(monkeypatch: pytest.MonkeyPatch) -> None:
    told, said = threading.Event(), []

    def say(line: str) -> None:
        said.append(line)
        told.set()

    monkeypatch.setattr(progress, "say", say)
    monkeypatch.setattr(progress, "LOG_PATIENCE", 0.0)
    with progress.waiting("Reading x …", "It takes minutes."):
        assert told.wait(10)
    assert said == ["Reading x … It takes minutes."]
    monkeypatch.setattr(progress, "LOG_PATIENCE", 600.0)
    with progress.waiting("Reading y …"):
        pass
    assert len(said) == 1
