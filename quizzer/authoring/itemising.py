"""The items of a list in a model answer, and what names them: `- post-filter: 검색 후 거른다`.

An item is a stretch of its own: nothing of it belongs to the item before, and its name holds for all its sentences.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from quizzer.authoring.checking.texts import read

LONGEST_LABEL = 30
"""Characters of what names an item."""

FEWEST_WORDS = 2
"""Content words behind its name with which an item says something."""

_MARK = re.compile(r"[ \t]*(?:[-*•·+]|\d{1,2}[.)])[ \t]+")
_LABEL = re.compile(rf"(?:\*\*|`)?([^:：\n.!?()]{{1,{LONGEST_LABEL}}}?)(?:\*\*|`)?[:：](?:\*\*)?[ \t]+(?=\S)")


@dataclass(frozen=True, slots=True)
class Block:
    """An item of a list, or the lines between two lists."""

    start: int
    end: int
    label: str = ""
    """What names it; empty where nothing does."""
    item: bool = False


def blocks_of(text: str) -> tuple[Block, ...]:
    """Divide a text into the items of its lists and what stands between them; indented lines belong to what is above."""
    found: list[Block] = []
    at = 0
    for line in text.splitlines(keepends=True):
        mark = _MARK.match(line)
        if mark:
            label = _LABEL.match(line, mark.end())
            found.append(Block(at, at + len(line), label[1].strip() if label else "", item=True))
        elif found and (not found[-1].item or not line.strip() or line[:1].isspace()):
            found[-1] = _longer(found[-1], at + len(line))
        else:
            found.append(Block(at, at + len(line)))
        at += len(line)
    return tuple(found)


def _longer(block: Block, end: int) -> Block:
    return Block(block.start, end, block.label, block.item)


def block_at(blocks: Sequence[Block], text: str, start: int) -> int:
    """Give the number of the block in which what starts at a place stands; white space before it counts for nothing."""
    while start < len(text) and text[start].isspace():
        start += 1
    return max(sum(each.start <= start for each in blocks) - 1, 0)


def opens(block: Block, text: str, start: int) -> bool:
    """Whether what starts at a place is the beginning of an item, its mark or what is behind it."""
    between = text[block.start : start]
    return block.item and not _MARK.sub("", between, count=1).strip()


def names_itself(block: Block, text: str, start: int, end: int) -> bool:
    """Whether a stretch begins an item that has a name, and says something behind it: it needs no predicate."""
    if not block.label or not opens(block, text, start):
        return False
    said = text[start:end].partition(":" if ":" in text[start:end] else "：")[2]
    return len(read(said).weights) >= FEWEST_WORDS


def is_heading(block: Block, text: str) -> bool:
    """Whether a block is a line that says nothing itself: it only leads to what is below it."""
    line = text[block.start : block.end].strip()
    return not block.item and "\n" not in line and not line.endswith((".", "!", "?", "다", "요"))


def heads_items(blocks: Sequence[Block], text: str, number: int) -> bool:
    """Whether a block is the heading of items with names."""
    following = blocks[number + 1 : number + 2]
    return is_heading(blocks[number], text) and bool(following and following[0].label)
