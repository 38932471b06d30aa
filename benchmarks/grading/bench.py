"""How near the grader's scores come to the grades, on questions that it was not fitted on.

    python benchmarks/grading/bench.py                   # everything that lies in the project; three hours
    python benchmarks/grading/unseen.py                  # what is set aside, by the program as it is; five minutes
    python benchmarks/grading/bench.py --eval FOLDER     # and other people's sets, see README.md
    python benchmarks/grading/bench.py --small           # two folds of one reader, with key points only

Ends with exit code 1 when the correlation with key points falls under `FLOOR`.
"""

from __future__ import annotations

import argparse
import os
import sys
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

# The matrices are small: one thread is the fastest. NumPy reads this when it is loaded.
os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")

import numpy as np
from aside import crossed
from baselines import cosines, keyword_share, mini_lm
from examples import Example, tabulate, told_less
from fit import cross_examined, everything, folds_of
from learned import graded, more
from lines import fit_lines
from made import MADE, made_answers
from metrics import spearman
from public import public, sentence_pairs
from sets import Marked, MarkedSet, without_points
from tables import HEAD, Result, keep, line, show, show_confidence, show_kinds, show_points
from unseen import show_unseen

from quizzer.embedding.builtin import built_in
from quizzer.grading.grader import Grader
from quizzer.grading.judge import Judge
from quizzer.packs.library import shipped_folder
from quizzer.packs.loader import load_pack

FLOOR = 0.75
"""Correlation on unseen questions, with key points, below which something is broken."""

FOLDS = 6

FOLD_NETWORKS = 2
"""Readers that judge together in each fold: fewer than the program has, for the time that they take."""

PUBLIC = ("saf2-train", "saf2-unseen-answers", "beetle-train", "beetle-unseen-answers", "scientsbank-train")
PAIRS = ("korsts-dev", "korsts-test", "klue-sts-dev", "stsb-en-dev", "stsb-en-test")


def cross_validated(examples: Sequence[Example], data: MarkedSet, folds: int, networks: int) -> list[Result]:
    """Grade the answers, each by readers fitted without the family of its question.

    The two lines, to the score and to the confidence, are fitted on what the other folds' readers say of the other folds.
    """
    fitted = list(folds_of(examples, folds, networks))
    verdicts = cross_examined(examples, fitted)
    found = []
    for fold in fitted:
        held = set(fold.unseen)
        rest = [number for number in range(len(examples)) if number not in held]
        lines = fit_lines([examples[n] for n in rest], [verdicts[n] for n in rest])
        judge = Judge.from_data({"version": "fold", "networks": fold.networks, **lines})
        grader = Grader(built_in(), judge=judge)
        for number in fold.unseen:
            if not examples[number].lined:
                continue
            answer = examples[number].answer
            found.append(Result(answer, grader.grade(data.questions[answer.question], answer.answer)))
    return found


def show_baselines(data: MarkedSet) -> None:
    """Print the plain recipe and its parts on the same answers."""
    grades = [answer.grade for answer in data.answers]
    questions = {
        key: {"key_points": [{"keywords": point.keywords} for point in question.key_points]}
        for key, question in data.questions.items()
    }
    shares = np.array([keyword_share(questions[a.question], a.answer) for a in data.answers])
    print(line("keywords alone (RapidFuzz)", 100 * shares, grades))
    pairs = [(data.questions[a.question].model_answer, a.answer) for a in data.answers]
    own = cosines(built_in().encode, pairs)
    print(line("built-in model, cosine alone", 100 * own, grades))
    try:
        close = cosines(mini_lm(), pairs)
    except ImportError as problem:
        print(f"(MiniLM rows left out: {problem.name} is not installed)")
        return
    print(line("MiniLM, cosine alone", 100 * close, grades))
    print(line("plain recipe: half keywords, half MiniLM cosine", 50 * shares + 50 * close, grades))


def show_public(folder: Path) -> None:
    """Print other people's sets: the reference answer alone, nothing fitted on them."""
    grader = Grader(built_in())
    for name in PUBLIC:
        try:
            data = public(folder, name)
        except FileNotFoundError:
            print(f"| {name} | not in {folder.name} | | | |")
            continue
        results = [
            Result(answer, grader.grade(data.questions[answer.question], answer.answer))
            for answer in data.answers
        ]
        show(name, results)
        pairs = [(data.questions[a.question].model_answer, a.answer) for a in data.answers]
        print(
            line(
                f"{name}, cosine alone",
                100 * cosines(built_in().encode, pairs),
                [a.grade for a in data.answers],
            )
        )
    print("\n| sentence pairs | n | Spearman of the built-in model |\n|---|---|---|")
    for name in PAIRS:
        rows = sentence_pairs(folder, name)
        close = cosines(built_in().encode, [(first, second) for _, first, second in rows])
        print(f"| {name} | {len(rows)} | {spearman(list(close), [score for score, _, _ in rows]):.3f} |")


