"""What was imported, put into a pack file: new questions are added, changed ones follow the source.

The author's own work stays: fields that were edited, comments, order, key points and samples that were added, and
questions that the source no longer has. What would be written is read again and compared before the file is
replaced.
"""

from __future__ import annotations

import codecs
import dataclasses
from collections.abc import Callable, Collection, Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from quizzer.authoring.importing.packing.assemble import Assembled
from quizzer.authoring.importing.packing.deciding import fields_of
from quizzer.authoring.importing.packing.merge_plan import Change, MergePlan
from quizzer.authoring.importing.packing.pack_yaml import pack_text
from quizzer.authoring.importing.packing.placing import placed, with_lines
from quizzer.authoring.importing.packing.record import Record, hashes
from quizzer.errors import DataError, EnvironmentProblem
from quizzer.locale import _
from quizzer.locale.system import reason, remedy
from quizzer.packs.files import replace_file
from quizzer.packs.loader import parse_pack
from quizzer.packs.problems import PackError
from quizzer.packs.reading import decode, read_bytes
from quizzer.packs.schema import MOST_QUESTIONS, Pack
from quizzer.packs.splicing import spliced
from quizzer.packs.writing import edited

__all__ = ["Change", "Merged", "fresh", "merge", "save"]


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
    """Ids that were imported earlier and are no longer in the source; they stay in the pack. None are told where a
    file of the source could not be read: they may be in it."""

    kept: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    """Fields, as a pack's file names them, in which the author's text stayed and the source has another, by question
    id."""

    overwritten: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    """Fields in which the author's text is lost, likewise."""

    settled: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    """Fields in which the author's text stays, likewise, as was said; they are not told again until the source changes."""

    pruned: Mapping[str, bool] = field(default_factory=dict)
    """Ids of questions that are taken out, as they left the source, each with whether the author had changed it."""


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
        {question.id: hashes(fields_of(question)) for question in pack.questions},
        dict.fromkeys(assembled.keys.values(), source),
    )
    return Merged(
        pack,
        pack_text(pack, head),
        record,
        {question.id: Change.NEW for question in pack.questions},
        {question.id: question.id for question in pack.questions},
    )


def merge(
    file: Path,
    assembled: Assembled,
    source: str,
    record: Record,
    *,
    replace: bool = False,
    take: Collection[str] = (),
    keep: Collection[str] = (),
) -> Merged:
    """Put an import into a pack file that exists; nothing is written yet.

    Args:
        file: The pack's file.
        assembled: The import.
        source: The source's name; of questions that left it the user is told.
        record: What earlier imports wrote into the pack.
        replace: Whether the source's texts go before the author's.
        take: Ids of questions in which they do.
        keep: Ids of questions in which the author's texts stay and that is settled.

    Raises:
        PackError: The file has problems.
        DataError: It is written in a way in which this cannot be changed.
    """
    from ruamel.yaml.error import YAMLError

    assert assembled.pack is not None
    data = read_bytes(file)
    pack = parse_pack(data, file)
    plan = MergePlan(pack, record, assembled, source, replace=replace, take=take, keep=keep)
    plan.take_all()
    if len(plan.questions) > MOST_QUESTIONS:
        raise DataError(
            _("The pack would have {count:,} questions; {most:,} are the most.").format(
                count=len(plan.questions), most=MOST_QUESTIONS
            ),
            remedy=_("Import into another pack, with --id."),
        )
    source_order = [plan.here[each.id] for each in assembled.pack.questions if each.id in plan.here]
    order = placed([each.id for each in pack.questions], source_order)
    wanted = pack.model_copy(update={"questions": tuple(plan.questions[each] for each in order)})
    whole = Merged(
        wanted,
        None,
        plan.record,
        plan.changes,
        plan.imported,
        plan.gone,
        plan.kept,
        plan.overwritten,
        plan.settled,
    )
    if wanted == pack:
        return whole
    mark = codecs.BOM_UTF8 if data.startswith(codecs.BOM_UTF8) else b""
    try:
        for text in _ways(decode(data, file), file, plan, order):
            if _reads_as(mark + text, file, wanted):
                return dataclasses.replace(whole, data=mark + text)
    except YAMLError as error:
        raise _cannot(file) from error
    raise _cannot(file)


def _ways(text: str, file: Path, plan: MergePlan, order: list[str]) -> Iterator[bytes]:
    """Write the changes: each in lines of its own, else into the tree of the file."""
    edits = plan.edits()
    new = {name: plan.questions[name] for name in order if name not in plan.old}
    for changed in _changed(text, edits):
        if not new:
            yield changed.encode()
        elif (lines := with_lines(changed, file, order, new)) is not None:
            yield lines.encode()
    if new:
        yield edited(changed, lambda root: plan.insert(root, order))


def _changed(text: str, edits: Mapping[int, Callable[[Any], None]]) -> Iterator[str]:
    """Write the changes of questions that are there."""
    if not edits:
        yield text
        return
    if (lines := spliced(text, edits)) is not None:
        yield lines

    def change(root: Any) -> None:
        nodes = root["questions"] if isinstance(root, dict) else root
        for number, each in edits.items():
            each(nodes[number])

    yield edited(text, change).decode()


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


def _cannot(file: Path) -> DataError:
    return DataError(
        _("{file} cannot be updated without changing more of it.").format(file=file),
        remedy=_("Import into a new pack, with --id, and move over what you need."),
    )
