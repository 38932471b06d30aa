"""Pages as Notion exports them: callouts, properties, hard spaces, tables behind toggles, names of files with numbers."""

# ruff: noqa: E501 (texts as people write them)

from __future__ import annotations

import io
import zipfile
from pathlib import Path

import pytest

from quizzer.authoring.importing.found import Harvest
from quizzer.authoring.importing.naming import pack_id, pack_title, without_hash
from quizzer.authoring.importing.packing.assemble import Wanted, assemble
from quizzer.authoring.importing.sources.source import harvest, read_text
from quizzer.errors import DataError

HASH = "1f2e3d4c5b6a79880f1e2d3c4b5a6978"


def read(text: str) -> Harvest:
    return read_text(text, "글.md", kind="markdown")


def taken(text: str) -> list[tuple[str, str]]:
    return [(each.question, each.answers[0]) for each in read(text).found]


def test_a_bold_question_right_below_an_answer_is_a_question() -> None:
    text = "# CS\n\n**큐란?**\n\n줄이다.\n**스택이란 무엇인가요?**\n\n더미이다.\n\n- 가\n- 나\n**힙이란?**\n나무이다.\n"
    assert taken(text) == [
        ("큐란?", "줄이다."),
        ("스택이란 무엇인가요?", "더미이다.\n- 가\n- 나"),
        ("힙이란?", "나무이다."),
    ]


@pytest.mark.parametrize(
    "aside",
    [
        "<aside>\n💡 면접관은 격리 수준도 묻는다.\n\n</aside>",
        "<aside>\n💡\n\n면접관은 격리 수준도 묻는다.\n\n</aside>",
        '<aside>\n<img src="https://www.notion.so/icons/light.svg" width="40px" />\n\n면접관은 격리 수준도 묻는다.\n</aside>',
        "<aside>💡 면접관은 격리 수준도 묻는다.</aside>",
    ],
)
def test_a_callout_is_the_explanation_and_its_emoji_goes(aside: str) -> None:
    found = read(f"# DB\n\n**ACID란?**\n\n네 성질이다.\n\n{aside}\n\n**락이란?**\n\n혼자 쓰게 한다.\n").found
    assert [each.answers[0] for each in found] == ["네 성질이다.", "혼자 쓰게 한다."]
    assert found[0].explanation == "면접관은 격리 수준도 묻는다."


@pytest.mark.parametrize("answer", ["💡 네 성질이다.", "💡\n\n네 성질이다.", "**답변:** 네 성질이다."])
def test_a_callout_that_is_the_answer_itself_stays_one(answer: str) -> None:
    text = f"# DB\n\n## ACID란?\n\n<aside>\n{answer}\n\n</aside>\n\n## 락이란?\n\n혼자 쓰게 한다.\n"
    assert taken(text) == [("ACID란?", "네 성질이다."), ("락이란?", "혼자 쓰게 한다.")]


@pytest.mark.parametrize(
    "text",
    [
        "<aside>\n💡 **ACID란?**\n\n네 성질이다.\n\n</aside>\n\n<aside>\n💡 **락이란?**\n\n혼자 쓰게 한다.\n\n</aside>\n",
        "<aside>\n❓ ACID란?\n\n</aside>\n\n네 성질이다.\n\n<aside>\n❓\n\n락이란?\n</aside>\n\n혼자 쓰게 한다.\n",
        "<aside>❓ Q. ACID란?</aside>\n\n네 성질이다.\n\n<aside>❓ Q. 락이란?</aside>\n\n혼자 쓰게 한다.\n",
    ],
)
def test_a_callout_that_asks_is_a_question(text: str) -> None:
    assert taken(f"# DB\n\n{text}") == [("ACID란?", "네 성질이다."), ("락이란?", "혼자 쓰게 한다.")]


def test_a_callout_in_code_or_never_closed_stays() -> None:
    assert "<aside>" in str(
        read("## 태그란?\n\n이렇다:\n\n```html\n<aside>\n💡\n</aside>\n```\n").found[0].answers
    )


