"""What `quizzer enrich` proposes for a question: key points, what they are about, and terms in both languages.

Everything is made of the model answer by rule; nothing is invented. The author decides.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import Literal

from quizzer.authoring.checking.denying import polite
from quizzer.authoring.checking.texts import Read, read, share
from quizzer.grading.derive import derive_points
from quizzer.language import lexicon
from quizzer.language.content import ContentTerm, content_terms
from quizzer.language.normalise import normalise
from quizzer.language.prepared import Prepared, prepare
from quizzer.language.tokens import tokenize
from quizzer.language.topics import topics
from quizzer.packs.patterns import is_pattern
from quizzer.packs.schema import KeyPoint, Question

MOST_POINTS = 8
"""Key points of a question that are proposed: more cannot be said in an interview."""

LEAST_CLAIM = 1.5
"""Content (see `language.content`) from which half of a claim can stand alone."""

MADE = 0.45
"""Share of a claim's words that one key point has, from which the claim counts as made by it."""

MOST_SPELLINGS = 5
"""Spellings of one proposed term: more are found anyway, by the lexicon."""

MOST_TERMS = 3
"""Terms of one proposed point. Each must be said, so that few are fairer than many."""

LEAST_TERMS = 2
"""Terms of the field that suffice; of fewer, other words are taken."""

NAMING = 0.8
"""Weight from which a word of the question that is no term of the field may be a concept."""

LEAST_TELLING = 0.5
"""Weight from which a word is worth being a term."""

_HANGUL = re.compile("[가-힣]")
_JOINING = frozenset({"고", "며", "지만", "는데", "으며", "으나", "나"})
"""Endings by which a claim goes on with another; as a sentence of its own it ends otherwise."""


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
    edited: bool = False
    """Whether the author changed it, so that every field of the point counts."""


def propose(question: Question, language: Literal["ko", "en"]) -> tuple[Proposal, ...]:
    """Propose what a question's key points lack.

    Args:
        question: The question, with or without key points.
        language: The language of its texts.
    """
    prompt = prepare(question.question)
    asked = {term.key for term in content_terms(prompt)}
    concepts = _concepts(question, prompt)
    found: list[Proposal] = []
    for index, point in enumerate(question.key_points):
        found += _for_point(point, index, asked, concepts)
    made = [read(point.point) for point in question.key_points]
    for derived in _claims(question.model_answer, prompt, concepts):
        claim = read(derived.point)
        if any(share(claim, each) >= MADE or share(each, claim) >= 0.8 for each in made):
            continue
        made.append(claim)
        found.append(Proposal(Kind.POINT, _point(derived, claim, asked, concepts, language), None))
    room = MOST_POINTS - len(question.key_points)
    new = [each for each in found if each.kind is Kind.POINT]
    return tuple(each for each in found if each.kind is not Kind.POINT or new.index(each) < room)


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


def spellings(term: ContentTerm) -> tuple[str, ...]:
    """List how a term is written: as it stands, then its twins, those of the other language first.

    Only a term of the field that is written as the lexicon has it has twins here: `means` is no `mean`.
    """
    own = term.text.strip()
    found = [own]
    group = _group(term)
    if group is not None:
        hangul = bool(_HANGUL.search(own))
        found += sorted(group.spellings, key=lambda each: bool(_HANGUL.search(each)) == hangul)
    unique = {each.casefold(): each for each in reversed(found)}
    return tuple(dict.fromkeys(unique[each.casefold()] for each in found))[:MOST_SPELLINGS]


def _group(term: ContentTerm) -> lexicon.Group | None:
    """Find the group of a term of the field that is written as the lexicon writes it."""
    if not term.field:
        return None
    group = lexicon.groups()[int(term.key[1:])]
    return group if _bare(term.text) in map(_bare, group.spellings) else None


def _bare(text: str) -> str:
    return "".join(letter for letter in text.casefold() if letter.isalnum())


def _concepts(question: Question, prompt: Prepared) -> list[str]:
    """Name what the claims may be about: what the points name already, then the question's telling words.

    A word that only tells which one another is (Docker in Docker 이미지) names nothing.
    """
    named = [point.about for point in question.key_points if point.about]
    terms = content_terms(prompt)
    for term, following in zip(terms, (*terms[1:], None), strict=True):
        joined = following is not None and not prompt.text[term.end : following.start].strip()
        if _is_name(term) and not (joined and following is not None and _is_name(following)):
            named.append(term.text)
    return list(dict.fromkeys(normalise(name) for name in named))


