"""How a source is to be read, as the user says it, and as an earlier import remembers it."""

from __future__ import annotations

import shlex
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from quizzer.errors import UsageError
from quizzer.locale import _

if TYPE_CHECKING:
    from quizzer.authoring.importing.markdown.by_example.example import Example


@dataclass(frozen=True, slots=True)
class Way:
    """Options of `quizzer import` that say how a source is read."""

    kind: str | None = None
    """`--format`. None: found out."""

    wishes: tuple[str, ...] = ()
    """Each `--map`."""

    questions: str | None = None
    """`--questions`. None: found out."""

    examples: tuple[str, ...] = ()
    """Each `--example`."""

    def options(self) -> tuple[str, ...]:
        """Give the options as arguments."""
        named = [
            ("--format", self.kind),
            *(("--map", each) for each in self.wishes),
            ("--questions", self.questions),
            *(("--example", each) for each in self.examples),
        ]
        return tuple(text for name, value in named if value is not None for text in (name, value))

    def shown(self) -> str:
        """Give the options as a shell takes them."""
        return shlex.join(self.options())

    def by_field(self) -> dict[str, str]:
        """Read `question=앞면`, several of which may stand in one option, divided by commas.

        Raises:
            UsageError: One is none.
        """
        wishes: dict[str, str] = {}
        for pair in (
            part for each in self.wishes for part in (each.split(",") if each.count("=") > 1 else [each])
        ):
            field, equals, column = pair.partition("=")
            if not equals or not field.strip() or not column.strip():
                raise UsageError(
                    _("{text} does not say which column is which field.").format(text=pair or "''"),
                    remedy=_("Write, for example: {example}").format(example="--map question=앞면"),
                )
            wishes[field.strip()] = column.strip()
        return wishes

    def shown_questions(self) -> tuple[Example, ...]:
        """Read the questions that are shown by their lines.

        Raises:
            UsageError: One is written otherwise, or the source is said to be of a kind without such lines.
        """
        from quizzer.authoring.importing.markdown.by_example.example import example_of

        if self.examples and self.kind not in (None, "markdown"):
            raise UsageError(
                _("--example shows lines of a text, and the source is said to be: {kind}").format(
                    kind=self.kind
                ),
                remedy=_("Leave out --format, or name columns and keys with --map."),
            )
        return tuple(map(example_of, self.examples))


def arguments(path: Path, way: Way) -> tuple[str, ...]:
    """Give the arguments that read a source in this way again, from wherever."""
    return (str(path.absolute()), *way.options())


def remembered(path: Path, packs: Iterable[Path]) -> Way | None:
    """Find the way in which a source was read when it was imported.

    A source that has moved since is known by its name only where columns were named: in another file of that name there
    would be none of them.

    Args:
        path: The source.
        packs: Files of packs beside which the records of imports are.

    Returns:
        None where no import said how, or several said different things.
    """
    from quizzer.authoring.importing.packing.record import read_record

    ways = [way for pack in packs if (way := read_record(pack).ways.get(path.name))]
    here = [way for way in ways if Path(way[0]) == path.absolute()]
    told = {_way(way[1:]) for way in here or [way for way in ways if "--map" in way]}
    found = told.pop() if len(told) == 1 else Way()
    return found if found.options() else None


def pack_of(path: Path, packs: Iterable[Path]) -> Path | None:
    """Find the one pack into which a source was imported; None where there is none, or several."""
    from quizzer.authoring.importing.packing.record import read_record

    found = [
        pack
        for pack in packs
        if (way := read_record(pack).ways.get(path.name)) and Path(way[0]) == path.absolute()
    ]
    return found[0] if len(found) == 1 else None


def _way(options: Sequence[str]) -> Way:
    """Read the arguments that `Way.options` gave; what else there is, is left out."""
    pairs = list(zip(options[::2], options[1::2], strict=False))
    return Way(
        next((value for name, value in pairs if name == "--format"), None),
        tuple(value for name, value in pairs if name == "--map"),
        next((value for name, value in pairs if name == "--questions"), None),
        tuple(value for name, value in pairs if name == "--example"),
    )
