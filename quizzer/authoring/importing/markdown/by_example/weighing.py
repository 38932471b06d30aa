"""What speaks for a reading of a text: how much it explains, how even it is, and what it leaves inside its answers."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise
from math import log, log1p
from statistics import fmean, pstdev

from quizzer.authoring.importing.found import Found, folded
from quizzer.authoring.importing.markdown.by_example.shape import Shape, shapes_of

NAMES = (
    "asking", "covered", "asked inside", "unread", "long question", "short answer", "no answer", "uneven",
    "largest", "answer label", "question label", "twice", "lost", "kept", "new", "same", "head at end", "marks",
    "head inside", "more", "short question", "headings", "question lines", "named inside", "answer begins",
    "counted", "led", "one shape", "by example", "new and tells", "new heading tells", "few", "from nothing", "labelled",
)  # fmt: skip
"""Of the signs, in order."""

_ANSWER = re.compile(
    r"\W*(?:a|ans|answer|정답|답변?|해설|풀이|solution|def|explanation|모범 ?답안|예시 ?답안)\s*\d*\s*[:.)\-]",
    re.IGNORECASE,
)
_QUESTION = re.compile(
    r"\W*(?:\d{1,3}[.)]|[a-z][.)]|q\d*[.:)]|question\b|질문|문제|exercise\b|문\d)", re.IGNORECASE
)
_HEAD = re.compile(r"\s*(?:#{1,6} |\*\*[^*]+\*\*\s*$|---|={3,}|\d{1,3}[.)] )")
_INSIDE = re.compile(r"^#{1,4} ", re.MULTILINE)
_MARKS = re.compile(r"[*#|`<>]")
_LONG, _BRIEF, _NOTHING, _SHORT = 200, 12, 3, 60
_TELLING = 40
"""Letters of a line by which it is told inside questions."""

_FIRST, _SEVERAL = 4, 3
"""Letters with which answers begin that may be a label, and answers from which that is told."""


@dataclass(frozen=True, slots=True)
class Outlook:
    """What a text tells without any reading of it, and what the usual reading finds."""

    asking: frozenset[str]
    """Its lines that ask, folded."""

    headings: frozenset[str]
    """Its headings, folded."""

    letters: int
    """How many it has."""

    usual: Mapping[str, str]
    """Questions and answers of the usual reading, folded."""

    shapes: Sequence[Shape]
    """Of all its lines."""


def outlook(shapes: Sequence[Shape], usual: Sequence[Found]) -> Outlook:
    """Look over a text before its readings are weighed."""
    return Outlook(
        frozenset(folded(shape.said) for shape in shapes if shape.asks and not shape.code),
        frozenset(folded(shape.said) for shape in shapes if shape.rank),
        sum(letter.isalnum() for shape in shapes for letter in shape.said),
        {folded(each.question): _told(each) for each in usual},
        shapes,
    )


def signs_of(found: Sequence[Found], text: Outlook, lost: int, *, shown: bool) -> tuple[float, ...]:
    """Give the signs of one reading, in the order of `NAMES`; of one that finds nothing all are 0.

    Args:
        found: What it finds.
        text: What is read.
        lost: How many parts of the text it could not read.
        shown: Whether it is a reading by an example.
    """
    count = len(found)
    if not count:
        return (0.0,) * len(NAMES)
    asked = [folded(each.question) for each in found]
    told = [_told(each) for each in found]
    answers = [each.answers[0] if each.answers else "" for each in found]
    lengths = [len(each) + 1.0 for each in answers]
    before = text.usual
    kept = sum(each in before for each in asked)
    same = sum(bool(says) and before.get(each) == says for each, says in zip(asked, told, strict=True))
    every = " ".join(asked)
    inside = [
        {folded(line) for line in answer.split("\n")} - {own}
        for answer, own in zip(answers, asked, strict=True)
    ]
    firsts = [each[:_FIRST] for each in told]
    heads = [text.shapes[min(each.spot.line or 1, len(text.shapes)) - 1] for each in found]
    asking = [_asks(each.question) for each in found]
    new = [each not in before for each in asked]
    numbers = [each.number for each in heads]
    cores = [each.core for each in heads]
    return (
        fmean(asking),
        (sum(map(len, told)) + len(every)) / (text.letters + 1),
        fmean(not text.asking.isdisjoint(each) for each in inside),
        sum(each[:_TELLING] not in every for each in text.asking) / max(1, len(text.asking)),
        fmean(len(each.question) > _LONG for each in found),
        fmean(each < _BRIEF for each in lengths),
        fmean(each < _NOTHING for each in lengths),
        pstdev(lengths) / fmean(lengths),
        max(lengths) / sum(lengths) * count,
        fmean(bool(_ANSWER.match(each)) for each in answers),
        fmean(bool(_QUESTION.match(each.question)) for each in found),
        1.0 - len(set(asked)) / count,
        log1p(lost),
        kept / max(1, len(before)),
        (count - kept) / count,
        same / max(1, len(before)),
        fmean(bool(_HEAD.match(each.rstrip().split("\n")[-1])) for each in answers),
        fmean(bool(_MARKS.search(each.question)) for each in found),
        fmean(bool(_INSIDE.search(each)) for each in answers),
        log((count + 1) / (len(before) + 1)),
        fmean(len(each.question) < _SHORT for each in found),
        fmean(each in text.headings for each in asked),
        fmean(each.question.count("\n") for each in found),
        fmean(not text.headings.isdisjoint(each) for each in inside),
        max(map(firsts.count, firsts)) / count if count >= _SEVERAL else 0.0,
        fmean(one is not None and other == one + 1 for one, other in pairwise([None, *numbers])),
        fmean(each.lead for each in heads),
        max(map(cores.count, cores)) / count,
        float(shown),
        fmean(fresh and not asks for fresh, asks in zip(new, asking, strict=True)),
        fmean(
            fresh and not asks and head.rank > 0 and head.number is None
            for fresh, asks, head in zip(new, asking, heads, strict=True)
        ),
        float(count < _SEVERAL),
        float(not before),
        fmean(each.label is not None for each in heads),
    )


def _told(found: Found) -> str:
    return folded(found.answers[0]) if found.answers else ""


def _asks(question: str) -> bool:
    return shapes_of([question.split("\n")[-1]])[0].asks
