"""Moodle's question categories, in GIFT and XML: one is the title of the pack, several are tags."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from quizzer.authoring.importing.fields.label_lines import without_chapters
from quizzer.authoring.importing.found import Basket, Found, Harvest


def category_path(text: str) -> tuple[str, ...]:
    """Read `$course$/top/Networks/DNS`; two slashes stand for one, and Moodle's own parts are left out."""
    parts = [" ".join(part.split()) for part in re.split(r"(?<!/)/(?!/)", text)]
    names = [part.replace("//", "/") for part in parts]
    return tuple(
        name
        for name in names
        if name
        and not name.startswith("$")
        and not re.match(r"(?:top|default)$|default for ", name, re.IGNORECASE)
    )


def deck_path(name: str) -> tuple[str, ...]:
    """Read Anki's name of a deck, `Networks::DNS`, without the deck that everything is in."""
    parts = (" ".join(part.split()) for part in name.split("::"))
    return tuple(part for part in parts if part and part.casefold() not in ("default", "기본", "기본값"))


def filed(filings: Sequence[tuple[Found, tuple[str, ...]]], basket: Basket) -> Harvest:
    """Make a harvest of questions with their categories."""
    paths = {path for _found, path in filings}
    only = next(iter(paths)) if len(paths) == 1 else ()
    found = [
        replace(each, tags=tuple(dict.fromkeys((*(path[:-1] if path == only else path), *each.tags))))
        for each, path in filings
    ]
    return Harvest(
        found=without_chapters(found), remarks=tuple(basket.remarks), title=only[-1] if only else None
    )
