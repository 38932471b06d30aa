"""The pack's own marked samples, held against the grader and one another."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import combinations

from quizzer.authoring.checking.case import Case, others
from quizzer.authoring.checking.finding import Finding, Severity
from quizzer.authoring.checking.texts import read, share
from quizzer.authoring.checking.wording import short
from quizzer.grading.grade import Grade, Status
from quizzer.grading.grader import Grader
from quizzer.locale import _

APART = 40.0
"""Marks that two samples must be apart, so that their order is beyond doubt."""

EXCHANGED = 50.0
"""Score points by which the grader must see them the other way round; no pair of shipped samples has it so."""

MENDED = 0.5
"""Share of their distance from the scores that may remain when two marks are exchanged back."""

ELSEWHERE = 0.08
"""By how much more of a sample's words must belong to another question; shipped samples with marks have none."""

EARNS = 30.0
"""Mark from which a sample must at least speak of its question."""

FULL = 85.0
"""Mark from which a sample should make every point."""

FAR = 25.0
"""Mean distance of marks and scores from which the author is told."""


@dataclass(frozen=True, slots=True)
class Marked:
    """A sample with what the grader makes of it."""

    question: str
    number: int
    """Its place among the question's samples, from 0."""
    mark: float
    """The author's, 0-100."""
    score: float
    """The grader's, 0-100."""
    points: tuple[Status, ...]
    """What the grader found of each key point, in the question's order."""

    @property
    def distance(self) -> float:
        """How far the score is above (positive) or below the mark."""
        return self.score - self.mark


def grade_samples(case: Case, grader: Grader) -> tuple[Marked, ...]:
    """Grade a question's samples."""
    found = []
    for number, sample in enumerate(case.question.samples):
        grade: Grade = grader.grade(case.question, sample.answer)
        statuses = tuple(point.status for point in grade.key_points)
        found.append(Marked(case.question.id, number, sample.score, grade.score, statuses))
    return tuple(found)


def check_samples(case: Case, every: tuple[Case, ...], marked: Sequence[Marked]) -> Iterator[Finding]:
    """Look for samples with a mark that cannot be right, and for those of another question.

    Args:
        case: The question.
        every: All questions of the pack.
        marked: Its samples, graded; empty when nothing is graded.
    """
    yield from _twice(case)
    for number, sample in enumerate(case.question.samples):
        text = read(sample.answer)
        own = share(text, case.core)
        foreign = [(share(text, other.core), other) for other in others(case, every)]
        best, whose = max(foreign, key=lambda pair: pair[0], default=(0.0, case))
        if sample.score >= EARNS and best - own > ELSEWHERE:
            yield case.finding(
                "sample-elsewhere",
                Severity.WARNING,
                ("samples", number, "answer"),
                _("This sample seems to answer {question}: {text}").format(
                    question=whose.question.id, text=short(sample.answer)
                ),
                _("Move it there, or correct its mark."),
            )
    yield from _copies(case)
    told: set[int] = set()
    for left, right in combinations(marked, 2):
        low, high = sorted((left, right), key=lambda each: each.mark)
        if high.number not in told and _look_exchanged(low, high):
            told.add(high.number)
            message = _(
                "Sample {low} is marked {low_mark:.0f} and scores {low_score:.0f}, sample {high} is marked "
                "{high_mark:.0f} and scores {high_score:.0f}: their marks seem to be exchanged."
            )
            yield case.finding(
                "marks-exchanged",
                Severity.WARNING,
                ("samples", high.number, "score"),
                message.format(
                    low=low.number + 1, low_mark=low.mark, low_score=low.score,
                    high=high.number + 1, high_mark=high.mark, high_score=high.score,
                ),
                _("Read both once more. If the marks are right, the points or keywords mislead the grader."),
            )  # fmt: skip
    yield from _missed(case, marked)
    if marked and sum(abs(each.distance) for each in marked) / len(marked) > FAR:
        worst = max(marked, key=lambda each: abs(each.distance))
        yield case.finding(
            "samples-far",
            Severity.NOTE,
            ("samples", worst.number),
            _(
                "Scores are {distance:.0f} from your marks on average; sample {number}: {mark:.0f} and {score:.0f}."
            ).format(
                distance=sum(abs(each.distance) for each in marked) / len(marked),
                number=worst.number + 1,
                mark=worst.mark,
                score=worst.score,
            ),
            _("Add the spellings that the sample uses to the keywords of the points that were missed."),
        )


def _missed(case: Case, marked: Sequence[Marked]) -> Iterator[Finding]:
    """Say which points the samples with full marks are not seen to make."""
    full = [each for each in marked if each.mark >= FULL]
    for number, point in enumerate(case.question.key_points):
        missed = [each for each in full if each.points[number] in (Status.MISSING, Status.CONTRADICTED)]
        if len(full) > 1 and len(missed) * 2 >= len(full):
            yield case.finding(
                "point-missed",
                Severity.NOTE,
                ("key_points", number),
                _(
                    "{missed} of {full} samples with full marks are not seen to make this point: {text}"
                ).format(missed=len(missed), full=len(full), text=short(point.point)),
                _("Add the words by which sample {number} says it to the point's keywords.").format(
                    number=missed[0].number + 1
                ),
            )


def _look_exchanged(low: Marked, high: Marked) -> bool:
    """Whether two marks that are far apart would fit the scores much better the other way round."""
    if high.mark - low.mark < APART or low.score - high.score < EXCHANGED:
        return False
    after = abs(low.score - high.mark) + abs(high.score - low.mark)
    return after <= MENDED * (abs(low.distance) + abs(high.distance))


def _copies(case: Case) -> Iterator[Finding]:
    models = {model.bare for model in case.models}
    for number, sample in enumerate(case.question.samples):
        if read(sample.answer).bare in models and sample.score < 90:
            yield case.finding(
                "sample-is-model",
                Severity.WARNING,
                ("samples", number, "score"),
                _("This sample is the model answer, and is marked {mark:.0f}.").format(mark=sample.score),
                _("The model answer is worth full marks."),
            )


def _twice(case: Case) -> Iterator[Finding]:
    seen: dict[str, tuple[int, float]] = {}
    for number, sample in enumerate(case.question.samples):
        bare = read(sample.answer).bare
        if bare in seen:
            first, mark = seen[bare]
            yield case.finding(
                "sample-twice",
                Severity.WARNING if abs(mark - sample.score) > 5 else Severity.NOTE,
                ("samples", number),
                _("This is sample {number} once more.").format(number=first + 1),
                _("Take one of the two out."),
            )
        seen.setdefault(bare, (number, sample.score))
