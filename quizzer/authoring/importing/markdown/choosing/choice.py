"""What decides which sections of one document are questions.

When a writer marks questions (`Q1.`, `질문:`), only those and their like are taken. Else what asks is a question;
and where most headings of a rank ask, the others of that rank are questions too.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass, field

from quizzer.authoring.importing.lines import headlines, labels
from quizzer.authoring.importing.lines.headlines import Asking
from quizzer.authoring.importing.lines.likeness import CONCEPT, is_part, likeness
from quizzer.authoring.importing.markdown.choosing.contents import bare, contents
from quizzer.authoring.importing.markdown.choosing.signs import (
    asks_and_says_above,
    begins_with_question,
    begins_with_quote,
    behind_question,
    below_question,
    has_answer,
    has_content,
    has_label,
    in_follow_ups,
    leaves_gap,
    names_part,
    names_question_below,
    names_why,
)
from quizzer.authoring.importing.markdown.choosing.wording import asks_once
from quizzer.authoring.importing.markdown.outlining.outline import Section

_MOST_ASK = 0.4
"""Share of a rank's headings that must ask for the others to count as questions."""


_MOST_NAME = 0.6
"""Share of the details of a document that must ask or name for all to count as questions."""

_EXPLAINS = re.compile(r"(?:해설|풀이|explanation)s?\b", re.IGNORECASE)
"""A heading whose sections explain an answer, whatever they are called."""


_LEAST_LEVEL = 2
"""Headings of the first level name the document."""

_FEWEST_FOLLOWING = 3
_MOST_FOLLOWING = 0.9
"""Share of the headings of a rank that must ask on."""

_INTERVIEW = re.compile(r"면접|인터뷰|interview|질문|\bq\s?&\s?a\b|\bquestions?\b", re.IGNORECASE)
_FEWEST_CONCEPTS = 3

_FEWEST_SIGNED = 3
_MOST_SIGNED = 0.8
"""Share of the headings with a sign that must ask for the sign to be one of questions."""

_LEAST_FRAMED = 3
"""Headings in brackets from which brackets mark questions."""

_QUESTION_MARK = re.compile(r"[?？]")


@dataclass(slots=True)
class Choice:
    """What decides which sections of one document are questions."""

    marked: bool
    ranks: frozenset[tuple[str, float]]
    """Ranks (kind and level) whose headings are all questions."""

    listed: frozenset[str]
    """Titles that the table of contents lists, when nothing in the document asks."""

    following: frozenset[float]
    """Ranks of headings that ask on below headings that ask and have their answers."""

    framed: bool
    """Whether questions are marked by brackets around them."""

    signs: frozenset[str]
    """Signs, `✅`, with which headings begin that ask, so that one below another is a question of its own."""

    places: Sequence[Section]
    """Sections that say that they hold questions, and do. Empty: none does, and every section may."""

    _inside: frozenset[int] = field(init=False)
    """The places by their identity."""

    def __post_init__(self) -> None:
        self._inside = frozenset(id(each) for each in self.places)

    def is_outside(self, section: Section) -> bool:
        """Tell whether a section stands where no questions are said to be."""
        if not self.places:
            return False
        return id(section) not in self._inside and not any(
            id(each) in self._inside for each in section.above()
        )

    def is_inside(self, section: Section) -> bool:
        """Tell whether a section stands where questions are said to be."""
        return bool(self.places) and not self.is_outside(section)


