"""Glossaries in lines of their own: a term, and what it means in the line or the paragraph below it.

Nothing but the length of the lines and the end of a sentence tells such a text, so that the whole of it must be one.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from statistics import median

from quizzer.authoring.importing.markdown.rewriting.definitions import GLOSSARY, is_term

_MARKUP = re.compile(r"(?:[-*+•>|`~<\[{=@$]|\d+[.)]\s|__|//|https?:)")
_HEADING = re.compile(r"(#{1,6}) +(?P<title>\S.*)")
_UNDER = re.compile(r"[-~^]{3,}\s*")
_TITLE = re.compile(r"[^\W_].{0,58}[^.。!;,]")
_ENDED = re.compile(r"[.。!?？;,{}]\s*$")
_SAYS = re.compile(
    r"(?:[.。!]|다|요|음|임|함|됨|것)[)）\"”]?\s*$|[은는인한된할] \S+(?: \S+)?$|^(?:an?|the)\s", re.IGNORECASE
)
"""A meaning: a sentence, or what a glossary writes for one, `a lock that …`, `… 먼저 꺼내는 구조`."""

_FEWEST = 3
_MOST = 0.8
"""Share of the paragraphs that must begin with a term, of which as many must be different ones."""

_LEAST_SAY = 0.6
"""Share of the meanings that must look like such where no heading says that terms follow."""

_LONGER = 1.5
"""How much longer than the terms the meanings must be, at the median."""


@dataclass(frozen=True, slots=True)
class _Entry:
    """A term with what it means."""

    number: int
    """Of the line of the term, from 0."""

    term: str
    meant: tuple[int, ...]
    """The lines of its meaning."""

    meaning: str


def with_headings(lines: Sequence[str]) -> list[str] | None:
    """Make marked headings of the terms of such a text; the number of its lines stays. None: it is none."""
    lines = _with_titles(lines)
    paragraphs = [each for each in _paragraphs(lines) if not _HEADING.match(lines[each[0]])]
    headed = [found.group("title") for line in lines if (found := _HEADING.fullmatch(line.rstrip()))]
    topics = [each[0] for each in paragraphs if len(each) == 1 and _is_name(lines[each[0]].rstrip())]
    joined = _joined(paragraphs, set(topics))
    if joined:
        topics = [each[0] for each in paragraphs[: len(paragraphs) % 2]]
        paragraphs = joined
    paragraphs = [each for each in paragraphs if each[0] not in topics]
    headed += [lines[number] for number in topics]
    entries = [entry for each in paragraphs if (entry := _entry(lines, each)) is not None]
    if len(entries) < max(_FEWEST, _MOST * len(paragraphs)) or not _are_terms(entries, headed):
        return None
    written = list(lines)
    for number in topics:
        written[number] = f"# {lines[number].strip()}"
    for entry in entries:
        written[entry.number] = f"###### Q. {entry.term}"
        for number in entry.meant:
            written[number] = lines[number].strip()
    return written


def _with_titles(lines: Sequence[str]) -> list[str]:
    """Write paragraphs of a name over a line of `-` as Markdown's other kind of heading."""
    written = ["", *lines, ""]
    for number in range(2, len(written) - 1):
        alone = not written[number - 2].strip() and not written[number + 1].strip()
        title = written[number - 1].rstrip()
        if alone and _UNDER.fullmatch(written[number]) and _TITLE.fullmatch(title):
            written[number - 1], written[number] = f"## {title}", ""
    return written[1:-1]


def _paragraphs(lines: Sequence[str]) -> Iterator[list[int]]:
    """List the paragraphs by the numbers of their lines; one ends with a blank line, or at the left behind an indent."""
    numbers: list[int] = []
    for number, line in enumerate(lines):
        outdented = bool(numbers) and line[:1].strip() and lines[numbers[-1]][:1].isspace()
        if numbers and (not line.strip() or outdented):
            yield numbers
            numbers = []
        if line.strip():
            numbers.append(number)
    if numbers:
        yield numbers


def _entry(lines: Sequence[str], numbers: Sequence[int]) -> _Entry | None:
    term, *meaning = (lines[number].rstrip() for number in numbers)
    term = term.removesuffix(":").rstrip()
    if not meaning or not _is_name(term) or any(_MARKUP.match(each.lstrip()) for each in meaning):
        return None
    return _Entry(numbers[0], term, tuple(numbers[1:]), " ".join(meaning))


def _is_name(line: str) -> bool:
    return bool(line[:1].strip()) and not _MARKUP.match(line) and not _ENDED.search(line) and is_term(line)


def _joined(paragraphs: Sequence[list[int]], names: set[int]) -> list[list[int]]:
    """Put names together with the paragraphs behind them, where the two take turns behind a title; else nothing."""
    rest = paragraphs[len(paragraphs) % 2 :]
    pairs = list(zip(rest[::2], rest[1::2], strict=True))
    return (
        [[*name, *meaning] for name, meaning in pairs]
        if all(name[0] in names for name, _said in pairs)
        else []
    )


def _are_terms(entries: Sequence[_Entry], headed: Sequence[str]) -> bool:
    meanings = [each.meaning for each in entries]
    told = any(GLOSSARY.search(title) for title in headed)
    says = sum(_SAYS.search(meaning) is not None for meaning in meanings)
    return (
        len({each.term.casefold() for each in entries}) >= _MOST * len(entries)
        and median(map(len, meanings)) >= _LONGER * median(len(each.term) for each in entries)
        and (told or says >= _LEAST_SAY * len(entries))
    )
