"""Faults of keywords: never used, taken from the question, or everybody's."""

from __future__ import annotations

from collections.abc import Iterator

from quizzer.authoring.checking.case import Case
from quizzer.authoring.checking.finding import Finding, Severity
from quizzer.authoring.checking.texts import Read, made_in, read, share
from quizzer.authoring.checking.wording import short
from quizzer.language.terms import find_term
from quizzer.locale import _

GIVEN_AWAY = 0.85
"""Share of a point's spellings that may stand in the question; the shipped points have 0.68 at most."""

STRANGE = 0.34
"""Share of a point's terms near its claim up to which they seem to be another point's. Of 865 shipped points one has so
little, nine of ten points with another question's terms have."""

MADE = 0.65
"""Share of a point's words from which a stretch of a text makes it."""

FULL_MARKS = 80.0
"""Mark from which a sample shows how a point may be said."""


def check_terms(case: Case) -> Iterator[Finding]:
    """Look at the keywords of a question's points."""
    used = [
        *case.models,
        *(read(sample.answer) for sample in case.question.samples if sample.score >= FULL_MARKS),
    ]
    for number, point in enumerate(case.question.key_points):
        claim = case.points[number]
        unused: set[int] = set()
        for place, term in enumerate(point.keywords):
            if not any(find_term(term, text.prepared) for text in (*used, claim)):
                unused.add(place)
                yield case.finding(
                    "keyword-unused",
                    Severity.WARNING,
                    ("key_points", number, "keywords", place),
                    _("Neither the point nor the model answer uses {term}.").format(
                        term=short(", ".join(term))
                    ),
                    _("Add the spelling that they use, or take the term out: full answers would miss it."),
                )
        if point.keywords and not unused and _near(claim, point.keywords, used) <= STRANGE:
            yield case.finding(
                "keyword-elsewhere",
                Severity.WARNING,
                ("key_points", number, "keywords"),
                _("Where the model answer makes this point, it uses hardly any of its terms: {terms}").format(
                    terms=short(", ".join(term[0] for term in point.keywords))
                ),
                _("Take the terms of the claim; these seem to belong to another point."),
            )
        if point.keywords and (shown := _in_question(case, point.keywords)) >= GIVEN_AWAY:
            yield case.finding(
                "keyword-in-question",
                Severity.WARNING,
                ("key_points", number, "keywords"),
                _("The question itself has this point's terms ({share:.0%} of their spellings).").format(
                    share=shown
                ),
                _("Choose terms that only somebody who knows the point would use."),
            )
    yield from _shared(case)


def _near(claim: Read, keywords: tuple[tuple[str, ...], ...], used: list[Read]) -> float:
    """Share of a point's terms that stand in it, or where the texts make it."""
    windows = (window for text in used for window in made_in(claim, [text], near=0.1))
    places = [claim, *(window for window in windows if share(claim, window) >= MADE)]
    found = [any(find_term(term, each.prepared) for each in places) for term in keywords]
    return sum(found) / len(found)


def _in_question(case: Case, keywords: tuple[tuple[str, ...], ...]) -> float:
    shares = [
        sum(bool(find_term([spelling], case.prompt.prepared)) for spelling in term) / len(term)
        for term in keywords
    ]
    return sum(shares) / len(shares)


def _shared(case: Case) -> Iterator[Finding]:
    """Say which term stands in several points, so that saying it once earns all of them."""
    seen: dict[frozenset[str], int] = {}
    for number, point in enumerate(case.question.key_points):
        for place, term in enumerate(point.keywords):
            key = frozenset(spelling.casefold() for spelling in term)
            if key in seen and seen[key] != number:
                yield case.finding(
                    "keyword-twice",
                    Severity.NOTE,
                    ("key_points", number, "keywords", place),
                    _("Point {number} asks for the same term: {term}").format(
                        number=seen[key] + 1, term=short(", ".join(term))
                    ),
                    _("Fine if both claims need it; a term of its own tells the points apart."),
                )
            seen.setdefault(key, number)
