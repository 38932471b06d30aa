"""A grade is fair to wording, explains itself, and is not fooled by words without claims."""

import json
import unicodedata
from dataclasses import replace

import pytest

from quizzer.embedding.builtin import built_in
from quizzer.grading.feedback import MOST_ADVICE, advice
from quizzer.grading.grade import Band, Feature, Grade, GuardKind, Status
from quizzer.grading.grader import Grader
from quizzer.grading.record import from_record, to_record
from quizzer.packs.schema import KeyPoint, Misconception, Question

QUESTION = Question(
    id="image-vs-container",
    question="Docker 이미지와 컨테이너의 차이를 설명해보세요.",
    model_answers=(
        "이미지는 실행에 필요한 코드와 라이브러리를 모두 담은 읽기 전용 템플릿입니다. "
        "컨테이너는 그 이미지를 실행한 인스턴스로, 격리된 공간에서 동작합니다. "
        "이미지는 변하지 않지만 컨테이너는 실행 중에 상태가 바뀝니다.",
    ),
    key_points=(
        KeyPoint(
            point="이미지는 실행에 필요한 것을 모두 담은 읽기 전용 템플릿이다.",
            about="이미지",
            keywords=(("읽기 전용", "read-only", "불변"), ("템플릿", "설계도", "template")),
            weight=2,
        ),
        KeyPoint(
            point="컨테이너는 이미지를 실행한 인스턴스이다.",
            about="컨테이너",
            keywords=(("실행", "run"), ("인스턴스", "instance", "프로세스")),
            weight=2,
        ),
        KeyPoint(
            point="컨테이너는 격리된 공간에서 동작한다.", about="컨테이너", keywords=(("격리", "isolated"),)
        ),
    ),
    misconceptions=(
        Misconception(
            claim="컨테이너를 지워도 그 안의 데이터는 남는다.",
            say="쓰기 레이어는 컨테이너와 함께 사라집니다.",
        ),
    ),
)
GOOD = (
    "이미지는 앱을 돌리는 데 필요한 걸 다 담아 둔 read-only 설계도이고요, 컨테이너는 그 이미지를 실제로 실행한 "
    "인스턴스라서 서로 격리된 환경에서 돌아갑니다."
)
EXCHANGED = (
    "컨테이너는 실행에 필요한 코드와 라이브러리를 모두 담은 읽기 전용 템플릿입니다. "
    "이미지는 그 컨테이너를 실행한 인스턴스로, 격리된 공간에서 동작합니다."
)


@pytest.fixture(scope="module")
def grader() -> Grader:
    return Grader(built_in())


def test_the_model_answer_is_a_full_answer_and_is_called_a_copy(grader: Grader) -> None:
    grade = grader.grade(QUESTION, QUESTION.model_answer)
    assert (grade.score, grade.band) == (100.0, Band.EXCELLENT)
    assert [guard.kind for guard in grade.guards] == [GuardKind.COPY]
    assert {point.status for point in grade.key_points} == {Status.COVERED}


def test_a_right_answer_in_other_words_is_good_and_each_point_shows_its_sentence(grader: Grader) -> None:
    grade = grader.grade(QUESTION, GOOD)
    assert grade.score >= 75
    for point in grade.key_points:
        assert point.status is Status.COVERED
        assert point.evidence is not None
        span = point.evidence.span
        assert grade.answer[span.start : span.end] == point.evidence.text


def test_exchanged_roles_are_caught_and_shown(grader: Grader) -> None:
    grade = grader.grade(QUESTION, EXCHANGED)
    assert grade.score <= 35
    assert grade.contradictions
    shown = grade.contradictions[0]
    assert shown.evidence.text in grade.answer
    assert shown.cost > 0


def test_a_listed_misconception_is_told_with_the_authors_words(grader: Grader) -> None:
    grade = grader.grade(QUESTION, GOOD + " 그리고 컨테이너를 지워도 안에 있던 데이터는 그대로 남습니다.")
    said = [item.say for item in grade.contradictions if item.say]
    assert said == ["쓰기 레이어는 컨테이너와 함께 사라집니다."]
    assert grade.score < grader.grade(QUESTION, GOOD).score


def test_denying_a_misconception_is_not_holding_it(grader: Grader) -> None:
    grade = grader.grade(QUESTION, GOOD + " 컨테이너를 지우면 그 안의 데이터는 남지 않습니다.")
    assert not [item for item in grade.contradictions if item.say]


