"""Which columns hold something else than their names say, where these do not name both question and answer."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from quizzer.authoring.importing.fields import columns
from quizzer.authoring.importing.found import Basket
from quizzer.authoring.importing.tables.column_contents import asks, tells, texts_of
from quizzer.authoring.importing.tables.header_words import means
from quizzer.authoring.importing.tables.headers import free_columns
from quizzer.locale import _
from quizzer.packs.problems import quoted

_FEWEST_ROWS = 2
"""Rows from which a column whose texts are all difficulties is one of them."""

_SIDES = frozenset({"question", "answer"})


def by_contents(
    header: Sequence[str], body: Sequence[Sequence[str]], known: Mapping[str, list[int]]
) -> dict[str, list[int]]:
    """Take a column of difficulties for one, and what asks in a column of topics for the question.

    Args:
        header: The first row.
        body: The rows below it.
        known: What the names say; it stays as it is where they name both question and answer.
    """
    if known.keys() >= _SIDES:
        return dict(known)
    return _with_question(header, body, _with_levels(header, body, known))


def say_asking(
    header: Sequence[str],
    named: Mapping[str, list[int]],
    known: Mapping[str, list[int]],
    basket: Basket,
    line: int,
) -> None:
    """Say which column asks whatever its name says; where the answer is chosen, too, that is said with it."""
    if "answer" in named and "question" not in named:
        for n in known.get("question", ()):
            told = _("The column {name} becomes the question.")
            basket.note(line, told.format(name=quoted(header[n], 30)))


def _with_levels(
    header: Sequence[str], body: Sequence[Sequence[str]], known: Mapping[str, list[int]]
) -> dict[str, list[int]]:
    """Add the column of difficulties, where question and answer can still be others."""
    free = free_columns(header, known)
    found = next((n for n in free if means(header[n]) is None and _are_levels(texts_of(body, n))), None)
    left = len(free) - 1 + len(known.get("tags", ()))
    if "difficulty" in known or found is None or left < len(_SIDES - known.keys()):
        return dict(known)
    return {**known, "difficulty": [found]}


def _are_levels(texts: Sequence[str]) -> bool:
    return len(texts) >= _FEWEST_ROWS and all(map(columns.difficulty, texts))


def _with_question(
    header: Sequence[str], body: Sequence[Sequence[str]], known: Mapping[str, list[int]]
) -> dict[str, list[int]]:
    """Take a column of topics for the question: it asks, and no other does, or without it there are too few columns."""
    topics = known.get("tags", [])
    if "question" in known or not topics:
        return dict(known)
    free = free_columns(header, known)
    found = next((n for n in topics if asks(texts_of(body, n))), None)
    if found is not None and any(asks(texts_of(body, n)) for n in free):
        return dict(known)
    if found is None and len(free) < len(_SIDES - known.keys()):
        found = next((n for n in topics if _differ(texts_of(body, n))), None)
    if found is None:
        return dict(known)
    rest = [n for n in topics if n != found]
    others = {field: at for field, at in known.items() if field != "tags"}
    return {**others, "question": [found], **({"tags": rest} if rest else {})}


def _differ(texts: Sequence[str]) -> bool:
    """Tell names that are each of one row only, as terms are."""
    return tells(texts) and len(texts) >= _FEWEST_ROWS and len(set(texts)) == len(texts)
