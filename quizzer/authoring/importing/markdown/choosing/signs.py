"""What a section has that tells a question from what explains one."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator

from quizzer.authoring.importing.lines import headlines, labels
from quizzer.authoring.importing.lines.headlines import Asking
from quizzer.authoring.importing.lines.likeness import is_part
from quizzer.authoring.importing.markdown.beside.asides import is_navigation
from quizzer.authoring.importing.markdown.blocks.plain import block_text
from quizzer.authoring.importing.markdown.outlining.outline import Section

_LEAD = 40
"""Characters before a label below a mere name; behind more of them it is a part of what is told."""

_GAP = re.compile(r"_{3,}")
_FEWEST_AROUND_GAP = 3
"""Words that a sentence with a gap has beside it; fewer are a form to be filled in, `Name: ___`."""

_CLAUSE = re.compile(
    r"(?:why|how)\s+(?!(?:not|to|come|about|many|much|often|long|far|big|large|deep|well|is|are|am|was|were|do|does|did|"
    r"has|have|had|can|could|should|shall|would|will|may|might|must|(?:is|are|was|were|do|does|did|wo|ca)n['’]t)\b)[^?？]+",
    re.IGNORECASE,
)
"""A clause that names a reason or a manner, and no question."""


def has_content(section: Section) -> bool:
    """Tell whether a section says anything, itself or in the sections right below it."""
    said = (each for each in section.blocks if section.kind != "item" or not is_navigation(each))
    return any(block_text(each).strip() or each.kind == "code" for each in said) or any(
        each.blocks for each in section.children
    )


def says(section: Section) -> bool:
    """Tell whether a section has words or code before its own headings."""
    return any(block_text(each).strip() or each.kind == "code" for each in section.blocks)


def begins_with_question(section: Section) -> bool:
    """Tell whether a callout that is called a question comes first, `> [!question]`, and something behind it."""
    blocks = [each for each in section.blocks if each.kind != "rule"]
    return (
        len(blocks) > 1 and re.match(r"\[!(?:question|faq|help)\]", block_text(blocks[0]), re.I) is not None
    )


def begins_with_quote(section: Section) -> bool:
    """Tell whether a quote comes first."""
    blocks = [each for each in section.blocks if each.kind != "rule"]
    return bool(blocks) and blocks[0].kind == "quote" and not is_navigation(blocks[0])


def has_label(section: Section) -> bool:
    """Tell whether an answer in a section is labelled as one."""
    if any(labels.label(each.title) or labels.after_label(each.title) for each in section.children):
        return True
    told = 0
    for block in section.blocks:
        if block.kind == "details" and labels.label(block.summary):
            return True
        line = block_text(block).partition("\n")[0]
        if labels.after_label(line) or (labels.label(line) and (told <= _LEAD or section.asks)):
            return True
        told += len(block_text(block))
    return False


def has_answer(section: Section) -> bool:
    """Tell whether a section has what only questions have: a labelled answer, or a quote first."""
    if any(block.kind == "details" and not block.summary for block in section.blocks):
        return True
    return has_label(section) or begins_with_quote(section)


def below_question(section: Section) -> bool:
    """Tell whether a section is part of what a question's section says.

    A heading of the first rank names the document, so that what is below it stands for itself.
    """
    return any(
        each.level > 1 and each.asks and has_content(each) and not labels.is_beside(each.title)
        for each in section.above()
    )


def in_follow_ups(section: Section) -> bool:
    """Tell whether a section stands below a heading of follow-up questions."""
    return any(labels.holds_follow_ups(each.title) for each in section.above())


def names_part(section: Section) -> bool:
    """Tell a heading that names a part of an article and says something itself, so that what is below is more of it.

    One of the first rank names the document: `운영체제 정리`.
    """
    said = any(block_text(each).strip() for each in section.blocks)
    return section.level > 1 and not section.announces and said and is_part(section.title)


def names_question_below(section: Section) -> bool:
    """Tell a title that is marked and only names the matter, `# Question 7 - Clean code`, of what the next heading asks."""
    if (
        section.asking is not Asking.MARKED
        or section.kind != "heading"
        or section.level > 1
        or headlines.asking(headlines.title(section.title)) is not Asking.NO
        or says(section)
    ):
        return False
    heads = [each for each in section.children if each.kind == "heading"]
    return len(heads) == 1 and heads[0].asking is Asking.ASKS


def behind_label(section: Section) -> bool:
    """Tell a heading that asks right behind one of its rank that only says that answers follow: `## 면접 답변`."""
    before = (
        next((each for each in _before(section) if each.kind == "heading"), None) if section.asks else None
    )
    return (
        before is not None
        and before.level == section.level
        and labels.label(before.title) is not None
        and not has_content(before)
    )


def _before(section: Section) -> Iterator[Section]:
    """Give the sections before another below the same one, the nearest first."""
    beside = section.parent.children if section.parent is not None else []
    for at in range(bisect_left(beside, section.start, key=lambda each: each.start) - 1, -1, -1):
        yield beside[at]


def names_why(section: Section) -> bool:
    """Tell a heading that asks nothing, `Why rebuilding fails`, below one that asks and has a labelled answer."""
    clause = _CLAUSE.fullmatch(headlines.title(section.title)) is not None
    return clause and any(
        each.title.rstrip().endswith(("?", "？")) and each.asks and has_label(each)
        for each in section.above()
    )


def asks_and_says_above(section: Section) -> bool:
    """Tell whether the heading right above asks, and says its answer first."""
    around = section.parent
    return around is not None and around.kind == "heading" and around.asks and says(around)


def behind_question(section: Section) -> bool:
    """Tell whether what stands before a section, but for such as name parts, asks by its words and says something."""
    before = (each for each in _before(section) if each.level == section.level)
    asked = next((each for each in before if not is_part(each.title)), None)
    return asked is not None and asked.asks and has_content(asked)


def leaves_gap(section: Section) -> bool:
    """Tell a sentence with a gap in it, which what is below fills: `A mutex has one _____ at a time`."""
    around = _GAP.sub(" ", section.title)
    return around != section.title and len(re.findall(r"\w+", around)) >= _FEWEST_AROUND_GAP
