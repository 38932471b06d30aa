"""Fits what judges brief questions and writes it as data.

    python benchmarks/grading/fit_brief.py --people FOLDER   # half an hour on two cores

Needs torch and scikit-learn (they come with the `check` extra). The matchers learn flash cards with marked answers, single
points of longer questions as if they were cards, and answers that can be made without a grader (`made.py`). Nothing
about a question that lies near one of the cards that are set aside is learned.

FOLDER holds `scientsbank-train.jsonl.gz`: answers of pupils to questions of science, marked by people (SemEval-2013
task 7, CC BY-SA 3.0). They are not part of the project. Without them the weights are fitted all the same, and believe
people less who answer in the words of the card.
"""

from __future__ import annotations

import argparse
import hashlib
import json
import zlib
from collections.abc import Sequence
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass, replace
from functools import partial
from multiprocessing import get_context
from pathlib import Path
from typing import Any

import numpy as np
from aside import unseen_brief
from examples import ANSWERS_FROM, Example, tabulate
from fit import OUT, everything
from learned import cards, digest, more_cards, sides, terse
from lines import line_error, lines_data, rising
from made import MADE, made_answers, said_again, said_beside
from matched import far_from, token_reader
from network import Lesson
from network_matcher import Pair, fit_matcher
from public import public
from sets import Marked, MarkedSet, joined, single_points, without_points
from sklearn.isotonic import IsotonicRegression
from varied import said_exchanged, said_with_remarks, said_with_talk

from quizzer.embedding.builtin import built_in
from quizzer.grading.brief.judging import claims_made, doubt, numbers_of
from quizzer.grading.brief.talk import without_talk
from quizzer.grading.grader import Grader
from quizzer.grading.judge import credit, sharpened
from quizzer.grading.matching.matcher import Matcher, together
from quizzer.grading.reader import Verdict
from quizzer.language.normalise import normalise

MATCHERS = 3
"""Networks that judge together."""

HELD_OUT = 6
"""As many others leave out one of so many parts of the families each, to which the lines are fitted."""

SIZE = 112
"""Of every layer. On 1,558 answers to cards that one network had not learned 64 had 0.718 (eight rounds), 112 0.726."""

EPOCHS = 6
"""How often everything is seen."""

WHOLE_SHARE = 0.5
"""What the whole answer counts beside its claims."""

SINGLE_SHARE, CLAIM_SHARE = 0.3, 0.4
"""Importance of a single point of a longer question, and of a claim of a card, beside a card."""

SINGLES = 3
"""One of so many of the single points is learned."""

PEOPLE_SHARE = 0.3
"""Importance of an answer of people's beside a card's."""


@dataclass(frozen=True, slots=True, eq=False)
class Learned:
    """An answer with what is learned from it: the whole, and each claim of several."""

    example: Example
    whole: Pair
    claims: tuple[Pair, ...]


def learned(examples: Sequence[Example], data: MarkedSet, grader: Grader, importance: float) -> list[Learned]:
    """Turn examples into what matchers learn; answers without words are left out."""
    tokens = token_reader()
    found = []
    for example in examples:
        question, lesson = data.questions[example.answer.question], example.lesson
        answer = tokens(without_talk(normalise(example.answer.answer)), question)
        model = tokens(question.model_answer, question)
        if not len(answer) or not len(model):
            continue
        whole = Pair(
            model=model,
            answer=answer,
            row=numbers_of(lesson.sheet.rows, lesson.sheet.weights),
            grade=lesson.grade / 100.0,
            relevant=lesson.relevant,
            contradicted=float(np.mean(lesson.contradicted)) if example.answer.points else None,
            importance=importance * lesson.importance,
        )
        claims = []
        points = grader.rubric(question).points
        if len(points) > 1 and example.answer.points:
            for place, point in enumerate(points):
                said = tokens(point.point.point, question)
                if len(said):
                    row = numbers_of(lesson.sheet.rows[place : place + 1], np.ones(1))
                    claims.append(
                        replace(
                            whole,
                            model=said,
                            row=row,
                            grade=0.03 + 0.93 * float(lesson.covered[place]),
                            relevant=None,
                            contradicted=float(lesson.contradicted[place]),
                            importance=whole.importance * CLAIM_SHARE,
                        )
                    )
        found.append(Learned(example, whole, tuple(claims)))
    return found


