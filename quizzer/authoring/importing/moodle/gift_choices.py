"""The choices of a GIFT question: `{=right ~wrong}`, with weights `~%50%` and feedback behind `#`."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass

from quizzer.authoring.importing.fields.choices import Choice, weighed

_MARK = r"(?<!\\)[=~]"
_MARKS = (
    re.compile(rf"(?:\A|(?<=\n))[ \t]*+{_MARK}"),
    re.compile(rf"(?:\A|(?<=\s)){_MARK}"),
    re.compile(_MARK),
)
"""How choices are set apart, the surest first: one a line, behind a blank, anywhere. Writers forget backslashes."""

_GENERAL = re.compile(r"(?<!\\)####")
_TILDE = re.compile(r"(?<!\\)~")
_WEIGHT = re.compile(r"\s*%(-?\d+(?:[.,]\d+)?)%")
_FEEDBACK = re.compile(r"(?<!\\)(?:(?<!\b[CF])#|#(?=\S))")
"""What begins feedback, rather than ending a language's name: `C#`."""


@dataclass(frozen=True, slots=True)
class Choices:
    """What stands between the braces of a choice."""

    all: tuple[Choice, ...]

    any_is_enough: bool
    """Whether of several right ones each is a whole answer: those with `=`."""

    feedback: str | None
    """General feedback. None: there is none."""


def has_choices(body: str) -> bool:
    """Tell choices from right answers alone.

    Args:
        body: What stands between the braces.
    """
    return _TILDE.search(_GENERAL.split(body, maxsplit=1)[0]) is not None


def choices_of(body: str, words: Callable[[str], str]) -> Choices:
    """Read choices.

    Args:
        body: What stands between the braces.
        words: Reads a text of the file.
    """
    said, *general = _GENERAL.split(body, maxsplit=1)
    read = []
    for sign, piece in _pieces(said.strip()):
        weight = _WEIGHT.match(piece)
        text, *feedback = _FEEDBACK.split(piece[weight.end() :] if weight else piece, maxsplit=1)
        counts = float(weight.group(1).replace(",", ".")) if weight else 100.0 if sign == "=" else 0.0
        read.append((sign, counts, words(text), words(feedback[0]) if feedback else ""))
    any_is_enough = any(sign == "=" for sign, *_others in read)
    rights = weighed([counts for _sign, counts, *_texts in read], single=any_is_enough)
    choices = tuple(
        Choice(text, right, feedback or None)
        for right, (_sign, _counts, text, feedback) in zip(rights, read, strict=True)
        if text
    )
    return Choices(choices, any_is_enough, words(general[0]) or None if general else None)


def _pieces(body: str) -> list[tuple[str, str]]:
    """Divide a body into choices, each with its sign: `=` or `~`; the surest way that finds a right one."""
    several = len(_TILDE.findall(body))
    for mark in _MARKS:
        found = list(mark.finditer(body))
        signs = [each.group()[-1] for each in found]
        ends = [*(each.start() for each in found[1:]), len(body)]
        pieces = [(sign, body[each.end() : end]) for sign, each, end in zip(signs, found, ends, strict=False)]
        right = any(sign == "=" or _WEIGHT.match(piece) for sign, piece in pieces)
        if right and found[0].start() == 0 and signs.count("~") == several:
            return pieces
    return []
