"""The export: JSON Lines in UTF-8, one entry of a history a line; `docs/history-export.md` describes it.

The first line is the header `{"quizzer_history": 1, ...}`. Times are ISO 8601 with their zone, scores 0-100. What
comes from a file is checked here, by pydantic.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Iterator
from datetime import datetime
from pathlib import Path
from typing import Any

from pydantic import TypeAdapter, ValidationError

from quizzer.errors import DataError, UsageError
from quizzer.history.contents import Entry, KeptAttempt
from quizzer.history.line_faults import fault_of, grade_fault, no_object, not_json
from quizzer.history.line_models import AnyLine, HeaderLine
from quizzer.locale import _
from quizzer.locale.system import reason
from quizzer.practice.attempt import Draft
from quizzer.practice.grade_shape import fault_of_grade
from quizzer.practice.kept import Flag, SessionLog

VERSION = 1
"""Of the format. A file of a newer one is refused; new optional fields do not raise it."""


def header(now: datetime, program: str) -> str:
    """Write the first line."""
    return _dumped({"quizzer_history": VERSION, "exported_at": now.isoformat(), "program": program})


def as_line(entry: Entry) -> str:
    """Write an entry as one line, without its end."""
    return _dumped(as_data(entry))


def as_data(entry: Entry) -> dict[str, Any]:
    """Turn an entry into what JSON can hold."""
    if isinstance(entry, KeptAttempt):
        return _attempt(entry)
    if isinstance(entry, Draft):
        return {
            "kind": "draft",
            "pack": entry.pack,
            "question": entry.question,
            "text": entry.text,
            "saved_at": entry.saved_at.isoformat(),
            "seconds": entry.seconds,
            "hints_used": entry.hints_used,
        }
    if isinstance(entry, SessionLog):
        return {
            "kind": "session",
            "id": entry.id,
            "started_at": entry.started_at.isoformat(),
            "ended_at": None if entry.ended_at is None else entry.ended_at.isoformat(),
            "mock": entry.mock,
            "questions": [list(ref) for ref in entry.questions],
            "follow_ups": [[list(ref), list(parent)] for ref, parent in entry.follow_ups],
        }
    data = {"pack": entry.pack, "question": entry.question, "at": entry.at.isoformat()}
    return (
        {"kind": "flag", **data, "note": entry.note}
        if isinstance(entry, Flag)
        else {"kind": "suspended", **data}
    )


def read_lines(file: Path, refuse: Callable[[DataError], None] | None = None) -> Iterator[Entry]:
    """Read an export, line by line.

    Args:
        file: The export.
        refuse: Is told of each line whose grade is none; the line is left out. None: such a line is as wrong as others.

    Raises:
        DataError: A line is not what it should be; names it. Those before it were given already.
        UsageError: The file cannot be read.
    """
    try:
        with file.open("rb") as stream:
            yield from _entries(stream, file, refuse or _raise)
    except OSError as problem:
        raise UsageError(
            _("{file} cannot be read: {problem}.").format(file=file, problem=reason(problem)),
            remedy=_("Check the name and its permissions."),
        ) from problem


def _raise(problem: DataError) -> None:
    raise problem


def _entries(stream: Iterable[bytes], file: Path, refuse: Callable[[DataError], None]) -> Iterator[Entry]:
    reader: TypeAdapter[Any] = TypeAdapter(AnyLine)
    begun = False
    for number, raw in enumerate(stream, start=1):
        raw = raw.removeprefix(b"\xef\xbb\xbf") if number == 1 else raw
        if not raw.strip():
            continue
        try:
            if not begun:
                found = HeaderLine.model_validate_json(raw).quizzer_history
                if found > VERSION:
                    raise _too_new(file, found)
                begun = True
                continue
            if json.loads(raw).get("kind") == "card":
                continue
            entry: Entry = reader.validate_json(raw).entry()
        except (ValidationError, ValueError, AttributeError, RecursionError) as problem:
            raise _bad_line(file, number, problem) from problem
        fault = bad_grade(entry)
        if fault is None:
            yield entry
        else:
            refuse(_not_an_entry(file, number, fault))
    if not begun:
        raise DataError(
            _("{file} is empty.").format(file=file), remedy=_("Export again: quizzer history export -o FILE")
        )


def bad_grade(entry: Entry) -> str | None:
    """Say what is wrong with the grades of an entry, without a full stop. None: nothing."""
    if not isinstance(entry, KeptAttempt):
        return None
    grades = [("grade", entry.attempt.record)]
    grades += [(f"former_grades.{number}.grade", each.record) for number, each in enumerate(entry.former)]
    for name, record in grades:
        fault = fault_of_grade(record)
        if fault is not None:
            return grade_fault(fault, name)
    return None


def _attempt(entry: KeptAttempt) -> dict[str, Any]:
    attempt = entry.attempt
    return {
        "kind": "attempt",
        "id": attempt.id,
        "pack": attempt.pack,
        "question": attempt.question,
        "answer": attempt.answer,
        "score": attempt.score,
        "override": attempt.override,
        "note": attempt.note,
        "rating": attempt.rating,
        "started_at": attempt.started_at.isoformat(),
        "ended_at": attempt.ended_at.isoformat(),
        "seconds": attempt.seconds,
        "hints_used": attempt.hints_used,
        "session": attempt.session,
        "pack_hash": attempt.pack_hash,
        "question_hash": attempt.question_hash,
        "overrides": [
            {"score": each.score, "note": each.note, "at": each.at.isoformat()} for each in entry.overrides
        ],
        "former_grades": [
            {
                "score": each.score,
                "question_hash": each.question_hash,
                "at": each.at.isoformat(),
                "grade": dict(each.record),
            }
            for each in entry.former
        ],
        "grade": dict(attempt.record),
    }


def _dumped(data: dict[str, Any]) -> str:
    """Write JSON in readable Hangul; a lone surrogate, which no file can hold, is escaped."""
    text = json.dumps(data, ensure_ascii=False, separators=(", ", ": "))
    try:
        text.encode()
    except UnicodeEncodeError:
        return json.dumps(data)
    return text


def _too_new(file: Path, found: int) -> DataError:
    return DataError(
        _("{file} was written by a newer quizzer (export version {found}; this one knows {known}).").format(
            file=file, found=found, known=VERSION
        ),
        remedy=_("Upgrade quizzer: in its checkout, `git pull`, then `pip install .`"),
    )


def _bad_line(file: Path, number: int, problem: Exception) -> DataError:
    if isinstance(problem, ValidationError):
        detail = fault_of(problem)
    else:
        detail = no_object() if isinstance(problem, AttributeError) else not_json()
    if number == 1:
        return DataError(
            _("{file} is neither a store nor an export of one: {detail}.").format(file=file, detail=detail),
            remedy=_("Name a history.db, or a file made by: quizzer history export"),
        )
    return _not_an_entry(file, number, detail)


def _not_an_entry(file: Path, number: int, detail: str) -> DataError:
    return DataError(
        _("{file}, line {line} is not an entry of a history: {detail}.").format(
            file=file, line=number, detail=detail
        ),
        remedy=_("Nothing was changed. Export it again, or take the line out."),
    )
