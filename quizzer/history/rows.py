"""Values as rows and back, exactly: every time, number and character returns as it was.

Only a time outside `EARLIEST` and `LATEST`, which no clock of a learner's has shown, is read as the nearer of the two:
with others the calendar cannot be reckoned.
"""

from __future__ import annotations

import json
import sqlite3
import zlib
from collections.abc import Mapping, Sequence
from datetime import UTC, datetime, timedelta
from types import NoneType
from typing import Any

from quizzer.practice.attempt import Attempt, Draft, QuestionRef
from quizzer.practice.cards import Card, CardState
from quizzer.practice.grade_shape import readable
from quizzer.practice.kept import SessionLog

EARLIEST, LATEST = datetime(1970, 1, 1, tzinfo=UTC), datetime(2200, 1, 1, tzinfo=UTC)
"""Between them is every time at which something was answered."""

_EPOCH = EARLIEST
_MICROSECOND = timedelta(microseconds=1)

ATTEMPT_COLUMNS = (
    "id, pack, question, session, started_at, ended_at, score, override, note, seconds, hints_used, rating,"
    " pack_hash, question_hash"
)
CARD_COLUMNS = "state, step, stability, difficulty, due, last_review, reviews, lapses"
DRAFT_COLUMNS = "pack, question, text, saved_at, seconds, hints_used"


def micros(at: datetime) -> int:
    """Count whole microseconds since 1970; exact, unlike `timestamp`."""
    return (at - _EPOCH) // _MICROSECOND


_LATEST = micros(LATEST)


def moment(value: int) -> datetime:
    """Undo `micros`."""
    return _EPOCH + min(max(value, 0), _LATEST) * _MICROSECOND


def attempt_row(attempt: Attempt) -> tuple[object, ...]:
    """Give the values of `ATTEMPT_COLUMNS`."""
    return (
        attempt.id,
        attempt.pack,
        attempt.question,
        attempt.session,
        micros(attempt.started_at),
        micros(attempt.ended_at),
        attempt.score,
        attempt.override,
        attempt.note,
        attempt.seconds,
        attempt.hints_used,
        attempt.rating,
        attempt.pack_hash,
        attempt.question_hash,
    )


def attempt_of(row: Sequence[Any]) -> Attempt:
    """Make an attempt of `ATTEMPT_COLUMNS`, its answer and its packed record.

    Raises:
        sqlite3.DataError: A number or a text is none, which SQLite does not prevent.
    """
    _require((*row[4:6], *row[9:11]), (int, float), row[0])
    _require((*row[6:8], row[11]), (int, float, NoneType), row[0])
    _require((*row[:4], row[8], *row[12:15]), (str,), row[0])
    return Attempt(
        id=row[0],
        pack=row[1],
        question=row[2],
        session=row[3],
        started_at=moment(row[4]),
        ended_at=moment(row[5]),
        score=row[6],
        override=row[7],
        note=row[8],
        seconds=row[9],
        hints_used=row[10],
        rating=row[11],
        pack_hash=row[12],
        question_hash=row[13],
        answer=row[14],
        record=unpacked(row[15]),
    )


def _require(values: Sequence[object], kinds: tuple[type, ...], attempt: object) -> None:
    for value in values:
        if not isinstance(value, kinds):
            raise sqlite3.DataError(f"attempt {attempt} holds {value!r:.40}")


def packed(record: Mapping[str, Any]) -> bytes:
    """Write a grade's record as compressed JSON. Lone surrogates are escaped, so that they return."""
    text = json.dumps(record, ensure_ascii=False, separators=(",", ":"))
    try:
        data = text.encode()
    except UnicodeEncodeError:
        data = json.dumps(record, separators=(",", ":")).encode()
    return zlib.compress(data)


def unpacked(data: bytes) -> dict[str, Any]:
    """Undo `packed`; what is no grade comes as `practice.grade_shape.readable` gives it."""
    return readable(json.loads(zlib.decompress(data)))


def card_row(card: Card | None) -> tuple[object, ...]:
    """Give the values of `CARD_COLUMNS`; all None for no card."""
    if card is None:
        return (None,) * 8
    return (
        int(card.state),
        card.step,
        card.stability,
        card.difficulty,
        micros(card.due),
        micros(card.last_review),
        card.reviews,
        card.lapses,
    )


def card_of(pack: str, question: str, row: Sequence[Any]) -> Card | None:
    """Make a card of `CARD_COLUMNS`. None: they are empty."""
    state, step, stability, difficulty, due, last_review, reviews, lapses = row
    if state is None:
        return None
    return Card(
        pack=pack,
        question=question,
        state=CardState(state),
        step=step,
        stability=stability,
        difficulty=difficulty,
        due=moment(due),
        last_review=moment(last_review),
        reviews=reviews,
        lapses=lapses,
    )


def draft_of(row: Sequence[Any]) -> Draft:
    """Make a draft of `DRAFT_COLUMNS`."""
    return Draft(row[0], row[1], row[2], moment(row[3]), row[4], row[5])


SESSION_COLUMNS = "id, started_at, ended_at, mock, questions, follow_ups"


def session_row(log: SessionLog) -> tuple[object, ...]:
    """Give the values of `SESSION_COLUMNS`."""
    return (
        log.id,
        micros(log.started_at),
        None if log.ended_at is None else micros(log.ended_at),
        log.mock,
        json.dumps(log.questions, ensure_ascii=False),
        json.dumps([[*ref, *parent] for ref, parent in log.follow_ups], ensure_ascii=False),
    )


def session_of(row: Sequence[Any]) -> SessionLog:
    """Undo `session_row`."""
    return SessionLog(
        id=row[0],
        started_at=moment(row[1]),
        ended_at=None if row[2] is None else moment(row[2]),
        mock=bool(row[3]),
        questions=tuple(QuestionRef(*pair) for pair in json.loads(row[4])),
        follow_ups=tuple((QuestionRef(*four[:2]), QuestionRef(*four[2:])) for four in json.loads(row[5])),
    )
