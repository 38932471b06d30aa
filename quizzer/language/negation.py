"""What a text denies, and which words the denial reaches.

A denial reaches its predicate (공유하지 않는다), or the noun that it says is absent or untrue (커널이 없다, 이미지가
아니다); subjects and objects of a denied verb are not reached. A word is negated when an odd number of denials reach
it: "없지 않다" cancels, "고칠 수 없다" is one denial of 고치다. What only looks like a denial is none: 뿐만 아니라,
수밖에 없다, 않나요?, not only, no matter. Lexical negatives (비동기, 무상태, 불변) are words of their own; see
`opposites`.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache

from quizzer.language.clauses import Clause, clauses
from quizzer.language.denied import english_reach, korean_reach
from quizzer.language.removed import removed
from quizzer.language.sentences import Span
from quizzer.language.tokens import Token
from quizzer.language.wordlists import word_class


@dataclass(frozen=True, slots=True)
class Negation:
    """A denial and what it reaches."""

    start: int
    end: int

    word: str
    """As written: 않는다, 없이, not, without."""

    scope: Span
    """What it denies; empty where the denied words stand in another clause."""


@lru_cache(maxsize=256)
def negations(text: str) -> tuple[Negation, ...]:
    """Find the denials of a normalised text, in order."""
    return tuple(found for clause in clauses(text) for found in clause_negations(clause))


@lru_cache(maxsize=2048)
def clause_negations(clause: Clause) -> tuple[Negation, ...]:
    """Find the denials of one clause, in order; offsets count in the whole text."""
    found: list[Negation] = []
    for index, token in enumerate(clause.tokens):
        if token.script == "latin":
            if not _denies_in_english(clause, index):
                continue
            start, end = english_reach(clause, index)
        elif _denies_in_korean(clause, index):
            start, end = korean_reach(clause, index)
        else:
            continue
        words = clause.text[start - clause.start : end - clause.start]
        found.append(Negation(token.start, token.end, token.text, Span(words, start, end)))
    return tuple(found)


@lru_cache(maxsize=2048)
def _negating(clause: Clause) -> tuple[Negation, ...]:
    """The denials of a clause with what it says to be taken away."""
    taken = []
    for index, token in enumerate(clause.tokens):
        reach = removed(clause, index)
        if reach is not None:
            words = clause.text[reach[0] - clause.start : reach[1] - clause.start]
            taken.append(Negation(token.start, token.end, token.text, Span(words, *reach)))
    return (*clause_negations(clause), *taken)


def is_negated(clause: Clause, start: int, end: int) -> bool:
    """Whether an odd number of denials reach the word at [start, end); what is taken away is denied."""
    return _parity(_negating(clause), start, end, 0) % 2 == 1


def _parity(found: tuple[Negation, ...], start: int, end: int, depth: int) -> int:
    """Count the denials that reach a place, each with the denials that reach it in turn."""
    count = 0
    for item in found:
        if start <= item.start and item.end <= end and end - start > item.end - item.start:
            continue  # the word holds its own denial: 수정 불가
        inside = item.start <= start and end <= item.end
        if item.scope.start <= start < item.scope.end and (not inside or item.scope.start == item.start):
            count += 1
            if depth < 3:
                others = tuple(other for other in found if other is not item)
                count += _parity(others, item.start, item.end, depth + 1)
    return count


def negation_words(text: str) -> tuple[tuple[int, int], ...]:
    """Find the Korean words that can deny (않다, 못하다, 없다, 아니다, 말다, 안, 못, 없이), whether they do or not."""
    return tuple(
        (token.start, token.end)
        for clause in clauses(text)
        for index, token in enumerate(clause.tokens)
        if token.script == "hangul" and _can_deny(clause, index)
    )


def _can_deny(clause: Clause, index: int) -> bool:
    token = clause.tokens[index]
    if token.stem in word_class("self-denying"):
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
    if token.kind != "verb" or token.stem not in word_class("denying"):
        return False
    return token.stem != "말" or (before is not None and before.ending.endswith("지"))


def _denies_in_korean(clause: Clause, index: int) -> bool:
    token = clause.tokens[index]
    before = clause.tokens[index - 1] if index else None
    if token.stem in word_class("impossible"):
        return (
            before is not None
            and before.kind != "function"
            and before.particle in ("", "이", "가", "은", "는", "도")
        )
    if not _is_denying_word(clause, index):
        return False
    if token.kind == "function":
        return True
    if token.stem == "아니" and (token.text in ("아니면", "아니요", "아뇨", "아니") or _only(before)):
        return False
    if (
        token.stem in ("없", "못하", "않")
        and before is not None
        and "밖에" in (before.particle or before.text)
    ):
        return False
    return not _asks(clause, token)


def _only(before: Token | None) -> bool:
    """Whether the word before 아니라 makes it "not only"."""
    return before is not None and (before.text.endswith(("뿐만", "뿐", "뿐이")) or before.particle == "만이")


def _asks(clause: Clause, token: Token) -> bool:
    """Whether the denial is a question for agreement: 않나요, 아닐까요, 좋지 않아요?"""
    if token.ending in word_class("asking"):
        return True
    return clause.text.rstrip().endswith("?") and token is clause.tokens[-1]


def _denies_in_english(clause: Clause, index: int) -> bool:
    word = _plain(clause.tokens[index])
    following = _plain(clause.tokens[index + 1]) if index + 1 < len(clause.tokens) else ""
    before = _plain(clause.tokens[index - 1]) if index else ""
    if word in word_class("en-denying") or word.endswith("n't"):
        if word == "no":
            return following not in word_class("no-matter")
        if word == "nothing":
            return following != "but"
        if word == "none":  # Python's value is a name: `None`이면, is None
            return clause.tokens[index].text != "None" or following == "of"
        if word == "not" or word.endswith("n't"):
            return before != "or" and following not in word_class("not-only")
        return True
    return False


def _plain(token: Token) -> str:
    return token.text.lower().replace("’", "'")
