"""What `quizzer enrich` proposes for a question: key points, what they are about, and terms in both languages.

Everything is made of the model answer by rule; nothing is invented. The author decides.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum
from functools import partial
from typing import Literal

from quizzer.authoring.checking.denying import polite
from quizzer.authoring.checking.texts import Read, read, share
from quizzer.authoring.subjects import HELPERS, acts, asked_about, subject_of, subject_phrase
from quizzer.authoring.telling import telling_terms, writes
from quizzer.grading.derive import derive_points
from quizzer.language import lexicon
from quizzer.language.content import content_terms
from quizzer.language.normalise import normalise
from quizzer.language.prepared import Prepared, prepare
from quizzer.language.tokens import tokenize
from quizzer.language.topics import topics
from quizzer.packs.patterns import is_pattern
from quizzer.packs.schema import KeyPoint, Question

MOST_POINTS = 8
"""Key points of a question that are proposed: more cannot be said in an interview."""

LEAST_CLAIM = 1.5
"""Content (see `language.content`) from which a part of a sentence can stand alone."""

LEAST_WORDS = 3
"""Content words of such a part."""

MADE = 0.45
"""Share of a claim's words that one key point has, from which the claim counts as made by it."""

REPEATED = 0.8
"""The same among the claims of one answer, which often share their words."""

_HANGUL = re.compile("[가-힣]")
_JOINING = frozenset({"고", "며", "지만", "는데", "으며", "으나", "나"})
"""Endings by which a claim goes on with another; as a sentence of its own it ends otherwise."""

_LEADING_KO = re.compile(
    r"^(?:그래서|따라서|그러면|그러므로|그리고|그러나|하지만|다만|또한|또|즉|대신|반면에?|반대로|"
    r"특히|그 밖에|게다가|예를 들어|예를 들면),? "
)
_LEADING_EN = re.compile(
    r"^(?:and|but|so|whereas|while|then|therefore|thus|hence|however|also|moreover|finally|instead|"
    r"otherwise|yet|for example|for (?:this|that) reason|because of (?:this|that)),? (?=\S)",
    re.IGNORECASE,
)
"""Words that tie a sentence to the one before; a key point stands alone."""

_INSIDE_EN = re.compile(r" (?:therefore|thus|hence|also|then) (?=[a-z])")
_PRONOUN = re.compile(r"^(?:It|They|(With|Without) it,) (?=[a-z]+\b)")
_SUBORDINATE = re.compile(
    r"\b(?:when|if|because|since|that|which|where|as|than|unless|until)\b", re.IGNORECASE
)
_BOTH = re.compile(r"^(?:어느 쪽|둘 다|둘은|두 방식|모두|either|both|neither)", re.IGNORECASE)


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
    concepts = _concepts(question, language)
    found: list[Proposal] = []
    for index, point in enumerate(question.key_points):
        found += _for_point(point, index, asked, concepts)
    written = [read(point.point) for point in question.key_points]
    claims: list[_Claim] = []
    for each in _claims(question.model_answer, prompt, concepts, language):
        claim = read(each.text)
        told = [read(other.text) for other in claims]
        if not _made(claim, written, MADE) and not _made(claim, told, REPEATED):
            claims.append(each)
    for each in claims:
        others = [read(other.text) for other in claims if other is not each]
        point = KeyPoint(
            point=each.text,
            about=each.about,
            keywords=telling_terms(read(each.text), asked, others, each.about),
        )
        found.append(Proposal(Kind.POINT, point, None))
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


def _made(claim: Read, others: Sequence[Read], enough: float) -> bool:
    return any(share(claim, each) >= enough or share(each, claim) >= REPEATED for each in others)


def _concepts(question: Question, language: Literal["ko", "en"]) -> tuple[str, ...]:
    """Name what the claims may be about: what the points name already, else what the question asks about."""
    named = tuple(dict.fromkeys(normalise(point.about) for point in question.key_points if point.about))
    return named or asked_about(question.question, language)


@dataclass(frozen=True, slots=True)
class _Claim:
    """A claim of a model answer, as a sentence of its own."""

    text: str
    about: str | None


def _claims(
    model: str, prompt: Prepared, concepts: Sequence[str], language: Literal["ko", "en"]
) -> Iterator[_Claim]:
    """Divide a model answer into claims that can stand alone."""
    about: str | None = concepts[0] if len(concepts) == 1 else None
    known = dict.fromkeys(concepts)
    last: str | None = None
    for sentence in prepare(model).sentences:
        before: str | None = None
        for part in _parts(sentence.text, prompt, concepts):
            text = _sentence(part, language)
            if language == "en" and (name := before or _with_article(about, prompt) or last):
                text = _PRONOUN.sub(partial(_named, name, last), text)
            before = subject_phrase(part) if language == "en" else None
            own = subject_of(text, language) or _begins_with(text, known)
            last = own or last
            spoken = _about(read(text), list(concepts))
            if len(concepts) > 1:
                about = (
                    None if _BOTH.search(text) else next(filter(concepts.__contains__, (own, spoken)), about)
                )
            if own is not None:
                known[own] = None
            yield _Claim(text[:500], None if about is None and _BOTH.search(text) else own or spoken or about)


