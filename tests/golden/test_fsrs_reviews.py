"""A recorded history of a thousand reviews gives the numbers that the fsrs package itself gave."""

from __future__ import annotations

import csv
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

import pytest

from quizzer.history.store import SqliteStore
from quizzer.practice.attempt import Attempt, QuestionRef
from quizzer.practice.cards import Card, Rating
from quizzer.practice.memory import MemoryStore
from quizzer.practice.scheduling import Scheduler

FILE = Path(__file__).with_name("fsrs-reviews.csv")
SCORES = {Rating.AGAIN: 10.0, Rating.HARD: 50.0, Rating.GOOD: 70.0, Rating.EASY: 95.0}


@dataclass(frozen=True)
class Recorded:
    """One line: a review, and the card after it."""

    ref: QuestionRef
    at: datetime
    rating: Rating
    due: datetime
    stability: float
    difficulty: float
    state: int


def recorded() -> list[Recorded]:
    with FILE.open(encoding="utf-8", newline="") as file:
        return [
            Recorded(
                ref=QuestionRef("golden", row["question"]),
                at=datetime.fromisoformat(row["at"]),
                rating=Rating(int(row["rating"])),
                due=datetime.fromisoformat(row["due"]),
                stability=float(row["stability"]),
                difficulty=float(row["difficulty"]),
                state=int(row["state"]),
            )
            for row in csv.DictReader(file)
        ]


def attempts() -> Iterator[Attempt]:
    scheduler = Scheduler()
    for number, each in enumerate(recorded()):
        yield Attempt(
            id=f"{number:032x}",
            pack=each.ref.pack,
            question=each.ref.question,
            answer="답",
            score=SCORES[each.rating],
            record={},
            started_at=each.at,
            ended_at=each.at,
            rating=int(scheduler.rate(SCORES[each.rating])),
        )


def require_same(card: Card | None, line: Recorded) -> None:
    """Dates to the microsecond; floats to what another machine's `exp` and `pow` may differ by."""
    assert card is not None
    assert card.due == line.due
    assert (card.last_review, int(card.state), card.step) == (line.at, line.state, None)
    assert card.stability == pytest.approx(line.stability, rel=1e-12)
    assert card.difficulty == pytest.approx(line.difficulty, rel=1e-12)


def test_the_file_is_a_thousand_reviews_of_every_rating() -> None:
    lines = recorded()
    assert len(lines) == 1000
    assert {line.rating for line in lines} == set(Rating)
    assert len({line.ref for line in lines}) == 40


def test_every_review_moves_its_card_as_the_package_does() -> None:
    store, scheduler = MemoryStore(), Scheduler()
    for line, attempt in zip(recorded(), attempts(), strict=True):
        require_same(store.record(attempt, scheduler), line)


def test_a_merge_ends_in_the_same_cards(tmp_path: Path) -> None:
    """All at once and in the wrong order, as from another machine."""
    store = SqliteStore(tmp_path / "history.db")
    store.merge(list(attempts())[::-1], scheduler=Scheduler())
    for line in {line.ref: line for line in recorded()}.values():
        require_same(store.card(*line.ref), line)
    store.close()
