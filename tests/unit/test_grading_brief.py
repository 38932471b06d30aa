"""A model answer of one claim: other words for it are right, its denial and another claim are wrong."""

import pytest

from quizzer.embedding.builtin import built_in
from quizzer.grading.brief import brief_score
from quizzer.grading.grader import Grader
from quizzer.packs.schema import Question

QUESTION = Question(
    id="terminal",
    question="Why does the bulb go out when the switch is opened?",
    model_answers=("Opening the switch breaks the circuit, so no current flows through the bulb.",),
    language="en",
)


@pytest.fixture(scope="module")
def grader() -> Grader:
    return Grader(built_in())


def test_a_brief_answer_that_says_the_same_scores_high_and_others_low(grader: Grader) -> None:
    def score(answer: str) -> float:
        return grader.grade(QUESTION, answer).score

    right = score("the circuit is broken when you open the switch and then no current can flow in the bulb")
    assert right >= 70
    assert score("because the bulb is old and its filament has burned out") <= right - 30
    assert score("I like sunny days") <= 10


def test_closeness_and_words_count_two_thirds_until_a_contradiction_is_likely() -> None:
    assert brief_score(100.0, 1.0, 1.0, 0.0) == 100.0
    assert brief_score(0.0, 1.0, 1.0, 0.5) == pytest.approx(200 / 3)
    assert brief_score(0.0, 1.0, 1.0, 0.75) == pytest.approx(100 / 3)
    assert brief_score(9.0, 1.0, 1.0, 1.0) == pytest.approx(3.0)
