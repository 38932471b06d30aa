"""Whether a table's first row names its columns, where none of the names is known to be the question or the answer."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from statistics import median

from quizzer.authoring.importing.lines.headlines import Asking, asking
from quizzer.authoring.importing.tables.column_contents import counts, sides, texts_of

_LONGEST_NAME = 16
"""Characters of a column's name."""

_MOST_WORDS = 3

_LONGEST_ABOVE_QUESTIONS = 32
"""Characters of a column's name, in any language, where nearly all below it asks."""

_MOST_WORDS_ABOVE_QUESTIONS = 6

_MOST_ASK = 0.9
"""Share of the cells of the column that must ask then."""

_FEWEST_ASK = 3

_LONGER = 2.0
"""How many times as long as a column's name its cells are, at the median."""

_MOST_ROWS = 200
"""Rows below the first that are looked at."""

_COUNTED = re.compile(r"([^\W\d]{0,12}[\s_:-]{0,2})(\d{1,2}|[A-Za-z])")
"""A name that counts its columns."""

_TERMS = frozenset({"term", "terms", "용어"})
"""Names of a first column of a glossary that are no terms of one."""

_SENTENCE = re.compile(r"[.?!:;,。？！]|(?:다|요|까)$")


def names_columns(rows: Sequence[Sequence[str]], known: Mapping[str, list[int]]) -> bool:
    """Tell whether the first row looks like a header.

    Its cells are short and no sentences, and what stands below is of another kind: questions, or longer texts in both of
    the columns that could be question and answer; or it has a name above a column of numbers.

    Args:
        rows: All rows of the table, in order.
        known: Columns whose name is known, by field: with one of them, one longer column is enough.
    """
    first, below = rows[0], rows[1 : _MOST_ROWS + 1]
    names = [cell.strip() for cell in first]
    if below and (are_counted(names) or (names[0].casefold() in _TERMS and may_be_names(names))):
        return True
    if not below or len(names) < 2:
        return False
    if not may_be_names(names):
        return _stand_above_questions(names, below)
    if len(below) > 1 and any(counts(texts_of(below, n)) for n in range(len(names))):
        return True
    free = free_columns(names, known)
    if len(free) < 2:
        return False
    at = sides(below, free, known.get("explanation", ()))
    columns = [texts_of(below, n) for n in at]
    if not all(columns):
        return False
    asked = sum(asking(cell) is Asking.ASKS for cell in columns[0]) * 2 > len(columns[0])
    longer = [
        median(map(len, cells)) >= _LONGER * len(names[n]) for n, cells in zip(at, columns, strict=True)
    ]
    return asked or (any(longer) if known else all(longer))


def _stand_above_questions(names: Sequence[str], below: Sequence[Sequence[str]]) -> bool:
    """Tell longer names from a card: one of two stands above what asks, the other above texts that are all longer."""
    if len(names) != 2 or not all(_is_longer_name(name) for name in names):
        return False
    first, second = sides(below, [0, 1], ())
    asked, said = texts_of(below, first), texts_of(below, second)
    if len(asked) < _FEWEST_ASK or not said:
        return False
    asking_cells = sum(asking(cell) in (Asking.ASKS, Asking.MARKED) for cell in asked)
    return asking_cells >= _MOST_ASK * len(asked) and min(map(len, said)) > len(names[second])


def may_be_names(row: Sequence[str]) -> bool:
    """Tell whether every cell of a row is short and no sentence."""
    return all(_is_name(cell.strip()) for cell in row)


def are_counted(names: Sequence[str]) -> bool:
    """Tell whether the cells are one name with numbers or letters that count on: `col1,col2`, `열 1,열 2`, `A,B,C`."""
    counted = [_COUNTED.fullmatch(name) for name in names]
    if len(names) < 2 or not all(counted):
        return False
    stems = {found.group(1).strip(" _-:").casefold() for found in counted if found}
    ends = [found.group(2) for found in counted if found]
    first = ends[0]
    follow = [str(int(first) + n) if first.isdecimal() else chr(ord(first) + n) for n in range(len(ends))]
    bare = stems == {""} and first.isdecimal()  # numbers alone are a row of numbers
    return len(stems) == 1 and ends == follow and not bare


def free_columns(names: Sequence[str], known: Mapping[str, list[int]]) -> list[int]:
    """List the columns that can be question or answer: those of unknown name, and explanations."""
    taken = {n for field, at in known.items() if field != "explanation" for n in at}
    return [n for n in range(len(names)) if n not in taken]


def _is_longer_name(text: str) -> bool:
    return _is_name(text, _LONGEST_ABOVE_QUESTIONS, _MOST_WORDS_ABOVE_QUESTIONS)


def _is_name(text: str, longest: int = _LONGEST_NAME, most_words: int = _MOST_WORDS) -> bool:
    return (
        0 < len(text) <= longest
        and len(text.split()) <= most_words
        and not _SENTENCE.search(text)
        and asking(text) not in (Asking.ASKS, Asking.MARKED)
        and any(letter.isalpha() for letter in text)
    )
