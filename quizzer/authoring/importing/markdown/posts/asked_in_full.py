"""The question of a post below a heading that only says so, `## Question`, where the title says it in short or its topic."""

from __future__ import annotations

from dataclasses import dataclass

from quizzer.authoring.importing.lines import headlines
from quizzer.authoring.importing.lines.headlines import Asking
from quizzer.authoring.importing.markdown.blocks.plain import blocks_text
from quizzer.authoring.importing.markdown.outlining.outline import Section
from quizzer.authoring.importing.markdown.outlining.question_lists import LONGEST_QUESTION


@dataclass(frozen=True, slots=True)
class AskedInFull:
    """What stands below such a heading."""

    text: str

    lines: tuple[int, int]
    """Of the heading and the question, from 0, before the second."""


def asked_in_full(root: Section, answer: Section, begin: int = 0) -> AskedInFull | None:
    """Give what stands below the first heading `Question` before that of an answer; None where nothing asks there.

    Args:
        root: The outline of the post.
        answer: The heading of the answer.
        begin: The line, from 0, at which the part of the post begins that the answer belongs to.
    """
    heads = (each for each in root.walk() if each.kind == "heading" and begin <= each.start < answer.start)
    label = next((each for each in heads if _says_so(each)), None)
    if label is None or not label.blocks:
        return None
    text = " ".join(blocks_text(label.blocks).split())
    if len(text) >= LONGEST_QUESTION or headlines.asking(text) not in (Asking.ASKS, Asking.NAMES):
        return None
    return AskedInFull(text, (label.start, label.blocks[-1].end))


def _says_so(section: Section) -> bool:
    """Tell a heading that only says that the question follows, `Question` or `1. Question`."""
    name = headlines.title(section.title)
    numbered = name != headlines.plain(section.title)
    return section.only_counts or (numbered and headlines.is_question_label(name))
