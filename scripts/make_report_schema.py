"""Writes docs/report.schema.json, which says what `quizzer report --format json` writes.

    python -P scripts/make_report_schema.py

It is pydantic's schema of `quizzer.reports.data.report.Report`, with the fields' own docstrings as descriptions.
"""

from __future__ import annotations

import ast
import inspect
import json
import textwrap
from collections.abc import Iterator
from dataclasses import fields, is_dataclass
from pathlib import Path
from typing import Any, get_args, get_type_hints

from pydantic import TypeAdapter

from quizzer.reports.data.report import Report

FILE = Path(__file__).resolve().parent.parent / "docs" / "report.schema.json"

Schema = dict[str, Any]


def make_schema() -> str:
    """Return the text of docs/report.schema.json."""
    found = TypeAdapter(Report).json_schema(mode="serialization", ref_template="#/$defs/{model}")
    definitions: Schema = found.pop("$defs")
    types = {kind.__name__: kind for kind in dataclasses_in(Report)}
    for name, part in {**definitions, Report.__name__: found}.items():
        part.pop("title", None)
        if name in types:
            _describe(part, types[name])
    schema = {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "quizzer report",
        **found,
        "$defs": dict(sorted(definitions.items())),
    }
    return json.dumps(schema, ensure_ascii=False, indent=2) + "\n"


def dataclasses_in(kind: type) -> Iterator[type]:
    """List a dataclass and all that its fields hold."""
    seen, waiting = set(), [kind]
    while waiting:
        found = waiting.pop()
        waiting += get_args(found)
        if is_dataclass(found) and isinstance(found, type) and found not in seen:
            seen.add(found)
            waiting += [hint for name, hint in get_type_hints(found).items() if not name.startswith("_")]
            yield found


def _describe(part: Schema, kind: type) -> None:
    said = docstrings(kind)
    part["description"] = inspect.cleandoc(kind.__doc__ or "").partition("\n")[0]
    part["required"] = [field.name for field in fields(kind)]
    part["additionalProperties"] = False
    for name, value in part["properties"].items():
        value.pop("title", None)
        value.pop("default", None)
        if name in said:
            value["description"] = said[name]


def docstrings(kind: type) -> dict[str, str]:
    """Read the text under each field."""
    (body,) = ast.parse(textwrap.dedent(inspect.getsource(kind))).body
    assert isinstance(body, ast.ClassDef)
    found, name = {}, None
    for node in body.body:
        if isinstance(node, ast.AnnAssign) and isinstance(node.target, ast.Name):
            name = node.target.id
        elif (
            name
            and isinstance(node, ast.Expr)
            and isinstance(node.value, ast.Constant)
            and isinstance(node.value.value, str)
        ):
            found[name] = " ".join(node.value.value.split()).replace("None:", "null:").replace("`", "")
            name = None
        else:
            name = None
    return found


if __name__ == "__main__":
    FILE.write_text(make_schema(), encoding="utf-8")
    print(f"{FILE.name} is written")