def material(people: Path | None) -> tuple[list[Learned], list[Learned]]:
    """All that is learned: cards with what is made of them; single points of longer questions, and people's answers."""
    grader, encoder = Grader(built_in()), built_in()
    aside = joined(unseen_brief())
    written = far_from(aside, joined([cards(), more_cards(), sides(), terse()]))
    bare = without_points(written)
    made = [
        *made_answers(written, encoder),
        *said_again(written),
        *said_beside(written),
        *said_with_talk(written),
        *said_with_remarks(written),
        *said_exchanged(written),
    ]
    ours = learned(tabulate(bare, made, written, grader), bare, grader, 1.0)
    longer = single_points(far_from(aside, everything()))
    chosen = [answer for number, answer in enumerate(longer.answers) if number % SINGLES == 0]
    longer = replace(longer, answers=chosen)
    single = without_points(longer)
    beside = learned(tabulate(single, [], longer, grader), single, grader, SINGLE_SHARE)
    if people is not None:
        theirs = public(people, "scientsbank-train")
        examples = [_unlabelled(answer, theirs, grader) for answer in theirs.answers]
        beside += learned(examples, theirs, grader, PEOPLE_SHARE)
    return ours, beside


def _unlabelled(answer: Marked, data: MarkedSet, grader: Grader) -> Example:
    """An answer with a mark and no letters."""
    sheet = grader.sheet(data.questions[answer.question], answer.answer)
    nothing = np.zeros(0)
    relevant = 1.0 if answer.grade >= ANSWERS_FROM else None
    return Example(answer, answer.question, Lesson(sheet, nothing, nothing, relevant, 1.0, answer.grade))


def pairs_of(material: Sequence[Learned]) -> list[Pair]:
    """Everything to learn from some answers."""
    return [pair for each in material for pair in (each.whole, *each.claims)]


def verdict(matchers: Sequence[Matcher], answer: Learned) -> Verdict:
    """What the program would say of an answer."""
    whole = together(matchers, answer.whole.model, answer.whole.answer, answer.whole.row)
    claims = [together(matchers, pair.model, pair.answer, pair.row) for pair in answer.claims] or [whole]
    covered = claims_made([said.worth for said in claims], whole.worth)
    return Verdict(
        covered=covered,
        contradicted=np.minimum([said.contradicted for said in claims], 1.0 - covered),
        relevant=whole.relevant,
        worth=whole.worth,
    )


def fit_lines(ours: Sequence[Learned], verdicts: Sequence[Verdict]) -> dict[str, Any]:
    """Fit the rising line to the score, and the confidence, on answers to questions that were not learned."""
    marked = [
        (each, said)
        for each, said in zip(ours, verdicts, strict=True)
        if each.example.answer.kind not in MADE
    ]
    grades = np.array([each.example.answer.grade for each, _ in marked])

    def shares(sharpness: float, cost: float) -> np.ndarray:
        found = []
        for _, said in marked:
            weights = np.full(len(said.covered), 1.0 / len(said.covered))
            points = credit(sharpened(said.covered, sharpness), said.contradicted, weights, cost)
            found.append((1.0 - WHOLE_SHARE) * points + WHOLE_SHARE * said.worth)
        return np.array(found)

    choices = [(sharpness, cost) for sharpness in (1.0, 1.5, 2.0, 3.0) for cost in (0.0, 0.1, 0.2, 0.3)]
    sharpness, cost = min(choices, key=lambda choice: line_error(shares(*choice), grades))
    share = shares(sharpness, cost)
    knots, scores = rising(share, grades)
    knots, scores = [0.0, *knots], [0.0, *scores]  # nothing earns nothing
    errors = np.abs(np.interp(share, knots, scores) - grades)
    doubt_knots, doubt_errors = _mean_errors(np.array([doubt(float(each)) for each in share]), errors)
    print(f"pearson {np.corrcoef(share, grades)[0, 1]:.3f}, mean error {errors.mean():.1f}", flush=True)
    return lines_data((sharpness, cost, WHOLE_SHARE), (knots, scores), (doubt_knots, doubt_errors))


