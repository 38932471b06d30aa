"""Numbered lines of a text: which of them ask, which answer, and how far each goes.

Lines count from 0 here and end before `end`, as slices do.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from quizzer.authoring.importing.lines import labels
from quizzer.authoring.importing.texts.prose_lines import in_fences

_FRONT = r"(?:#{1,6} )?(?:[-*+] )?(?:\*\*|__)?\[? ?"
_BACK = r" ?\]? ?(?:[.:：)번\]—–|-]+ ?)?(?:\*\*|__)? ?(?:[.:：)—–-]+ )?"
_ASK = r"(?:Q|question|질문|문제|문항|exercise|problem)"
_SAY = r"(?:A|ans(?:wer)?|solution|답변?|정답|해설|풀이)"
_ASKS = re.compile(rf"{_FRONT}{_ASK} ?[-_.#]? ?(?P<number>\d{{1,3}})(?!\d|\.\d){_BACK}", re.I)
_SAYS = re.compile(
    rf"{_FRONT}(?:{_SAY} ?[-_.#]? ?(?:to |for )?(?:{_ASK} ?[-_.#]? ?)?(?P<number>\d{{1,3}})(?!\d|\.\d)"
    rf"|{_ASK}? ?[-_.#]? ?(?P<first>\d{{1,3}}) ?번? ?(?:answer|solution|답변?|정답|해설|풀이)(?!\w)){_BACK}",
    re.I,
)
_COUNTS = re.compile(rf"{_FRONT}(?P<number>\d{{1,3}})(?: ?(?:[.):]|번)| ?(?=\*\*|$)){_BACK}", re.I)
_HEAD = re.compile(r"(#{1,6}) |\t?(?:\*\*|__)[^*]+(?:\*\*|__) ?[:：]?$|.*<summary\b", re.I)
_ALL_ANSWERS = re.compile(
    r"answers?\s+(?:to|for)\b.{0,40}|(?:정답|답안|답변)\s?(?:모음|목록|지)|(?:문제\s?)?풀이(?:\s?보기)?", re.I
)
_INDENT = 3
"""Spaces before a line from which it is inside something."""

_MOST = 1_000
"""Characters of a line that are looked at."""

_SECOND_OPTION = re.compile(r"\W*[Bb]\s*[.):]\s")


@dataclass(frozen=True, slots=True)
class Entry:
    """What begins with a number, up to the next number or heading."""

    number: int
    answers: bool
    """Whether it answers; else it asks."""

    marked: bool
    """Whether a word says what it does, `Q3` or `Answer 3`; else it is only counted."""

    start: int
    end: int
    words: str
    """What stands behind the number in its line."""


@dataclass(frozen=True, slots=True)
class Break:
    """A line at which a row of entries ends: a heading over answers, or an answer without a number."""

    start: int


def entries(lines: Sequence[str]) -> list[Entry | Break]:
    """List the numbered entries of a text, and what divides them, in order."""
    starts = list(_starts(lines))
    found: list[Entry | Break] = []
    for (at, made), following in zip(starts, [*starts[1:], None], strict=False):
        end = following[0] if following is not None else len(lines)
        if isinstance(made, Entry):
            found.append(Entry(made.number, made.answers, made.marked, at, end, made.words))
        elif made is not None:
            found.append(made)
    return found


def _starts(lines: Sequence[str]) -> Iterator[tuple[int, Entry | Break | None]]:
    """List where something begins: an entry, a break, or None for a mere heading, which ends the one before."""
    rank = 0  # of the heading of the answers around; 7 below a bold line or a summary, 0 outside
    for at, (raw, inside) in enumerate(zip(lines, in_fences(lines), strict=True)):
        if inside:
            continue
        line = _evened(raw)
        head = _HEAD.match(line)
        name = _plain(line)
        if (
            head
            and (labels.label(name) is not None or _ALL_ANSWERS.fullmatch(name))
            and not _SAYS.match(line)
        ):
            rank = len(head.group(1) or "") or 7
            yield at, Break(at)
            continue
        entry = _entry(line, at, inside=rank > 0)
        level = len(head.group(1) or "") if head else 0
        if entry is not None and not (rank and 0 < level < rank and not entry.answers):
            yield at, entry
        elif level or "</details" in line.lower() or re.fullmatch(r"-{3,}|\*{3,}|_{3,}", line):
            ends = (0 < level <= rank) or "</details" in line.lower()
            rank = 0 if ends else rank
            yield at, entry if entry is not None and ends else None
        elif labels.label(name) is not None or labels.after_label(name) is not None:
            following = _evened(lines[at + 1]) if at + 1 < len(lines) else ""
            if not _SECOND_OPTION.match(following):
                yield at, Break(at)


def _entry(line: str, at: int, *, inside: bool) -> Entry | None:
    """Read the beginning of an entry; `inside` tells whether a heading says that answers follow."""
    says = _SAYS.match(line)
    asks = None if says else _ASKS.match(line)
    found = says or asks or _COUNTS.match(line)
    if found is None:
        return None
    number = found.group("number") or (found.group("first") if says else None)
    if number is None:
        return None
    words = line[found.end() :].strip()
    return Entry(int(number), inside or says is not None, (says or asks) is not None, at, at + 1, words)


def _evened(line: str) -> str:
    """Take quote signs from the front of a line, and all space but single spaces and a deep indent."""
    line = line[:_MOST].expandtabs(4)
    inner = line.lstrip(" >") if line.lstrip().startswith(">") else line
    deep = len(inner) - len(inner.lstrip()) > _INDENT
    return ("\t" if deep else "") + " ".join(inner.split())


def _plain(line: str) -> str:
    return re.sub(r"<[^<>]*>|\*\*|__|^[\s#>]+|[:：\s]+$", "", line)
