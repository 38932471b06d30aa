"""Decks that a Markdown text keeps: components that ask, an Anki export, GIFT or a table in a fence, and rows with tabs.

Each is read as the file that it could be. A table counts where its first row names question and answer.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from quizzer.authoring.importing.anki.text_export import is_anki_text, read_anki_text
from quizzer.authoring.importing.fields import columns
from quizzer.authoring.importing.found import Basket, Found, Harvest
from quizzer.authoring.importing.markdown.kept.components import from_components
from quizzer.authoring.importing.moodle.gift import read_gift
from quizzer.authoring.importing.tables.tables import find_delimiter, read_table, records
from quizzer.errors import DataError

_FENCE = re.compile(r" {0,3}(?P<mark>`{3,}|~{3,})\s*(?P<info>[\w.+-]*)\s*")
_PLAIN = frozenset({"", "text", "txt", "plaintext", "plain", "anki", "gift", "csv", "tsv"})
"""What a fence may say about what it holds; another language is code."""

_TITLED = re.compile(r"^::[^\n:]+::[^\n]*\{", re.MULTILINE)
"""How a question of GIFT begins that has a title."""

_FEWEST_ROWS = 2
"""Rows below the header of a table."""

_LONGEST_NAME = 40


@dataclass(frozen=True, slots=True)
class Kept:
    """What was found."""

    found: tuple[Found, ...]

    lines: tuple[str, ...]
    """The text without it; the number of lines stays."""


def kept_decks(lines: Sequence[str], basket: Basket) -> Kept:
    """Take the decks of a text.

    Args:
        lines: Of the text.
        basket: Is told what of them cannot be taken.
    """
    asked, left = from_components(lines, basket.file)
    found: list[Found] = list(asked.found)
    basket.remarks += asked.remarks
    for start, end, harvest in _decks(tuple(left), basket.file):
        found += [replace(each, spot=basket.spot((each.spot.line or 1) + start)) for each in harvest.found]
        basket.remarks += [
            replace(each, spot=basket.spot((each.spot.line or 1) + start)) for each in harvest.remarks
        ]
        left[start:end] = [""] * (end - start)
    return Kept(tuple(found), tuple(left))


def _decks(lines: Sequence[str], file: str) -> Iterator[tuple[int, int, Harvest]]:
    """Read each deck, with where it begins and ends, from 0."""
    at = 0
    while at < len(lines):
        opened = _FENCE.fullmatch(lines[at])
        if opened is not None:
            end = next(
                (n for n in range(at + 1, len(lines)) if _closes(lines[n], opened["mark"])), len(lines)
            )
            info = opened["info"].casefold()
            deck = _read("\n".join(lines[at + 1 : end]), info, file) if info in _PLAIN else None
            if deck is not None and deck.found:
                yield at + 1, end, deck
            at = end + 1
            continue
        end = at
        while end < len(lines) and "\t" in lines[end].strip():
            end += 1
        if end - at > _FEWEST_ROWS and (deck := _table("\n".join(lines[at:end]), file, "\t")) is not None:
            yield at, end, deck
        at = max(end, at + 1)


def _read(text: str, info: str, file: str) -> Harvest | None:
    """Read what a fence holds; None where that is no deck."""
    if is_anki_text(text) and "#separator" in text.casefold():
        return read_anki_text(text, file)
    if info == "gift" or _TITLED.search(text):
        return read_gift(text, file)
    return _table(text, file) if text.strip() else None


def _table(text: str, file: str, delimiter: str | None = None) -> Harvest | None:
    """Read a table whose first row names question and answer."""
    mark = delimiter or find_delimiter(text)
    first = next((row for _line, row in records(text.partition("\n")[0], mark, Basket(file))), [])
    if len(text.strip().split("\n")) <= _FEWEST_ROWS or any(len(cell) > _LONGEST_NAME for cell in first):
        return None
    if not {"question", "answer"} <= columns.guess(first).keys():
        return None
    try:
        return read_table(text, file, delimiter=mark)
    except DataError:
        return None


def _closes(line: str, mark: str) -> bool:
    bare = line.strip()
    return bare.startswith(mark) and not bare.strip(mark[0])
