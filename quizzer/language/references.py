"""Concepts that are meant without being named: 전자, 후자, 다른 쪽은, 둘 다, the former, the latter, the other, both."""

from __future__ import annotations

import re

from quizzer.language.wordlists import word_class

_FINITE = r"(?=\ (?:" + "|".join(sorted(word_class("en-finite"))) + r")\b)"
_FLAGS = re.IGNORECASE | re.VERBOSE
_FORMER = re.compile(
    rf"""전자(?:는|가|의|를|도|로|에) | 앞(?:의|엣)\ ?것 | 앞쪽은 | 첫\ ?번째(?:는|가|것은)
    | \bthe\ former\b | \bthe\ first(?:\ one\b|{_FINITE})""",
    _FLAGS,
)
_LATTER = re.compile(
    rf"""후자(?:는|가|의|를|도|로|에) | 뒤(?:의|엣)\ ?것 | 뒤쪽은 | 두\ ?번째(?:는|가|것은)
    | \bthe\ latter\b | \bthe\ second(?:\ one\b|{_FINITE})""",
    _FLAGS,
)
_OTHER = re.compile(
    rf"""다른\ (?:쪽|하나|한쪽|편)(?:은|는|이|가) | 나머지(?:\ 하나)?(?:는|가) | 반대(?:쪽|편)(?:은|는|이|에서는)
    | 상대(?:방|쪽)?(?:은|는) | ^(?:반대로|반면에?)?\ ?(?:그\ )?반대(?:는|의\ 경우)
    | \bthe\ other(?:\ one\b|$|,|{_FINITE})""",
    _FLAGS,
)
_BOTH = re.compile(
    r"""둘\ ?다 | 둘은\ 모두 | 둘\ 모두 | 양쪽\ (?:다|모두) | 둘\ 사이
    | 두\ (?:방식|개념|가지|기법|방법|모델|구조|자료구조)(?:\ 모두|은|는|이|가)
    | ^(?:and\ |but\ |so\ |while\ )?(?:both|neither|the\ two)\b | \bboth\ of\ (?:them|these)\b | \bthey\ both\b""",
    _FLAGS,
)


def refers_to(text: str, current: frozenset[int], pair: tuple[int, int] | None, count: int) -> frozenset[int]:
    """The concepts that a clause means without naming them.

    Args:
        text: The clause.
        current: The concepts that the clause before spoke about.
        pair: The two concepts that are contrasted; None where there are no two.
        count: How many concepts there are.

    Returns:
        Indices of concepts; empty where the clause refers to none.
    """
    if pair is not None:
        if _FORMER.search(text):
            return frozenset(pair[:1])
        if _LATTER.search(text):
            return frozenset(pair[1:])
        rest = frozenset(pair) - current
        if len(rest) == 1 and _OTHER.search(text):
            return rest
        if _BOTH.search(text):
            return frozenset(pair) if count > 2 else frozenset(range(count))
    return frozenset()
