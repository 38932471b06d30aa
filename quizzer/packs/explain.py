"""What pydantic finds wrong in a pack, in sentences of ours, at the places of the file.

Nearly every sentence has one form: what was expected, what was found.
"""

from __future__ import annotations

from collections.abc import Mapping as AnyMapping
from collections.abc import Sequence
from typing import TYPE_CHECKING

from pydantic import BaseModel

from quizzer.locale import _, mark, ngettext
from quizzer.packs.keys import NAMES, keys_of, nearest_key, part_at
from quizzer.packs.names import slug
from quizzer.packs.problems import MOST_PROBLEMS, Problems, field_path, quoted
from quizzer.packs.text import MOST_MARKS
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

_FIRST_KEYS = {"questions": "question", "key_points": "point", "misconceptions": "claim", "samples": "answer"}
"""The key of a list's entries that holds what an author may write alone."""

_NUMBER_ERRORS = frozenset(
    {"float_type", "float_parsing", "finite_number"}
    | {"int_type", "int_parsing", "int_parsing_size", "int_from_float"}
    | {"greater_than", "greater_than_equal", "less_than", "less_than_equal"}
)


def explain(
    found: ValidationError, root: Mapping, problems: Problems, inside: tuple[str | int, ...] = ()
) -> None:
    """Add a problem for each of pydantic's errors.

    Args:
        found: What pydantic says.
        root: The pack, as the file has it.
        problems: Gets what is found, until it is full.
        inside: Path of the part that was validated.
    """
    errors = found.errors(include_url=False, include_input=False)
    meant = _meant(errors, inside)
    for error in errors:
        if problems.full:
            break
        path = (*inside, *error["loc"])
        if error["type"] == "missing":
            key = ABBREVIATIONS.get(str(path[-1]), str(path[-1]))
            if not meant & {(*path[:-1], key), path}:
                _missing(follow(root, path[:-1]), key, problems)
        elif error["type"] == "extra_forbidden":
            _unknown(follow(root, path[:-1]), str(path[-1]), part_at(path[:-1]), problems)
        else:
            _wrong(error, follow(root, path), problems)


def sentence(error: ErrorDetails) -> str:
    """Say what is wrong with a value that stands in no file, as its full sentence."""
    spot = Spot(tuple(error["loc"]), (1, 1), error["input"])
    return _say(error["type"], error.get("ctx", {}), spot)[0]


def _meant(errors: list[ErrorDetails], inside: tuple[str | int, ...]) -> set[tuple[str | int, ...]]:
    """List the keys that unknown ones were meant to be: what is misspelled is not missing as well."""
    unknown = [(*inside, *error["loc"]) for error in errors if error["type"] == "extra_forbidden"]
    return {
        (*path[:-1], suggestion)
        for path in unknown[:MOST_PROBLEMS]
        if (suggestion := nearest_key(str(path[-1]), part_at(path[:-1])))
    }


def _missing(spot: Spot, key: str, problems: Problems) -> None:
    problems.add(
        _("{key} is missing.").format(key=quoted(key)),
        _("Add: {example}").format(example=f"{key}: ..."),
        at=spot.place,
        field=field_path(spot.path),
    )


def _unknown(spot: Spot, key: str, model: type[BaseModel], problems: Problems) -> None:
    place = spot.value.key_places.get(key, spot.place) if isinstance(spot.value, Mapping) else spot.place
    suggestion = nearest_key(key, model)
    there = spot.value.key_places if isinstance(spot.value, Mapping) else {}
    if suggestion is not None and {suggestion, ABBREVIATIONS.get(suggestion, suggestion)} & there.keys():
        remedy = _("{name} is there already: take this key out, or rename it. Keys are: {names}.").format(
            name=quoted(suggestion), names=", ".join(keys_of(model))
        )
    elif suggestion is not None:
        remedy = _("Did you mean {name}?").format(name=quoted(suggestion))
    else:
        remedy = _("Its keys are: {names}.").format(names=", ".join(keys_of(model)))
    message = _("{key} is not a key of {part}.").format(key=quoted(key), part=_(NAMES[model]))
    problems.add(message, remedy, at=place, field=field_path(spot.path))


