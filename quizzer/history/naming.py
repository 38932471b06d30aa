"""Finding attempts and sessions by what a person types: an id, its first digits, or `last`."""

from __future__ import annotations

from quizzer.errors import UsageError
from quizzer.locale import _
from quizzer.practice.attempt import Attempt, storable
from quizzer.practice.kept import SessionLog
from quizzer.practice.store import Store
from quizzer.practice.undo import last_graded

SHORT_ID = 8
"""Digits of an id that are shown; as few as tell it from the others may be typed."""

LAST = "last"
"""Names the newest."""


def attempt_named(store: Store, text: str) -> Attempt:
    """Find one attempt.

    Args:
        store: Where.
        text: Its id, the first digits, or `last`.

    Raises:
        UsageError: There is none, or there are several.
        StoreError: The store refuses.
    """
    if text.strip().lower() == LAST:
        newest = last_graded(store)
        close = [] if newest is None else [newest]
    else:
        close = store.find(storable(text.strip().lower()), limit=2) if text.strip() else []
    if len(close) != 1:
        message = _("There is no answer {id}.") if not close else _("Several answers begin with {id}.")
        raise UsageError(message.format(id=text), remedy=_("The ids are in: quizzer history"))
    return close[0]


def session_named(store: Store, text: str) -> SessionLog:
    """Find one session.

    Args:
        store: Where.
        text: Its id, the first digits, or `last`.

    Raises:
        UsageError: There is none, or there are several.
        StoreError: The store refuses.
    """
    wanted = storable(text.strip().lower())
    if wanted == LAST:
        close = store.sessions(limit=1)
    else:
        close = [log for log in store.sessions() if log.id.startswith(wanted)][:2] if wanted else []
    if len(close) != 1:
        message = _("There is no session {id}.") if not close else _("Several sessions begin with {id}.")
        raise UsageError(message.format(id=text), remedy=_("The ids are in: quizzer history sessions"))
    return close[0]
