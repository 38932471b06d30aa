"""Items at the ends of a list that are no part of an answer: they lead to other pages, or ask what follows."""

from __future__ import annotations

import re
from dataclasses import replace
from itertools import takewhile

from markdown_it.tree import SyntaxTreeNode

from quizzer.authoring.importing.markdown import labels
from quizzer.authoring.importing.markdown.asides import is_navigation, leads_to_source
from quizzer.authoring.importing.markdown.blocks import Block, as_blocks
from quizzer.authoring.importing.markdown.plain import block_first, blocks_text, node_text

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


def _leads_elsewhere(item: SyntaxTreeNode) -> bool:
    """Tell an item that is a link to a page, with little beside it."""
    blocks = as_blocks(item.children)
    linked = any(
        each.type == "link" and str(each.attrs.get("href", "")).startswith(("http:", "https:"))
        for each in item.walk()
    )
    return len(blocks) == 1 and blocks[0].kind == "paragraph" and linked and is_navigation(blocks[0])
