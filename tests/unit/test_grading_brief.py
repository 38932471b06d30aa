"""Brief questions: other words for a card are right, its denial, its exchange and another claim are wrong."""

from __future__ import annotations

import pytest

from quizzer.embedding.builtin import built_in
from quizzer.grading.brief.listed import listed_items
from quizzer.grading.brief.naming import spellings
from quizzer.grading.grade import GuardKind, Status
from quizzer.grading.grader import Grader
from quizzer.packs.schema import KeyPoint, Question


def card(question: str, model: str) -> Question:
    return Question(id="card", question=question, model_answers=(model,))


BALANCER = card("로드 밸런서가 무엇인가요?", "여러 서버에 트래픽을 나누어 보내는 장치.")
COOKIE = card("쿠키와 세션의 차이는?", "쿠키는 클라이언트에, 세션은 서버에 저장된다.")
PREEMPTIVE = card(
    "선점과 비선점 스케줄링의 차이는?",
    "선점은 실행 중인 프로세스에서 CPU를 빼앗을 수 있고, 비선점은 끝날 때까지 기다린다.",
)
AUTHENTICATION = card("인증과 인가의 차이는?", "인증은 누구인지 확인하고, 인가는 무엇을 할 수 있는지 정한다.")
SWITCH = card(
    "Why does the bulb go out when the switch is opened?",
    "Opening the switch breaks the circuit, so no current flows through the bulb.",
)
DEADLOCK = card("데드락의 네 가지 조건은?", "상호 배제, 점유 대기, 비선점, 순환 대기")
TLB = card("주소 변환 결과를 캐시하는 하드웨어는?", "TLB(Translation Lookaside Buffer)")
EVICTED = card("가장 오래 쓰이지 않은 키를 내보내는 정책은?", "LRU")
CASCADE = card("웹 문서의 모양을 정하는 언어는?", "Cascading Style Sheets")
STANDS_FOR = card("What does CSS stand for?", "Cascading Style Sheets")
ROLLED_BACK = card("트랜잭션 중에 예외가 나면 일부만 저장되나요?", "아니요, 모두 롤백된다.")
NOT_SHARED = card(
    "스택은 스레드끼리 공유되지 않나요?", "아니요, 스택은 스레드마다 따로 있어 공유되지 않는다."
)
COMPILED = card("Is Python compiled before it runs?", "Yes, it is compiled to bytecode first.")
PUT = card("PUT과 PATCH의 차이는?", "PUT은 자원 전체를 교체하고, PATCH는 일부만 수정한다.")
STEPS = card("TCP 연결 종료는 몇 단계인가요?", "4단계")
SEARCH = card("이진 탐색의 시간 복잡도는?", "O(log n)")


@pytest.fixture(scope="module")
def grader() -> Grader:
    return Grader(built_in())


@pytest.mark.parametrize(
    ("question", "right", "wrong"),
    [
        (
            BALANCER,
            "들어오는 요청을 서버 여러 대에 골고루 나눠 주는 거예요",
            "서버 한 대에만 요청을 몰아 주는 장치입니다",
        ),
        (
            PREEMPTIVE,
            "비선점은 끝날 때까지 안 뺏고, 선점은 중간에 CPU를 가져갈 수 있어요",
            "선점은 끝날 때까지 기다리고 비선점은 도중에 CPU를 빼앗아요",
        ),
        (
            SWITCH,
            "the circuit is broken when you open the switch and then no current can flow in the bulb",
            "because the bulb is old and its filament has burned out",
        ),
    ],
)
def test_other_words_are_right_and_another_claim_is_wrong(
    grader: Grader, question: Question, right: str, wrong: str
) -> None:
    good, bad = grader.grade(question, right).score, grader.grade(question, wrong).score
    assert good >= 45
    assert bad <= good - 30


def test_an_exchanged_answer_has_less_than_one_in_other_words(grader: Grader) -> None:
    """The right one has too little: brief answers in quite other words are the judge's weakest right ones."""
    right = grader.grade(COOKIE, "쿠키는 브라우저가 갖고 있고 세션은 서버 쪽에 둬요").score
    exchanged = grader.grade(COOKIE, "세션은 브라우저에 저장되고 쿠키는 서버에 저장돼요").score
    assert exchanged <= 15
    assert right >= exchanged + 15


@pytest.mark.parametrize(
    ("question", "answer"),
    [
        (ROLLED_BACK, "네, 모두 롤백됩니다"),
        (ROLLED_BACK, "음, 네. 전부 취소돼요"),
        (COMPILED, "No, it is interpreted line by line"),
    ],
)
def test_who_says_yes_for_no_has_little(grader: Grader, question: Question, answer: str) -> None:
    grade = grader.grade(question, answer)
    assert grade.score <= 30
    assert all(point.status is not Status.COVERED for point in grade.key_points)


