"""Points that hold more than one claim: half of one is neither right nor wrong."""

from __future__ import annotations

import re
from collections.abc import Iterator

from quizzer.authoring.checking.case import Case
from quizzer.authoring.checking.finding import Finding, Severity
from quizzer.authoring.checking.wording import short
from quizzer.authoring.claiming import claims_of
from quizzer.authoring.everyday import FUNCTION
from quizzer.language.prepared import prepare
from quizzer.language.tokens import tokenize
from quizzer.locale import _

FULL_OF_CLAIMS = 6.5
"""Content of a point (see `language.content`) under which two claims in it are as good as one. With it the note stands at
1 in 100 shipped points."""

FULL = 20.0
"""Content of a point that is too much for one whatever it says; the shipped ones have 12.1 at most, a long sentence 18."""

FEWEST_PARTS = 3
"""Parts of a list that are a claim each."""

FIRST_WORDS = 3
"""Words within which a part of a list comes to its topic."""

_SUM = re.compile(r"\s\+\s")
_NAMED = re.compile(r"(?:^|[,;.\n]\s*)([^:,;.\n()]{1,30}):\s(?=\S)")


def check_several(case: Case) -> Iterator[Finding]:
    """Look for points that hold more than one claim."""
    prompt = prepare(case.question.question)
    for number, point in enumerate(case.points):
        parts = _listed(point.text)
        content = sum(point.weights.values())
        if len(parts) < FEWEST_PARTS:
            found = claims_of(point.text, prompt, case.language) if content >= FULL_OF_CLAIMS else ()
            parts = [each.text for each in found]
        path = ("key_points", number, "point")
        if len(parts) > 1:
            yield case.finding(
                "point-several",
                Severity.NOTE,
                path,
                _("The point holds {count} claims: “{first}” and more.").format(
                    count=len(parts), first=short(parts[0])
                ),
                _("Make a point of each, so that half of it earns its half."),
            )
        elif content >= FULL:
            yield case.finding(
                "point-several",
                Severity.NOTE,
                path,
                _("The point holds more than one claim: {text}").format(text=short(point.text)),
                _("Make a point of each, so that half of it earns its half."),
            )


def _listed(text: str) -> list[str]:
    """Give the parts of a point that is a list of claims: A + B + C; A: x, B: y, C: z; A는 x, B는 y, C는 z."""
    summed = [each.strip() for each in _SUM.split(text)]
    if len(summed) >= FEWEST_PARTS:
        return summed
    named = [match.start(1) for match in _NAMED.finditer(text)]
    if len(named) >= FEWEST_PARTS:
        return [
            text[start:end].strip(" ,") for start, end in zip(named, [*named[1:], len(text)], strict=True)
        ]
    spoken = [each.strip() for each in re.split(r",\s|;\s", text)]
    return spoken if sum(map(_has_topic, spoken)) >= FEWEST_PARTS else []


def _has_topic(part: str) -> bool:
    """Whether a part begins with a topic of its own."""
    return any(
        token.kind == "noun"
        and token.particle in ("은", "는")
        and not token.suffix
        and token.stem not in FUNCTION
        for token in tokenize(part)[:FIRST_WORDS]
    )
