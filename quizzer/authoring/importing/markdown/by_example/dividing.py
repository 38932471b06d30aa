"""What stands between a question and an answer on the same line."""

from __future__ import annotations

import re
from collections.abc import Sequence

_DIVIDERS = (
    re.compile(r"\s*</summary>\s*", re.IGNORECASE),
    re.compile(r"\s+(?:\*\*|__)?(?:A|Ans|Answer|답변?|정답)\s*[.:：)](?:\*\*|__)?\s*"),
    re.compile(r"\s*(?:=>|->|→|⇒|➜|:{2,}|\t)\s*"),
    re.compile(r"\s*\|\s*"),
    re.compile(r"(?<=[?？])(?:\*\*|__)?\s+[-–—:]?\s*"),
    re.compile(r"\s*(?:\*\*|__)?\s*[:：]\s*(?:\*\*|__)?\s*"),
    re.compile(r"\s+[-–—=]\s+"),
)
"""What may stand between a question and an answer on the same line, what is surest first."""


def divided(line: str) -> tuple[int | None, list[str]]:
    """Divide a line at the surest of the dividers that it has something on both sides of.

    Returns:
        The divider's number, None for none, and both sides; nothing where there is none.
    """
    for number, divider in enumerate(_DIVIDERS):
        parts = divider.split(line, maxsplit=1)
        if _says(parts):
            return number, parts
    return None, []


def _says(parts: Sequence[str]) -> bool:
    return len(parts) == 2 and all(any(letter.isalnum() for letter in each) for each in parts)
