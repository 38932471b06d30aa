"""Versions of the grader, as grades name them."""

from __future__ import annotations

import pytest

from quizzer.practice.engines import count_versions, same_rules


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("0.1.0 3fa4d6b4", "0.1.0 3fa4d6b4 2755da3c", True),  # a bare list of words is not read as a whole
        ("0.1.0 3fa4d6b4 2755da3c", "0.1.0 3fa4d6b4 11111111", False),  # another reader of the whole
        ("0.1.0 3fa4d6b4", "0.1.0 11111111", False),
        ("0.1.0 3fa4d6b4", "0.2.0 3fa4d6b4", False),
        ("1", "1", True),
        ("1", "2", False),
        ("", "", True),
        ("", "1", False),
    ],
)
def test_the_same_rules_are_known_whoever_was_asked(one: str, other: str, same: bool) -> None:
    assert same_rules(one, other) is same
    assert same_rules(other, one) is same


def test_versions_are_counted_by_rules_and_model() -> None:
    found = [("0.1.0 a", "m"), ("0.1.0 a b", "m"), ("0.1.0 a b", "m"), ("0.1.0 a", "n"), ("0.1.0 c", "m")]
    assert count_versions(found) == 3
    assert count_versions(found[:3]) == 1
    assert count_versions([*found[:3], ("0.1.0 a c", "m")]) == 2
    assert count_versions([]) == 0
