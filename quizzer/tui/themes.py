"""Two themes of our own: ink on a dark desk, and ink on paper. Textual's own themes stay available."""

from __future__ import annotations

from collections.abc import Collection, Mapping

from textual.theme import Theme

from quizzer.locale import _, mark

DARK = Theme(
    name="quizzer-dark",
    primary="#86a8f0",
    secondary="#9aa3b8",
    accent="#e5b47c",
    success="#85c69a",
    warning="#e3b967",
    error="#ee8c8c",
    foreground="#dde1e8",
    background="#14171d",
    surface="#191d25",
    panel="#232833",
    dark=True,
    variables={
        "block-cursor-background": "#2c3547",
        "block-cursor-foreground": "#ffffff",
        "block-cursor-text-style": "none",
        "block-cursor-blurred-background": "#222835",
        "block-cursor-blurred-foreground": "#dde1e8",
        "input-selection-background": "#86a8f0 35%",
        "footer-background": "#191d25",
        "footer-key-foreground": "#86a8f0",
        "footer-description-foreground": "#a7afbf",
        "border": "#86a8f0",
        "border-blurred": "#333a48",
        "scrollbar": "#333a48",
        "scrollbar-hover": "#4a5468",
        "scrollbar-active": "#86a8f0",
        "scrollbar-background": "#14171d",
        "scrollbar-background-hover": "#14171d",
        "scrollbar-background-active": "#14171d",
        "scrollbar-corner-color": "#14171d",
        "text-success": "#85c69a",
        "text-warning": "#e3b967",
        "text-error": "#ee8c8c",
        "text-primary": "#86a8f0",
        "text-accent": "#e5b47c",
        "text-muted": "#98a1b2",
    },
)

LIGHT = Theme(
    name="quizzer-light",
    primary="#3c66b8",
    secondary="#5d6575",
    accent="#b36d20",
    success="#3f9a68",
    warning="#cf9a2b",
    error="#cf4b57",
    foreground="#23262e",
    background="#fbfaf6",
    surface="#f4f2eb",
    panel="#e8e5db",
    dark=False,
    variables={
        "block-cursor-background": "#dfe5f2",
        "block-cursor-foreground": "#14171d",
        "block-cursor-text-style": "none",
        "block-cursor-blurred-background": "#ebe9e0",
        "block-cursor-blurred-foreground": "#23262e",
        "input-selection-background": "#2f559f 25%",
        "footer-background": "#f0eee6",
        "footer-key-foreground": "#2f559f",
        "footer-description-foreground": "#555d6c",
        "border": "#2f559f",
        "border-blurred": "#d0ccbf",
        "scrollbar": "#d0ccbf",
        "scrollbar-hover": "#b3ae9f",
        "scrollbar-active": "#2f559f",
        "scrollbar-background": "#fbfaf6",
        "scrollbar-background-hover": "#fbfaf6",
        "scrollbar-background-active": "#fbfaf6",
        "scrollbar-corner-color": "#fbfaf6",
        "text-success": "#1f6e42",
        "text-warning": "#7d5700",
        "text-error": "#ad2b38",
        "text-primary": "#2f559f",
        "text-accent": "#8a5216",
        "text-muted": "#646b79",
    },
)

WORDS = {DARK.name: mark("Dark"), LIGHT.name: mark("Light")}
"""What our own themes are called; others go by their names."""

SIXTEEN_COLOURS = "ansi-dark"
"""Textual's theme in the terminal's own colours: pastels would all turn grey there."""


def default(colours: str | None, available: Collection[str]) -> str:
    """Choose a theme until the user does.

    Args:
        colours: What the terminal can, as Rich calls it: `standard` is sixteen colours. None: no colours.
        available: Names of the themes that there are.
    """
    if colours == "standard" and SIXTEEN_COLOURS in available:
        return SIXTEEN_COLOURS
    return DARK.name


def called(name: str) -> str:
    """Say what a theme is called in the user's language; a name that is not ours is given as it is."""
    return _(WORDS[name]) if name in WORDS else name


def listed(available: Mapping[str, Theme]) -> list[tuple[str, str, str]]:
    """List themes to choose from, our own first.

    Args:
        available: By name.

    Returns:
        For each its name, what it is called, and what else there is to say of it.
    """
    own = [(name, called(name), name) for name in WORDS if name in available]
    others = [
        (name, name, _("dark theme") if theme.dark else _("light theme"))
        for name, theme in sorted(available.items())
        if name not in WORDS
    ]
    return [*own, *others]
