"""What all screens share: words in the user's language, a floor for the size, one end."""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

from textual import on
from textual.await_complete import AwaitComplete
from textual.binding import ActiveBinding
from textual.content import Content
from textual.events import Mount, Resize, ScreenResume
from textual.screen import ModalScreen, Screen, ScreenResultType
from textual.widget import Widget
from textual.widgets import Static

from quizzer.locale import _
from quizzer.tui.keys import spoken

if TYPE_CHECKING:
    from quizzer.tui.app import QuizzerApp
    from quizzer.tui.desk import Graded, NotGraded

SMALLEST = (50, 14)
"""Columns and rows under which a screen says that it is too small instead of showing half of itself."""

WIDTHS = [(0, "-narrow"), (72, "-medium"), (100, "-wide")]
"""Classes that a screen has by its columns."""

HEIGHTS = [(0, "-low"), (22, "-middling"), (32, "-high")]
"""Classes that a screen has by its rows."""


class TooSmall(Static):
    """Stands in for a screen that does not fit."""

    SCOPED_CSS = False  # The rules hide what stands beside this widget.

    DEFAULT_CSS = """
    TooSmall {
        display: none;
        width: 100%;
        height: 100%;
        content-align: center middle;
        text-align: center;
    }
    Screen.-tiny > * { display: none; }
    Screen.-tiny > TooSmall { display: block; }
    """


class LeftOnce(Screen[ScreenResultType]):
    """A screen that gives one result.

    Keys that were pressed before it went, such as a held Enter, are still handed to it; a second result would take away
    the screen below, too.
    """

    _left = False
    """Whether it has given its result."""

    @on(ScreenResume)
    def _drop_what_was_said(self) -> None:
        """Come without what was said on the screen before."""
        cast("QuizzerApp", self.app).drop_what_was_said()

    def dismiss(self, result: ScreenResultType | None = None) -> AwaitComplete:
        """Give the result and go, with what lies above; only the first time."""
        if self._left:
            return AwaitComplete()
        self._left = True
        stack = self.app.screen_stack
        if self in stack:
            for above in reversed(stack[stack.index(self) + 1 :]):
                above.dismiss()
        return super().dismiss(result)


class QuizzerScreen(LeftOnce[ScreenResultType]):
    """A screen that fills the terminal."""

    HORIZONTAL_BREAKPOINTS = WIDTHS
    VERTICAL_BREAKPOINTS = HEIGHTS

    _focused_before: Widget | None = None
    """What had the focus when the terminal became too small."""

    DEFAULT_CSS = """
    QuizzerScreen {
        background: $background;
        color: $foreground;
    }
    QuizzerScreen VerticalScroll, QuizzerScreen OptionList { scrollbar-size-vertical: 1; }
    """

    @property
    def active_bindings(self) -> dict[str, ActiveBinding]:
        """The keys that work now, said in the user's language."""
        return spoken(super().active_bindings)

    @property
    def face(self) -> QuizzerApp:
        """The app, with what it knows beyond Textual's."""
        return cast("QuizzerApp", self.app)

    def put_away(self) -> bool:
        """Keep what is typed, because the program ends. Tells whether there was something."""
        return False

    def unkept(self) -> str:
        """Give what is typed here and the disk did not take when it was put away. Empty: nothing."""
        return ""

    def kept_after_all(self) -> None:
        """Take in that the store has what it refused before; most screens need not."""

    async def before_quit(self) -> bool:
        """Show what must be seen before the program ends. Tells whether there was something."""
        return False

    async def graded(self, result: Graded) -> None:
        """Take in a grade; most screens need not."""

    async def not_graded(self, result: NotGraded) -> None:
        """Take in that an answer has no grade; most screens need not."""

    @on(Mount)
    def lay_floor(self) -> None:
        """Lay the sentence for a terminal that is too small underneath."""
        self.mount(
            TooSmall(
                Content(
                    _("Please make the terminal larger:\nat least {columns} x {rows}.").format(
                        columns=SMALLEST[0], rows=SMALLEST[1]
                    )
                )
            )
        )

    @on(Resize)
    def _fit(self, event: Resize) -> None:
        """Choose between the screen and the sentence."""
        columns, rows = SMALLEST
        tiny = event.size.width < columns or event.size.height < rows
        if tiny == self.has_class("-tiny"):
            return
        if tiny:
            self._focused_before = self.focused  # What is hidden loses the focus.
        self.set_class(tiny, "-tiny")
        if not tiny:
            self.call_after_refresh(self._focus_again)

    def _focus_again(self) -> None:
        before, self._focused_before = self._focused_before, None
        if self.focused is None and before is not None and before.is_attached:
            before.focus()


class Dialog(LeftOnce[ScreenResultType], ModalScreen[ScreenResultType]):
    """A question or a page above the screen; it is left with Escape."""

    DEFAULT_CSS = """
    Dialog {
        align: center middle;
        background: $background 70%;
    }
    Dialog > .box {
        width: 84;
        max-width: 96%;
        height: auto;
        max-height: 92%;
        padding: 1 2;
        background: $surface;
        border: round $border-blurred;
        border-title-color: $text-primary;
        border-title-style: bold;
        scrollbar-size-vertical: 1;
    }
    Dialog OptionList { scrollbar-size-vertical: 1; }
    """

    @property
    def active_bindings(self) -> dict[str, ActiveBinding]:
        """The keys that work now, said in the user's language."""
        return spoken(super().active_bindings)
