"""An answer as a line for eyes, and as a row of JSON."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

import click

from quizzer.cli.console import fitted, harmless
from quizzer.cli.widths import clip
from quizzer.history.naming import SHORT_ID

if TYPE_CHECKING:
    from datetime import datetime

    from quizzer.practice.attempt import Attempt

Row = dict[str, Any]
"""JSON-safe."""


ANSWER_CELLS = 200
"""As much of an answer is shown in a list; all of it is in its JSON."""


def local(at: datetime) -> str:
    """Write a moment in the machine's time zone, to the minute."""
    return at.astimezone().strftime("%Y-%m-%d %H:%M")


def line_of(attempt: Attempt) -> str:
    """Write an answer as a line of the terminal's width; a star marks the learner's own score.

    In a file or pipe the line is whole but for a long answer, which is cut.
    """
    score = attempt.effective_score
    number = "    -" if score is None else f"{score:5.1f}"
    own = "*" if attempt.override is not None else " "
    answer = clip(harmless(" ".join(attempt.answer[: 4 * ANSWER_CELLS].split())), ANSWER_CELLS)
    when = local(attempt.ended_at)
    return fitted(f"{attempt.id[:SHORT_ID]}  {when}  {number}{own} {harmless(str(attempt.ref))}  {answer}")


def row_of(attempt: Attempt) -> Row:
    """Say what matters about an answer, without its grade."""
    return {
        "id": attempt.id,
        "pack": attempt.pack,
        "question": attempt.question,
        "answer": attempt.answer,
        "score": attempt.score,
        "override": attempt.override,
        "note": attempt.note,
        "skipped": attempt.skipped,
        "rating": attempt.rating,
        "started_at": attempt.started_at.isoformat(),
        "ended_at": attempt.ended_at.isoformat(),
        "seconds": attempt.seconds,
        "hints_used": attempt.hints_used,
        "session": attempt.session,
        "question_hash": attempt.question_hash,
        "engine": attempt.record.get("engine"),
        "encoder": attempt.record.get("encoder"),
    }


def print_json(value: object, *, indent: int | None = None) -> None:
    """Print JSON in readable Hangul; a lone surrogate, which no file can hold, is escaped."""
    text = json.dumps(value, ensure_ascii=False, indent=indent)
    try:
        text.encode()
    except UnicodeEncodeError:
        text = json.dumps(value, indent=indent)
    click.echo(text)
