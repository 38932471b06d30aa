"""Answers in two kinds: a strong one beside a weak one, `- Strong: …`, `- Weak: …`, or a short one and one in detail.

The strong one, or the short one, is the model answer; both are in the explanation.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from quizzer.authoring.importing.found import Found

_GOOD = re.compile(
    r"(?:strong(?:er)?|good|better|great|좋은 ?(?:예시?|답변?)?|훌륭한 ?답변?|모범 ?답[안변]?)(?: (?:answer|response)s?)?",
    re.IGNORECASE,
)
_BAD = re.compile(
    r"(?:weak(?:er)?|bad|poor|wrong|나쁜 ?(?:예시?|답변?)?|(?:약한|부족한|아쉬운) ?답변?)(?: (?:answer|response)s?)?",
    re.IGNORECASE,
)
_SHORT = re.compile(
    r"(?:short(?:ly)?|brief(?:ly)?|in short|one[- ]liner|tl;?dr|quick|한 ?줄(?: ?요약)?|짧게|짧은|간단(?:히|하게|한)?|요약)"
    r"(?: ?(?:answer|version|답변?|설명))?",
    re.IGNORECASE,
)
_DETAILED = re.compile(
    r"(?:detail(?:ed|s)?|in (?:detail|depth)|deep(?:er)?(?: dive)?|long(?:er)?|full|"
    r"상세(?:히|하게|한)?|자세(?:히|하게|한)|심화|길게|긴)"
    r"(?: ?(?:answer|version|explanation|답변?|설명))?",
    re.IGNORECASE,
)
_NAME = re.compile(r"(?:- |\d+\. )?[^\w\s]{0,3}\s*(?P<name>[A-Za-z가-힣][A-Za-z가-힣 ]{1,20}?)\s*[:：]\s*")

_BOTH = re.compile(
    r"\b(?:strong|weak|good|bad|pros|cons|(?:dis)?advantages?|trade-?offs?)\b|장단점|장점|강한|약한|좋은|나쁜",
    re.IGNORECASE,
)
"""How a question asks for both sides of something."""

_LEAST = 2
"""Answers that must show both; one alone may tell two kinds of something, `Strong: …`, `Weak: …` of references."""

_SHARE = 0.5
"""Share of the answers that must."""


def without_weak(found: Sequence[Found]) -> list[Found]:
    """Keep the strong answer of each pair for the model answer, or the short one, and the other in the explanation."""
    return _firsts(_firsts(found, _GOOD, _BAD), _SHORT, _DETAILED)


def _firsts(found: Sequence[Found], first: re.Pattern[str], second: re.Pattern[str]) -> list[Found]:
    """Keep the first of two kinds of answers for the model answer, where most have both."""
    pairs = [
        None if _BOTH.search(each.question) else _divided(each.answers[0], first, second) for each in found
    ]
    count = sum(pair is not None for pair in pairs)
    if count < _LEAST or count < _SHARE * len(found):
        return list(found)
    return [
        each
        if pair is None
        else replace(
            each, answers=(pair[0], *each.answers[1:]), explanation=each.explanation or each.answers[0]
        )
        for each, pair in zip(found, pairs, strict=True)
    ]


def _divided(answer: str, first: re.Pattern[str], second: re.Pattern[str]) -> tuple[str, str] | None:
    """Divide an answer into parts with names of two kinds; None where it is anything else."""
    good: list[str] = []
    bad: list[str] = []
    part: list[str] | None = None
    for line in answer.split("\n"):
        named = _NAME.match(line)
        name = named["name"] if named is not None else ""
        if named is not None and (first.fullmatch(name) or second.fullmatch(name)):
            begun = good if first.fullmatch(name) else bad
            if begun:
                return None
            part = begun
            line = line[named.end() :]
        elif part is None:
            return None
        part.append(line.removeprefix("  ") if named is None else line)
    strong, weak = ("\n".join(each).strip() for each in (good, bad))
    return (strong, weak) if strong and weak else None
