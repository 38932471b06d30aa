"""Faults of `about`: missing where the others have one, or exchanged."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import combinations

from quizzer.authoring.checking.case import Case
from quizzer.authoring.checking.finding import Finding, Severity
from quizzer.authoring.checking.texts import Read, read, share
from quizzer.authoring.checking.wording import short
from quizzer.authoring.concerning import Concept, about_of, named_in
from quizzer.language.terms import find_term
from quizzer.language.topics import contrasted, topics
from quizzer.locale import _


def check_concepts(case: Case) -> Iterator[Finding]:
    """Look at what a question's points are said to be about."""
    points = case.question.key_points
    abouts = list(dict.fromkeys(point.about for point in points if point.about))
    named = [each for each in abouts if find_term([each], case.prompt.prepared)]
    if len(named) > 1:
        concepts = [Concept(each, (each,)) for each in abouts]
        for number, point in enumerate(points):
            if point.about is None and (about := about_of(point.point, concepts)):
                yield case.finding(
                    "about-missing",
                    Severity.NOTE,
                    ("key_points", number),
                    _("This point says nothing of what it is about, and {concepts} can be confused.").format(
                        concepts=", ".join(named[:3])
                    ),
                    _("Add: {example}").format(example=f"about: {about}"),
                )
    told: set[int] = set()
    for first, second in combinations(range(len(points)), 2):
        if first in told or second in told or points[first].about == points[second].about:
            continue
        if _belongs(case, first, points[second].about) and _belongs(case, second, points[first].about):
            told |= {first, second}
            yield _exchanged(case, first, second)
    pair = contrasted(case.prompt.prepared.text, [(each,) for each in abouts]) or ()
    for number, point in enumerate(points):
        wrong = _other_topic(case, number, [abouts[each] for each in pair])
        if number not in told and wrong is not None:
            yield case.finding(
                "about-wrong",
                Severity.WARNING,
                ("key_points", number, "about"),
                _("The point speaks of {topic}, not of {about}.").format(
                    topic=short(wrong), about=short(str(point.about))
                ),
                _("Name the concept that the claim is about."),
            )


def _exchanged(case: Case, first: int, second: int) -> Finding:
    points = case.question.key_points
    return case.finding(
        "about-exchanged",
        Severity.WARNING,
        ("key_points", second, "about"),
        _("The points {first} and {second} seem to have each other's `about`.").format(
            first=first + 1, second=second + 1
        ),
        _("Point {first} speaks of {concept}.").format(
            first=first + 1, concept=short(str(points[second].about))
        ),
    )


def _belongs(case: Case, number: int, about: str | None) -> bool:
    """Whether a point speaks of a concept, and not of the one that it is said to be about."""
    own = case.question.key_points[number].about
    if about is None or own is None:
        return False
    claim = case.points[number]
    if not _names(about, claim):
        return False
    if _names(own, claim):
        return _spoken(claim, [own, about]) == {about}
    return share(read(own), claim) < 0.5


def _other_topic(case: Case, number: int, named: list[str]) -> str | None:
    """Name the one of the two concepts that are set side by side that a point speaks of, when it is not its own."""
    own = case.question.key_points[number].about
    if own is None or own not in named:
        return None
    claim = case.points[number]
    if _names(own, claim):
        return None
    others = {each for each in named_in(claim.text, named) if each.lower() not in own.lower()}
    if len(others) == 1:
        return min(others)
    spoken = _spoken(claim, named)
    return min(spoken) if len(spoken) == 1 and own not in spoken and share(read(own), claim) < 0.5 else None


def _names(concept: str, claim: Read) -> bool:
    return bool(find_term([concept], claim.prepared))


def _spoken(claim: Read, abouts: list[str]) -> set[str]:
    found = topics(claim.prepared.clauses, [(each,) for each in abouts])
    return {abouts[number] for each in found for number in each}
