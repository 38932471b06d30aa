"""What `quizzer enrich` proposes for a question: key points, what they are about, and terms in both languages.

Everything is made of the model answer by rule; nothing is invented, and where a rule is unsure it proposes nothing: a
question with every proposal taken over must not grade worse than without (`benchmarks/enriching`). The author decides.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum
from typing import Literal

from quizzer.authoring.checking.texts import Read, read, share
from quizzer.authoring.claiming import Claim, claims_of, names_only
from quizzer.authoring.concerning import Concept, about_of, concepts_of
from quizzer.authoring.halving import halves
from quizzer.authoring.telling import telling_terms, widened
from quizzer.language.prepared import Prepared, prepare
from quizzer.language.styles import style_of
from quizzer.language.terms import find_term
from quizzer.packs.schema import KeyPoint, Question

MOST_POINTS = 8
"""Key points of a question that are proposed: more cannot be said in an interview."""

MADE = 0.45
"""Share of a claim's words that one key point has, from which the claim counts as made by it."""

MADE_TOGETHER = 0.6
"""The same for all key points together."""

REPEATED = 0.8
"""The same among the claims of one answer, which often share their words."""

FINISHED = 0.55
"""Key points per claim of the model answer from which the author has chosen what is paid for, and none is proposed.
Chosen on the shipped packs, which are finished."""

DEFINING = 2.0
"""Weight of the claim that says what a thing is, where the question asks that."""

_HANGUL = re.compile("[가-힣]")
_WHAT_IS = re.compile(
    r"(?:이란|란)(?: 무엇| 뭐|\?|$)|(?:은|는|이|가) (?:무엇|뭐|뭔)|(?<!재)정의"
    r"|\bwhat (?:is|are)\b(?! the (?:difference|advantage|benefit|trade))|\bdefine\b",
    re.IGNORECASE,
)
"""A question that asks what something is."""


class Kind(StrEnum):
    """What is proposed."""

    POINT = "point"
    """A new key point."""
    ABOUT = "about"
    """What a key point is about."""
    KEYWORDS = "keywords"
    """Terms for a key point without any."""
    SPELLINGS = "spellings"
    """Spellings of the other language for a term that has only those of one."""


@dataclass(frozen=True, slots=True)
class Proposal:
    """One change of a question's key points."""

    kind: Kind
    point: KeyPoint
    """The key point as it would be."""
    index: int | None
    """Which key point it changes. None: it is a new one."""
    source: str = ""
    """The sentence of the model answer that a new point comes from; empty for changes of written points."""
    edited: bool = False
    """Whether the author changed it, so that every field of the point counts."""


def propose(
    question: Question, language: Literal["ko", "en"], *, keywords: bool = True
) -> tuple[Proposal, ...]:
    """Propose what a question's key points lack.

    The keywords of a point are few, each a term with its spellings, for those of the model answer are not what everybody
    says who is right (`benchmarks/enriching`): an author widens them.

    Args:
        question: The question, with or without key points.
        language: The language of its texts.
        keywords: Whether to propose keywords for points that have none.
    """
    prompt = prepare(" ".join(question.question.split()))
    if not _HANGUL.search(question.model_answers[0]):
        language = "en"  # an English question in a Korean pack that does not say so
    concepts = concepts_of(question, prompt, language)
    room = MOST_POINTS - len(question.key_points)
    claims = _divided(_new_claims(question, prompt, language), room, question.model_answers[0], language)
    texts = [*(point.point for point in question.key_points), *(claim.text for claim in claims)]
    chosen = _keywords(texts, [point.keywords for point in question.key_points], prompt) if keywords else {}
    found = [
        each
        for index, point in enumerate(question.key_points)
        for each in _for_point(point, index, concepts, chosen.get(index, ()))
    ]
    for number, claim in enumerate(claims):
        point = KeyPoint(
            point=claim.text,
            about=about_of(claim.text, concepts, claim.about),
            keywords=chosen.get(len(question.key_points) + number, ()),
            weight=DEFINING if number == 0 and _defines(claim, question, concepts) else 1.0,
        )
        found.append(Proposal(Kind.POINT, point, None, source=claim.source))
    return tuple(found)


