"""What the settings say about the screen, its theme, keys and language: taken from there, and remembered there."""

from __future__ import annotations

import asyncio
from typing import TYPE_CHECKING

from quizzer.errors import QuizzerError
from quizzer.locale import _
from quizzer.tui import themes
from quizzer.tui.keys import remapped

if TYPE_CHECKING:
    from textual.theme import Theme

    from quizzer.tui.app import QuizzerApp


class Preferences:
    """Keeps the app and its settings alike.

    Args:
        app: Whose bench has the settings.
    """

    def __init__(self, app: QuizzerApp) -> None:
        self._app = app
        self._unknown_theme: str | None = None

    def apply(self) -> None:
        """Give the app its theme and its keys, before it runs."""
        app, settings = self._app, self._app.bench.settings
        for theme in (themes.DARK, themes.LIGHT):
            app.register_theme(theme)
        wanted = settings.theme
        own = themes.default(app.console.color_system, list(app.available_themes))
        if wanted is not None and wanted not in app.available_themes:
            self._unknown_theme = wanted
        app.theme = own if wanted is None or self._unknown_theme is not None else wanted
        app.set_keymap(remapped(settings.keymap))

    def watch(self) -> None:
        """Say what is wrong with the settings, and remember from now on what is chosen; called when the app runs."""
        app = self._app
        if self._unknown_theme is not None:
            app.warn(_("There is no theme called {name}.").format(name=self._unknown_theme))
        if app.bench.settings.keymap:
            app.call_after_refresh(self._check_keymap)
        app.theme_changed_signal.subscribe(app, self._remember_theme)

    async def _check_keymap(self) -> None:
        from quizzer.tui.keymap import complaints

        for sentence in await asyncio.to_thread(complaints, self._app.bench.settings.keymap):
            self._app.warn(sentence)

    def _remember_theme(self, theme: Theme) -> None:
        self.remember("theme", theme.name)

    def remember(self, name: str, value: str) -> None:
        """Write a setting into its file, off the screen's thread; the screen goes on where that fails, and says so."""
        self._app.run_worker(self._write(name, value), group=f"setting {name}", exclusive=True)

    async def _write(self, name: str, value: str) -> None:
        from quizzer.config import write_setting

        try:
            await asyncio.to_thread(write_setting, self._app.bench.settings.config_file, name, value)
        except QuizzerError as problem:
            self._app.complain_once(problem)
