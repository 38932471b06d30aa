"""The language of a new question, written beside it where it is not the pack's."""

from __future__ import annotations

from pathlib import Path

from quizzer.cli.console import say
from quizzer.errors import DataError
from quizzer.locale import _
from quizzer.packs.schema import Pack


def write_language(file: Path, pack: Pack, name: str) -> None:
    """Say in a pack's file that a question is in another language; a file that cannot be changed so stays.

    Args:
        file: The pack.
        pack: What it is read as.
        name: Id of the question.
    """
    from quizzer.authoring.growing import save
    from quizzer.authoring.revising import revised
    from quizzer.authoring.tongue import with_language
    from quizzer.packs.reading import read_bytes

    question = pack.question(name)
    if question is None or (told := with_language(question, pack.language)) == question:
        return
    try:
        save(file, revised(read_bytes(file), file, pack, name, told))
    except DataError:
        return
    say(
        _("The pack is in another language, so this is written beside the question: {line}").format(
            line=f"language: {told.language}"
        )
    )
