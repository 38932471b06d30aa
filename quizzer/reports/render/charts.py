"""Charts as SVG that stands in a page: drawn by pygal, stripped of its scripts, styles and names.

Colours come from the page's own style sheet, so that a chart is light or dark with its page. What a chart shows is
said in words beside it; the picture itself is one image with a name.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Any
from xml.etree import ElementTree as ET

from quizzer.locale import _
from quizzer.reports import words
from quizzer.reports.data.report import Figures, PackFigures
from quizzer.reports.trends import Trend

WIDTH, HEIGHT = 480, 210
"""Of a chart's own grid; a page scales it."""

MOST_LABELS = 7
"""Dates written under a line."""

DROPPED = {"script", "style", "title", "desc"}
"""Elements that need a script or the outside, or that repeat what is written."""

DROPPED_CLASSES = ("tooltip-overlay", "titles", "text-overlay", "background")

_NUMBER = re.compile(r"-?\d+\.\d+")


def trend_chart(trend: Trend, name: str) -> str:
    """Draw scores over time."""
    return lines_chart([(name, trend)], name)


def packs_chart(packs: Sequence[PackFigures], name: str) -> str:
    """Draw a line for each pack; the page says which is which by colour and dashes."""
    return lines_chart([(pack.title, pack.trend) for pack in packs], name)


def lines_chart(series: Sequence[tuple[str, Trend]], name: str) -> str:
    """Draw lines over the same time.

    Args:
        series: Names and lines, at least one.
        name: Of the picture.
    """
    import pygal

    first = series[0][1]
    dates = [words.period_start(point.first, first.grain) for point in first.points]
    every = -(-len(dates) // MOST_LABELS)
    chart = pygal.Line(
        **_config(),
        range=(0, 100),
        y_labels=[0, 25, 50, 75, 100],
        allow_interruptions=False,
        x_labels=[date if number % every == 0 else "" for number, date in enumerate(dates)],
        dots_size=3.5,
    )
    for title, trend in series:
        chart.add(title, list(trend.scores))
    return _drawn(chart, name)


def bands_chart(figures: Figures, name: str) -> str:
    """Draw how many answers ended in each band."""
    import pygal

    top = max((each.answers for each in figures.bands), default=0)
    chart = pygal.Bar(
        **_config(),
        range=(0, max(4, top)),
        y_labels=_whole_steps(max(4, top)),
        x_labels=[_(words.BANDS[each.band]) for each in reversed(figures.bands)],
        print_values=True,
        print_values_position="top",
        value_formatter=lambda value: f"{value:.0f}",
    )
    chart.add(name, [each.answers for each in reversed(figures.bands)])
    return _drawn(chart, name, keep=("text-overlay",))


def _config() -> dict[str, Any]:
    return {
        "width": WIDTH,
        "height": HEIGHT,
        "js": (),
        "show_legend": False,
        "disable_xml_declaration": True,
        "explicit_size": False,
        "margin": 8,
        "margin_bottom": 14,
        "no_data_text": "",
        "truncate_label": -1,
    }


def _drawn(chart: Any, name: str, keep: Sequence[str] = ()) -> str:
    """Draw a chart and take out everything that is not a shape or a label."""
    root = ET.fromstring(chart.render())
    _strip(root, tuple(each for each in DROPPED_CLASSES if each not in keep))
    for element in root.iter():
        element.tag = element.tag.rpartition("}")[2]
        element.attrib.pop("id", None)
        for key, value in element.attrib.items():
            element.attrib[key] = _NUMBER.sub(lambda found: f"{float(found[0]):.1f}", value)
    root.attrib.update({"role": "img", "aria-label": name, "class": "chart"})
    return ET.tostring(root, encoding="unicode")


def _strip(element: ET.Element, classes: tuple[str, ...]) -> None:
    for child in list(element):
        kind = child.tag.rpartition("}")[2] if isinstance(child.tag, str) else "comment"
        names = child.get("class", "").split()
        if kind in {*DROPPED, "comment"} or any(name in classes for name in names):
            element.remove(child)
        else:
            _strip(child, classes)


def _whole_steps(top: int) -> list[int]:
    step = max(1, -(-top // 4))
    return list(range(0, top + 1, step))
