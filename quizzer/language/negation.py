"""What a text denies, and how far the denial reaches.

A word is negated when an odd number of denials reach it: "없지 않다" has two and cancels, "고칠 수 없다" is one denial of
고치다. What only looks like a denial is none: 뿐만 아니라, 수밖에 없다, 않나요?, not only, no matter. Lexical negatives
(비동기, 무상태, 불변) are words of their own; see `opposites`.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache

from quizzer.language.clauses import Clause, clauses
from quizzer.language.sentences import Span
from quizzer.language.tokens import Token

_STEMS = frozenset(
    {
        "않",
        "못하",
        "없",
        "아니",
        "말",
        "안되",
        "못되",
        "못쓰",
        "못",
        "필요없",
        "의미없",
        "문제없",
        "상관없",
        "관계없",
        "쓸모없",
        "쓸데없",
    }
)
_LEXICAL = frozenset({"필요없", "의미없", "문제없", "상관없", "관계없", "쓸모없", "쓸데없"})
_ASKING = ("나요", "ㅂ니까", "ㄹ까", "ㄹ까요", "ㄴ가", "ㄴ가요", "는가", "는가요", "냐", "나")
_LIMITING = frozenset({"그치", "국한", "한정", "불과하", "머무르", "머물", "제한"})
_MODIFIERS = frozenset({"ㄴ", "는", "ㄹ", "던", "었던", "다는", "라는", "ㄴ다는", "는다는"})

_EN_ALONE = frozenset(
    "not never no without cannot neither nor none nothing nobody nowhere hardly scarcely barely".split()
)
_EN_PSEUDO = {
    "not": ("only", "just", "merely", "simply", "least"),
    "no": ("matter", "doubt", "wonder"),
    "nothing": ("but",),
}


@dataclass(frozen=True, slots=True)
class Negation:
    """A denial and what it reaches."""

    start: int
    end: int
    word: str
    """As written: 않는다, 없이, not, without."""
    scope: Span
    """What it denies, without the denying word in Korean; in English what follows it."""


@lru_cache(maxsize=2048)
def negations(text: str) -> tuple[Negation, ...]:
    """Find the denials of a normalised text, in order."""
    return tuple(found for clause in clauses(text) for found in clause_negations(clause, text))


def negation_words(text: str) -> tuple[tuple[int, int], ...]:
    """Find the Korean words that can deny (않다, 못하다, 없다, 아니다, 말다, 안, 못, 없이), whether they do or not."""
    return tuple(
        (token.start, token.end)
        for clause in clauses(text)
        for index, token in enumerate(clause.tokens)
        if token.script == "hangul" and _can_deny(clause, index)
    )


@lru_cache(maxsize=4096)
def clause_negations(clause: Clause, text: str | None = None) -> tuple[Negation, ...]:
    """Find the denials of one clause; offsets count in the whole text.

    Args:
        clause: From `clauses`.
        text: The whole text when it is at hand; only the words of scopes are read from it.
    """
    found: list[Negation] = []
    for index, token in enumerate(clause.tokens):
        span: tuple[int, int] | None = None
        if token.script == "latin":
            if _denies_in_english(clause, index):
                span = _english_scope(clause, index)
        elif _denies_in_korean(clause, index):
            span = _korean_scope(clause, index)
        if span is not None:
            start, end = span
            words = clause.text[start - clause.start : end - clause.start]
            found.append(Negation(token.start, token.end, token.text, Span(words, start, end)))
    return tuple(found)


def is_negated(clause: Clause, start: int, end: int) -> bool:
    """Whether an odd number of denials reach the word at [start, end)."""
    count = sum(
        item.scope.start <= start < item.scope.end
        or (item.start <= start and end <= item.end and item.word[:2] in _OWN)
        for item in clause_negations(clause)
    )
    return count % 2 == 1


_OWN = frozenset({"필요", "의미", "문제", "상관", "관계", "쓸모", "쓸데"})
"""Heads of words that carry their own denial: 필요없다."""


def _can_deny(clause: Clause, index: int) -> bool:
    token = clause.tokens[index]
    if token.stem in _LEXICAL:
        return False
    return token.stem == "없어지" or token.text == "아니면" or _is_denying_word(clause, index)


def _is_denying_word(clause: Clause, index: int) -> bool:
    token = clause.tokens[index]
    before = clause.tokens[index - 1] if index else None
    following = clause.tokens[index + 1] if index + 1 < len(clause.tokens) else None
    if token.text in ("안", "못"):
        if following is None or (token.text == "안" and before is not None and before.particle == "의"):
            return False
        return following.kind == "verb" or (following.kind != "function" and following.ending != "")
    if token.text.startswith("없이"):
        return token.kind == "function"
    if token.kind != "verb" or token.stem not in _STEMS:
        return False
    return token.stem != "말" or (before is not None and before.ending.endswith("지"))


def _denies_in_korean(clause: Clause, index: int) -> bool:
    token = clause.tokens[index]
    before = clause.tokens[index - 1] if index else None
    if not _is_denying_word(clause, index):
        return False
    if token.kind == "function":
        return True
    if token.stem == "아니" and (token.text in ("아니면", "아니요", "아뇨", "아니") or _only(before)):
        return False
    if (
        token.stem == "없"
        and before is not None
        and ("밖에" in before.particle or before.text.endswith("밖에"))
    ):
        return False
    return not _asks(clause, token)


def _only(before: Token | None) -> bool:
    """Whether the word before 아니라 makes it "not only"."""
    return before is not None and (
        before.text in ("뿐만", "뿐")
        or before.particle in ("뿐만", "뿐", "만이")
        or before.text.endswith(("뿐만", "뿐"))
    )


def _asks(clause: Clause, token: Token) -> bool:
    """Whether the denial is a question for agreement: 않나요, 아닐까요, 좋지 않아요?"""
    if token.ending in _ASKING:
        return True
    return clause.text.rstrip().endswith("?") and token is clause.tokens[-1]


def _korean_scope(clause: Clause, index: int) -> tuple[int, int]:
    """Reach back to the topic, a modifier's end or the clause's start; 안 and 못 reach the verb that follows too."""
    token = clause.tokens[index]
    end = token.start
    if token.text in ("안", "못") and index + 1 < len(clause.tokens):
        end = clause.tokens[index + 1].end
    if token.stem in _LEXICAL:
        end = token.end
    first = index
    while first > 0:
        before = clause.tokens[first - 1]
        if first < index or token.text in ("안", "못"):
            if before.particle in ("은", "는", "도") and first - 1 < index - 1:
                break
            if before.ending in _MODIFIERS and before.kind == "verb" and not _is_bound(clause.tokens[first]):
                if first < index - 1:
                    break
            if (
                before.ending
                and before.ending not in _MODIFIERS
                and not before.ending.endswith("지")
                and before.ending not in ("기", "게", "도록", "려고", "어", "어서")
            ):
                break
        first -= 1
    if first < index and clause.tokens[first].stem in _LIMITING:
        return clause.tokens[first].start, end
    return clause.tokens[first].start if first < index else token.start, end


def _is_bound(token: Token) -> bool:
    """Whether a noun only serves the ending before it: 수, 것, 줄, 적."""
    return token.kind == "light"


def _denies_in_english(clause: Clause, index: int) -> bool:
    word = clause.tokens[index].text.lower().replace("’", "'")
    following = clause.tokens[index + 1].text.lower() if index + 1 < len(clause.tokens) else ""
    before = clause.tokens[index - 1].text.lower() if index else ""
    if word.endswith("n't") or word in ("dont", "doesnt", "isnt", "cant", "wont"):
        return following not in _EN_PSEUDO["not"]
    if word not in _EN_ALONE:
        return False
    if word == "not" and before == "or":
        return False
    return following not in _EN_PSEUDO.get(word, ())


def _english_scope(clause: Clause, index: int) -> tuple[int, int]:
    """Reach forward to a comma, a turn of the sentence or the clause's end."""
    tokens = clause.tokens
    start = tokens[index].end
    end = clause.end
    for before, token in zip(tokens[index:], tokens[index + 1 :], strict=False):
        between = clause.text[before.end - clause.start : token.start - clause.start]
        if (
            "," in between
            or ";" in between
            or token.text.lower() in ("but", "because", "so", "unless", "until")
        ):
            end = before.end
            break
    return start, max(start, end)
