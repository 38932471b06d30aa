"""Answers that tell a case, what was the matter and how it was solved, or a story in four parts: what looks like a label.

A solution is a part of such an answer, and so is the action of a story, `A – I counted …`.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from quizzer.authoring.importing.lines import headlines
from quizzer.authoring.importing.markdown.blocks.document import Block
from quizzer.authoring.importing.markdown.blocks.plain import block_text
from quizzer.authoring.importing.markdown.outlining.outline import Section

_MATTER = re.compile(
    r"\W{0,3}(?:scenario|problem|situation|challenge|context|issue|문제(?:\s?상황)?|상황|시나리오|배경)\s*[:：]",
    re.IGNORECASE,
)
_SOLUTION = re.compile(r"\W{0,3}(?:solution|해결(?:\s?(?:책|방법|방안))?|해답)\s*[:：]", re.IGNORECASE)

_ACTION = re.compile(r"\W{0,3}A\s?[-–—:]\s")
_OF_STORY = re.compile(r"\W{0,3}S(?:\s?/\s?T)?\s?[-–—:]\s")
"""The first part of a story that is told as situation, task, action, result; `A – I went …` is its third."""


def solves_part(head: Section, own: Sequence[Section]) -> bool:
    """Tell the solution of a trouble that one of several parts of an answer tells of: what it is, `Problem`, `Solution`."""
    before = [each for each in own if each.start < head.start]
    matters = [_MATTER.match(f"{headlines.title(each.title)}:") is not None for each in before]
    return (
        _SOLUTION.match(f"{headlines.title(head.title)}:") is not None and any(matters[1:]) and not matters[0]
    )


def tells_case(texts: Sequence[str]) -> bool:
    """Tell a list of what was the matter and how it was solved, `- Problem: …`, `- Solution: …`, from one with an answer."""
    firsts = [text.partition("\n")[0] for text in texts]
    matter = next((number for number, line in enumerate(firsts) if _MATTER.match(line)), None)
    return matter is not None and any(_SOLUTION.match(line) for line in firsts[matter + 1 :])


def tells_story(texts: Sequence[str]) -> bool:
    """Tell items of which one is the first part of a story."""
    return any(map(_OF_STORY.match, texts))


def tells_action(line: str, blocks: Sequence[Block]) -> bool:
    """Tell the third part of a story that blocks tell, `A – I counted …`, from the label of an answer."""
    return _ACTION.match(line) is not None and tells_story(_lines_of(blocks))


def _lines_of(blocks: Sequence[Block]) -> list[str]:
    return [line.removeprefix("- ") for each in blocks for line in block_text(each).split("\n")]
