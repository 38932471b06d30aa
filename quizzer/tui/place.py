"""The words at the left end of the heading while a question is asked: its pack, its number, and what kind it is."""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual.content import Content

from quizzer.locale import _
from quizzer.tui.drawing import MUTED, dotted, styled
from quizzer.tui.searching import tags_of
from quizzer.tui.words import DIFFICULTIES

if TYPE_CHECKING:
    from quizzer.practice.item import Item
    from quizzer.practice.session import Session

MOST_TAGS = 3
"""Tags named; the pack's page has all."""


def place_of(item: Item, session: Session) -> Content:
    """Write where one is.

    Args:
        item: The current question.
        session: In which it is asked.
    """
    question = item.question
    follow_up = session.follow_up_of(session.position) is not None
    return dotted(
        styled(item.pack.title, "bold"),
        Content(f"{session.position + 1}/{session.total}"),
        styled(_("mock interview"), "$text-accent") if session.plan.mock else Content(""),
        styled(_("follow-up"), "$text-accent") if follow_up else Content(""),
        styled(_(DIFFICULTIES[question.difficulty]), MUTED),
        styled(" ".join(f"#{tag}" for tag in tags_of(item.pack, question)[:MOST_TAGS]), MUTED),
    )
