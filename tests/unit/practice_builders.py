"""Packs, grades and attempts in a line, for the tests of practice and history."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import UTC, datetime, timedelta
from typing import Any

from quizzer.grading.grade import Evidence, Grade, KeyPointGrade, Span, Status, band_of
from quizzer.grading.record import to_record
from quizzer.packs.schema import Pack
from quizzer.practice.attempt import Attempt, new_id
from quizzer.practice.cards import Rating

START = datetime(2026, 3, 2, 9, 0, 0, 123456, tzinfo=UTC)
"""A Monday morning."""


class Clock:
    """A clock that moves by a second whenever it is read, and by hand."""

    def __init__(self, at: datetime = START) -> None:
        self.at = at

    def __call__(self) -> datetime:
        self.at += timedelta(seconds=1)
        return self.at

    def wait(self, **span: float) -> None:
        self.at += timedelta(**span)


def make_pack(
    *questions: str, pack_id: str = "docker", tags: Sequence[str] = (), **fields: dict[str, Any]
) -> Pack:
    """Make a pack of questions by their ids; `fields` adds to a question by its id (with _ for -)."""
    return Pack.model_validate(
        {
            "id": pack_id,
            "title": pack_id.title(),
            "tags": tuple(tags),
            "questions": tuple(
                {
                    "id": name,
                    "question": f"{name}을(를) 설명해보세요.",
                    "model_answers": (f"{name}은(는) 이렇습니다.",),
                    **fields.get(name.replace("-", "_"), {}),
                }
                for name in questions
            ),
        }
    )


def make_grade(
    score: float, *, answer: str = "이미지는 읽기 전용 템플릿이다.", points: Sequence[tuple[str, str]] = ()
) -> Grade:
    """Make a grade; `points` are (text, status) of its key points."""
    share = 1 / max(1, len(points))
    credit = {"covered": 1.0, "partial": 0.5, "missing": 0.0, "contradicted": 0.0}
    return Grade(
        answer=answer,
        model_answer="이미지는 실행에 필요한 것을 담은 읽기 전용 템플릿이다.",
        score=score,
        band=band_of(score),
        coverage=0.1 + 0.2,
        similarity=2 / 3,
        confidence=0.75,
        key_points=tuple(
            KeyPointGrade(
                point=text,
                about="격리 수준" if "격리" in text else None,
                weight=share,
                status=Status(status),
                credit=credit[status],
                coverage=credit[status],
                similarity=credit[status],
                evidence=None if status == "missing" else Evidence(answer[:3], Span(0, 3)),
                absent=() if status == "covered" else (text.split()[0],),
            )
            for text, status in points
        ),
        encoder="built-in 1",
        engine="1",
        question_hash="0123456789abcdef",
    )


def make_attempt(
    score: float | None = 70.0,
    *,
    pack: str = "docker",
    question: str = "image",
    answer: str = "이미지는 읽기 전용 템플릿이다.",
    at: datetime = START,
    rating: Rating | None = None,
    points: Sequence[tuple[str, str]] = (),
    **fields: Any,
) -> Attempt:
    """Make an attempt that took a minute; a score of None is a skipped question."""
    skipped = score is None
    return Attempt(
        id=fields.pop("id", None) or new_id(),
        pack=pack,
        question=question,
        answer="" if skipped else answer,
        score=score,
        record={} if score is None else to_record(make_grade(score, answer=answer, points=points)),
        started_at=at - timedelta(minutes=1),
        ended_at=at,
        seconds=fields.pop("seconds", 60.0),
        rating=None if rating is None else int(rating),
        **fields,
    )
