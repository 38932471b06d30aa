"""The sets that the grader is measured on.

`graded` is ours and lies beside this file. The others are other people's and are not part of the project: `--eval`
names a folder that holds them as `NAME.jsonl.gz` (question, references, answer, and a score or a label).
"""

from __future__ import annotations

import gzip
import hashlib
import json
import random
import sys
import zlib
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from quizzer.packs.library import shipped_folder
from quizzer.packs.loader import load_pack
from quizzer.packs.schema import KeyPoint, Question

DATA = Path(__file__).parent / "data"

LABEL_GRADES = {
    "correct": 100.0,
    "partially_correct_incomplete": 50.0,
    "contradictory": 0.0,
    "irrelevant": 0.0,
    "non_domain": 0.0,
    "incorrect": 0.0,
}
"""What a label of SemEval-2013 task 7 counts on the scale of 0-100."""


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


def graded() -> MarkedSet:
    """Read our own graded answers."""
    return _pair("graded", DATA / "questions.jsonl")


def more() -> list[MarkedSet]:
    """Read further questions with graded answers, written later for fitting.

    Hard kinds; all kinds, and short ones too; questions with model answers as posts give them (`blog`) and as flash
    cards have them (`cards`). To some of them there are answers in the other language as well.
    """
    hard = sorted(DATA.glob("more-[a-z]-questions.jsonl"))
    wide = _pair("wide", DATA / "more-wide-questions.jsonl")
    mixed = _pair("mixed", DATA / "more-mixed-questions.jsonl")
    short = [_marked(record) for record in _lines(DATA / "more-wide-short-answers.jsonl")]
    crossed = [_marked(record) for record in _lines(DATA / "more-cross-answers.jsonl")]
    return [
        joined([_pair("hard", path) for path in hard]),
        replace(wide, answers=[*wide.answers, *short, *_to(crossed, wide)]),
        replace(mixed, answers=[*mixed.answers, *_to(crossed, mixed)]),
        _pair("blog", DATA / "more-blog-questions.jsonl"),
        _pair("cards", DATA / "more-cards-questions.jsonl"),
    ]


def _to(answers: Sequence[Marked], data: MarkedSet) -> list[Marked]:
    return [each for each in answers if each.question in data.questions]


def cards() -> MarkedSet:
    """Read brief questions, as flash cards have them; what judges brief questions is fitted on them, and nothing else."""
    data = _pair("cards", DATA / "brief-cards-questions.jsonl")
    return replace(data, answers=[*data.answers, *_to(_studied(), data)])


def _studied() -> list[Marked]:
    """Answers in the words of the card, to all cards, by those who have read it."""
    return [_marked(record) for record in _lines(DATA / "brief-studied-answers.jsonl")]


def more_cards() -> MarkedSet:
    """Read the flash cards that all weights are fitted on, with the answers that only brief questions' are."""
    data = _pair("cards", DATA / "more-cards-questions.jsonl")
    return replace(data, answers=[*data.answers, *_to(_studied(), data)])


def sides() -> MarkedSet:
    """Read brief questions of two points or three, with answers that make one of them, for what judges brief questions."""
    return _pair("sides", DATA / "brief-sides-questions.jsonl")


def unseen_sides() -> MarkedSet:
    """Read such questions that no weights were fitted on and that chose nothing; none lies near one of `sides`."""
    return _pair("sides", DATA / "unseen-sides-questions.jsonl")


def everyday() -> dict[str, list[str]]:
    """Read sentences about anything but what interviews ask, by language."""
    found = defaultdict(list)
    for record in _lines(DATA / "brief-everyday.jsonl"):
        found[record["language"]].append(record["answer"])
    return found


def unseen_cards() -> MarkedSet:
    """Read brief questions that no weights were fitted on; no card that was learned lies near one of them."""
    data = _pair("cards", DATA / "unseen-cards-questions.jsonl")
    studied = [_marked(record) for record in _lines(DATA / "unseen-studied-answers.jsonl")]
    return replace(data, answers=[*data.answers, *studied])


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


def unseen() -> list[MarkedSet]:
    """Read questions with graded answers that no weights were fitted on.

    The first two chose once between weight files, which README.md tells, and nothing else; the last chose nothing.
    """
    return [_pair(name, DATA / f"unseen-{name}-questions.jsonl") for name in ("hard", "wide", "mixed")]


