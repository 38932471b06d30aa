"""Keys: how a binding is written, said in the user's language, and fitted into the footer.

A terminal sends the letter of the keyboard that is switched on: with the Korean one, the key marked J arrives
as ㅓ. Every single letter is therefore bound together with its twin. Descriptions are marked English texts;
they are put into the user's language when they are read.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from rich.cells import cell_len
from textual.binding import ActiveBinding, Binding
from textual.keys import format_key

from quizzer.locale import _

TWINS = dict(
    zip(
        "qwertyuiopasdfghjklzxcvbnmQWERTOP",
        "ㅂㅈㄷㄱㅅㅛㅕㅑㅐㅔㅁㄴㅇㄹㅎㅗㅓㅏㅣㅋㅌㅊㅍㅠㅜㅡㅃㅉㄸㄲㅆㅒㅖ",
        strict=True,
    )
)
"""What the two-set Korean keyboard sends in place of each letter."""

ALWAYS = ("app.help",)
"""Bindings that the footer shows however narrow it is."""

_EDGE = 2
"""Cells at the footer's ends."""

_AROUND = 3
"""Cells that the footer puts around a key and its description."""


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
        keys: As Textual writes them, separated by commas; the footer shows the first.
        action: What happens.
        description: One or two words, marked for translation; the footer shows them.
        id: What the settings' keymap calls it.
        show: Whether the footer may show it. It shows as many as fit, in the order in which they are bound.
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


def spoken(found: Mapping[str, ActiveBinding], width: int) -> dict[str, ActiveBinding]:
    """Say bindings in the user's language, and hide from the footer what does not fit into it.

    Args:
        found: A screen's active bindings; the footer keeps their order.
        width: Cells of the footer. 0: not known yet, nothing is hidden.
    """
    said: dict[str, ActiveBinding] = {}
    shown = {active.binding.id: (name, active) for name, active in reversed(list(found.items()))}
    left = width - _EDGE - sum(_cells(*shown[id]) for id in ALWAYS if id in shown)
    decided: dict[str, bool] = {}
    for name, active in found.items():
        binding = active.binding
        description = _(binding.description) if binding.description else ""
        if binding.show and binding.action not in decided:
            left -= 0 if binding.id in ALWAYS else _cells(name, active)
            decided[binding.action] = left >= 0 or width == 0 or binding.id in ALWAYS
        tooltip = _(binding.tooltip) if binding.tooltip else ""
        binding = replace(
            binding,
            description=description,
            tooltip=tooltip,
            show=binding.show and decided[binding.action],
        )
        said[name] = active._replace(binding=binding, tooltip=tooltip)
    return said


def _cells(name: str, active: ActiveBinding) -> int:
    """Measure what a binding takes of the footer."""
    return cell_len(short(name)) + cell_len(_(active.binding.description)) + _AROUND


def short(name: str) -> str:
    """Write a key as the footer and the help screen do: `^s`, `F5`, `esc`."""
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
