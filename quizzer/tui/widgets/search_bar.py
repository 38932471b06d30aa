"""What is looked for among the packs: words in a field, and a tag beside it."""

from __future__ import annotations

from textual import on
from textual.app import ComposeResult
from textual.containers import Horizontal
from textual.message import Message
from textual.widgets import Input, Static

from quizzer.locale import _
from quizzer.tui.searching import Search
from quizzer.tui.widgets.line_input import LineInput
from quizzer.tui.words import questions


class SearchBar(Horizontal):
    """Looks for nothing in the beginning."""

    DEFAULT_CSS = """
    SearchBar {
        height: 1;
        & #search { width: 1fr; }
        & #count { width: auto; padding: 0 0 0 2; color: $text-muted; }
        & #tag { width: auto; max-width: 40%; padding: 0 0 0 2; color: $text-primary; }
    }
    """

    class Changed(Message):
        """Something else is looked for."""

    class Submitted(Message):
        """The learner is through with typing; comes after every `Changed` before it."""

    def __init__(self) -> None:
        super().__init__()
        self.search = Search()
        """What is looked for now."""

    def compose(self) -> ComposeResult:
        """Lay out field and tag."""
        yield LineInput(placeholder=_("/ to search"), id="search", select_on_focus=False)
        yield Static(id="tag", markup=False)
        yield Static(id="count", markup=False)

    @property
    def used(self) -> bool:
        """Whether something is looked for, or about to be typed."""
        return bool(self.search) or any(field.has_focus for field in self.query(Input))

    def begin(self) -> None:
        """Go to the field, before the next key is read: whoever types on is understood."""
        self.screen.set_focus(self._field)

    @property
    def has_keys(self) -> bool:
        """Whether keys are typed into the field."""
        return self._field.has_focus

    def clear(self) -> None:
        """Empty the field; from outside the field, look for nothing any more: for no tag either."""
        tag = self.search.tag if self.has_keys else None
        self._field.value = ""
        self._look_for(Search(tag=tag))

    def tell(self, count: int | None) -> None:
        """Say how many questions were found. None: there is nothing to say."""
        said = "" if count is None or not self.search else questions(count)
        self.query_one("#count", Static).update(said)

    def take_tag(self, tag: str | None) -> None:
        """Look for what has a tag beside the words. Blank: any; None: as before."""
        if tag is not None:
            self._look_for(Search(self.search.words, tag or None))

    @on(Input.Changed, "#search")
    def _as_typed(self, event: Input.Changed) -> None:
        event.stop()
        self._look_for(Search(event.value, self.search.tag))

    @on(Input.Submitted, "#search")
    def _through(self, event: Input.Submitted) -> None:
        event.stop()
        self.post_message(self.Submitted())

    def _look_for(self, search: Search) -> None:
        self.search = search
        self.query_one("#tag", Static).update(f"#{search.tag}" if search.tag else "")
        self.post_message(self.Changed())

    @property
    def _field(self) -> Input:
        return self.query_one("#search", Input)
