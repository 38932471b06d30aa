"""Words with their particles and endings, in two scripts."""

from __future__ import annotations

import pytest

from quizzer.language.tokens import tokenize


def parts(text: str) -> list[tuple[str, str, str]]:
    return [(token.stem, token.particle, token.ending) for token in tokenize(text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("docker컨테이너를", [("docker", "", ""), ("컨테이너", "를", "")]),
        ("컨테이너에서는", [("컨테이너", "에서는", "")]),
        ("클라이언트들에게만", [("클라이언트", "들에게만", "")]),
        ("이미지로부터", [("이미지", "로부터", "")]),
        ("볼륨은", [("볼륨", "은", "")]),
        ("템플릿입니다", [("템플릿", "", "ㅂ니다")]),
        ("도구고", [("도구", "", "고")]),
        ("저장합니다", [("저장", "", "ㅂ니다")]),
        ("삭제되면", [("삭제", "", "면")]),
        ("독립적으로", [("독립적", "으로", "")]),
        ("결과", [("결과", "", "")]),
        ("정확도는", [("정확도", "는", "")]),
        ("빠르고", [("빠르", "", "고")]),
        ("빨랐지만", [("빠르", "", "었지만")]),
        ("높으면", [("높", "", "면")]),
        ("쉬운", [("쉽", "", "ㄴ")]),
        ("만든", [("만들", "", "ㄴ")]),
        ("만드는", [("만들", "", "는")]),
        ("깨달아서", [("깨닫", "", "어서")]),
        ("나아지는데", [("낫", "", "는데")]),
        ("그렇습니다", [("그렇", "", "ㅂ니다")]),
        ("이건", [("이것", "은", "")]),
        ("GPU에서도", [("gpu", "에서도", "")]),
        ("API입니다", [("api", "", "ㅂ니다")]),
        ("push하고", [("push", "", "고")]),
        ("저장하고", [("저장", "", "고")]),
        ("브라우저하고", [("브라우저", "하고", "")]),
        ("템플릿이며", [("템플릿", "", "며")]),
        ("비연결형이라서", [("비연결형", "", "라서")]),
        ("'Image'를", [("imag", "를", "")]),
        ("컨테이너(container)는", [("컨테이너", "는", ""), ("contain", "는", "")]),
        ("10만 개의", [("10", "", ""), ("만", "", ""), ("개", "의", "")]),
        ("성능을 높이는 방법", [("성능", "을", ""), ("높이", "", "는"), ("방법", "", "")]),
        ("여러 대가", [("여러", "", ""), ("대", "가", "")]),
        ("컨테이너 는 SGD 가", [("컨테이너", "는", ""), ("sgd", "가", "")]),
        ("기본 키는", [("기본", "", ""), ("키", "는", "")]),
        ("앞은 좁고 뒤는 넓다", [("앞", "은", ""), ("좁", "", "고"), ("뒤", "는", ""), ("넓", "", "다")]),
        ("메모리가 새는 곳", [("메모리", "가", ""), ("새", "", "는"), ("곳", "", "")]),
        ("안바뀝니다", [("안", "", ""), ("바뀌", "", "ㅂ니다")]),
    ],
)
def test_stem_particle_and_ending_are_told_apart(text: str, expected: list[tuple[str, str, str]]) -> None:
    assert parts(text) == expected


@pytest.mark.parametrize(
    "name",
    [
        "Node.js",
        "C++",
        "C#",
        "TCP/IP",
        "k8s",
        "B-Tree",
        "HTTP/2",
        "co-adaptation",
        "O(n log n)",
        "4xx",
        "don't",
    ],
)
def test_names_stay_whole(name: str) -> None:
    assert [token.text for token in tokenize(f"쓰는 {name} 등")] == ["쓰는", name, "등"]
    assert [token.stem_end - token.start for token in tokenize(f"{name}를")] == [len(name)]


def test_a_run_without_spaces_is_divided_at_known_words() -> None:
    stems = [token.stem for token in tokenize("컨테이너가없으면성능이떨어진다")]
    assert stems == ["컨테이너", "없", "성능", "떨어지"]


@pytest.mark.parametrize("word", ["비동기", "역정규화", "비대칭키", "무상태", "결합도", "지도 학습"])
def test_terms_with_a_particle_like_or_negating_syllable_stay_whole(word: str) -> None:
    assert "".join(token.text for token in tokenize(word)) == word.replace(" ", "")
    assert all(not token.particle for token in tokenize(word))


def test_offsets_count_code_points() -> None:
    text = "🐳 도커는 C++로 쓴다."
    for token in tokenize(text):
        assert text[token.start : token.end] == token.text