def _claims(model: str, prompt: Prepared, concepts: list[str]) -> Iterator[KeyPoint]:
    """Divide a model answer into claims: sentences, cut where another concept begins, else where the grader would."""
    for sentence in prepare(model).sentences:
        text = prepare(sentence.text)
        spoken = topics(text.clauses, [(each,) for each in concepts])
        starts = [0]
        for before, after, clause in zip(spoken, spoken[1:], text.clauses[1:], strict=False):
            if before and after and not before & after and not clause.is_condition:
                starts.append(clause.start)
        parts = [
            text.text[start:end].strip()
            for start, end in zip(starts, [*starts[1:], len(text.text)], strict=True)
        ]
        if len(parts) > 1 and all(sum(read(part).weights.values()) >= LEAST_CLAIM for part in parts):
            yield from (KeyPoint(point=part[:500]) for part in parts)
        elif read(sentence.text).weights:
            yield from derive_points(text, prompt)


def _for_point(point: KeyPoint, index: int, asked: set[str], concepts: list[str]) -> list[Proposal]:
    found = []
    if point.about is None and (about := _about(read(point.point), concepts)):
        found.append(Proposal(Kind.ABOUT, point.model_copy(update={"about": about}), index))
    if not point.keywords:
        keywords = _terms(read(point.point), asked)
        if keywords:
            found.append(Proposal(Kind.KEYWORDS, point.model_copy(update={"keywords": keywords}), index))
        return found
    widened = tuple(_widened(term) for term in point.keywords)
    if widened != point.keywords:
        found.append(Proposal(Kind.SPELLINGS, point.model_copy(update={"keywords": widened}), index))
    return found


def _widened(term: tuple[str, ...]) -> tuple[str, ...]:
    """Add the first spelling of the other language that the lexicon knows, to a term that has only one language's."""
    plain = [each for each in term if not is_pattern(each)]
    if not plain or len({bool(_HANGUL.search(each)) for each in plain}) > 1:
        return term
    hangul = bool(_HANGUL.search(plain[0]))
    for spelling in plain:
        for number in lexicon.index().get(lexicon.key_for(spelling), ()):
            group = lexicon.groups()[number]
            other = next((each for each in group.spellings if bool(_HANGUL.search(each)) != hangul), None)
            if group.field and other is not None and _bare(spelling) in map(_bare, group.spellings):
                return (*term, other)
    return term


def _point(
    derived: KeyPoint, claim: Read, asked: set[str], concepts: list[str], language: Literal["ko", "en"]
) -> KeyPoint:
    return KeyPoint(
        point=_sentence(derived.point, language),
        about=derived.about if derived.about in concepts else _about(claim, concepts),
        keywords=_terms(claim, asked),
    )


def _terms(claim: Read, asked: set[str]) -> tuple[tuple[str, ...], ...]:
    """Choose the most telling words of a claim that the question does not have."""
    terms = {term.key: term for term in claim.terms if term.key not in asked and len(term.text) > 1}
    best = [term for term in terms.values() if _group(term)][:MOST_TERMS]
    if len(best) < LEAST_TERMS:
        others = [each for each in terms.values() if not _group(each) and _tells(each)]
        best += sorted(others, key=lambda term: -term.weight)[: LEAST_TERMS - len(best)]
    return tuple(spellings(term) for term in sorted(best, key=lambda term: term.start))


def _tells(term: ContentTerm) -> bool:
    """Whether a word that is no term of the field may still be one of a point's terms."""
    short = term.text.isascii() and len(term.text) < 4
    return term.weight >= LEAST_TELLING and not short


def _is_name(term: ContentTerm) -> bool:
    """Whether a word of the question may be a concept."""
    return len(term.text) > 1 and (
        _group(term) is not None or (term.weight >= NAMING and not term.text.isdigit())
    )


def _about(claim: Read, concepts: list[str]) -> str | None:
    """Name the one concept that a claim speaks of; None for none or several."""
    found = topics(claim.prepared.clauses, [(each,) for each in concepts])
    spoken = {concepts[number] for each in found for number in each}
    return spoken.pop() if len(spoken) == 1 else None


def _sentence(text: str, language: Literal["ko", "en"]) -> str:
    """Make a sentence of a claim that was cut out of one."""
    text = " ".join(normalise(text).split()).strip(" ,;")
    if language == "en":
        text = re.sub(r"^(?:and|but|so|whereas|while|because)\s+", "", text, flags=re.IGNORECASE)
        return text[:1].upper() + text[1:].rstrip(".") + "."
    tokens = tokenize(text)
    if not tokens or tokens[-1].end != len(text.rstrip(".!?")) or tokens[-1].ending not in _JOINING:
        return text if text.endswith((".", "!", "?")) else text + "."
    last = tokens[-1]
    head = text[: last.start]
    if last.suffix == "이":
        return f"{head}{last.text[: last.stem_end - last.start]}입니다."
    if last.kind == "verb":
        return f"{head}{polite(last.stem + last.suffix)}."
    return text + "."
