"""Marks in texts, bars, and what values are called: pure parts of the screen."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime, timedelta

import pytest
from textual.content import Content

from quizzer.grading.grade import ContradictionKind, Span, Status
from quizzer.tui import signs as signs_module
from quizzer.tui.drawing import bar, one_line, spread
from quizzer.tui.marks import Mark, marked, of_answer, of_model_answer
from quizzer.tui.searching import Search
from quizzer.tui.signs import ASCII, UNICODE, can_show
from quizzer.tui.widgets.key_points import contradiction_text
from quizzer.tui.widgets.rows import Row, Rows
from quizzer.tui.words import clock, when
from tests.tui.fakes import ANSWER, Entry, entry_of, make_grade, make_pack


@pytest.mark.parametrize(
    ("text", "marks", "shown"),
    [
        ("가나다", [], "가나다"),
        ("가나다라", [Mark(1, 3, Status.COVERED)], "가✓ 나다라"),
        ("가 나", [Mark(1, 3, Status.MISSING)], "가 ○ 나"),
        ("가나다라", [Mark(0, 4, Status.COVERED, 1), Mark(1, 2, Status.CONTRADICTED, 9)], "✓ 가✗ 나✓ 다라"),
        ("가나다라", [Mark(0, 2, Status.COVERED), Mark(2, 4, Status.COVERED)], "✓ 가나다라"),
        ("가나", [Mark(-5, 99, Status.PARTIAL)], "◐ 가나"),
        ("가나", [Mark(7, 9, Status.PARTIAL), Mark(1, 1, Status.COVERED)], "가나"),
        ("가, 나", [Mark(0, 1, Status.COVERED, 2), Mark(0, 4, Status.PARTIAL, 1)], "✓ 가, ◐ 나"),
        ("가, ", [Mark(0, 1, Status.COVERED, 2), Mark(0, 3, Status.PARTIAL, 1)], "✓ 가, "),
        ("[b]x[/b]", [Mark(0, 8, None)], "! [b]x[/b]"),
        ("", [Mark(0, 3, Status.COVERED)], ""),
    ],
)
def test_marks_put_signs_before_what_they_mark(text: str, marks: list[Mark], shown: str) -> None:
    assert marked(text, marks).plain == shown


def test_the_answer_shows_what_was_right_and_the_model_answer_what_is_missing() -> None:
    """Where two points rest on the same words."""
    covered, partial = Mark(0, 4, Status.COVERED), Mark(0, 4, Status.PARTIAL)
    grade = make_grade(ANSWER)
    assert max(of_answer(grade), key=lambda mark: mark.rank).status is Status.CONTRADICTED
    ranks = {mark.status: mark.rank for mark in of_model_answer(grade)}
    assert ranks[Status.MISSING] > ranks[Status.COVERED]
    assert covered != partial


def marks_of(model: str, *points: tuple[str, str, Status]) -> str:
    """Mark a model answer; each point with its words, its place and what became of it."""
    one = make_grade(ANSWER).key_points[0]
    places = {place: Span(model.index(place), model.index(place) + len(place)) for _p, place, _s in points}
    graded = tuple(
        replace(one, point=point, model_span=places[place], status=status) for point, place, status in points
    )
    return marked(
        model, of_model_answer(replace(make_grade(ANSWER), model_answer=model, key_points=graded))
    ).plain


def test_every_point_has_a_mark_of_its_own_in_the_model_answer() -> None:
    model = "It is sorted. Ranges are quick.\nEach write gets slower. Order matters."
    first, second, third, _fourth = (
        "It is sorted.", "Ranges are quick.", "Each write gets slower.", "Order matters."
    )  # fmt: skip
    two, three = f"{second}\n{third}", f"{third} Order matters."
    right, gone = Status.COVERED, Status.MISSING
    said = "Writes are slower, each"
    assert marks_of(model, ("Quick ranges", two, right), (said, third, right)) == (
        "It is sorted. ✓ Ranges are quick.\n✓ Each write gets slower. Order matters."
    )
    assert marks_of(model, ("Quick ranges", two, gone), (said, three, right)) == (
        "It is sorted. ○ Ranges are quick.\n✓ Each write gets slower. Order matters."
    )
    assert marks_of(model, ("sorted", first, right), ("It sorts", first, gone)).startswith("○ It is sorted.")
    assert marks_of(model, ("Everything else", model, right), (said, third, gone)) == (
        "✓ It is sorted. Ranges are quick.\n○ Each write gets slower. ✓ Order matters."
    )
    assert marks_of(model, ("sorted", first, right), ("Quick ranges", second, right)).startswith(
        "✓ It is sorted. ✓ Ranges are quick."
    )


@pytest.mark.parametrize(
    ("share", "drawn"), [(0, "░░░░"), (0.001, "█░░░"), (0.5, "██░░"), (1, "████"), (7, "████"), (-1, "░░░░")]
)
def test_a_bar_shows_its_share(share: float, drawn: str) -> None:
    assert bar(share, 4, "").plain == drawn


@pytest.mark.parametrize(
    ("left", "right", "width", "line"),
    [
        ("가나", "끝", 10, "가나    끝"),
        ("가나다라마바", "끝", 10, "가나다… 끝"),
        ("abc", "", 5, "abc  "),
        ("가나다", "", 4, "가 …"),
    ],
)
def test_two_texts_share_a_line_by_cells(left: str, right: str, width: int, line: str) -> None:
    drawn = spread(Content(left), Content(right), width)
    assert drawn.plain.rstrip() == line.rstrip()
    assert drawn.cell_length <= width


def test_paragraphs_hang_on_their_signs_by_cells() -> None:
    rows = Rows([Row(Content("✓"), Content("가나다 라마바 사아자")), Row(Content("✗"), Content("끝"))])
    lines = [line.plain for line in rows._broken(14)]
    assert lines == [" ✓  가나다", "    라마바", "    사아자", " ✗  끝"]


@pytest.mark.parametrize(
    ("encoding", "can"), [("utf-8", True), ("ascii", False), ("cp949", False), (None, True)]
)
def test_signs_are_ascii_where_the_terminal_cannot_show_others(encoding: str | None, can: bool) -> None:
    assert can_show(encoding) is can
    assert all(sign.isascii() for sign in ASCII.statuses.values())
    assert len(set(UNICODE.statuses.values())) == len(set(ASCII.statuses.values())) == len(Status)
    assert set(signs_module.STYLES) == set(Status)


def test_time_is_written_as_people_read_it() -> None:
    assert [clock(s) for s in (0, 65.9, 3725, -3)] == ["0:00", "1:05", "62:05", "0:00"]
    now = datetime(2026, 3, 1, 12).astimezone()
    night = now.replace(hour=2)
    assert when(night + timedelta(days=1), now) == "today", "the day goes on past midnight"
    assert [when(now + timedelta(days=days), now) for days in (-2, 0, 1, 8)] == [
        "today",
        "today",
        "tomorrow",
        "in 8 days",
    ]


def test_search_reads_decomposed_hangul_and_initial_consonants() -> None:
    pack = make_pack("ml", "머신러닝")
    for words in ("머신러닝", "\u1106\u1165신러닝", "ㅁㅅㄹㄴ", "", "#volume", "ML 볼륨"):
        assert Search(words).finds(entry_of(pack)), words
    for words in ("ㅁㅅㄹㄷ", "#ml", "머신 없음"):
        assert not Search(words).finds(entry_of(pack)), words
    assert not Search(tag="docker").finds(Entry("broken", __import__("pathlib").Path("x.yaml")))


def test_a_contradiction_says_what_the_author_says_or_else_what_is_right() -> None:
    listed = make_grade(ANSWER).contradictions[0]
    other = replace(listed, kind=ContradictionKind.OPPOSITE, say=None)
    assert "쓰기 레이어는 컨테이너와 함께 사라집니다." in contradiction_text(listed).plain
    assert "Right is" not in contradiction_text(listed).plain
    assert "Right is: 컨테이너를 지우면 쓰기 레이어도 사라진다." in contradiction_text(other).plain


def test_one_line_folds_white_space() -> None:
    assert one_line("  가\n\t나  ") == "가 나"
