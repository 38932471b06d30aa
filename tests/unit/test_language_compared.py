"""Which concepts a question sets side by side."""

import pytest

from quizzer.language.compared import compared


@pytest.mark.parametrize(
    ("question", "names"),
    [
        ("프로세스와 스레드의 차이를 설명해 주세요.", ["프로세스", "스레드"]),
        ("모델 경량화 기법인 quantization과 pruning의 차이를 설명해 주세요.", ["quantization", "pruning"]),
        ("HTTP의 GET과 POST 메서드의 차이를 설명해 주세요.", ["GET", "POST 메서드"]),
        ("pandas의 loc와 iloc는 어떻게 다른가요?", ["loc", "iloc"]),
        ("블루-그린 배포와 롤링 배포를 비교해 주세요.", ["블루-그린 배포", "롤링 배포"]),
        ("쿠버네티스의 Job은 Deployment와 어떻게 다른가요?", ["Job", "Deployment"]),
        ("결측치의 MCAR, MAR, MNAR은 어떻게 다른가요?", ["MCAR", "MAR", "MNAR"]),
        ("자연 키를 쓰는 것과 대리 키를 쓰는 것의 차이를 설명해 주세요.", ["자연 키", "대리 키"]),
        ("리스트 대신 제너레이터를 쓰면 왜 좋은가요?", ["리스트", "제너레이터"]),
        ("컨테이너가 가상 머신보다 가벼운 이유는 무엇인가요?", ["컨테이너", "가상 머신"]),
        (
            "값에 의한 전달과 참조에 의한 전달은 어떻게 다른가요?",
            ["값에 의한 전달", "참조에 의한 전달"],
        ),
        (
            "Word2Vec 같은 정적 임베딩과 BERT 같은 모델의 문맥 임베딩은 어떻게 다른가요?",
            ["정적 임베딩", "문맥 임베딩"],
        ),
        ("What is the difference between a list and a tuple in Python?", ["list", "tuple"]),
        ("What is the difference between an SLI, an SLO and an SLA?", ["SLI", "SLO", "SLA"]),
        ("In Go, how does a slice differ from an array?", ["slice", "array"]),
        ("How do grid search and random search differ?", ["grid search", "random search"]),
        ("TCP vs. UDP", ["TCP", "UDP"]),
        ("Quicksort vs heapsort: which needs less memory?", ["Quicksort", "heapsort"]),
        ("git fetch vs git pull 차이?", ["git fetch", "git pull"]),
        ("How do HashMap and TreeMap compare for lookup and iteration order?", ["HashMap", "TreeMap"]),
        ("C++: std::move vs std::forward", ["std::move", "std::forward"]),
    ],
)
def test_names_are_found_in_the_questions_order(question: str, names: list[str]) -> None:
    """A comparison names its concepts, whatever form it has."""
    assert [spellings[0] for spellings in compared(question)] == names


def test_what_stands_in_brackets_is_another_spelling_of_the_name_before_it() -> None:
    """Also of its first words, and never of a name that only ends like it."""
    first, second = compared("볼록(convex) 최적화와 비볼록(non-convex) 최적화의 차이를 설명해 주세요.")
    assert first == ("볼록 최적화", "convex", "볼록", "convex 최적화")
    assert second == ("비볼록 최적화", "non-convex", "비볼록", "non-convex 최적화")


@pytest.mark.parametrize(
    "question",
    [
        "드롭아웃이 무엇이고 어떻게 과적합을 줄이는지 설명해 주세요.",
        "나이브 베이즈 분류기의 원리와 가정을 설명해 주세요.",
        "교착 상태가 발생하는 조건과, 예방하는 방법의 차이를 설명해 주세요.",
        "캐시의 장점과 단점은 어떻게 다른가요?",
        "What is overfitting and how can you prevent it?",
        "와과의 차이",
        "",
        "?",
    ],
)
def test_a_question_that_compares_no_concepts_has_none(question: str) -> None:
    """Reasons, advantages and other general nouns are no concepts."""
    assert compared(question) == ()
