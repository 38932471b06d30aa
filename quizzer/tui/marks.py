"""How marked words of an answer and of a model answer look: by colour and by sign."""

from __future__ import annotations

from collections.abc import Sequence

from textual.content import Content

from quizzer.reports.marks import Mark, of_answer, of_model_answer, stretches
from quizzer.tui.signs import STYLES, signs

__all__ = ["Mark", "marked", "of_answer", "of_model_answer"]


def marked(text: str, marks: Sequence[Mark]) -> Content:
    """Write a text with its marks.

    Args:
        text: Whatever somebody wrote.
        marks: Stretches of it; those outside are cut to fit.
    """
    if not marks:
        return Content(text)
    parts: list[Content | str | tuple[str, str]] = []
    for start, end, mark in stretches(len(text), marks):
        words = text[start:end]
        if mark is None or not any(letter.isalnum() for letter in words):
            parts.append((words, ""))
            continue
        style = "$text-muted" if mark.status is None else STYLES[mark.status]
        sign = signs().warning if mark.status is None else signs().statuses[mark.status]
        lead = words[: len(words) - len(words.lstrip(_BETWEEN))]
        parts += [lead, (f"{sign} ", f"bold {style}"), (words[len(lead) :], f"{style} underline")]
    return Content.assemble(*parts)


_BETWEEN = " \t\n,.;:!?"
"""What may stand before a mark's sign."""
