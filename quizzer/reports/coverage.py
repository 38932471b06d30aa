"""Whether the share of terms that an answer uses says anything of it, so that it is worth showing."""

from __future__ import annotations

from collections.abc import Iterable

APART = 0.5
"""How far coverage and what the points earned must be apart for the one to say nothing of the other."""


def tells_coverage(coverage: float, points: Iterable[tuple[float, float, int]], *, derived: bool) -> bool:
    """Tell a coverage that explains a grade from one that misleads.

    Where the author lists no keywords, a point asks for any word of it, and a name may be given by others: 1 then stands
    over points that are missing, or 0 over one that was made.

    Args:
        coverage: Of the whole answer, [0, 1].
        points: Weight, credit and number of terms of each key point.
        derived: Whether the points were derived from the model answer.
    """
    every = list(points)
    earned = sum(weight * credit for weight, credit, _terms in every)
    loose = derived or all(terms <= 1 for _weight, _credit, terms in every)
    return not (loose and abs(coverage - earned) > APART)
