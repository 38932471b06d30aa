"""Import, export, import: nothing is lost that a format can carry."""

# ruff: noqa: E501 (texts as people write them)

from __future__ import annotations

import csv
import io
import re
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from quizzer.authoring.exporting.formats import FORMATS, lost
from quizzer.authoring.importing.packing.assemble import Wanted, assemble
from quizzer.authoring.importing.packing.pack_yaml import pack_text
from quizzer.authoring.importing.sources.source import read_text
from quizzer.packs.library import shipped_folder
from quizzer.packs.loader import load_pack
from quizzer.packs.schema import Difficulty, KeyPoint, Misconception, Pack, Question, Sample

KINDS = {"csv": "csv", "anki": "anki", "gift": "gift", "md": "markdown", "json": "json"}
LETTERS = st.characters(
    exclude_categories=("Cc", "Cs", "Mn", "Mc", "Me", "Zl", "Zp", "Cf", "Co", "Cn"), max_codepoint=0xFFFF
).filter(lambda letter: letter not in "\x85\ufeff")
NASTY = st.sampled_from(
    ["=1+1", "'=x", "-- ", "> quote", "# head", "<!-- or -->", "<!-- question {} -->", "\\", "{}", "~ = # :", "```",
     "a\tb", '"', ",", ";", "가나다", "**b**", "<b>", "&amp;", "::", "---", "\\<!-- or -->", "\\>", "%50%", "[x](y)",
     "[html]", "[plain] a", "{{c1::x}}", "a {{c2::b::c}} d"]
)  # fmt: skip


def composed(text: str) -> str:
    import unicodedata

    return unicodedata.normalize("NFC", text)


def lines(size: int) -> st.SearchStrategy[str]:
    """Texts in one line."""
    piece = st.one_of(st.text(LETTERS, min_size=1, max_size=size), NASTY)
    return (
        st.lists(piece, min_size=1, max_size=3)
        .map(lambda parts: composed(" ".join(parts)).strip())
        .filter(bool)
    )


TEXTS = (
    st.lists(st.one_of(lines(12), st.just("")), min_size=1, max_size=4)
    .map("\n".join)
    .map(str.strip)
    .filter(bool)
)
WORDS = st.text(st.sampled_from("abcxyz가나다-·[]:"), min_size=1, max_size=6)


@st.composite
def packs(draw: st.DrawFn) -> Pack:
    ids = draw(
        st.lists(
            st.from_regex(r"[a-z가-힣][a-z0-9-]{0,8}", fullmatch=True), min_size=1, max_size=3, unique=True
        )
    )
    words = draw(
        st.lists(
            TEXTS,
            min_size=len(ids),
            max_size=len(ids),
            unique_by=lambda text: "".join(filter(str.isalnum, text.casefold())) or text.strip(),
        )
    )
    questions = []
    for name, asked in zip(ids, words, strict=True):
        answers = draw(st.lists(TEXTS, min_size=1, max_size=2, unique=True))
        questions.append(
            Question(
                id=name,
                question=asked,
                model_answers=tuple(answers),
                explanation=draw(st.one_of(st.none(), TEXTS)),
                key_points=tuple(
                    draw(st.lists(st.builds(KeyPoint, point=lines(8), about=st.one_of(st.none(), WORDS), keywords=st.tuples(st.tuples(WORDS)), weight=st.sampled_from([1.0, 2.0, 0.5])), max_size=2))
                ),
                misconceptions=tuple(draw(st.lists(st.builds(Misconception, claim=lines(8), say=lines(8)), max_size=1))),
                samples=tuple(draw(st.lists(st.builds(Sample, answer=TEXTS, score=st.sampled_from([0.0, 40.0, 99.5])), max_size=1))),
                hints=tuple(draw(st.lists(lines(8), max_size=2))),
                tags=tuple(draw(st.lists(WORDS, max_size=2, unique=True))),
                difficulty=draw(st.sampled_from(list(Difficulty))),
                time_limit=draw(st.one_of(st.none(), st.integers(1, 3600))),
                source=draw(st.one_of(st.none(), lines(8))),
                language=draw(st.sampled_from([None, "en"])),
                follow_ups=tuple(draw(st.lists(st.sampled_from(ids), max_size=1)) if len(ids) > 1 and name != ids[0] else ()),
            )
        )  # fmt: skip
    questions = [
        each.model_copy(update={"follow_ups": tuple(n for n in each.follow_ups if n != each.id)})
        for each in questions
    ]
    return Pack(
        id="generated", title=draw(lines(8)), language="ko", tags=tuple(draw(st.lists(WORDS, max_size=1))),
        description=draw(st.one_of(st.none(), TEXTS)), license=draw(st.sampled_from([None, "CC-BY-4.0"])),
        questions=tuple(questions),
    )  # fmt: skip


def carried(pack: Pack, name: str, *, back: bool) -> list[dict[str, object]]:
    """Reduce a pack to what a format carries."""
    form = FORMATS[name]
    rows = []
    for question in pack.questions:
        fields: dict[str, object] = {
            "id": question.id,
            "question": question.question,
            "answer": question.model_answer,
        }
        for field in form.carries - {"about", "title", "source", "language"}:
            fields[field] = getattr(question, field)
        if "explanation" in fields:
            fields["explanation"] = (question.explanation or "").strip("\n").strip()
        if name not in ("md", "json"):
            fields["tags"] = pack.tags_of(question)
        if name == "anki":
            fields["tags"] = tuple(re.sub(r"[\s_]+", " ", tag) for tag in pack.tags_of(question))
        if question.source or not back:
            fields["source"] = question.source if "source" in form.carries and question.source else ""
        rows.append(fields)
    return rows


