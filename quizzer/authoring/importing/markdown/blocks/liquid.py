"""Jekyll's own tags, attributes and headings in HTML among the lines of Markdown."""

from __future__ import annotations

import re
from collections.abc import Sequence

from quizzer.authoring.importing.web.html import to_text

_FENCE = re.compile(r"\s*(?:[-*+]\s+|\d+[.)]\s+)?(`{3,}(?!.*`)|~{3,})")
_BREAK = re.compile(r"\s*(?:</?br\s*/?>\s*)+", re.IGNORECASE)
_RULE = re.compile(r"\s*<hr\s*/?>\s*", re.IGNORECASE)
_HTML_HEADING = re.compile(r"\s*<h([1-6])\b[^>]*>(.*?)</h\1\s*>\s*$", re.IGNORECASE)
_NO_TAG = re.compile(
    r"\s*<(?!(?:a|b|br|code|em|hr|i|img|input|p|span|strong|sub|sup)\b|[/!])([^<>]+)>\s*", re.IGNORECASE
)
"""What a heading says between `<` and `>`, `<h5><A와 B의 차이></h5>`, as between brackets."""

_PLACED = re.compile(r"\s*\{:\s*toc\s*\}\s*", re.IGNORECASE)
_LONE_ITEM = re.compile(r"\s*(?:[-*+]|1[.)])\s+\S.{0,20}")
"""The list, of one short item, in whose place Jekyll puts a table of contents."""

_ATTRIBUTES = re.compile(
    r"\{:\s?(?:[.#][\w-]+|[\w-]+=(?:\"[^\"\n]*\"|'[^'\n]*'|[^\s{}\"']+))(?:\s+(?:[.#][\w-]+|[\w-]+=(?:\"[^\"\n]*\"|'[^'\n]*'|[^\s{}\"']+)))*\s*\}"
)
"""How Jekyll's Markdown says what something looks like: `{: .center width="50%"}`."""

_LIQUID = re.compile(
    r"\{%-?\s*(?:end)?(highlight|raw|include|comment|for|if|assign|capture|link|post_url)\b[^%]*%\}"
)


def without_liquid(lines: Sequence[str]) -> list[str]:
    """Take out Jekyll's own tags and headings in HTML, line by line: the number of lines stays."""
    kept = []
    fence = ""
    for line in lines:
        marker = _FENCE.match(line)
        if marker and (not fence or marker.group(1).startswith(fence)):
            fence = "" if fence else marker.group(1)
        if fence and "{%" not in line:
            kept.append(line)
            continue
        if line.lstrip()[:2].lower() in ("<h", "<b", "</"):
            headed = _HTML_HEADING.match(line)
            if headed:
                said = _NO_TAG.sub(r"\1", headed.group(2))
                kept.append("#" * int(headed.group(1)) + " " + " ".join(to_text(said).split()))
                continue
            if _RULE.fullmatch(line):
                kept.append("" if kept and kept[-1].strip() else "***")
                continue
            if _BREAK.fullmatch(line):  # it would take all lines up to the next blank one for HTML
                kept.append("")
                continue
        if "{%" not in line and "{:" not in line:
            kept.append(line)
            continue
        opened = re.match(r"\s*\{%-?\s*highlight\s+(\w+)[^%]*%\}\s*$", line)
        if opened:
            kept.append(f"```{opened.group(1)}")
        elif re.match(r"\s*\{%-?\s*endhighlight\s*-?%\}\s*$", line):
            kept.append("```")
        else:
            if _PLACED.fullmatch(line) and kept and _LONE_ITEM.fullmatch(kept[-1]):
                kept[-1] = ""
            kept.append(re.sub(r"^\s*\{:[^}]*\}\s*$", "", _ATTRIBUTES.sub("", _LIQUID.sub("", line))))
    return kept
