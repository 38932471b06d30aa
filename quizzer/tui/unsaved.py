"""What is typed into a question's fields and not saved yet: a file in the data folder, until it is."""

from __future__ import annotations

import hashlib
import json
from contextlib import suppress
from dataclasses import asdict
from pathlib import Path

from quizzer.authoring.manuscript import Manuscript
from quizzer.packs.files import replace_file


class Unsaved:
    """Keeps one manuscript.

    Args:
        folder: The user's data folder.
        pack: The pack's id.
        question: The question's id; blank for a new one.
    """

    def __init__(self, folder: Path, pack: str, question: str) -> None:
        name = hashlib.sha256(f"{pack}\n{question}".encode()).hexdigest()[:24]
        self._file = folder / "editing" / f"{name}.json"

    def write(self, text: Manuscript) -> bool:
        """Keep what is typed. Tells whether it is kept."""
        try:
            self._file.parent.mkdir(parents=True, exist_ok=True)
            replace_file(self._file, json.dumps(asdict(text), ensure_ascii=False).encode("utf-8", "replace"))
        except OSError:
            return False
        return True

    def read(self) -> Manuscript | None:
        """Give what was kept. None: nothing, or nothing that can be read."""
        try:
            return Manuscript(**json.loads(self._file.read_bytes()))
        except (OSError, ValueError, TypeError):
            return None

    def forget(self) -> None:
        """Take it away: it is saved, or not wanted."""
        with suppress(OSError):
            self._file.unlink(missing_ok=True)
