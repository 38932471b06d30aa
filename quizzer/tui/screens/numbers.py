"""How a score came about: every number that went into it."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import ClassVar

from rich.cells import cell_len
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import VerticalScroll
from textual.content import Content
from textual.widgets import Static

from quizzer.grading.grade import Grade
from quizzer.locale import _, mark
from quizzer.tui.drawing import MUTED, one_line, spread, styled
from quizzer.tui.feature_names import grouped
from quizzer.tui.keys import key
from quizzer.tui.screens.base import Dialog
from quizzer.tui.signs import STYLES, signs
from quizzer.tui.widgets.key_bar import KeyBar
from quizzer.tui.words import GUARDS, KINDS

FOUR_COLUMNS = 60
"""Cells from which a key point's line holds all four numbers."""

WIDTH = 74
"""Cells of a line; the narrow form of the dialog cuts from the left text."""


class NumbersDialog(Dialog[str | None]):
    """Shows the numbers of a grade. Gives the action of the result below that goes on from here; None: back to it.

    Args:
        grade: Has them.
        onward: Whether there is something to go on to.
    """

    BINDINGS: ClassVar[list[BindingType]] = [
        key("escape,q,i,enter", "dismiss(None)", mark("Close"), id="dialog.close"),
        key("c", "copy", mark("Copy as JSON"), id="numbers.copy",
            tooltip=mark("Copy every number under its name, as JSON.")),
        key("n", "onward('next')", mark("Next"), id="numbers.next"),
        key("r", "onward('retry')", mark("Retry"), id="numbers.retry"),
        key("e", "onward('improve')", mark("Improve"), id="numbers.improve"),
        key("j,down", "page('scroll_down')", mark("Down"), id="numbers.down", show=False),
        key("k,up", "page('scroll_up')", mark("Up"), id="numbers.up", show=False),
        key("space,pagedown", "page('page_down')", mark("A page down"), id="numbers.page_down", show=False),
        key("b,pageup", "page('page_up')", mark("A page up"), id="numbers.page_up", show=False),
        key("g,home", "page('scroll_home')", mark("To the top"), id="numbers.top", show=False),
        key("G,end", "page('scroll_end')", mark("To the end"), id="numbers.end", show=False),
    ]  # fmt: skip

    AUTO_FOCUS = ".box"

    def __init__(self, grade: Grade, *, onward: bool = False) -> None:
        super().__init__()
        self._grade = grade
        self._onward = onward

    def compose(self) -> ComposeResult:
        """Lay out the tables."""
        with VerticalScroll(classes="box") as box:
            box.border_title = _("How this was computed")
            yield Static(id="numbers")
        yield KeyBar()

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:  # noqa: ARG002 (Textual's)
        """Take away what leads nowhere from here."""
        return action != "onward" or self._onward

    def action_onward(self, way: str) -> None:
        """Close, and go on as the result below does."""
        self.dismiss(f"go({way!r})")

    def action_page(self, move: str) -> None:
        """Move the page."""
        getattr(self.query_one(".box", VerticalScroll), f"action_{move}")()

    def action_copy(self) -> None:
        """Copy the grade as `quizzer grade --json` prints it."""
        import json

        from quizzer.grading.record import to_record

        self.app.copy_to_clipboard(json.dumps(to_record(self._grade), ensure_ascii=False, indent=2))
        self.notify(_("Copied."), markup=False)

    def on_resize(self) -> None:
        """Write the tables for the width that there is."""
        width = max(30, min(WIDTH, int(self.size.width * 0.96) - 8))
        self.query_one("#numbers", Static).update(Content("\n").join(list(self._lines(width))))

    def _lines(self, width: int) -> Iterable[Content]:
        grade = self._grade
        yield _line(styled(_("Score"), "bold"), f"{grade.score:.1f}", width)
        yield _line(_("coverage"), f"{grade.coverage:.3f}", width)
        yield _line(_("similarity"), f"{grade.similarity:.3f}", width)
        yield _line(_("confidence"), f"{grade.confidence:.3f}", width)
        yield from self._key_points(width)
        if grade.contradictions or grade.guards:
            yield Content("")
            yield _line(styled(_("What cost points"), "bold $text-primary"), _("points"), width)
            for contradiction in grade.contradictions:
                left = f"{_(KINDS[contradiction.kind])}: {one_line(contradiction.evidence.text)}"
                yield _line(left, _taken(contradiction.cost), width)
            for guard in grade.guards:
                yield _line(_(GUARDS[guard.kind]), _taken(guard.cost), width)
        for title, mine in grouped(grade.features):
            yield Content("")
            head = [_("value"), _("points")]
            points = any(feature.contribution for _said, feature in mine)
            yield _line(styled(title, "bold $text-primary"), _cells(head, head) if points else head[0], width)
            for said, feature in mine:
                numbers = [f"{feature.value:.2f}", f"{feature.contribution:+.1f}"]
                yield _line(
                    _named(said, feature.name, wide=width >= FOUR_COLUMNS),
                    _cells(numbers, head) if points else numbers[0],
                    width,
                )
        yield Content("")
        yield _line(_("model"), grade.encoder, width)
        yield _line(_("rules"), grade.engine, width)
        yield _line(_("question"), grade.question_hash, width)

    def _key_points(self, width: int) -> Iterable[Content]:
        columns = [_("weight"), _("coverage"), _("similarity"), _("credit")]
        narrow = width < FOUR_COLUMNS
        if narrow:
            columns = [columns[0], columns[3]]
        yield Content("")
        yield _line(styled(_("Key points"), "bold $text-primary"), _cells(columns, columns), width)
        for point in self._grade.key_points:
            numbers = [point.weight, point.coverage, point.similarity, point.credit]
            if narrow:
                numbers = [numbers[0], numbers[3]]
            sign = styled(f"{signs().statuses[point.status]} ", STYLES[point.status])
            left = Content.assemble(sign, one_line(point.point))
            yield _line(left, _cells([f"{number:.2f}" for number in numbers], columns), width)


def _taken(cost: float) -> str:
    """Write what was taken; nothing taken has no sign."""
    return f"{-cost:.1f}" if round(cost, 1) else "0.0"


def _named(said: str, name: str, *, wide: bool) -> Content:
    """Write what a number is called, with its name in the JSON where there is room."""
    return Content.assemble(said, (f"  {name}" if wide and name != said else "", MUTED))


def _line(left: Content | str, right: str, width: int) -> Content:
    return spread(left if isinstance(left, Content) else Content(left), styled(right, MUTED), width)


def _cells(texts: Sequence[str], heads: Sequence[str]) -> str:
    """Put texts under their heads, at the right."""
    return "  ".join(
        " " * (max(cell_len(head), 4) - cell_len(text)) + text
        for text, head in zip(texts, heads, strict=True)
    )
