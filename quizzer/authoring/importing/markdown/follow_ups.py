"""Questions that follow another."""

from __future__ import annotations

from dataclasses import replace

from quizzer.authoring.importing.found import Found
from quizzer.authoring.importing.markdown import labels
from quizzer.authoring.importing.markdown.chosen import Chosen
from quizzer.authoring.importing.markdown.signs import in_follow_ups


def with_follow_ups(found: list[Found], chosen: Chosen, wording: dict[int, str]) -> list[Found]:
    """Tie questions inside another's section, or in a section of follow-ups, to the one that they follow."""
    after: dict[str, list[str]] = {}
    before: str | None = None
    for section in chosen.sections:
        own = wording.get(id(section))
        if own is None:
            continue
        around = next((wording[id(each)] for each in section.above() if id(each) in wording), None)
        follows = around if around is not None else before
        if follows is not None and (
            around is not None or in_follow_ups(section) or labels.is_follow_up(section.title)
        ):
            after.setdefault(follows, []).append(own)
        else:
            before = own
    return [replace(each, follow_ups=tuple(after.get(each.question, ()))) for each in found]
