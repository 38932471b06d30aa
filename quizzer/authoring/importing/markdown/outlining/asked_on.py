"""Items of a list that ask on behind the answer of a heading or a bold line, with answers of their own."""

from __future__ import annotations

import re
from collections.abc import Sequence

from markdown_it.tree import SyntaxTreeNode

from quizzer.authoring.importing.lines import headlines
from quizzer.authoring.importing.lines.headlines import Asking
from quizzer.authoring.importing.lines.sharing import letters, subject_asked
from quizzer.authoring.importing.markdown.blocks.document import Block
from quizzer.authoring.importing.markdown.blocks.plain import block_text, first_line, node_text
from quizzer.authoring.importing.markdown.outlining.nested import headings_in, put_asked, put_pairs
from quizzer.authoring.importing.markdown.outlining.section import Section

_SHORTEST = 12
"""Characters from which what asks can stand without the question above it."""

_SPOKEN = re.compile(r"[?？]$|(?:세요|시오|십시오)[.!]?$")
"""How what is asked of somebody ends; other words that ask may name a part of an answer."""


def put_list(block: Block, following: Block | None, around: Section) -> Section:
    """Put a list that is none of questions below what is open, with the questions inside it.

    Args:
        block: The list.
        following: What stands behind it.
        around: What is open.

    Returns:
        What is open now: the last item where its answer stands behind the list, as details and quotes do, else as before.
    """
    assert block.node is not None
    items = block.node.children
    asked = _asked_on(items, following, around)
    said = [item for item in items if all(item is not each for each in asked)]
    if not asked:
        around.blocks.append(block)
    elif said:
        text = node_text(block.node, only=said)
        around.blocks.append(Block("list", block.start, block.end, block.node, said=text))
    put_pairs(said, around)
    around.children += headings_in(block.node, around)
    put_asked(asked, around)
    if asked and len(asked[-1].children) == 1 and not around.children[-1].blocks:
        around.children[-1].end = 0
        return around.children[-1]
    return around


def asks_again(items: Sequence[SyntaxTreeNode], around: Section) -> bool:
    """Tell a list that begins to answer what is open by asking what something of it is: `- **Index란?**`."""
    if around.kind not in ("heading", "bold") or not around.asks or around.level <= 1:
        return False
    if any(block_text(each).strip() for each in around.blocks) or not items or not items[0].children:
        return False
    line = headlines.title(first_line(items[0].children[0])[0])
    asked = letters(subject_asked(line) or "").casefold()
    return bool(asked) and asked in letters(around.title).casefold()


def _asked_on(items: list[SyntaxTreeNode], following: Block | None, around: Section) -> list[SyntaxTreeNode]:
    """List the bold items, or none, that ask below what asked and is answered before them: `- **그럼 …?**`.

    Those with numbers are points of the answer.
    """
    if around.kind not in ("heading", "bold") or not around.asks or around.level <= 1:
        return []
    answered = any(block_text(each).strip() for each in around.blocks)
    pointed = all(each.parent is not None and each.parent.type == "bullet_list" for each in items)
    asked: list[SyntaxTreeNode] = []
    for item in items:
        line, rest, bold = first_line(item.children[0]) if item.children else ("", "", False)
        behind = following.kind if following is not None and item is items[-1] else ""
        cut = behind == "details" or (behind == "quote" and len(asked) > 0)
        if answered and (len(item.children) > 1 or rest or cut) and bold and pointed and _asks(line):
            asked.append(item)
        answered = True
    return asked


def _asks(line: str) -> bool:
    spoken = len(line) >= _SHORTEST and _SPOKEN.search(line.rstrip()) is not None
    return spoken and headlines.asking(line) in (Asking.ASKS, Asking.MARKED)
