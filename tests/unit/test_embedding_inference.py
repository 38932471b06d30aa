"""Models that compare claims: which folders hold one, what they answer, and refusals."""

from __future__ import annotations

import json
import sys
from pathlib import Path

import pytest

from quizzer.embedding.inference import PAIRS_AT_ONCE, CrossEncoderInference
from quizzer.embedding.labels import Labels, infers, labels_of
from quizzer.embedding.notes import Note, write_note
from quizzer.embedding.registry import known_models
from quizzer.embedding.transformers import SentenceTransformerEncoder
from quizzer.errors import EncoderError

FAKE = Path(__file__).with_name("embedding_fake_worker.py")


def command(behaviour: str) -> list[str]:
    return [sys.executable, str(FAKE), behaviour]


def folder_with(folder: Path, config: object) -> Path:
    folder.mkdir(exist_ok=True)
    (folder / "config.json").write_text(json.dumps(config), encoding="utf-8")
    return folder


CLASSIFIER = ["DebertaV2ForSequenceClassification"]


@pytest.mark.parametrize(
    ("labels", "expected"),
    [
        ({"0": "entailment", "1": "neutral", "2": "contradiction"}, Labels(0, 2)),
        ({"0": "CONTRADICTION", "1": "NEUTRAL", "2": "ENTAILMENT"}, Labels(2, 0)),
    ],
)
def test_labels_are_found_by_name_in_any_order(
    tmp_path: Path, labels: dict[str, str], expected: Labels
) -> None:
    folder = folder_with(tmp_path / "m", {"architectures": CLASSIFIER, "id2label": labels})
    assert labels_of(folder) == expected
    assert infers(folder)


@pytest.mark.parametrize("config", [{}, {"architectures": ["BertModel"]}, {"architectures": None}])
def test_a_model_that_classifies_nothing_is_an_encoder(tmp_path: Path, config: dict[str, object]) -> None:
    assert labels_of(folder_with(tmp_path / "m", config)) is None
    assert not infers(tmp_path / "m")


@pytest.mark.parametrize("labels", [{"0": "LABEL_0"}, {"0": "entailment", "1": "not_entailment"}, {}])
def test_a_classifier_of_something_else_is_refused_with_its_labels(
    tmp_path: Path, labels: dict[str, str]
) -> None:
    folder = folder_with(tmp_path / "m", {"architectures": CLASSIFIER, "id2label": labels})
    with pytest.raises(ValueError, match="not entailment and contradiction"):
        labels_of(folder)
    assert not infers(folder)


def test_pairs_are_judged_in_order_and_in_parts(tmp_path: Path) -> None:
    pairs = [(f"a {n}" + " not" * (n % 3 == 0), f"a {n % 2}") for n in range(PAIRS_AT_ONCE + 3)]
    with CrossEncoderInference("모델", tmp_path, command=command("inference")) as model:
        judged = model.infer(pairs)
        assert model.infer([]).shape == (0, 2)
        assert model.version.startswith("모델-")
    assert judged.tolist() == [[float(claim in text), float("not" in text)] for text, claim in pairs]


@pytest.mark.parametrize("order", ["nan", "shape"])
def test_a_broken_judgement_costs_one_error(tmp_path: Path, order: str) -> None:
    with CrossEncoderInference("m", tmp_path, command=command("inference")) as model:
        with pytest.raises(EncoderError, match="cannot be used"):
            model.infer([(order, "b")])
        assert model.infer([("b not", "b")]).tolist() == [[1.0, 1.0]]


def test_each_kind_of_model_is_refused_in_the_other_ones_place(tmp_path: Path) -> None:
    with pytest.raises(EncoderError, match="compares claims; it cannot measure closeness") as caught:
        SentenceTransformerEncoder("m", tmp_path, command=command("inference"))
    assert "quizzer model use" in str(caught.value)
    with pytest.raises(EncoderError, match="does not compare claims") as caught:
        CrossEncoderInference("m", tmp_path, command=command("fine"))
    assert "`off`" in str(caught.value)


def test_a_downloaded_model_is_listed_as_what_it_is(tmp_path: Path) -> None:
    labels = {"0": "entailment", "1": "neutral", "2": "contradiction"}
    folder = folder_with(tmp_path / "m", {"architectures": CLASSIFIER, "id2label": labels})
    write_note(tmp_path, Note(name="someone/nli", folder=folder, size=1))
    listed = {model.name: model.infers for model in known_models(tmp_path) if model.cached}
    assert listed == {"built-in": False, "someone/nli": True}
