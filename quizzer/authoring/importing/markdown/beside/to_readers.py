"""What a writer says to the readers of a text, at its end or between its parts, and what answers nothing."""

from __future__ import annotations

import re
from collections.abc import Sequence

from quizzer.authoring.importing.markdown.blocks.document import Block
from quizzer.authoring.importing.markdown.blocks.plain import block_text
from quizzer.authoring.importing.texts import phrases

_REMARK = re.compile(
    r"\W{0,4}"
    + phrases.one_of(
        phrases.GOODBYES,
        phrases.THANKS,
        phrases.ASKS_TO_WRITE,
        phrases.ASKS_FOR_COMMENTS,
        phrases.ASKS_FOR_STARS,
        phrases.MORE_TO_COME,
    ),
    re.IGNORECASE,
)
_OF_POST = re.compile(rf"(?:^|[.!?]\s+|\n){phrases.one_of(phrases.ABOUT_TEXT)}", re.IGNORECASE)
_TELLS_HOW = re.compile(rf"\W{{0,4}}{phrases.one_of(phrases.ABOUT_ANSWER)}", re.IGNORECASE)
_TO_LEARNER = re.compile(rf"\W{{0,4}}{phrases.one_of(phrases.TUTORS_WORDS)}[^\n]*", re.IGNORECASE)
_SAYS_BESIDE = re.compile(
    rf"\W{{0,4}}{phrases.one_of(phrases.MORE_TO_COME, phrases.ABOUT_TEXT)}", re.IGNORECASE
)
_LONGEST_QUOTE = 250
"""Characters of a quote that only speaks to the readers."""

_REST = re.compile(rf"\s*{phrases.one_of(phrases.LEFT_OUT)}", re.IGNORECASE)

_LEADS_UP = re.compile(
    r"\s*(?:[-*]\s*)?\W{0,6}(?:back to (?:the )?(?:top|contents)|go to top|맨 위로|목차로|위로(?: 가기)?)\W{0,4}",
    re.IGNORECASE,
)
"""The words of a link to the top, in a line of its own."""

_NEXT = re.compile(r"(?<=[.!?~])[ \n]")
_SHORT = 160
"""Characters of a paragraph up to which any of its sentences may speak to the reader."""


def is_remark(block: Block) -> bool:
    """Tell a paragraph that speaks to the reader of the text, `*(More questions follow.)*`, `Thanks for reading`."""
    if block.kind not in ("paragraph", "quote") or block.node is None:
        return False
    text = block_text(block).strip()
    if block.kind == "quote":
        return len(text) <= _LONGEST_QUOTE and "\n" not in text and _SAYS_BESIDE.match(text) is not None
    if is_slanted(block) and text[:1] in ("(", "[") and text[-1:] in (")", "]"):
        return True
    if _OF_POST.search(text):
        return True
    sentences = [text, *_NEXT.split(text)[1:]] if len(text) <= _SHORT else [text]
    return any(_REMARK.match(each) for each in sentences)


def is_slanted(block: Block) -> bool:
    """Tell a paragraph that is set in italics as a whole."""
    inline = block.node.children[0].children if block.node is not None and block.node.children else []
    told = [each for each in inline if each.type != "text" or each.content.strip()]
    return block.kind == "paragraph" and len(told) == 1 and told[0].type == "em"


def without_remark_before(blocks: Sequence[Block]) -> Sequence[Block]:
    """Leave out a quote of one sentence that only says how the answer behind it is told, or what a tutor says before it."""
    first = blocks[0] if blocks else None
    if first is not None and first.kind == "paragraph" and _is_tutors(block_text(first).strip()):
        return blocks[1:]
    if first is None or first.kind != "quote" or not any(block_text(each).strip() for each in blocks[1:]):
        return blocks
    text = block_text(first).strip()
    told = len(text) <= _SHORT and "\n" not in text and _TELLS_HOW.match(text) is not None
    return blocks[1:] if told and blocks[1].kind != "quote" else blocks


def _is_tutors(text: str) -> bool:
    return len(text) <= _SHORT and _TO_LEARNER.fullmatch(text) is not None


def without_rest(text: str) -> str:
    """Take what says that more is left out, `… (and 20 more)`, from the end of an answer."""
    lines = text.rstrip().split("\n")
    while len(lines) > 1 and (
        not lines[-1].strip() or _REST.fullmatch(lines[-1]) or _LEADS_UP.fullmatch(lines[-1])
    ):
        lines.pop()
    return "\n".join(lines)
