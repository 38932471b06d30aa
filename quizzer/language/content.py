"""The words that carry a text's content, with how much each carries."""

from __future__ import annotations

from dataclasses import dataclass

from quizzer.language import lexicon, vocabulary
from quizzer.language.prepared import Prepared
from quizzer.language.units import Unit
from quizzer.language.wordlists import word_class


@dataclass(frozen=True, slots=True)
class ContentTerm:
    """A known term or a word with content."""

    text: str
    """As written, without particle; of what is longer than `LONGEST_TERM` its beginning."""
    start: int
    end: int
    key: str
    """What it is compared by; equal for all spellings of a known term."""
    weight: float
    """How much it carries, (0, 1]: 1 for a term of the field, less for everyday words."""
    field: bool
    """Whether it is a known term of the field."""
    helping: bool = False
    """Whether it only helps another word: 수 of 할 수 있다, 주다 of 해 주다. It is found in nearly every text."""


LONGEST_TERM = 500
"""Characters of a term, as of a keyword in a pack. Chinese and data in base64 have no spaces for pages."""

WEIGHTS = {"field": 1.0, "unknown": 0.8, "noun": 0.55, "everyday": 0.5, "verb": 0.35, "number": 0.6}
"""How much a word of each kind carries."""


def content_terms(text: Prepared) -> tuple[ContentTerm, ...]:
    """List a text's content words in order; a known term of several words is one."""
    found: list[ContentTerm] = []
    groups = lexicon.groups()
    for symbol, first, last in text.symbols:
        start, end = text.units[first].start, text.units[last].end
        written = text.text[start:end][:LONGEST_TERM]
        unit = text.units[first]
        if symbol.startswith("#"):
            group = groups[int(symbol[1:])]
            if unit.stem in word_class("empty-nouns") and not group.field:
                continue
            kind = "field" if group.field else "everyday"
        elif (
            unit.kind in ("function", "tail")
            or _only_helps(unit)
            or unit.stem in word_class("empty-nouns")
            or (len(unit.stem) == 1 and unit.script != "hangul")
        ):
            continue
        elif unit.script == "number":
            kind = "number"
        elif unit.script == "hangul":
            kind = "unknown" if not unit.known else ("verb" if unit.kind == "verb" else "noun")
        else:
            kind = "unknown"
        helping = kind == "everyday" and first == last and _only_helps(unit)
        found.append(ContentTerm(written, start, end, symbol, WEIGHTS[kind], kind == "field", helping))
    return tuple(found)


def listed_form(word: str, text: Prepared) -> str:
    """Give the form of a text's word that stands in a dictionary: 놀다 for 놀, as it is cut from 놀고; "" if it only helps.

    Args:
        word: As a content term is written, or as an author lists it.
        text: Where it was taken from. Of a word that is not there only what can be nothing but a verb's stem is changed.
    """
    for unit in text.units:
        if word not in (text.text[unit.start : unit.end], unit.stem):
            continue
        if _only_helps(unit) or (unit.kind == "function" and unit.script == "latin"):
            return ""
        token = text.tokens[unit.token]
        plain = token.kind == "verb" and unit.script == "hangul" and token.suffix not in _NOUN_VERBS
        return f"{unit.stem}다" if plain else word
    return f"{word}다" if word in vocabulary.verb_stems() and word not in vocabulary.nouns() else word


_NOUN_VERBS = ("하", "되", "시키", "받", "당하", "이")
"""What makes a verb of a noun, which is shown as the noun."""


def _only_helps(unit: Unit) -> bool:
    return unit.kind == "light" or (unit.kind == "verb" and unit.stem in word_class("empty-verbs"))
