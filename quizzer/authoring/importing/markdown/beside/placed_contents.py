"""A line in whose place a program puts a table of contents: `[TOC]`, `{:toc}`."""

from __future__ import annotations

import re

_PLACE = re.compile(r"(?:[^\n]{1,20}\n)?(?:\[{0,2}_?toc_?\]{0,2}|\{:?toc\}|\$\{toc\})", re.IGNORECASE)
"""With a name in the line above; brackets are lost where they look like a link to a note."""


def is_place_of_contents(text: str) -> bool:
    """Tell a paragraph that is nothing else."""
    return _PLACE.fullmatch(text.strip()) is not None
