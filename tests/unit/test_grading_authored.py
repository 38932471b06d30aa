"""Which key points are relied on as an author's."""

from __future__ import annotations

import pytest

from quizzer.embedding.builtin import built_in
from quizzer.grading.authored import has_own_words
from quizzer.grading.grader import Grader
from quizzer.language.prepared import prepare
from quizzer.packs.schema import KeyPoint, Question

MODEL = "이동 평균은 최근 값들의 평균입니다. 급격한 변화를 완화합니다."


def points(*keywords: tuple[tuple[str, ...], ...]) -> tuple[KeyPoint, ...]:
    """Two claims of the model answer with keywords."""
    texts = ("이동 평균은 최근 값들의 평균이다.", "급격한 변화를 완화한다.")
    return tuple(KeyPoint(point=text, keywords=each) for text, each in zip(texts, keywords, strict=True))


@pytest.mark.parametrize(
    ("keywords", "relied"),
    [
        (((), ()), False),
        (((("이동 평균", "moving average"),), (("완화",),)), False),
        (((("요즘", "직전"),), ()), True),
        (((("최근", "직전"),), (("완화", "부드럽"),)), True),
    ],
    ids=["no keywords", "the model answer's words in both languages", "own words in half", "own words"],
)
def test_keywords_that_repeat_the_model_answer_make_no_authors_points(
    keywords: tuple[tuple[tuple[str, ...], ...], ...], relied: bool
) -> None:
    """Only what other people say tells more than the grader derives; another spelling of a word is no other word."""
    assert has_own_words(points(*keywords), (prepare(MODEL),)) is relied


def test_claims_without_keywords_are_judged_as_derived_ones() -> None:
    """Writing down the model answer's claims asks for no words that were not asked for before."""
    grader = Grader(built_in())
    longer = (
        f"{MODEL} 창의 길이를 늘리면 더 많은 값을 고르게 만들지만, 그만큼 최근의 변화에는 늦게 반응하므로"
        " 목적에 맞게 길이를 골라야 합니다."
    )
    plain = Question(id="q", question="이동 평균은 무엇인가요?", model_answers=(longer,))
    listed = plain.model_copy(update={"key_points": points((), ())})
    worded = plain.model_copy(update={"key_points": points((("직전", "요즘"),), (("부드럽",),))})
    judges = [grader.grade(each, "최근 값을 고르게 만듭니다.").engine for each in (plain, listed, worded)]
    assert judges[0] == judges[1] != judges[2]


def test_a_flash_card_is_read_as_a_whole_whatever_its_points_are() -> None:
    grader = Grader(built_in())
    plain = Question(id="q", question="이동 평균은 무엇인가요?", model_answers=(MODEL,))
    worded = plain.model_copy(update={"key_points": points((("직전", "요즘"),), (("부드럽",),))})
    judges = [grader.grade(each, "최근 값을 고르게 만듭니다.").engine for each in (plain, worded)]
    assert judges[0] == judges[1]
