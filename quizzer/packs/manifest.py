"""Which packs were installed from where, pinned to the version that was read: a file in the user's pack folder.

Whatever is wrong with the file costs only the knowledge of where packs came from; the packs themselves stay.
"""

from __future__ import annotations

import contextlib
from collections.abc import Mapping
from datetime import datetime
from pathlib import Path
from typing import Literal

from pydantic import AwareDatetime, BaseModel, ConfigDict, Field, ValidationError

from quizzer.packs.files import replace_file

NAME = ".installed.json"
"""The manifest's file, hidden, so that it is no pack and in nobody's way."""

MOST_BYTES = 4 * 2**20
"""A larger file is no manifest of ours."""


class Installed(BaseModel):
    """Where one pack came from."""

    model_config = ConfigDict(frozen=True, extra="ignore", use_attribute_docstrings=True)

    source: str = Field(max_length=4096)
    """An absolute path, or a git address."""

    kind: Literal["file", "folder", "zip", "git"]

    member: str = Field(max_length=4096)
    """Path of the pack's file inside the source."""

    sha256: str = Field(pattern="^[0-9a-f]{64}$")
    """Of the file as it was installed: tells whether the author of the source or the user changed it since."""

    commit: str | None = Field(default=None, pattern="^[0-9a-f]{40,64}$")
    """The repository's commit. None: it is no repository."""

    at: AwareDatetime
    """When it was installed or updated, in UTC."""


class _Manifest(BaseModel):
    model_config = ConfigDict(extra="ignore")

    version: Literal[1] = 1
    packs: dict[str, Installed] = Field(default_factory=dict, max_length=10_000)


def read_manifest(pack_folder: Path) -> dict[str, Installed]:
    """List where packs came from, by their ids; empty when nothing can be read."""
    file = pack_folder / NAME
    with contextlib.suppress(OSError, ValidationError):
        if file.stat().st_size <= MOST_BYTES:
            return _Manifest.model_validate_json(file.read_bytes()).packs
    return {}


def write_manifest(pack_folder: Path, packs: Mapping[str, Installed]) -> None:
    """Write where packs came from.

    Raises:
        OSError: The folder cannot be written.
    """
    manifest = _Manifest(packs=dict(sorted(packs.items())))
    replace_file(pack_folder / NAME, manifest.model_dump_json(indent=2).encode() + b"\n")


def installed_from(
    kind: Literal["file", "folder", "zip", "git"],
    source: str,
    member: str,
    sha256: str,
    commit: str | None,
    at: datetime,
) -> Installed | None:
    """Make an entry. None: a name in it is no Unicode, or too long to be kept."""
    try:
        return Installed(source=source, kind=kind, member=member, sha256=sha256, commit=commit, at=at)
    except ValidationError:
        return None
