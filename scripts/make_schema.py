"""Writes content/schema.json, by which an editor completes and checks a pack while it is written.

    python scripts/make_schema.py

It is pydantic's schema of `quizzer.packs.schema.Pack`, widened by what a file may leave out or abbreviate
(`quizzer.packs.shape`). Draft 7, because that is what the YAML language server knows best.
"""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from quizzer.packs.schema import Pack
from quizzer.packs.shape import SHORT_TEXTS, WORD_LISTS

FILE = Path(__file__).resolve().parent.parent / "content" / "schema.json"

Schema = dict[str, Any]


def make_schema() -> str:
    """Return the text of content/schema.json."""
    found = Pack.model_json_schema(ref_template="#/definitions/{model}")
    definitions: Schema = found.pop("$defs")
    parts = {name: _part(name, part) for name, part in {**definitions, "Pack": found}.items()}
    _answer_alternatives(parts["Question"])
    _keyword_alternatives(parts["KeyPoint"])
    pack = parts.pop("Pack")
    schema = {
        "$schema": "http://json-schema.org/draft-07/schema#",
        "title": "quizzer pack",
        "description": "A file of questions for quizzer. Start the file with the line\n"
        "# yaml-language-server: $schema=./schema.json",
        **{key: value for key, value in pack.items() if key not in ("title", "description")},
        "definitions": dict(sorted(parts.items())),
    }
    return json.dumps(schema, ensure_ascii=False, indent=2) + "\n"


def _part(name: str, part: Schema) -> Schema:
    """Bring one model's schema into the form of a file."""
    part = {key: value for key, value in part.items() if key != "title"}
    if "properties" not in part:
        return part  # an enumeration
    filled_in = {"Pack": {"id", "title"}, "Question": {"id"}}.get(name, set())
    required = [key for key in part.get("required", []) if key not in filled_in]
    properties = {
        key: _field(key, field, optional=key not in required) for key, field in part["properties"].items()
    }
    return {**part, "properties": properties, "required": required}


def _field(key: str, field: Schema, *, optional: bool) -> Schema:
    field = {name: value for name, value in field.items() if name != "title"}
    if "description" in field:
        field["description"] = " ".join(str(field["description"]).split()).replace("None:", "Left out:")
    if field.get("default", 0) is None:
        del field["default"]
    choices = field.pop("anyOf", None)
    if choices is not None:
        (choice,) = (each for each in choices if each != {"type": "null"})
        field = {**field, **choice}
    if key in SHORT_TEXTS:
        _widen(field, words=key in WORD_LISTS)
    if optional:
        _allow_nothing(field)
    return field


def _widen(field: Schema, *, words: bool) -> None:
    """Let numbers stand for texts, and in lists of words also `true` and `null`."""
    if field.get("type") == "string":
        field["type"] = ["string", "number", "boolean", "null"] if words else ["string", "number"]
    if field.get("type") == "array":
        _widen(field["items"], words=words)


def _allow_nothing(field: Schema) -> None:
    """Let a key stand without a value."""
    if "$ref" in field:
        field["anyOf"] = [{"$ref": field.pop("$ref")}, {"type": "null"}]
    elif "enum" in field:
        field["enum"] = [*field["enum"], None]
        del field["type"]
    elif "const" in field:
        field["enum"] = [field.pop("const"), None]
        del field["type"]
    else:
        kinds = field["type"] if isinstance(field["type"], list) else [field["type"]]
        field["type"] = [*kinds, *(["null"] if "null" not in kinds else [])]


def _answer_alternatives(question: Schema) -> None:
    """Let a question have `model_answer` for `model_answers`."""
    properties: Schema = question["properties"]
    answers = properties["model_answers"]
    ordered = {}
    for key, field in properties.items():
        if key == "model_answers":
            ordered["model_answer"] = {
                **answers["items"],
                "description": "The full-mark answer. Where several are equally good: `model_answers`.",
            }
        ordered[key] = field
    answers["description"] = "Full-mark answers, each equally good, in place of `model_answer`."
    question["properties"] = ordered
    question["required"].remove("model_answers")
    question["oneOf"] = [{"required": ["model_answer"]}, {"required": ["model_answers"]}]


def _keyword_alternatives(key_point: Schema) -> None:
    """Let a term with one spelling stand without its brackets."""
    keywords = key_point["properties"]["keywords"]
    spellings = keywords["items"]
    keywords["items"] = {"anyOf": [spellings["items"], spellings]}


if __name__ == "__main__":
    FILE.write_text(make_schema(), encoding="utf-8")
    print(f"{FILE.name} is written")
