"""A grade as a line of JSON: what `grade --json` and `batch` write.

Evidence is the answer's words as a string, or null; where they stand is beside it in `evidence_span`.
"""

from __future__ import annotations

import json
from typing import Any

from quizzer.grading.grade import Evidence, Grade, GuardKind
from quizzer.grading.record import to_record
from quizzer.locale import ngettext

Row = dict[str, Any]
"""JSON-safe."""


def short_row(grade: Grade, *, question: str, row_id: object = None) -> Row:
    """Say what matters about a grade: one line of `batch`."""
    return {
        "id": row_id,
        "question": question,
        "score": grade.score,
        "band": str(grade.band),
        "coverage": grade.coverage,
        "similarity": grade.similarity,
        "confidence": grade.confidence,
        "contradictions": [
            {
                "kind": str(each.kind),
                **_evidence(each.evidence),
                "expected": each.expected,
                "say": each.say,
                "key_points": list(each.key_points),
                "cost": each.cost,
            }
            for each in grade.contradictions
        ],
        "key_points": [
            {
                "point": each.point,
                "status": str(each.status),
                **_evidence(each.evidence),
                "credit": each.credit,
                "weight": each.weight,
            }
            for each in grade.key_points
        ],
        "guards": [{"kind": str(each.kind), "cost": each.cost} for each in grade.guards],
        "unsure": grade.unsure,
        "encoder": grade.encoder,
        "engine": grade.engine,
    }


def full_row(grade: Grade, *, pack: str, question: str) -> Row:
    """Say everything about a grade, every number that went into the score included."""
    record = _flatten(to_record(grade))
    return {**short_row(grade, question=question), "pack": pack, **record}


def was_cut(row: Row) -> bool:
    """Tell whether the answer of a row was so long that only its beginning was graded."""
    return any(guard["kind"] == GuardKind.CUT for guard in row.get("guards", ()))


def tell_cut(count: int) -> str:
    """Say that answers were cut."""
    from quizzer.grading.grader import LONGEST_ANSWER

    sentence = ngettext(
        "{count} answer is longer than {limit} letters; only its beginning was graded (guard `cut`).",
        "{count} answers are longer than {limit} letters; only their beginnings were graded (guard `cut`).",
        count,
    )
    return sentence.format(count=count, limit=f"{LONGEST_ANSWER:,}")


def dump(row: Row, *, indent: int | None = None) -> str:
    """Write a row as JSON in readable Hangul; a lone surrogate, which no file can hold, is escaped."""
    text = json.dumps(row, ensure_ascii=False, indent=indent)
    try:
        text.encode()
    except UnicodeEncodeError:
        return json.dumps(row, indent=indent)
    return text


def _evidence(evidence: Evidence | None) -> Row:
    if evidence is None:
        return {"evidence": None, "evidence_span": None}
    return {"evidence": evidence.text, "evidence_span": [evidence.span.start, evidence.span.end]}


def _flatten(value: Any) -> Any:
    """Turn every evidence of a record into its text, with its span beside it."""
    if isinstance(value, list | tuple):
        return [_flatten(each) for each in value]
    if not isinstance(value, dict):
        return value
    flat: Row = {}
    for key, each in value.items():
        if isinstance(each, dict) and each.keys() == {"text", "span"}:
            flat[key] = each["text"]
            flat[f"{key}_span"] = [each["span"]["start"], each["span"]["end"]]
        elif key == "evidence" and each is None:
            flat[key] = flat["evidence_span"] = None
        elif key.endswith("_span") and each is not None:
            flat[key] = [each["start"], each["end"]]
        else:
            flat[key] = _flatten(each)
    return flat
