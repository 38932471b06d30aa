"""Questions to the person at the terminal, on stderr, so that stdout stays data."""

from __future__ import annotations

import sys
import unicodedata
from collections.abc import Sequence

import click

from quizzer.cli.console import harmless, say
from quizzer.cli.piped import piped_line
from quizzer.errors import UsageError
from quizzer.locale import _
from quizzer.locale.keyboard import latin
from quizzer.packs.problems import quoted

_YES = frozenset({"y", "yes", "네", "예", "네네", "넵", "응"})
_NO = frozenset({"n", "no", "아니요", "아니오", "아뇨", "아니"})
"""How people say it."""


def somebody_there() -> bool:
    """Whether standard input is a keyboard."""
    return sys.stdin is not None and sys.stdin.isatty()


def ask(words: str, remedy: str, default: str | None = None) -> str:
    """Ask for a line of text until there is one.

    Args:
        words: What is asked.
        remedy: How to say it on the command line, for where nobody is there.
        default: Taken when nothing is typed, and where nobody is there. None: something must be typed.

    Raises:
        UsageError: Nobody is there to be asked.
    """
    if not somebody_there():
        if default is not None:
            return default
        raise UsageError(
            _("This is missing, and without a terminal it cannot be asked for: {what}").format(what=words),
            remedy=remedy,
        )
    while True:
        answer = click.prompt(words, default=default or "", show_default=bool(default), err=True)
        text = str(answer).strip()
        if text or default is not None:
            return text or str(default)
        say(_("Write something, or leave with Ctrl+C."))


def require_somebody() -> None:
    """Refuse to go on where a yes is needed and nobody can give it.

    Raises:
        UsageError: Nobody is there to be asked.
    """
    if not somebody_there():
        raise UsageError(
            _("Without a terminal you cannot be asked whether to go on."), remedy=_("Add --yes.")
        )


def confirm(question: str, *, yes: bool) -> None:
    """Ask before something is done that cannot be undone by itself.

    Raises:
        UsageError: Nobody is there to be asked.
        click.Abort: The answer is no.
    """
    if yes:
        return
    require_somebody()
    if not agree(question, default=False):
        raise click.Abort


def may_go_on(words: str, *, default: bool) -> bool:
    """Ask for yes or no; without a terminal, an answer that is piped counts, and where there is none we go on.

    Args:
        words: The question.
        default: What Enter alone says.

    Raises:
        UsageError: What is piped is neither yes nor no.
    """
    if somebody_there():
        return agree(words, default=default)
    line = piped_line()
    if line is None:
        return True
    say(harmless(f"{words} {line}"))
    said = _yes_or_no(line) if line.strip() else default
    if said is None:
        raise UsageError(
            _("{found} is no answer to: {question}").format(found=quoted(line), question=harmless(words)),
            remedy=_("Write y for yes or n for no, or add --yes."),
        )
    return said


def agree(words: str, *, default: bool) -> bool:
    """Ask for yes or no; what is neither is asked about again.

    Args:
        words: The question.
        default: What Enter alone says.
    """
    known = "Y/n" if default else "y/N"
    answer = click.prompt(
        f"{harmless(words)} [{known}]",
        type=_YesOrNo(),
        default="y" if default else "n",
        show_default=False,
        err=True,
    )
    return bool(answer)


def choose_key(words: str, keys: Sequence[str], default: str) -> str:
    """Ask for one of some keys, which may be typed on a Korean keyboard; Enter alone takes the default."""
    answer = click.prompt(
        words, type=_Keys(keys), show_choices=False, default=default, show_default=False, err=True
    )
    return str(answer)


class _Keys(click.Choice[str]):
    """Keys, typed on a Korean keyboard as well."""

    def convert(self, value: str, param: click.Parameter | None, ctx: click.Context | None) -> str:
        """Read what was typed."""
        return str(super().convert(latin(value.strip()).lower(), param, ctx))


class _YesOrNo(click.ParamType[bool]):
    """Yes or no, in both languages and on both keyboards."""

    name = "yes or no"

    def convert(self, value: str, param: click.Parameter | None, ctx: click.Context | None) -> bool:
        """Read what was typed."""
        said = _yes_or_no(value)
        if said is None:
            self.fail(_("Write y for yes or n for no."), param, ctx)
        return said


def _yes_or_no(value: str) -> bool | None:
    """Read what was typed. None: it is neither."""
    word = unicodedata.normalize("NFC", value.strip())
    if word in _YES or latin(word).lower() in _YES:
        return True
    return False if word in _NO or latin(word).lower() in _NO else None
