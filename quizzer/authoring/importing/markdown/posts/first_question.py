"""The question that a text's title or first heading asks, where its article stands above others: `Practice`, `실전 질문`."""

from __future__ import annotations

from collections.abc import Sequence

from quizzer.authoring.importing.found import Basket, Found
from quizzer.authoring.importing.lines import headlines, labels
from quizzer.authoring.importing.lines.headlines import Asking
from quizzer.authoring.importing.markdown.blocks.document import Document
from quizzer.authoring.importing.markdown.blocks.plain import blocks_text
from quizzer.authoring.importing.markdown.choosing.incidental import is_same
from quizzer.authoring.importing.markdown.outlining.outline import Section
from quizzer.authoring.importing.markdown.posts.further import before
from quizzer.authoring.importing.markdown.posts.reading import read_article

_LEAST_TOLD = 300
"""Characters of an article that is no mere introduction to the questions below it."""


def with_first(
    found: Sequence[Found], document: Document, root: Section, basket: Basket, asked: str | None = None
) -> list[Found]:
    """Add the question of the first heading to those found below it, if no other heading of its rank asks.

    Where the first heading asks nothing, that of a post's title is added in the same way.

    Args:
        found: What was found in the text.
        document: The text.
        root: Its outline.
        basket: Is told of how the answer was made.
        asked: What the title of a post asks. None: there is none, or it asks nothing.
    """
    first = next((each for each in root.walk() if each.kind == "heading"), None)
    lines = [each.spot.line for each in found if each.spot.line]
    if not lines:
        return list(found)
    if first is not None and _asks_alone(first, root):
        title, line, start = headlines.title(first.title), first.start + 1, first.start
    elif asked is not None:
        start = next((at for at, line in enumerate(document.lines) if line.strip()), 0)
        title, line = asked, max(1, start)
    else:
        return list(found)
    if min(lines) <= line or any(is_same(each.question, title) for each in found):
        return list(found)
    part, above = before(min(lines) - 1, document, root)
    told = sum(len(blocks_text(each.blocks)) for each in above.walk() if each.start >= start or each is above)
    if told < _LEAST_TOLD:
        return list(found)
    answered = read_article(title, part, above, basket, line)
    if answered:  # all up to the other questions is told in its explanation
        basket.remarks = [
            each for each in basket.remarks if not (each.lost and line < (each.spot.line or 0) < min(lines))
        ]
    return [*answered, *found]


def _asks_alone(first: Section, root: Section) -> bool:
    asking = (Asking.ASKS, Asking.MARKED)
    beside = [
        each
        for each in root.walk()
        if each.kind == "heading" and each.level <= first.level and each is not first
    ]
    asks = headlines.asking(headlines.title(first.title)) is Asking.ASKS and not labels.is_beside(first.title)
    return asks and not any(each.asking in asking for each in beside)
