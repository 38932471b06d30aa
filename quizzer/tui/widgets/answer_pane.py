"""Where a question is answered: the box, the hints that were taken, a line of news, and time with the button."""

from __future__ import annotations

from collections.abc import Sequence

from textual import on
from textual.app import ComposeResult
from textual.containers import Horizontal, Vertical
from textual.content import Content
from textual.message import Message
from textual.reactive import reactive
from textual.widgets import Button, Static, TextArea

from quizzer.locale import _
from quizzer.tui.signs import signs
from quizzer.tui.widgets.answer_box import AnswerBox
from quizzer.tui.widgets.hint_list import HintList
from quizzer.tui.widgets.time_bar import TimeBar


class AnswerPane(Vertical):
    """Knows what is typed, and nothing of sessions and grades."""

    DEFAULT_CSS = """
    AnswerPane {
        height: 1fr;
        padding: 0 2;
        & > #news { display: none; height: auto; max-height: 5; padding: 0 2; color: $text-accent; }
        & > #news.-bad { color: $text-error; }
        & > #news.-some { display: block; }
        & > #line { height: 1; margin: 0 1; }
        & > #line > Button { margin-left: 2; min-width: 8; }
    }
    """

    seconds: reactive[int] = reactive(0)
    """Time spent on the answer."""

    class Typed(Message):
        """Somebody changed the answer."""

        def __init__(self, text: str) -> None:
            super().__init__()
            self.text = text

    def __init__(self) -> None:
        super().__init__()
        self._limit: int | None = None
        self._over = ""

    def compose(self) -> ComposeResult:
        """Lay out the parts."""
        yield AnswerBox()
        yield HintList()
        yield Static(id="news", markup=False)
        with Horizontal(id="line"):
            yield TimeBar().data_bind(AnswerPane.seconds)
            yield Button(_("Submit"), id="submit", variant="primary", compact=True, action="screen.submit")

    @property
    def text(self) -> str:
        """What is typed."""
        return self.query_one(AnswerBox).text

    @property
    def typed(self) -> str | None:
        """What is typed, where somebody has changed it and still may. None: nobody has."""
        box = self.query_one(AnswerBox)
        return None if box.read_only or box.text == box.begun_with else box.text

    @property
    def held(self) -> bool:
        """Whether the answer is handed in and cannot be changed now."""
        return self.query_one(AnswerBox).read_only

    def begin(self, text: str, note: str = "", *, limit: int | None = None, over: str = "") -> None:
        """Begin with a text.

        Args:
            text: A draft, or nothing.
            note: What is said about it, quietly.
            limit: Seconds that the question gives.
            over: What stands above the answer from when they are over. Blank: nothing; only the time says so.
        """
        self._limit, self._over = limit, over
        self.query_one(AnswerBox).say_over("")
        bar = self.query_one(TimeBar)
        bar.limit, bar.text = limit, text
        self.restore(text, note)
        self.query_one(AnswerBox).focus()
        self.say("")

    def watch_seconds(self, seconds: int) -> None:
        """Say once that the time is over; what is typed stays, and more can be."""
        if self._over and self._limit is not None and seconds > self._limit:
            self.query_one(AnswerBox).say_over(self._over)

    def restore(self, text: str, note: str = "") -> None:
        """Put a text into the box, and let it be changed."""
        box = self.query_one(AnswerBox)
        box.read_only = False
        self.screen.refresh_bindings()
        box.remove_class("-waiting")
        box.start(text, note)

    def hold(self) -> None:
        """Let nothing be changed while the answer is graded."""
        box = self.query_one(AnswerBox)
        box.read_only = True
        self.screen.refresh_bindings()  # A box that takes no letters leaves "?" and ":" to the screen.
        box.add_class("-waiting")

    def replace(self, text: str) -> None:
        """Put in what was written elsewhere; it counts as typed."""
        self.restore(text)
        self.post_message(self.Typed(text))

    def note(self, words: str, *, bad: bool = False) -> None:
        """Say something about the draft, quietly; less so where it is bad."""
        self.query_one(AnswerBox).say(words, bad=bad)

    def say(self, sentence: str, *, bad: bool = False) -> None:
        """Say a sentence under the box; a blank one takes the last away."""
        news = self.query_one("#news", Static)
        news.set_class(bool(sentence), "-some")
        news.set_class(bad, "-bad")
        news.update(Content.assemble(f"{signs().warning} " if bad else "", sentence))

    def show_hints(self, hints: Sequence[str], total: int) -> None:
        """Show the hints that were taken, of so many."""
        self.query_one(HintList).show(hints, total)

    @on(TextArea.Changed)
    def _tell(self, event: TextArea.Changed) -> None:
        event.stop()
        self.query_one(TimeBar).text = self.text
        if (text := self.typed) is not None:
            self.say("")
            self.post_message(self.Typed(text))
