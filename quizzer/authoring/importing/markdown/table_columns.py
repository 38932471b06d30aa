"""What the columns of a Markdown table hold."""

from __future__ import annotations

import re
from collections.abc import Sequence

from quizzer.authoring.importing import columns
from quizzer.authoring.importing.markdown.blocks import Block
from quizzer.authoring.importing.markdown.plain import inline_text

_ANSWERS = re.compile(r"답|\banswer|\bresponse\b|\bsolution\b|how to reply|what to say", re.IGNORECASE)
_LINKED = re.compile(r"링크|주소|link|url|file", re.IGNORECASE)


def cells_of(block: Block) -> list[list[str]]:
    """Give the words of a table's cells, row by row, the header first."""
    parts = block.node.children if block.node is not None else []
    rows = [row for part in parts for row in part.children if row.type == "tr"]
    return [[inline_text(cell) for cell in row.children] for row in rows]


def known_columns(head: Sequence[str]) -> dict[str, list[int]]:
    """Guess what the columns of a table hold; one whose name only mentions answers will do, but not links to them."""
    known = columns.guess(head)
    if "question" in known and "answer" not in known:
        at = [n for n, name in enumerate(head) if _ANSWERS.search(name) and not _LINKED.search(name)]
        if len(at) == 1:
            known["answer"] = at
    return known


def asks_in_columns(block: Block) -> bool:
    """Tell a table of questions and answers, which is part of no answer."""
    head = next(iter(cells_of(block)), [])
    return {"question", "answer"} <= known_columns(head).keys()
