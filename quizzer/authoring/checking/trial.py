"""The self-test: the model answer must score full marks, and answers made to fool the grader must not.

Those are made of the question by rule: its points denied, its concepts exchanged, the question repeated, the keywords
shuffled, and an answer to something else.
"""

from __future__ import annotations

import random
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum
from itertools import combinations

from quizzer.authoring.checking.case import Case, others
from quizzer.authoring.checking.denying import denial
from quizzer.authoring.checking.exchanging import exchanged
from quizzer.authoring.checking.finding import Finding, Severity
from quizzer.authoring.checking.texts import share
from quizzer.authoring.checking.wording import short
from quizzer.grading.grader import Grader
from quizzer.language.terms import find_term
from quizzer.locale import _, mark


class Trial(StrEnum):
    """How an answer was made."""

    MODEL = "model"
    NEGATED = "negated"
    EXCHANGED = "exchanged"
    ECHO = "echo"
    STUFFED = "stuffed"
    OFF_TOPIC = "off_topic"


NAMES = {
    Trial.MODEL: mark("the model answer"),
    Trial.NEGATED: mark("an answer that denies every point"),
    Trial.EXCHANGED: mark("an answer with the concepts exchanged"),
    Trial.ECHO: mark("the question itself"),
    Trial.STUFFED: mark("a shuffled list of the keywords"),
    Trial.OFF_TOPIC: mark("an answer to something else"),
}
"""What each is called in a sentence."""

FULL_MARKS = 95.0
"""Score that a model answer must reach."""

LIMITS = {
    Trial.NEGATED: 40.0,
    Trial.EXCHANGED: 40.0,
    Trial.ECHO: 15.0,
    Trial.STUFFED: 30.0,
    Trial.OFF_TOPIC: 20.0,
}
"""Score that each made answer may reach."""

GRAVE = {Trial.ECHO: 30.0, Trial.STUFFED: 45.0, Trial.OFF_TOPIC: 35.0}
"""Score from which it is the pack's fault rather than the grader's: a warning, not a note. Denials and exchanged roles
are the grader's weak side (`benchmarks/grading`), so that they are never more than noted."""

ELSEWHERE = {
    "ko": "주말에는 시장에서 채소를 사서 된장찌개를 끓였습니다. 두부를 마지막에 넣으면 국물이 맑고 맛이 좋습니다.",
    "en": "At the weekend we bought vegetables at the market and cooked a stew. Adding the tofu last keeps it clear.",
}
"""Answers to something else, for a pack of one question."""


@dataclass(frozen=True, slots=True)
class Tried:
    """An answer of the self-test with its score."""

    question: str
    kind: Trial
    answer: str
    score: float
    """0-100."""

    @property
    def passed(self) -> bool:
        """Whether the score is as it should be."""
        return self.score >= FULL_MARKS if self.kind is Trial.MODEL else self.score <= LIMITS[self.kind]


def made_answers(case: Case, every: tuple[Case, ...]) -> Iterator[tuple[Trial, str]]:
    """Make the answers of the self-test; a kind that the question does not allow is left out."""
    question = case.question
    for text in question.model_answers:
        yield Trial.MODEL, text
    claims = [point.point for point in question.key_points] or [
        sentence.text for sentence in case.models[0].sentences
    ]
    denied = [text for text in (denial(claim, case.language) for claim in claims) if text is not None]
    if denied and len(denied) * 2 >= len(claims):
        yield Trial.NEGATED, " ".join(denied)
    swapped = _exchanged(case)
    if swapped is not None:
        yield Trial.EXCHANGED, swapped
    yield Trial.ECHO, question.question
    words = [
        term[0] for point in question.key_points for term in point.keywords if not term[0].startswith("/")
    ]
    if len(words) > 3:
        random.Random(question.id).shuffle(words)
        yield Trial.STUFFED, ", ".join(words)
    for text in _elsewhere(case, every):
        yield Trial.OFF_TOPIC, text


def try_answers(case: Case, every: tuple[Case, ...], grader: Grader) -> tuple[Tried, ...]:
    """Grade the answers of the self-test."""
    return tuple(
        Tried(case.question.id, kind, answer, grader.grade(case.question, answer).score)
        for kind, answer in made_answers(case, every)
    )


def check_trials(case: Case, tried: tuple[Tried, ...]) -> Iterator[Finding]:
    """Say which answers of the self-test did not score as they should; of those to something else the one that scores most.

    It is the pack's fault only where each of them earns marks: the grader takes one in a hundred of them for an answer
    (`benchmarks/grading`), and a pack that earns marks with anything earns them with all.
    """
    elsewhere = [each for each in tried if each.kind is Trial.OFF_TOPIC]
    highest = max(elsewhere, key=lambda each: each.score, default=None)
    lowest = min((each.score for each in elsewhere), default=0.0)
    for each in tried:
        if each.passed or (each.kind is Trial.OFF_TOPIC and each is not highest):
            continue
        if each.kind is Trial.MODEL:
            yield case.finding(
                "trial-model",
                Severity.ERROR,
                ("model_answers",),
                _("The model answer scores only {score:.0f}.").format(score=each.score),
                _("Key points and model answer do not fit each other; see the other findings."),
            )
            continue
        sure = lowest if each.kind is Trial.OFF_TOPIC else each.score
        grave = sure >= GRAVE.get(each.kind, 101.0)
        yield case.finding(
            f"trial-{each.kind.replace('_', '-')}",
            Severity.WARNING if grave else Severity.NOTE,
            ("key_points",) if case.question.key_points else (),
            _("{answer} scores {score:.0f}, where at most {most:.0f} is right: {text}").format(
                answer=_(NAMES[each.kind]).capitalize(),
                score=each.score,
                most=LIMITS[each.kind],
                text=short(each.answer),
            ),
            _remedy(each.kind),
        )


def _remedy(kind: Trial) -> str:
    if kind is Trial.NEGATED:
        return _("Name the wrong claim as a misconception, so that it is seen and answered.")
    if kind is Trial.EXCHANGED:
        return _("Give each point its `about`, and name the exchange as a misconception.")
    if kind is Trial.ECHO:
        return _("Choose points and keywords that the question does not name.")
    return _("Make the points say more than their keywords: a claim about each.")


def exchangeable(case: Case) -> tuple[tuple[str, str], ...]:
    """Name the pairs of the question's concepts of which two or more points speak, most points first."""
    points = case.question.key_points
    abouts = list(dict.fromkeys(point.about for point in points if point.about))
    named = [each for each in abouts if find_term([each], case.prompt.prepared)]
    found: list[tuple[int, tuple[str, str]]] = []
    for left, right in combinations(named, 2):
        texts = [exchanged(each.point, left, right) for each in points if each.about in (left, right)]
        count = sum(text is not None for text in texts)
        if count > 1:
            found.append((count, (left, right)))
    found.sort(key=lambda each: -each[0])
    return tuple(pair for _count, pair in found)


def _exchanged(case: Case) -> str | None:
    """Exchange the two concepts of the question in its points."""
    pair = next(iter(exchangeable(case)), None)
    if pair is None:
        return None
    texts = [exchanged(each.point, *pair) for each in case.question.key_points if each.about in pair]
    return " ".join(text for text in texts if text is not None)


def _elsewhere(case: Case, every: tuple[Case, ...]) -> list[str]:
    """The two model answers of the pack that have least in common with this question."""
    found = sorted(others(case, every), key=lambda each: share(each.models[0], case.core))[:2]
    return [each.question.model_answer for each in found] or [ELSEWHERE[case.language]]
