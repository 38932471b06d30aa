"""A command that does not exist names the one that was meant."""

from __future__ import annotations

import shlex
from collections.abc import Callable
from pathlib import Path

import pytest
from command_line import CommandLine


@pytest.mark.parametrize(
    ("argv", "meant"),
    [
        ("remove docker", "quizzer packs remove docker?"),
        ("add ./network.yaml", "quizzer packs add ./network.yaml?"),
        ("list", "quizzer packs list?"),
        ("delete docker", "quizzer packs remove or quizzer history delete?"),
        ("update", "quizzer packs update?"),
        ("test docker", "quizzer practice or quizzer check?"),
        ("start docker", "quizzer practice docker?"),
        ("flag docker/layers", "quizzer history flag docker/layers?"),
        ("pack list", "quizzer packs list?"),
        ("pratice", "quizzer practice?"),
        ("packs delete docker", "quizzer packs remove docker?"),
        ("packs new", "quizzer new pack?"),
        ("history remove 3f2a", "quizzer history delete 3f2a?"),
        ("model set m", "quizzer model use m?"),
        ("remove docker --yes", "quizzer packs remove?"),
    ],
)
def test_an_unknown_command_names_the_right_one(cli: CommandLine, argv: str, meant: str) -> None:
    done = cli(*argv.split())
    assert done.code == 2
    assert done.err.rstrip().endswith(f"Did you mean {meant}"), done.err


def test_a_file_or_a_pack_in_place_of_a_command(cli: CommandLine, write: Callable[[str, str], Path]) -> None:
    """A first-time author drops the name of their text."""
    text = write("questions.txt", "Q. 왜?\nA. 그래서.\n")
    assert cli(str(text)).err.rstrip().endswith(f"Did you mean quizzer import {shlex.quote(str(text))}?")
    assert (
        cli("new", str(text)).err.rstrip().endswith(f"Did you mean quizzer import {shlex.quote(str(text))}?")
    )
    assert cli("mini").err.rstrip().endswith("Did you mean quizzer practice mini?")


@pytest.mark.parametrize("argv", [("packs", "add"), ("check", "--fast"), ("enrich", "--yes"), ("edit",)])
def test_a_text_in_place_of_a_pack_is_to_be_imported(
    cli: CommandLine, write: Callable[[str, str], Path], argv: tuple[str, ...]
) -> None:
    """It was told that a key cannot stand there."""
    text = write(
        "questions.txt", "백엔드 질문\n\n1. JWT란?\n장점: 확장에 좋다.\n단점: 만료가 어렵다.\n - x: y\n"
    )
    done = cli(*argv, str(text), EDITOR="true")
    assert done.code == 1
    assert (
        f"quizzer import {shlex.quote(str(text))}" in done.out + done.err
        and "indented" not in done.out + done.err
    )


def test_a_pack_is_read_whatever_its_file_is_called(
    cli: CommandLine, write: Callable[[str, str], Path]
) -> None:
    pack = write("pack.txt", cli.pack.read_text(encoding="utf-8"))
    assert cli("check", "--fast", str(pack)).code == 0


def test_what_is_like_no_command_has_no_hint(cli: CommandLine) -> None:
    done = cli("zzz")
    assert done.code == 2 and done.err.rstrip().endswith("There is no command zzz.")


def test_every_command_that_is_named_exists(cli: CommandLine) -> None:
    from quizzer.cli.meant import GUESSES, SEVERAL

    lines = {line for each in GUESSES.values() for line in each.values()}
    lines |= {line for each in SEVERAL.values() for several in each.values() for line in several}
    for line in sorted(lines):
        assert cli(*line.split(), "--help").code == 0, line
