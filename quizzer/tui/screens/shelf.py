"""The shelf on the screen: packs and store are read, what a search finds is shown, and what waits today is said."""

from __future__ import annotations

import asyncio
from typing import TYPE_CHECKING

from textual import on, work
from textual.app import ComposeResult
from textual.content import Content

from quizzer.errors import QuizzerError
from quizzer.locale import _, ngettext
from quizzer.tui.drawing import MUTED, dotted, styled
from quizzer.tui.screens.base import QuizzerScreen
from quizzer.tui.shelf import Shelf, look, read_shelf
from quizzer.tui.widgets.heading import Heading
from quizzer.tui.widgets.key_bar import KeyBar
from quizzer.tui.widgets.nothing_listed import NothingListed
from quizzer.tui.widgets.pack_browser import PackBrowser
from quizzer.tui.widgets.pack_list import PackList
from quizzer.tui.widgets.search_bar import SearchBar
from quizzer.tui.widgets.today_bar import TodayBar

if TYPE_CHECKING:
    from quizzer.packs.schema import Pack
    from quizzer.practice.plan import Plan
    from quizzer.workbench import Workbench


class ShelfScreen(QuizzerScreen[None]):
    """Shows the packs and what waits today; the keys, and what they do with packs, are the subclass's.

    Args:
        bench: Has the packs and the store.
    """

    AUTO_FOCUS = "PackList"

    DEFAULT_CSS = """
    ShelfScreen {
        & SearchBar { margin: 1 2; }
        & TodayBar { margin: 1 2 0 2; }
        & NothingListed { display: none; }
        &.-empty PackBrowser { display: none; }
        &.-empty NothingListed { display: block; }
    }
    ShelfScreen.-low SearchBar { margin: 0 2; }
    ShelfScreen.-low TodayBar { margin: 0 2; }
    """

    def __init__(self, bench: Workbench) -> None:
        super().__init__()
        self._bench = bench
        self._shelf: Shelf | None = None

    @property
    def packs(self) -> list[Pack]:
        """The packs that can be practised."""
        entries = self._shelf.entries if self._shelf else ()
        return [entry.pack for entry in entries if entry.pack is not None]

    def point_at(self, pack_id: str) -> None:
        """Put the highlight on a pack."""
        self.query_one(PackList).point_at(pack_id)

    def compose(self) -> ComposeResult:
        """Lay out search, packs and detail."""
        yield Heading(
            Content.assemble(("quizzer", "bold $text-primary"), ("  " + _("interview practice"), MUTED))
        )
        yield TodayBar()
        yield SearchBar()
        yield PackBrowser()
        yield NothingListed()
        yield KeyBar()

    def on_mount(self) -> None:
        """Read the packs when the first frame stands."""
        self.call_after_refresh(self.action_reload)

    async def speak_again(self) -> None:
        """Say everything anew, because the language changed."""
        await self.recompose()
        self.lay_floor()
        await self._read()
        self._browser.focus_packs()
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
        problem: QuizzerError | None = None
        try:
            self._shelf = await asyncio.to_thread(read_shelf, self._bench)
        except QuizzerError as refused:
            problem = refused
        if not self.is_attached or not self.query(PackBrowser):
            return  # The program is being left.
        if problem is not None:
            self.add_class("-empty")
            self.query_one(NothingListed).refused(problem)
            self.face.settle()
            self.face.take_keys()
            return
        await self._browser.complete()
        self._show()
        self.call_after_refresh(self._go_on)
        if self._bench.store_problem is not None:
            self.face.complain_once(self._bench.store_problem)

    def _go_on(self) -> None:
        """Do what waits until the list stands."""
        self._read_today()
        self.face.settle()

    @work(group="today", exclusive=True)
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
        if self._shelf is not None:
            await asyncio.to_thread(self._shelf.prepare_search)

    def action_search(self) -> None:
        """Go to the search."""
        self._bar.begin()

    def action_clear(self) -> None:
        """Empty the search and leave it, before the next key is read; a second time, show everything again."""
        typing = self._bar.has_keys
        self._bar.clear()
        if typing:
            self._show()  # no list that is hidden takes keys
            self.set_focus(self.query_one(PackList))

    def action_to(self, part: str) -> None:
        """Go to the other half, when it is there."""
        for there in self.query(part):
            if not self.has_class("-empty"):
                there.focus()

    def action_tag(self) -> None:
        """Choose a tag."""
        from quizzer.tui.screens.tags import TagDialog

        if self._shelf is not None:
            self.app.push_screen(TagDialog(self._shelf.tags(), self._bar.search.tag), self._bar.take_tag)

    @on(SearchBar.Changed)
    def _look_again(self) -> None:
        self.refresh_bindings()
        self._show()

    @on(SearchBar.Submitted)
    def _go_to_found(self) -> None:
        self._browser.focus_found()

    def _show(self) -> None:
        shelf = self._shelf
        if shelf is None:
            return
        found = self._browser.show(shelf, self._bar.search)
        self._bar.tell(found)
        self.set_class(found is None, "-empty")
        if found is not None:
            self._show_sums(shelf)
        elif shelf.entries:
            self.query_one(NothingListed).nothing_fits()
        else:
            self.query_one(NothingListed).no_packs(self._bench.settings.pack_folder)

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

    @property
    def _bar(self) -> SearchBar:
        return self.query_one(SearchBar)

    @property
    def _browser(self) -> PackBrowser:
        return self.query_one(PackBrowser)
