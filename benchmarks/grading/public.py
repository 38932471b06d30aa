"""Sets of other people's, which are no part of the project: a folder holds them as `NAME.jsonl.gz` and `NAME.tsv.gz`."""

from __future__ import annotations

import gzip
from collections import defaultdict
from pathlib import Path

from sets import Marked, MarkedSet, read_lines

from quizzer.packs.schema import Question

LABEL_GRADES = {
    "correct": 100.0,
    "partially_correct_incomplete": 50.0,
    "contradictory": 0.0,
    "irrelevant": 0.0,
    "non_domain": 0.0,
    "incorrect": 0.0,
}
"""What a label of SemEval-2013 task 7 counts on the scale of 0-100."""


def public(folder: Path, name: str) -> MarkedSet:
    """Read a set of other people's in English; reference answers only.

    Raises:
        FileNotFoundError: The set is not in the folder.
    """
    questions: dict[str, Question] = {}
    answers: list[Marked] = []
    best: dict[str, float] = defaultdict(float)
    records = list(read_lines(folder / f"{name}.jsonl.gz"))
    for record in records:
        if "score" in record:
            best[record["question_id"]] = max(best[record["question_id"]], float(record["score"]))
    for number, record in enumerate(records):
        answer = record["answer"].strip()
        if not answer or answer.lower() == "no submission":
            continue
        key = f"q{len(questions)}"
        known = next((k for k, q in questions.items() if q.question == record["question"].strip()), None)
        if known is None:
            references = tuple(dict.fromkeys(text.strip() for text in record["references"] if text.strip()))[
                :10
            ]
            questions[key] = Question(
                id=key, question=record["question"], model_answers=references, language="en"
            )
            known = key
        if "score" in record:
            grade = 100.0 * float(record["score"]) / max(best[record["question_id"]], 1e-9)
        else:
            grade = LABEL_GRADES[record["label_5way"] or record["label_3way"]]
        answers.append(Marked(f"{name}-{number}", known, answer, grade))
    return MarkedSet(name, questions, dict.fromkeys(questions, "en"), answers)


def sentence_pairs(folder: Path, name: str) -> list[tuple[float, str, str]]:
    """Read pairs of sentences with their similarity: score, first, second."""
    with gzip.open(folder / f"{name}.tsv.gz", "rt", encoding="utf-8") as lines:
        next(lines)
        rows = [line.rstrip("\n").split("\t") for line in lines]
    return [(float(score), first, second) for score, first, second in rows]
