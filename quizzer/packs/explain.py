"""What pydantic finds wrong in a pack, in sentences of ours, at the places of the file.

Nearly every sentence has one form: what was expected, what was found.
"""

from __future__ import annotations

from collections.abc import Mapping as AnyMapping
from collections.abc import Sequence
from typing import TYPE_CHECKING

from pydantic import BaseModel

from quizzer.locale import _, mark, ngettext
from quizzer.packs.names import nearest, slug
from quizzer.packs.problems import Problems, field_path, quoted
from quizzer.packs.schema import KeyPoint, Misconception, Pack, Question, Sample
from quizzer.packs.shape import PARTS
from quizzer.packs.tree import ABBREVIATIONS, Items, Mapping, Spot, follow

if TYPE_CHECKING:
    from pydantic import ValidationError
    from pydantic_core import ErrorDetails

NUMBERS = {
    "weight": mark("a number above 0 and at most 100"),
    "score": mark("a number from 0 to 100"),
    "time_limit": mark("a whole number of seconds from 1 to 3600"),
}
"""What each number of the schema may be."""

_NUMBER_ERRORS = frozenset(
    {"float_type", "float_parsing", "finite_number"}
    | {"int_type", "int_parsing", "int_parsing_size", "int_from_float"}
    | {"greater_than", "greater_than_equal", "less_than", "less_than_equal"}
)

_NAMES = {
    Pack: mark("a pack"),
    Question: mark("a question"),
    KeyPoint: mark("a key point"),
    Misconception: mark("a misconception"),
    Sample: mark("a sample"),
}

_MEANT = {
    "answer": "model_answer",
    "answers": "model_answers",
    "prompt": "question",
    "points": "key_points",
    "keys": "key_points",
    "key_words": "keywords",
    "limit": "time_limit",
    "level": "difficulty",
    "lang": "language",
    "name": "title",
    "version": "quizzer",
    "질문": "question",
    "질문들": "questions",
    "문제": "question",
    "답": "model_answer",
    "답변": "model_answer",
    "정답": "model_answer",
    "모범답안": "model_answer",
    "모범 답안": "model_answer",
    "해설": "explanation",
    "설명": "explanation",
    "핵심": "key_points",
    "키워드": "keywords",
    "가중치": "weight",
    "오해": "misconceptions",
    "힌트": "hints",
    "꼬리질문": "follow_ups",
    "태그": "tags",
    "난이도": "difficulty",
    "제한시간": "time_limit",
    "출처": "source",
    "제목": "title",
    "점수": "score",
}
"""Keys that authors write for ours, and that are spelled too differently to be found by likeness."""


def explain(found: ValidationError, root: Mapping, problems: Problems) -> None:
    """Add a problem for each of pydantic's errors."""
    errors = found.errors(include_url=False, include_input=False)
    meant = {
        (*error["loc"][:-1], suggestion)
        for error in errors
        if error["type"] == "extra_forbidden"
        and (suggestion := _suggestion(str(error["loc"][-1]), model_at(error["loc"][:-1])))
    }
    for error in errors:
        if problems.full:
            problems.add("")  # only counted
            continue
        loc = error["loc"]
        if error["type"] == "missing":
            key = ABBREVIATIONS.get(str(loc[-1]), str(loc[-1]))
            # A key that is misspelled is not missing as well.
            if not meant & {(*loc[:-1], key), loc}:
                _missing(follow(root, loc[:-1]), key, problems)
        elif error["type"] == "extra_forbidden":
            _unknown(follow(root, loc[:-1]), str(loc[-1]), model_at(loc[:-1]), problems)
        else:
            _wrong(error, follow(root, loc), problems)


def model_at(path: Sequence[str | int]) -> type[BaseModel]:
    """Tell which part of a pack a path leads to."""
    model: type[BaseModel] = Pack
    for step in path:
        if isinstance(step, str):
            model = PARTS.get(model, {}).get(step, model)
    return model


def keys_of(model: type[BaseModel]) -> list[str]:
    """List the keys that a file may have in a part, as they are documented."""
    keys: list[str] = []
    for key in model.model_fields:
        keys += [ABBREVIATIONS[key], key] if key in ABBREVIATIONS else [key]
    return keys


def _suggestion(key: str, model: type[BaseModel]) -> str | None:
    known = keys_of(model)
    meant = _MEANT.get(key.strip().lower())
    return meant if meant in known else nearest(key, known)


def _missing(spot: Spot, key: str, problems: Problems) -> None:
    problems.add(
        _("{key} is missing.").format(key=quoted(key)),
        _("Add: {example}").format(example=f"{key}: ..."),
        at=spot.place,
        field=field_path(spot.path),
    )


