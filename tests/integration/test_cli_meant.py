"""A command that does not exist names the one that was meant."""

from __future__ import annotations

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


def test_what_is_like_no_command_has_no_hint(cli: CommandLine) -> None:
    done = cli("zzz")
    assert done.code == 2 and done.err.rstrip().endswith("There is no command zzz.")


def test_every_command_that_is_named_exists(cli: CommandLine) -> None:
    from quizzer.cli.meant import GUESSES, SEVERAL

    lines = {line for each in GUESSES.values() for line in each.values()}
    lines |= {line for each in SEVERAL.values() for several in each.values() for line in several}
    for line in sorted(lines):
        assert cli(*line.split(), "--help").code == 0, line
