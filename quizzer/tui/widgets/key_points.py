"""Each key point with what became of it, and the words that say so."""

from __future__ import annotations

from collections.abc import Iterator

from textual.app import ComposeResult
from textual.containers import Horizontal, Vertical
from textual.content import Content
from textual.widgets import Static

from quizzer.grading.grade import Contradiction, Grade, Guard, KeyPointGrade, Status
from quizzer.locale import _
from quizzer.tui.drawing import MUTED, one_line, styled
from quizzer.tui.signs import STYLES, signs
from quizzer.tui.words import GUARDS, KINDS, STATUSES


class Row(Horizontal):
    """A sign with a paragraph that keeps to its right.

    Args:
        sign: One cell.
        body: The paragraph.
    """

    DEFAULT_CSS = """
    Row {
        height: auto;
        & > .sign { width: 4; padding-left: 1; height: auto; }
        & > .body { width: 1fr; height: auto; }
    }
    """

    def __init__(self, sign: Content, body: Content) -> None:
        super().__init__()
        self._sign = sign
        self._body = body

    def compose(self) -> ComposeResult:
        """Lay out both."""
        yield Static(self._sign, classes="sign")
        yield Static(self._body, classes="body")


class KeyPointList(Vertical):
    """All key points of a grade, in the question's order.

    Args:
        grade: Has them.
    """

    DEFAULT_CSS = "KeyPointList { height: auto; }"

    def __init__(self, grade: Grade) -> None:
        super().__init__()
        self._grade = grade

    def compose(self) -> ComposeResult:
        """One row for each."""
        for point in self._grade.key_points:
            style = STYLES[point.status]
            yield Row(styled(signs().statuses[point.status], f"bold {style}"), point_text(point))


class LossList(Vertical):
    """What was wrong and what cost points: contradictions, then guards.

    Args:
        grade: Has them.
    """

    DEFAULT_CSS = "LossList { height: auto; }"

    def __init__(self, grade: Grade) -> None:
        super().__init__()
        self._grade = grade

    def compose(self) -> ComposeResult:
        """One row for each."""
        wrong = signs().statuses[Status.CONTRADICTED]
        for contradiction in self._grade.contradictions:
            yield Row(styled(wrong, "bold $text-error"), contradiction_text(contradiction))
        for guard in self._grade.guards:
            yield Row(styled(signs().warning, "bold $text-warning"), guard_text(guard))


def point_text(point: KeyPointGrade) -> Content:
    """Write a key point: the claim, what became of it, the answer's words, the terms that are missing."""
    style = STYLES[point.status]
    lines = [
        Content.assemble(
            one_line(point.point),
            "  ",
            (f"{_(STATUSES[point.status])}", style),
            (f" {point.weight:.0%}", MUTED),
        )
    ]
    if point.evidence is not None and point.status is not Status.MISSING:
        lines.append(styled(quoted(point.evidence.text), MUTED))
    if point.absent and point.status is not Status.COVERED:
        absent = _("not found: {terms}").format(terms=", ".join(point.absent))
        lines.append(styled(one_line(absent), MUTED))
    return Content("\n").join(lines)


def contradiction_text(each: Contradiction) -> Content:
    """Write a contradiction: what was said, what it cost, what is right."""
    return Content("\n").join(_contradiction_lines(each))


def _contradiction_lines(each: Contradiction) -> Iterator[Content]:
    yield Content.assemble(
        (_(KINDS[each.kind]), "$text-error"), ("  " + _cost(each.cost), "bold $text-error")
    )
    yield styled(quoted(each.evidence.text), MUTED)
    yield Content.assemble((_("Right is:") + " ", MUTED), one_line(each.expected))
    if each.say:
        yield Content(one_line(each.say))


def guard_text(guard: Guard) -> Content:
    """Write a guard with what it cost."""
    head = Content.assemble(_(GUARDS[guard.kind]), ("  " + _cost(guard.cost), "bold $text-warning"))
    quotes = [styled(quoted(evidence.text), MUTED) for evidence in guard.evidence[:3]]
    return Content("\n").join([head, *quotes])


def quoted(text: str) -> str:
    """Put words of an answer into quotation marks, on one line, and not too many of them."""
    words = one_line(text)
    if len(words) > LONGEST_QUOTE:
        words = words[:LONGEST_QUOTE].rstrip() + signs().ellipsis
    return _("“{words}”").format(words=words)


LONGEST_QUOTE = 240
"""Characters of a quotation; the whole answer stands below."""


def _cost(cost: float) -> str:
    return _("-{cost:.0f} points").format(cost=cost) if cost else ""
