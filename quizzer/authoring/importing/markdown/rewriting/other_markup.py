"""Headings of Org, AsciiDoc and reStructuredText, written as those of Markdown; the number of lines stays."""

from __future__ import annotations

import re
from collections.abc import Sequence

_STARS = re.compile(r"(\*{1,6}) (?=\S)")
_EQUALS = re.compile(r"(={2,6}) (?=\S)(?P<title>.*?)(?P<end> +\1)? *")
"""A heading of AsciiDoc, which may end as it begins: `== Tea ==`."""

_LINE = re.compile(r"([~^\"'+.:*#-])\1{3,} *|(=)\2{3,} *")
_MARKDOWN = re.compile(r"#{1,6} |`{3}|~{3}\s*\w|\*\*\S|</?\w")

_FEWEST = 2
"""Such headings from which a text is written in that markup."""


def with_headings(lines: Sequence[str]) -> list[str]:
    """Write such headings as `## …`, where a text has no heading of Markdown."""
    if any(_MARKDOWN.match(line) for line in lines):
        return list(lines)
    stars = [line for line in lines if _STARS.match(line) and not line.rstrip().endswith("*")]
    if len({line.partition(" ")[0] for line in stars}) > 1 and any(line.startswith("** ") for line in stars):
        return [_STARS.sub(lambda found: "#" * len(found.group(1)) + " ", line, count=1) for line in lines]
    equals = [found for line in lines if (found := _EQUALS.fullmatch(line))]
    if len(equals) >= _FEWEST:
        single = len({found.group(1) for found in equals}) == 1 and all(
            found.group("end") for found in equals
        )
        return [_with_hashes(line, single=single) for line in lines]
    return _underlined(list(lines))


def _with_hashes(line: str, *, single: bool) -> str:
    """Write a heading of AsciiDoc; where its text has a `single` rank, as one of the first."""
    found = _EQUALS.fullmatch(line)
    if found is None:
        return line
    return f"{'#' if single else '#' * len(found.group(1))} {found.group('title')}"


def _underlined(lines: list[str]) -> list[str]:
    """Write titles with a line of signs below them as headings, where several have the same sign."""
    titles: dict[str, list[int]] = {}
    for number in range(1, len(lines)):
        title, line = lines[number - 1], lines[number]
        found = _LINE.fullmatch(line)
        alone = number < 2 or not lines[number - 2].strip() or _LINE.fullmatch(lines[number - 2]) is not None
        if found and title.strip() and not title[0].isspace() and alone and _LINE.fullmatch(title) is None:
            titles.setdefault(found.group()[0], []).append(number - 1)
    signs = [sign for sign, at in titles.items() if len(at) >= _FEWEST and sign not in "=-"]
    if not signs:
        return lines
    for rank, sign in enumerate(titles, 1):
        for number in titles[sign]:
            if len(lines[number + 1].strip()) >= len(lines[number].strip()) or sign in signs:
                lines[number], lines[number + 1] = f"{'#' * min(rank, 6)} {lines[number].strip()}", ""
    return lines
