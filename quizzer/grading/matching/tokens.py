"""A text as the matcher sees it: every word with its vector, and what its place in the sentence says of it.

Other than the reader of key points the matcher sees particles, endings and function words too, in their order: they say
who does what to whom.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

import numpy as np
from numpy.typing import NDArray

from quizzer.grading.alignment import closeness_table
from quizzer.grading.words import WordVectors
from quizzer.language.negation import clause_negations, is_negated
from quizzer.language.opposites import sides
from quizzer.language.prepared import Prepared
from quizzer.language.tokens import Token
from quizzer.language.topics import topics

MOST_TOKENS = 160
"""Words of a text that are read."""

ASKED_FROM = 0.85
"""Closeness to a word of the question from which a word counts as the question's."""

_KINDS = ("noun", "light", "verb", "function", "tail")
_SCRIPTS = ("hangul", "latin", "number")
_PARTICLES = (
    ("은", "는"), ("이", "가"), ("을", "를"), ("에", "에서", "에게", "한테"), ("로", "으로"),
    ("와", "과", "랑", "이랑", "하고"),
    ("의",), ("만",), ("도",), ("부터",), ("까지",), ("보다",),
)  # fmt: skip
_PARTICLE = {particle: place for place, group in enumerate(_PARTICLES) for particle in group}
_ADNOMINAL = ("ㄴ", "는", "ㄹ", "은", "을", "던")

TOKEN_FEATURES: tuple[str, ...] = (
    *_KINDS,
    *_SCRIPTS,
    *(f"particle {group[0]}" for group in _PARTICLES),
    "denied",
    "denies",
    "ending",
    "if",
    "adnominal",
    "conditional clause",
    "weight",
    "clause start",
    "asked",
)
"""What is known of a word beside its vector; each is 0 or 1 but the weight."""

PAIR_FEATURES: tuple[str, ...] = (
    "closeness",
    "same",
    "opposite",
    "same side",
    "same concept",
    "other concept",
)
"""What is known of two words: cosine with what any two share taken off, [0, 1]; the rest 0 or 1. The last two: whether their
clauses speak of the same one of the things that the question compares, or of different ones."""


@dataclass(frozen=True, slots=True, eq=False)
class Tokens:
    """The words of a text."""

    vectors: NDArray[np.float32]
    """Shape (n, d of the built-in model), unit rows."""
    weights: NDArray[np.float32]
    """Shape (n,)."""
    features: NDArray[np.float32]
    """Shape (n, len(TOKEN_FEATURES))."""
    symbols: NDArray[np.int64]
    """Shape (n,): equal for the same word and for spellings of one term, within one run of the program."""
    opposites: NDArray[np.int64]
    """Shape (n,): the pair of opposites that a word belongs to and its side, as 2 x pair + side; -1 for none."""
    concepts: NDArray[np.int64]
    """Shape (n,): the one thing that a word's clause speaks about, of those that the question compares; -1 for none."""

    def __len__(self) -> int:
        return len(self.weights)


def tokens_of(text: Prepared, vectors: WordVectors, concepts: Sequence[Sequence[str]] = ()) -> Tokens:
    """Read a text's words, at most `MOST_TOKENS` of them.

    Args:
        text: An answer, a model answer or a claim.
        vectors: Those of words.
        concepts: Spellings of each of the things that the question compares.
    """
    tokens = text.tokens[:MOST_TOKENS]
    found, weights = vectors.look_up_texts([_spelling(token) for token in tokens])
    features = np.zeros((len(tokens), len(TOKEN_FEATURES)), dtype=np.float32)
    clauses, place = text.clauses, 0
    denials = {(denial.start, denial.end) for clause in clauses for denial in clause_negations(clause)}
    for number, token in enumerate(tokens):
        while place + 1 < len(clauses) and clauses[place + 1].start <= token.start:
            place += 1
        clause = clauses[place]
        features[number, _KINDS.index(token.kind)] = 1.0
        features[number, len(_KINDS) + _SCRIPTS.index(token.script)] = 1.0
        if token.particle in _PARTICLE:
            features[number, len(_KINDS) + len(_SCRIPTS) + _PARTICLE[token.particle]] = 1.0
        features[number, -9:-1] = (
            is_negated(clause, token.start, token.end),
            (token.start, token.end) in denials,
            bool(token.ending),
            token.ending in ("면", "으면"),
            token.ending in _ADNOMINAL,
            clause.is_condition,
            weights[number],
            number == 0 or token.start == clause.tokens[0].start,
        )
    return Tokens(
        vectors=found,
        weights=weights,
        features=features,
        symbols=_symbols(text, tokens),
        opposites=_opposites(text, tokens),
        concepts=_concepts(text, tokens, concepts),
    )


def asked_of(tokens: Tokens, prompt: Tokens) -> Tokens:
    """Mark the words that the question uses."""
    if not len(tokens) or not len(prompt):
        return tokens
    features = tokens.features.copy()
    features[:, -1] = compared(tokens, prompt)[:, :, 0].max(axis=1) >= ASKED_FROM
    return replace(tokens, features=features)


def compared(ours: Tokens, theirs: Tokens) -> NDArray[np.float32]:
    """Compare each word with each; shape (n, m, len(PAIR_FEATURES))."""
    close = closeness_table(ours.vectors, ours.symbols, theirs.vectors, theirs.symbols)
    same = ours.symbols[:, None] == theirs.symbols[None, :]
    mine, other = ours.opposites[:, None], theirs.opposites[None, :]
    paired = (mine >= 0) & (mine // 2 == other // 2)
    about, others = ours.concepts[:, None], theirs.concepts[None, :]
    known = (about >= 0) & (others >= 0)
    columns = [
        close,
        same,
        paired & (mine != other),
        paired & (mine == other),
        known & (about == others),
        known & (about != others),
    ]
    return np.stack(columns, axis=-1).astype(np.float32)


def _spelling(token: Token) -> str:
    return token.text.lower() if token.script == "latin" else token.stem


def _symbols(text: Prepared, tokens: tuple[Token, ...]) -> NDArray[np.int64]:
    found = np.array([hash(token.stem) for token in tokens], dtype=np.int64)
    places = _places(tokens)
    for symbol, first, last in text.symbols:
        if symbol.startswith("#"):
            found[_within(places, text.units[first].start, text.units[last].end)] = hash(symbol)
    return found


def _opposites(text: Prepared, tokens: tuple[Token, ...]) -> NDArray[np.int64]:
    found = np.full(len(tokens), -1, dtype=np.int64)
    places = _places(tokens)
    for side in sides(text):
        found[_within(places, side.span.start, side.span.end)] = 2 * side.pair + side.right
    return found


def _concepts(
    text: Prepared, tokens: tuple[Token, ...], concepts: Sequence[Sequence[str]]
) -> NDArray[np.int64]:
    found = np.full(len(tokens), -1, dtype=np.int64)
    if not concepts:
        return found
    places = _places(tokens)
    for clause, about in zip(text.clauses, topics(text.clauses, concepts), strict=True):
        if len(about) == 1:
            found[_within(places, clause.start, clause.end)] = next(iter(about))
    return found


def _places(tokens: tuple[Token, ...]) -> NDArray[np.intp]:
    """Where words begin and end; shape (n, 2)."""
    return np.array([(token.start, token.end) for token in tokens], dtype=np.intp).reshape(-1, 2)


def _within(places: NDArray[np.intp], start: int, end: int) -> NDArray[np.bool_]:
    """Which words share a letter with a stretch; shape (n,)."""
    return np.asarray((places[:, 0] < end) & (start < places[:, 1]))
