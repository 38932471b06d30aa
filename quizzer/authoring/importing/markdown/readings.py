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

from quizzer.authoring.importing.markdown import headlines, labels
from quizzer.authoring.importing.markdown.likeness import ASKS, CONCEPT, NAMES, PART, STEP, likeness
from quizzer.authoring.importing.markdown.outline import Section
from quizzer.authoring.importing.markdown.plain import blocks_text
from quizzer.authoring.importing.markdown.signs import below_question, has_content

TITLE = "title"
ASKING = "asking"
BOLD = "bold"
READINGS = (TITLE, ASKING, "h1", "h2", "h3", "h4", "h5", "h6", BOLD)
"""Names of readings, by which one can be wished for."""

NEAR = 0.08
"""Difference of two scores up to which both readings are worth telling."""

_LEAST = 0.4
"""Score from which a reading is taken at all."""

_ANNOUNCED = 0.3
"""What a bare concept gains where the document says that it is about interviews or questions."""

_TAGGED = 0.1
"""What it gains where only a tag or the file's name says so."""

_ALONE = 0.6
"""What is left of the score of a single question inside a post: it may only be a turn of speech."""

_SPOKEN = 0.03
"""What the reading of what asks has ahead of its equals."""

_OF_POST = 0.05
"""What the title of a post has ahead of headings that look as much like a question."""

_OF_TITLE = 0.7
"""What is left of the likeness of a heading that speaks of the title's subject, and so divides its answer."""

_OF_TOPICS = 0.3
"""How much a section counts as answered whose text stands below headings with subjects of their own."""

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
    told = any(_ABOUT_INTERVIEWS.search(each) for each in (title or "", top or ""))
    tagged = any(_ABOUT_INTERVIEWS.search(each) for each in words)
    return About(title if title is not None else top, title is not None, told, tagged)


def weighed(root: Section, bold: Section, known: About, asking: Sequence[Section]) -> list[Reading]:
    """List the readings of a document, the best first.

    Args:
        root: Its outline.
        bold: Its outline with every bold line as a heading.
        known: What it says about itself.
        asking: The sections that are questions by their own words and marks.
    """
    found = [_of_title(root, known), *_of_ranks(root, known), *_of_bold(bold, known)]
    if asking:
        found.append(_of_asking(root, known, asking))
    return sorted(found, key=lambda each: -each.score)


def best(found: Sequence[Reading], known: About) -> tuple[Reading | None, Reading | None]:
    """Give the best reading, None when none is good enough, and the next where it is nearly as good.

    One whose questions are among those of the best is no other reading.
    """
    good = [each for each in found if each.score >= _LEAST]
    if not good:
        return None, None
    taken = {each.start for each in good[0].sections}
    names = {headlines.title(each.title) for each in good[0].sections}
    for each in good[1:]:
        same = known.title is not None and headlines.title(known.title) in names
        differs = {one.start for one in each.sections} - taken if each.sections else not same
        if each.score >= good[0].score - NEAR and differs:
            return good[0], each
    return good[0], None


def wished(name: str, root: Section, bold: Section, asking: Sequence[Section]) -> Reading:
    """Give the reading that the user wants, whatever its score is; its sections may be none."""
    if name in (TITLE, ASKING):
        return Reading(name, root, () if name == TITLE else tuple(asking), 1.0)
    outline = bold if name == BOLD else root
    kind, level = ("bold", None) if name == BOLD else ("heading", int(name[1:]))
    told = tuple(each for each in _rank(outline, kind, level) if has_content(each))
    return Reading(name, outline, told, 1.0)


def _of_title(root: Section, known: About) -> Reading:
    if known.title is None:
        return Reading(TITLE, root, (), 0.0)
    like = likeness(known.title)
    if like < ASKS and known.told:
        like = PART
    if like >= CONCEPT and like < ASKS and known.posted:
        like += _OF_POST
    return Reading(TITLE, root, (), like if known.posted or like >= NAMES else PART)


