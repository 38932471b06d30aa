"""Where the answer of a question is: after a label, in a quote, or simply below it."""

from __future__ import annotations

import re
from collections.abc import Sequence

from quizzer.authoring.importing.markdown.answer import Answer
from quizzer.authoring.importing.markdown.labelled import answer_labelled
from quizzer.authoring.importing.markdown.outline import Section
from quizzer.authoring.importing.markdown.prose import answer_quoted, answer_told
from quizzer.authoring.importing.placeholders import is_placeholder

_ARROW = re.compile(r"(?:=>|->|⇒|→|➡️?|➔|➜|👉)\s*(?=[^\s→=>-])")

_MORE_ITEMS = re.compile(r"\n *(?:- |\d+\. )")


def find_answer(
    section: Section, own: Sequence[Section], form: frozenset[str] = frozenset(), *, usual: bool = True
) -> Answer | None:
    """Find the answer of a question.

    Args:
        section: The question.
        own: The sections below it that are no questions of their own.
        form: Names that repeat beside the answers of the document, see `fields.form`.
        usual: Whether answers have labels in this document.

    Returns:
        None when there is no text that could be one.
    """
    answer = (
        answer_labelled(section, own, form, usual=usual)
        or answer_quoted(section.blocks)
        or answer_told(section, own, labelled=usual)
    )
    if answer is not None:
        answer.text = without_arrow(answer.text)
    if answer is not None and answer.text.startswith("- ") and not _MORE_ITEMS.search(answer.text):
        answer.text = answer.text[2:]  # a list of one
    return None if answer is not None and is_placeholder(answer.text) else answer


def without_arrow(text: str) -> str:
    """Take what leads to an answer from its front, `=> It is …`, and from all of its lines where all have it."""
    lines = text.split("\n")
    if _ARROW.match(lines[0]) is None:
        return text
    every = all(_ARROW.match(line) for line in lines if line.strip())
    return "\n".join(
        _ARROW.sub("", line, count=1) if every or number == 0 else line for number, line in enumerate(lines)
    )
