"""Signs that stand beside every colour, so that nothing is said by colour alone.

A terminal whose output is not Unicode gets ASCII. Styles are names of the theme's colours.
"""

from __future__ import annotations

import sys
from dataclasses import dataclass
from functools import cache


@dataclass(frozen=True, slots=True)
class Signs:
    """One set of signs."""

    statuses: dict[str, str]
    """By status, such as `covered`."""
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
    flag: str
    heights: str
    """From nothing to a whole cell, in equal steps."""
    shades: str
    """From nothing to much, five of them."""
    arrow: str


UNICODE = Signs(
    statuses={"covered": "✓", "partial": "◐", "missing": "○", "contradicted": "✗"},
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
    flag="⚑",
    heights=" ▁▂▃▄▅▆▇█",
    shades="·░▒▓█",
    arrow="→",
)

ASCII = Signs(
    statuses={"covered": "+", "partial": "~", "missing": "-", "contradicted": "x"},
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
    flag="P",
    heights=" .:-=+*##",
    shades=".-+*#",
    arrow="->",
)

STYLES = {
    "covered": "$text-success",
    "partial": "$text-warning",
    "missing": "$text-primary",
    "contradicted": "$text-error",
}
"""The theme's colour of each status."""

BAND_STYLES = {
    "excellent": "$text-success",
    "good": "$text-success",
    "fair": "$text-warning",
    "weak": "$text-warning",
    "poor": "$text-error",
}
"""The theme's colour of each band."""

FILLS = {
    "excellent": "$success",
    "good": "$success",
    "fair": "$warning",
    "weak": "$warning",
    "poor": "$error",
}
"""The colour that fills a bar; it may be brighter than what can be read as text."""


@cache
def signs() -> Signs:
    """Choose the set that this terminal can show."""
    return UNICODE if can_show(getattr(sys.__stdout__, "encoding", None)) else ASCII


def can_show(encoding: str | None) -> bool:
    """Tell whether an encoding holds every Unicode sign. None: nothing is known, which counts as yes."""
    try:
        "✓◐○✗█░━─◷✎⚑".encode(encoding or "utf-8")
    except (UnicodeEncodeError, LookupError):
        return False
    return True
