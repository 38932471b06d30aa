"""A term is found in any spelling, and never inside another word."""

from __future__ import annotations

from itertools import pairwise

import pytest

from quizzer.language.prepared import prepare
from quizzer.language.terms import find_term


def found(alternatives: list[str], text: str) -> list[str]:
    return [match.text for match in find_term(alternatives, prepare(text))]


@pytest.mark.parametrize(
    ("term", "text", "written"),
    [
        ("읽기 전용", "이미지는 읽기전용이고", "읽기전용"),
        ("읽기전용", "읽기 전용으로 마운트한다", "읽기 전용"),
        ("컨테이너", "docker컨테이너를 띄운다", "컨테이너"),
        ("컨테이너", "컨테이너들은", "컨테이너"),
        ("커널", "호스트커널을 공유", "커널"),
        ("빠르", "훨씬 빨라서 좋다", "빨라"),
        ("빠르다", "매우 빠릅니다", "빠릅"),
        ("빠른", "속도가 빨랐다", "빨랐"),
        ("바뀌", "값이 바뀌지 않는다", "바뀌"),
        ("나눠", "요청을 나눕니다", "나눕"),
        ("쉽다", "관리가 쉬워진다", "쉬워"),
        ("찾다", "값을 찾아낸다", "찾아"),
        ("만들다", "만드는 과정", "만드"),
        ("듣다", "말을 들으면", "들으"),
        ("짓다", "이름을 지은 사람", "지은"),
        ("공유", "커널을 공유합니다", "공유"),
        ("공유하다", "커널을 공유하지 않는다", "공유"),
        ("저장", "상태가 저장됩니다", "저장"),
        ("상태를 유지", "상태 유지가 안 된다", "상태 유지"),
        ("똑같", "결과가 똑같은 경우", "똑같은"),
        ("덧붙", "맨 뒤에 덧붙여 쓴다", "덧붙"),
        ("비선형", "비선형성을 준다", "비선형성"),
        ("share", "Containers are sharing the kernel", "sharing"),
        ("send", "the message was sent", "sent"),
        ("read-only", "a read only template", "read only"),
        ("read-only", "a readonly template", "readonly"),
        ("read only", "a Read‑Only template", "Read‐Only"),
        ("C++", "C++로 작성한다", "C++"),
        ("Node.js", "Node.js는 빠르다", "Node.js"),
        ("TCP/IP", "TCP/IP를 쓴다", "TCP/IP"),
        ("O(1)", "조회가 O(1)이다", "O(1)"),
        ("O(n log n)", "정렬은 O(n log n)입니다", "O(n log n)"),
        ("HTTP/2", "http2로 통신", "http2"),
        ("k8s", "k8s에서", "k8s"),
        ("CI", "CI/CD를 구축", "CI"),
        ("co-adaptation", "coadaptation을 막는다", "coadaptation"),
    ],
)
def test_own_spelling_is_found_with_any_particle_ending_or_spacing(
    term: str, text: str, written: str
) -> None:
    assert written in found([term], text)


@pytest.mark.parametrize(
    ("term", "text"),
    [
        ("container", "컨테이너를 띄운다"),
        ("컨테이너", "containers share the kernel"),
        ("트랜잭션", "tx를 커밋한다"),
        ("HTTP", "에이치티티피로 통신하고"),
        ("SQL", "에스큐엘을 쓴다"),
        ("CPU", "씨피유를 많이 쓴다"),
        ("RBAC", "알비에이씨 방식"),
        ("loss function", "로스 펑션을 줄인다"),
        ("옵티마이저", "the optimizer updates"),
        ("vanishing gradient", "배니싱 그래디언트가 생긴다"),
        ("쿠버네티스", "k8s로 배포"),
        ("게스트 운영체제", "guest OS가 필요하다"),
        ("가상 머신", "a virtual machine boots"),
        ("빠르다", "it is fast"),
        ("저장하다", "it stores the state"),
        ("늘리다", "we increase the size"),
        ("삭제", "delete the row"),
        ("LRU", "엘알유로 교체"),
    ],
)
def test_a_twin_is_found_and_called_one(term: str, text: str) -> None:
    matches = find_term([term], prepare(text))
    assert [match.how for match in matches] == ["twin"]
    assert 0.9 <= matches[0].closeness < 1


