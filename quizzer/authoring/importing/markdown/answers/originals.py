"""A quoted original in another language, `> 원문: …`, with its translation below, `번역: …`, which is what answers."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from quizzer.authoring.importing.markdown.blocks.document import Block
from quizzer.authoring.importing.markdown.blocks.plain import block_text

_ORIGINAL = re.compile(r"\W*(?:원문|original(?: text)?)\b[^\n]{0,200}?[:：]", re.IGNORECASE)
_TRANSLATED = re.compile(
    r"\W*(?:번역(?:문)?|해석|translation|translated)\s*(?:\([^()\n]{1,40}\)\s*)?[:：]\s*", re.IGNORECASE
)


def without_originals(blocks: Sequence[Block]) -> list[Block]:
    """Leave out quotes that are named as originals right above their translations, and the names of these."""
    left: list[Block] = []
    original = False
    for block, below in zip(blocks, [*blocks[1:], None], strict=False):
        text = block_text(block) if block.kind == "paragraph" and original else ""
        named = _TRANSLATED.match(text)
        original = below is not None and _is_original(block, below)
        if not original:
            left.append(replace(block, said=text[named.end() :]) if named else block)
    return left


def _is_original(block: Block, below: Block) -> bool:
    return (
        block.kind == "quote"
        and below.kind == "paragraph"
        and _ORIGINAL.match(block_text(block)) is not None
        and (named := _TRANSLATED.match(block_text(below))) is not None
        and bool(block_text(below)[named.end() :].strip())
    )
