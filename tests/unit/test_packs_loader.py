"""What a file may leave out or write in another form, and what becomes of it."""

from __future__ import annotations

import unicodedata
from pathlib import Path

import pytest

from quizzer.packs import events
from quizzer.packs.library import shipped_folder
from quizzer.packs.loader import PackError, load_pack, parse_pack
from quizzer.packs.schema import Difficulty, Pack

SIMPLE = "questions:\n- question: 이미지란?\n  model_answer: 템플릿이다.\n"


def parse(text: str, name: str = "docker.yaml") -> Pack:
    return parse_pack(text.encode(), Path(name))


def keywords(written: str) -> object:
    text = f"{SIMPLE}  key_points:\n  - point: p\n    keywords: {written}\n"
    return parse(text).questions[0].key_points[0].keywords


@pytest.fixture(params=["libyaml", "python"])
def parser(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> None:
    if request.param == "python":
        monkeypatch.setattr(events, "_best_parser", lambda: events._PythonParser)


@pytest.mark.usefixtures("parser")
def test_the_simplest_pack() -> None:
    pack = parse(SIMPLE)
    assert (pack.id, pack.title, pack.language, pack.quizzer) == ("docker", "docker", "ko", 1)
    (question,) = pack.questions
    assert question.question == "이미지란?"
    assert question.model_answers == ("템플릿이다.",)
    assert question.model_answer == "템플릿이다."
    assert question.difficulty is Difficulty.MEDIUM
    assert question.time_limit is None


@pytest.mark.usefixtures("parser")
def test_a_bare_list_of_questions_is_a_pack() -> None:
    assert (
        parse("- question: a\n  model_answer: b\n").questions
        == parse("questions:\n- question: a\n  model_answer: b\n").questions
    )


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("docker.yaml", "docker"),
        ("Docker Basics (v2).yml", "docker-basics-v2"),
        ("도커 기초.yaml", "도커-기초"),
        (unicodedata.normalize("NFD", "도커.yaml"), "도커"),
        ("..odd..yaml", "odd"),
        ("Ｄｏｃｋｅｒ.yaml", "docker"),
        ("日本.yaml", "pack-cf2abf0c"),
    ],
)
def test_a_pack_without_id_is_named_after_its_file(name: str, expected: str) -> None:
    assert parse(SIMPLE, name).id == expected


def test_a_question_without_id_is_named_after_its_words() -> None:
    (first,) = parse(SIMPLE).questions
    (moved,) = parse("title: other\n" + SIMPLE.replace("이미지란?", '"이미지란? "')).questions
    (reworded,) = parse(SIMPLE.replace("이미지란?", "이미지는?")).questions
    assert first.id == moved.id == "q-55a2a864"
    assert reworded.id != first.id


def test_an_id_may_be_hangul_and_is_composed() -> None:
    pack = parse(unicodedata.normalize("NFD", "id: 도커\n" + SIMPLE))
    assert pack.id == "도커"
    assert pack.questions[0].question == "이미지란?"


@pytest.mark.usefixtures("parser")
@pytest.mark.parametrize(
    ("written", "read"),
    [
        ("[[a, b], [c]]", (("a", "b"), ("c",))),
        ("[a, b]", (("a",), ("b",))),
        ("[a, [b, c]]", (("a",), ("b", "c"))),
        ("[401, [1.10, 0x1F, 012]]", (("401",), ("1.10", "0x1F", "012"))),
        ("[null, [true, NULL, no]]", (("null",), ("true", "NULL", "no"))),
        ("[1e3, 2026-01-02, 22:22]", (("1e3",), ("2026-01-02",), ("22:22",))),
        ("['401', \"~\"]", (("401",), ("~",))),
        ("[]", ()),
        ("", ()),
        ("~", ()),
    ],
)
def test_keywords_are_lists_of_spellings_as_written(written: str, read: object) -> None:
    assert keywords(written) == read


def test_numbers_are_texts_where_texts_are_short() -> None:
    pack = parse(
        "id: 2026\ntitle: 3.10\ntags: [404, true]\nquestions:\n"
        "- id: 7\n  question: q\n  model_answer: 3.0\n  hints: [42]\n  follow_ups: [007]\n"
        "  samples: [{answer: 010, score: 5}]\n"
        "- id: 007\n  question: r\n  model_answers: [1_0, .5]\n"
    )
    first, second = pack.questions
    assert (pack.id, pack.title, pack.tags) == ("2026", "3.10", ("404", "true"))
    assert (first.id, first.model_answer, first.hints, first.follow_ups) == ("7", "3.0", ("42",), ("007",))
    assert first.samples[0].answer == "010"
    assert (second.id, second.model_answers) == ("007", ("1_0", ".5"))


