"""What an examination found, for people and as data."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from quizzer.errors import ExitCode
from quizzer.locale import _


@dataclass(frozen=True, slots=True)
class Finding:
    """One line."""

    key: str
    """Its name in the JSON."""

    label: str
    """Its name for people, marked for translation."""

    value: Any
    """JSON-safe."""

    problem: str | None = None
    """What is wrong with it. None: nothing."""

    exit_code: ExitCode = ExitCode.ENVIRONMENT
    """What the problem makes of the run."""

    @property
    def shown(self) -> str:
        """The value in words."""
        if self.value is None:
            return _("none")
        if isinstance(self.value, bool):
            return _("yes") if self.value else _("no")
        return str(self.value)


@dataclass(frozen=True, slots=True)
class Section:
    """Findings that belong together."""

    key: str
    label: str
    findings: tuple[Finding, ...]
