"""Answers that come through a pipe: `quizzer packs` asks, and takes them as it takes those of a keyboard."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from command_line import PACK, CommandLine

from quizzer.cli import piped

OTHER = PACK.replace("id: mini", "id: other")


@pytest.mark.parametrize(
    ("stdin", "code", "stays"),
    [
        ("n\n", 130, True),
        ("아니요\n", 130, True),
        ("ㅜ", 130, True),
        ("\n", 130, True),
        ("perhaps\n", 2, True),
        ("y\n", 0, False),
        ("네\r\n", 0, False),
        ("", 0, False),
    ],
)
def test_a_piped_answer_to_remove_counts(cli: CommandLine, stdin: str, code: int, stays: bool) -> None:
    """What is neither yes nor no removes nothing; without any answer it goes on, as other programs want it."""
    done = cli("packs", "remove", "mini", stdin=stdin)
    assert (done.code, cli.pack.exists()) == (code, stays), done.err
    assert done.err.startswith("Remove the pack mini? ") == bool(stdin), (
        "a log shows what was asked and answered"
    )


@pytest.mark.parametrize(("stdin", "new"), [("n\n", False), ("y\n", True), ("\n", True), ("", True)])
def test_a_piped_answer_to_add_and_update_counts(
    cli: CommandLine, write: Callable[..., Path], stdin: str, new: bool
) -> None:
    """Enter alone says yes there, as at a terminal."""
    source = write("other.yaml", OTHER)
    installed = cli.pack.parent / "other.yaml"
    done = cli("packs", "add", source, stdin=stdin)
    assert (done.code, installed.exists()) == (0 if new else 130, new)
    cli("packs", "add", source, "--yes")
    source.write_text(OTHER.replace("작은", "큰"), encoding="utf-8")
    assert cli("packs", "update", stdin=stdin).code == 0
    assert ("큰" in installed.read_text(encoding="utf-8")) == new


def test_a_pipe_that_is_open_and_silent_is_not_waited_for_long(monkeypatch: pytest.MonkeyPatch) -> None:
    """A program that calls us may never write into it; what it writes is read, line by line."""
    monkeypatch.setattr(piped, "SECONDS", 0.05)
    reading, writing = os.pipe()
    with os.fdopen(reading, encoding="utf-8") as stream, os.fdopen(writing, "w", encoding="utf-8") as end:
        monkeypatch.setattr(sys, "stdin", stream)
        assert piped.piped_line() is None
        end.write("아니요\n")
        end.flush()
        assert piped.piped_line() == "아니요"
    assert piped.piped_line() is None, "a closed one"
