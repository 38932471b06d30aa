"""Headings that ask beside the blocks of a text, which are then not its only questions and get no marks of such."""

from __future__ import annotations

import re
from collections.abc import Sequence

from quizzer.authoring.importing.lines import headlines
from quizzer.authoring.importing.lines.headlines import Asking
from quizzer.authoring.importing.markdown.layouts.alike import Block
from quizzer.authoring.importing.markdown.layouts.marked_headings import HEADING, LOWEST

_MARKUP = re.compile(r"\*\*|__|`")
_QUESTION_MARK = re.compile(r"[?？]\W*$")

_FEWEST = 2
"""Headings that must ask, and no fewer than blocks."""


def asks_besides(blocks: Sequence[Block], lines: Sequence[str], code: Sequence[bool]) -> bool:
    """Tell whether as many headings above the rank of blocks ask as there are blocks, and none of them holds one.

    Args:
        blocks: Laid out alike; lines below a mark or a word for questions are the text's own questions.
        lines: Of the text.
        code: Which of them are code.
    """
    if headlines.is_question_label(blocks[0].opener.word):
        return False
    rank = min(int(each.opener.kind[1:]) if each.opener.is_heading else LOWEST + 1 for each in blocks)
    openers = {each.opener.at for each in blocks}
    asking = 0
    asks: dict[int, bool] = {}
    for at, line in enumerate(lines):
        heading = None if code[at] else HEADING.match(line)
        if at in openers and any(asks.values()):
            return False
        if heading is None or at in openers or (level := len(heading[1])) >= rank:
            continue
        title = _MARKUP.sub("", line[heading.end() :])
        how = headlines.asking(title)
        if how is Asking.MARKED:
            return False
        asks = {above: each for above, each in asks.items() if above < level}
        asks[level] = how is Asking.ASKS and _QUESTION_MARK.search(title) is not None
        asking += asks[level]
    return asking >= max(_FEWEST, len(blocks))
