"""The answers of `quizzer batch`, row by row, in flat memory: JSON Lines or a table (CSV, TSV).

A row that cannot be used is a value like any other (`BadRow`); only a file that cannot be used at all raises.
"""

from __future__ import annotations

import codecs
import csv
import io
import json
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from quizzer.cli.console import say
from quizzer.errors import DataError
from quizzer.locale import _

ROW_LIMIT = 4_000_000
"""Bytes of the longest row; a longer one is passed over without being kept in memory."""

SAMPLE = 65_536
"""Bytes by which format and encoding are told."""


@dataclass(frozen=True, slots=True)
class AnswerRow:
    """An answer to grade."""

    line: int
    """Where the row begins in the file, from 1."""

    id: Any
    """The row's `id`, as it was given. None when it has none."""

    question: str
    answer: str


@dataclass(frozen=True, slots=True)
class BadRow:
    """A row that cannot be graded."""

    line: int
    id: Any
    question: str | None
    problem: str


Row = AnswerRow | BadRow

if TYPE_CHECKING:
    from _csv import Reader as CsvReader


def read_rows(stream: io.BufferedReader, name: str) -> Iterator[Row]:
    """Read answers from a file or a pipe.

    Args:
        stream: Read forwards only.
        name: The file's name; `.jsonl`, `.ndjson`, `.csv` and `.tsv` tell the format, else the content does.

    Raises:
        DataError: The table has no `question` or no `answer` column, or is in an unknown encoding.
    """
    sample = stream.peek(SAMPLE)[:SAMPLE]
    utf16 = sample.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE))
    head = sample.decode("utf-16" if utf16 else "utf-8-sig", "replace").lstrip()
    suffix = name.lower().rpartition(".")[2]
    if suffix in ("jsonl", "ndjson") or (suffix not in ("csv", "tsv") and head.startswith("{")):
        return _json_rows(_recoded(stream) if utf16 else _bounded(stream))
    encoding = "utf-16" if utf16 else "utf-8-sig"
    if not utf16 and _looks_like_cp949(sample):
        encoding = "cp949"
        say(_("{file} is not UTF-8; it is read as CP949.").format(file=name))
    text = io.TextIOWrapper(stream, encoding, errors="replace" if utf16 else "surrogateescape", newline="")
    return _table_rows(*_header(text, "\t" if suffix == "tsv" else _delimiter(head)))


def _json_rows(lines: Iterable[bytes | None]) -> Iterator[Row]:
    for number, line in enumerate(lines, 1):
        if line is None:
            yield BadRow(number, None, None, _("the row is longer than four million bytes"))
        elif line.strip():
            yield _json_row(number, line)


def _bounded(stream: io.BufferedReader) -> Iterator[bytes | None]:
    """Give lines; None for one that is too long, of which no more than the limit is ever in memory."""
    while line := stream.readline(ROW_LIMIT):
        if len(line) < ROW_LIMIT or line.endswith(b"\n"):
            yield line
            continue
        while line and not line.endswith(b"\n"):
            line = stream.readline(ROW_LIMIT)
        yield None


def _recoded(stream: io.BufferedReader) -> Iterator[bytes]:
    return (line.encode() for line in io.TextIOWrapper(stream, "utf-16", errors="replace"))


def _json_row(number: int, line: bytes) -> Row:
    try:
        value = json.loads(line.decode("utf-8-sig" if number == 1 else "utf-8"))
    except UnicodeDecodeError:
        return BadRow(number, None, None, _("the row is not UTF-8"))
    except ValueError as error:
        return BadRow(number, None, None, _("the row is not JSON: {problem}").format(problem=error))
    except RecursionError:
        return BadRow(number, None, None, _("the row is nested too deeply"))
    if not isinstance(value, dict):
        return BadRow(number, None, None, _("the row is not a JSON object"))
    return _checked(number, value)


def _checked(number: int, value: dict[str, Any]) -> Row:
    question, answer = value.get("question"), value.get("answer")
    row_id = value.get("id")
    named = question if isinstance(question, str) else None
    for field, content in (("question", question), ("answer", answer)):
        if field not in value:
            return BadRow(number, row_id, named, _("the row has no `{field}`").format(field=field))
        if not isinstance(content, str):
            return BadRow(number, row_id, named, _("`{field}` is not a text").format(field=field))
    assert isinstance(question, str)
    assert isinstance(answer, str)
    return AnswerRow(number, row_id, question.strip(), answer)


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
    if "question" not in header or "answer" not in header:
        found = ", ".join(header)[:200] or _("nothing")
        raise DataError(_("The columns are: {found}.").format(found=found), remedy=_header_remedy())
    return reader, header


def _table_rows(reader: CsvReader, header: list[str]) -> Iterator[Row]:
    while True:
        line = reader.line_num + 1
        try:
            cells = next(reader)
        except StopIteration:
            return
        except csv.Error as error:
            yield BadRow(line, None, None, _("the row cannot be read: {problem}").format(problem=error))
            continue
        if cells:
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
    return _checked(line, value)


def _printable(text: str | None) -> str | None:
    return text.encode("utf-8", "replace").decode() if text is not None else None


def _header_remedy() -> str:
    return _("Begin the table with a row that names the columns: question, answer and, if you like, id.")


def _delimiter(head: str) -> str:
    line = head.partition("\n")[0]
    return max(",\t;", key=line.count)


def _looks_like_cp949(sample: bytes) -> bool:
    """Whether the sample is CP949, as Excel saves in Korea, and no line of it is UTF-8 beyond ASCII."""
    lines = [line for line in sample.splitlines() if not line.isascii()]
    return bool(lines) and _decodes(sample, "cp949") and not any(_decodes(line, "utf-8") for line in lines)


def _decodes(data: bytes, encoding: str) -> bool:
    """Whether the bytes are text in an encoding; the last character may be cut."""
    try:
        codecs.getincrementaldecoder(encoding)().decode(data)
    except UnicodeDecodeError:
        return False
    return True
