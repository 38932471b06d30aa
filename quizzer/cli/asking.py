"""Questions to the person at the terminal, on stderr, so that stdout stays data."""

from __future__ import annotations

import sys

import click

from quizzer.cli.console import harmless, say
from quizzer.errors import UsageError
from quizzer.locale import _


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
    click.confirm(harmless(question), abort=True, err=True)


def agree(words: str, *, default: bool) -> bool:
    """Ask for yes or no."""
    return click.confirm(words, default=default, err=True)
