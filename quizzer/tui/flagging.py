"""Flagging a question from any screen of a session: ask, keep, say."""

from __future__ import annotations

import asyncio
from typing import TYPE_CHECKING, Any

from quizzer.errors import QuizzerError
from quizzer.locale import _

if TYPE_CHECKING:
    from textual.screen import Screen

    from quizzer.practice.item import Item
    from quizzer.practice.session import Session
    from quizzer.tui.screens.flag import Flagging


async def flag_question(screen: Screen[Any], session: Session, item: Item) -> None:
    """Show the question's flag, and keep what is said about it.

    Args:
        screen: Where one is.
        session: Has the store.
        item: Which question.
    """
    from quizzer.tui.screens.flag import FlagDialog

    try:
        flag = await asyncio.to_thread(session.flags.of, item)
    except QuizzerError as problem:
        screen.notify(str(problem), severity="error", markup=False)
        return

    async def keep(answer: Flagging | None) -> None:
        if answer is None:
            return
        try:
            if answer.note is None:
                await asyncio.to_thread(session.flags.take_down, item)
            else:
                await asyncio.to_thread(session.flags.put_up, item, answer.note)
        except QuizzerError as problem:
            screen.notify(str(problem), severity="error", markup=False)
            return
        said = _("The flag is taken down.") if answer.note is None else _("The question is flagged.")
        screen.notify(said, markup=False)

    screen.app.push_screen(FlagDialog(item.question, flag), keep)
