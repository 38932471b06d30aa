"""The answer of one question, and how long it may be."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

LONG = 2_700
"""Letters (see `letters_in`) from which an unquoted answer is an article: its beginning is the model answer, all of it
the explanation. That is half more than `quizzer check` lets anybody say in an interview."""

BEGINNING = 1_600
"""Letters of an article that are taken, to the end of the paragraph in which they are reached."""

_SYLLABLE = 1.8
"""Letters of the Latin alphabet that one Hangul syllable is worth: English needs that many more to say the same, see
`LONGEST_SPOKEN` in `checking.wording`."""

_HANGUL = re.compile(r"[가-힣]")


def letters_in(text: str) -> int:
    """Give the length of a text in characters, of which a Hangul syllable counts `_SYLLABLE`."""
    return round(len(text) + (_SYLLABLE - 1) * len(_HANGUL.findall(text)))


def is_long(*texts: str) -> bool:
    """Tell texts that are together too long for an answer."""
    return sum(map(letters_in, texts)) > LONG


@dataclass(slots=True)
class Answer:
    """The answer of one question, and which lines it was made of."""

    text: str
    taken: list[tuple[int, int]] = field(default_factory=list)
    """Lines that need not be told again in the explanation; empty when the explanation should have all."""

    own: bool = False
    """Whether it is the writer's own, not an example that was given."""

    cut: bool = False
    """Whether only the beginning of a long text was taken."""

    partial: bool = False
    """Whether code, tables or sections were left to the explanation."""

    credit: str | None = None
    """Who gave it, as its label says."""
