"""A question made ready for grading: its points, concepts and model answers, read once.

The claims of a point are the point itself and the stretch of the model answer that makes it. Words of the question
earn nothing by themselves (Sultan et al., 2016, "Fast and easy short answer grading", demote them): `fresh` weights are
0 for them.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

import numpy as np
from numpy.typing import NDArray

from quizzer.embedding.encoder import Encoder
from quizzer.grading.alignment import best_per_window, closeness_table, weighted, word_closeness
from quizzer.grading.authored import has_own_words
from quizzer.grading.brief.listed import listed_items
from quizzer.grading.brief.naming import spellings
from quizzer.grading.brief.preparing import BriefRubric, is_brief, prepare_brief
from quizzer.grading.concepts import concept_names
from quizzer.grading.derive import any_word, completed, derive_points
from quizzer.grading.grade import Span
from quizzer.grading.matching.texts import Texts, prepare_texts
from quizzer.grading.reading import Reading, denied_words, read
from quizzer.grading.scaling import PLAIN, Scale
from quizzer.grading.words import WordVectors
from quizzer.language.alone import as_sentence
from quizzer.language.hangul import is_syllable
from quizzer.language.normalise import normalise
from quizzer.language.opposites import Side, sides
from quizzer.language.styles import style_of
from quizzer.language.terms import find_term
from quizzer.language.topics import contrasted, topics
from quizzer.packs.schema import KeyPoint, Question

SHARED = 0.85
"""Closeness from which a word of a point counts as a word of another point or of the question too."""

SEVERAL = 2
"""Points about a concept from which it is no mere aspect of another one."""


@dataclass(frozen=True, slots=True, eq=False)
class Claim:
    """One wording of a point."""

    reading: Reading

    fresh: NDArray[np.float32]
    """Shape (words,): weights, 0 for words of the question."""

    telling: NDArray[np.float32]
    """Shape (words,): weights, 0 also for words that points about other concepts use."""

    bound: tuple[frozenset[int], ...]
    """For each word the concepts that its clause speaks about."""

    sides: tuple[Side, ...]
    """Words that have an opposite."""

    denied: NDArray[np.bool_]
    """Shape (words,): under an odd number of denials."""


@dataclass(frozen=True, slots=True, eq=False)
class PointRubric:
    """A key point made ready."""

    point: KeyPoint
    shown: str
    """How it is shown: what was cut out of a sentence as one of its own."""
    terms: tuple[tuple[str, ...], ...]
    """Groups of terms that the reader goes by: the point's keywords, or where they tell nothing any of its words too."""
    names: tuple[str, ...]
    """Spellings of a derived point that is a name and no claim; none for what says something."""
    weight: float
    """Share of the question, [0, 1]."""
    concept: int | None
    """Index in `Rubric.concepts`. None: the author names none."""
    rivals: frozenset[int]
    """Concepts with which its own may be confused; of all concepts when it names none."""
    claims: tuple[Claim, ...]
    """The point's own wording first, then the model answer's."""
    model_span: Span | None
    """Where the (first) model answer makes the point."""


@dataclass(frozen=True, slots=True, eq=False)
class Stack:
    """The words of several readings in one table, so that one product compares them all with an answer."""

    vectors: NDArray[np.float32]
    symbols: NDArray[np.int64]
    edges: tuple[int, ...]
    """Where each reading's rows begin, and the end of the last."""

    @classmethod
    def of(cls, readings: Sequence[Reading]) -> Stack:
        """Put readings one below the other."""
        filled = [reading.word_vectors for reading in readings if reading.words]
        edges = [0]
        for reading in readings:
            edges.append(edges[-1] + len(reading.words))
        return cls(
            vectors=np.concatenate(filled) if filled else np.zeros((0, 1), dtype=np.float32),
            symbols=np.concatenate([reading.word_symbols for reading in readings]),
            edges=tuple(edges),
        )

    def tables(self, answer: Reading) -> list[NDArray[np.float32]]:
        """For each reading the closeness of its words to the answer's; shapes (words, answer words)."""
        whole = closeness_table(self.vectors, self.symbols, answer.word_vectors, answer.word_symbols)
        return [whole[start:end] for start, end in pairwise(self.edges)]


@dataclass(frozen=True, slots=True, eq=False)
class Rubric:
    """A question made ready."""

    question: Question
    derived: bool
    own_words: bool
    """Whether the author's keywords tell more than derived ones would; see `authored.py`."""
    concepts: tuple[tuple[str, ...], ...]
    """Spellings of each concept that a point is about."""
    pair: tuple[int, int] | None
    """The two concepts that the question sets side by side: what "the former" and "the latter" mean."""
    points: tuple[PointRubric, ...]
    models: tuple[Reading, ...]
    prompt: Reading
    stack: Stack
    scale: Scale
    texts: Texts
    """The model answers as networks see them that read whole texts."""
    brief: BriefRubric | None
    """What the judge of brief questions needs. None: the question is none."""

    def closeness(self, ours: NDArray[np.float32], theirs: NDArray[np.float32]) -> NDArray[np.float32]:
        """How close texts are in meaning; vectors of shape (n, d) or (d,) with one of shape (d,)."""
        return self.scale(ours @ theirs)


