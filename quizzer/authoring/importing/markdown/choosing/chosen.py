"""The sections that are questions, and what stands around and below them."""

from __future__ import annotations

import re
from collections.abc import Sequence

from quizzer.authoring.importing.lines import headlines, labels
from quizzer.authoring.importing.lines.headlines import Asking
from quizzer.authoring.importing.markdown.beside.asides import is_navigation
from quizzer.authoring.importing.markdown.blocks.plain import blocks_text
from quizzer.authoring.importing.markdown.outlining.outline import Section

NO_TOPIC = re.compile(
    r"면접|interview|질문|questions?|q\s?&\s?a|목록|정리|예상|faq|기타|etc|self-?(?:check|test)|quiz|퀴즈|viva|연습|practice",
    re.IGNORECASE,
)


_MOST_PARTS = 2
"""Headings below a title that asks, of which one may ask and is still a part of the answer."""


class Chosen:
    """The sections that are questions, in the order of the text."""

    def __init__(self, sections: Sequence[Section]) -> None:
        self.sections = tuple(sections)
        self._ids = frozenset(id(section) for section in sections)

    def __contains__(self, section: Section) -> bool:
        return id(section) in self._ids

    def around(self, section: Section) -> bool:
        """Tell whether a section is a question's, or below one."""
        return section in self or any(above in self for above in section.above())


def own_sections(section: Section, chosen: Chosen) -> list[Section]:
    """List the sections below a question that are no questions, nor below one."""
    own: list[Section] = []
    for child in section.children:
        if child in chosen:
            continue
        own.append(child)
        own += own_sections(child, chosen)
    return own


def topics(section: Section, root_titles: bool = False) -> tuple[str, ...]:
    """List what the sections around a question are about, the outermost first.

    Args:
        section: The question.
        root_titles: Whether a heading of the first rank counts, which mostly names the document.
    """
    names = []
    for each in section.above():
        name = headlines.title(each.title).strip(" :")
        if each.level <= 1 and not (root_titles or _has_like(each)):
            continue
        if each.asking in (Asking.ASKS, Asking.MARKED) or not 1 < len(name) <= 60 or NO_TOPIC.search(name):
            continue
        if labels.is_aside(name) or labels.is_beside(name) or not any(letter.isalpha() for letter in name):
            continue
        names.append(name)
    return tuple(reversed(names))


def _has_like(section: Section) -> bool:
    """Tell whether several headings of the first rank stand where a section does."""
    beside = () if section.parent is None else section.parent.children
    first = (each for each in beside if each.level == 1)
    return next(first, None) is not None and next(first, None) is not None


def is_topic(section: Section, chosen: Chosen) -> bool:
    """Tell a heading over questions, with nothing to say itself, from a question."""
    inner = [each for each in section.walk() if each in chosen]
    if not inner:
        return False
    if section.level <= 1 and section.asks and len(inner) == 1 and len(section.children) > _MOST_PARTS:
        return False  # a part of the answer asks by the way
    if section.asks and all(_follows_below(each, section) for each in inner):
        return False  # what asks on stands behind its answer
    text = blocks_text(each for each in section.blocks if not is_navigation(each))
    labelled = any(labels.label(each.title) for each in section.children)
    intro = section.level <= 1 and len(text) < 200 and len(inner) > 2 and section.asking is not Asking.MARKED
    return not labelled and (not text.strip() or intro)


def _follows_below(inner: Section, question: Section) -> bool:
    """Tell a question below a heading of follow-up questions that stands behind what answers another, in parts or not."""
    heads = [each for each in inner.above() if each.parent is question and labels.is_follow_up(each.title)]
    said = blocks_text(each for each in question.blocks if not is_navigation(each)).strip()
    return bool(heads and said) or any(
        each.blocks for head in heads for each in question.children if each.start < head.start
    )
