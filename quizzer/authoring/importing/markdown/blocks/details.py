"""Where `<details>` stand in a text, and what is in them: Markdown itself does not know them."""

from __future__ import annotations

import re
from dataclasses import dataclass

from quizzer.authoring.importing.web.html import to_text

_DETAILS = re.compile(r"<(/?)details\b[^<>]*>", re.IGNORECASE)
_SUMMARY = re.compile(r"\s*<summary\b[^>]*>(.*?)</summary\s*>", re.IGNORECASE | re.DOTALL)
_TAG_ONLY = re.compile(
    r"^ +((?:</?(?:div|p|span|ul|ol|li|br|section|blockquote)\b[^<>]*>\s*)+)$", re.IGNORECASE
)
"""Indented tags on a line of their own, which Markdown would take for code."""


_OF_MARKDOWN = re.compile(
    r"\s*<(?:div|section|p|span)\s[^<>]*\bmarkdown\s*=\s*[\"']?(?:1|block|true)\b[^<>]*>\s*", re.IGNORECASE
)
"""A tag by which Jekyll's Markdown goes on inside of it, also without a blank line."""


@dataclass(frozen=True, slots=True)
class Details:
    """Details: where they stand, in lines and columns, and what is in them."""

    first: int
    column: int
    last: int
    stop: int
    summary: str
    inner_start: int
    inner: tuple[str, ...]


def find_details(lines: list[str]) -> list[Details]:
    """Find the outermost details; one that is never closed ends at the next that is not, or with the text."""
    found: list[Details] = []
    opened: tuple[int, int, int] | None = None
    depth = 0
    tags = _tags(lines)
    endless = _never_closed(tags)
    first = min(endless, default=len(tags))  # from there on each is inside one that is never closed
    for at, (number, tag) in enumerate(tags):
        if at in endless:
            if opened is not None:
                found.append(_details(lines, opened, (number, tag.start(), tag.start())))
            opened = (number, tag.start(), tag.end())
        elif not tag.group(1):
            opened = opened or (number, tag.start(), tag.end())
            depth += 1
        elif depth:
            depth -= 1
            if depth == 0 and opened is not None and at < first:
                found.append(_details(lines, opened, (number, tag.start(), tag.end())))
                opened = None
    if opened is not None:
        last = len(lines) - 1
        found.append(_details(lines, opened, (last, len(lines[last]), len(lines[last]))))
    return found


def _tags(lines: list[str]) -> list[tuple[int, re.Match[str]]]:
    """List the tags of details, each with the number of its line; those in code are none."""
    found = []
    fence = ""
    for number, line in enumerate(lines):
        marker = re.match(r"\s*(`{3,}(?!.*`)|~{3,})", line)
        if fence:
            if marker and marker.group(1).startswith(fence) and not line.strip().strip(fence[0]):
                fence = ""
            continue
        if marker:
            fence = marker.group(1)
            continue
        if "details" not in line and "DETAILS" not in line:
            continue
        ticks = before = 0
        for tag in _DETAILS.finditer(line):
            ticks += line.count("`", before, tag.start())
            before = tag.start()
            if ticks % 2 == 0:
                found.append((number, tag))
    return found


def _never_closed(tags: list[tuple[int, re.Match[str]]]) -> frozenset[int]:
    """Tell by their places which tags open details that are never closed; none of them is inside others that are."""
    waiting: list[int] = []
    for at, (_number, tag) in enumerate(tags):
        if not tag.group(1):
            waiting.append(at)
        elif waiting:
            waiting.pop()
    return frozenset(waiting)


def _details(lines: list[str], opened: tuple[int, int, int], closed: tuple[int, int, int]) -> Details:
    (first, column, begin), (last, end, stop) = opened, closed
    inside = (
        [lines[first][begin:end]]
        if first == last
        else [lines[first][begin:], *lines[first + 1 : last], lines[last][:end]]
    )
    text = "\n".join(inside)
    summary = _SUMMARY.match(text)
    name = " ".join(to_text(summary.group(1)).split()) if summary else ""
    taken = text[: summary.end()].count("\n") if summary else 0
    rest = text[summary.end() :].split("\n") if summary else inside
    return Details(first, column, last, stop, name, first + taken, tuple(_dedented(rest)))


def _dedented(lines: list[str]) -> list[str]:
    """Take the indent that all lines share: inside a list, or by habit; else it would be code."""
    lines = [lines[0], *("" if _OF_MARKDOWN.fullmatch(line) else line for line in lines[1:])]
    written = [line for line in lines[1:] if line.strip()]
    told = [line for line in written if not _TAG_ONLY.match(line)]
    indent = min(map(_indent, told or written), default=0)
    rest = (_TAG_ONLY.sub(r"\1", line[min(indent, _indent(line)) :]) for line in lines[1:])
    return [lines[0].lstrip(" "), *rest]


def _indent(line: str) -> int:
    return len(line) - len(line.lstrip(" "))
