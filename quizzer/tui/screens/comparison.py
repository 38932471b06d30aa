"""Two answers to one question: what changed from the earlier to the later, key point by key point."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, ClassVar

from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import Horizontal, VerticalScroll
from textual.content import Content
from textual.widget import Widget
from textual.widgets import Static

from quizzer.grading.grade import Status
from quizzer.locale import _, mark
from quizzer.reports.words import gained, moment
from quizzer.tui.drawing import MUTED, dotted, one_line, score, styled
from quizzer.tui.keys import key
from quizzer.tui.marks import of_answer
from quizzer.tui.screens.base import QuizzerScreen
from quizzer.tui.signs import STYLES, signs
from quizzer.tui.widgets.answers import MarkedText, legend
from quizzer.tui.widgets.heading import Heading
from quizzer.tui.widgets.key_bar import KeyBar
from quizzer.tui.widgets.rows import Row, Rows
from quizzer.tui.widgets.section import Section
from quizzer.tui.words import STATUSES

if TYPE_CHECKING:
    from quizzer.practice.attempt import Attempt
    from quizzer.practice.comparison import Comparison, PointChange
    from quizzer.practice.item import Item


class ComparisonScreen(QuizzerScreen[None]):
    """Shows what changed.

    Args:
        item: The question.
        found: Two graded answers to it.
    """

    BINDINGS: ClassVar[list[BindingType]] = [
        key("escape,q,c,v", "dismiss(None)", mark("Back"), id="comparison.back"),
        key("j,down", "page('scroll_down')", mark("Down"), id="comparison.down", show=False),
        key("k,up", "page('scroll_up')", mark("Up"), id="comparison.up", show=False),
        key(
            "space,pagedown", "page('page_down')", mark("A page down"), id="comparison.page_down", show=False
        ),
        key("b,pageup", "page('page_up')", mark("A page up"), id="comparison.page_up", show=False),
        key("g,home", "page('scroll_home')", mark("To the top"), id="comparison.top", show=False),
        key("G,end", "page('scroll_end')", mark("To the end"), id="comparison.end", show=False),
    ]

    AUTO_FOCUS = "#page"

    DEFAULT_CSS = """
    ComparisonScreen {
        & #page { padding: 1 3; align-horizontal: center; }
        & #page > * { max-width: 132; }
        & #question { height: auto; max-height: 6; margin-bottom: 1; text-style: bold; }
        & .lead { height: auto; }
        & #both { height: auto; }
    }
    ComparisonScreen.-narrow #page { padding: 0 1; }
    ComparisonScreen.-narrow, ComparisonScreen.-medium {
        & #both { layout: vertical; & MarkedText { width: 100%; } }
    }
    """

    def __init__(self, item: Item, found: Comparison) -> None:
        super().__init__()
        self._item = item
        self._found = found

    def compose(self) -> ComposeResult:
        """Lay out the page."""
        found = self._found
        yield Heading(dotted(styled(self._item.pack.title, "bold"), styled(_("Comparison"), MUTED)))
        with VerticalScroll(id="page"):
            yield Static(self._item.question.question, id="question", markup=False)
            yield Static(Content("\n").join(list(self._lead())), classes="lead")
            rows = [_row(point) for point in found.points]
            yield Section(
                _("Key points"), Rows(rows), note=_("before {arrow} after").format(arrow=signs().arrow)
            )
            yield Section(_("Both answers"), Horizontal(*self._texts(), id="both"), note=legend())
        yield KeyBar()

    def action_page(self, move: str) -> None:
        """Move the page."""
        getattr(self.query_one("#page", VerticalScroll), f"action_{move}")()

    def _lead(self) -> Iterator[Content]:
        found = self._found
        change = found.gained or 0.0
        style = "bold $text-success" if change > 0 else "bold $text-error" if change < 0 else "bold"
        yield dotted(
            Content.assemble(_scored(found.before), (f" {signs().arrow} ", MUTED), _scored(found.after)),
            styled(gained(change), style),
            styled(f"{moment(found.before.ended_at)} {signs().arrow} {moment(found.after.ended_at)}", MUTED),
        )
        if not found.same_text:
            yield styled(_("The question was changed between the two."), "$text-warning")
        if not found.same_engine:
            yield styled(_("They were graded by different rules or models."), "$text-warning")

    def _texts(self) -> Iterator[Widget]:
        for attempt in (self._found.before, self._found.after):
            grade = attempt.grade
            marks = of_answer(grade) if grade is not None else []
            yield MarkedText(moment(attempt.ended_at), attempt.answer, marks)


def _scored(attempt: Attempt) -> Content:
    """Write the score that counts, and say whose it is where that is not the machine's."""
    number = score(attempt.effective_score)
    if attempt.override is None:
        return number
    return Content.assemble(number, (" " + _("your own score"), MUTED))


def _row(point: PointChange) -> Row:
    changed = point.before != point.after
    words = (
        _word(point.after) if not changed else f"{_word(point.before)} {signs().arrow} {_word(point.after)}"
    )
    style = MUTED if not changed else "$text-success" if point.gained > 0 else "$text-error"
    body = Content.assemble(one_line(point.point), "  ", (words, style))
    return Row(_sign(point.after), body)


def _sign(status: Status | None) -> Content:
    return (
        styled("?", MUTED) if status is None else styled(signs().statuses[status], f"bold {STYLES[status]}")
    )


def _word(status: Status | None) -> str:
    return _("not asked") if status is None else _(STATUSES[status])
