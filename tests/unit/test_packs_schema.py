"""The schema by itself, and content/schema.json made from it."""

from __future__ import annotations

import importlib.util
import json
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest
from pydantic import ValidationError

from quizzer.packs.keys import keys_of
from quizzer.packs.loader import PackError, parse_pack
from quizzer.packs.schema import KeyPoint, Misconception, Pack, Question, Sample

ROOT = Path(__file__).resolve().parent.parent.parent
SCHEMA: dict[str, Any] = json.loads((ROOT / "content" / "schema.json").read_text(encoding="utf-8"))


@pytest.fixture(scope="module")
def script() -> ModuleType:
    spec = importlib.util.spec_from_file_location("make_schema", ROOT / "scripts" / "make_schema.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def test_the_editors_schema_is_made_from_ours(script: ModuleType) -> None:
    kept = (ROOT / "content" / "schema.json").read_text(encoding="utf-8")
    assert kept == script.make_schema(), "content/schema.json is old. Mend it: python scripts/make_schema.py"


@pytest.mark.parametrize("model", [Pack, Question, KeyPoint, Misconception, Sample])
def test_every_key_is_described_for_the_author(model: type[Pack]) -> None:
    part = SCHEMA if model is Pack else SCHEMA["definitions"][model.__name__]
    assert list(part["properties"]) == keys_of(model)
    assert part["additionalProperties"] is False
    for key, field in part["properties"].items():
        assert field["description"].endswith("."), key
        assert "None" not in field["description"], key


def test_only_questions_and_answers_are_required() -> None:
    assert SCHEMA["required"] == ["questions"]
    assert SCHEMA["definitions"]["Question"]["required"] == ["question"]
    assert SCHEMA["definitions"]["Question"]["oneOf"] == [
        {"required": ["model_answer"]},
        {"required": ["model_answers"]},
    ]


def test_parts_are_frozen_and_strict() -> None:
    sample = Sample(answer="a", score=3)
    with pytest.raises(ValidationError):
        sample.score = 4  # type: ignore[misc]  # that it is refused is what is tested
    with pytest.raises(ValidationError):
        Sample.model_validate({"answer": "a", "score": 3, "mark": 4})
    for score in ("3", True, float("nan"), 101):
        with pytest.raises(ValidationError):
            Sample.model_validate({"answer": "a", "score": score})


@pytest.mark.parametrize("text", ["a\0b", "\x1b[2J", "\x9b2J", "\ud800", "a" + "\u0301\u0300" * 40])
def test_texts_that_harm_a_terminal_or_a_program_are_refused(text: str) -> None:
    with pytest.raises(ValidationError):
        Sample(answer=text, score=0)


@pytest.mark.parametrize("name", ["a", "docker", "이미지-2", "a.b_c-d", "0", "a" * 80])
def test_good_ids(name: str) -> None:
    assert Question(id=name, question="q", model_answers=("a",)).id == name


@pytest.mark.parametrize("name", ["", "A", "a/b", "..", "-a", "a b", "a\n", "ㄱ", "é", "a" * 81, "../a", "~"])
def test_bad_ids(name: str) -> None:
    with pytest.raises(ValidationError):
        Question(id=name, question="q", model_answers=("a",))
    with pytest.raises(PackError):
        questions = [{"question": "q", "model_answer": "a"}]
        parse_pack(json.dumps({"id": name, "questions": questions}).encode(), Path("x.yaml"))


def test_a_question_may_be_made_with_one_answer_in_code_too() -> None:
    question = Question.model_validate({"id": "a", "question": "q", "model_answer": "한 답"})
    assert question.model_answers == ("한 답",)
    with pytest.raises(ValidationError, match="either model_answer or model_answers"):
        Question.model_validate({"id": "a", "question": "q", "model_answer": "a", "model_answers": ["b"]})
