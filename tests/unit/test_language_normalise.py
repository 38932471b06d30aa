"""One form for every text."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quizzer.language.normalise import fold, normalise
from quizzer.language.prepared import prepare


@pytest.mark.parametrize(
    ("raw", "clean"),
    [
        (unicodedata.normalize("NFD", "컨테이너"), "컨테이너"),
        ("ＤＯＣＫＥＲ　ｉｍａｇｅ", "DOCKER image"),
        ("가\u00a0나\u3000다\u2009라\t마", "가 나 다 라 마"),
        ("컨\u200b테\u200d이\ufeff너\u00ad", "컨테이너"),
        ("\u202eabc\u202c", "abc"),
        ("a\r\nb\rc\u2028d\x0be", "a\nb\nc\nd\ne"),
        ("a\x00b\x1b[31mc", "ab[31mc"),
        ("\ud800x", "\ufffdx"),
        ("ﬁle ℃ Ⅳ", "file °C IV"),
        ("O(n²) ① ½ ㅋㅋ …", "O(n²) ① ½ ㅋㅋ …"),
        ("", ""),
    ],
)
def test_odd_forms_become_plain_and_meaning_stays(raw: str, clean: str) -> None:
    assert normalise(raw) == clean


@given(st.text(alphabet=st.characters(), max_size=60))
def test_normalising_twice_changes_nothing(text: str) -> None:
    once = normalise(text)
    assert normalise(once) == once
    assert unicodedata.is_normalized("NFC", once)


@given(st.text(alphabet=st.characters(), max_size=60))
def test_folding_keeps_the_length(text: str) -> None:
    clean = normalise(text)
    assert len(fold(clean)) == len(clean)
    assert fold(fold(clean)) == fold(clean)


def test_folding_joins_quotes_dashes_and_case() -> None:
    assert fold("Don’t Read‑Only “X”") == 'don\'t read‑only "x"'.replace("‑", "-")


@given(st.text(alphabet=st.characters(), max_size=120))
def test_any_text_at_all_can_be_analysed(text: str) -> None:
    """Hostile input is text like any other: spans stay inside it and in order."""
    prepared = prepare(text)
    size = len(prepared.text)
    for spans in (prepared.tokens, prepared.sentences, prepared.clauses):
        last = 0
        for span in spans:
            assert last <= span.start < span.end <= size
            assert prepared.text[span.start : span.end] == span.text
            last = span.end
    assert prepared.symbols is not None
