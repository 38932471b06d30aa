"""A copy of the store before something is done that cannot be undone by itself."""

from __future__ import annotations

from datetime import UTC, datetime

from quizzer.cli.console import say
from quizzer.cli.run import Run
from quizzer.history.backup import BackupKind, back_up
from quizzer.history.store import SqliteStore
from quizzer.locale import _


def copy_first(run: Run, kind: BackupKind) -> None:
    """Copy the store, and say how the copy is brought back.

    Raises:
        StoreError: The copy cannot be made; then nothing is to be done either.
    """
    store = run.opened_store()
    if isinstance(store, SqliteStore) and store.count():
        copy = back_up(store.database, datetime.now(UTC), kind=kind)
        say(
            _("A copy was made first; it comes back with: quizzer history restore {name}").format(
                name=copy.path.name
            )
        )
