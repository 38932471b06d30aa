"""Signs that stand beside every colour, so that nothing is said by colour alone.

A terminal whose output is not Unicode gets ASCII. Styles are names of the theme's colours.
"""

from __future__ import annotations

import sys
from dataclasses import dataclass
from functools import cache

from quizzer.grading.grade import Band, Status


@dataclass(frozen=True, slots=True)
class Signs:
    """One set of signs."""

    statuses: dict[Status, str]
    full: str
    """A cell of a bar that is reached."""
    empty: str
    """A cell that is not."""
    thin: str
    """A cell of a quiet bar that is reached."""
    hair: str
    """A cell that is not."""
    bullet: str
    warning: str
    dot: str
    """Between things that stand in one line."""
    ellipsis: str
    due: str
    draft: str
    arrow: str


UNICODE = Signs(
    statuses={Status.COVERED: "✓", Status.PARTIAL: "◐", Status.MISSING: "○", Status.CONTRADICTED: "✗"},
    full="█",
    empty="░",
    thin="━",
    hair="─",
    bullet="•",
    warning="!",
    dot="·",
    ellipsis="…",
    due="◷",
    draft="✎",
    arrow="→",
)

ASCII = Signs(
    statuses={Status.COVERED: "+", Status.PARTIAL: "~", Status.MISSING: "-", Status.CONTRADICTED: "x"},
    full="#",
    empty=".",
    thin="=",
    hair="-",
    bullet="*",
    warning="!",
    dot="|",
    ellipsis="...",
    due="@",
    draft="*",
    arrow="->",
)

STYLES = {
    Status.COVERED: "$text-success",
    Status.PARTIAL: "$text-warning",
    Status.MISSING: "$text-primary",
    Status.CONTRADICTED: "$text-error",
}
"""The theme's colour of each status."""

BAND_STYLES = {
    Band.EXCELLENT: "$text-success",
    Band.GOOD: "$text-success",
    Band.FAIR: "$text-warning",
    Band.WEAK: "$text-warning",
    Band.POOR: "$text-error",
}
"""The theme's colour of each band."""

FILLS = {
    Band.EXCELLENT: "$success",
    Band.GOOD: "$success",
    Band.FAIR: "$warning",
    Band.WEAK: "$warning",
    Band.POOR: "$error",
}
"""The colour that fills a bar; it may be brighter than what can be read as text."""


@cache
def signs() -> Signs:
    """Choose the set that this terminal can show."""
    return UNICODE if can_show(getattr(sys.__stdout__, "encoding", None)) else ASCII


def can_show(encoding: str | None) -> bool:
    """Tell whether an encoding holds every Unicode sign. None: nothing is known, which counts as yes."""
    try:
        "✓◐○✗█░━─◷✎".encode(encoding or "utf-8")
    except (UnicodeEncodeError, LookupError):
        return False
    return True
