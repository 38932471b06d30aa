"""Questions that an import brought and that left its source, taken out of the pack; the author's own ones stay."""

from __future__ import annotations

import codecs
import dataclasses
from collections.abc import Collection
from pathlib import Path
from typing import Any

from quizzer.authoring.importing.packing.deciding import fields_of
from quizzer.authoring.importing.packing.merging import Merged
from quizzer.authoring.importing.packing.record import Record, copied, hashed
from quizzer.errors import DataError
from quizzer.locale import _
from quizzer.packs.loader import parse_pack
from quizzer.packs.problems import PackError
from quizzer.packs.reading import decode, read_bytes
from quizzer.packs.schema import Pack, Question
from quizzer.packs.spans import StrangeLayoutError, lines_of, question_spans, spans
from quizzer.packs.splicing import spliced
from quizzer.packs.writing import edited


def pruned(merged: Merged, file: Path) -> Merged:
    """Take out of a pack what an earlier import brought and the source no longer has.

    Args:
        merged: The import, whose `gone` are looked at.
        file: The pack's file.

    Raises:
        DataError: Nothing would be left, or the file is written in a way in which this cannot be changed.
    """
    names = can_go(merged)
    if not names:
        return merged
    left = tuple(_untied(each, names) for each in merged.pack.questions if each.id not in names)
    if not left:
        raise DataError(
            _("{pack} would have no question left, and a pack has at least one.").format(pack=merged.pack.id),
            remedy=_("Remove the whole pack: {command}").format(
                command=f"quizzer packs remove {merged.pack.id}"
            ),
        )
    wanted = merged.pack.model_copy(update={"questions": left})
    return dataclasses.replace(
        merged,
        pack=wanted,
        data=_without(merged.data or read_bytes(file), file, merged.pack, wanted, names),
        record=_forgotten(merged.record, names),
        gone=tuple(each for each in merged.gone if each not in names),
        pruned={each: _is_touched(merged, each) for each in names},
    )


def can_go(merged: Merged) -> list[str]:
    """List the questions that left the source and that it alone had brought, neither the author nor another source."""
    record = merged.record
    sources: dict[str, set[str | None]] = {}
    for key, name in record.keys.items():
        sources.setdefault(name, set()).add(record.sources.get(key))
    return [each for each in merged.gone if each not in record.adopted and len(sources.get(each, ())) == 1]


def _untied(question: Question, names: Collection[str]) -> Question:
    left = tuple(each for each in question.follow_ups if each not in names)
    return question if left == question.follow_ups else question.model_copy(update={"follow_ups": left})


def _is_touched(merged: Merged, name: str) -> bool:
    """Tell whether the author changed a question, or added to it, since it was imported."""
    question = merged.pack.question(name)
    assert question is not None
    before = merged.record.fields.get(name, {})
    return any(value and before.get(field) != hashed(value) for field, value in fields_of(question).items())


def _forgotten(record: Record, names: Collection[str]) -> Record:
    """Forget questions, so that they are new when the source has them again."""
    new = copied(record)
    new.keys = {key: name for key, name in record.keys.items() if name not in names}
    new.sources = {key: source for key, source in record.sources.items() if key in new.keys}
    new.unsettled = {name: fields for name, fields in new.unsettled.items() if name not in names}
    new.fields = {name: fields for name, fields in record.fields.items() if name not in names}
    return new


def _without(data: bytes, file: Path, pack: Pack, wanted: Pack, names: Collection[str]) -> bytes:
    """Write a pack without questions: their lines are cut out, or else its tree is changed."""
    from ruamel.yaml.error import YAMLError

    mark = codecs.BOM_UTF8 if data.startswith(codecs.BOM_UTF8) else b""
    text = _with_follow_ups(decode(data, file), pack, wanted)
    out = [number for number, each in enumerate(pack.questions) if each.id in names]
    lines = None if text is None else _cut(text, out)
    if lines is not None and _reads_as(mark + lines.encode(), file, wanted):
        return mark + lines.encode()

    def change(root: Any) -> None:
        nodes = root["questions"] if isinstance(root, dict) else root
        for number, each in enumerate(pack.questions):
            _tie(nodes[number], each, wanted)
        for number in reversed(out):
            del nodes[number]

    try:
        whole = mark + edited(decode(data, file), change)
        if _reads_as(whole, file, wanted):
            return whole
    except YAMLError:
        pass
    raise DataError(
        _("{file} cannot be changed without changing more of it.").format(file=file),
        remedy=_("Make the change yourself in an editor."),
    )


def _with_follow_ups(text: str, pack: Pack, wanted: Pack) -> str | None:
    """Take out follow-ups that are gone. None: the layout is one in which this cannot be done in lines."""
    edits = {
        number: lambda node, each=each: _tie(node, each, wanted)
        for number, each in enumerate(pack.questions)
        if (new := wanted.question(each.id)) is not None and new.follow_ups != each.follow_ups
    }
    return spliced(text, edits) if edits else text


def _tie(node: Any, old: Question, wanted: Pack) -> None:
    new = wanted.question(old.id)
    if new is None or new.follow_ups == old.follow_ups:
        return
    if new.follow_ups:
        node["follow_ups"] = list(new.follow_ups)
    else:
        del node["follow_ups"]


def _cut(text: str, numbers: Collection[int]) -> str | None:
    """Cut the lines of questions out of a text, with the blank ones behind; comments stay. None: they have no lines."""
    lines = lines_of(text)
    try:
        questions = question_spans(spans(text, lines))
    except StrangeLayoutError:
        return None
    if max(numbers) >= len(questions):  # in brackets, for example
        return None
    for number in sorted(numbers, reverse=True):
        span = questions[number]
        if lines[span.first][: span.column].strip(" \ufeff"):
            return None
        first, end = span.first, span.last + 1
        if number + 1 < len(questions):
            while end < len(lines) and not lines[end].strip():
                end += 1
        else:
            while not lines[first - 1].strip():
                first -= 1
        del lines[first:end]
    return "".join(lines)


def _reads_as(data: bytes, file: Path, wanted: Pack) -> bool:
    try:
        return parse_pack(data, file) == wanted
    except PackError:
        return False
