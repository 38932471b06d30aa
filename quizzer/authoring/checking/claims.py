"""Faults of key points against the model answer and one another."""

from __future__ import annotations

import shlex
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import combinations

from quizzer.authoring.checking.case import Case
from quizzer.authoring.checking.denying import denial
from quizzer.authoring.checking.exchanging import exchanged, spoken_of
from quizzer.authoring.checking.finding import Finding, Severity
from quizzer.authoring.checking.several import check_several
from quizzer.authoring.checking.texts import Read, alike, disagree, made_in, share, smallest
from quizzer.authoring.checking.trial import exchangeable
from quizzer.authoring.checking.wording import short
from quizzer.authoring.claiming import names_only
from quizzer.grading.grader import Grader
from quizzer.language.clauses import Clause
from quizzer.language.negation import clause_negations
from quizzer.language.opposites import opposites_between
from quizzer.language.terms import find_term
from quizzer.locale import _
from quizzer.packs.schema import Question

ALIKE = 0.8
"""From which two points are one (`texts.alike`); the shipped ones have 0.70 at most."""

SAID = 0.6
"""Share of a point's words under which the model answer may not make it; 1 in 100 shipped points has less."""

UNSAID = 0.3
"""Share of a point's words under which the model answer does not make it, whatever the grader finds."""

CREDITED = 0.5
"""Credit that a point gets for the model answer, from which it counts as made."""

CLOSE = 0.7
"""Share of a point's words that a window must say to be held against it for its denials."""

VOTES = 3
"""Signs from which a point and the model answer conflict, see `Signs.votes`. Chosen in `benchmarks/checking`: under 1
of 100 shipped points has so many, 7 of 10 points whose last predicate was denied have."""

EXCHANGED = 0.3
"""How much more credit the points must get with their two concepts exchanged; of 73 shipped
questions with two concepts none has so much, half of those with an exchanged model answer have 0.7."""

MOST_PAIRS = 3
"""Pairs of concepts that are tried."""

HEAVIEST = 0.7
"""Share of a question's weight that one of several points may have."""

LIGHTEST = 0.03
"""Share of a question's weight under which a point is not worth having."""


@dataclass(frozen=True, slots=True)
class Signs:
    """What speaks for a conflict between a point and the model answer."""

    near: bool
    """Every window that says it best says the contrary."""
    predicate: bool
    """Every window that has its last word denies that word, and it does not; or the other way round."""
    flat: bool
    """It ends in a denial, and the smallest windows that say it have none."""
    preferred: float
    """How much more the grader finds its denial in the model answer than the point itself, [-1, 1]."""

    @property
    def votes(self) -> int:
        """How many signs there are."""
        return self.near + self.predicate + 2 * self.flat + (self.preferred > -0.02) + (self.preferred > 0.2)


def check_claims(case: Case, grader: Grader | None) -> Iterator[Finding]:
    """Look at a question's key points.

    Args:
        case: The question.
        grader: Asked which points the model answer makes. None: only the words are compared.
    """
    if not case.question.key_points:
        if names_only(case.question):
            return  # a card: what it asks for is found by itself, and nothing would be proposed
        target = shlex.quote(f"{case.file}/{case.question.id}")
        yield case.finding(
            "no-key-points",
            Severity.NOTE,
            (),
            _("The question has no key points: they are derived from the model answer."),
            _("To choose them yourself, out of proposals: {command}").format(
                command=f"quizzer enrich {target}"
            ),
        )
        return
    yield from _against_model(case, grader)
    yield from _pairs(case)
    yield from _weights(case)
    yield from check_several(case)


def _against_model(case: Case, grader: Grader | None) -> Iterator[Finding]:
    if grader is not None and any(_exchanged(case, pair, grader) for pair in exchangeable(case)[:MOST_PAIRS]):
        yield case.finding(
            "roles-exchanged",
            Severity.WARNING,
            ("model_answers",),
            _("The model answer says of one concept what the points say of the other."),
            _("Compare the two: who is what? A right answer would be called wrong."),
        )
        return
    texts = [point.text for point in case.points]
    denials = [denial(text, case.language) or text for text in texts]
    credits = [] if grader is None else _credits(case.question, texts, grader)
    denied = [] if grader is None else _credits(case.question, denials, grader)
    unmade = []
    signs = []
    for number, point in enumerate(case.points):
        said = max(share(point, model) for model in case.models)
        unmade.append(_unmade(case, number, said, credits))
        preferred = denied[number] - credits[number] if credits and denied else -1.0
        said_so = any(point.bare in model.bare for model in case.models)
        signs.append(0 if unmade[number] or said_so else _signs(point, case.models, preferred).votes)
    # Several points with some signs make each other's conflict likelier: the whole answer may be turned.
    least = VOTES if sum(each >= VOTES - 1 for each in signs) < 2 else VOTES - 1
    for number, point in enumerate(case.points):
        path = ("key_points", number, "point")
        if unmade[number]:
            yield case.finding(
                "point-unmade",
                Severity.WARNING,
                path,
                _("The model answer does not make this point: {text}").format(text=short(point.text)),
                _("Say it in the model answer, or take the point out: nobody can earn what is not expected."),
            )
        elif signs[number] >= least:
            yield case.finding(
                "point-contradicted",
                Severity.WARNING,
                path,
                _("The model answer seems to say the contrary of: {text}").format(text=short(point.text)),
                _("Correct the one that is wrong; a right answer would lose points for it."),
            )


