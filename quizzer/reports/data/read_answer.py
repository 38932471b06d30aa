"""From a kept attempt to what a report says about it."""

from __future__ import annotations

from collections.abc import Sequence

from quizzer.grading.feedback import advice
from quizzer.grading.grade import Contradiction, KeyPointGrade
from quizzer.language.normalise import normalise
from quizzer.practice.attempt import Attempt
from quizzer.practice.item import Item
from quizzer.practice.kept import Override
from quizzer.reports.data.answers import (
    Answer,
    Caution,
    Conflict,
    Found,
    Marking,
    Objection,
    Piece,
    Point,
)
from quizzer.reports.marks import Mark, of_answer, of_model_answer, stretches


def read_answer(attempt: Attempt, item: Item | None, overrides: Sequence[Override]) -> Answer:
    """Read one attempt.

    Args:
        attempt: What was kept.
        item: Its question as it is now. None: it is gone.
        overrides: The objections to its score, oldest first.
    """
    return Answer(
        id=attempt.id,
        at=attempt.ended_at,
        seconds=attempt.seconds,
        hints_used=attempt.hints_used,
        session=attempt.session,
        text=attempt.answer,
        skipped=attempt.skipped,
        score=attempt.effective_score,
        own_score=attempt.override,
        note=attempt.note,
        objections=tuple(Objection(each.score, each.note, each.at) for each in overrides),
        older_text=is_older(attempt, item),
        question_hash=attempt.question_hash,
        marking=_marking(attempt),
    )


def is_older(attempt: Attempt, item: Item | None) -> bool:
    """Tell whether a graded attempt answers a question that reads otherwise now, or is gone."""
    if attempt.skipped:
        return False
    return item is None or attempt.question_hash not in ("", item.question.content_hash)


def _marking(attempt: Attempt) -> Marking | None:
    try:
        grade = attempt.grade
    except (KeyError, ValueError, TypeError):  # of a newer version; the score itself stands in the attempt
        return None
    if grade is None:
        return None
    unread = _unread(attempt.answer, grade.answer)
    return Marking(
        score=grade.score,
        band=grade.band,
        coverage=grade.coverage,
        similarity=grade.similarity,
        confidence=grade.confidence,
        unsure=grade.unsure,
        derived=grade.derived,
        answer=_pieces(grade.answer + unread, of_answer(grade)),
        unread=len(unread),
        model_answer=_pieces(grade.model_answer, of_model_answer(grade)),
        points=tuple(_point(point) for point in grade.key_points),
        conflicts=tuple(_conflict(each) for each in grade.contradictions),
        guards=tuple(Caution(guard.kind, guard.cost) for guard in grade.guards),
        advice=tuple(advice(grade)),
        model=grade.encoder,
        rules=grade.engine,
    )


def _unread(typed: str, read: str) -> str:
    """Give the end of an answer that was too long to be graded as a whole, in the form in which texts are read."""
    if len(typed) <= len(read):
        return ""
    whole = normalise(typed)
    return whole[len(read) :] if whole.startswith(read) else ""


def _pieces(text: str, marks: Sequence[Mark]) -> tuple[Piece, ...]:
    """Cut a text into marked pieces; what stands between sentences is never marked."""
    found = []
    for start, end, mark in stretches(len(text), marks):
        words = text[start:end]
        lead = len(words) - len(words.lstrip(_BETWEEN))
        if mark is None or not any(letter.isalnum() for letter in words):
            lead = len(words)
        if lead:
            found.append(Piece(words[:lead], None))
        if lead < len(words) and mark is not None:
            found.append(Piece(words[lead:], mark.status, idle=mark.status is None))
    return tuple(found)


_BETWEEN = " \t\n,.;:!?"
"""What may stand before a marked sentence."""


def _point(point: KeyPointGrade) -> Point:
    return Point(
        point=point.point,
        about=point.about,
        weight=point.weight,
        status=point.status,
        credit=point.credit,
        coverage=point.coverage,
        similarity=point.similarity,
        evidence=None if point.evidence is None else point.evidence.text,
        found=tuple(Found(hit.term, hit.found.text, hit.how) for hit in point.hits),
        absent=point.absent,
    )


def _conflict(each: Contradiction) -> Conflict:
    return Conflict(
        kind=each.kind,
        words=each.evidence.text,
        expected=each.expected,
        say=each.say,
        cost=each.cost,
        points=each.key_points,
    )
