"""The names of the sides of a card, `Term: Mutex` and `Definition: A lock.`, written in front of their texts."""

from __future__ import annotations

import re

_SIDES = (
    (r"Q(?:uestion)?|질문|문제|문", r"A(?:nswer)?|답변?|정답|답안"),
    (r"Terms?|Concept|Word|용어|개념|단어", r"Definition|Meaning|Def|정의|뜻|의미"),
    (r"Front|앞면?", r"Back|뒷면|뒤"),
)
_NAMED = tuple(
    tuple(re.compile(rf"\s*(?:{side})\s?[:：]\s*(?=\S)", re.IGNORECASE) for side in pair) for pair in _SIDES
)


def without_names(question: str, answer: str) -> tuple[str, str]:
    """Take such names away, where both sides have theirs."""
    for front, back in _NAMED:
        asked, said = front.match(question), back.match(answer)
        if asked is not None and said is not None:
            return question[asked.end() :], answer[said.end() :]
    return question, answer
