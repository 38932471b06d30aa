"""Anki's notes as questions, out of a text export or a package: fields, tags, decks, cloze deletions."""

from __future__ import annotations

from collections.abc import Sequence

from quizzer.authoring.importing.fields import columns
from quizzer.authoring.importing.fields.rows import found_in
from quizzer.authoring.importing.found import Basket, Found, tagged
from quizzer.authoring.importing.moodle.categories import deck_path


def read_note(
    names: Sequence[str],
    values: Sequence[str],
    basket: Basket,
    line: int | None,
    *,
    html: bool | None = True,
    guid: str | None = None,
    tags: Sequence[str] = (),
    deck: str | None = None,
    gapped: bool = True,
) -> Found | None:
    """Make a question of a note.

    Args:
        names: The fields' names; fewer than values where they are not known.
        values: The fields.
        basket: Gets what is missing.
        line: Where the note stands, from 1. None: it has no line.
        html: Whether the fields are HTML. None: where they look like it.
        guid: Anki's name of the note.
        tags: Its tags.
        gapped: Whether its type may have gaps; a basic note shows `{{c1::…}}` as it is.
        deck: Its deck, `Parent::Child`; the parts become tags.
    """
    known = columns.guess(names, glossary=True)
    free = [n for n in range(len(values)) if all(n not in at for at in known.values())]
    for field in ("question", "answer", "explanation"):
        if field not in known and free and (field != "explanation" or "answer" in known):
            known[field] = [free.pop(0)]
    texts = {field: [values[n] for n in at if n < len(values)] for field, at in known.items()}
    texts["guid"] = [guid or ""]
    found = found_in(texts, basket, line, html=html, gapped=gapped)
    if found is None:
        return None
    topics = deck_path(deck or next(iter(texts.get("deck", ())), ""))
    return tagged(found, [*topics, *(tag.replace("_", " ") for tag in tags if tag)])
