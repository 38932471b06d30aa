"""Models from the hub, in the program's own cache folder. Runs in the worker process only.

A finished download leaves a note `models/NAME.json` in the cache folder; a model with a note is opened
without the network.
"""

from __future__ import annotations

import hashlib
from collections.abc import Callable
from pathlib import Path
from typing import Any

from quizzer.embedding.notes import Note, read_note, write_note

OTHER_FORMATS = (
    "*.onnx",
    "onnx/*",
    "openvino/*",
    "*.h5",
    "*.ot",
    "*.msgpack",
    "*.tflite",
    "coreml/*",
    "*.gguf",
)
"""The same weights once more, for other libraries."""

OnBytes = Callable[[int, int], None]
"""Told how many bytes have come, and how many will come as far as is known."""


def hub_name(name: str) -> str:
    """Complete a short name as sentence-transformers does."""
    return name if "/" in name else f"sentence-transformers/{name}"


def fetch(name: str, cache_folder: Path, on_bytes: OnBytes) -> Path:
    """Give the folder of a model, downloading it first if need be.

    Args:
        name: A hub name, the owner may be left out for sentence-transformers' own.
        cache_folder: The program's cache.
        on_bytes: Told while bytes come in.

    Raises:
        OSError: No network, no such model, no space; the hub's own errors among them.
    """
    note = read_note(cache_folder, name)
    if note is not None and note.folder.is_dir():
        return note.folder
    from huggingface_hub import HfApi, snapshot_download

    repository = hub_name(name)
    files = HfApi().list_repo_files(repository)
    ignored = list(OTHER_FORMATS)
    if any(file.endswith(".safetensors") for file in files):
        ignored.append("*.bin")
    folder = Path(
        snapshot_download(
            repository,
            cache_dir=cache_folder / "hub",
            ignore_patterns=ignored,
            tqdm_class=byte_counter(on_bytes),
        )
    )
    size = sum(file.stat().st_size for file in folder.rglob("*") if file.is_file())
    write_note(cache_folder, Note(name=name, folder=folder, size=size))
    return folder


def byte_counter(on_bytes: OnBytes) -> type[Any]:
    """Make a progress bar class that draws nothing and reports bytes."""
    from tqdm.auto import tqdm

    class ByteCounter(tqdm):  # type: ignore[misc]  # tqdm has no types
        def __init__(self, *args: Any, **options: Any) -> None:
            options.pop("name", None)  # huggingface_hub's own
            self._bytes = options.get("unit") == "B"
            super().__init__(*args, **{**options, "disable": True})
            self.received = int(options.get("initial") or 0)

        def update(self, n: float | None = 1) -> bool | None:
            self.received += int(n or 0)
            if self._bytes:
                on_bytes(self.received, int(self.total or 0))
            return None

    return ByteCounter


def fingerprint(folder: Path) -> str:
    """Hash a model's files: changes when the model could answer differently."""
    digest = hashlib.blake2b(digest_size=8)
    for file in sorted(folder.rglob("*")):
        if file.is_file() and file.suffix not in (".md", ".png") and ".git" not in file.parts:
            digest.update(file.relative_to(folder).as_posix().encode("utf-8", "surrogateescape"))
            with file.open("rb") as content:
                while block := content.read(2**20):
                    digest.update(block)
    return digest.hexdigest()
