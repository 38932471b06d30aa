"""Links behind a sentence that only lead on, `It lets one in. [Read more](…)`: its source, not what it says."""

from __future__ import annotations

import re
from collections.abc import Sequence

from quizzer.authoring.importing.lines import headlines
from quizzer.authoring.importing.lines.headlines import Asking
from quizzer.authoring.importing.notes.credits import Credit

_WORDS = (
    r"(?:read|learn|see|show|find out)\s(?:more|further|also)|more(?:\s(?:info(?:rmation)?|details?))?|"
    r"full\s(?:article|text)|further\sreading|sources?|"
    r"자세히(?:\s?(?:보기|알아보기))?|더\s?(?:알아)?보기|더\s?읽어?\s?보기|원문(?:\s?보기)?|출처|참고(?:\s?(?:자료|링크))?"
)
_LEADS_ON = re.compile(
    rf"^(?P<said>.*?\S)\s+(?:[-–—→>|]{{1,2}}\s*|[➡👉🔗]️?\s*)?[(（]?[*_]{{0,2}}"
    rf"\[[*_]{{0,2}}\W{{0,3}}(?:{_WORDS})\W{{0,3}}[*_]{{0,2}}\]\((?P<address>[^\s()<>]+)[^()\n]{{0,80}}\)"
    r"[*_]{0,2}[)）]?[.。]?\s*$",
    re.IGNORECASE,
)
_ENDED = re.compile(r"(?:[.!?。…)）\"'”’]|[가-힣])[*_`]{0,3}$")
"""How a sentence ends before such a link."""

_HEADING = re.compile(r"\s*(?:#{1,6}\s|\|)")
_LONGEST = 4_000
"""Characters of a line that is looked at."""


def without_leading_links(lines: Sequence[str], code: Sequence[bool]) -> tuple[list[str], list[Credit]]:
    """Take such links from the ends of lines that say something and do not ask.

    Returns:
        The lines, which keep their numbers, and the addresses of pages.
    """
    kept: list[str] = []
    credits: list[Credit] = []
    for number, (line, inside) in enumerate(zip(lines, code, strict=True), 1):
        found = (
            None if inside or "](" not in line[-_LONGEST:] or len(line) > _LONGEST else _LEADS_ON.match(line)
        )
        if found is None or not _says(found.group("said")):
            kept.append(line)
            continue
        kept.append(found.group("said"))
        if found.group("address").lower().startswith(("https://", "http://")):
            credits.append(Credit(number, found.group("address")))
    return kept, credits


def _says(text: str) -> bool:
    """Tell a whole sentence from a heading, a question, and the name of what the link leads to."""
    bare = re.sub(r"^[\s>]*(?:[-*+]\s+|\d{1,3}[.)]\s+)?|[*_]{2}", "", text)
    asks = headlines.asking(bare) in (Asking.ASKS, Asking.MARKED)
    return _HEADING.match(text) is None and _ENDED.search(text) is not None and not asks
