"""Packs in a repository of git, for the tests of sharing. Has a fixture for `conftest`."""

from __future__ import annotations

import os
import shutil
import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest
from command_line import PACK

from quizzer.packs import addresses

NET = (
    PACK.replace("id: mini", "id: net")
    .replace("작은 문제집", "네트워크")
    .replace("language: ko", "language: ko\nlicense: CC-BY-4.0")
)
"""A pack from elsewhere."""

Commit = Callable[..., str]
"""Commits files, by name, under a tag or none, and gives the repository's address."""


@pytest.fixture
def repository(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Commit:
    """Commit files into a repository and give its file:// address, which only tests may use."""
    if shutil.which("git") is None:
        pytest.skip("git is not installed")
    monkeypatch.setattr(addresses, "PROTOCOLS", ("file",))
    folder = tmp_path / "repo"
    folder.mkdir()
    environ = {**os.environ, "GIT_CONFIG_GLOBAL": os.devnull, "GIT_CONFIG_NOSYSTEM": "1"}
    for name in ("AUTHOR", "COMMITTER"):
        environ |= {f"GIT_{name}_NAME": "a", f"GIT_{name}_EMAIL": "a@example.org"}

    def git(*arguments: str) -> None:
        subprocess.run(["git", *arguments], cwd=folder, env=environ, check=True, capture_output=True)

    git("init", "-q", "-b", "main")

    def commit(files: dict[str, str], tag: str | None = None) -> str:
        for name, text in files.items():
            file = folder / name
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_text(text, encoding="utf-8")
        git("add", "-A")
        git("commit", "-q", "-m", "x")
        if tag:
            git("tag", tag)
        return folder.as_uri()

    return commit
