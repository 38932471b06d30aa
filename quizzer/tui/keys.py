"""Keys: how a binding is written and how it is said in the user's language.

A terminal sends the letter of the keyboard that is switched on: with the Korean one, the key marked J arrives
as ㅓ. Every single letter is therefore bound together with its twin. Descriptions are marked English texts;
they are put into the user's language when they are read.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from textual.binding import ActiveBinding, Binding
from textual.keys import format_key

from quizzer.locale import _
from quizzer.locale.keyboard import TWINS


def key(
    keys: str,
    action: str,
    description: str,
    *,
    id: str,
    show: bool = True,
    tooltip: str = "",
    priority: bool = False,
) -> Binding:
    """Bind keys to an action.

    Args:
        keys: As Textual writes them, separated by commas; the key bar shows the first.
        action: What happens.
        description: One or two words, marked for translation; the key bar shows them.
        id: What the settings' keymap calls it.
        show: Whether the key bar may show it. It shows as many as fit, in the order in which they are bound.
        tooltip: A sentence, marked for translation, for the help screen and the command palette.
        priority: Whether it comes before the focused widget's own keys.
    """
    return Binding(
        with_twins(keys), action, description, show=show, id=id, tooltip=tooltip, priority=priority
    )


def with_twins(keys: str) -> str:
    """Add to single letters what the Korean keyboard sends for them."""
    names = [name.strip() for name in keys.split(",") if name.strip()]
    twins = [TWINS[name] for name in names if name in TWINS]
    return ",".join(dict.fromkeys([*names, *twins]))


def remapped(keymap: Mapping[str, str]) -> dict[str, str]:
    """Bring the settings' keymap into the form that the app takes."""
    return {binding: with_twins(keys) for binding, keys in keymap.items()}


def spoken(found: Mapping[str, ActiveBinding]) -> dict[str, ActiveBinding]:
    """Say a screen's active bindings in the user's language."""
    said: dict[str, ActiveBinding] = {}
    for name, active in found.items():
        binding = active.binding
        tooltip = _(binding.tooltip) if binding.tooltip else ""
        description = _(binding.description) if binding.description else ""
        said[name] = active._replace(
            binding=replace(binding, description=description, tooltip=tooltip), tooltip=tooltip
        )
    return said


def short(name: str) -> str:
    """Write a key as the key bar and the help screen do: `^s`, `F5`, `esc`."""
    if name.startswith("ctrl+") and len(name) == len("ctrl+x"):
        return "^" + name[-1]
    return _SHORT.get(name) or format_key(name)


_SHORT = {
    "escape": "esc",
    "enter": "⏎",
    "pageup": "PgUp",
    "pagedown": "PgDn",
    "question_mark": "?",
    "slash": "/",
    "colon": ":",
    "space": "␣",
} | {f"f{n}": f"F{n}" for n in range(1, 11)}
