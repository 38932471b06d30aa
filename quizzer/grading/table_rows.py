"""Tables inside model answers: a row says something of each column, the head and the rule below it say nothing."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

_ROW = re.compile(r"^[ \t]*\|?[^\n|]*\|[^\n]*$", re.MULTILINE)
_RULE = re.compile(r"[\s|:-]*-[\s|:-]*")


@dataclass(frozen=True, slots=True)
class Head:
    """The head row of a table with the rule below it."""

    start: int
    end: int
    cells: tuple[str, ...]
    """Names of the columns; empty where there is a rule alone."""


def heads(text: str) -> tuple[Head, ...]:
    """Find the heads of a text's tables, in order."""
    found: list[Head] = []
    before: re.Match[str] | None = None
    for match in _ROW.finditer(text):
        if _RULE.fullmatch(match[0]):
            is_headed = before is not None and not text[before.end() : match.start()].strip()
            start = before.start() if before is not None and is_headed else match.start()
            cells = _cells(before[0]) if before is not None and is_headed else ()
            found.append(Head(start, match.end(), cells))
        before = match
    return tuple(found)


def as_claims(text: str, head: Sequence[str]) -> str:
    """Write rows of a table as claims: what a row is about, then its cells under the names of their columns.

    Args:
        text: Of one or more claims.
        head: The names of the columns of a table that began before. One that begins within has its own.
    """
    lines: list[str] = []
    written = text.split("\n")
    for line, below in zip(written, [*written[1:], ""], strict=True):
        if _is_rule(line):
            continue
        if _is_rule(below) and "|" in line:
            head = _cells(line)
            continue
        lines.append(_as_claim(line, head))
    return "\n".join(lines)


def _is_rule(line: str) -> bool:
    return "|" in line and _RULE.fullmatch(line) is not None


def _as_claim(line: str, head: Sequence[str]) -> str:
    cells = _cells(line)
    if len(cells) < 2 or not line.lstrip().startswith("|"):
        return line
    first, rest = cells[0], cells[1:]
    names = head[1:] if len(head) == len(cells) else ("",) * len(rest)
    said = ", ".join(f"{name} {cell}".strip() for name, cell in zip(names, rest, strict=True) if cell)
    return f"{first}: {said}" if first and said else first or said


def _cells(row: str) -> tuple[str, ...]:
    return tuple(cell.strip() for cell in row.strip().removeprefix("|").removesuffix("|").split("|"))