def _wrong(error: ErrorDetails, spot: Spot, problems: Problems) -> None:
    if error["type"] == "too_short" and spot.value != []:
        return  # all its entries were refused, each with its own problem
    message, remedy = _say(error["type"], error.get("ctx", {}), spot)
    problems.add(message, remedy, at=spot.place, field=field_path(spot.path))


def _say(kind: str, context: AnyMapping[str, object], spot: Spot) -> tuple[str, str | None]:
    """Word one error as message and remedy."""
    field = next((step for step in reversed(spot.path) if isinstance(step, str)), "")
    value = spot.value
    if kind in _NUMBER_ERRORS:
        remedy = (
            _("Take the quotes away.")
            if isinstance(value, str) and len(value) < 40 and _numeric(value)
            else None
        )
        return _expected(_(NUMBERS[field]), value), remedy
    match kind:
        case "string_type":
            return _expected(_("text"), value), _text_remedy(value)
        case "string_too_short":
            remedy = _(
                "Write it (what stands behind `#` is only a comment), or take the key out if it need not be there."
            )
            return _("The text is blank."), remedy
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
            return _expected(_("keys with values"), value), _part_remedy(spot.path, value)
        case "literal_error" | "enum":
            names = str(context["expected"]).replace("'", "").replace(" or ", ", ")
            if ", " in names:
                names = _("one of: {names}").format(names=names)
            return _expected(names, value), None
        case "control_character":
            message = _("The text has the control character {code}.")
            return message.format(code=context["code"]), _("Take it out.")
        case "combining_marks":
            message = _("A letter of the text has more than {count} combining marks.")
            return message.format(count=MOST_MARKS), _("Take them out.")
        case "bad_pattern":
            message = _("The pattern {keyword} cannot be read: {reason}.")
            message = message.format(
                keyword=quoted(str(value)), reason=quoted(str(context["reason"])).strip("`")
            )
            return message, _("For a plain text leave out the slashes, and write \\* for a star.")
    # Every kind that the schema can raise is above; a new one still gets a sentence.
    return _("{found} is not allowed here.").format(found=describe(value)), None


def _expected(allowed: str, value: object) -> str:
    return _("Expected {allowed}, found {found}.").format(allowed=allowed, found=describe(value))


def describe(value: object) -> str:
    """Name a value of a file in a message."""
    if value is None:
        return _("nothing")
    if isinstance(value, str) and not value.strip():
        return _("a blank text")
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
        return _("Write it behind the colon; what stands behind `#` is only a comment.")
    return _("Put it in quotes if it is meant as text.")


def _part_remedy(path: Sequence[str | int], value: object) -> str:
    """Say how a part is written: a bare text is nearly always what its first key is for."""
    key = _FIRST_KEYS.get(str(path[-2])) if len(path) > 1 else None
    if key is None or not isinstance(value, str):
        return _("Write `key: value` in each line.")
    return _("Write: {example}").format(example=f"- {key}: {quoted(value).strip('`')}")


def _list_remedy(value: object) -> str | None:
    if isinstance(value, str):
        return _("Write [{text}], or each entry in a line of its own after `- `.").format(
            text=quoted(value).strip("`")
        )
    return _("Write each entry in a line of its own after `- `.")


def _bad_id(found: str) -> tuple[str, str]:
    allowed = _("at most 80 lower-case letters, Hangul syllables, digits, hyphens, underscores and dots")
    suggestion = slug(found)
    remedy = _("Write {name}, for example.").format(name=quoted(suggestion or "my-id", 80))
    return _expected(allowed, found), remedy


def _numeric(text: str) -> bool:
    try:
        float(text)
    except ValueError:
        return False
    return True