def choose(root: Section) -> Choice:
    """See what marks the questions of a document."""
    sections = [each for each in root.walk() if not labels.is_beside(each.title)]
    marks = [each for each in sections if each.asking is Asking.MARKED and not labels.label(each.title)]
    marks = [each for each in marks if not (labels.is_follow_up(each.title) or names_question_below(each))]
    apart = all(in_follow_ups(each) for each in marks)
    marked = bool(marks) and not (apart and any(each.asks and not in_follow_ups(each) for each in sections))
    ranks: set[tuple[str, float]] = set()
    if not marked:
        for rank in {(each.kind, each.level) for each in sections if each.kind in ("heading", "details")}:
            same = [each for each in sections if (each.kind, each.level) == rank and has_content(each)]
            same = [each for each in same if not below_question(each) and labels.label(each.title) is None]
            asking = sum(each.asking is Asking.ASKS for each in same)
            numbered = sum(each.numbered for each in same)
            quoted = sum(begins_with_quote(each) for each in same)
            enough = numbered > 1 or (asking > 1 and asking >= _MOST_ASK * len(same))
            if rank[0] == "details":  # a fold with the name of a topic is one with the question
                naming = sum(each.asking in (Asking.ASKS, Asking.NAMES) or leaves_gap(each) for each in same)
                enough = enough or (naming > 1 and naming >= _MOST_NAME * len(same))
                enough = enough or (_tells_of_interviews(sections) and _are_concepts(same))
            if len(same) > 1 and (enough or (quoted > 1 and quoted * 2 > len(same))):
                ranks.add(rank)
    asks = any(each.asking is Asking.ASKS for each in sections)
    listed = frozenset() if marked or (asks and ranks) else contents(root)
    framed = sum(each.kind == "heading" and _is_framed(each) for each in sections) >= _LEAST_FRAMED
    return Choice(
        marked, frozenset(ranks), listed, _following(sections), framed, _signs(sections), _places(root)
    )


def _following(sections: Sequence[Section]) -> frozenset[float]:
    """List the ranks whose headings all ask, each below one that asks and says its answer first.

    Some have no answer, as questions that only follow have; the parts of an article all have some.
    """
    found = set()
    for level in {each.level for each in sections if each.kind == "heading"}:
        same = [each for each in sections if each.kind == "heading" and each.level == level]
        asking = sum(each.asks and asks_and_says_above(each) for each in same)
        empty = sum(not has_content(each) for each in same)
        if asking >= _FEWEST_FOLLOWING and asking >= _MOST_FOLLOWING * len(same) and 0 < empty < len(same):
            found.add(level)
    return frozenset(found)


def _tells_of_interviews(sections: Sequence[Section]) -> bool:
    """Tell whether the title of a document says that interviews or questions are its matter."""
    return any(
        each.kind == "heading" and each.level == 1 and _INTERVIEW.search(each.title) is not None
        for each in sections
    )


def _are_concepts(same: Sequence[Section]) -> bool:
    """Tell several folds whose names all look like such of concepts, and of no parts of a whole."""
    return len(same) >= _FEWEST_CONCEPTS and all(
        likeness(each.title) >= CONCEPT and not labels.is_aside(each.title) for each in same
    )


def _signs(sections: Sequence[Section]) -> frozenset[str]:
    """List the signs that several headings begin with, nearly all of which ask."""
    begun: dict[str, list[Section]] = {}
    for each in sections:
        sign = _sign(each)
        if each.kind == "heading" and sign:
            begun.setdefault(sign, []).append(each)
    return frozenset(
        sign
        for sign, same in begun.items()
        if sum(each.asks for each in same) >= max(_FEWEST_SIGNED, _MOST_SIGNED * len(same))
    )


def _sign(section: Section) -> str:
    """Give the sign that a title begins with; empty for none."""
    first = section.title.strip()[:1]
    return first if first and unicodedata.category(first) == "So" else ""


def _is_framed(section: Section) -> bool:
    before = re.match(r"\W*", section.title)
    opened = re.search(r"[\[【「<]", before.group()) if before else None
    closed = max(section.title.rfind(sign) for sign in "]】」>")
    framed = opened is not None and opened.start() + 1 < closed
    return framed and re.fullmatch(r"\W*", section.title[closed + 1 :]) is not None and has_content(section)


