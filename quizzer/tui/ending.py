"""How a session ends on its screen: by a question whether it may, with a summary, or with nothing to sum up."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable
from typing import TYPE_CHECKING

from quizzer.locale import _
from quizzer.tui.onward import Onward, Undone

if TYPE_CHECKING:
    from quizzer.practice.attempt import Attempt
    from quizzer.practice.plan import Plan
    from quizzer.practice.session import Session
    from quizzer.tui.desk import GradingDesk
    from quizzer.tui.screens.base import QuizzerScreen

OVER = "-over"
"""The screen's class from when its summary is shown."""


class Ending:
    """Ends a session, and leaves its screen with what is to be practised next.

    Args:
        screen: Where the questions are asked.
        session: What is ended.
        desk: May still be grading answers.
        flush: Keeps what is typed.
        ask: Shows the current question: its grade was taken back.
        go_on: Does what was chosen on a result.
    """

    def __init__(
        self,
        screen: QuizzerScreen[Plan | None],
        session: Session,
        desk: GradingDesk,
        *,
        flush: Callable[[], object],
        ask: Callable[[], Awaitable[None]],
        go_on: Callable[[Onward | None], Awaitable[None]],
    ) -> None:
        self._screen = screen
        self._session = session
        self._desk = desk
        self._flush = flush
        self._ask = ask
        self._go_on = go_on

    @property
    def over(self) -> bool:
        """Whether the summary is shown."""
        return self._screen.has_class(OVER)

    @property
    def talked_over(self) -> bool:
        """Whether this is an interview that has begun, which is talked over before the program ends."""
        return self._session.plan.mock and bool(self._session.attempts or self._desk.pending)

    async def leave(self) -> None:
        """End the session here; an interview that has begun only where that is meant.

        From a question that is asked again one comes back to its result.
        """
        if (attempt := self._tried_again) is not None:
            self._flush()
            self._session.keep_answer()
            self.show_result(attempt)
        elif (
            self._session.plan.mock and (self._answered or self._desk.pending) and not self._session.finished
        ):
            from quizzer.tui.screens.confirm import ConfirmDialog

            self._session.stop_clock()
            body = _("The grades come now. The questions that are left are not asked.")
            self._screen.app.push_screen(
                ConfirmDialog(_("End the interview?"), body, _("End it"), _("Go on")), self._end_if_meant
            )
        else:
            await self.end()

    def show_result(self, attempt: Attempt) -> None:
        """Show the grade of the current question's answer."""
        from quizzer.tui.screens.result import ResultScreen

        self._screen.app.push_screen(ResultScreen(self._session, attempt), self._go_on)

    async def end(self) -> None:
        """End here: with a summary if there is anything to sum up. A session with questions left can be gone on with."""
        self._flush()
        if self._session.may_end:
            await asyncio.to_thread(self._session.finish)
        if self._answered or (self._session.plan.mock and self._desk.pending):
            self._show_summary()
        else:
            self._screen.dismiss(None)

    async def sum_up(self) -> None:
        """End a session that is past its last question."""
        await asyncio.to_thread(self._session.finish)
        self._show_summary()

    @property
    def _tried_again(self) -> Attempt | None:
        """The answer that the current question has, where it is being answered anew."""
        session = self._session
        if session.finished or session.submitted or not session.reveals_results:
            return None
        last = session.last
        return None if last is None or last.skipped else last

    @property
    def _answered(self) -> bool:
        """Whether an answer has its grade."""
        return any(not attempt.skipped for attempt in self._session.attempts)

    async def _end_if_meant(self, meant: bool | None) -> None:
        self._session.start_clock()
        if meant and not self._session.finished:
            await self.end()

    def _show_summary(self) -> None:
        from quizzer.tui.screens.summary import SummaryScreen

        self._screen.add_class(OVER)
        shown = SummaryScreen(
            self._session, self._desk, unexpected=self._session.plan.mock and self._session.left
        )
        self._screen.app.push_screen(shown, self._after_summary)

    async def _after_summary(self, onward: Plan | Undone | None) -> None:
        if isinstance(onward, Undone):
            self._screen.remove_class(OVER)
            await self._ask()
        else:
            self._screen.dismiss(onward)
