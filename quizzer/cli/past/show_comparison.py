"""Two grades side by side, key point by key point: lines for eyes, and a row of JSON."""

from __future__ import annotations

from collections.abc import Iterator

from quizzer.cli.past.rows import Row, local
from quizzer.cli.show_grade import SIGNS, Paper
from quizzer.grading.grade import Status
from quizzer.history.naming import SHORT_ID
from quizzer.locale import _
from quizzer.practice.attempt import Attempt
from quizzer.practice.comparison import Comparison, PointChange
from quizzer.reports import words


def show_comparison(found: Comparison, before: str, after: str, paper: Paper) -> Iterator[str]:
    """Write a comparison as lines.

    Args:
        found: What changed.
        before: Heading of the earlier one.
        after: Heading of the later one.
        paper: Width and colours.
    """
    yield f"{_score(found.before)}  {before}"
    yield f"{_score(found.after)}  {after}"
    if found.gained is not None:
        colour = "green" if found.gained > 0 else "red" if found.gained < 0 else None
        yield paper.paint(f"{found.gained:+5.1f}", colour, bold=True)
    if not found.same_text:
        yield from paper.lines(_("The question was changed between the two."), "  ")
    if not found.same_engine:
        yield from paper.lines(_("They were graded by different rules or models."), "  ")
    for point in found.points:
        yield from _point(point, paper)


def comparison_row(found: Comparison) -> Row:
    """Give a comparison as data."""
    return {
        "pack": found.after.pack,
        "question": found.after.question,
        "before": _side(found.before),
        "after": _side(found.after),
        "gained": found.gained,
        "same_text": found.same_text,
        "same_engine": found.same_engine,
        "key_points": [
            {
                "point": point.point,
                "before": None if point.before is None else str(point.before),
                "after": None if point.after is None else str(point.after),
                "gained": point.gained,
            }
            for point in found.points
        ],
    }


def heading(attempt: Attempt) -> str:
    """Name an answer by its id and time."""
    return f"{attempt.id[:SHORT_ID]}  {local(attempt.ended_at)}"


def _side(attempt: Attempt) -> Row:
    return {
        "id": attempt.id,
        "ended_at": attempt.ended_at.isoformat(),
        "answer": attempt.answer,
        "score": attempt.score,
        "override": attempt.override,
        "engine": attempt.record.get("engine"),
        "encoder": attempt.record.get("encoder"),
    }


def _score(attempt: Attempt) -> str:
    score = attempt.effective_score
    own = "*" if attempt.override is not None else " "
    return f"{'    -' if score is None else f'{score:5.1f}'}{own}"


def _point(point: PointChange, paper: Paper) -> Iterator[str]:
    words = (
        f"{_word(point.before)} -> {_word(point.after)}"
        if point.before != point.after
        else _word(point.after)
    )
    colour = "green" if point.gained > 0 else "red" if point.gained < 0 else None
    first, *rest = paper.lines(
        f"{point.point} ({words})", "       ", f"  {_sign(point.before)} {_sign(point.after)}  "
    )
    yield paper.paint(first, colour)
    yield from (paper.paint(line, colour) for line in rest)


def _sign(status: Status | None) -> str:
    return "?" if status is None else SIGNS[status][0]


def _word(status: Status | None) -> str:
    return _("not asked") if status is None else _(words.STATUSES[status])
