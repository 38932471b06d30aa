"""Plots made of characters. Each is a list of lines; every character of a plot is one cell wide.

Labels may be in Hangul: they are filled up by cells. Where the output cannot show blocks, ASCII stands in.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from quizzer.cli.widths import cells, pad

HEIGHTS = " ▁▂▃▄▅▆▇█"
"""Eighths of a cell, from below."""

SHADES = "·░▒▓█"
"""From nothing to much."""

ASCII_HEIGHTS = " .:-=+*##"
ASCII_SHADES = ".-+*#"


@dataclass(frozen=True, slots=True)
class Ink:
    """What plots are drawn with."""

    heights: str = HEIGHTS
    shades: str = SHADES
    full: str = "█"
    empty: str = "░"
    gap: str = "·"
    axis: str = "┤"
    corner: str = "└"
    line: str = "─"


ASCII = Ink(ASCII_HEIGHTS, ASCII_SHADES, "#", ".", ".", "|", "+", "-")


def spark(values: Sequence[float | None], top: float, ink: Ink) -> str:
    """Draw a line in one row; a gap where there is no value, and the lowest block for the lowest values."""
    return "".join(
        ink.gap if value is None else ink.heights[max(1, round(8 * min(value, top) / top))]
        for value in values
    )


def bar(share: float, width: int, ink: Ink) -> str:
    """Draw a share of [0, 1] as a bar; anything above nothing shows."""
    full = round(min(max(share, 0.0), 1.0) * width)
    if share > 0:
        full = max(full, 1)
    return ink.full * full + ink.empty * (width - full)


@dataclass(frozen=True, slots=True)
class Grid:
    """Where upright bars stand."""

    width: int
    """Cells of a bar."""

    gap: int
    """Cells between two."""

    @property
    def step(self) -> int:
        """Cells from one bar's beginning to the next one's."""
        return self.width + self.gap


def grid(count: int, room: int) -> Grid:
    """Make bars as wide as the room lets them be; at the narrowest they touch."""
    for width in (4, 3, 2, 1):
        if count * (width + 1) <= room:
            return Grid(width, 1)
    return Grid(1, 0)


def columns(values: Sequence[float | None], top: float, height: int, place: Grid, ink: Ink) -> list[str]:
    """Draw upright bars over an axis with its scale.

    Args:
        values: From 0 to `top`. None: nothing there.
        top: What the highest bar stands for.
        height: Rows.
        place: Where the bars stand.
        ink: What to draw with.
    """
    scale = scale_cells(top)
    rows = []
    for row in range(height - 1, -1, -1):
        said = f"{top * (row + 1) / height:.0f}" if row == height - 1 or (row + 1) * 2 == height else ""
        bars = (" " * place.gap).join(_piece(value, top, row, height, ink) * place.width for value in values)
        rows.append(f"{said:>{scale}} {ink.axis}{bars}".rstrip())
    rows.append(f"{0:>{scale}} {ink.corner}{ink.line * max(1, len(values) * place.step - place.gap)}")
    return rows


def scale_cells(top: float) -> int:
    """Count the cells of the scale that `columns` writes before its axis and a blank."""
    return max(len(f"{top:.0f}"), 2)


def under(labels: Sequence[str], top: float, place: Grid, room: int) -> str:
    """Write labels under the bars of `columns`, each where its bar begins; as many as do not meet."""
    indent = scale_cells(top) + 2
    line = ""
    for number, label in enumerate(labels):
        at = indent + number * place.step
        if (not line or cells(line) + 2 <= at) and at + cells(label) <= room:
            line = pad(line, at) + label
    return line


def heat(
    days: Sequence[tuple[date, int]], names: Sequence[str], months: Sequence[str], ink: Ink
) -> list[str]:
    """Draw a calendar: a column a week, a row a weekday, darker for more.

    Args:
        days: Without a gap, with how much was done on each.
        names: Of the seven weekdays, from Monday.
        months: Of the twelve months, short.
        ink: What to draw with.
    """
    left = max(cells(name) for name in names) + 1
    first = days[0][0].weekday()
    most = max((count for _day, count in days), default=0)
    head = ""
    grid = [[" "] * ((first + len(days) + 6) // 7) for _weekday in range(7)]
    for number, (day, count) in enumerate(days):
        week = (first + number) // 7
        grid[day.weekday()][week] = ink.shades[_shade(count, most)]
        if day.day == 1 and cells(head) <= week and week + cells(months[day.month - 1]) <= len(grid[0]):
            head = pad(head, week) + months[day.month - 1] + " "
    rows = [
        pad(name if number % 2 == 0 else "", left) + "".join(row)
        for number, (name, row) in enumerate(zip(names, grid, strict=True))
    ]
    return [" " * left + head.rstrip(), *(row.rstrip() for row in rows)]


def _shade(count: int, most: int) -> int:
    return 0 if count == 0 else 1 + min(3, 4 * count // (most + 1))


def _piece(value: float | None, top: float, row: int, height: int, ink: Ink) -> str:
    if value is None:
        return ink.gap if row == 0 else " "
    eighths = round(8 * height * min(value, top) / top)
    if value > 0:
        eighths = max(eighths, 1)
    return ink.heights[min(8, max(0, eighths - 8 * row))]
