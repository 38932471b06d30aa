"""The command palette: everything that keys do on the screen, by its name, and what has no key."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial
from typing import TYPE_CHECKING

from textual.app import SystemCommand
from textual.command import Hit, Hits, Provider
from textual.content import Content
from textual.screen import Screen

from quizzer.locale import _, current_language
from quizzer.locale.keyboard import TWINS
from quizzer.tui.keys import short
from quizzer.tui.screens.packs import PacksScreen

if TYPE_CHECKING:
    from quizzer.tui.app import QuizzerApp

OTHER_LANGUAGE = {"ko": ("en", "Switch to English"), "en": ("ko", "한국어로 바꾸기")}
"""Said in the language that one would switch to."""


def commands(app: QuizzerApp, screen: Screen[object]) -> Iterator[SystemCommand]:
    """List commands; keys without a sentence of their own only move about.

    Args:
        app: Runs them.
        screen: What they act on.
    """
    seen: set[str] = set()
    for name, active in screen.active_bindings.items():
        binding = active.binding
        if binding.id is None or binding.action in seen or name in TWINS.values() or not binding.tooltip:
            continue
        seen.add(binding.action)
        if binding.action != "command_palette":
            run = partial(app.call_later, app.run_action, binding.action, active.node)
            yield SystemCommand(binding.description, f"{short(name)}  {binding.tooltip}", run)
    yield SystemCommand(_("Theme"), _("Choose the colours; they are remembered."), app.action_change_theme)
    if isinstance(screen, PacksScreen):
        code, words = OTHER_LANGUAGE[current_language()]
        yield SystemCommand(words, _("Change the language of the screen."), partial(app.speak, code))
    yield SystemCommand(_("Picture"), _("Save a picture of the screen (SVG)."), app.take_picture)


class PackCommands(Provider):
    """Practise a pack by its title."""

    async def search(self, query: str) -> Hits:
        """Find packs by title."""
        screen = self.screen
        if not isinstance(screen, PacksScreen):
            return
        matcher = self.matcher(query)
        for pack in screen.packs:
            if (rank := matcher.match(pack.title)) > 0:
                yield Hit(
                    rank,
                    Content(_("Practise: {pack}").format(pack=pack.title)),
                    partial(screen.practise_pack, pack),
                    text=pack.title,
                )
