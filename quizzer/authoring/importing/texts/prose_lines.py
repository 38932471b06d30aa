"""Which lines, and which parts of a line, are prose and no code."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence

_FENCE = re.compile(r"[\s>]*(?:[-*+]\s+|\d+[.)]\s+)?(`{3,}(?!.*`)|~{3,})")
_CODE = re.compile(
    r"(?<!`)(`+)(?!`)(?:.+?)(?<!`)\1(?!`)|\$\$.+?\$\$|(?<![\w$\\])\$(?![\s$])[^$\n]*[^$\s\\]\$(?![\w$])"
)
"""Code inside a line, and formulas."""

_INDENTED = re.compile(r"(?: {4}|\t)")
_ITEM = re.compile(r"\s*(?:[-*+]|\d{1,3}[.)])\s")


def in_code(lines: Sequence[str]) -> list[bool]:
    """Tell of each line whether it is code or formulas: fenced, with the fences, or indented where no list is open."""
    found: list[bool] = []
    fence = ""
    listed = False
    before = ""
    for line in lines:
        marker = _FENCE.match(line)
        if fence:
            found.append(True)
            closes = marker is not None and marker.group(1).startswith(fence)
            fence = "" if closes or (fence == "$$" and line.rstrip().endswith("$$")) else fence
        elif marker or line.strip() == "$$":
            fence = marker.group(1) if marker else "$$"
            found.append(True)
        else:
            if line.strip():
                listed = _ITEM.match(line) is not None or (listed and line[:1] in " \t")
            code = not listed and _INDENTED.match(line) is not None and (not before.strip() or found[-1])
            found.append(code and bool(line.strip()))
        before = line
    return found


def in_fences(lines: Sequence[str]) -> list[bool]:
    """Tell of each line whether it stands in a fence, or is one."""
    found: list[bool] = []
    fence = ""
    for line in lines:
        marker = _FENCE.match(line)
        found.append(bool(fence or marker))
        if marker is not None and (not fence or marker.group(1).startswith(fence)):
            fence = "" if fence else marker.group(1)
    return found


def outside_code(line: str, change: Callable[[str], str]) -> str:
    """Change the parts of a line that are no code and no formula."""
    if "`" not in line and "$" not in line:
        return change(line)
    parts: list[str] = []
    at = 0
    for code in _CODE.finditer(line):
        parts += [change(line[at : code.start()]), code.group()]
        at = code.end()
    return "".join([*parts, change(line[at:])])


def without_code(line: str) -> str:
    """Give a line without the code in it."""
    return _CODE.sub("", line) if "`" in line or "$" in line else line
