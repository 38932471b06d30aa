"""The licence of a folder of questions, by the words of its LICENSE file."""

from __future__ import annotations

import re
from pathlib import Path

from quizzer.authoring.importing.sources.reading import decode, read_source
from quizzer.errors import DataError, UsageError

_LICENCES = (
    (r"MIT License|Permission is hereby granted, free of charge", "MIT"),
    (r"Apache License\s+Version 2\.0", "Apache-2.0"),
    (r"Attribution-NonCommercial-ShareAlike 4\.0", "CC-BY-NC-SA-4.0"),
    (r"Attribution-NonCommercial 4\.0", "CC-BY-NC-4.0"),
    (r"Attribution-ShareAlike 4\.0", "CC-BY-SA-4.0"),
    (r"Attribution 4\.0", "CC-BY-4.0"),
    (r"CC0 1\.0|Creative Commons Zero", "CC0-1.0"),
    (r"GNU GENERAL PUBLIC LICENSE\s+Version 3", "GPL-3.0-only"),
    (r"The Unlicense|unlicense\.org", "Unlicense"),
)


def licence_of(folder: Path) -> str | None:
    """Read the folder's licence from its LICENSE file; None where there is none, or an unknown one."""
    for name in ("LICENSE", "LICENSE.md", "LICENSE.txt", "LICENCE", "COPYING"):
        file = folder / name
        if file.is_file() and not file.is_symlink():
            try:
                text = decode(read_source(file), name)
            except (DataError, UsageError):
                return None
            return next((spdx for pattern, spdx in _LICENCES if re.search(pattern, text, re.I)), None)
    return None
