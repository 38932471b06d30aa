"""A question of an interview, talked over: the answer beside the model answer, and what was missed."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from textual.content import Content
from textual.widget import Widget
from textual.widgets import Static

from quizzer.grading.grade import band_of
from quizzer.locale import _
from quizzer.reports import words
from quizzer.tui.drawing import MUTED, bar, dotted, one_line, score, styled
from quizzer.tui.signs import BAND_STYLES, FILLS, STYLES, signs
from quizzer.tui.widgets.answers import Answers, MarkedText
from quizzer.tui.widgets.key_points import status_row
from quizzer.tui.widgets.rows import Row, Rows
from quizzer.tui.widgets.section import Section
from quizzer.tui.words import BANDS, clock

if TYPE_CHECKING:
    from quizzer.practice.debrief import Debrief, DebriefRow, Missed

METER = 24
"""Cells of a score's bar."""

MOST_MISSED = 8
"""Concepts named; the rest stand with their questions."""


def debrief_parts(found: Debrief) -> Iterator[Widget]:
    """Lay everything out, side by side, and first what it comes to."""
    if found.missed:
        yield Section(_("What to work on"), Rows(_missed(each) for each in found.missed[:MOST_MISSED]))
    if found.over_limit:
        yield Static(
            styled(_("Over time: {count}").format(count=found.over_limit), "$text-warning"), classes="over"
        )
    for number, row in enumerate(found.rows, 1):
        if row.attempt is not None or row.score is not None:
            yield Section(_title(number, row), *_body(row))


def _missed(missed: Missed) -> Row:
    status = missed.points[0].status
    points = [each.point for each in missed.points[:3] if each.point != missed.concept]
    lines = [styled(one_line(missed.concept), "bold"), *(styled(one_line(point), MUTED) for point in points)]
    return Row(styled(signs().statuses[status], f"bold {STYLES[status]}"), Content("\n").join(lines))


def _title(number: int, row: DebriefRow) -> str:
    arrow = f"{signs().arrow} " if row.follow_up_of is not None else ""
    return f"{arrow}{number}. {one_line(row.item.question.question)}"


def _body(row: DebriefRow) -> Iterator[Widget]:
    attempt = row.attempt
    yield Static(_facts(row))
    if attempt is None or attempt.skipped or attempt.grade is None:
        yield MarkedText(_("Model answer"), row.item.question.model_answer, ())
        return
    grade = attempt.grade
    yield Answers(grade)
    missed = [point for point in grade.key_points if point.status != "covered"]
    if missed:
        yield Rows(status_row(point.point, point.status) for point in missed)


def _facts(row: DebriefRow) -> Content:
    attempt = row.attempt
    if attempt is None:
        return styled(_("no grade yet"), MUTED)
    if attempt.skipped:
        return styled(_("skipped"), MUTED)
    parts: list[Content | str] = []
    if row.score is not None:
        band = band_of(row.score)
        parts.append(
            Content.assemble(
                bar(row.score / 100, METER, FILLS[band], thin=True),
                "  ",
                score(row.score),
                (f" {_(BANDS[band])}", BAND_STYLES[band]),
            )
        )
    time = (
        clock(attempt.seconds) if row.allowed is None else f"{clock(attempt.seconds)} / {clock(row.allowed)}"
    )
    parts.append(styled(time, "$text-warning" if row.over else MUTED))
    if row.over:
        parts.append(styled(_("{time} over").format(time=words.duration(row.over)), "$text-warning"))
    if row.follow_up_of is not None:
        parts.append(styled(_("follow-up"), MUTED))
    return dotted(*parts)
