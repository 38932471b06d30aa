"""What follows a heading, seen before the outline of it is built: whether it asks, and how often."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from itertools import takewhile

from quizzer.authoring.importing.lines import headlines, labels
from quizzer.authoring.importing.lines.headlines import Asking
from quizzer.authoring.importing.lines.likeness import CONCEPT, likeness
from quizzer.authoring.importing.markdown.blocks.document import Block, as_blocks, walk
from quizzer.authoring.importing.markdown.blocks.plain import (
    block_first,
    block_text,
    blocks_text,
    first_line,
    inline_text,
)

_MOST_ASK = 0.6
"""Share of the bold lines that must ask for names among them to be questions, too."""

_LEAST_ASK = 0.3
"""Share of them where all that is told stands below them, and none names a part."""

_FEWEST_TIMES = 3
"""How often a bold line stands in a text that names a part of each answer."""

_NUMBERED = re.compile(r"\W{0,2}\d{1,3}\s*[.)]\s")


def followings(blocks: Sequence[Block]) -> list[Block | None]:
    """Give, for each block, the next one that is no rule."""
    found: list[Block | None] = []
    following: Block | None = None
    for block in reversed(blocks):
        found.append(following)
        following = following if block.kind == "rule" else block
    return found[::-1]


def bold_that_asks(blocks: Iterable[Block]) -> list[str]:
    """List the bold lines that ask, in the blocks up to the next heading."""
    asking = []
    for block in takewhile(lambda each: each.kind != "heading", blocks):
        if block.kind == "paragraph" and block.node is not None:
            line, _rest, bold = first_line(block.node)
            if bold and headlines.asking(line) in (Asking.ASKS, Asking.MARKED):
                asking.append(line)
    return asking


def numbered_bold(blocks: Iterable[Block]) -> int:
    """Count the bold lines with numbers, in the blocks up to the next heading."""
    count = 0
    for block in takewhile(lambda each: each.kind != "heading", blocks):
        if block.kind == "paragraph" and block.node is not None:
            line, _rest, bold = first_line(block.node)
            count += bold and _NUMBERED.match(line) is not None
    return count


def counted_bold_asks(blocks: Sequence[Block]) -> bool:
    """Tell whether the numbered bold lines of a text count up, and most of them ask."""
    counted = [
        (int(re.sub(r"\D", "", found.group())), headlines.asking(line))
        for block in blocks
        if block.kind == "paragraph" and block.node is not None
        for line, _rest, bold in (first_line(block.node),)
        if bold and (found := _NUMBERED.match(line)) is not None
    ]
    asking = sum(how in (Asking.ASKS, Asking.MARKED) for _number, how in counted)
    up = [number for number, _how in counted] == list(range(1, len(counted) + 1))
    return up and len(counted) >= _FEWEST_TIMES and asking >= _MOST_ASK * len(counted)


def repeated_bold(blocks: Sequence[Block]) -> frozenset[str]:
    """List the bold lines of a text that stand in it again and again and ask nothing, those inside details too."""
    lines = Counter(
        line
        for block in walk(blocks)
        if block.kind == "paragraph" and block.node is not None
        for line, _rest, bold in (first_line(block.node),)
        if bold and headlines.asking(line) not in (Asking.ASKS, Asking.MARKED)
    )
    return frozenset(line for line, times in lines.items() if times >= _FEWEST_TIMES)


def repeated_folds(blocks: Sequence[Block]) -> frozenset[str]:
    """List the summaries that name a part of each answer: they stand over several folds, none of which asks on."""
    folds = [each for each in walk(blocks) if each.kind == "details" and each.summary]
    times = Counter(each.summary for each in folds)
    asking = {
        each.summary for each in folds if labels.holds_follow_ups(each.summary) or _only_asks(each.inner)
    }
    return frozenset(
        name
        for name, count in times.items()
        if count > 1 and name not in asking and headlines.asking(name) is not Asking.MARKED
    )


def _only_asks(blocks: Sequence[Block]) -> bool:
    lines = [line for line in blocks_text(blocks).split("\n") if line.strip()]
    asking = sum(headlines.asking(line.lstrip(" -")) in (Asking.ASKS, Asking.MARKED) for line in lines)
    return asking > 0 and asking == len(lines)


def bold_mostly_asks(blocks: Iterable[Block]) -> bool:
    """Tell whether most bold lines ask, in the blocks up to the next heading."""
    told = []
    for block in takewhile(lambda each: each.kind != "heading", blocks):
        if block.kind == "paragraph" and block.node is not None:
            line, _rest, bold = first_line(block.node)
            told += [line] if bold else []
    asking = sum(headlines.asking(line) in (Asking.ASKS, Asking.MARKED) for line in told)
    return asking > 1 and asking >= _MOST_ASK * len(told)


def bold_all_names(blocks: Iterable[Block]) -> bool:
    """Tell whether all is told in paragraphs below bold lines, up to the next heading, and all of these name or ask.

    Several must ask, and none may name a part of a whole: `**Dockerfile:**` beside `**What is an image?**`.
    """
    told: list[str] = []
    for block in takewhile(lambda each: each.kind != "heading", blocks):
        if block.kind == "paragraph" and block.node is not None:
            line, rest, bold = first_line(block.node)
            if not bold or not rest:
                return False
            told.append(line.rstrip(" :："))
        elif block.kind not in ("rule", "list", "code") or not told:
            return False
    asking = sum(headlines.asking(line) is Asking.ASKS for line in told)
    alike = len(set(told)) == len(told) and all(likeness(line) >= CONCEPT for line in told)
    return alike and asking > 1 and asking >= _LEAST_ASK * len(told)


def first_of_quote(block: Block) -> tuple[str, str, bool]:
    """Divide a quote behind its first line, as `first_line` does a paragraph."""
    children = block.node.children if block.node is not None else []
    if not children or children[0].type != "paragraph":
        line, _newline, rest = block_text(block).partition("\n")
        return line, rest, False
    line, rest, bold = first_line(children[0])
    more = blocks_text(as_blocks(children[1:]))
    return line, "\n".join(each for each in (rest, more) if each), bold


def some_quote_asks(blocks: Iterable[Block]) -> bool:
    """Tell whether a quote begins with a bold question, in the blocks up to the next heading."""
    for block in takewhile(lambda each: each.kind != "heading", blocks):
        if block.kind == "quote":
            line, rest, bold = first_of_quote(block)
            if bold and rest and headlines.asking(line) is Asking.ASKS:
                return True
    return False


def holds_several(blocks: Iterable[Block], level: int) -> bool:
    """Tell whether below a heading such as `질문` stand several questions, or lists of them with their answers."""
    asking = 0
    for block in blocks:
        if block.kind == "heading" and block.node is not None:
            title = inline_text(block.node)
            if block.level <= level or labels.label(title) is not None:
                return asking > 1
            asking += headlines.asking(title) in (Asking.ASKS, Asking.MARKED)
        elif block.kind == "paragraph" and block.node is not None:
            line, _rest, bold = first_line(block.node)
            asking += bold and headlines.asking(line) is Asking.ASKS
        elif block.kind == "list" and block.node is not None:
            items = [each for each in block.node.children if each.children]
            asks = [
                each for each in items if headlines.asking(block_first(each)) in (Asking.ASKS, Asking.MARKED)
            ]
            asking += 2 * (len(asks) > 1 or any(len(each.children) > 1 for each in asks))
        elif block.kind == "details":
            asking += headlines.asking(block.summary) in (Asking.ASKS, Asking.MARKED)
    return asking > 1
