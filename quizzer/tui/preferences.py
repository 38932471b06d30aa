"""What the settings say about the screen, its theme, keys and language: taken from there, and remembered there."""

from __future__ import annotations

import asyncio
import os
from typing import TYPE_CHECKING

from quizzer.errors import QuizzerError
from quizzer.locale import _, use_language
from quizzer.tui import themes
from quizzer.tui.keys import remapped

if TYPE_CHECKING:
    from textual.theme import Theme

    from quizzer.config import Settings
    from quizzer.tui.app import QuizzerApp


class Preferences:
    """Keeps the app and its settings alike.

    Args:
        app: Whose bench has the settings.
    """

    def __init__(self, app: QuizzerApp) -> None:
        self._app = app
        self._unknown_theme: str | None = None
        self.chosen: Settings = app.bench.settings
        """The settings as the file has them now; some count only from the next start."""

    def apply(self) -> None:
        """Give the app its theme and its keys, before it runs."""
        app, settings = self._app, self._app.bench.settings
        for theme in (themes.DARK, themes.LIGHT):
            app.register_theme(theme)
        wanted = settings.theme
        if wanted is not None and wanted not in app.available_themes:
            self._unknown_theme = wanted
        app.theme = self._theme_of(settings)
        app.set_keymap(remapped(settings.keymap))

    def watch(self) -> None:
        """Say what is wrong with the settings, and remember from now on what is chosen; called when the app runs."""
        app = self._app
        if self._unknown_theme is not None:
            app.warn(_("There is no theme called {name}.").format(name=self._unknown_theme))
        if app.bench.settings.keymap:
            app.call_after_refresh(self._check_keymap)
        app.theme_changed_signal.subscribe(app, self._remember_theme)

    async def change(self, name: str, typed: str | None) -> None:
        """Write a setting into its file, and let it count at once where that can be.

        Args:
            name: Its key.
            typed: As somebody types it. None: back to the default.

        Raises:
            UsageError: The value is not allowed, or the file cannot be changed in one line.
            EnvironmentProblem: The file cannot be written.
        """
        from quizzer.config.editing import change, reset

        if typed is None:
            self._take(name, await asyncio.to_thread(reset, self.chosen, name, os.environ))
        else:
            self._take(name, await asyncio.to_thread(change, self.chosen, name, typed))

    def remember(self, name: str, value: str) -> None:
        """Write a setting into its file, off the screen's thread; the screen goes on where that fails, and says so."""
        self._app.run_worker(self._write(name, value), group=f"setting {name}", exclusive=True)

    def _take(self, name: str, settings: Settings) -> None:
        from quizzer.config.catalogue import described

        self.chosen = settings
        if not described(name).at_once or settings.fixed_by(name) is not None:
            return
        app = self._app
        now = {name: getattr(settings, name), "origins": settings.origins}
        app.bench.settings = app.bench.settings.model_copy(update=now)
        if name == "theme":
            app.theme = self._theme_of(settings)
        if name == "language":
            use_language(settings.spoken(os.environ))

    def _theme_of(self, settings: Settings) -> str:
        app = self._app
        if settings.theme is not None and settings.theme in app.available_themes:
            return settings.theme
        return themes.default(app.console.color_system, list(app.available_themes))

    async def _check_keymap(self) -> None:
        from quizzer.tui.keymap import complaints

        for sentence in await asyncio.to_thread(complaints, self._app.bench.settings.keymap):
            self._app.warn(sentence)

    def _remember_theme(self, theme: Theme) -> None:
        if theme.name != self._theme_of(self.chosen):
            self.remember("theme", theme.name)

    async def _write(self, name: str, value: str) -> None:
        from quizzer.config import write_setting
        from quizzer.config.editing import with_value

        try:
            await asyncio.to_thread(write_setting, self._app.bench.settings.config_file, name, value)
        except QuizzerError as problem:
            self._app.complain_once(problem)
        else:
            self.chosen = with_value(self.chosen, name, value)
