"""Marks beside what a line asks: a picture, a small element, a word in code or apart from the question; rows of stars."""

from __future__ import annotations

import re
from collections.abc import Sequence

from quizzer.authoring.importing.fields import columns
from quizzer.authoring.importing.lines import headlines
from quizzer.authoring.importing.lines.headlines import Asking
from quizzer.authoring.importing.markdown.common.words import level
from quizzer.authoring.importing.notes.facts import Fact

_BADGE = re.compile(
    r"<(?P<tag>span|kbd|small|sup|sub|mark|code|strong|em|b|i)\b[^<>]{0,200}>(?P<element>[^<>]{1,30})</(?P=tag)>"
    r"|<img\b[^<>]{0,300}?\balt=[\"'](?P<named>[^\"'<>]{1,40})[\"'][^<>]{0,300}>"
    r"|!\[(?P<alt>[^\[\]]{0,40})\]\((?P<address>[^()\s]{1,300})\)"
    r"|`(?P<code>[^`]{1,30})`"
)
_LINE = re.compile(r"(?P<front>\s*(?:#{1,6}\s+|[-*+]\s+)?(?:Q?\d{1,3}[.)]\s+)?[*_]{0,2})(?P<text>\S.*)")
_SIGNS = r"(?:[^\w\s()\[\]*_`\"'“”‘’.?!/-]\s*)*"
_WORD = r"(?P<word>[A-Za-z]{3,12}|[가-힣]{1,3})"
_BEFORE = re.compile(
    rf"(?:[(（\[【]\s*{_WORD}\s*[)）\]】]|{_SIGNS}{_WORD.replace('word', 'bare')}\s*[-–—:|])\s+(?=\S)"
)
_AFTER = re.compile(
    rf"(?<=[?？])(?P<close>[*_]{{0,2}})\s*[-–—|·:]?\s*{_SIGNS}[*_(]{{0,2}}{_WORD}[*_)]{{0,2}}\s*"
)
_LAST = re.compile(rf"\s+[(（\[【]\s*{_WORD}\s*[)）\]】](?P<close>[*_]{{0,2}}(?:</\w+>)*)\s*$")
"""A word in brackets at the end of a line that need not end with a question mark."""

_KIND = re.compile(r"(?:difficulty|level|난이도)\s*[:：_-]?\s*", re.IGNORECASE)

_STARS = re.compile(r"[ \t]*(?:[⭐★☆🌟]\ufe0f?[ \t]*){1,10}")
"""A line of nothing but stars, which say how important the question below or above is."""

_LONGEST_LINE = 600
"""Characters of a line that may be a question."""


def without_badges(lines: Sequence[str], code: Sequence[bool]) -> tuple[list[str], list[Fact]]:
    """Take them out of lines that ask; what they say is said of the question.

    Args:
        lines: Of the text.
        code: Which of them are code.
    """
    kept: list[str] = []
    found: list[Fact] = []
    for number, line in enumerate(lines):
        bare, mark = (line, None) if code[number] or len(line) > _LONGEST_LINE else _without(line)
        if not code[number] and _STARS.fullmatch(line):
            bare = ""
        if mark is not None:
            tags = () if columns.difficulty(mark) else (mark,)
            found.append(Fact(number + 1, difficulty=level(mark), tags=tags))
        kept.append(bare)
    return kept, found


def _without(line: str) -> tuple[str, str | None]:
    """Give a line without its mark, and its word; the line as it is where it has none, or does not ask."""
    for badge in _BADGE.finditer(line):
        known = _known(badge)
        rest = f"{line[: badge.start()].rstrip()} {line[badge.end() :].lstrip()}"
        if known is not None and _asks(rest):
            return (rest if badge.end() < len(line) else rest.rstrip()), known
    told = _LINE.fullmatch(line)
    if told is None:
        return line, None
    front, text = told["front"], told["text"]
    before = _BEFORE.match(text)
    word = (before["word"] or before["bare"]) if before else ""
    if before is not None and level(word) and _asks(text[before.end() :]):
        return front + text[before.end() :], word
    after = _AFTER.search(text)
    if after is not None and after.end() == len(text) and level(after["word"]):
        return f"{front}{text[: after.start()]}{after['close']}", after["word"]
    last = _LAST.search(line)
    if last is not None and level(last["word"]) and _asks(line[: last.start()]):
        return f"{line[: last.start()]}{last['close']}", last["word"]
    return line, None


def _known(badge: re.Match[str]) -> str | None:
    """Give the word with which a badge says how hard it is: what it shows or, of a picture, in its address."""
    words = next(
        (each for name, each in badge.groupdict().items() if name not in ("tag", "address") and each), ""
    )
    word = _KIND.sub("", re.sub(r"[^\w :-]", "", words).strip())
    if level(word):
        return word
    pictured = badge["address"] and re.search(r"badge|shields", badge["address"])
    parts = re.split(r"[-_/.%]", badge["address"]) if pictured else []
    return next((part for part in parts if level(part)), None)


def _asks(line: str) -> bool:
    text = re.sub(r"<[^<>]{0,200}>|[*_`#]", "", line).strip(" -+")
    return headlines.asking(text) in (Asking.ASKS, Asking.MARKED)
