"""The end of the program: whoever ends it, what is typed is kept, and the program does not stay behind its terminal."""

from __future__ import annotations

import asyncio
import os
import signal
import sys
import threading
from contextlib import suppress
from typing import TYPE_CHECKING

from quizzer.errors import ExitCode
from quizzer.locale import _
from quizzer.tui.rescuing import save_text
from quizzer.tui.screens.base import QuizzerScreen

if TYPE_CHECKING:
    from quizzer.tui.app import QuizzerApp
    from quizzer.tui.rescuing import Rescue


LAST_RESORT = 3.0
"""Seconds after a signal in which the program must have ended by itself."""

SIGNALS = ("SIGINT", "SIGTERM", "SIGHUP")
"""Signals that end the program; a system need not have them all."""


class Leaving:
    """Ends the app.

    Args:
        app: Whose screens have what is typed.
        rescue: Knows whether the store refuses, and offers another place.
    """

    def __init__(self, app: QuizzerApp, rescue: Rescue) -> None:
        self._app = app
        self._rescue = rescue
        self.on_terminal = False
        """Whether the app runs in a terminal, which may go away; in tests it does not."""
        self.last_words = ""
        """What is said when the terminal is the shell's again. Empty: nothing."""
        self._told_to_end = False
        self._last_resort: threading.Timer | None = None

    def await_signals(self) -> None:
        """Be ready for a terminal that goes away; called inside the app's loop."""
        loop = asyncio.get_running_loop()
        for name in SIGNALS:
            with suppress(AttributeError, NotImplementedError, ValueError, RuntimeError):
                loop.add_signal_handler(getattr(signal, name), self.end)

    def put_away(self) -> bool:
        """Keep what is typed. Tells whether there was something."""
        screens = [screen for screen in self._app.screen_stack if isinstance(screen, QuizzerScreen)]
        return sum(screen.put_away() for screen in screens) > 0

    async def quit(self) -> None:
        """Leave as the learner wishes; nothing is asked, because nothing is lost.

        Only the end of an interview is shown before, and a store that refuses, even now, is spoken of.
        """
        screen = self._app.screen
        if isinstance(screen, QuizzerScreen) and await screen.before_quit():
            return
        self.put_away()
        if not await self._rescue.keep_again():
            self._rescue.offer(self._say_goodbye, leaving=True)
            return
        self._say_goodbye()

    def _say_goodbye(self) -> None:
        kept = self.put_away()
        self.last_words = self._words(self._rescue.way_home)
        self._app.exit(message=_("See you. What you were writing is kept.") if kept else _("See you."))

    def end(self) -> None:
        """Leave because the terminal or the system says so.

        With the terminal gone, Textual may wait for ever to write its goodbye (its writing thread is dead, and what
        waits for that is full); the process would stay, and its store with it. What is typed is kept by then.
        """
        if self._told_to_end:  # by a signal, and by the terminal that is gone
            return
        self._told_to_end = True
        self.save_unasked()
        self._app.exit(return_code=ExitCode.INTERRUPTED)
        if self.on_terminal and self._last_resort is None:
            self._last_resort = threading.Timer(LAST_RESORT, os._exit, args=(int(ExitCode.INTERRUPTED),))
            self._last_resort.daemon = True
            self._last_resort.start()

    def save_unasked(self) -> None:
        """Keep what is typed, wherever there is room; `last_words` says where it is if not in its own place."""
        self.put_away()
        self.last_words = self._words(self._rescue.save_unasked() or self._rescue.way_home)

    def _words(self, answers: str) -> str:
        """Say where everything is that is not in its own place.

        Args:
            answers: Where answers are.
        """
        screens = (screen for screen in self._app.screen_stack if isinstance(screen, QuizzerScreen))
        texts = [text for screen in screens if (text := screen.unkept())]
        return "\n".join(said for said in (answers, *map(save_text, texts)) if said)

    def ended(self) -> None:
        """Note that the app has ended by itself, and say the last words."""
        if self.last_words:
            with suppress(OSError, ValueError):  # The terminal may be gone.
                sys.stderr.write(f"{self.last_words}\n")
                sys.stderr.flush()
        if self._last_resort is not None:
            self._last_resort.cancel()
