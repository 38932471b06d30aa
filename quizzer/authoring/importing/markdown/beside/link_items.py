"""What leads elsewhere beside an answer: items at the ends of a list, names of links, a table of contents."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import dropwhile, takewhile

from markdown_it.tree import SyntaxTreeNode

from quizzer.authoring.importing.lines import labels
from quizzer.authoring.importing.markdown.beside.asides import is_break, is_navigation, leads_to_source
from quizzer.authoring.importing.markdown.blocks.document import Block, as_blocks
from quizzer.authoring.importing.markdown.blocks.plain import block_first, block_text, blocks_text, node_text

_SENTENCE = re.compile(r"(?:다|요|[a-z)])[.]|[.]\s*$")
"""What tells something said from a name."""


def answering_items(block: Block) -> Block:
    """Leave out the items of a list from a follow-up on, and those at its ends that only lead elsewhere.

    Links stay where the other items are mere names, too.
    """
    if block.kind != "list" or block.node is None or block.said is not None:
        return block
    items = list(takewhile(lambda each: not labels.is_follow_up(block_first(each)), block.node.children))
    if items and len(items) < len(block.node.children):
        block = replace(block, said=node_text(block.node, only=items))
    kept = list(items)
    while kept and _leads_elsewhere(kept[-1]):
        kept.pop()
    while kept and _leads_elsewhere(kept[0]):
        kept.pop(0)
    texts = [text for each in kept if (text := blocks_text(as_blocks(each.children)))]
    told = sum(_SENTENCE.search(text) is not None for text in texts)
    named = all(leads_to_source(block_first(each)) for each in items if each not in kept)
    if len(kept) == len(items) or not texts or not (named or told * 2 > len(texts)):
        return block
    return replace(block, said=node_text(block.node, only=kept)) if block.node is not None else block


def leads_to_links(block: Block, below: Block | None) -> bool:
    """Tell a line that is nothing but a name of links, `참고` or `목차`, above them."""
    name = block.kind in ("paragraph", "quote") and labels.is_beside(block_text(block))
    return name and below is not None and is_navigation(below)


def without_contents(blocks: Sequence[Block]) -> list[Block]:
    """Leave out a table of contents with its name that stands before everything else."""
    told = [each for each in blocks if each.kind != "rule" and not is_break(each)]
    if len(told) > 1 and leads_to_links(told[0], told[1]):
        return list(dropwhile(is_navigation, told[1:]))
    return list(blocks)


def _leads_elsewhere(item: SyntaxTreeNode) -> bool:
    """Tell an item that is a link to a page, with little beside it."""
    blocks = as_blocks(item.children)
    linked = any(
        each.type == "link" and str(each.attrs.get("href", "")).startswith(("http:", "https:"))
        for each in item.walk()
    )
    return len(blocks) == 1 and blocks[0].kind == "paragraph" and linked and is_navigation(blocks[0])


def before_references(blocks: Sequence[Block]) -> list[Block]:
    """Give blocks up to a line that only names what answers nothing, `🔗 참고 자료`."""
    return list(
        takewhile(lambda each: each.kind != "paragraph" or not labels.is_beside(block_text(each)), blocks)
    )