@pytest.mark.parametrize(
    ("answer", "most", "guard"),
    [
        ("", 0.0, GuardKind.EMPTY),
        (" \n\t ", 0.0, GuardKind.EMPTY),
        ("…!!!???", 0.0, GuardKind.EMPTY),
        (QUESTION.question, 10.0, GuardKind.ECHO),
        ("이미지, 컨테이너, 읽기 전용, 템플릿, 인스턴스, 격리, 실행, 프로세스", 15.0, GuardKind.KEYWORD_LIST),
        ("이미지 / 템플릿 / 읽기 전용 / 컨테이너 / 인스턴스 / 격리된 공간", 15.0, GuardKind.KEYWORD_LIST),
        ("- 템플릿\n- 읽기 전용\n- 실행\n- 인스턴스\n- 격리", 15.0, GuardKind.KEYWORD_LIST),
        ("오늘 점심에는 동료들과 김치찌개를 먹고 산책을 했습니다.", 10.0, GuardKind.OFF_TOPIC),
    ],
)
def test_words_without_claims_earn_little_and_the_guard_says_why(
    grader: Grader, answer: str, most: float, guard: GuardKind
) -> None:
    grade = grader.grade(QUESTION, answer)
    assert grade.score <= most
    assert guard in [item.kind for item in grade.guards]


@pytest.mark.parametrize(
    "answer",
    [
        "이미지 - 템플릿, 읽기 전용, 불변 / 컨테이너 - 인스턴스, 실행, 격리",
        "- 이미지: 템플릿, 읽기 전용\n- 컨테이너: 인스턴스, 실행, 격리된 공간",
    ],
)
def test_notes_that_say_of_what_each_term_is_are_no_list(grader: Grader, answer: str) -> None:
    grade = grader.grade(QUESTION, answer)
    assert GuardKind.KEYWORD_LIST not in [item.kind for item in grade.guards]
    assert grade.score >= 40


@pytest.mark.parametrize(
    "respelled",
    [
        unicodedata.normalize("NFD", GOOD),
        GOOD.replace("read-only", "ｒｅａｄ-ｏｎｌｙ"),
        GOOD.replace(" ", "\u00a0"),
        GOOD.replace(", ", ",\r\n"),
        f"\u200b{GOOD}\ufeff",
    ],
    ids=["NFD", "full-width", "no-break spaces", "line ends", "zero-width"],
)
def test_how_a_text_is_encoded_does_not_matter(grader: Grader, respelled: str) -> None:
    assert grader.grade(QUESTION, respelled).score == pytest.approx(grader.grade(QUESTION, GOOD).score, abs=5)


def test_the_same_answer_always_has_the_same_grade(grader: Grader) -> None:
    assert grader.grade(QUESTION, GOOD) == Grader(built_in()).grade(QUESTION, GOOD)


def test_a_question_without_key_points_is_graded_by_the_claims_of_its_model_answer(grader: Grader) -> None:
    bare = QUESTION.model_copy(update={"key_points": (), "misconceptions": ()})
    rest = " 이미지는 한 번 만들면 안 바뀌는데 컨테이너는 돌아가는 동안 상태가 계속 변합니다."
    whole, core = grader.grade(bare, GOOD + rest), grader.grade(bare, GOOD)
    assert whole.derived
    assert len(whole.key_points) >= 3
    assert whole.score >= 80
    assert 60 <= core.score < whole.score - 5, "the heart of the model answer, but two of its four claims"
    assert grader.grade(bare, "잘 모르겠습니다.").score <= 10


def test_of_several_model_answers_any_is_a_full_answer(grader: Grader) -> None:
    other = "Docker 이미지란 설계도이고 컨테이너란 그 설계도로 지은 집이며 서로 떨어져 있습니다."
    both = QUESTION.model_copy(update={"model_answers": (QUESTION.model_answer, other)})
    grade = grader.grade(both, other)
    assert (grade.score, grade.model_answer) == (100.0, other)


@pytest.mark.parametrize(
    "answer",
    ["가" * 50_000, "a " * 30_000, "\ud800", "\x00\x01", "🙂" * 500, "[red]x[/red]", "않" * 3000, "(" * 5000],
    ids=["one word", "many words", "surrogate", "control", "emoji", "markup", "denials", "brackets"],
)
def test_no_text_breaks_the_grader(grader: Grader, answer: str) -> None:
    grade = grader.grade(QUESTION, answer)
    assert 0 <= grade.score <= 20
    assert 0 <= grade.confidence <= 1


