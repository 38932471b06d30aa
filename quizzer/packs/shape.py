"""What an author may leave out or abbreviate, filled in, so that the schema sees one form only.

- A file may be a bare list of questions.
- A pack without `id` is named after its file, one without `title` shows its id.
- A question without `id` is named after its wording (`names.id_from_question`).
- A key that need not be there may stand without a value.
- A number, truth value or null written where a short text is expected is the text as it was written: the
  keyword `401` is "401", `1.10` stays "1.10", and `null` is a word of SQL.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from pydantic import BaseModel

from quizzer.packs.names import id_from_file, id_from_question
from quizzer.packs.schema import KeyPoint, Misconception, Pack, Question, Sample
from quizzer.packs.tree import Items, Mapping, Place

PARTS: dict[type[BaseModel], dict[str, type[BaseModel]]] = {
    Pack: {"questions": Question},
    Question: {"key_points": KeyPoint, "misconceptions": Misconception, "samples": Sample},
}
"""Which fields hold lists of which parts."""

SHORT_TEXTS = frozenset(
    {"id", "title", "license", "author", "source", "about", "model_answer", "model_answers", "answer"}
    | {"keywords", "hints", "follow_ups", "tags"}
)
"""Fields in which a number is read as text. A whole sentence (`question`, `claim` ...) is never a number."""

WORD_LISTS = frozenset({"keywords", "tags"})
"""Fields in which `true` and `null` are words as well."""


def parts(root: Mapping) -> Iterator[tuple[Mapping, type[BaseModel]]]:
    """List a pack's mappings, each with its model: the pack first, then question by question."""
    yield root, Pack
    yield from _parts_of(root, Pack)


def _parts_of(node: Mapping, model: type[BaseModel]) -> Iterator[tuple[Mapping, type[BaseModel]]]:
    for field, part in PARTS.get(model, {}).items():
        entries = node.get(field)
        if isinstance(entries, Items):
            for entry in entries:
                if isinstance(entry, Mapping):
                    yield entry, part
                    yield from _parts_of(entry, part)


def as_pack(items: Items, place: Place) -> Mapping:
    """Wrap a bare list of questions."""
    root = Mapping(place)
    root["questions"] = items
    root.key_places["questions"] = root.value_places["questions"] = place
    return root


def fill(root: Mapping, file: Path) -> None:
    """Bring a pack into the schema's form, in place."""
    for node, model in parts(root):
        _drop_empty(node, model)
        _spell(node)
        if model is Question and "id" not in node:
            node["id"] = id_from_question(str(node.get("question")))
    if "id" not in root:
        root["id"] = id_from_file(file)
    if "title" not in root:
        name = root["id"]
        root["title"] = name if isinstance(name, str) and name.strip() else id_from_file(file)


def _drop_empty(node: Mapping, model: type[BaseModel]) -> None:
    optional = [
        key
        for key, value in node.items()
        if value is None and key in model.model_fields and _may_be_absent(model, key)
    ]
    for key in optional:
        del node[key]


def _may_be_absent(model: type[BaseModel], key: str) -> bool:
    filled_in = key == "id" or (model is Pack and key == "title")
    return filled_in or not model.model_fields[key].is_required()


def _spell(node: Mapping) -> None:
    """Put the texts that were written in place of the numbers that YAML makes of them."""
    for key, spelled in node.spelled.items():
        if key in SHORT_TEXTS and _is_number(node.get(key)):
            node[key] = spelled
    for key in SHORT_TEXTS & node.keys():
        entries = node[key]
        if isinstance(entries, Items):
            _spell_items(entries, words=key in WORD_LISTS)
            for entry in entries:
                if isinstance(entry, Items):
                    _spell_items(entry, words=key in WORD_LISTS)


def _spell_items(items: Items, *, words: bool) -> None:
    for index, spelled in items.spelled.items():
        if _is_number(items[index]) or (words and spelled not in ("", "~")):
            items[index] = spelled


def _is_number(value: object) -> bool:
    return isinstance(value, int | float) and not isinstance(value, bool)
