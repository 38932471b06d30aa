"""Questions to the person at the terminal, on stderr, so that stdout stays data."""

from __future__ import annotations

import sys

import click

from quizzer.cli.console import say
from quizzer.errors import UsageError
from quizzer.locale import _


def somebody_there() -> bool:
    """Whether standard input is a keyboard."""
    return sys.stdin is not None and sys.stdin.isatty()


def ask(words: str, flag: str, default: str | None = None) -> str:
    """Ask for a line of text until there is one.

    Args:
        words: What is asked.
        flag: The option that says it, for where nobody is there.
        default: Taken when nothing is typed, and where nobody is there. None: something must be typed.

    Raises:
        UsageError: Nobody is there to be asked.
    """
    if not somebody_there():
        if default is not None:
            return default
        raise UsageError(
            _("Nobody is there to be asked: {what}").format(what=words),
            remedy=_("Give {flag}.").format(flag=flag),
        )
    while True:
        answer = click.prompt(words, default=default or "", show_default=bool(default), err=True)
        text = str(answer).strip()
        if text or default is not None:
            return text or str(default)
        say(_("Write something, or leave with Ctrl+C."))


def agree(words: str, *, default: bool) -> bool:
    """Ask for yes or no."""
    return click.confirm(words, default=default, err=True)
