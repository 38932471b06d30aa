"""Keywords that are patterns."""

from __future__ import annotations

import time
from pathlib import Path

import pytest

from quizzer.language.prepared import prepare
from quizzer.language.terms import find_term
from quizzer.packs.loader import PackError, parse_pack
from quizzer.packs.patterns import find_pattern, is_pattern, shown

PACK = "questions:\n  - question: a?\n    model_answer: b\n    key_points:\n      - point: c\n        keywords: [[x, {}]]\n"


@pytest.mark.parametrize(
    ("keyword", "text", "found"),
    [
        ("immut*", "An Immutable object; immutability.", ["Immutable", "immutability"]),
        ("가상*", "가상화는 가상 머신과 다르고 비가상은 아니다.", ["가상화는", "가상"]),
        ("읽기 전*", "읽기전용 템플릿", ["읽기전용"]),
        ("쓰기 * 느려", "쓰기가 조금 더 느려집니다.", ["쓰기가 조금 더 느려"]),
        ("쓰기 * 느려", "쓰기다. 그리고 느려집니다.", []),
        (r"/O\(n ?log ?n\)/", "복잡도는 o(nlogn), O(n log n)입니다.", ["o(nlogn)", "O(n log n)"]),
        ("cach*d", "cached, cacheds", ["cached"]),
    ],
)
def test_a_pattern_is_found_where_it_stands(keyword: str, text: str, found: list[str]) -> None:
    """Stars stand for letters inside a word and for words between words; slashes hold a regular expression."""
    assert is_pattern(keyword)
    assert [match.text for match in find_term([keyword], prepare(text))] == found


@pytest.mark.parametrize("keyword", ["A*", "2*3", "SELECT *", "*", r"char\*", "/", "//", "TCP/IP", "a/b/"])
def test_stars_and_slashes_that_are_meant(keyword: str) -> None:
    """They are plain text, as they were before there were patterns."""
    assert not is_pattern(keyword)


def test_a_learner_is_shown_plain_words() -> None:
    """The first spelling that is no pattern; else the pattern without its signs."""
    assert shown(["/imm.*/", "불변"]) == "불변"
    assert shown(["immut*"]) == "immut"
    assert shown([r"char\*"]) == "char*"


@pytest.mark.parametrize(
    ("keyword", "reason"),
    [
        ("'/a(b/'", "missing )"),
        ("'/(?<=a)b/'", "invalid perl operator"),
        ("'/a*/'", "empty text"),
        ("'/" + "a" * 301 + "/'", "300 characters"),
    ],
)
def test_a_bad_pattern_is_told_with_its_place(keyword: str, reason: str) -> None:
    """Line and column of the keyword, in the words of the engine."""
    with pytest.raises(PackError) as caught:
        parse_pack(PACK.format(keyword).encode(), Path("p.yaml"))
    (problem,) = caught.value.problems
    assert (problem.line, problem.column) == (6, 24)
    assert reason in problem.message


def test_no_pattern_takes_long() -> None:
    """What hangs a backtracking engine for years is done at once, on the longest answer."""
    start = time.process_time()
    for keyword in ("/(a+)+b/", "/(a|aa)+$x/", "/(.*)(.*)(.*)(.*)=/", "/a.*b|a/"):
        find_pattern(keyword, "a" * 20_000)
    assert time.process_time() - start < 2
