"""Keys: how a binding is written and how it is said in the user's language.

A terminal sends the letter of the keyboard that is switched on: with the Korean one, the key marked J arrives
as ㅓ. Every single letter is therefore bound together with its twin. Descriptions are marked English texts;
they are put into the user's language when they are read.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Mapping
from dataclasses import replace

from textual.binding import ActiveBinding, Binding
from textual.keys import KEY_NAME_REPLACEMENTS, Keys, format_key

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
    """Bring the settings' keymap into the form that the app takes.

    Keys that no keyboard has are left out; a binding that none is left of keeps its own.
    """
    usable = {
        binding: ",".join(name for name in names_in(keys) if is_key(name)) for binding, keys in keymap.items()
    }
    return {binding: with_twins(keys) for binding, keys in usable.items() if keys}


def names_in(keys: str) -> list[str]:
    """Take keys apart that are separated by commas."""
    return [name.strip() for name in keys.split(",") if name.strip()]


def is_key(name: str) -> bool:
    """Tell whether a name is that of a key, as Textual writes them: `a`, `f5`, `ctrl+s`, `question_mark`."""
    *modifiers, base = name.split("+") if name != "+" else [name]
    if not _MODIFIERS.issuperset(modifiers):
        return False
    if len(base) == 1 or base in _NAMED:
        return True
    try:
        unicodedata.lookup(base.replace("_", " "))
    except KeyError:
        return False
    return True


_MODIFIERS = frozenset({"ctrl", "alt", "shift", "meta", "super", "hyper"})

_NAMED = frozenset(each.value.split("+")[-1] for each in Keys) | frozenset(KEY_NAME_REPLACEMENTS.values())
"""Keys that write nothing, and signs that are called otherwise than in Unicode."""


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
