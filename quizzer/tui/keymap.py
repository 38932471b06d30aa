"""Which bindings the settings' keymap may name. Reads every screen, so it is asked only where there is a keymap."""

from __future__ import annotations

import pkgutil
from collections.abc import Mapping
from difflib import get_close_matches
from importlib import import_module

from textual.binding import Binding
from textual.dom import DOMNode

import quizzer.tui
from quizzer.locale import _


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
    """Name the bindings of a keymap that there are not, each with the nearest one."""
    ids = known()
    said = []
    for name in keymap:
        if name not in ids:
            near = get_close_matches(name, sorted(ids), n=1)
            sentence = _("The keymap names {name}, which is not a binding.").format(name=name)
            said.append(sentence + (" " + _("Did you mean {name}?").format(name=near[0]) if near else ""))
    return said
