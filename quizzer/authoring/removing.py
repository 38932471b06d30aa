"""A question taken out of a pack's file, with everything around it left as it is."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from quizzer.authoring.checking.places import Places
from quizzer.authoring.growing import changed, reads_as
from quizzer.authoring.revising import revised
from quizzer.errors import UsageError
from quizzer.locale import _
from quizzer.packs.loader import parse_pack
from quizzer.packs.schema import Pack


def without(data: bytes, file: Path, pack: Pack, name: str) -> bytes:
    """Take a question out; others no longer name it as their follow-up.

    Args:
        data: The pack's file.
        file: Its name.
        pack: What it is read as.
        name: Id of the question.

    Raises:
        UsageError: It is the pack's only question.
        DataError: The file is written in a way in which this cannot be changed.
    """
    if len(pack.questions) == 1:
        raise UsageError(
            _("{pack} has only this question, and a pack has at least one.").format(pack=pack.id),
            remedy=_("Remove the whole pack."),
        )
    for question in pack.questions:
        if name in question.follow_ups:
            left = tuple(each for each in question.follow_ups if each != name)
            new = question.model_copy(update={"follow_ups": left})
            data = revised(data, file, pack, question.id, new)
            pack = parse_pack(data, file)
    index = [question.id for question in pack.questions].index(name)
    wanted = pack.model_copy(update={"questions": (*pack.questions[:index], *pack.questions[index + 1 :])})
    cut = _cut(data, file, pack, index)
    if cut is not None and reads_as(cut, file, wanted):
        return cut

    def change(root: Any) -> None:
        del (root["questions"] if isinstance(root, dict) else root)[index]

    return changed(data, file, wanted, change)


def _cut(data: bytes, file: Path, pack: Pack, index: int) -> bytes | None:
    """Cut out the question's lines; comments before it and before the next one stay. None: it has no lines of its own."""
    places = Places(data, file)
    _path, place = places.of(("questions", index))
    if place is None:
        return None
    lines = data.split(b"\n")
    start = place[0] - 1
    column = lines[start].find(b"-")
    if column < 0 or lines[start][:column].strip(b" \xef\xbb\xbf"):
        return None
    end = start + 1
    while end < len(lines) and not _ends_here(lines[end], column):
        end += 1
    while end - 1 > start and (not lines[end - 1].strip() or lines[end - 1].lstrip().startswith(b"#")):
        end -= 1
    while index + 1 < len(pack.questions) and end < len(lines) and not lines[end].strip():
        end += 1
    return b"\n".join([*lines[:start], *lines[end:]])


def _ends_here(line: bytes, column: int) -> bool:
    """Tell whether a line no longer belongs to an entry whose hyphen stands in that column."""
    bare = line.strip()
    return bool(bare) and not bare.startswith(b"#") and len(line) - len(line.lstrip(b" ")) <= column
