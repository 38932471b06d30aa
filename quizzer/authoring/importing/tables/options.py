"""The options of a table's rows: a column for each, one for all of them, or columns of what is wrong."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from quizzer.authoring.importing.fields import columns
from quizzer.authoring.importing.fields.option_names import Names, names_of
from quizzer.authoring.importing.fields.options import Option, first_number, listed, numbers_in


@dataclass(frozen=True, slots=True)
class TableOptions:
    """Which columns hold options, and which says what is right."""

    names: Names

    right: int
    """The column of what is right, from 0."""

    @property
    def columns(self) -> set[int]:
        """All of these columns."""
        return {*self.names.options, self.right}

    def without_options(self, known: Mapping[str, list[int]]) -> dict[str, list[int]]:
        """Give the columns of other fields, with what is right as the answer."""
        left = {
            field: [n for n in at if n not in self.columns]
            for field, at in known.items()
            if field != "answer"
        }
        return {**{field: at for field, at in left.items() if at}, "answer": [self.right]}

    def read(self, cells: Sequence[str]) -> tuple[list[Option], tuple[str, ...]]:
        """Read a row's options, and what it says is right; nothing where it says nothing."""

        def cell(number: int) -> str:
            return cells[number].strip() if number < len(cells) else ""

        said = (cell(self.right),) if cell(self.right) else ()
        together = self.names.together
        options = listed(cell(together)) if together is not None else []
        if not options:
            options = [Option(cell(n), label) for n, label in self.names.counted.items() if cell(n)]
        if not options and said:
            wrong = [text for n in self.names.wrong for text in _texts(cell(n))]
            options = [Option(said[0], right=True), *(Option(text, right=False) for text in wrong)]
        return options, said

    def first_number(self, rows: Sequence[Sequence[str]]) -> int:
        """Tell which number the first option has; people count from 1."""
        read = [self.read(cells) for cells in rows]
        told = first_number([(len(options), numbers_in(options, said)) for options, said in read])
        named = self.names.counts_from
        return told if told is not None else named if named is not None else 1


def options_of_table(
    header: Sequence[str], rows: Sequence[Sequence[str]], wishes: Mapping[str, str]
) -> TableOptions | None:
    """Find the columns of options.

    Args:
        header: The first row.
        rows: Those below it.
        wishes: Which column is which field, as the user said it; see `columns.mapped`.

    Returns:
        None where it names none, or nothing that says what is right.
    """
    names = names_of(header)
    plain = [columns.folded(name) for name in header]
    wished = [
        plain.index(columns.folded(name)) for field, name in wishes.items() if _is_answer(field, name, plain)
    ]
    right = wished[0] if wished else names.right
    if right is None or not names.options - {right} or _only_count({*names.options, right}, rows, header):
        return None
    return TableOptions(names, right)


def _only_count(at: set[int], rows: Sequence[Sequence[str]], header: Sequence[str]) -> bool:
    """Tell columns `correct` and `incorrect` beside an answer that say how often it was known."""
    if not set(columns.guess(header).get("answer", ())) - at:
        return False
    cells = [row[n].strip() for row in rows for n in at if n < len(row)]
    return all(not cell or cell.isdecimal() for cell in cells)


def _is_answer(field: str, name: str, plain: Sequence[str]) -> bool:
    return columns.folded(field) == "answer" and columns.folded(name) in plain


def _texts(cell: str) -> list[str]:
    return [each.text for each in listed(cell)] or ([cell] if cell else [])
