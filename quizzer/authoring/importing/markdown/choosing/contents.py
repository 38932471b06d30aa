"""The titles that a table of contents lists."""

from __future__ import annotations

import re

from quizzer.authoring.importing.lines import headlines
from quizzer.authoring.importing.markdown.blocks.document import Block
from quizzer.authoring.importing.markdown.blocks.plain import block_first, block_text
from quizzer.authoring.importing.markdown.choosing.signs import has_content
from quizzer.authoring.importing.markdown.outlining.outline import Section


def listed_names(block: Block) -> list[str]:
    """Give the items of a list, of Markdown or HTML: the words of each link, or the first line of each item."""
    if block.kind == "html":
        return [line.strip().removeprefix("- ") for line in block_text(block).split("\n")]
    if block.kind != "list" or block.node is None:
        return []
    links = [each for each in block.node.walk() if each.type == "link"]
    names = ["".join(n.content for n in each.walk() if n.type in ("text", "code_inline")) for each in links]
    return names or [block_first(item) for item in block.node.children if item.children]


def contents(root: Section) -> frozenset[str]:
    """Read the titles that a table of contents lists: at least three headings of the document."""
    titles: set[str] = set()
    named = {bare(each.title) for each in root.walk() if each.kind == "heading"}
    for place in (root, *root.walk()):
        for block in place.blocks:
            listed = {bare(name) for name in listed_names(block)} & named
            if len(listed) >= 3:
                titles |= listed
    heads = [each for each in root.walk() if each.kind == "heading" and bare(each.title) in titles]
    levels = [each.level for each in heads if has_content(each)]
    if not levels:
        return frozenset()
    level = max(set(levels), key=lambda each: (levels.count(each), each))
    return frozenset(bare(each.title) for each in heads if each.level == level)


def bare(name: str) -> str:
    """Give a title as a table of contents may shorten it: `클로저 (Closure)` as `클로저`."""
    whole = headlines.title(name)
    return re.sub(r"\s*[(（][^()（）]*[)）]\s*$", "", whole).casefold() or whole.casefold()
