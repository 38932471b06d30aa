"""The drawn parts of the progress screen: calendar, scores through time, what comes back, packs and tags."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from textual.content import Content

from quizzer.grading.grade import band_of
from quizzer.locale import _, mark, ngettext
from quizzer.reports import words
from quizzer.tui.drawing import MUTED, bar, dotted, one_line, score, spread, styled
from quizzer.tui.plots import Bars, calendar, spark, upright
from quizzer.tui.signs import FILLS
from quizzer.tui.widgets.drawn import Drawn

if TYPE_CHECKING:
    from quizzer.reports.overview import Group, Overview

LINE_ROWS, FORECAST_ROWS = 6, 4
"""Heights of the plots."""

LOWEST_TOP = 4.0
"""The scale of what comes back ends here at least: one question is no tower."""

GRAINS = {"day": mark("by day"), "week": mark("by week"), "month": mark("by month")}

WIDE = 48
"""Cells from which a group's line has its bar and its line through time."""


def by_band(value: float) -> str:
    """Colour a score."""
    return FILLS[band_of(value)]


def calendar_plot(found: Overview) -> Drawn:
    """Draw a year of days."""

    def draw(width: int) -> Sequence[Content]:
        days = [(day.date, day.attempts) for day in found.calendar]
        done = [day for day in found.calendar if day.attempts]
        facts = dotted(
            styled(words.answers(sum(day.attempts for day in done)), MUTED),
            styled(ngettext("{count} day", "{count} days", len(done)).format(count=len(done)), MUTED),
            styled(words.duration(sum(day.seconds for day in done)), MUTED),
        )
        weekdays = [_(name) for name in words.WEEKDAYS]
        return [*calendar(days, weekdays, [_(name) for name in words.MONTHS], width), facts]

    return Drawn(draw)


def line_plot(found: Overview) -> Drawn:
    """Draw the scores through time."""
    labels = [words.period_start(point.first, found.trend.grain) for point in found.trend.points]
    bars = Bars(found.trend.scores, labels, 100, by_band)
    return Drawn(lambda width: upright(bars, width, LINE_ROWS))


def forecast_plot(found: Overview) -> Drawn:
    """Draw how many questions come back on the next days."""
    counts = [day.questions for day in found.forecast]
    labels = [_("today"), *(words.short_day(day.date) for day in found.forecast[1:])]
    top = max(LOWEST_TOP, *map(float, counts))

    def draw(width: int) -> Sequence[Content]:
        most = max(7, width - 5)
        return upright(Bars(counts[:most], labels[:most], top, lambda _n: "$accent"), width, FORECAST_ROWS)

    return Drawn(draw)


def group_plot(groups: Sequence[Group]) -> Drawn:
    """Draw a line for each pack or tag: name, how much is practised, scores through time, mean."""
    return Drawn(lambda width: [_group_line(group, width) for group in groups])


def _group_line(group: Group, width: int) -> Content:
    standing = group.standing
    mean = score(standing.mean_score)
    parts: list[Content] = []
    if width >= WIDE:
        share = standing.practised / max(1, standing.questions)
        parts.append(bar(share, 8, "$primary", thin=True))
        parts.append(spark(group.trend.scores, 100, by_band))
    parts.append(_right(f"{standing.practised}/{standing.questions}", 7))
    parts.append(Content.assemble(" " * (3 - mean.cell_length), mean))
    return spread(Content(one_line(group.title)), Content("  ").join(parts), width)


def _right(text: str, width: int) -> Content:
    return styled(" " * max(0, width - len(text)) + text, MUTED)
