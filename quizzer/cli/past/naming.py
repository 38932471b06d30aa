"""Which of the questions that something stands beside, such as a flag, are meant."""

from __future__ import annotations

from collections.abc import Iterable

from quizzer.errors import UsageError
from quizzer.locale import _
from quizzer.packs.names import nearest
from quizzer.practice.attempt import QuestionRef


def named_or_all(
    names: tuple[str, ...], every: bool, known: Iterable[QuestionRef], *, unknown: str, listing: str
) -> list[QuestionRef]:
    """Find the questions that the command line means.

    Args:
        names: What it names.
        every: Whether it means all of them.
        known: Those that there are.
        unknown: Says that `{question}` is none of them; translated.
        listing: Says which command lists them; translated.

    Raises:
        UsageError: It means neither or both, or a name is none of them.
    """
    if bool(names) == every:
        raise UsageError(_("Say which questions: by their names, or with --all."), remedy=listing)
    by_name = {str(ref): ref for ref in known}
    if by_name:
        for name in names:
            if name not in by_name:
                close = nearest(name, sorted(by_name))
                raise UsageError(
                    unknown.format(question=name),
                    remedy=_("Did you mean {name}?").format(name=f"`{close}`") if close else listing,
                )
    return [by_name[name] for name in (by_name if every else names) if name in by_name]
