"""In which ways the lines below a heading ask, up to the next heading."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from quizzer.authoring.importing.markdown.blocks.document import Block
from quizzer.authoring.importing.markdown.outlining.ahead import (
    bold_all_names,
    bold_mostly_asks,
    bold_that_asks,
    numbered_bold,
    some_quote_asks,
)

NUMBERED = re.compile(r"\W{0,2}\d{1,3}\s*[.)]\s")

_FEWEST_NUMBERED = 3
"""Bold lines with numbers below one heading from which those without are none of them."""


@dataclass(frozen=True, slots=True)
class Ways:
    """What is known of the lines below a heading before they are read."""

    names_ask: bool = False
    """Whether most bold lines ask: then names among them do, too."""

    all_named: bool = False
    """Whether all is told below bold lines that name or ask: then each of them asks."""

    bold_asks: bool = False
    """Whether some bold line asks: then others only divide an answer."""

    numbered_asks: bool = False
    """Whether one of those is numbered, `**1. What is …**`: then the other numbered ones are questions too."""

    bold_counts: bool = False
    """Whether several bold lines are numbered: then others are parts of what they begin."""

    counted_ask: bool = False
    """Whether most numbered bold lines of the whole text ask, and count up: then numbered names among them do, too."""

    quotes_ask: bool = False
    """Whether some quote begins with a bold question: then others with bold names ask too."""


def ways_below(blocks: Sequence[Block], number: int) -> Ways:
    """See in which ways asks what stands behind one of several blocks, a heading."""
    asking = bold_that_asks(after(blocks, number))
    return Ways(
        names_ask=bold_mostly_asks(after(blocks, number)),
        all_named=bold_all_names(after(blocks, number)),
        bold_asks=bool(asking),
        numbered_asks=any(NUMBERED.match(line) for line in asking),
        bold_counts=numbered_bold(after(blocks, number)) >= _FEWEST_NUMBERED,
        quotes_ask=some_quote_asks(after(blocks, number)),
    )


def ways_inside(blocks: Sequence[Block]) -> Ways:
    """See in which ways asks what a fold holds up to its first heading."""
    return Ways(names_ask=bold_mostly_asks(blocks), all_named=bold_all_names(blocks))


def after(blocks: Sequence[Block], number: int) -> Iterator[Block]:
    """List the blocks behind one of them."""
    for at in range(number + 1, len(blocks)):
        yield blocks[at]
