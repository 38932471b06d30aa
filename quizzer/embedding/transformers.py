"""Any sentence-transformers model, in a process of its own.

Importing this module is cheap: only the worker imports the library, which takes seconds and hundreds of
megabytes and would freeze a screen that shares its interpreter.
"""

from __future__ import annotations

import importlib.util
import sys
import threading
from collections.abc import Callable, Sequence
from pathlib import Path
from types import TracebackType
from typing import Any, Self

import numpy as np
from numpy.typing import NDArray

from quizzer.embedding.process import ModelProcess, WorkerDiedError, WorkerRefusedError
from quizzer.errors import EncoderError
from quizzer.locale import _, mark

OnProgress = Callable[[float, str], None]
"""Told how much of the loading is done, in [0, 1], and what is going on, in the user's language."""

WORKER = (sys.executable, "-m", "quizzer.embedding.worker")
"""The command that starts the worker."""

TEXTS_AT_ONCE = 256
"""Texts in one request, so that a batch of any size needs little memory at either end."""

REFUSALS = {
    "no-library": (
        mark("The model {name} needs sentence-transformers, which is not installed."),
        mark('Install it with `pip install "quizzer[transformers]"`, or use the model `built-in`.'),
    ),
    "missing": (
        mark("The model {name} was not found: {reason}."),
        mark("Check the name with `quizzer model list`, or use the model `built-in`."),
    ),
    "offline": (
        mark("The model {name} is not on this machine and the network cannot be reached: {reason}."),
        mark("Try again online, or use the model `built-in`."),
    ),
    "failed": (
        mark("The model {name} cannot be used: {reason}."),
        mark("Choose another one with `quizzer model list`, or use the model `built-in`."),
    ),
    "died": (
        mark("The process of the model {name} ended: {reason}."),
        mark("Try again; if memory is short, choose a smaller model, or use the model `built-in`."),
    ),
}
"""What is said about each reason, and what to do."""


class SentenceTransformerEncoder:
    """A model from the hub or from a folder.

    The model is loaded before the constructor returns, which takes from seconds to minutes: call it from a
    worker thread. A worker that dies costs one `EncoderError`; the next `encode` starts another.

    Args:
        name_or_folder: A hub name, the owner `sentence-transformers/` may be left out, or a folder with
            `modules.json`.
        cache_folder: The program's cache; downloads go below it.
        on_progress: Told how loading goes.
        command: Starts the worker; tests put a fake here.

    Raises:
        EncoderError: The extra is not installed, the model is missing or damaged, there is no network, or
            the worker died.
    """

    def __init__(
        self,
        name_or_folder: str,
        cache_folder: Path,
        on_progress: OnProgress | None = None,
        *,
        command: Sequence[str] = WORKER,
    ) -> None:
        self.name = name_or_folder
        self.version = ""
        """Hash of the model's files."""

        self.dimensions = 0
        """Length of a vector."""

        self._cache_folder = cache_folder
        self._on_progress = on_progress
        self._command = command
        self._lock = threading.Lock()
        self._closed = False
        self._process: ModelProcess | None = None
        if command is WORKER and importlib.util.find_spec("sentence_transformers") is None:
            raise self._problem("no-library", "")
        with self._lock:
            self._load()

    def encode(self, texts: Sequence[str]) -> NDArray[np.float32]:
        """Turn texts into vectors; see `Encoder.encode`. Texts without a letter or digit give zeros."""
        with self._lock:
            if self._process is None:
                self._load()
            vectors = np.zeros((len(texts), self.dimensions), dtype=np.float32)
            spoken = [row for row, text in enumerate(texts) if any(c.isalnum() for c in text)]
            for start in range(0, len(spoken), TEXTS_AT_ONCE):
                part = spoken[start : start + TEXTS_AT_ONCE]
                vectors[part] = self._vectors([texts[row] for row in part])
            return vectors

    def close(self) -> None:
        """End the worker; called from another thread, this also ends what is under way."""
        self._closed = True
        if (process := self._process) is not None:
            process.end()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def _load(self) -> None:
        if self._closed:
            raise self._problem("died", "")
        try:
            self._process = ModelProcess(self._command)
        except OSError as problem:
            raise self._problem("failed", str(problem)) from problem
        request = {"do": "load", "model": self.name, "cache_folder": str(self._cache_folder)}
        ready, _payload = self._ask(request, "ready")
        self.version, self.dimensions = str(ready["version"]), int(ready["dimensions"])

    def _vectors(self, texts: list[str]) -> NDArray[np.float32]:
        reply, payload = self._ask({"do": "encode", "texts": texts}, "vectors")
        rows, columns = int(reply["rows"]), int(reply["columns"])
        if (rows, columns) != (len(texts), self.dimensions) or len(payload) != 4 * rows * columns:
            raise self._problem("failed", f"{rows} x {columns} numbers for {len(texts)} texts")
        vectors = np.frombuffer(payload, dtype="<f4").reshape(rows, columns).astype(np.float32)
        if not np.isfinite(vectors).all():
            raise self._problem("failed", "NaN")
        return vectors

    def _ask(self, request: dict[str, Any], wanted: str) -> tuple[dict[str, Any], bytes]:
        assert self._process is not None  # the callers start one
        try:
            return self._process.ask(request, wanted, self._tell)
        except WorkerRefusedError as refusal:
            raise self._problem(refusal.reason, str(refusal)) from refusal
        except WorkerDiedError as death:
            raise self._problem("died", str(death)) from death

    def _problem(self, reason: str, details: str) -> EncoderError:
        """End the worker, so that the next call starts afresh, and put the reason into words."""
        if self._process is not None:
            self._process.end()
            self._process = None
        if self._closed:
            return EncoderError(_("The model {name} was closed.").format(name=self.name))
        message, remedy = REFUSALS.get(reason, REFUSALS["failed"])
        words = _(message).format(name=self.name, reason=details.rstrip("."))
        return EncoderError(words, remedy=_(remedy))

    def _tell(self, progress: dict[str, Any]) -> None:
        if self._on_progress is None:
            return
        words = _("Loading the model {name}").format(name=self.name)
        if progress.get("stage") == "downloading":
            done, total = int(progress["done"]), int(progress["total"])
            words = _("Downloading the model {name}: {done} of {total} MB").format(
                name=self.name, done=done // 10**6, total=-(-total // 10**6)
            )
        self._on_progress(float(progress["share"]), words)
