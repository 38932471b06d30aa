"""What was edited in an export comes back into the pack, and nothing else of it moves."""

from __future__ import annotations

import csv
import io
import re
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from test_authoring_round_trip import packs

from quizzer.authoring.exporting.fingerprints import KEY, fingerprint, read_fingerprint
from quizzer.authoring.exporting.formats import FORMATS
from quizzer.authoring.importing.packing.assemble import Wanted, assemble
from quizzer.authoring.importing.packing.merging import Change, Merged, fresh, merge
from quizzer.authoring.importing.packing.pack_yaml import pack_text
from quizzer.authoring.importing.packing.record import Record
from quizzer.authoring.importing.sources.source import read_text
from quizzer.packs.loader import parse_pack
from quizzer.packs.schema import Pack

KINDS = {"csv": "csv", "anki": "anki", "gift": "gift", "md": "markdown", "json": "json"}

PACK = """\
# by hand
quizzer: 1
id: tools
title: Tools
language: en
tags: [workshop]
questions:
  - id: saw
    question: What is a saw for?
    # the short one
    model_answer: |
      A saw cuts wood.
      It has teeth.
    key_points:
      - point: A saw cuts wood.   # the point
        keywords: [[cut*], [wood]]
    tags: [hand_tool, workshop]
    follow_ups: [plane]
    samples:
      - {answer: It cuts., score: 40}

  - id: plane
    question: What does a plane do?
    model_answers:
      - It makes wood smooth.
      - It takes shavings off.
    explanation: |
      See the bench.
    hints: [Think of the bench.]
    difficulty: hard
    source: a friend

  - id: chisel
    question: What is a chisel?
    model_answer: A blade with a handle.
"""


def back(text: str, kind: str, pack: str, record: Record | None = None, *, replace: bool = False) -> Merged:
    """Import an export into the text of a pack."""
    file = Path("tools.yaml")
    made = assemble(read_text(text, "x", kind=KINDS[kind]), Wanted("tools", "x"))
    assert made.pack is not None
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("quizzer.authoring.importing.packing.merging.read_bytes", lambda _file: pack.encode())
        return merge(file, made, "x", record or Record(), replace=replace)


def exported(kind: str, pack: str = PACK) -> str:
    return FORMATS[kind].write(parse_pack(pack.encode(), Path("tools.yaml")))


def after(merged: Merged, pack: str = PACK) -> str:
    return pack if merged.data is None else merged.data.decode()


@pytest.mark.parametrize("kind", list(FORMATS))
def test_an_export_that_was_not_edited_changes_nothing(kind: str) -> None:
    merged = back(exported(kind), kind, PACK)
    assert merged.data is None and not merged.kept
    assert set(merged.changes.values()) == {Change.SAME}
    assert not merged.record.keys, "what the author has is not taken for imported"


@settings(max_examples=60, deadline=None, derandomize=True, suppress_health_check=list(HealthCheck))
@given(pack=packs(), kind=st.sampled_from(list(FORMATS)))
def test_whatever_is_in_the_pack(pack: Pack, kind: str) -> None:
    """Formulas, headings, gaps, words that look like no answer: what is read otherwise than it was written is no edit."""
    odd = (
        "- [ ] TBD",
        "pass",
        "### What is a saw for?\nIt cuts.",
        "? Yes",
        "It cuts. 끝.",
        "Chapter 1\nIt cuts.",
    )
    answers = {each.id: odd[n % len(odd)] for n, each in enumerate(pack.questions)}
    whole = pack.model_copy(
        update={
            "questions": tuple(
                each.model_copy(update={"model_answers": (answers[each.id], *each.model_answers[1:])})
                for each in pack.questions
            )
        }
    )
    text = pack_text(whole).decode()
    assert parse_pack(text.encode(), Path("tools.yaml")) == whole
    merged = back(FORMATS[kind].write(whole), kind, text)
    assert merged.data is None and not merged.kept and set(merged.changes.values()) == {Change.SAME}


@pytest.mark.parametrize("kind", list(FORMATS))
def test_what_was_edited_comes_and_nothing_else_moves(kind: str) -> None:
    """The wording, which keeps its id; an answer; of several answers the first one, where the format has no others."""
    edits = {
        "What is a saw for?": "What do you need a saw for?",
        "It makes wood smooth.": "It makes boards smooth.",
        "A blade with a handle.": "A blade with a handle of wood.",
    }
    text, wanted = exported(kind), PACK
    for old, new in edits.items():
        assert text.count(old) == 1
        text, wanted = text.replace(old, new), wanted.replace(old, new)
    merged = back(text, kind, PACK)
    assert after(merged) == wanted
    assert [*merged.changes.items()] == [(each, Change.UPDATED) for each in ("saw", "plane", "chisel")]


@pytest.mark.parametrize("kind", list(FORMATS))
def test_what_was_edited_by_hand_since_stays(kind: str) -> None:
    """It is no conflict where the export still has the old text; where both were edited, the author is asked."""
    text = exported(kind)
    pack = PACK.replace("What does a plane do?", "What does a plane do to wood?").replace("handle.", "grip.")
    merged = back(text, kind, pack)
    assert merged.data is None and not merged.kept
    both = text.replace("A blade with a handle.", "A sharp blade.")
    assert back(both, kind, pack).kept == {"chisel": ("model_answer",)}
    taken = back(both, kind, pack, replace=True)
    assert taken.overwritten == {"chisel": ("model_answer",)}
    assert after(taken, pack) == pack.replace("A blade with a grip.", "A sharp blade.")


