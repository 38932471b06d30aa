r"""Runs of blanks that nobody wrote by hand, cut short before anything searches in them.

A pattern with `\s*` tries a long run from each of its places, so that time would grow with the square of its length.
"""

from __future__ import annotations

import re

LONGEST = 100
"""Blanks beside one another that stay: indents and drawings in code have fewer."""

_LONG = re.compile(rf"([^\S\n]{{{LONGEST}}})[^\S\n]+")


def without_long_blanks(text: str) -> str:
    """Cut runs of blanks in lines to `LONGEST`; line ends stay, so that lines keep their numbers."""
    return _LONG.sub(r"\1", text)
