"""Parts of an answer that elsewhere stand beside one: what the question asks for, and examples among other named parts.

Behind a plain answer, `Example` and `Why it matters` explain it.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from quizzer.authoring.importing.lines import labels
from quizzer.authoring.importing.markdown.blocks.document import Block
from quizzer.authoring.importing.markdown.blocks.plain import block_text, bold_name, first_line

_EXAMPLE = re.compile(
    r"\W{0,4}(?:(?:real(?:[\s-](?:world|life|time))?|practical|simple|project)\s)?examples?\W{0,3}|"
    r"\W{0,4}(?:실무|실제|간단한|프로젝트)?\s?(?:예시|예제|사례)\W{0,3}",
    re.IGNORECASE,
)
_ASKED_FOR = (
    (r"\bwhy\b|\bimportan|\bmatters?\b|\breasons?\b|왜|중요|이유", r"why|왜"),
    (r"\bexamples?\b|예시|예제|예를|사례", r"(?:code )?examples?|예시|예제|실무 ?(?:예시|사례)"),
    (r"\b(?:pitfalls?|traps?|mistakes?)\b|함정|실수|주의", r"traps?|pitfalls?|common mistakes?|함정|주의"),
    (r"\btips?\b|팁", r"tips?|팁"),
)
"""What a question says, and the names of the parts that it then asks for."""

_LONGEST_NAME = 60
"""Characters of the name of a part."""

_FEWEST_BEFORE = 2
"""Parts that stand before such an example."""


def example_parts(blocks: Sequence[Block]) -> frozenset[int]:
    """Give the identities of the blocks that name such an example, over what it tells in words.

    Args:
        blocks: From the first of the answer on.
    """
    names = [_name(block) for block in blocks]
    if not names or names[0] is None:
        return frozenset()
    following = [*blocks[1:], None]
    return frozenset(
        id(block)
        for at, (block, below, name) in enumerate(zip(blocks, following, names, strict=True))
        if name is not None
        and _EXAMPLE.fullmatch(name[0])
        and sum(each is not None for each in names[:at]) >= _FEWEST_BEFORE
        and (name[1] or (below is not None and below.kind in ("paragraph", "list")))
    )


def asked_parts(blocks: Sequence[Block], question: str) -> frozenset[int]:
    """Give the identities of the blocks that begin a part that the question asks for: `Why it matters`.

    Args:
        blocks: Of the answer.
        question: What is asked.
    """
    names = [name for asks, name in _ASKED_FOR if re.search(asks, question, re.IGNORECASE)]
    if not names:
        return frozenset()
    named = re.compile(rf"\W{{0,4}}(?:{'|'.join(names)})", re.IGNORECASE)
    return frozenset(id(block) for block in blocks if named.match(block_text(block)))


def _name(block: Block) -> tuple[str, str] | None:
    """Give the bold line, or the bold name with its colon, with which a paragraph begins, and what follows it there."""
    if block.kind != "paragraph" or block.node is None or block.said is not None:
        return None
    line, rest, bold = first_line(block.node)
    if bold:
        return (line, rest) if 0 < len(line) < _LONGEST_NAME else None
    named = bold_name(block.node)
    name = named[0].rstrip(" :：") if named is not None else ""
    fields = name and labels.field(block_text(block)) == labels.field(f"{name}:")
    return (name, named[1]) if named is not None and fields else None
