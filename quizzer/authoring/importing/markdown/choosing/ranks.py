"""Readings in which all headings of a rank are the questions, or all lines that stand for headings."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import replace

from quizzer.authoring.importing.lines import headlines, labels
from quizzer.authoring.importing.lines.headlines import Asking
from quizzer.authoring.importing.lines.likeness import ASKS, CONCEPT, NAMES, PART, STEP, likeness
from quizzer.authoring.importing.lines.sharing import shares_subject
from quizzer.authoring.importing.markdown.blocks.document import Block
from quizzer.authoring.importing.markdown.blocks.plain import block_first, block_text
from quizzer.authoring.importing.markdown.choosing.about import About
from quizzer.authoring.importing.markdown.choosing.readings import BOLD, ITEMS, Reading
from quizzer.authoring.importing.markdown.choosing.signs import below_question, has_content, names_part, says
from quizzer.authoring.importing.markdown.choosing.subjects import likeness_in
from quizzer.authoring.importing.markdown.outlining.below_contents import is_contents
from quizzer.authoring.importing.markdown.outlining.outline import Section

KINDS: dict[str, tuple[str, float | None]] = {BOLD: ("bold", None), ITEMS: ("item", None)}
"""Kind and level of the sections of readings whose questions are no headings."""

_OF_LINES = 0.05
"""What such a reading has behind its equals."""

_OF_NOTES = 0.5
"""Exponent of the share of the items of lists that are answered: who lists questions for himself leaves many open."""

_FEWEST = 2
"""Headings that make a rank."""

_OF_PARTS = 0.7
"""How much it counts where the sections of its rank are numbered and those headings are not."""

_COUNTED = re.compile(r"\W{0,3}\d{1,3}(?:\.\d{1,3})*\s*[.)]?\s")
_MOST_COUNTED = 0.8
"""Share of the headings of a rank that must have numbers for the rank to be a numbered one."""
_OF_COUNT = 0.1
"""What a numbered heading gains: who counts, counts the questions."""

_OF_TOPICS = 0.3
"""How much a section counts as answered whose text stands below headings with subjects of their own."""

_MOST_STEPS = 3
"""Items of a numbered list from which such as name things in the way of short questions are questions."""

_MOST_NAMED = 0.75
"""Share of counted headings that must look like questions for a long one among them to be one, too."""

_LONGEST_NAME = 80
"""Characters of such an item."""

_SHORTEST_QUESTION = 3
"""Characters of a line that may ask."""


def of_headings(root: Section, known: About, asking: Sequence[Section]) -> Iterator[Reading]:
    """List the readings of headings of a rank: in the whole, and below headings that say that questions follow.

    What asks elsewhere belongs to the latter, too.
    """
    for level in range(1, 7):
        reading = _of_rank(f"h{level}", [root], list(rank(root, "heading", level)), known)
        if reading is not None:
            yield replace(reading, root=root)
    places = list(_announced(root))
    if not places:
        return
    within = {id(each) for place in places for each in place.walk()}
    outside = [each for each in asking if id(each) not in within]
    for level in range(1, 7):
        same = [each for place in places for each in rank(place, "heading", level)]
        reading = _of_rank(f"h{level}", places, same, replace(known, told=True), fewest=1)
        if reading is not None:
            whole = sorted((*reading.sections, *outside), key=lambda each: each.start)
            yield replace(reading, root=root, sections=tuple(whole))


def _announced(section: Section) -> Iterator[Section]:
    """List the outermost headings that say that questions follow, and have headings below them."""
    for each in section.children:
        if each.kind == "heading" and each.announces and each.children:
            yield each
        else:
            yield from _announced(each)


def of_lines(name: str, root: Section, known: About) -> list[Reading]:
    """Give the reading of what stands for headings below them all, which is weighed less than that of headings."""
    reading = _of_rank(name, [root], list(rank(root, *KINDS[name])), known)
    return [replace(reading, score=reading.score - _OF_LINES)] if reading is not None else []


def _of_rank(
    name: str, places: Sequence[Section], same: Sequence[Section], known: About, *, fewest: int = _FEWEST
) -> Reading | None:
    """Weigh a rank by its likeness to questions, the share of it that is answered, and how much of the text it uses."""
    told = [each for each in same if has_content(each)]
    if len(told) < fewest:
        return None
    names = Counter(headlines.title(each.title).casefold() for each in same)
    inner = Counter(title for each in told for title in {child.title for child in each.children})
    likes = [
        PART if names[headlines.title(each.title).casefold()] > 1 else likeness_in(each, known)
        for each in told
    ]
    counted = sum(_COUNTED.match(each.title) is not None for each in told) >= _MOST_COUNTED * len(told)
    if counted:
        likes = [min(ASKS, like + _OF_COUNT) if like > STEP else like for like in likes]
    if all(_lists_names(each) for each in told):
        return None  # topics to come
    named = sum(like > STEP for like in likes)
    beside = counted and named >= _MOST_NAMED * len(told)
    taken = tuple(
        each for each, like in zip(told, likes, strict=True) if like > STEP or (beside and like == STEP)
    )
    if len(taken) < fewest:
        return None
    answered = sum(_answered(each, inner, counted=counted) for each in told) / len(same)
    answered = answered**_OF_NOTES if name == ITEMS else answered
    score = sum(likes) / len(likes) * answered * (0.6 + 0.4 * used(taken, places))
    return Reading(name, places[0], taken, score)


def rank(root: Section, kind: str, level: float | None) -> Iterator[Section]:
    """List the sections of a rank that may ask: those that name references, labels or lists do not."""
    for each in root.walk():
        if each.kind != kind or level not in (None, each.level) or not headlines.title(each.title):
            continue
        if labels.is_beside(each.title) or labels.label(each.title) is not None or each.announces:
            continue
        inside = kind != "heading" or (not each.asks and _is_counted_question(each.parent))
        if inside and below_question(each) and not labels.is_follow_up(each.title):
            continue
        if not any(labels.is_beside(above.title) or names_part(above) for above in each.above()):
            yield each


def _is_counted_question(section: Section | None) -> bool:
    """Tell a heading with a number and a question mark, below which others are parts of its answer."""
    return (
        section is not None
        and section.kind == "heading"
        and _COUNTED.match(section.title) is not None
        and section.title.rstrip().endswith(("?", "？"))
    )


def _answered(section: Section, inner: Counter[str], *, counted: bool) -> float:
    """Tell whether a section says something before its own headings, or these are parts and no further topics.

    Args:
        section: The section.
        inner: How many sections of its rank have a heading of the same name: such a name is a label.
        counted: Whether the sections of its rank are numbered, so that headings below without numbers are parts.
    """
    if any(_lists_questions(each) for each in section.blocks):
        return 0.0
    items = [each for each in section.children if each.kind == "item"]
    if (
        items
        and not says(section)
        and 2 * sum(each.asks or each.listed for each in items) >= len(section.children)
    ):
        return 0.0
    if says(section):
        return 1.0
    if any(each.announces and not labels.is_follow_up(each.title) for each in section.children):
        return 0.0
    heads = [each for each in section.children if each.kind == "heading"]
    parts = sum(
        likeness(each.title) == PART or inner[each.title] > 1 or shares_subject(section.title, each.title)
        for each in heads
    )
    if counted and not any(_COUNTED.match(each.title) for each in heads):
        return 1.0 if parts * 2 >= len(heads) else _OF_PARTS
    return 1.0 if not heads or parts * 2 >= len(heads) else _OF_TOPICS


def _lists_questions(block: Block) -> bool:
    """Tell a list or table of questions, which answer nothing."""
    if block.node is None or block.kind not in ("list", "table"):
        return False
    lines = [line for line in block_text(block).split("\n") if len(line) > _SHORTEST_QUESTION]
    items = [each for each in block.node.children if each.type == "list_item" and each.children]
    named = len(items) > _MOST_STEPS and all(len(block_first(each)) < _LONGEST_NAME for each in items)
    tops = [block_first(each) for each in items] if named else lines
    asking = [headlines.asking(line.lstrip(" -0123456789.")) for line in tops]
    count = sum(each is Asking.ASKS or (named and each is Asking.NAMES) for each in asking)
    return count > 0 and count * 2 >= len(tops)


def _lists_names(section: Section) -> bool:
    """Tell a section with nothing but a numbered list of short names, as a plan of topics is."""
    blocks = [each for each in section.blocks if each.kind != "rule"]
    if (
        len(blocks) != 1
        or section.children
        or blocks[0].node is None
        or blocks[0].node.type != "ordered_list"
    ):
        return False
    lines = block_text(blocks[0]).split("\n")
    return len(lines) > 1 and all(likeness(line.lstrip(" 0123456789.")) in (CONCEPT, NAMES) for line in lines)


def used(sections: Sequence[Section], places: Sequence[Section]) -> float:
    """Give the share of places that sections cover, in lines; front matter and contents are no part of them."""
    whole = 0
    for place in places:
        starts = [*(each.start for each in place.blocks[:1]), *(each.start for each in place.children[:1])]
        listed = sum(each.end - each.start for each in place.walk() if is_contents(each))
        whole += place.end - min(starts, default=place.start) - listed
    return min(1.0, sum(max(1, each.end - each.start) for each in sections) / max(1, whole))