def _unknown(spot: Spot, key: str, model: type[BaseModel], problems: Problems) -> None:
    place = spot.value.key_places.get(key, spot.place) if isinstance(spot.value, Mapping) else spot.place
    suggestion = _suggestion(key, model)
    if suggestion is not None:
        remedy = _("Did you mean {name}?").format(name=quoted(suggestion))
    else:
        remedy = _("Its keys are: {names}.").format(names=", ".join(keys_of(model)))
    message = _("{key} is no key of {part}.").format(key=quoted(key), part=_(_NAMES[model]))
    problems.add(message, remedy, at=place, field=field_path(spot.path))


def _wrong(error: ErrorDetails, spot: Spot, problems: Problems) -> None:
    if error["type"] == "too_short" and spot.value:
        return  # all its entries were refused, each with its own problem
    message, remedy = _say(error["type"], error.get("ctx", {}), spot)
    problems.add(message, remedy, at=spot.place, field=field_path(spot.path))


def _say(kind: str, context: AnyMapping[str, object], spot: Spot) -> tuple[str, str | None]:
    """Word one error as message and remedy."""
    field = next((step for step in reversed(spot.path) if isinstance(step, str)), "")
    value = spot.value
    if kind in _NUMBER_ERRORS:
        remedy = _("Take the quotes away.") if isinstance(value, str) and _numeric(value) else None
        return _expected(_(NUMBERS[field]), value), remedy
    match kind:
        case "string_type":
            return _expected(_("text"), value), _text_remedy(value)
        case "string_too_short":
            return _("The text is blank."), _("Write it, or take the key out if it need not be there.")
        case "string_too_long":
            allowed = _("at most {count:,} characters").format(count=context["max_length"])
            found = _("{count:,}").format(count=len(str(value).strip()))
            return _("Expected {allowed}, found {found}.").format(allowed=allowed, found=found), None
        case "string_pattern_mismatch":
            return _bad_id(str(value))
        case "tuple_type" if spot.path[-2:-1] == ("keywords",):
            return _expected(_("a term or a list of its spellings"), value), None
        case "tuple_type":
            return _expected(_("a list"), value), _list_remedy(value)
        case "too_short":
            return _("The list is empty."), None
        case "too_long":
            most = int(str(context["max_length"]))
            allowed = ngettext("at most {count:,} entry", "at most {count:,} entries", most).format(
                count=most
            )
            found = f"{len(value):,}" if isinstance(value, list) else describe(value)
            return _("Expected {allowed}, found {found}.").format(allowed=allowed, found=found), None
        case "model_type" | "model_attributes_type" | "dict_type":
            return _expected(_("keys with values"), value), _("Write `key: value` in each line.")
        case "literal_error" | "enum":
            names = str(context["expected"]).replace("'", "").replace(" or ", ", ")
            if ", " in names:
                names = _("one of: {names}").format(names=names)
            return _expected(names, value), None
        case "control_character":
            message = _("The text has the control character {code}.")
            return message.format(code=context["code"]), _("Take it out.")
    # Every kind that the schema can raise is above; a new one still gets a sentence.
    return _("{found} is not allowed here.").format(found=describe(value)), None


def _expected(allowed: str, value: object) -> str:
    return _("Expected {allowed}, found {found}.").format(allowed=allowed, found=describe(value))


def describe(value: object) -> str:
    """Name a value of a file in a message."""
    if value is None:
        return _("nothing")
    if isinstance(value, str):
        return _("the text {text}").format(text=quoted(value))
    if isinstance(value, bool):
        return quoted(str(value).lower())
    if isinstance(value, Items | tuple):
        return _("a list")
    if isinstance(value, dict):
        return _("keys with values")
    return quoted(f"{value:g}" if isinstance(value, float) else str(value))


def _text_remedy(value: object) -> str | None:
    if isinstance(value, Mapping):
        return _("A text that has a colon followed by a space must be quoted.")
    if isinstance(value, Items):
        return _("A text that begins with [ must be quoted.")
    if value is None:
        return _("Write it behind the colon.")
    return _("Put it in quotes if it is meant as text.")


def _list_remedy(value: object) -> str | None:
    if isinstance(value, str):
        return _("Write [{text}], or each entry in a line of its own after `- `.").format(
            text=quoted(value).strip("`")
        )
    return _("Write each entry in a line of its own after `- `.")


def _bad_id(found: str) -> tuple[str, str | None]:
    allowed = _("at most 80 lower-case letters, Hangul syllables, digits, hyphens, underscores and dots")
    suggestion = slug(found)
    remedy = _("Write {name}, for example.").format(name=quoted(suggestion, 80)) if suggestion else None
    return _expected(allowed, found), remedy


def _numeric(text: str) -> bool:
    try:
        float(text)
    except ValueError:
        return False
    return True
