"""Decks of cards in Markdown: a title, and below it nothing but headings of one rank, each with a short text."""

from __future__ import annotations

from quizzer.authoring.importing.lines.likeness import STEP, likeness
from quizzer.authoring.importing.markdown.blocks.plain import blocks_text
from quizzer.authoring.importing.markdown.choosing.about import About
from quizzer.authoring.importing.markdown.choosing.incidental import is_same
from quizzer.authoring.importing.markdown.choosing.signs import says
from quizzer.authoring.importing.markdown.outlining.outline import Section

_FEWEST = 5
"""Cards of a deck."""

_LONGEST = 400
"""Characters on the back of a card, without code."""


def is_deck(root: Section, known: About) -> bool:
    """Tell a deck: its title names a matter, and no card asks for the title or names a part of a whole.

    Args:
        root: The outline.
        known: What the document says about itself.
    """
    if known.posted or len(root.children) != 1 or says(root):
        return False
    title = root.children[0]
    cards = title.children
    if title.kind != "heading" or title.asks or says(title) or len(cards) < _FEWEST:
        return False
    return {(each.kind, each.level) for each in cards} == {("heading", cards[0].level)} and all(
        says(each)
        and not each.children
        and likeness(each.title) > STEP
        and len(blocks_text(each.blocks)) <= _LONGEST
        and not is_same(each.title, title.title)
        for each in cards
    )
