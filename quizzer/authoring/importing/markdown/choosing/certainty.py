"""Whether what a document marks, or says of its parts, leaves no doubt about which sections are questions."""

from __future__ import annotations

from quizzer.authoring.importing.markdown.choosing.choice import Choice
from quizzer.authoring.importing.markdown.choosing.chosen import Chosen
from quizzer.authoring.importing.markdown.choosing.signs import (
    behind_label,
    has_answer,
    has_content,
    has_label,
    in_follow_ups,
    names_question_below,
)
from quizzer.authoring.importing.markdown.outlining.outline import Section


def is_certain(choice: Choice, chosen: Chosen) -> bool:
    """Tell whether marks, labels or headings that announce questions say which sections are questions."""
    if choice.marked or choice.framed or choice.listed:
        return True
    if any(_holds_nothing_else(each, chosen) for each in choice.places):
        return True
    return any(
        each.only_counts
        or each.kind == "details"
        or (has_label(each) if each.kind == "bold" else has_answer(each))
        or behind_label(each)
        or (each.parent is not None and names_question_below(each.parent))
        or ((each.listed or each.kind == "item") and _is_right_below_announcement(each))
        for each in chosen.sections
        if not (each.apart or in_follow_ups(each))
    )


def _holds_nothing_else(place: Section, chosen: Chosen) -> bool:
    """Tell a part of a text, `## Common interview questions`, whose headings all ask and have answers."""
    heads = [each for each in place.children if each.kind == "heading"]
    asking = sum(each in chosen and each.asks and has_content(each) for each in heads)
    return place.level > 1 and asking > 1 and asking == len(heads)


def _is_right_below_announcement(section: Section) -> bool:
    """Tell whether the nearest heading above says that questions follow, or there is none."""
    head = next((each for each in section.above() if each.kind == "heading"), None)
    return head is None or head.announces or head.asks
