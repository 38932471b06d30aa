"""A model in a process of its own, and what is said when it cannot be had.

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
from typing import Any, ClassVar, Self

from quizzer.embedding.process import ModelProcess, WorkerDiedError, WorkerRefusedError
from quizzer.errors import EncoderError
from quizzer.locale import _, mark

OnProgress = Callable[[float, str], None]
"""Told how much of the loading is done, in [0, 1], and what is going on, in the user's language."""

WORKER = (sys.executable, "-m", "quizzer.embedding.worker")
"""The command that starts the worker."""

REFUSALS = {
    "no-library": (
        mark("The model {name} needs sentence-transformers, which is not installed."),
        mark(
            'Install it with `pip install ".[transformers]"` in the checkout of quizzer, or use the model `built-in`.'
        ),
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
    "inference": (
        mark("The model {name} compares claims; it cannot measure closeness."),
        mark("Choose it with `quizzer model use`, which sets it beside the model that measures closeness."),
    ),
    "encoder": (
        mark("The model {name} does not compare claims: it has no labels for entailment and contradiction."),
        mark("Choose a cross-encoder for natural language inference, or set nli to `off`."),
    ),
}
"""What is said about each reason, and what to do."""


class ModelClient:
    """A model that is loaded, in its process; a process that dies costs one error, the next request starts another.

    The model is loaded before the constructor returns, which takes from seconds to minutes: call it from a
    worker thread.

    Args:
        name: A hub name, the owner `sentence-transformers/` may be left out, or a folder.
        cache_folder: The program's cache; downloads go below it.
        on_progress: Told how loading goes.
        command: Starts the worker; tests put a fake here.

    Raises:
        EncoderError: The extra is not installed, the model is missing or damaged, there is no network, or
            the worker died.
    """

    def __init__(
        self,
        name: str,
        cache_folder: Path,
        on_progress: OnProgress | None = None,
        *,
        command: Sequence[str] = WORKER,
    ) -> None:
        self.name = name
        self.ready: dict[str, Any] = {}
        """What the worker said of the model when it was loaded last."""

        self._cache_folder = cache_folder
        self._on_progress = on_progress
        self._command = command
        self._lock = threading.Lock()
        self._closed = False
        self._process: ModelProcess | None = None
        if command is WORKER and importlib.util.find_spec("sentence_transformers") is None:
            raise self.problem("no-library")
        with self._lock:
            self._load()

    @property
    def version(self) -> str:
        """Hash of the model's files."""
        return str(self.ready["version"])

    @property
    def role(self) -> str:
        """What the model is for: `encoder` or `inference`."""
        return str(self.ready.get("role", "encoder"))

    def require(self, role: str) -> None:
        """Refuse a model that is for something else.

        Raises:
            EncoderError: It is.
        """
        if self.role != role:
            raise self.problem(self.role)

    def ask(self, request: dict[str, Any], wanted: str) -> tuple[dict[str, Any], bytes]:
        """Send a request and wait for its answer of the kind `wanted`.

        Raises:
            EncoderError: The worker refused or died, or the model was closed.
        """
        with self._lock:
            if self._process is None:
                self._load()
            return self._ask(request, wanted)

    def close(self) -> None:
        """End the worker; called from another thread, this also ends what is under way."""
        self._closed = True
        if (process := self._process) is not None:
            process.end()

    def problem(self, reason: str, details: str = "") -> EncoderError:
        """End the worker, so that the next call starts afresh, and put the reason into words."""
        if self._process is not None:
            self._process.end()
            self._process = None
        if self._closed:
            return EncoderError(_("The model {name} was closed.").format(name=self.name))
        message, remedy = REFUSALS.get(reason, REFUSALS["failed"])
        words = _(message).format(name=self.name, reason=details.rstrip("."))
        return EncoderError(words, remedy=_(remedy))

    def _load(self) -> None:
        if self._closed:
            raise self.problem("died")
        try:
            self._process = ModelProcess(self._command)
        except OSError as problem:
            raise self.problem("failed", str(problem)) from problem
        request = {"do": "load", "model": self.name, "cache_folder": str(self._cache_folder)}
        self.ready, _payload = self._ask(request, "ready")

    def _ask(self, request: dict[str, Any], wanted: str) -> tuple[dict[str, Any], bytes]:
        assert self._process is not None  # the callers start one
        try:
            return self._process.ask(request, wanted, self._tell)
        except WorkerRefusedError as refusal:
            raise self.problem(refusal.reason, str(refusal)) from refusal
        except WorkerDiedError as death:
            raise self.problem("died", str(death)) from death

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


class ForeignModel:
    """A model of the user's own that runs in a process of its own; what all of them have.

    Args:
        name_or_folder: A hub name, the owner `sentence-transformers/` may be left out, or a folder.
        cache_folder: The program's cache; downloads go below it.
        on_progress: Told how loading goes.
        command: Starts the worker; tests put a fake here.
        client: The model where it is loaded already.

    Raises:
        EncoderError: As `ModelClient` raises it, or the model is for something else than `ROLE`.
    """

    ROLE: ClassVar[str]
    """What such a model is for; see `ModelClient.role`."""

    def __init__(
        self,
        name_or_folder: str,
        cache_folder: Path,
        on_progress: OnProgress | None = None,
        *,
        command: Sequence[str] = WORKER,
        client: ModelClient | None = None,
    ) -> None:
        self.name = name_or_folder
        self._client = client or ModelClient(name_or_folder, cache_folder, on_progress, command=command)
        self._client.require(self.ROLE)

    @property
    def version(self) -> str:
        """Hash of the model's files."""
        return self._client.version

    def close(self) -> None:
        """End the worker; called from another thread, this also ends what is under way."""
        self._client.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()
