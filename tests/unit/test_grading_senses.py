"""What the fitted files say of where they come from, and the senses of words."""

from __future__ import annotations

import hashlib
import json
from importlib.resources import files
from pathlib import Path

import numpy as np
import pytest

from quizzer.embedding.builtin import built_in
from quizzer.grading.grader import Grader
from quizzer.grading.point_words import SAID_FEATURES, WORD_FEATURES
from quizzer.grading.senses import SENSES, principal, senses
from quizzer.grading.words import WordVectors, content_words
from quizzer.language.prepared import prepare
from quizzer.packs.library import shipped_folder
from quizzer.packs.loader import load_pack

FITTED = {
    "weights.json": ("unseen", "brief", "read", "whole"),
    "weights-derived.json": ("unseen", "brief", "read"),
    "senses.json": ("unseen", "brief", "read", "whole"),
    "weights-brief.json": ("unseen", "read", "whole"),
    "weights-whole.json": ("unseen", "brief-sides", "brief-terse", "brief-everyday"),
}
"""Fitted files, and how the names of those data files begin that they were not fitted on."""
DATA = Path(__file__).parents[2] / "benchmarks" / "grading" / "data"


@pytest.mark.parametrize("name", FITTED)
def test_what_was_fitted_belongs_to_the_model_and_the_data_that_lie_here(name: str) -> None:
    source = json.loads(files("quizzer.grading").joinpath(name).read_text(encoding="utf-8"))["provenance"]
    assert source["encoder"] == f"{built_in().name} {built_in().version}"
    digest = hashlib.sha256()
    for path in sorted(DATA.glob("*.jsonl")):
        if not path.name.startswith(FITTED[name]):
            digest.update(path.read_bytes())
    assert digest.hexdigest()[:16] in source["data"]


def test_directions_are_those_of_the_greatest_spread_each_brought_to_one() -> None:
    chance = np.random.default_rng(0)
    spread = np.concatenate([np.full(SENSES, 3.0), np.full(20, 0.1)])
    turn, _ = np.linalg.qr(chance.normal(size=(len(spread), len(spread))))
    vectors = (chance.normal(size=(4000, len(spread))) * spread @ turn).astype(np.float32)
    directions = principal(vectors)
    assert directions.shape == (len(spread), SENSES)
    assert np.square(vectors @ directions).mean(axis=0) == pytest.approx(np.ones(SENSES), rel=1e-3)
    assert np.abs(turn[SENSES:] @ directions).max() < 0.02, "nothing of the narrow directions"


def test_words_of_one_meaning_have_like_senses() -> None:
    words = content_words(prepare("컨테이너 container 학습률"))
    first, same, other = senses(WordVectors(built_in()).look_up(words)[0])
    assert np.linalg.norm(first - same) < 0.7 * np.linalg.norm(first - other)


@pytest.mark.parametrize("width", [1, 7, 300])
def test_another_models_vectors_have_no_senses(width: int) -> None:
    assert senses(np.ones((3, width), dtype=np.float32)).tolist() == [[0.0] * SENSES] * 3


@pytest.mark.parametrize("answer", ["컨테이너는 이미지를 실행한 것이다.", "?!", "음"])
def test_every_row_of_a_sheet_has_the_named_columns(answer: str) -> None:
    question = load_pack(shipped_folder() / "docker.yaml").questions[0]
    sheet = Grader(built_in()).sheet(question, answer)
    assert {rows.shape[1] for rows in sheet.words} == {len(WORD_FEATURES)}
    assert {rows.shape[1] for rows in sheet.said} == {len(SAID_FEATURES)}
