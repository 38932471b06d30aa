"""What of the settings the screen does not know. Reads every screen for a keymap, so it is asked only where there is one."""

from __future__ import annotations

import pkgutil
from collections.abc import Mapping
from difflib import get_close_matches
from importlib import import_module
from typing import TYPE_CHECKING

from textual.binding import Binding
from textual.dom import DOMNode
from textual.theme import BUILTIN_THEMES

import quizzer.tui
from quizzer.locale import _
from quizzer.tui.keys import is_key, names_in
from quizzer.tui.themes import DARK, LIGHT

if TYPE_CHECKING:
    from quizzer.config import Settings


def known() -> set[str]:
    """Collect the ids of all bindings of the program."""
    found: set[str] = set()
    for info in pkgutil.walk_packages(quizzer.tui.__path__, "quizzer.tui."):
        for value in vars(import_module(info.name)).values():
            if isinstance(value, type) and issubclass(value, DOMNode):
                bindings = [binding for binding in value.BINDINGS if isinstance(binding, Binding)]
                found.update(binding.id for binding in bindings if binding.id)
    return found


def complaints(keymap: Mapping[str, str]) -> list[str]:
    """Name the bindings of a keymap that there are not, each with the nearest one, and the keys that no keyboard has."""
    ids = known()
    said = []
    for name in keymap:
        if name not in ids:
            near = get_close_matches(name, sorted(ids), n=1)
            sentence = _("The keymap names {name}, which is not a binding.").format(name=name)
            said.append(sentence + (" " + _("Did you mean {name}?").format(name=near[0]) if near else ""))
        wrong = [each for each in names_in(keymap[name]) if not is_key(each)]
        if wrong or not names_in(keymap[name]):
            sentence = _("The keymap gives {name} the key {key}, which no keyboard has.")
            said.append(sentence.format(name=name, key=", ".join(wrong) or '""'))
    return said


NEAREST = 3
"""Names of themes that are offered for one that there is not."""


def theme_names() -> list[str]:
    """List the themes that there are."""
    return sorted({*BUILTIN_THEMES, DARK.name, LIGHT.name})


def doubts(settings: Settings) -> list[str]:
    """Say what the settings name and the screen does not know: a theme, a binding, a key."""
    themes = theme_names()
    said = []
    if settings.theme is not None and settings.theme not in themes:
        near = get_close_matches(settings.theme, themes, n=NEAREST)
        sentence = _("There is no theme called {name}.").format(name=settings.theme)
        meant = _("Did you mean {name}?").format(name=", ".join(near))
        others = _("Themes: {names}.").format(names=", ".join(themes))
        said.append(f"{sentence} {meant if near else others}")
    return said + (complaints(settings.keymap) if settings.keymap else [])
