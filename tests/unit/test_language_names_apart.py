"""Terms that share a word and mean different things, and words that only look like terms."""

from __future__ import annotations

import pytest

from quizzer.language.content import content_terms
from quizzer.language.prepared import prepare
from quizzer.language.terms import find_term


@pytest.mark.parametrize(
    ("term", "text", "found"),
    [
        ("data drift", "입력 분포가 달라지는 것을 concept drift라고 부릅니다.", False),
        ("컨셉 드리프트", "concept drift는 관계가 바뀌는 것입니다.", True),
        ("드리프트", "데이터 드리프트를 감지합니다.", True),
        ("redo log", "undo log로 되돌립니다.", False),
        ("언두 로그", "undo log로 되돌립니다.", True),
    ],
)
def test_names_that_share_a_word_are_told_apart(term: str, text: str, found: bool) -> None:
    assert bool(find_term((term,), prepare(text))) is found


@pytest.mark.parametrize("text", ["값이 그대로라 캐시가 유지됩니다.", "느린 캐시로라도 막습니다."])
def test_particles_and_adverbs_are_no_lora(text: str) -> None:
    lora = content_terms(prepare("LoRA"))[0].key
    assert lora not in {term.key for term in content_terms(prepare(text))}
