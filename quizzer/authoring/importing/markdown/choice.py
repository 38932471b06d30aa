"""What decides which sections of one document are questions.

When a writer marks questions (`Q1.`, `질문:`), only those and their like are taken. Else what asks is a question;
and where most headings of a rank ask, the others of that rank are questions too.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from quizzer.authoring.importing.markdown import labels
from quizzer.authoring.importing.markdown.contents import bare, contents
from quizzer.authoring.importing.markdown.labels import Asking
from quizzer.authoring.importing.markdown.outline import Section
from quizzer.authoring.importing.markdown.signs import (
    begins_with_quote,
    below_question,
    has_answer,
    has_content,
    has_label,
    in_follow_ups,
)

_MOST_ASK = 0.4
"""Share of a rank's headings that must ask for the others to count as questions."""


_EXPLAINS = re.compile(r"(?:해설|풀이|explanation)s?\b", re.IGNORECASE)
"""A heading whose sections explain an answer, whatever they are called."""


@dataclass(slots=True)
class Choice:
    """What decides which sections of one document are questions."""

    marked: bool
    ranks: frozenset[tuple[str, float]]
    """Ranks (kind and level) whose headings are all questions."""

    listed: frozenset[str]
    """Titles that the table of contents lists, when nothing in the document asks."""


def choose(root: Section) -> Choice:
    """See what marks the questions of a document."""
    sections = [each for each in root.walk() if not labels.is_beside(each.title)]
    marked = any(each.asking is Asking.MARKED and not labels.label(each.title) for each in sections)
    ranks: set[tuple[str, float]] = set()
    if not marked:
        for rank in {(each.kind, each.level) for each in sections if each.kind in ("heading", "details")}:
            same = [each for each in sections if (each.kind, each.level) == rank and has_content(each)]
            same = [each for each in same if not below_question(each) and labels.label(each.title) is None]
            asking = sum(each.asking is Asking.ASKS for each in same)
            numbered = sum(each.numbered for each in same)
            quoted = sum(begins_with_quote(each) for each in same)
            enough = numbered > 1 or (asking > 1 and asking >= _MOST_ASK * len(same))
            if len(same) > 1 and (enough or (quoted > 1 and quoted * 2 > len(same))):
                ranks.add(rank)
    asks = any(each.asking is Asking.ASKS for each in sections)
    listed = frozenset() if marked or (asks and ranks) else contents(root)
    return Choice(marked, frozenset(ranks), listed)


def is_question(section: Section, choice: Choice) -> bool:
    """Tell a question from any other section."""
    name = section.title
    if labels.is_beside(name) or labels.label(name) or labels.after_label(name) or not labels.title(name):
        return False
    if labels.is_question_label(name):
        return True
    asking = section.asking
    if asking is Asking.MARKED:
        return True
    below = below_question(section)
    if asking is Asking.ASKS:
        if section.kind == "details" or in_follow_ups(section):
            return True
        if re.match(r"왜 중요|why (?:it|this) matters", labels.title(name), re.IGNORECASE):
            return False
        if any(_EXPLAINS.match(labels.title(each.title)) for each in section.above()):
            return False
        if choice.marked:
            return _beside_marked(section) or (not below and has_answer(section))
        return not below
    if choice.marked or below:
        return False
    if (section.kind, section.level) in choice.ranks:
        return not labels.is_aside(name)
    if section.kind in ("heading", "details") and section.level > 1 and has_label(section):
        return not labels.is_aside(name)
    return bare(name) in choice.listed and section.kind == "heading"


def _beside_marked(section: Section) -> bool:
    siblings = section.parent.children if section.parent is not None else []
    return any(each.asking is Asking.MARKED and each.level == section.level for each in siblings)
