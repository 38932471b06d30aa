"""How well the readings of a document explain it.

Each is weighed by how much its questions look like such, how many have answers, how many of their kind it leaves
out, and how much of the text it uses.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from math import log2

from quizzer.authoring.importing.lines import labels
from quizzer.authoring.importing.lines.headlines import Asking
from quizzer.authoring.importing.lines.likeness import ASKS, CONCEPT, NAMES, PART, STEP, likeness
from quizzer.authoring.importing.markdown.choosing.about import About
from quizzer.authoring.importing.markdown.choosing.decks import is_deck
from quizzer.authoring.importing.markdown.choosing.incidental import (
    asks_title_again,
    is_incidental,
    is_told_by_the_way,
)
from quizzer.authoring.importing.markdown.choosing.ranks import KINDS, of_headings, of_lines, rank, used
from quizzer.authoring.importing.markdown.choosing.readings import (
    ASKING,
    BOLD,
    ITEMS,
    LEAST,
    TITLE,
    Outlines,
    Reading,
)
from quizzer.authoring.importing.markdown.choosing.signs import has_content, in_follow_ups, says
from quizzer.authoring.importing.markdown.choosing.subjects import ANNOUNCED, likeness_in
from quizzer.authoring.importing.markdown.outlining.outline import Section
from quizzer.authoring.importing.markdown.outlining.ways import NUMBERED

_BY_THE_WAY = 0.5
"""What is left of the score of what asks by the way inside a post: it may only be a turn of speech."""

_BESIDE_TURNS = 0.9
"""What is left of that of the headings among which such stand."""

_SPOKEN = 0.03
"""What the reading of what asks has ahead of its equals."""

_OF_POST = 0.05
"""What the title of a post has ahead of headings that look as much like a question."""

_LONG_POST = 250
"""Lines from which a post hardly answers nothing but its title."""

_TOO_LONG = 0.1
"""What the title loses with each doubling from there."""


def weighed(outlines: Outlines, known: About, asking: Sequence[Section]) -> list[Reading]:
    """List the readings of a document, the best first.

    Args:
        outlines: Its outlines.
        known: What it says about itself.
        asking: The sections that are questions by their own words and marks.
    """
    root = outlines.plain
    main = [each for each in asking if not each.apart]
    ranks = [*of_headings(root, known, main), *of_lines(BOLD, outlines.bold, known)]
    if known.told:
        ranks += of_lines(ITEMS, outlines.items, known)
    if not ranks and not main and known.told and known.posted:
        heads = [each for each in root.children if each.kind == "heading" and says(each)]
        lone = [each for each in heads if likeness(each.title) >= CONCEPT]
        ranks = [Reading(f"h{int(each.level)}", root, (each,), LEAST) for each in lone[:1]]
    by_the_way = bool(main) and is_incidental(main, root, known)
    inside = bool(main) and not by_the_way and is_told_by_the_way(main, root)
    if by_the_way:  # they lend nothing to the others of their rank
        ranks = [replace(each, score=each.score * _BESIDE_TURNS) for each in ranks]
    found = [_of_title(root, known), *(_with_marked(each, asking) for each in ranks)]
    if main:
        found.append(_with_marked(_of_asking(outlines, known, main, by_the_way=by_the_way or inside), asking))
    return sorted(found, key=lambda each: -each.score)


def wished(name: str, outlines: Outlines, asking: Sequence[Section]) -> Reading:
    """Give the reading that the user wants, whatever its score is; its sections may be none."""
    if name in (TITLE, ASKING):
        return Reading(name, outlines.plain, () if name == TITLE else tuple(asking), 1.0)
    outline = {BOLD: outlines.bold, ITEMS: outlines.items}.get(name, outlines.plain)
    kind, level = KINDS[name] if name in KINDS else ("heading", int(name[1:]))
    told = tuple(each for each in rank(outline, kind, level) if has_content(each))
    inside = {each.start for top in told for each in top.walk()}
    marked = [each for each in asking if each.asking is Asking.MARKED and each.start in inside]
    return _with_marked(Reading(name, outline, told, 1.0), marked)


def _of_title(root: Section, known: About) -> Reading:
    if known.title is None:
        return Reading(TITLE, root, (), 0.0)
    like = likeness(known.title)
    if like < ASKS and (known.told or known.broad):
        like = PART
    if like >= CONCEPT and like < ASKS and known.posted:
        like += _OF_POST - _TOO_LONG * max(0.0, log2(root.end / _LONG_POST))
    lone = like >= CONCEPT and not known.told and sum(each.kind == "heading" for each in root.walk()) == 1
    return Reading(TITLE, root, (), max(PART, like) if known.posted or like >= NAMES or lone else PART)


def _with_marked(reading: Reading, asking: Sequence[Section]) -> Reading:
    """Add the questions inside that are marked, or follow another, whatever their rank is."""
    taken = {each.start for each in reading.sections}
    around = {above.start for each in reading.sections for above in each.above()}
    counted = all(each.asks and NUMBERED.match(each.title) for each in reading.sections)
    more = [
        each
        for each in asking
        if each.start not in taken
        and (
            each.apart
            or each.asking is Asking.MARKED
            or in_follow_ups(each)
            or (counted and each.start not in around and _counts_apart(each, taken))
        )
    ]
    return replace(reading, sections=tuple(sorted((*reading.sections, *more), key=lambda each: each.start)))


def _counts_apart(section: Section, taken: set[int]) -> bool:
    """Tell a numbered heading that asks and is answered, outside of the sections that begin in certain lines."""
    counts = section.kind == "heading" and NUMBERED.match(section.title) is not None
    return counts and has_content(section) and not any(each.start in taken for each in section.above())


def _are_all_alike(root: Section, asking: Sequence[Section]) -> bool:
    """Tell notes that are nothing but headings of one rank, of which several ask and none names a part of a whole."""
    heads = [each for each in root.walk() if each.kind == "heading"]
    alike = {(each.kind, each.level) for each in asking} == {(each.kind, each.level) for each in heads}
    return alike and len(asking) > 1 and all(likeness(each.title) > STEP for each in heads)


def _of_asking(outlines: Outlines, known: About, asking: Sequence[Section], *, by_the_way: bool) -> Reading:
    root = outlines.plain
    mine = {id(each) for each in asking}
    ranks = {(each.kind, each.level) for each in asking}
    outer = [each for each in asking if not any(id(above) in mine for above in each.above())]
    inside = mine | {id(each) for section in outer for each in section.walk()}
    beside = [
        each
        for each in root.walk()
        if (each.kind, each.level) in ranks
        and id(each) not in inside
        and has_content(each)
        and likeness(each.title) > PART
    ]
    beside += _counted_beside(outlines, asking)
    heads = sum(not in_follow_ups(each) for each in asking)
    together = heads / max(1, heads + len(beside))
    like = sum(likeness_in(each, known) for each in asking) / len(asking)
    tops = {id(each) for each in outer}
    own = [
        each
        for each in asking
        if has_content(each) or (id(each) in tops and not labels.is_follow_up(each.title))
    ]
    answered = sum(has_content(each) for each in own) / max(1, len(own))
    alike = known.told or is_deck(root, known) or _are_all_alike(root, asking)
    left_out = (1 - together) * (2 * ANNOUNCED if alike else ANNOUNCED)
    score = like * answered * (0.8 - left_out + 0.2 * used(outer, [root])) + _SPOKEN
    score = max(score, ASKS + _SPOKEN) if asks_title_again(asking, known) else score
    return Reading(ASKING, root, tuple(asking), score * (_BY_THE_WAY if by_the_way else 1.0))


def _counted_beside(outlines: Outlines, asking: Sequence[Section]) -> list[Section]:
    """List the bold lines that do not ask and are counted together with those that do: `**2. Mutex**`."""
    taken = {each.start for each in asking if each.kind == "bold"}
    bold = [
        each
        for each in outlines.bold.walk()
        if each.kind == "bold" and NUMBERED.match(each.title) is not None
    ]
    counted = taken <= {each.start for each in bold}
    return (
        [each for each in bold if each.start not in taken and has_content(each)] if taken and counted else []
    )