def _of_ranks(root: Section, known: About) -> Iterator[Reading]:
    """List the readings of headings of a rank, in the whole and below headings that say that questions follow."""
    announced = [
        each for each in root.children if each.kind == "heading" and each.announces and each.children
    ]
    for place in (root, *announced):
        told = known if place is root else replace(known, told=True)
        for level in range(1, 7):
            reading = _of_rank(f"h{level}", place, list(_rank(place, "heading", level)), told)
            if reading is not None:
                yield replace(reading, root=root)


def _of_bold(root: Section, known: About) -> Iterator[Reading]:
    reading = _of_rank(BOLD, root, list(_rank(root, "bold", None)), known)
    if reading is not None:
        yield reading


def _of_rank(name: str, root: Section, same: Sequence[Section], known: About) -> Reading | None:
    told = [each for each in same if has_content(each)]
    if len(told) < 2:
        return None
    names = Counter(headlines.title(each.title).casefold() for each in same)
    inner = Counter(title for each in told for title in {child.title for child in each.children})
    likes = [
        PART if names[headlines.title(each.title).casefold()] > 1 else _likeness(each.title, known)
        for each in told
    ]
    taken = tuple(each for each, like in zip(told, likes, strict=True) if like > STEP)
    if len(taken) < 2:
        return None
    answered = sum(_answered(each, inner) for each in told) / len(same)
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
    together = len(asking) / (len(asking) + len(beside))
    like = sum(_likeness(each.title, known) for each in asking) / len(asking)
    answered = sum(has_content(each) for each in asking) / len(asking)
    score = like * answered * (0.5 + 0.3 * together + 0.2 * _used(outer, root)) + _SPOKEN
    return Reading(
        ASKING, root, tuple(asking), score * (_ALONE if len(asking) == 1 and known.posted else 1.0)
    )


def _rank(root: Section, kind: str, level: int | None) -> Iterator[Section]:
    """List the sections of a rank that may ask: those that name references, labels or lists do not."""
    for each in root.walk():
        if each.kind != kind or level not in (None, each.level) or not headlines.title(each.title):
            continue
        if labels.is_beside(each.title) or labels.label(each.title) is not None or each.announces:
            continue
        if kind != "heading" and below_question(each):
            continue
        if not any(labels.is_beside(above.title) for above in each.above()):
            yield each


def _answered(section: Section, inner: Counter[str]) -> float:
    """Tell whether a section says something before its own headings, or these are parts and no further topics.

    Args:
        section: The section.
        inner: How many sections of its rank have a heading of the same name: such a name is a label.
    """
    if any(blocks_text([each]).strip() or each.kind == "code" for each in section.blocks):
        return 1.0
    heads = [each for each in section.children if each.kind == "heading"]
    parts = sum(
        likeness(each.title) == PART or inner[each.title] > 1 or _shares_subject(section.title, each.title)
        for each in heads
    )
    return 1.0 if not heads or parts * 2 >= len(heads) else _OF_TOPICS


def _likeness(title: str, known: About) -> float:
    like = likeness(title)
    if like == CONCEPT:
        like += _ANNOUNCED if known.told else _TAGGED if known.tagged else 0.0
    if like < ASKS and not known.told and known.title and _shares_subject(title, known.title):
        like *= _OF_TITLE
    return like


def _shares_subject(line: str, subject: str) -> bool:
    """Tell whether a line repeats a word of the name of something, particles aside."""
    words = re.findall(r"[A-Za-z0-9+#.]{2,}|[가-힣]{2,}", subject.casefold())
    return any(word in line.casefold() for word in words)


def _used(sections: Sequence[Section], root: Section) -> float:
    """Give the share of the text that sections cover, in lines."""
    return min(1.0, sum(max(1, each.end - each.start) for each in sections) / max(1, root.end - root.start))
