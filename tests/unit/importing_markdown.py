"""Markdown, read and told in short forms, for the tests of posts and of lists of questions."""

from __future__ import annotations

import importing_harvests

from quizzer.authoring.importing.found import Harvest
from quizzer.authoring.importing.markdown.reader import read_markdown


def read(text: str) -> Harvest:
    """Read a text as Markdown."""
    return read_markdown(text, "글.md")


def pairs(text: str) -> list[tuple[str, str]]:
    """Give each question of a text with its first answer."""
    return importing_harvests.pairs(read(text))


def lost(text: str) -> list[str]:
    """Give the remarks on what a text loses, with their lines."""
    return importing_harvests.said(read(text))
