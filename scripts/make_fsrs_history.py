"""Writes tests/golden/fsrs-reviews.csv: a thousand reviews with the numbers that the `fsrs` package itself gives.

    python scripts/make_fsrs_history.py

Nothing of quizzer's own is used. Make it anew only when the package's algorithm changes; the difference is then what
learners will notice.
"""

from __future__ import annotations

import csv
import random
from datetime import UTC, datetime, timedelta
from importlib.metadata import version
from pathlib import Path

import fsrs

TARGET = Path(__file__).resolve().parent.parent / "tests" / "golden" / "fsrs-reviews.csv"
REVIEWS, QUESTIONS = 1000, 40
FIELDS = ("question", "at", "rating", "due", "stability", "difficulty", "state")


def main() -> None:
    """Review questions at the times when they are due, earlier and later, as learners do."""
    draw = random.Random(20261128)
    scheduler = fsrs.Scheduler(learning_steps=(), relearning_steps=(), enable_fuzzing=False)
    at = datetime(2025, 1, 6, 9, tzinfo=UTC)
    cards = [fsrs.Card(card_id=number, due=at) for number in range(QUESTIONS)]
    TARGET.parent.mkdir(exist_ok=True)
    with TARGET.open("w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file, lineterminator="\n")
        writer.writerow(FIELDS)
        for _ in range(REVIEWS):
            at += timedelta(minutes=draw.choice((2, 2, 3, 5, 700, 2900)) * draw.uniform(0.2, 1.8))
            ready = sorted(range(QUESTIONS), key=lambda n: cards[n].due)
            number = ready[0] if draw.random() < 0.7 else draw.choice(ready)
            rating = draw.choices(list(fsrs.Rating), (2, 3, 6, 3))[0]
            cards[number], _log = scheduler.review_card(cards[number], rating, at)
            card = cards[number]
            writer.writerow(
                (
                    f"q{number}",
                    at.isoformat(),
                    rating.value,
                    card.due.isoformat(),
                    repr(card.stability),
                    repr(card.difficulty),
                    card.state.value,
                )
            )
    print(f"{TARGET}: {REVIEWS} reviews by fsrs {version('fsrs')}")


if __name__ == "__main__":
    main()