def test_a_table_of_questions_behind_toggles_or_bold_questions_is_read() -> None:
    toggles = "- 큐란?\n    \n    줄이다.\n    \n- 스택이란?\n    \n    더미이다.\n    \n\n| 질문 | 답 |\n| --- | --- |\n| 힙이란? | 나무이다. |\n"
    bold = "**큐란?**\n\n줄이다.\n\n| 질문 | 답 |\n| --- | --- |\n| 힙이란? | 나무이다. |\n"
    assert taken(f"# CS\n\n{toggles}") == [
        ("큐란?", "줄이다."),
        ("스택이란?", "더미이다."),
        ("힙이란?", "나무이다."),
    ]
    assert taken(f"# CS\n\n{bold}") == [("큐란?", "줄이다."), ("힙이란?", "나무이다.")]
    assert read(f"# CS\n\n{toggles}").found[1].explanation is None


def test_toggles_behind_bold_questions_are_questions() -> None:
    text = "# CS\n\n**큐란?**\n\n줄이다.\n\n- 스택이란?\n    \n    더미이다.\n    \n- 힙이란?\n    \n    나무이다.\n"
    assert taken(text) == [("큐란?", "줄이다."), ("스택이란?", "더미이다."), ("힙이란?", "나무이다.")]


def test_properties_below_the_title_are_no_text() -> None:
    text = "# CS\n\nTags: DB, 트랜잭션\nCreated: 2024년 3월 1일 오후 3:10\n난이도: 상\n출제 회사: 가나\n\n## ACID란?\n\n네 성질이다.\n"
    found = read(text).found
    assert (found[0].answers, found[0].explanation) == (("네 성질이다.",), None)
    assert (found[0].tags, found[0].difficulty, found[0].source) == (
        ("DB", "트랜잭션"),
        "hard",
        "글.md, 2024-03-01",
    )


@pytest.mark.parametrize(
    "text",
    [
        "# CS\n\n질문: 큐란?\n답변: 줄이다.\n",
        "# 큐란?\n\n정의: 줄이다.\n용도: 차례를 지킨다.\n",
        "# 큐란?\n\n큐는 줄이다.\nTags: DB\n",
    ],
)
def test_what_only_looks_like_properties_is_text(text: str) -> None:
    assert "줄이다." in taken(text)[0][1]


def test_bullets_with_hard_spaces_nest() -> None:
    text = "- **큐란?**\n\xa0\xa0\xa0\xa0- 줄이다.\n    -\xa0먼저\xa0온 것이 먼저 간다.\n- **스택이란?**\n    - 더미이다.\n"
    assert taken(text) == [("큐란?", "- 줄이다.\n- 먼저 온 것이 먼저 간다."), ("스택이란?", "더미이다.")]


def test_tables_in_answers_stay_tables() -> None:
    text = "## 프로세스와 스레드의 차이는?\n\n이렇다.\n\n| 구분 | 프로세스 | 스레드 |\n|---|:---:|---|\n| 메모리 | **따로** | a \\| b |\n"
    assert taken(text)[0][1] == (
        "이렇다.\n\n| 구분 | 프로세스 | 스레드 |\n| --- | --- | --- |\n| 메모리 | 따로 | a \\| b |"
    )


@pytest.mark.parametrize(
    ("name", "bare"),
    [
        (f"CS 면접 {HASH}.md", "CS 면접.md"),
        (f"면접 DB {HASH}_all.csv", "면접 DB.csv"),
        (f"내 노트 {HASH}/큐 {HASH}.md", "내 노트/큐.md"),
        ("Export-1f2e3d4c-5b6a-7988-0f1e-2d3c4b5a6978.zip", "Export.zip"),
        (f"{HASH}.md", f"{HASH}.md"),
        ("commit 1f2e3d4.md", "commit 1f2e3d4.md"),
        ("cards_all.csv", "cards_all.csv"),
    ],
)
def test_numbers_of_pages_are_no_part_of_a_name(name: str, bare: str) -> None:
    assert without_hash(name) == bare


