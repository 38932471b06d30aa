"""What was imported, put into a pack file: new questions are added, changed ones follow the source.

The author's own work stays: fields that were edited, comments, order, key points and samples that were added, and
questions that the source no longer has. What would be written is read again and compared before the file is
replaced.
"""

from __future__ import annotations

import codecs
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from pathlib import Path
from typing import Any

from quizzer.authoring.importing.assemble import Assembled
from quizzer.authoring.importing.found import folded
from quizzer.authoring.importing.pack_yaml import pack_text, question_node, written
from quizzer.authoring.importing.placing import placed, with_lines
from quizzer.authoring.importing.record import Record, hashed, hashes
from quizzer.errors import DataError, EnvironmentProblem
from quizzer.locale import _
from quizzer.locale.system import reason, remedy
from quizzer.packs.files import replace_file
from quizzer.packs.loader import parse_pack
from quizzer.packs.problems import PackError
from quizzer.packs.reading import decode, read_bytes
from quizzer.packs.schema import MOST_QUESTIONS, Pack, Question
from quizzer.packs.writing import edited

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


@dataclass(frozen=True, slots=True)
class Merged:
    """An import, ready to be written."""

    pack: Pack
    """The whole pack afterwards."""

    data: bytes | None
    """The file's bytes. None: nothing changes."""

    record: Record
    """To be kept beside the file."""

    changes: Mapping[str, Change]
    """By question id, in the order of the source."""

    imported: Mapping[str, str]
    """Ids in `Assembled` by question id."""

    gone: tuple[str, ...] = ()
    """Ids that were imported earlier and are no longer in the source; they stay in the pack."""

    kept: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    """Fields, as a pack's file names them, in which the author's text stayed and the source has another, by question
    id."""


def fresh(assembled: Assembled, source: str, head: tuple[str, ...]) -> Merged:
    """Make a new pack file of an import.

    Args:
        assembled: The import.
        source: The source's name.
        head: Lines of the comment at the beginning of the file.
    """
    pack = assembled.pack
    assert pack is not None
    record = Record(
        {key: name for name, key in assembled.keys.items()},
        {question.id: hashes(_fields(question)) for question in pack.questions},
        dict.fromkeys(assembled.keys.values(), source),
    )
    return Merged(
        pack,
        pack_text(pack, head),
        record,
        {question.id: Change.NEW for question in pack.questions},
        {question.id: question.id for question in pack.questions},
    )


def merge(file: Path, assembled: Assembled, source: str, record: Record, *, replace: bool = False) -> Merged:
    """Put an import into a pack file that exists; nothing is written yet.

    Args:
        file: The pack's file.
        assembled: The import.
        source: The source's name; of questions that left it the user is told.
        record: What earlier imports wrote into the pack.
        replace: Whether the source's texts go before the author's.

    Raises:
        PackError: The file has problems.
        DataError: It is written in a way in which this cannot be changed.
    """
    from ruamel.yaml.error import YAMLError

    assert assembled.pack is not None
    data = read_bytes(file)
    pack = parse_pack(data, file)
    plan = _Plan(pack, record, replace=replace)
    for question in assembled.pack.questions:
        plan.take(question, assembled.keys[question.id])
    if len(plan.questions) > MOST_QUESTIONS:
        raise DataError(
            _("The pack would have {count:,} questions; {most:,} are the most.").format(
                count=len(plan.questions), most=MOST_QUESTIONS
            ),
            remedy=_("Import into another pack, with --id."),
        )
    plan.tie(assembled.pack)
    source_order = [plan.here[each.id] for each in assembled.pack.questions if each.id in plan.here]
    order = placed([each.id for each in pack.questions], source_order)
    wanted = pack.model_copy(update={"questions": tuple(plan.questions[each] for each in order)})
    plan.record.sources.update(dict.fromkeys(assembled.keys.values(), source))
    here = set(assembled.keys.values())
    left = [key for key, name in record.sources.items() if name == source and key not in here]
    names = dict.fromkeys(record.keys[key] for key in left if key in record.keys)
    gone = tuple(name for name in names if name not in plan.changes and pack.question(name) is not None)
    if wanted == pack:
        return Merged(pack, None, plan.record, plan.changes, plan.imported, gone, plan.kept)
    mark = codecs.BOM_UTF8 if data.startswith(codecs.BOM_UTF8) else b""
    try:
        for text in _ways(decode(data, file), file, plan, order):
            if _reads_as(mark + text, file, wanted):
                return Merged(wanted, mark + text, plan.record, plan.changes, plan.imported, gone, plan.kept)
    except YAMLError as error:
        raise _cannot(file) from error
    raise _cannot(file)


def _ways(text: str, file: Path, plan: _Plan, order: list[str]) -> Iterator[bytes]:
    """Write the changes: new questions as lines of their own, else into the tree of the file."""
    same = all(plan.questions[name] == old for name, old in plan.old.items())
    changed = text if same else edited(text, plan.write).decode()
    new = {name: plan.questions[name] for name in order if name not in plan.old}
    if not new:
        yield changed.encode()
    elif (lines := with_lines(changed, file, order, new)) is not None:
        yield lines.encode()
    if new:
        yield edited(changed, lambda root: plan.insert(root, order))


def _reads_as(data: bytes, file: Path, wanted: Pack) -> bool:
    try:
        return parse_pack(data, file) == wanted
    except PackError:
        return False


def save(file: Path, merged: Merged) -> None:
    """Write an import's pack file.

    Raises:
        EnvironmentProblem: It cannot be written.
    """
    if merged.data is None:
        return
    try:
        file.parent.mkdir(parents=True, exist_ok=True)
        replace_file(file, merged.data)
    except OSError as error:
        raise EnvironmentProblem(
            _("{file} cannot be written: {problem}.").format(file=file, problem=reason(error)),
            remedy=remedy(
                error,
                _("Allow writing it, or set {variable} to another folder.").format(
                    variable="QUIZZER_PACK_FOLDER"
                ),
            ),
        ) from error


class _Plan:
    """Collects what changes, and writes it into the tree of the file."""

    def __init__(self, pack: Pack, record: Record, *, replace: bool) -> None:
        self.questions = {question.id: question for question in pack.questions}
        self.record = Record(
            dict(record.keys),
            {name: dict(each) for name, each in record.fields.items()},
            dict(record.sources),
            dict(record.ways),
        )
        self.changes: dict[str, Change] = {}
        self.kept: dict[str, tuple[str, ...]] = {}
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
            self.record.fields[name] = hashes(_fields(new))
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

    def write(self, root: Any) -> None:
        """Make the changes of questions that are there in the file's tree."""
        nodes = root["questions"] if isinstance(root, dict) else root
        for node, old in zip(list(nodes), self.old.values(), strict=True):
            new = self.questions[old.id]
            changed = [each for each in FIELDS if getattr(new, each) != getattr(old, each)]
            if changed and new.id not in ("", old.id):
                changed.append("id")
            for name in changed:
                _set(node, name, new)

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
        ours, theirs = _fields(old), _fields(new)
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


def _fields(question: Question) -> dict[str, Any]:
    """Give the fields of a question as JSON has them; a default is empty."""
    dumped = question.model_dump(mode="json", exclude_defaults=True)
    return {field: dumped.get(field) for field in FIELDS}


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


def _cannot(file: Path) -> DataError:
    return DataError(
        _("{file} cannot be updated without changing more of it.").format(file=file),
        remedy=_("Import into a new pack, with --id, and move over what you need."),
    )
