"""Importing again: the source's changes come, the author's work stays."""

# ruff: noqa: E501 (texts as people write them)

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from quizzer.authoring.importing.packing import assemble as assembling
from quizzer.authoring.importing.packing.assemble import Assembled, Wanted, assemble, guess_language
from quizzer.authoring.importing.packing.merging import Change, Merged, fresh, merge, save
from quizzer.authoring.importing.packing.placing import placed
from quizzer.authoring.importing.packing.record import read_record, record_file, write_record
from quizzer.authoring.importing.sources.source import read_text
from quizzer.packs.loader import load_pack
from quizzer.packs.names import slug

FIRST = "## Q. 캐시란?\n가까운 저장소입니다.\n\n## Q. 버퍼란?\n속도 차이를 메웁니다.\n"


def imported(text: str) -> Assembled:
    return assemble(read_text(text, "글.md", kind="markdown"), Wanted("cs", "CS"))


def again(file: Path, text: str) -> Merged:
    """Import into a file, new or not, as the command does."""
    made = imported(text)
    merged = (
        merge(file, made, "글.md", read_record(file))
        if file.exists()
        else fresh(made, "글.md", ("Imported.",))
    )
    save(file, merged)
    write_record(file, merged.record)
    return merged


@pytest.fixture
def file(tmp_path: Path) -> Path:
    path = tmp_path / "cs.yaml"
    again(path, FIRST)
    return path


def edit(file: Path, old: str, new: str) -> None:
    text = file.read_text(encoding="utf-8")
    assert old in text
    file.write_text(text.replace(old, new), encoding="utf-8")


def test_a_new_pack_is_written_as_an_author_would(file: Path) -> None:
    text = file.read_text(encoding="utf-8")
    assert text.startswith(
        "# Imported.\nquizzer: 1\nid: cs\ntitle: CS\nlanguage: ko\nquestions:\n  - id: 캐시란\n"
    )
    assert "    model_answer: 가까운 저장소입니다.\n" in text
    assert [question.id for question in load_pack(file).questions] == ["캐시란", "버퍼란"]


def test_importing_twice_changes_nothing(file: Path) -> None:
    before = file.read_bytes()
    merged = again(file, FIRST)
    assert set(merged.changes.values()) == {Change.SAME}
    assert merged.data is None
    assert file.read_bytes() == before


def test_a_changed_source_updates_and_the_new_is_added(file: Path) -> None:
    merged = again(
        file, FIRST.replace("가까운 저장소", "빠르고 가까운 저장소") + "\n## Q. 큐란?\n줄입니다.\n"
    )
    assert list(merged.changes.values()) == [Change.UPDATED, Change.SAME, Change.NEW]
    pack = load_pack(file)
    assert [question.model_answer for question in pack.questions] == [
        "빠르고 가까운 저장소입니다.",
        "속도 차이를 메웁니다.",
        "줄입니다.",
    ]


def ids(file: Path) -> list[str]:
    return [question.id for question in load_pack(file).questions]


MORE = "## Q. 큐란?\n줄입니다.\n\n"
FIRST_ONE, SECOND_ONE = FIRST.split("## Q. 버퍼")[0], "## Q. 버퍼" + FIRST.split("## Q. 버퍼")[1]


def test_a_new_question_stands_where_it_stands_in_the_source(file: Path) -> None:
    """In the middle behind its neighbour, with a blank line as around the others; every other line stays as it was."""
    edit(file, "\n  - id: 버퍼란", "\n  # 둘째: 속도\n  - id: 버퍼란")
    before = file.read_text(encoding="utf-8")
    again(file, FIRST_ONE + MORE + SECOND_ONE)
    assert ids(file) == ["캐시란", "큐란", "버퍼란"]
    text = file.read_text(encoding="utf-8")
    start, stop = text.index("\n\n  - id: 큐란"), text.index("\n\n  # 둘째: 속도\n  - id: 버퍼란")
    assert text[:start] + text[stop:] == before


@pytest.mark.parametrize(
    ("order", "source", "expected"),
    [
        ("ab", "xab", "xab"),
        ("ab", "axyb", "axyb"),
        ("ba", "axb", "bax"),
        ("abm", "abx", "abxm"),
        ("m", "xy", "mxy"),
        ("am", "xya", "xyam"),
    ],
    ids=["first", "two", "moved by the author", "before the author's own", "no neighbour", "two first"],
)
def test_questions_of_the_pack_keep_their_order(order: str, source: str, expected: str) -> None:
    """New ones (x, y) follow their neighbour wherever it stands."""
    assert "".join(placed(list(order), list(source))) == expected


