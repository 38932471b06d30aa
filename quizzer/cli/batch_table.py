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


_OWN: dict[str, tuple[str, ...]] = {"question": (), "answer": ("답변", "답안", "답"), "id": ()}
"""Names of a column that say that it has what a learner wrote, as those that importing knows need not."""


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


def names_columns(line: str) -> bool:
    """Tell whether a line is a header with both columns that are needed."""
    try:
        cells = next(csv.reader([line], delimiter=delimiter_of(line)), [])
    except csv.Error:
        return False
    return {"question", "answer"} <= set(_fields(cells))


def _fields(header: list[str]) -> list[str]:
    """Name the columns as we do; those that are none of ours as they are, in small letters.

    Of several that could be one of ours, the one with our own name is, then the one that says that it is the
    learner's: beside `answer` a `model_answer` is a column like any other.
    """
    from quizzer.authoring.importing.fields.columns import folded, named

    plain = [folded(cell) for cell in header]
    fields = [cell.strip().lower() for cell in header]
    for field, own in _OWN.items():
        columns = [n for name in own for n, cell in enumerate(plain) if cell == name] + named(field, header)
        if columns and field not in fields:
            fields[columns[0]] = field
    return fields


def _header(text: Iterable[str], delimiter: str) -> tuple[CsvReader, list[str]]:
    """Read the column names; the reader stands at the first row."""
    csv.field_size_limit(ROW_LIMIT)
    reader = csv.reader(text, delimiter=delimiter)
    try:
        named = [cell.strip() for cell in next(reader, [])]
    except csv.Error as error:
        raise DataError(
            _("The first row is not a table header: {problem}.").format(problem=error),
            remedy=_header_remedy(),
        ) from error
    if not any(named):
        raise DataError(_("There is no table: the first row is empty."), remedy=_header_remedy())
    header = _fields(named)
    if "question" not in header or "answer" not in header:
        found = ", ".join(quoted(cell) for cell in named[:12])
        raise DataError(_("The columns are: {found}.").format(found=found), remedy=_header_remedy())
    _refuse_doubles(named, header)
    return reader, header


def _refuse_doubles(named: list[str], header: list[str]) -> None:
    """Require that one column alone has each of our fields: of two with one name nobody knows which is meant."""
    plain = [cell.casefold() for cell in named]
    for field in (each for each in _OWN if each in header):
        chosen = header.index(field)
        alike = [n for n in range(len(header)) if header[n] == field or plain[n] == plain[chosen]]
        if len(alike) > 1:
            found = ", ".join(f"{n + 1} ({quoted(named[n])})" for n in alike)
            raise DataError(
                _("Several columns can be `{field}`: {found}.").format(field=field, found=found),
                remedy=_("Give all but one another name."),
            )


def _header_remedy() -> str:
    return _(
        "Begin the table with a row that names the columns: question, answer and, if you like, id (or 질문, 답변, 아이디)."
    )


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
    if not any(cell.strip() for cell in cells):
        return BadRow(line, None, None, _("the row is empty"))
    if len(cells) > len(header):
        return BadRow(line, value["id"], question, _("the row has more cells than the header"))
    return checked(line, value)


def _printable(text: str | None) -> str | None:
    return text.encode("utf-8", "replace").decode() if text is not None else None
