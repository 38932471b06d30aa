"""The answers that are set aside: no weights were fitted on them. What chose between weight files is said of each."""

from __future__ import annotations

from dataclasses import replace

from sets import DATA, Marked, MarkedSet, read_lines, read_marked, read_pair


def unseen() -> list[MarkedSet]:
    """Read questions with graded answers that no weights were fitted on.

    The first two chose once between weight files, which README.md tells, and nothing else; the last chose nothing.
    """
    return [read_pair(name, DATA / f"unseen-{name}-questions.jsonl") for name in ("hard", "wide", "mixed")]


def crossed() -> list[Marked]:
    """Read answers in the other language to shipped questions; no weights were fitted on them."""
    return [read_marked(record) for record in read_lines(DATA / "unseen-cross-answers.jsonl")]


def unseen_cards() -> MarkedSet:
    """Read brief questions that no weights were fitted on; no card that was learned lies near one of them."""
    data = read_pair("cards", DATA / "unseen-cards-questions.jsonl")
    studied = [read_marked(record) for record in read_lines(DATA / "unseen-studied-answers.jsonl")]
    return replace(data, answers=[*data.answers, *studied])


def unseen_sides() -> MarkedSet:
    """Read such questions that no weights were fitted on and that chose nothing; none lies near one of `sides`."""
    return read_pair("sides", DATA / "unseen-sides-questions.jsonl")


def unseen_terse() -> MarkedSet:
    """Read brief questions with pairs of a right and a wrong answer that are alike; no weights were fitted on them.

    They were written beside `terse` by somebody who saw none of it; what lies near one of them is not learned.
    """
    return read_pair("terse", DATA / "unseen-terse-questions.jsonl")


def unseen_yesno() -> MarkedSet:
    """Read brief questions that yes or no answers; no weights were fitted on them, and nothing was chosen by them.

    What lies near one of them is not learned; the shipped weights have learned 17 such cards of 746, being older.
    """
    return read_pair("yesno", DATA / "unseen-yesno-questions.jsonl")


def unseen_brief() -> list[MarkedSet]:
    """Read all brief questions that are set aside."""
    return [unseen_cards(), unseen_sides(), unseen_terse(), unseen_yesno()]


def unseen_posts() -> MarkedSet:
    """Read questions of blog posts that no weights were fitted on, and that chose nothing."""
    return read_pair("posts", DATA / "unseen-posts-questions.jsonl")


def unseen_talk() -> MarkedSet:
    """Read questions with answers as people type them, that no weights were fitted on and that chose nothing."""
    return read_pair("talk", DATA / "unseen-talk-questions.jsonl")


def unseen_later() -> MarkedSet:
    """Read questions of all subjects, written last; no weights were fitted on them, and nothing was chosen by them."""
    return read_pair("later", DATA / "unseen-later-questions.jsonl")


def unseen_long() -> MarkedSet:
    """Read questions whose model answers are as long as lists on the net have them, without key points.

    No weights were fitted on them. They chose once in which of four ways a long text is cut into points.
    """
    return read_pair("long", DATA / "unseen-long-questions.jsonl")


def typed() -> MarkedSet:
    """Read questions with answers of eight kinds as candidates type them; nothing was fitted on them or chosen by them."""
    return read_pair("typed", DATA / "unseen-typed-questions.jsonl")


def typed_shipped() -> list[Marked]:
    """Read such answers of nine kinds to the shipped questions, whose writers saw the questions alone.

    No weights were fitted on them. They were looked at when `UNDERSTOOD_FROM` and `READ_FROM` of the guards were chosen.
    """
    return [read_marked(record) for record in read_lines(DATA / "unseen-typed-shipped-answers.jsonl")]


def typed_to_learned() -> list[Marked]:
    """Read such answers of five kinds to 160 questions of `graded` and `more`, which were learned with other answers.

    No weights were fitted on them; their writers saw the questions alone. They chose nothing yet.
    """
    return [read_marked(record) for record in read_lines(DATA / "unseen-typed-learned-answers.jsonl")]
