"""Tables whose rows are labelled, `| Q | What is it? |` over `| A | It is … |`, written as marked questions and answers."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from quizzer.authoring.importing.lines import headlines, labels

_ROW = re.compile(r"\|(?P<label>[^|]*)\|(?P<text>(?:[^|\\]|\\.)*)\|?")
_RULE = re.compile(r"\|\s*:?-+:?\s*\|\s*:?-+:?\s*\|?")


def with_marks(lines: Sequence[str], code: Sequence[bool]) -> list[str]:
    """Write such tables so; lines keep their numbers.

    Args:
        lines: Of a text.
        code: Which of them are code.
    """
    kept = list(lines)
    for start, end in _tables(lines, code):
        rows = [_row(line) for line in lines[start:end]]
        if not _are_labelled(rows):
            continue
        for number, row in enumerate(rows, start):
            if row is None or not any(row):
                kept[number] = ""
            else:
                kept[number] = f"**Q. {row[1].replace('**', '')}**" if _asks(row[0]) else f"A. {row[1]}"
    return kept


def are_in(lines: Sequence[str]) -> bool:
    """Tell whether lines without code have such a table."""
    code = [False] * len(lines)
    return any(
        _are_labelled([_row(line) for line in lines[start:end]]) for start, end in _tables(lines, code)
    )


def _are_labelled(rows: Sequence[tuple[str, str] | None]) -> bool:
    """Tell rows of which each is named as a question or an answer, and the first as a question."""
    named = [row[0] for row in rows if row is not None and any(row)]
    asked = sum(map(_asks, named))
    return (
        sum(row is None for row in rows) <= 1
        and 0 < asked * 2 <= len(named)
        and _asks(named[0])
        and all(_asks(each) or _answers(each) for each in named)
    )


def _tables(lines: Sequence[str], code: Sequence[bool]) -> Iterator[tuple[int, int]]:
    """List runs of lines that begin with a bar."""
    start = None
    for number, line in enumerate([*lines, ""]):
        inside = number < len(lines) and not code[number] and line.lstrip().startswith("|")
        if inside and start is None:
            start = number
        elif not inside and start is not None:
            yield start, number
            start = None


def _row(line: str) -> tuple[str, str] | None:
    """Divide a row of two cells; None for the rule below the header, and for any other row."""
    found = None if _RULE.fullmatch(line.strip()) else _ROW.fullmatch(line.strip())
    return (found.group("label").strip(" *_"), found.group("text").strip()) if found else None


def _asks(label: str) -> bool:
    return bool(label) and headlines.is_question_label(label)


def _answers(label: str) -> bool:
    return labels.label(label) is not None or labels.after_label(f"{label}: …") is not None
