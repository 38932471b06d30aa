"""Ids written into a pack's file for questions that have none there, so that they may be reworded.

A question without id is named after its wording (`names.id_from_question`), and history hangs on that name. The very
same name is written: whatever was answered stays with its question, here and wherever the pack is installed.
"""

from __future__ import annotations

from collections.abc import Collection
from functools import partial
from pathlib import Path
from typing import Any

from quizzer.authoring.growing import changed_questions
from quizzer.packs.events import build
from quizzer.packs.names import id_from_question
from quizzer.packs.problems import Problems
from quizzer.packs.reading import decode
from quizzer.packs.schema import Pack
from quizzer.packs.tree import Items, Mapping


def without_id(data: bytes, file: Path, pack: Pack) -> tuple[int, ...]:
    """Number the questions, from 0, that have no id in the file.

    Args:
        data: The pack's file.
        file: Its name.
        pack: What it is read as.
    """
    named_by_wording = [
        number
        for number, question in enumerate(pack.questions)
        if question.id == id_from_question(question.question)
    ]
    if not named_by_wording:
        return ()
    _complete, root, _place = build(decode(data, file), Problems(file))
    nodes = root.get("questions") if isinstance(root, Mapping) else root
    if not isinstance(nodes, Items):
        return ()
    return tuple(number for number in named_by_wording if _lacks(nodes[number]))


def with_ids(data: bytes, file: Path, pack: Pack, only: Collection[str] | None = None) -> tuple[bytes, int]:
    """Write the ids that questions have already, where the file names none.

    Args:
        data: The pack's file.
        file: Its name.
        pack: What it is read as.
        only: Ids of the questions that are meant. None: all.

    Returns:
        The file, and how many ids were written.

    Raises:
        DataError: The file is written in a way in which this cannot be changed.
    """
    names = {number: pack.questions[number].id for number in without_id(data, file, pack)}
    names = {number: name for number, name in names.items() if only is None or name in only}
    if not names:
        return data, 0
    changes = {number: partial(put_id, name=name) for number, name in names.items()}
    return changed_questions(data, file, pack, changes), len(names)


def put_id(node: Any, name: str) -> None:
    """Write an id at the beginning of ruamel.yaml's node of a question."""
    if "id" in node:
        node["id"] = name
    else:
        node.insert(0, "id", name)


def _lacks(node: object) -> bool:
    return isinstance(node, Mapping) and node.get("id") is None
