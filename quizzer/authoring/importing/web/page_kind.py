"""What tells a page of HTML, or a part of one, from other texts; front matter may come before it."""

from __future__ import annotations

import re

PAGE = re.compile(
    r"\s*(?:<\?xml[^>]{0,200}>\s*)?(?:<!--[^>]{0,2000}-->\s*)?<(?:!doctype\s+html|html)\b", re.IGNORECASE
)

_ELEMENT = re.compile(
    r"\s*</?(?:p|b|strong|h[1-6]|[ou]l|li|div|d[ltd]|table|t[rdh]|section|article|main|nav|header|footer|body|head|link|"
    r"meta|style|script|span|a|img|button|figure|form|br)\b[^<>]{0,500}>",
    re.I,
)
_MARKDOWN = re.compile(r"#{1,6} |[-*+] |\d+[.)] |```|\*\*|> |<(?:details|summary)\b", re.IGNORECASE)

_LEAST_PART = 0.4
"""Share of the lines of a part of a page that begin with an element."""

_MOST_LOOKED_AT = 100_000
"""Characters that are looked at to tell a page."""

_MOST_OF_FRONT = 20_000
"""Characters within which front matter ends."""


def is_page(text: str) -> bool:
    """Tell whether a text is a page of HTML, or a part of one without any Markdown; front matter may come before it."""
    page = text[end_of_front(text) :]
    return PAGE.match(page) is not None or _is_part(page)


def end_of_front(text: str) -> int:
    """Give where front matter ends, with the line below it; 0 where there is none."""
    if not text.startswith("---\n"):
        return 0
    end = text.find("\n---\n", 3, _MOST_OF_FRONT)
    return end + 5 if end >= 0 else 0


def _is_part(text: str) -> bool:
    """Tell a text of which many lines begin with an element of a page, and none as a heading or list of Markdown does."""
    if _ELEMENT.match(text) is None:
        return False
    lines = [line for line in text[:_MOST_LOOKED_AT].split("\n") if line.strip()]
    elements = sum(_ELEMENT.match(line) is not None for line in lines)
    return elements >= _LEAST_PART * len(lines) and not any(_MARKDOWN.match(line) for line in lines)
