"""Which words of a text carry its content."""

import pytest

from quizzer.language.content import content_terms, listed_form
from quizzer.language.prepared import prepare


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("인덱스를 만들 수 있습니다.", ["인덱스", "만들"]),
        ("연결을 재사용해 줍니다.", ["연결", "재사용"]),
        ("요청 수가 많다", ["요청", "수가 많"]),
        ("잠금을 풀고 나서 커밋해 둔다", ["잠금", "풀", "나서", "커밋"]),
    ],
)
def test_a_word_that_only_helps_another_carries_nothing(text: str, words: list[str]) -> None:
    """수 of 할 수 있다 and 주다 of 해 주다 would be found in nearly every answer."""
    assert [term.text for term in content_terms(prepare(text)) if not term.helping] == words


@pytest.mark.parametrize(
    ("word", "listed"),
    [
        ("남", "남다"),
        ("나눠", "나누다"),
        ("나누", "나누다"),
        ("바뀌", "바뀌다"),
        ("저장", "저장"),
        ("브라우저", "브라우저"),
        ("수", ""),
        ("is", ""),
        ("stateless", "stateless"),
        ("레디스", "레디스"),
    ],
)
def test_a_word_is_listed_as_in_a_dictionary(word: str, listed: str) -> None:
    """What only helps another word is not listed, and a word from elsewhere stays."""
    text = "남는 일은 서버를 나눠 브라우저에서 상태를 저장할 수 있게 한다. It is stateless."
    assert listed_form(word, prepare(text)) == listed
