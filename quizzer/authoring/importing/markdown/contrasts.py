"""Answers that show a strong one beside a weak one: `- Strong: …`, `- Weak: …`. The strong one is the model answer."""

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
    """Keep the strong answer of each pair for the model answer, and the weak one in the explanation."""
    pairs = [None if _BOTH.search(each.question) else _divided(each.answers[0]) for each in found]
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


def _divided(answer: str) -> tuple[str, str] | None:
    """Divide an answer into its strong and its weak part; None where it is anything else."""
    good: list[str] = []
    bad: list[str] = []
    part: list[str] | None = None
    for line in answer.split("\n"):
        named = _NAME.match(line)
        name = named["name"] if named is not None else ""
        if named is not None and (_GOOD.fullmatch(name) or _BAD.fullmatch(name)):
            begun = good if _GOOD.fullmatch(name) else bad
            if begun:
                return None
            part = begun
            line = line[named.end() :]
        elif part is None:
            return None
        part.append(line.removeprefix("  ") if named is None else line)
    strong, weak = ("\n".join(each).strip() for each in (good, bad))
    return (strong, weak) if strong and weak else None
