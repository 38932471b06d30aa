"""Points of a question whose author wrote none: the claims of its model answer, each about a concept of the question."""

import pytest

from quizzer.grading.concepts import compared_names, concept_names
from quizzer.grading.derive import derive_points
from quizzer.language.prepared import prepare


@pytest.mark.parametrize("word", ["容器是一组进程" * 90, "é" * 501, "QUJD" * 200 + "=="])
def test_a_text_without_spaces_gives_points_too(word: str) -> None:
    """Chinese, or data in base64: longer than a keyword may be."""
    (point,) = derive_points(prepare(word), prepare("什么是容器？"))
    assert point.keywords and all(len(each) <= 500 for term in point.keywords for each in term)


@pytest.mark.parametrize(
    ("question", "model", "abouts"),
    [
        (
            "동기(synchronous) 방식과 비동기(asynchronous) 방식의 차이를 설명해 주세요.",
            "동기 방식은 결과가 나올 때까지 호출한 쪽이 기다린다. 비동기는 기다리지 않고 다음 일을 진행한다.",
            ["동기", "비동기"],
        ),
        (
            "HTTP의 GET과 POST 메서드의 차이는 무엇인가요?",
            "GET은 서버의 상태를 바꾸지 않고 데이터를 조회한다. POST는 본문에 데이터를 담아 서버에 보낸다.",
            ["GET", "POST"],
        ),
        (
            "PUT과 PATCH의 차이는?",
            "PUT은 자원 전체를 교체하고, PATCH는 일부만 수정한다.",
            ["PUT", "PATCH"],
        ),
        (
            "What is the difference between SQL and NoSQL databases?",
            "SQL databases store rows in tables with a fixed schema. "
            "NoSQL databases keep documents or key-value pairs without one.",
            ["SQL", "NoSQL"],
        ),
        (
            "드롭아웃이 무엇이고 어떻게 과적합을 줄이는지 설명해 주세요.",
            "드롭아웃은 학습 중에 뉴런을 무작위로 끄는 기법이다. 특정 뉴런에 기대지 못하게 해서 과적합을 줄인다.",
            ["드롭아웃", "드롭아웃"],
        ),
    ],
)
def test_each_claim_is_about_the_concept_that_it_speaks_of(
    question: str, model: str, abouts: list[str]
) -> None:
    points = derive_points(prepare(model), prepare(question))
    found = [point.about or "" for point in points]
    assert len(found) == len(abouts)
    assert all(name in about for name, about in zip(abouts, found, strict=True)), found


def test_concepts_of_one_letter_are_concepts() -> None:
    points = derive_points(
        prepare("B는 개체의 시작을 나타낸다. I는 이어지는 안쪽 토큰을 나타낸다."), prepare("B와 I의 차이는?")
    )
    assert [point.about for point in points] == ["B", "I"]


def test_a_concept_has_the_spellings_that_the_question_gives_it() -> None:
    question = "인증(authentication)과 인가(authorization)의 차이를 설명해 주세요."
    assert concept_names(("인증", "인가"), question) == (
        ("인증", "authentication"),
        ("인가", "authorization"),
    )


def test_claims_that_share_a_predicate_stand_each_for_itself() -> None:
    points = derive_points(
        prepare("쿠키는 브라우저에, 세션은 서버에 저장된다."), prepare("쿠키와 세션의 차이는?")
    )
    assert [point.point for point in points] == ["쿠키는 브라우저에 저장된다.", "세션은 서버에 저장된다."]
    assert [point.about for point in points] == ["쿠키", "세션"]


def test_a_list_of_terms_has_a_point_for_each() -> None:
    points = derive_points(
        prepare("상호 배제(mutual exclusion), 점유 대기, 비선점, 순환 대기"), prepare("데드락의 네 조건은?")
    )
    assert [point.keywords for point in points] == [
        (("상호 배제", "mutual exclusion"),),
        (("점유 대기",),),
        (("비선점",),),
        (("순환 대기",),),
    ]


