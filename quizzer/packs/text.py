"""Unicode's composed form (NFC), made in bounded time."""

from __future__ import annotations

import unicodedata

MOST_MARKS = 30
"""Combining marks on one letter, as Unicode's stream-safe format has it (UAX #15, section 13).

Sorting the marks takes quadratic time: a text of nothing else would keep the program busy for minutes."""


def composed(text: str) -> str:
    """Write each letter as one character where there is one: macOS writes 한 as three.

    Raises:
        ValueError: A letter has more than `MOST_MARKS` combining marks.
    """
    if unicodedata.is_normalized("NFC", text):
        return text
    marks = 0
    for letter in text:
        marks = marks + 1 if unicodedata.combining(letter) else 0
        if marks > MOST_MARKS:
            raise ValueError("too many combining marks on a letter")
    return unicodedata.normalize("NFC", text)
