"""How a writer, or a program that one chats with, ends a text: `더 필요하시면 말씀해 주세요! 😊`, `Would you like me to …?`.

None of it is part of an answer, or asks anything.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from quizzer.authoring.importing.texts import phrases

_LONGEST = 220
"""Characters of such a sentence."""

_GROUPS = (phrases.GOODBYES, phrases.LAST_WORDS, phrases.OFFERS_TO_GO_ON)
_INSIDE = re.compile(phrases.one_of(*_GROUPS), re.IGNORECASE)
"""A paragraph of these is left out though an answer goes on behind it."""

_AT_END = re.compile(phrases.one_of(*_GROUPS, phrases.THANKS, phrases.ASKS_TO_WRITE), re.IGNORECASE)
"""Others too are farewells where no answer goes on; else `markdown.to_readers` ends an answer at them."""

_ENDS = frozenset(".!?。…)]\"'’”`:;,|")
"""Signs that end a sentence, so that what stands behind them is around it: pictures and emphasis."""

_NEXT = re.compile(r"(?<=[.!?。~])[^\w\s.!?)\]\"'’”`]*\s+")
_BEGINS = re.compile(
    r"\s*(?:#{1,6}\s|(?:[-*_]\s*){3,}$|={3,}$|(?:\*\*)?(?:Q\s?\d*|질문|문제|\d{1,3})\s?[.):：])"
)
"""What begins something else."""

_LINE_OF_OTHERS = re.compile(r"\s*(?:#{1,6}\s|[-+•]\s|\*\s|\d{1,3}[.)]\s|\||!?\[)")
"""A heading, an item, a row or a link, which is no paragraph."""


def is_farewell(text: str) -> bool:
    """Tell a sentence with which a text ends and nothing is answered, whatever marks and pictures are around it."""
    return _is_one(text, _AT_END)


def without_farewell(text: str) -> str:
    """Take such sentences from the end of an answer; one that is nothing else stays."""
    lines = text.rstrip().split("\n")
    while lines and (not lines[-1].strip() or not _last_cut(lines[-1])):
        lines.pop()
    if not lines or not any(letter.isalnum() for letter in "".join(lines)):
        return text
    lines[-1] = _last_cut(lines[-1])
    return "\n".join(lines)


def without_farewells(lines: Sequence[str], code: Sequence[bool]) -> list[str]:
    """Take such paragraphs from a text, and such sentences from the ends of parts; lines keep their numbers.

    Args:
        lines: Of a text.
        code: Whether each is in a fence.
    """
    kept = list(lines)
    below: list[str | None] = []  # of each line the next that is not blank, filled from the last on
    for line in reversed([*lines[1:], ""]):
        below.append(line if line.strip() else below[-1] if below else None)
    below.reverse()
    for number, line in enumerate(lines):
        following = lines[number + 1] if number + 1 < len(lines) else ""
        if code[number] or not line.strip() or _LINE_OF_OTHERS.match(line):
            continue
        before = lines[number - 1] if number else ""
        alone = not before.strip(" >") and not following.strip(" >")
        following_words = below[number]
        ends = following_words is None or _BEGINS.match(following_words) is not None
        cut = _last_cut(line, _AT_END if ends else _INSIDE)
        if ends or (alone and not cut):
            kept[number] = cut
    return kept


def _last_cut(line: str, phrase: re.Pattern[str] = _AT_END) -> str:
    """Take sentences with such a phrase from the end of a line."""
    end = len(line)
    while (told := _end(line, end)) > 0:
        begin = max(0, told - 2 * _LONGEST)
        start = max((found.end() for found in _NEXT.finditer(line, begin, told)), default=begin)
        if not _is_one(line[start:told], phrase):
            break
        end = start
    return line if end == len(line) else line[:end].rstrip()


def _end(text: str, end: int) -> int:
    """Find where the words end before a place, with the signs that end a sentence."""
    while end and not (text[end - 1].isalnum() or text[end - 1] in _ENDS):
        end -= 1
    return end


def _is_one(text: str, phrase: re.Pattern[str]) -> bool:
    said = text[: _end(text, len(text))].strip()
    if len(said) > _LONGEST or "\n" in said:
        return False
    return phrase.match(re.sub(r"^[^\w\"'`(\[]+", "", said)) is not None
