"""What is said of the self-test's answers."""

from __future__ import annotations

from pathlib import Path

import pytest

from quizzer.authoring.checking.case import Case, cases
from quizzer.authoring.checking.finding import Severity
from quizzer.authoring.checking.places import Places
from quizzer.authoring.checking.trial import Trial, Tried, check_trials, exchangeable, made_answers
from quizzer.packs.loader import parse_pack

TEXT = """\
questions:
  - id: union
    question: UNION과 UNION ALL의 차이는?
    model_answer: UNION은 중복을 없애느라 느립니다. UNION ALL은 그대로 두어서 빠릅니다.
    key_points:
      - {point: UNION은 중복을 없애느라 느립니다., about: UNION}
      - {point: UNION ALL은 그대로 두어서 빠릅니다., about: UNION ALL}
  - question: 인덱스란?
    model_answer: 찾는 열의 값과 그 행의 자리를 순서대로 모아 둔 자료 구조입니다.
"""


@pytest.fixture
def case() -> Case:
    file = Path("p.yaml")
    return cases(parse_pack(TEXT.encode(), file), file, Places(TEXT.encode(), file))[0]


@pytest.mark.parametrize(
    ("scores", "severity", "told"),
    [
        ((10.0, 15.0), None, ""),
        ((0.0, 82.0), Severity.NOTE, "82"),
        ((82.0, 0.0), Severity.NOTE, "82"),
        ((40.0, 60.0), Severity.WARNING, "60"),
    ],
)
def test_the_answer_to_something_else_that_scores_most_is_told(
    case: Case, scores: tuple[float, ...], severity: Severity | None, told: str
) -> None:
    """Once; it is the pack's fault only where every such answer earns marks."""
    tried = tuple(Tried("union", Trial.OFF_TOPIC, f"answer {score}", score) for score in scores)
    found = list(check_trials(case, tried))
    assert [each.severity for each in found] == ([] if severity is None else [severity])
    assert all(told in each.message for each in found)


def test_concepts_whose_names_contain_one_another_are_tried(case: Case) -> None:
    """They are the ones that are confused most."""
    assert exchangeable(case) == (("UNION", "UNION ALL"),)
    answers = dict(made_answers(case, (case,)))
    assert answers[Trial.EXCHANGED] == "UNION ALL은 중복을 없애느라 느립니다. UNION은 그대로 두어서 빠릅니다."
