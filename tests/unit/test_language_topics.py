"""Which concept a clause speaks about."""

from __future__ import annotations

import pytest

from quizzer.language.prepared import prepare
from quizzer.language.topics import contrasted, topics

PAIR = [["이미지", "image"], ["컨테이너", "container"]]
IMAGE, BOX, BOTH = {0}, {1}, {0, 1}


def spoken(text: str, concepts: list[list[str]] = PAIR) -> list[set[int]]:
    return [set(item) for item in topics(prepare(text).clauses, concepts)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("이미지는 템플릿이고 변하지 않는다. 컨테이너는 실행 중이다.", [IMAGE, IMAGE, BOX]),
        ("이미지란 템플릿이다", [IMAGE]),
        ("이미지의 경우 읽기 전용이고, 컨테이너 쪽은 쓰기가 된다", [IMAGE, BOX]),
        ("컨테이너는 이미지보다 무겁다", [BOX]),
        ("컨테이너는 이미지를 실행한 것이다", [BOX]),
        ("이미지를 실행하면 컨테이너가 된다", [IMAGE, BOX]),
        ("격리된 프로세스가 컨테이너입니다", [BOX]),
        ("실행 중인 프로세스를 컨테이너라고 부른다", [BOX]),
        ("템플릿 역할을 하고, 이게 이미지입니다", [IMAGE, IMAGE]),
        ("이미지와 컨테이너는 다르다. 전자는 템플릿이고 후자는 실행 중이다.", [BOTH, IMAGE, BOX]),
        ("이미지는 불변이다. 반면 다른 쪽은 실행 중이다.", [IMAGE, BOX]),
        ("이미지 -> 템플릿, 컨테이너 -> 인스턴스", [IMAGE, BOX]),
        ("이미지: 불변 / 컨테이너: 실행 중", [IMAGE, BOX]),
        ("이미지 = 템플릿; 컨테이너 = 인스턴스", [IMAGE, BOX]),
        ("이미지 - 템플릿, 불변 / 컨테이너 - 실행", [IMAGE, BOX]),
        ("컨테이너(실행 중인 것), 이미지(틀)", [BOX, IMAGE]),
        ("변하지 않는 것이 이미지, 실행하는 것이 컨테이너", [IMAGE, BOX]),
        ("실행 중인 쪽은 컨테이너, 틀인 쪽은 이미지", [BOX, IMAGE]),
        ("실행하면 컨테이너, 보관하면 이미지", [BOX, BOX, IMAGE, IMAGE]),
        ("이미지는 틀을 따로, 컨테이너는 함께 쓴다", [IMAGE, BOX]),
        ("이미지는 불변이다. 둘 다 도커에서 쓴다.", [IMAGE, BOTH]),
        ("컨테이너와 이미지는 다르다. 전자는 실행 중이고 후자는 템플릿이다.", [BOTH, BOX, IMAGE]),
        ("이미지(image)는 템플릿이고 컨테이너(container)는 인스턴스다", [IMAGE, BOX]),
        ("도커는 널리 쓰인다", [set()]),
        ("An image is read-only. It never changes. A container runs.", [IMAGE, IMAGE, BOX]),
        ("The former is a template, whereas the latter is running", [IMAGE, BOX]),
        ("With images nothing changes", [IMAGE]),
        ("What runs on the host is a container", [BOX]),
        ("An image is static, the other one is running", [IMAGE]),
        ("Whereas an image is read-only, a container runs", [IMAGE, BOX]),
        ("An image is read-only. On the other hand, a container runs.", [IMAGE, BOX]),
        ("image (template) vs container (instance)", [IMAGE, BOX]),
        ("What never changes is an image, what runs is a container", [IMAGE, BOX]),
        ("With images nothing changes, with containers much does", [IMAGE, BOX]),
        ("They differ: the former is a template, the latter runs", [set(), IMAGE, BOX]),
        ("An image holds the files and the container only runs them", [IMAGE, BOX]),
        ("Each container is started from an image", [BOX]),
    ],
)
def test_the_topic_is_carried_exchanged_and_named(text: str, expected: list[set[int]]) -> None:
    assert spoken(text) == expected


def test_concepts_that_share_a_word_answer_to_the_rest_of_their_name() -> None:
    learning = [["지도 학습"], ["비지도 학습"]]
    assert spoken("비지도는 라벨이 없고 지도 학습은 있다", learning) == [{1}, {0}]
    batch = [["큰 배치"], ["작은 배치"]]
    assert spoken("배치를 크게 하면 안정적이다. 반대로 작으면 흔들린다.", batch) == [{0}, {0}, {1}, {1}]


def test_the_question_says_what_the_former_is() -> None:
    concepts = [["레지스트리"], ["컨테이너"], ["이미지"]]
    pair = contrasted("이미지와 컨테이너의 차이를 설명하세요.", concepts)
    assert pair == (2, 1)
    found = topics(prepare("전자는 템플릿이다").clauses, concepts, pair)
    assert [set(item) for item in found] == [{2}]
    assert contrasted("도커를 설명하세요.", concepts) is None
