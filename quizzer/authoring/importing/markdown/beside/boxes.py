"""Boxes beside a text: quotes that begin with a name in bold letters, `> **CHAPTER 2 SUMMARY**`, over what they say."""

from __future__ import annotations

import re

from quizzer.authoring.importing.lines import labels
from quizzer.authoring.importing.markdown.blocks.document import Block, as_blocks
from quizzer.authoring.importing.markdown.blocks.plain import first_line

_SUMS_UP = re.compile(r"\b(?:summary|recap|takeaways?|checklist)$|(?:요약|정리|체크 ?포인트)$", re.IGNORECASE)
"""How the name of a box ends that sums up a part of a text, `CHAPTER 2 SUMMARY`."""

_LONGEST = 60
"""Characters of a name."""


def is_box(block: Block) -> bool:
    """Tell a quote whose first paragraph is the name of something beside the matter, with more below it."""
    if block.kind != "quote" or block.node is None:
        return False
    inner = as_blocks(block.node.children)
    if len(inner) < 2 or inner[0].kind != "paragraph" or inner[0].node is None:
        return False
    line, rest, bold = first_line(inner[0].node)
    name = line.strip(" :：")
    if not bold or rest or len(name) > _LONGEST:
        return False
    return _SUMS_UP.search(name) is not None or labels.is_beside(name)
