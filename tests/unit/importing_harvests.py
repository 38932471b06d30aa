"""What was read out of a source, in short forms for the tests of imports."""

from __future__ import annotations

from quizzer.authoring.importing.found import Harvest


def pairs(found: Harvest) -> list[tuple[str, str]]:
    """Give each question with its first answer."""
    return [(each.question, each.answers[0]) for each in found.found]


def said(found: Harvest, *, lost: bool = True) -> list[str]:
    """Give the remarks on what was lost, or on all else, with their places."""
    return [str(remark) for remark in found.remarks if remark.lost is lost]
