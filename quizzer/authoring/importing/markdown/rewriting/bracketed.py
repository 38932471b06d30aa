"""A text whose lines ask, and answer in brackets at their end: `1. What guards shared data? (A mutex.)`."""

from __future__ import annotations

import re
from collections.abc import Sequence

from quizzer.authoring.importing.lines import headlines, labels
from quizzer.authoring.importing.lines.headlines import Asking

_FRONT = r"\s*(?:[-*+•·]\s+|\(?\d{1,3}[.):]\s*)?"
_BACK = r"\s*(?:\((?P<round>.+)\)|（(?P<wide>.+)）|\[(?P<square>[^\[\]]+)\])\s*\.?"
_PLAIN = re.compile(rf"{_FRONT}(?P<asked>[^\s*_(（\[].*?){_BACK}")
_BOLD = re.compile(rf"{_FRONT}(?:\*\*|__)(?P<asked>[^*_]+)(?:\*\*|__){_BACK}")
_BESIDE = re.compile(
    r"(?:19|20)\d\d(?:[./-]\d{1,2}){0,2}|\d{1,3}\s?(?:점|분|초|회|쪽|min|sec|points?|marks?)|(?:pp?|page)\.?\s?\d.*|[★☆⭐*\s]+|"
    r"https?://.*|(?:very\s)?(?:easy|medium|hard|important|basic|advanced|상|중|하|중요|심화|기본)",
    re.IGNORECASE,
)
"""What stands in brackets behind a question and answers nothing: a year, points, a page, how hard it is."""

_LONGEST = 600
"""Characters of a line that is looked at."""

_FEWEST = 3
_MOST = 0.8
"""Share of the lines, headings apart, that must be such, and of these that must answer, each something else."""

_MOST_ASK = 0.6
"""Share of them that must ask."""


def with_marks(lines: Sequence[str]) -> list[str] | None:
    """Write such lines as a marked bold question with its answer behind it; their number stays. None: it is none."""
    told = [number for number, line in enumerate(lines) if line.strip() and not line.startswith("#")]
    found = {number: parts for number in told if (parts := _divided(lines[number].strip())) is not None}
    asking = sum(headlines.asking(asked) is Asking.ASKS for asked, _said in found.values())
    answering = {said.casefold() for _asked, said in found.values() if _answers(said)}
    if len(found) < max(_FEWEST, _MOST * len(told)):
        return None
    if asking < _MOST_ASK * len(found) or len(answering) < _MOST * len(found):
        return None
    return [
        "**Q. {}** {}".format(*found[number]) if number in found else line
        for number, line in enumerate(lines)
    ]


def _divided(line: str) -> tuple[str, str] | None:
    """Divide a line before the bracket that ends it; None where none does."""
    linked = "](" in line or len(line) > _LONGEST
    found = None if linked else _BOLD.fullmatch(line) or _PLAIN.fullmatch(line)
    if found is None:
        return None
    said = found["round"] or found["wide"] or found["square"]
    return found["asked"].strip(), labels.after_label(said) or said.strip()


def _answers(said: str) -> bool:
    return _BESIDE.fullmatch(said) is None and headlines.asking(said) in (Asking.NO, Asking.NAMES)
