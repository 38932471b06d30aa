"""What is said twice: what of an article its answer says already, and a question at the front of its answer."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import takewhile

from quizzer.authoring.importing.found import Found
from quizzer.authoring.importing.lines import labels
from quizzer.authoring.importing.lines.sharing import letters
from quizzer.authoring.importing.markdown.blocks.document import Block

_SENTENCE = re.compile(r"[^\n]*?[.?!。？]+[\"'”’)]*(?:\s+|$)")
_LEAST = 12
"""Letters of a question from which its words at the front of an answer are no name that the answer speaks of."""

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
        text = "\n".join(lines[block.start : block.end])
        words = letters(text) if "<img" not in text.lower() else ""
        return block.kind in _WORDS and bool(words) and words in said

    first = list(takewhile(is_said, blocks))
    rest = blocks[len(first) :]
    last = list(takewhile(is_said, reversed(rest)))
    begun: list[tuple[int, int]] = []
    if rest and rest[0].kind == "paragraph" and len(last) < len(rest):
        for number in range(rest[0].start, rest[0].end):
            words = letters(labels.after_label(lines[number]) or lines[number])
            if not words or words not in said or "<img" in lines[number].lower():
                break
            begun.append((number, number + 1))
    return [*((block.start, block.end) for block in (*first, *last)), *begun]


def without_question(found: Found) -> Found:
    """Take a question that is repeated word for word, as a sentence or a line, from the front of its answer."""
    asked = letters(found.question).casefold()
    answer = found.answers[0]
    if len(asked) < _LEAST or not letters(answer[: 2 * len(found.question)]).casefold().startswith(asked):
        return found
    first, _newline, below = answer.partition("\n")
    sentence = _SENTENCE.match(answer)
    for said, rest in (
        (sentence.group(), answer[sentence.end() :]) if sentence else ("", ""),
        (first, below),
    ):
        if letters(said).casefold() == asked and rest.strip():
            return replace(found, answers=(rest.lstrip(), *found.answers[1:]))
    return found
