"""What is ours in Textual's app, whatever it shows: keys that wait, lines that command nothing, words that fit."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from functools import partial
from time import time
from typing import TYPE_CHECKING

from textual import constants
from textual.app import App
from textual.binding import Binding
from textual.events import Key, Paste

from quizzer.tui.early_keys import EarlyKeys
from quizzer.tui.harmless import Harmless
from quizzer.tui.keys import short

if TYPE_CHECKING:
    from textual.driver import Driver
    from textual.events import Event
    from textual.filter import LineFilter


JUST_NOW = 0.3
"""Seconds in which one screen goes, something is said, and the next comes."""


class BaseApp(App[None]):
    """An app whose first screen comes a moment after its first keys."""

    def __init__(self) -> None:
        super().__init__()
        self._early = EarlyKeys(waiting=True)
        self._harmless = Harmless()

    def get_driver_class(self) -> type[Driver]:
        """Read the terminal in our own way, where there is one."""
        if constants.DRIVER is not None or sys.platform == "win32":
            return super().get_driver_class()
        from quizzer.tui.keyboard import TerminalDriver

        return TerminalDriver

    def take_keys(self, token: int = 0) -> None:
        """Take what was typed while something was on its way.

        Args:
            token: What has come now; 0 is the first screen.
        """
        if self._early.arrived(token):
            take = partial(self._early.let_through, super().on_event, lambda: self.focused or self.screen)
            self.run_worker(take(), group="early keys")

    async def on_event(self, event: Event) -> None:
        """Let keys wait while there is nothing that could take them; leaving never waits.

        On a screen that is too small to be seen, keys do nothing but leave. When the last screen is gone, the program
        is leaving, and what still comes is for nobody.
        """
        if isinstance(event, Key | Paste) and not self.screen_stack:
            return
        if self._leaves(event) or not (self._is_blind(event) or self._early.hold(event)):
            await super().on_event(event)

    def _is_blind(self, event: Event) -> bool:
        """Tell whether somebody types at a screen that says that it is too small."""
        return isinstance(event, Key | Paste) and self.screen.has_class("-tiny")

    def _leaves(self, event: Event) -> bool:
        if not isinstance(event, Key):
            return False
        if any(each.action == "quit" for each in self._bindings.key_to_bindings.get(event.key, ())):
            return True
        return self._is_blind(event) and self._quits_here(event.key)

    def _quits_here(self, name: str) -> bool:
        """Tell whether a key of the screen leaves the program, such as `q` at the packs."""
        found = self.screen.active_bindings.get(name)
        return found is not None and found.binding.action == "app.quit"

    def key_words(self, name: str) -> str:
        """Write a key as the footer does."""
        return short(name) if name else ""

    def get_key_display(self, binding: Binding) -> str:
        """Write a key."""
        return short(binding.key)

    def get_line_filters(self) -> Sequence[LineFilter]:
        """Filter every line that is shown."""
        return [*super().get_line_filters(), self._harmless]

    def warn(self, sentence: str, *, calm: bool = False) -> None:
        """Say something in passing.

        Args:
            sentence: Plain text, whatever stands in it.
            calm: Whether nothing is wrong.
        """
        self.notify(sentence, severity="information" if calm else "warning", markup=False)

    def drop_what_was_said(self) -> None:
        """Take what was said calmly on another screen away: it would cover what this one shows.

        What was said just now belongs to this one. What went wrong, and what was given a longer time, stays until that
        is over.
        """
        now = time()
        for said in list(self._notifications):
            calm = said.severity == "information" and said.timeout <= self.NOTIFICATION_TIMEOUT
            if calm and now - said.raised_at >= JUST_NOW:
                self._unnotify(said, refresh=False)
        self._refresh_notifications()

    def take_picture(self) -> None:
        """Save a picture of the screen, when the palette is gone."""
        self.set_timer(0.2, self.deliver_screenshot)
