"""Looking at one past answer from a list: its result, its comparison, its score."""

from __future__ import annotations

import asyncio
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any

from quizzer.errors import QuizzerError
from quizzer.locale import _
from quizzer.practice.plan import Plan
from quizzer.tui.onward import Onward, Way

if TYPE_CHECKING:
    from quizzer.practice.attempt import Attempt
    from quizzer.practice.looking_back import Past
    from quizzer.tui.screens.base import QuizzerScreen
    from quizzer.tui.screens.disagree import Objection
    from quizzer.workbench import Workbench


async def show_result(screen: QuizzerScreen[Any], bench: Workbench, attempt: str) -> None:
    """Show how an answer was graded; what is chosen there is done.

    Args:
        screen: Where one is.
        bench: Has packs and store.
        attempt: Its id.
    """
    from quizzer.practice.looking_back import LookBack
    from quizzer.tui.screens.past_result import PastResult

    past = await _read(screen, bench, attempt)
    if past is None:
        return
    if past.attempt.skipped:
        screen.notify(_("The question was skipped; there is no grade."), markup=False)
        return

    def go_on(onward: Onward | None) -> None:
        if onward is not None and onward.way is Way.RETRY:
            screen.face.practise(Plan(questions=(past.attempt.ref,)))

    session = LookBack([past.item], bench.store, await asyncio.to_thread(bench.scheduler))
    screen.app.push_screen(PastResult(session, past), go_on)


async def compare_with_before(screen: QuizzerScreen[Any], bench: Workbench, attempt: str) -> None:
    """Show what changed since the answer before to the same question.

    Args:
        screen: Where one is.
        bench: Has packs and store.
        attempt: Id of the later answer.
    """
    from quizzer.practice.comparison import answered_before, compare
    from quizzer.practice.open_interviews import without_open_interviews
    from quizzer.tui.screens.comparison import ComparisonScreen

    past = await _read(screen, bench, attempt)
    if past is None:
        return
    try:
        now = datetime.now(UTC)
        shown = await asyncio.to_thread(without_open_interviews, bench.store, now)
        before = await asyncio.to_thread(answered_before, shown, past.attempt)
        if before is None:
            screen.notify(_("The question was not answered before that."), markup=False)
            return
        found = compare(before, past.attempt)
        readable = found.before.grade, found.after.grade
    except QuizzerError as problem:
        screen.notify(str(problem), severity="error", markup=False)
        return
    except (KeyError, ValueError):
        _say_unreadable(screen)
        return
    if all(grade is not None for grade in readable):
        screen.app.push_screen(ComparisonScreen(past.item, found))


async def object_to(
    screen: QuizzerScreen[Any], bench: Workbench, attempt: Attempt, objection: Objection
) -> None:
    """Keep the learner's own score for an answer, and say so."""
    from quizzer.practice.looking_back import LookBack

    def keep() -> None:
        LookBack([], bench.store, bench.scheduler()).override(attempt.id, objection.score, objection.note)

    try:
        await asyncio.to_thread(keep)
    except QuizzerError as problem:
        screen.notify(str(problem), severity="error", markup=False)
        return
    withdrawn = objection.score is None
    said = _("The machine's score counts again.") if withdrawn else _("Your score is kept.")
    screen.notify(said, markup=False)


async def _read(screen: QuizzerScreen[Any], bench: Workbench, attempt: str) -> Past | None:
    """Read an answer; say why where it cannot be shown."""
    from quizzer.practice.looking_back import look_back

    def read() -> Past | None:
        packs = [entry.pack for entry in bench.library.entries() if entry.pack is not None]
        past = look_back(bench.store, packs, attempt)
        if past is not None:
            _grade = past.attempt.grade  # rebuilt once, to see whether it can be
        return past

    try:
        past = await asyncio.to_thread(read)
    except QuizzerError as problem:
        screen.notify(str(problem), severity="error", markup=False)
        return None
    except (KeyError, ValueError):
        _say_unreadable(screen)
        return None
    if past is None:
        screen.notify(_("The answer is not in the history any more."), markup=False)
    return past


def _say_unreadable(screen: QuizzerScreen[Any]) -> None:
    said = _("This grade was written by another version of quizzer, and cannot be shown.")
    screen.notify(said, severity="warning", markup=False)
