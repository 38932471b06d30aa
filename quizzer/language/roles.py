"""What a mention is in its clause: the topic, the subject, or neither."""

from __future__ import annotations

from enum import IntEnum

from quizzer.language.clauses import Clause
from quizzer.language.mentions import Mention
from quizzer.language.normalise import fold
from quizzer.language.tokens import Token
from quizzer.language.wordlists import word_class


class Role(IntEnum):
    """How strongly a mention is what its clause speaks about."""

    NONE = 0
    """An object, a comparison, a part of something else."""

    SETTING = 1
    """It sets the scene when nothing else does: 힙에 할당한 데이터는, X를 쓰면."""

    PREDICATE = 2
    """The clause says what it is: 그 역할을 하는 것이 X이다, this is called X."""

    SUBJECT = 3
    """이, 가."""

    TOPIC = 4
    """은, 는, 도, X의 경우; the subject of an English clause."""


_JOINING = frozenset({"과", "와", "랑", "이랑", "하고"})
_NAMING = frozenset({"하", "부르", "말", "불리", "일컫", "칭하"})
_MODIFYING = ("ㄴ", "는", "ㄹ", "던")
_SETTING = frozenset({"에", "에서", "으로", "로", "에게", "의", "안에", "을", "를"})
_IF = frozenset({"면", "라면", "ㄹ 때", "ㄹ때"})


def role_of(mention: Mention, clause: Clause, following: Role | None = None) -> Role:
    """Say what a mention is; offsets of both count in the whole text.

    Args:
        mention: The place.
        clause: Its clause.
        following: The role of the next mention, which "A와 B는" shares.
    """
    tokens = clause.tokens
    place = next(
        (
            i
            for i in range(len(tokens) - 1, -1, -1)
            if tokens[i].start < mention.end and mention.start < tokens[i].end
        ),
        None,
    )
    if place is None:
        return Role.NONE
    if any(token.script == "hangul" for token in tokens):
        role = _korean(clause, mention, place, following)
    else:
        role = _english(clause, mention)
    return Role.NONE if mention.short and role is not Role.TOPIC else role


def _korean(clause: Clause, mention: Mention, place: int, following: Role | None) -> Role:
    tokens = clause.tokens
    token = tokens[place]
    if token.particle in word_class("compared"):
        return Role.NONE
    conditional = clause.is_condition or _is_when(tokens, place)
    if conditional and (mention.scattered or mention.short or (token.suffix == "이" and token.ending in _IF)):
        return Role.TOPIC
    if token.particle in _JOINING:
        return following or Role.NONE
    if token.ending:
        return _predicate(tokens, place)
    if token.particle in word_class("topic"):
        return Role.TOPIC
    if token.particle in word_class("subject"):
        return Role.SUBJECT
    if not token.particle and _is_named_last(clause, place):
        return Role.PREDICATE
    if token.particle in ("", "의", "이라는", "라는"):
        role = _through_holder(tokens, place)
        if role is not None:
            return role
    return _setting(clause, place)


def _is_when(tokens: tuple[Token, ...], place: int) -> bool:
    """Whether 때 follows: 클 때, 크게 할 때는."""
    return any(
        item.stem == "때" and before.ending.endswith("ㄹ")
        for before, item in zip(tokens[place:], tokens[place + 1 : place + 3], strict=False)
    )


def _predicate(tokens: tuple[Token, ...], place: int) -> Role:
    """The role of a concept with 이다: what the clause defines, unless it is only described (X인 컨테이너)."""
    token = tokens[place]
    if token.suffix != "이":
        return Role.NONE
    if token.ending == "라고" and any(item.stem in _NAMING for item in tokens[place + 1 : place + 3]):
        return Role.PREDICATE
    return Role.NONE if token.ending in _MODIFYING else Role.PREDICATE


def _is_named_last(clause: Clause, place: int) -> bool:
    """Whether a bare name ends what is said of it: 따로 쓰는 것이 프로세스, 같이 쓰는 건 스레드; (따로 쓰면) 프로세스."""
    if place != len(clause.tokens) - 1:
        return False
    if place == 0:
        return True
    return any(
        item.stem in word_class("defined")
        and (item.particle in word_class("topic") or item.particle in word_class("subject"))
        for item in clause.tokens[:place]
    )


def _through_holder(tokens: tuple[Token, ...], place: int) -> Role | None:
    """The role by way of a noun that follows: X 방식은, X의 경우, X의 장점은."""
    token = tokens[place]
    holders = word_class("holders")
    for following in tokens[place + 1 : place + 4]:
        if following.stem == "경우" and following.particle in ("", "에", "에는", "엔"):
            return Role.TOPIC
        if following.particle in word_class("topic"):
            return Role.TOPIC if token.particle in ("", "의") or following.stem in holders else None
        if following.particle in word_class("subject"):
            return Role.SUBJECT
        if following.stem in holders and not following.particle and not following.ending:
            continue
        break
    if place == 0 and not token.particle and len(tokens) > 1 and tokens[1].start > token.end:
        return Role.SUBJECT
    return None


def _setting(clause: Clause, place: int) -> Role:
    """Whether a place, a means or an object sets the scene: 힙에 할당한 데이터는 ..., 캐시를 쓰면 ..."""
    tokens = clause.tokens
    if tokens[place].particle not in _SETTING:
        return Role.NONE
    if clause.is_condition:
        return Role.SETTING
    if tokens[place].particle in ("을", "를"):
        return Role.NONE
    later = tokens[place + 1 : place + 5]
    for number, token in enumerate(later):
        if token.particle in word_class("topic") or token.particle in word_class("subject"):
            modified = any(item.ending.endswith(_MODIFYING) for item in later[:number])
            return Role.SETTING if modified or tokens[place].particle in ("에", "에서") else Role.NONE
    return Role.NONE


_CONTRASTING = (
    ("on", "the", "other", "hand"),
    ("on", "the", "one", "hand"),
    ("in", "contrast"),
    ("by", "contrast"),
)


def _without_opening(words: list[str]) -> list[str]:
    while words and words[0] in word_class("en-openings"):
        words = words[1:]
    opening = next((each for each in _CONTRASTING if tuple(words[: len(each)]) == each), ())
    return words[len(opening) :]


def _english(clause: Clause, mention: Mention) -> Role:
    before = [fold(token.text) for token in clause.tokens if token.end <= mention.start]
    before = _without_opening(before)
    while before and before[-1] in word_class("en-determiners"):
        before.pop()
    if not before:
        return Role.TOPIC
    if before[-1] in word_class("en-prepositions"):
        return Role.TOPIC if len(before) == 1 and before[0] in ("with", "in", "for") else Role.NONE
    if before[-1] in ("and", "or", "nor") and len(before) <= 3:
        return Role.TOPIC
    if before[-1] in ("is", "are", "was", "were", "called", "named", "call"):
        return Role.PREDICATE
    return Role.SUBJECT if len(before) == 1 and before[0] not in word_class("en-subjects") else Role.NONE
