"""Who of a study group asks, in brackets behind most questions, or answers, above most answers: no part of them."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from quizzer.authoring.importing.found import Found
from quizzer.authoring.importing.notes.given_names import is_person

_NAMED = re.compile(
    r"(?P<asked>.*\S)\s*[(（\[]\s*(?P<name>[가-힣]{3}|[A-Z][a-z]+(?: [A-Z][a-z]*\.?)?)\s*[)）\]]"
)

_LEAST = 2
"""Questions that must have a name behind them."""

_SHARE = 0.6
"""Share of the questions that must."""


def without_askers(found: Sequence[Found]) -> list[Found]:
    """Take such names from the ends of questions."""
    named = [_NAMED.fullmatch(each.question) for each in found]
    people = [each if each is not None and is_person(each["name"]) else None for each in named]
    count = sum(each is not None for each in people)
    if count < max(_LEAST, _SHARE * len(found)):
        return list(found)
    return [
        replace(each, question=person["asked"]) if person is not None else each
        for each, person in zip(found, people, strict=True)
    ]


def without_answerers(found: Sequence[Found]) -> list[Found]:
    """Take names that stand alone in the first line of most answers, `지훈`, from these."""
    firsts = [each.answers[0].partition("\n") for each in found]
    people = [
        bool(name := line.strip(" *[]()<>:：-")) and is_person(name) and bool(rest.strip())
        for line, _newline, rest in firsts
    ]
    if sum(people) < max(_LEAST, _SHARE * len(found)):
        return list(found)
    return [
        replace(each, answers=(rest.lstrip("\n"), *each.answers[1:])) if person else each
        for each, person, (_line, _newline, rest) in zip(found, people, firsts, strict=True)
    ]
