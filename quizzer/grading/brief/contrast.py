"""What an answer says a thing is not, before it says what it is: 일부가 아니라 전체를 교체하고 (Korean alone).

To a card that denies nothing such words add nothing: what is said after them is right or not by itself. A matcher hears
the other thing's words in them.
"""

from __future__ import annotations

from collections.abc import Iterable

from quizzer.language.clauses import Clause
from quizzer.language.negation import clause_negations
from quizzer.language.prepared import Prepared
from quizzer.language.wordlists import word_class

_TURNING = ("라", "ㄴ", "고", "라고")
"""Endings of 아니다 after which comes what is the case."""


def without_contrast(answer: Prepared, models: Iterable[Prepared]) -> str:
    """Blank out what an answer denies in order to say what is the case, where no model answer denies anything.

    Offsets stay; a text that says nothing else stays as it is.
    """
    if any(clause_negations(clause) for model in models for clause in model.clauses):
        return answer.text
    rest = answer.text
    for clause in answer.clauses:
        for start, end in _denied_first(clause):
            rest = rest[:start] + " " * (end - start) + rest[end:]
    return rest if any(char.isalnum() for char in rest) else answer.text


def _denied_first(clause: Clause) -> list[tuple[int, int]]:
    """Where in a clause something is denied before what is the case is said; the thing that it is said of stays."""
    denials = {(denial.start, denial.end) for denial in clause_negations(clause)}
    found, begin = [], clause.start
    for token, following in zip(clause.tokens, clause.tokens[1:], strict=False):
        if token.particle in word_class("topic"):
            begin = following.start
        elif token.stem == "아니" and token.ending in _TURNING and (token.start, token.end) in denials:
            if begin < token.start:
                found.append((begin, following.start))
            begin = following.start
    return found
