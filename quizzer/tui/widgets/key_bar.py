"""The line of keys at the bottom: as many as fit, the most important first; each can be clicked.

One widget that draws a line, where Textual's own footer makes a widget for each key and scrolls sideways.
"""

from __future__ import annotations

from collections.abc import Iterator

from rich.cells import cell_len
from textual.content import Content
from textual.events import Click
from textual.screen import Screen
from textual.widget import Widget

from quizzer.tui.keys import short

ALWAYS = ("app.save_elsewhere", "packs.bring_back", "app.help")
"""Bindings that are shown however narrow the line is."""

GAP = 2
"""Cells between keys."""


class KeyBar(Widget):
    """Shows the active bindings of its screen."""

    DEFAULT_CSS = """
    KeyBar {
        dock: bottom;
        height: 1;
        padding: 0 2;
        background: $footer-background;
        color: $footer-description-foreground;
        text-wrap: nowrap;
    }
    """

    def on_mount(self) -> None:
        """Follow the screen's bindings."""
        self.screen.bindings_updated_signal.subscribe(self, self._changed)

    def render(self) -> Content:
        """Write the line."""
        return Content(" " * GAP).join(
            [
                Content.assemble((short(name), "bold $footer-key-foreground"), " ", said)
                for name, said in self._fitting()
            ]
        )

    def on_click(self, event: Click) -> None:
        """Press the key that was clicked."""
        left = self.styles.padding.left
        for name, said in self._fitting():
            right = left + cell_len(short(name)) + 1 + cell_len(said)
            if left <= event.x < right:
                self.app.simulate_key(name)
                return
            left = right + GAP

    def _changed(self, screen: Screen[object]) -> None:
        if screen is self.screen:
            self.refresh()

    def _fitting(self) -> list[tuple[str, str]]:
        """Choose keys and their descriptions."""
        found = list(self._shown())
        room = self.content_size.width + GAP
        room -= sum(_cells(name, said) for name, said, always in found if always)
        fitting = []
        for name, said, always in found:
            if not always:
                room -= _cells(name, said)
            if always or room >= 0:
                fitting.append((name, said))
        return fitting

    def _shown(self) -> Iterator[tuple[str, str, bool]]:
        seen: set[str] = set()
        for name, active in self.screen.active_bindings.items():
            binding = active.binding
            if binding.show and active.enabled and binding.action not in seen:
                seen.add(binding.action)
                yield name, binding.description, binding.id in ALWAYS


def _cells(name: str, said: str) -> int:
    return cell_len(short(name)) + 1 + cell_len(said) + GAP
