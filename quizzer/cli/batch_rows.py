"""A row of answers, good or bad, whatever file it came from."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from quizzer.locale import _

ROW_LIMIT = 4_000_000
"""Bytes of the longest row; a longer one is passed over without being kept in memory."""


@dataclass(frozen=True, slots=True)
class AnswerRow:
    """An answer to grade."""

    line: int
    """Where the row begins in the file, from 1."""

    id: Any
    """The row's `id`, as it was given. None when it has none."""

    question: str
    answer: str


@dataclass(frozen=True, slots=True)
class BadRow:
    """A row that cannot be graded."""

    line: int
    id: Any
    question: str | None
    problem: str


Row = AnswerRow | BadRow


def checked(number: int, value: dict[str, Any]) -> Row:
    """Make a row of a mapping; a bad one when `question` or `answer` is missing or not a text, or none is named."""
    question, answer = value.get("question"), value.get("answer")
    row_id = value.get("id")
    named = question if isinstance(question, str) else None
    for field, content in (("question", question), ("answer", answer)):
        if field not in value:
            return BadRow(number, row_id, named, _("the row has no `{field}`").format(field=field))
        if not isinstance(content, str):
            return BadRow(number, row_id, named, _("`{field}` is not a text").format(field=field))
    assert isinstance(question, str)
    assert isinstance(answer, str)
    if not question.strip():
        return BadRow(number, row_id, named, _("`{field}` is empty").format(field="question"))
    return AnswerRow(number, row_id, question.strip(), answer)
