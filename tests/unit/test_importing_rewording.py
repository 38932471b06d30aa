"""A question that a source asks in other words is known by its answer; what left the source can be taken out."""

from __future__ import annotations

from pathlib import Path

import pytest

from quizzer.authoring.importing.packing.assemble import Wanted, assemble
from quizzer.authoring.importing.packing.merging import Change, Merged, fresh, merge, save
from quizzer.authoring.importing.packing.pruning import pruned
from quizzer.authoring.importing.packing.record import hashed, read_record, write_record
from quizzer.authoring.importing.packing.rewording import reworded
from quizzer.authoring.importing.sources.source import read_text
from quizzer.errors import DataError
from quizzer.packs.loader import load_pack, parse_pack
from quizzer.packs.schema import Question

LONG = "A stack gives back first what came last, as plates do."
NEARLY = "A stack gives back first what came last, just as plates do."
OTHER = "A queue gives back first what came first, as people at a till do."


def asked(name: str, question: str, answer: str) -> Question:
    return Question(id=name, question=question, model_answers=(answer,))


@pytest.mark.parametrize(
    ("answer", "before", "found"),
    [
        (LONG, LONG, True),
        (NEARLY, LONG, True),
        (LONG.upper() + "!", LONG, True),
        (OTHER, LONG, False),
        ("O(1)", "O(1)", False),
        ("Yes.", "Yes.", False),
    ],
    ids=["same", "nearly", "letters", "another", "short", "shorter"],
)
def test_the_answer_tells_the_question(answer: str, before: str, found: bool) -> None:
    """Unless it is so short that many questions have it."""
    new, old = asked("new", "How are plates piled?", answer), asked("old", "Define the stack.", before)
    assert reworded([new], [old], [], {}) == ({"new": "old"} if found else {})


def test_a_short_answer_and_half_of_the_words_do() -> None:
    new, old = (
        asked("new", "How costly is a push on a stack?", "O(1)"),
        asked("old", "How costly is a push?", "O(1)"),
    )
    assert reworded([new], [old], [], {}) == {"new": "old"}


def test_an_answer_that_two_questions_have_tells_none() -> None:
    """Two in the source, two that left it, or one that is still there."""
    new, old = asked("new", "How are plates piled?", LONG), asked("old", "Define the stack.", LONG)
    twin = asked("twin", "What gives back the last?", LONG)
    assert reworded([new, twin], [old], [], {}) == {}
    assert reworded([new], [old, twin], [], {}) == {}
    assert reworded([new], [old], [twin], {}) == {}


def test_an_answer_that_the_author_rewrote_is_known_as_it_was_imported() -> None:
    new, old = (
        asked("new", "How are plates piled?", LONG),
        asked("old", "Define the stack.", "In my own words."),
    )
    assert reworded([new], [old], [], {"old": hashed([LONG])}) == {"new": "old"}


TEXT = "question,answer\n" + "".join(
    f"What is tool {n}?,Tool {n} of the shop lies in drawer {n * 7}.\n" for n in range(5)
)


def again(file: Path, text: str, *, prune: bool = False) -> Merged:
    """Import into a file, new or not, as the command does."""
    made = assemble(read_text(text, "t.csv", kind="csv"), Wanted("tools", "Tools"))
    merged = merge(file, made, "t.csv", read_record(file)) if file.exists() else fresh(made, "t.csv", ())
    merged = pruned(merged, file) if prune else merged
    save(file, merged)
    write_record(file, merged.record)
    return merged


def test_a_reworded_question_keeps_its_id_and_its_wording_where_the_author_has_changed_it(
    tmp_path: Path,
) -> None:
    file = tmp_path / "tools.yaml"
    again(file, TEXT)
    merged = again(file, TEXT.replace("What is tool 2?", "Where do you find the second tool?"))
    assert merged.changes["what-is-tool-2"] is Change.REWORDED and not merged.gone
    assert [each.question for each in load_pack(file).questions][2] == "Where do you find the second tool?"
    text = file.read_text(encoding="utf-8")
    file.write_text(text.replace("What is tool 4?", "Which tool is the fourth?"), encoding="utf-8")
    merged = again(
        file, TEXT.replace("tool 2?", "tool 2 for?").replace("What is tool 4?", "Where is number four?")
    )
    assert merged.kept == {"what-is-tool-4": ("question",)}
    assert len(load_pack(file).questions) == 5


