"""The words in which a broken pack is explained, kept as files so that a change of wording is read by somebody.

To accept a change: `QUIZZER_WRITE_GOLDEN=1 python -m pytest tests/unit/test_packs_messages.py`, and read the diff.
"""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from quizzer.packs.explain import NUMBERS
from quizzer.packs.keys import NAMES, keys_of, nearest_key
from quizzer.packs.loader import PackError, parse_pack
from quizzer.packs.schema import KeyPoint, Pack, Question, Sample

LIMITS = ("minimum", "exclusiveMinimum", "maximum", "exclusiveMaximum")
FOLDER = Path(__file__).parent.parent / "golden" / "packs"


@pytest.mark.parametrize("file", sorted(FOLDER.glob("*.yaml")), ids=lambda file: file.stem)
def test_messages_are_as_they_were_reviewed(file: Path) -> None:
    with pytest.raises(PackError) as caught:
        parse_pack(file.read_bytes(), Path(file.name))
    said = f"{caught.value}\n"
    golden = file.with_suffix(".txt")
    if os.environ.get("QUIZZER_WRITE_GOLDEN"):
        golden.write_text(said, encoding="utf-8")
    assert said == golden.read_text(encoding="utf-8")


def test_every_problem_says_what_to_do_or_what_is_allowed() -> None:
    with pytest.raises(PackError) as caught:
        parse_pack((FOLDER / "wrong-values.yaml").read_bytes(), Path("x.yaml"))
    assert len(caught.value.problems) > 15
    for problem in caught.value.problems:
        assert problem.remedy or "Expected" in problem.message


@pytest.mark.parametrize(
    ("text", "name"),
    [("id: kafka\n title: T\n", None), ("id: Kafka Pack\n", None), ("id: kafka\nquestions: []\n", "kafka")],
)
def test_a_broken_pack_is_called_by_an_id_or_not_at_all(text: str, name: str | None) -> None:
    """A value that runs on into the next line is none."""
    with pytest.raises(PackError) as caught:
        parse_pack(text.encode(), Path("x.yaml"))
    assert caught.value.pack_id == name


@pytest.mark.parametrize(
    ("answer", "line", "said"),
    [
        ("    Two keys\n    share a slot.", 5, "Indent the lines below by 2 more spaces."),
        ("  Two keys share a slot.", 5, "Indent the lines below by 4 more spaces."),
        ("Two keys share a slot.", 5, "Indent the lines below by 6 more spaces."),
        ("    Collision: two keys share a slot.", 4, "Indent the lines below by 2 more spaces."),
        ("    - Two keys\n    - share a slot.", 5, "Indent the lines below by 2 more spaces."),
        ("      Two keys\n     share a slot.", 6, "Indent it by 6 spaces, as the first line is."),
        ("    # key_points:", 4, None),
        ("    tags: [hash]", 4, None),
        ("  - {question: b, model_answer: c}", 4, None),
    ],
)
def test_a_text_that_is_not_indented_enough_is_told_by_how_much(
    answer: str, line: int, said: str | None
) -> None:
    """What YAML says of it is about colons and keys. Where nothing was written, nothing is misplaced."""
    text = f"questions:\n  - id: a\n    question: What?\n    model_answer: |\n{answer}\n"
    with pytest.raises(PackError) as caught:
        parse_pack(text.encode(), Path("x.yaml"))
    first = caught.value.problems[0]
    assert first.line == line
    assert first.remedy == said if said else "Indent" not in str(first.remedy)


def test_a_key_that_is_there_is_not_proposed() -> None:
    """What is meant by an unknown key next to it is unknown."""
    text = "title: T\ntitel: t\nquestions: [{question: a, model_answer: b, model_anser: c}]\n"
    with pytest.raises(PackError) as caught:
        parse_pack(text.encode(), Path("x.yaml"))
    first, second = caught.value.problems
    assert str(first.remedy).startswith("`title` is there already") and "description" in str(first.remedy)
    assert str(second.remedy).startswith("`model_answer` is there already")


def test_messages_are_in_the_chosen_language() -> None:
    from quizzer.locale import current_language, use_language

    before = current_language()
    use_language("ko")
    try:
        with pytest.raises(PackError) as caught:
            parse_pack(b"", Path("x.yaml"))
    finally:
        use_language(before)
    assert any("가" <= letter <= "힣" for letter in caught.value.message)


@pytest.mark.parametrize("model", NAMES, ids=lambda model: model.__name__)
def test_every_number_of_the_schema_says_its_range(model: type[Pack]) -> None:
    for key, field in model.model_json_schema()["properties"].items():
        forms = [field, *field.get("anyOf", [])]
        limits = [form[name] for form in forms for name in LIMITS if name in form]
        assert bool(limits) == (key in NUMBERS), key
        for limit in limits:
            assert str(limit) in NUMBERS[key] or (key, limit) == ("time_limit", 0)  # "from 1"


@pytest.mark.parametrize(
    ("written", "model", "meant"),
    [
        ("keyword", KeyPoint, "keywords"),
        ("Question", Question, "question"),
        ("model-answer", Question, "model_answer"),
        ("modelanswer", Question, "model_answer"),
        ("answer", Question, "model_answer"),
        ("answer", Sample, "answer"),
        ("난이도", Question, "difficulty"),
        ("followups", Question, "follow_ups"),
        ("titel", Pack, "title"),
        ("xyz", Pack, None),
        ("난이도", Pack, None),
    ],
)
def test_the_nearest_key_is_found(written: str, model: type[Pack], meant: str | None) -> None:
    assert nearest_key(written, model) == meant


def test_keys_are_listed_with_their_abbreviation() -> None:
    assert keys_of(Question)[:4] == ["id", "question", "model_answer", "model_answers"]
