"""What is taught by the questions that are shown of a source, file by file."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from quizzer.authoring.importing.markdown.by_example.lesson import Lesson


@dataclass(frozen=True, slots=True)
class Lessons:
    """What the questions that are shown of the files of a source teach; at least one is shown."""

    by_file: Mapping[str, Lesson]
    """By the path of the file in the folder; of a source that is one file, by its name."""

    def of(self, file: str) -> tuple[Lesson, ...]:
        """List the lessons by which a file may be read: its own, or any where none of its questions is shown."""
        own = self.by_file.get(file)
        return (own,) if own is not None else tuple(self.by_file.values())
