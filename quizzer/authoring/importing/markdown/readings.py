"""The plausible readings of a document whose questions nothing marks, and which of them explains it best.

A reading says what the questions are: what asks by its words, the title, all headings of a rank, or all bold
lines. Each is weighed by how much its questions look like such, how many have answers, how many of their kind it
leaves out, and how much of the text it uses.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from math import log2

from quizzer.authoring.importing.markdown import headlines, labels
from quizzer.authoring.importing.markdown.blocks import Block
from quizzer.authoring.importing.markdown.headlines import Asking
from quizzer.authoring.importing.markdown.likeness import ASKS, CONCEPT, NAMES, PART, STEP, likeness
from quizzer.authoring.importing.markdown.outline import Section
from quizzer.authoring.importing.markdown.plain import block_text, blocks_text
from quizzer.authoring.importing.markdown.signs import below_question, has_content, in_follow_ups, names_part

TITLE = "title"
ASKING = "asking"
BOLD = "bold"
ITEMS = "items"
READINGS = (TITLE, ASKING, "h1", "h2", "h3", "h4", "h5", "h6", BOLD, ITEMS)
"""Names of readings, by which one can be wished for."""

_KINDS: dict[str, tuple[str, float | None]] = {BOLD: ("bold", None), ITEMS: ("item", None)}

NEAR = 0.08
"""Difference of two scores up to which both readings are worth telling."""

_LEAST = 0.4
"""Score from which a reading is taken at all."""

_ANNOUNCED = 0.3
"""What a bare concept gains where the document says that it is about interviews or questions."""

_TAGGED = 0.1
"""What it gains where only a tag or the file's name says so."""

_FEWEST = 2
"""Headings that make a rank."""

_ALONE = 0.6
"""What is left of the score of a single question inside a post: it may only be a turn of speech."""

_SPOKEN = 0.03
"""What the reading of what asks has ahead of its equals."""

_OF_POST = 0.05
"""What the title of a post has ahead of headings that look as much like a question."""

_LONG_POST = 250
"""Lines from which a post hardly answers nothing but its title."""

_TOO_LONG = 0.1
"""What the title loses with each doubling from there."""

_OF_TITLE = 0.7
"""What is left of the likeness of a heading that speaks of the title's subject, and so divides its answer."""

_OF_PARTS = 0.7
"""How much it counts where the sections of its rank are numbered and those headings are not."""

_COUNTED = re.compile(r"\W{0,3}\d{1,3}(?:\.\d{1,3})*\s*[.)]?\s")
_MOST_COUNTED = 0.8
"""Share of the headings of a rank that must have numbers for the rank to be a numbered one."""

_OF_COUNT = 0.1
"""What a numbered heading gains: who counts, counts the questions."""

_HALF = 0.5
"""What is left of the likeness of a heading that names a part of what the heading around it compares."""

_BRACKETS = re.compile(r"\s*[(（][^()（）]*[)）]")

_OF_TOPICS = 0.3
"""How much a section counts as answered whose text stands below headings with subjects of their own."""

_SHORTEST_QUESTION = 3
"""Characters of a line that may ask."""

_ABOUT_INTERVIEWS = re.compile(
    r"면접|인터뷰|interview|질문|\bq\s?&\s?a\b|\bqna\b|\bquestions?\b", re.IGNORECASE
)


@dataclass(frozen=True, slots=True)
class About:
    """What a document says about itself."""

    title: str | None
    """Of the front matter, or the one heading of the first rank. None: it has none."""

    posted: bool
    """Whether the title is one of a post's front matter: then the post may be about nothing but it."""

    told: bool
    """Whether the title says that interviews or questions are the matter."""

    tagged: bool
    """Whether a tag, a category or the file's name says so."""


@dataclass(frozen=True, slots=True)
class Reading:
    """One way to read a document."""

    name: str
    """One of `READINGS`."""

    root: Section
    """The outline in which its questions stand."""

    sections: tuple[Section, ...]
    """The questions; empty for the title."""

    score: float
    """From 0 to about 1: how well it explains the document."""


