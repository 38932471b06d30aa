"""Code in a GIFT text whose signs the writer did not escape: `=` and braces in it would be taken for GIFT's own."""

from __future__ import annotations

import re

_FENCED = re.compile(
    r"(?<![^\s=~{}%#\]:])(?P<open>(?P<ticks>`{3,})[\w+#.-]*[ \t]*\n)"
    r"(?P<code>(?:(?!::[^\n]*::|\$CATEGORY|[ \t]*(?P=ticks))[^\n]*\n)*)"
    r"(?P<close>[ \t]*(?P=ticks)(?!`))",
    re.IGNORECASE,
)
"""A block of code between fences; the next question is never part of one."""

_INLINE = re.compile(
    r"(?<![^\s=~{(%])(?P<open>`)(?P<code>[^\s`](?:[^`\n]*[^\s`])?)(?P<close>`)(?![^\s=~#}.,;:)?!])"
)
"""Code within a line."""

_SIGNS = re.compile(r"(?<!\\)[~=#{}]")
_ESCAPED = re.compile(r"\\[~=#{}:]")
_SPECIAL = re.compile(r"[\\~=#{}:]")


def with_escaped_code(text: str) -> str:
    """Escape the signs of code between backticks, unless its writer did; lines stay where they are."""
    return _INLINE.sub(_escaped, _FENCED.sub(_escaped, text)) if "`" in text else text


def _escaped(found: re.Match[str]) -> str:
    code = found["code"]
    if not _SIGNS.search(code) or _ESCAPED.search(code):
        return found.group()
    return found["open"] + _SPECIAL.sub(lambda sign: "\\" + sign.group(), code) + found["close"]
