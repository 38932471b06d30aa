"""A question out of named texts and options: a table's row, an object of JSON."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

from quizzer.authoring.importing.fields.choices import Choice, opened, refuse
from quizzer.authoring.importing.fields.options import Option, names_an_option, right_ones
from quizzer.authoring.importing.fields.rows import cleaned, found_in
from quizzer.authoring.importing.found import Basket, Found


def chosen_in(
    texts: Mapping[str, Sequence[str]],
    options: Sequence[Option],
    said: Sequence[str | int],
    base: int,
    basket: Basket,
    line: int | None,
) -> Found | None:
    """Make a question of a choice.

    Args:
        texts: By the names of `columns.NAMES`, without answers.
        options: What can be chosen.
        said: What the source says is right.
        base: The number of the first option.
        basket: Gets what is missing.
        line: Where the texts stand, from 1.

    Returns:
        With the answer as it stands where that is one in words of its own. None, with a remark, when there is no
        question, or it cannot be asked without its options.
    """
    rights = right_ones(options, said, base)
    if rights is None:
        told = [str(each) for each in said if not names_an_option(str(each))]
        if told or not said:
            return found_in({**texts, "answer": told}, basket, line, html=None)
        rights = [False] * len(options)
    choices = [
        Choice(cleaned(each.text, None), right, cleaned(each.feedback, None, markdown=True) or None)
        for each, right in zip(options, rights, strict=True)
    ]
    choice = opened(choices)
    if choice is None:
        refuse(basket, line, cleaned(next(iter(texts.get("question", ())), ""), None), choices)
        return None
    answers = [each.text for each, right in zip(options, rights, strict=True) if right]
    found = found_in({**texts, "answer": answers}, basket, line, html=None)
    if found is None:
        return None
    return replace(
        found,
        answers=choice.answers,
        hints=(*found.hints, *choice.hints),
        choices=True,
        explanation=found.explanation or choice.explanation,
    )
