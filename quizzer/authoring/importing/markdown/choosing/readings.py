"""The plausible readings of a document whose questions nothing marks, and which of them explains it best.

A reading says what the questions are: what asks by its words, the title, all headings of a rank, all bold lines,
or all items of lists.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from quizzer.authoring.importing.lines import headlines
from quizzer.authoring.importing.markdown.choosing.about import About
from quizzer.authoring.importing.markdown.outlining.outline import Section

TITLE = "title"
ASKING = "asking"
BOLD = "bold"
ITEMS = "items"
READINGS = (TITLE, ASKING, "h1", "h2", "h3", "h4", "h5", "h6", BOLD, ITEMS)
"""Names of readings, by which one can be wished for."""

NEAR = 0.08
"""Difference of two scores up to which both readings are worth telling."""

LEAST = 0.4
"""Score from which a reading is taken at all."""

LEAST_TOLD = 0.2
"""The same in a text that says that it is about interviews or questions: then its title is none."""


@dataclass(frozen=True, slots=True)
class Outlines:
    """A document as several outlines."""

    plain: Section
    """Of its headings and what stands for some."""

    bold: Section
    """With every bold line for a heading."""

    items: Section
    """With every item of a list for a heading that has something below it."""


@dataclass(frozen=True, slots=True)
class Reading:
    """One way to read a document."""

    name: str
    """One of `READINGS`."""

    root: Section
    """The outline in which its questions stand."""

    sections: tuple[Section, ...]
    """The questions; empty for the title."""

    score: float
    """From 0 to about 1: how well it explains the document."""


def best(found: Sequence[Reading], known: About) -> tuple[Reading | None, Reading | None]:
    """Give the best reading, None when none is good enough, and the next where it is nearly as good.

    One whose questions are among those of the best is no other reading.
    """
    least = LEAST_TOLD if known.told else LEAST
    good = [each for each in found if each.score >= least]
    if not good:
        return None, None
    near = (each for each in good[1:] if each.score >= good[0].score - NEAR)
    return good[0], next((each for each in near if _differs(good[0], each, known)), None)


def _differs(taken: Reading, other: Reading, known: About) -> bool:
    """Tell whether another reading has a question that is not taken."""
    if taken.sections and other.sections:
        return bool({each.start for each in other.sections} - {each.start for each in taken.sections})
    names = {headlines.title(each.title) for each in (*taken.sections, *other.sections)}
    return names != {headlines.title(known.title or "")}
