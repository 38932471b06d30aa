"""What a writer says to the readers of a text, at its end or between its parts, and what answers nothing."""

from __future__ import annotations

import re

from quizzer.authoring.importing.markdown.blocks import Block
from quizzer.authoring.importing.markdown.plain import block_text

_ENGLISH = re.compile(
    r"\W{0,4}(?:thank(?:s| you)(?: so much)? for reading|happy (?:learning|coding|interviewing|reading|preparing)\b|"
    r"(?:i )?hope (?:this|these|you)\b.{0,60}\b(?:help|useful|article|post|interview|enjoy)|"
    r"if (?:you|this)\b.{0,60}\b(?:article|post|blog|helpful|repo(?:sitory)?|star|clap|subscribe|follow me|typo)\b|"
    r"(?:please |don['’]t forget to )(?:like|follow|share|subscribe|clap|star|upvote)\b|"
    r"(?:good luck|all the best)\b.{0,40}(?:interview|!)|stay tuned\b|"
    r"(?:in|see you in) the next (?:article|post|part|blog)|"
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
    sentences = [text, *_NEXT.split(text)[1:]] if len(text) <= _SHORT else [text]
    return any(_ENGLISH.match(each) or _KOREAN.match(each) for each in sentences)
