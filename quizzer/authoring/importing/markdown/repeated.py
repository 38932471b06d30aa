"""What of an article its answer says already, so that the explanation does not begin or end with it again."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import takewhile

from quizzer.authoring.importing.markdown import labels
from quizzer.authoring.importing.markdown.article import letters
from quizzer.authoring.importing.markdown.blocks import Block

_WORDS = frozenset({"paragraph", "list", "quote", "table"})


def said_already(blocks: Sequence[Block], answer: str, lines: Sequence[str]) -> list[tuple[int, int]]:
    """List the lines at both ends of an article that the answer has word for word, a label before them aside.

    What stands between code, pictures or tables stays, for they are not understood without it.

    Args:
        blocks: The article's, in order.
        answer: What was taken of it.
        lines: The document's.
    """
    said = letters(answer)

    def is_said(block: Block) -> bool:
        words = letters("\n".join(lines[block.start : block.end]))
        return block.kind in _WORDS and bool(words) and words in said

    first = list(takewhile(is_said, blocks))
    rest = blocks[len(first) :]
    last = list(takewhile(is_said, reversed(rest)))
    begun: list[tuple[int, int]] = []
    if rest and rest[0].kind == "paragraph" and len(last) < len(rest):
        for number in range(rest[0].start, rest[0].end):
            words = letters(labels.after_label(lines[number]) or lines[number])
            if not words or words not in said:
                break
            begun.append((number, number + 1))
    return [*((block.start, block.end) for block in (*first, *last)), *begun]
