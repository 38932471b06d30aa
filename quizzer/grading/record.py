"""A grade as plain data and back: what the store keeps and `--json` prints.

The record is JSON-safe and lossless; keys are the field names of `grade.py`. Unknown keys of a newer version are left
out on reading, so that an older program can show a newer attempt.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import asdict
from enum import StrEnum
from typing import Any

from quizzer.grading.grade import (
    Band,
    Contradiction,
    ContradictionKind,
    Evidence,
    Feature,
    Grade,
    Guard,
    GuardKind,
    KeyPointGrade,
    Span,
    Status,
    TermHit,
)


def to_record(grade: Grade) -> dict[str, Any]:
    """Turn a grade into dictionaries, lists, strings and numbers."""
    record = asdict(grade, dict_factory=_plain)
    record["unsure"] = grade.unsure
    return record


def from_record(record: Mapping[str, Any]) -> Grade:
    """Rebuild the grade that `to_record` took apart.

    Raises:
        KeyError: A field is missing.
        ValueError: A status, band or kind is not known.
    """
    return Grade(
        answer=record["answer"],
        model_answer=record["model_answer"],
        score=record["score"],
        band=Band(record["band"]),
        coverage=record["coverage"],
        similarity=record["similarity"],
        confidence=record["confidence"],
        key_points=tuple(_key_point(item) for item in record["key_points"]),
        contradictions=tuple(_contradiction(item) for item in record["contradictions"]),
        guards=tuple(_guard(item) for item in record["guards"]),
        features=tuple(
            Feature(item["name"], item["value"], item["contribution"]) for item in record["features"]
        ),
        encoder=record["encoder"],
        engine=record["engine"],
        question_hash=record["question_hash"],
        derived=record["derived"],
    )


def _plain(items: list[tuple[str, Any]]) -> dict[str, Any]:
    """Keep enums as their words and tuples as lists; `asdict` has turned everything else into plain data."""
    return {key: _plain_value(value) for key, value in items}


def _plain_value(value: object) -> object:
    if isinstance(value, StrEnum):
        return str(value)
    return list(value) if isinstance(value, tuple) else value


def _span(item: Mapping[str, int] | None) -> Span | None:
    return None if item is None else Span(item["start"], item["end"])


def _evidence(item: Mapping[str, Any]) -> Evidence:
    return Evidence(item["text"], Span(item["span"]["start"], item["span"]["end"]))


def _key_point(item: Mapping[str, Any]) -> KeyPointGrade:
    return KeyPointGrade(
        point=item["point"],
        about=item["about"],
        weight=item["weight"],
        status=Status(item["status"]),
        credit=item["credit"],
        coverage=item["coverage"],
        similarity=item["similarity"],
        evidence=None if item["evidence"] is None else _evidence(item["evidence"]),
        hits=tuple(TermHit(hit["term"], _evidence(hit["found"]), hit["how"]) for hit in item["hits"]),
        absent=tuple(item["absent"]),
        model_span=_span(item["model_span"]),
    )


def _contradiction(item: Mapping[str, Any]) -> Contradiction:
    return Contradiction(
        kind=ContradictionKind(item["kind"]),
        evidence=_evidence(item["evidence"]),
        key_points=tuple(item["key_points"]),
        cost=item["cost"],
        expected=item["expected"],
        say=item["say"],
    )


def _guard(item: Mapping[str, Any]) -> Guard:
    return Guard(GuardKind(item["kind"]), item["cost"], tuple(_evidence(part) for part in item["evidence"]))