@pytest.mark.parametrize(
    ("question", "answer"),
    [
        (ROLLED_BACK, "아뇨, 하나도 저장되지 않고 모두 롤백돼요"),
        (NOT_SHARED, "네, 스택은 스레드마다 따로 있어서 공유되지 않아요"),
        (COMPILED, "yes, to bytecode first"),
    ],
)
def test_who_says_the_right_one_or_agrees_with_a_denial_is_judged_by_the_rest(
    grader: Grader, question: Question, answer: str
) -> None:
    assert grader.grade(question, answer).score >= 60


@pytest.mark.parametrize(
    ("question", "answer"),
    [
        (COOKIE, "쿠키는 클라이언트에 저장돼요"),
        (PREEMPTIVE, "선점은 중간에 CPU를 뺏을 수 있어요"),
        (AUTHENTICATION, "인증은 사용자가 누군지 보는 거예요"),
        (PUT, "PUT은 전체 교체"),
        (PUT, "PATCH replaces only some fields"),
    ],
)
def test_who_tells_one_of_two_sides_has_told_half(grader: Grader, question: Question, answer: str) -> None:
    assert 30 <= grader.grade(question, answer).score <= 65


@pytest.mark.parametrize("question", [COOKIE, PREEMPTIVE, AUTHENTICATION, BALANCER])
@pytest.mark.parametrize(
    "answer", ["강아지를 산책시키고 나서 밥을 주면 잘 잡니다.", "We had soup for lunch and went home by bus."]
)
def test_everyday_life_answers_nothing(grader: Grader, question: Question, answer: str) -> None:
    assert grader.grade(question, answer).score <= 10


@pytest.mark.parametrize(
    ("question", "answer"),
    [
        (TLB, "TLB요"), (TLB, "translation lookaside buffer"), (TLB, "주소 변환 캐시인 TLB라고 합니다"), (STEPS, "네 단계"),
        (STEPS, "4-way handshake"), (STEPS, "네 개"), (SEARCH, "로그 n이요"), (SEARCH, "O(logN)"),
        (DEADLOCK, "mutual exclusion, hold and wait, no preemption, circular wait 네 개입니다"),
        (EVICTED, "Least Recently Used"), (EVICTED, "least-recently-used 정책이요"), (CASCADE, "CSS요"),
    ],
)  # fmt: skip
def test_who_says_the_name_has_answered(grader: Grader, question: Question, answer: str) -> None:
    grade = grader.grade(question, answer)
    assert grade.score >= 90
    assert all(guard.kind is GuardKind.COPY for guard in grade.guards)


@pytest.mark.parametrize(
    ("question", "answer"),
    [
        (TLB, "L1 캐시"), (TLB, "TLB가 아니라 L1 캐시입니다"), (STEPS, "3단계"), (STEPS, "네 단계가 아니라 세 단계"),
        (SEARCH, "O(n)"), (SEARCH, "n log n"), (TLB, "모르겠어요"),
        (EVICTED, "LFU"), (EVICTED, "mru 정책"), (TLB, "TLS"), (STANDS_FOR, "CSS"),
    ],
)  # fmt: skip
def test_who_says_another_name_has_not(grader: Grader, question: Question, answer: str) -> None:
    assert grader.grade(question, answer).score <= 35


@pytest.mark.parametrize("answer", ["만료", "레디스에서 키에 만료 시간을 거는 명령어는?"])
def test_a_word_of_the_question_is_no_name(grader: Grader, answer: str) -> None:
    question = card("레디스에서 키에 만료 시간을 거는 명령어는?", "EXPIRE")
    assert grader.grade(question, answer).score <= 60
    assert grader.grade(question, "익스파이어 명령이요").score >= 90


@pytest.mark.parametrize(
    ("question", "exchanged"),
    [
        (
            card("잠금 I/O와 비잠금 I/O의 차이는?", "잠금 I/O는 끝날 때까지 기다리고, 비잠금 I/O는 바로 돌아온다."),
            "비잠금 I/O는 끝날 때까지 기다리고, 잠금 I/O는 바로 돌아온다.",
        ),
        (
            card("tracked file과\nuntracked file의 차이는?", "tracked는 Git이 변화를 기록하고, untracked는 Git이 모른다."),
            "untracked는 Git이 변화를 기록하고, tracked는 Git이 모른다.",
        ),
    ],
)  # fmt: skip
def test_names_within_one_another_can_be_exchanged_too(
    grader: Grader, question: Question, exchanged: str
) -> None:
    assert grader.grade(question, exchanged).score <= 10
    assert grader.grade(question, question.model_answer).score >= 90


def test_what_a_list_leaves_out_is_not_made_by_another_term(grader: Grader) -> None:
    acid = card("ACID 네 가지는?", "원자성, 일관성, 격리성, 지속성")
    assert grader.grade(acid, "원자성, 가용성, 격리성, 지속성").score == pytest.approx(73, abs=8)


