"""Questions with marked answers: what a set is, how one is read, and what can be made of one.

What the weights learn is in `learned.py`, what is set aside in `aside.py`, other people's sets in `public.py`.
"""

from __future__ import annotations

import gzip
import json
import random
import sys
import zlib
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from quizzer.packs.library import shipped_folder
from quizzer.packs.loader import load_pack
from quizzer.packs.schema import KeyPoint, Question

DATA = Path(__file__).parent / "data"


@dataclass(frozen=True, slots=True)
class Marked:
    """An answer with the mark that somebody gave it."""

    id: str
    question: str
    answer: str
    grade: float
    """0-100."""
    kind: str = ""
    points: str = ""
    """One letter per key point: C covered, P partly, M missing, X contradicted. Empty: not labelled."""


@dataclass(frozen=True, slots=True)
class MarkedSet:
    """Questions and marked answers to them."""

    name: str
    questions: dict[str, Question]
    languages: dict[str, str]
    answers: list[Marked]


def joined(sets: Sequence[MarkedSet]) -> MarkedSet:
    """Several sets as one; their questions have different keys."""
    return MarkedSet(
        " and ".join(dict.fromkeys(data.name for data in sets)),
        {key: question for data in sets for key, question in data.questions.items()},
        {key: language for data in sets for key, language in data.languages.items()},
        [answer for data in sets for answer in data.answers],
    )


def shipped() -> MarkedSet:
    """Read the questions of the shipped packs with the marked answers that were written for some of them.

    The packs' own samples are not among them: they are left for measuring. An answer whose letters were given for other
    key points than the pack has now is left out, and that is said.
    """
    questions, languages = {}, {}
    for path in sorted(shipped_folder().glob("*.yaml")):
        pack = load_pack(path)
        for question in pack.questions:
            questions[f"{pack.id}/{question.id}"] = question
            languages[f"{pack.id}/{question.id}"] = question.language or pack.language
    answers = [
        Marked(a["id"], f"{a['pack']}/{a['question']}", a["answer"], a["grade"], a["kind"], a["points"])
        for path in sorted(DATA.glob("shipped-*.jsonl"))
        for a in read_lines(path)
    ]
    fitting = [a for a in answers if len(a.points) == len(questions[a.question].key_points)]
    if len(fitting) < len(answers):
        print(
            f"{len(answers) - len(fitting)} answers left out: their question has other key points now",
            file=sys.stderr,
        )
    return MarkedSet("shipped", questions, languages, fitting)


def without_points(data: MarkedSet) -> MarkedSet:
    """The same answers to questions that list no key points."""
    bare = {key: question.model_copy(update={"key_points": ()}) for key, question in data.questions.items()}
    return MarkedSet(f"{data.name}, no key points", bare, data.languages, data.answers)


def of_two_points(data: MarkedSet, answers: Sequence[Marked]) -> MarkedSet:
    """The same questions by an author who named two points only: for each question a pair that its name draws.

    Args:
        answers: Those of the new set; their letters are those of the pair.
    """
    pairs = {
        key: sorted(random.Random(f"{key}/two").sample(range(len(question.key_points)), 2))
        for key, question in data.questions.items()
        if len(question.key_points) > 2
    }
    questions = {
        key: question.model_copy(
            update={"key_points": tuple(question.key_points[place] for place in pairs[key])}
            if key in pairs
            else {}
        )
        for key, question in data.questions.items()
    }
    kept = [
        replace(answer, points="".join(answer.points[place] for place in pairs[answer.question]))
        for answer in answers
        if answer.question in pairs
    ]
    return MarkedSet(f"{data.name}, two points", questions, data.languages, kept)


def single_points(data: MarkedSet) -> MarkedSet:
    """Single points of longer questions as brief questions: at most two of each question, that its name draws.

    An answer has the grade that its letter for the point is worth. Of long answers a third is kept.
    """
    questions: dict[str, Question] = {}
    for key, question in data.questions.items():
        if len(question.key_points) < 2:
            continue
        for place in random.Random(f"{key}/single").sample(range(len(question.key_points)), 2):
            point = question.key_points[place]
            questions[f"{key}#{place}"] = question.model_copy(
                update={"model_answers": (point.point,), "key_points": (point,)}
            )
    answers = [
        replace(answer, id=f"{answer.id}#{place}", question=key, grade=LETTER_GRADES[letter], points=letter)
        for answer in data.answers
        for place, letter in enumerate(answer.points)
        if (key := f"{answer.question}#{place}") in questions
        if len(answer.answer) < LONG_ANSWER or zlib.crc32(f"{answer.id}{key}".encode()) % 3 == 0
    ]
    languages = {key: data.languages[key.rsplit("#", 1)[0]] for key in questions}
    return MarkedSet("single points", questions, languages, answers)


LETTER_GRADES = {"C": 96.0, "P": 50.0, "M": 4.0, "X": 4.0}
"""What a letter is worth where only its point is asked for."""

LONG_ANSWER = 160
"""Characters."""


def read_pair(name: str, asked: Path) -> MarkedSet:
    """Read a file of questions and the file of answers to them that lies beside it."""
    answered = asked.with_name(asked.name.replace("questions", "answers"))
    questions, languages = {}, {}
    for record in read_lines(asked):
        points = tuple(KeyPoint.model_validate(point) for point in record["key_points"])
        questions[record["id"]] = Question(
            id=record["id"],
            question=record["question"],
            model_answers=(record["model_answer"],),
            key_points=points,
            language=record["language"],
        )
        languages[record["id"]] = record["language"]
    return MarkedSet(name, questions, languages, [read_marked(record) for record in read_lines(answered)])


def read_marked(record: dict[str, Any]) -> Marked:
    return Marked(*(record[field] for field in ("id", "question", "answer", "grade", "kind", "points")))


def read_lines(path: Path) -> Iterator[dict[str, Any]]:
    data = path.read_bytes()
    text = (gzip.decompress(data) if path.suffix == ".gz" else data).decode("utf-8")
    yield from (json.loads(line) for line in text.splitlines())