def _keywords(
    texts: Sequence[str], written: Sequence[tuple[tuple[str, ...], ...]], prompt: Prepared
) -> dict[int, tuple[tuple[str, ...], ...]]:
    """Choose keywords for points that have none: words that no other point of the question has or asks for.

    Args:
        texts: The points' claims.
        written: The keywords of the first of them, where they have some.
        prompt: The question.

    Returns:
        Terms by the point's place.
    """
    asked = {each.key for terms in written for term in terms for word in term for each in read(word).terms}
    claims = [read(text) for text in texts]
    chosen: dict[int, tuple[tuple[str, ...], ...]] = {}
    for place, claim in enumerate(claims):
        if place < len(written) and written[place]:
            continue
        others = {key for other, text in enumerate(claims) if other != place for key in text.weights}
        chosen[place] = telling_terms(claim, prompt, asked | others)
    return chosen


def accepted(question: Question, proposals: Sequence[Proposal]) -> Question:
    """Give the question with proposals taken over; several of one key point are put together."""
    points = list(question.key_points)
    for each in proposals:
        if each.index is None:
            points.append(each.point)
            continue
        old = points[each.index]
        if each.edited:
            points[each.index] = each.point
            continue
        update = {"about": each.point.about} if each.kind is Kind.ABOUT else {"keywords": each.point.keywords}
        points[each.index] = old.model_copy(update=update)
    return question.model_copy(update={"key_points": tuple(points)})


def _new_claims(question: Question, prompt: Prepared, language: Literal["ko", "en"]) -> list[Claim]:
    """List the claims of the model answer that no key point makes, each once."""
    written = [read(point.point) for point in question.key_points]
    model = question.model_answers[0]
    if names_only(question):
        return []
    made = [each for claim in claims_of(model, prompt, language) for each in _single(claim, prompt, language)]
    if written and len(written) >= FINISHED * len(made):
        return []
    together = read(" ".join(each.text for each in written))
    claims: list[Claim] = []
    for each in made:
        claim = read(each.text)
        known = _made(claim, written, MADE) or share(claim, together) >= MADE_TOGETHER
        if not known and not _made(claim, [read(other.text) for other in claims], REPEATED):
            claims.append(each)
    return claims


def _single(claim: Claim, prompt: Prepared, language: Literal["ko", "en"]) -> Sequence[Claim]:
    """Divide a claim that holds several once it stands alone: `check` would ask for a point of each."""
    parts = claims_of(claim.text, prompt, language)
    if len(parts) < 2:
        return (claim,)
    return [replace(each, source=claim.source, about=each.about or claim.about) for each in parts]


def _divided(claims: Sequence[Claim], room: int, model: str, language: Literal["ko", "en"]) -> list[Claim]:
    """Divide claims that are two, while there is room for all.

    Args:
        claims: What the model answer says and no key point.
        room: How many there may be.
        model: The model answer.
        language: Its language.
    """
    kept = list(claims[: max(room, 0)])
    style = style_of(model)
    free = room - len(kept)
    found: list[Claim] = []
    for each in kept:
        parts = halves(each.text, language, style)
        if len(parts) == 1 or len(parts) - 1 > free:
            found.append(each)
            continue
        free -= len(parts) - 1
        found += [replace(each, text=part, about=None) for part in parts]
    return found


def _made(claim: Read, others: Sequence[Read], enough: float) -> bool:
    return any(share(claim, each) >= enough or share(each, claim) >= REPEATED for each in others)


def _defines(claim: Claim, question: Question, concepts: Sequence[Concept]) -> bool:
    """Whether a first claim says what the question asks for: what its concept is."""
    return (
        len(concepts) == 1
        and bool(_WHAT_IS.search(question.question))
        and bool(find_term(concepts[0].spellings, prepare(claim.text[: len(concepts[0].name) + 12])))
    )


def _for_point(
    point: KeyPoint, index: int, concepts: Sequence[Concept], terms: tuple[tuple[str, ...], ...]
) -> Iterator[Proposal]:
    """Propose what one written point lacks.

    Args:
        point: The point.
        index: Its place.
        concepts: What it may be about.
        terms: Keywords for it, if it has none.
    """
    if point.about is None and (about := about_of(point.point, concepts)):
        yield Proposal(Kind.ABOUT, point.model_copy(update={"about": about}), index)
    if not point.keywords:
        if terms:
            yield Proposal(Kind.KEYWORDS, point.model_copy(update={"keywords": terms}), index)
        return
    more = tuple(widened(term, read(point.point)) for term in point.keywords)
    if more != point.keywords:
        yield Proposal(Kind.SPELLINGS, point.model_copy(update={"keywords": more}), index)
