"""Where an answer ends: with the code that its last words lead to, or else without those words."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from quizzer.authoring.importing.markdown.answers.answer import is_long
from quizzer.authoring.importing.markdown.answers.answer_code import (
    is_short,
    shown_code,
)
from quizzer.authoring.importing.markdown.blocks.document import Block, as_blocks
from quizzer.authoring.importing.markdown.blocks.plain import block_text

_LEAD = 80
"""Characters up to which words only lead to what follows them."""

_COLONS = (":", "：")

_LAST_WORDS = re.compile(
    r"(.*\S)(?:\s*\n\s*|(?<=[.!?。])(?<!e\.g\.)(?<!i\.e\.)[ ]+)(?P<last>\S[^\n]*)", re.DOTALL
)
"""An answer up to its last sentence or line, and that."""


def with_end(text: str, blocks: Sequence[Block]) -> str:
    """Complete an answer whose last words lead to code that is not in it, `Prefer:`.

    Short code below those words is added; where it is long, or a picture, the words are left out. So is the heading of
    code that is not in it.

    Args:
        text: The answer.
        blocks: Among which it stands.
    """
    text = text.rstrip()
    found = _LAST_WORDS.fullmatch(text)
    last = found["last"] if found else text
    if not text.endswith(_COLONS):
        return found[1] if found and _heads_code(last, blocks) else text
    below = _below(last, blocks)
    if below is None or not (below.kind == "code" or (below.node is not None and _is_picture(below))):
        return text
    code = _short_code(below)
    if code is not None and not is_long(text, code):
        return f"{text}\n{code}"
    return found[1] if found and len(last) <= _LEAD else text


def _heads_code(last: str, blocks: Sequence[Block]) -> bool:
    """Tell the heading of code that is not in an answer, with which the answer would end."""
    return any(
        block.kind == "heading" and block_text(block).strip() == last and following.kind == "code"
        for place in _places(blocks)
        for block, following in pairwise(place)
    )


def _below(last: str, blocks: Sequence[Block]) -> Block | None:
    """Find the block right below the one that ends with the last words of an answer."""
    words = re.sub(r"^(?:- |\d+\. )", "", last)
    for place in _places(blocks):
        for block, following in pairwise(place):
            if block.kind in ("paragraph", "quote", "list") and block_text(block).rstrip().endswith(words):
                return following
    return None


def _places(blocks: Sequence[Block]) -> Iterator[Sequence[Block]]:
    """Walk through the blocks themselves, and those inside folds and items of lists."""
    yield blocks
    for block in blocks:
        if block.kind == "details":
            yield from _places(block.inner)
        elif block.kind == "list" and block.node is not None:
            for item in block.node.children:
                yield from _places(as_blocks(item.children))


def _is_picture(block: Block) -> bool:
    """Tell a picture, which is not told in words."""
    assert block.node is not None
    return not block_text(block).strip() and any(
        each.type == "image" or "<img" in (each.content or "")
        for each in block.node.walk()
        if not each.is_root
    )


def _short_code(block: Block) -> str | None:
    return shown_code([block]) if is_short(block) else None
