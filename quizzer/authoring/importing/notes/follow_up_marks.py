"""Marks of questions that follow another, as people type them, `추가) …?`, `심화) …?`, `+) …?`, written as `추가 질문: …?`.

So is a bold line that asks on, `**그렇다면 …?**`. A remark behind such a mark, which asks nothing, goes on with the answer.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from quizzer.authoring.importing.lines import headlines
from quizzer.authoring.importing.lines.headlines import Asking

_WORD = (
    r"추가|심화|연계|후속|파생|꼬리|보너스|extra|bonus|advanced|further|"
    r"(?:cross|counter)[\s-]?(?:questions?|q)|"
    r"prob(?:e|ing)(?:[\s-]questions?)?|drill[\s-]?downs?|twist|(?:going |go )?deeper"
)
_MARK = re.compile(
    r"(?P<front>\s*(?:>\s*)?(?:[-*+]\s+)?(?:#{1,6}\s+)?(?:\*\*|__)?)"
    rf"(?:[(\[【]?\s?(?:{_WORD})\s?(?P<number>\d{{0,2}})(?P<inner>(?:\*\*|__)?)\s?[)\]】:：]\s?[:：]?"
    r"(?P<outer>(?:\*\*|__)?)|\(?\+\s?(?P<plus>\d{0,2})\s?\))\s*(?P<text>[^\s):：].*)",
    re.IGNORECASE,
)
_GOES_ON = re.compile(
    r"\*\*(?P<text>(?:그럼|그렇다면|그러면|so then,?|and then,?)\s[^*]{4,200}[?？])\*\*\s*", re.IGNORECASE
)
"""A bold line that asks on, below an answer."""

_DEMANDS = re.compile(r"[을를]?\s(?:설명|서술|비교|나열|기술)[.\s]*$")
"""How it asks without a verb: `추가) 인덱스의 원리에 대해 설명`."""

_END = re.compile(r"(?:\*\*|__)\s*$")


def with_words(lines: Sequence[str], code: Sequence[bool]) -> list[str]:
    """Write such marks of what asks so.

    Args:
        lines: Of a text.
        code: Which of them are code.
    """
    return [line if inside else _written(line) for line, inside in zip(lines, code, strict=True)]


def _written(line: str) -> str:
    going_on = _GOES_ON.fullmatch(line)
    if going_on is not None:
        return f"**추가 질문: {going_on['text']}**"
    found = _MARK.fullmatch(line)
    if found is None:
        return line
    text = _END.sub("", found["text"])
    if headlines.asking(text) is not Asking.ASKS and not _DEMANDS.search(text):
        return line
    bold = found["inner"] or found["outer"] or ""  # of the mark alone: the whole line gets it
    asked = f"{text}{bold}" if bold and found["front"].endswith(bold) else found["text"]
    return f"{found['front']}추가 질문{found['number'] or found['plus'] or ''}: {asked}"
