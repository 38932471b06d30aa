"""Misconceptions that are none, and hints that help too much or another question."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cached_property
from typing import TYPE_CHECKING

from quizzer.authoring.checking.case import Case, others
from quizzer.authoring.checking.finding import Finding, Severity
from quizzer.authoring.checking.texts import Read, alike, disagree, read, share
from quizzer.authoring.checking.wording import short
from quizzer.language.terms import find_term
from quizzer.locale import _

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

SAME_CLAIM = 0.82
"""From which a misconception repeats a point or a sentence (`texts.alike`); the shipped ones have 0.75 at most."""

GIVES_AWAY = 0.8
"""Share of a point's words that a hint may say; the shipped ones say 0.67 at most."""

TELLING = 0.5
"""Weight from which a word shows what a text is about."""

FOREIGN = 2.7
"""By how much a hint must fit another question better, see `Fit`; the shipped hints fit their own question, or no other
one by more than 2.64. A third of the hints of other questions are seen: most could stand anywhere."""

MEANING = 6.0
"""What closeness in meaning, [-1, 1], counts beside the weight of words."""


_ITEM = "- "


class Fits:
    """How well hints fit the questions of a pack, by words and by meaning.

    Args:
        every: All questions of the pack.
    """

    def __init__(self, every: tuple[Case, ...]) -> None:
        self._every = every

    @cached_property
    def _vectors(self) -> NDArray[np.float32]:
        from quizzer.embedding.builtin import built_in

        return built_in().encode([case.sayings.text for case in self._every])

    def of(self, hint: Read) -> list[float]:
        """How well a hint fits each question, in the pack's order: weight of its telling words, and its meaning."""
        from quizzer.embedding.builtin import built_in

        close = self._vectors @ built_in().encode([hint.text])[0]
        return [
            _fit(hint, case.sayings) + MEANING * float(each)
            for case, each in zip(self._every, close, strict=True)
        ]


def check_beliefs(case: Case) -> Iterator[Finding]:
    """Look for misconceptions that the question itself holds to be true."""
    abouts = [point.about for point in case.question.key_points]
    true = [(each, about, _("a key point")) for each, about in zip(case.points, abouts, strict=True)]
    true += [(each, None, _("the model answer")) for model in case.models for each in model.sentences]
    concepts = list(dict.fromkeys(each for each in abouts if each))
    for number, item in enumerate(case.question.misconceptions):
        claim = read(item.claim)
        for text, about, name in true:
            if claim.bare == text.bare or (
                alike(claim, text) >= SAME_CLAIM
                and not disagree(claim, text)
                and not _exchanges(claim, text, {each for each in concepts if each != about})
            ):
                yield case.finding(
                    "misconception-true",
                    Severity.WARNING,
                    ("misconceptions", number, "claim"),
                    _("This misconception is what {text} says: {claim}").format(
                        text=name, claim=short(item.claim)
                    ),
                    _("Write the wrong belief; a right answer would be called wrong."),
                )
                break


def _exchanges(claim: Read, text: Read, others: set[str]) -> bool:
    """Tell a claim that has nearly the words of a text, and says them of another thing.

    Args:
        claim: A misconception.
        text: What is true.
        others: The concepts of the question that the text is not about.
    """
    if any(find_term([each], claim.prepared) and not find_term([each], text.prepared) for each in others):
        return True
    shared = claim.weights.keys() & text.weights.keys()
    said, true = ([term.key for term in each.terms if term.key in shared] for each in (claim, text))
    return list(dict.fromkeys(said)) != list(dict.fromkeys(true))


def check_hints(case: Case, every: tuple[Case, ...], fits: Fits) -> Iterator[Finding]:
    """Look for hints that give a point away, and for those of another question; a list of choices may hold both.

    Args:
        case: The question.
        every: All questions of the pack.
        fits: Knows how well a hint fits each of them.
    """
    for number, hint in enumerate(case.question.hints):
        if lists_choices(hint, case.question.model_answers):
            continue
        text = read(hint)
        path = ("hints", number)
        given = max((share(point, text) for point in case.points), default=0.0)
        copied = any(len(each.bare) > 20 and each.bare in text.bare for each in _answers(case))
        if given >= GIVES_AWAY or copied:
            yield case.finding(
                "hint-tells",
                Severity.WARNING,
                path,
                _("The hint says the answer: {text}").format(text=short(hint)),
                _("Say where to look, not what is there."),
            )
            continue
        fit = fits.of(text)
        whose = max(others(case, every), key=lambda each: fit[each.index], default=None)
        if whose is not None and fit[whose.index] - fit[case.index] > FOREIGN:
            yield case.finding(
                "hint-elsewhere",
                Severity.WARNING,
                path,
                _("The hint seems to belong to {question}: {text}").format(
                    question=whose.question.id, text=short(hint)
                ),
                _("Move it there, or use words that this question uses."),
            )


def lists_choices(hint: str, answers: Sequence[str]) -> bool:
    """Tell a hint that lists what can be chosen, right and wrong, an item a line, from one that lists the answer."""
    first, *others = hint.split("\n")
    items = [line for line in (first, *others) if line.startswith(_ITEM)]
    told = "\n".join(answers)
    return (
        len(items) > 1 and first == items[0] and any(each.removeprefix(_ITEM) not in told for each in items)
    )


def _answers(case: Case) -> Iterator[Read]:
    return (sentence for model in case.models for sentence in model.sentences)


def _fit(hint: Read, text: Read) -> float:
    """Weight of a hint's telling words that a text has."""
    return sum(weight for key, weight in hint.weights.items() if weight >= TELLING and key in text.weights)