def test_optional_keys_may_stand_without_value() -> None:
    more = "".join(
        f"  {key}:\n" for key in ("hints", "key_points", "difficulty", "time_limit", "id", "source")
    )
    assert parse(f"license:\n{SIMPLE}{more}") == parse(SIMPLE)


@pytest.mark.usefixtures("parser")
@pytest.mark.parametrize(
    "data",
    [
        SIMPLE.replace("\n", "\r\n").encode(),
        SIMPLE.encode("utf-8-sig"),
        SIMPLE.encode("utf-16"),
        SIMPLE.encode("utf-16-be").join([b"\xfe\xff", b""]),
        ("%YAML 1.2\n---\n" + SIMPLE + "...\n").encode(),
        unicodedata.normalize("NFD", SIMPLE).encode(),
    ],
    ids=["CRLF", "BOM", "UTF-16", "UTF-16-BE", "directive", "NFD"],
)
def test_other_ways_to_save_the_same_pack(data: bytes) -> None:
    assert parse_pack(data, Path("docker.yaml")) == parse(SIMPLE)


def test_texts_lose_blank_ends_and_stray_signs() -> None:
    text = 'questions:\n- question: "  q\\r\\nr\\uFEFF "\n  model_answer: |\n\n    a\n\n'
    (question,) = parse(text).questions
    assert (question.question, question.model_answer) == ("q\nr", "a")


def test_follow_ups_may_point_forward() -> None:
    text = "questions:\n- {id: a, question: q, model_answer: x, follow_ups: [b]}\n"
    text += "- {id: b, question: r, model_answer: x, follow_ups: [a]}\n"
    assert parse(text).questions[0].follow_ups == ("b",)


def test_all_problems_are_said_in_the_order_of_the_file() -> None:
    with pytest.raises(PackError) as caught:
        parse("id: A\nquestions:\n- question: q\n  model_answer: a\n  follow_ups: [x]\n  weight: 1\nid: b\n")
    error = caught.value
    assert [(each.line, each.field) for each in error.problems] == [
        (1, "id"),
        (5, "questions[0].follow_ups[0]"),
        (6, "questions[0]"),
        (7, "id"),
    ]
    assert error.message == "\n".join(str(problem) for problem in error.problems)
    assert error.pack_id == "A"
    assert str(error.problems[1]).startswith("docker.yaml:5:16: questions[0].follow_ups[0]: There is no")


def test_a_line_counts_characters_not_bytes_or_cells() -> None:
    with pytest.raises(PackError) as caught:
        parse("questions:\n- {question: 한글👍🏽, model_answer: [}]}\n")
    assert (caught.value.problems[0].line, caught.value.problems[0].column) == (2, 35)


def test_pack_gives_its_language_and_tags_to_questions() -> None:
    pack = parse(
        "language: en\ntags: [x, y]\nquestions:\n- {question: q, model_answer: a, tags: [z, x], language: ko}\n"
        "- {id: second, question: r, model_answer: a}\n"
    )
    first, second = pack.questions
    assert (pack.language_of(first), pack.language_of(second)) == ("ko", "en")
    assert (pack.tags_of(first), pack.tags_of(second)) == (("x", "y", "z"), ("x", "y"))
    assert pack.question("second") == second
    assert pack.question("third") is None


def test_a_content_hash_changes_with_what_a_grade_depends_on_only() -> None:
    (question,) = parse(SIMPLE).questions
    (hinted,) = parse(SIMPLE + "  hints: [h]\n  id: other\n").questions
    (changed,) = parse(SIMPLE.replace("템플릿", "틀")).questions
    assert question.content_hash == hinted.content_hash != changed.content_hash
    weighted = SIMPLE + "  key_points: [{point: p, weight: 1}]\n"
    (explicit,), (implicit,) = parse(weighted).questions, parse(weighted.replace(", weight: 1", "")).questions
    assert explicit.content_hash == implicit.content_hash


@pytest.mark.parametrize("file", sorted(shipped_folder().glob("*.yaml")), ids=lambda file: file.stem)
def test_every_shipped_pack_is_read_alike_by_both_parsers(
    file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    pack = load_pack(file)
    assert pack.id == file.stem
    assert file.read_text(encoding="utf-8").startswith("# yaml-language-server: $schema=./schema.json\n")
    monkeypatch.setattr(events, "_best_parser", lambda: events._PythonParser)
    assert load_pack(file) == pack
