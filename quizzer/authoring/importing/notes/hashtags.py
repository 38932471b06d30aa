"""Words such as `#db/index`, alone on a line or at the end of one: tags of a question, not its text."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import dataclass

from quizzer.authoring.importing.found import Found, tagged

_TAG = r"#[^\W\d_][\w/-]*"
_CODED = rf"`{_TAG}`(?:[\s,]+`{_TAG}`)+"
"""Several tags that are written as code; one alone may be what a line is about."""

_ALONE = re.compile(
    rf"^(?P<front>[\s>]*)(?:[-*+]\s+)?(?:(?:tags?|태그|키워드|분류)\s*:{{1,2}}\s*)?(?P<tags>{_TAG}(?:[\s,]+{_TAG})*|{_CODED})\s*$",
    re.IGNORECASE,
)
_AT_END = re.compile(rf"(?<=\S)(?P<tags>(?:\s+{_TAG})+)\s*$")
_NO_TAG = re.compile(
    r"#(?:[0-9a-f]{3}|[0-9a-f]{6}|[0-9a-f]{8}|include|define|undef|ifn?def|endif|else|elif|pragma|if|error|line|warning"
    r"|region|endregion)",
    re.IGNORECASE,
)
"""A colour, or a word of a program."""

_REFERENCE = re.compile(r"\s{0,3}\[[^\]]+\]:\s")
"""Where a link of Markdown leads, `[name]: #heading`."""

_HEADING = re.compile(r"\s{0,3}(#{1,6})\s")
_SENTENCE = re.compile(r"[.!?。？！)\]…*_\"'”’]$")
_PLUGIN = "flashcards"


@dataclass(frozen=True, slots=True)
class Tags:
    """Tags that stand in a line."""

    line: int
    """From 1."""

    names: tuple[str, ...]

    level: int | None
    """Of the heading that they stand in. None: they stand in no heading."""

    end: int
    """The last line for which those of a heading hold."""


def without_tags(lines: Sequence[str], code: Sequence[bool], *, sure: bool) -> tuple[list[str], list[Tags]]:
    """Take tags out of lines.

    Args:
        lines: Of the text.
        code: Which of them are code.
        sure: Whether the text surely comes from a program that has such tags; else one at the end of a line counts only
            behind a whole sentence, or in a heading.
    """
    kept: list[str] = []
    found: list[Tags] = []
    headed = any(_HEADING.match(line) for line, inside in zip(lines, code, strict=True) if not inside)
    for number, line in enumerate(lines):
        level = _level(line)
        no_tag = code[number] or "#" not in line or _REFERENCE.match(line) is not None
        taken = None if no_tag else _ALONE.match(line)
        if taken and not headed and _stands_for_heading(lines, number):
            taken = None
        if taken:
            rest = taken.group("front").rstrip()
        else:
            taken = None if no_tag else _AT_END.search(line)
            rest = line[: taken.start()].rstrip() if taken else line
            if taken and not (sure or level is not None or _SENTENCE.search(rest)):
                taken = None
        names = re.findall(_TAG, taken.group("tags")) if taken else []
        if not names or any(_NO_TAG.fullmatch(each) for each in names):
            kept.append(line)
            continue
        kept.append(rest)
        good = [each[1:].strip("/") for each in names]
        good = [each for each in good if each and each.split("/")[0].casefold() != _PLUGIN]
        found.append(Tags(number + 1, tuple(good), level, _end(lines, code, number, level)))
    return kept, found


def with_tags(found: Sequence[Found], tags: Sequence[Tags]) -> list[Found]:
    """Give questions their tags: those that stand at or below them, in a heading above, or above all questions."""
    if not tags or not found:
        return list(found)
    order = sorted(range(len(found)), key=lambda number: found[number].spot.line or 0)
    starts = [found[number].spot.line or 0 for number in order]
    names: dict[int, list[str]] = {}
    for tag in tags:
        first = bisect_left(starts, tag.line)
        if tag.level is not None:
            places = range(first, bisect_right(starts, tag.end))
        elif tag.line < starts[0]:
            places = range(len(starts))
        else:
            at = bisect_right(starts, tag.line) - 1
            places = range(at, at + 1)
        for place in places:
            names.setdefault(order[place], []).extend(tag.names)
    return [tagged(each, names[number]) if number in names else each for number, each in enumerate(found)]


def _stands_for_heading(lines: Sequence[str], number: int) -> bool:
    """Tell `#Docker` with text right below it, in a text without headings: its writer forgot the space."""
    alone = len(lines[number].split()) == 1
    return alone and number + 1 < len(lines) and lines[number + 1].strip() != ""


def _level(line: str) -> int | None:
    heading = _HEADING.match(line)
    return len(heading.group(1)) if heading else None


def _end(lines: Sequence[str], code: Sequence[bool], number: int, level: int | None) -> int:
    """Find the last line below a heading."""
    if level is None:
        return number + 1
    for at in range(number + 1, len(lines)):
        other = None if code[at] else _level(lines[at])
        if other is not None and other <= level:
            return at
    return len(lines)
