"""Which question of a text is best shown as an example, where nobody knows the text's form.

Many lists look like no other and yet like themselves. Each of a few lines is taken for an example, the text is read by
what it teaches, and what speaks for each reading is added up: `WORTH` is fitted by `benchmarks/importing/fit_guess.py` on
collected texts with the truth beside them, as the share of their questions that arrive more than by the usual reading
(ridge regression on differences of the signs). It is right too seldom to be taken unasked; a person says yes to it.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from quizzer.authoring.importing.found import Basket, Found, Remark
from quizzer.authoring.importing.markdown.by_example.example import Example
from quizzer.authoring.importing.markdown.by_example.learning import learn
from quizzer.authoring.importing.markdown.by_example.proposing import proposals
from quizzer.authoring.importing.markdown.by_example.reading import read_shown
from quizzer.authoring.importing.markdown.by_example.shape import shapes_of
from quizzer.authoring.importing.markdown.by_example.weighing import NAMES, outlook, signs_of

WORTH = {
    "asking": 0.18,
    "covered": 0.14,
    "asked inside": -0.19,
    "unread": -0.15,
    "long question": -0.08,
    "short answer": -0.09,
    "no answer": -0.58,
    "uneven": -0.04,
    "largest": -0.02,
    "answer label": -0.64,
    "question label": 0.00,
    "twice": -0.20,
    "lost": -0.00,
    "kept": -0.02,
    "new": -0.13,
    "same": 0.12,
    "head at end": -0.08,
    "marks": 0.02,
    "head inside": 0.36,
    "more": 0.07,
    "short question": 0.03,
    "headings": 0.01,
    "question lines": 0.01,
    "named inside": -0.04,
    "answer begins": -0.01,
    "counted": 0.17,
    "led": -0.04,
    "one shape": -0.12,
    "by example": -0.01,
    "new and tells": -0.04,
    "new heading tells": -0.08,
    "few": 0.03,
    "from nothing": 0.11,
    "labelled": -0.01,
}
"""What each of `weighing.NAMES` adds to the share of questions that arrive."""

MARGIN = 0.07
"""How much more must speak for a reading than for the usual one."""

FEWEST = 3
"""Questions that a reading has at least."""

MOST_LINES = 20_000
"""Lines from which nothing is proposed."""


@dataclass(frozen=True, slots=True)
class Guess:
    """A text read by an example that nobody showed."""

    example: Example

    found: tuple[Found, ...]

    signs: tuple[float, ...]
    """See `weighing.NAMES`."""

    worth: float
    """How much more speaks for it than for the usual reading, in shares of the questions."""


def guess(lines: Sequence[str], file: str, usual: Sequence[Found], remarks: Sequence[Remark]) -> Guess | None:
    """Find the example for whose reading most speaks; None where that is not enough.

    Args:
        lines: Of the text, without front matter.
        file: Its name, for remarks.
        usual: What is found without examples.
        remarks: What that reading remarks.
    """
    if len(lines) > MOST_LINES:
        return None
    several = [each for each in guesses(lines, file, usual, remarks) if len(each.found) >= FEWEST]
    best = max(several, key=lambda each: each.worth, default=None)
    return best if best is not None and best.worth > MARGIN else None


def guesses(
    lines: Sequence[str], file: str, usual: Sequence[Found], remarks: Sequence[Remark]
) -> Iterator[Guess]:
    """Read a text by each example that may be proposed, each reading once; see `guess`."""
    shapes = shapes_of(lines)
    text = outlook(shapes, usual)
    asked = {each.spot.line - 1 for each in usual if each.spot.line is not None}
    before = _weighed(signs_of(usual, text, _lost(remarks), shown=False))
    same: set[tuple[tuple[str, tuple[str, ...]], ...]] = set()
    for example in proposals(shapes):
        lesson = learn((example,), shapes, asked)
        basket = Basket(file, remarks=list(remarks) if lesson.trusts else [])
        found = read_shown(lines, lesson, basket, usual if lesson.trusts else ())
        key = tuple((each.question, each.answers[:1]) for each in found)
        if found and key not in same:
            same.add(key)
            signs = signs_of(found, text, _lost(basket.remarks), shown=True)
            yield Guess(example, tuple(found), signs, _weighed(signs) - before)


def usual_signs(lines: Sequence[str], usual: Sequence[Found], remarks: Sequence[Remark]) -> tuple[float, ...]:
    """Give the signs of the usual reading of a text; see `guess`."""
    return signs_of(usual, outlook(shapes_of(lines), usual), _lost(remarks), shown=False)


def _weighed(signs: Sequence[float]) -> float:
    return sum(WORTH[name] * sign for name, sign in zip(NAMES, signs, strict=True))


def _lost(remarks: Sequence[Remark]) -> int:
    return sum(each.lost for each in remarks)
