"""Each key point with what became of it, and the words that say so."""

from __future__ import annotations

from collections.abc import Iterator

from textual.content import Content

from quizzer.grading.grade import Contradiction, Grade, Guard, KeyPointGrade, Status
from quizzer.locale import _
from quizzer.reports.words import lost
from quizzer.tui.drawing import MUTED, one_line, styled
from quizzer.tui.signs import STYLES, signs
from quizzer.tui.widgets.rows import Row, Rows
from quizzer.tui.words import GUARDS, KINDS, STATUSES, weight


class KeyPointList(Rows):
    """All key points of a grade, in the question's order.

    Args:
        grade: Has them.
    """

    def __init__(self, grade: Grade) -> None:
        super().__init__(
            Row(styled(signs().statuses[point.status], f"bold {STYLES[point.status]}"), point_text(point))
            for point in grade.key_points
        )


LEAST_SHOWN = 0.5
"""Score (0-100) under which it is shown as 0; what it lost is not counted out then, as there is nothing to lose."""


class LossList(Rows):
    """What was wrong and what cost points: contradictions, then guards.

    Args:
        grade: Has them.
    """

    def __init__(self, grade: Grade) -> None:
        wrong = styled(signs().statuses[Status.CONTRADICTED], "bold $text-error")
        warning = styled(signs().warning, "bold $text-warning")
        worth = grade.score >= LEAST_SHOWN
        super().__init__(
            [Row(wrong, contradiction_text(each, worth)) for each in grade.contradictions]
            + [Row(warning, guard_text(guard, worth)) for guard in grade.guards]
        )


def status_row(point: str, status: Status) -> Row:
    """Hang a key point's claim on the sign of what became of it, which is said behind."""
    style = STYLES[status]
    return Row(
        styled(signs().statuses[status], f"bold {style}"),
        Content.assemble(one_line(point), (f"  {_(STATUSES[status])}", style)),
    )


def point_text(point: KeyPointGrade) -> Content:
    """Write a key point: the claim, what became of it, the answer's words, the terms that are missing."""
    style = STYLES[point.status]
    lines = [
        Content.assemble(
            one_line(point.point),
            "  ",
            (f"{_(STATUSES[point.status])}", style),
            (f" {signs().dot} {weight(point.weight)}", MUTED),
        )
    ]
    if point.evidence is not None and point.status is not Status.MISSING:
        lines.append(styled(quoted(point.evidence.text), MUTED))
    if point.absent and point.status is not Status.COVERED:
        absent = _("not found: {terms}").format(terms=", ".join(point.absent))
        lines.append(styled(one_line(absent), MUTED))
    return Content("\n").join(lines)


def contradiction_text(each: Contradiction, worth: bool = True) -> Content:
    """Write a contradiction: what was said, what it cost (where `worth` is, the score was left some), what is right."""
    return Content("\n").join(_contradiction_lines(each, worth))


def _contradiction_lines(each: Contradiction, worth: bool) -> Iterator[Content]:
    cost = _cost(each.cost) if worth else ""
    yield Content.assemble((_(KINDS[each.kind]), "$text-error"), ("  " + cost, "bold $text-error"))
    yield styled(quoted(each.evidence.text), MUTED)
    if each.say:
        yield Content(one_line(each.say))
    else:
        yield Content.assemble((_("Right is:") + " ", MUTED), one_line(each.expected))


def guard_text(guard: Guard, worth: bool = True) -> Content:
    """Write a guard with what it cost, where that was anything."""
    cost = _cost(guard.cost) if worth else ""
    head = Content.assemble(_(GUARDS[guard.kind]), ("  " + cost, "bold $text-warning"))
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
    return _("-{cost:.0f} points").format(cost=cost) if lost(cost) else ""
