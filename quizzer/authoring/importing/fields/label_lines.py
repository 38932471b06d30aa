"""Lines above a card's question that only say where it belongs: `Chapter 1.1 - Networks`, small print, a crumb of a deck.

Small print is told by how HTML writes it; other lines by naming a chapter, and by standing above several cards.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import replace

from quizzer.authoring.importing.fields.columns import difficulty
from quizzer.authoring.importing.found import Found
from quizzer.authoring.importing.lines.headlines import Asking, asking

_LONGEST = 120
"""Characters of a label."""

_SMALL = (
    r"<small\b|<[a-z]+\b[^<>]{0,400}?(?:\bclass\s*=\s*[\"'](?:[\w-]*[ -])?"
    r"(?:topic|chapter|category|section|deck|tags?|label|meta|breadcrumbs?|source|subject)[\"' ]"
    r"|\bopacity\s*:\s*0?\.\d|\bfont-size\s*:\s*(?:0?\.\d+r?em|(?:x{1,2}-)?small|smaller|(?:[5-9]|1[0-3])(?:px|pt)|[5-8]\d%))"
)
_SMALL_PRINT = re.compile(
    rf"\s*(?:<(?:p|div)>\s*)?(?P<opening>{_SMALL})[^<>]{{0,400}}>(?P<label>[^<>]{{1,{_LONGEST}}})"
    r"</[a-z]+>\s*(?P<end></(?:p|div)>|(?:<br\s*/?>\s*)+|(?=<(?:p|div)\b))?",
    re.IGNORECASE,
)
_BARS = re.compile(r"[|·›»>]|&gt;")
_SLUGS = re.compile(r"[^\s,]+(?:, [^\s,]+)+")
"""Single words between commas: `set-theory, proofs`."""

_BLOCK = re.compile(r"<(?:p|div)\b", re.IGNORECASE)

_CHAPTER = re.compile(
    r"(?:chapter|chap\.|unit|section|part|lesson|lecture|module|week|day|exercises?|topic|capitolo|cap[íi]tulo|chapitre|"
    r"kapitel|lektion|unidad|tema|le[çc]on|leçon)\s*\.?\s*\d+(?:[.-]\d+)*\b"
    r"|제?\s?\d+(?:[.-]\d+)*\s?(?:장|과|절|강|부|단원|주차|회차)(?!\w)|第\s?\d+\s?[章課节節回]|(?:챕터|단원|파트|강의)\s?\d+"
    r"|\d{1,2}(?:\.\d{1,2})+\.?\s+(?=\D)",
    re.IGNORECASE,
)
_SENTENCE = re.compile(r"[.?!。？！:：](?:\s|$)|(?:다|요|까)$")


def small_print(html: str) -> tuple[list[str], str]:
    """Divide small print from the question below it.

    Args:
        html: A card's front.

    Returns:
        What it says, divided at bars and the commas of single words, and the rest of the front; the front as it
        is when there is none.
    """
    found = _SMALL_PRINT.match(html)
    if found is None or not (found.group("end") is not None or _BLOCK.match(found.group("opening"))):
        return [], html
    said, rest = found.group("label"), html[found.end() :]
    if asking(" ".join(said.split())) is Asking.ASKS or not re.sub(r"<[^<>]*>|\s|&nbsp;", "", rest):
        return [], html
    parts = [word for part in _BARS.split(said) if (word := " ".join(part.split()))]
    return [word for part in parts for word in (part.split(", ") if _SLUGS.fullmatch(part) else [part])], rest


def labelled(found: Found, labels: Sequence[str]) -> Found:
    """Make tags of labels; one that says how hard the question is becomes that."""
    level = next((each for label in labels if (each := difficulty(label.rpartition(":")[2]))), None)
    tags = [label for label in labels if difficulty(label.rpartition(":")[2]) is None]
    return replace(
        found, tags=tuple(dict.fromkeys((*found.tags, *tags))), difficulty=found.difficulty or level
    )


def without_chapters(found: Sequence[Found]) -> tuple[Found, ...]:
    """Take a chapter's name that several cards have above their questions to their tags."""
    heads = Counter(head for each in found if (head := _chapter(each.question)))

    def taken(each: Found) -> Found:
        head = _chapter(each.question)
        if heads[head] < 2 or each.fingerprint:
            return each
        return labelled(replace(each, question=each.question[len(head) :].strip()), [head])

    return tuple(taken(each) for each in found)


def _chapter(question: str) -> str:
    """Give the chapter that a question's first line names; nothing when it names none."""
    head, _newline, rest = question.partition("\n")
    named = len(head) <= _LONGEST and rest.strip() and _CHAPTER.match(head) and not _SENTENCE.search(head)
    return head if named and asking(head) is not Asking.ASKS else ""
