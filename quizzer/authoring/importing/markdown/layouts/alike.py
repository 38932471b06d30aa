"""Blocks of a text that are laid out alike: a line that is marked, called and counted as the others, and its answer."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from quizzer.authoring.importing.lines import headlines, labels
from quizzer.authoring.importing.lines.headlines import Asking
from quizzer.authoring.importing.markdown.blocks.as_text import as_text
from quizzer.authoring.importing.markdown.layouts import answer_labels
from quizzer.authoring.importing.markdown.layouts.above_labels import above_labels
from quizzer.authoring.importing.markdown.layouts.asked_between import paragraph_that_asks
from quizzer.authoring.importing.markdown.layouts.openers import Opener, openers

_FEWEST = 2
"""Blocks from which they are the way in which a text is written."""

_SHARE = 0.75
"""Share of the blocks that must have what all are taken to have."""

_DETAILS = re.compile(r"\s*<details[^>]*>\s*$", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Block:
    """A question with all that belongs to it, as numbers of lines from 0."""

    opener: Opener

    answer: int
    """The first line of the answer, with its label if it has one."""

    end: int
    """The line behind it."""


def runs_of(lines: Sequence[str], code: Sequence[bool]) -> list[list[Opener]]:
    """Put lines that are marked, called and counted alike together; those of the most lines come first."""
    runs: dict[tuple[str, int, str], list[Opener]] = {}
    for each in openers(lines, code):
        beside = each.is_heading and each.number is None and labels.is_beside(each.words)
        if not beside and (
            each.number is not None or each.is_heading or headlines.is_question_label(each.word)
        ):
            runs.setdefault(each.key, []).append(each)
    return sorted(
        (run for run in runs.values() if len(run) >= _FEWEST and _counts(run)), key=len, reverse=True
    )


def blocks_of(runs: Sequence[Sequence[Opener]], lines: Sequence[str], code: Sequence[bool]) -> list[Block]:
    """Give the blocks of the first run in which nearly all have a label for their answer, or else a paragraph that asks.

    Where there is no such run, those of paragraphs that ask right above labels; empty where there are none.
    """
    answers = [at for at, line in enumerate(lines) if not code[at] and answer_labels.is_label(line)]
    for run in runs:
        if blocks := _labelled(run, answers, lines):
            return blocks
    for run in runs:
        if blocks := _asking_below(run, lines, code):
            return blocks
    asked = above_labels(answers, lines, code)
    ends = [*(opener.at for opener, _answer in asked[1:]), len(lines)][: len(asked)]
    return [Block(opener, answer, end) for (opener, answer), end in zip(asked, ends, strict=True)]


def _counts(run: Sequence[Opener]) -> bool:
    """Tell whether openers count 1, 2, 3, be it that they begin again at 1, or do not count at all."""
    if all(each.number is None for each in run):
        return True
    numbers = [each.number or 0 for each in run]
    onward = [after == before + 1 for before, after in pairwise(numbers)]
    return any(onward) and all(on or after == 1 for on, after in zip(onward, numbers[1:], strict=True))


def _labelled(run: Sequence[Opener], answers: Sequence[int], lines: Sequence[str]) -> list[Block]:
    """Give the blocks that openers begin, if nearly each of these holds one labelled answer; else none."""
    blocks: list[Block] = []
    for each, end in zip(run, _ends(run, lines), strict=True):
        inside = [at for at in answers if each.at < at < end]
        if not inside:
            continue
        names = Counter(answer_labels.name(lines[at]) for at in inside)
        if names[answer_labels.name(lines[inside[0]])] > 1:
            return []
        opens = inside[0] - 1 if _DETAILS.match(lines[inside[0] - 1]) else inside[0]
        blocks.append(Block(each, opens, end))
    return _enough(blocks, run)


def _asking_below(run: Sequence[Opener], lines: Sequence[str], code: Sequence[bool]) -> list[Block]:
    """Give the blocks that openers begin, if these name matters, and a paragraph right below nearly each asks; else none."""
    titles = [headlines.title(as_text(each.words)) for each in run if each.words]
    if not run[0].word or 2 * sum(headlines.asking(title) is Asking.ASKS for title in titles) > len(run):
        return []
    blocks: list[Block] = []
    for each, end in zip(run, _ends(run, lines), strict=True):
        answer = paragraph_that_asks(lines, code, each.at + 1, end)
        if answer is not None and any(line.strip() for line in lines[answer:end]):
            blocks.append(Block(each, answer, end))
    return _enough(blocks, run)


def _ends(run: Sequence[Opener], lines: Sequence[str]) -> list[int]:
    return [*(each.at for each in run[1:]), len(lines)]


def _enough(blocks: list[Block], run: Sequence[Opener]) -> list[Block]:
    return blocks if len(blocks) >= max(_FEWEST, _SHARE * len(run)) else []