@pytest.mark.parametrize("source", [MORE + FIRST, FIRST_ONE + MORE + SECOND_ONE, FIRST + "\n" + MORE])
@pytest.mark.parametrize(
    "text",
    [
        "quizzer: 1\nid: cs\ntitle: CS\nquestions:\n- question: 캐시란?\n  model_answer: >\n    가까운 저장소입니다.\n"
        "# zwei\n- {question: 버퍼란?, model_answer: 속도 차이를 메웁니다.}\n# end",
        "questions: [{question: 캐시란?, model_answer: a}, {question: 버퍼란?, model_answer: b}]\nid: cs\n",
        "- question: 캐시란?\n  model_answer: |+\n    a\n\n- question: 버퍼란?\n  model_answer: b\n",
    ],
    ids=["no offset", "flow", "bare list"],
)
@pytest.mark.parametrize("end", ["\n", "\r\n"])
def test_whatever_the_style_of_the_file(tmp_path: Path, text: str, source: str, end: str) -> None:
    """Line ends, byte order mark and comments stay."""
    file = tmp_path / "cs.yaml"
    file.write_bytes(b"\xef\xbb\xbf" + text.replace("\n", end).encode())
    again(file, source)
    found = [question.question for question in load_pack(file).questions]
    assert found == [line[6:] for line in source.splitlines() if line.startswith("## Q.")]
    data = file.read_bytes()
    assert data.startswith(b"\xef\xbb\xbf") and data.count(b"#") == text.count("#")
    assert data.count(b"\r\n") == (data.count(b"\n") if end == "\r\n" else 0)


def test_what_the_author_changed_added_and_noted_stays(file: Path) -> None:
    edit(file, "model_answer: 가까운 저장소입니다.", "model_answer: 내가 고친 답입니다.   # 내 말로")
    edit(
        file,
        "    model_answer: 속도 차이를 메웁니다.\n",
        "    # 핵심은 하나\n    model_answer: 속도 차이를 메웁니다.\n    key_points:\n      - point: 버퍼는 속도 차이를 메운다.\n        weight: 2\n",
    )
    changed = FIRST.replace("가까운 저장소", "먼 저장소").replace("메웁니다", "줄입니다")
    merged = again(file, changed)
    assert list(merged.changes.values()) == [Change.KEPT, Change.UPDATED]
    text = file.read_text(encoding="utf-8")
    assert "model_answer: 내가 고친 답입니다.   # 내 말로" in text
    assert "# 핵심은 하나\n    model_answer: 속도 차이를 줄입니다.\n" in text
    first, second = load_pack(file).questions
    assert first.model_answer == "내가 고친 답입니다."
    assert second.key_points[0].weight == 2
    assert list(again(file, changed).changes.values()) == [Change.KEPT, Change.SAME], (
        "said until it is settled"
    )


def test_a_question_that_was_taken_out_stays_out_and_one_that_left_the_source_stays_in(file: Path) -> None:
    text = file.read_text(encoding="utf-8")
    file.write_text(text[: text.index("\n  - id: 버퍼란")] + "\n", encoding="utf-8")
    merged = again(file, FIRST)
    assert merged.changes == {"캐시란": Change.SAME, "버퍼란": Change.REMOVED}
    assert len(load_pack(file).questions) == 1
    merged = again(file, "## Q. 큐란?\n줄입니다.\n")
    assert merged.gone == ("캐시란",)
    assert [question.id for question in load_pack(file).questions] == ["캐시란", "큐란"]


def test_nothing_is_gone_from_a_source_of_which_a_file_could_not_be_read(file: Path) -> None:
    """It may be in that file."""
    made = replace(imported("## Q. 큐란?\n줄입니다.\n"), partly=True)
    assert merge(file, made, "글.md", read_record(file)).gone == ()


def test_what_another_source_brought_has_not_left_this_one(file: Path) -> None:
    made = imported("## Q. 큐란?\n줄입니다.\n")
    merged = merge(file, made, "다른.md", read_record(file))
    assert merged.gone == ()
    assert merged.changes == {"큐란": Change.NEW}