@pytest.mark.parametrize("answer", ["", GOOD, EXCHANGED, QUESTION.model_answer])
def test_a_grade_survives_json(grader: Grader, answer: str) -> None:
    grade = grader.grade(QUESTION, answer)
    assert from_record(json.loads(json.dumps(to_record(grade)))) == grade


@pytest.mark.parametrize(
    ("answer", "held"),
    [
        ("이미지 하나로는 컨테이너를 하나만 띄울 수 있습니다.", True),
        ("이미지 하나로 컨테이너 여러 개를 띄울 수 있습니다.", False),
    ],
)
def test_who_says_the_contrary_of_a_misconception_does_not_hold_it(
    grader: Grader, answer: str, held: bool
) -> None:
    claim = Misconception(
        claim="이미지 하나로는 컨테이너를 하나만 실행할 수 있다.", say="몇 개든 띄울 수 있다."
    )
    question = QUESTION.model_copy(update={"misconceptions": (claim,)})
    kinds = [item.kind.value for item in grader.grade(question, answer).contradictions]
    assert ("misconception" in kinds) is held


def test_weights_of_the_points_add_up_to_one(grader: Grader) -> None:
    grade = grader.grade(QUESTION, GOOD)
    assert sum(point.weight for point in grade.key_points) == pytest.approx(1.0, abs=1e-5)


def test_advice_names_what_is_missing_first_and_a_full_answer_needs_none(grader: Grader) -> None:
    half: Grade = grader.grade(
        QUESTION, "컨테이너는 이미지를 실행한 인스턴스이고 격리된 공간에서 동작합니다."
    )
    told = advice(half)
    assert 1 <= len(told) <= MOST_ADVICE
    assert "읽기 전용 템플릿" in told[0]
    assert advice(grader.grade(QUESTION, QUESTION.model_answer)) == []


@pytest.mark.parametrize(
    "answer", ["모르겠습니다.", "패스", "컨테이너는 잘 모르겠어요", "idk", "Sorry, I don't know."]
)
def test_giving_up_earns_nothing_and_is_asked_for_half_an_answer(grader: Grader, answer: str) -> None:
    grade = grader.grade(QUESTION, answer)
    assert grade.score == 0
    assert [guard.kind for guard in grade.guards] == [GuardKind.NO_CONTENT]
    assert advice(grade)[0].startswith("Write an answer")


def test_who_says_that_something_does_not_know_does_not_give_up(grader: Grader) -> None:
    grade = grader.grade(QUESTION, "이미지는 자기를 누가 어디서 띄웠는지, 커널이 무엇인지 모른다.")
    assert GuardKind.NO_CONTENT not in [guard.kind for guard in grade.guards]


def test_who_begins_by_doubting_and_then_answers_is_graded(grader: Grader) -> None:
    answer = "잘 모르겠지만, 이미지는 읽기 전용 템플릿이고 컨테이너는 그걸 실행한 인스턴스입니다."
    assert grader.grade(QUESTION, answer).score >= 40


def test_advice_says_that_terms_alone_do_not_make_a_point(grader: Grader) -> None:
    full = grader.grade(QUESTION, QUESTION.model_answer)
    first = replace(full.key_points[0], status=Status.MISSING, credit=0.1)
    told = advice(replace(full, key_points=(first, *full.key_points[1:])))
    assert told[0].startswith("The terms are there, but what they say of this point was not recognised")


@pytest.mark.parametrize(("credit", "asked"), [(0.55, True), (0.7, False)])
def test_advice_asks_for_plainer_words_only_where_points_are_only_just_recognised(
    grader: Grader, credit: float, asked: bool
) -> None:
    full = grader.grade(QUESTION, QUESTION.model_answer)
    dim = tuple(replace(point, credit=credit) for point in full.key_points)
    told = advice(replace(full, score=68.7, features=(), key_points=dim))
    assert told
    assert all(text.startswith("This point was recognised only just") for text in told) is asked


def test_an_answer_in_which_nothing_wrong_was_found_is_not_accused(grader: Grader) -> None:
    full = grader.grade(QUESTION, QUESTION.model_answer)
    lowered = replace(full, score=74.0, features=(Feature("whole", 74.0, -20.0),))
    [told] = advice(lowered)
    assert "nothing wrong was found" in told
    assert advice(replace(lowered, score=88.4)) == [], "it is good enough"


def test_the_grade_of_a_whole_that_is_unsure_is_called_so(grader: Grader) -> None:
    full = grader.grade(QUESTION, QUESTION.model_answer)
    unsure = replace(full, score=74.0, features=(Feature("whole", 74.0, -20.0),), confidence=0.2)
    assert "is unsure" in advice(unsure)[0]
