"""What a claim is about: which of the concepts that a question asks about or sets side by side it speaks of.

A concept goes by one name in all points, the one that the model answer uses: checked of checked exception. Names may
contain one another (블로킹 and 논블로킹, UNION and UNION ALL): the longer one is meant where it stands.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Literal

from quizzer.authoring.subjects import asked_about
from quizzer.grading.concepts import compared_names, concept_names
from quizzer.language.mentions import mentions
from quizzer.language.prepared import Prepared, prepare
from quizzer.language.terms import find_term
from quizzer.language.topics import topics
from quizzer.packs.schema import Question

_LETTER = re.compile(r"[^\W\d_]")


@dataclass(frozen=True, slots=True)
class Concept:
    """Something that claims are about."""

    name: str
    """As `about` says it."""
    spellings: tuple[str, ...]
    """All its names, this one first."""


def concepts_of(question: Question, prompt: Prepared, language: Literal["ko", "en"]) -> tuple[Concept, ...]:
    """Name what a question's claims may be about.

    Args:
        question: The question; what its key points name already goes by that name.
        prompt: What is asked, in one line.
        language: The language of its texts.
    """
    model = prepare(question.model_answers[0])
    sides = compared_names(prompt, model) or tuple((name,) for name in asked_about(prompt.text, language))
    sides = tuple(side for side in sides if _LETTER.search(side[0]))
    written = tuple(dict.fromkeys(point.about for point in question.key_points if point.about))
    shorter = concept_names([side[-1] for side in sides], prompt.text) if len(sides) > 1 else ()
    spelled = [
        tuple(dict.fromkeys((*side, *(shorter[place] if shorter else ()))))
        for place, side in enumerate(sides)
    ]
    found = [_usual(names, model) for names in spelled]
    for about in written:
        place = _place_of(about, found)
        if place is None:
            found.append(Concept(about, (about,)))
        else:
            found[place] = Concept(about, tuple(dict.fromkeys((about, *found[place].spellings))))
    return tuple(found)


def about_of(text: str, concepts: Sequence[Concept]) -> str | None:
    """Name the one concept that a claim itself names and speaks of; None for none or several."""
    claim = prepare(text)
    spelled = tuple(each.spellings for each in concepts)
    spoken = {number for each in topics(claim.clauses, spelled) for number in each}
    named = {each.concept for each in mentions(claim.text, spelled) if not each.scattered}
    return concepts[min(spoken)].name if len(spoken) == 1 and spoken <= named else None


def named_as(name: str | None, concepts: Sequence[Concept]) -> str | None:
    """Give the name by which a concept goes that is known by another of its names; None where no concept has it."""
    return next((each.name for each in concepts if name in each.spellings), None)


def _usual(names: tuple[str, ...], model: Prepared) -> Concept:
    """Choose the name that the model answer says most, as it stands: not the words of one far apart."""
    said = {name: sum(each.how != "phrase" for each in find_term((name,), model)) for name in names}
    usual = max(names, key=lambda name: said[name])
    return Concept(usual, tuple(dict.fromkeys((usual, *names))))


def _place_of(about: str, concepts: Sequence[Concept]) -> int | None:
    """Find the concept that an author's name means: one that has it, else the only one whose name has its words."""
    having = [place for place, each in enumerate(concepts) if about.lower() in map(str.lower, each.spellings)]
    inside = having or list(_containing(about, concepts))
    return inside[0] if len(inside) == 1 else None


def _containing(about: str, concepts: Sequence[Concept]) -> Iterator[int]:
    words = set(about.lower().split())
    for place, each in enumerate(concepts):
        if any(words < set(name.lower().split()) for name in each.spellings):
            yield place
