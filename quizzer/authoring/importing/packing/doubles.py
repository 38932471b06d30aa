"""Questions of an import that another pack of the user asks already."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from quizzer.authoring.importing.found import Remark, Spot, folded
from quizzer.authoring.importing.packing.merging import Change, Merged
from quizzer.locale import _, ngettext
from quizzer.packs.schema import Pack

MOST_NAMED = 3
"""Questions of a pack that are named."""


@dataclass(frozen=True, slots=True)
class Shared:
    """A pack that asks some of the new questions."""

    pack: str
    """Its id."""

    questions: tuple[str, ...]
    """Ids of these questions there."""


def shared(merged: Merged, packs: Sequence[Pack]) -> list[Shared]:
    """Find which new questions are in other packs as well.

    Args:
        merged: The import.
        packs: The user's other packs.
    """
    new = {
        folded(question.question)
        for question in merged.pack.questions
        if merged.changes.get(question.id) is Change.NEW
    }
    found = [
        Shared(pack.id, tuple(each.id for each in pack.questions if folded(each.question) in new))
        for pack in packs
    ]
    return [each for each in found if each.questions]


def doubles(found: Sequence[Shared], source: str, commands: Sequence[str] = ()) -> list[Remark]:
    """Say which new questions are in other packs as well, in a hint for each of these.

    Args:
        found: The packs.
        source: The source's name.
        commands: What puts the source into each of them; none where a pack was named.
    """
    remarks = []
    for number, each in enumerate(found):
        message = ngettext(
            "A question of this is in your pack {pack} already: {questions}",
            "{count} questions of this are in your pack {pack} already: {questions}",
            len(each.questions),
        )
        names = ", ".join(each.questions[:MOST_NAMED]) + (" …" if len(each.questions) > MOST_NAMED else "")
        told = message.format(count=len(each.questions), pack=each.pack, questions=names)
        if number < len(commands):
            told += ". " + _("To put them into that pack: {command}").format(command=commands[number])
        remarks.append(Remark(Spot(source), told, lost=False))
    return remarks