def about(title: str | None, root: Section, words: Sequence[str]) -> About:
    """See what a document is about.

    Args:
        title: Of the front matter. None: it has none.
        root: The outline.
        words: Tags, categories and the name of the file.
    """
    tops = [each for each in root.children if each.kind == "heading" and each.level == 1]
    top = tops[0].title if len(tops) == 1 else None
    leads = bool(tops) and tops[0] is root.children[0] and (top is not None or not _says(tops[0]))
    first = tops[0].title if leads else ""
    told = any(_ABOUT_INTERVIEWS.search(each) for each in (title or "", first))
    tagged = any(_ABOUT_INTERVIEWS.search(each) for each in words)
    return About(title if title is not None else top, title is not None, told, tagged)


@dataclass(frozen=True, slots=True)
class Outlines:
    """A document as several outlines."""

    plain: Section
    """Of its headings and what stands for some."""

    bold: Section
    """With every bold line for a heading."""

    items: Section
    """With every item of a list for a heading that has something below it."""


def weighed(outlines: Outlines, known: About, asking: Sequence[Section]) -> list[Reading]:
    """List the readings of a document, the best first.

    Args:
        outlines: Its outlines.
        known: What it says about itself.
        asking: The sections that are questions by their own words and marks.
    """
    root = outlines.plain
    main = [each for each in asking if not each.apart]
    ranks = [*_of_ranks(root, known, main), *_of_lines(BOLD, outlines.bold, known)]
    if known.told:
        ranks += _of_lines(ITEMS, outlines.items, known)
    if not ranks and not main and known.told and known.posted:
        lone = [each for each in root.children if each.kind == "heading" and _says(each)]
        ranks = [Reading(f"h{int(each.level)}", root, (each,), _LEAST) for each in lone[:1]]
    found = [_of_title(root, known), *(_with_marked(each, asking) for each in ranks)]
    if main:
        found.append(_with_marked(_of_asking(root, known, main), asking))
    return sorted(found, key=lambda each: -each.score)


def best(found: Sequence[Reading], known: About) -> tuple[Reading | None, Reading | None]:
    """Give the best reading, None when none is good enough, and the next where it is nearly as good.

    One whose questions are among those of the best is no other reading.
    """
    good = [each for each in found if each.score >= _LEAST]
    if not good:
        return None, None
    near = (each for each in good[1:] if each.score >= good[0].score - NEAR)
    return good[0], next((each for each in near if _differs(good[0], each, known)), None)


def _differs(taken: Reading, other: Reading, known: About) -> bool:
    """Tell whether another reading has a question that is not taken."""
    if taken.sections and other.sections:
        return bool({each.start for each in other.sections} - {each.start for each in taken.sections})
    names = {headlines.title(each.title) for each in (*taken.sections, *other.sections)}
    return names != {headlines.title(known.title or "")}


def wished(name: str, outlines: Outlines, asking: Sequence[Section]) -> Reading:
    """Give the reading that the user wants, whatever its score is; its sections may be none."""
    if name in (TITLE, ASKING):
        return Reading(name, outlines.plain, () if name == TITLE else tuple(asking), 1.0)
    outline = {BOLD: outlines.bold, ITEMS: outlines.items}.get(name, outlines.plain)
    kind, level = _KINDS[name] if name in _KINDS else ("heading", int(name[1:]))
    told = tuple(each for each in _rank(outline, kind, level) if has_content(each))
    return Reading(name, outline, told, 1.0)


def _of_title(root: Section, known: About) -> Reading:
    if known.title is None:
        return Reading(TITLE, root, (), 0.0)
    like = likeness(known.title)
    if like < ASKS and known.told:
        like = PART
    if like >= CONCEPT and like < ASKS and known.posted:
        like += _OF_POST - _TOO_LONG * max(0.0, log2(root.end / _LONG_POST))
    return Reading(TITLE, root, (), max(PART, like) if known.posted or like >= NAMES else PART)


