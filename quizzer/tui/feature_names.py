"""What the numbers behind a score are called, in groups; the names in the JSON stay those of `grading.features`."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from quizzer.locale import _, mark

if TYPE_CHECKING:
    from quizzer.grading.grade import Feature

GROUPS: tuple[tuple[str, dict[str, str]], ...] = (
    (
        mark("Terms"),
        {
            "terms": mark("terms that were found"),
            "terms_near": mark("terms that stand together"),
            "about_named": mark("the concept is named"),
            "numbers_missing": mark("numbers that are missing"),
            "numbers_other": mark("numbers that are other ones"),
        },
    ),
    (
        mark("Wording"),
        {
            "aligned": mark("words of the key point"),
            "aligned_fresh": mark("without words of the question"),
            "aligned_telling": mark("without words of other key points"),
            "aligned_model": mark("words of the model answer"),
            "aligned_anywhere": mark("anywhere in the answer"),
            "verbatim": mark("taken over word for word"),
            "verbatim_gap": mark("gaps in what was taken over"),
        },
    ),
    (
        mark("Meaning"),
        {
            "close_point": mark("nearest sentence to the key point"),
            "close_model": mark("nearest sentence to the model answer"),
            "close_answer": mark("whole answer to the key point"),
        },
    ),
    (
        mark("Said of what"),
        {
            "bound_same": mark("said of the right concept"),
            "bound_other": mark("said of another concept"),
            "rival": mark("more of another than of the right one"),
        },
    ),
    (
        mark("Denials and opposites"),
        {
            "denied": mark("the key point is denied"),
            "denied_share": mark("share of its words that are denied"),
            "denied_everywhere": mark("denied in every wording"),
            "denied_anywhere": mark("denied in some other sentence"),
            "opposed": mark("an opposite word is used"),
            "opposed_everywhere": mark("opposite in every wording"),
            "opposed_anywhere": mark("opposite in some other sentence"),
            "agreed": mark("the right word of two opposites"),
            "absolute": mark("always, never, only ..."),
        },
    ),
    (
        mark("The whole answer"),
        {
            "answer_close": mark("closeness to the model answer"),
            "answer_on_topic": mark("words that are to the point"),
            "answer_predicates": mark("share of verbs: sentences, not lists"),
            "answer_echo": mark("words of the question"),
            "answer_denials": mark("words that are denied"),
        },
    ),
    (
        mark("The way to the score"),
        {
            "judged": mark("key points together"),
            "whole": mark("with the answer as a whole"),
            "stacked": mark("as typed answers are marked"),
            "misconceptions": mark("taken off for misconceptions"),
            "guards": mark("after the guards"),
        },
    ),
)
"""Titles, each with the words for its numbers by their names."""


def grouped(features: Sequence[Feature]) -> Iterator[tuple[str, list[tuple[str, Feature]]]]:
    """Sort numbers into groups that have any; each with what it is called. New ones stand under their own names."""
    known: set[str] = set()
    for title, names in GROUPS:
        known |= names.keys()
        mine = [(_(names[feature.name]), feature) for feature in features if feature.name in names]
        if mine:
            yield _(title), mine
    others = [(feature.name, feature) for feature in features if feature.name not in known]
    if others:
        yield _("Others"), others
