"""When the store refuses: whether it does, whether anything would be lost with it, and the ways out.

What it refused waits in the bench's backlog, whatever session it came from, and is tried again every `AGAIN` seconds and
at the end.
"""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Iterator
from contextlib import suppress
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from quizzer.errors import QuizzerError
from quizzer.history.left_behind import folders, proposed_file
from quizzer.locale import _, ngettext
from quizzer.tui.keys import short

if TYPE_CHECKING:
    from quizzer.history.rescue import Rescued
    from quizzer.tui.app import QuizzerApp

AGAIN = 5.0
"""Seconds from one trial to store what was refused to the next."""


class Rescue:
    """Looks after what is only in memory.

    Args:
        app: Whose bench.
    """

    def __init__(self, app: QuizzerApp) -> None:
        self._app = app
        self.way_home = ""
        """Where answers of this run were saved elsewhere, and how they come home. Empty: none were."""
        self.trying = False
        """Whether what was refused is being tried again."""

    @property
    def refusal(self) -> QuizzerError | None:
        """Why the store refuses. None: it does not."""
        return self._app.bench.refusal

    @property
    def needed(self) -> bool:
        """Whether anything would be lost with the program."""
        return self._app.bench.unkept

    async def keep_again(self) -> bool:
        """Try again to store what was refused. Tells whether everything is kept."""
        if not self.needed:
            return True
        self.trying = True
        try:
            return await asyncio.to_thread(self._app.bench.keep_again)
        finally:
            self.trying = False

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
                self.way_home = _way_home(found)
                app.notify(self.way_home, timeout=20, markup=False)
            done()

        if problem is not None and not isinstance(app.screen, RescueDialog):
            app.push_screen(RescueDialog(app.bench, problem, leaving=leaving), go_on)

    async def tell_left_behind(self) -> None:
        """Say where answers of earlier runs are that were saved elsewhere."""
        with suppress(QuizzerError, OSError):
            for each in await asyncio.to_thread(self._app.bench.left_behind):
                self._app.notify(_way_home(each), severity="warning", timeout=20, markup=False)

    def save_unasked(self) -> str:
        """Store what is only in memory, in its own place or in another: nobody can be asked any more.

        Returns:
            Where it is; where no disk takes it, the texts themselves. Empty: everything is in its own place.
        """
        bench = self._app.bench
        if not self.needed or bench.keep_again():
            return ""
        for file in _places(".db"):
            with suppress(QuizzerError, OSError):
                return f"{self.refusal}\n{_way_home(bench.save_elsewhere(file))}"
        texts = [attempt.answer for attempt in bench.backlog.attempts]
        texts += [draft.text for draft in bench.backlog.drafts]
        if bench.store_problem is not None:
            texts += [attempt.answer for attempt in bench.store.attempts()]
            texts += [draft.text for draft in bench.store.drafts()]
        sentence = _("No other disk takes your answers either. Copy them from here:")
        return "\n\n".join([f"{self.refusal}\n{sentence}", *(text for text in texts if text.strip())])


def save_text(text: str) -> str:
    """Write a text that its own disk did not take into a file elsewhere.

    Returns:
        Where it is; where no disk takes it, the text itself.
    """
    for file in _places(".txt"):
        try:
            with file.open("a", encoding="utf-8", errors="replace") as stream:
                stream.write(f"{text}\n")
        except OSError:
            with suppress(OSError):
                if not file.stat().st_size:
                    file.unlink()
        else:
            return _("What you were writing is in {file}.").format(file=file)
    return text


def _places(suffix: str) -> Iterator[Path]:
    """Name files on what may be other disks, those first that are easily found."""
    with suppress(OSError, RuntimeError):
        name = proposed_file(date.today()).with_suffix(suffix).name
        yield from (folder / name for folder in folders())


def _way_home(saved: Rescued) -> str:
    count = saved.attempts + saved.drafts
    said = ngettext(
        "{count} answer is in {file}. Bring it home with: quizzer history merge {file}",
        "{count} answers are in {file}. Bring them home with: quizzer history merge {file}",
        count,
    )
    return said.format(count=count, file=saved.path)
