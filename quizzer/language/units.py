"""What terms are made of: words, and the parts of words that are joined by a mark (TCP/IP, read-only, Node.js).

A term is compared by its key: the stems of its units written together, so that spaces and hyphens do not matter.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache

from quizzer.language import english
from quizzer.language.normalise import fold
from quizzer.language.tokens import Token, tokenize

_PARTS = re.compile(r"[^\W_]+(?:\+\+|[#+](?![A-Za-z0-9_]))?")
_ARTICLES = frozenset({"a", "an", "the"})
INNER_PARTICLES = frozenset({"", "의", "을", "를", "이", "가", "에", "은", "는"})
"""Particles that may stand inside a term: 게스트 OS를 설치 is 게스트 OS 설치."""


@dataclass(frozen=True, slots=True)
class Unit:
    """The smallest part of a text that a term can begin or end with."""

    start: int
    end: int
    """Where the part that the stem stands for ends; a particle is left out."""
    stem: str
    surface: str
    """As written, lower case, without particle or ending."""
    token: int
    """Index of its token."""
    particle: str
    """Of the token, on its last unit; "" before."""
    script: str
    kind: str
    known: bool


@lru_cache(maxsize=1024)
def units(text: str) -> tuple[Unit, ...]:
    """Divide a normalised text into units, in order; English articles are left out."""
    found: list[Unit] = []
    for number, token in enumerate(tokenize(text)):
        if token.script == "hangul" or token.text[:2].lower() == "o(":
            surface = fold(text[token.start : token.stem_end])
            stem = re.sub(r"\s", "", token.stem)
            found.append(
                Unit(
                    token.start,
                    token.stem_end,
                    stem,
                    surface,
                    number,
                    token.particle,
                    token.script,
                    token.kind,
                    token.known,
                )
            )
        elif fold(token.text) not in _ARTICLES:
            found.extend(_foreign(text, token, number))
    return tuple(found)


def _foreign(text: str, token: Token, number: int) -> Iterable[Unit]:
    written = fold(text[token.start : token.stem_end])
    if "'" in written:
        yield Unit(
            token.start,
            token.stem_end,
            token.stem.replace("'", ""),
            written,
            number,
            token.particle,
            token.script,
            token.kind,
            False,
        )
        return
    parts = list(_PARTS.finditer(written))
    for part in parts:
        stem = english.stem(part.group()) if token.script == "latin" else part.group()
        particle = token.particle if part is parts[-1] else ""
        yield Unit(
            token.start + part.start(), token.start + part.end(), stem, part.group(), number, particle, token.script,
            token.kind, False,
        )  # fmt: skip


def key_of(parts: Iterable[Unit]) -> str:
    """Write the stems together."""
    return "".join(part.stem for part in parts)
