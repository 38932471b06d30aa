"""A report as one page of HTML that needs nothing else: no script, no font, no request to anywhere.

Jinja escapes everything that somebody wrote; only our own charts are markup. The page forbids itself, by its content
security policy, to load or run anything.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cache
from pathlib import Path
from typing import Any

import jinja2
from markupsafe import Markup

from quizzer.grading.grade import band_of
from quizzer.locale import _, ngettext
from quizzer.reports import words
from quizzer.reports.data.report import DayCount, Report
from quizzer.reports.render import charts
from quizzer.reports.render.titles import subtitle, title
from quizzer.reports.text import hidden_in, pieces, visible

FOLDER = Path(__file__).parent / "templates"

MOST_PACKS = 6
"""Lines in the chart of packs: as many as colours and dashes can be told apart."""

MOST_WEAKNESSES = 12
"""Concepts in the table of weaknesses."""


def render(report: Report) -> str:
    """Write a report as a page, in the language of the messages, which should be the report's."""
    lined = [pack for pack in report.packs if pack.trend.change is not None][:MOST_PACKS]
    drawn = dict.fromkeys(("trend", "packs", "bands"), Markup(""))
    if report.trend is not None and report.trend.change is not None:
        drawn["trend"] = Markup(charts.trend_chart(report.trend, _("Mean score over time")))
    if len(lined) > 1:
        drawn["packs"] = Markup(charts.packs_chart(lined, _("Mean score of each pack over time")))
    if report.figures.answers:
        drawn["bands"] = Markup(charts.bands_chart(report.figures, _("Answers by band")))
    return _template().render(
        report=report,
        title=title(report.header),
        subtitle=subtitle(report.header, report.figures),
        charts=drawn,
        lined=lined,
        weeks=calendar_weeks(report.calendar),
        weaknesses=report.weaknesses[:MOST_WEAKNESSES],
        css=Markup((FOLDER / "report.css").read_text(encoding="utf-8")),
    )


@dataclass(frozen=True, slots=True)
class Week:
    """A column of the calendar."""

    monday: date

    label: str
    """The month's name over the week in which it begins. Empty: none."""

    days: tuple[tuple[DayCount, int] | None, ...]
    """Seven, each with its shade from 0 to 4. None: after the end."""


def calendar_weeks(days: Sequence[DayCount]) -> tuple[Week, ...]:
    """Cut the calendar, which begins on a Monday, into weeks."""
    most = max((day.answers for day in days), default=0)
    shaded = [(day, 1 + min(3, 4 * day.answers // (most + 1)) if day.answers else 0) for day in days]
    columns = [shaded[start : start + 7] for start in range(0, len(days), 7)]
    months = [next((day.day.month for day, _shade in column if day.day.day == 1), 0) for column in columns]
    if months and not any(months[:3]):
        months[0] = days[0].day.month
    return tuple(
        Week(
            monday=column[0][0].day,
            label=_(words.MONTHS[month - 1]) if month else "",
            days=(*column, *[None] * (7 - len(column))),
        )
        for column, month in zip(columns, months, strict=True)
    )


@cache
def _template() -> jinja2.Template:
    environment = jinja2.Environment(
        loader=jinja2.FileSystemLoader(FOLDER),
        autoescape=True,
        undefined=jinja2.StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    environment.globals.update(_=_, ngettext=ngettext, words=words, band_of=band_of)
    environment.filters.update(_filters())
    return environment.get_template("report.html")


def _filters() -> Mapping[str, Any]:
    return {
        "pieces": pieces,
        "hidden_in": hidden_in,
        "visible": visible,
        "score": lambda value: "–" if value is None else f"{value:.0f}",
        "share": lambda value: f"{value:.2f}",
        "percent": lambda value: f"{100 * value:.0f} %",
        "duration": words.duration,
        "moment": words.moment,
    }
