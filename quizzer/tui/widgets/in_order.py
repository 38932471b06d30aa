"""Editing keys in the order in which they were typed.

Textual puts letters in at once but sends keys such as Backspace up to the app first. Where many keys come in one go
(a fast typist, a busy machine, an input method that takes letters back to write a syllable), the letters behind a
Backspace are then put in before it, and the wrong ones are deleted.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING, ClassVar

from textual.binding import Binding, BindingType
from textual.events import Key


def editing_keys(bindings: Iterable[BindingType]) -> dict[str, str]:
    """Read a widget's bindings as action by key."""
    found: dict[str, str] = {}
    for binding in bindings:
        keys, action = (binding.key, binding.action) if isinstance(binding, Binding) else binding[:2]
        found.update(dict.fromkeys(keys.split(","), action))
    return found


if TYPE_CHECKING:
    from textual.widget import Widget as _Base
else:
    _Base = object  # Textual takes styles from the first base that is a widget; that must be the text widget.


class InOrder(_Base):
    """Stands before a text widget among the bases: does what its editing keys do as soon as they arrive."""

    EDITING: ClassVar[Mapping[str, str]] = {}
    """Action by key."""

    async def on_key(self, event: Key) -> None:
        """Edit. An action that passes (copying without a selection) goes on to the app.

        What was typed behind a Tab, and came here before the focus had moved, goes to where the focus is.
        """
        focused = self.screen.focused
        if focused is not None and focused is not self:
            event.stop()
            event.prevent_default()
            focused.post_message(Key(event.key, event.character))
            return
        action = self.EDITING.get(event.key)
        if action is not None and await self.app.run_action(action, default_namespace=self):
            event.stop()
            event.prevent_default()