def test_packs_are_called_without_them(tmp_path: Path) -> None:
    folder = tmp_path / f"내 노트 {HASH}"
    folder.mkdir()
    for name in (f"CS 면접 {HASH}.csv", f"CS 면접 {HASH}_all.csv"):
        file = folder / name
        file.write_text("질문,답\n큐란?,줄\n힙이란?,나무\n", encoding="utf-8")
        found = harvest(file)
        assert (pack_id(file, found), pack_title(file, found)) == ("cs-면접", "CS 면접")
        pack = assemble(found, Wanted("a", "a")).pack
        assert pack is not None
        assert pack.questions[0].source == "CS 면접.csv"
    assert (pack_id(folder, Harvest()), pack_title(folder, Harvest())) == ("내-노트", "내 노트")


def packed(**files: str | bytes) -> bytes:
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w") as archive:
        for name, content in files.items():
            archive.writestr(name, content)
    return stream.getvalue()


def test_a_zip_of_pages_is_read_as_its_folder_is(tmp_path: Path) -> None:
    file = tmp_path / "Export-1f2e3d4c-5b6a-7988-0f1e-2d3c4b5a6978.zip"
    pages = {
        f"CS 면접 {HASH}.md": "# CS 면접\n\n## 큐란?\n\n줄이다.\n",
        f"CS 면접 {HASH}/힙 {HASH}.md": "## 힙이란?\n\n나무이다.\n",
        f"CS 면접 {HASH}/그림.png": b"\x89PNG",
        f"CS 면접 {HASH}/빈 글.md": "",
        "../밖.csv": "질문,답\n덱이란?,두 끝\n",
        "__MACOSX/._x.md": "## 숨은 것은?\n\n숨었다.\n",
    }
    file.write_bytes(packed(**{"ExportBlock-Part-1.zip": packed(**pages)}))
    found = harvest(file)
    assert sorted(each.question for each in found.found) == ["덱이란?", "큐란?", "힙이란?"]
    assert any("빈 글.md" in str(each) for each in found.remarks)
    file.write_bytes(packed(**{name: text for name, text in pages.items() if name.startswith("CS")}))
    found = harvest(file)
    assert (pack_id(file, found), pack_title(file, found)) == ("cs-면접", "CS 면접")


def test_a_zip_names_what_is_not_read(tmp_path: Path) -> None:
    """Some by name with the reason, then their count; files of other programs may hold questions, and each is told."""
    file = tmp_path / "notes.zip"
    pictures = {f"img/{number}.png": b"x" for number in range(7)}
    others = {"cards.xlsx": b"PK", "more.zip": packed(**{"deep.zip": b"", "a.key": b"x"}), ".git/x.bin": b"x"}
    file.write_bytes(packed(**{"a.md": "## 큐란?\n\n줄이다.\n", **pictures, **others}))
    found = harvest(file)
    assert [(str(each), each.lost) for each in found.remarks] == [
        ("cards.xlsx: `cards.xlsx` is a file of another program, which quizzer does not read.", True),
        (
            "notes.zip: 9 files are not looked into, by their names: "
            "`a.key`, `deep.zip`, `img/0.png`, `img/1.png`, `img/2.png` …",
            False,
        ),
    ]
    assert not found.partly


def test_a_damaged_zip_and_one_without_notes_are_refused(tmp_path: Path) -> None:
    file = tmp_path / "notes.zip"
    file.write_bytes(
        packed(**{"a.md": "## 큐란?\n\n줄이다.\n" * 50}).replace(b"\xed\x81\x90", b"\x00\x00\x00", 1)
    )
    with pytest.raises(DataError, match="cannot be unpacked"):
        harvest(file)
    file.write_bytes(packed(**{"a.png": b"x"}))
    with pytest.raises(DataError):
        harvest(file)


def test_a_table_of_names_is_no_article() -> None:
    text = "# 메모\n\n| 무엇 | 왜 |\n|---|---|\n| 스택이란 무엇인가요? | 자주 나온다 |\n"
    assert taken(text) == []
