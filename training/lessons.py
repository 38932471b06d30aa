"""What the student is taught, as numbered texts: the sentences of all lessons share one pool.

A lesson is a table of text numbers; `Lessons` holds one table for each kind of lesson.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path

import numpy as np
from numpy.typing import NDArray
from texts import Corpus, key

INTERVIEW_NOTES = (
    "CS-Study",
    "Prompt-Engineering",
    "cncf/glossary",
    "interview",
    "javascript-algorithms",
    "system-design-primer",
)
"""Repositories whose headings are questions or terms, and whose text answers them."""

EVERYDAY = ("jhe_dev", "jhe_eval", "news_park_dev", "news_park_test", "stsb_korsts_train", "tatoeba_kor")
"""Sources of translated pairs that are not about software."""


@dataclass(slots=True)
class Pool:
    """Texts by number; the same text has one number."""

    texts: list[str] = field(default_factory=list)
    numbers: dict[str, int] = field(default_factory=dict)

    def add(self, text: str) -> int:
        """Give the text's number, a new one when it is new."""
        number = self.numbers.setdefault(text, len(self.texts))
        if number == len(self.texts):
            self.texts.append(text)
        return number


@dataclass(frozen=True, slots=True)
class Lessons:
    """Everything to learn from."""

    texts: list[str]

    taught: NDArray[np.int64]
    """Shape (n, 2): a text, and the row of the teacher's vector that it should have."""

    everyday: NDArray[np.bool_]
    """For each of them whether it is everyday language, which the documentation outnumbers."""

    same: NDArray[np.int64]
    """Shape (n, 2): texts that mean the same or belong together, without a teacher."""

    follows: NDArray[np.int64]
    """Shape (n, 3): a premise, what follows from it, and what contradicts it (-1: none known)."""


def gather(corpus: Corpus, cache: Path) -> Lessons:
    """Read every source; `sentences.txt` in the cache folder says which texts have a teacher's vector."""
    pool = Pool()
    known = (cache / "sentences.txt").read_text(encoding="utf-8").split("\n")
    rows = {text: row for row, text in enumerate(known)}
    everyday: set[int] = set()
    taught = [(pool.add(text), row) for text, row in rows.items() if corpus.allowed(text)]
    same: list[tuple[int, int]] = []
    for pair in corpus.pairs():
        row = rows.get(pair.english)
        if row is None:
            same.append((pool.add(pair.english), pool.add(pair.korean)))
        else:
            taught.append((pool.add(pair.korean), row))
            if pair.source in EVERYDAY:
                everyday.add(row)
    for section in corpus.sections():
        if any(name in section.repository for name in INTERVIEW_NOTES) and len(section.text) >= 40:
            heading = section.heading.rsplit(" > ", 1)[-1]
            if len(heading) >= 4 and corpus.allowed(heading):
                same.append((pool.add(heading), pool.add(section.text[:800])))
    for group in corpus.paraphrases():
        same.extend((pool.add(a), pool.add(b)) for a, b in zip(group, group[1:] + group[:1], strict=True))
    same.extend((pool.add(a), pool.add(b)) for a, b in corpus.same_questions())
    taught = sorted(set(taught))
    return Lessons(
        pool.texts,
        np.array(taught, dtype=np.int64),
        np.array([row in everyday for _, row in taught]),
        np.array(sorted(set(same)), dtype=np.int64),
        np.array(_inferences(corpus, pool), dtype=np.int64),
    )


def _inferences(corpus: Corpus, pool: Pool) -> list[tuple[int, int, int]]:
    premises: dict[str, dict[str, list[str]]] = {}
    for premise, hypothesis, label in corpus.inferences():
        premises.setdefault(premise, {}).setdefault(label, []).append(hypothesis)
    triples = []
    for premise, by_label in premises.items():
        against = by_label.get("contradiction", [])
        for index, hypothesis in enumerate(by_label.get("entailment", [])):
            if key(hypothesis) != key(premise):
                wrong = pool.add(against[index % len(against)]) if against else -1
                triples.append((pool.add(premise), pool.add(hypothesis), wrong))
    return triples
