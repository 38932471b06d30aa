"""Practising by a plan: questions are chosen, a session is shown, and another one begins when the learner wants it."""

from __future__ import annotations

import asyncio
from functools import partial
from typing import TYPE_CHECKING

from quizzer.errors import QuizzerError
from quizzer.locale import _
from quizzer.tui.screens.packs import PacksScreen

if TYPE_CHECKING:
    from quizzer.practice.plan import Plan
    from quizzer.practice.session import Session
    from quizzer.tui.app import QuizzerApp
    from quizzer.tui.early_keys import EarlyKeys


class Sessions:
    """Begins sessions.

    Args:
        app: Shows them.
        early: Holds keys back until there is a question that they are meant for.
    """

    def __init__(self, app: QuizzerApp, early: EarlyKeys) -> None:
        self._app = app
        self._early = early

    def begin(self, plan: Plan) -> None:
        """Choose questions by a plan and ask them; what was being chosen before is given up."""
        self._app.run_worker(self._begin(plan, self._early.wait()), group="practise", exclusive=True)

    async def _begin(self, plan: Plan, token: int) -> None:
        try:
            await self._practise(plan)
        finally:
            self._app.call_after_refresh(self._app.take_keys, token)

    async def _practise(self, plan: Plan) -> None:
        app = self._app
        try:
            session = await asyncio.to_thread(app.bench.session, plan)
        except QuizzerError as problem:
            app.warn(str(problem))
            return
        if not session.total:
            app.warn(_nothing(plan), calm=True)
            return
        if plan.mock and plan.resume is not None and not session.finished:
            from quizzer.tui.screens.go_on import LeftInterview

            app.push_screen(LeftInterview(session), partial(self._take_up, session))
        else:
            await self._show(session)

    async def _take_up(self, session: Session, goes_on: bool | None) -> None:
        """Go on with an interview that was cut off, or show its results."""
        if goes_on is not None:
            await self._show(session, over=not goes_on)

    async def _show(self, session: Session, *, over: bool = False) -> None:
        from quizzer.tui.screens.practise import PractiseScreen

        screen = PractiseScreen(session, self._app.desk, over=over)
        await self._app.push_screen(screen, partial(self._after, session))
        self._app.call_after_refresh(self._app.settle)

    def _after(self, session: Session, again: Plan | None) -> None:
        """Point at what was practised, and begin again where that is wanted."""
        packs = {item.pack.id for item in session.items}
        for screen in self._app.screen_stack:
            if isinstance(screen, PacksScreen) and len(packs) == 1:
                screen.point_at(packs.pop())
        if again is not None:
            self.begin(again)


def _nothing(plan: Plan) -> str:
    """Say why a plan has no questions."""
    if plan.due and not plan.weak:
        return _("Nothing is due. Well done; come back tomorrow, or practise what is to be improved.")
    if plan.weak:
        return _("No question is to be improved.")
    if plan.new:
        return _("There are no new questions left for today.")
    return _("No question fits.")
