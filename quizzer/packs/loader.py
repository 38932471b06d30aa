"""A pack from a file, or every problem that the file has.

The way: bytes (`reading`), text, values with places (`events`), one form (`shape`), the schema, references.
Whatever a file holds, the outcome is a `Pack` or a `PackError`.
"""

from __future__ import annotations

import re
import shlex
from dataclasses import replace
from pathlib import Path

from quizzer.locale import _
from quizzer.packs.blocks import emptied
from quizzer.packs.events import build
from quizzer.packs.explain import describe
from quizzer.packs.problems import PackError, PackProblem, Problems, only
from quizzer.packs.reading import decode, read_bytes
from quizzer.packs.references import check_answers, check_references, is_newer
from quizzer.packs.schema import Pack
from quizzer.packs.shape import as_pack, fill
from quizzer.packs.tree import Items, Mapping, Place
from quizzer.packs.validate import validate

_ONE_WORD = re.compile(r"\S*[^\s:]")

__all__ = ["PackError", "PackProblem", "load_pack", "parse_pack"]

MATERIAL = frozenset(
    {
        ".txt",
        ".md",
        ".markdown",
        ".csv",
        ".tsv",
        ".html",
        ".htm",
        ".apkg",
        ".gift",
        ".xml",
        ".org",
        ".rst",
        ".adoc",
    }
    | {".docx", ".pdf", ".hwp", ".hwpx", ".xlsx"}
)
"""Endings of files that packs are made of. Where one holds a pack all the same, it is read."""


def load_pack(path: Path) -> Pack:
    """Read a pack from a YAML file.

    Only `questions`, and in each `question` and `model_answer`, need be there; `shape` fills in the rest.

    Raises:
        PackError: With all problems of the file, in its order. After one that hides the rest (broken
            YAML, a bound exceeded, a newer schema) what stands behind it is not looked at.
    """
    return parse_pack(read_bytes(path), path)


def parse_pack(data: bytes, file: Path) -> Pack:
    """Read a pack from a file's bytes.

    Args:
        data: What the file holds.
        file: Named in problems; a pack without id is named after it.

    Raises:
        PackError: As `load_pack`.
    """
    try:
        return _parsed(data, file)
    except PackError as error:
        if file.suffix.lower() not in MATERIAL:
            raise
        raise only(
            file,
            _("This is not a pack: a pack is a YAML file (.yaml)."),
            _("Make a pack of it with: {command}").format(command=f"quizzer import {shlex.quote(str(file))}"),
        ) from error


def _parsed(data: bytes, file: Path) -> Pack:
    problems = Problems(file)
    complete, value, place = build(decode(data, file), problems)
    if not complete:
        raise problems.error(_written_id(value))
    root = _root(value, place, problems)
    if root is None or is_newer(root, problems):
        raise problems.error(_written_id(value))
    fill(root, file)
    check_answers(root, problems)
    pack = validate(root, problems)
    check_references(root, problems)
    if problems or pack is None:
        raise _of_blocks(problems.error(_written_id(root)), data, file)
    return pack


def _of_blocks(error: PackError, data: bytes, file: Path) -> PackError:
    """Say of texts that are blank because they are not indented enough that they are."""
    text = decode(data, file)
    told: list[PackProblem] = []
    for each in error.problems:
        blank = each.line is not None and each.message == _("The text is blank.")
        said = emptied(text, each.line) if blank and each.line else None
        told.append(each if said is None else replace(each, message=said[0], remedy=said[1]))
    return PackError(told, pack_id=error.pack_id)


def _root(value: object, place: Place, problems: Problems) -> Mapping | None:
    """Find the pack in a document; None, with a problem, where there is none."""
    if isinstance(value, Items):
        return as_pack(value, place)
    if isinstance(value, Mapping):
        return value
    example = _("The shortest pack is: {example}").format(
        example="questions: [{question: ..., model_answer: ...}]"
    )
    if value is None:
        problems.add(_("The file is empty."), example)
    else:
        message = _("Expected {allowed}, found {found}.")
        allowed = _("a pack with `questions`")
        problems.add(message.format(allowed=allowed, found=describe(value)), example, at=place)
    return None


def _written_id(value: object) -> str | None:
    """What a broken pack calls itself; None where that is no id, such as one that runs on into the next line."""
    name = value.get("id") if isinstance(value, Mapping) else None
    return name if isinstance(name, str) and _ONE_WORD.fullmatch(name) else None
