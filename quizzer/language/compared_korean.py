"""The names that a Korean question sets side by side: A와 B의 차이, A를 쓰는 것과 B를 쓰는 것, A 대신 B, A보다."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from quizzer.language.prepared import Prepared
from quizzer.language.units import Unit
from quizzer.language.wordlists import word_class

MOST_WORDS = 4
"""Of a name."""

_CUES = re.compile(
    r"차이|다른|다르|달라|비교|각각|구분|구별|나누|나뉘|나눠|역할|장단점|어느 쪽|공통점|관계|중 (?:무엇|어느|어떤)"
)
"""What a sentence says that compares."""
_SUBJECT = frozenset({"은", "는", "이", "가"})
_MEANS = (frozenset({"을", "를"}), frozenset({"로", "으로"}), frozenset({"에"}))
"""Particles of what two ways of doing something differ in."""
_FINAL_N = 4


def korean_names(text: Prepared) -> tuple[str, ...]:
    """Find them in a question without brackets; none where it compares nothing."""
    for sentence in text.sentences:
        said = text.text[sentence.start : sentence.end]
        units = [unit for unit in text.units if sentence.start <= unit.start < sentence.end]
        compares = bool(_CUES.search(said))
        for place, unit in enumerate(units[:-1]):
            if not _ends_word(text, units, place):
                continue
            names: tuple[str, ...] = ()
            if compares and unit.stem in word_class("ways") and _tell(names := _ways(text, units, place)):
                return names
            if unit.kind != "noun":
                continue
            if compares and unit.particle in word_class("joins-names"):
                names = _joined(text, units, place)
            elif unit.particle == "보다" and unit.script != "number":
                names = _beside_topic(text, units, place)
            elif not unit.particle and units[place + 1].surface == "대신":
                names = _instead(text, units, place)
            if _tell(names):
                return names
        if compares and _tell(names := _listed(text, units)):
            return names
    return ()


def _tell(names: Sequence[str]) -> bool:
    """Whether these are two names or more."""
    return len({name.lower() for name in names}) > 1 and not any(
        name in word_class("no-names") for name in names
    )


def _joined(text: Prepared, units: Sequence[Unit], place: int) -> tuple[str, ...]:
    """Both sides of a 와/과; the topic of the sentence and what it is compared with, where no name follows."""
    left = (_back(text, units, place), place)
    right = _forward(text, units, place + 1)
    if right is None or units[right[1]].kind == "light":
        differs = any(
            unit.stem in ("다르", "달라지", "차이", "비교") for unit in units[place + 1 : place + 5]
        )
        return _beside_topic(text, units, place) if differs else ()
    head = units[place].stem
    if units[right[1]].stem != head:
        right = _same_head(text, units, right, head) or right
    if left[0] == place and units[right[1]].stem == head and right[0] < right[1]:
        left = (_further_back(text, units, place), place)
    front = _listed_before(text, units, left[0])
    return tuple(dict.fromkeys((*front, _written(text, units, left), _written(text, units, right))))


def _same_head(
    text: Prepared, units: Sequence[Unit], right: tuple[int, int], head: str
) -> tuple[int, int] | None:
    """The name a little further on that ends in the same noun: 정적 임베딩과 BERT 같은 모델의 문맥 임베딩."""
    for last in range(right[1] + 1, min(right[1] + 4, len(units))):
        if units[last].stem in word_class("after-names") or units[last].particle in word_class("joins-names"):
            return None
        if units[last].stem == head:
            first = _back(text, units, last)
            return (first, last) if first < last else None
    return None


def _further_back(text: Prepared, units: Sequence[Unit], place: int) -> int:
    """The first unit of a name that tells itself from another by more than stands directly before its noun."""
    for back in range(place - 1, max(place - 4, -1), -1):
        if units[back].kind == "noun":
            return _back(text, units, back)
    return place


def _beside_topic(text: Prepared, units: Sequence[Unit], place: int) -> tuple[str, ...]:
    """What a sentence speaks about, and what it is compared with: A는 B와 무엇이 다른가, A는 왜 B보다 빠른가."""
    first = _back(text, units, place)
    for number in range(first - 1, -1, -1):
        if units[number].particle in _SUBJECT and units[number].kind == "noun":
            topic = (_back(text, units, number), number)
            return (_written(text, units, topic), _written(text, units, (first, place)))
    return ()


def _instead(text: Prepared, units: Sequence[Unit], place: int) -> tuple[str, ...]:
    """B 대신 A를."""
    for last in range(place + 2, min(place + 8, len(units))):
        if units[last].particle in ("을", "를") and units[last].kind == "noun":
            first = max(_back(text, units, last), place + 2)
            before = _written(text, units, (_back(text, units, place), place))
            return (before, _written(text, units, (first, last)))
    return ()


def _ways(text: Prepared, units: Sequence[Unit], place: int) -> tuple[str, ...]:
    """What two ways of doing something differ in: A를 쓰는 것과 B를 쓰는 것."""
    end = next((n for n in range(place + 1, len(units)) if units[n].stem in word_class("ways")), None)
    for right in range(place + 1, end or place):
        means = next((group for group in _MEANS if units[right].particle in group), None)
        if means is None or units[right].kind != "noun":
            continue
        for left in range(place - 1, -1, -1):
            if units[left].particle in means and units[left].kind == "noun":
                stretches = ((_back(text, units, left), left), (_back(text, units, right), right))
                return tuple(_written(text, units, stretch) for stretch in stretches)
        return ()
    return ()


def _written(text: Prepared, units: Sequence[Unit], stretch: tuple[int, int]) -> str:
    return text.text[units[stretch[0]].start : units[stretch[1]].end]


def _gap(text: Prepared, units: Sequence[Unit], place: int) -> str:
    """What stands between a unit and the next one."""
    return text.text[units[place].end : units[place + 1].start]


def _ends_word(text: Prepared, units: Sequence[Unit], place: int) -> bool:
    """Whether a unit is the last one of what is written without a space."""
    return place + 1 == len(units) or any(mark in _gap(text, units, place) for mark in " ,\n")


def _goes_on(text: Prepared, units: Sequence[Unit], place: int) -> bool:
    """Whether nothing but a space or a hyphen stands between a unit and the next one."""
    return not units[place].particle and _gap(text, units, place).strip() in ("", "-", "/")


def _back(text: Prepared, units: Sequence[Unit], place: int) -> int:
    """The first unit of the name that ends at a place."""
    first = place
    while first > 0 and place - first < MOST_WORDS - 1 and _goes_on(text, units, first - 1):
        before = units[first - 1]
        if before.kind != "noun" and not _adjective(before):
            break
        first -= 1
    return first


def _adjective(unit: Unit) -> bool:
    """Whether a verb stands before its noun as a part of a name: 얕은 복사, 큰 배치; not 이용한 방법."""
    written = unit.surface
    return (
        unit.kind == "verb"
        and len(written) <= 2
        and "가" <= written[-1] <= "힣"
        and (ord(written[-1]) - 0xAC00) % 28 == _FINAL_N
        and written not in word_class("empty-verbs")
        and written not in word_class("no-adjectives")
    )


def _forward(text: Prepared, units: Sequence[Unit], place: int) -> tuple[int, int] | None:
    """The name that begins at a place; None where no name does."""
    first = place
    for last in range(place, min(place + MOST_WORDS + 2, len(units))):
        unit = units[last]
        if unit.surface in word_class("by") and last > first:
            continue
        if unit.surface == "같은":
            first = last + 1
            continue
        if unit.kind == "function" or unit.stem in word_class("after-names"):
            return (first, last - 1) if last > first else None
        if unit.kind == "verb" and not _adjective(unit):
            return None
        if not _ends_word(text, units, last):
            continue
        if unit.particle == "에" and last + 1 < len(units) and units[last + 1].surface in word_class("by"):
            continue
        closed = last + 1 == len(units) or "," in _gap(text, units, last)
        if unit.particle in word_class("ends-names") or unit.particle in word_class("joins-names") or closed:
            return (first, last)
        if unit.particle:
            return None
    return None


def _listed_before(text: Prepared, units: Sequence[Unit], first: int) -> tuple[str, ...]:
    """Names that commas join to the one that begins at a place."""
    found: list[str] = []
    while first > 0 and _gap(text, units, first - 1).strip() == "," and not units[first - 1].particle:
        last = first - 1
        first = _back(text, units, last)
        found.insert(0, _written(text, units, (first, last)))
    return tuple(found)


def _listed(text: Prepared, units: Sequence[Unit]) -> tuple[str, ...]:
    """Names that only commas join: A, B, C는 어떻게 다른가요?"""
    for place, (unit, after) in enumerate(pairwise(units)):
        if _ends_word(text, units, place) and (
            unit.particle in _SUBJECT | {"의"}
            or (not unit.particle and after.stem in word_class("after-names"))
        ):
            first = _back(text, units, place)
            front = _listed_before(text, units, first)
            if front:
                return (*front, _written(text, units, (first, place)))
    return ()
