"""An answer that is quoted behind a sentence or two about its question, as posts of interviews have it.

> This was asked at my last interview.

stands above the quote; code and a closing word may stand below it.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import takewhile

from quizzer.authoring.importing.markdown.answers.answer import Answer
from quizzer.authoring.importing.markdown.beside.asides import (
    is_bold_label,
    is_break,
    is_navigation,
    is_title,
)
from quizzer.authoring.importing.markdown.blocks.document import Block
from quizzer.authoring.importing.markdown.blocks.plain import block_text, blocks_text
from quizzer.authoring.importing.markdown.outlining.listed_lines import is_labelled

_MOST_BEFORE = 2
"""Paragraphs before the quote."""

_LONGEST_BEFORE = 200
"""Characters of them all."""

_SHORTEST_QUOTE = 30

_SENTENCE = re.compile(r"(?<=[.!?~])\s+")
_MOST_SENTENCES = 3

_SPOKEN = re.compile(r"(?:니다|세요|[아어에예이해네죠거]요|죠)[.!~]*[\"'”’)\]]*$")
"""How a Korean sentence ends that is said to somebody."""

_OF_THE_QUESTION = re.compile(
    r"\b(?:I|my|me|we|our|asked|interview(?:s|er|ers)?|question)\b|면접|질문|물어|받(?:은|았|아)|기출|단골|나왔|"
    r"헷갈|헤맸|헤매|몰랐|몰라|틀렸|당황|대답|답변"
)
"""What speaks of the question or of the writer, and does not answer."""

_CITED = re.compile(r"(?:^|\n)\s*(?:[-—–―]{1,2}|출처|source|from)\s*[:：]?\s*\S[^\n]{0,80}$", re.IGNORECASE)
"""The last line of a quote that says who wrote it."""


def answer_quoted_behind(blocks: Sequence[Block]) -> Answer | None:
    """Take the one quote of an answer as the answer, where a few words stand before it and not many behind it.

    It must be said to somebody while what stands before it is not, or that must speak of the question; else it may be a
    citation in the middle of an explanation.
    """
    filled = [each for each in blocks if each.kind != "rule" and not is_break(each)]
    before = list(takewhile(lambda each: each.kind == "paragraph", filled))
    rest = filled[len(before) :]
    quotes = list(takewhile(lambda each: each.kind == "quote", rest))
    after = rest[len(quotes) :]
    if not 0 < len(before) <= _MOST_BEFORE or len(quotes) != 1 or not all(map(_goes_on, after)):
        return None
    lead, text = blocks_text(before), block_text(quotes[0]).strip()
    behind = blocks_text(each for each in after if each.kind == "paragraph" and not is_navigation(each))
    if any(is_title(each) or is_bold_label(each) or is_labelled(each) for each in before):
        return None
    if len(lead) > min(_LONGEST_BEFORE, len(text)) or len(behind) > len(text) or len(text) < _SHORTEST_QUOTE:
        return None
    sentences = _SENTENCE.split(lead)
    if len(sentences) > _MOST_SENTENCES or lead.rstrip().endswith((":", "：")) or _CITED.search(text):
        return None
    spoken = _SPOKEN.search(text) is not None and not any(_SPOKEN.search(each) for each in sentences)
    if not (spoken or _OF_THE_QUESTION.search(lead)):
        return None
    return Answer(text, [(quotes[0].start, quotes[0].end)])


def _goes_on(block: Block) -> bool:
    """Tell what may stand behind the answer: code, a picture, a closing paragraph without a label."""
    if block.kind == "paragraph":
        return not (is_title(block) or is_bold_label(block))
    return block.kind == "code"
