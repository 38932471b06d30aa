"""GIFT for Moodle: essay questions, with the model answer as the general feedback that is shown afterwards."""

from __future__ import annotations

import re

from quizzer.authoring.exporting.fingerprints import fingerprint
from quizzer.packs.schema import Pack

_SPECIAL = re.compile(r"[\\~=#{}:]")


def write(pack: Pack) -> str:
    """Write a pack as GIFT: its title is the category, ids and tags stand in comments as Moodle reads them.

    The fingerprint beside them it leaves out.
    """
    title = re.sub(r"\s*\n\s*", " ", pack.title).replace("/", "//")
    pieces = [f"$CATEGORY: $course$/top/{title}\n"]
    for question in pack.questions:
        marks = [
            f"[id:{_bracketed(question.id)}]",
            *(f"[tag:{_bracketed(tag)}]" for tag in pack.tags_of(question)),
            f"[fingerprint:{fingerprint('gift', pack, question)}]",
        ]
        asked, answered = _escaped(question.question), _escaped(question.model_answer)
        pieces.append(
            f"// {' '.join(marks)}\n::{_escaped(question.id)}::[plain]{asked} {{####[plain]{answered}}}\n"
        )
    return "\n".join(pieces)


def _escaped(text: str) -> str:
    """Write what GIFT would take for its own signs with a backslash; a line end is one, too."""
    return _SPECIAL.sub(lambda found: "\\" + found.group(), text).replace("\n", "\\n")


def _bracketed(text: str) -> str:
    return re.sub(r"([\\\]]|\[(?=(?:id|tag|fingerprint):))", r"\\\1", text.replace("\n", " "))
