"""Random layouts of question lists, as Markdown with what a person would take of it.

What opens a question, how it is called and counted, where its wording stands, how its answer is announced, what the
answer is made of and what stands around are drawn independently (`layout_features`), so that habits meet that no
author in our collection combines. Questions and answers are those of the shipped packs.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from random import Random

from quizzer.packs.schema import Pack

from layout_answers import Lines, Material, announced, beginnings, body, ends, repeated_names  # isort: skip (these stand beside this file)
from layout_features import ITEMS, Draft, Layout, drawn, pick  # isort: skip
from layout_questions import Asked, asked, opener, wording_of  # isort: skip
from layout_words import Words  # isort: skip

INDENT = "   "


@dataclass(frozen=True, slots=True)
class Expected:
    """What a person would take of one question. Markup, case and punctuation do not count."""

    wordings: tuple[tuple[str, str], ...]
    """How the wording begins and ends, in each way in which it may be read."""

    beginnings: tuple[str, ...]
    """How the model answer may begin."""

    ends: tuple[str, ...]
    """How it may end."""

    excluded: tuple[str, ...]
    """What must stand in neither."""


@dataclass(frozen=True, slots=True)
class Example:
    """A text and its truth."""

    layout: Layout
    text: str
    expected: tuple[Expected, ...]


@dataclass(frozen=True, slots=True)
class Written:
    """One question with its answer."""

    lines: Lines
    asked: Asked
    answer: Lines
    tip: str
    """A line behind the answer that may be taken for a part of it. Empty: none."""

    excluded: tuple[str, ...]


def example(seed: int, packs: Sequence[Pack]) -> Example:
    """Write the text of a seed; the same packs give the same text."""
    random = Random(seed)
    draft = drawn(random, packs)
    layout, words = draft.layout, draft.words
    lines = _top(draft, random)
    wordings = [wording_of(each, layout, words, random) for each in draft.questions]
    if layout.contents:
        lines += _contents(wordings, layout, words)
    written: list[Written] = []
    half = len(wordings) // 2
    for at, wording in enumerate(wordings):
        if layout.sections and at in (0, half):
            number = f"{1 + (at > 0)}. " if layout.numbered_sections else ""
            lines += [f"## {number}{words.sections[at > 0]}", ""]
        counted = at - half if layout.restarted and at >= half else at
        written.append(_written(draft, at, counted + 1, wording, random))
        lines += written[-1].lines
    if layout.closing:
        heading, text = pick(random, words.closings)
        lines += [heading, "", text, ""]
    return Example(layout, "\n".join(lines) + "\n", _expected(written, words))


def _expected(written: Sequence[Written], words: Words) -> tuple[Expected, ...]:
    repeated = repeated_names([each.answer for each in written])
    return tuple(
        Expected(
            each.asked.wordings,
            beginnings(each.answer, words),
            (*ends(each.answer, words, repeated), *([each.tip] if each.tip else [])),
            each.excluded,
        )
        for each in written
    )


def _top(draft: Draft, random: Random) -> Lines:
    layout, words, title = draft.layout, draft.words, draft.pack.title
    lines = []
    if layout.front_matter:
        named = f'title: "{words.front_title.format(pack=title)}"'
        lines += ["---", named, "date: 2025-03-02", "tags: [cs, interview]", "---", ""]
    if layout.title:
        lines += [f"# {words.title.format(pack=title)}", ""]
    if layout.introduction:
        lines += [pick(random, words.introductions), ""]
    return lines


def _contents(wordings: Sequence[str], layout: Layout, words: Words) -> Lines:
    links = [f"[{each}](#{re.sub('[^a-z0-9가-힣]+', '-', each.lower())})" for each in wordings]
    marks = [f"{n}. " if layout.label else "- " for n in range(1, len(links) + 1)]
    return [f"## {words.contents}", "", *map(str.__add__, marks, links), ""]


def _written(draft: Draft, at: int, number: int, wording: str, random: Random) -> Written:
    layout, question = draft.layout, draft.questions[at]
    gap = [] if layout.tight else [""]
    told = asked(draft, at, wording, random)
    head = (layout.label.format(n=number) + told.head).strip()
    fold = layout.marker == "fold"
    lines = ["<details>"] if fold else []
    lines.append(opener(head if told.head else head.rstrip(".:)-— "), at, layout, random))
    if layout.mark:
        lines += [*gap, *_indented([layout.mark], layout)]
    if told.below:
        lines += [*gap, *_indented(told.below, layout)]
    sentences = tuple(line.strip() for line in question.model_answer.split("\n") if line.strip())
    points = tuple(each.point for each in question.key_points)
    answer = body(layout.body, Material(sentences, points, layout.level, draft.words, random))
    lines += _indented(announced(answer, layout, draft.words, number, random), layout)
    extra, tip, excluded = _extra(draft, at, wording, random)
    lines += extra + (["", "</details>"] if fold else [])
    if not layout.tight or layout.marker not in (*ITEMS, "plain"):
        lines.append("")
    if layout.rule:
        lines += [layout.rule, ""]
    return Written(lines, told, answer, tip, excluded)


def _extra(draft: Draft, at: int, wording: str, random: Random) -> tuple[Lines, str, tuple[str, ...]]:
    """Write what stands below an answer; with the tip and with what belongs to no question."""
    layout, words = draft.layout, draft.words
    match layout.extra:
        case "tip":
            tip = pick(random, words.tips)
            return ["", *_indented([tip], layout)], tip, ()
        case "follow-up":
            more = [each.question for each in random.sample(draft.pack.questions, 2)]
            below = _indented([words.follow_up, *(f"- {each}" for each in more)], layout)
            return ["", *below], "", tuple(each for each in more if each != wording)
        case "references":
            below = _indented([words.references, "- [MDN](https://example.com/mdn)"], layout)
            return ["", *below], "", ("MDN",)
        case "to the top":
            return ["", words.top], "", (words.top_words,)
        case "line break" if at < len(draft.questions) - 1:
            return ["", "<br>"], "", ()
        case _:
            return [], "", ()


def _indented(lines: Sequence[str], layout: Layout) -> Lines:
    return [INDENT + line if line and layout.indented else line for line in lines]
