"""The score that counts, large, with its band and the three numbers behind the machine's."""

from __future__ import annotations

from textual.app import ComposeResult
from textual.containers import Horizontal, Vertical
from textual.content import Content
from textual.reactive import reactive
from textual.widgets import Digits, Static

from quizzer.grading.grade import Grade, band_of
from quizzer.locale import _
from quizzer.reports.coverage import tells_coverage
from quizzer.tui.drawing import MUTED, bar, dotted, score, styled
from quizzer.tui.signs import BAND_STYLES, FILLS, signs
from quizzer.tui.words import BANDS

METER_CELLS = 8

TONES = {"$text-success": "-good", "$text-warning": "-middling"}
"""Classes by a band's style; any other band is bad."""

MOST_CELLS = 72
"""A longer bar says no more."""


class ScoreBar(Horizontal):
    """Large digits beside a bar; on a low screen the digits stand in the line.

    Args:
        grade: What is shown.
        override: The learner's own score, which stands for the machine's. None: no objection.
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

    def __init__(self, grade: Grade, override: float | None = None) -> None:
        super().__init__()
        self._grade = grade
        self.set_reactive(ScoreBar.override, override)

    def compose(self) -> ComposeResult:
        """Lay out digits, band, bar and numbers."""
        yield Digits(f"{self._score:.0f}")
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

    @property
    def _score(self) -> float:
        """The score that counts."""
        return self._grade.score if self.override is None else self.override

    def _draw(self) -> None:
        if not self.is_mounted:
            return
        cells = max(10, min(MOST_CELLS, self.query_one(Vertical).size.width))
        band = band_of(self._score)
        tone = TONES.get(BAND_STYLES[band], "-bad")
        for each in ("-good", "-middling", "-bad"):
            self.set_class(each == tone, each)
        self.query_one(Digits).update(f"{self._score:.0f}")
        self.query_one("#band", Static).update(self._band())
        self.query_one("#bar", Static).update(bar(self._score / 100, cells, FILLS[band]))
        self.query_one("#numbers", Static).update(self._numbers(wide=cells >= 62))

    def _band(self) -> Content:
        band = band_of(self._score)
        style = f"bold {BAND_STYLES[band]}"
        low = not self.query_one(Digits).display or self.screen.has_class("-low")
        number = styled(f"{self._score:.0f} ", style) if low else Content("")
        parts = [Content.assemble(number, styled(_(BANDS[band]), style))]
        if self.override is not None:
            parts.append(styled(_("your own score"), MUTED))
            parts.append(styled(_("machine {score:.0f}").format(score=self._grade.score), MUTED))
        if self.previous is not None:
            parts.append(
                Content.assemble(
                    (_("last time") + " ", MUTED),
                    score(self.previous),
                    (f" {signs().arrow} {self._score:.0f}", MUTED),
                )
            )
        return dotted(*parts)

    def _numbers(self, *, wide: bool) -> Content:
        grade = self._grade
        wrong = len(grade.contradictions)
        return Content("   ").join(
            [
                _meter(_("coverage"), grade.coverage, wide=wide)
                if _covers(grade)
                else Content.assemble((_("coverage") + " ", MUTED), "-"),
                _meter(_("similarity"), grade.similarity, wide=wide),
                Content.assemble(
                    (_("contradictions") + " ", MUTED), (str(wrong), "bold $text-error" if wrong else "")
                ),
                Content.assemble((_("confidence") + " ", MUTED), f"{grade.confidence:.0%}"),
            ]
        )


def _covers(grade: Grade) -> bool:
    points = ((each.weight, each.credit, len(each.hits) + len(each.absent)) for each in grade.key_points)
    return tells_coverage(grade.coverage, points, derived=grade.derived)


def _meter(word: str, share: float, *, wide: bool) -> Content:
    meter = Content.assemble(bar(share, METER_CELLS, "$primary", thin=True), " ") if wide else Content("")
    return Content.assemble((word + " ", MUTED), meter, f"{share:.0%}")
