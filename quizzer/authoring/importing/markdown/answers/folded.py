"""An answer in a fold whose summary is no label that is known, `What a strong answer covers`, and nothing beside it."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import dropwhile, takewhile

from quizzer.authoring.importing.lines import labels
from quizzer.authoring.importing.markdown.answers.answer import Answer
from quizzer.authoring.importing.markdown.answers.answer_code import begun_with_code, shown_code
from quizzer.authoring.importing.markdown.answers.words import words_of
from quizzer.authoring.importing.markdown.beside.asides import is_fact
from quizzer.authoring.importing.markdown.blocks.document import Block


def answer_folded(blocks: Sequence[Block], question: str) -> Answer | None:
    """Take what the first fold below a question holds, where no words stand before it, nor behind it up to a rule.

    Args:
        blocks: What stands below the question.
        question: What is asked.
    """
    told = list(dropwhile(lambda each: is_fact(each) or not _says(each), blocks))
    if not told or told[0].kind != "details" or not _may_answer(told[0].summary):
        return None
    beside = takewhile(lambda each: each.kind != "rule", told[1:])
    if any(_says(each) and each.kind != "details" for each in beside):
        return None
    words = words_of(told[0].inner)
    said = begun_with_code(words, told[0].inner, question) or words
    text = said if words.strip() else shown_code(told[0].inner)
    return Answer(text, [(told[0].start, told[0].end)]) if text else None


def _says(block: Block) -> bool:
    return block.kind in ("details", "code", "table") or bool(words_of([block]).strip())


def _may_answer(summary: str) -> bool:
    return not (labels.is_hint(summary) or labels.is_follow_up(summary) or labels.is_fact(summary))
