"""What a question's section asks, in which words."""

from __future__ import annotations

import re
from collections.abc import Sequence

from quizzer.authoring.importing.markdown import labels
from quizzer.authoring.importing.markdown.blocks import Block
from quizzer.authoring.importing.markdown.labels import Asking
from quizzer.authoring.importing.markdown.outline import Section
from quizzer.authoring.importing.markdown.plain import block_text, blocks_text
from quizzer.authoring.importing.markdown.signs import has_label

_MOST_CODE = 1_000
"""Characters of code that a question may be about."""


_COUNTED = re.compile(r"\s*(\d{1,3})\s+(?=\S)")


def question_text(section: Section) -> str:
    """Give what a section asks, without its number and marks."""
    if asks_below(section):
        return labels.title(_asked(asking_blocks(section)))
    return labels.title(_uncounted(section))


def asks_below(section: Section) -> bool:
    """Tell whether a heading only says that the question follows: `Question 1`, or `Q1 — a name` before one."""
    if labels.is_question_label(section.title):
        return True
    if section.asking is not Asking.MARKED or labels.asking(labels.title(section.title)) is not Asking.NO:
        return False
    asking = asking_blocks(section)
    said = next((block_text(block) for block in asking if block.kind == "paragraph"), "")
    return len(asking) < len(section.blocks) and labels.asking(said) is Asking.ASKS and has_label(section)


def _asked(blocks: Sequence[Block]) -> str:
    """Give what blocks ask; code that it is about stays as it is."""
    code = [each.node.content.rstrip() for each in blocks if each.kind == "code" and each.node is not None]
    text = " ".join(blocks_text(blocks).split())
    return "\n\n".join([text, *code]) if text and sum(map(len, code)) <= _MOST_CODE else text


def _uncounted(section: Section) -> str:
    """Take a mere number from the front of a title, `4 클로저`, where the one before or after counts along."""
    counted = _COUNTED.match(section.title)
    if counted is None or section.parent is None:
        return section.title
    beside = {_COUNTED.match(each.title) for each in section.parent.children if each.kind == section.kind}
    numbers = {int(each.group(1)) for each in beside if each is not None}
    number = int(counted.group(1))
    return section.title[counted.end() :] if {number - 1, number + 1} & numbers else section.title


def asking_blocks(section: Section) -> list[Block]:
    """Give the blocks that ask, below a heading that only says so: up to the options or the answer."""
    asking: list[Block] = []
    for block in section.blocks:
        line = block_text(block).partition("\n")[0]
        answered = labels.label(line) or labels.after_label(line) is not None
        if block.kind in ("details", "list", "rule") or (asking and answered):
            break
        asking.append(block)
    return asking
