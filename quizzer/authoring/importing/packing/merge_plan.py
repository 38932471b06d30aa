"""What happens to each question of a source when it meets a pack: new, updated, kept as the author has it, or left out.

A plan decides question by question, by what earlier imports wrote, and then writes its changes into the tree of the
pack's file.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Sequence
from enum import StrEnum
from functools import partial
from typing import Any

from quizzer.authoring.exporting.fingerprints import digest
from quizzer.authoring.importing.fields.rows import OWN_GUID
from quizzer.authoring.importing.found import folded
from quizzer.authoring.importing.packing.assemble import Assembled
from quizzer.authoring.importing.packing.deciding import FIELDS, Known, Side, decide, fields_of
from quizzer.authoring.importing.packing.node_fields import set_all
from quizzer.authoring.importing.packing.pack_yaml import question_node
from quizzer.authoring.importing.packing.record import Record, copied, hashed, hashes
from quizzer.authoring.importing.packing.rewording import reworded
from quizzer.packs.schema import Pack, Question


class Change(StrEnum):
    """What happens to a question of the source."""

    NEW = "new"
    UPDATED = "updated"
    REWORDED = "reworded"
    """Updated, and asked in other words than before."""
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
        assembled: The import.
        source: The source's name.
        replace: Whether the source's texts go before the author's.
        take: Ids of questions in which they do.
        keep: Ids of questions in which the author's texts stay and that is settled.
    """

    def __init__(
        self,
        pack: Pack,
        record: Record,
        assembled: Assembled,
        source: str,
        *,
        replace: bool,
        take: Collection[str] = (),
        keep: Collection[str] = (),
    ) -> None:
        assert assembled.pack is not None
        self.questions = {question.id: question for question in pack.questions}
        """The questions as they will be, by id."""
        self.record = copied(record)
        """What will have been written into the pack."""
        self.changes: dict[str, Change] = {}
        """By question id, in the order of the source."""
        self.kept: dict[str, tuple[str, ...]] = {}
        """Fields in which the author's text stays, as a pack's file names them, by question id."""
        self.overwritten: dict[str, tuple[str, ...]] = {}
        """Fields in which the author's text is lost, likewise."""
        self.settled: dict[str, tuple[str, ...]] = {}
        """Fields in which the author's text stays from now on, likewise."""
        self.old = dict(self.questions)
        """The questions before the import, by id, in the order of the file."""
        self.here: dict[str, str] = {}
        """Ids in the pack by ids of the import; what the author took out has none."""
        self._pack = pack
        self._assembled = assembled
        self._imported = assembled.pack
        self._source = source
        self._replace = replace
        self._take = frozenset(take)
        self._keep = frozenset(keep)
        self._by_words = {folded(question.question): question.id for question in pack.questions}

    def take_all(self) -> None:
        """Decide about every question of the source."""
        new = [each for each in self._imported.questions if not self._taken(each)]
        for each in self._not_reworded(new):
            name = self._free(each.id)
            self.questions[name] = each.model_copy(update={"id": name, "follow_ups": ()})
            self.changes[name] = Change.NEW
            self._note(each, name)
            self.record.fields[name] = hashes(fields_of(each))
        self.changes = {
            name: self.changes[name]
            for name in dict.fromkeys(
                [self.here[each.id] for each in self._imported.questions if each.id in self.here]
                + list(self.changes)
            )
        }
        self._tie()

    @property
    def gone(self) -> tuple[str, ...]:
        """Ids that were imported from this source earlier and are no longer in it; they are in the pack."""
        if self._assembled.partly:
            return ()
        here = set(self._assembled.keys.values())
        names = dict.fromkeys(
            self.record.keys[key]
            for key, source in self.record.sources.items()
            if source == self._source and key not in here and key in self.record.keys
        )
        return tuple(name for name in names if name not in self.changes and name in self.old)

    @property
    def imported(self) -> dict[str, str]:
        """Ids of the import by ids in the pack."""
        return {name: new for new, name in self.here.items()}

    def _taken(self, new: Question) -> bool:
        """Take a question that the pack has, or whose like the author took out; any other waits."""
        key = self._assembled.keys[new.id]
        name = self._find(new, key)
        if name is not None:
            self._update(name, new)
        elif self.record.keys.get(key) is not None:
            self.changes[self.record.keys[key]] = Change.REMOVED
        elif self._is_own(new):
            self.changes[new.id] = Change.REMOVED
        else:
            return False
        return True

    def _not_reworded(self, new: Sequence[Question]) -> list[Question]:
        """Take those that the source only asks in other words than before; the others are new."""
        gone = set(self.gone)
        left = [self.old[name] for name in gone]
        others = [each for each in self.old.values() if each.id not in gone]
        imported = {name: self.record.fields.get(name, {}).get("model_answers") for name in gone}
        found = reworded(new, left, others, imported)
        for each in new:
            if (name := found.get(each.id)) is not None:
                for key in [key for key, named in self.record.keys.items() if named == name]:
                    del self.record.keys[key]
                    self.record.sources.pop(key, None)
                self._update(name, each)
                if self.changes[name] is Change.UPDATED:
                    self.changes[name] = Change.REWORDED
        return [each for each in new if each.id not in found]

    def _is_own(self, new: Question) -> bool:
        """Tell whether a question is an export of this pack, and not one that an import from this source brought."""
        views = self._assembled.fingerprints.get(new.id, {})
        return (
            views.get("id") == digest([self._pack.id, new.id])
            and self._assembled.keys[new.id] not in self.record.keys
        )

    def _note(self, new: Question, name: str) -> None:
        """Remember where a question came from."""
        key = self._assembled.keys[new.id]
        self.here[new.id] = name
        self.record.keys[key] = name
        self.record.sources[key] = self._source

    def _tie(self) -> None:
        """Bring the follow-ups over, by their ids in the pack."""
        for new in self._imported.questions:
            name = self.here.get(new.id)
            if name is None:
                continue
            ids = tuple(self.here[each] for each in new.follow_ups if self.here.get(each, name) != name)
            old = self.questions[name]
            exported = self._assembled.fingerprints.get(new.id, {}).get("follow_ups")
            as_exported = exported == digest(list(old.follow_ups))
            if self._is_own(new):
                present = set(self.here.values())
                lost = [
                    each for each in old.follow_ups if each not in present
                ]  # with what was cut out of the export
                edited = exported not in (None, digest(list(new.follow_ups))) and {*ids, *lost} != {
                    *old.follow_ups
                }
                taken = as_exported or self._goes_first(name)
                if edited and not taken:
                    self.kept[name] = (*self.kept.get(name, ()), "follow_ups")
                    self.changes[name] = Change.KEPT
                take = edited and taken
            else:
                before = self.record.fields[name].get("follow_ups")
                untouched = (
                    name not in self.old or before == hashed(list(old.follow_ups)) or not old.follow_ups
                )
                take = bool(ids) and untouched and ids != old.follow_ups
                self.record.fields[name]["follow_ups"] = hashed(list(ids))
            if take:
                self.questions[name] = old.model_copy(update={"follow_ups": ids})
                if self.changes[name] is Change.SAME:
                    self.changes[name] = Change.UPDATED

    def edits(self) -> dict[int, Callable[[Any], None]]:
        """Give what changes the nodes of questions that are there, by their number in the file."""
        edits: dict[int, Callable[[Any], None]] = {}
        for number, old in enumerate(self.old.values()):
            new = self.questions[old.id]
            changed = [each for each in FIELDS if getattr(new, each) != getattr(old, each)]
            if changed:
                edits[number] = partial(set_all, fields=changed, question=new)
        return edits

    def insert(self, root: Any, order: list[str]) -> None:
        """Put the new questions into the file's tree."""
        from ruamel.yaml.comments import CommentedMap

        nodes = root["questions"] if isinstance(root, dict) else root
        for number, name in enumerate(order):
            if name not in self.old:
                nodes.insert(number, CommentedMap(question_node(self.questions[name])))

    def _find(self, new: Question, key: str) -> str | None:
        """Find the question that was made of this one earlier, or of which it is an export, or that has the same words."""
        if self._is_own(new) and new.id in self.old and new.id not in self.changes:
            return new.id
        name = self.record.keys.get(key)
        if name is None and key == f"{OWN_GUID}{self._pack.id}/{new.id}":
            name = new.id  # by way of Anki
        if name is not None and name in self.old and name not in self.changes:
            return name
        name = self._by_words.get(folded(new.question))
        if name is not None and name not in self.changes:
            return name
        same = new.id in self.old and new.id not in self.changes and new.id in self.record.fields
        return new.id if same and self.record.keys.get(key) == new.id else None

    def _goes_first(self, name: str) -> bool:
        """Tell whether the source's texts go before the author's in a question."""
        return self._replace or name in self._take

    def _free(self, name: str) -> str:
        taken = self.questions.keys()
        number, wish = 2, name
        while wish in taken:
            wish, number = f"{name[:70]}-{number}", number + 1
        return wish

    def _update(self, name: str, new: Question) -> None:
        old, own = self.questions[name], self._is_own(new)
        before = self.record.fields.get(name, {})
        exported = self._assembled.fingerprints.get(new.id, {})
        partial = self._assembled.keys[new.id].startswith(OWN_GUID)
        told = self.record.unsettled.pop(name, {})
        imported = {key: value for key, value in {**before, **told}.items() if value}
        known = Known(imported, exported, own, partial, new.id in self._assembled.unsourced)
        decision = decide(
            Side(self._pack, old), Side(self._imported, new), known, replace=self._goes_first(name)
        )
        if decision.update:
            self.questions[name] = old.model_copy(update=dict(decision.update))
        settles = name in self._keep and not own
        if decision.kept:
            (self.settled if settles else self.kept)[name] = decision.kept
        if decision.overwritten:
            self.overwritten[name] = decision.overwritten
        self.changes[name] = (
            Change.KEPT
            if decision.kept and not settles
            else Change.UPDATED
            if decision.update
            else Change.SAME
        )
        self.here[new.id] = name
        if own:
            return  # what the author edited in an export is the author's
        if decision.unsettled and not settles:
            self.record.unsettled[name] = {field: imported.get(field, "") for field in decision.unsettled}
        if name not in self.record.fields:
            self.record.adopted.add(name)
        self._note(new, name)
        self.record.fields[name] = {
            **before,
            **{key: hashed(value) for key, value in fields_of(new).items() if value},
        }
