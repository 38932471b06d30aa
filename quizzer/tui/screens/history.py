"""What was answered, newest first: look at an answer again, practise its question, compare, disagree."""

from __future__ import annotations

import asyncio
from typing import TYPE_CHECKING, ClassVar

from textual import on, work
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.content import Content
from textual.widgets import Static

from quizzer.errors import QuizzerError
from quizzer.locale import _, mark
from quizzer.practice.plan import Plan
from quizzer.reports.words import answers
from quizzer.tui.drawing import MUTED, dotted, one_line, styled
from quizzer.tui.keys import key
from quizzer.tui.past import Entry, History, read_history
from quizzer.tui.screens.base import QuizzerScreen
from quizzer.tui.widgets.heading import Heading
from quizzer.tui.widgets.key_bar import KeyBar
from quizzer.tui.widgets.line_list import LineList
from quizzer.tui.widgets.past_list import PastList
from quizzer.tui.widgets.search_bar import SearchBar

if TYPE_CHECKING:
    from quizzer.practice.attempt import Attempt, QuestionRef
    from quizzer.tui.screens.disagree import Objection
    from quizzer.workbench import Workbench


class HistoryScreen(QuizzerScreen[None]):
    """Lists past answers.

    Args:
        bench: Has packs and store.
        only: The question whose answers are listed. None: all answers.
        asked: Its text.
    """

    BINDINGS: ClassVar[list[BindingType]] = [
        key("escape", "back", mark("Back"), id="history.back",
            tooltip=mark("Empty the search; without one, back to where you came from.")),
        key("r", "practise", mark("Practise"), id="history.practise",
            tooltip=mark("Practise the question of this answer again.")),
        key("c,v", "compare", mark("Compare"), id="history.compare",
            tooltip=mark("Compare this answer with the one before to the same question, key point by key point.")),
        key("d", "disagree", mark("Disagree"), id="history.disagree",
            tooltip=mark("Set your own score beside the machine's.")),
        key("slash,ctrl+f", "search", mark("Search"), id="history.search",
            tooltip=mark("Search questions, packs and answers.")),
        key("o", "only", mark("Only this question"), id="history.only",
            tooltip=mark("List only the answers to the question of this one.")),
        key("a", "all", mark("All answers"), id="history.all",
            tooltip=mark("List the answers to all questions again.")),
        key("y,q,H", "leave", mark("Leave"), id="history.leave", show=False,
            tooltip=mark("Back to where you came from.")),
    ]  # fmt: skip

    AUTO_FOCUS = "PastList"

    DEFAULT_CSS = """
    HistoryScreen {
        & SearchBar { margin: 1 2; }
        & #asked { height: auto; max-height: 3; padding: 0 3; margin-bottom: 1; text-style: bold; display: none; }
        & #head { height: 1; padding: 0 3; text-wrap: nowrap; }
        & PastList { padding: 0 2; }
        & #nothing { width: 100%; height: 1fr; padding: 1 3; display: none; }
        &.-only #asked { display: block; }
        &.-empty { & PastList, & #head { display: none; } & #nothing { display: block; } }
    }
    HistoryScreen.-low SearchBar { margin: 0 2; }
    HistoryScreen.-low #asked { max-height: 1; margin-bottom: 0; }
    """

    def __init__(self, bench: Workbench, only: QuestionRef | None = None, asked: str = "") -> None:
        super().__init__(classes="-only" if only else "")
        self._bench = bench
        self._only = only
        self._asked = asked
        self._history: History | None = None

    def compose(self) -> ComposeResult:
        """Lay out search and list; `_read` fills them."""
        yield Heading(self._place(_("Reading ...")))
        yield SearchBar()
        yield Static(one_line(self._asked), id="asked", markup=False)
        yield Static(id="head", markup=False)
        yield PastList(packs=self._only is None)
        yield Static(id="nothing", markup=False)
        yield KeyBar()

    def on_mount(self) -> None:
        """Read when the first frame stands."""
        self.call_after_refresh(self._read)

    def on_screen_resume(self) -> None:
        """Read again what was answered or changed meanwhile."""
        if self._history is not None:
            self._read()

    @work(exclusive=True, group="history")
    async def _read(self) -> None:
        try:
            self._history = await asyncio.to_thread(read_history, self._bench, self._only)
        except QuizzerError as problem:
            self._say_nothing(Content(str(problem)))
            return
        if self.is_attached:
            self._show()

    def check_action(
        self,
        action: str,
        parameters: tuple[object, ...],  # noqa: ARG002 (Textual's signature)
    ) -> bool | None:
        """Offer what there is something for."""
        entry = self._entry
        if action == "practise":
            return entry is not None and entry.there
        if action == "disagree":
            return entry is not None and not entry.outline.skipped
        if action == "compare":
            return (
                entry is not None and self._history is not None and entry.outline.id in self._history.before
            )
        if action == "search":
            return bool(self._history and self._history.entries)
        if action == "only":
            return entry is not None and self._only is None
        return action != "all" or self._only is not None

    def action_search(self) -> None:
        """Go to the search."""
        self.query_one(SearchBar).begin()

    def action_back(self) -> None:
        """Empty the search, or go back."""
        bar = self.query_one(SearchBar)
        if not bar.used:
            self.dismiss(None)
            return
        bar.clear()
        self._show()
        self.set_focus(self.query_one(PastList))

    def action_leave(self) -> None:
        """Go back."""
        self.dismiss(None)

    def action_only(self) -> None:
        """List the answers to one question."""
        if (entry := self._entry) is not None:
            self.app.push_screen(HistoryScreen(self._bench, entry.outline.ref, entry.text))

    def action_all(self) -> None:
        """List all answers: on the screen below, where it does."""
        below = self.app.screen_stack[-2]
        self.dismiss(None)
        if not isinstance(below, HistoryScreen):
            self.app.push_screen(HistoryScreen(self._bench))

    def action_practise(self) -> None:
        """Ask the question again."""
        if (entry := self._entry) is not None:
            self.face.practise(Plan(questions=(entry.outline.ref,)))

    @work(exclusive=True, group="open")
    async def action_compare(self) -> None:
        """Compare with the answer before."""
        from quizzer.tui.looking import compare_with_before

        if (entry := self._entry) is not None:
            await compare_with_before(self, self._bench, entry.outline.id)

    @work(exclusive=True, group="open")
    async def action_disagree(self) -> None:
        """Ask for the learner's own score."""
        from quizzer.tui.screens.disagree import DisagreeDialog

        if (entry := self._entry) is None:
            return
        attempt = await asyncio.to_thread(self._bench.store.attempt, entry.outline.id)
        if attempt is None:
            return

        async def keep(objection: Objection | None) -> None:
            if objection is not None:
                await self._object(attempt, objection)

        self.app.push_screen(DisagreeDialog(attempt), keep)

    async def _object(self, attempt: Attempt, objection: Objection) -> None:
        from quizzer.tui.looking import object_to

        await object_to(self, self._bench, attempt, objection)
        self._read()

    @on(LineList.Opened)
    def _open(self) -> None:
        self._open_result()

    @work(exclusive=True, group="open")
    async def _open_result(self) -> None:
        from quizzer.tui.looking import show_result

        if (entry := self._entry) is not None:
            await show_result(self, self._bench, entry.outline.id)

    @on(LineList.Pointed)
    def _offer(self) -> None:
        self.refresh_bindings()

    @on(LineList.Fitted)
    def _fit_head(self, event: LineList.Fitted) -> None:
        self.query_one("#head", Static).update(self.query_one(PastList).head(event.width))

    @on(SearchBar.Changed)
    def _look_again(self) -> None:
        self._show()

    @on(SearchBar.Submitted)
    def _go_to_list(self) -> None:
        if not self.has_class("-empty"):
            self.query_one(PastList).focus()

    def _show(self) -> None:
        history = self._history
        if history is None:
            return
        found = history.matching(self.query_one(SearchBar).search.words)
        self.query_one(PastList).show(found)
        every, some = len(history.entries), len(found)
        told = (
            answers(every)
            if some == every
            else _("{found} of {all}").format(found=f"{some:,}", all=answers(every))
        )
        self.query_one(Heading).place = self._place(told)
        if found:
            self.remove_class("-empty")
        elif every:
            self._say_nothing(styled(_("Nothing fits the search. Esc shows everything again."), MUTED))
        else:
            self._say_nothing(self._how_to_begin())
        self.refresh_bindings()

    def _say_nothing(self, said: Content) -> None:
        self.query_one("#nothing", Static).update(said)
        self.add_class("-empty")

    def _how_to_begin(self) -> Content:
        if self._only is not None:
            head = _("This question was not answered yet.")
            how = _("Esc goes back; Enter on the question asks it.")
        else:
            head = _("There are no answers yet.")
            how = _(
                "Esc goes back to the packs; Enter there practises one, and each answer with its grade is listed here."
            )
        return Content("\n\n").join([styled(head, "bold"), styled(how, MUTED)])

    def _place(self, told: str) -> Content:
        return dotted(
            styled("quizzer", "bold $text-primary"), styled(_("History"), "bold"), styled(told, MUTED)
        )

    @property
    def _entry(self) -> Entry | None:
        if self.has_class("-empty"):
            return None
        return next((each.entry for each in self.query(PastList)), None)
