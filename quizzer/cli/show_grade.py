"""A grade for eyes: score, numbers, key points with their evidence, what cost points, what to say better.

Every status has a sign beside its colour. Lines fit the terminal by cells.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

import click

from quizzer.cli.console import harmless
from quizzer.cli.widths import wrap_lines
from quizzer.grading.grade import (
    Band,
    Contradiction,
    Grade,
    Guard,
    KeyPointGrade,
    Status,
    band_of,
)
from quizzer.locale import _
from quizzer.reports import words
from quizzer.reports.coverage import tells_coverage

BAR_CELLS = 40

SIGNS = {
    Status.COVERED: ("+", "green"),
    Status.PARTIAL: ("~", "yellow"),
    Status.MISSING: ("-", None),
    Status.CONTRADICTED: ("!", "red"),
}
"""ASCII, so that every terminal and log file shows them."""

BAND_COLOURS = {
    Band.EXCELLENT: "green",
    Band.GOOD: "green",
    Band.FAIR: "yellow",
    Band.WEAK: "yellow",
    Band.POOR: "red",
}


@dataclass(frozen=True, slots=True)
class Paper:
    """What lines are written on."""

    width: int
    """Cells."""

    colour: bool

    blocks: bool = True
    """Whether the output can show block characters; else the bar is made of # and dots."""

    def paint(self, text: str, colour: str | None = None, *, bold: bool = False) -> str:
        """Colour a text where colours are wanted."""
        return click.style(text, fg=colour, bold=bold or None) if self.colour else text

    def lines(self, text: str, indent: str, first: str | None = None) -> Iterator[str]:
        """Break a text of a pack or an answer where its own lines end and where the terminal's do."""
        yield from wrap_lines(harmless(text, keep="\n\t"), self.width, indent, first)


def show(
    grade: Grade,
    question: str,
    advice: list[str],
    paper: Paper,
    model_answer: str = "",
    own: float | None = None,
) -> Iterator[str]:
    """Write a grade as lines.

    Args:
        grade: What to show.
        question: The question's text.
        advice: Sentences of `quizzer.grading.feedback`.
        paper: Width and colours.
        model_answer: To be read at the end. Blank: none.
        own: The learner's own score, which heads the grade; the machine's is named below it. None: no objection.
    """
    yield from paper.lines(question, "")
    yield ""
    yield _score(grade.score if own is None else own, paper)
    if own is not None:
        yield "  " + _("your own score; the machine gave {score}").format(score=f"{grade.score:.1f}")
    yield _numbers(grade)
    if grade.unsure and own is None:
        yield from paper.lines(_("The grade is unsure: read the model answer and judge for yourself."), "  ")
    if grade.key_points:
        title = _("Key points (derived from the model answer)") if grade.derived else _("Key points")
        yield from ("", paper.paint(title, bold=True))
        for point in grade.key_points:
            yield from _key_point(point, paper)
    if grade.contradictions:
        yield from ("", paper.paint(_("Contradictions"), bold=True))
        for contradiction in grade.contradictions:
            yield from _contradiction(contradiction, paper)
    if grade.guards:
        yield ""
        for guard in grade.guards:
            yield from _guard(guard, paper)
    if advice:
        yield from ("", paper.paint(_("Next time"), bold=True))
        for sentence in advice:
            yield from paper.lines(sentence, "    ", "  * ")
    if model_answer.strip():
        yield from ("", paper.paint(_("Model answer"), bold=True))
        yield from paper.lines(model_answer.strip(), "  ")


def _score(score: float, paper: Paper) -> str:
    band = band_of(score)
    word, colour = words.BANDS[band], BAND_COLOURS[band]
    full = round(score / 100 * BAR_CELLS)
    done, left = ("█", "░") if paper.blocks else ("#", ".")
    bar = paper.paint(done * full, colour) + left * (BAR_CELLS - full)
    return (
        f"{paper.paint(f'{score:5.1f}', colour, bold=True)}  {bar}  {paper.paint(_(word), colour, bold=True)}"
    )


def _numbers(grade: Grade) -> str:
    points = ((each.weight, each.credit, len(each.hits) + len(each.absent)) for each in grade.key_points)
    told = tells_coverage(grade.coverage, points, derived=grade.derived)
    covered = _("coverage {value:.2f}").format(value=grade.coverage) if told else _("coverage") + " -"
    return "  " + "   ".join(
        (
            covered,
            _("similarity {value:.2f}").format(value=grade.similarity),
            _("contradictions {count}").format(count=len(grade.contradictions)),
            _("confidence {value:.2f}").format(value=grade.confidence),
        )
    )


def _key_point(point: KeyPointGrade, paper: Paper) -> Iterator[str]:
    sign, colour = SIGNS[point.status]
    word = _(words.STATUSES[point.status])
    first, *rest = paper.lines(f"{point.point} ({word})", "    ", f"  {sign} ")
    yield paper.paint(first, colour)
    yield from (paper.paint(line, colour) for line in rest)
    if point.evidence is not None:
        yield from paper.lines(_("“{words}”").format(words=point.evidence.text), "      ")
    if point.absent and point.status is not Status.COVERED:
        yield from paper.lines(_("not found: {terms}").format(terms=", ".join(point.absent)), "      ")


def _contradiction(each: Contradiction, paper: Paper) -> Iterator[str]:
    said = _("{kind}: “{words}”").format(kind=_(words.KINDS[each.kind]), words=each.evidence.text)
    head = said + _cost(each.cost)
    yield from (paper.paint(line, "red") for line in paper.lines(head, "    ", "  ! "))
    yield from paper.lines(each.say or _("Right is: {claim}").format(claim=each.expected), "      ")


def _guard(guard: Guard, paper: Paper) -> Iterator[str]:
    head = _(words.GUARDS[guard.kind]) + _cost(guard.cost)
    yield from (paper.paint(line, "yellow") for line in paper.lines(head, "    ", "  ! "))


def _cost(cost: float) -> str:
    lost = words.lost(cost)
    return f" (-{lost})" if lost else ""
