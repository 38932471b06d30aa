"""Questions of an import that another pack of the user asks already."""

from __future__ import annotations

from collections.abc import Sequence

from quizzer.authoring.importing.found import Remark, Spot, folded
from quizzer.authoring.importing.packing.merging import Change, Merged
from quizzer.locale import ngettext
from quizzer.packs.schema import Pack

MOST_NAMED = 3
"""Questions of a pack that are named."""


def doubles(merged: Merged, source: str, packs: Sequence[Pack]) -> list[Remark]:
    """Say which new questions are in other packs as well, in a hint for each of these.

    Args:
        merged: The import.
        source: The source's name.
        packs: The user's other packs.
    """
    new = {
        folded(question.question)
        for question in merged.pack.questions
        if merged.changes.get(question.id) is Change.NEW
    }
    remarks = []
    for pack in packs:
        same = [question.id for question in pack.questions if folded(question.question) in new]
        if not same:
            continue
        message = ngettext(
            "A question of this is in your pack {pack} already: {questions}",
            "{count} questions of this are in your pack {pack} already: {questions}",
            len(same),
        )
        names = ", ".join(same[:MOST_NAMED]) + (" …" if len(same) > MOST_NAMED else "")
        told = message.format(count=len(same), pack=pack.id, questions=names)
        remarks.append(Remark(Spot(source), told, lost=False))
    return remarks
