"""The packs: find one, see how far one is, choose what to practise."""

from __future__ import annotations

import asyncio
from typing import TYPE_CHECKING, ClassVar

from textual import on, work
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import Horizontal
from textual.content import Content
from textual.widgets import Input, Static

from quizzer.errors import QuizzerError
from quizzer.locale import _, mark, ngettext
from quizzer.tui.drawing import MUTED, dotted, styled
from quizzer.tui.keys import key
from quizzer.tui.screens.base import QuizzerScreen
from quizzer.tui.shelf import Search, Shelf, look, read_shelf
from quizzer.tui.widgets.heading import Heading
from quizzer.tui.widgets.key_bar import KeyBar
from quizzer.tui.widgets.line_input import LineInput
from quizzer.tui.widgets.pack_detail import PackDetail
from quizzer.tui.widgets.pack_list import PackList
from quizzer.tui.widgets.question_list import QuestionList
from quizzer.tui.widgets.today_bar import TodayBar

if TYPE_CHECKING:
    from quizzer.packs.library import PackEntry
    from quizzer.packs.schema import Pack, Question
    from quizzer.practice.plan import Plan
    from quizzer.workbench import Workbench


NOTHING = {
    "due": mark("Nothing is due here today."),
    "weak": mark("No question is weak here."),
    "new": mark("Every question here was answered before."),
}
"""Why there is nothing to practise."""

NO_FIT = mark("Nothing fits the search. Esc shows everything again.")


