"""A whole answer is read beside the whole model answer, and that reading counts half."""

import numpy as np
import pytest

from quizzer.embedding.builtin import built_in
from quizzer.grading.agreement import DOUBTS, READ_SHARE, error_of_both
from quizzer.grading.features import ANSWER_FEATURES
from quizzer.grading.grader import Grader
from quizzer.grading.judge import shipped_judge
from quizzer.grading.matching.texts import prepare_texts
from quizzer.grading.matching.tokens import tokens_of
from quizzer.grading.matching.whole import Opinion, WholeReader, shipped_whole_reader
from quizzer.grading.words import WordVectors
from quizzer.language.prepared import prepare
from quizzer.packs.schema import Question

ROW = np.zeros(len(ANSWER_FEATURES))
QUESTION = Question(
    id="forward-redirect",
    question="포워드와 리다이렉트의 차이를 설명해보세요.",
    model_answers=(
        "포워드는 서버 안에서 다른 자원으로 요청을 넘기는 방식입니다. 브라우저는 이를 알지 못하므로 주소창이 바뀌지 않고, "
        "요청 객체가 그대로 공유됩니다. 반면 리다이렉트는 브라우저에게 다른 주소로 다시 요청하라고 응답하는 방식입니다. "
        "요청이 두 번 일어나므로 주소창이 바뀌고 처음 요청의 데이터는 사라집니다. 즉, 포워드는 전화를 내선으로 돌려주는 "
        "것이고 리다이렉트는 다른 번호를 알려 주는 것과 같습니다.",
    ),
)
RIGHT = (
    "포워드는 서버가 알아서 안에서 넘겨 버리니까 브라우저는 모르고 URL도 그대로예요. 리다이렉트는 저쪽으로 다시 오라고 "
    "브라우저한테 알려 줘서 요청을 한 번 더 보내고 주소도 바뀝니다."
)
EXCHANGED = (
    "리다이렉트는 서버가 알아서 안에서 넘겨 버리니까 브라우저는 모르고 URL도 그대로예요. 포워드는 저쪽으로 다시 오라고 "
    "브라우저한테 알려 줘서 요청을 한 번 더 보내고 주소도 바뀝니다."
)


@pytest.fixture(scope="module")
def grader() -> Grader:
    return Grader(built_in())


@pytest.fixture(scope="module")
def vectors() -> WordVectors:
    return WordVectors(built_in())


def test_what_is_right_and_leaves_out_what_only_adorns_scores_well(grader: Grader) -> None:
    assert grader.grade(QUESTION, RIGHT).score >= 75


def test_the_same_words_about_the_other_thing_do_not(grader: Grader) -> None:
    assert grader.grade(QUESTION, EXCHANGED).score < 20


def test_the_score_is_that_of_both(grader: Grader, vectors: WordVectors) -> None:
    alone = Grader(built_in(), judge=shipped_judge(key_points=False)).grade(QUESTION, RIGHT)
    row = grader.sheet(QUESTION, RIGHT).rows[0, -len(ANSWER_FEATURES) :]
    texts = grader.rubric(QUESTION).texts
    opinion = shipped_whole_reader().read(texts, tokens_of(prepare(RIGHT), vectors, texts.concepts), row)
    assert opinion is not None
    grade = grader.grade(QUESTION, RIGHT)
    both = next(each.value for each in grade.features if each.name == "whole")
    judged = next(each.value for each in alone.features if each.name == "whole")
    assert both == pytest.approx((1 - READ_SHARE) * judged + READ_SHARE * opinion.score, abs=0.2)
    assert grade.score == both, "without key points it stays the half of each"


def test_a_result_says_by_which_weights_it_was_read(grader: Grader) -> None:
    judged, read = shipped_judge(key_points=False).version, shipped_whole_reader().version
    assert grader.grade(QUESTION, RIGHT).engine.endswith(f" {judged} {read}")


def test_the_farther_both_are_apart_the_less_sure_is_the_grade() -> None:
    near, far = (Opinion(score, 1.0, 5.0, "v") for score in (80.0, 20.0))
    assert error_of_both(5.0, 82.0, far) - error_of_both(5.0, 82.0, near) == pytest.approx(DOUBTS[2] * 60.0)


@pytest.mark.parametrize("answer", ["", "?!", "…"])
def test_without_words_there_is_nothing_to_read(vectors: WordVectors, answer: str) -> None:
    texts = prepare_texts([prepare("포워드는 서버 안에서 넘긴다.")], prepare("포워드란?"), vectors)
    assert shipped_whole_reader().read(texts, tokens_of(prepare(answer), vectors), ROW) is None


def test_of_several_model_answers_the_kindest_reading_counts(vectors: WordVectors) -> None:
    reader = shipped_whole_reader()
    model, other = (
        prepare(QUESTION.model_answer),
        prepare("인덱스는 검색을 빠르게 하지만 쓰기를 느리게 합니다."),
    )
    asked, answer = prepare(QUESTION.question), tokens_of(prepare(RIGHT), vectors)
    scores = []
    for models in ([model], [other], [other, model]):
        opinion = reader.read(prepare_texts(models, asked, vectors), answer, ROW)
        assert opinion is not None
        scores.append(opinion.score)
    assert scores[2] == scores[0] > scores[1]


def test_a_reader_is_read_from_plain_data() -> None:
    data = {
        "matchers": [],
        "line": {"knots": [0.0, 1.0], "scores": [0.0, 90.0], "errors": [1.0, 2.0]},
        "version": "v",
    }
    assert WholeReader.from_data(data).scores.tolist() == [0.0, 90.0]
    with pytest.raises(KeyError):
        WholeReader.from_data({key: value for key, value in data.items() if key != "line"})


@pytest.mark.parametrize(
    ("answer", "is_read"),
    [
        (RIGHT, True),
        ("forward -> 서버 안, 주소창 그대로 / redirect -> 재요청, 주소 변경", True),
        ("서버 자원 브라우저 주소창 객체 공유 내선 전화 데이터", False),
    ],
)
def test_words_that_nothing_ties_are_no_whole_to_be_read(grader: Grader, answer: str, is_read: bool) -> None:
    """Who does what to whom cannot be seen in terms one behind the other; signs and particles say it."""
    assert (shipped_whole_reader().version in grader.grade(QUESTION, answer).engine) is is_read
