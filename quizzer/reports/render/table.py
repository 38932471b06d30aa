"""A report as a table: one row an attempt, for spreadsheets and programs.

Heads are English and stable. Text is written so that a spreadsheet takes it for text: what would be a formula is
led by an apostrophe, and hidden characters are named.
"""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator
from datetime import tzinfo

from quizzer.grading.grade import Status, band_of
from quizzer.reports.data.answers import Answer, Marking
from quizzer.reports.data.report import QuestionReport, Report
from quizzer.reports.text import visible

COLUMNS = (
    *("id", "at", "pack", "question", "text", "tags", "session"),
    *("skipped", "score", "machine_score", "own_score", "note", "band"),
    *("coverage", "similarity", "confidence", "unsure", "seconds", "hints_used"),
    *("covered", "partial", "missing", "contradicted", "missed_points", "contradictions", "guards"),
    *("answer", "model_answer", "older_text", "question_hash", "model", "rules"),
)
"""Names of the columns, in order. `at` is in the reader's time zone, with its offset; `score` is the one that counts."""


def render(report: Report) -> str:
    """Write a report as CSV, a line feed after each row."""
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\n")
    writer.writerow(COLUMNS)
    writer.writerows(_rows(report))
    return out.getvalue()


def guarded(text: str) -> str:
    """Keep a spreadsheet from running a text as a formula."""
    return f"'{text}" if text.lstrip().startswith(("=", "+", "-", "@", "＝", "＋", "－", "＠")) else text


def _rows(report: Report) -> Iterator[list[str]]:
    zone = report.header.made_at.tzinfo
    for question in report.questions:
        for answer in question.answers:
            values = {**_answer(question, answer, zone), **_grade(answer.marking)}
            yield [_cell(values.get(column)) for column in COLUMNS]


def _answer(question: QuestionReport, answer: Answer, zone: tzinfo | None) -> dict[str, object]:
    return {
        "id": answer.id,
        "at": answer.at.astimezone(zone).isoformat(timespec="seconds"),
        "pack": question.pack,
        "question": question.question,
        "text": question.text,
        "tags": ", ".join(question.tags),
        "session": answer.session,
        "skipped": answer.skipped,
        "score": answer.score,
        "own_score": answer.own_score,
        "note": answer.note,
        "band": None if answer.score is None else band_of(answer.score).value,
        "seconds": round(answer.seconds, 1),
        "hints_used": answer.hints_used,
        "answer": answer.text,
        "older_text": answer.older_text,
        "question_hash": answer.question_hash,
    }


def _grade(grade: Marking | None) -> dict[str, object]:
    if grade is None:
        return {}
    ends = [point.status for point in grade.points]
    return {
        "machine_score": grade.score,
        "coverage": round(grade.coverage, 4),
        "similarity": round(grade.similarity, 4),
        "confidence": round(grade.confidence, 4),
        "unsure": grade.unsure,
        **{status.value: ends.count(status) for status in Status},
        "missed_points": " / ".join(
            point.point for point in grade.points if point.status is not Status.COVERED
        ),
        "contradictions": " / ".join(each.words for each in grade.conflicts),
        "guards": ", ".join(guard.kind.value for guard in grade.guards),
        "model_answer": "".join(piece.text for piece in grade.model_answer),
        "model": grade.model,
        "rules": grade.rules,
    }


def _cell(value: object) -> str:
    if value is None:
        return ""
    if isinstance(value, bool):
        return "true" if value else "false"
    return guarded(visible(value)) if isinstance(value, str) else str(value)
