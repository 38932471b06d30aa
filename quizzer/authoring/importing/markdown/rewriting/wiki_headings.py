"""Headings between equals signs, as wikis and readme files of plug-ins have them: `== FAQ ==`, `= Is it free? =`."""

from __future__ import annotations

import re

from quizzer.authoring.importing.texts.fences import prose_and_code

_CLOSED = re.compile(r"^(={1,6})[ \t]+(\S.*?)[ \t]+\1[ \t]*$", re.M)
_OPEN = re.compile(r"^(={1,6})[ \t]+(\S.*?\?.*)$", re.M)
_FEWEST = 2
"""Such headings in a text, at least: one alone may be drawn."""


def with_hashes(text: str) -> str:
    """Write headings between equals signs as Markdown's; lines stay where they are, and code stays as it is.

    In readme files of plug-ins (`=== Name ===`, `== FAQ ==`, `= Question =`) fewer signs are a lower heading; in wikis,
    whose headings have two signs or more, a higher one.
    """
    parts = prose_and_code(text)
    counts = [len(signs) for part in parts[::2] for signs, _name in _CLOSED.findall(part)]
    if len(counts) < _FEWEST:
        return text
    falling, most = 1 in counts, max(counts)

    def heading(match: re.Match[str]) -> str:
        signs = len(match[1])
        return "#" * (max(most - signs, 0) + 1 if falling else signs) + " " + match[2]

    parts[::2] = [_OPEN.sub(heading, _CLOSED.sub(heading, part)) for part in parts[::2]]
    return "".join(parts)
