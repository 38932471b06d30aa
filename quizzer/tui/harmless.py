"""The last thing before the terminal: characters that would command it, or turn the direction of a line, go out.

None of them takes a cell, so nothing moves. Packs and answers keep them; only the screen does not show them.
"""

from __future__ import annotations

import re

from rich.segment import Segment
from textual.color import Color
from textual.filter import LineFilter

_COMMANDING = re.compile("[\x00-\x1f\x7f-\x9f\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069\ud800-\udfff]")


class Harmless(LineFilter):
    """Takes out control characters, marks of direction, and halves of surrogate pairs."""

    def apply(self, segments: list[Segment], background: Color) -> list[Segment]:  # noqa: ARG002 (Textual's)
        """Clean a line."""
        if not any(_COMMANDING.search(text) for text, _style, control in segments if control is None):
            return segments
        return [
            segment
            if segment.control is not None
            else Segment(_COMMANDING.sub("", segment.text), segment.style)
            for segment in segments
        ]
