"""One form for every text: composed letters, plain spaces, nothing invisible.

`normalise` is applied once, where a text enters; all offsets elsewhere count its code points. `fold` gives the text
that is compared: lower case, plain quotes and dashes, the same length, so that offsets hold in both.
"""

from __future__ import annotations

import unicodedata
from functools import lru_cache

_KEPT_TAGS = frozenset({"<super>", "<sub>", "<fraction>", "<circle>"})
"""Compatibility forms that carry meaning: O(n²) is not O(n2), ① is a list mark, ½ is not 12."""

_DASHES = "‐‑‒–—―−﹣－"
_QUOTES = "’‘‛′`´"
_DOUBLE_QUOTES = "“”„‟″"

_FOLDED = str.maketrans(
    {**dict.fromkeys(_DASHES, "-"), **dict.fromkeys(_QUOTES, "'"), **dict.fromkeys(_DOUBLE_QUOTES, '"')}
)


def normalise(text: str) -> str:
    """Bring a text into the form that everything here reads.

    Composed letters (NFC), full-width and half-width forms and ligatures as plain letters, every kind of space as a
    plain one, every kind of line end as a line feed; zero-width marks, direction marks and control characters are
    removed and lone surrogates become U+FFFD. Superscripts, fractions, circled numbers and single Hangul letters
    (ㅋㅋ) stay. Idempotent.
    """
    if text.isascii() and text.isprintable():
        return text
    text = unicodedata.normalize("NFC", text.replace("\r\n", "\n"))
    return unicodedata.normalize("NFC", "".join(map(_plain, text)))


def fold(text: str) -> str:
    """Fold what makes no difference when comparing; the result has the same length.

    Args:
        text: A normalised text.
    """
    lowered = text.lower()
    if len(lowered) != len(text):
        lowered = "".join(low if len(low := char.lower()) == 1 else char for char in text)
    return lowered.translate(_FOLDED)


@lru_cache(maxsize=8192)
def _plain(char: str) -> str:
    """Give the replacement of one character."""
    if " " <= char <= "~" or "가" <= char <= "힣":
        return char
    if char in "\n\r\v\f\x1c\x1d\x1e\x85\u2028\u2029":
        return "\n"
    category = unicodedata.category(char)
    if char == "\t" or category == "Zs":
        return " "
    if category in ("Cc", "Cf"):
        return ""
    if category == "Cs":
        return "\N{REPLACEMENT CHARACTER}"
    tag, _, rest = unicodedata.decomposition(char).partition(" ")
    if not tag.startswith("<") or tag in _KEPT_TAGS or char == "…" or "ㄱ" <= char <= "ㆎ":
        return char
    parts = [chr(int(code, 16)) for code in rest.split()]
    if parts[0] == " ":  # a spacing accent would become a space with an accent on it
        return char
    return "".join(map(_plain, parts))
