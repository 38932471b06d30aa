"""Does a question grade worse with what `quizzer enrich` proposes: `python benchmarks/enriching/bench.py [--small]`.

Grades answers whose grade is known three times: with the points that the grader derives itself (*plain*), with every
proposal taken over (*enriched*), and with the author's own key points (*own*). Prints the tables of README.md. Ends with
1 when the enriched questions of the set-aside sets grade worse than the plain ones.
"""

from __future__ import annotations

import argparse
import random
import sys
import time
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from quizzer.authoring.proposing import accepted, propose
from quizzer.embedding.builtin import built_in
from quizzer.grading.grader import Grader
from quizzer.packs.library import shipped_folder
from quizzer.packs.loader import load_pack
from quizzer.packs.schema import Question

from defects import Defects, counted  # isort: skip (stands beside this file)

sys.path.insert(0, str(Path(__file__).resolve().parent.parent / "grading"))

from aside import unseen
from learned import graded, more
from metrics import mean_absolute_error, pearson
from sets import Marked, MarkedSet, joined

SLACK = 0.01
"""By how much the correlation of the enriched questions may lie below that of the plain ones: chance of a sample."""

SLACK_SMALL = 0.05
"""The same on the few answers of `--small`."""

Arm = Callable[[Question, str], Question]


def plain(question: Question, _language: str) -> Question:
    """The question as an author writes it who names no key points."""
    return question.model_copy(update={"key_points": ()})


def enriched(question: Question, language: str) -> Question:
    """The same with every proposal."""
    bare = plain(question, language)
    return accepted(bare, propose(bare, "en" if language == "en" else "ko"))


def own(question: Question, _language: str) -> Question:
    """The question with its author's key points."""
    return question


ARMS: tuple[Arm, ...] = (plain, enriched, own)


def samples() -> MarkedSet:
    """The packs that come with quizzer, with their own samples, which nothing is fitted on."""
    questions, languages, answers = {}, {}, []
    for file in sorted(shipped_folder().glob("*.yaml")):
        pack = load_pack(file)
        for question in pack.questions:
            key = f"{pack.id}/{question.id}"
            questions[key], languages[key] = question, pack.language_of(question)
            answers += [
                Marked(f"{key}/{number}", key, sample.answer, sample.score)
                for number, sample in enumerate(question.samples)
            ]
    return MarkedSet("samples of shipped packs", questions, languages, answers)


def drawn(data: MarkedSet, count: int, seed: str) -> MarkedSet:
    """Some questions of a set with all their answers, chosen by a fixed seed."""
    keys = sorted({answer.question for answer in data.answers})
    kept = set(random.Random(seed).sample(keys, min(count, len(keys))))
    return MarkedSet(
        data.name,
        {key: data.questions[key] for key in kept},
        {key: data.languages[key] for key in kept},
        [answer for answer in data.answers if answer.question in kept],
    )


@dataclass(frozen=True)
class Agreement:
    """How near one arm's scores come to the grades."""

    pearson: float
    error: float
    worse: int
    """Answers that lie more than 20 points farther from their grade than with the plain question."""


def measured(data: MarkedSet, arms: tuple[Arm, ...], grader: Grader) -> dict[str, Agreement]:
    """Grade a set in every way; the first is what `worse` compares with."""
    grades = [answer.grade for answer in data.answers]
    found: dict[str, Agreement] = {}
    first: list[float] = []
    for arm in arms:
        asked = {key: arm(each, data.languages[key]) for key, each in data.questions.items()}
        ordered = sorted(range(len(data.answers)), key=lambda number: data.answers[number].question)
        scores = [0.0] * len(data.answers)
        for number in ordered:
            answer = data.answers[number]
            scores[number] = grader.grade(asked[answer.question], answer.answer).score
        first = first or scores
        worse = sum(
            abs(new - grade) > abs(old - grade) + 20
            for new, old, grade in zip(scores, first, grades, strict=True)
        )
        found[arm.__name__] = Agreement(pearson(scores, grades), mean_absolute_error(scores, grades), worse)
    return found


def report(title: str, sets: list[MarkedSet], grader: Grader) -> dict[str, dict[str, Agreement]]:
    """Print the table of some sets."""
    print(f"\n{title}\n\n| Answers | n |" + "".join(f" {arm.__name__} |" for arm in ARMS) + " much worse |")
    print("|---|---:|" + "---:|" * len(ARMS) + "---:|")
    found = {}
    for data in sets:
        found[data.name] = measured(data, ARMS, grader)
        cells = [f"{each.pearson:.3f} / {each.error:.1f}" for each in found[data.name].values()]
        print(
            f"| {data.name} | {len(data.answers)} | {' | '.join(cells)} | {found[data.name]['enriched'].worse} |",
            flush=True,
        )
    return found


def defects(title: str, sets: list[MarkedSet]) -> None:
    """Print how many proposals have faults that can be counted."""
    total = Defects()
    for data in sets:
        models = {key: each.model_answers[0] for key, each in data.questions.items()}
        for key, question in data.questions.items():
            others = [text for other, text in models.items() if other != key]
            points = enriched(question, data.languages[key]).key_points
            total = total.plus(counted(points, question, others))
    print(f"\n{title}\n\n{total.table()}", flush=True)


def main() -> int:
    parser = argparse.ArgumentParser(description="Grade with and without what is proposed.")
    parser.add_argument("--small", action="store_true", help="a few questions of the set-aside ones")
    parser.add_argument("--tuning", action="store_true", help="the sets on which rules may be chosen, too")
    parser.add_argument("--questions", type=int, default=60, help="questions per set")
    given = parser.parse_args()
    start = time.perf_counter()
    grader = Grader(built_in())
    if given.small:
        sets = [drawn(joined(unseen()), 12, "small")]
    else:
        sets = [drawn(each, given.questions, each.name) for each in (*unseen(), samples())]
    found = report("Set aside", sets, grader)
    defects("Proposals for these", sets)
    if given.tuning:
        tuning = [drawn(each, given.questions, each.name) for each in (graded(), *more())]
        report("For choosing rules", tuning, grader)
        defects("Proposals for these", tuning)
    print(f"\n{time.perf_counter() - start:.0f} s")
    slack = SLACK_SMALL if given.small else SLACK
    missed = any(
        each["enriched"].pearson < each["plain"].pearson - slack
        or each["enriched"].error > each["plain"].error + 40 * slack
        for each in found.values()
    )
    return 1 if missed else 0


if __name__ == "__main__":
    sys.exit(main())
