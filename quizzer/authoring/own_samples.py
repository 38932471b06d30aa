"""A learner's own marks, written as samples into packs of their own."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

from quizzer.packs.library import Origin, PackEntry
from quizzer.packs.schema import Sample
from quizzer.packs.writing import append_sample
from quizzer.practice.judgement import Mark


@dataclass(frozen=True, slots=True)
class Saved:
    """What became of the marks, counted."""

    saved: int

    known: int
    """The question has a sample with this answer already."""

    foreign: int
    """The pack comes with quizzer, and is not the learner's to change."""

    edited: int
    """The mark was given for an older wording."""

    gone: int
    """No pack has the question any more."""

    files: tuple[Path, ...]
    """What was changed."""

    foreign_files: tuple[Path, ...] = ()
    """The files of the packs that come with quizzer."""


def save_samples(entries: Iterable[PackEntry], marks: Sequence[Mark]) -> Saved:
    """Add marks to the packs of the learner's own that they belong to, each answer once.

    Args:
        entries: The library's.
        marks: Of two for one answer the first counts.

    Raises:
        PackError, DataError, EnvironmentProblem: A file cannot be changed; see `append_sample`. Marks before it
            were written.
    """
    packs = {entry.id: entry for entry in entries if entry.pack is not None}
    counts = dict.fromkeys(("saved", "known", "foreign", "edited", "gone"), 0)
    files: dict[Path, None] = {}
    foreign_files: dict[Path, None] = {}
    written: set[tuple[str, str, str]] = set()
    for mark in marks:
        outcome = _outcome(packs.get(mark.pack), mark, written)
        counts[outcome] += 1
        if outcome == "saved":
            path = packs[mark.pack].path
            append_sample(path, mark.question, Sample(answer=mark.answer, score=float(mark.own)))
            files[path] = None
            written.add((mark.pack, mark.question, mark.answer))
        elif outcome == "foreign":
            foreign_files[packs[mark.pack].path] = None
    return Saved(**counts, files=tuple(files), foreign_files=tuple(foreign_files))


def _outcome(entry: PackEntry | None, mark: Mark, written: set[tuple[str, str, str]]) -> str:
    questions = () if entry is None or entry.pack is None else entry.pack.questions
    question = next((each for each in questions if each.id == mark.question), None)
    if entry is None or question is None:
        return "gone"
    if entry.origin is not Origin.USER:
        return "foreign"
    if question.content_hash != mark.question_hash:
        return "edited"
    there = {sample.answer.strip() for sample in question.samples}
    known = mark.answer.strip() in there or (mark.pack, mark.question, mark.answer) in written
    return "known" if known else "saved"
