"""Questions with choices, read in any format and told in short forms, for the tests of multiple choice."""

from __future__ import annotations

from quizzer.authoring.importing.found import Found, Harvest
from quizzer.authoring.importing.sources.source import read_text

SUFFIXES = {"gift": "gift", "moodle": "xml", "json": "json", "csv": "csv", "tsv": "tsv", "markdown": "md"}
"""How a file's name ends, by the kind of its text."""


def read(text: str, kind: str) -> Harvest:
    """Read a text as one of a kind."""
    return read_text(text, f"q.{SUFFIXES[kind]}", kind=kind)


def only(text: str, kind: str) -> Found:
    """Give the one question of a text."""
    harvest = read(text, kind)
    assert len(harvest.found) == 1, (harvest.found, harvest.remarks)
    return harvest.found[0]


def lost(text: str, kind: str) -> list[str]:
    """Give the remarks on what a text loses, without their lines."""
    return [each.message for each in read(text, kind).remarks if each.lost]
