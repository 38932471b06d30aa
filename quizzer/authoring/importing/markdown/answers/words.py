"""The words of blocks, as an answer gives them."""

from __future__ import annotations

from collections.abc import Sequence

from quizzer.authoring.importing.markdown.beside.asides import is_hint, is_navigation
from quizzer.authoring.importing.markdown.beside.link_items import answering_items
from quizzer.authoring.importing.markdown.blocks.document import Block
from quizzer.authoring.importing.markdown.blocks.plain import blocks_text


def words_of(blocks: Sequence[Block]) -> str:
    """Give the words of blocks, without code and navigation."""
    return blocks_text(
        answering_items(each)
        for each in blocks
        if not is_navigation(each) and each.kind not in ("code", "rule", "callout") and not is_hint(each)
    )
