"""What a post is called, without what it is filed under and which of several posts it is."""

from __future__ import annotations

import re
from collections.abc import Sequence

from quizzer.authoring.importing.lines import headlines
from quizzer.authoring.importing.lines.headlines import Asking

_CATEGORY = re.compile(r"^(?:[\[【][^\[\]【】]{1,24}[\]】]\s*[-–—:|]?\s*)+(?=\S{2})")
"""What a post is filed under, before its title: `[CS][OS] …`."""

_INSTALMENT = re.compile(
    r"(?:\s*[-–—|:,]\s*|\s+|(?<=[?？!.다]))(?:[(（\[]\s*(?:part\s?|제\s?)?\d{1,2}\s*(?:편|부|화|탄)?\s*[)）\]]"
    r"|part\s?\d{1,2}|제?\s?\d{1,2}\s?(?:편|탄)|[상중하]\s?편)\s*\Z",
    re.IGNORECASE,
)
"""Which of several posts about one matter this is, behind its title: `클로저란? (2)`, `GC 1편`, `Indexes, part 2`."""


_SERIES = re.compile(
    r"(?:[\w가-힣]+ ){0,3}(?:interviews?|interview questions?|면접(?: 질문)?)\s*[:：]\s+(?=\S)", re.IGNORECASE
)
"""What a post is a part of, before what it asks: `System Design Interview: How …?`."""

_SITE = re.compile(r"(?P<title>\S+(?:\s+\S+){2,})\s+\|\s+(?![^|]*[?？])[^\s|]+(?:\s[^\s|]+){0,2}\s*")
"""A title before the name of its site: `What is a lock used for? | Tech-Notes`."""

_SUBJECT = re.compile(r"(?P<name>[^-–—:|?？]{1,24}?)\s*(?:\s[-–—|]|:)\s+(?=\S)")
"""A subject before what is asked about a part of it."""

_LEANS = re.compile(r"^(?:왜|어떻게|무엇|언제|뭐)|\b(?:it|its|this|they|them)\b", re.IGNORECASE)
"""How a question speaks that is not understood without the subject before it."""


def post_title(line: str, filed: Sequence[str] = ()) -> str:
    """Give what a post is called, without what it is filed under: `[CS] 데드락이란? (2)` is called `데드락이란?`.

    Args:
        line: Its title.
        filed: Its categories and tags; one of them before a dash is none of what is asked, `OS - 데드락이란?`.
    """
    whole = headlines.title(_CATEGORY.sub("", headlines.plain(line), count=1))
    serial = _SERIES.match(whole)
    if serial is not None and headlines.asking(whole[serial.end() :]) is Asking.ASKS:
        whole = whole[serial.end() :]
    named = _SITE.fullmatch(whole)
    whole = named["title"] if named else whole
    whole = _INSTALMENT.sub("", whole, count=1) or whole
    found = _SUBJECT.match(whole)
    known = found is not None and found["name"].casefold() in {each.casefold() for each in filed}
    asked = whole[found.end() :] if found is not None and known else ""
    return asked if headlines.asking(asked) is Asking.ASKS and not _LEANS.search(asked) else whole
