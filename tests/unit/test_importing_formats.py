"""Which format a file is in and what is refused, what JSON and HTML become, and a folder as a whole."""

# ruff: noqa: E501 (texts as people write them)

from __future__ import annotations

from pathlib import Path

import pytest
from importing_harvests import pairs, said

from quizzer.authoring.importing.sources.source import harvest, read_text
from quizzer.authoring.importing.web.html import to_markdown, to_text
from quizzer.errors import DataError


def test_a_text_file_is_read_as_what_it_looks_like(tmp_path: Path) -> None:
    cases = {
        "a.txt": "---\ntitle: 캐시란?\n---\n## 예시 답안\n> 가깝다.\n",
        "b.txt": "캐시란?\t가깝다.\n버퍼란?\t메운다.\n",
        "c.txt": "::x::캐시란? {####가깝다.}\n",
        "d.txt": '[{"question": "캐시란?", "answer": "가깝다."}]',
        "e.txt": "#separator:Comma\n캐시란?,가깝다.\n",
    }
    for name, text in cases.items():
        (tmp_path / name).write_text(text, encoding="utf-8")
        assert pairs(harvest(tmp_path / name))[0] == ("캐시란?", "가깝다."), name


@pytest.mark.parametrize(
    ("name", "remedy"), [("a.xlsx", "CSV"), ("a.ods", "CSV"), ("a.docx", "Markdown"), ("a.hwp", "Markdown")]
)
def test_files_of_other_programs_are_refused_with_the_way_round(
    tmp_path: Path, name: str, remedy: str
) -> None:
    (tmp_path / name).write_bytes(b"PK\x03\x04")
    with pytest.raises(DataError) as refused:
        harvest(tmp_path / name)
    assert "file of another program" in refused.value.message and remedy in str(refused.value.remedy)


@pytest.mark.parametrize(
    "text",
    [
        '[{"question": "왜?", "answer": "그래서."}]',
        '{"items": [{"질문": "왜?", "답변": "그래서."}]}',
        '{"왜?": "그래서."}',
        '{"네트워크": [{"q": "왜?", "a": "그래서."}]}',
        '{"data": {"cards": [{"front": "왜?", "back": {"text": "그래서."}}]}}',
        '{"question": "왜?", "model_answers": ["그래서."]}\n{"no": 1}\n',
    ],
)
def test_json_in_many_shapes(text: str) -> None:
    assert pairs(read_text(text, "q.json", kind="json")) == [("왜?", "그래서.")]


def test_records_with_a_title_may_have_lists_of_tags() -> None:
    """A list of words holds no questions, so the record is one; a list of objects does."""
    records = '[{"title": "A?", "text": "One thing.", "tags": "x,y"}, {"title": "B?", "text": "Another.", "tags": ["x", "z"]}]'
    nested = '[{"title": "Nets", "text": "About.", "items": [{"question": "What is TCP?", "answer": "A protocol."}]}]'
    assert pairs(read_text(records, "r.json")) == [("A?", "One thing."), ("B?", "Another.")]
    assert read_text(records, "r.json").found[1].tags == ("x", "z")
    assert pairs(read_text(nested, "n.json")) == [("What is TCP?", "A protocol.")]


def test_json_says_what_is_missing_and_where() -> None:
    found = read_text(
        '[\n{"question": "왜?"},\n{"question": "언제?", "answer": "지금."}]', "q.json", kind="json"
    )
    assert pairs(found) == [("언제?", "지금.")]
    assert said(found) == ["q.json:2: The question has no answer: 왜?"]
    with pytest.raises(DataError, match="This is not JSON"):
        read_text('{"a": }', "q.json", kind="json")


def test_lines_of_json_are_named_by_their_own_number() -> None:
    rows = [
        '{"question": "왜?", "answer": "그래서."}',
        "",
        '{"question": "언제?", "answer": ""}',
        '{"question": "", "answer": "지금."}',
        '{"answer": "물음 없음"}',
        "no JSON",
        '{"question": "왜?", "answer": "다시."}',
        '{"question": "왜\\u003f", "answer": "또."}',
    ]
    found = read_text("\n".join(rows), "q.jsonl", kind="json")
    assert [str(each.spot) for each in found.found] == ["q.jsonl:1", "q.jsonl:7", "q.jsonl:8"]
    assert [each.partition(": ")[0] for each in said(found)] == [f"q.jsonl:{line}" for line in (3, 4, 5, 6)]


def test_a_question_that_comes_again_in_json_has_its_own_line() -> None:
    text = '[\n{"question": "왜?", "answer": "그래서."},\n{"question": "왜?", "answer": "다시."}]'
    assert [str(each.spot) for each in read_text(text, "q.json", kind="json").found] == [
        "q.json:2",
        "q.json:3",
    ]


def test_html_is_cleaned_and_pictures_are_links() -> None:
    html = '<p>하나<br/>둘</p><script>x()</script><ul><li>가<ul><li>나</li></ul></li></ul><img src="a.png" alt="그림">'
    assert to_text(html) == "하나\n둘\n\n- 가\n  - 나"
    assert to_markdown("<b>굵게</b> <a href='u'>링크</a> <code>f()</code>") == "**굵게** [링크](u) `f()`"
    assert to_markdown('<img src="a.png" alt="그림">') == "[그림](a.png)"


def test_a_folder_is_one_harvest_and_links_to_answers_ask_their_questions(tmp_path: Path) -> None:
    (tmp_path / "answers").mkdir()
    (tmp_path / "README.md").write_text("# 목록\n- [캐시는 왜 쓰나요?](answers/1.md)\n", encoding="utf-8")
    (tmp_path / "answers" / "1.md").write_text(
        "자주 쓰는 데이터를 가까운 곳에 두어 시간을 아끼려고 씁니다. 그래서 빠릅니다.\n", encoding="utf-8"
    )
    (tmp_path / "LICENSE").write_text("MIT License\n\nCopyright", encoding="utf-8")
    (tmp_path / "bild.png").write_bytes(b"\x89PNG")
    found = harvest(tmp_path)
    assert [each.question for each in found.found] == ["캐시는 왜 쓰나요?"]
    assert found.found[0].spot.file == "answers/1.md"
    assert found.license == "MIT"
    assert said(found) == []
