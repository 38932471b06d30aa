"""Points that are a name and no claim, as flash cards have them: TLB, COMMIT, 4단계, O(log n).

There is nothing to explain: who says the name has made the point, whoever does not has at most described it.
"""

from __future__ import annotations

import re
from functools import partial

import numpy as np

from quizzer.grading.brief.acronyms import is_another, is_spelt_out
from quizzer.grading.reader import Verdict
from quizzer.grading.rubric import Rubric
from quizzer.grading.signals import AnswerView
from quizzer.language.loanwords import sounds_like
from quizzer.language.negation import clause_negations
from quizzer.language.numerals import growth, growths_said, numbers_said
from quizzer.language.prepared import Prepared, prepare
from quizzer.language.terms import SOUND_ALIKE, TermMatch, find_term

SAID = 0.97
"""Probability that a name's point is covered by an answer that says it and denies nothing, and the score that it earns."""

DESCRIBED = 0.5
"""Probability from which an item of a list counts that is described and not named."""


def with_names(verdict: Verdict, rubric: Rubric, answer: AnswerView) -> tuple[Verdict, float | None]:
    """Let names decide what is nothing else: a model answer that is a name, or the points of a list.

    Returns:
        The verdict, and the share of the full score that names have earned, [0, 1]. None: they decide nothing.
    """
    if rubric.brief is None:
        return verdict, None
    text, prompt = answer.reading.prepared, rubric.prompt.prepared
    if rubric.brief.names and says(rubric.brief.names, text, prompt):
        return Verdict(np.full_like(verdict.covered, SAID), np.zeros_like(verdict.covered), 1.0, SAID), SAID
    if rubric.brief.names and says_another(rubric.brief.names[0], text, prompt):
        nothing = np.zeros_like(verdict.covered)
        return Verdict(nothing, np.ones_like(nothing), verdict.relevant, 0.0), 0.0
    if not all(point.names for point in rubric.points):
        return verdict, None
    said = [says(point.names, text, prompt) for point in rubric.points]
    if not any(said):
        return verdict, None
    # a list of names describes none that it leaves out
    tells = any(token.kind == "verb" for token in text.tokens)
    covered = np.where(said, SAID, verdict.covered if tells else 0.0)
    contradicted = np.where(said, 0.0, verdict.contradicted)
    weights = np.array([point.weight for point in rubric.points])
    earned = float(weights @ np.where(covered > DESCRIBED, SAID, 0.0))
    return Verdict(covered, contradicted, 1.0, earned), earned


def says(names: tuple[str, ...], answer: Prepared, prompt: Prepared) -> bool:
    """Whether the first sentence with a name denies nothing; what it denies, the name or another, the matcher tells."""
    spellings = (*names, *(rest for name in names if (rest := _unasked(name, prompt))))
    unasked = [name for name in names if not is_spelt_out(name, prompt.text)]
    for span in answer.sentences:
        sentence = prepare(answer.text[span.start : span.end])
        if _names(spellings, sentence, prompt) or any(is_spelt_out(name, sentence.text) for name in unasked):
            denied = any(clause_negations(clause) for clause in sentence.clauses)
            return not denied and not _INSTEAD.search(sentence.text)
    return False


def says_another(name: str, answer: Prepared, prompt: Prepared) -> bool:
    """Whether the answer says another number, order of growth or acronym than the one that is asked for."""
    wanted, number = growth(name), _number(name)
    if wanted is not None:
        said = growths_said(answer.text)
        return bool(said) and wanted not in said
    if number is None:
        return is_another(name, answer.text)
    asked = {value for value, _start, _end in numbers_said(prompt.text)}
    values = {value for value, _start, _end in numbers_said(answer.text)} - asked
    return bool(values) and number not in values


def _names(spellings: tuple[str, ...], sentence: Prepared, prompt: Prepared) -> bool:
    wanted = growth(spellings[0])
    if wanted is not None:
        return wanted in growths_said(sentence.text)
    number = _number(spellings[0])
    if number is not None:
        asked = {value for value, _start, _end in numbers_said(prompt.text)}
        said = [value for value, _start, _end in numbers_said(sentence.text) if value not in asked]
        return said[:1] == [number]
    sure = partial(_is_sure, sentence, prompt)
    return any(map(sure, find_term(spellings, sentence))) or any(
        sounds_like(name, sentence.text) for name in spellings
    )


def _is_sure(sentence: Prepared, prompt: Prepared, match: TermMatch) -> bool:
    """Whether a match is no mere likeness (오버로딩, 오버라이딩), no word of the question, no opposite (비임계)."""
    if match.how != "exact" and match.text.lower() in prompt.text.lower():
        return False
    before = sentence.text[match.start - 1 : match.start]
    return (match.how != "typo" or match.closeness >= SOUND_ALIKE) and before not in _OPPOSITE_PREFIXES


_OPPOSITE_PREFIXES = ("비", "무", "불", "미", "-")
_INSTEAD = re.compile(r"말고|아니|아닌|instead of|rather than|anything but")


def _number(name: str) -> float | None:
    """The number that a name consists of but for what is counted."""
    said = numbers_said(name)
    if len(said) != 1 or said[0][1] != 0 or len(prepare(name).tokens) > 2:
        return None
    return said[0][0]


def _unasked(name: str, prompt: Prepared) -> str:
    """What is left of a name of several words without those that the question uses: push of git push; "" for all or none."""
    words = name.split()
    left = [word for word in words if not find_term((word,), prompt)]
    return " ".join(left) if len(left) < len(words) else ""