class PacksScreen(QuizzerScreen[None]):
    """The first screen.

    Args:
        bench: Has the packs and the store.
    """

    BINDINGS: ClassVar[list[BindingType]] = [
        key("slash,ctrl+f", "search", mark("Search"), id="packs.search",
            tooltip=mark("Search packs and questions; #word searches tags.")),
        key("escape", "clear", mark("Show all"), id="packs.clear", tooltip=mark("Clear search and tag.")),
        key("s", "start", mark("Start today"), id="packs.start",
            tooltip=mark("Start with what is most useful today, in all packs.")),
        key("p", "progress", mark("Progress"), id="packs.progress",
            tooltip=mark("Show progress: today, calendar, scores, what is missed, what comes back.")),
        key("d", "practise('due')", mark("Due"), id="packs.due",
            tooltip=mark("Practise what is about to be forgotten in this pack.")),
        key("w", "practise('weak')", mark("Weak"), id="packs.weak",
            tooltip=mark("Practise what went badly in this pack.")),
        key("n", "practise('new')", mark("New"), id="packs.new",
            tooltip=mark("Practise what was never answered in this pack.")),
        key("m", "practise('mock')", mark("Mock"), id="packs.mock",
            tooltip=mark("A mock interview with this pack: results come at the end.")),
        key("e", "edit", mark("Edit"), id="packs.edit",
            tooltip=mark("Edit the question under the highlight; of a pack that comes with quizzer, a copy.")),
        key("t", "tag", mark("Tag"), id="packs.tag", tooltip=mark("Show only questions with a tag.")),
        key("q", "app.quit", mark("Quit"), id="packs.quit", tooltip=mark("Leave quizzer.")),
        key("D", "everywhere", mark("All due"), id="packs.everywhere",
            tooltip=mark("Practise what is about to be forgotten, in all packs.")),
        key("P", "new_pack", mark("New pack"), id="packs.new_pack", show=False,
            tooltip=mark("Make a pack of your own with its first question.")),
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
        key("l,right", "to('QuestionList')", mark("To the questions"), id="packs.right", show=False),
        key("h,left", "to('PackList')", mark("To the packs"), id="packs.left", show=False),
    ]  # fmt: skip

    AUTO_FOCUS = "PackList"

    DEFAULT_CSS = """
    PacksScreen {
        & #bar { height: 1; margin: 1 2; }
        & TodayBar { margin: 1 2 0 2; }
        & #search { width: 1fr; }
        & #tag { width: auto; max-width: 40%; padding: 0 0 0 2; color: $text-primary; }
        & #halves { height: 1fr; padding: 0 1; }
        & PackList { width: 2fr; max-width: 52; }
        & PackDetail { width: 3fr; padding: 0 1 0 2; margin-left: 1; border-left: vkey $panel; }
        & #empty { display: none; width: 100%; height: 1fr; padding: 1 3; }
        &.-empty #halves { display: none; }
        &.-empty #empty { display: block; }
    }
    PacksScreen.-low #bar { margin: 0 2; }
    PacksScreen.-low TodayBar { margin: 0 2; }
    PacksScreen.-narrow {
        & #halves { layout: vertical; }
        & PackList { width: 100%; max-width: 100%; height: 2fr; }
        & PackDetail { width: 100%; height: 3fr; padding: 0; margin: 0; border: none; }
    }
    """

    def __init__(self, bench: Workbench) -> None:
        super().__init__()
        self._bench = bench
        self._shelf: Shelf | None = None
        self._search = Search()
        self._entry: PackEntry | None = None

    @property
    def packs(self) -> list[Pack]:
        """The packs that can be practised."""
        entries = self._shelf.entries if self._shelf else ()
        return [entry.pack for entry in entries if entry.pack is not None]

    def practise_pack(self, pack: Pack) -> None:
        """Practise a whole pack."""
        from quizzer.practice.plan import Plan

        self.face.practise(Plan((pack.id,)))

    def point_at(self, pack_id: str) -> None:
        """Put the highlight on a pack."""
        self.query_one(PackList).point_at(pack_id)

    def compose(self) -> ComposeResult:
        """Lay out search, packs and detail."""
        yield Heading(
            Content.assemble(("quizzer", "bold $text-primary"), ("  " + _("interview practice"), MUTED))
        )
        yield TodayBar()
        with Horizontal(id="bar"):
            yield LineInput(placeholder=_("/ to search"), id="search", select_on_focus=False)
            yield Static(id="tag", markup=False)
        with Horizontal(id="halves"):
            yield PackList()
        yield Static(id="empty", markup=False)
        yield KeyBar()

    def on_mount(self) -> None:
        """Read the packs when the first frame stands."""
        self.call_after_refresh(self.action_reload)

    async def speak_again(self) -> None:
        """Say everything anew, because the language changed."""
        self._search = Search()
        await self.recompose()
        self.lay_floor()
        await self._read()
        self.query_one(PackList).focus()
        self.refresh_bindings()

    def on_screen_resume(self) -> None:
        """Read again what practising changed."""
        if self._shelf is not None:
            self.action_reload()

    def action_reload(self) -> None:
        """Read packs and store; the screen stays awake meanwhile."""
        self.run_worker(self._read(), group="shelf", exclusive=True)

    async def _read(self) -> None:
        """Read, off the screen's thread, and show; the grader is loaded after that."""
        try:
            self._shelf = await asyncio.to_thread(read_shelf, self._bench)
        except QuizzerError as problem:
            self._say_empty(Content(str(problem)))
            self.face.settle()
            self.face.take_keys()
            return
        halves = self.query_one("#halves")
        if not halves.is_attached:
            return  # The program is being left.
        if not self.query(PackDetail):
            await halves.mount(PackDetail())  # The first frame does without.
        self._show()
        self.call_after_refresh(self._go_on)
        if self._bench.store_problem is not None:
            self.face.complain_once(self._bench.store_problem)

    def _go_on(self) -> None:
        """Do what waits until the list stands."""
        self.run_worker(self._read_today(), group="today", exclusive=True)
        self.face.settle()

    async def _read_today(self) -> None:
        """Say what waits today; the list of packs does not wait for it."""
        try:
            found = await asyncio.to_thread(look, self._bench)
        except QuizzerError as problem:
            self.face.complain_once(problem)
            self.face.take_keys()
            return
        if self.is_attached:
            for bar in self.query(TodayBar):  # There is none while the program is being left.
                bar.show(found.today)
            self.refresh_bindings()
        self.face.take_keys()

    def check_action(
        self,
        action: str,
        parameters: tuple[object, ...],  # noqa: ARG002 (Textual's signature)
    ) -> bool | None:
        """Offer what there is something for: to show everything only where something is hidden, and so on."""
        if action == "start":
            return self._plan_for_today is not None
        if action == "report":
            return bool(self._shelf and self._shelf.tallies)
        return bool(self._search) or self._searching() if action == "clear" else True

    def action_search(self) -> None:
        """Go to the search, before the next key is read: whoever types on is understood."""
        self.set_focus(self.query_one("#search", Input))

    def action_clear(self) -> None:
        """Leave the search; a second time, show everything again."""
        field = self.query_one("#search", Input)
        if field.has_focus and field.value:
            field.value = ""
        elif field.has_focus:
            self.query_one(PackList).focus()
        else:
            field.value = ""
            self._look_for(Search())

    def action_practise(self, kind: str) -> None:
        """Practise a part of the pack under the highlight."""
        from quizzer.practice.plan import Plan

        entry = self._entry
        if self._shelf is None or entry is None or entry.pack is None:
            return
        choices = self._shelf.choices(entry.pack, self._search.questions(entry.pack))
        chosen = choices["all" if kind == "mock" else kind]
        if chosen and kind == "mock":
            from quizzer.tui.pack_work import interview

            interview(self, entry.pack.title, chosen, self.face.practise)
        elif chosen:
            self.face.practise(Plan(questions=chosen))
        else:
            self.notify(_(NOTHING.get(kind, NO_FIT)), markup=False)

    def action_to(self, part: str) -> None:
        """Go to the other half, when it is there."""
        for there in self.query(part):
            if not self.has_class("-empty"):
                there.focus()

    def action_everywhere(self) -> None:
        """Practise what is due in all packs."""
        from quizzer.practice.plan import Plan

        self.face.practise(Plan(due=True))

    def action_start(self) -> None:
        """Start with the first thing to do today."""
        if (plan := self._plan_for_today) is not None:
            self.face.practise(plan)

    def action_edit(self) -> None:
        """Edit the question under the highlight, or the pack's first."""
        entry = self._entry
        if entry is None or entry.pack is None:
            return
        lists = list(self.query(QuestionList))
        question = lists[0].question if lists else None
        self._write(entry, question or entry.pack.questions[0])

    def action_new_question(self) -> None:
        """Write a new question."""
        if self._entry is not None and self._entry.pack is not None:
            self._write(self._entry, None)

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

    def _write(self, entry: PackEntry, question: Question | None) -> None:
        from quizzer.tui.screens.question_editor import QuestionEditor

        self.app.push_screen(QuestionEditor(self._bench, entry, question))

    def action_progress(self) -> None:
        """Show how far one is."""
        from quizzer.tui.screens.progress import ProgressScreen

        self.app.push_screen(ProgressScreen(self._bench), self._practise_chosen)

    def action_report(self) -> None:
        """Write a report about everything."""
        from quizzer.tui.reporting import report

        self.run_worker(report(self, self._bench), group="report", exclusive=True)

    def _practise_chosen(self, plan: Plan | None) -> None:
        if plan is not None:
            self.face.practise(plan)

    def action_tag(self) -> None:
        """Choose a tag."""
        from quizzer.tui.screens.tags import TagDialog

        if self._shelf is not None:
            self.app.push_screen(TagDialog(self._shelf.tags(), self._search.tag), self._take_tag)

    @on(Input.Changed, "#search")
    def _search_as_typed(self, event: Input.Changed) -> None:
        self._look_for(Search(event.value, self._search.tag))

    @on(Input.Submitted, "#search")
    def _go_to_packs(self) -> None:
        self.query_one(PackList).focus()

    @on(PackList.Pointed)
    def _show_detail(self, event: PackList.Pointed) -> None:
        self._entry = event.entry
        if self._shelf is not None:
            self.query_one(PackDetail).show(event.entry, self._shelf, self._search)

    @on(PackList.Opened)
    def _open_pack(self, event: PackList.Opened) -> None:
        self._entry = event.entry
        if event.entry.pack is not None:
            self.action_practise("all")
            return
        from quizzer.tui.screens.problems import ProblemsDialog

        self.app.push_screen(ProblemsDialog(event.entry))

    @on(QuestionList.Opened)
    def _open_question(self, event: QuestionList.Opened) -> None:
        from quizzer.practice.attempt import QuestionRef
        from quizzer.practice.plan import Plan

        self.face.practise(Plan(questions=(QuestionRef(event.pack.id, event.question.id),)))

    def _take_tag(self, tag: str | None) -> None:
        if tag is not None:
            self._look_for(Search(self._search.words, tag or None))

    def _searching(self) -> bool:
        return isinstance(self.focused, Input)

    def _look_for(self, search: Search) -> None:
        self._search = search
        self.refresh_bindings()
        self.query_one("#tag", Static).update(f"#{search.tag}" if search.tag else "")
        self._show()

    def _show(self) -> None:
        shelf = self._shelf
        if shelf is None:
            return
        found = [entry for entry in shelf.entries if self._search.finds(entry)]
        self.query_one(PackList).show(found, shelf)
        if not shelf.entries:
            self._say_empty(self._no_packs())
        elif not found:
            self._say_empty(styled(_(NO_FIT), MUTED))
        else:
            self.remove_class("-empty")
            self._show_sums(shelf)

    def _show_sums(self, shelf: Shelf) -> None:
        packs = ngettext("{count} pack", "{count} packs", len(shelf.entries))
        self.query_one(Heading).place = dotted(
            Content.assemble(("quizzer", "bold $text-primary")),
            styled(packs.format(count=len(shelf.entries)), MUTED),
        )

    @property
    def _plan_for_today(self) -> Plan | None:
        """The most useful thing to do today. None: nothing waits, or it is not known yet."""
        return next((bar.plan for bar in self.query(TodayBar)), None)

    def _say_empty(self, sentence: Content) -> None:
        self.add_class("-empty")
        self.query_one("#empty", Static).update(sentence)

    def _no_packs(self) -> Content:
        folder = str(self._bench.settings.pack_folder)
        return Content("\n\n").join(
            [
                styled(_("There are no packs yet."), "bold"),
                Content(_("Put a pack (a YAML file) into this folder, then press r:")),
                styled(folder, "$text-primary"),
                styled(_("`quizzer new` writes one to start from."), MUTED),
            ]
        )
