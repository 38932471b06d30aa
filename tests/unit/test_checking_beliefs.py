"""Which misconceptions are told to be true: what the question says, not what says it of something else."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
import yaml

from quizzer.authoring.checking.examine import examine

Points = list[tuple[str, str | None]]

DRIFTS: Points = [
    ("Data drift는 입력 데이터의 분포가 시간이 지나면서 바뀌는 것이다.", "data drift"),
    ("Concept drift는 입력과 정답의 관계가 시간이 지나면서 바뀌는 것이다.", "concept drift"),
]
DPO: Points = [
    ("DPO는 RLHF보다 구현이 간단하고 학습이 안정적이다.", "DPO"),
    ("RLHF는 보상 모델을 학습한다.", "RLHF"),
]
LORA: Points = [("LoRA는 원래 가중치를 얼리고 저랭크 행렬을 학습한다.", None)]
LOCKS: Points = [("A mutex is released by the thread that locked it, a semaphore by any thread.", "mutex")]


def told(tmp_path: Path, points: Points, claim: str) -> set[str]:
    """Examine a question with these points, and this misconception: the rules of what is found."""
    question: dict[str, Any] = {
        "question": "Data drift와 concept drift, DPO와 RLHF, LoRA, mutex and semaphore: 무엇이 다른가요?",
        "model_answer": " ".join(point for point, _about in points),
        "key_points": [{"point": point, **({"about": about} if about else {})} for point, about in points],
        "misconceptions": [{"claim": claim, "say": "아닙니다."}],
    }
    file = tmp_path / "mini.yaml"
    data = {"id": "mini", "title": "m", "questions": [question]}
    file.write_text(yaml.safe_dump(data, allow_unicode=True), encoding="utf-8")
    return {each.rule for each in examine(file, None).findings}


@pytest.mark.parametrize(
    ("points", "claim"),
    [
        (DRIFTS, "Concept drift는 입력 데이터의 분포가 시간이 지나면서 바뀌는 것이다."),
        (DRIFTS, "Data drift는 입력과 정답의 관계가 시간이 지나면서 바뀌는 것이다."),
        (DPO, "RLHF는 DPO보다 구현이 간단하고 학습이 안정적이다."),
        (LORA, "LoRA는 저랭크 행렬을 얼리고 원래 가중치를 학습한다."),
        (LOCKS, "A semaphore is released by the thread that locked it, a mutex by any thread."),
    ],
)
def test_what_is_said_of_the_other_thing_is_a_misconception(
    tmp_path: Path, points: Points, claim: str
) -> None:
    """As `quizzer check` advises: name the exchange as a misconception."""
    assert "misconception-true" not in told(tmp_path, points, claim)


@pytest.mark.parametrize(
    ("points", "claim"),
    [
        (DRIFTS, "Data drift는 입력 데이터의 분포가 시간이 지나면서 바뀌는 것입니다."),
        (DPO, "DPO는 RLHF보다 구현이 간단하고, 학습도 안정적입니다."),
        (LORA, "원래 가중치를 얼리고 저랭크 행렬을 학습한다."),
        (LOCKS, "A mutex is released by the thread that locked it; a semaphore by any thread."),
    ],
)
def test_what_the_question_says_is_none(tmp_path: Path, points: Points, claim: str) -> None:
    assert "misconception-true" in told(tmp_path, points, claim)
