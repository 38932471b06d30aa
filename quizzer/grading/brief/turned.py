"""Whether an answer is a model answer nearly word for word, but for words that turn it.

Two words have changed places (새로운 데이터에 지나치게 맞춰져 훈련 데이터에서 나쁘다), or the opposite stands in a word's
place. A matcher that has learned how people reorder a sentence overlooks either.
"""

from __future__ import annotations

from bisect import bisect_right
from collections import Counter
from collections.abc import Iterable, Sequence
from difflib import SequenceMatcher
from typing import NamedTuple

import numpy as np

from quizzer.grading.brief.one_sided import ONE_SIDE
from quizzer.grading.reader import Verdict
from quizzer.grading.rubric import Rubric
from quizzer.language.content import content_terms
from quizzer.language.opposites import Side, sides
from quizzer.language.prepared import Prepared

SAME = 0.6
"""Share of a model answer's words that stand in an answer in the same order, from which it is one nearly word for word. Of
10,036 learned answers to cards (`benchmarks/grading`) 120 are then found to be turned: 113 are marked 30 or less, the
other 7, which say one claim of two wrongly, 42 to 48."""

FEWEST = 4
"""Words of such a model answer, at least."""

HALF = 0.34
"""How likely a claim is made of whose clauses one is turned, at most: enough for half, and its contradiction is shown."""


class Placed(NamedTuple):
    """A word of a text."""

    key: str
    """What it is compared by."""
    start: int
    end: int


class Turned(NamedTuple):
    """How an answer turns a model answer: the model answer's words that are not in their places."""

    swapped: tuple[Placed, ...]
    """Those that have changed places."""
    opposed: tuple[Placed, ...]
    """Those in whose place the opposite stands."""


def as_turned(verdict: Verdict, answer: Prepared, rubric: Rubric) -> Verdict:
    """The verdict on an answer; the claims whose words are turned in it are contradicted.

    Args:
        verdict: The matcher's.
        answer: What it says.
        rubric: The question.
    """
    found = [turned_words(answer, model.prepared) for model in rubric.models]
    if not found or not all(each.swapped or each.opposed for each in found):
        return verdict
    turned, model = found[0], rubric.models[0].prepared
    keys = {word.key for word in (*turned.swapped, *turned.opposed)}
    claims = [point.claims[0].reading.prepared for point in rubric.points]
    wrong = np.array([not keys.isdisjoint(word.key for word in _words(claim)) for claim in claims])
    wrong = wrong if wrong.any() else np.ones_like(wrong)
    all_wrong = bool(turned.swapped) or _is_everywhere(turned.opposed, model)
    covered = np.where(wrong, np.minimum(verdict.covered, 0.0 if all_wrong else HALF), verdict.covered)
    return Verdict(
        covered=covered,
        contradicted=np.where(wrong, 1.0 - covered, verdict.contradicted),
        relevant=verdict.relevant,
        worth=min(verdict.worth, 0.0 if all_wrong and wrong.all() else ONE_SIDE),
    )


def turned_words(answer: Prepared, model: Prepared) -> Turned:
    """Find the words of a model answer in whose place an answer has another of its words, or an opposite."""
    terms = _replaced(_terms(model), _terms(answer))
    swapped = dict.fromkeys((*_swapped(terms), *_swapped(_replaced(_units(model), _units(answer)))))
    told, said = (Counter(word.key for word in _terms(text)) for text in (model, answer))
    meant, heard = sides(model), sides(answer)
    opposed = (
        ours
        for ours, theirs in terms
        if said[ours.key] < told[ours.key] and _are_opposite(_at(ours, meant), _at(theirs, heard))
    )
    return Turned(tuple(swapped), tuple(opposed))


def _replaced(ours: Sequence[Placed], theirs: Sequence[Placed]) -> list[tuple[Placed, Placed]]:
    """Words that stand in the place of others where the rest is the same, in order; none where too little is."""
    if len(ours) < FEWEST:
        return []
    codes = SequenceMatcher(
        None, [w.key for w in ours], [w.key for w in theirs], autojunk=False
    ).get_opcodes()
    same = sum(last - first for tag, first, last, _, _ in codes if tag == "equal")
    if same < SAME * len(ours):
        return []
    return [
        pair
        for tag, first, last, start, end in codes
        if tag == "replace" and last - first == end - start
        for pair in zip(ours[first:last], theirs[start:end], strict=True)
        if pair[0].key != pair[1].key
    ]


def _swapped(replaced: Sequence[tuple[Placed, Placed]]) -> list[Placed]:
    keys = {(ours.key, theirs.key) for ours, theirs in replaced}
    return [ours for ours, theirs in replaced if (theirs.key, ours.key) in keys]


def _words(text: Prepared) -> list[Placed]:
    return [*_terms(text), *_units(text)]


def _terms(text: Prepared) -> list[Placed]:
    """The content words of a text; a term of several is one."""
    return [Placed(each.key, each.start, each.end) for each in content_terms(text) if not each.helping]


def _units(text: Prepared) -> list[Placed]:
    """The words of a text, each for itself."""
    left_out = ("function", "tail", "light")
    return [Placed(each.stem, each.start, each.end) for each in text.units if each.kind not in left_out]


def _is_everywhere(words: Iterable[Placed], model: Prepared) -> bool:
    """Whether the words stand in all clauses of a model answer."""
    starts = [clause.start for clause in model.clauses]
    return len({bisect_right(starts, word.start) for word in words}) == len(starts)


def _at(word: Placed, found: Iterable[Side]) -> set[tuple[int, bool]]:
    return {
        (side.pair, side.right) for side in found if side.span.start < word.end and word.start < side.span.end
    }


def _are_opposite(ours: set[tuple[int, bool]], theirs: set[tuple[int, bool]]) -> bool:
    return not ours & theirs and any((pair, not right) in theirs for pair, right in ours)
