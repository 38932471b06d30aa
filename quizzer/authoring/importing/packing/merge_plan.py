"""What happens to each question of a source when it meets a pack: new, updated, kept as the author has it, or left out.

A plan decides question by question, by what earlier imports wrote, and then writes its changes into the tree of the
pack's file.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from enum import StrEnum
from functools import partial
from typing import Any

from quizzer.authoring.importing.found import folded
from quizzer.authoring.importing.packing.pack_yaml import question_node, written
from quizzer.authoring.importing.packing.record import Record, hashed, hashes
from quizzer.packs.schema import Pack, Question

FIELDS = (
    "question", "model_answers", "explanation", "key_points", "misconceptions", "hints", "follow_ups", "tags",
    "difficulty", "time_limit", "source", "language", "samples",
)  # fmt: skip
"""Fields that an import may write."""


class Change(StrEnum):
    """What happens to a question of the source."""

    NEW = "new"
    UPDATED = "updated"
    SAME = "same"
    KEPT = "kept"
    """The source and the author both changed it; the author's text stays."""
    REMOVED = "removed"
    """The author took it out of the pack; it stays out."""


class MergePlan:
    """Collects what changes, and writes it into the tree of the file.

    Args:
        pack: What the file holds.
        record: What earlier imports wrote into the pack.
        replace: Whether the source's texts go before the author's.
    """

    def __init__(self, pack: Pack, record: Record, *, replace: bool) -> None:
        self.questions = {question.id: question for question in pack.questions}
        """The questions as they will be, by id."""
        self.record = Record(
            dict(record.keys),
            {name: dict(each) for name, each in record.fields.items()},
            dict(record.sources),
            dict(record.ways),
        )
        """What will have been written into the pack."""
        self.changes: dict[str, Change] = {}
        """By question id, in the order of the source."""
        self.kept: dict[str, tuple[str, ...]] = {}
        """Fields in which the author's text stays, as a pack's file names them, by question id."""
        self._replace = replace
        self.old = dict(self.questions)
        """The questions before the import, by id, in the order of the file."""
        self._by_words = {folded(question.question): question.id for question in pack.questions}
        self.here: dict[str, str] = {}
        """Ids in the pack by ids of the import; what the author took out has none."""

    @property
    def imported(self) -> dict[str, str]:
        """Ids of the import by ids in the pack."""
        return {name: new for new, name in self.here.items()}

    def take(self, new: Question, key: str) -> None:
        """Decide about one question of the source; follow-ups wait until all have their ids."""
        name = self._find(new, key)
        if name is None and self.record.keys.get(key) is not None:
            self.changes[self.record.keys[key]] = Change.REMOVED
            return
        if name is None:
            name = self._free(new.id)
            self.questions[name] = new.model_copy(update={"id": name, "follow_ups": ()})
            self.changes[name] = Change.NEW
            self.record.fields[name] = hashes(fields_of(new))
        else:
            self._update(name, new)
        self.here[new.id] = name
        self.record.keys[key] = name

    def tie(self, imported: Pack) -> None:
        """Bring the follow-ups over, by their ids in the pack."""
        for new in imported.questions:
            name = self.here.get(new.id)
            if name is None:
                continue
            ids = tuple(self.here[each] for each in new.follow_ups if self.here.get(each, name) != name)
            old = self.questions[name]
            before = self.record.fields[name].get("follow_ups")
            untouched = name not in self.old or before == hashed(list(old.follow_ups)) or not old.follow_ups
            if ids and untouched and ids != old.follow_ups:
                self.questions[name] = old.model_copy(update={"follow_ups": ids})
                if self.changes[name] is Change.SAME:
                    self.changes[name] = Change.UPDATED
            self.record.fields[name]["follow_ups"] = hashed(list(ids))

    def edits(self) -> dict[int, Callable[[Any], None]]:
        """Give what changes the nodes of questions that are there, by their number in the file."""
        edits: dict[int, Callable[[Any], None]] = {}
        for number, old in enumerate(self.old.values()):
            new = self.questions[old.id]
            changed = [each for each in FIELDS if getattr(new, each) != getattr(old, each)]
            if changed and new.id not in ("", old.id):
                changed.append("id")
            if changed:
                edits[number] = partial(_set_all, fields=changed, question=new)
        return edits

    def insert(self, root: Any, order: list[str]) -> None:
        """Put the new questions into the file's tree."""
        from ruamel.yaml.comments import CommentedMap

        nodes = root["questions"] if isinstance(root, dict) else root
        for number, name in enumerate(order):
            if name not in self.old:
                nodes.insert(number, CommentedMap(question_node(self.questions[name])))

    def _find(self, new: Question, key: str) -> str | None:
        """Find the question that was made of this one earlier, or that has the same words."""
        name = self.record.keys.get(key)
        if name is not None and name in self.old and name not in self.changes:
            return name
        name = self._by_words.get(folded(new.question))
        if name is not None and name not in self.changes:
            return name
        same = new.id in self.old and new.id not in self.changes and new.id in self.record.fields
        return new.id if same and self.record.keys.get(key) == new.id else None

    def _free(self, name: str) -> str:
        taken = self.questions.keys()
        number, wish = 2, name
        while wish in taken:
            wish, number = f"{name[:70]}-{number}", number + 1
        return wish

    def _update(self, name: str, new: Question) -> None:
        old = self.questions[name]
        before = self.record.fields.get(name, {})
        update: dict[str, Any] = {}
        kept: list[str] = []
        ours, theirs = fields_of(old), fields_of(new)
        for each in FIELDS:
            if each == "follow_ups" or ours[each] == theirs[each] or not theirs[each]:
                continue
            untouched = before[each] == hashed(ours[each]) if each in before else not ours[each]
            if untouched or self._replace:
                update[each] = getattr(new, each)
            elif before.get(each) != hashed(theirs[each]):
                kept.append("model_answer" if each == "model_answers" else each)
        if update:
            self.questions[name] = old.model_copy(update=update)
        if kept:
            self.kept[name] = tuple(kept)
        self.changes[name] = Change.KEPT if kept else Change.UPDATED if update else Change.SAME
        self.record.fields[name] = {
            **before,
            **{key: hashed(value) for key, value in theirs.items() if value},
        }


def fields_of(question: Question) -> dict[str, Any]:
    """Give the fields of a question as JSON has them; a default is empty."""
    dumped = question.model_dump(mode="json", exclude_defaults=True)
    return {field: dumped.get(field) for field in FIELDS}


def _set_all(node: Any, fields: Sequence[str], question: Question) -> None:
    for field in fields:
        _set(node, field, question)


def _set(node: Any, field: str, question: Question) -> None:
    """Put a field's new value into a question's node, where the field stands, or behind the question's others."""
    value = question_node(question, [field])
    key, new = next(iter(value.items()), (field, None))
    if new is None:
        node.pop(field, None)
        return
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
