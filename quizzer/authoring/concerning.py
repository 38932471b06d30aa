"""What a claim is about: which of the concepts that a question asks about or sets side by side it speaks of.

A concept goes by one name in all points, the one that the model answer uses: checked of checked exception. Names may
contain one another (블로킹 and 논블로킹, UNION and UNION ALL): the longer one is meant where it stands.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Literal

from quizzer.authoring.subjects import asked_about
from quizzer.grading.concepts import compared_names, concept_names
from quizzer.language.mentions import Mention, mentions
from quizzer.language.prepared import Prepared, prepare
from quizzer.language.terms import find_term
from quizzer.language.topics import topics
from quizzer.packs.schema import Question

_LETTER = re.compile(r"[^\W\d_]")
_HANGUL = re.compile("[가-힣]")
_SUBJECT = re.compile(r"\)?(?:은|는|이|가|란|이란|의 경우|:|이?다\b|입니다|이에요|예요)")
_OBJECT = re.compile(r"\)?(?:을|를|와|과|이랑|랑|보다)")
_BESIDE = re.compile(r"\)?(?:보다|처럼|[와과] 달리)")
"""What behind a concept says that the claim only holds another one against it."""

_GOES_ON = re.compile(r" [A-Za-z가-힣]|(?:을|를|에|의|로|으로|와|과|도|만|이|가)")
_NO_TOPIC = re.compile(r" [A-Za-z가-힣]|(?:이|가|을|를|에|의|로|으로|와|과|도|만)")
"""What behind the rest of a name says that it means itself: 배치가, 배치 크기."""

_ALL = re.compile(r"\bboth\b|둘 (?:다|모두)|둘은|양쪽", re.IGNORECASE)
"""What speaks of all concepts at once."""


@dataclass(frozen=True, slots=True)
class Concept:
    """Something that claims are about."""

    name: str
    """As `about` says it."""
    spellings: tuple[str, ...]
    """All its names, this one first."""
    called: tuple[str, ...] = ()
    """What the grader may call it."""


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
    found = [replace(_usual(names, model), called=names) for names in spelled]
    for about in written:
        place = _place_of(about, found)
        if place is None:
            found.append(Concept(about, (about,)))
        else:
            named = tuple(dict.fromkeys((about, *found[place].spellings)))
            found[place] = replace(found[place], name=about, spellings=named)
    return tuple(found)


def about_of(text: str, concepts: Sequence[Concept], told: str | None = None) -> str | None:
    """Name the one concept that a claim speaks of; None for none or several, and where that is unclear.

    Args:
        text: The claim.
        concepts: What it may be about.
        told: What the grader takes it to be about, as where it goes on about that of the sentence before; the claim must
            not name another concept instead.
    """
    claim = prepare(text)
    spelled = tuple(each.spellings for each in concepts)
    found = mentions(claim.text, spelled)
    named = [each for each in found if not each.scattered and _stands(each, claim.text)]
    known = next((number for number, each in enumerate(concepts) if told in (each.name, *each.called)), None)
    if known is None or told is None:
        spoken = {number for each in topics(claim.clauses, spelled) for number in each}
        if len(spoken) != 1 or not spoken <= {each.concept for each in named}:
            return None
        known = min(spoken)
    whose = {each.concept for each in named if not _BESIDE.match(claim.text, each.end)}
    if _ALL.search(claim.text) or (whose and known not in whose) or (found and not named):
        return None
    if len(whose) > 1 and not any(_leads(each, named, claim.text) for each in named if each.concept == known):
        return None
    return concepts[known].name


def named_in(text: str, names: Sequence[str]) -> set[str]:
    """Give those of some concepts that a claim names; what it only holds against another one is not named."""
    claim = prepare(text)
    found = mentions(claim.text, tuple((name,) for name in names))
    return {
        names[each.concept]
        for each in found
        if not each.scattered and _stands(each, claim.text) and not _BESIDE.match(claim.text, each.end)
    }


def _stands(mention: Mention, text: str) -> bool:
    """Whether a concept is named where it seems to be: by a word of its own, no `K` of `d_k`.

    What is left of a name is one only as a topic: 배치는, not 배치에, may be batch normalization.
    """
    if re.match(r"[A-Za-z]", text[mention.start :]):
        around = text[max(mention.start - 1, 0) : mention.start] + text[mention.end : mention.end + 1]
        if re.search(r"[A-Za-z0-9_]", around.replace("s", "")):
            return False
    return not (mention.short and _NO_TOPIC.match(text, mention.end))


def _leads(mention: Mention, others: Sequence[Mention], text: str) -> bool:
    """Whether a claim that names several concepts speaks of this one: as its subject, its predicate, or first."""
    first = all(mention.start <= each.start or each.concept == mention.concept for each in others)
    if not _HANGUL.search(text):
        return first
    return bool(_SUBJECT.match(text, mention.end)) or (first and not _OBJECT.match(text, mention.end))


def _usual(names: tuple[str, ...], model: Prepared) -> Concept:
    """Choose the name that the model answer says most, as it stands: not the words of one far apart.

    The beginning of a longer name counts where nothing follows that goes on with it: no `Batch` of Batch Norm.
    """
    said = {
        name: sum(
            each.how != "phrase" and not (_is_beginning(name, names) and _GOES_ON.match(model.text, each.end))
            for each in find_term((name,), model)
        )
        for name in names
    }
    usual = max(names, key=lambda name: said[name])
    spoken = [name for name in names if said[name] or not _is_beginning(name, names)]
    return Concept(usual, tuple(dict.fromkeys((usual, *spoken))))


def _is_beginning(name: str, names: Sequence[str]) -> bool:
    return any(each != name and each.startswith(f"{name} ") for each in names)


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
