"""Where one goes from a result, or from the summary when its last grade was taken back."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from quizzer.practice.item import Item


class Way(StrEnum):
    """Where one goes from a result."""

    NEXT = "next"
    RETRY = "retry"
    """The same question with an empty box."""
    IMPROVE = "improve"
    """The same question with the answer in the box."""
    LEAVE = "leave"
    UNDONE = "undone"
    """The same question, with its answer as a draft: the grade was taken back."""


@dataclass(frozen=True, slots=True)
class Onward:
    """What was chosen on the result screen."""

    way: Way

    follow_up: Item | None = None
    """A question to be asked next."""


@dataclass(frozen=True, slots=True)
class Undone:
    """The last grade was taken back on the summary; its question is to be shown again."""
