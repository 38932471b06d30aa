"""The score, large, with its band and the three numbers behind it."""

from __future__ import annotations

from textual.app import ComposeResult
from textual.containers import Horizontal, Vertical
from textual.content import Content
from textual.reactive import reactive
from textual.widgets import Digits, Static

from quizzer.grading.grade import Grade
from quizzer.locale import _
from quizzer.tui.drawing import MUTED, bar, dotted, score, styled
from quizzer.tui.signs import BAND_STYLES, FILLS, signs
from quizzer.tui.words import BANDS

METER_CELLS = 8

MOST_CELLS = 72
"""A longer bar says no more."""


class ScoreBar(Horizontal):
    """Large digits beside a bar; on a low screen the digits stand in the line.

    Args:
        grade: What is shown.
    """

    SCOPED_CSS = False  # Rules of this widget depend on the screen's size.

    DEFAULT_CSS = """
    ScoreBar {
        height: auto;
        & > Digits { width: auto; height: 3; margin-right: 3; text-style: bold; }
        & > Vertical { height: auto; width: 1fr; }
        & Static { height: auto; }
        &.-good > Digits { color: $text-success; }
        &.-middling > Digits { color: $text-warning; }
        &.-bad > Digits { color: $text-error; }
    }
    .-low ScoreBar > Digits { display: none; }
    """

    previous: reactive[float | None] = reactive(None)
    """The score of the time before. None: there was none."""

    override: reactive[float | None] = reactive(None)
    """The learner's own score. None: no objection."""

    def __init__(self, grade: Grade) -> None:
        style = BAND_STYLES[grade.band]
        tone = {"$text-success": "-good", "$text-warning": "-middling"}.get(style, "-bad")
        super().__init__(classes=tone)
        self._grade = grade
        self._style = style

    def compose(self) -> ComposeResult:
        """Lay out digits, band, bar and numbers."""
        yield Digits(f"{self._grade.score:.0f}")
        with Vertical():
            yield Static(id="band")
            yield Static(id="bar")
            yield Static(id="numbers")

    def on_mount(self) -> None:
        """Fill in."""
        self._draw()

    def on_resize(self) -> None:
        """Draw for another width."""
        self._draw()

    def watch_previous(self) -> None:
        """Say how it was the time before."""
        self._draw()

    def watch_override(self) -> None:
        """Say the learner's own score."""
        self._draw()

    def _draw(self) -> None:
        if not self.is_mounted:
            return
        cells = max(10, min(MOST_CELLS, self.query_one(Vertical).size.width))
        self.query_one("#band", Static).update(self._band())
        self.query_one("#bar", Static).update(bar(self._grade.score / 100, cells, FILLS[self._grade.band]))
        self.query_one("#numbers", Static).update(self._numbers(wide=cells >= 62))

    def _band(self) -> Content:
        grade = self._grade
        low = not self.query_one(Digits).display or self.screen.has_class("-low")
        number = styled(f"{grade.score:.0f} ", f"bold {self._style}") if low else Content("")
        parts = [Content.assemble(number, styled(_(BANDS[grade.band]), f"bold {self._style}"))]
        if self.override is not None:
            parts.append(Content.assemble((_("your own score") + " ", MUTED), score(self.override)))
        if self.previous is not None:
            parts.append(
                Content.assemble(
                    (_("last time") + " ", MUTED),
                    score(self.previous),
                    (f" {signs().arrow} {grade.score:.0f}", MUTED),
                )
            )
        return dotted(*parts)

    def _numbers(self, *, wide: bool) -> Content:
        grade = self._grade
        wrong = len(grade.contradictions)
        return Content("   ").join(
            [
                _meter(_("coverage"), grade.coverage, wide=wide),
                _meter(_("similarity"), grade.similarity, wide=wide),
                Content.assemble(
                    (_("contradictions") + " ", MUTED), (str(wrong), "bold $text-error" if wrong else "")
                ),
                Content.assemble((_("confidence") + " ", MUTED), f"{grade.confidence:.0%}"),
            ]
        )


def _meter(word: str, share: float, *, wide: bool) -> Content:
    meter = Content.assemble(bar(share, METER_CELLS, "$primary", thin=True), " ") if wide else Content("")
    return Content.assemble((word + " ", MUTED), meter, f"{share:.0%}")
