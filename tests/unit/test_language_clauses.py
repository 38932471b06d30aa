"""Where sentences end and which claims they make."""

from __future__ import annotations

import pytest

from quizzer.language.clauses import clauses
from quizzer.language.sentences import sentences


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("이미지는 템플릿입니다. 컨테이너는 인스턴스입니다.", 2),
        ("이미지는 템플릿이다.컨테이너는 인스턴스다.", 2),
        ("Node.js는 1.5배 빠릅니다. 예를 들어 e.g. 같은 말도요.", 2),
        ("The value is 1.5. See e.g. the docs. Done!", 3),
        ("음 이건 빠르거든요 그래서 자주 써요 근데 비싸죠", 3),
        ("이미지는 템플릿이다 컨테이너는 인스턴스다", 2),
        ("- 이미지는 불변\n- 컨테이너는 실행 중", 2),
        ("1. 첫째로 빠르다.\n2. 둘째로 싸다.", 2),
        ("이미지는 애플리케이션을 실행하는 데 필요한 코드와 라이브러리를\n담은 템플릿이다.", 1),
        ("빠르다고 생각한다", 1),
        ("좋은가요? 네! 그렇습니다…", 3),
        ("", 0),
        ("...!!! \n\n", 0),
        ("아무 문장부호도 없는 글", 1),
    ],
)
def test_sentences_are_counted_as_a_reader_would(text: str, expected: int) -> None:
    assert len(sentences(text)) == expected


@pytest.mark.parametrize("text", ["1. ", "(2) ", "가. ", "1. }"])
def test_a_text_of_list_marks_alone_is_a_sentence(text: str) -> None:
    """A learner may answer with a number; what has words has a clause."""
    assert [span.text for span in sentences(text)] == [text.strip()]
    assert len(clauses(text)) == 1


def split(text: str) -> list[tuple[str, str | None]]:
    return [(clause.text, clause.connective) for clause in clauses(text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "이미지는 불변이고 컨테이너는 가변이다",
            [("이미지는 불변이고", "고"), ("컨테이너는 가변이다", None)],
        ),
        ("빠르지만 비싸다", [("빠르지만", "지만"), ("비싸다", None)]),
        ("가벼워서 빠르다", [("가벼워서", "어서"), ("빠르다", None)]),
        ("A는 빠른 반면 B는 느리다", [("A는 빠른 반면", "반면"), ("B는 느리다", None)]),
        ("빠른 대신 메모리를 쓴다", [("빠른 대신", "대신"), ("메모리를 쓴다", None)]),
        ("공유하기 때문에 가볍다", [("공유하기 때문에", "때문에"), ("가볍다", None)]),
        ("지금 실행하고 있다", [("지금 실행하고 있다", None)]),
        (
            "PUT은 전체를 교체하고, PATCH는 일부만 고친다",
            [("PUT은 전체를 교체하고", "고"), ("PATCH는 일부만 고친다", None)],
        ),
        ("전체를 저장하고 나머지는 지운다", [("전체를 저장하고", "고"), ("나머지는 지운다", None)]),
        ("서버하고 세션은 다르다", [("서버하고 세션은 다르다", None)]),
        ("HTTP는 평문이며 HTTPS는 암호문이다", [("HTTP는 평문이며", "며"), ("HTTPS는 암호문이다", None)]),
        ("UDP는 비연결형이라 신뢰성은 없다", [("UDP는 비연결형이라", "어서"), ("신뢰성은 없다", None)]),
        ("이것은 정렬이라 부른다", [("이것은 정렬이라 부른다", None)]),
        (
            "BFS는 가까운 것부터, DFS는 깊은 것부터 본다",
            [("BFS는 가까운 것부터", ","), ("DFS는 깊은 것부터 본다", None)],
        ),
        ("앞은 좁게, 뒤는 넓게 나눈다", [("앞은 좁게", ","), ("뒤는 넓게 나눈다", None)]),
        ("수정하면 안 된다", [("수정하면 안 된다", None)]),
        ("코드, 라이브러리, 설정을 담는다", [("코드, 라이브러리, 설정을 담는다", None)]),
        (
            "원자성은 모두 반영되는 것, 지속성은 남는 것이다",
            [("원자성은 모두 반영되는 것", ","), ("지속성은 남는 것이다", None)],
        ),
        (
            "쿠키는 브라우저에, 세션은 서버에 저장된다",
            [("쿠키는 브라우저에", ","), ("세션은 서버에 저장된다", None)],
        ),
        ("GET: 조회, POST: 생성", [("GET: 조회", ","), ("POST: 생성", None)]),
        ("A는 동기화 안 됨, B는 동기화됨", [("A는 동기화 안 됨", ","), ("B는 동기화됨", None)]),
        ("DNS, HTTP는 응용 계층이다", [("DNS, HTTP는 응용 계층이다", None)]),
        (
            "Images are static, but containers run",
            [("Images are static", None), ("but containers run", "but")],
        ),
        (
            "TCP is reliable whereas UDP is fast",
            [("TCP is reliable", None), ("whereas UDP is fast", "whereas")],
        ),
        (
            "A mutex admits one thread, a semaphore admits several threads",
            [("A mutex admits one thread", None), ("a semaphore admits several threads", ",")],
        ),
        ("A cache keeps rows, columns and indexes", [("A cache keeps rows, columns and indexes", None)]),
        ("It has code and libraries", [("It has code and libraries", None)]),
        (
            "A VM boots a kernel; a container does not",
            [("A VM boots a kernel", None), ("a container does not", ";")],
        ),
    ],
)
def test_clauses_end_at_connectives_not_inside_lists(
    text: str, expected: list[tuple[str, str | None]]
) -> None:
    assert split(text) == expected


def test_conditions_are_marked() -> None:
    first, second = clauses("이미지를 지우면 컨테이너도 사라진다")
    assert first.is_condition
    assert not second.is_condition
    assert clauses("If you delete it, the data is gone")[0].is_condition


def test_clauses_know_their_sentence_and_their_place() -> None:
    text = "빠르고 싸다. 하지만 약하다."
    found = clauses(text)
    assert [clause.sentence for clause in found] == [0, 0, 1]
    assert all(text[clause.start : clause.end] == clause.text for clause in found)