def test_the_id_stays_when_the_wording_of_a_post_changes(tmp_path: Path) -> None:
    file = tmp_path / "cs.yaml"
    post = "---\ntitle: 캐시는 왜 쓰나요?\n---\n## 예시 답안\n> 빨라서 씁니다.\n"
    again(file, post)
    merged = again(file, post.replace("왜 쓰나요", "왜 사용하나요"))
    assert list(merged.changes.values()) == [Change.UPDATED]
    (question,) = load_pack(file).questions
    assert (question.id, question.question) == ("캐시는-왜-쓰나요", "캐시는 왜 사용하나요?")


def test_without_a_record_everything_is_taken_for_the_authors(file: Path) -> None:
    record_file(file).unlink()
    merged = again(file, FIRST.replace("가까운 저장소", "먼 저장소"))
    assert list(merged.changes.values()) == [Change.KEPT, Change.SAME]
    assert load_pack(file).questions[0].model_answer == "가까운 저장소입니다."


def test_a_language_that_the_author_gave_is_no_difference_from_a_source_that_gives_none(file: Path) -> None:
    edit(file, "  - id: 버퍼란\n", "  - id: 버퍼란\n    language: en\n")
    merged = again(file, FIRST)
    assert set(merged.changes.values()) == {Change.SAME} and not merged.kept


def test_doubles_become_one_question_with_both_answers() -> None:
    made = imported("## Q. 캐시란?\n가깝다.\n## Q. 캐시란\n빠르다.\n## Q. 캐시란?\n가깝다.\n")
    assert made.pack is not None
    (question,) = made.pack.questions
    assert question.model_answers == ("가깝다.", "빠르다.")
    assert [remark.lost for remark in made.remarks] == [False, False]


def test_what_the_schema_refuses_is_listed_and_hides_nothing() -> None:
    made = imported("## Q. 긴가요?\n> " + "가" * 20_001 + "\n## Q. 짧은가요?\n네.\n")
    assert made.pack is not None
    assert [question.question for question in made.pack.questions] == ["짧은가요?"]
    assert str(next(remark for remark in made.remarks if remark.lost)).startswith("글.md:1: ")


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("TCP는 connection-oriented protocol이고 UDP는 아니다.", "ko"),
        ("A mutex is a lock.", "en"),
        ("한글(Hangul) is mentioned once in a long English sentence about computers.", "en"),
        ("1 + 1 = 2", "ko"),
    ],
)
def test_the_language_is_guessed(text: str, language: str) -> None:
    assert guess_language([text]) == language


def test_ids_of_an_earlier_version_stay_and_questions_alike_get_numbers(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """How ids are made may change; what was imported is known by its words, with a record and without."""
    asked = "## Q. 캐시를 설명해보세요.\n가까운 저장소입니다.\n"
    path = tmp_path / "cs.yaml"
    with monkeypatch.context() as before:
        before.setattr(assembling, "slug_of_question", slug)
        again(path, asked)
    assert [each.id for each in load_pack(path).questions] == ["캐시를-설명해보세요"]
    assert again(path, asked).changes == {"캐시를-설명해보세요": Change.SAME}
    record_file(path).unlink()
    assert again(path, asked).changes == {"캐시를-설명해보세요": Change.SAME}
    two = imported(f"{asked}\n## Q. 캐시를 말해보세요.\n빠른 저장소입니다.\n")
    assert two.pack is not None
    assert [each.id for each in two.pack.questions] == ["캐시", "캐시-2"]


def test_a_name_that_several_questions_have_names_none_of_them(tmp_path: Path) -> None:
    """Importing again once put the first question in the place of the last one of its name."""
    file, text = tmp_path / "cs.yaml", "::1번::큐란? {=줄}\n\n$CATEGORY: 나무\n\n::1번::힙이란? {=나무}\n"
    for said in ("줄", "먼저 온 것이 먼저 가는 줄"):
        made = assemble(read_text(text.replace("줄", said), "q.gift"), Wanted("cs", "CS"))
        merged = (
            merge(file, made, "q.gift", read_record(file)) if file.exists() else fresh(made, "q.gift", ("-",))
        )
        save(file, merged)
        write_record(file, merged.record)
    assert [(each.question, each.model_answers[0]) for each in load_pack(file).questions] == [
        ("큐란?", "먼저 온 것이 먼저 가는 줄"),
        ("힙이란?", "나무"),
    ]