def test_a_row_of_a_table_is_a_claim_and_its_head_none() -> None:
    model = (
        "차이는 다음과 같습니다.\n| 구분 | TCP | UDP |\n|---|:--:|---|\n"
        "| 연결 | 연결을 맺음 | 맺지 않음 |\n| 순서 | 보장함 | 보장하지 않음 |"
    )
    points = [point.point for point in derive_points(prepare(model), prepare("TCP와 UDP의 차이는?"))]
    assert points[-2:] == ["연결: TCP 연결을 맺음, UDP 맺지 않음", "순서: TCP 보장함, UDP 보장하지 않음"]
    assert not any("구분" in point or "--" in point for point in points)


def test_a_table_alone_has_points() -> None:
    points = derive_points(prepare("| a | b |\n|---|---|"), prepare("What is it?"))
    assert [point.point for point in points]


@pytest.mark.parametrize(
    ("question", "model", "names"),
    [
        (
            "Blue-Green 배포와 Canary 배포 비교",
            "블루그린은 한 번에 바꾸고, 카나리는 조금씩 바꾼다.",
            ("블루그린", "카나리"),
        ),
        (
            "Hard Link와 Symbolic Link의 차이",
            "심볼릭 링크는 경로를, 하드 링크는 inode를 가리킨다.",
            ("하드 링크", "심볼릭 링크"),
        ),
        (
            "Docker 이미지와 컨테이너의 차이",
            "Docker 이미지는 템플릿이고 컨테이너는 그 이미지를 실행한 것이다.",
            ("이미지", "컨테이너"),
        ),
        (
            "How do write-through and write-back caching differ?",
            "Write-through updates the cache at once; write-back updates it later.",
            ("write-through", "write-back"),
        ),
        (
            "보안 그룹과 네트워크 ACL의 차이",
            "보안 그룹: 상태 저장 / NACL: 상태 비저장",
            ("보안 그룹", "NACL"),
        ),
    ],
)
def test_what_a_model_answer_calls_the_two_things_is_a_name_of_theirs(
    question: str, model: str, names: tuple[str, str]
) -> None:
    """By their order, or by their sound where that says another one."""
    assert tuple(each[0] for each in compared_names(prepare(question), prepare(model))) == names


@pytest.mark.parametrize(
    "lead",
    [
        "Below are some of the main differences between the two,",
        "There are 3 possible ways to achieve this:",
        "Here are a few reasons:",
        "The following are the main advantages of it:",
    ],
)
def test_a_sentence_that_leads_on_to_a_list_is_no_point(lead: str) -> None:
    listed = "1. The kernel maps pages on demand.\n2. The cache keeps hot rows. (refer to the first point)"
    points = derive_points(prepare(f"{lead}\n{listed}"), prepare("How does it read so fast?"))
    assert [point.point for point in points] == [
        "The kernel maps pages on demand.",
        "The cache keeps hot rows.",
    ]


def test_a_sentence_that_counts_and_names_is_a_point() -> None:
    told = "There are two types of locks, shared and exclusive. Shared ones let many readers in."
    points = derive_points(prepare(told), prepare("Which locks does a database have?"))
    assert points[0].point.startswith("There are two types of locks")


def test_forms_of_to_be_are_no_keywords_but_the_server_called_was_is() -> None:
    points = derive_points(
        prepare("Locks are held by one owner. WAS는 요청을 처리한다."), prepare("What happens?")
    )
    words = [word for point in points for group in point.keywords for word in group]
    assert "are" not in words
    assert "WAS" in words


def test_the_head_of_a_table_is_in_no_point_that_goes_over_it() -> None:
    """Many short claims around a table are joined to few points."""
    around = "\n".join(f"- The {name} page is written to disk number {name}." for name in "ABCDEFGHI")
    table = "| Feature | Heap | Stack |\n|---|---|---|\n| Grows | up | down |"
    points = derive_points(prepare(f"{around}\n\n{table}\n\n{around}"), prepare("What is written?"))
    assert not any("---" in point.point or "Feature" in point.point for point in points)
    assert any("Grows" in point.point for point in points)
