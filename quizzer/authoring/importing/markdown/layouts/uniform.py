"""Texts whose questions are all laid out alike, `### Scenario 1: …`, a few lines, `**Answer:** …`, put into our marks.

What counts here is the layout alone: lines that are marked and counted alike each open a question, a label in each
of their blocks begins its answer, and all that stands between the two asks.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from quizzer.authoring.importing.found import Found
from quizzer.authoring.importing.lines import headlines, labels
from quizzer.authoring.importing.lines.headlines import Asking
from quizzer.authoring.importing.markdown.layouts import (
    above_folds,
    by_the_way,
    exercises,
    lone_labels,
    opened_answers,
    quotes_below,
)
from quizzer.authoring.importing.markdown.layouts.alike import Block, blocks_of, runs_of
from quizzer.authoring.importing.markdown.layouts.asked_between import asked_between
from quizzer.authoring.importing.markdown.layouts.besides import asks_besides
from quizzer.authoring.importing.markdown.layouts.learned_labels import with_labels
from quizzer.authoring.importing.markdown.layouts.marked_headings import HEADING, LOWEST, marked, ranks_below
from quizzer.authoring.importing.markdown.layouts.openers import SIGNS, Opener
from quizzer.authoring.importing.texts.prose_lines import in_code

_CALLED = re.compile(
    r"(?:(?:interview|real|tricky) )?(?:scenario|case|situation|problem|challenge|exercise|drill|puzzle)|"
    r"시나리오|상황|사례|케이스|연습문제|ques|que",
    re.IGNORECASE,
)
"""What people call their questions; what we call them is known without this."""

_ITEM = re.compile(r"\s*(?:[-*+]|\d{1,3}[.)]|>)\s")


@dataclass(frozen=True, slots=True)
class Uniform:
    """A text, with what its questions ask."""

    lines: list[str]
    """As many as there were."""

    wording: dict[int, str]
    """What is asked, in plain text, by the number of the line of its question, from 1."""

    held: frozenset[int]
    """Numbers of the lines of the answers, from 0: nothing there asks unless it is marked."""

    def worded(self, found: Sequence[Found]) -> list[Found]:
        """Give the questions that were found their whole wording."""
        return [
            replace(each, question=self.wording[each.spot.line]) if each.spot.line in self.wording else each
            for each in found
        ]


def with_questions(lines: Sequence[str]) -> Uniform:
    """Write such questions as marked headings.

    A text that is laid out in another way stays as it is.
    """
    code = in_code(lines)
    layouts = (
        opened_answers.with_headings,
        exercises.with_headings,
        lone_labels.with_headings,
        above_folds.with_headings,
        by_the_way.with_headings,
    )
    for with_headings in layouts:
        whole = with_headings(lines, code)
        if whole is not None:
            return Uniform(*whole, frozenset())
    quoted = quotes_below.with_headings(lines, code)
    if quoted is not None:
        return Uniform(quoted, {}, frozenset())
    runs = runs_of(lines, code)
    blocks = blocks_of(runs, lines, code)
    if not blocks and (labelled := with_labels(lines, runs, code)) is not None:
        lines = labelled
        blocks = blocks_of(runs, lines, code)
    if not blocks:
        return _with_marks(lines, runs)
    written, ranks = list(lines), ranks_below(lines)
    told = [asked_between(block.opener, lines[block.opener.at + 1 : block.answer]) for block in blocks]
    plain = asks_besides(blocks, lines, code)
    for block, asked in zip(blocks, told, strict=True):
        at = block.opener.at
        if asked is not None:
            words = " ".join(asked.text.split())
            bare = plain and headlines.asking(words) is Asking.ASKS
            written[at] = _heading(ranks, block.opener, words, bare=bare)
            between = enumerate(lines[at + 1 : block.answer])
            written[at + 1 : block.answer] = [
                line if place in asked.beside else "" for place, line in between
            ]
        elif _hides(block, lines, among_written=any(told)):
            written[at] = _heading(ranks, block.opener, block.opener.words)
        end = _inside(block, written)
        written[at + 1 : end] = [line[block.opener.inner :] for line in written[at + 1 : end]]
    wording = {
        block.opener.at + 1: asked.text
        for block, asked in zip(blocks, told, strict=True)
        if asked is not None
    }
    return Uniform(written, wording, _held(blocks, lines))


def _with_marks(lines: Sequence[str], runs: Sequence[Sequence[Opener]]) -> Uniform:
    """Write the lines of a run that are called and counted as questions are as marked headings.

    A bullet before a number is left out.
    """
    written, ranks = list(lines), ranks_below(lines)
    held: frozenset[int] = frozenset()
    for run in runs:
        if run[0].number is None or run[0].kind == "quote" or not all(each.words for each in run):
            continue
        if run[0].kind == "item" and run[0].word in SIGNS.values():
            for each in run:
                written[each.at] = f"{' ' * each.indent}{each.number}. {each.words}"
        elif run[0].kind == "counted" and not run[0].word and _interrupts(run, lines):
            for each in run:
                written[each.at] = _heading(ranks, each, each.words)
        elif not held and (_CALLED.fullmatch(run[0].word) or headlines.is_question_label(run[0].word)):
            ends = [*(each.at for each in run[1:]), len(lines)]
            held = _held([Block(each, each.at + 1, end) for each, end in zip(run, ends, strict=True)], lines)
            for each in run if _CALLED.fullmatch(run[0].word) else []:
                written[each.at] = _heading(ranks, each, each.words)
    return Uniform(written, {}, held)


def _interrupts(run: Sequence[Opener], lines: Sequence[str]) -> bool:
    """Tell numbered lines that all ask, one of them right below a paragraph, which Markdown takes for more of it."""
    asking = all(headlines.asking(each.words) is Asking.ASKS for each in run)
    return asking and any(
        each.at > 0
        and lines[each.at - 1].strip()
        and not _ITEM.match(lines[each.at - 1])
        and each.number != 1
        for each in run
    )


def _held(blocks: Sequence[Block], lines: Sequence[str]) -> frozenset[int]:
    """Give the lines of the answers of blocks, from 0: up to follow-ups, or a heading that is no part of a block."""
    held: set[int] = set()
    for block in blocks:
        rank = int(block.opener.kind[1:]) if block.opener.is_heading else LOWEST
        for at in range(block.answer, block.end):
            heading = HEADING.match(lines[at]) if at > block.answer else None
            follows = labels.is_follow_up(re.sub(r"[#*_>`]", "", lines[at]))
            if follows or (heading is not None and len(heading[1]) <= rank):
                break
            held.add(at)
    return frozenset(held)


def _hides(block: Block, lines: Sequence[str], *, among_written: bool) -> bool:
    """Tell an opener that asks in its own line, and that nothing marks as a question, or that is an item.

    Args:
        block: Which it opens.
        lines: Of the text.
        among_written: Whether others of its run are written as marked headings, so that it would look like none.
    """
    line = lines[block.opener.at]
    asking = headlines.asking(re.sub(r"\*\*|__", "", line.lstrip("# ")))
    known = asking is Asking.MARKED and not _ITEM.match(line)
    between = lines[block.opener.at + 1 : block.answer]
    opens = bool(block.opener.word) or among_written or block.opener.kind == "counted"
    return bool(block.opener.words) and opens and not known and not any(map(HEADING.match, between))


def _inside(block: Block, lines: Sequence[str]) -> int:
    """Give the line behind those that stand inside an item, if the answer is among them; else behind the item's first."""
    at, inner = block.opener.at, block.opener.inner
    outside = (
        each for each in range(at + 1, block.end) if lines[each].strip() and lines[each][:inner].strip()
    )
    end = next(outside, block.end)
    return end if block.answer < end else at + 1


def _heading(ranks: Sequence[int], opener: Opener, words: str, *, bare: bool = False) -> str:
    """Write what asks as a marked or `bare` heading: of the opener's rank, or else below the last heading before it."""
    rank = int(opener.kind[1:]) if opener.is_heading else ranks[opener.at]
    return f"{'#' * rank} {words}" if bare else marked(words, rank)
