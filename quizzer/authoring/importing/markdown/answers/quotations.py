"""An answer between quotation marks that goes on over several blocks, whatever names stand in it."""

from __future__ import annotations

import re
from collections.abc import Sequence

from quizzer.authoring.importing.markdown.blocks.document import Block
from quizzer.authoring.importing.markdown.blocks.plain import block_text

_CLOSES = re.compile(r"[\"”]\s*$")


def quotation(blocks: Sequence[Block]) -> list[Block]:
    """Give the blocks up to the one that closes what the first one opens; none where it opens nothing."""
    first = block_text(blocks[0]).strip() if blocks and blocks[0].kind == "paragraph" else ""
    opened = (first.startswith('"') and first.count('"') % 2 == 1) or (
        first.startswith("“") and "”" not in first
    )
    told = (
        n for n, each in enumerate(blocks) if n and each.kind != "code" and _CLOSES.search(block_text(each))
    )
    return list(blocks[: next(told, -1) + 1]) if opened else []
