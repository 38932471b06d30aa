"""Fields of a question written into its node, as ruamel.yaml reads it, where they stand in the author's file."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from quizzer.authoring.importing.packing.pack_yaml import question_node, written
from quizzer.packs.schema import Question


def set_all(node: Any, fields: Sequence[str], question: Question) -> None:
    """Write fields of a question; a file that leaves its id out has it made of the wording, so it is written, too."""
    if "question" in fields and "id" not in node:
        node.insert(0, "id", question.id)
    for field in fields:
        _set(node, field, question)


def _set(node: Any, field: str, question: Question) -> None:
    """Put a field's new value into a question's node, where the field stands, or behind the question's others."""
    value = question_node(question, [field])
    key, new = next(iter(value.items()), (field, None))
    if new is None:
        node.pop(field, None)
        return
    new = _ended_as(node.get(key), new)
    if field == "model_answers":
        other = "model_answers" if key == "model_answer" else "model_answer"
        if other in node:
            if key == "model_answer":
                node[other] = written([question.model_answer])
                return
            position = list(node).index(other)
            del node[other]
            node.insert(position, key, new)
            return
    node[key] = new


def _ended_as(old: Any, new: Any) -> Any:
    """End blocks of text with a line end where those that they replace do; it is no part of a model answer."""
    from ruamel.yaml.scalarstring import LiteralScalarString

    if isinstance(new, list) and isinstance(old, list):
        for number, (before, after) in enumerate(zip(old, new, strict=False)):
            new[number] = _ended_as(before, after)
        return new
    ends = isinstance(old, str) and old.endswith("\n")
    if ends and isinstance(new, LiteralScalarString) and not new.endswith("\n"):
        return LiteralScalarString(f"{new}\n")
    return new
