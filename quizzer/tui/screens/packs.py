"""The packs: find one, see how far one is, choose what to practise."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from textual import on, work
from textual.binding import BindingType

from quizzer.locale import _, mark
from quizzer.tui.keys import key
from quizzer.tui.removing import Removals
from quizzer.tui.screens.shelf import ShelfScreen
from quizzer.tui.widgets.pack_list import PackList
from quizzer.tui.widgets.question_list import QuestionList
from quizzer.tui.widgets.search_bar import SearchBar
from quizzer.tui.widgets.today_bar import TodayBar

if TYPE_CHECKING:
    from quizzer.packs.schema import Pack, Question
    from quizzer.practice.plan import Plan
    from quizzer.workbench import Workbench


class PacksScreen(ShelfScreen):
    """The first screen.

    Args:
        bench: Has the packs and the store.
    """

    BINDINGS: ClassVar[list[BindingType]] = [
        key("escape", "clear", mark("Show all"), id="packs.clear", tooltip=mark("Clear search and tag.")),
        key("p", "progress", mark("Progress"), id="packs.progress",
            tooltip=mark("Show progress: today, calendar, scores, what is missed, what comes back.")),
        key("y,H", "history", mark("History"), id="packs.history",
            tooltip=mark("What you answered, with the grades; in the list of questions, to the one under the highlight.")),
        key("m", "practise('mock')", mark("Mock"), id="packs.mock",
            tooltip=mark("A mock interview with this pack: results come at the end.")),
        key("e", "edit", mark("Edit"), id="packs.edit",
            tooltip=mark("Edit the question under the highlight; of a pack that comes with quizzer, a copy.")),
        key("z", "bring_back", mark("Bring back"), id="packs.bring_back",
            tooltip=mark("Bring back the pack or question that was removed last.")),
        key("x,delete", "remove", mark("Remove"), id="packs.remove",
            tooltip=mark("Remove the pack under the highlight, or in the list of questions the question; z brings it "
                         "back.")),
        key("l,right", "to('QuestionList')", mark("List"), id="packs.right",
            tooltip=mark("To the questions of the pack under the highlight.")),
        key("h,left", "to('PackList')", mark("Packs"), id="packs.left", tooltip=mark("To the packs.")),
        key("s", "start", mark("Start today"), id="packs.start",
            tooltip=mark("Start with what is most useful today, in all packs.")),
        key("P", "new_pack", mark("New pack"), id="packs.new_pack",
            tooltip=mark("Make a pack of your own with its first question.")),
        key("slash,ctrl+f", "search", mark("Search"), id="packs.search",
            tooltip=mark("Search packs and questions; #word searches tags.")),
        key("d", "practise('due')", mark("Due"), id="packs.due",
            tooltip=mark("Practise what is about to be forgotten in this pack.")),
        key("w", "practise('weak')", mark("To improve"), id="packs.weak",
            tooltip=mark("Practise what is to be improved in this pack: fewer than 65 points the last times, unless "
                         "you set another number.")),
        key("n", "practise('new')", mark("New"), id="packs.new",
            tooltip=mark("Practise what was never answered in this pack.")),
        key("comma", "settings", mark("Settings"), id="packs.settings",
            tooltip=mark("See and change the settings.")),
        key("t", "tag", mark("Tag"), id="packs.tag", tooltip=mark("Show only questions with a tag.")),
        key("q", "app.quit", mark("Quit"), id="packs.quit", tooltip=mark("Leave quizzer.")),
        key("D", "everywhere", mark("All due"), id="packs.everywhere",
            tooltip=mark("Practise what is about to be forgotten, in all packs.")),
        key("R", "report", mark("Report"), id="packs.report", show=False,
            tooltip=mark("Write a report as a page to read, send and print, and open it.")),
        key("u", "undo", mark("Undo"), id="packs.undo", show=False,
            tooltip=mark("Take the last grade back: its answer is a draft again, its date as it was.")),
        key("plus", "new_question", mark("New question"), id="packs.new_question", show=False,
            tooltip=mark("Write a new question for the pack under the highlight.")),
        key("a", "practise('all')", mark("All"), id="packs.all", show=False,
            tooltip=mark("Practise the whole pack.")),
        key("r", "reload", mark("Reload"), id="packs.reload", show=False,
            tooltip=mark("Read the packs again.")),
    ]  # fmt: skip

    def __init__(self, bench: Workbench) -> None:
        super().__init__(bench)
        self._removals = Removals(bench)

    def practise_pack(self, pack: Pack) -> None:
        """Practise a whole pack."""
        from quizzer.practice.plan import Plan

        self.face.practise(Plan((pack.id,)))

    def check_action(
        self,
        action: str,
        parameters: tuple[object, ...],
    ) -> bool | None:
        """Offer what there is something for: to show everything only where something is hidden, and so on."""
        if action == "to":
            return not any(there.has_focus for there in self.query(str(parameters[0])))
        if action == "start":
            return self._plan_for_today is not None
        if action == "bring_back":
            return bool(self._removals)
        return any(bar.used for bar in self.query(SearchBar)) if action == "clear" else True

    def action_practise(self, kind: str) -> None:
        """Practise a part of the pack under the highlight."""
        from quizzer.tui.pack_practice import practise_part

        entry = self._browser.entry
        if self._shelf is not None and entry is not None and entry.pack is not None:
            practise_part(self, entry.pack, self._shelf, self._browser.search, kind)

    def action_everywhere(self) -> None:
        """Practise what is due in all packs."""
        from quizzer.practice.plan import Plan

        self.face.practise(Plan(due=True))

    def action_start(self) -> None:
        """Start with the first thing to do today; where several sessions were begun, ask with which to go on."""
        begun = next((bar.begun for bar in self.query(TodayBar)), ())
        if len(begun) > 1:
            from quizzer.tui.screens.begun import BegunDialog

            self.app.push_screen(BegunDialog(begun), self._practise_chosen)
        elif (plan := self._plan_for_today) is not None:
            self.face.practise(plan)

    def action_edit(self) -> None:
        """Edit the question under the highlight, or the pack's first."""
        if (question := self._browser.question) is not None:
            self._write(question)

    def action_new_question(self) -> None:
        """Write a new question."""
        self._write(None)

    def action_new_pack(self) -> None:
        """Make a pack."""
        from quizzer.tui.pack_work import make_pack

        make_pack(self, self._bench, {entry.id for entry in self._shelf.entries} if self._shelf else set())

    @work(exclusive=True, group="undo")
    async def action_undo(self) -> None:
        """Take the last grade of any session back, and go to its question."""
        from quizzer.tui.pack_work import take_last_back

        if (plan := await take_last_back(self, self._bench)) is not None:
            self.face.practise(plan)

    def _write(self, question: Question | None) -> None:
        from quizzer.tui.screens.question_editor import QuestionEditor

        entry = self._browser.entry
        if entry is not None and entry.pack is not None:
            self.app.push_screen(QuestionEditor(self._bench, entry, question))

    @work(exclusive=True, group="remove")
    async def action_remove(self) -> None:
        """Take out the question under the highlight where the questions have the keys, else the pack."""
        entry = self.query_one(PackList).entry  # the browser hears of the highlight a little later
        if entry is None:
            return
        focused = next((each for each in self.query(QuestionList) if each.has_focus), None)
        question = None if focused is None else focused.question
        if focused is not None and question is None:
            return  # a question is meant, and none is under the highlight
        if await self._removals.take_out(self, entry, question):
            self._changed_packs()

    @work(exclusive=True, group="remove")
    async def action_bring_back(self) -> None:
        """Bring back what was taken out last."""
        if (back := await self._removals.bring_back(self)) is not None:
            self.point_at(back.pack)
            for questions in self.query(QuestionList):
                if back.question is not None:
                    questions.point_at(back.pack, back.question)
            self._changed_packs()

    def _changed_packs(self) -> None:
        self.refresh_bindings()
        self.action_reload()

    def action_progress(self) -> None:
        """Show how far one is."""
        from quizzer.tui.screens.progress import ProgressScreen

        self.app.push_screen(ProgressScreen(self._bench), self._practise_chosen)

    def action_history(self) -> None:
        """Show what was answered; where the questions have the keys, to the one under the highlight."""
        from quizzer.tui.pack_work import show_history

        show_history(self, self._bench)

    def action_settings(self) -> None:
        """Show the settings."""
        self.face.open_settings()

    def action_report(self) -> None:
        """Write a report about everything, if there is anything to report."""
        if self._shelf is None or not self._shelf.tallies:
            self.notify(_("There is nothing to report yet: answer a question first."), markup=False)
            return
        from quizzer.tui.reporting import report

        self.run_worker(report(self, self._bench), group="report", exclusive=True)

    def _practise_chosen(self, plan: Plan | None) -> None:
        if plan is not None:
            self.face.practise(plan)

    @on(PackList.Opened)
    def _open_pack(self, event: PackList.Opened) -> None:
        if event.entry.pack is not None:
            self._browser.entry = event.entry
            self._go_on_or_begin(event.entry.pack)
            return
        from quizzer.tui.screens.problems import ProblemsDialog

        self.app.push_screen(ProblemsDialog(event.entry))

    def _go_on_or_begin(self, pack: Pack) -> None:
        """Practise a pack; where a session was left in the middle, offer to go on with that."""
        from quizzer.tui.pack_practice import offer_to_go_on

        if self._shelf is not None and not offer_to_go_on(self, pack, self._shelf, self._browser.search):
            self.action_practise("all")

    @on(QuestionList.Opened)
    def _open_question(self, event: QuestionList.Opened) -> None:
        from quizzer.practice.attempt import QuestionRef
        from quizzer.practice.plan import Plan

        self.face.practise(Plan(questions=(QuestionRef(event.pack.id, event.question.id),)))