def _places(root: Section) -> list[Section]:
    """List the innermost sections that say that they hold questions, and do.

    One around others stays when it holds as many questions beside them.
    """
    holding = [
        each
        for each in root.walk()
        if each.announces and not labels.is_follow_up(each.title) and _asked_in(each) > 0
    ]
    kept: list[Section] = []
    inner: dict[int, int] = {}  # questions of the kept sections below each, by its identity
    for place in reversed(holding):
        asked = _asked_in(place)
        if id(place) not in inner or asked > 2 * inner[id(place)]:
            kept.append(place)
            for each in place.above():
                inner[id(each)] = inner.get(id(each), 0) + asked
    return kept


def _asked_in(place: Section) -> int:
    return sum((each.asks or each.listed) and has_content(each) for each in place.walk())


def is_question(section: Section, choice: Choice) -> bool:
    """Tell a question from any other section."""
    name = section.title
    if labels.is_beside(name) or labels.label(name) or labels.after_label(name) or not headlines.title(name):
        return False
    if (
        section.only_counts
        or section.listed
        or section.apart
        or asks_once(section)
        or begins_with_question(section)
    ):
        return True
    if (
        section.kind == "item"
        and not has_content(section)
        and any(asks_once(each) for each in section.above())
    ):
        return False
    asking = section.asking
    if asking is Asking.MARKED or (choice.framed and section.kind == "heading" and _is_framed(section)):
        return True
    ranked = (section.kind, section.level) in choice.ranks and not any(
        names_part(each) for each in section.above()
    )
    spoken = asking is Asking.ASKS and _QUESTION_MARK.search(name) is not None
    counted = re.match(r"\W{0,3}\d{1,3}\W", name) is not None
    if choice.is_outside(section) and not (spoken or (ranked and (counted or asking is Asking.ASKS))):
        return False
    below = below_question(section) and _sign(section) not in choice.signs
    if asking is Asking.ASKS:
        if section.kind == "heading" and section.level in choice.following:
            return True
        if section.kind == "details" and _divides_an_answer(section):
            return False
        if section.kind == "details" or in_follow_ups(section):
            return True
        if re.match(r"(?:.{1,6}에서 )?왜 중요|why (?:it|this) matters", headlines.title(name), re.IGNORECASE):
            return False
        if any(_EXPLAINS.match(headlines.title(each.title)) for each in section.above()) or names_why(
            section
        ):
            return False
        if (
            below
            and spoken
            and choice.is_inside(section)
            and asks_and_says_above(section)
            and has_content(section)
        ):
            return True
        if choice.marked:
            return _beside_marked(section) or (
                not below and (choice.is_inside(section) or has_answer(section))
            )
        return not below
    if choice.marked or below or labels.is_aside(name):
        return False
    if (section.kind, section.level) in choice.ranks and _is_among_questions(section):
        part = is_part(name) and (asks_and_says_above(section) or behind_question(section))
        return not (labels.is_aside(name) or part)
    if section.kind in ("heading", "details") and section.level > 1 and has_label(section):
        return not labels.is_aside(name) and not section.announces
    return bare(name) in choice.listed and section.kind == "heading"


def _divides_an_answer(section: Section) -> bool:
    """Tell a fold among others that do not ask, all below a heading that does: `<summary>인덱스란?</summary>`."""
    around = section.parent
    if around is None or around.kind != "heading" or not around.asks or around.level < _LEAST_LEVEL:
        return False
    return any(each.kind == "details" and not each.asks for each in around.children)


def _beside_marked(section: Section) -> bool:
    siblings = section.parent.children if section.parent is not None else []
    return any(each.asking is Asking.MARKED and each.level == section.level for each in siblings)


def _is_among_questions(section: Section) -> bool:
    """Tell whether a section or another below the same heading asks or names, as questions do."""
    beside = section.parent.children if section.parent is not None else [section]
    return any(
        each.asking is not Asking.NO or each.numbered or begins_with_quote(each) or each.kind == "details"
        for each in beside
        if each.level == section.level
    )
