"""Rows and tables of the benchmark: a set's correlation and error, its kinds, key points and confidence."""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from metrics import mean_absolute_error, pearson, spearman
from sets import Marked

from quizzer.grading.grade import Grade, Status

HEAD = "| answers | n | Pearson | Spearman | mean error |\n|---|---|---|---|---|"

LETTERS = {Status.COVERED: "C", Status.PARTIAL: "P", Status.MISSING: "M", Status.CONTRADICTED: "X"}


@dataclass(frozen=True, slots=True)
class Result:
    """An answer with its grade by the program, fitted without the answer's family of questions."""

    answer: Marked
    grade: Grade


def line(name: str, scores: Iterable[float], grades: Iterable[float]) -> str:
    """One row of the table."""
    s, g = list(scores), list(grades)
    return f"| {name} | {len(s)} | {pearson(s, g):.3f} | {spearman(s, g):.3f} | {mean_absolute_error(s, g):.1f} |"


def show(name: str, results: list[Result]) -> float:
    """Print the row of a set; returns its Pearson."""
    scores = [result.grade.score for result in results]
    grades = [result.answer.grade for result in results]
    print(line(name, scores, grades), flush=True)
    return pearson(scores, grades)


def show_kinds(results: list[Result]) -> None:
    """Print the mean grade and score of each kind of answer."""
    kinds: dict[str, list[Result]] = defaultdict(list)
    for result in results:
        kinds[result.answer.kind].append(result)
    print("\n| kind | answers | mean grade | mean score | mean error |\n|---|---|---|---|---|")
    for kind, some in sorted(kinds.items(), key=lambda item: -np.mean([r.answer.grade for r in item[1]])):
        grade = np.mean([result.answer.grade for result in some])
        score = np.mean([result.grade.score for result in some])
        error = np.mean([abs(result.grade.score - result.answer.grade) for result in some])
        print(f"| {kind} | {len(some)} | {grade:.1f} | {score:.1f} | {error:.1f} |")


def show_points(results: list[Result]) -> None:
    """Print how often a point's state is right, and how far a reported contradiction can be trusted."""
    pairs = [
        (letter, LETTERS[point.status])
        for result in results
        for letter, point in zip(result.answer.points, result.grade.key_points, strict=True)
    ]
    reported = [truth for truth, said in pairs if said == "X"]
    real = [said for truth, said in pairs if truth == "X"]
    right = np.mean([truth == said for truth, said in pairs])
    print(
        f"\nKey points: {len(pairs)}, state right {right:.3f}; contradictions reported {len(reported)}, "
        f"of them true {reported.count('X') / max(len(reported), 1):.3f}, found {real.count('X') / max(len(real), 1):.3f}"
    )


def show_confidence(results: list[Result]) -> None:
    """Print the mean error of the least sure tenth beside the rest."""
    ranked = sorted(results, key=lambda result: result.grade.confidence)
    errors = [abs(result.grade.score - result.answer.grade) for result in ranked]
    tenth = max(1, len(errors) // 10)
    print(
        f"\nConfidence: mean error of the least sure tenth {np.mean(errors[:tenth]):.1f}, "
        f"of the others {np.mean(errors[tenth:]):.1f}, of the surest half {np.mean(errors[len(errors) // 2 :]):.1f}"
    )


def keep(results: Sequence[Result], path: Path) -> None:
    """Write what each answer was given, for `picture.py` and for reading."""
    lines = [
        json.dumps(
            {
                "id": result.answer.id,
                "kind": result.answer.kind,
                "grade": result.answer.grade,
                "score": result.grade.score,
                "confidence": result.grade.confidence,
                "points": result.answer.points,
                "judged": "".join(LETTERS[point.status] for point in result.grade.key_points),
            }
        )
        for result in results
    ]
    path.write_text("\n".join(lines) + "\n", encoding="utf-8")
