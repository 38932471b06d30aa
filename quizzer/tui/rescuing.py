"""When the store refuses: whether it does, whether anything would be lost with it, and the way out."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from quizzer.errors import QuizzerError
from quizzer.locale import _
from quizzer.tui.keys import short

if TYPE_CHECKING:
    from quizzer.history.rescue import Rescued
    from quizzer.practice.session import Session
    from quizzer.tui.app import QuizzerApp


class Rescue:
    """Looks after what is only in memory.

    Args:
        app: Whose session and store.
    """

    def __init__(self, app: QuizzerApp) -> None:
        self._app = app

    @property
    def refusal(self) -> QuizzerError | None:
        """Why the store refuses. None: it does not."""
        session = self._session
        return (session.ledger.problem if session else None) or self._app.bench.store_problem

    @property
    def needed(self) -> bool:
        """Whether anything would be lost with the program."""
        session, bench = self._session, self._app.bench
        if session is not None and (session.ledger.unsaved or session.ledger.unsaved_drafts):
            return True
        return bench.store_problem is not None and bool(bench.store.count() or bench.store.drafts())

    def how_to(self) -> str:
        """Say which key saves elsewhere."""
        shown = (
            name
            for name, each in self._app.screen.active_bindings.items()
            if each.binding.action == "save_elsewhere"
        )
        return _("Your answers stay in memory; {key} saves them elsewhere.").format(
            key=short(next(shown, "ctrl+r"))
        )

    def offer(self, done: Callable[[], None], *, leaving: bool = False) -> None:
        """Ask for another place, and write there; nothing where the store does not refuse.

        Args:
            done: Called when everything is kept elsewhere, or the learner leaves without.
            leaving: Whether the program is about to end.
        """
        from quizzer.tui.screens.rescue import RescueDialog

        app, problem = self._app, self.refusal

        def go_on(found: Rescued | bool | None) -> None:
            if found is None or found is False:
                return
            if found is not True:
                said = _("{count} answers are in {file}. Bring them home with: quizzer history merge {file}")
                app.notify(said.format(count=found.attempts, file=found.path), timeout=20, markup=False)
            done()

        if problem is not None and not isinstance(app.screen, RescueDialog):
            app.push_screen(RescueDialog(app.bench, self._session, problem, leaving=leaving), go_on)

    @property
    def _session(self) -> Session | None:
        """What is practised now."""
        return next((screen.session for screen in self._app.screen_stack if hasattr(screen, "session")), None)
