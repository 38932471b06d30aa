"""What is said about a setting that cannot be used: where it stands, what was found, what is allowed."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING

from quizzer.errors import UsageError
from quizzer.locale import _

if TYPE_CHECKING:
    from pydantic import ValidationError


def require_known(key: str, known: Iterable[str], origin: str) -> None:
    """Refuse a name that is not among the known ones.

    Raises:
        UsageError: Names the nearest one, or all where none is alike.
    """
    from difflib import get_close_matches

    names = sorted(known)
    if key in names:
        return
    close = get_close_matches(key, names, n=1)
    raise UsageError(
        _("{origin}: there is no setting named {key}.").format(origin=origin, key=key),
        remedy=_("Did you mean {name}?").format(name=close[0])
        if close
        else _("The settings are: {names}.").format(names=", ".join(names)),
    )


def explain(problem: ValidationError, origins: Mapping[str, str]) -> UsageError:
    """Say every wrong value of the settings in a line of its own.

    Args:
        problem: What pydantic found.
        origins: Where each field's value came from: a file, a variable or a flag.
    """
    lines = []
    for error in problem.errors(include_url=False, include_context=False):
        field = str(error["loc"][0]) if error["loc"] else ""
        line = _("{origin}: {key} is {found}; allowed: {allowed}.").format(
            origin=origins.get(field, ""),
            key=".".join(str(part) for part in error["loc"]),
            found=json.dumps(error["input"], ensure_ascii=False, default=str),
            allowed=allowed(field),
        )
        if line not in lines:
            lines.append(line)
    return UsageError("\n".join(lines), remedy=_("Correct it, or leave it out to get the default."))


def allowed(field: str) -> str:
    """Say what values a setting may have."""
    match field:
        case "language":
            return "auto, ko, en"
        case "desired_retention":
            return _("a number from 0.7 to 0.99")
        case "rating_thresholds":
            return _("three rising numbers from 0 to 100, such as [40, 65, 85]")
        case "new_per_day" | "reviews_per_day" | "session_size":
            return _("a whole number from 0 to 9999")
        case "keymap":
            return _('a table of keys by binding, such as "practise.submit" = "ctrl+s"')
        case "data_folder" | "cache_folder" | "pack_folder":
            return _("a folder, which need not exist yet")
        case _:
            return _("a text")