def _of_ranks(root: Section, known: About, asking: Sequence[Section]) -> Iterator[Reading]:
    """List the readings of headings of a rank, in the whole and below headings that say that questions follow."""
    announced = [each for each in root.walk() if each.kind == "heading" and each.announces and each.children]
    for place in (root, *announced):
        told = known if place is root else replace(known, told=True)
        for level in range(1, 7):
            fewest = _FEWEST if place is root else 1
            reading = _of_rank(f"h{level}", place, list(_rank(place, "heading", level)), told, fewest)
            if reading is not None:
                beside = [each for each in asking if not place.start <= each.start < place.end]
                whole = sorted((*reading.sections, *beside), key=lambda each: each.start)
                yield replace(reading, root=root, sections=tuple(whole))


def _of_lines(name: str, root: Section, known: About) -> list[Reading]:
    """Give the reading of what stands for headings below them all, which is weighed less than that of headings."""
    reading = _of_rank(name, root, list(_rank(root, *_KINDS[name])), known)
    return [replace(reading, score=reading.score - _OF_POST)] if reading is not None else []


def _with_marked(reading: Reading, asking: Sequence[Section]) -> Reading:
    """Add the questions inside that are marked, or follow another, whatever their rank is."""
    taken = {each.start for each in reading.sections}
    more = [
        each
        for each in asking
        if each.start not in taken and (each.apart or each.asking is Asking.MARKED or in_follow_ups(each))
    ]
    return replace(reading, sections=tuple(sorted((*reading.sections, *more), key=lambda each: each.start)))


def _of_rank(
    name: str, root: Section, same: Sequence[Section], known: About, fewest: int = _FEWEST
) -> Reading | None:
    told = [each for each in same if has_content(each)]
    if len(told) < fewest:
        return None
    names = Counter(headlines.title(each.title).casefold() for each in same)
    inner = Counter(title for each in told for title in {child.title for child in each.children})
    likes = [
        PART if names[headlines.title(each.title).casefold()] > 1 else _likeness(each, known) for each in told
    ]
    counted = sum(_COUNTED.match(each.title) is not None for each in told) >= _MOST_COUNTED * len(told)
    if counted:
        likes = [min(ASKS, like + _OF_COUNT) if like > STEP else like for like in likes]
    if all(_lists_names(each) for each in told):
        return None  # topics to come
    taken = tuple(each for each, like in zip(told, likes, strict=True) if like > STEP)
    if len(taken) < fewest:
        return None
    answered = sum(_answered(each, inner, counted=counted) for each in told) / len(same)
    score = sum(likes) / len(likes) * answered * (0.6 + 0.4 * _used(taken, root))
    return Reading(name, root, taken, score)


def _of_asking(root: Section, known: About, asking: Sequence[Section]) -> Reading:
    mine = {id(each) for each in asking}
    ranks = {(each.kind, each.level) for each in asking}
    outer = [each for each in asking if not any(id(above) in mine for above in each.above())]
    inside = {id(each) for section in outer for each in section.walk()}
    beside = [
        each
        for each in root.walk()
        if (each.kind, each.level) in ranks
        and id(each) not in inside | mine
        and has_content(each)
        and likeness(each.title) > PART
    ]
    heads = sum(not in_follow_ups(each) for each in asking)
    together = heads / max(1, heads + len(beside))
    like = sum(_likeness(each, known) for each in asking) / len(asking)
    answered = sum(has_content(each) for each in asking) / len(asking)
    left_out = (1 - together) * (_ANNOUNCED if not known.told else 2 * _ANNOUNCED)
    score = like * answered * (0.8 - left_out + 0.2 * _used(outer, root)) + _SPOKEN
    alone = len(asking) == 1 and known.posted and not _asks_title(asking[0], known)
    return Reading(ASKING, root, tuple(asking), score * (_ALONE if alone else 1.0))


