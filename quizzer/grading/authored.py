"""Whether an author's key points tell more than the grader would derive from the model answer itself.

Keywords are worth most by what else people say: of a point whose keywords only repeat the model answer's words the right
answer in other words has none. Such points are as good as derived ones, and are judged as those.
"""

from __future__ import annotations

from collections.abc import Sequence

from quizzer.language.prepared import Prepared, prepare
from quizzer.language.terms import find_term
from quizzer.packs.schema import KeyPoint

HALF = 0.5
"""Share of points from which the author's wording is relied on. On the set-aside answers of `benchmarks/grading`, with
the keywords of every point but the first left out, the mean error is 15.8 as author's points and 13.9 as derived ones,
of every point but the last 13.0 and 13.7 (`benchmarks/enriching`)."""


def has_own_words(points: Sequence[KeyPoint], models: Sequence[Prepared]) -> bool:
    """Whether half of the points have a keyword that neither they nor a model answer use, in whatever spelling.

    Args:
        points: The author's; none count as not.
        models: The model answers.
    """
    count = sum(_adds(point, models) for point in points)
    return bool(points) and count >= HALF * len(points)


def _adds(point: KeyPoint, models: Sequence[Prepared]) -> bool:
    texts = (prepare(point.point), *models)
    return any(
        not any(find_term((spelling,), text) for text in texts)
        for group in point.keywords
        for spelling in group
    )
