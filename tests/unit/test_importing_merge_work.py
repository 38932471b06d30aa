"""What importing again costs grows with the pack, not with its square, and moves no line but those that change."""

from __future__ import annotations

import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from quizzer.authoring.importing.packing.assemble import Wanted, assemble
from quizzer.authoring.importing.packing.merging import Change, fresh, merge
from quizzer.authoring.importing.packing.placing import placed
from quizzer.authoring.importing.sources.source import read_text
from quizzer.authoring.inserting import with_points
from quizzer.packs.loader import parse_pack
from quizzer.packs.schema import KeyPoint

MOST_GROWTH = 5.0
"""Of the calls when the pack becomes four times as long: 4 is linear, 16 the square."""


def table(rows: int, word: str) -> str:
    return "question,answer\n" + "".join(
        f"Which drawer holds tool {number}?,Tool {number} {word} in drawer {number * 7}.\n"
        for number in range(rows)
    )


def enriched(file: Path, rows: int) -> Callable[[], object]:
    """Import a table, give each question key points, and give what imports the table again with other answers."""
    wanted = Wanted("tools", "Tools")
    first = fresh(
        assemble(read_text(table(rows, "lies"), "t.csv", kind="csv"), wanted), "t.csv", ("Imported.",)
    )
    assert first.data is not None
    points = [KeyPoint(point="It has a drawer.", keywords=(("drawer",), ("in",)))] * 2
    file.write_bytes(
        with_points(first.data, file, first.pack, {each.id: points for each in first.pack.questions})
    )
    new = assemble(read_text(table(rows, "rests"), "t.csv", kind="csv"), wanted)
    return lambda: merge(file, new, "t.csv", first.record)


def calls(work: Callable[[], object]) -> int:
    """Count the functions that work calls."""
    count = 0

    def note(_frame: object, event: str, _what: object) -> None:
        nonlocal count
        count += event in ("call", "c_call")

    sys.setprofile(note)
    try:
        work()
    finally:
        sys.setprofile(None)
    return count


def test_changed_rows_cost_as_much_in_a_long_pack(tmp_path: Path) -> None:
    short, long = (enriched(tmp_path / f"{rows}.yaml", rows) for rows in (50, 200))
    assert calls(long) < MOST_GROWTH * calls(short)


def test_a_changed_row_moves_no_line_of_another_question(tmp_path: Path) -> None:
    file = tmp_path / "tools.yaml"
    enriched(file, 3)
    odd = file.read_text(encoding="utf-8").replace("[drawer]", "[ drawer ]  # by hand")
    odd = odd.replace("model_answer: Tool 2", "model_answer:   Tool 2")
    file.write_text(odd, encoding="utf-8")
    wanted = Wanted("tools", "Tools")
    made = [
        assemble(read_text(text, "t.csv", kind="csv"), wanted)
        for text in (table(3, "lies"), table(3, "lies").replace("drawer 7.", "drawer 8."))
    ]
    merged = merge(file, made[1], "t.csv", fresh(made[0], "t.csv", ()).record)
    assert [*merged.changes.values()] == [Change.SAME, Change.UPDATED, Change.SAME]
    assert merged.data is not None and merged.data.decode() == odd.replace("drawer 7.", "drawer 8.")
    assert parse_pack(merged.data, file) == merged.pack


@pytest.mark.parametrize(
    ("old", "source", "order"),
    [
        ("", "ab", "ab"),
        ("ab", "xay", "xayb"),
        ("ab", "xyb", "axyb"),
        ("ab", "xy", "abxy"),
        ("abc", "caxb", "axbc"),
        ("abc", "bxyzc", "abxyzc"),
    ],
)
def test_new_questions_stand_where_they_stand_in_the_source(old: str, source: str, order: str) -> None:
    assert "".join(placed(old, source)) == order
