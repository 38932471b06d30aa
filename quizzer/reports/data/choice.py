"""What a report is to be about."""

from __future__ import annotations

from dataclasses import dataclass, field

from quizzer.practice.kept import SessionLog
from quizzer.reports.scope import Scope


@dataclass(frozen=True, slots=True)
class Choice:
    """A choice among all attempts. Without any: everything."""

    scope: Scope = field(default_factory=Scope)
    """Packs, tags and days."""

    session: SessionLog | None = None
    """Only the attempts of one sitting. None: of all."""

    limit: int | None = None
    """At most so many attempts, the newest. None: all."""
