"""What a kept grade is made of: whether plain data that came from a file or a store is a record of `quizzer.grading.record`.

A field that is not known is passed over, and one that is not there is no fault where nobody misses it: another
version may write more or less.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Any, Protocol

from quizzer.grading.grade import FULL, Status

UNREADABLE = "unreadable"
"""Stands in a record in the place of all fields where what was kept is no grade; its value says which field is wrong."""

LARGEST = 1e9
"""No number of a grade is greater, either way."""


class FaultKind(StrEnum):
    """What a field should have been."""

    TEXT = "text"
    NUMBER = "number"
    WHOLE = "whole"
    FLAG = "flag"
    LIST = "list"
    OBJECT = "object"
    MISSING = "missing"
    OTHER = "other"
    """Of the right kind, but out of range or not known."""


@dataclass(frozen=True, slots=True)
class GradeFault:
    """The first thing that is wrong with a record."""

    field: str
    """The way to it, such as `key_points.0.weight`; empty: the record itself."""

    kind: FaultKind


def fault_of_grade(record: object) -> GradeFault | None:
    """Find the first thing that keeps a record from being a grade. None: nothing; an empty one is none either."""
    return _GRADE.fault(record, "")


def readable(record: object) -> dict[str, Any]:
    """Give a record as it is, or one that only says what is wrong with it."""
    fault = fault_of_grade(record)
    if fault is None and isinstance(record, dict):
        return record
    return {UNREADABLE: "" if fault is None else fault.field}


def is_unreadable(record: Mapping[str, Any]) -> bool:
    """Tell whether a record came out of `readable` as no grade."""
    return UNREADABLE in record


class _Shape(Protocol):
    def fault(self, value: object, where: str) -> GradeFault | None: ...


@dataclass(frozen=True, slots=True)
class _Leaf:
    """A single value."""

    kind: FaultKind
    types: tuple[type, ...]
    fits: Callable[[Any], bool] = lambda _value: True

    def fault(self, value: object, where: str) -> GradeFault | None:
        if not isinstance(value, self.types) or (isinstance(value, bool) and bool not in self.types):
            return GradeFault(where, self.kind)
        return None if self.fits(value) else GradeFault(where, FaultKind.OTHER)


@dataclass(frozen=True, slots=True)
class _Maybe:
    """A value that may be None."""

    shape: _Shape

    def fault(self, value: object, where: str) -> GradeFault | None:
        return None if value is None else self.shape.fault(value, where)


@dataclass(frozen=True, slots=True)
class _Each:
    """A list of such."""

    shape: _Shape

    def fault(self, value: object, where: str) -> GradeFault | None:
        if not isinstance(value, list):
            return GradeFault(where, FaultKind.LIST)
        faults = (self.shape.fault(each, f"{where}.{number}") for number, each in enumerate(value))
        return next((fault for fault in faults if fault is not None), None)


@dataclass(frozen=True, slots=True)
class _Fields:
    """An object with these fields."""

    shapes: Mapping[str, _Shape]

    needed: frozenset[str] = field(default=frozenset())
    """Those without which nothing can be counted."""

    def fault(self, value: object, where: str) -> GradeFault | None:
        if not isinstance(value, dict):
            return GradeFault(where, FaultKind.OBJECT)
        before = f"{where}." if where else ""
        for name, shape in self.shapes.items():
            if name in value:
                fault = shape.fault(value[name], before + name)
                if fault is not None:
                    return fault
            elif name in self.needed:
                return GradeFault(before + name, FaultKind.MISSING)
        return None


_TEXT = _Leaf(FaultKind.TEXT, (str,))
_FLAG = _Leaf(FaultKind.FLAG, (bool,))
_NUMBER = _Leaf(FaultKind.NUMBER, (float, int), lambda value: -LARGEST <= value <= LARGEST)
_SCORE = _Leaf(FaultKind.NUMBER, (float, int), lambda value: 0 <= value <= FULL)
_WHOLE = _Leaf(FaultKind.WHOLE, (int,), lambda value: 0 <= value <= LARGEST)
_STATUS = _Leaf(FaultKind.TEXT, (str,), frozenset(Status).__contains__)

_SPAN = _Fields({"start": _WHOLE, "end": _WHOLE})
_EVIDENCE = _Fields({"text": _TEXT, "span": _SPAN})
_KEY_POINT = _Fields(
    {
        "point": _TEXT,
        "about": _Maybe(_TEXT),
        "weight": _NUMBER,
        "status": _STATUS,
        "credit": _NUMBER,
        "coverage": _NUMBER,
        "similarity": _NUMBER,
        "evidence": _Maybe(_EVIDENCE),
        "hits": _Each(_Fields({"term": _TEXT, "found": _EVIDENCE, "how": _TEXT})),
        "absent": _Each(_TEXT),
        "model_span": _Maybe(_SPAN),
    },
    frozenset({"point", "status", "credit"}),
)
_CONTRADICTION = _Fields(
    {
        "kind": _TEXT,
        "evidence": _EVIDENCE,
        "key_points": _Each(_WHOLE),
        "cost": _NUMBER,
        "expected": _TEXT,
        "say": _Maybe(_TEXT),
    }
)
_GRADE = _Fields(
    {
        "answer": _TEXT,
        "model_answer": _TEXT,
        "score": _SCORE,
        "band": _TEXT,
        "coverage": _NUMBER,
        "similarity": _NUMBER,
        "confidence": _NUMBER,
        "key_points": _Each(_KEY_POINT),
        "contradictions": _Each(_CONTRADICTION),
        "guards": _Each(_Fields({"kind": _TEXT, "cost": _NUMBER, "evidence": _Each(_EVIDENCE)})),
        "features": _Each(_Fields({"name": _TEXT, "value": _NUMBER, "contribution": _NUMBER})),
        "encoder": _TEXT,
        "engine": _TEXT,
        "question_hash": _TEXT,
        "derived": _FLAG,
        "unsure": _FLAG,
    }
)
