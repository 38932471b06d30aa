"""Plots as lines of `Content`: bars upright, lines through time, a calendar.

Every piece of a plot is one cell wide, and labels are placed by the cells that they take, so that Hangul moves
nothing.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date

from rich.cells import cell_len
from textual.content import Content

from quizzer.tui.drawing import MUTED
from quizzer.tui.signs import signs

SCALE = 4
"""Cells of the scale at the left, a blank included."""


@dataclass(frozen=True, slots=True)
class Bars:
    """What upright bars show."""

    values: Sequence[float | None]
    """From 0 to `top`. None: nothing there."""

    labels: Sequence[str]
    """Under the bars; as many are written as do not meet."""

    top: float
    """What the highest bar stands for, above 0."""

    style: Callable[[float], str]
    """Colours a bar by its value."""


def upright(bars: Bars, width: int, height: int) -> list[Content]:
    """Draw upright bars over an axis, with a scale at the left.

    Args:
        bars: What is drawn; where there are more than fit, the last ones.
        width: Cells of a line.
        height: Rows of the bars.
    """
    room = max(4, width - SCALE - 1)
    values, labels = list(bars.values[-room:]), list(bars.labels[-room:])
    wide, gap = _grid(len(values), room)
    lines = []
    for row in range(height - 1, -1, -1):
        said = f"{bars.top:.0f}" if row == height - 1 else ""
        parts: list[tuple[str, str] | str] = [(f"{said:>{SCALE - 1}} ", MUTED)]
        for value in values:
            piece = _piece(value, bars.top, row, height)
            style = MUTED if value is None else bars.style(value)
            parts += [(piece * wide, style), " " * gap]
        lines.append(Content.assemble(*parts).rstrip())
    line = signs().hair * max(1, len(values) * (wide + gap) - gap)
    lines.append(Content.assemble((f"{0:>{SCALE - 1}} ", MUTED), (line, "$border-blurred")))
    lines.append(Content.styled(_under(labels, wide + gap, width), MUTED))
    return lines


def spark(values: Sequence[float | None], top: float, style: Callable[[float], str]) -> Content:
    """Draw a line in one row, a cell a value; a dot where there is none."""
    heights = signs().heights
    return Content.assemble(
        *(
            (signs().dot, MUTED)
            if value is None
            else (heights[max(1, round((len(heights) - 1) * min(value, top) / top))], style(value))
            for value in values
        )
    )


def calendar(
    days: Sequence[tuple[date, int]], weekdays: Sequence[str], months: Sequence[str], width: int
) -> list[Content]:
    """Draw a calendar: a column of two cells a week, a row a weekday, stronger for more.

    Args:
        days: Without a gap, today last, with how much was done on each; as many weeks as fit are shown.
        weekdays: Names of the seven, from Monday.
        months: Names of the twelve, short.
        width: Cells of a line.
    """
    left = max(cell_len(name) for name in weekdays) + 1
    weeks = max(1, (width - left) // 2)
    shown = days[-(7 * (weeks - 1) + days[-1][0].weekday() + 1) :]
    first = shown[0][0].weekday()
    most = max((count for _day, count in shown), default=0)
    count_of = {(day.weekday(), (first + n) // 7): count for n, (day, count) in enumerate(shown)}
    columns = (first + len(shown) + 6) // 7
    head = ""
    for n, (day, _count) in enumerate(shown):
        at = 2 * ((first + n) // 7)
        name = months[day.month - 1]
        if day.day == 1 and cell_len(head) <= at and at + cell_len(name) <= 2 * columns:
            head += " " * (at - cell_len(head)) + name + " "
    lines = [Content.styled(" " * left + head.rstrip(), MUTED)]
    for weekday, name in enumerate(weekdays):
        label = name if weekday % 2 == 0 else ""
        parts: list[tuple[str, str] | str] = [(label + " " * (left - cell_len(label)), MUTED)]
        for week in range(columns):
            count = count_of.get((weekday, week))
            parts += ["  "] if count is None else [_day(count, most), " "]
        lines.append(Content.assemble(*parts).rstrip())
    return lines


def _day(count: int, most: int) -> tuple[str, str]:
    shades = signs().shades
    if count == 0:
        return shades[0], "$border-blurred"
    step = min(3, 4 * count // (most + 1))
    return shades[1 + step], "$success"


def _grid(count: int, room: int) -> tuple[int, int]:
    """Make bars as wide as the room lets them be; at the narrowest they touch. Gives width and gap."""
    for wide in (4, 3, 2, 1):
        if count * (wide + 1) <= room:
            return wide, 1
    return 1, 0


def _piece(value: float | None, top: float, row: int, height: int) -> str:
    if value is None:
        return signs().dot if row == 0 else " "
    heights = signs().heights
    steps = len(heights) - 1
    filled = round(steps * height * min(value, top) / top)
    if value > 0:
        filled = max(filled, 1)
    return heights[min(steps, max(0, filled - steps * row))]


def _under(labels: Sequence[str], step: int, width: int) -> str:
    line = ""
    for number, label in enumerate(labels):
        at = SCALE + number * step
        if (not line or cell_len(line) + 2 <= at) and at + cell_len(label) <= width:
            line += " " * (at - cell_len(line)) + label
    return line
