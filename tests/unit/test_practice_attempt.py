"""What an attempt holds, and how texts are kept."""

from __future__ import annotations

import unicodedata
from dataclasses import replace
from datetime import UTC, datetime, timedelta, timezone

import pytest
from practice_builders import START, make_attempt, make_grade

from quizzer.grading.record import to_record
from quizzer.practice.attempt import Attempt, Draft, QuestionRef, storable


def test_an_override_counts_and_the_machines_score_stays() -> None:
    attempt = make_attempt(40.0)
    assert attempt.effective_score == 40.0
    objected = replace(attempt, override=80.0)
    assert (objected.effective_score, objected.score) == (80.0, 40.0)


def test_an_override_of_nothing_counts_too() -> None:
    """0 is a score, not an absence."""
    assert replace(make_attempt(40.0), override=0.0).effective_score == 0.0
    assert make_attempt(0.0).effective_score == 0.0


def test_a_skipped_question_has_no_score_and_no_grade() -> None:
    skipped = make_attempt(None)
    assert (skipped.skipped, skipped.effective_score, skipped.grade) == (True, None, None)


def test_the_whole_grade_comes_back() -> None:
    grade = make_grade(62.5, points=[("격리 수준을 말한다", "missing"), ("잠금을 말한다", "covered")])
    attempt = replace(make_attempt(62.5), record=to_record(grade))
    assert attempt.grade == grade


@pytest.mark.parametrize(
    ("typed", "kept"),
    [
        ("plain", "plain"),
        (unicodedata.normalize("NFD", "격리 수준"), "격리 수준"),
        ("앞\ud83d뒤", "앞\ufffd뒤"),
        ("\ude00", "\ufffd"),
        ("\ud83d\ude00", "😀"),
        ("영\x00영", "영\x00영"),
        ("ＡＢＣ", "ＡＢＣ"),
        ("\u202e뒤집힘\u202c", "\u202e뒤집힘\u202c"),
        ("", ""),
    ],
)
def test_texts_are_kept_as_typed_in_nfc_without_lone_surrogates(typed: str, kept: str) -> None:
    assert storable(typed) == kept
    assert make_attempt(answer=typed).answer == kept
    assert Draft("docker", "image", typed, START).text == kept
    assert kept.encode().decode() == kept


def test_times_are_put_into_utc() -> None:
    seoul = timezone(timedelta(hours=9))
    attempt = make_attempt(at=datetime(2026, 3, 2, 18, 0, tzinfo=seoul))
    assert attempt.ended_at == datetime(2026, 3, 2, 9, 0, tzinfo=UTC)
    assert attempt.ended_at.tzinfo is UTC


def test_a_time_without_a_zone_is_refused() -> None:
    with pytest.raises(ValueError, match="zone"):
        make_attempt(at=datetime(2026, 3, 2, 18, 0))


def test_a_reference_equals_a_plain_pair() -> None:
    ref = make_attempt().ref
    assert ref == ("docker", "image") == QuestionRef("docker", "image")
    assert str(ref) == "docker/image"


def test_ids_differ() -> None:
    attempts: list[Attempt] = [make_attempt() for _ in range(100)]
    assert len({attempt.id for attempt in attempts}) == 100
