"""A share of terms is shown where it says something of the answer."""

from __future__ import annotations

import pytest

from quizzer.reports.coverage import tells_coverage

Points = list[tuple[float, float, int]]


@pytest.mark.parametrize(
    ("coverage", "points", "derived", "told"),
    [
        (1.0, [(0.25, 1.0, 1), (0.25, 0.0, 1), (0.5, 0.0, 1)], False, False),
        (0.0, [(1.0, 1.0, 0)], True, False),
        (1.0, [(0.5, 1.0, 1), (0.5, 1.0, 1)], False, True),
        (0.4, [(0.5, 0.8, 1), (0.5, 0.0, 1)], True, True),
        (1.0, [(0.5, 0.0, 2), (0.5, 0.0, 1)], False, True),
    ],
    ids=[
        "any word is enough",
        "a name given by others",
        "all is there",
        "about as much",
        "keywords without claims",
    ],
)
def test_what_misleads_is_not_told(coverage: float, points: Points, *, derived: bool, told: bool) -> None:
    """Keywords that the author lists are told whatever the points earned: that they say nothing is worth knowing."""
    assert tells_coverage(coverage, points, derived=derived) is told
