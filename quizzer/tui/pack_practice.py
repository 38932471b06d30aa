"""Practising a pack from the list: a part of it, or an interview."""

from __future__ import annotations

import random
from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

from quizzer.locale import _, mark
from quizzer.practice.plan import Plan
from quizzer.tui.widgets.nothing_listed import NO_FIT

if TYPE_CHECKING:
    from quizzer.packs.schema import Pack
    from quizzer.practice.attempt import QuestionRef
    from quizzer.practice.cut_off import CutOff
    from quizzer.tui.screens.packs import PacksScreen
    from quizzer.tui.searching import Search
    from quizzer.tui.shelf import Shelf

NOTHING = {
    "due": mark("Nothing is due here today."),
    "weak": mark("No question is to be improved here."),
    "new": mark("Every question here was answered before."),
}
"""Why there is nothing to practise."""

DONE = {
    "due": mark("The day's reviews are done (setting reviews_per_day); more with: a (the whole pack)"),
    "new": mark("The day's new questions are done (setting new_per_day); more with: a (the whole pack)"),
}
"""Why there is something, but not today."""

BEGUN = {
    "due": mark("The day's reviews are done (setting reviews_per_day), but a session was begun here."),
    "new": mark("The day's new questions are done (setting new_per_day), but a session was begun here."),
}
"""The same where a session of the pack was left in the middle, which can be gone on with all the same."""


def practise_part(screen: PacksScreen, pack: Pack, shelf: Shelf, search: Search, kind: str) -> None:
    """Begin with a part of a pack as far as the day's limits let it, or say why there is nothing in it.

    Args:
        screen: Where one is.
        pack: Whose questions are practised.
        shelf: Knows what was answered.
        search: Only what fits it.
        kind: all, due, weak, new; or mock, an interview.
    """
    choices = shelf.choices(pack, search.questions(pack))
    chosen = choices["all" if kind == "mock" else kind]
    if kind == "all":
        chosen = shelf.in_a_session(chosen)
    if chosen and kind == "mock":
        if (left := _left(shelf.interviews, pack, search)) is not None:
            screen.face.practise(left.plan)  # which asks what is to become of it
        else:
            _interview(screen, pack.title, chosen)
    elif allowed := chosen[: {"due": shelf.reviews_left, "new": shelf.new_left}.get(kind)]:
        screen.face.practise(Plan(questions=allowed[: shelf.session_size]))
    elif chosen:
        if not offer_to_go_on(screen, pack, shelf, search, _(BEGUN[kind])):
            screen.notify(_(DONE[kind]), markup=False)
    else:
        screen.notify(_(NOTHING.get(kind, NO_FIT)), markup=False)


def offer_to_go_on(screen: PacksScreen, pack: Pack, shelf: Shelf, search: Search, why: str = "") -> bool:
    """Ask whether to go on with a session of a pack, or to begin anew.

    Args:
        screen: Where one is.
        pack: Which pack.
        shelf: Knows the session.
        search: Only a session whose questions all fit it is offered.
        why: Why this is asked, where something else was wished.

    Returns:
        Whether there is such a session.
    """
    begun = _left(shelf.begun, pack, search)
    if begun is None:
        return False
    from quizzer.tui.screens.go_on import LeftSession

    def choose(goes_on: bool | None) -> None:
        if goes_on:
            screen.face.practise(begun.plan)
        elif goes_on is not None:
            screen.action_practise("all")

    total = begun.done + begun.left
    screen.app.push_screen(LeftSession(pack.title, begun.done, total, begun.started_at, why), choose)
    return True


def _left(sessions: Mapping[str, CutOff], pack: Pack, search: Search) -> CutOff | None:
    """Find the session of a pack. None: there is none, or it has questions that a search leaves out."""
    found = sessions.get(pack.id)
    fits = {question.id for question in search.questions(pack)}
    return found if found is not None and all(ref.question in fits for ref in found.plan.questions) else None


def _interview(screen: PacksScreen, about: str, refs: Sequence[QuestionRef]) -> None:
    """Ask how long an interview shall be, draw its questions, and begin."""
    from quizzer.tui.screens.mock import MockDialog

    def begin(count: int | None) -> None:
        if count is not None:
            drawn = tuple(random.sample(list(refs), count))
            screen.face.practise(Plan(questions=drawn, mock=True, follow_ups=1))

    screen.app.push_screen(MockDialog(about, len(refs)), begin)