def _mean_errors(doubts: np.ndarray, errors: np.ndarray) -> tuple[list[float], list[float]]:
    """A rising line through mean errors: a card is right or wrong, and a median tells neither."""
    groups = np.array_split(np.argsort(doubts), 10)
    knots = np.array([doubts[group].mean() for group in groups])
    means = IsotonicRegression().fit_transform(knots, [errors[group].mean() for group in groups])
    return [round(float(knot), 5) for knot in knots], [round(float(mean), 3) for mean in means]


def is_held_out(each: Learned, seed: int) -> bool:
    """Whether a matcher does not learn an answer, nor any other to a question of its family."""
    return zlib.crc32(each.example.family.encode()) % HELD_OUT == seed


def fit_one(ours: Sequence[Learned], beside: Sequence[Learned], job: tuple[int, bool]) -> dict[str, Any]:
    """Fit the matcher of a seed, on everything or without the part of the families that is the seed's."""
    seed, everything_is_learned = job
    learned = [each for each in ours if everything_is_learned or not is_held_out(each, seed)]
    return fit_matcher(pairs_of(learned) + pairs_of(beside), seed, size=SIZE, epochs=EPOCHS)


def write(
    ours: Sequence[Learned],
    matchers: Sequence[dict[str, Any]],
    others: Sequence[dict[str, Any]],
    people: Path | None,
) -> None:
    """Fit the lines to what each of the others says of what it did not learn, and write the weights."""
    apart, verdicts = [], []
    for seed, data in enumerate(others):
        matcher = Matcher.from_data(data)
        for each in ours:
            if is_held_out(each, seed):
                apart.append(each)
                verdicts.append(verdict([matcher], each))
    content: dict[str, Any] = {"matchers": list(matchers), **fit_lines(apart, verdicts)}
    content["version"] = hashlib.sha256(json.dumps(content, sort_keys=True).encode()).hexdigest()[:8]
    source = {
        "command": "python benchmarks/grading/fit_brief.py" + (" --people FOLDER" if people else ""),
        "data": f"benchmarks/grading/data, sha256 {digest('read', 'whole')}"
        + ("; SciEntsBank, training part (CC BY-SA 3.0)" if people else ""),
        "cards": len({each.example.answer.question for each in ours}),
        "answers": sum(each.example.answer.kind not in MADE for each in ours),
        "encoder": f"{built_in().name} {built_in().version}",
        "method": f"{len(matchers)} networks (decomposable attention with neighbours), fitted with torch",
    }
    path = Path(OUT) / "weights-brief.json"
    path.write_text(
        json.dumps({"provenance": source, **content}, separators=(",", ":")) + "\n", encoding="utf-8"
    )
    print(f"{path.name}: version {content['version']}")


def main() -> None:
    """Fit on everything and write the file."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").split("\n", 1)[0])
    parser.add_argument("--people", type=Path, metavar="FOLDER", help="answers marked by people")
    given = parser.parse_args()
    ours, longer = material(given.people)
    print(f"{len(ours)} answers to cards, {len(longer)} beside them", flush=True)
    with ProcessPoolExecutor(2, get_context("fork")) as pool:
        jobs = [
            (seed, everything_is_learned)
            for everything_is_learned in (True, False)
            for seed in range(MATCHERS)
        ]
        fitted = list(pool.map(partial(fit_one, ours, longer), jobs))
    write(ours, fitted[:MATCHERS], fitted[MATCHERS:], given.people)


if __name__ == "__main__":
    main()