@pytest.mark.parametrize(
    ("answer", "wrong"),
    [
        ("비관적 락은 버전을 비교해 커밋할 때 충돌을 감지하고, 낙관적 락은 읽을 때부터 행을 잠근다.", True),
        ("비관적 락은 읽을 때부터 행을 잠그고, 낙관적 락은 버전을 비교해 커밋할 때 충돌을 감지한다.", False),
    ],
)
def test_the_card_with_its_two_things_exchanged_is_wrong(grader: Grader, answer: str, wrong: bool) -> None:
    locks = card(
        "낙관적 락과 비관적 락의 차이는?",
        "낙관적 락은 버전을 비교해 커밋할 때 충돌을 감지하고, 비관적 락은 읽을 때부터 행을 잠근다.",
    )
    score = grader.grade(locks, answer).score
    assert score <= 10 if wrong else score >= 80


def test_a_part_of_a_list_is_worth_its_share(grader: Grader) -> None:
    half = grader.grade(DEADLOCK, "상호 배제랑 비선점이요").score
    assert 25 <= half <= 70
    assert half < grader.grade(DEADLOCK, "상호 배제, 점유 대기, 비선점, 순환 대기요").score


@pytest.mark.parametrize(
    ("text", "items"),
    [
        ("상호 배제, 점유 대기, 비선점, 순환 대기", 4), ("- 생성\n- 준비\n- 실행", 3),
        ("1. 코드\n2. 데이터\n3. 힙\n4. 스택", 4),
        ("원자성(전부, 전무), 일관성, 격리성, 지속성입니다.", 4), ("DDL / DML / DCL", 3),
        ("이미지, 컨테이너", 0), ("메모리를 덜 쓰고, 빠르고, 싸다", 0), ("GET은 조회, POST는 생성, PUT은 수정", 0),
        ("여러 서버에 요청을 나누어 보내는 장치", 0),
    ],
)  # fmt: skip
def test_a_list_of_terms_is_told_from_a_sentence(text: str, items: int) -> None:
    assert len(listed_items(text)) == items


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("TLB(Translation Lookaside Buffer)", ("TLB", "Translation Lookaside Buffer")), ("COMMIT", ("COMMIT",)),
        ("스레싱입니다.", ("스레싱",)), ("WHERE 또는 HAVING", ("WHERE", "HAVING")), ("O(log n)", ("O(log n)",)),
        ("요청을 나누어 보내는 장치", ()), ("프로세스는 독립적이다", ()), ("", ()),
    ],
)  # fmt: skip
def test_a_name_is_told_from_a_claim(text: str, names: tuple[str, ...]) -> None:
    assert spellings(text) == names


@pytest.mark.parametrize(
    "model",
    ["/a(/, /b/, /c/", "/(/", "A*, B*, C*", "| a | b |\n|---|---|\n| | |", "*, *, *", "O(((", "🙂, 🙂, 🙂"],
)
def test_no_model_answer_breaks_the_grader(grader: Grader, model: str) -> None:
    """What looks like a pattern of an author's keywords is none on a card."""
    for answer in ("/a(/", "a", "4", "", model, "log n" * 400):
        assert 0 <= grader.grade(card("A와 B의 차이는?", model), answer).score <= 100


@pytest.mark.parametrize("answer", ["is가 not", "because", "1. ", "?"])
def test_no_key_point_breaks_the_grader(grader: Grader, answer: str) -> None:
    """One without words has nothing to be held against: it is made as far as the whole is."""
    points = (KeyPoint(point="?"), KeyPoint(point="A stack is private."))
    question = Question(
        id="card", question="1. #", model_answers=("Because a stack is private.",), key_points=points
    )
    assert grader.rubric(question).brief is not None
    assert 0 <= grader.grade(question, answer).score <= 100


def test_claims_of_a_card_are_shown_as_sentences(grader: Grader) -> None:
    points = [point.point for point in grader.grade(PUT, "PUT은 전체, PATCH는 일부").key_points]
    assert points == ["PUT은 자원 전체를 교체한다.", "PATCH는 일부만 수정한다."]
    wrong = grader.grade(PUT, "PATCH는 통째로 갈아 끼우고 PUT은 바뀐 것만 고쳐요").contradictions
    assert [each.expected for each in wrong] == points
    assert grader.grade(DEADLOCK, "상호 배제").key_points[0].point == "상호 배제"


def test_notes_in_the_questions_words_are_no_echo(grader: Grader) -> None:
    question = card("authn vs authz?", "authn proves who you are, authz decides what you may do.")
    grade = grader.grade(question, "authn = who you are, authz = what you may do")
    assert GuardKind.ECHO not in [item.kind for item in grade.guards]
