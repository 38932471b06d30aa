"""Decks of Anki as JSON, as the add-on CrowdAnki exports them: https://github.com/Stvad/CrowdAnki."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from typing import Any

from quizzer.authoring.importing.anki.notes import read_note
from quizzer.authoring.importing.fields.label_lines import without_chapters
from quizzer.authoring.importing.found import Basket, Harvest
from quizzer.locale import _
from quizzer.packs.schema import MOST_QUESTIONS

_MOST_DEEP = 32
"""Decks inside one another that are looked into."""


def is_deck(value: object) -> bool:
    """Tell a deck with its notes, or with decks inside it."""
    return isinstance(value, dict) and value.get("__type__") == "Deck" and "notes" in value


def read_deck(deck: Mapping[str, Any], basket: Basket, line_of: Callable[[str], int | None]) -> Harvest:
    """Read the notes of a deck and of the decks inside it.

    Args:
        deck: As the file holds it.
        basket: Names the file.
        line_of: Gives the line of a text in the file, from 1, going through it in its order; None where it is not found.
    """
    models = _models(deck)
    decks = set()
    for name, note in _notes(deck, "", 0):
        fields = [str(each) for each in _list(note.get("fields"))]
        if len(basket.found) == MOST_QUESTIONS:
            basket.lose(None, _("Only the first {count:,} notes are read.").format(count=MOST_QUESTIONS))
            break
        each = read_note(
            models.get(str(note.get("note_model_uuid")), ()),
            fields,
            basket,
            line_of(fields[0]) if fields else None,
            guid=str(note.get("guid") or ""),
            tags=[str(tag) for tag in _list(note.get("tags"))],
            deck=name,
        )
        if each is not None:
            basket.found.append(each)
            decks.add(name)
    if not basket.found and not basket.remarks:
        basket.lose(None, _("No question was found in this text."))
    return Harvest(
        found=without_chapters(basket.found),
        remarks=tuple(basket.remarks),
        title=next(iter(decks)) if len(decks) == 1 else None,
    )


def _models(deck: Mapping[str, Any]) -> dict[str, list[str]]:
    """Give the names of the fields by note type, in their order."""
    named = {}
    for model in _list(deck.get("note_models")):
        if isinstance(model, dict):
            fields = [each for each in _list(model.get("flds")) if isinstance(each, dict)]
            named[str(model.get("crowdanki_uuid"))] = [str(each.get("name", "")) for each in fields]
    return named


def _notes(deck: Mapping[str, Any], above: str, deep: int) -> Iterator[tuple[str, Mapping[str, Any]]]:
    """List the notes in the order of the file, each with its deck, `Parent::Child`."""
    own = str(deck.get("name") or "")
    name = "::".join(each for each in (above, own) if each)
    for part in (key for key in deck if key in ("children", "notes")):
        for each in _list(deck[part]):
            if isinstance(each, dict) and part == "notes":
                yield name, each
            elif isinstance(each, dict) and deep < _MOST_DEEP:
                yield from _notes(each, name, deep + 1)


def _list(value: object) -> list[Any]:
    return value if isinstance(value, list) else []
