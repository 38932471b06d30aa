"""The packs beside the one under the highlight; where the screen is narrow, above it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual import on
from textual.app import ComposeResult
from textual.containers import Horizontal

from quizzer.tui.searching import Closeness, Search
from quizzer.tui.shelf import Shelf
from quizzer.tui.widgets.pack_detail import PackDetail
from quizzer.tui.widgets.pack_list import PackList
from quizzer.tui.widgets.question_list import QuestionList

if TYPE_CHECKING:
    from quizzer.packs.library import PackEntry
    from quizzer.packs.schema import Question


class PackBrowser(Horizontal):
    """Empty until `show`; what is chosen in it is told by its lists' messages."""

    SCOPED_CSS = False  # Rules of this widget depend on the screen's size.

    DEFAULT_CSS = """
    PackBrowser {
        height: 1fr;
        padding: 0 1;
        & PackList { width: 2fr; max-width: 52; }
        & PackDetail { width: 3fr; padding: 0 1 0 2; margin-left: 1; border-left: vkey $panel; }
    }
    .-narrow PackBrowser {
        layout: vertical;
        & PackList { width: 100%; max-width: 100%; height: 2fr; }
        & PackDetail { width: 100%; height: 3fr; padding: 0; margin: 0; border: none; }
    }
    """

    def __init__(self) -> None:
        super().__init__()
        self.entry: PackEntry | None = None
        """The pack under the highlight. None: none is listed."""
        self.search = Search()
        """What is looked for now."""
        self._shelf: Shelf | None = None

    def compose(self) -> ComposeResult:
        """Begin with the list; `complete` adds the detail."""
        yield PackList()

    async def complete(self) -> None:
        """Add the detail; the first frame does without."""
        if not self.query(PackDetail):
            await self.mount(PackDetail())

    @property
    def question(self) -> Question | None:
        """The question under the highlight, or else the pack's first. None: no pack that can be read."""
        if self.entry is None or self.entry.pack is None:
            return None
        pointed = next((each.question for each in self.query(QuestionList)), None)
        return pointed or self.entry.pack.questions[0]

    def show(self, shelf: Shelf, search: Search) -> int | None:
        """Show what fits a search. Tells how many questions do; None when no pack does."""
        search = search.among(shelf.corpus)
        other = search != self.search
        self._shelf, self.search = shelf, search
        found = [entry for entry in shelf.entries if search.finds(entry)]
        if ranked := bool(search.words.strip()):
            found.sort(
                key=lambda entry: (entry.pack is None, search.closeness(entry), entry.origin != "user")
            )
        point_at = found[0].id if found and ranked and other else None
        self.query_one(PackList).show(found, shelf, point_at, ranked=ranked)
        if not found:
            return None
        return sum(len(search.questions(entry.pack)) for entry in found if entry.pack is not None)

    def focus_packs(self) -> None:
        """Go to the list of packs."""
        self.query_one(PackList).focus()

    def focus_found(self) -> None:
        """Go to what a search has found: to the questions, where they were found and not their pack's title."""
        entry = self.query_one(PackList).entry
        by_questions = entry is not None and self.search.closeness(entry) is Closeness.QUESTIONS
        questions = self.query(QuestionList)
        if self.search.words.strip() and by_questions and questions:
            questions.first().focus()
        else:
            self.focus_packs()

    @on(PackList.Pointed)
    def _show_detail(self, event: PackList.Pointed) -> None:
        self.entry = event.entry
        if self._shelf is not None:
            self.query_one(PackDetail).show(event.entry, self._shelf, self.search)

    @on(PackList.Opened)
    def _note(self, event: PackList.Opened) -> None:
        self.entry = event.entry
