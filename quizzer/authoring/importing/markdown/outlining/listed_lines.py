"""Lines that are questions because of where they stand, though nothing marks them: below `면접 질문`, or before a fold."""

from __future__ import annotations

import re

from markdown_it.tree import SyntaxTreeNode

from quizzer.authoring.importing.lines import headlines, labels
from quizzer.authoring.importing.lines.halves import divided
from quizzer.authoring.importing.lines.headlines import Asking
from quizzer.authoring.importing.lines.likeness import is_part
from quizzer.authoring.importing.markdown.beside.asides import is_navigation
from quizzer.authoring.importing.markdown.blocks.document import Block
from quizzer.authoring.importing.markdown.blocks.plain import block_text, inline_text
from quizzer.authoring.importing.markdown.outlining.question_lists import LONGEST_QUESTION
from quizzer.authoring.importing.markdown.outlining.section import Section
from quizzer.authoring.importing.markdown.outlining.standing import (
    holds_items,
    is_announced,
    is_inside_question,
)
from quizzer.authoring.importing.markdown.outlining.ways import NUMBERED, Ways

LEVEL = re.compile(
    r"^(?:junior|mid(?:dle)?|senior|staff|beginner|intermediate|advanced|easy|medium|hard|주니어|시니어|초급|중급|고급)"
    r"\s*[:：]\s*(?=\S)",
    re.IGNORECASE,
)
"""For whom a question is, before it."""

ARROW = re.compile(r"(?:→|=>|->|⇒|↳)\s*")
"""What leads from a question to its answer in the next line."""

_MANUAL = re.compile(r"(?:사용|활용|이용|공부|학습)\s?(?:법|방법)|how to use", re.IGNORECASE)
"""The name of what says how the questions below it are used."""


def names_question(line: str, rest: str, following: Block | None, ways: Ways, around: Section) -> bool:
    """Tell a bold name, `A와 B의 차이`, with an answer below it.

    It stands among bold lines that mostly ask, or behind a list of questions whose answers are in it.
    """
    counted = ways.counted_ask and NUMBERED.match(line) is not None
    asks = ways.names_ask or counted or (around.kind == "item" and bool(around.blocks))
    if not asks or headlines.asking(line) is not Asking.NAMES or is_part(line):
        return False
    return not line.endswith((":", "：")) and (
        bool(rest) or (following is not None and following.kind != "heading")
    )


def is_listed(
    line: str,
    rest: str,
    following: Block | None,
    around: Section,
    ways: Ways,
    *,
    bold: bool,
    every_bold: bool,
) -> bool:
    """Tell a line that is a question because a heading says that questions follow.

    Args:
        line: The first line of a paragraph.
        rest: What follows it there.
        following: The next block.
        around: The section in which the paragraph stands.
        ways: How the lines of that section ask.
        bold: Whether the line is bold.
        every_bold: Whether every bold line over something is a question.
    """
    if bold and ways.bold_counts and not NUMBERED.match(line) and headlines.asking(line) is not Asking.ASKS:
        return False
    if every_bold and bold and 0 < len(line) < LONGEST_QUESTION and labels.label(line) is None:
        return bool(rest) or (following is not None and following.kind not in ("heading", "html"))
    if not is_announced(around) or not 0 < len(line) < LONGEST_QUESTION or line.endswith((":", "：")):
        return False
    if labels.label(line) or labels.after_label(line) is not None or labels.is_beside(line):
        return False
    if labels.is_aside(line) or labels.is_follow_up(line) or labels.is_fact(line):
        return False
    if is_manual(line) or (labels.lists_questions(line) and headlines.asking(line) is Asking.NO):
        return False
    answered = bool(rest) or (following is not None and following.kind not in ("heading", "html"))
    if following is not None and labels.is_follow_up(block_text(following).partition("\n")[0]):
        return False
    if following is not None and is_navigation(following):
        return False
    if bold and ways.numbered_asks and NUMBERED.match(line):
        return answered
    if bold:
        named = headlines.asking(line) is Asking.NAMES
        return answered and (not ways.bold_asks or named) and not holds_items(around)
    if rest and ARROW.match(rest):
        return True
    if divided(LEVEL.sub("", line), rest)[1] != rest and not ways.bold_asks:
        return True
    return answered and not rest and headlines.asking(line) is Asking.ASKS and not ways.bold_asks


def is_manual(line: str) -> bool:
    """Tell the name of what says how the questions of a text are used."""
    return _MANUAL.fullmatch(line.strip(" :：")) is not None


def is_labelled(block: Block | None) -> bool:
    """Tell a paragraph that begins with the label of an answer, `A. It is …`, or is one."""
    return block is not None and begins_answer(block_text(block).partition("\n")[0])


def begins_answer(line: str) -> bool:
    """Tell a line with the label of an answer, or that is one."""
    return labels.after_label(line) is not None or labels.label(line) is not None


def before_folded_answer(block: Block, following: Block | None, around: Section) -> str | None:
    """Give a paragraph that asks what the details right below it answer, where no heading asks it.

    An item of a list, which the details cut off from the others, need not ask by its words.
    """
    if following is None or following.kind != "details" or labels.label(following.summary) is None:
        return None
    lone = _lone_paragraph(block)
    node = lone if lone is not None else block.node
    text = " ".join(inline_text(node).split()) if node is not None and node.type == "paragraph" else ""
    marked = any(each.asking is Asking.MARKED or each.only_counts for each in (around, *around.above()))
    if marked or is_inside_question(around) or not 0 < len(text) < 600:
        return None
    text = headlines.EXERCISE.sub("", text, count=1)
    return text if lone is not None or headlines.asking(text) in (Asking.ASKS, Asking.MARKED) else None


def _lone_paragraph(block: Block) -> SyntaxTreeNode | None:
    """Give the paragraph that is all of a list without numbers; None for anything else."""
    items = block.node.children if block.node is not None and block.node.type == "bullet_list" else []
    alone = len(items) == 1 and len(items[0].children) == 1 and items[0].children[0].type == "paragraph"
    return items[0].children[0] if alone else None
