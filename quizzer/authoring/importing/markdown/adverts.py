"""What a writer says at the end of an answer for his own pages, `Read more on my blog`, and what answers nothing."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from quizzer.authoring.importing.markdown.blocks import Block
from quizzer.authoring.importing.markdown.plain import block_text

_PAGES = (
    r"(?:blogs?|articles?|posts?|web ?site|channel|youtube|videos?|playlist|courses?|newsletter|portfolio|git ?hub|medium|"
    r"linked ?in|twitter|e-?book|repo(?:sitory)?|gist|tutorials?|discord|telegram|community|profile)"
)
_BEFORE = (
    r"(?:(?:p\.?s\.?|you (?:can|may|could|might)|feel free to|please|also|do|make sure to|be sure to|don['’]t forget to|"
    r"to (?:learn|know|read|see) more|for (?:more|further|additional)(?: \w+){0,2}|i(?:['’]ve| have)?)[\s,:]+){0,4}"
)
_ENGLISH = re.compile(
    rf"\W{{0,4}}{_BEFORE}(?:"
    r"(?:read|check(?: ?out)?|see|visit|find|learn|watch|look at|take a look at|refer to|wrote|written)\b[^.!?]{0,40}"
    rf"\b(?:my|our)\b(?: [\w-]+){{0,2}} {_PAGES}\b"
    r"|(?:follow|connect with|find|contact|reach(?: out to)?|support|message) (?:me|us)\b"
    r"(?= (?:on|at|via|here|for more)\b|[!.]|$)"
    r"|(?:subscribe|sign up)\b[^.!?]{0,30}\b(?:my|our|for more|channel|newsletter)\b"
    r"|buy me a coffee\b"
    r"|(?:consider |leave |drop |give |giving |it |this |us |me |repo |project |a |the )+(?:⭐|stars?\b|claps?\b)"
    r"(?=\W*$| (?:if|on|here)\b|,)"
    rf"|(?:⭐|star|fork)(?: and \w+)? (?:this|the|my|our) {_PAGES}\b"
    r"|if (?:you|this)\b[^.!?]{0,60}(?:⭐|\b(?:star|clap|subscribe|follow me|upvote|buy me)\b)"
    r")",
    re.IGNORECASE,
)
_KOREAN = re.compile(
    r"\W{0,4}(?:"
    r"[^.!?\n]{0,40}(?:제|저의|내|필자의|저희)\s?(?:[\w가-힣]+ ){0,2}(?:블로그|글|포스트|포스팅|유튜브|채널|깃허브|강의)"
    r"[^.!?\n]{0,30}(?:참고|확인|방문|보시|봐\s?주|읽어|구독|와\s?주|있습니다|있어요|정리)"
    r"|(?:더|보다|좀 더)?\s?(?:자세한|상세한)\s?(?:내용|설명|글|정보|사항)[은이]?\s[^.!?\n]{0,40}"
    r"(?:블로그|글|포스트|포스팅|링크|여기|문서|영상)[^.!?\n]{0,20}(?:참고|확인|보시|보세요|봐\s?주|읽어|있습니다|있어요|정리)"
    r"|[^.!?\n]{0,20}(?:구독|좋아요|팔로우)(?:과|와|,|\s)[^.!?\n]{0,20}(?:부탁|눌러|해\s?주|환영)"
    r"|[^.!?\n]{0,30}(?:⭐️?|스타|star|별표?)(?:를|을)?\s?(?:하나\s?)?(?:눌러|부탁|남겨|주세요|주시)"
    r")",
    re.IGNORECASE,
)
_NEXT = re.compile(r"(?<=[.!?。~])[ ]+|\n")
_LONGEST = 220
"""Characters of a sentence that may be an advert."""


def is_advert(line: str) -> bool:
    """Tell a sentence that sends the reader to the writer's own pages, or asks for a star."""
    return len(line) <= _LONGEST and (_ENGLISH.match(line) or _KOREAN.match(line)) is not None


def without_adverts(text: str, blocks: Sequence[Block]) -> str:
    """Take such sentences from the end of an answer: where they are a paragraph, or have a link.

    Args:
        text: The answer.
        blocks: In which it stands.
    """
    told = text
    ends = list(_ends(blocks)) if is_advert(_last(text)) else []
    while (
        end := next((each for each in ends if told.endswith(each) and len(each) < len(told)), None)
    ) is not None:
        told = told[: -len(end)].rstrip()
    return told or text


def _last(text: str) -> str:
    return _NEXT.split(text.rstrip())[-1]


def _ends(blocks: Sequence[Block]) -> Iterator[str]:
    """List the ends of blocks that are adverts."""
    for block in blocks:
        if block.kind == "details":
            yield from _ends(block.inner)
        text = block_text(block).strip()
        parts = _NEXT.split(text)
        count = 0
        while count < len(parts) and is_advert(parts[-1 - count]):
            count += 1
        whole = count == len(parts)
        if count and (whole or _has_link(block)):
            yield text if whole else text[text.rindex(parts[-count]) :]


def _has_link(block: Block) -> bool:
    return block.node is not None and any(
        each.type == "link" or "http" in (each.content or "")
        for each in block.node.walk()
        if not each.is_root
    )
