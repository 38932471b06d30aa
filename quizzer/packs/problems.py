"""What is said about a pack that cannot be used: where, what was found, what is allowed, what to do.

Lines and columns count from 1, as editors show them; a column is a number of characters. The numbers in a
field's path count from 0.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

from quizzer.errors import DataError
from quizzer.locale import _

MOST_PROBLEMS = 100
"""Problems of one file that are kept. A hostile file may have a million."""


@dataclass(frozen=True, slots=True)
class PackProblem:
    """One thing that is wrong in a pack."""

    file: Path
    """The pack, as it was asked for."""

    line: int | None
    """Counts from 1. None: the problem is the file as a whole."""

    column: int | None
    """Counts from 1. None: the problem is the file as a whole."""

    field: str
    """Path of the field, such as `questions[2].key_points[1].weight`; blank where there is none."""

    message: str
    """A sentence: what was found and what is allowed."""

    remedy: str | None = None
    """A sentence: what to do. None where the message says it."""

    def __str__(self) -> str:
        place = str(self.file) if self.line is None else f"{self.file}:{self.line}:{self.column}"
        parts = [place, self.field, self.message] if self.field else [place, self.message]
        return ": ".join(parts) + (f" {self.remedy}" if self.remedy else "")


class PackError(DataError):
    """A pack cannot be used, with every problem that its file has.

    Args:
        problems: At least one.
        pack_id: What the pack calls itself, so that a broken one is found by its name. None: not to be read.
    """

    def __init__(self, problems: Sequence[PackProblem], *, pack_id: str | None = None) -> None:
        self.problems = tuple(problems)
        self.pack_id = pack_id
        super().__init__("\n".join(str(problem) for problem in self.problems))


class Problems:
    """Collects what is wrong with one file, while it is read."""

    def __init__(self, file: Path) -> None:
        self.file = file
        self._found: list[PackProblem] = []
        self._refused: set[tuple[int, int]] = set()

    def __bool__(self) -> bool:
        return bool(self._found)

    @property
    def full(self) -> bool:
        """Whether no more are kept, so that looking for more is in vain."""
        return len(self._found) >= MOST_PROBLEMS

    def add(
        self,
        message: str,
        remedy: str | None = None,
        *,
        at: tuple[int, int] | None = None,
        field: str = "",
    ) -> None:
        """Add one; a value that was refused already has its problem.

        Args:
            message: A sentence.
            remedy: A sentence, where there is one.
            at: Line and column, both from 1. None: the file as a whole.
            field: The field's path, where there is one.
        """
        if self.full or at in self._refused:
            return
        line, column = at or (None, None)
        self._found.append(PackProblem(self.file, line, column, field, message, remedy))

    def refuse(self, message: str, remedy: str | None, *, at: tuple[int, int], field: str) -> None:
        """Add one because of which nothing else is said about the value at its place."""
        self.add(message, remedy, at=at, field=field)
        self._refused.add(at)

    def error(self, pack_id: str | None = None) -> PackError:
        """Make the error that says them all, in the order of the file."""
        problems = sorted(self._found, key=lambda each: (each.line or 0, each.column or 0))
        if self.full:
            message = _("Only the first {count} problems are shown.").format(count=MOST_PROBLEMS)
            problems.append(PackProblem(self.file, None, None, "", message, _("Mend these first.")))
        return PackError(problems, pack_id=pack_id)


def only(
    file: Path, message: str, remedy: str | None = None, *, at: tuple[int, int] | None = None
) -> PackError:
    """Make the error for a file that has one problem, because of which nothing else can be seen."""
    problems = Problems(file)
    problems.add(message, remedy, at=at)
    return problems.error()


def field_path(parts: Iterable[str | int]) -> str:
    """Write a path as an author reads it: `questions[2].weight`."""
    text = ""
    for part in parts:
        if isinstance(part, int):
            text += f"[{part}]"
        else:
            text += f".{_shown(part, 40)}" if text else _shown(part, 40)
    return text


def quoted(text: str, most: int = 40) -> str:
    """Show a piece of the file in a message: short, in one line, harmless to a terminal."""
    piece = _shown(text, most)
    return f"`{piece}`" if "`" not in piece else f'"{piece}"'


def _shown(text: str, most: int) -> str:
    piece = "".join(letter if letter.isprintable() else " " for letter in text[: most + 1])
    piece = " ".join(piece.split())
    return piece[:most] + "…" if len(text) > most else piece
