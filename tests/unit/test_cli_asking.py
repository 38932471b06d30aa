"""Yes and no at the terminal, in both languages and on both keyboards."""

from __future__ import annotations

import click
import pytest
from click.testing import CliRunner

from quizzer.cli.asking import agree, choose_key, confirm
from quizzer.locale.keyboard import TWINS, latin


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        *((typed, True) for typed in ("y", "Y", "yes", "ㅛ", "ㅛㄷㄴ", "네", "예", " 네 ", "\u1102\u1166")),
        *((typed, False) for typed in ("n", "NO", "ㅜ", "ㅜㅐ", "아니요", "아니오", "아뇨")),
    ],
)
@pytest.mark.parametrize("default", [True, False])
def test_yes_and_no_are_understood(typed: str, said: bool, default: bool) -> None:
    assert answered(f"{typed}\n", default=default) == (said, "")


def test_enter_alone_takes_the_default() -> None:
    assert answered("\n", default=True) == (True, "")
    assert answered("\n", default=False) == (False, "")


@pytest.mark.parametrize("typed", ["q", "글쎄", "yy", "ㅁ"])
def test_anything_else_is_asked_about_again_with_what_is_allowed(typed: str) -> None:
    said, error = answered(f"{typed}\n네\n", default=False)
    assert said and "Write y for yes or n for no." in error


def test_a_no_breaks_off() -> None:
    """What would be done needs a yes; nobody is asked where it was given before."""

    @click.command()
    def command() -> None:
        confirm("Remove it?", yes=True)
        with pytest.MonkeyPatch.context() as patch:
            patch.setattr("quizzer.cli.asking.somebody_there", lambda: True)
            confirm("Remove it?", yes=False)

    assert CliRunner().invoke(command, input="아니요\n").exit_code == 1
    assert CliRunner().invoke(command, input="ㅛ\n").exit_code == 0


def test_a_key_may_come_from_the_korean_keyboard() -> None:
    @click.command()
    def command() -> None:
        click.echo(choose_key("[a] [q]", ("a", "q"), default="a"))

    assert CliRunner().invoke(command, input="ㅂ\n").stdout.endswith("q\n")
    assert CliRunner().invoke(command, input="\n").stdout.endswith("a\n")


def test_keys_are_read_by_what_is_printed_on_them() -> None:
    assert latin("".join(TWINS.values())) == "".join(TWINS)
    assert latin("네 yes") == "네 yes"


def answered(typed: str, *, default: bool) -> tuple[bool, str]:
    """Ask; gives the answer and the lines that complain."""
    said: list[bool] = []

    @click.command()
    def command() -> None:
        said.append(agree("Go on?", default=default))

    result = CliRunner().invoke(command, input=typed)
    assert result.exit_code == 0, result.output
    return said[0], "\n".join(line for line in result.stderr.splitlines() if "Error" in line)
