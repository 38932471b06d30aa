"""Concepts that are meant without being named: 전자, 후자, 반대로, 둘 다, the former, the latter, the other, both."""

from __future__ import annotations

import re

from quizzer.language.clauses import Clause

_FORMER = re.compile(
    r"전자[는가의를도]|전자의 경우|앞의 것|앞엣것|앞쪽은|첫 번째는|첫번째는|\bthe former\b|\bthe first(?: one)?\b",
    re.IGNORECASE,
)
_LATTER = re.compile(
    r"후자[는가의를도]|후자의 경우|뒤의 것|뒤엣것|뒤쪽은|두 번째는|두번째는|\bthe latter\b|\bthe second(?: one)?\b",
    re.IGNORECASE,
)
_OTHER = re.compile(
    r"다른 (?:쪽|하나|한쪽)[은는이가]|나머지(?: 하나)?[는가]|반대쪽[은는이]|반대편[은이]|상대(?:방|쪽)?[은는]|\bthe other(?: one)?\b",
    re.IGNORECASE,
)
_BOTH = re.compile(
    r"둘 다|둘다|둘은 모두|두 (?:방식|개념|가지|기법|방법|모델|구조)(?: 모두|은|는|이|가)|양쪽 (?:다|모두)|둘 사이|\bboth\b|\bneither\b|\bthe two\b",
    re.IGNORECASE,
)


def refers_to(clause: Clause, current: frozenset[int], count: int) -> frozenset[int]:
    """The concepts that a clause means without naming them.

    Args:
        clause: What is read.
        current: The concepts that the clause before spoke about.
        count: How many concepts there are; former, latter and the other need exactly two.

    Returns:
        Indices of concepts; empty where the clause refers to none.
    """
    text = clause.text
    if count == 2:
        if _FORMER.search(text):
            return frozenset({0})
        if _LATTER.search(text):
            return frozenset({1})
        if _OTHER.search(text) and len(current) == 1:
            return frozenset({0, 1}) - current
    if _BOTH.search(text):
        return frozenset(range(count))
    return frozenset()
