"""Containers of VuePress, VitePress and Docusaurus, `::: details What is it?`, and Hugo's folds, put into plain Markdown.

What opens is written as `<details>`, a warning or a tip as a callout; lines keep their numbers.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from html import escape

_OPENS = re.compile(
    r"(?P<front>\s*)(?P<sign>:{3,})\s*(?P<kind>[A-Za-z][\w-]*)(?:\[(?P<named>[^\]]*)\]|\s+(?P<title>[^{].*?))?\s*(?:\{[^}]*\})?\s*"
)
_CLOSES = re.compile(r"\s*(?P<sign>:{3,})\s*")
_FOLDS = frozenset({"details", "collapse", "spoiler", "expand", "toggle"})
_BOXES = frozenset(
    {
        "tip",
        "note",
        "info",
        "warning",
        "danger",
        "caution",
        "important",
        "success",
        "question",
        "example",
        "seealso",
    }
)

_HUGO = re.compile(
    r"(?P<front>\s*)\{\{[<%]\s*(?P<close>/?)\s*(?P<name>details|expand|collapse|spoiler|accordion|toggle)\b(?P<rest>[^{}]*?)[>%]\}\}\s*"
)
_TITLED = re.compile(r"(?:\b(?:title|summary|header)\s*=\s*)?\"([^\"]{2,300})\"")


def with_details(lines: Sequence[str], code: Sequence[bool]) -> list[str]:
    """Write such lines so.

    Args:
        lines: Of a text.
        code: Which of them are code.
    """
    if not any(line.lstrip().startswith(":::") or "{{" in line for line in lines):
        return list(lines)
    written = list(lines)
    opened: list[tuple[int, str]] = []
    folds: list[bool] = []
    for at, line in enumerate(lines):
        if code[at]:
            continue
        hugo = _HUGO.fullmatch(line) if "{{" in line else None
        if hugo is not None and not hugo["close"]:
            title = _TITLED.search(hugo["rest"])
            folds.append(title is not None)
            if title is not None:
                written[at] = _fold(hugo["front"], title[1])
        elif hugo is not None:
            written[at] = f"{hugo['front']}</details>" if folds and folds.pop() else line
        elif (found := _OPENS.fullmatch(line)) is not None and found["kind"].lower() in _FOLDS | _BOXES:
            opened.append((at, found["kind"].lower()))
        elif opened and _CLOSES.fullmatch(line):
            start, kind = opened.pop()
            _close(written, start, at, kind)
    return written


def _fold(front: str, title: str) -> str:
    return f"{front}<details><summary>{escape(title, quote=False)}</summary>"


def _close(lines: list[str], start: int, end: int, kind: str) -> None:
    """Write a container from its first line to its last."""
    found = _OPENS.fullmatch(lines[start])
    if found is None:
        return
    title, front = (found["title"] or found["named"] or "").strip(), found["front"]
    if kind in _FOLDS and title:
        lines[start] = _fold(front, title)
        lines[end] = f"{front}</details>"
        return
    lines[start] = f"{front}> [!{kind}] {title}".rstrip()
    lines[end] = ""
    for number in range(start + 1, end):
        lines[number] = f"{front}> {lines[number].removeprefix(front)}".rstrip()
