"""Tags in a line of their own between a question and its answer: `` `network` `easy` ``."""

from __future__ import annotations

import re
from collections.abc import Sequence

from quizzer.authoring.importing.lines.likeness import is_part
from quizzer.authoring.importing.markdown.blocks.document import Block
from quizzer.authoring.importing.markdown.blocks.plain import block_text

_LONGEST = 80
"""Characters of such a line."""

_LONGEST_TAG = 24

_PART = re.compile(r"개념|정의|특징|원리|동작|이유|예시?|장점|단점|차이점?|결론|요약|정리|설명|답변?|정답")
"""The name of a part of an answer, which is no tag."""


def without_tags(blocks: Sequence[Block]) -> list[Block]:
    """Leave out such a line at the front, where something is said behind it."""
    more = any(block_text(each).strip() for each in blocks[1:])
    return list(blocks[1:]) if more and _is_tags(blocks[0]) else list(blocks)


def _is_tags(block: Block) -> bool:
    """Tell a paragraph of nothing but several short pieces of code, or one Korean word as code."""
    if block.kind != "paragraph" or block.node is None or not block.node.children or block.said is not None:
        return False
    parts = block.node.children[0].children
    tags = [each.content for each in parts if each.type == "code_inline"]
    others = [each for each in parts if each.type != "code_inline" and each.content.strip(" ,·|/")]
    short = all(len(tag) <= _LONGEST_TAG for tag in tags) and len(block_text(block)) <= _LONGEST
    return (len(tags) > 1 or _is_word(tags)) and not others and short


def _is_word(tags: Sequence[str]) -> bool:
    """Tell one Korean word, which is no code."""
    return (
        len(tags) == 1
        and re.fullmatch(r"[가-힣]{2,12}", tags[0]) is not None
        and not (is_part(tags[0]) or _PART.fullmatch(tags[0]))
    )
