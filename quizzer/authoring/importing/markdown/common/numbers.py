"""Numbers that a writer puts beside most questions: how often each was asked, `… (3)`, or a label, `Card 4: …`."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from quizzer.authoring.importing.found import Found
from quizzer.authoring.importing.found import folded as wording
from quizzer.authoring.importing.lines import headlines
from quizzer.authoring.importing.lines.headlines import Asking
from quizzer.authoring.importing.markdown.common.counting import FEWEST
from quizzer.authoring.importing.markdown.common.words import folded

_TIMES = r"(?:[x×]\s?)?\d{1,2}\s?(?:회|번|times?|x|×)?"
_COUNT = re.compile(
    rf"(?:(?<=[?？.])|\s)\s*(?:[(（]\s*{_TIMES}\s*[)）]|\[\s*{_TIMES}\s*\]|[x×]\s?\d{{1,2}}|[★☆⭐]{{1,5}})\s*$",
    re.IGNORECASE,
)
"""A number by itself at the end of a question; a longer one is a year, a code or a size."""

_LABEL = re.compile(
    r"(?P<name>[^\W\d_][^\W\d_]{0,11}(?:\s[^\W\d_]{1,12})?)[\s#_-]{0,2}\d{1,3}(?:[-.]\d{1,2})*\s?[.:：)]\s+(?=\S)"
)
"""A word or two with a number, before a question."""

_SHARE = 0.6
"""Share of the questions that must have a number, or a label of one name."""

_SHARE_ASKING = 0.5
"""Share of those that must ask without it: in a list of terms a number may tell one term from another."""


def without_numbers(found: Sequence[Found]) -> list[Found]:
    """Take such numbers from both ends of the questions, where no two questions differ in nothing else."""
    return _without_labels(_without_counts(found))


def _without_counts(found: Sequence[Found]) -> list[Found]:
    ends = [_COUNT.search(each.question) for each in found]
    return _shorter(
        found, [end and each.question[: end.start()] for each, end in zip(found, ends, strict=True)]
    )


def _without_labels(found: Sequence[Found]) -> list[Found]:
    fronts = [_LABEL.match(each.question) for each in found]
    names = [folded(front["name"]) if front is not None else None for front in fronts]
    usual = max(set(names) - {None}, key=names.count, default=None)
    rests = [
        headlines.title(each.question[front.end() :]) if front is not None and name == usual else None
        for each, front, name in zip(found, fronts, names, strict=True)
    ]
    return _shorter(found, rests)


def _shorter(found: Sequence[Found], rests: Sequence[str | None]) -> list[Found]:
    """Give the questions without their numbers; as they are where too few have one.

    Args:
        found: The questions.
        rests: What is left of each; None for one without a number.
    """
    left = [each for each in rests if each is not None]
    asking = sum(headlines.asking(each) in (Asking.ASKS, Asking.MARKED) for each in left)
    if len(left) < FEWEST or len(left) < _SHARE * len(found) or asking < _SHARE_ASKING * len(left):
        return list(found)
    kept = [
        replace(each, question=rest) if rest is not None else each
        for each, rest in zip(found, rests, strict=True)
    ]
    return kept if len({wording(each.question) for each in kept}) == len(found) else list(found)
