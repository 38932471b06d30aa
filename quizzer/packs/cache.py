"""Finished packs kept on disk as JSON, so that the second start need not parse YAML.

A cached pack is found by its file's path and believed only for exactly the file's bytes and this program's
version of the room; it is validated by the schema again, so that a changed cache can hold nothing that a pack
could not. Whatever goes wrong here only costs time.
"""

from __future__ import annotations

import contextlib
import hashlib
import os
from functools import cache
from pathlib import Path

from pydantic import ValidationError

from quizzer.packs.files import replace_file
from quizzer.packs.reading import MAX_BYTES
from quizzer.packs.schema import Pack

MOST_FILES = 500
"""Cached packs that are kept; beyond, the oldest go."""


class PackCache:
    """Packs by file and content.

    Args:
        folder: Where they are kept; made when missing. None: nothing is kept.
    """

    def __init__(self, folder: Path | None) -> None:
        self._folder = folder

    def get(self, file: Path, data: bytes) -> Pack | None:
        """Return the pack of a file with these bytes; None when it is not kept."""
        kept = self._kept(file)
        if kept is None:
            return None
        try:
            if kept.stat().st_size > 4 * MAX_BYTES:
                return None
            key, _, body = kept.read_bytes().partition(b"\n")
            return Pack.model_validate_json(body) if key == _key(file, data) else None
        except (OSError, ValidationError):
            return None

    def put(self, file: Path, data: bytes, pack: Pack) -> None:
        """Keep a pack, if the folder can be written."""
        kept = self._kept(file)
        if kept is None:
            return
        body = pack.model_dump_json(exclude_defaults=True).encode()
        with contextlib.suppress(OSError):
            kept.parent.mkdir(parents=True, exist_ok=True)
            replace_file(kept, _key(file, data) + b"\n" + body)
            self._prune()

    def _kept(self, file: Path) -> Path | None:
        if self._folder is None:
            return None
        name = hashlib.sha256(os.fsencode(file.absolute())).hexdigest()[:32]
        return self._folder / f"{name}.json"

    def _prune(self) -> None:
        assert self._folder is not None
        files = list(self._folder.glob("*.json"))
        if len(files) > MOST_FILES:
            files.sort(key=lambda each: each.stat().st_mtime)
            for each in files[: len(files) - MOST_FILES]:
                each.unlink(missing_ok=True)


def _key(file: Path, data: bytes) -> bytes:
    digest = hashlib.sha256(_program())
    digest.update(os.fsencode(file.name) + b"\0")  # a pack without id is named after its file
    digest.update(data)
    return digest.hexdigest().encode()


@cache
def _program() -> bytes:
    """Tell this version of the room from others, by its files' sizes and times."""
    facts = sorted(
        (each.name, each.stat().st_size, each.stat().st_mtime_ns)
        for each in Path(__file__).parent.glob("*.py")
    )
    return repr(facts).encode()
