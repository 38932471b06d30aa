"""What an import wrote, so that the next one can tell the source's changes from the author's.

The record is a hidden file beside the pack. It holds no text, only hashes: a field whose hash is still the one of
the last import was not touched since, and follows the source; any other is the author's. Without a record every
field is taken for the author's.
"""

from __future__ import annotations

import contextlib
import hashlib
import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from quizzer.errors import EnvironmentProblem
from quizzer.locale import _
from quizzer.locale.system import reason
from quizzer.packs.files import replace_file

_MOST_BYTES = 16 * 1024 * 1024


@dataclass(slots=True)
class Record:
    """What earlier imports wrote into a pack."""

    keys: dict[str, str] = field(default_factory=dict)
    """Ids of the pack's questions by what names them in the source."""

    fields: dict[str, dict[str, str]] = field(default_factory=dict)
    """Hashes of the fields as they were imported, by question id and field."""

    sources: dict[str, str] = field(default_factory=dict)
    """The source's name, by key."""

    unsettled: dict[str, dict[str, str]] = field(default_factory=dict)
    """Fields that the source and the author both changed, by question id: the hash of what the author changed, which an
    earlier import had written; empty where none had."""

    ways: dict[str, tuple[str, ...]] = field(default_factory=dict)
    """Arguments of `quizzer import` that read a source, its path first, by the source's name."""

    adopted: set[str] = field(default_factory=set)
    """Ids of questions that the author had before a source brought them, too."""

    known: bool = False
    """Whether there was a record at all."""


def copied(record: Record) -> Record:
    """Copy a record, so that the copy can be changed."""
    return Record(
        dict(record.keys),
        {name: dict(each) for name, each in record.fields.items()},
        dict(record.sources),
        {name: dict(each) for name, each in record.unsettled.items()},
        dict(record.ways),
        set(record.adopted),
        record.known,
    )


def record_file(pack_file: Path) -> Path:
    """Say where the record of a pack is."""
    return pack_file.with_name(f".{pack_file.stem}.imported.json")


def read_record(pack_file: Path) -> Record:
    """Read a pack's record; an empty one when there is none, or none that can be read."""
    with contextlib.suppress(OSError, ValueError, AttributeError, TypeError, RecursionError):
        file = record_file(pack_file)
        if file.stat().st_size <= _MOST_BYTES:
            value = json.loads(file.read_text(encoding="utf-8"))
            keys = {str(key): str(name) for key, name in value["keys"].items()}
            fields = _by_question(value["fields"])
            unsettled = _by_question(value.get("unsettled", {}))
            sources = {str(key): str(each) for key, each in value.get("sources", {}).items()}
            ways = {str(key): tuple(map(str, each)) for key, each in value.get("ways", {}).items()}
            adopted = {str(each) for each in value.get("adopted", ())}
            return Record(keys, fields, sources, unsettled, ways, adopted, known=True)
    return Record()


def _by_question(value: Mapping[str, Mapping[str, str]]) -> dict[str, dict[str, str]]:
    return {
        str(name): {str(key): str(each) for key, each in hashes.items()} for name, hashes in value.items()
    }


def write_record(pack_file: Path, record: Record) -> None:
    """Write a pack's record.

    Raises:
        EnvironmentProblem: The folder cannot be written.
    """
    value = {
        "about": "What quizzer imported into the pack beside this file. Without it, importing again changes nothing"
        " that is in the pack.",
        "keys": record.keys,
        "fields": record.fields,
        "sources": record.sources,
        "unsettled": record.unsettled,
        "ways": record.ways,
        "adopted": sorted(record.adopted),
    }
    file = record_file(pack_file)
    try:
        replace_file(
            file, (json.dumps(value, ensure_ascii=False, indent=1) + "\n").encode("utf-8", "backslashreplace")
        )
    except OSError as error:
        raise EnvironmentProblem(
            _("{file} cannot be written: {problem}.").format(file=file, problem=reason(error))
        ) from error


def hashed(value: Any) -> str:
    """Reduce a field's value to sixteen hex digits."""
    text = json.dumps(value, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
    return hashlib.sha256(text.encode()).hexdigest()[:16]


def hashes(fields: Mapping[str, Any]) -> dict[str, str]:
    """Reduce fields to hashes."""
    return {key: hashed(value) for key, value in fields.items()}