def _begins_with(text: str, names: Iterable[str]) -> str | None:
    """Name the longest of some names that a text begins with, whatever its article."""
    plain = re.sub(r"^(?:an?|the) ", "", text, flags=re.IGNORECASE).casefold()
    found = [name for name in names if re.match(rf"{re.escape(name.casefold())}(?![a-z])", plain)]
    return max(found, key=len, default=None)


def _with_article(name: str | None, prompt: Prepared) -> str | None:
    """Give a concept's name with the article that the question gives it."""
    if name is None:
        return None
    match = re.search(rf"\b(an?) {re.escape(name)}\b", prompt.text, re.IGNORECASE)
    return f"{match[1].lower()} {name}" if match else name


def _named(name: str, last: str | None, pronoun: re.Match[str]) -> str:
    """Put a name in a pronoun's place; `they` are what was spoken of last, if that is a plural."""
    if pronoun[0] == "They ":
        return _capitalised(last) + " " if last and last.endswith("s") else pronoun[0]
    return f"{pronoun[1]} {name}, " if pronoun[1] else _capitalised(name) + " "


def _parts(sentence: str, prompt: Prepared, concepts: Sequence[str]) -> list[str]:
    """Cut a sentence where another concept begins, else where the grader would; never into scraps."""
    text = prepare(sentence)
    spoken = topics(text.clauses, [(each,) for each in concepts])
    starts = [0]
    for before, after, clause in zip(spoken, spoken[1:], text.clauses[1:], strict=False):
        if before and after and not before & after and not clause.is_condition:
            starts.append(clause.start)
    parts = [
        text.text[start:end].strip() for start, end in zip(starts, [*starts[1:], len(text.text)], strict=True)
    ]
    if len(parts) > 1 and not any(map(_scrap, parts)) and all(map(_ends, parts)):
        return parts
    halves = [each.strip() for each in text.text.split("; ")]
    if len(halves) > 1 and not any(map(_scrap, halves)):
        return halves
    if not read(sentence).weights:
        return []
    parts = [point.point for point in derive_points(text, prompt)]
    return _mended(parts)


def _mended(parts: Sequence[str]) -> list[str]:
    """Join each part that cannot stand alone to the one before it, the first one to the one behind it."""
    mended: list[str] = []
    for part in parts:
        if mended and (_scrap(part) or not _ends(part) or _scrap(mended[-1]) or not _ends(mended[-1])):
            mended[-1] += " " + part
        else:
            mended.append(part)
    return mended


def _ends(part: str) -> bool:
    """Whether a part of a sentence is one, or can be made one: not `when it is full`, not 유리한데."""
    if not _HANGUL.search(part):
        words = _SUBORDINATE.split(part)[0].rstrip(" ,").lower().split()
        return "," in part[:-1] or any(
            each in HELPERS or acts(each, words[number - 1] if number else "", words[number + 1 : number + 2])
            for number, each in enumerate(words)
        )
    plain = part.rstrip(" .!?,;")
    last = tokenize(plain)[-1]
    return plain.endswith(("다", "요")) or (
        last.ending in _JOINING and (last.suffix == "이" or last.text.endswith(last.ending))
    )


def _scrap(part: str) -> bool:
    """Whether a part of a sentence says too little to stand alone."""
    weights = read(part).weights
    return len(weights) < LEAST_WORDS or sum(weights.values()) < LEAST_CLAIM


def _for_point(point: KeyPoint, index: int, asked: set[str], concepts: Sequence[str]) -> list[Proposal]:
    found = []
    if point.about is None and (
        about := _begins_with(point.point, concepts) or _about(read(point.point), list(concepts))
    ):
        found.append(Proposal(Kind.ABOUT, point.model_copy(update={"about": about}), index))
    if not point.keywords:
        keywords = telling_terms(read(point.point), asked, (), point.about)
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
            if group.field and other is not None and writes(group, spelling):
                return (*term, other)
    return term


def _about(claim: Read, concepts: list[str]) -> str | None:
    """Name the one concept that a claim speaks of; None for none or several."""
    found = topics(claim.prepared.clauses, [(each,) for each in concepts])
    spoken = {concepts[number] for each in found for number in each}
    return spoken.pop() if len(spoken) == 1 else None


def _sentence(text: str, language: Literal["ko", "en"]) -> str:
    """Make a sentence of a claim that was cut out of one."""
    text = " ".join(normalise(text).split()).strip(" ,;")
    if language == "en":
        plain = _INSIDE_EN.sub(" ", _LEADING_EN.sub("", text), count=1)
        return _capitalised(plain.rstrip(".")) + "."
    text = _LEADING_KO.sub("", text)
    tokens = tokenize(text)
    if not tokens or tokens[-1].end != len(text.rstrip(".!?")) or tokens[-1].ending not in _JOINING:
        return text if text.endswith((".", "!", "?")) else text + "."
    last = tokens[-1]
    head = text[: last.start]
    if last.suffix == "이":
        return f"{head}{last.text[: last.stem_end - last.start]}입니다."
    if last.kind == "verb":
        return f"{head}{polite(last.text[: -len(last.ending)])}."
    return text + "."


def _capitalised(text: str) -> str:
    """Begin with a capital letter, unless the first word has one elsewhere, as gRPC."""
    first = text.split(" ", 1)[0]
    return text if first != first.lower() else text[:1].upper() + text[1:]
