"""What the program remembers about models that it downloaded: one small JSON file for each."""

from __future__ import annotations

import json
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import quote, unquote

from quizzer.embedding.files import write_atomically


@dataclass(frozen=True, slots=True)
class Note:
    """A model in the cache."""

    name: str
    """As the user wrote it."""

    folder: Path
    """Where its files are."""

    size: int
    """Bytes on disk."""


def write_note(cache_folder: Path, note: Note) -> None:
    """Remember a model.

    Raises:
        OSError: The cache folder cannot be written.
    """
    record = {"name": note.name, "folder": str(note.folder), "size": note.size}
    content = json.dumps(record, ensure_ascii=False, indent=2) + "\n"
    write_atomically(_path(cache_folder, note.name), content.encode("utf-8"))


def read_note(cache_folder: Path, name: str) -> Note | None:
    """Look a model up; None where there is no note, or a damaged one."""
    try:
        record = json.loads(_path(cache_folder, name).read_text(encoding="utf-8"))
        return Note(str(record["name"]), Path(record["folder"]), int(record["size"]))
    except (OSError, ValueError, KeyError, TypeError):
        return None


def all_notes(cache_folder: Path) -> list[Note]:
    """List the models whose files are still there, by name."""
    names = sorted(unquote(file.stem) for file in (cache_folder / "models").glob("*.json"))
    notes = (read_note(cache_folder, name) for name in names)
    return [note for note in notes if note is not None and note.folder.is_dir()]


def _path(cache_folder: Path, name: str) -> Path:
    return cache_folder / "models" / f"{quote(name, safe='')}.json"
