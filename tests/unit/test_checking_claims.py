"""Points of several claims, and points that are said to be about the other of two concepts."""

from __future__ import annotations

from pathlib import Path

import pytest
import yaml

from quizzer.authoring.checking.examine import examine

ENCODERS = [
    {"point": "Bi-encoder는 질문과 문서를 따로 임베딩한다.", "about": "Bi-encoder"},
    {"point": "Cross-encoder는 둘을 함께 넣어 정확하지만 느리다.", "about": "Cross-encoder"},
]


def told(tmp_path: Path, question: str, points: list[dict[str, str]]) -> list[tuple[str, str, str]]:
    """Examine a question: rule, field and message of what is found."""
    item = {
        "question": question,
        "model_answer": " ".join(each["point"] for each in points),
        "key_points": points,
    }
    file = tmp_path / "mini.yaml"
    data = {"id": "mini", "title": "m", "questions": [item]}
    file.write_text(yaml.safe_dump(data, allow_unicode=True), encoding="utf-8")
    return [(each.rule, each.field, each.message) for each in examine(file, None).findings]


@pytest.mark.parametrize(
    ("point", "count"),
    [
        ("Query는 지금 토큰이 찾는 것, Key는 각 토큰의 색인, Value는 실제로 가져올 정보이다.", 3),
        ("코드(git) + 데이터 버전(DVC) + 환경(docker image) + seed 고정", 4),
        ("MHA: head마다 K와 V를 따로, MQA: 모두가 하나를 공유, GQA: 그룹별로 공유", 3),
    ],
)
def test_a_point_of_three_claims_is_noted_with_their_number(tmp_path: Path, point: str, count: int) -> None:
    found = told(tmp_path, "각각 무엇인가요?", [{"point": point}])
    assert next(message for rule, _field, message in found if rule == "point-several").startswith(
        f"The point holds {count} claims"
    )


def test_a_point_of_a_page_is_noted(tmp_path: Path) -> None:
    page = (
        "토큰마다 비선형 변환을 하고 파라미터 대부분이 여기에 있으며 지식이 저장된다는 연구도 있는데 활성화 함수로는 GELU나 "
        "SwiGLU를 쓰고 정규화는 앞에 두어 기울기를 안정시키고 잔차 연결로 층을 깊게 쌓고 드롭아웃은 큰 모델에서 빼고 "
        "병렬화할 때는 행렬을 열로 나누어 통신을 줄이고 양자화하면 메모리와 대역폭이 줄어든다"
    )
    assert "point-several" in [
        rule for rule, _field, _message in told(tmp_path, "무엇인가요?", [{"point": page}])
    ]


def test_one_claim_of_two_topics_is_not_noted(tmp_path: Path) -> None:
    point = {"point": "서브워드는 자주 나오는 단어는 통째로, 드문 단어는 조각으로 나눈다."}
    assert "point-several" not in [rule for rule, _field, _message in told(tmp_path, "서브워드란?", [point])]


@pytest.mark.parametrize("about", ["Bi-encoder", "Cross-encoder"])
def test_a_point_that_names_the_other_concept_alone_is_about_that(tmp_path: Path, about: str) -> None:
    point = {"point": "bi-encoder로 후보를 찾는다.", "about": about}
    found = told(tmp_path, "Cross-encoder와 bi-encoder는 어떻게 다른가요?", [*ENCODERS, point])
    wrong = [field for rule, field, _message in found if rule == "about-wrong"]
    assert wrong == ([] if about == "Bi-encoder" else ["questions[0].key_points[2].about"])
