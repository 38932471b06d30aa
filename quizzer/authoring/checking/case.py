"""A question under examination: its texts read once, and how a finding about it is made."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import Literal

from quizzer.authoring.checking.finding import Finding, Severity
from quizzer.authoring.checking.places import Places
from quizzer.authoring.checking.texts import Read, read
from quizzer.packs.schema import Pack, Question


@dataclass(frozen=True)
class Case:
    """One question of a pack."""

    pack: Pack
    index: int
    """Its place in the pack, from 0."""
    file: Path
    places: Places

    @cached_property
    def question(self) -> Question:
        """The question itself."""
        return self.pack.questions[self.index]

    @property
    def language(self) -> Literal["ko", "en"]:
        """The language of its texts."""
        return self.pack.language_of(self.question)

    @cached_property
    def prompt(self) -> Read:
        """What is asked."""
        return read(self.question.question)

    @cached_property
    def models(self) -> tuple[Read, ...]:
        """The model answers."""
        return tuple(read(text) for text in self.question.model_answers)

    @cached_property
    def points(self) -> tuple[Read, ...]:
        """The key points' claims."""
        return tuple(read(point.point) for point in self.question.key_points)

    @cached_property
    def core(self) -> Read:
        """Everything that says what the question is about: what an answer to it uses the words of."""
        question = self.question
        texts = [question.question, *question.model_answers]
        texts += [
            text
            for point in question.key_points
            for text in (point.point, *(s for term in point.keywords for s in term))
        ]
        texts += [each.claim for each in question.misconceptions]
        return Read("\n".join(texts))

    @cached_property
    def sayings(self) -> Read:
        """Everything that is written for the question but its hints."""
        question = self.question
        texts = [self.core.text, question.explanation or ""]
        texts += [each.say for each in question.misconceptions]
        texts += [each.answer for each in question.samples]
        return Read("\n".join(texts))

    def finding(
        self,
        rule: str,
        severity: Severity,
        path: tuple[str | int, ...],
        message: str,
        remedy: str | None = None,
    ) -> Finding:
        """Make a finding about a field of this question.

        Args:
            rule: Its name.
            severity: How much it matters.
            path: The field, inside the question.
            message: What was found.
            remedy: What to do.
        """
        return finding_at(
            self.file,
            self.places,
            ("questions", self.index, *path),
            rule,
            severity,
            message,
            remedy,
            question=self.question.id,
        )


def finding_at(
    file: Path,
    places: Places,
    path: tuple[str | int, ...],
    rule: str,
    severity: Severity,
    message: str,
    remedy: str | None = None,
    *,
    question: str | None = None,
) -> Finding:
    """Make a finding about a field of a pack, at the field's place."""
    from quizzer.packs.problems import field_path

    written, place = places.of(path)
    line, column = place or (None, None)
    return Finding(rule, severity, file, line, column, field_path(written), question, message, remedy)


def cases(pack: Pack, file: Path, places: Places) -> tuple[Case, ...]:
    """Make a case of every question of a pack."""
    return tuple(Case(pack, index, file, places) for index in range(len(pack.questions)))


MOST_OTHERS = 200
"""Questions of the pack that a question is held against: of a larger pack those that stand nearest."""


def others(case: Case, every: tuple[Case, ...]) -> Iterator[Case]:
    """List the other questions of the pack, in its order; of a large pack the nearest ones."""
    first = max(0, min(case.index - MOST_OTHERS // 2, len(every) - MOST_OTHERS - 1))
    return (each for each in every[first : first + MOST_OTHERS + 1] if each.index != case.index)
