"""Lists of terms and tables that a Markdown text has as HTML, `<dl>` and `<table>`, written as Markdown where they ask.

Each part stands at the line at which it stood, or below: a list that is one long line needs more lines than it had.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from quizzer.authoring.importing.lines import headlines
from quizzer.authoring.importing.lines.headlines import Asking
from quizzer.authoring.importing.markdown.blocks.table_columns import known_columns
from quizzer.authoring.importing.markdown.rewriting.definitions import is_term
from quizzer.authoring.importing.notes import label_rows
from quizzer.authoring.importing.texts.prose_lines import in_code
from quizzer.authoring.importing.web.html import looks_like_html, to_markdown, to_text
from quizzer.authoring.importing.web.page import part_as_markdown

_OPENS = re.compile(r"\s*<(?P<tag>dl|table)\b", re.IGNORECASE)
_ENTRY = re.compile(r"<(?P<end>/?)(?P<tag>dl|dt|dd)\b[^<>]*>", re.IGNORECASE)
_CELL = re.compile(r"(?<!\\)\|")
_BLOCKS = re.compile(r"<(?:p|ul|ol|pre|div|table|blockquote)\b", re.IGNORECASE)

_MOST_ASK = 0.7
"""Share of a list that must ask, so that what does not is a question without being marked as one."""

_FEWEST_TERMS = 2
_MOST_TERMS = 0.8
"""Share of a list that must be terms, where none of it asks."""

_LEAST_OF_TEXT = 0.5
"""Share of the lines of a text that a list of terms must have, where none of it asks."""


@dataclass(frozen=True, slots=True)
class _Entry:
    """A term with what it means."""

    line: int
    """Of the term, from 0 in its list."""

    term: str

    meanings: tuple[tuple[int, str], ...]
    """Each with its line."""


def with_markdown(lines: Sequence[str]) -> list[str]:
    """Write such lists and tables as Markdown.

    Lists of which most terms ask become headings; else, where one asks at all or is nearly the whole text, marked
    questions. A table is written where its columns are questions and answers.
    """
    if not any("<" in line and _OPENS.match(line) for line in lines):
        return list(lines)
    code = in_code(lines)
    written: list[str] = []
    regions = list(_regions(lines, code))
    lists = [_entries("\n".join(lines[start:end])) for start, end, tag in regions if tag == "dl"]
    asking = [[_asks(each) for each in entries] for entries in lists]
    marked = any(any(asks) and sum(asks) < _MOST_ASK * len(asks) for asks in asking)
    told = sum(bool(line.strip()) for line in lines)
    at = 0
    for start, end, tag in regions:
        part = list(lines[start:end])
        new = _table(part) if tag == "table" else _terms(part, told, marked=marked)
        written += lines[at:start]
        written += part if new is None else [*new, *[""] * (len(part) - len(new))]
        at = end
    return [*written, *lines[at:]]


def _regions(lines: Sequence[str], code: Sequence[bool]) -> Iterator[tuple[int, int, str]]:
    """List where such a list or table begins in a line and ends with one."""
    ends = {
        tag: [n for n, line in enumerate(lines) if f"</{tag}" in line.casefold() and not code[n]]
        for tag in ("dl", "table")
    }
    at = 0
    for number, line in enumerate(lines):
        opened = _OPENS.match(line) if number >= at and "<" in line and not code[number] else None
        if opened is None:
            continue
        tag = opened.group("tag").casefold()
        place = bisect_left(ends[tag], number)
        if place < len(ends[tag]):
            at = ends[tag][place] + 1
            yield number, at, tag


def _terms(lines: Sequence[str], told: int, *, marked: bool) -> list[str] | None:
    """Write a list of terms; None where it is none of questions.

    Args:
        lines: Of the list.
        told: How many lines of the whole text are not blank.
        marked: Whether all of its questions must be marked, as some of the text do not ask by their words.
    """
    entries = _entries("\n".join(lines))
    asking = any(map(_asks, entries))
    if not asking:
        filled = sum(bool(line.strip()) for line in lines)
        terms = sum(is_term(each.term) for each in entries)
        if (
            len(entries) < _FEWEST_TERMS
            or terms < _MOST_TERMS * len(entries)
            or filled < _LEAST_OF_TEXT * told
        ):
            return None
    written: list[str] = []

    def put(at: int, text: Sequence[str]) -> None:
        written.extend([""] * (at - len(written)))
        written.extend(text)

    for each in entries:
        own = headlines.asking(each.term) is Asking.MARKED
        put(each.line, [f"{'##### ' if own or (asking and not marked) else '##### Q. '}{each.term}"])
        for number, (at, meaning) in enumerate(each.meanings):
            put(at, [*([""] if number and written[-1].strip() else []), *_lines(meaning)])
    return written


def _asks(entry: _Entry) -> bool:
    return headlines.asking(entry.term) is not Asking.NO


def _entries(text: str) -> list[_Entry]:
    """Divide a list; what is never closed ends where the next begins."""
    found: list[tuple[int, str, list[tuple[int, str]]]] = []
    marks = list(_ENTRY.finditer(text))
    line = before = 0
    for mark, following in zip(marks, [*marks[1:], None], strict=True):
        line += text.count("\n", before, mark.end())
        before = mark.end()
        tag = mark.group("tag").casefold()
        inner = text[mark.end() : following.start() if following else len(text)]
        if mark.group("end") or tag == "dl":
            continue
        if tag == "dt":
            words = " ".join(to_text(inner).split())
            if found and not found[-1][2]:
                found[-1] = (found[-1][0], f"{found[-1][1]}, {words}", found[-1][2])
            else:
                found.append((line, words, []))
        elif found and inner.strip():
            blank = len(inner) - len(inner.lstrip())
            found[-1][2].append((line + inner.count("\n", 0, blank), inner))
    return [_Entry(at, term, tuple(meanings)) for at, term, meanings in found if term and meanings]


def _lines(meaning: str) -> list[str]:
    """Write what a term means: Markdown, where a blank line lets it begin, stays."""
    if looks_like_html(meaning) and ("\n\n" not in meaning.strip("\n") or _BLOCKS.search(meaning)):
        return to_markdown(meaning).split("\n")
    lines = meaning.strip("\n").rstrip().split("\n")
    indent = min((len(line) - len(line.lstrip()) for line in lines[1:] if line.strip()), default=0)
    first, *rest = lines
    return [first.lstrip(), *(line[indent:] if line.strip() else "" for line in rest)]


def _table(lines: Sequence[str]) -> list[str] | None:
    """Write a table; None where it is none of questions and answers."""
    written = part_as_markdown("\n".join(lines)).split("\n")
    rows = [
        [cell.strip() for cell in _CELL.split(line.strip().strip("|"))]
        for line in written
        if line.startswith("|")
    ]
    columns = len(rows) > 2 and {"question", "answer"} <= known_columns(rows[0], rows[2:]).keys()
    if not columns and not label_rows.are_in(written):
        return None
    return ["", *written[1:]] if not written[0].strip() else written
