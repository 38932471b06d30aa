"""What headings speak of: a part of what stands above them, the subject of the title, or a subject of their own."""

from __future__ import annotations

import re

from quizzer.authoring.importing.lines import headlines
from quizzer.authoring.importing.lines.headlines import Asking
from quizzer.authoring.importing.lines.likeness import ASKS, CONCEPT, likeness
from quizzer.authoring.importing.lines.sharing import is_part_of, shares_subject, words
from quizzer.authoring.importing.markdown.choosing.about import About
from quizzer.authoring.importing.markdown.outlining.outline import Section

ANNOUNCED = 0.3
"""What a bare concept gains where the document says that it is about interviews or questions."""

_TAGGED = 0.15
"""What it gains where only a tag or the file's name says so."""

_LISTED = 0.57
"""Likeness of a heading that the title lists with others."""

_OF_TITLE = 0.7
"""What is left of the likeness of a heading that speaks of the title's subject, and so divides its answer."""

_HALF = 0.5
"""What is left of the likeness of a heading that names a part of what the heading around it compares."""


def likeness_in(section: Section, known: About) -> float:
    """Tell how much a heading looks like a question where it stands, from 0 to 1."""
    like = likeness(section.title)
    if like == CONCEPT:
        like += ANNOUNCED if known.told else _TAGGED if known.tagged else 0.0
    if like < _LISTED and _is_listed_in(section, known.title or ""):
        return _LISTED
    around = section.parent.title if section.parent is not None else ""
    if like < ASKS and around and is_part_of(section.title, around):
        return like * _HALF
    if like < ASKS and not known.told and known.title and not is_part_of(section.title, known.title):
        like *= _OF_TITLE if shares_subject(section.title, known.title) else 1.0
    return like


def _is_listed_in(section: Section, title: str) -> bool:
    """Tell whether a title is a list of names, `CORS, preflight`, this one of them, and nothing comes before them all."""
    if headlines.asking(title) is not Asking.NO or section.parent is None:
        return False
    listed = [words(each) for each in re.split(r"\s*[,·]\s+|\s+및\s+", headlines.title(title))]
    leads = not section.parent.blocks and words(section.parent.children[0].title) in listed
    return len(listed) > 1 and leads and words(section.title) in listed
