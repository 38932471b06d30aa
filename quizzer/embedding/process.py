"""A worker process and the pipes to it. What goes wrong becomes an exception, not yet the user's words."""

from __future__ import annotations

import subprocess
import tempfile
import weakref
from collections.abc import Callable, Sequence
from typing import IO, Any

from quizzer.embedding import wire

PATIENCE = 5.0
"""Seconds that a worker gets to end by itself when it is no longer needed."""


class WorkerRefusedError(Exception):
    """The worker says that it cannot do it; `reason` is one of those in `wire`."""

    def __init__(self, reason: str, message: str) -> None:
        super().__init__(message)
        self.reason = reason


class WorkerDiedError(Exception):
    """The worker is gone; the message is the last thing that it said, or its exit code."""


class ModelProcess:
    """One worker, from its start to its end; it ends when this object does.

    Args:
        command: Starts it.

    Raises:
        OSError: It cannot be started.
    """

    def __init__(self, command: Sequence[str]) -> None:
        self._errors = tempfile.TemporaryFile()  # noqa: SIM115 - open as long as the worker may write to it
        self._process = subprocess.Popen(
            list(command), stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=self._errors
        )
        self.end: Callable[[], object] = weakref.finalize(self, _end, self._process)
        """Ends it now; may be called from any thread, and more than once."""

    def ask(
        self, request: dict[str, Any], wanted: str, on_progress: Callable[[dict[str, Any]], None]
    ) -> tuple[dict[str, Any], bytes]:
        """Send a request and wait for its answer.

        Args:
            request: One frame.
            wanted: The `kind` of answer that is hoped for.
            on_progress: Told of each progress frame before the answer.

        Returns:
            The answer and its payload.

        Raises:
            WorkerRefusedError: It answered with an error.
            WorkerDiedError: It ended, or was ended, before it answered.
        """
        pipe_in, pipe_out = self._process.stdin, self._process.stdout
        assert pipe_in is not None and pipe_out is not None  # both are pipes
        try:
            wire.send(pipe_in, request)
            while (frame := wire.receive(pipe_out)) is not None:
                message, payload = frame
                kind = message.get("kind")
                if kind == "progress":
                    on_progress(message)
                elif kind == "error":
                    raise WorkerRefusedError(str(message.get("reason")), str(message.get("message")))
                elif kind == wanted:
                    return message, payload
                else:
                    break
        except (OSError, ValueError, wire.BrokenFrameError) as problem:
            raise WorkerDiedError(self._last_words()) from problem
        raise WorkerDiedError(self._last_words())

    def _last_words(self) -> str:
        self.end()
        try:
            self._errors.seek(0)
            lines = self._errors.read()[-2000:].decode("utf-8", "replace").strip().splitlines()
        except ValueError:  # closed by another thread
            lines = []
        return lines[-1] if lines else f"exit code {self._process.returncode}"


def _end(process: subprocess.Popen[bytes]) -> None:
    """Close the worker's input, which ends it; kill it if it does not listen."""
    _close(process.stdin)
    try:
        process.wait(PATIENCE)
    except subprocess.TimeoutExpired:
        process.kill()
        process.wait()
    _close(process.stdout)


def _close(pipe: IO[bytes] | None) -> None:
    try:
        if pipe is not None:
            pipe.close()
    except OSError:
        return  # it died before it read what was still buffered
