"""Boxes in which a learner ticks off what is done, `- [ ] 복습 완료`, below one question after the other."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence

_BOX = re.compile(r"\s*(?:>\s*)?[-*+]\s+\[[ xX]?\]\s+(?P<text>\w.*?)\s*")
_FEWEST = 2
"""Times that a box must stand alone with the same words; one that stands once may be anything."""


def without_ticks(lines: Sequence[str], code: Sequence[bool]) -> list[str]:
    """Take such lines out: a box that no other stands beside, with words that come again elsewhere.

    Args:
        lines: Of the text; they keep their numbers.
        code: Which of them are code.
    """
    alone = list(_alone(lines, code))
    times = Counter(text for _at, text in alone)
    kept = list(lines)
    for at, text in alone:
        if times[text] >= _FEWEST:
            kept[at] = ""
    return kept


def _alone(lines: Sequence[str], code: Sequence[bool]) -> Iterator[tuple[int, str]]:
    """List the boxes before and behind which no other comes next."""
    boxes = [None if inside else _BOX.fullmatch(line) for line, inside in zip(lines, code, strict=True)]
    filled = [at for at, line in enumerate(lines) if line.strip()]
    for place, at in enumerate(filled):
        box = boxes[at]
        beside = [
            boxes[each] for each in (*filled[max(place - 1, 0) : place], *filled[place + 1 : place + 2])
        ]
        if box is not None and not any(beside):
            yield at, box["text"]
