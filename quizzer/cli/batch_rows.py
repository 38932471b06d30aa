"""A row of answers, good or bad, whatever file it came from."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from quizzer.errors import DataError
from quizzer.locale import _

LINE_LIMIT = 64_000_000
"""Bytes or letters of a line after which its end is not looked for any more: a device or a file of something else."""

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


def endless() -> DataError:
    """Say that a line has no end: whatever this is, it is no file of answers."""
    return DataError(
        _("A row is longer than {limit} million bytes; this is no file of answers.").format(
            limit=LINE_LIMIT // 1_000_000
        ),
        remedy=_("Give rows with a question and an answer; see: quizzer batch --help"),
    )