def crossed() -> list[Marked]:
    """Read answers in the other language to shipped questions; no weights were fitted on them."""
    return [_marked(record) for record in _lines(DATA / "unseen-cross-answers.jsonl")]


def posts() -> MarkedSet:
    """Read questions of blog posts, with answers that leave out what only adorns.

    To most of them there are further answers: in the other language, and pairs of a right one and the same with its two
    things exchanged. What reads whole answers and the judge of questions without key points are fitted on them, and
    nothing else; the first has learned more, see `read_posts`.
    """
    data = _pair("posts", DATA / "whole-posts-questions.jsonl")
    again = [_marked(record) for record in _lines(DATA / "whole-posts-again-answers.jsonl")]
    return replace(data, answers=[*data.answers, *_to(again, data)])


def read_posts() -> MarkedSet:
    """Read all questions of blog posts, with further ones and further answers that only what reads whole answers learns."""
    both = joined([_pair("posts", DATA / f"{name}-posts-questions.jsonl") for name in ("whole", "read")])
    again = [
        _marked(record)
        for name in ("whole-posts-again", "read-again", "read-other")
        for record in _lines(DATA / f"{name}-answers.jsonl")
    ]
    return replace(both, answers=[*both.answers, *again])


def unseen_posts() -> MarkedSet:
    """Read questions of blog posts that no weights were fitted on, and that chose nothing."""
    return _pair("posts", DATA / "unseen-posts-questions.jsonl")


def unseen_talk() -> MarkedSet:
    """Read questions with answers as people type them, that no weights were fitted on and that chose nothing."""
    return _pair("talk", DATA / "unseen-talk-questions.jsonl")


def unseen_later() -> MarkedSet:
    """Read questions of all subjects, written last; no weights were fitted on them, and nothing was chosen by them."""
    return _pair("later", DATA / "unseen-later-questions.jsonl")


def digest(*left_out: str) -> str:
    """Name the data that weights are fitted on.

    Args:
        left_out: How the names of the files begin that are not learned, beside those that are set aside.
    """
    found = hashlib.sha256()
    for path in sorted(DATA.glob("*.jsonl")):
        if not path.name.startswith(("unseen", *left_out)):
            found.update(path.read_bytes())
    return found.hexdigest()[:16]


def joined(sets: Sequence[MarkedSet]) -> MarkedSet:
    """Several sets as one; their questions have different keys."""
    return MarkedSet(
        " and ".join(dict.fromkeys(data.name for data in sets)),
        {key: question for data in sets for key, question in data.questions.items()},
        {key: language for data in sets for key, language in data.languages.items()},
        [answer for data in sets for answer in data.answers],
    )


def _pair(name: str, asked: Path) -> MarkedSet:
    """Read a file of questions and the file of answers to them that lies beside it."""
    answered = asked.with_name(asked.name.replace("questions", "answers"))
    questions, languages = {}, {}
    for record in _lines(asked):
        points = tuple(KeyPoint.model_validate(point) for point in record["key_points"])
        questions[record["id"]] = Question(
            id=record["id"],
            question=record["question"],
            model_answers=(record["model_answer"],),
            key_points=points,
            language=record["language"],
        )
        languages[record["id"]] = record["language"]
    return MarkedSet(name, questions, languages, [_marked(record) for record in _lines(answered)])


def _marked(record: dict[str, Any]) -> Marked:
    return Marked(*(record[field] for field in ("id", "question", "answer", "grade", "kind", "points")))


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
        for a in _lines(path)
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


def public(folder: Path, name: str) -> MarkedSet:
    """Read a set of other people's in English; reference answers only.

    Raises:
        FileNotFoundError: The set is not in the folder.
    """
    questions: dict[str, Question] = {}
    answers: list[Marked] = []
    best: dict[str, float] = defaultdict(float)
    records = list(_lines(folder / f"{name}.jsonl.gz"))
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


def _lines(path: Path) -> Iterator[dict[str, Any]]:
    data = path.read_bytes()
    text = (gzip.decompress(data) if path.suffix == ".gz" else data).decode("utf-8")
    yield from (json.loads(line) for line in text.splitlines())
