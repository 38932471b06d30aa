"""Opposite words, and denials that amount to them."""

from __future__ import annotations

import pytest

from quizzer.language import lexicon
from quizzer.language.opposites import opposites_between, pairs, sides
from quizzer.language.prepared import prepare


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("메모리가 늘어난다", "메모리가 줄어듭니다"),
        ("속도가 빠르다", "속도가 느립니다"),
        ("커널을 공유한다", "커널을 공유하지 않는다"),
        ("수정할 수 있다", "이미지는 불변이다"),
        ("데이터가 남는다", "데이터가 사라진다"),
        ("it gets faster", "it becomes slower"),
        ("delivery is guaranteed", "delivery is not guaranteed"),
    ],
)
def test_texts_that_say_the_opposite_conflict(left: str, right: str) -> None:
    assert opposites_between(prepare(left), prepare(right))
    assert opposites_between(prepare(right), prepare(left))


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("이미지는 변하지 않는다", "이미지는 불변이다"),
        ("느리지 않다", "빠르다"),
        ("고칠 수 없다", "수정 불가"),
        ("it is not mutable", "it is immutable"),
        ("데이터가 사라지지 않는다", "데이터가 남는다"),
    ],
)
def test_a_denied_word_agrees_with_its_opposite(left: str, right: str) -> None:
    ours, theirs = ({(side.pair, side.right) for side in sides(prepare(text))} for text in (left, right))
    assert ours & theirs
    assert not opposites_between(prepare(left), prepare(right))


def test_texts_about_other_things_neither_agree_nor_conflict() -> None:
    assert opposites_between(prepare("도커를 쓴다"), prepare("파이썬이다")) == ()


def test_the_list_is_long_and_no_word_opposes_itself() -> None:
    assert len(pairs()) >= 150
    for pair in pairs():
        left = {lexicon.key_for(word) for word in pair.left}
        right = {lexicon.key_for(word) for word in pair.right}
        assert not left & right, pair.name
        assert "" not in left | right, pair.name
