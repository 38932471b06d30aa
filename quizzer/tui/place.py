"""Where one is while a question is asked: its pack, its number, what kind it is, and which question it follows."""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual.content import Content

from quizzer.locale import _
from quizzer.tui.drawing import MUTED, dotted, one_line, styled
from quizzer.tui.searching import tags_of
from quizzer.tui.words import DIFFICULTIES

if TYPE_CHECKING:
    from quizzer.practice.item import Item
    from quizzer.practice.session import Session

MOST_TAGS = 3
"""Tags named; the pack's page has all."""


def led_here(session: Session) -> Content:
    """Say that the current question is another one of the pack, and which question an interviewer came from.

    Args:
        session: In which it is asked.

    Returns:
        A line; empty where the question was chosen by itself.
    """
    parent = session.follow_up_of(session.position)
    if parent is None:
        return Content("")
    said = _("A related question, after: {question}").format(question=one_line(parent.question.question))
    return styled(said, MUTED)


def place_of(item: Item, session: Session) -> Content:
    """Write where one is; follow-ups are not counted, so that the sum stays what was chosen.

    Args:
        item: The current question.
        session: In which it is asked.
    """
    question = item.question
    follow_up = session.follow_up_of(session.position) is not None
    return dotted(
        styled(item.pack.title, "bold"),
        Content(f"{session.number}/{session.drawn}"),
        styled(_("mock interview"), "$text-accent") if session.plan.mock else Content(""),
        styled(_("follow-up"), "$text-accent") if follow_up else Content(""),
        styled(_(DIFFICULTIES[question.difficulty]), MUTED),
        styled(" ".join(f"#{tag}" for tag in tags_of(item.pack, question)[:MOST_TAGS]), MUTED),
    )
