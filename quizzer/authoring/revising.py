"""A question of a pack written anew, with the author's comments, order and layout around it left as they are."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Any

from quizzer.authoring.enriching import node_of
from quizzer.authoring.growing import changed, changed_questions, reads_as, save
from quizzer.authoring.identifying import put_id
from quizzer.authoring.importing.packing.pack_yaml import question_node, written
from quizzer.packs.files import SUFFIXES
from quizzer.packs.library import Origin, PackEntry
from quizzer.packs.reading import decode, encoded, read_bytes
from quizzer.packs.schema import KeyPoint, Pack, Question
from quizzer.packs.splicing import with_question_behind
from quizzer.packs.writing import put_following, take_following


def revised(data: bytes, file: Path, pack: Pack, name: str, new: Question) -> bytes:
    """Change a question.

    Args:
        data: The pack's file.
        file: Its name.
        pack: What it is read as.
        name: Id of the question.
        new: What it shall be read as.

    Raises:
        DataError: The file is written in a way in which this cannot be changed.
    """
    index = [question.id for question in pack.questions].index(name)
    old = pack.questions[index]
    wanted = pack.model_copy(
        update={"questions": (*pack.questions[:index], new, *pack.questions[index + 1 :])}
    )

    def change(node: Any) -> None:
        _rewrite(node, old, new)

    return data if old == new else changed_questions(data, file, wanted, {index: change})


def extended(data: bytes, file: Path, pack: Pack, new: Question) -> bytes:
    """Put a question behind the others.

    Raises:
        DataError: The file is written in a way in which this cannot be changed.
    """
    from ruamel.yaml.comments import CommentedMap

    wanted = pack.model_copy(update={"questions": (*pack.questions, new)})
    text = with_question_behind(decode(data, file), _whole(new))
    if text is not None:
        whole = encoded(text, data)
        if reads_as(whole, file, wanted):
            return whole

    def change(root: Any) -> None:
        questions = _questions(root)
        questions.append(CommentedMap(_whole(new)))
        questions.yaml_set_comment_before_after_key(len(questions) - 1, before="\n")

    return changed(data, file, wanted, change)


def own_copy(entry: PackEntry, folder: Path) -> Path:
    """Give the file of a pack that may be changed: a shipped one is copied into the user's folder, and used from there.

    Args:
        entry: The pack.
        folder: The user's.

    Raises:
        EnvironmentProblem: It cannot be written.
    """
    if entry.origin is not Origin.SHIPPED:
        return entry.path
    file = free_file(entry.id, folder)
    save(file, read_bytes(entry.path))
    return file


def free_file(pack_id: str, folder: Path) -> Path:
    """Name a file for a pack in a folder that does not exist yet."""
    names = [f"{pack_id}{SUFFIXES[0]}", *(f"{pack_id}-{number}{SUFFIXES[0]}" for number in range(2, 100))]
    return next(folder / name for name in names if not (folder / name).exists())


def _questions(root: Any) -> Any:
    return root["questions"] if isinstance(root, dict) else root


def _whole(question: Question) -> dict[str, Any]:
    node = {key: _value(key, value) for key, value in question_node(question).items()}
    if question.key_points:
        node["key_points"] = [node_of(point) for point in question.key_points]
    return node


def _value(key: str, value: Any) -> Any:
    """End blocks with a line's end, as an author would; the explanation is kept to the letter."""
    from ruamel.yaml.scalarstring import LiteralScalarString

    if isinstance(value, LiteralScalarString) and key != "explanation" and not value.endswith("\n"):
        return LiteralScalarString(value + "\n")
    return value


def _rewrite(node: Any, old: Question, new: Question) -> None:
    """Write the fields that differ, each where it stands; new ones in the schema's order."""
    whole = _whole(new)
    if old.question != new.question and node.get("id") is None:  # it was named after its wording
        put_id(node, new.id)
    for field in Question.model_fields:
        if field == "model_answers":
            if old.model_answers != new.model_answers:
                _set_answers(node, whole)
        elif field == "key_points":
            if old.key_points != new.key_points:
                _set_points(node, old.key_points, new.key_points)
        elif getattr(old, field) != getattr(new, field):
            if field in whole:
                _set(node, field, whole[field])
            else:
                node.pop(field, None)


def _set_answers(node: Any, whole: dict[str, Any]) -> None:
    key = "model_answer" if "model_answer" in whole else "model_answers"
    other = "model_answers" if key == "model_answer" else "model_answer"
    if other in node:
        node.insert(list(node).index(other), key, whole[key])
        del node[other]
    else:
        _set(node, key, whole[key])


def _set_points(node: Any, old: Sequence[KeyPoint], new: Sequence[KeyPoint]) -> None:
    if not new:
        node.pop("key_points", None)
        return
    if len(old) != len(node.get("key_points") or ()):
        _set(node, "key_points", written([dict(node_of(point)) for point in new]))
        return
    nodes = node["key_points"] if old else []
    for place, (before, after) in enumerate(zip(old, new, strict=False)):
        fresh = node_of(after)
        for field in KeyPoint.model_fields:
            if getattr(before, field) == getattr(after, field):
                continue
            if field in fresh:
                _set(nodes[place], field, fresh[field], order=tuple(KeyPoint.model_fields))
            else:
                nodes[place].pop(field, None)
    del nodes[len(new) :]
    for point in new[len(old) :]:
        nodes.append(node_of(point))
    if not old:
        _set(node, "key_points", nodes)


def _set(node: Any, key: str, value: Any, order: Sequence[str] = tuple(Question.model_fields)) -> None:
    """Set a field; a new one stands before those that follow it in the schema."""
    if key in node:
        node[key] = value
        return
    rank = {name: number for number, name in enumerate(order)}
    rank["model_answer"] = rank.get("model_answers", 0)
    behind = [at for at, name in enumerate(node) if rank.get(name, 99) > rank[key]]
    if behind:
        node.insert(behind[0], key, value)
        return
    following = take_following(node) if isinstance(value, str | int) and "\n" not in str(value) else ""
    node[key] = value
    if following:
        put_following(node, key, following)
