"""Saving a question into its pack's file, whatever happened to that file meanwhile."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Literal

from quizzer.authoring.growing import save
from quizzer.authoring.revising import extended, own_copy, revised
from quizzer.packs.library import Origin, PackEntry
from quizzer.packs.loader import parse_pack
from quizzer.packs.reading import read_bytes
from quizzer.packs.schema import Pack, Question


@dataclass(frozen=True, slots=True)
class Saved:
    """It is written."""

    file: Path

    pack: Pack
    """What the file is read as."""


@dataclass(frozen=True, slots=True)
class Conflict:
    """Somebody else changed the question; nothing is written."""

    theirs: Question | None
    """What it is now. None: it is gone."""


def save_question(
    entry: PackEntry, folder: Path, before: Question | None, new: Question, *, over: bool = False
) -> Saved | Conflict:
    """Write a question. What others changed elsewhere in the file stays.

    Args:
        entry: The pack. A shipped one is copied into the user's folder first.
        folder: The user's.
        before: What the author began with. None: it is a new question.
        new: What it shall be.
        over: Write over what somebody else made of the question.

    Raises:
        PackError: The file cannot be read now.
        DataError: It is written in a way in which it cannot be changed.
        EnvironmentProblem: It cannot be written.
    """
    own = entry.origin is not Origin.SHIPPED
    source = entry.path
    data = read_bytes(source)
    pack = parse_pack(data, source)
    theirs = pack.question(new.id)
    if theirs != before and theirs != new and not over:
        return Conflict(theirs)
    written = (
        extended(data, source, pack, new) if theirs is None else revised(data, source, pack, new.id, new)
    )
    file = source if own else own_copy(entry, folder)
    save(file, written)
    return Saved(file, parse_pack(written, file))


def save_first(file: Path, title: str, language: Literal["ko", "en"] | None, new: Question) -> Saved:
    """Make a pack of its first question; editors complete the file by the schema beside it.

    Args:
        file: A name that is free.
        title: What the learner sees.
        language: Of its texts. None: told by their letters.
        new: The question.

    Raises:
        EnvironmentProblem: It cannot be written.
    """
    from quizzer.authoring.importing.packing.pack_yaml import pack_text
    from quizzer.authoring.schema_file import put_schema
    from quizzer.authoring.tongue import pack_language, with_language

    language = language or pack_language(f"{title} {new.question} {new.model_answer}")
    pack = Pack(id=file.stem, title=title, language=language, questions=(with_language(new, language),))
    schema = put_schema(file.parent)
    save(file, pack_text(pack, [f"yaml-language-server: $schema=./{schema}"] if schema else ()))
    return Saved(file, pack)
