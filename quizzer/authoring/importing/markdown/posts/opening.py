"""The question with which a post begins, and which says more than its title does."""

from __future__ import annotations

import re
from dataclasses import replace

from quizzer.authoring.importing.lines import headlines
from quizzer.authoring.importing.lines.headlines import Asking
from quizzer.authoring.importing.lines.sharing import words
from quizzer.authoring.importing.markdown.beside.asides import is_navigation
from quizzer.authoring.importing.markdown.blocks.plain import block_text
from quizzer.authoring.importing.markdown.outlining.outline import Section
from quizzer.authoring.importing.markdown.outlining.question_lists import LONGEST_QUESTION

_PARTICLE = re.compile(r"(?<=..)(?:[과와의은는이가을를에로도]|에서|으로)$")
"""What ends a Korean word in a title."""

_TO_READERS = re.compile(
    r"아시나요|아시는지|아세요|알고\s?계|들어\s?보|보셨|보신|있으신|있나요|궁금|여러분|\byou(?:r|['’]ve)?\b|\bever\b",
    re.IGNORECASE,
)
"""How a post speaks to its readers, whom it asks nothing."""


def with_opening_question(title: str, root: Section) -> tuple[str, Section]:
    """Give what an article answers, and its outline without that.

    It is its first paragraph where the title only names its matter, `Cookies and sessions`, and that paragraph is a
    question that speaks of all the title names: `What are cookies, and what are sessions?`

    Args:
        title: Of the article.
        root: Its outline.
    """
    tops = [each for each in root.children if each.kind == "heading"]
    named = [
        each for each in tops[:1] if not root.blocks and headlines.title(each.title) == headlines.title(title)
    ]
    place = named[0] if named else root
    first = next((each for each in place.blocks if each.kind != "rule" and not is_navigation(each)), None)
    if first is None or first.kind != "paragraph" or headlines.asking(title) is not Asking.NO:
        return title, root
    asked = " ".join(block_text(first).split())
    if not _asks(asked) or not all(_PARTICLE.sub("", each) in asked.casefold() for each in words(title)):
        return title, root
    rest = replace(place, blocks=[each for each in place.blocks if each is not first])
    if place is root:
        return asked, rest
    return asked, replace(root, children=[rest if each is place else each for each in root.children])


def _asks(text: str) -> bool:
    """Tell one question, which is no turn to the readers."""
    marked = text.endswith(("?", "？")) and len(text) < LONGEST_QUESTION and not re.search(r"[.!?？]\s", text)
    return marked and headlines.asking(text) is Asking.ASKS and _TO_READERS.search(text) is None