def _rank(root: Section, kind: str, level: float | None) -> Iterator[Section]:
    """List the sections of a rank that may ask: those that name references, labels or lists do not."""
    for each in root.walk():
        if each.kind != kind or level not in (None, each.level) or not headlines.title(each.title):
            continue
        if labels.is_beside(each.title) or labels.label(each.title) is not None or each.announces:
            continue
        if kind != "heading" and below_question(each):
            continue
        if not any(labels.is_beside(above.title) or names_part(above) for above in each.above()):
            yield each


def _answered(section: Section, inner: Counter[str], *, counted: bool) -> float:
    """Tell whether a section says something before its own headings, or these are parts and no further topics.

    Args:
        section: The section.
        inner: How many sections of its rank have a heading of the same name: such a name is a label.
        counted: Whether the sections of its rank are numbered, so that headings below without numbers are parts.
    """
    if any(_lists_questions(each) for each in section.blocks):
        return 0.0
    if _says(section):
        return 1.0
    if any(each.announces and not labels.is_follow_up(each.title) for each in section.children):
        return 0.0
    heads = [each for each in section.children if each.kind == "heading"]
    parts = sum(
        likeness(each.title) == PART or inner[each.title] > 1 or _shares_subject(section.title, each.title)
        for each in heads
    )
    if counted and not any(_COUNTED.match(each.title) for each in heads):
        return 1.0 if parts * 2 >= len(heads) else _OF_PARTS
    return 1.0 if not heads or parts * 2 >= len(heads) else _OF_TOPICS


def _says(section: Section) -> bool:
    """Tell whether a section has words or code before its own headings."""
    return any(blocks_text([each]).strip() or each.kind == "code" for each in section.blocks)


def _lists_questions(block: Block) -> bool:
    """Tell a list or table of questions, which answer nothing."""
    if block.node is None or block.kind not in ("list", "table"):
        return False
    lines = [line for line in block_text(block).split("\n") if len(line) > _SHORTEST_QUESTION]
    asking = sum(headlines.asking(line.lstrip(" -0123456789.")) is Asking.ASKS for line in lines)
    return asking > 0 and asking * 2 >= len(lines)


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


def _likeness(section: Section, known: About) -> float:
    like = likeness(section.title)
    if like == CONCEPT:
        like += _ANNOUNCED if known.told else _TAGGED if known.tagged else 0.0
    around = section.parent.title if section.parent is not None else ""
    if like < ASKS and around and _is_part_of(section.title, around):
        return like * _HALF
    if like < ASKS and not known.told and known.title and not _is_part_of(section.title, known.title):
        like *= _OF_TITLE if _shares_subject(section.title, known.title) else 1.0
    return like


def _asks_title(section: Section, known: About) -> bool:
    """Tell whether a section asks what the title names: `REST API란?` in a post called `REST API`."""
    words = _words(known.title or "")
    return bool(words) and all(word in section.title.casefold() for word in words)


def _is_part_of(line: str, whole: str) -> bool:
    """Tell whether all words of a line are in another one that says more: `TCP` in `TCP와 UDP의 차이`."""
    words = _words(line)
    return bool(words) and len(words) < len(_words(whole)) and all(word in whole.casefold() for word in words)


def _words(line: str) -> list[str]:
    return re.findall(r"[A-Za-z0-9+#.]{2,}|[가-힣]{2,}", _BRACKETS.sub("", headlines.title(line)).casefold())


def _shares_subject(line: str, subject: str) -> bool:
    """Tell whether a line repeats a word of the name of something, particles aside."""
    return any(word in line.casefold() for word in _words(subject))


def _used(sections: Sequence[Section], root: Section) -> float:
    """Give the share of the text that sections cover, in lines."""
    starts = [*(each.start for each in root.blocks[:1]), *(each.start for each in root.children[:1])]
    whole = root.end - min(starts, default=root.start)
    return min(1.0, sum(max(1, each.end - each.start) for each in sections) / max(1, whole))