@pytest.mark.parametrize(
    ("term", "text"),
    [
        ("동기", "비동기 방식이다"),
        ("정규화", "역정규화를 한다"),
        ("정규화", "비정규화했다"),
        ("대칭키", "비대칭키를 쓴다"),
        ("지도 학습", "비지도 학습은 라벨이 없다"),
        ("지도학습", "비지도학습입니다"),
        ("선형", "비선형 함수"),
        ("상태", "무상태 프로토콜"),
        ("key", "monkey patching"),
        ("key", "keyboard"),
        ("cat", "concatenate"),
        ("port", "support"),
        ("힙", "두 수의 합"),
        ("합", "힙에 저장한다"),
        ("인가", "인증을 먼저 한다"),
        ("프로세스", "프로세서의 개수"),
        ("프로세서", "프로세스를 만든다"),
        ("롤백", "콜백을 부른다"),
        ("콜백", "롤백한다"),
        ("세션", "섹션을 나눈다"),
        ("공개키", "개인키로 푼다"),
        ("낙관적 락", "비관적 락을 건다"),
        ("시간 복잡도", "공간 복잡도가 크다"),
        ("수평 확장", "수직 확장은 한계가 있다"),
        ("mutable", "immutable objects"),
        ("supervised", "unsupervised learning"),
        ("precision", "provision a server"),
        ("동기", "동기화가 필요하다"),
        ("정규", "정규화를 한다"),
        ("메서드", "매서운 바람"),
    ],
)
def test_another_word_is_no_match(term: str, text: str) -> None:
    assert found([term], text) == []


@pytest.mark.parametrize(
    ("term", "text"),
    [
        ("컨테이너", "콘테이너를 띄운다"),
        ("쿠버네티스", "쿠버네테스로 배포"),
        ("스레드", "쓰레드를 만든다"),
        ("오케스트레이션", "오케스트레이숀이다"),
        ("하이퍼바이저", "하이퍼바이져 위에"),
        ("그래디언트", "그레디언트가 커진다"),
        ("아키텍처", "아키텍쳐를 바꾼다"),
        ("애플리케이션", "에플리케이션은"),
        ("인터프리터", "인터프리더가 읽는다"),
        ("dockerfile", "the dockefile says"),
        ("container", "a contaner runs"),
        ("hypervisor", "the hypervsior runs"),
    ],
)
def test_a_slip_of_the_keyboard_is_forgiven(term: str, text: str) -> None:
    matches = find_term([term], prepare(text))
    assert matches, f"{term} not found in {text}"
    assert matches[0].closeness < 1


def test_alternatives_explain_one_another() -> None:
    """분산 beside variance is the statistic; spreading requests over servers is no match."""
    assert found(["분산", "variance"], "요청을 여러 서버에 나눈다") == []
    assert found(["분산", "나누다"], "요청을 여러 서버에 나눈다") == ["나눈"]


def test_words_of_a_phrase_may_stand_apart_inside_a_clause() -> None:
    text = prepare("reads are much faster, but every insert costs time")
    assert [match.how for match in find_term(["faster reads"], text)] == ["phrase"]
    assert find_term(["faster inserts"], text) == ()
    assert find_term(["no reads"], text) == ()


def test_matches_keep_their_order_and_never_overlap() -> None:
    text = prepare("읽기 전용 이미지와 read-only 컨테이너, 그리고 읽기전용 볼륨")
    matches = find_term(["읽기 전용", "읽기"], text)
    assert [match.text for match in matches] == ["읽기 전용", "read-only", "읽기전용"]
    assert all(left.end <= right.start for left, right in pairwise(matches))


def test_offsets_point_into_the_normalised_text() -> None:
    text = prepare("ｄｏｃｋｅｒ\u200b컨테이너를 쓴다")
    for match in find_term(["도커", "컨테이너"], text):
        assert text.text[match.start : match.end] == match.text


def test_nothing_is_found_in_nothing() -> None:
    assert find_term([], prepare("컨테이너")) == ()
    assert find_term(["컨테이너"], prepare("")) == ()
    assert find_term(["", "  ", "!!"], prepare("컨테이너")) == ()
