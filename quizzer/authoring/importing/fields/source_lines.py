"""Lines at the ends of an answer that only say where it is from: `출처: https://…`, `(see also: www.…)`, a bare link."""

from __future__ import annotations

import re

_URL = r"(?:https?://|www\.)[^\s<>]+"
_FRONT = r"\W{0,3}"
_NAMED = (
    r"(?:sources?|ref(?:erence)?s?|from|via|read more|see also|further reading|more(?: info)?|links?|"
    r"출처|원문|링크|(?:참고|추가)(?: ?(?:자료|링크|사이트|문헌|블로그))?|참조)"
)
_SOURCE = re.compile(rf" *(?:[-*>] )?{_FRONT}{_NAMED}\s*[:：-]\s*.{{0,80}}?(?:{_URL})", re.IGNORECASE)
_BARE = re.compile(rf"\s*(?:[-*>•] |\d{{1,2}}[.)] )?[<(\[]?{_URL}[>)\]]?\s*", re.IGNORECASE)
_HEAD = re.compile(rf"\s*(?:[-*>] )?{_FRONT}{_NAMED}\s*[:：]?\W*", re.IGNORECASE)
"""A line that only announces links."""

_ITEM = re.compile(r" *(?:[-*]|\d+\.) ")
_ADDRESS = re.compile(rf"{_URL}(?<![.,;:)\]])", re.IGNORECASE)


_LAST_WORD = re.compile(
    r"\s*\[\[?(?:src|sources?|answer|ref(?:erence)?|links?|read more|more|출처|참고)\]?\]\s*$", re.IGNORECASE
)
"""A link in brackets at the end of an answer, `… over a limit. [Answer]`."""


_FRAMED = r"\[(?:sources?|ref(?:erence)?s?|출처)\s*[:：]\s*(?P<said>[^\[\]\n]{2,80})\]"
_FRAMED_FIRST = re.compile(rf"{_FRAMED}\s*[:：]?\s+(?=\w)", re.IGNORECASE)
_FRAMED_LAST = re.compile(rf"(?<=\S)\s+{_FRAMED}\.?\s*$", re.IGNORECASE)
"""A source in brackets before the first word of an answer, or behind its last: `[Source: Tanenbaum, p. 12] A page …`."""


def without_source_lines(text: str) -> tuple[str, str | None]:
    """Take lines that only name a source from both ends of an answer, and sources in brackets there.

    Returns:
        The answer, and the first address that was taken, or the words in those brackets; the text as it is where nothing
        else is said.
    """
    told = text.strip()
    framed = _FRAMED_FIRST.match(told) or _FRAMED_LAST.search(told)
    if framed is not None:
        text, address = _without_lines(told[: framed.start()] + told[framed.end() :])
        return text, address or framed["said"].strip()
    return _without_lines(text)


def _without_lines(text: str) -> tuple[str, str | None]:
    """Take the lines; see `without_source_lines`."""
    bare = _LAST_WORD.sub("", text.strip())
    text = bare if re.search(r"\w", bare) else text
    lines = text.strip().split("\n")
    begin, end = 0, len(lines)
    while begin < end and _is_source(lines[begin]):
        begin += 1
    while end > begin and (_is_source(lines[end - 1]) or not lines[end - 1].strip()):
        end -= 1
    cut = _broken(lines, begin, end)
    bare_end = end < len(lines) and any(_BARE.fullmatch(line) for line in lines[end:])
    if bare_end and end > begin + 1 and _HEAD.fullmatch(lines[end - 1]):
        cut = end - 1
    elif bare_end and end > begin and lines[end - 1].rstrip().endswith((":", "：")):
        end, cut = len(lines), len(lines)  # what is announced is the answer
    kept = "\n".join(lines[begin:cut]).strip("\n")
    if not re.search(r"\w", kept):
        return text, None
    taken = "\n".join((*lines[:begin], *lines[cut:]))
    address = _ADDRESS.search(taken)
    return (kept.rstrip(), address.group()) if address is not None else (text, None)


_LAST_LINK = re.compile(
    r"(?:\A|<br\s*/?>|</?(?:p|div)\b[^<>]*>)\s*"
    r"<a\s[^<>]{0,500}?\bhref\s*=\s*[\"']?(?P<address>[^\s<>\"']{1,500})[\"']?[^<>]{0,500}>\W{0,4}"
    r"(?:view|see|read|open|show|full|original|sources?|more|link|via|from|출처|원문|링크|참고(?:\s?자료)?|자세히|더\s?보기|전체)\b"
    r"[^<>]{0,80}</a>(?:\s|<br\s*/?>|</?(?:p|div)\b[^<>]*>)*\Z",
    re.IGNORECASE,
)
"""A last line of HTML that is one link, and leads to where the card is from."""

_TAIL = 1_500
"""Characters at the end of a card in which its last line is sought."""


def without_last_link(html: str) -> tuple[str, str | None]:
    """Take a last line that only leads to the card's page, `<a …>view answer on example.org</a>`, from a card of HTML.

    Returns:
        The card, and the address; the card as it is where nothing but the link is in it.
    """
    start = max(0, len(html) - _TAIL)
    link = _LAST_LINK.search(html[start:])
    if link is None or not html[: start + link.start()].strip():
        return html, None
    return html[: start + link.start()], link["address"]


def _is_source(line: str) -> bool:
    return _BARE.fullmatch(line) is not None or _SOURCE.match(line) is not None


def _broken(lines: list[str], begin: int, end: int) -> int:
    """Say where the answer ends, where the last source has a broken end on a line of its own."""
    at = end - 2
    if at > begin and _SOURCE.match(lines[at]) and not _ITEM.match(lines[at + 1]):
        return at
    return end
