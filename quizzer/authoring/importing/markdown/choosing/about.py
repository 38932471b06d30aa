"""What a document says about itself: its title, and whether interviews are its matter."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from quizzer.authoring.importing.lines import labels
from quizzer.authoring.importing.markdown.choosing.signs import says
from quizzer.authoring.importing.markdown.outlining.outline import Section

_ABOUT_INTERVIEWS = re.compile(
    r"면접|인터뷰|interview|질문|\bq\s?&\s?a\b|\bqna\b|\bquestions?\b", re.IGNORECASE
)


_BROAD = re.compile(
    r"가이드|총\s?정리|완벽|정복|모음|[A-Za-z가-힣](?<![남우형])\s?편$|\bedition$|"
    r"cheat\s?sheet|handbook|complete guide|\bguide\b|must know|fundamentals",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class About:
    """What a document says about itself."""

    title: str | None
    """Of the front matter, or the one heading of the first rank. None: it has none."""

    posted: bool
    """Whether the title is one of a post's front matter: then the post may be about nothing but it."""

    told: bool
    """Whether the title says that interviews or questions are the matter, or tells a whole field that is tagged so."""

    tagged: bool
    """Whether a tag, a category or the file's name says so."""

    broad: bool = False
    """Whether the title says that a whole field is told: `완벽 가이드`, `cheat sheet`."""


def about(title: str | None, root: Section, words: Sequence[str]) -> About:
    """See what a document is about.

    Args:
        title: Of the front matter. None: it has none.
        root: The outline.
        words: Tags, categories and the name of the file.
    """
    tops = [each for each in root.children if each.kind == "heading" and each.level == 1]
    named = [each for each in tops if each is tops[0] or not labels.is_beside(each.title)]
    top = tops[0].title if len(named) == 1 else None
    leads = bool(tops) and tops[0] is root.children[0] and (top is not None or not says(tops[0]))
    first = tops[0].title if leads else ""
    told = any(_ABOUT_INTERVIEWS.search(each) for each in (title or "", first))
    tagged = any(_ABOUT_INTERVIEWS.search(each) for each in words)
    name = title if title is not None else top
    broad = name is not None and _BROAD.search(name) is not None
    told = told or (broad and tagged)
    return About(name, title is not None, told, tagged or broad, broad)
