"""Questions that a post asks behind the answer to that of its title."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from quizzer.authoring.importing.lines import headlines, labels
from quizzer.authoring.importing.lines.headlines import Asking
from quizzer.authoring.importing.lines.sharing import words
from quizzer.authoring.importing.markdown.beside.asides import is_navigation
from quizzer.authoring.importing.markdown.blocks.document import Document
from quizzer.authoring.importing.markdown.blocks.plain import blocks_text
from quizzer.authoring.importing.markdown.choosing.chosen import Chosen
from quizzer.authoring.importing.markdown.choosing.incidental import is_same
from quizzer.authoring.importing.markdown.choosing.signs import says
from quizzer.authoring.importing.markdown.outlining.outline import Section

_FEWEST = 2
"""Headings that ask from which a post has questions beside its title's, whatever they speak of."""

_LEAST_TOLD = 40
"""Characters before them that answer the title."""

_LEANS = re.compile(
    r"^(?:그렇다면|그러면|그럼|그래서|그런데|근데|왜|어떻게|무엇|언제|뭐|이|그)(?=\s)|^(?:so|then|but|and)\b|^(?:why|how)\W?$|"
    r"\b(?:it|its|this|these|they|them)\b",
    re.IGNORECASE,
)
"""How a question speaks that is not understood without the article before it."""

_MARK_AT_END = re.compile(r"[?？][^\w.,:;]*$")
"""A question mark, with emoji behind it."""

_PARTICLE = re.compile(r"(?<=..)(?:[과와의은는이가을를에로도]|에서|으로|이란|란)$")
"""What ends a Korean word in a sentence."""


def further_questions(title: str, root: Section, asking: Chosen) -> list[Section]:
    """List what a post asks behind the answer to its title's question; nothing where that is all it answers.

    Either all of its headings ask, or the last of them do, each by itself and of what the title names.

    Args:
        title: Of the post.
        root: Its outline.
        asking: The sections that ask.
    """
    heads = [each for each in root.children if each.kind == "heading" and not labels.is_beside(each.title)]
    further = [each for each in heads if each in asking and _has_mark(each)]
    told = "".join(blocks_text([each]) for each in root.blocks if not is_navigation(each))
    asked = headlines.asking(title)
    if asked is Asking.ASKS and _FEWEST <= len(further) == len(heads) and len(told) >= _LEAST_TOLD:
        return further
    return _last(title, root, asking) if asked in (Asking.ASKS, Asking.NAMES) else []


def _last(title: str, root: Section, asking: Chosen) -> list[Section]:
    """List the headings at the end of a post that ask, where something was told before them."""
    first = next((each for each in asking.sections if each.kind == "heading"), None)
    if first is None:
        return []
    behind = [
        each
        for each in root.walk()
        if each.kind == "heading"
        and each.start >= first.start
        and each.level <= first.level
        and not labels.is_beside(each.title)
    ]
    before = [root, *(each for each in root.walk() if each.start < first.start)]
    told = sum(len(blocks_text(each.blocks)) for each in before)
    alone = all(
        each in asking and _has_mark(each) and says(each) and _stands_alone(each, title) for each in behind
    )
    return behind if alone and told >= _LEAST_TOLD else []


def _has_mark(section: Section) -> bool:
    return _MARK_AT_END.search(section.title) is not None


def _stands_alone(section: Section, title: str) -> bool:
    """Tell a question that is understood by itself, speaks of what the title names, and is not the title's."""
    asked = headlines.title(section.title)
    if _LEANS.search(asked) or is_same(asked, title):
        return False
    names = [_PARTICLE.sub("", each) for each in words(title)]
    return any(name in asked.casefold() for name in names if headlines.asking(name) is Asking.NO)


def before(line: int, document: Document, root: Section) -> tuple[Document, Section]:
    """Give the part of a document before a line, from 0, and its outline."""
    part = Document(document.lines[:line], tuple(each for each in document.blocks if each.start < line))
    return part, replace(root, children=_children_before(line, root.children), end=line)


def _children_before(line: int, sections: Sequence[Section]) -> list[Section]:
    return [
        replace(each, children=_children_before(line, each.children), end=min(each.end, line))
        for each in sections
        if each.start < line
    ]
