"""What a writer says to the readers of a text, at its end or between its parts, and what answers nothing."""

from __future__ import annotations

import re
from collections.abc import Sequence

from quizzer.authoring.importing.markdown.blocks import Block
from quizzer.authoring.importing.markdown.plain import block_text

_ENGLISH = re.compile(
    r"\W{0,4}(?:thank(?:s| you)(?: so much)? for reading|happy (?:learning|coding|interviewing|reading|preparing)\b|"
    r"(?:i )?hope (?:this|these|you)\b.{0,60}\b(?:help|useful|article|post|interview|enjoy)|"
    r"if (?:you|this)\b.{0,60}\b(?:article|post|blog|helpful|repo(?:sitory)?|star|clap|subscribe|follow me|typo)\b|"
    r"(?:please |don['’]t forget to )(?:like|follow|share|subscribe|clap|star|upvote)\b|"
    r"(?:good luck|all the best)\b.{0,40}(?:interview|!)|stay tuned\b|"
    r"(?:in|see you in) the next (?:article|post|part|blog)|"
    r"over to you\b\W|let (?:me|us) know\b.{0,40}\b(?:comments?|think|thoughts)\b|"
    r"(?:so much for|that(?:['’]s| is| was) (?:all|it) (?:for|from|about)) (?:this|today|now|the|me|our)\b|"
    r"(?:please )?feel free to (?:contact|reach out|message|ask|comment|leave)\b|"
    r"(?:more|additional) (?:\d+ )?questions\b.{0,60}(?:soon|omitted|follow|later|added))",
    re.IGNORECASE,
)
_KOREAN = re.compile(
    r"\W{0,4}(?:(?:긴 ?)?(?:글을? ?)?읽어 ?주셔서|"
    r"(?:이|본|제) ?(?:글|포스팅|포스트)(?:이|을|에) .{0,30}(?:도움|틀린|잘못|의견|피드백)|"
    r"(?:도움이 되|잘못된 (?:부분|내용|정보)|틀린 (?:부분|내용|점)|궁금한 (?:점|부분)|피드백)"
    r".{0,30}(?:댓글|알려|지적|말씀|남겨)|"
    r"다음 (?:글|포스트|포스팅|편)(?:에서|에는|에|은)\s|이상으로 .{0,30}(?:마치|마무리))"
)


_REST = re.compile(
    r"\s*[-*]?\s*(?:\.{2,}|…)+\s*[(\[][^()\[\]\n]{2,120}[)\]]\s*[.…]*|"
    r"\s*[(\[](?:\.{2,}|…)?\s*(?:and )?\d{1,4}\+? (?:more|other|further)\b[^()\[\]\n]{0,100}[)\]]\s*[.…]*",
    re.IGNORECASE,
)
"""A line that says what a writer left out behind it: `... (and 20 more of this kind)`."""


_TELLS_HOW = re.compile(
    r"\W{0,4}(?:tips?|note|hint|nb|n\.b\.|팁|힌트|주의|유의)\s*[:：.]\s|"
    r"[^.。\n]{0,80}(?:위주로|중심으로|초점[을에]|기준으로)[^.。\n]{0,60}(?:기술|서술|설명|정리|작성|답변|소개)"
    r"(?:합니다|했습니다|하였습니다|한다|했다|하겠습니다|해보겠습니다)[.。]?\s*$",
    re.IGNORECASE,
)
"""A remark on how an answer is told, or is to be told, before it."""


_OF_POST = re.compile(
    r"(?:^|[.!?]\s+|\n)(?:"
    r"(?:now,?\s+)?in this (?:blog ?)?(?:post|article|tutorial|blog|guide),? (?:we|i|you)"
    r"(?:['’]ll| will| are going to| shall)?(?: (?:also|mainly|first))?"
    r" (?:learn|cover|see|look|discuss|explore|walk|talk|show|explain|go)\b|"
    r"(?:이번|이|본) ?(?:글|포스팅|포스트|장)에서는? [^.\n]{2,80}"
    r"(?:보겠습니다|하겠습니다|볼게요|할게요|다룹니다|봅시다|보려고 합니다))",
    re.IGNORECASE,
)
"""A sentence that says what the text is about, and begins an article rather than going on with an answer."""

_TO_LEARNER = re.compile(
    r"\W{0,4}(?:(?:here(?:['’]s| is)|this is) (?:the|your) (?:first|next|last) (?:one|question)(?=\s*(?:[—–.!:]|$))|"
    r"(?:master|learn|practi[cs]e|answer|try) (?:this|it|these)(?: one)? "
    r"(?:first|before (?:moving|going|you (?:move|go)|the next))\b|"
    r"(?:take your time|think about it|try it yourself)\b.{0,40}\b(?:before|first|then)\b)[^\n]*",
    re.IGNORECASE,
)
"""What a tutor says behind a question, and no answer: `Here's the first one — master this before moving on.`"""

_NEXT = re.compile(r"(?<=[.!?~])[ \n]")
_SHORT = 160
"""Characters of a paragraph up to which any of its sentences may speak to the reader."""


def is_remark(block: Block) -> bool:
    """Tell a paragraph that speaks to the reader of the text, `*(More questions follow.)*`, `Thanks for reading`."""
    if block.kind != "paragraph" or block.node is None:
        return False
    text = block_text(block).strip()
    inline = block.node.children[0].children if block.node.children else []
    told = [each for each in inline if each.type != "text" or each.content.strip()]
    slanted = len(told) == 1 and told[0].type == "em"
    if slanted and text[:1] in ("(", "[") and text[-1:] in (")", "]"):
        return True
    if _OF_POST.search(text):
        return True
    sentences = [text, *_NEXT.split(text)[1:]] if len(text) <= _SHORT else [text]
    return any(_ENGLISH.match(each) or _KOREAN.match(each) for each in sentences)


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
    while len(lines) > 1 and (not lines[-1].strip() or _REST.fullmatch(lines[-1])):
        lines.pop()
    return "\n".join(lines)