def prepare_rubric(
    question: Question, encoder: Encoder, vectors: WordVectors, scale: Scale = PLAIN
) -> Rubric:
    """Make a question ready; done once per question.

    Args:
        question: What is asked.
        encoder: Measures texts.
        vectors: Measures words.
        scale: Brings the encoder's cosines to the built-in model's.
    """
    models = tuple(read(text, encoder, vectors) for text in question.model_answers)
    prompt = read(question.question, encoder, vectors)
    written = completed(question.key_points, models[0].prepared, prompt.prepared)
    key_points = written or derive_points(models[0].prepared, prompt.prepared)
    as_written = bool(question.key_points) or len(key_points) == 1 or bool(listed_items(models[0].text))
    abouts = tuple(dict.fromkeys(normalise(point.about) for point in key_points if point.about))
    whole_texts = prepare_texts([model.prepared for model in models], prompt.prepared, vectors)
    concepts = concept_names(abouts, prompt.text, whole_texts.concepts)
    pair = contrasted(prompt.text, concepts)
    asked = [bool(find_term(names, prompt.prepared)) for names in concepts]
    told = [
        sum(point.about is not None and normalise(point.about) == name for point in key_points)
        for name in abouts
    ]
    readings = [read(point.point, encoder, vectors) for point in key_points]
    spans = [_model_windows(reading, models, scale) for reading in readings]
    wordings: list[list[Reading]] = []
    for reading, span in zip(readings, spans, strict=True):
        texts = [models[number].text[where.start : where.end] for number, where in span]
        wordings.append([reading, *(read(text, encoder, vectors) for text in texts)])
    total = sum(point.weight for point in key_points)
    brief = is_brief(models)
    own_words = has_own_words(question.key_points, [model.prepared for model in models])
    points = []
    for number, point in enumerate(key_points):
        concept = abouts.index(normalise(point.about)) if point.about else None
        others = [
            wordings[other][0]
            for other in range(len(key_points))
            if key_points[other].about != point.about and key_points[other].about and point.about
        ]
        points.append(
            PointRubric(
                point=point,
                shown=point.point if as_written else _sentence(point.point, models[0].text),
                terms=point.keywords if own_words else any_word(point, prompt.prepared, brief=brief),
                names=spellings(point.point) if brief and not own_words else (),
                weight=point.weight / total,
                concept=concept,
                rivals=_rivals(concept, asked, told),
                claims=tuple(
                    _claim(reading, prompt, others, concepts, concept, pair) for reading in wordings[number]
                ),
                model_span=next((where for model, where in spans[number] if model == 0), None),
            )
        )
    claims = [claim.reading for point in points for claim in point.claims]
    return Rubric(
        question=question,
        derived=not question.key_points,
        own_words=own_words,
        concepts=concepts,
        pair=pair,
        points=tuple(points),
        models=models,
        prompt=prompt,
        stack=Stack.of([*claims, *models, prompt]),
        scale=scale,
        texts=whole_texts,
        brief=prepare_brief(whole_texts, models, tuple(readings), vectors) if brief else None,
    )


def _sentence(claim: str, model: str) -> str:
    """A claim cut out of a model answer as a sentence that ends as the others there do."""
    return as_sentence(claim, "ko" if any(map(is_syllable, claim)) else "en", style_of(model))


def _model_windows(point: Reading, models: tuple[Reading, ...], scale: Scale) -> list[tuple[int, Span]]:
    """The window of each model answer that makes a point best: index of the model answer, place."""
    found = []
    for number, model in enumerate(models):
        if not len(model.windows):
            continue
        aligned = weighted(best_per_window(word_closeness(point, model), model), point.word_weights)
        close = scale(model.window_vectors @ point.vector)
        widths = model.windows[:, 1] - model.windows[:, 0]
        best = int(np.argmax(aligned + close - 0.08 * (widths - 1)))
        found.append((number, model.span(best)))
    return found


def _claim(
    reading: Reading,
    prompt: Reading,
    others: list[Reading],
    concepts: tuple[tuple[str, ...], ...],
    concept: int | None,
    pair: tuple[int, int] | None,
) -> Claim:
    fresh = reading.word_weights * ~shared(reading, [prompt])
    telling = fresh * ~shared(reading, others)
    spoken = topics(reading.clauses, concepts, pair) if concepts else ()
    default = frozenset() if concept is None else frozenset({concept})
    bound = tuple((spoken[clause] if spoken else default) or default for clause in reading.word_clause)
    return Claim(
        reading=reading,
        fresh=fresh.astype(np.float32),
        telling=telling.astype(np.float32),
        bound=bound,
        sides=sides(reading.prepared),
        denied=denied_words(reading),
    )


def _rivals(concept: int | None, asked: list[bool], told: list[int]) -> frozenset[int]:
    """Concepts that the question sets beside this one: both named in it, or neither; or both of several points.

    Args:
        concept: Which one. None: a point that names none.
        asked: Of each concept whether the question names it.
        told: Of each how many points are about it.
    """
    if concept is None:
        return frozenset(range(len(asked)))
    return frozenset(
        other
        for other, named in enumerate(asked)
        if other != concept and (named == asked[concept] or min(told[other], told[concept]) >= SEVERAL)
    )


def shared(reading: Reading, others: list[Reading]) -> NDArray[np.bool_]:
    """Which words of a reading some other text uses too; shape (words,)."""
    found = np.zeros(len(reading.words), dtype=np.bool_)
    for other in others:
        if other.words and reading.words:
            found |= word_closeness(reading, other).max(axis=1) >= SHARED
    return found
