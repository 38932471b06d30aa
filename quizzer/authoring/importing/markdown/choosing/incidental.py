"""Whether what asks in a post are its questions, or turns of speech in an article that its title names."""

from __future__ import annotations

import re
from collections.abc import Sequence

from quizzer.authoring.importing.lines import headlines, labels
from quizzer.authoring.importing.lines.headlines import Asking
from quizzer.authoring.importing.lines.likeness import CONCEPT, STEP, likeness
from quizzer.authoring.importing.lines.sharing import words
from quizzer.authoring.importing.markdown.choosing.about import About
from quizzer.authoring.importing.markdown.choosing.chosen import Chosen
from quizzer.authoring.importing.markdown.choosing.ranks import used
from quizzer.authoring.importing.markdown.choosing.signs import has_answer, has_content, in_follow_ups, says
from quizzer.authoring.importing.markdown.outlining.outline import Section

_LEAST_ASKED = 0.25
"""Share of an article below several headings that ask, from which they are its questions."""

_LEAST_ASKED_ONCE = 0.5
"""The same of a single one."""

_FEWEST = 2
"""Headings that ask, among which the title's question is one of several."""

_COUNTED = re.compile(r"\W{0,3}\d{1,3}\s*[.)]\s")
"""The number of a heading."""

_MEANING = re.compile(
    r"^what(?:['’]s| is| are) (?:an? |the )?|\s?(?:이란|란)\s?[?？.!]{0,3}$|"
    r"\s?(?:이란|란|은|는)?\s?(?:(?:도대체|대체|과연)\s)?(?:무엇|뭘까|뭔|뭐|뭣)\S{0,6}\s?[?？.!]{0,3}$",
    re.IGNORECASE,
)
"""How a line asks for the meaning of a name, before or behind it."""


def asks_title(section: Section, known: About) -> bool:
    """Tell whether a section asks what the title names: `REST API란?` in a post called `REST API 정리`."""
    title = (known.title or "").casefold()
    named = words(title)
    if named and all(word in section.title.casefold() for word in named):
        return True
    meaning = _MEANING.search(headlines.title(section.title).strip())
    asked = words(_MEANING.sub("", headlines.title(section.title).strip())) if meaning else []
    return bool(asked) and all(word in title for word in asked)


def is_incidental(asking: Sequence[Section], root: Section, known: About) -> bool:
    """Tell whether headings of a post ask by the way: little of it stands below them, and others divide it.

    Those that ask what the title names never do. In a text about interviews a single one among names may.

    Args:
        asking: The sections that ask, at least one.
        root: The outline.
        known: What the document says about itself.
    """
    if not known.posted or any(asks_title(each, known) for each in asking):
        return False
    once = len(asking) == 1
    if once and _asks_or_names(known.title):
        return True
    if (known.told and not once) or (known.tagged and not known.told):
        return False
    mine = {id(each) for each in asking}
    outer = [each for each in asking if not any(id(above) in mine for above in each.above())]
    asked = used(outer, [root])
    if once:
        return asked < _LEAST_ASKED_ONCE
    inside = {id(each) for section in outer for each in section.walk()}
    lowest = max(each.level for each in outer)
    plain = [
        each
        for each in root.walk()
        if each.kind == "heading"
        and each.level <= lowest
        and id(each) not in mine | inside
        and has_content(each)
        and not (each.asks or labels.is_beside(each.title))
    ]
    return asked < _LEAST_ASKED and len(plain) > len(outer)


def is_told_by_the_way(asking: Sequence[Section], root: Section) -> bool:
    """Tell what asks only inside of headings that are counted, name what is asked and say their answers first.

    One of them has nothing that asks but follow-ups inside: it is no topic over questions.
    """
    own = [each for each in asking if not (labels.is_follow_up(each.title) or in_follow_ups(each))]
    for level in {above.level for each in asking for above in each.above() if above.level > 1}:
        heads = [each for each in root.walk() if each.kind == "heading" and each.level == level]
        told = all(
            _COUNTED.match(each.title) and not each.asks and says(each) and likeness(each.title) >= CONCEPT
            for each in heads
        )
        mine = {id(each) for each in heads}
        around = {id(above) for each in own for above in each.above()} & mine
        inside = all(any(id(above) in mine for above in each.above()) for each in asking)
        if told and inside and len(heads) >= _FEWEST and len(own) < len(heads) > len(around):
            return True
    return False


def asks_title_again(asking: Sequence[Section], known: About) -> bool:
    """Tell whether the title's question is one of several that headings ask, so that it needs no answer of its own."""
    if known.title is None or not _asks(known.title):
        return False
    heads = [each for each in asking if each.kind == "heading" and each.asks and has_content(each)]
    return len(heads) >= _FEWEST and any(is_same(each.title, known.title) for each in heads)


def _asks(title: str | None) -> bool:
    return title is not None and headlines.asking(title) is Asking.ASKS


def _asks_or_names(title: str | None) -> bool:
    return title is not None and headlines.asking(title) in (Asking.ASKS, Asking.NAMES)


def is_same(line: str, other: str) -> bool:
    """Tell whether two lines ask the same, however: `세션이란?` and `세션이란 무엇인가`, `A와 B` and `B와 A`."""
    one, two = _asked(line), _asked(other)
    return bool(one) and sorted(one) == sorted(two)


def _asked(line: str) -> str:
    """Give the letters of what a line asks for."""
    name = _MEANING.sub("", headlines.title(line).strip()).casefold()
    return "".join(letter for letter in name if letter.isalnum())


def without_parts(asking: Chosen, known: About) -> Chosen:
    """Leave out the headings of a post that ask nothing and name only parts or steps of it: `구조`, `설치하기`.

    They are there because others of their rank ask.
    """
    if not known.posted or known.told:
        return asking
    return Chosen(
        [
            each
            for each in asking.sections
            if each.kind != "heading"
            or each.asks
            or each.listed
            or each.numbered
            or has_answer(each)
            or likeness(each.title) > STEP
        ]
    )
