"""Lines beside an answer that say something of its question: `난이도: 하`, `태그: DB, 락`, `힌트: …`, `기출: …`."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from quizzer.authoring.importing.fields import columns
from quizzer.authoring.importing.found import Found, tagged
from quizzer.authoring.importing.notes.lone_hints import lone_hints

_LINE = re.compile(r"\s*(?:>\s*)?(?:[-*+]\s+)?(?:[^\w\s>*_#`|()\[\]-]+\s*)?(?P<text>[*_]{0,2}\w.*?)\s*")
"""A line, be it quoted or an item, behind a sign such as 💡."""

_FACT = re.compile(
    r"[*_]{0,2}(?:(?P<difficulty>난이도|레벨|difficulty|level)|(?P<tags>태그|tags?)|(?P<hint>힌트|hint)\s?\d{0,2}"
    r"|(?P<rank>중요도|빈도|출제\s?빈도|importance|frequency|priority)"
    r"|(?P<time>(?:(?:권장|예상|목표)\s?)?(?:답변|제한)\s?시간|(?:(?:suggested|target|answer(?:ing)?)\s)?time(?:\slimit)?)"
    r"|(?P<asked>(?:출제|기출)(?:\s?(?:기업|회사))?|asked\s(?:at|by|in)|compan(?:y|ies))"
    r"|(?P<subject>분야|분류|주제|카테고리|topics?|categor(?:y|ies)|area|유형|(?:question\s)?type))"
    r"[*_]{0,2}\s*[:：][*_]{0,2}\s*(?P<text>\S.*?)\s*",
    re.IGNORECASE,
)
_SEVERAL = re.compile(r"\s+[|·/]\s+")
"""What stands between several facts on one line."""

_BETWEEN = re.compile(r"\s*[,、#]\s*")
_LONGEST_TAG = 30
_MOST_TAGS = 8
_LONGEST_HINT = 300
"""Characters; a longer one is more than a hint."""

_TIME = re.compile(
    r"(?P<count>\d{1,3})\s*(?:(?P<minutes>분|m|mins?|minutes?)|초|s|secs?|seconds?)", re.IGNORECASE
)
_MINUTE = 60
"""Seconds."""

_TITLE = re.compile(r"#\s+\S")

_FEWEST_APART = 2
"""Lines that say how hard questions are from which each may be said of a group."""


@dataclass(frozen=True, slots=True)
class Fact:
    """What one line says; of several facts on a line there are several."""

    line: int
    """From 1."""

    difficulty: str | None = None
    tags: tuple[str, ...] = ()
    hint: str | None = None
    time_limit: int | None = None
    """Seconds."""

    source: str | None = None
    """Who asked the question."""

    apart: bool = False
    """Whether it says how hard questions are, alone on a line with blank ones around it: it may be said of a group."""


def without_facts(lines: Sequence[str], code: Sequence[bool]) -> tuple[list[str], list[Fact]]:
    """Take such lines out; what is no difficulty that is known, nor short tags, stays."""
    kept: list[str] = []
    found: list[Fact] = []
    answering = lone_hints(lines, code)
    for number, line in enumerate(lines):
        if number in answering:
            kept.append(answering[number])
            continue
        facts = [] if code[number] else _facts(line, number + 1)
        found += facts
        kept.append("" if facts else line)
    return kept, found


def without_levels_apart(lines: Sequence[str], code: Sequence[bool]) -> tuple[list[str], list[Fact]]:
    """Take out lines between blank ones that say nothing but how hard questions are, where there are several.

    The title of the text may stand right above the first.
    """
    found: list[Fact] = []
    first = next((number for number, line in enumerate(lines) if line.strip()), 0)
    titled = _TITLE.match(lines[first]) is not None
    for number, line in enumerate(lines):
        above = "" if titled and number == first + 1 else "".join(lines[max(number - 1, 0) : number])
        if code[number] or above.strip() or "".join(lines[number + 1 : number + 2]).strip():
            continue
        facts = _facts(line, number + 1)
        if len(facts) == 1 and facts[0].difficulty is not None:
            found.append(replace(facts[0], apart=True))
    if len(found) < _FEWEST_APART:
        return list(lines), []
    taken = {each.line - 1 for each in found}
    return ["" if number in taken else line for number, line in enumerate(lines)], found


def _facts(line: str, number: int) -> list[Fact]:
    """Read a line; nothing of it where one part is no fact, or where all only name a subject, as answers do, too."""
    read = _LINE.fullmatch(line) if len(line) < 2 * _LONGEST_HINT and (":" in line or "：" in line) else None
    if read is None:
        return []
    text = _without_slant(read["text"])
    whole = _FACT.fullmatch(text)
    parts = (
        [whole]
        if whole is not None and whole["hint"]
        else [_FACT.fullmatch(each) for each in _SEVERAL.split(text) if re.search(r"\w", each)]
    )
    told = [part for part in parts if part is not None]
    facts = [fact for part in told if (fact := _fact(part, number)) is not None]
    certain = any(not part["subject"] for part in told)
    return facts if certain and len(facts) == len(parts) else []


def _without_slant(text: str) -> str:
    """Take the stars from around a whole line, `*난이도: 하*`."""
    whole = re.fullmatch(r"(\*{1,3}|_{1,3})(?P<text>[^*_]+)\1", text)
    return whole["text"] if whole else text


def _fact(read: re.Match[str], number: int) -> Fact | None:
    text = read["text"]
    if read["difficulty"] or read["rank"]:
        known = columns.difficulty(re.sub(r"[^\w ⭐★☆🌟]", "", text).strip())
        return Fact(number, difficulty=known if read["difficulty"] else None) if known else None
    if read["hint"]:
        return Fact(number, hint=text) if len(text) <= _LONGEST_HINT else None
    if read["time"]:
        time = _TIME.fullmatch(text)
        return Fact(number, time_limit=_seconds(time)) if time is not None else None
    names = tuple(name for name in _BETWEEN.split(text) if name)
    short = len(names) <= _MOST_TAGS and all(
        len(name) <= _LONGEST_TAG and name[-1].isalnum() for name in names
    )
    if not names or not short:
        return None
    return Fact(number, source=", ".join(names)) if read["asked"] else Fact(number, tags=names)


def _seconds(time: re.Match[str]) -> int | None:
    return columns.seconds(str(int(time["count"]) * (_MINUTE if time["minutes"] else 1)))


def with_facts(found: Sequence[Found], facts: Sequence[Fact]) -> list[Found]:
    """Give questions what is said of them: below them or, where the first of several stands above all, the next one.

    A single one above all questions is said of every one, and levels apart from questions of all up to the next level.
    """
    kept = list(found)
    order = sorted(range(len(found)), key=lambda at: found[at].spot.line or 0)
    starts = [found[at].spot.line or 0 for at in order]
    groups = _groups(facts, starts)
    for fact, (first, end) in groups:
        for place in order[first:end]:
            kept[place] = _told(kept[place], fact)
    for same in (
        [each for each in facts if each.difficulty and not (groups and each.apart)],
        [each for each in facts if each.tags],
        [each for each in facts if each.hint],
        [each for each in facts if each.time_limit],
        [each for each in facts if each.source],
    ):
        ahead = bool(same and starts) and same[0].line < starts[0]
        for fact in same if starts else ():
            if ahead and len(same) == 1:
                places = order
            elif ahead:
                places = order[(at := bisect_left(starts, fact.line)) : at + 1]
            else:
                at = bisect_right(starts, fact.line) - 1
                places = order[at : at + 1]
            for place in places:
                kept[place] = _told(kept[place], fact)
    return kept


def _groups(facts: Sequence[Fact], starts: Sequence[int]) -> list[tuple[Fact, tuple[int, int]]]:
    """Give each level that is said of a group of questions the places of these, from 0, the end excluded.

    Nothing where the first stands behind a question. Where there is one more than questions, the first is said of all,
    and each of the others of the question above it.
    """
    levels = [each for each in facts if each.apart]
    if not (levels and starts) or levels[0].line > starts[0]:
        return []
    begins = [bisect_left(starts, each.line) for each in levels]
    if len(levels) == len(starts) + 1 and begins == [0, *range(1, len(levels))]:
        return [(levels[0], (0, len(starts))), *((each, (n, n + 1)) for n, each in enumerate(levels[1:]))]
    return list(zip(levels, pairwise([*begins, len(starts)]), strict=True))


def _told(found: Found, fact: Fact) -> Found:
    hints = found.hints if fact.hint is None else tuple(dict.fromkeys((*found.hints, fact.hint)))
    return replace(
        tagged(found, fact.tags),
        difficulty=fact.difficulty or found.difficulty,
        hints=hints,
        time_limit=fact.time_limit or found.time_limit,
        source="; ".join(each for each in (found.source, fact.source) if each) or None,
    )
