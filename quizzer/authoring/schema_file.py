"""The schema beside a pack, by which editors complete and check it without a network."""

from __future__ import annotations

import contextlib
from pathlib import Path

from quizzer.packs.files import replace_file
from quizzer.packs.library import shipped_folder

NAMES = ("schema.json", "quizzer.schema.json")
"""What its file is called; the second where the first is somebody else's."""

_OURS = b'"title": "quizzer pack"'


def put_schema(folder: Path) -> str | None:
    """Put the schema of this version into a folder, in place of an older one.

    Returns:
        The file's name; None where it cannot be written, which costs an author only the completion.
    """
    with contextlib.suppress(OSError):
        data = (shipped_folder() / NAMES[0]).read_bytes()
        for name in NAMES:
            file = folder / name
            there = file.read_bytes() if file.exists() else None
            if there is not None and _OURS not in there:
                continue
            if there != data:
                folder.mkdir(parents=True, exist_ok=True)
                replace_file(file, data)
            return name
    return None
