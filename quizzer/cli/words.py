"""Click's own words ("Usage", "Missing argument", ...) in the user's language.

Click asks the standard library's gettext, which knows only the process's locale, and it has no Korean
catalogue. So the names `_` and `ngettext` in click's modules are pointed at ours, and its messages are listed
here for extraction. A message that is not listed stays English.
"""

from __future__ import annotations

import sys

import click

from quizzer.locale import _, mark, ngettext


def mark_plural(one: str, many: str) -> tuple[str, str]:
    """Mark a message with its plural for extraction."""
    return one, many


CLICK_WORDS = (
    mark("Usage:"),
    mark("Options"),
    mark("Commands"),
    mark("Show this message and exit."),
    mark("default: {default}"),
    mark("Error: {message}"),
    mark("Error: invalid input"),
    mark("Try '{command} {option}' for help."),
    mark("Missing argument"),
    mark("Missing option"),
    mark("Missing command."),
    mark("Invalid value: {message}"),
    mark("Invalid value for {param_hint}: {message}"),
    mark("No such option {name!r}."),
    mark("No such option: {name}"),
    mark("Option {name!r} does not take a value."),
    mark("{value!r} is not a valid {number_type}."),
    mark("{value} is not in the range {range}."),
    mark("Choose from:\n\t{choices}"),
)
"""What click may say on quizzer's command line."""

CLICK_PLURALS = (
    mark_plural("Did you mean {possibility}?", "(Did you mean one of: {possibilities}?)"),
    mark_plural("Option {name!r} requires an argument.", "Option {name!r} requires {nargs} arguments."),
    mark_plural("Got unexpected extra argument ({args})", "Got unexpected extra arguments ({args})"),
    mark_plural("{value!r} is not {choice}.", "{value!r} is not one of {choices}."),
)
"""The same, with plurals."""


def teach_click() -> None:
    """Make click speak through our catalogue, once; the language is looked up at every message."""
    click.IntRange.name = click.INT.name = "whole number"
    for name, module in list(sys.modules.items()):
        if name.startswith("click."):
            for ours in (_, ngettext):
                if hasattr(module, ours.__name__):
                    setattr(module, ours.__name__, ours)
