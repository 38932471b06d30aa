"""Whether an answer to a yes-or-no question opens with the other one of both.

`네, ...` where the model answer opens with `아니요` is wrong, whatever follows: of 75 such answers in
`benchmarks/grading` none is marked above 30.
"""

from __future__ import annotations

import re

import numpy as np

from quizzer.grading.reader import Verdict
from quizzer.grading.rubric import Rubric

CONTRARY_WORTH = 0.3
"""Worth of an answer that opens with the wrong one, at most: what follows may be right, and the word a mere habit."""

_FILLERS = r"\W*(?:(?:음+|어+|흠+|글쎄요?|well|um+|uh+|hmm+|(?:제가 )?알기로는?|제 생각에는?)\W+)*"
_ENDS = r"(?=[\s,.!;:—–-]|$)"
_NOT_SO = r"(?:(?:꼭|항상)\s)?그렇지(?:는|만은)?\s?않(?:습니다|아요|다|죠)"
_YES = re.compile(
    rf"{_FILLERS}(?:네|예|넵|넹|응|그렇습니다|그렇다|그래요|맞습니다|맞아요|맞다|yes|yeah|yep|true|correct){_ENDS}",
    re.IGNORECASE,
)
_NO = re.compile(
    rf"{_FILLERS}(?:아니요|아니오|아뇨|아닙니다|아니다|아니에요|아녜요|아님|{_NOT_SO}|nope|false|not really){_ENDS}"
    rf"|{_FILLERS}no(?=[,.!;:—–-]|\s*$|\s+(?:because|it|that|the|they|this|you)\b)",
    re.IGNORECASE,
)
_DENYING_QUESTION = re.compile(
    r"(?:않|못|없|안 |아닌|아니)[^\s?]*\s?[^\s?]*\?*\s*$|\b(?:isn|aren|doesn|don|didn|can|couldn|shouldn|won|wasn)['’]?t\b",
    re.IGNORECASE,
)
"""A question of which `네` agrees with what it denies."""


def with_plain_denial(text: str) -> str:
    """Write 아니요 where an answer opens by saying it with a verb: 그렇지 않습니다. A denied verb would reach what follows.

    Args:
        text: A normalised answer.
    """
    return _SAYS_NO.sub("아니요, ", text)


_SAYS_NO = re.compile(rf"^{_NOT_SO}[.,!]\s*(?=\w)")


def without_contrary(verdict: Verdict, answer: str, rubric: Rubric) -> Verdict:
    """The verdict on an answer, or little where it says yes for no or no for yes.

    Args:
        verdict: The matcher's.
        answer: The normalised answer.
        rubric: The question.
    """
    if not opens_contrary(answer, [model.text for model in rubric.models], rubric.question.question):
        return verdict
    covered = np.minimum(verdict.covered, CONTRARY_WORTH)
    return Verdict(
        covered=covered,
        contradicted=np.maximum(verdict.contradicted, 1.0 - covered),
        relevant=verdict.relevant,
        worth=min(verdict.worth, CONTRARY_WORTH),
    )


def opens_contrary(answer: str, models: list[str], question: str) -> bool:
    """Whether an answer opens with yes where all model answers open with no, or the other way round."""
    said = _opening(answer)
    meant = {_opening(model) for model in models}
    return said is not None and meant == {not said} and _DENYING_QUESTION.search(question) is None


def _opening(text: str) -> bool | None:
    if _YES.match(text):
        return True
    return False if _NO.match(text) else None
