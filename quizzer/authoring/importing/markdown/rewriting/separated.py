"""A text without markup whose questions, each with its answer, stand between lines of signs: `-----`, `&&&&&`."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from textwrap import dedent

from quizzer.authoring.importing.lines import headlines, labels
from quizzer.authoring.importing.lines.headlines import Asking

_LINE_OF_SIGNS = re.compile(r" {0,3}(?:([^\w\s`~|])\1{2,}|[⸺⸻]) *")
_MARKUP = re.compile(r"#{2,6} |\*\*|__\w|<(?:details|summary|h\d)\b|`{3}|~{3}|\|", re.IGNORECASE)

_FEWEST = 3
"""Questions between such lines from which these divide questions, rather than parts of an article."""

_MOST_ASK = 0.6
"""Share of what stands between them that must begin with a question."""

_LONGEST_NAME = 80
"""Characters of a first line that is a question because those of the others are."""


@dataclass(frozen=True, slots=True)
class _Record:
    """What stands between two such lines."""

    numbers: tuple[int, ...]
    """Of its lines that are not blank."""

    first: str
    """What it begins with."""

    @property
    def asks(self) -> bool:
        return headlines.asking(self.first) in (Asking.ASKS, Asking.MARKED) and not labels.label(self.first)


def with_headings(lines: Sequence[str]) -> list[str] | None:
    """Make headings of the questions of such a text; the number of its lines stays. None: it is none."""
    signs = {
        number: found.group(1) or found.group().strip()
        for number, line in enumerate(lines)
        if (found := _LINE_OF_SIGNS.fullmatch(line))
    }
    if any(_MARKUP.match(line) for number, line in enumerate(lines) if number not in signs):
        return None
    divider = _divider(lines, signs)
    if divider is None:
        return None
    written = ["" if number in signs else line for number, line in enumerate(lines)]
    for record in _records(lines, signs, divider):
        below = record.numbers[1:]
        if record.asks or (below and len(record.first) <= _LONGEST_NAME):
            _write(written, record)
    return written


def _divider(lines: Sequence[str], signs: dict[int, str]) -> str | None:
    """Find the sign whose lines stand between questions; None when there is none."""
    for sign, count in Counter(signs.values()).most_common():
        if count < _FEWEST - 1:
            return None
        records = _records(lines, signs, sign)
        asking = [each for each in records if each.asks]
        answered = sum(len(each.numbers) > 1 for each in asking)
        if len(asking) >= _FEWEST and answered > 1 and len(asking) >= _MOST_ASK * len(records):
            return sign
    return None


def _records(lines: Sequence[str], signs: dict[int, str], divider: str) -> list[_Record]:
    """List what stands between the lines of one sign; those of other signs are no lines of it."""
    found: list[list[int]] = [[]]
    for number, line in enumerate(lines):
        if signs.get(number) == divider:
            found.append([])
        elif line.strip() and number not in signs and not line.startswith("# "):
            found[-1].append(number)
    return [_Record(tuple(each), lines[each[0]].strip()) for each in found if each]


def _write(written: list[str], record: _Record) -> None:
    """Write a record as a heading with what stands below it, which is not indented as a whole."""
    first, *below = record.numbers
    written[first] = f"## {record.first}"
    if below:
        last = below[-1] + 1
        written[first + 1 : last] = dedent("\n".join(written[first + 1 : last]).expandtabs(4)).split("\n")