def _exchanged(case: Case, pair: tuple[str, str], grader: Grader) -> bool:
    """Whether the model answer agrees better with the points when two of their concepts are exchanged.

    The grader alone is not believed where the model answer plainly speaks of the right concept.
    """
    places = [n for n, point in enumerate(case.question.key_points) if point.about in pair]
    points = [case.question.key_points[place] for place in places]
    texts = [exchanged(point.point, *pair) or point.point for point in points]
    own, other = spoken_of(points, pair, case.models)
    if own > other:
        return False
    part = case.question.model_copy(update={"key_points": tuple(points)})
    as_is = _credits(part, [point.point for point in points], grader)
    turned = _credits(part, texts, grader)
    return sum(turned) - sum(as_is) > EXCHANGED * len(points)


def _credits(question: Question, texts: Sequence[str], grader: Grader) -> list[float]:
    """What each point, worded anew, gets for the model answer.

    The wordings themselves stand for the model answer, so that the answer is no copy of it.
    """
    points = tuple(
        point.model_copy(update={"point": text})
        for point, text in zip(question.key_points, texts, strict=True)
    )
    asked = question.model_copy(update={"key_points": points, "model_answers": (" ".join(texts),)})
    grades = [grader.grade(asked, model) for model in question.model_answers[:2]]
    return [max(grade.key_points[number].credit for grade in grades) for number in range(len(points))]


def _unmade(case: Case, number: int, said: float, credits: Sequence[float]) -> bool:
    """Whether the model answer leaves a point out."""
    if said < UNSAID:
        return True
    if said >= SAID:
        return False
    terms = case.question.key_points[number].keywords
    found = sum(any(find_term(term, model.prepared) for model in case.models) for term in terms)
    return (bool(terms) and found <= len(terms) / 2) or (bool(credits) and credits[number] < CREDITED)


def _signs(point: Read, models: Sequence[Read], preferred: float) -> Signs:
    near = made_in(point, models)
    said = bool(near) and share(point, near[0]) >= CLOSE
    narrow = smallest(made_in(point, models, near=0.1))
    return Signs(
        near=said and all(disagree(point, each) for each in near),
        predicate=_predicate_differs(point, models, near),
        flat=_ends_denied(point) and not any(_denies(each) for each in narrow),
        preferred=preferred,
    )


def _predicate_differs(point: Read, models: Sequence[Read], near: Sequence[Read]) -> bool:
    if not point.terms:
        return False
    last = point.terms[-1].key
    having = [
        each
        for model in models
        for each in model.windows
        if last in each.denied and share(point, each) >= 0.5
    ]
    if having and last in point.denied:
        return all(each.denied[last] != point.denied[last] for each in having)
    start = point.prepared.clauses[-1].start
    return (
        bool(near)
        and share(point, near[0]) >= CLOSE
        and all(
            any(found.left.start >= start for found in opposites_between(point.prepared, each.prepared))
            for each in near
        )
    )


def _ends_denied(point: Read) -> bool:
    """Whether the last predicate is denied."""
    clause: Clause = point.prepared.clauses[-1]
    found = clause_negations(clause)
    return bool(found) and found[-1].end >= clause.tokens[max(-2, -len(clause.tokens))].end


def _denies(text: Read) -> bool:
    return any(clause_negations(clause) for clause in text.prepared.clauses)


def _pairs(case: Case) -> Iterator[Finding]:
    for (first, left), (second, right) in combinations(enumerate(case.points), 2):
        same = alike(left, right)
        if same < ALIKE:
            continue
        if disagree(left, right):
            rule, message = "points-conflict", _("This point says the contrary of point {number}: {text}")
            remedy = _("Keep the one that is true; of the other make a misconception.")
        else:
            rule, message = "point-twice", _("This point says what point {number} says: {text}")
            remedy = _("Make one point of the two, and give it their weight.")
        yield case.finding(
            rule,
            Severity.WARNING,
            ("key_points", second, "point"),
            message.format(number=first + 1, text=short(right.text)),
            remedy,
        )


def _weights(case: Case) -> Iterator[Finding]:
    points = case.question.key_points
    total = sum(point.weight for point in points)
    for number, point in enumerate(points):
        part = point.weight / total
        path = ("key_points", number, "weight")
        if len(points) > 2 and part > HEAVIEST:
            message = _("This point alone is worth {share:.0%} of the question.")
            remedy = _("Weights of 1 to 3 are enough; or ask for this point alone.")
        elif part < LIGHTEST:
            message, remedy = (
                _("This point is worth only {share:.1%} of the question."),
                _("Take it out, or give it more weight."),
            )
        else:
            continue
        yield case.finding("weight-odd", Severity.WARNING, path, message.format(share=part), remedy)
