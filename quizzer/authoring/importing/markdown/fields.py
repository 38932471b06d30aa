"""Names that a writer repeats below every question: `Example:`, `Common mistake:`, `오답:`.

What repeats is the writer's form, not a part of one answer.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from quizzer.authoring.importing.markdown import labels
from quizzer.authoring.importing.markdown.blocks import Block
from quizzer.authoring.importing.markdown.plain import block_first, block_text
from quizzer.authoring.importing.markdown.section import Section

_LEAST = 2
"""Questions below which a name must stand to belong to the form."""

_SHARE = 0.5
"""Share of the questions with labelled answers below which it must stand."""


def form(sections: Sequence[Section]) -> frozenset[str]:
    """List the names that stand beside labelled answers below at least half of the questions.

    Empty where answers are not labelled: then names may well divide the answers themselves.
    """
    named = [names for each in sections if (names := _names(each.blocks)) is not None]
    counts = Counter(name for names in named for name in names)
    return frozenset(
        name for name, count in counts.items() if count >= _LEAST and count >= _SHARE * len(named)
    )


def _names(blocks: Sequence[Block]) -> set[str] | None:
    """List the names below one question that follow its answer on lines of their own; None without a label."""
    names: set[str] = set()
    answered = False
    for block in blocks:
        for line in _lines(block):
            if labels.after_label(line) is not None:
                answered = True
            elif answered and (name := labels.field(line)) is not None:
                names.add(name)
    return names if answered else None


def _lines(block: Block) -> list[str]:
    if block.kind == "list" and block.node is not None:
        return [block_first(item) for item in block.node.children if item.children]
    return block_text(block).split("\n") if block.kind in ("paragraph", "quote") else []


def without_form(blocks: Sequence[Block], names: frozenset[str]) -> list[Block]:
    """Give blocks up to the first that begins with a name of the form."""
    kept: list[Block] = []
    for block in blocks:
        first = next(iter(_lines(block)), "")
        if kept and labels.field(first) in names and labels.after_label(first) is None:
            break
        kept.append(block)
    return kept


def text_without_form(text: str, names: frozenset[str]) -> str:
    """Cut a paragraph at the first line, but for its first, that begins with a name of the form."""
    lines = text.split("\n")
    for number, line in enumerate(lines[1:], 1):
        if labels.field(line) in names:
            return "\n".join(lines[:number])
    return text
