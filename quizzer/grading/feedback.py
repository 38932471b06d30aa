"""What to say better next time, in the learner's language.

Sentences come from the grade alone, the dearest point first; a few of them help more than all.
"""

from __future__ import annotations

from quizzer.grading.grade import ContradictionKind, Grade, GuardKind, KeyPointGrade, Status
from quizzer.locale import _

GOOD_ENOUGH = 85.0
"""Score from which an answer that makes every point needs no advice."""

ONLY_JUST = 0.65
"""Credit under which a point that is shown as made, from `point_grades.COVERED_FROM` on, is called made only just."""

NOTICED = 5.0
"""Score points from which it is said that the answer as a whole lowers the score."""

MOST_ADVICE = 4
"""Sentences at most."""


def advice(grade: Grade) -> list[str]:
    """Say what would raise the score, most valuable first; nothing for a full answer.

    Returns:
        At most `MOST_ADVICE` sentences, without markup.
    """
    given_up = grade.score == 0.0 and any(guard.kind is GuardKind.NO_CONTENT for guard in grade.guards)
    kinds = [GuardKind.EMPTY] if given_up else [guard.kind for guard in grade.guards]
    said = [text for kind in kinds if (text := _about_guard(kind))]
    wrong = {number for item in grade.contradictions for number in item.key_points}
    ranked: list[tuple[float, str]] = []
    for item in grade.contradictions:
        ranked.append((1.0 + item.cost, _about_contradiction(item.kind, item.expected, item.say)))
    for number, point in enumerate(grade.key_points):
        if number in wrong or point.status is Status.COVERED:
            continue
        ranked.append((point.weight * (1.0 - point.credit), _about_point(point)))
    if not ranked and not said:
        ranked = _about_a_full_answer(grade)
    ranked.sort(key=lambda entry: -entry[0])
    return list(dict.fromkeys([*said, *(text for _value, text in ranked)]))[:MOST_ADVICE]


def _about_a_full_answer(grade: Grade) -> list[tuple[float, str]]:
    """Say why an answer that makes every point has not earned all; each sentence with what it is worth.

    Nothing was found to be wrong in it, so nothing in it is called wrong.
    """
    if grade.score >= GOOD_ENOUGH:
        return []
    only_just = [
        (
            point.weight * (1.0 - point.credit),
            _("This point was recognised only just; say it more plainly: “{point}”").format(
                point=point.point
            ),
        )
        for point in grade.key_points
        if point.credit < ONLY_JUST
    ]
    if only_just and _whole_lowers(grade) < NOTICED:
        return only_just
    if grade.unsure:
        text = _(
            "Every point seems to be there, but the grade of the whole is unsure: compare with the model answer."
        )
    else:
        text = _(
            "Every point is there, and nothing wrong was found. Which words kept the score down was not understood: "
            "compare with the model answer."
        )
    return [(1.0, text)]


def _whole_lowers(grade: Grade) -> float:
    """Score points that the answer as a whole takes off what its points have earned."""
    return max((-feature.contribution for feature in grade.features if feature.name == "whole"), default=0.0)


def _about_point(point: KeyPointGrade) -> str:
    """Ask for a point that is missing or half made."""
    if point.status is Status.PARTIAL and point.absent:
        return _("Nearly there: “{point}” Name {terms} too.").format(
            point=point.point, terms=", ".join(point.absent[:3])
        )
    if point.status is Status.PARTIAL:
        return _("Say this more plainly: “{point}”").format(point=point.point)
    if point.hits and not point.absent:
        return _("The terms are there, but what they say of this point was not recognised: “{point}”").format(
            point=point.point
        )
    return _("Add this point: “{point}”").format(point=point.point)


def _about_contradiction(kind: ContradictionKind, expected: str, say: str | None) -> str:
    """Put a wrong claim right."""
    if say is not None:
        return say
    if kind is ContradictionKind.ROLE_EXCHANGED:
        return _("The roles are exchanged. It is: “{point}”").format(point=expected)
    if kind is ContradictionKind.NEGATED:
        return _("You denied what holds. It is: “{point}”").format(point=expected)
    return _("This says the opposite. It is: “{point}”").format(point=expected)


def _about_guard(kind: GuardKind) -> str:
    """Say what a guard wants; nothing for a copy, which is a full answer."""
    return {
        GuardKind.EMPTY: _("Write an answer, even half of one: every point counts."),
        GuardKind.ECHO: _("The answer repeats the question. Say something that the question does not."),
        GuardKind.KEYWORD_LIST: _("Terms alone are not an answer. Say in sentences what each does."),
        GuardKind.NO_CONTENT: _("The answer stays general. Make a claim about the subject itself."),
        GuardKind.OFF_TOPIC: _("This answers another question. Read the question once more."),
        GuardKind.COPY: "",
        GuardKind.CUT: _("Keep it short enough to be said in an interview."),
    }[kind]