@pytest.mark.parametrize("out", [(0,), (2,), (4,), (0, 1), (3, 4), (0, 2, 4)])
@pytest.mark.parametrize("style", ["own", "CRLF", "flow"])
def test_what_left_the_source_is_cut_out_and_nothing_else_moves(
    tmp_path: Path, out: tuple[int, ...], style: str
) -> None:
    """Follow-ups to it are cut as well; a question that the source has again is new."""
    file = tmp_path / "tools.yaml"
    again(file, TEXT)
    text = file.read_text(encoding="utf-8").replace(
        "  - id: what-is-tool-1\n", "  # mine\n  - id: what-is-tool-1\n"
    )
    tied = text.replace(
        "model_answer: Tool 1 ", "follow_ups: [what-is-tool-2, what-is-tool-3]\n    model_answer: Tool 1 "
    )
    if style == "flow":
        entries = "".join(
            f"{{id: what-is-tool-{n}, question: What is tool {n}?, model_answer: T}}, " for n in range(5)
        )
        tied = f"# mine\nid: tools\nquestions: [{entries[:-2]}]\n"
    file.write_bytes(tied.replace("\n", "\r\n" if style == "CRLF" else "\n").encode())
    rows = TEXT.splitlines(keepends=True)
    merged = again(file, "".join(row for n, row in enumerate(rows) if n - 1 not in out), prune=True)
    assert [*merged.pruned] == [f"what-is-tool-{n}" for n in out]
    pack = load_pack(file)
    assert [each.id for each in pack.questions] == [f"what-is-tool-{n}" for n in range(5) if n not in out]
    assert parse_pack(file.read_bytes(), file) == merged.pack
    data = file.read_bytes().decode()
    assert "# mine" in data and ("\r\n" in data) is (style == "CRLF")
    assert not any(f"tool-{n}" in data for n in out)
    assert again(file, TEXT).changes[f"what-is-tool-{out[0]}"] is Change.NEW


def test_what_the_author_wrote_first_and_what_the_pack_needs_stay(tmp_path: Path) -> None:
    """And a question that was changed by hand is told as such."""
    file = tmp_path / "tools.yaml"
    file.write_text(
        "id: tools\nquestions:\n  - question: What is tool 0?\n    model_answer: My own.\n", encoding="utf-8"
    )
    again(file, TEXT)
    text = file.read_text(encoding="utf-8")
    file.write_text(text.replace("Tool 3 of the shop", "Tool 3 of my shop"), encoding="utf-8")
    merged = again(file, "question,answer\nWhy?,So.\n", prune=True)
    assert merged.pruned == {f"what-is-tool-{n}": n == 3 for n in range(1, 5)}
    assert [each.question for each in load_pack(file).questions] == ["What is tool 0?", "Why?"]
    assert merged.gone == (load_pack(file).questions[0].id,)


def test_what_another_source_has_stays(tmp_path: Path) -> None:
    file = tmp_path / "tools.yaml"
    again(file, TEXT)
    other = "::saw::What is tool 1? {=A saw.}\n"
    made = assemble(read_text(other, "o.gift", kind="gift"), Wanted("tools", "Tools"))
    write_record(file, merge(file, made, "o.gift", read_record(file)).record)
    merged = again(
        file, "question,answer\nWhat is tool 0?,Tool 0 of the shop lies in drawer 0.\n", prune=True
    )
    assert [*merged.pruned] == ["what-is-tool-2", "what-is-tool-3", "what-is-tool-4"]
    assert merged.gone == ("what-is-tool-1",)


def test_a_pack_is_never_emptied(tmp_path: Path) -> None:
    file = tmp_path / "tools.yaml"
    again(file, TEXT)
    text = file.read_text(encoding="utf-8")
    file.write_text(text[: text.index("  - id: what-is-tool-4")].rstrip() + "\n", encoding="utf-8")
    with pytest.raises(DataError):
        again(file, "question,answer\nWhat is tool 4?,Tool 4 of the shop lies in drawer 28.\n", prune=True)
    assert len(load_pack(file).questions) == 4
