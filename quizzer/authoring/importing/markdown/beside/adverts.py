"""What sends readers elsewhere at the end of an answer, `Read more on my blog`, and what answers nothing."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from quizzer.authoring.importing.markdown.blocks.document import Block
from quizzer.authoring.importing.markdown.blocks.plain import block_text
from quizzer.authoring.importing.texts import phrases

_ADVERT = re.compile(
    r"\W{0,4}"
    + phrases.one_of(
        phrases.OWN_PAGES,
        phrases.ELSEWHERE,
        phrases.READ_NEXT,
        phrases.ASKS_FOR_STARS,
        phrases.ASKS_FOR_MORE_STARS,
    ),
    re.IGNORECASE,
)
_NEXT = re.compile(r"(?<=[.!?。~])[ ]+|\n")
_LONGEST = 220
"""Characters of a sentence that may be an advert."""


def is_advert(line: str) -> bool:
    """Tell a sentence that sends the reader to other pages, the writer's own above all, or asks for a star."""
    return len(line) <= _LONGEST and _ADVERT.match(line) is not None


def without_adverts(text: str, blocks: Sequence[Block]) -> str:
    """Take such sentences from the end of an answer: where they are a paragraph, or have a link.

    Args:
        text: The answer.
        blocks: In which it stands.
    """
    told = text
    ends = list(_ends(blocks)) if is_advert(_last(text)) else []
    while (
        end := next((each for each in ends if told.endswith(each) and len(each) < len(told)), None)
    ) is not None:
        told = told[: -len(end)].rstrip()
    return told or text


def _last(text: str) -> str:
    return _NEXT.split(text.rstrip())[-1]


def _ends(blocks: Sequence[Block]) -> Iterator[str]:
    """List the ends of blocks that are adverts."""
    for block in blocks:
        if block.kind == "details":
            yield from _ends(block.inner)
        text = block_text(block).strip()
        parts = _NEXT.split(text)
        count = 0
        while count < len(parts) and is_advert(parts[-1 - count]):
            count += 1
        whole = count == len(parts)
        if count and (whole or _has_link(block)):
            yield text if whole else text[text.rindex(parts[-count]) :]


def _has_link(block: Block) -> bool:
    return block.node is not None and any(
        each.type == "link" or "http" in (each.content or "")
        for each in block.node.walk()
        if not each.is_root
    )
