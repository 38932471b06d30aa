"""The answers that weights are fitted on, by who learns them."""

from __future__ import annotations

import hashlib
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import replace

from sets import DATA, Marked, MarkedSet, joined, read_lines, read_marked, read_pair


def graded() -> MarkedSet:
    """Read our own graded answers."""
    return read_pair("graded", DATA / "questions.jsonl")


def more() -> list[MarkedSet]:
    """Read further questions with graded answers, written later for fitting.

    Hard kinds; all kinds, and short ones too; questions with model answers as posts give them (`blog`) and as flash
    cards have them (`cards`). To some of them there are answers in the other language as well.
    """
    hard = sorted(DATA.glob("more-[a-z]-questions.jsonl"))
    wide = read_pair("wide", DATA / "more-wide-questions.jsonl")
    mixed = read_pair("mixed", DATA / "more-mixed-questions.jsonl")
    short = [read_marked(record) for record in read_lines(DATA / "more-wide-short-answers.jsonl")]
    crossed = [read_marked(record) for record in read_lines(DATA / "more-cross-answers.jsonl")]
    return [
        joined([read_pair("hard", path) for path in hard]),
        replace(wide, answers=[*wide.answers, *short, *_to(crossed, wide)]),
        replace(mixed, answers=[*mixed.answers, *_to(crossed, mixed)]),
        read_pair("blog", DATA / "more-blog-questions.jsonl"),
        read_pair("cards", DATA / "more-cards-questions.jsonl"),
    ]


def cards() -> MarkedSet:
    """Read brief questions, as flash cards have them; what judges brief questions is fitted on them, and nothing else."""
    data = read_pair("cards", DATA / "brief-cards-questions.jsonl")
    return replace(data, answers=[*data.answers, *_to(_studied(), data)])


def more_cards() -> MarkedSet:
    """Read the flash cards that all weights are fitted on, with the answers that only brief questions' are."""
    data = read_pair("cards", DATA / "more-cards-questions.jsonl")
    return replace(data, answers=[*data.answers, *_to(_studied(), data)])


def sides() -> MarkedSet:
    """Read brief questions of two points or three, with answers that make one of them, for what judges brief questions."""
    return read_pair("sides", DATA / "brief-sides-questions.jsonl")


def terse() -> MarkedSet:
    """Read brief questions with pairs of a right answer and the same but for a word or two that make it wrong.

    Right ones in everyday words, in the fewest, by an example; for what judges brief questions.
    """
    return read_pair("terse", DATA / "brief-terse-questions.jsonl")


def everyday() -> dict[str, list[str]]:
    """Read sentences about anything but what interviews ask, by language."""
    found = defaultdict(list)
    for record in read_lines(DATA / "brief-everyday.jsonl"):
        found[record["language"]].append(record["answer"])
    return found


def posts() -> MarkedSet:
    """Read questions of blog posts, with answers that leave out what only adorns.

    To most of them there are further answers: in the other language, and pairs of a right one and the same with its two
    things exchanged. What reads whole answers and the judge of questions without key points are fitted on them, and
    nothing else; the first has learned more, see `read_posts`.
    """
    data = read_pair("posts", DATA / "whole-posts-questions.jsonl")
    again = [read_marked(record) for record in read_lines(DATA / "whole-posts-again-answers.jsonl")]
    return replace(data, answers=[*data.answers, *_to(again, data)])


def read_posts() -> MarkedSet:
    """Read all questions of blog posts, with further ones and further answers that only what reads whole answers learns."""
    both = joined([read_pair("posts", DATA / f"{name}-posts-questions.jsonl") for name in ("whole", "read")])
    again = [
        read_marked(record)
        for name in ("whole-posts-again", "read-again", "read-other")
        for record in read_lines(DATA / f"{name}-answers.jsonl")
    ]
    return replace(both, answers=[*both.answers, *again])


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


def _studied() -> list[Marked]:
    """Answers in the words of the card, to all cards, by those who have read it."""
    return [read_marked(record) for record in read_lines(DATA / "brief-studied-answers.jsonl")]


def _to(answers: Sequence[Marked], data: MarkedSet) -> list[Marked]:
    return [each for each in answers if each.question in data.questions]
