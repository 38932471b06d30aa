"""Answers of several people to one question, each under a name: the first stays, the others are further model answers.

Names are told from parts of one answer by what they are, and by coming again below other questions.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, replace

from quizzer.authoring.importing.found import Found, folded
from quizzer.authoring.importing.lines import headlines
from quizzer.authoring.importing.lines.headlines import Asking
from quizzer.authoring.importing.lines.likeness import CONCEPT, likeness
from quizzer.authoring.importing.markdown.answers.answer import is_long
from quizzer.authoring.importing.markdown.answers.prose import beginning
from quizzer.authoring.importing.markdown.blocks.document import parse
from quizzer.authoring.importing.markdown.blocks.plain import blocks_text
from quizzer.authoring.importing.notes.name_lines import (
    ASKS_BACK,
    ENDS,
    HEADING,
    Part,
    dedented,
    own_lines,
    parts_of,
    said_lines,
)
from quizzer.authoring.importing.notes.person_names import Kind
from quizzer.authoring.importing.texts.placeholders import is_placeholder

_SUMMARY = re.compile(r"\s*(?:<details\b[^<>]*>\s*)?<summary\b", re.IGNORECASE)

_TAG = re.compile(r"<[^<>]*>")

_FEWEST_RUNS = 2
"""Questions with the same names, from which these need no sign of a person."""

_ALONE = ("heading", "bold", "fold")
"""Forms in which known names need not come again."""

_MOST_PEOPLE = 20
"""People who answer one question."""

_LEAST_LIKELY = 0.5
"""Share of the names that must be known as such."""


@dataclass(frozen=True, slots=True)
class Further:
    """What another person answers."""

    line: int
    """Of the first person's name, from 1."""

    after: int
    """The last line that belongs to the question before; 0 for none."""

    text: str


def without_others(lines: Sequence[str], code: Sequence[bool]) -> tuple[list[str], list[Further]]:
    """Leave the first answer of each question without its name, and take the others out.

    Args:
        lines: Of a text; they keep their numbers.
        code: Which of them are code.
    """
    kept = list(lines)
    taken: list[Further] = []
    parts = list(parts_of(lines, code))
    for form in dict.fromkeys(each.form for each in parts):
        runs = _runs([each for each in parts if each.form == form], lines)
        if not _are_people(runs) or not _answer(runs, lines):
            continue
        last = 0
        for run in runs:
            if any(not kept[each.start].strip() for each in run):
                continue
            told = {each.start: _text(lines, each) for each in run}
            filled = [
                each for each in run if told[each.start] and not is_placeholder(told[each.start])
            ] or run
            for each in run:
                own = own_lines(lines, each) if each is filled[0] else [""] * (each.end - each.start)
                kept[each.start : each.end] = own
            taken += [Further(run[0].start + 1, last, told[each.start]) for each in filled[1:]]
            last = run[-1].end
    return kept, taken


def with_others(found: Sequence[Found], others: Sequence[Further]) -> list[Found]:
    """Give questions what else was answered to them, each answer once."""
    if not others or not found:
        return list(found)
    order = sorted(range(len(found)), key=lambda number: found[number].spot.line or 0)
    starts = [found[number].spot.line or 0 for number in order]
    answers = [list(each.answers) for each in found]
    for each in others:
        at = bisect_right(starts, each.line) - 1
        if at >= 0 and starts[at] > each.after and each.text:
            known = answers[order[at]]
            if folded(each.text) not in map(folded, known):
                known.append(each.text)
    return [replace(each, answers=tuple(known)) for each, known in zip(found, answers, strict=True)]


def _runs(parts: Sequence[Part], lines: Sequence[str]) -> list[list[Part]]:
    """Put together what stands right behind one another, under one question."""
    runs: list[list[Part]] = []
    for each in parts:
        between = lines[runs[-1][-1].end : each.start] if runs else []
        follows = bool(runs) and all(not line.strip() or ENDS.match(line) for line in between)
        if follows and len(runs[-1]) < _MOST_PEOPLE and each.name not in {one.name for one in runs[-1]}:
            runs[-1].append(each)
        else:
            runs.append([each])
    return runs


def _are_people(runs: Sequence[Sequence[Part]]) -> bool:
    """Tell names of people from those of parts of an answer, and from who talks with whom."""
    parts = [each for run in runs for each in run]
    several = [run for run in runs if len(run) > 1]
    names = {each.name: each.kind for each in parts}
    if not several or len(names) < 2:
        return False
    if any(ASKS_BACK.search(each.match.groupdict().get("said") or "") for each in parts):
        return False
    known = sum(kind is not Kind.MAYBE for kind in names.values())
    sure = all(kind is Kind.SURE for kind in names.values())
    if sure or (known == len(names) and parts[0].form[0] in _ALONE):
        return True
    times = Counter(each.name for each in parts)  # a run has each name once
    again = sum(times[name] > 1 for name in names)
    return len(runs) >= _FEWEST_RUNS and known > _LEAST_LIKELY * len(names) and again * 2 >= len(names)


def _answer(runs: Sequence[Sequence[Part]], lines: Sequence[str]) -> bool:
    """Tell what answers questions above it from what people ask themselves, and from who does what."""
    last = below = asking = 0
    names = {each.name for run in runs for each in run}
    for run in runs:
        above = [line for line in lines[last : run[0].start] if line.strip()]
        heads = [line for line in above if HEADING.match(line)] or above[-1:]
        asked = heads[-1].strip(" #*_-") if heads else ""
        if any(name in asked.casefold() for name in names):
            return False  # what is asked is about them
        alone = len(runs) == 1 and headlines.asking(asked) is Asking.NO
        below += likeness(asked) >= CONCEPT and not alone
        last = run[-1].end
        for each in run:
            first, *rest = [line for line in said_lines(lines, each) if line.strip()] or [""]
            asks = headlines.asking(first.strip(" #*_->")) is not Asking.NO and bool(rest)
            asking += asks or any(_heads(line) and _asks(line) for line in lines[each.start + 1 : each.end])
    return below * 2 > len(runs) and asking * 3 <= sum(map(len, runs))


def _heads(line: str) -> bool:
    """Tell a line that may ask for what stands below it: a heading, or the summary of a fold."""
    return HEADING.match(line) is not None or _SUMMARY.match(line) is not None


def _asks(line: str) -> bool:
    words = _TAG.sub("", line)
    return headlines.asking(words.strip(" #*_")) in (Asking.ASKS, Asking.MARKED)


def _text(lines: Sequence[str], part: Part) -> str:
    """Give the words of what a person says."""
    text = blocks_text(parse("\n".join(dedented(said_lines(lines, part), 0))).blocks).strip()
    text = beginning(text) if is_long(text) else text
    return text[2:] if text.startswith("- ") and "\n" not in text else text
