"""What `quizzer check` says about a pack: one finding per fault, with its place and a remedy."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path


class Severity(StrEnum):
    """How much a finding matters."""

    ERROR = "error"
    """The pack cannot be used, or grades a right answer wrongly."""

    WARNING = "warning"
    """Very likely a mistake; the grade suffers."""

    NOTE = "note"
    """Worth a look; it may well be meant."""


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing that an author is told."""

    rule: str
    """Its name: the same in every language and version, such as `keyword-unused`."""

    severity: Severity

    file: Path
    """The pack, as it was asked for."""

    line: int | None
    """Counts from 1. None: the file as a whole."""

    column: int | None
    """Counts from 1, in characters. None: the file as a whole."""

    field: str
    """Path of the field, such as `questions[2].key_points[1].about`; blank where there is none."""

    question: str | None
    """Id of the question. None: the pack as a whole."""

    message: str
    """A sentence: what was found."""

    remedy: str | None = None
    """A sentence: what to do. None where the message says it."""

    @property
    def place(self) -> str:
        """File, line and column, as editors and terminals make them a link."""
        return str(self.file) if self.line is None else f"{self.file}:{self.line}:{self.column}"
