"""Where the training text comes from, and what is kept out of it.

Every reader yields stripped, non-empty texts in the order of its file. Two lots of parallel sentences are
held out (one to choose by, one to report), and no text of an evaluation set is ever learnt from.
"""

from __future__ import annotations

import csv
import gzip
import hashlib
import json
import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

PAIR_FILES = ("parallel-tech.tsv.gz", "parallel-general.tsv.gz")
"""Translations; the first file is the field's own documentation."""

EVALUATION_FILES = ("korsts-dev", "korsts-test", "klue-sts-dev", "stsb-en-dev", "stsb-en-test")
"""Sets whose sentences are dropped wherever they turn up in the training text."""

HELD_OUT = 1500
"""Parallel sentences in each of the two held-out lots."""


@dataclass(frozen=True, slots=True)
class Pair:
    """A sentence in both languages."""

    english: str
    korean: str
    source: str


@dataclass(frozen=True, slots=True)
class Section:
    """A part of a document under its heading; headings of interview notes are questions."""

    repository: str
    heading: str
    text: str
    language: str


def rows(path: Path) -> Iterator[dict[str, str]]:
    """Read a gzipped table: a header line, tabs, no quoting."""
    with gzip.open(path, "rt", encoding="utf-8", newline="") as lines:
        yield from csv.DictReader(lines, delimiter="\t", quoting=csv.QUOTE_NONE)


def key(text: str) -> str:
    """What two spellings of the same sentence share."""
    return re.sub(r"[\W_]+", "", text.casefold())


def evaluation_keys(evaluation: Path) -> set[str]:
    """Keys of every sentence that a score is reported on."""
    return {
        key(row[column])
        for name in EVALUATION_FILES
        for row in rows(evaluation / f"{name}.tsv.gz")
        for column in ("s1", "s2")
    }


@dataclass(frozen=True, slots=True)
class Corpus:
    """The training folder without what is measured on."""

    folder: Path
    banned: frozenset[str]
    """Keys of texts that must not be learnt from."""

    dev: tuple[Pair, ...]
    """Held-out parallel sentences to choose by."""

    test: tuple[Pair, ...]
    """Held-out parallel sentences to report once."""

    @classmethod
    def open(cls, folder: Path, evaluation: Path) -> Corpus:
        """Choose the held-out sentences by hash, so that they stay the same when the files grow."""
        measured = evaluation_keys(evaluation)
        candidates: dict[str, Pair] = {}
        koreans: set[str] = set()
        for pair in _pairs(folder / PAIR_FILES[0]):
            if not (12 <= len(pair.english) <= 300 and 6 <= len(pair.korean) <= 200):
                continue
            english, korean = key(pair.english), key(pair.korean)
            if english not in candidates and korean not in koreans and not {english, korean} & measured:
                candidates[english] = pair
                koreans.add(korean)
        chosen = sorted(candidates.values(), key=lambda p: hashlib.sha256(p.english.encode()).digest())
        dev, test = chosen[:HELD_OUT], chosen[HELD_OUT : 2 * HELD_OUT]
        kept_out = {key(text) for pair in (*dev, *test) for text in (pair.english, pair.korean)}
        return cls(folder, frozenset(measured | kept_out), tuple(dev), tuple(test))

    def allowed(self, *texts: str) -> bool:
        """Say whether all the texts may be learnt from."""
        return all(text and key(text) not in self.banned for text in texts)

    def every_pair(self) -> Iterator[Pair]:
        """Translations, documentation first, the ones to be measured on included."""
        for name in PAIR_FILES:
            yield from _pairs(self.folder / name)

    def pairs(self) -> Iterator[Pair]:
        """Translations that may be learnt from."""
        yield from (pair for pair in self.every_pair() if self.allowed(pair.english, pair.korean))

    def sections(self) -> Iterator[Section]:
        """Documentation and interview notes in both languages."""
        with gzip.open(self.folder / "domain.jsonl.gz", "rt", encoding="utf-8") as lines:
            for line in lines:
                row = json.loads(line)
                yield Section(row["repo"], row["heading"].strip(), row["text"].strip(), row["lang"])

    def inferences(self) -> Iterator[tuple[str, str, str]]:
        """KLUE-NLI train as (premise, hypothesis, label)."""
        for row in rows(self.folder / "klue-nli-train.tsv.gz"):
            if self.allowed(row["premise"].strip(), row["hypothesis"].strip()):
                yield row["premise"].strip(), row["hypothesis"].strip(), row["label"]

    def paraphrases(self) -> Iterator[list[str]]:
        """Groups of sentences that ask for the same thing (ParaKQC)."""
        groups: dict[str, list[str]] = {}
        for row in rows(self.folder / "parakqc.tsv.gz"):
            if self.allowed(row["text"].strip()):
                groups.setdefault(row["group"], []).append(row["text"].strip())
        yield from (group for group in groups.values() if len(group) > 1)

    def same_questions(self) -> Iterator[tuple[str, str]]:
        """Pairs of different words for the same question (Korean question pairs)."""
        for row in rows(self.folder / "ko-question-pair.tsv.gz"):
            first, second = row["s1"].strip(), row["s2"].strip()
            if row["label"] == "1" and key(first) != key(second) and self.allowed(first, second):
                yield first, second


def _pairs(path: Path) -> Iterator[Pair]:
    for row in rows(path):
        english, korean = row["en"].strip(), row["ko"].strip()
        if english and korean:
            yield Pair(english, korean, row["source"])
