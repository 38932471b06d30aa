"""Answers as a table: CSV, TSV, or with semicolons."""

from __future__ import annotations

import csv
from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING, Any

from quizzer.cli.batch_rows import ROW_LIMIT, BadRow, Row, checked
from quizzer.errors import DataError
from quizzer.locale import _
from quizzer.packs.problems import quoted

if TYPE_CHECKING:
    from _csv import Reader as CsvReader


class _Lines:
    """The lines of a table, and whether somebody wanted more of them than there are."""

    def __init__(self, text: Iterable[str]) -> None:
        self._lines = iter(text)
        self.ended = False

    def __iter__(self) -> Iterator[str]:
        return self

    def __next__(self) -> str:
        try:
            return next(self._lines)
        except StopIteration:
            self.ended = True
            raise


def read_table(text: Iterable[str], delimiter: str) -> Iterator[Row]:
    """Read rows under a header.

    Args:
        text: Decoded with `surrogateescape`, so that one bad byte costs one row.
        delimiter: Between cells.

    Raises:
        DataError: At once, when there is no `question` or no `answer` column.
    """
    lines = _Lines(text)
    return _table_rows(lines, *_header(lines, delimiter))


def delimiter_of(head: str) -> str:
    """Tell what stands between the cells of the first line."""
    line = head.partition("\n")[0]
    return max(",\t;", key=line.count)


def _header(text: Iterable[str], delimiter: str) -> tuple[CsvReader, list[str]]:
    """Read the column names; the reader stands at the first row."""
    csv.field_size_limit(ROW_LIMIT)
    reader = csv.reader(text, delimiter=delimiter)
    try:
        header = [cell.strip().lower() for cell in next(reader, [])]
    except csv.Error as error:
        raise DataError(
            _("The first row is not a table header: {problem}.").format(problem=error),
            remedy=_header_remedy(),
        ) from error
    if not any(header):
        raise DataError(_("There is no table: the first row is empty."), remedy=_header_remedy())
    if "question" not in header or "answer" not in header:
        found = ", ".join(quoted(cell) for cell in header[:12])
        raise DataError(_("The columns are: {found}.").format(found=found), remedy=_header_remedy())
    return reader, header


def _header_remedy() -> str:
    return _("Begin the table with a row that names the columns: question, answer and, if you like, id.")


def _table_rows(lines: _Lines, reader: CsvReader, header: list[str]) -> Iterator[Row]:
    while True:
        line = reader.line_num + 1
        try:
            cells = next(reader)
        except StopIteration:
            return
        except csv.Error as error:
            yield BadRow(line, None, None, _("the row cannot be read: {problem}").format(problem=error))
            continue
        if (
            cells and lines.ended
        ):  # csv takes all that follows an open quotation mark as one cell, and says nothing
            problem = _("a quotation mark is opened in this row and never closed")
            named = dict(zip(header, cells, strict=False))
            yield BadRow(
                line, _printable(named.get("id") or None), _printable(named.get("question")), problem
            )
        elif cells:
            yield _table_row(line, header, cells)


def _table_row(line: int, header: list[str], cells: list[str]) -> Row:
    value: dict[str, Any] = dict(zip(header, cells, strict=False))
    value["id"] = value.get("id") or None
    question = value.get("question")
    try:
        "".join(cells).encode()
    except UnicodeEncodeError:
        return BadRow(line, _printable(value["id"]), _printable(question), _("the row is not UTF-8"))
    if len(cells) > len(header):
        return BadRow(line, value["id"], question, _("the row has more cells than the header"))
    return checked(line, value)


def _printable(text: str | None) -> str | None:
    return text.encode("utf-8", "replace").decode() if text is not None else None
