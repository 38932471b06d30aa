"""All questions of a file at once: what they share and do not ask or answer is taken from each of them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from quizzer.authoring.importing.found import Basket, Found
from quizzer.authoring.importing.markdown.answers.repeated import without_question
from quizzer.authoring.importing.markdown.common.answer_marks import without_marks
from quizzer.authoring.importing.markdown.common.askers_behind import without_answerers, without_askers
from quizzer.authoring.importing.markdown.common.front_labels import without_front_labels
from quizzer.authoring.importing.markdown.common.numbers import without_numbers
from quizzer.authoring.importing.markdown.common.question_marks import (
    without_ends,
    without_fronts,
    without_names,
)
from quizzer.authoring.importing.markdown.common.topics_before import without_topics
from quizzer.locale import _

_SHOWN = 3
"""Marks that are named in a remark."""


def without_common(found: Sequence[Found], basket: Basket) -> list[Found]:
    """Take what questions and answers share; what it says becomes the question's difficulty or a tag.

    Args:
        found: All questions of the file, each with an answer.
        basket: Is told what was taken for marks.
    """
    named = without_front_labels(found)
    named = [
        without_question(each) if each is not old else each for old, each in zip(found, named, strict=True)
    ]
    asked = without_answerers(without_askers(named))
    _report(named, asked, basket)
    topical = without_topics(asked)
    kept = without_marks(without_ends(without_names(without_fronts(without_numbers(topical)))))
    _report(topical, kept, basket)
    renamed = {old.question: new.question for old, new in zip(found, kept, strict=True)}
    return [
        replace(each, follow_ups=tuple(renamed.get(asked, asked) for asked in each.follow_ups))
        for each in kept
    ]


def _report(before: Sequence[Found], after: Sequence[Found], basket: Basket) -> None:
    """Say in one note what was taken for marks, at the first question that had one."""
    told: dict[str, None] = {}
    line: int | None = None
    for old, new in zip(before, after, strict=True):
        if (old.question, old.answers) == (new.question, new.answers):
            continue
        line = line if told else old.spot.line
        told.update(dict.fromkeys(_taken(old, new)))
    if told:
        marks = ", ".join(list(told)[:_SHOWN]) + (" …" if len(told) > _SHOWN else "")
        basket.note(
            line,
            _("These words beside questions are taken for marks, not for a part of them: {marks}").format(
                marks=marks
            ),
        )


def _taken(old: Found, new: Found) -> list[str]:
    """List what a question and its answer have lost."""
    pieces = [old.question.replace(new.question, "", 1)] if old.question != new.question else []
    if old.answers != new.answers:
        pieces += old.answers[0].replace(new.answers[0], "\n", 1).split("\n")
    bare = [(each.strip(), each.strip(" \n:：|[]【】()（）-–—")) for each in pieces]
    return [whole if piece.isdigit() else piece for whole, piece in bare if piece]
