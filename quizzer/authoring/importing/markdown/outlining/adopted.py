"""Questions whose answer stands below a heading of its own that is no lower than theirs.

`#### What is an index?` with nothing below it, then `### Index` with the text: the second answers the first.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import takewhile

from quizzer.authoring.importing.lines import labels
from quizzer.authoring.importing.lines.sharing import is_part_of, shares_subject
from quizzer.authoring.importing.markdown.outlining.headed_questions import give_parts
from quizzer.authoring.importing.markdown.outlining.section import Section

_BELOW = 0.5
"""What the level of such a heading is below that of its question."""


def adopt(root: Section) -> None:
    """Move each heading that answers the empty question before it below that question, with all that belongs to it.

    It is one when it does not ask and repeats a word of the question, or when one of those up to the next question is
    called an answer. Of several empty questions in a row it is the first that is answered; what asks next, at the
    question's level, is a question again.
    """
    for parent in [root, *list(root.walk())]:
        _adopt_in(parent)
    give_parts(root)


def _adopt_in(parent: Section) -> None:
    kept: list[Section] = []
    waiting: list[Section] = []
    adopting: Section | None = None
    children = list(_freed(parent))
    for number, child in enumerate(children):
        if _asks_in_vain(child):
            labelled = _is_labelled_behind(children[number + 1 :])
            adopting = child if labelled else None
            waiting = [] if labelled else [*waiting, child]
            kept.append(child)
            continue
        if waiting and _answers(child, waiting[0]):
            adopting = waiting[0]
            waiting = []
        elif not _goes_on(child):
            waiting, adopting = [], None
        elif adopting is None:
            waiting = []
        if adopting is None:
            kept.append(child)
        else:
            _put_below(child, adopting)
    parent.children = kept


def _is_labelled_behind(sections: Sequence[Section]) -> bool:
    """Tell whether the headings behind a question, up to the next that asks, are its parts: one is called its answer."""
    parts = takewhile(_goes_on, sections)
    return any(labels.label(each.title) is not None and each.blocks for each in parts)


def _put_below(section: Section, question: Section) -> None:
    """Make a section a part of a question; one that only names what is asked is no part but all of it."""
    if not question.blocks and not question.children and is_part_of(section.title, question.title):
        question.blocks, question.children = section.blocks, section.children
        for each in question.children:
            each.parent = question
        return
    section.parent = question
    section.level = question.level + _BELOW
    question.children.append(section)


def _freed(parent: Section) -> Iterator[Section]:
    """List the sections of a parent; a question below an answer of a higher rank stands beside it again."""
    before: Section | None = None
    for child in parent.children:
        freed: list[Section] = []
        if (
            before is not None
            and before.level > child.level
            and _asks_in_vain(before)
            and _answers(child, before)
        ):
            asked = (n for n, each in enumerate(child.children) if each.level == before.level and each.asks)
            at = next(asked, len(child.children))
            freed, child.children = child.children[at:], child.children[:at]
        yield child
        for each in freed:
            each.parent = parent
            yield each
        before = child


def _asks_in_vain(section: Section) -> bool:
    return section.kind == "heading" and section.asks and not section.blocks and not section.children


def _goes_on(section: Section) -> bool:
    return section.kind == "heading" and not section.asks and not section.announces


def _answers(section: Section, question: Section) -> bool:
    named = (
        _goes_on(section) and not labels.is_beside(section.title) and not labels.is_follow_up(section.title)
    )
    return named and bool(section.blocks) and _share(section.title, question.title)


def _share(line: str, other: str) -> bool:
    return shares_subject(line, other) or shares_subject(other, line)
