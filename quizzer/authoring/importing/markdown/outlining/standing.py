"""Where a block of a document stands: below a heading that announces questions, inside a question, in a list of them."""

from __future__ import annotations

import re
from itertools import dropwhile

from quizzer.authoring.importing.lines import headlines, labels
from quizzer.authoring.importing.lines.headlines import Asking
from quizzer.authoring.importing.markdown.blocks.document import Block
from quizzer.authoring.importing.markdown.blocks.plain import block_first, block_text
from quizzer.authoring.importing.markdown.outlining.section import BOLD_LEVEL, Section

_COUNTED = re.compile(r"\W{0,4}(?:Q|question|질문|문제)\s?[-_.#]?\d", re.IGNORECASE)
"""How what is called a question begins, however it goes on."""


def is_announced(section: Section) -> bool:
    """Tell whether the nearest heading, but for topics, says that questions follow."""
    for node in (section, *section.above()):
        if node.kind == "root":
            return False
        if node.announces:
            return True
        if labels.label(node.title) is not None:
            return False
        if not node.listed and (node.asks or node.only_counts):
            return node.kind in ("bold", "item") and any(each.announces for each in node.above())
        if not node.listed and node.kind == "heading" and node.level < 2:
            return False
    return False


def is_inside_question(section: Section) -> bool:
    """Tell whether what stands in a section is told below a heading that asks."""
    return any(
        (node.asks and 1 < node.level < BOLD_LEVEL) or node.only_counts
        for node in (section, *section.above())
        if node.kind != "root"
    )


def answers_only(block: Block) -> bool:
    """Tell a block inside an answer that holds no question of its own, and does not announce questions."""
    if block.kind == "list" and block.node is not None:
        lines = [block_first(item) for item in block.node.children]
    elif block.kind in ("paragraph", "quote"):
        lines = [block_text(block).partition("\n")[0]]
    else:
        return False
    return not any(
        headlines.asking(line) is Asking.MARKED
        or _COUNTED.match(line)
        or labels.is_follow_up(line)
        or labels.lists_questions(line)
        for line in lines
    )


def asks_on(section: Section, line: str) -> bool:
    """Tell a line that asks below a heading that asked and was answered, where questions are said to follow."""
    head = next((each for each in (section, *section.above()) if each.kind == "heading"), None)
    answered = head is not None and head.asks and bool(head.blocks) and line.rstrip().endswith(("?", "？"))
    return head is not None and answered and any(each.announces for each in head.above())


def answers(title: str, before: Section) -> bool:
    """Tell whether a heading is the answer to the one of the same level before it."""
    answer = labels.label(title) is not None or labels.after_label(title) is not None
    asked = before.asks or before.only_counts or before.announces
    return answer and asked


def holds_items(section: Section) -> bool:
    """Tell whether a section belongs to a list of questions."""
    return any(each.kind == "item" for each in (section, *section.above(), *section.children))


def says(section: Section) -> bool:
    """Tell a bold line that has its answer already."""
    return section.kind == "bold" and bool(section.blocks)


def left(section: Section, at: int) -> Section:
    """End a question that is no heading at a line, and give the heading, or the whole text, in which it stands."""
    while section.kind in ("bold", "item") and section.parent is not None:
        section.end = at
        section = section.parent
    return section


def behind_follow_ups(section: Section, title: str, at: int) -> Section:
    """Leave the heading of follow-ups for a bold question that is none of them: the one before it was bold, too.

    Args:
        section: What is open.
        title: What is asked next.
        at: Its line.
    """
    heads = [each for each in (section, *section.above()) if each.kind == "heading"]
    head = next((each for each in heads if labels.is_follow_up(each.title)), None)
    around = head.parent if head is not None else None
    if head is None or around is None or labels.is_follow_up(title):
        return section
    if around.kind == "bold" and around.parent is not None:
        around = around.parent
    if not any(each.kind == "bold" and each.asks for each in around.children):
        return section
    node: Section | None = section
    while node is not None and node is not around:
        node.end = at
        node = node.parent
    return around


def is_led_to(section: Section) -> bool:
    """Tell whether the last words of a section lead on with a colon to its lists and code, and announce no questions."""
    told = list(dropwhile(lambda each: each.kind in ("list", "code"), reversed(section.blocks)))
    line = block_text(told[0]).rstrip().rpartition("\n")[2] if told else ""
    leads = section.kind == "heading" and line.endswith((":", "："))
    return leads and not labels.lists_questions(line.rstrip(":："))
