"""Korean particles follow the word before them as it is read aloud."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator

import pytest

from quizzer import locale
from quizzer.locale.particles import PAIRS, ParticleMessage, fitting, with_particles


@pytest.fixture(autouse=True)
def _language() -> Iterator[None]:
    before = locale.current_language()
    yield
    locale.use_language(before)


AFTER_A_VOWEL = """
    문제 사과 2 4 5 2029 HTTP/2 30% C++ docker server cloud loop client test check healthcheck bit github GitHub message
    route cache tree graph README API CSV TCP JWT ip db pack.csv a/b.md OAuth WebRTC 3f9b café 10MB 도커이미지
"""
AFTER_A_CONSONANT = """
    문제집 답안 0 3 6 10 1000 1.3 json JSON system token string name engine column pattern map app packet commit stack
    block topic timeout webhook web job type template pack.json C# VM
"""
AFTER_RIEUL = "파일 1 7 28 email model table file module SQL html MySQL OCR pack.yaml"


@pytest.mark.parametrize("word", AFTER_A_VOWEL.split())
def test_after_a_vowel(word: str) -> None:
    assert [fitting(pair, word) for pair in PAIRS] == [opened for _closed, opened in PAIRS.values()]


@pytest.mark.parametrize("word", AFTER_A_CONSONANT.split())
def test_after_a_consonant(word: str) -> None:
    assert [fitting(pair, word) for pair in PAIRS] == [closed for closed, _opened in PAIRS.values()]


@pytest.mark.parametrize("word", AFTER_RIEUL.split())
def test_after_rieul_only_ro_is_that_of_a_vowel(word: str) -> None:
    assert [fitting(pair, word) for pair in ("이(가)", "을(를)", "(이)", "(으)로")] == [
        "이",
        "을",
        "이",
        "로",
    ]


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("`docker`", "는"),
        ("“답안”", "은"),
        ("'문제집' ", "은"),
        ("<stdin>", "은"),
        ("폴더/", "는"),
        ("긴 문장…", "은"),
        ("도커(Docker Swarm)", "는"),
        ("(Docker)", "는"),
        ("이 값 (셋)", "은"),
        ("run()", "은"),
        ("a long sentence", "는"),
        ("\x1b[1m답안\x1b[0m", "은"),
        ("[b]문제[/b]", "는"),
        (unicodedata.normalize("NFD", "문제"), "는"),
        (unicodedata.normalize("NFD", "답안"), "은"),
        ("ＳＱＬ", "은"),
        ("漢字", "은(는)"),
        ("-", "은(는)"),
        ("", "은(는)"),
    ],
)
def test_what_is_not_read_is_looked_through(text: str, said: str) -> None:
    """Decomposed Hangul, as macOS names files, and wide letters are read as well."""
    assert fitting("은(는)", text) == said


def test_format_settles_each_particle_behind_a_value() -> None:
    message = with_particles("`{first}`은(는) {second:.0f}(으)로, {}와(과) {third!r}(이)라는 {first}을(를)")
    said = message.format("표본", first="답안", second=4.4, third="문제")
    assert said == "`답안`은 4로, 표본과 '문제'라는 답안을"
    assert type(said) is str


def test_a_value_keeps_its_own_words() -> None:
    assert with_particles("{text}이(가)").format(text="사과이(가) {x}은(는)") == "사과이(가) {x}은(는)이"


def test_a_message_without_such_a_pair_is_plain_text() -> None:
    assert type(with_particles("{count}개 (선택)")) is str
    assert type(with_particles("이(가)는 조사입니다")) is str
    assert isinstance(with_particles("{count}이(가)"), ParticleMessage)


def test_the_program_speaks_so_in_korean_only() -> None:
    source = "{file} is there already."
    locale.use_language("ko")
    assert locale._(source).format(file="web.yaml") == "web.yaml이 이미 있습니다."
    assert locale._(source).format(file="메모") == "메모가 이미 있습니다."
    locale.use_language("en")
    assert type(locale._(source)) is str
    assert locale._(source).format(file="메모") == "메모 is there already."
