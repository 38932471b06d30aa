"""Which of a question's concepts each clause speaks about.

A concept is the topic where it stands with 은/는/이/가/도/란, as "X의 경우", "X 방식은", or as an English subject.
Clauses without a subject keep the topic before them; 전자/후자, the former/the latter, 반대로, the other name it
indirectly. An object ("X를") or a comparison ("X보다") is no topic.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache

from quizzer.language.clauses import Clause
from quizzer.language.prepared import Prepared, prepare
from quizzer.language.references import refers_to
from quizzer.language.terms import find_term
from quizzer.language.tokens import Token

TOPIC = frozenset(
    "은 는 이 가 도 란 이란 야말로 이야말로 은요 는요 들은 들이 들도 에서는 에는 엔 에선 에서 으로는 로는 론 의 에게는 라면 이라면 만 만이 만은 랑은 이랑은 하고는".split()
)
STRONG = frozenset(
    "은 는 란 이란 은요 는요 들은 에서는 에는 엔 에선 으로는 로는 론 야말로 이야말로 라면 이라면 도 들도".split()
)
"""Particles that set the topic even where another word is the subject."""
_COMPARED = frozenset("보다 보다는 보단 처럼 만큼 과는 와는".split())
_HOLDERS = frozenset(
    "경우 방식 쪽 방법 구조 모델 기법 방식들 학습 타입 메서드 함수 처리 알고리즘 계층 환경 시스템 측 같은 데이터베이스 db 기반 아키텍처 연산 자료구조 메모리 프로토콜 입장 특징 장점 단점".split()
)
"""Nouns that may stand between a concept and its topic particle: X 방식은, X의 경우에는."""
_EN_NO_SUBJECT = frozenset(
    "of in on with from by to for than into over unlike like through via using as without inside".split()
)
_EN_PRONOUNS = frozenset("it they this that these those its their he she".split())
_EN_BOTH = frozenset({"both"})


def topics(clauses: Sequence[Clause], concepts: Sequence[Sequence[str]]) -> tuple[frozenset[int], ...]:
    """Say for each clause which concepts it speaks about.

    Args:
        clauses: All clauses of one text, in order.
        concepts: Each concept's spellings.

    Returns:
        For each clause the indices of its concepts; empty where no concept has been named yet.
    """
    found: list[frozenset[int]] = []
    current: frozenset[int] = frozenset()
    for clause in clauses:
        named = _named(clause, concepts)
        referred = refers_to(clause, current, len(concepts))
        subject = named or referred
        if not subject:
            subject = current
        found.append(subject)
        current = subject
    return tuple(found)


def _named(clause: Clause, concepts: Sequence[Sequence[str]]) -> frozenset[int]:
    """The concepts that the clause itself names as topic or subject."""
    mentions = _mentions(clause.text, tuple(tuple(names) for names in concepts))
    strong: set[int] = set()
    weak: set[int] = set()
    for concept, start, end in mentions:
        strength = _role(clause, start + clause.start, end + clause.start)
        if strength == 2:
            strong.add(concept)
        elif strength == 1:
            weak.add(concept)
    return frozenset(strong or weak)


@lru_cache(maxsize=4096)
def _mentions(text: str, concepts: tuple[tuple[str, ...], ...]) -> tuple[tuple[int, int, int], ...]:
    """Where each concept is mentioned: (concept, start, end); a longer mention hides a shorter one inside it."""
    prepared: Prepared = prepare(text)
    found = [
        (concept, match.start, match.end)
        for concept, names in enumerate(concepts)
        for match in find_term(names, prepared)
    ]
    return tuple(
        item
        for item in sorted(found, key=lambda item: item[1])
        if not any(
            other[1] <= item[1] and item[2] <= other[2] and other[2] - other[1] > item[2] - item[1]
            for other in found
        )
    )


def _role(clause: Clause, start: int, end: int) -> int:
    """How strongly a mention is the topic: 2 for a topic, 1 for a subject, 0 for neither."""
    tokens = clause.tokens
    place = next(
        (i for i in range(len(tokens) - 1, -1, -1) if tokens[i].start < end and start < tokens[i].end), None
    )
    if place is None:
        return 0
    token = tokens[place]
    if token.particle in _COMPARED:
        return 0
    if token.script == "hangul" or _is_korean(clause):
        return _korean_role(tokens, place)
    return _english_role(clause, place, start)


def _is_korean(clause: Clause) -> bool:
    return any(token.script == "hangul" for token in clause.tokens)


def _korean_role(tokens: tuple[Token, ...], place: int) -> int:
    token = tokens[place]
    if token.particle in ("", "의", "이라는", "라는") and not token.ending:
        for following in tokens[place + 1 : place + 4]:
            if following.stem in _HOLDERS or following.stem.lower() in _HOLDERS:
                if following.particle:
                    return 2 if following.particle in STRONG else int(following.particle in TOPIC)
                if following.stem == "경우":
                    return 2
                continue
            if following.particle in STRONG and token.particle in ("", "의"):
                return 2
            break
        if token.particle == "의":
            return 0
        if place == 0 and not token.particle and len(tokens) > 1:
            return 1
        return 0
    if token.ending and token.suffix == "이" and place > 0:
        return 0
    if token.particle in STRONG:
        return 2
    return int(token.particle in ("이", "가", "들이", "만", "만이", "에서"))


def _english_role(clause: Clause, place: int, start: int) -> int:
    tokens = clause.tokens
    first = next(i for i in range(len(tokens)) if tokens[i].end > start)
    before = [token.text.lower() for token in tokens[:first]]
    while before and before[-1] in (
        "a",
        "an",
        "the",
        "each",
        "every",
        "some",
        "one",
        "another",
        "docker",
        "running",
        "single",
    ):
        before.pop()
    if before and before[-1] in _EN_NO_SUBJECT:
        return 2 if len(before) == 1 and before[-1] in ("with", "in", "for") else 0
    content = [
        word
        for word in before
        if word
        not in (
            "and",
            "but",
            "so",
            "whereas",
            "while",
            "because",
            "if",
            "when",
            "which",
            "then",
            "also",
            "however",
            "instead",
            "although",
        )
    ]
    return 2 if len(content) <= 1 else 0
