"""The grades of `quizzer batch`, written as they come: JSON Lines, or a table for spreadsheets.

A file is written beside its final name, row by row, and takes that name when the run is done: an earlier file
stays whole until then, and a run that is cut off leaves its finished rows in NAME.part. A table's texts are guarded
against spreadsheets that would run them.
"""

from __future__ import annotations

import csv
import sys
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from typing import Any, Protocol, TextIO

from quizzer.cli.batch_target import Target
from quizzer.cli.rows import Row, dump
from quizzer.errors import EnvironmentProblem
from quizzer.locale import _
from quizzer.locale.system import reason
from quizzer.reports.render.table import guarded


class Sink:
    """A stream that says what is wrong when the system refuses a write."""

    def __init__(self, stream: TextIO, name: str) -> None:
        self._stream = stream
        self._name = name

    def write(self, text: str) -> None:
        """Write a text and push it out, so that a killed run has lost nothing.

        Raises:
            EnvironmentProblem: The disk is full, for example.
            BrokenPipeError: The reader of the pipe has left.
        """
        try:
            self._stream.write(text)
            self._stream.flush()
        except BrokenPipeError:
            raise
        except OSError as error:
            raise _refused(error, self._name) from error


class Writer(Protocol):
    """Takes rows one by one; each has left the program when `write` returns."""

    def write(self, row: Row) -> None:
        """Write a row."""
        ...


class JsonLines:
    """A line of JSON for each row."""

    def __init__(self, sink: Sink) -> None:
        self._sink = sink

    def write(self, row: Row) -> None:
        """Write a row."""
        self._sink.write(dump(row) + "\n")


COLUMNS = (
    *("id", "question", "score", "band", "coverage", "similarity", "confidence", "unsure"),
    *("covered", "partial", "missing", "contradicted", "contradictions", "guards", "error"),
)
"""Of the table: the row's own values, how many key points ended so, and what was said about the answer."""


class Table:
    """A line of CSV for each row, under a header; lists become counts or texts."""

    def __init__(self, sink: Sink) -> None:
        self._csv = csv.writer(sink, lineterminator="\n")
        self._csv.writerow(COLUMNS)

    def write(self, row: Row) -> None:
        """Write a row."""
        flat: Row = {key: row.get(key) for key in COLUMNS}
        if "error" not in row:
            states = [point["status"] for point in row["key_points"]]
            flat.update((state, states.count(state)) for state in COLUMNS[8:12])
            flat["contradictions"] = " / ".join(each["evidence"] or "" for each in row["contradictions"])
            flat["guards"] = " / ".join(each["kind"] for each in row["guards"])
        self._csv.writerow([_cell(flat[key]) for key in COLUMNS])


def _cell(value: Any) -> Any:
    """Write a value as a spreadsheet takes it: numbers as they are, all else as a text that is never run."""
    if value is None:
        return ""
    return value if isinstance(value, int | float) else guarded(str(value))


@contextmanager
def open_output(target: Target | None, table: bool) -> Iterator[Writer]:
    """Open where grades go.

    Args:
        target: The file. None: stdout.
        table: CSV instead of JSON Lines. A file begins with a BOM, by which spreadsheets know Hangul.

    Raises:
        EnvironmentProblem: The file cannot be written.
    """
    form = Table if table else JsonLines
    if target is None:
        yield form(Sink(sys.stdout, _("standard output")))
        return
    try:
        stream = target.part.open(
            "w", encoding="utf-8-sig" if table else "utf-8", errors="replace", newline=""
        )
    except OSError as error:
        raise _refused(error, target.name) from error
    try:
        yield form(Sink(stream, target.name))
    except BaseException:
        with suppress(OSError):
            stream.close()  # what it could not write is told by the exception
        raise
    try:
        stream.close()
        if not target.is_stream:
            target.part.replace(target.final)
    except OSError as error:
        raise _refused(error, target.name) from error


def _refused(error: OSError, name: str) -> EnvironmentProblem:
    return EnvironmentProblem(
        _("{file} cannot be written: {problem}.").format(file=name, problem=reason(error)),
        remedy=_("Name another file with -o, or leave it out to write to standard output."),
    )
