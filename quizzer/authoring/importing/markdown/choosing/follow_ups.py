"""Questions that follow another."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from quizzer.authoring.importing.found import Basket, Found
from quizzer.authoring.importing.lines import headlines, labels
from quizzer.authoring.importing.lines.headlines import Asking
from quizzer.authoring.importing.markdown.blocks.document import Block
from quizzer.authoring.importing.markdown.blocks.plain import block_first, block_text
from quizzer.authoring.importing.markdown.choosing.chosen import Chosen, own_sections
from quizzer.authoring.importing.markdown.choosing.signs import in_follow_ups
from quizzer.authoring.importing.markdown.outlining.outline import Section
from quizzer.locale import _

_COUNTED = re.compile(
    r"\W{0,3}(?:(?:꼬리|추가|후속|심화|연계|파생)\s)?(?:Q|질문|문제)\s?(?P<number>\d{1,3})(?P<part>-\d{1,2})?(?![\d-])",
    re.IGNORECASE,
)
"""The number of a question; `Q1-1` behind `Q1` follows it."""


def follows(section: Section) -> bool:
    """Tell whether a question says that it follows another, by its title or a heading above."""
    return in_follow_ups(section) or labels.is_follow_up(section.title)


def with_follow_ups(found: list[Found], chosen: Chosen, wording: dict[int, str]) -> list[Found]:
    """Tie questions inside another's section, or in a section of follow-ups, to the one that they follow."""
    after: dict[str, list[str]] = {}
    before: str | None = None
    number: str | None = None
    for section in chosen.sections:
        own = wording.get(id(section))
        if own is None:
            continue
        around = next((wording[id(each)] for each in section.above() if id(each) in wording), None)
        unanswered = around is None and any(each in chosen for each in section.above())
        leads = around if around is not None or unanswered else before
        counted = _COUNTED.match(section.title)
        below = (
            counted is not None and counted.group("part") is not None and counted.group("number") == number
        )
        if leads is not None and (around is not None or follows(section) or below):
            after.setdefault(leads, []).append(own)
        else:
            before = own
            number = counted.group("number") if counted is not None and not counted.group("part") else None
    return [replace(each, follow_ups=tuple(after.get(each.question, ()))) for each in found]


def report_follow_ups(chosen: Chosen, basket: Basket) -> None:
    """Say which questions inside the sections of others, named as follow-ups, have no answers."""
    said = {each.spot.line for each in basket.remarks} | {each.start + 1 for each in chosen.sections}
    for question in chosen.sections:
        for place in (question, *own_sections(question, chosen)):
            announced = place is not question and labels.announces_follow_ups(place.title)
            for block in place.blocks:
                for line, text in _asked(block, announced=announced):
                    if line not in said and text:
                        said.add(line)
                        basket.lose(
                            line, _("The question has no answer: {question}").format(question=text[:120])
                        )


def _asked(block: Block, *, announced: bool) -> Iterator[tuple[int, str]]:
    """List what a block asks, with its lines from 1.

    Args:
        block: Below a question.
        announced: Whether the heading right above says that follow-ups follow; else only what is marked as one counts.
    """
    if block.kind == "list" and block.node is not None:
        for item in block.node.children:
            line = block_first(item)
            if item.map is not None and (announced or _is_marked(line)):
                yield item.map[0] + 1, headlines.title(line)
    elif block.kind in ("paragraph", "quote"):
        for number, line in enumerate(block_text(block).split("\n")):
            if _is_marked(line) or (announced and headlines.asking(line) in (Asking.ASKS, Asking.MARKED)):
                yield block.start + number + 1, headlines.title(line)


def _is_marked(line: str) -> bool:
    return labels.is_follow_up(line) and headlines.asking(line) is Asking.MARKED
