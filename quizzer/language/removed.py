"""What a text says to be taken away, kept off or not done: 중복을 제거한다, it avoids deadlocks, instead of scanning.

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
        if _stands_for(clause, index):
            return _reached(clause, index + 1)
        if token.stem not in word_class("en-removing"):
            return None
        return _reached(clause, index)
    if index == 0 or token.stem not in word_class("removing"):
        return None
    before = clause.tokens[index - 1]
    if not _is_taken(before, token):
        return None
    if before.kind == "noun":
        return before.start, token.start
    start = noun_start(clause.tokens, index - 1)  # 깨지는 것을 막는다
    return (start, token.start) if start < before.start else None


def _stands_for(clause: Clause, index: int) -> bool:
    """Whether what follows is not done: instead of scanning, rather than scanning."""
    pair = [token.text.lower() for token in clause.tokens[index : index + 2]]
    return pair in (["instead", "of"], ["rather", "than"])


def _reached(clause: Clause, index: int) -> tuple[int, int] | None:
    reach = english_reach(clause, index)
    return reach if reach[0] < reach[1] else None


def _is_taken(before: Token, token: Token) -> bool:
    """Whether the word before is what the word takes away."""
    if before.kind not in ("noun", "light") or before.ending:
        return False
    if token.kind == "noun":
        return before.particle in ("", "을", "를")
    return before.particle in (_SUBJECT if token.suffix == "되" else _OBJECT)
