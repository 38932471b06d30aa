"""What a proposed point is about, which words it asks for, and where lists are cut: what a first-time author ran into."""

from __future__ import annotations

import pytest
from test_proposing import proposed

ENCODERS = (
    "Bi-encoder는 질문과 문서를 따로 임베딩해서 빠릅니다. Cross-encoder는 둘을 함께 넣어 점수를 내므로 정확하지만 느립니다. "
    "그래서 bi-encoder로 후보를 찾고 cross-encoder로 상위 몇십 개를 다시 정렬합니다."
)
NORMS = (
    "Batch Norm은 배치 안의 샘플들에 걸쳐 feature마다 평균과 분산을 구하고, Layer Norm은 샘플 하나 안에서 "
    "모든 feature에 걸쳐 평균과 분산을 구합니다. 트랜스포머는 배치가 작을 수 있어서, 배치에 의존하지 않고 "
    "학습과 추론의 계산이 같은 Layer Norm을 씁니다."
)
ATTENTION = (
    "Query와 Key의 내적을 softmax에 넣어 가중치를 만듭니다. d_k가 커지면 내적의 분산이 커져서 softmax가 "
    "한쪽으로 포화되기 때문에 sqrt(d_k)로 나눕니다."
)
CACHE = (
    "The KV cache stores the key and value vectors of every previous token for each layer, so that a new token only has to "
    "compute its own query, key and value. It turns the per-step cost from quadratic to linear in the sequence length."
)


@pytest.mark.parametrize(
    ("question", "answer", "abouts"),
    [
        (
            "Cross-encoder와 bi-encoder는 어떻게 다른가요?",
            ENCODERS,
            {"후보를 찾": "bi-encoder", "느립니다": "Cross-encoder"},
        ),
        (
            "Batch Normalization과 Layer Normalization의 차이를 설명해 주세요.",
            NORMS,
            {"Batch Norm은": "Batch Normalization", "Layer Norm은": "Layer Normalization", "의존하지": None},
        ),
        ("Self-attention에서 Q, K, V는 각각 무엇이고 왜 sqrt(d_k)로 나누나요?", ATTENTION, {"d_k": None}),
        (
            "RAG와 fine-tuning 중 무엇을 고르겠습니까?",
            "지식이 자주 바뀌면 RAG를, 말투를 바꾸고 싶으면 fine-tuning을 고릅니다.",
            {"RAG를": None},
        ),
        (
            "랜덤 포레스트와 결정 트리는 어떻게 다른가요?",
            "결정 트리는 하나의 나무로 예측합니다. 랜덤 포레스트는 여러 나무의 예측을 투표로 합칩니다.",
            {"투표로": "랜덤 포레스트"},
        ),
    ],
)
def test_a_point_is_about_what_it_names(question: str, answer: str, abouts: dict[str, str | None]) -> None:
    """By the whole name that the question gives it; about nothing where another concept is named, or several are."""
    found = proposed(question, answer, "ko")
    for part, about in abouts.items():
        told = {each for text, each, _terms in found if part in text}
        assert told and {None if each is None else each.lower() for each in told} <= {
            about and about.lower(),
            None,
        }
        assert about is None or "후보" in part or told == {about}


def test_an_english_subject_is_named_whole_and_a_clause_is_no_point() -> None:
    found = proposed("What does the KV cache store during decoding, and what does it cost?", CACHE, "en")
    texts = [text for text, _about, _terms in found]
    assert texts[0].endswith("query, key and value.") and "so that a new token" in texts[0]
    assert texts[1] == "The KV cache turns the per-step cost from quadratic to linear in the sequence length."
    assert [about for _text, about, _terms in found] == ["KV cache", "KV cache"]


@pytest.mark.parametrize(
    ("answer", "terms"),
    [
        ("결과는 RRF(Reciprocal Rank Fusion)로 합칩니다.", [["RRF", "Reciprocal Rank Fusion"]]),
        ("인덱스(HNSW, IVF)로 후보만 살펴보아 빠릅니다.", []),
        ("원래 가중치는 얼려 둡니다(freeze).", []),
        ("PSI나 KS 검정으로 찾습니다.", [["PSI", "KS"]]),
        ("출처를 보여 주는 데 씁니다.", [["출처"]]),
        ("검색은 느려집니다.", []),
        ("It turns the cost from quadratic to linear.", [["quadratic"], ["linear", "선형"]]),
    ],
)
def test_terms_are_names_with_their_other_names(answer: str, terms: list[list[str]]) -> None:
    """Examples in brackets and words of everyday language are not asked for; of two of which one is enough, one is."""
    language = "ko" if any("가" <= letter <= "힣" for letter in answer) else "en"
    question = "그것은 어떻게 쓰나요?" if language == "ko" else "How would you do that?"
    assert [each for _text, _about, found in proposed(question, answer, language) for each in found] == terms


@pytest.mark.parametrize(
    ("answer", "word"),
    [
        ("It keeps the magnitude, which helps when the norm encodes popularity.", "encodes"),
        ("It is used when the document length inflates the result.", "document"),
        ("All vectors are normalized to unit length before the ranking.", "unit"),
    ],
)
def test_an_everyday_word_is_no_term(answer: str, word: str) -> None:
    assert word not in str(proposed("How would you do that?", answer, "en")[0][2])


def test_an_item_of_a_list_keeps_its_sentences_and_its_name() -> None:
    answer = (
        "- pre-filter: 필터를 통과한 것만 검색. 정확하지만 HNSW 그래프가 끊길 수 있음\n"
        "- post-filter: 검색 후 거름. 빠르지만 결과가 k개보다 적을 수 있음"
    )
    found = proposed(
        "메타데이터 필터링을 먼저 하는 것과 나중에 하는 것의 차이?", answer, "ko", keywords=False
    )
    assert [text for text, _about, _terms in found] == [
        "pre-filter: 필터를 통과한 것만 검색.",
        "pre-filter: 정확하지만 HNSW 그래프가 끊길 수 있음.",
        "post-filter: 검색 후 거름.",
        "post-filter: 빠르지만 결과가 k개보다 적을 수 있음.",
    ]


def test_items_with_names_are_points_and_headings_are_none() -> None:
    answer = (
        "self-attention vs cross-attention\n- self: Q, K, V 모두 같은 시퀀스에서\n- cross: Q는 디코더, K와 V는 인코더에서\n"
        "MHA / MQA\n- MHA: head마다 K와 V를 따로\n- MQA: 모든 head가 K와 V 하나를 공유"
    )
    found = proposed("Attention 복습", answer, "ko", keywords=False)
    assert [text.partition(":")[0] for text, _about, _terms in found] == ["self", "cross", "MHA", "MQA"]


def test_what_stands_above_items_with_names_is_a_point_where_it_says_something() -> None:
    answer = "TCP는 연결을 맺고 순서를 지켜 보냅니다.\n- 장점: 잃은 것을 다시 보냅니다\n- 단점: 연결을 맺느라 느립니다"
    found = proposed("TCP는 무엇인가요?", answer, "ko", keywords=False)
    assert found[0][0] == "TCP는 연결을 맺고 순서를 지켜 보냅니다."
