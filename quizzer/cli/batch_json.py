"""Answers as JSON Lines."""

from __future__ import annotations

import io
import json
from collections.abc import Iterable, Iterator
from typing import Any

from quizzer.cli.batch_rows import LINE_LIMIT, ROW_LIMIT, BadRow, Row, checked, endless
from quizzer.locale import _


def json_rows(lines: Iterable[bytes | None]) -> Iterator[Row]:
    """Read rows; a line that is None was too long to keep."""
    for number, line in enumerate(lines, 1):
        if line is None:
            yield BadRow(number, None, None, _("the row is longer than four million bytes"))
        elif line.strip():
            yield _json_row(number, line)


def bounded(stream: io.BufferedReader) -> Iterator[bytes | None]:
    """Give lines; None for one that is too long, of which no more than the limit is ever in memory.

    Raises:
        DataError: A line has no end.
    """
    while line := stream.readline(ROW_LIMIT):
        if len(line) < ROW_LIMIT or line.endswith(b"\n"):
            yield line
            continue
        passed = len(line)
        while line and not line.endswith(b"\n"):
            if passed > LINE_LIMIT:
                raise endless()
            line = stream.readline(ROW_LIMIT)
            passed += len(line)
        yield None


def _json_row(number: int, line: bytes) -> Row:
    try:
        value = json.loads(line.decode("utf-8-sig" if number == 1 else "utf-8"))
    except UnicodeDecodeError:
        return BadRow(number, None, None, _("the row is not UTF-8"))
    except json.JSONDecodeError as error:
        place = min(error.pos, len(error.doc.rstrip())) + 1
        return BadRow(
            number, None, None, _("the row is not JSON from character {place} on").format(place=place)
        )
    except ValueError:  # Python refuses numbers of more than 4,300 digits
        return BadRow(number, None, None, _("the row has a number that is too long"))
    except RecursionError:
        return BadRow(number, None, None, _("the row is nested too deeply"))
    if not isinstance(value, dict):
        return BadRow(number, None, None, _("the row is not a JSON object"))
    if not _is_json(value.get("id")):
        return BadRow(number, None, None, _("`id` has a number that JSON does not know, such as NaN"))
    return checked(number, value)


def _is_json(value: Any) -> bool:
    """Tell whether a value that Python has read can be written again so that others can read it."""
    try:
        json.dumps(value, allow_nan=False)
    except (ValueError, RecursionError):
        return False
    return True
