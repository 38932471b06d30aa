"""Everything that quizzer refuses, what it costs as an exit code, and what to do about it.

    QuizzerError                exit code
    ├── DataError               1   something in a file is wrong
    │   └── PackError           1   a pack, with line and column
    ├── UsageError              2   a command, flag, setting or name is wrong
    └── EnvironmentProblem      3   the machine: a model, a folder, the store
        ├── EncoderError        3   a model is missing or answers wrongly
        └── StoreError          3   the store is locked, full, damaged or newer than the program
            ├── UnwritableError 3   its file or folder cannot be written
            └── DamagedError    3   it is not what a store should be

A message is one sentence; `remedy` is the next thing to do. What a learner types is never an error.
"""

from __future__ import annotations

from enum import IntEnum


class ExitCode(IntEnum):
    """What a command returns to the shell."""

    OK = 0
    """Everything went well."""

    DATA = 1
    """Something was wrong in the data; what could be done was done."""

    USAGE = 2
    """The command line or a setting was wrong; nothing was done."""

    ENVIRONMENT = 3
    """The machine is not ready: a model is missing, the store is locked."""

    INTERRUPTED = 130
    """Ctrl+C, as shells expect it (128 + SIGINT)."""


class QuizzerError(Exception):
    """A problem with a remedy.

    Args:
        message: One sentence that says what is wrong.
        remedy: One sentence that says what to do next; None where nothing can be done.
    """

    exit_code: ExitCode = ExitCode.DATA

    def __init__(self, message: str, *, remedy: str | None = None) -> None:
        super().__init__(message)
        self.message = message
        self.remedy = remedy

    def __str__(self) -> str:
        return self.message if self.remedy is None else f"{self.message} {self.remedy}"


class DataError(QuizzerError):
    """Something in a file is wrong."""

    exit_code = ExitCode.DATA


class UsageError(QuizzerError):
    """A command, flag, setting or name is wrong."""

    exit_code = ExitCode.USAGE


class EnvironmentProblem(QuizzerError):  # noqa: N818 (EnvironmentError is a name of Python itself)
    """The machine is not ready."""

    exit_code = ExitCode.ENVIRONMENT


class EncoderError(EnvironmentProblem):
    """A model is missing, cannot be loaded, or returned something else than unit vectors."""


class StoreError(EnvironmentProblem):
    """The store is locked, full, damaged, or newer than this program."""


class UnwritableError(StoreError):
    """The store's file or folder cannot be written; what is there may be readable all the same."""


class DamagedError(StoreError):
    """The store is not what it should be.

    Args:
        message: See `QuizzerError`.
        detail: What was found, in a few words.
        remedy: See `QuizzerError`.
    """

    def __init__(self, message: str, detail: str, *, remedy: str | None = None) -> None:
        super().__init__(message, remedy=remedy)
        self.detail = detail
