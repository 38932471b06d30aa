"""Answers of several grades to one question, by key, as training data has them: `{"score_9": "…", "score_3": "…"}`."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any

from quizzer.authoring.importing.fields import columns

_SCORED = re.compile(r"(?:score|grade|rating|points?|level|점수|등급)\s?(\d{1,3})|(\d{1,3})\s?(?:points?|점)")

_BEST_FIRST = (
    ("excellent", "perfect", "ideal", "best", "model", "outstanding", "모범", "우수", "최고", "훌륭함"),
    ("strong", "great", "very good", "good", "좋음", "좋은", "양호"),
    ("average", "ok", "okay", "fair", "acceptable", "satisfactory", "adequate", "mediocre", "medium", "보통"),
    ("weak", "poor", "bad", "insufficient", "unsatisfactory", "wrong", "incorrect", "부족", "나쁨", "미흡", "오답"),
)  # fmt: skip
"""Names of grades."""

_ANSWER = re.compile(r" (?:answer|response|example|답변|답안|답)$")
"""What may stand behind a grade: `strong_answer`."""

_FEWEST = 2


def best(answers: Mapping[str, Any]) -> str | None:
    """Give the answer of the best grade; None where not every key is a grade, or the best one is not good.

    Args:
        answers: A text by grade.
    """
    if len(answers) < _FEWEST or not all(isinstance(each, str) and each.strip() for each in answers.values()):
        return None
    names = [_ANSWER.sub("", columns.folded(key)) for key in answers]
    said = list(answers.values())
    scored = [_SCORED.fullmatch(name) for name in names]
    if all(scored):
        points = [int(found.group(1) or found.group(2)) for found in scored if found is not None]
        return str(said[points.index(max(points))])
    ranks = [next((n for n, known in enumerate(_BEST_FIRST) if name in known), None) for name in names]
    first = min((rank for rank in ranks if rank is not None), default=len(_BEST_FIRST))
    if None in ranks or first > 1:
        return None
    return str(said[ranks.index(first)])
