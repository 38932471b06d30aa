"""Paragraphs that stand for a heading: bold or marked lines that ask, and those that ask because of where they stand."""

from __future__ import annotations

from dataclasses import dataclass

from quizzer.authoring.importing.lines import headlines, labels
from quizzer.authoring.importing.lines.halves import asked_on, before_label, divided, whole_question
from quizzer.authoring.importing.lines.headlines import Asking
from quizzer.authoring.importing.markdown.blocks.document import Block
from quizzer.authoring.importing.markdown.blocks.plain import first_line
from quizzer.authoring.importing.markdown.outlining.listed_lines import (
    ARROW,
    LEVEL,
    before_folded_answer,
    is_labelled,
    is_listed,
    names_question,
)
from quizzer.authoring.importing.markdown.outlining.nested import begins_with_question
from quizzer.authoring.importing.markdown.outlining.question_lists import LONGEST_QUESTION
from quizzer.authoring.importing.markdown.outlining.section import Section
from quizzer.authoring.importing.markdown.outlining.standing import asks_on, is_inside_question
from quizzer.authoring.importing.markdown.outlining.ways import Ways


@dataclass(frozen=True, slots=True)
class ParagraphHead:
    """What a paragraph that stands for a heading asks, and what it says besides."""

    title: str

    rest: str = ""
    """What stands behind it in the paragraph; may be empty."""

    listed: bool = False
    """Whether it asks only because of where it stands."""


def paragraph_head(
    block: Block,
    following: Block | None,
    around: Section,
    ways: Ways,
    fields: frozenset[str],
    *,
    paragraphs_ask: bool,
    every_bold: bool,
) -> ParagraphHead | None:
    """Read a paragraph as a heading; None where it is none.

    Args:
        block: The paragraph.
        following: What comes next. None: nothing.
        around: The section in which it stands.
        ways: How the lines up to the next heading ask.
        fields: Bold lines that name parts of answers.
        paragraphs_ask: Whether the paragraphs of the text ask in their first sentence and answer in the next.
        every_bold: Whether every bold line over something stands for a heading.
    """
    assert block.node is not None
    line, rest, bold = first_line(block.node)
    asked_before_fold = before_folded_answer(block, following, around)
    if asked_before_fold is not None:
        return ParagraphHead(asked_before_fold)
    if rest and headlines.is_question_label(line) and line.rstrip().endswith((":", "：")):
        line, rest = f"Q. {rest.replace(chr(10), ' ')}", ""
    if not rest and labels.announces_follow_ups(line) and following is not None:
        return ParagraphHead(line)
    if bold and rest and ways.all_named and not is_inside_question(around):
        return ParagraphHead(line.rstrip(" :："), rest, listed=True)
    asking = headlines.asking(line) if len(before_label(line)) < LONGEST_QUESTION else Asking.NO
    marked = asking is Asking.MARKED and labels.after_label(line) is None
    asked = bold and asking is Asking.ASKS and not (line.endswith(":") or labels.label(line))
    asked = asked and (not is_inside_question(around) or (ways.names_ask and asks_on(around, line)))
    part = bold and line in fields and not every_bold
    listed = not (marked or asked or part) and is_listed(
        line, rest, following, around, ways, bold=bold, every_bold=every_bold
    )
    if not (marked or asked or part) and bold and names_question(line, rest, following, ways, around):
        listed = listed or not is_inside_question(around)
    if paragraphs_ask and begins_with_question(line, rest) and not is_inside_question(around):
        listed = True
    if not (marked or asked or listed):
        return None
    line, rest = whole_question(line, rest)
    if marked or listed:
        line = LEVEL.sub("", line)
        line, rest = asked_on(line, rest) if bold and is_labelled(following) else divided(line, rest)
    rest = ARROW.sub("", rest, count=1) if ARROW.match(rest) else rest
    return ParagraphHead(line, rest, listed)
