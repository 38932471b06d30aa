"""What the source and the author both changed is told at every import until one of them has it, question by question."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import pytest

from quizzer.authoring.importing.packing.assemble import Wanted, assemble
from quizzer.authoring.importing.packing.merging import Change, Merged, fresh, merge, save
from quizzer.authoring.importing.packing.record import read_record, write_record
from quizzer.authoring.importing.sources.source import read_text
from quizzer.packs.loader import load_pack

FIRST = "## Q. 캐시란?\n가까운 저장소입니다.\n\n## Q. 버퍼란?\n속도 차이를 메웁니다.\n"

EDITED = FIRST.replace("가까운 저장소", "먼 저장소")
"""The source changed where the author did, too."""


def again(file: Path, text: str, take: Sequence[str] = (), keep: Sequence[str] = ()) -> Merged:
    """Import into a file, new or not, as the command does."""
    made = assemble(read_text(text, "글.md", kind="markdown"), Wanted("cs", "CS"))
    merged = (
        merge(file, made, "글.md", read_record(file), take=take, keep=keep)
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


def conflicting(file: Path) -> None:
    edit(file, "model_answer: 가까운 저장소입니다.", "model_answer: 내가 고친 답입니다.")
    edit(file, "model_answer: 속도 차이를 메웁니다.", "model_answer: 내 다른 답입니다.")
    for _time in range(3):
        merged = again(file, EDITED)
        assert merged.kept == {"캐시란": ("model_answer",)}, (
            "told every time, and only where the source changed"
        )


def answers(file: Path) -> list[str]:
    return [question.model_answer for question in load_pack(file).questions]


def test_a_conflict_ends_where_the_author_takes_the_sources_text_of_that_question(file: Path) -> None:
    conflicting(file)
    merged = again(file, EDITED, take=["캐시란"])
    assert merged.overwritten == {"캐시란": ("model_answer",)}
    assert answers(file) == ["먼 저장소입니다.", "내 다른 답입니다."], "the other one is still the author's"
    assert not again(file, EDITED).kept
    again(file, EDITED.replace("먼", "아주 먼"))
    assert answers(file)[0] == "아주 먼 저장소입니다.", "it follows the source again"


def test_a_conflict_ends_where_the_author_keeps_his_text_until_the_source_changes(file: Path) -> None:
    conflicting(file)
    merged = again(file, EDITED, keep=["캐시란"])
    assert (merged.kept, merged.settled) == ({}, {"캐시란": ("model_answer",)})
    assert answers(file)[0] == "내가 고친 답입니다."
    assert not again(file, EDITED).kept
    assert again(file, EDITED.replace("먼", "아주 먼")).kept == {"캐시란": ("model_answer",)}


@pytest.mark.parametrize("text", ["먼 저장소입니다.", "가까운 저장소입니다."])
def test_a_conflict_ends_where_the_author_writes_what_the_source_has_or_had(file: Path, text: str) -> None:
    """What the source had when the author began to edit is no work of the author's: it follows the source."""
    conflicting(file)
    edit(file, "내가 고친 답입니다.", text)
    assert not again(file, EDITED).kept
    assert answers(file)[0] == "먼 저장소입니다."
    assert not read_record(file).unsettled


def test_a_conflict_ends_where_the_source_has_again_what_it_had(file: Path) -> None:
    conflicting(file)
    assert set(again(file, FIRST).changes.values()) == {Change.SAME}
    assert answers(file)[0] == "내가 고친 답입니다."
    assert not again(file, FIRST).kept


def test_a_conflict_about_a_question_of_the_author_is_told_until_it_is_settled(tmp_path: Path) -> None:
    """Of a question that the pack had before the source, too."""
    file = tmp_path / "own.yaml"
    file.write_text(
        "id: own\nquestions:\n  - question: 캐시란?\n    model_answer: 내 답이다.\n", encoding="utf-8"
    )
    for _time in range(3):
        assert [*again(file, FIRST).kept.values()] == [("model_answer",)]
    name = load_pack(file).questions[0].id
    again(file, FIRST, keep=[name])
    assert not again(file, FIRST).kept
