"""Claims inside sentences: cut where one predicate ends and the next begins.

Korean is cut after connective endings (-고, -지만, -는데, -어서, -면 ...) and after 반면, 대신, 때문에; English at
semicolons, before contrasting and reasoning conjunctions, and before "and" where a new subject follows. Lists of nouns
stay together.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from quizzer.language.sentences import Span, sentences
from quizzer.language.tokens import Token, tokenize


@dataclass(frozen=True, slots=True)
class Clause:
    """One claim."""

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

    is_quote: bool
    """Whether it reports what somebody says or thinks (-다고 생각하다, people say that)."""

    tokens: tuple[Token, ...] = ()
    """Its words; offsets count in the whole text."""


CONNECTIVES = {
    "고": "고", "고요": "고", "구요": "고", "구": "고", "고서": "고", "며": "며", "면서": "면서", "면서도": "지만", "지만": "지만", "지만요": "지만",
    "는데": "는데", "는데요": "는데", "ㄴ데": "는데", "ㄴ데요": "는데", "ㄴ데도": "지만", "는데도": "지만", "나": "지만", "으나": "지만",
    "어서": "어서", "어서요": "어서", "여서": "어서", "이어서": "어서", "라서": "어서", "므로": "므로", "니까": "니까", "니까요": "니까", "니": "니까", "니깐": "니까",
    "면": "면", "다면": "면", "는다면": "면", "ㄴ다면": "면", "라면": "면", "거나": "거나", "어도": "어도", "더라도": "어도", "라도": "어도",
    "자": "며", "다가": "다가", "느라": "어서", "거든요": "거든요", "ㅂ니다만": "지만", "ㄹ수록": "면", "라": "어서", "지": "지", "기에": "어서", "여도": "어도", "라고": "고", "던데": "는데", "길래": "어서", "ㄴ다거나": "거나",
}  # fmt: skip
"""Ending -> the connective that it is counted as."""

_AFTER_WORD = {
    "반면": "반면",
    "반면에": "반면",
    "대신": "대신",
    "대신에": "대신",
    "때문에": "때문에",
    "때문": "때문에",
    "덕분에": "때문에",
    "탓에": "때문에",
}
_HELPERS = frozenset("있 없 싶 보 말 않 나 나서 가 오 계시 되 하 주 버리 두 놓 지 못하".split())
_NO_SPLIT_BARE = frozenset({"지", "라", "라고", "나", "자"})
_EN_HEADS = {
    "but": "but", "whereas": "whereas", "while": "while", "because": "because", "although": "although",
    "though": "although", "however": "but", "since": "because", "so": "so", "which": "which", "unless": "if",
    "instead": "instead", "yet": "but", "unlike": "whereas", "therefore": "so", "thus": "so", "if": "if", "when": "when",
}  # fmt: skip
_EN_CONDITIONS = frozenset({"if", "when", "unless"})
_EN_FREE = frozenset({"but", "whereas", "because", "although", "though", "unless"})
_EN_SUBJECTS = frozenset(
    "it they this that these those each we you i there both neither he she one its their".split()
)
_EN_FINITE = frozenset(
    "is are was were has have had can will must should does do may might could would cannot can't doesn't don't isn't aren't won't needs need runs run uses use keeps keep shares share makes make gives give takes take lets allows holds gets goes stays".split()
)
_REPORT = re.compile(r"(?:다고|라고|는다는|라는) (?:생각|알|믿|오해|착각|말|하|주장|보)")


@lru_cache(maxsize=1024)
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
    for index, token in enumerate(tokens):
        head = _english_head(text, tokens, index) if index > begin else None
        if head is not None and _says_something(tokens[begin:index]):
            found.append(_clause(text, start, token.start, number, joined, tokens[begin:index]))
            begin, start, joined = index, token.start, head
            continue
        connective = _connective(text, tokens, begin, index)
        if connective is not None and index + 1 < len(tokens):
            following = tokens[index + 1].start
            found.append(_clause(text, start, following, number, connective, tokens[begin : index + 1]))
            begin, start, joined = index + 1, following, None
    if begin < len(tokens):
        if begin == 0 and tokens[0].text.lower() in _EN_HEADS:
            joined = _EN_HEADS[tokens[0].text.lower()]
        found.append(_clause(text, start, sentence.end, number, joined, tokens[begin:]))
    return found


def _clause(
    text: str, start: int, end: int, number: int, connective: str | None, tokens: tuple[Token, ...]
) -> Clause:
    while end > start and text[end - 1] in " ,;\n":
        end -= 1
    condition = connective == "면" or (tokens[0].text.lower() in _EN_CONDITIONS if tokens else False)
    return Clause(
        text[start:end], start, end, number, connective, condition,
        _REPORT.search(text[start:end]) is not None, tokens,
    )  # fmt: skip


def _connective(text: str, tokens: tuple[Token, ...], begin: int, index: int) -> str | None:
    """Name the connective that ends a clause at this token; None where the clause goes on."""
    token = tokens[index]
    following = tokens[index + 1] if index + 1 < len(tokens) else None
    if token.text in _AFTER_WORD and index:
        return _AFTER_WORD[token.text]
    if token.stem in _AFTER_WORD and token.kind == "light" and index:
        return _AFTER_WORD[token.stem]
    if _ends_listed_claim(text, tokens, begin, index):
        return ","
    if not token.ending:
        return None
    ending = token.ending.removeprefix("었").removeprefix("겠") or token.ending
    connective = CONNECTIVES.get(token.ending) or CONNECTIVES.get(ending)
    if connective is None:
        return None
    comma = "," in text[token.end : following.start] if following else False
    if token.ending in _NO_SPLIT_BARE and not comma:
        return None
    if following is None or comma:
        return connective
    if (
        following.kind == "verb"
        and following.stem in _HELPERS
        and connective in ("고", "어서", "면", "어도", "며", "다가", "거나", "니까")
    ):
        if following.stem not in ("없", "하", "되") or connective not in ("면", "고", "어서"):
            return None
    return connective


def _ends_listed_claim(text: str, tokens: tuple[Token, ...], begin: int, index: int) -> bool:
    """Whether a noun before a comma ends a claim of a list: 원자성은 ... 것, 일관성은 ... 것."""
    token = tokens[index]
    if token.script != "hangul" or token.particle or token.ending or token.kind not in ("noun", "light"):
        return False
    if index + 1 >= len(tokens) or "," not in text[token.end : tokens[index + 1].start]:
        return False
    said = any(item.particle in ("은", "는") for item in tokens[begin:index])
    return said and any(item.particle in ("은", "는") for item in tokens[index + 1 : index + 3])


def _says_something(tokens: tuple[Token, ...]) -> bool:
    return sum(token.kind != "function" for token in tokens) >= 1 and len(tokens) >= 2


def _english_head(text: str, tokens: tuple[Token, ...], index: int) -> str | None:
    """Name the English conjunction that opens a clause at this token; None where none does."""
    token = tokens[index]
    if token.script != "latin":
        return None
    before = text[tokens[index - 1].end : token.start]
    word = token.text.lower()
    if ";" in before or " - " in before or "—" in before:
        return _EN_HEADS.get(word, ";")
    if word in _EN_FREE:
        return _EN_HEADS[word]
    comma = "," in before
    if comma and word in _EN_HEADS:
        return _EN_HEADS[word]
    if word in ("and", "or", "while", "so") and index + 1 < len(tokens):
        rest = tokens[index + 1 : index + 6]
        pronoun = rest[0].text.lower() in _EN_SUBJECTS
        finite = any(item.text.lower() in _EN_FINITE for item in rest[1:5])
        if (pronoun and word != "or") or (finite and (comma or rest[0].text.lower() in ("the", "a", "an"))):
            return _EN_HEADS.get(word, word)
    if word in ("if", "when") and len(tokens) - index >= 3:
        return word
    return None
