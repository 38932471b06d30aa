"""The answers of `quizzer batch`, row by row, in flat memory: JSON Lines or a table (CSV, TSV).

A row that cannot be used is a value like any other (`BadRow`); only a file that cannot be used at all raises.
"""

from __future__ import annotations

import codecs
import io
from collections.abc import Iterator
from itertools import chain

from quizzer.cli.batch_json import bounded, json_rows
from quizzer.cli.batch_rows import LINE_LIMIT, Row, endless
from quizzer.cli.batch_table import delimiter_of, names_columns, read_table
from quizzer.cli.console import is_empty, say
from quizzer.errors import DataError
from quizzer.locale import _

SAMPLE = 65_536
"""Bytes by which format and encoding are told."""


def read_rows(stream: io.BufferedReader, name: str) -> Iterator[Row]:
    """Read answers from a file or a pipe.

    Args:
        stream: Read forwards only.
        name: The file's name; `.jsonl`, `.ndjson`, `.csv` and `.tsv` tell the format, else the content does.

    Raises:
        DataError: There is nothing in it; or the table has no `question` or no `answer` column.
    """
    sample = stream.peek(SAMPLE)[:SAMPLE]
    utf16 = sample.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE))
    encoding = "utf-16" if utf16 else "cp949" if _looks_like_cp949(sample) else "utf-8-sig"
    head = sample.decode(encoding, "replace").lstrip()
    suffix = name.lower().rpartition(".")[2]
    if suffix in ("jsonl", "ndjson") or (suffix not in ("csv", "tsv") and _looks_like_json(head)):
        rows = json_rows(_recoded(stream) if utf16 else bounded(stream))
        if (first := next(rows, None)) is None:
            raise _empty(name)
        return chain((first,), rows)
    if not sample:
        raise _empty(name)
    if encoding == "cp949":
        say(_("{file} is not UTF-8; it is read as CP949.").format(file=name))
    text = io.TextIOWrapper(stream, encoding, errors="replace" if utf16 else "surrogateescape", newline="")
    return read_table(_lines(text), "\t" if suffix == "tsv" else delimiter_of(head))


def _lines(text: io.TextIOWrapper) -> Iterator[str]:
    """Give lines with their ends.

    Raises:
        DataError: A line has no end.
    """
    while line := text.readline(LINE_LIMIT):
        if len(line) == LINE_LIMIT:
            raise endless()
        yield line


def _empty(name: str) -> DataError:
    return DataError(
        is_empty(name), remedy=_("Give rows with a question and an answer; see: quizzer batch --help")
    )


def _looks_like_json(head: str) -> bool:
    """Whether rows are JSON: the first line names no columns, and some line opens an object."""
    first = head.partition("\n")[0]
    if first.startswith("{"):
        return True
    return not names_columns(first) and any(line.startswith("{") for line in head.splitlines())


def _recoded(stream: io.BufferedReader) -> Iterator[bytes]:
    return (line.encode() for line in _lines(io.TextIOWrapper(stream, "utf-16", errors="replace")))


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