def samples(data: MarkedSet) -> MarkedSet:
    """The packs' own samples; no weights were fitted on them."""
    answers = [
        Marked(
            f"{pack.id}/{question.id}/{number}",
            f"{pack.id}/{question.id}",
            sample.answer,
            sample.score,
            "sample",
        )
        for pack in map(load_pack, sorted(shipped_folder().glob("*.yaml")))
        for question in pack.questions
        for number, sample in enumerate(question.samples)
    ]
    return MarkedSet("samples", data.questions, data.languages, answers)


def tested(data: MarkedSet, written: MarkedSet, grader: Grader) -> list[Example]:
    """Everything that is learned from, and the packs' own samples, from which nothing is."""
    made = made_answers(written, built_in())
    apart = MarkedSet("samples", data.questions, data.languages, [*samples(written).answers, *crossed()])
    only_judged = [replace(example, learned=False) for example in tabulate(apart, [], written, grader)]
    less = told_less(written, made, grader) if data is written else []
    return [*tabulate(data, made, written, grader), *less, *only_judged]


def show_sets(results: Sequence[Result], how: str) -> float:
    """Print a row for each set; returns the Pearson of the first."""
    names = {key: data.name for data in (graded(), *more()) for key in data.questions}

    def name(result: Result) -> str:
        answer = result.answer
        if answer.kind in MADE:
            return answer.kind
        if answer.kind == "sample":
            return "samples of shipped packs"
        if answer.kind.startswith("apart-"):
            return "set aside, in the other language"
        if answer.kind.startswith("cross-"):
            return "in the other language"
        if answer.kind.startswith("short-"):
            return "short answers"
        return names.get(answer.question, "answers to shipped questions")

    parts: dict[str, list[Result]] = defaultdict(list)
    for result in results:
        parts[name(result)].append(result)
    reached = [
        show(f"{part}, {how}", parts[part])
        for part in (
            "graded",
            "answers to shipped questions",
            "hard",
            "wide",
            "mixed",
            "blog",
            "cards",
            "short answers",
            "in the other language",
            "samples of shipped packs",
            "set aside, in the other language",
        )
    ]
    for part in MADE:
        if not parts[part]:
            continue  # only brief questions have such answers
        scores = np.array([result.grade.score for result in parts[part]])
        print(
            f"| {part}, {how}: mean {scores.mean():.1f}, most {scores.max():.1f}, above 20: "
            f"{np.mean(scores > 20):.3f} | {len(scores)} | | | |"
        )
    return reached[0]


def main() -> int:
    """Print the tables."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").split("\n", 1)[0])
    parser.add_argument("--small", action="store_true", help="two folds of one reader, with key points only")
    parser.add_argument("--eval", type=Path, metavar="FOLDER", help="other people's sets")
    parser.add_argument(
        "--keep", type=Path, metavar="FILE", help="write every answer's grade and score there"
    )
    given = parser.parse_args()
    folds, networks = (2, 1) if given.small else (FOLDS, FOLD_NETWORKS)
    data, ours = everything(), set(graded().questions)
    grader = Grader(built_in())
    print(HEAD)
    results = cross_validated(tested(data, data, grader), data, folds, networks)
    reached = show_sets(results, "with key points")
    if given.keep is not None:
        keep(results, given.keep)
    show_unseen(grader)
    if not given.small:
        bare = without_points(data)
        show_sets(cross_validated(tested(bare, data, grader), bare, folds, 1), "without key points")
        show_baselines(graded())
        if given.eval is not None:
            show_public(given.eval)
    shown = [
        result for result in results if result.answer.question in ours and result.answer.kind not in MADE
    ]
    show_kinds(shown)
    show_points(shown)
    show_confidence(shown)
    if reached < FLOOR:
        print(f"\nmissed: Pearson {reached:.3f} is under {FLOOR}")
    return 0 if reached >= FLOOR else 1


if __name__ == "__main__":
    sys.exit(main())
