"""The options of a record, a table's row or an object of JSON, and which of them it says is right.

It may say so by the option's text, its letter, or its number, which counts from 0 or from 1: see `first_number`.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from quizzer.authoring.importing.fields import columns
from quizzer.authoring.importing.fields.choices import letter_of
from quizzer.authoring.importing.fields.option_names import COUNTED, FEWEST

_RINGS = "①②③④⑤⑥⑦⑧⑨⑩"
_HANGUL = "가나다라마바사아자차"
_QUOTED = re.compile(r"'((?:[^'\\]|\\.)*+)'|\"((?:[^\"\\]|\\.)*+)\"")
_NAME = r"(?:[A-Ja-j]|\d{1,2}|[①-⑩])"
_NAMES = re.compile(
    rf"\W*(?:(?:option|choice|answer|보기)\s*_?)?{_NAME}\s?번?(?:\W+{_NAME})*\W*", re.IGNORECASE
)
_SEVERAL = re.compile(r"\s*(?:[,;|/&\n]|\band\b|와|과|및)\s*")


@dataclass(frozen=True, slots=True)
class Option:
    """What can be chosen."""

    text: str

    label: str = ""
    """What the record calls it: a letter or a number. Blank: nothing."""

    right: bool | None = None
    """Whether the record says of it that it is right. None: it is said elsewhere."""

    feedback: str = ""


def numbers_in(options: Sequence[Option], said: Iterable[str | int]) -> list[int]:
    """List the numbers that say what is right, and are neither an option's text nor its label."""
    texts = _texts(options)
    labels = {_label(each.label) for each in options}
    found = []
    for each in said:
        for part in [str(each)] if _folded(str(each)) in texts else _SEVERAL.split(str(each)):
            number = re.fullmatch(r"\s*(\d{1,2})\s*", part)
            if number and part.strip() not in labels and (isinstance(each, int) or part.strip() not in texts):
                found.append(int(number.group(1)))
    return found


def first_number(numbered: Iterable[tuple[int, Sequence[int]]]) -> int | None:
    """Tell whether a file counts options from 0 or from 1.

    Args:
        numbered: Of each record how many options it has, and the numbers that it calls right.

    Returns:
        0 where one is 0 and all are below the count, 1 where one is the count; None where neither tells.
    """
    records = [(count, number) for count, numbers in numbered for number in numbers]
    if any(number == count for count, number in records):
        return 1
    if any(number == 0 for _count, number in records):
        return 0
    return None


def right_ones(options: Sequence[Option], said: Sequence[str | int], base: int) -> list[bool] | None:
    """Tell which options are right.

    Args:
        options: In the record's order.
        said: What it says is right.
        base: The number of the first option.

    Returns:
        None where what it says names no option.
    """
    if any(each.right is not None for each in options):
        return [bool(each.right) for each in options]
    chosen: set[int] = set()
    for each in said:
        found = _numbers(options, each, base)
        if found is None:
            return None
        chosen |= found
    return [n in chosen for n in range(len(options))] if chosen else None


def names_an_option(said: str) -> bool:
    """Tell a letter or a number, which answers nothing without the options: `B`, `(b)`, `2`, `A, C`."""
    return _NAMES.fullmatch(said) is not None


def listed(cell: str) -> list[Option]:
    """Read options that stand in one text: one a line, with letters, or between bars or semicolons."""
    text = cell.strip()
    if text.startswith("[") and text.endswith("]"):
        parts = [single or double for single, double in _QUOTED.findall(text)]
    else:
        lettered = re.split(
            r"(?:^|(?<=[\s,;|]))(?=(?:[(\[]?[A-Ja-j][)\].:]|\d{1,2}[).])\s|[①-⑩])", text.replace("<br>", "\n")
        )
        parts = [each.strip(" ,;|\n") for each in lettered if each.strip(" ,;|\n")]
        for mark in ("\n", "|", ";"):
            parts = text.split(mark) if len(parts) < FEWEST else parts
    parts = [each.strip() for each in parts if each.strip()]
    return options_of(parts) if len(parts) >= FEWEST else []


def options_of(texts: Sequence[str]) -> list[Option]:
    """Make options of texts, with the letters before them as labels where all have one."""
    divided = [letter_of(text) for text in texts]
    if all(letter for letter, _text in divided):
        return [Option(text.strip(), letter) for letter, text in divided]
    return [Option(text.strip()) for text in texts]


def _numbers(options: Sequence[Option], said: str | int, base: int) -> set[int] | None:
    texts = _texts(options)
    numeric = all(re.fullmatch(r"-?\d+(?:\.\d+)?", each.text.strip()) for each in options)
    if isinstance(said, int) and not numeric:
        return _one(options, str(said), base)
    whole = _folded(str(said))
    if whole in texts:
        return {texts[whole]}
    one = _one(options, str(said), base)
    if one is not None:
        return one
    parts = [part for part in _SEVERAL.split(str(said).strip(" .()[]")) if part]
    if len(parts) == 1 and re.fullmatch(r"[A-J]{2,}", parts[0]) and len(parts[0]) <= len(options):
        parts = list(parts[0])
    found = [
        {texts[_folded(part)]} if _folded(part) in texts else _one(options, part, base) for part in parts
    ]
    known = [each for each in found if each is not None]
    return set().union(*known) if len(parts) > 1 and len(known) == len(parts) else None


def _one(options: Sequence[Option], said: str, base: int) -> set[int] | None:
    """Find the option that a letter or a number names, also one before the option's text or behind a word."""
    counted = COUNTED.fullmatch(columns.folded(said))
    letter, rest = letter_of(f"{said.strip()} " if len(said.strip()) < 3 else said)
    name = counted.group("label") if counted else letter if letter and _is_text_of(options, rest) else said
    name = name.strip().casefold().strip("().[]:번 ")
    ring = _RINGS.find(name) if len(name) == 1 else -1
    labels = {_label(each.label): n for n, each in enumerate(options) if each.label}
    if _label(name) in labels:
        return {labels[_label(name)]}
    at = ring if ring >= 0 else None
    if name.isdecimal() and len(name) < 3:
        at = int(name) - base
    elif at is None and len(name) == 1:
        at = next((row.find(name) for row in ("abcdefghij", _HANGUL) if name in row), None)
    return {at} if at is not None and 0 <= at < len(options) else None


def _is_text_of(options: Sequence[Option], text: str) -> bool:
    return not text.strip() or _folded(text) in _texts(options)


def _label(text: str) -> str:
    name = text.strip().casefold().strip("().[]: ")
    return str(_RINGS.index(name) + 1) if len(name) == 1 and name in _RINGS else name


def _texts(options: Sequence[Option]) -> dict[str, int]:
    return {_folded(each.text): n for n, each in reversed(list(enumerate(options))) if each.text}


def _folded(text: str) -> str:
    return " ".join(text.casefold().split()).rstrip(".")
