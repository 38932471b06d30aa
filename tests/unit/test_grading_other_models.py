"""Grades with models of the user's own: closeness on the same scale, and a say in contradictions."""

from __future__ import annotations

import json
from collections.abc import Sequence
from pathlib import Path

import numpy as np
import pytest
from numpy.typing import NDArray
from test_grading_grader import EXCHANGED, GOOD, QUESTION

from quizzer.embedding.builtin import built_in
from quizzer.grading.grade import Status
from quizzer.grading.grader import Grader
from quizzer.grading.scaling import PLAIN, kept_scale, scale_between
from quizzer.packs.library import shipped_folder
from quizzer.packs.loader import load_pack


class Crowded:
    """The built-in model with all vectors drawn towards one place, so that nothing is less close than 0.6."""

    name = "crowded"
    version = "1"

    def __init__(self) -> None:
        self.texts = 0

    def encode(self, texts: Sequence[str]) -> NDArray[np.float32]:
        self.texts += len(texts)
        vectors = built_in().encode(texts)
        shared = np.full((len(vectors), 1), np.sqrt(1.5), dtype=np.float32)
        joined = np.concatenate([vectors, shared], axis=1)
        return joined / np.linalg.norm(joined, axis=1, keepdims=True)


class Saying:
    """Judges every pair alike."""

    name = "saying"
    version = "1"

    def __init__(self, entailed: float, contradicted: float) -> None:
        self.judgement = (entailed, contradicted)
        self.pairs: list[tuple[str, str]] = []

    def infer(self, pairs: Sequence[tuple[str, str]]) -> NDArray[np.float32]:
        self.pairs += pairs
        return np.array([self.judgement] * len(pairs), dtype=np.float32).reshape(-1, 2)


@pytest.fixture(scope="module")
def questions():
    return load_pack(shipped_folder() / "docker.yaml").questions


def test_another_models_closeness_is_read_as_the_built_in_ones(questions) -> None:
    scale = scale_between(Crowded(), built_in(), questions)
    cosines = np.array([0.1, 0.3, 0.5, 0.8], dtype=np.float32)
    assert scale((cosines + 1.5) / 2.5) == pytest.approx(cosines, abs=0.03)
    assert scale(np.array([-1.0, 1.0])) == pytest.approx([-1.0, 1.0])


@pytest.mark.parametrize("answer", [GOOD, EXCHANGED, "파스타는 소금물에 8분 삶으면 맛있습니다."])
def test_grades_hardly_depend_on_how_a_model_counts(questions, answer: str) -> None:
    ours = Grader(built_in()).grade(QUESTION, answer)
    scale = scale_between(Crowded(), built_in(), questions)
    theirs = Grader(Crowded(), scale=scale).grade(QUESTION, answer)
    assert theirs.score == pytest.approx(ours.score, abs=4)
    assert theirs.similarity == pytest.approx(ours.similarity, abs=0.05)


def test_without_its_scale_such_a_model_calls_everything_close() -> None:
    off_topic = "파스타는 소금물에 8분 삶으면 맛있습니다."
    assert Grader(Crowded()).grade(QUESTION, off_topic).similarity > 0.5


def test_a_scale_is_measured_once_and_a_damaged_one_again(questions, tmp_path: Path) -> None:
    model = Crowded()
    first = kept_scale(model, built_in(), questions, tmp_path)
    asked = model.texts
    again = kept_scale(model, built_in(), questions, tmp_path)
    assert model.texts == asked > 0
    assert np.array_equal(first.values, again.values)
    file = next(tmp_path.iterdir())
    for damage in (b"{", b"[]", json.dumps({"knots": [1, 0], "values": [0, 1]}).encode()):
        file.write_bytes(damage)
        assert np.array_equal(kept_scale(model, built_in(), questions, tmp_path).knots, first.knots)
    model.version = "2"
    asked = model.texts
    kept_scale(model, built_in(), questions, tmp_path)
    assert model.texts > asked


def test_a_scale_that_cannot_be_kept_is_used_all_the_same(questions, tmp_path: Path) -> None:
    blocked = tmp_path / "file"
    blocked.write_bytes(b"")
    assert len(kept_scale(Crowded(), built_in(), questions, blocked / "scales").knots) > 2


def test_no_questions_give_no_scale() -> None:
    assert scale_between(Crowded(), built_in(), []) is PLAIN


def test_a_model_that_sees_contradictions_lowers_the_score() -> None:
    plain = Grader(built_in()).grade(QUESTION, GOOD)
    model = Saying(0.0, 1.0)
    doubted = Grader(built_in(), inference=model).grade(QUESTION, GOOD)
    assert plain.contradictions == ()
    assert doubted.score < plain.score - 20, "the reading of the whole, which is not asked, counts half"
    assert doubted.encoder.endswith(" + saying 1")
    premises = {premise for premise, _ in model.pairs}
    assert GOOD in premises, "the whole answer is one premise"
    assert {claim for _, claim in model.pairs} == {point.point for point in QUESTION.key_points}


def test_a_model_that_sees_none_takes_reports_back() -> None:
    def reported(grader: Grader) -> int:
        points = grader.grade(QUESTION, EXCHANGED).key_points
        return sum(point.status is Status.CONTRADICTED for point in points)

    assert reported(Grader(built_in())) >= 1
    assert reported(Grader(built_in(), inference=Saying(0.0, 0.0))) == 0


@pytest.mark.parametrize("answer", ["", "?!", "ㅁㄴㅇㄹ"])
def test_nothing_is_asked_about_an_answer_without_words(answer: str) -> None:
    model = Saying(0.0, 1.0)
    assert Grader(built_in(), inference=model).grade(QUESTION, answer).score <= 5
    if not any(c.isalnum() for c in answer):
        assert model.pairs == []
