"""A name that a writer puts before every answer, `Draft: …`, is a label, whatever it says."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import replace

from quizzer.authoring.importing.found import Found
from quizzer.authoring.importing.lines import labels

_SAYS_ANSWER = re.compile(r"\b(?:answer|response|reply)$|답변?$|답안$", re.IGNORECASE)
"""A name of the whole answer, whatever names divide it: `Interview Response: …`."""

_LONE = re.compile(r"설명|해설|풀이|내용|본문|explanation|details|body", re.IGNORECASE)
"""A line that says nothing above answers, as soon as several have it."""

_LEAST = 2
"""Answers that must begin with the name."""

_SHARE = 0.8
"""Share of the answers that must."""


def without_front_labels(found: Sequence[Found]) -> list[Found]:
    """Take such a name from the front of the answers, where no other names divide them."""
    names = [_front(each.answers[0]) for each in found]
    counts = Counter(name for name in names if name is not None)
    common = next(iter(counts.most_common(1)), None)
    sure = common is not None and _LONE.fullmatch(common[0]) is not None
    if common is None or common[1] < _LEAST or (common[1] < _SHARE * len(found) and not sure):
        return list(found)
    return [
        replace(each, answers=(_rest(each.answers[0]), *each.answers[1:])) if name == common[0] else each
        for each, name in zip(found, names, strict=True)
    ]


def _front(answer: str) -> str | None:
    """Give the name at the front of an answer; None when there is none, or others below it."""
    first, *more = answer.split("\n")
    if _LONE.fullmatch(first.strip()) and any(map(str.strip, more)):
        return first.strip()
    name = labels.field(first)
    if first.startswith(("- ", "1. ")) or name is None or not _rest(answer).strip():
        return None
    alone = first.rstrip().endswith((":", "："))
    others = any(labels.field(line) is not None for line in more if not (alone and line.startswith("- ")))
    return None if others and not _SAYS_ANSWER.search(name) else name


def _rest(answer: str) -> str:
    first, _newline, rest = answer.partition("\n")
    if _LONE.fullmatch(first.strip()):
        return rest.lstrip("\n")
    at = min(index for sign in ":：" if (index := answer.find(sign)) >= 0)
    return answer[at + 1 :].lstrip(" \n")
