"""Which objects of JSON are questions, and which keys the user says they have."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from quizzer.authoring.importing.fields import columns
from quizzer.authoring.importing.records.json_pairs import is_text, name_that_asks, names_fields, pairs
from quizzer.errors import UsageError
from quizzer.locale import _
from quizzer.packs.problems import quoted

MOST_DEEP = 8
"""Objects inside one another that are looked into."""

_GENERAL = frozenset(
    {"questions", "items", "data", "cards", "notes", "results", "entries", "content", "qa", "faq", "quiz"}
    | {"topics", "categories", "sections", "chapters", "list", "problems", "decks"}
)
"""Keys that name no topic."""

_ABOUT_FILE = frozenset(
    {"meta", "metadata", "info", "about", "config", "settings", "options", "schema", "stats", "pagination"}
    | {"links", "source", "sources", "license", "author", "authors"}
)
"""Keys of what a file says about itself; their objects hold no questions as key and value."""

_ABOUT_ANYTHING = frozenset({"meta", "metadata"})
"""Ends of such keys, behind what they are about."""

_NO_ANSWER = re.compile(
    r"\d{4}[-./]\d{1,2}(?:[-./]\d{1,2})?(?:[T ]\d{1,2}:\d{2}\S*)?|\d{1,2}:\d{2}(?::\d{2})?|v?\d+(?:\.\d+)*|"
    r"[0-9a-f]{8}-[0-9a-f-]{27}|https?://\S+|true|false|null",
    re.IGNORECASE,
)
"""A date, a time, a number or version, an identifier, an address: what a key that asks nothing has for a value."""


@dataclass(frozen=True, slots=True)
class Wishes:
    """What the user said about the keys of records."""

    fields: Mapping[str, str]
    """Our field's name by the key, as `columns.folded` has it."""

    @classmethod
    def of(cls, wishes: Mapping[str, str], value: Any) -> Wishes:
        """Read what the user said.

        Args:
            wishes: A key by our field's name, also by one of its other names.
            value: The JSON, of which some object must have the key.

        Raises:
            UsageError: A field does not exist, or no object has the key.
        """
        present = dict.fromkeys(_keys(value, 0)) if wishes else {}
        known = {columns.folded(key) for key in present}
        for name in wishes.values():
            if columns.folded(name) not in known:
                raise UsageError(
                    _("No record has the field {name}.").format(name=quoted(name)),
                    remedy=_("The fields are: {names}").format(
                        names=", ".join(quoted(each, 30) for each in list(present)[:20])
                    ),
                )
        return cls({columns.folded(name): columns.field_of(field) for field, name in wishes.items()})

    def here(self, names: Sequence[str]) -> dict[str, list[int]]:
        """Give the numbers of the keys of one record that the user named, from 0, by our field's name."""
        found: dict[str, list[int]] = {}
        for number, name in enumerate(names):
            field = self.fields.get(columns.folded(name))
            if field is not None:
                found.setdefault(field, []).append(number)
        return found

    def asks(self, entry: Mapping[str, Any]) -> bool:
        """Tell whether a record has the key of the question that the user named."""
        at = self.here(list(entry)).get("question", ())
        return any(isinstance(list(entry.values())[number], str) for number in at)


def records(
    value: Any, wishes: Wishes, topics: tuple[str, ...] = (), depth: int = 0, *, about: bool = False
) -> Iterator[tuple[dict[str, Any], tuple[str, ...]]]:
    """List the objects that look like questions, each with the keys above it that name topics.

    Args:
        value: What is looked through.
        wishes: What the user said about keys.
        topics: Keys above it.
        depth: How many.
        about: Whether it is what a file says about itself, where a key and its value are no question and answer.
    """
    if depth > MOST_DEEP:
        return
    if isinstance(value, list):
        for each in pairs(value):
            yield each, topics
        for each in value:
            yield from records(each, wishes, topics, depth + 1, about=about)
        return
    if not isinstance(value, dict):
        return
    holds = any(_holds_objects(each) for each in value.values())
    known = columns.guess(list(value), glossary=not holds)
    named = any(field in known for field in ("question", "answer"))
    asked = known.get("question")
    if wishes.asks(value) or (asked is not None and is_text(value[list(value)[asked[0]]])):
        yield value, topics
        return
    titled = name_that_asks(value) if "answer" in known and asked is None else None
    if titled is not None:
        yield (
            {"question": value[titled], **{key: each for key, each in value.items() if key != titled}},
            topics,
        )
        return
    if value and all(isinstance(each, str) for each in value.values()) and not (named or names_fields(value)):
        for key, each in value.items():
            if _can_answer(key, each, about=about):
                yield {"question": key, "answer": each}, topics
        return
    label = next(
        (value[key] for key in ("title", "name", "topic", "category") if isinstance(value.get(key), str)),
        None,
    )
    for key, each in value.items():
        names_file = _names_file(key)
        if not isinstance(each, list | dict) or (names_file and not any(map(_holds_objects, _inside(each)))):
            continue
        general = columns.folded(key) in _GENERAL
        name = label if general and depth > 0 else None if general else key
        yield from records(
            each, wishes, (*topics, name) if name else topics, depth + 1, about=about or names_file
        )


def stray_entries(value: Any, depth: int = 0) -> Iterator[list[Any]]:
    """List what stands beside objects in lists, and is none: numbers, texts that are no pairs, nothing."""
    if depth > MOST_DEEP:
        return
    if isinstance(value, list):
        strays = [each for each in value if not isinstance(each, dict | list)]
        if strays and any(isinstance(each, dict) for each in value) and not list(pairs(value)):
            yield strays
    for each in _inside(value) if isinstance(value, dict | list) else ():
        yield from stray_entries(each, depth + 1)


def _names_file(key: str) -> bool:
    """Tell the key of what a file says about itself, such as who exported it: `meta`, `deck_metadata`."""
    name = columns.folded(key)
    return name in _ABOUT_FILE or name.rpartition(" ")[2] in _ABOUT_ANYTHING


def _inside(value: Any) -> Collection[Any]:
    return value.values() if isinstance(value, dict) else value


def _can_answer(key: str, value: str, *, about: bool) -> bool:
    """Tell a text that can answer its key from a date or a number; a key that asks may well be answered by one.

    What a file says about itself answers only a key that asks.
    """
    from quizzer.authoring.importing.lines.headlines import Asking, asking

    told = not about and _NO_ANSWER.fullmatch(value.strip()) is None
    return told or asking(key) is Asking.ASKS


def _keys(value: Any, depth: int) -> Iterator[str]:
    """List the keys of all objects."""
    if depth > MOST_DEEP:
        return
    if isinstance(value, dict):
        yield from value
        value = list(value.values())
    if isinstance(value, list):
        for each in value:
            yield from _keys(each, depth + 1)


def _holds_objects(value: Any) -> bool:
    """Tell what may hold questions of its own from a list of words, such as tags."""
    return isinstance(value, dict) or (
        isinstance(value, list) and any(isinstance(each, dict | list) for each in value)
    )
