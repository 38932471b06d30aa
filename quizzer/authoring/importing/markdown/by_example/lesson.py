"""What an example teaches: how a question begins, where its answer begins, and where it ends."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from quizzer.authoring.importing.markdown.by_example.example import Example
from quizzer.authoring.importing.markdown.by_example.shape import Shape


@dataclass(frozen=True, slots=True)
class Trait:
    """Something that a question of a text has, and lines that are none may not have."""

    name: str
    holds: Callable[[Shape], bool]


@dataclass(frozen=True, slots=True)
class Pattern:
    """How a question begins, as one example, or several that begin alike, show it."""

    marks: tuple[str, ...]
    """See `Shape.core`."""

    traits: tuple[Trait, ...]

    rank: int
    """Of the heading that a question is; 0 for none."""

    code: bool
    """Whether it stands in code."""

    @property
    def leads(self) -> bool:
        """Whether the line above a question belongs to it: `Exercise 3`, `Q`."""
        return any(each.name == "below" for each in self.traits)

    def fits(self, shape: Shape) -> bool:
        """Tell whether a line begins a question."""
        return (
            shape.code == self.code
            and shape.core == self.marks
            and not shape.blank
            and all(each.holds(shape) for each in self.traits)
        )


@dataclass(frozen=True, slots=True)
class Apart:
    """How answers begin that stand behind all questions of a part."""

    above: Shape
    """The line over the answers, such as a heading."""

    pattern: Pattern
    """How each of them begins."""


@dataclass(frozen=True, slots=True)
class Lesson:
    """What the examples of a text teach."""

    patterns: tuple[Pattern, ...]

    examples: tuple[Example, ...]
    """Placed in their text, where they are read exactly as they were shown."""

    question_lines: int
    """Most lines that a question has."""

    starts: tuple[Shape, ...]
    """The first lines of answers that can be told by their marks or their label."""

    inline: bool
    """Whether an answer begins on the last line of its question."""

    between: tuple[Shape, ...]
    """Lines between question and answer, which belong to neither."""

    ends: tuple[Shape, ...]
    """The first lines behind answers that can be told by their marks or words."""

    one_paragraph: bool
    """Whether an answer ends with its first paragraph."""

    ranks: frozenset[int]
    """Of the headings that answers have in them."""

    apart: Apart | None = None
    """How answers stand behind all questions of a part. None: each stands below its own."""

    trusts: bool = False
    """Whether what else a text is found to ask counts, too: it had no question inside those that were shown."""

    def asks(self, shape: Shape) -> bool:
        """Tell whether a line begins a question."""
        return any(each.fits(shape) for each in self.patterns)

    def starts_answer(self, shape: Shape) -> bool:
        """Tell whether a line begins an answer, by its marks or its label."""
        return any(alike(shape, each) for each in self.starts)

    def ends_answer(self, shape: Shape) -> bool:
        """Tell whether a line is behind the answer."""
        return not shape.code and any(alike(shape, each, named=True) for each in self.ends)

    def divides(self, shape: Shape) -> bool:
        """Tell a line that stands behind a question by its marks or its name, or begins the answer by them."""
        told = [each for each in self.between if distinct(each) or each.head is not None]
        return self.starts_answer(shape) or any(alike(shape, each, named=True) for each in told)

    def stands_between(self, shape: Shape) -> bool:
        """Tell whether a line is neither question nor answer."""
        return any(
            shape.core == each.core and _first(shape.head) == _first(each.head) for each in self.between
        )


def _first(name: str | None) -> str | None:
    """Give the first word of a name: `level` of `level high`."""
    return name.split()[0] if name else None


def alike(one: Shape, other: Shape, *, named: bool = False) -> bool:
    """Tell lines that look alike: by their marks, and by the name that they begin with, where they have one.

    Args:
        one: A line.
        other: Another.
        named: Whether a name must be the same where the other line has one.
    """
    if one.core != other.core or one.code != other.code:
        return False
    tells = other.named or other.rank > 0 or not distinct(other)
    return (
        one.head == other.head
        if (named or not distinct(other)) and tells and other.head is not None
        else True
    )


def distinct(shape: Shape) -> bool:
    """Tell a line that its marks alone tell from ordinary text."""
    return shape.rank > 0 or shape.label_end is not None or shape.is_rule or any(
        mark in (">", "|", "box", "`") or mark.startswith("<") or not mark.isascii() for mark in shape.marks
    )  # fmt: skip
