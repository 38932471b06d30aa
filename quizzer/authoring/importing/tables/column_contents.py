"""Which columns of a table are question, answer and category by what they hold, where no name says it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from statistics import median

from quizzer.authoring.importing.lines.headlines import Asking, asking

_FEWEST_ROWS = 3
"""Rows from which a column can repeat itself."""

_MOST_DIFFERENT = 0.5
"""Share of the texts of a column that differ, up to which they are categories."""

_LONGEST_CATEGORY = 40

_MOST_ROWS = 200
"""Rows that are looked at."""

_NUMBER = re.compile(r"[A-Za-z]{0,3}[-_.#]?\d+(?:[-.:/]\d+)*[.)%]?")
_ADDRESS = re.compile(r"(?:https?://|www\.)\S+|\S+\.(?:png|jpe?g|gif|svg|webp|mp3)", re.IGNORECASE)


def texts_of(rows: Sequence[Sequence[str]], at: int) -> list[str]:
    """List what stands in a column."""
    return [row[at].strip() for row in rows[:_MOST_ROWS] if at < len(row) and row[at].strip()]


def category(rows: Sequence[Sequence[str]], free: Sequence[int]) -> int | None:
    """Find the column that says again and again where a row belongs.

    Args:
        rows: Those below the header.
        free: The columns that it can be.
    """
    return next((n for n in free if _repeats(texts_of(rows, n))), None)


def sides(
    rows: Sequence[Sequence[str]], free: Sequence[int], explaining: Sequence[int] = ()
) -> tuple[int, int]:
    """Choose the columns of question and answer: what is no number, address or category; what asks is the question.

    Args:
        rows: Those below the header.
        free: The columns that they can be, two or more.
        explaining: Those of them whose name says that they explain: of two that do not ask, it is the answer.

    Returns:
        The first two where the rest does not tell.
    """
    told = [n for n in free if tells(texts_of(rows, n))]
    if len(told) < 2:
        return free[0], free[1]
    asking_most = next((n for n in told if asks(texts_of(rows, n))), None)
    if asking_most is not None:
        others = [n for n in told if n != asking_most and not asks(texts_of(rows, n))]
        behind = [n for n in others if n > asking_most]
        return asking_most, (behind or others or [n for n in told if n != asking_most])[0]
    if len(told) == 2 and told[0] in explaining:
        return told[1], told[0]
    return told[0], told[1]


def counts(texts: Sequence[str]) -> bool:
    """Tell a column of numbers."""
    return bool(texts) and all(_NUMBER.fullmatch(each) for each in texts)


def named_by_contents(rows: Sequence[Sequence[str]]) -> list[str]:
    """Name the columns of rows that name none, where question and answer are not the first two; else nothing."""
    wide = min(map(len, rows), default=0)
    if wide < 3:
        return []
    first, second = sides(rows, range(wide))
    if (first, second) == (0, 1):
        return []
    topic = category(rows, [n for n in range(wide) if n not in (first, second)])
    known = {first: "question", second: "answer", topic: "tags"}
    return [known.get(n, f"column {n + 1}") for n in range(wide)]


def tells(texts: Sequence[str]) -> bool:
    """Tell texts that can be questions or answers."""
    if not texts or _repeats(texts):
        return False
    return sum(bool(_NUMBER.fullmatch(each) or _ADDRESS.fullmatch(each)) for each in texts) * 2 <= len(texts)


def _repeats(texts: Sequence[str]) -> bool:
    return (
        len(texts) >= _FEWEST_ROWS
        and len(set(texts)) <= _MOST_DIFFERENT * len(texts)
        and median(map(len, texts)) <= _LONGEST_CATEGORY
        and not asks(texts)
    )


def asks(texts: Sequence[str]) -> bool:
    """Tell a column whose texts mostly ask."""
    return sum(asking(each) in (Asking.ASKS, Asking.MARKED) for each in texts) * 2 > len(texts)