def test_cells_of_a_spreadsheet() -> None:
    """A cell that was emptied empties the field, one that was filled fills it; a new row is a new question."""
    rows = list(csv.reader(io.StringIO(exported("csv"))))
    at = {name: number for number, name in enumerate(rows[0])}
    rows[2][at["explanation"]] = rows[2][at["hints"]] = ""
    rows[2][at["difficulty"]] = "medium"
    rows[2][at["tags"]] = "workshop\nwood"
    rows[3][at["explanation"]] = "From the smith."
    rows.append(["", "What is a vice?", "It holds the work."])
    stream = io.StringIO()
    csv.writer(stream, delimiter=";", lineterminator="\r\n").writerows(rows)
    merged = back(stream.getvalue().replace("\r\n", "\n"), "csv", PACK)
    plane, chisel, vice = merged.pack.questions[1:]
    assert (plane.explanation, plane.hints, plane.difficulty) == (None, (), "medium")
    assert (plane.tags, plane.source) == (("wood",), "a friend")
    assert (chisel.explanation, chisel.tags, chisel.source) == ("From the smith.", (), None)
    assert (vice.question, vice.model_answer) == ("What is a vice?", "It holds the work.")
    assert merged.changes["what-is-a-vice"] is Change.NEW
    assert [*merged.record.keys.values()] == ["what-is-a-vice"]


def test_a_question_without_an_id_in_the_file_keeps_the_one_that_it_had() -> None:
    """The id is made of the wording, and history hangs on it: with another wording it is written down."""
    pack = "id: tools\nlanguage: en\nquestions:\n  - question: Why?  # mine\n    model_answer: So.\n"
    merged = back(exported("csv", pack).replace("Why?", "How?"), "csv", pack)
    name = parse_pack(pack.encode(), Path("tools.yaml")).questions[0].id
    assert after(merged) == pack.replace("question: Why?", f"id: {name}\n    question: How?")


def test_notes_that_went_through_anki_are_known_by_their_ids() -> None:
    """Anki drops what it has no field for: nothing is taken unasked, and nothing is double."""
    text = re.sub("\tanki [0-9a-f -]+", "", exported("anki"))
    assert KEY in text.partition("\nquizzer/")[0] and not read_fingerprint(text.split("\t")[-1])
    assert set(back(text, "anki", PACK).changes.values()) == {Change.SAME}
    merged = back(text.replace("What is a chisel?", "Name the blade with a handle."), "anki", PACK)
    assert merged.data is None and merged.kept == {"chisel": ("question",)}
    assert back(text, "anki", PACK, merged.record).data is None, "the other answers stay, too"


@pytest.mark.parametrize("encoding", ["cp949", "cp1252"])
def test_letters_that_a_spreadsheet_could_not_save_are_no_edit(encoding: str) -> None:
    """It writes `?` for them; what was edited beside them comes."""
    pack = PACK.replace("cuts wood.\n      It", "cuts wood 🪚 톱 é.\n      It").replace(
        "bench.]", "bench 🪑.]"
    )
    text = exported("csv", pack).encode(encoding, "replace").decode(encoding)
    assert "?" in text and back(text, "csv", pack).data is None
    edited = text.replace("A blade with a handle.", "A sharp blade.")
    assert after(back(edited, "csv", pack), pack) == pack.replace("A blade with a handle.", "A sharp blade.")


@pytest.mark.parametrize("mark", [",", ";", "\t"])
def test_a_table_is_known_whatever_its_name(mark: str) -> None:
    """Spreadsheets write tabs into .txt, too; Markdown in its cells makes it no text in Markdown."""
    rows = list(
        csv.reader(io.StringIO(exported("csv", PACK.replace("See the bench.", "## A bench?\n      Yes."))))
    )
    stream = io.StringIO()
    csv.writer(stream, delimiter=mark, lineterminator="\n").writerows(rows)
    assert [each.id for each in read_text(stream.getvalue(), "x.txt").found] == ["saw", "plane", "chisel"]


def test_a_question_that_was_taken_out_of_the_pack_stays_out() -> None:
    pack = PACK[: PACK.index("\n  - id: chisel")] + "\n"
    merged = back(exported("csv"), "csv", pack)
    assert merged.data is None and merged.changes["chisel"] is Change.REMOVED


@pytest.mark.parametrize("kind", list(FORMATS))
def test_an_export_of_another_pack_is_a_source_like_any_other(kind: str) -> None:
    """Its ids name nothing here."""
    other = PACK.replace("id: tools", "id: others").replace("saw for?", "hammer for?")
    merged = back(exported(kind, other), kind, PACK)
    assert next(iter(merged.changes.values())) is Change.NEW
    assert len(merged.pack.questions) == 4


@pytest.mark.parametrize("kind", ["md", "json"])
def test_a_pack_that_came_as_an_export_follows_the_next_one(kind: str) -> None:
    """It is not taken for an old state of what is in the pack."""
    made = assemble(read_text(exported(kind), "x", kind=KINDS[kind]), Wanted("tools", "x"))
    first = fresh(made, "x", ())
    assert first.data is not None
    newer = PACK.replace("A blade with a handle.", "A sharp blade.").replace("saw for?", "saw good for?")
    merged = back(exported(kind, newer), kind, first.data.decode(), first.record)
    assert [each.model_answer for each in merged.pack.questions][2] == "A sharp blade."
    assert merged.pack.questions[0].question == "What is a saw good for?"


def test_a_fingerprint_is_read_as_it_was_written_and_nothing_else_is() -> None:
    pack = parse_pack(PACK.encode(), Path("tools.yaml"))
    for form in ("csv", "anki", "gift", "whole"):
        text = fingerprint(form, pack, pack.questions[0])
        assert len(read_fingerprint(text)) == len(text.split()) - 1
        assert read_fingerprint(f" {text}\n") == read_fingerprint(text)
        for strange in (text[:-1], f"{text} -", text.replace(form, "later"), text.upper(), "", None):
            assert read_fingerprint(strange) == {}
