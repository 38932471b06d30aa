"""Claims inside sentences: cut where one predicate ends and the next begins.

Korean is cut after connective endings (-고, -지만, -는데, -어서, -면 ...) and after 반면, 대신, 때문에; English at
semicolons, before contrasting and reasoning conjunctions, and before "and" where a new subject follows. Notes are cut
where each begins with what it is about (see `notes`). Lists of nouns stay together.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from quizzer.language.clauses_english import english_head
from quizzer.language.connectives import AFTER_WORD, CONNECTIVES, EN_HEADS, LISTED
from quizzer.language.notes import note_starts
from quizzer.language.sentences import Span, sentences
from quizzer.language.tokens import Token, tokenize
from quizzer.language.wordlists import word_class


@dataclass(frozen=True, slots=True, eq=False)
class Clause:
    """One claim. Compared by identity: `clauses` gives the same objects for the same text while they are cached."""

    text: str
    start: int
    end: int

    sentence: int
    """Index of its sentence."""

    connective: str | None
    """What joins it to the next clause: 고, 지만, 어서, 반면 ... In English, what joins it to the one before: but, because,
    whereas ... None for none."""

    is_condition: bool
    """Whether it only states a condition (-면, if, when)."""

    tokens: tuple[Token, ...]
    """Its words; offsets count in the whole text."""

    source: str
    """The whole text."""


_NO_SPLIT_BARE = frozenset({"지", "라", "라고", "나", "자"})
"""Endings that end a clause only before a comma."""

_COMMA, _LABEL = re.compile(r"[,/]"), re.compile(r"\s?[:=](?!\w)")
_LISTED_ENDINGS = frozenset({"ㅁ", "음", "ㅁ을", "음을", "는지를", "게"})
"""Endings of the last word of a claim whose predicate only the next claim has, or that is a note."""

_GAPPED = frozenset(
    ("", "을", "를", "에", "에서", "에게", "한테", "로", "으로", "이", "가", "만", "에만", "에서만", "로만", "으로만", "씩",
     "처럼", "부터", "까지", "마다")
)  # fmt: skip
"""Particles of the last word of a claim whose predicate only the next claim has."""


@lru_cache(maxsize=256)
def clauses(text: str) -> tuple[Clause, ...]:
    """Divide a normalised text into clauses, in order."""
    tokens = tokenize(text)
    found: list[Clause] = []
    position = 0
    for number, sentence in enumerate(sentences(text)):
        first = position
        while position < len(tokens) and tokens[position].start < sentence.end:
            position += 1
        found.extend(_divide(text, sentence, number, tokens[first:position]))
    return tuple(found)


def _divide(text: str, sentence: Span, number: int, tokens: tuple[Token, ...]) -> list[Clause]:
    found: list[Clause] = []
    begin, start = 0, sentence.start
    joined: str | None = None  # an English conjunction that opens the coming clause
    notes = note_starts(text[sentence.start : sentence.end], sentence.start)
    for index, token in enumerate(tokens):
        if index > begin and any(tokens[index - 1].end <= note <= token.start for note in notes):
            found.append(_clause(text, start, token.start, number, LISTED, tokens[begin:index]))
            begin, start, joined = index, token.start, None
            continue
        head = english_head(text, tokens, index) if index > begin else None
        if head is not None and _says_something(tokens[begin:index]):
            found.append(_clause(text, start, token.start, number, joined, tokens[begin:index]))
            begin, start, joined = index, token.start, head
            continue
        after_condition = bool(found) and found[-1].connective == "면" and found[-1].sentence == number
        connective = _connective(text, tokens, begin, index, after_condition=after_condition)
        if connective is not None and index + 1 < len(tokens):
            following = tokens[index + 1].start
            found.append(_clause(text, start, following, number, connective, tokens[begin : index + 1]))
            begin, start, joined = index + 1, following, None
    if begin < len(tokens):
        if begin == 0 and tokens[0].text.lower() in EN_HEADS:
            joined = EN_HEADS[tokens[0].text.lower()]
        found.append(_clause(text, start, sentence.end, number, joined, tokens[begin:]))
    return found


def _clause(
    text: str, start: int, end: int, number: int, connective: str | None, tokens: tuple[Token, ...]
) -> Clause:
    while end > start and text[end - 1] in " ,;/\n":
        end -= 1
    condition = connective == "면" or (
        tokens[0].text.lower() in word_class("en-conditions") if tokens else False
    )
    return Clause(
        text[start:end], start, end, number, connective, condition, tokens, text,
    )  # fmt: skip


def _connective(
    text: str, tokens: tuple[Token, ...], begin: int, index: int, *, after_condition: bool
) -> str | None:
    """Name the connective that ends a clause at this token; None where the clause goes on."""
    token = tokens[index]
    following = tokens[index + 1] if index + 1 < len(tokens) else None
    if token.text in AFTER_WORD and index:
        return AFTER_WORD[token.text]
    if token.stem in AFTER_WORD and token.kind == "light" and index:
        return AFTER_WORD[token.stem]
    if _ends_listed_claim(text, tokens, begin, index) or _ends_with_name(
        text, tokens, begin, index, after_condition=after_condition
    ):
        return LISTED
    if not token.ending:
        return None
    ending = token.ending.removeprefix("었").removeprefix("겠") or token.ending
    connective = CONNECTIVES.get(token.ending) or CONNECTIVES.get(ending)
    if connective is None:
        return None
    comma = "," in text[token.end : following.start] if following else False
    if token.ending in _NO_SPLIT_BARE and not comma and not _is_reason(text, token, following):
        return None
    if following is None or comma:
        return connective
    if _is_helped(tokens, index, connective):
        return None
    return connective


def _is_reason(text: str, token: Token, following: Token | None) -> bool:
    """Whether a noun with 라 gives the reason of what comes: 비연결형이라 신뢰성은 없다."""
    return (
        token.ending == "라" and token.suffix == "이" and following is not None and _is_topic(text, following)
    )


def _is_helped(tokens: tuple[Token, ...], index: int, connective: str) -> bool:
    """Whether the next word only helps this one: 하고 있다, 해야 하다, 하면 안 되다."""
    if connective not in word_class("helped"):
        return False
    following = tokens[index + 1]
    if following.text in ("안", "못") and index + 2 < len(tokens):
        return tokens[index + 2].stem == "되"
    if following.kind != "verb" or following.stem not in word_class("helpers"):
        return False
    return not (following.stem in ("없", "하", "되") and connective in ("면", "고", "어서"))


def _ends_listed_claim(text: str, tokens: tuple[Token, ...], begin: int, index: int) -> bool:
    """Whether a word before a comma ends a claim of a list: 원자성은 ... 것, 일관성은 ...; 쿠키는 브라우저에, 세션은 ..."""
    token = tokens[index]
    if index + 1 >= len(tokens) or not _COMMA.search(text, token.end, tokens[index + 1].start):
        return False
    if not any(_is_topic(text, item) for item in tokens[index + 1 : index + 4]):
        return False
    if token.ending:
        return token.ending in _LISTED_ENDINGS
    if token.particle not in _GAPPED or (not token.particle and not _is_bare(token)):
        return False
    return any(_is_topic(text, item) for item in tokens[begin:index])


def _ends_with_name(
    text: str, tokens: tuple[Token, ...], begin: int, index: int, *, after_condition: bool
) -> bool:
    """Whether a name before a comma ends a claim about it: 따로 쓰는 것이 A, 같이 쓰는 것이 B; 따로 쓰면 A, ..."""
    token = tokens[index]
    if token.ending or token.particle or index + 1 >= len(tokens):
        return False
    if not _COMMA.search(text, token.end, tokens[index + 1].start):
        return False
    if after_condition and index - begin < 2:
        return True
    defines = [_is_defined(item) for item in tokens[begin:index]]
    return any(defines) and any(_is_defined(item) for item in tokens[index + 1 :])


def _is_defined(token: Token) -> bool:
    """Whether a word stands for what a name comes after: ... 것이, ... 건, ... 쪽은."""
    return token.stem in word_class("defined") and token.particle in ("은", "는", "이", "가")


def _is_topic(text: str, token: Token) -> bool:
    """Whether a word says what the next ones are about: 쿠키는, GET: ..."""
    return token.particle in ("은", "는") or _LABEL.match(text, token.end) is not None


def _is_bare(token: Token) -> bool:
    """Whether a word without a particle may end a claim of a list: 전체, 따로."""
    return token.script == "hangul" and token.kind in ("noun", "light", "function")


def _says_something(tokens: tuple[Token, ...]) -> bool:
    return sum(token.kind != "function" for token in tokens) >= 1 and len(tokens) >= 2
