"""What a text says to be taken away or kept off: 중복을 제거한다, 충돌 방지, it avoids deadlocks.

That says of the thing what a denial says (중복되지 않는다), so its words are negated as denied ones are, and a denial of
it cancels: 중복을 제거하지 않는다.
"""

from __future__ import annotations

from quizzer.language.clauses import Clause
from quizzer.language.denied import english_reach, noun_start
from quizzer.language.tokens import Token
from quizzer.language.wordlists import word_class

_OBJECT = frozenset({"을", "를", "도", "만", "까지"})
_SUBJECT = frozenset({"이", "가", "은", "는", "도"})


def removed(clause: Clause, index: int) -> tuple[int, int] | None:
    """Where what the word at `index` takes away begins and ends; None where it takes nothing away."""
    token = clause.tokens[index]
    if token.script == "latin":
        if token.stem not in word_class("en-removing"):
            return None
        reach = english_reach(clause, index)
        return reach if reach[0] < reach[1] else None
    if index == 0 or token.stem not in word_class("removing"):
        return None
    before = clause.tokens[index - 1]
    if not _is_taken(before, token):
        return None
    if before.kind == "noun":
        return before.start, token.start
    start = noun_start(clause.tokens, index - 1)  # 깨지는 것을 막는다
    return (start, token.start) if start < before.start else None


def _is_taken(before: Token, token: Token) -> bool:
    """Whether the word before is what the word takes away."""
    if before.kind not in ("noun", "light") or before.ending:
        return False
    if token.kind == "noun":
        return before.particle in ("", "을", "를")
    return before.particle in (_SUBJECT if token.suffix == "되" else _OBJECT)
