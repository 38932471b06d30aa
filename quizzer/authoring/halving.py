"""Where one sentence makes two claims that have nothing but the sentence in common: A는 ...하고, B는 ...한다.

Half of such a key point is neither right nor wrong, so each half is proposed as a point. Nothing is divided that would
say something else alone: behind a condition, a reason or a topic that holds for both halves.
"""

from __future__ import annotations

import re
from itertools import pairwise
from typing import Literal

from quizzer.authoring.checking.texts import read
from quizzer.authoring.everyday import FUNCTION, GENERAL
from quizzer.authoring.subjects import HELPERS, acts, subject_phrase
from quizzer.language.alone import as_sentence, untied
from quizzer.language.clauses import Clause
from quizzer.language.prepared import prepare
from quizzer.language.styles import Style
from quizzer.language.tokens import Token, tokenize

LEAST_CONTENT = 1.5
"""Content (see `language.content`) from which a half can stand alone."""

LEAST_WORDS = 3
"""Content words of such a half."""

LONGEST_TOPIC = 4
"""Words within which a clause must come to its topic: what is longer is a condition or a place for both halves."""

_JOINED = frozenset({"고", "며", "지만", "반면"})
"""What joins two claims of equal rank; after others (because, if) the second hangs on the first."""

_HINGED = re.compile(r"; |,? (?:and|but|while|whereas) (?=\S)")
"""Where an English sentence may go on with another claim."""

_SCOPE = re.compile(
    r"^(?:if|when|while|because|since|although|though|unless|until|once|after|before|whereas|for|in|with|without|on|at"
    r"|by|to|during|under|from|here|there|this|that|these|those|it|they|both|then|so)\b",
    re.IGNORECASE,
)
"""Beginnings of a sentence that hold for all of it, and of a half that means the other one."""

_HANGING = re.compile(
    r"\b(?:if|when|while|because|since|although|though|unless|that|which|where|who|as|than|whether|how)\b",
    re.IGNORECASE,
)
"""Words behind which `and` may join what hangs on them."""

_BOTH = frozenset({"둘", "이것", "그것", "나머지", "전자", "후자", "서로", "모두", "각각", "반대"})
"""Topics that mean what stands before."""

_POINTING = frozenset({"이", "그", "이런", "그런", "이러한", "그러한", "이때", "그때", "각"})
"""What makes a topic mean something before."""

_ATTRIBUTIVE = frozenset({"의", "과", "와", "이나", "나"})
"""Particles of the words of a topic before its last."""

_SAYING = re.compile(r"(?:것|방식|방법|점|때문|뜻|셈)(?:이다|입니다|이에요|예요|임)?[.]?$")
"""Endings that make a whole sentence, whatever its topic, one statement."""


def halves(text: str, language: Literal["ko", "en"], style: Style) -> tuple[str, ...]:
    """Divide a claim that is several.

    Args:
        text: A sentence, or several, which stay together.
        language: Its language.
        style: In which style a Korean half ends.

    Returns:
        Its parts as sentences, or the text alone.
    """
    whole = prepare(text)
    if len(whole.sentences) != 1:
        return (text,)
    for left, right in _korean(whole.clauses, whole.text) if language == "ko" else _english(whole.text):
        found = (as_sentence(left, language, style), as_sentence(right, language, style))
        if all(_says_enough(each) for each in found) and not _breaks_bracket(left):
            return (found[0], *halves(found[1], language, style))
    return (text,)


def _says_enough(text: str) -> bool:
    weights = read(text).weights
    return len(weights) >= LEAST_WORDS and sum(weights.values()) >= LEAST_CONTENT


def _breaks_bracket(left: str) -> bool:
    return any(left.count(opening) != left.count(closing) for opening, closing in ("()", "[]", "“”"))


def _korean(clauses: tuple[Clause, ...], text: str) -> list[tuple[str, str]]:
    """Give what stands before and behind each clause that speaks of another thing, or says another thing of the same."""
    first = _topic(clauses[0]) if clauses else None
    if first is None:
        return []
    found = []
    for clause, following in pairwise(clauses):
        if clause.connective not in _JOINED:
            continue
        topic = _topic(following)
        left, right = text[: clause.end], text[following.start :]
        defines = clause.tokens[-1].suffix == "이"
        speaks = topic is not None and _apart(text, first, topic) and (defines or not _SAYING.search(right))
        if speaks or (defines and following.tokens[0].stem == first.stem):
            found.append((left, right))
        elif defines and text[: following.start].rstrip().endswith(",") and _goes_on(right):
            found.append((left, f"{text[: first.end]} {right}"))
    return found


def _topic(clause: Clause) -> Token | None:
    """The topic that a clause begins with: a noun with 은 or 는 and nothing but its own words before it."""
    for token in clause.tokens[:LONGEST_TOPIC]:
        if token.text in _POINTING:
            return None
        if token.kind == "noun" and token.particle in ("은", "는") and not token.suffix:
            return None if token.stem in FUNCTION or token.stem in _BOTH else token
        if token.kind == "verb" or (token.particle and token.particle not in _ATTRIBUTIVE):
            return None
    return None


def _goes_on(text: str) -> bool:
    """Whether what stands behind a definition says something more of the same: it names no other subject."""
    nouns = [token for token in tokenize(text) if token.kind == "noun" and token.stem not in FUNCTION]
    if untied(text) != text or any(token.particle in ("은", "는") and not token.suffix for token in nouns):
        return False
    last = prepare(text).clauses[-1]
    return not any(token.particle in ("이", "가") for token in last.tokens if token.kind == "noun")


def _apart(text: str, first: Token, topic: Token) -> bool:
    """Whether a topic is another thing, not a side of the first one: not 속도 in A는 작고 속도는 빠르다."""
    if first.stem == topic.stem:  # 주문 서비스는 ... 배송 서비스는
        before = [text[: each.start].split()[-1:] for each in (first, topic)]
        return len(before[0]) == 1 and before[0] != before[1]
    return topic.stem not in GENERAL or first.stem in GENERAL


def _english(text: str) -> list[tuple[str, str]]:
    if _SCOPE.match(text):
        return []
    found = []
    for match in _HINGED.finditer(text):
        left, right = text[: match.start()], text[match.end() :]
        hangs = match[0] != "; " and bool(_HANGING.search(left))
        if not hangs and not _SCOPE.match(right) and subject_phrase(left) and _speaks(right):
            found.append((left, right))
    return found


def _speaks(text: str) -> bool:
    """Whether an English text begins with a subject and its verb."""
    words = text.split()[: LONGEST_TOPIC + 2]
    subject = subject_phrase(text)
    if (
        subject is None
        or _HANGING.search(subject)
        or acts(words[0].lower(), "", words[1:2])
        or words[0].lower().endswith("ing")
    ):
        return False
    place = len(subject.split())
    verb = words[place].lower() if place < len(words) else ""
    return verb in HELPERS or acts(verb, words[place - 1].lower(), words[place + 1 : place + 2])
