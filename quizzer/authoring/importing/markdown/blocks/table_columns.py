"""What the columns of a Markdown table hold."""

from __future__ import annotations

import re
from collections.abc import Sequence
from statistics import median

from quizzer.authoring.importing.fields import columns
from quizzer.authoring.importing.lines import headlines
from quizzer.authoring.importing.lines.headlines import Asking
from quizzer.authoring.importing.markdown.blocks.document import Block
from quizzer.authoring.importing.markdown.blocks.plain import inline_text

_ANSWERS = re.compile(r"답|\banswer|\bresponse\b|\bsolution\b|how to reply|what to say", re.IGNORECASE)
_FEWEST_ASK = 3
_FEWEST_UNNAMED = 2
"""The same in a table whose columns have no names."""

_MOST_ASK = 0.6
"""Share of the cells of a column that must ask, where its name does not say so."""

_LEAST_ANSWER = 8
"""Characters of the cells beside it, at the median."""

_LINKED = re.compile(r"링크|주소|link|url|file", re.IGNORECASE)


def cells_of(block: Block) -> list[list[str]]:
    """Give the words of a table's cells, row by row, the header first."""
    parts = block.node.children if block.node is not None else []
    rows = [row for part in parts for row in part.children if row.type == "tr"]
    return [[inline_text(cell) for cell in row.children] for row in rows]


def known_columns(head: Sequence[str], body: Sequence[Sequence[str]] = ()) -> dict[str, list[int]]:
    """Guess what the columns of a table hold; one whose name only mentions answers will do, but not links to them.

    Args:
        head: The names of the columns.
        body: The rows; where no name says what asks, the cells of one column may.
    """
    known = columns.guess(head)
    if not known.keys() & {"question", "answer"}:
        known |= _asking_column(body, _FEWEST_ASK if any(map(str.strip, head)) else _FEWEST_UNNAMED)
    if "question" in known and "answer" not in known:
        at = [n for n, name in enumerate(head) if _ANSWERS.search(name) and not _LINKED.search(name)]
        if len(at) == 1:
            known["answer"] = at
        elif set(known) == {"question", "explanation"} and len(head) == 2:
            known["answer"] = known.pop("explanation")
    return known


def _asking_column(body: Sequence[Sequence[str]], fewest: int) -> dict[str, list[int]]:
    """Find the one column whose cells ask, with texts in the next; nothing where there is none."""
    width = min(map(len, body), default=0)
    asking = [
        sum(headlines.asking(row[column]) in (Asking.ASKS, Asking.MARKED) for row in body)
        for column in range(width)
    ]
    at = [n for n, count in enumerate(asking) if count >= fewest and count >= _MOST_ASK * len(body)]
    if len(at) != 1 or at[0] + 1 >= width:
        return {}
    told = median(len(row[at[0] + 1]) for row in body)
    return {"question": at, "answer": [at[0] + 1]} if told >= _LEAST_ANSWER else {}


def asks_in_columns(block: Block) -> bool:
    """Tell a table of questions and answers, which is part of no answer."""
    head, *body = cells_of(block) or [[]]
    return {"question", "answer"} <= known_columns(head, body).keys()
