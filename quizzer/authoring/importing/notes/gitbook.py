"""GitBook's blocks, `{% hint style="info" %}` … `{% endhint %}`, put into plain Markdown; lines keep their numbers.

What only frames is left out; the title of a tab is a bold line.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

_NAMES = "hint|tabs?|code|content-ref|stepper|step|columns?|embed|file|swagger|openapi|updates?|prompt"
_BLOCK = re.compile(rf"(?P<front>[\s>]*)\{{%-?\s*(?:end)?(?P<name>{_NAMES})\b(?P<rest>[^%]*)-?%\}}\s*")
_TITLE = re.compile(r"\btitle\s*=\s*\"([^\"]{1,80})\"")


def without_blocks(lines: Sequence[str], code: Sequence[bool]) -> list[str]:
    """Write such lines so.

    Args:
        lines: Of a text.
        code: Which of them are code.
    """
    if not any("{%" in line for line in lines):
        return list(lines)
    return [
        _plain(found, below=lines[at + 1 : at + 2])
        if not inside and (found := _BLOCK.fullmatch(line)) is not None
        else line
        for at, (line, inside) in enumerate(zip(lines, code, strict=True))
    ]


def _plain(found: re.Match[str], *, below: Sequence[str]) -> str:
    """Give what remains of a line; the title of a tab over code says nothing of what is asked."""
    coded = any(line.lstrip().startswith(("```", "~~~")) for line in below)
    title = _TITLE.search(found["rest"]) if found["name"] == "tab" and not coded else None
    return f"{found['front']}**{title[1]}**" if title is not None else found["front"].rstrip()