def again(pack: Pack, name: str) -> Pack:
    text = FORMATS[name].write(pack)
    harvest = read_text(text, "x" + FORMATS[name].suffix, kind=KINDS[name])
    made = assemble(harvest, Wanted(pack.id, harvest.title or "x"))
    assert made.pack is not None, (made.remarks, text)
    return made.pack


def same(pack: Pack, other: Pack, name: str) -> None:
    for before, after in zip(carried(pack, name, back=False), carried(other, name, back=True), strict=True):
        for field, value in before.items():
            if field == "source" and not value:
                continue  # an import records the file
            assert after.get(field) == value, field


@pytest.mark.parametrize("name", list(FORMATS))
def test_a_shipped_pack_comes_back_from_every_format(name: str) -> None:
    pack = load_pack(shipped_folder() / "docker.yaml")
    same(pack, again(pack, name), name)


def test_markdown_gives_back_the_whole_pack() -> None:
    pack = load_pack(shipped_folder() / "git-collaboration.yaml")
    back = again(pack, "md")
    for field in ("language", "license", "author", "description", "tags"):
        assert getattr(back, field) == getattr(pack, field)
    assert [each.key_points for each in back.questions] == [each.key_points for each in pack.questions]
    assert not lost(pack, FORMATS["md"])


@settings(max_examples=40, deadline=None, derandomize=True, suppress_health_check=list(HealthCheck))
@given(pack=packs(), name=st.sampled_from(list(FORMATS)))
def test_a_generated_pack_comes_back_from_every_format(pack: Pack, name: str) -> None:
    same(pack, again(pack, name), name)


@settings(max_examples=20, deadline=None, derandomize=True, suppress_health_check=list(HealthCheck))
@given(pack=packs())
def test_json_gives_back_the_whole_pack(pack: Pack) -> None:
    """To the last line end of an explanation."""
    long = pack.questions[0].model_copy(update={"explanation": "  code\n\nwords\n\n"})
    whole = pack.model_copy(update={"questions": (long, *pack.questions[1:])})
    assert again(whole, "json") == whole


def test_whole_numbers_stay_whole() -> None:
    """`weight: 2` came back as `weight: 2.0`."""
    point = KeyPoint(point="가볍다.", weight=2.0)
    half = KeyPoint(point="빠르다.", weight=0.5)
    samples = (Sample(answer="빠르다.", score=40.0),)
    asked = Question(
        id="q", question="왜?", model_answers=("가볍다.",), key_points=(point, half), samples=samples
    )
    pack = Pack(id="x", title="x", questions=(asked,))
    assert '"weight": 2}' in FORMATS["md"].write(pack)
    text = pack_text(again(pack, "md")).decode()
    assert "weight: 2\n" in text and "weight: 0.5\n" in text and "score: 40\n" in text


@pytest.mark.parametrize("name", list(FORMATS))
def test_braces_and_brackets_are_text(name: str) -> None:
    """A literal gap became a cloze, and a tag that looks like one of GIFT's marks fell apart."""
    tags = ("[tag:a", "a]b", "[id:x]")
    texts = ("{{c1::x}}란?", "{{c1::x}} 안의 값")
    asked = Question(id="q", question=texts[0], model_answers=(texts[1],), tags=tags)
    back = again(Pack(id="x", title="x", questions=(asked,)), name).questions[0]
    assert (back.question, back.model_answer) == texts
    assert set(back.tags) == (set(tags) if "tags" in FORMATS[name].carries else set())


@pytest.mark.parametrize("name", ["csv", "md", "json"])
def test_a_hint_keeps_its_lines(name: str) -> None:
    """The choices of a question stood in one line."""
    hints = ("- =a\n- 나\n  int x;\n- c", "한 줄", "- d\n- e")
    asked = Question(id="q", question="어느 것?", model_answers=("나",), hints=hints)
    assert again(Pack(id="x", title="x", questions=(asked,)), name).questions[0].hints == hints


def test_each_format_says_what_a_pack_loses() -> None:
    pack = load_pack(shipped_folder() / "docker.yaml")
    assert "key points" in lost(pack, FORMATS["csv"])
    assert "explanations" in lost(pack, FORMATS["gift"])
    assert "explanations" not in lost(pack, FORMATS["anki"])
    plain = Pack(id="x", title="x", questions=(Question(id="q", question="왜?", model_answers=("그래서.",)),))
    assert [name for name, form in FORMATS.items() if lost(plain, form)] == ["csv"]
    assert lost(plain, FORMATS["csv"]) == ["the pack's title"]


def test_a_spreadsheet_gets_no_formulas_and_the_import_takes_the_guard_off(tmp_path: Path) -> None:
    answers = (
        *("=HYPERLINK(1)", "+1 은 하나를 더한다", "-빼기", "@a", "'=already", "- 목록의 첫 줄\n- 둘째 줄"),
        *("＝1＋1", "－ 전각", " =SUM(A1)", "''-x", "\t=1", "\n=1"),
    )
    questions = tuple(
        Question(id=f"q{n}", question=f"질문 {n}?", model_answers=(answer,))
        for n, answer in enumerate(answers)
    )
    pack = Pack(id="x", title="x", questions=questions)
    text = FORMATS["csv"].write(pack)
    cells = [row[2] for row in csv.reader(io.StringIO(text))][1:]
    assert cells == [f"'{answer}" for answer in (each.model_answer for each in pack.questions)]
    assert [each.model_answer for each in again(pack, "csv").questions] == [each.strip() for each in answers]
