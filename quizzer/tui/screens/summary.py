"""The end of a session: how it went, what is weakest, what comes next."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import UTC, datetime
from math import inf
from time import monotonic
from typing import TYPE_CHECKING, ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import VerticalScroll
from textual.content import Content
from textual.widget import Widget
from textual.widgets import OptionList, Static
from textual.widgets.option_list import Option

from quizzer.errors import QuizzerError
from quizzer.locale import _, mark, ngettext
from quizzer.practice.plan import Plan
from quizzer.tui.desk import Graded, GradingDesk, NotGraded
from quizzer.tui.drawing import MUTED, dotted, styled
from quizzer.tui.keys import key
from quizzer.tui.onward import Undone
from quizzer.tui.screens.base import QuizzerScreen
from quizzer.tui.widgets.heading import Heading
from quizzer.tui.widgets.key_bar import KeyBar
from quizzer.tui.widgets.key_list import KeyList
from quizzer.tui.widgets.key_points import status_row
from quizzer.tui.widgets.result_line import result_line
from quizzer.tui.widgets.rows import Rows
from quizzer.tui.widgets.section import Section
from quizzer.tui.widgets.summary_head import summary_head
from quizzer.tui.widgets.what_next import what_next

if TYPE_CHECKING:
    from quizzer.practice.attempt import QuestionRef
    from quizzer.practice.session import Session
    from quizzer.practice.summary import QuestionResult, Summary

WEAKEST = 5
"""Key points shown; the rest stand with their questions."""

MOMENT = 0.5
"""Seconds in which keys that were typed before an unexpected summary came still arrive."""

BESIDE = 10
"""Columns of the screen beside the bar of the average."""


class SummaryScreen(QuizzerScreen[Plan | Undone | None]):
    """Sums a session up. Gives what to practise next; None: back to the packs.

    Args:
        session: Over, or left.
        desk: May still be grading the answers of a mock interview.
        unexpected: Whether keys may still come that were meant for the question before; for a moment they start nothing.
    """

    BINDINGS: ClassVar[list[BindingType]] = [
        key("w", "again", mark("To improve"), id="summary.again",
            tooltip=mark("Practise again what went badly in this session.")),
        key("r", "rest", mark("The rest"), id="summary.rest",
            tooltip=mark("Go on with the questions of this session that are left.")),
        key("R", "report", mark("Report"), id="summary.report",
            tooltip=mark("Write a report of this session as a page to read, send and print, and open it.")),
        key("p,escape,q", "dismiss(None)", mark("Packs"), id="summary.packs",
            tooltip=mark("Back to the packs.")),
        key("u", "undo", mark("Undo"), id="summary.undo",
            tooltip=mark("Take the last grade back: its answer is a draft again, its date as it was.")),
        key("space,pagedown", "page('page_down')", mark("A page down"), id="summary.page_down", show=False,
            priority=True),
        key("b,pageup", "page('page_up')", mark("A page up"), id="summary.page_up", show=False, priority=True),
        key("home", "page('scroll_home')", mark("To the top"), id="summary.top", show=False, priority=True),
        key("end", "page('scroll_end')", mark("To the end"), id="summary.end", show=False, priority=True),
    ]  # fmt: skip
    # The keys of the page come before those of the list in it, which has the focus and knows them too.

    AUTO_FOCUS = ""

    DEFAULT_CSS = """
    SummaryScreen {
        & #page { padding: 1 3; }
        & #head { height: auto; }
        & #pending { height: auto; color: $text-accent; }
        & KeyList { height: auto; max-height: 14; }
        & #buttons { height: auto; margin-top: 1; }
        & Button { margin-right: 2; }
        & .over { height: auto; margin-top: 1; }
        & Section Static { height: auto; }
    }
    SummaryScreen.-narrow #page { padding: 0 1; }
    SummaryScreen.-narrow #buttons, SummaryScreen.-medium #buttons { layout: vertical; }
    """

    def __init__(self, session: Session, desk: GradingDesk, *, unexpected: bool = False) -> None:
        super().__init__()
        self._unexpected = unexpected
        self._listens_from = inf if unexpected else 0.0
        self._session = session
        self._desk = desk
        self._summary: Summary = session.summary()
        self._problems: list[str] = []

    def compose(self) -> ComposeResult:
        """Lay out the page; the parts that may change are filled by `_fill`."""
        end = _("End of the interview") if self._session.plan.mock else _("End of the session")
        yield Heading(dotted(styled(end, "bold"), styled(self._packs(), MUTED)))
        yield VerticalScroll(id="page", can_focus=False)
        yield KeyBar()

    async def on_mount(self) -> None:
        """Fill the page."""
        await self._fill()
        if self._unexpected:
            self._listens_from = monotonic() + MOMENT
            self.set_timer(MOMENT, self.refresh_bindings)

    async def graded(self, result: Graded) -> None:  # noqa: ARG002 (every screen's signature)
        """Take in a grade that came late."""
        await self._fill()

    async def not_graded(self, result: NotGraded) -> None:
        """Say why an answer has no grade."""
        self._problems.append(str(result.problem))
        await self._fill()

    async def on_screen_resume(self) -> None:
        """Show what an objection changed."""
        if self.query("#head"):
            await self._fill()

    async def on_resize(self) -> None:
        """Write the lines for another width."""
        if self.query("#head"):
            await self._fill()

    def check_action(
        self,
        action: str,
        parameters: tuple[object, ...],  # noqa: ARG002 (Textual's signature)
    ) -> bool | None:
        """Offer the questions to be improved, and the rest, only where there are any."""
        if action in ("again", "rest", "report", "undo") and monotonic() < self._listens_from:
            return None
        offered: dict[str, Callable[[], object]] = {
            "again": self._weak,
            "rest": self._rest,
            "report": lambda: self._session.attempts,
            "undo": lambda: self._session.attempts and not self._desk.pending,
        }
        return bool(offered[action]()) if action in offered else True

    def action_page(self, move: str) -> None:
        """Move the page; the list keeps the focus."""
        getattr(self.query_one("#page", VerticalScroll), f"action_{move}")()

    def action_again(self) -> None:
        """Practise what went badly."""
        if weak := self._weak():
            self.dismiss(Plan(questions=tuple(weak), cram=True))

    def action_report(self) -> None:
        """Write a report about this session."""
        from quizzer.tui.reporting import report

        self.run_worker(report(self, self.face.bench, self._session.id), group="report", exclusive=True)

    async def action_undo(self) -> None:
        """Take the last grade back, and go to its question."""
        try:
            taken = await asyncio.to_thread(self._session.undo)
        except QuizzerError as problem:
            self.notify(str(problem), severity="error", markup=False)
            return
        if taken is not None:
            self.notify(_("The grade is taken back; your answer is a draft again."), markup=False)
            self.dismiss(Undone())

    def action_rest(self) -> None:
        """Go on with what was not reached."""
        if rest := self._rest():
            session = self._session
            if session.may_end or session.ledger.unsaved:
                self.dismiss(replace(session.plan, questions=tuple(rest), resume=None))
            else:
                done = dict.fromkeys(attempt.ref for attempt in session.attempts)
                questions = (*done, *(ref for ref in rest if ref not in done))
                self.dismiss(replace(session.plan, questions=questions, resume=session.id))

    @on(OptionList.OptionSelected)
    def _look_back(self, event: OptionList.OptionSelected) -> None:
        from quizzer.tui.screens.result import ResultScreen

        result = self._reached()[event.option_index]
        if result.attempt is not None and not result.attempt.skipped:
            self.app.push_screen(ResultScreen(self._session, result.attempt, result.item, looking_back=True))

    async def _fill(self) -> None:
        self._summary = self._session.summary()
        due = await asyncio.to_thread(self._due)
        page = self.query_one("#page", VerticalScroll)
        before = [each.highlighted for each in self.query(KeyList)]
        async with self.batch():
            await page.remove_children()
            await page.mount_all(list(self._parts(due)))
        if self.query(KeyList):
            self.query_one(KeyList).highlighted = before[0] if before else 0
            self.query_one(KeyList).focus(scroll_visible=False)
        self.refresh_bindings()

    def _parts(self, due: list[tuple[str, datetime]]) -> Iterator[Widget]:
        summary = self._summary
        yield Static(summary_head(summary, len(self._rest()), self.size.width - BESIDE), id="head")
        pending = self._desk.pending
        if pending or self._problems:
            yield Static(self._pending_text(pending), id="pending")
        questions = KeyList(*(Option(result_line(result, self.size.width)) for result in self._reached()))
        yield Section(_("Questions"), questions, note=_("Enter shows the result"))
        if self._session.plan.mock:
            from quizzer.practice.debrief import debrief
            from quizzer.tui.widgets.debrief_part import debrief_parts

            yield from debrief_parts(debrief(self._session))
        elif summary.weakest:
            rows = (status_row(weak.point, weak.status) for weak in summary.weakest[:WEAKEST])
            yield Section(_("Weakest key points"), Rows(rows))
        following = what_next(
            due,
            datetime.now(UTC),
            weak=len(self._weak()),
            rest=len(self._rest()),
            columns=self.size.width,
        )
        yield Section(_("What comes next"), *following)

    def _reached(self) -> list[QuestionResult]:
        """List the questions that were shown and left behind."""
        count = self._session.position
        return [result for n, result in enumerate(self._summary.results) if n < count or result.attempt]

    def _pending_text(self, pending: int) -> Content:
        lines = [Content(text) for text in dict.fromkeys(self._problems)]
        if pending:
            said = ngettext(
                "{count} answer is being graded ...", "{count} answers are being graded ...", pending
            )
            lines.insert(0, Content(said.format(count=pending)))
        return Content("\n").join(lines)

    def _rest(self) -> list[QuestionRef]:
        """List the questions that were neither answered nor passed over."""
        waiting = {submission.item.ref for submission in self._desk.submissions}
        done = {attempt.ref for attempt in self._session.attempts} | waiting
        left = (item.ref for item in self._session.items[self._session.position :])
        return [ref for ref in dict.fromkeys(left) if ref not in done]

    def _weak(self) -> list[QuestionRef]:
        floor = self.face.bench.settings.rating_thresholds[1]
        found = [
            (result.score, result.item.ref) for result in self._summary.results if result.score is not None
        ]
        return [ref for value, ref in sorted(found, key=lambda pair: pair[0]) if value < floor]

    def _due(self) -> list[tuple[str, datetime]]:
        """Find when the session's questions come back, the soonest first."""
        found = []
        for result in self._summary.results:
            try:
                card = self.face.bench.store.card(*result.item.ref)
            except QuizzerError:
                return []
            if card is not None:
                found.append((result.item.question.question, card.due))
        return sorted(found, key=lambda pair: pair[1])

    def _packs(self) -> str:
        return ", ".join(dict.fromkeys(item.pack.title for item in self._session.items))
