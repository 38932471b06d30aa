"""Plots made of characters keep to their columns, with labels in Hangul too."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from quizzer.cli.plots import ASCII, Grid, Ink, bar, columns, grid, heat, spark, under
from quizzer.cli.widths import cells

INK = Ink()
DAY = timedelta(days=1)
WEEKDAYS = ("월", "화", "수", "목", "금", "토", "일")
MONTHS = tuple(f"{month}월" for month in range(1, 13))


def test_a_line_in_one_row_shows_the_lowest_and_the_gaps() -> None:
    assert spark([0, 50, 100, None, 3], 100, INK) == "▁▄█·▁"
    assert spark([0, 50, 100, None], 100, ASCII) == ".=#."


@pytest.mark.parametrize(
    ("share", "drawn"), [(0, "░░░░"), (0.01, "█░░░"), (0.5, "██░░"), (1, "████"), (7, "████")]
)
def test_a_bar_shows_anything_above_nothing(share: float, drawn: str) -> None:
    assert bar(share, 4, INK) == drawn


def test_upright_bars_stand_over_their_axis() -> None:
    assert columns([100, 50, None, 25, 0], 100, 2, Grid(2, 1), INK) == [
        "100 ┤██",
        " 50 ┤██ ██ ·· ▄▄",
        "  0 └──────────────",
    ]


@pytest.mark.parametrize(
    ("count", "room", "place"), [(5, 25, (4, 1)), (5, 15, (2, 1)), (30, 59, (1, 0)), (30, 60, (1, 1))]
)
def test_bars_are_as_wide_as_the_room_lets_them(count: int, room: int, place: tuple[int, int]) -> None:
    assert grid(count, room) == Grid(*place)


def test_labels_stand_under_their_bars_and_never_meet() -> None:
    labels = [f"{number}월" for number in range(1, 13)]
    line = under(labels, 100, Grid(2, 1), 60)
    for label in line.split():
        before = line[: line.index(label)]
        assert cells(before) == 5 + labels.index(label) * 3
    assert line.split() == labels[::2]
    assert cells(under(labels, 100, Grid(2, 1), 20)) <= 20


def test_a_calendar_has_a_column_a_week() -> None:
    first = date(2026, 1, 1)  # a Thursday
    days = [(first + number * DAY, number % 5) for number in range(60)]
    head, *rows = heat(days, WEEKDAYS, MONTHS, INK)
    assert len(rows) == 7
    assert all(cells(row) <= 3 + 9 for row in rows)
    assert rows[3] == "   ·░▒▓█·░▒▓"[:3] + rows[3][3:]
    assert rows[3][3] == "·", "the first day is a Thursday with nothing on it"
    assert rows[0].startswith("월  "), "the first week has no Monday"
    assert [cells(head[: head.index(name)]) for name in ("1월", "2월")] == [3, 3 + 4]
    assert {letter for row in rows for letter in row[3:]} <= set(" ·░▒▓█")


def test_more_answers_are_darker() -> None:
    days = [(date(2026, 3, 2) + number * DAY, count) for number, count in enumerate((0, 1, 4, 8, 12, 16, 0))]
    rows = heat(days, WEEKDAYS, MONTHS, INK)[1:]
    shades = ["·░▒▓█".index(row[-1]) for row in rows]
    assert shades == [0, 1, 1, 2, 3, 4, 0]
