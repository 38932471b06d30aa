"""How far a denial reaches: from which place to which, inside its clause."""

from __future__ import annotations

from quizzer.language.clauses import Clause
from quizzer.language.normalise import fold
from quizzer.language.tokens import Token
from quizzer.language.wordlists import word_class

_LIGHT_VERBS = frozenset({"하", "되", "시키", "받", "당하", "있", "이루어지"})
_MODIFYING = ("ㄴ", "는", "ㄹ", "던")
_NOUN_TAILS = frozenset(
    {"", "이", "가", "은", "는", "도", "을", "를", "의", "란", "이라는", "만", "조차", "마저", "들이", "까지"}
)
_MOST_NOUNS = 3
"""How many nouns a denied noun phrase may have."""


def korean_reach(clause: Clause, index: int) -> tuple[int, int]:
    """Where the denial by the word at `index` begins and ends; an empty stretch where it reaches nothing here."""
    tokens = clause.tokens
    token = tokens[index]
    if token.stem in word_class("self-denying"):
        return token.start, token.end
    if token.text in ("안", "못"):
        return _before_must(tokens, index), tokens[index + 1].end
    if index == 0:
        return token.start, token.start
    if token.stem in ("않", "못하", "말", "안되", "못되"):
        return _verb_start(tokens, index - 1), token.start
    return noun_start(tokens, index - 1), token.start


def _before_must(tokens: tuple[Token, ...], index: int) -> int:
    """Start of what 안 denies: the verb after it, or for "해서는 안 된다" the verb before."""
    following = tokens[index + 1]
    if following.stem in word_class("existing") and index and _is_subject(tokens[index - 1]):
        return noun_start(tokens, index - 1)
    if following.stem == "되" and following.kind == "verb" and index:
        ending = tokens[index - 1].ending
        if ending.endswith(("면", "서는", "서", "선")):
            return _verb_start(tokens, index - 1)
    return following.start


def _verb_start(tokens: tuple[Token, ...], place: int) -> int:
    """Start of the predicate that ends at `place`: a light verb takes its noun along (변경이 되지 않는다)."""
    while place > 0 and tokens[place].kind == "function":
        place -= 1
    token = tokens[place]
    if (
        token.stem in word_class("existing")
        and token.kind == "verb"
        and place
        and _is_subject(tokens[place - 1])
    ):
        return noun_start(tokens, place - 1)
    if token.kind == "light" and place and tokens[place - 1].ending.endswith(_MODIFYING):
        return _verb_start(tokens, place - 1)
    if token.stem in _LIGHT_VERBS and token.kind == "verb" and place and not token.suffix:
        before = tokens[place - 1]
        if before.kind == "noun" and before.particle in ("", "을", "를", "이", "가", "은", "는", "도"):
            return before.start
    if token.suffix in ("하", "되") and not token.particle and place:
        before = tokens[place - 1]  # 사전 학습하지: nouns written apart belong together
        if before.kind == "noun" and not before.particle and not before.ending:
            return before.start
    return token.start


def _is_subject(token: Token) -> bool:
    """Whether a noun is what does not come to be: 충돌이 생기지 않는다 says what 충돌이 없다 says."""
    return token.kind == "noun" and not token.ending and token.particle in ("이", "가", "은", "는", "도")


def noun_start(tokens: tuple[Token, ...], place: int) -> int:
    """Give the start of the noun phrase, or of the verb before 수 or 것, that ends at `place`."""
    while place > 0 and tokens[place].kind == "function":
        place -= 1
    token = tokens[place]
    if token.kind == "verb" and not token.ending.endswith("기"):
        return _verb_start(tokens, place)
    if token.particle not in _NOUN_TAILS:
        return token.end
    if token.kind == "light" and place and tokens[place - 1].ending.endswith(_MODIFYING):
        return _verb_start(tokens, place - 1)
    first = place
    while first > 0 and place - first < _MOST_NOUNS - 1:
        before = tokens[first - 1]
        joined = before.kind == "noun" and not before.ending and before.particle in ("", "의")
        if not joined or before.end + 2 < tokens[first].start:
            break
        first -= 1
    return tokens[first].start


def english_reach(clause: Clause, index: int) -> tuple[int, int]:
    """Where the denial by the word at `index` begins and ends: the next content words, up to a mark or a small word."""
    tokens = clause.tokens
    most = 2 if fold(tokens[index].text) == "not" or tokens[index].text.lower().endswith("n't") else 3
    start = end = tokens[index].end
    taken = 0
    for before, token in zip(tokens[index:], tokens[index + 1 :], strict=False):
        between = clause.text[before.end - clause.start : token.start - clause.start]
        word = fold(token.text)
        if any(mark in between for mark in ",;:.") or word in ("but", "because", "so", "unless", "until"):
            break
        if word in word_class("en-skipped") or token.kind == "function":
            if taken:
                break
            continue
        if not taken:
            start = token.start
        end = token.end
        taken += 1
        if taken == most:
            break
    return start, end
