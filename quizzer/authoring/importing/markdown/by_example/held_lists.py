"""A text that was read as one question, and rather is a list of questions below a title."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Sequence

from quizzer.authoring.importing.found import Found
from quizzer.authoring.importing.lines import headlines
from quizzer.authoring.importing.lines.headlines import Asking
from quizzer.authoring.importing.markdown.by_example.shape import Shape, shapes_of

_FEWEST = 3
"""Lines of one shape with something below each that are a list."""

_FEWEST_ASKING, _SHARE_ASKING = 2, 0.3
"""Lines of it that ask, and share of them, from which it is one of questions; others may only name what is asked."""

_FEWEST_BELOW_QUESTION, _SHARE_BELOW_QUESTION = 4, 0.8
"""The same below a title that asks: an answer has parts that ask, too."""

_WONDERS = re.compile(r"(?:what|why|how|which|when|where|who|differences?)\b", re.IGNORECASE)
_BIDS = re.compile(r"(?:세요|시오|하라|해라|보자|하자)[\W\d_]*$")
_HANGUL_LAST = re.compile(r"[가-힣][\W\d_]*$")


def holds_list(found: Found, lines: Sequence[str]) -> bool:
    """Tell a question whose answer rather is a list of questions: many lines of one shape, with something below each.

    Headings are left aside, since what asks in them is told where it is not taken.

    Args:
        found: The only question of a text.
        lines: All of the text.
    """
    shapes = shapes_of(lines)[found.spot.line or 0 :]
    lists: dict[tuple[tuple[str, ...], int], list[bool]] = defaultdict(list)
    for at, shape in enumerate(shapes):
        if _heads(shape, shapes[at + 1 :]):
            lists[shape.core, shape.indent].append(_wonders(shape))
    asked = headlines.asking(found.question) in (Asking.ASKS, Asking.MARKED)
    fewest = _FEWEST_BELOW_QUESTION if asked else _FEWEST_ASKING
    share = _SHARE_BELOW_QUESTION if asked else _SHARE_ASKING
    return any(
        len(asking) >= _FEWEST and sum(asking) >= fewest and sum(asking) >= share * len(asking)
        for asking in lists.values()
    )


def _heads(shape: Shape, following: Sequence[Shape]) -> bool:
    """Tell a line of a list that has something below it; one without marks begins a paragraph."""
    if shape.blank or shape.code or shape.rank or shape.is_rule:
        return False
    if not shape.core:
        return shape.lead and bool(following) and not following[0].blank and not following[0].marked
    below = next((each for each in following if not each.blank), None)
    return below is not None and not below.rank and (below.core, below.indent) != (shape.core, shape.indent)


def _wonders(shape: Shape) -> bool:
    """Tell a line that asks, and is no step of what is to be done: `Write a file`, `설치하세요`."""
    if shape.marked or not shape.asks:
        return shape.marked
    return bool(_WONDERS.match(shape.said)) or bool(
        _HANGUL_LAST.search(shape.said) and not _BIDS.search(shape.said)
    )
