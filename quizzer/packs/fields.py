"""The kinds of text that a field of a pack may hold: ids, texts, lines, hints, articles, keywords.

Each composes its letters (NFC) and refuses control characters, and all but articles refuse what is blank.
"""

from __future__ import annotations

import re
import unicodedata
from typing import Annotated

from pydantic import AfterValidator, BeforeValidator, StringConstraints
from pydantic_core import PydanticCustomError

from quizzer.packs.patterns import PatternError, check_pattern
from quizzer.packs.text import composed

_CONTROL = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ud800-\udfff]")
"""What moves a terminal's cursor, ends a C string or is no character. Tabs and line breaks are fine."""


def _clean(text: str) -> str:
    """Compose letters, and refuse control characters, which YAML's escapes can write."""
    if found := _CONTROL.search(text):
        code = f"U+{ord(found.group()):04X}"
        raise PydanticCustomError(
            "control_character", "contains the control character {code}", {"code": code}
        )
    if "\r" in text:
        text = text.replace("\r\n", "\n").replace("\r", "\n")
    if "\ufeff" in text:  # a byte order mark that travelled along
        text = text.replace("\ufeff", "").strip()
        if not text:
            raise PydanticCustomError("string_too_short", "is blank")
    try:
        return composed(text)
    except ValueError as error:
        raise PydanticCustomError("combining_marks", "has too many marks on a letter") from error


def _visible(text: str) -> str:
    """Refuse a text of nothing but invisible characters, in which no word can be found."""
    if all(unicodedata.category(letter) in ("Cf", "Cc", "Zs", "Zl", "Zp") for letter in text):
        raise PydanticCustomError("string_too_short", "is blank")
    return text


def _composed_id(value: object) -> object:
    # What is far too long for an id stays as it is, and is refused for that.
    return unicodedata.normalize("NFC", value) if isinstance(value, str) and len(value) <= 400 else value


ID_PATTERN = "^[a-z0-9가-힣][a-z0-9가-힣._-]{0,79}$"
"""Lower-case letters, Hangul syllables, digits and, from the second on, dots, hyphens and underscores."""

Identifier = Annotated[str, StringConstraints(pattern=ID_PATTERN), BeforeValidator(_composed_id)]
"""See `ID_PATTERN`. History hangs on it, so it never changes."""

Text = Annotated[
    str,
    StringConstraints(strip_whitespace=True, min_length=1, max_length=20_000),
    AfterValidator(_clean),
    AfterValidator(_visible),
]
"""Text that is not blank, kept as NFC."""

Line = Annotated[
    str,
    StringConstraints(strip_whitespace=True, min_length=1, max_length=500),
    AfterValidator(_clean),
    AfterValidator(_visible),
]
"""A short text that is not blank, kept as NFC."""

MOST_OF_HINT = 2_000
"""Characters of a hint: it may list what can be chosen."""

Hint = Annotated[
    str,
    StringConstraints(strip_whitespace=True, min_length=1, max_length=MOST_OF_HINT),
    AfterValidator(_clean),
    AfterValidator(_visible),
]
"""A text of one line or a few, kept as NFC."""

Article = Annotated[str, StringConstraints(max_length=100_000), AfterValidator(_clean)]
"""A long text in Markdown, kept as NFC."""


def _readable(keyword: str) -> str:
    """Refuse a pattern that cannot be read."""
    try:
        check_pattern(keyword)
    except PatternError as error:
        raise PydanticCustomError("bad_pattern", "{reason}", {"reason": str(error)}) from error
    return keyword


Keyword = Annotated[Line, AfterValidator(_readable)]
"""A spelling of a term. `*` inside a word stands for any letters; between slashes it is a regular expression; see
`patterns`."""
