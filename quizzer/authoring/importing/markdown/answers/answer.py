"""The answer of one question, and how long it may be."""

from __future__ import annotations

from dataclasses import dataclass, field

LONG = 1_500
"""Characters from which an unquoted answer is an article: its beginning is the model answer, all of it the
explanation. A typed interview answer has a few hundred."""


BEGINNING = 900
"""Characters of an article that are taken, to the end of the paragraph in which they are reached."""


@dataclass(slots=True)
class Answer:
    """The answer of one question, and which lines it was made of."""

    text: str
    taken: list[tuple[int, int]] = field(default_factory=list)
    """Lines that need not be told again in the explanation; empty when the explanation should have all."""

    own: bool = False
    """Whether it is the writer's own, not an example that was given."""

    cut: bool = False
    """Whether only the beginning of a long text was taken."""

    partial: bool = False
    """Whether code, tables or sections were left to the explanation."""

    credit: str | None = None
    """Who gave it, as its label says."""
