"""What can be wrong with a line of an export, each in a sentence; pydantic's own words are English alone."""

from __future__ import annotations

from typing import TYPE_CHECKING

from quizzer.locale import _, mark
from quizzer.practice.grade_shape import FaultKind, GradeFault

if TYPE_CHECKING:
    from pydantic import ValidationError
    from pydantic_core import ErrorDetails

KINDS = ("attempt", "draft", "flag", "suspended", "session")
"""What pydantic puts before the name of a field, for it tells lines apart by their kind."""

_NOT_JSON = mark("it is not JSON")
_NO_OBJECT = mark("it is not an object in braces")
_TIME = mark("`{field}` must be a time with its zone, such as 2026-03-02T09:00:00+09:00")
_TEXT = mark("`{field}` must be text")
_NUMBER = mark("`{field}` must be a number")
_WHOLE = mark("`{field}` must be a whole number")
_LIST = mark("`{field}` must be a list")
_OTHER = mark("`{field}` holds something that cannot be")

_FLAG = mark("`{field}` must be true or false")
_MISSING = mark("`{field}` is missing")
_OBJECT = mark("`{field}` must be an object in braces")

FAULTS = {
    "json_invalid": _NOT_JSON,
    "model_type": _NO_OBJECT,
    "model_attributes_type": _NO_OBJECT,
    "union_tag_not_found": mark("it does not say its `kind`"),
    "union_tag_invalid": mark("there is no `kind` called {tag}"),
    "missing": _MISSING,
    "string_type": _TEXT,
    "string_unicode": _TEXT,
    "string_too_short": mark("`{field}` is empty"),
    "string_too_long": mark("`{field}` is longer than {max_length} letters"),
    "string_pattern_mismatch": mark("`{field}` is not an id, which has 8 to 64 of the signs 0-9 and a-f"),
    "float_type": _NUMBER,
    "float_parsing": _NUMBER,
    "finite_number": _NUMBER,
    "int_type": _WHOLE,
    "int_parsing": _WHOLE,
    "int_parsing_size": _WHOLE,
    "int_from_float": _WHOLE,
    "greater_than_equal": mark("`{field}` is smaller than {ge:g}"),
    "less_than_equal": mark("`{field}` is greater than {le:g}"),
    "bool_type": _FLAG,
    "bool_parsing": _FLAG,
    "datetime_type": _TIME,
    "datetime_parsing": _TIME,
    "datetime_from_date_parsing": _TIME,
    "datetime_object_invalid": _TIME,
    "timezone_aware": _TIME,
    "time_out_of_range": mark("`{field}` is not in the years {first} to {last}"),
    "dict_type": _OBJECT,
    "tuple_type": _LIST,
    "too_long": _LIST,
    "too_short": _LIST,
}
"""By pydantic's name of the fault; a sentence without its end."""


GRADE_FAULTS = {
    FaultKind.TEXT: _TEXT,
    FaultKind.NUMBER: _NUMBER,
    FaultKind.WHOLE: _WHOLE,
    FaultKind.FLAG: _FLAG,
    FaultKind.LIST: _LIST,
    FaultKind.OBJECT: _OBJECT,
    FaultKind.MISSING: _MISSING,
    FaultKind.OTHER: _OTHER,
}
"""By what a field of a grade should have been; a sentence without its end."""


def grade_fault(fault: GradeFault, before: str) -> str:
    """Say what is wrong with a grade, without a full stop; `before` names the field that holds it."""
    return _(GRADE_FAULTS[fault.kind]).format(field=f"{before}.{fault.field}" if fault.field else before)


def fault_of(problem: ValidationError) -> str:
    """Say the first thing that is wrong, without a full stop."""
    first = problem.errors(include_url=False)[0]
    name = first["type"]
    template = FAULTS.get(name, _OTHER if _field(first) else _NOT_JSON)
    return _(template).format(field=_field(first), **first.get("ctx", {}))


def not_json() -> str:
    """Say that the line is no JSON at all."""
    return _(_NOT_JSON)


def no_object() -> str:
    """Say that the line is JSON, but no object."""
    return _(_NO_OBJECT)


def _field(error: ErrorDetails) -> str:
    """Name the field, with the places on the way to it."""
    return ".".join(str(place) for place in error["loc"] if place not in KINDS)
