"""Admonitions of MkDocs over indented lines: `??? note "Answer"`, written as `<details>`, which open on a click, too.

One without a title, `!!! warning`, is written as a callout, and a tab, `=== "Mutex"`, as a bold line above its text.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from html import escape

_OPENS = re.compile(r"(\s*)(?:\?\?\?\+?|!!!)\s+[\w-]+(?:\s+[\w-]+)*\s+\"([^\"]*)\"\s*$")
_BARE = re.compile(r"(?P<front>\s*)!!!\s+(?P<kind>[\w-]+)\s*$")
_TAB = re.compile(r"(?P<front>\s*)===[!+]*\s+\"(?P<title>[^\"]{1,60})\"\s*$")
_INDENT = 4


def with_details(lines: Sequence[str]) -> list[str]:
    """Write them so; the number of lines stays."""
    kept = list(lines)
    for at in range(len(kept)):
        _with_callout(kept, at)
        opened = _OPENS.match(kept[at]) if '"' in kept[at] else None
        if opened is None:
            continue
        indent = len(opened.group(1).expandtabs()) + _INDENT
        last = _last_inside(kept, at, indent)
        if last > at and last + 1 < len(kept) and not kept[last + 1].strip():
            kept[at] = f"{opened.group(1)}<details><summary>{escape(opened.group(2), quote=False)}</summary>"
            kept[at + 1 : last + 1] = [line.expandtabs()[indent:] for line in kept[at + 1 : last + 1]]
            kept[last + 1] = f"{opened.group(1)}</details>"
    return kept


def _last_inside(lines: Sequence[str], at: int, indent: int) -> int:
    """Give the last filled line below another that stands as far to the right; that one itself where there is none."""
    last = at
    for number in range(at + 1, len(lines)):
        line = lines[number].expandtabs()
        if line.strip() and len(line) - len(line.lstrip()) < indent:
            break
        last = number if line.strip() else last
    return last


def _with_callout(lines: list[str], at: int) -> None:
    """Write what begins in a line as a callout, or as the bold title of a tab."""
    bare, tab = _BARE.match(lines[at]), _TAB.match(lines[at])
    found = bare or tab
    if found is None:
        return
    front = found["front"]
    indent = len(front.expandtabs()) + _INDENT
    last = _last_inside(lines, at, indent)
    if last == at:
        return
    sign = "> " if bare is not None else ""
    first = next((line.strip() for line in lines[at + 1 : last + 1] if line.strip()), "")
    named = "" if first.startswith(("```", "~~~")) else f"{front}**{tab['title']}**" if tab else ""
    lines[at] = f"{front}> [!{bare['kind']}]" if bare is not None else named
    for number in range(at + 1, last + 1):
        lines[number] = f"{front}{sign}{lines[number].expandtabs()[indent:]}".rstrip()
