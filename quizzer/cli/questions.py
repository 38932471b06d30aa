"""Single questions on the command line, as PACK/QUESTION, where a pack may stand too."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from quizzer.errors import UsageError
from quizzer.locale import _

if TYPE_CHECKING:
    from collections.abc import Sequence

    from quizzer.packs.library import Library
    from quizzer.practice.attempt import QuestionRef


def is_question(name: str) -> bool:
    """Tell whether a name means a question and not a pack: what is there as a file or a folder is none."""
    return "/" in name.strip("/") and not Path(name).exists()


def questions_named(library: Library, names: Sequence[str]) -> tuple[QuestionRef, ...]:
    """Find questions, each once.

    Raises:
        UsageError: One is not there; names the nearest.
        PackError: A pack is broken.
    """
    from quizzer.practice.attempt import QuestionRef

    found = (library.find(name) for name in names)
    return tuple(dict.fromkeys(QuestionRef(pack.id, question.id) for pack, question in found))


def refuse_choice(packs: Sequence[str], flags: Sequence[str]) -> None:
    """Refuse what chooses among questions, where they are named.

    Args:
        packs: Ids of packs that were named beside them.
        flags: Options that choose.

    Raises:
        UsageError: There is either.
    """
    if packs:
        raise UsageError(
            _("{pack} is a whole pack; it does not go with single questions.").format(pack=f"`{packs[0]}`"),
            remedy=_("Name packs or questions, not both."),
        )
    if flags:
        raise UsageError(
            _("{option} chooses among questions; it does not go with questions that are named.").format(
                option=flags[0]
            ),
            remedy=_("Leave it out, or name the pack alone."),
        )
