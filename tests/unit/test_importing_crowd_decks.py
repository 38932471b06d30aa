"""Decks of Anki as JSON, which the add-on CrowdAnki exports."""

from __future__ import annotations

import json
from typing import Any

import pytest

from quizzer.authoring.importing.found import Harvest
from quizzer.authoring.importing.sources.source import read_text


def note(*fields: str, model: str = "basic", tags: tuple[str, ...] = ()) -> dict[str, Any]:
    guid = "".join(fields)
    return {"fields": list(fields), "guid": guid, "note_model_uuid": model, "tags": list(tags)}


def deck(name: str, notes: list[Any], children: list[Any] | None = None) -> dict[str, Any]:
    return {
        "__type__": "Deck",
        "name": name,
        "crowdanki_uuid": name,
        "children": children or [],
        "notes": notes,
    }


MODELS = [
    {"__type__": "NoteModel", "crowdanki_uuid": "basic", "flds": [{"name": "Front"}, {"name": "Back"}]},
    {"__type__": "NoteModel", "crowdanki_uuid": "turned", "flds": [{"name": "Answer"}, {"name": "Question"}]},
]


def read(value: dict[str, Any], name: str = "deck.json") -> Harvest:
    return read_text(json.dumps({**value, "note_models": MODELS}, indent=1, ensure_ascii=False), name)


def test_notes_of_a_deck_and_of_the_decks_inside_it() -> None:
    inner = deck("SQL", [note("<b>조인</b>이란?", "두 표를 잇는다.", tags=("db_basics",))])
    found = read(
        deck("Web", [note("큐란?", "줄이다."), note("나무", "힙이란?", model="turned")], [inner])
    ).found
    assert [(each.question, each.answers[0], each.tags) for each in found] == [
        ("조인이란?", "두 표를 잇는다.", ("Web", "SQL", "db basics")),
        ("큐란?", "줄이다.", ("Web",)),
        ("힙이란?", "나무", ("Web",)),
    ]
    assert all(each.spot.line for each in found)


def test_a_deck_gives_its_name_to_the_pack() -> None:
    assert read(deck("Web", [note("큐란?", "줄이다.")])).title == "Web"


@pytest.mark.parametrize(
    "notes",
    [
        [],
        [7, None, "text"],
        [{"fields": "no list"}],
        [{"fields": [1, 2]}],
        [note("only a front")],
        [{"tags": 3, "fields": []}],
    ],
    ids=["none", "no notes", "no list of fields", "numbers", "a front", "no fields"],
)
def test_what_is_no_deck_loses_nothing_silently(notes: list[Any]) -> None:
    found = read(deck("Web", notes))
    assert found.remarks or found.found


def test_decks_nested_without_end_are_read_so_far() -> None:
    value = deck("last", [note("큐란?", "줄이다.")])
    for number in range(60):
        value = deck(f"d{number}", [note(f"질문 {number}란?", "답이다.")], [value])
    assert len(read(value).found) > 30
