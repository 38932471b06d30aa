"""A store that forgets at the end: for tests, and for a session whose disk refuses."""

from __future__ import annotations

import threading
from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import replace
from datetime import datetime

from quizzer.grading.grade import Grade
from quizzer.practice import chain, counting
from quizzer.practice.attempt import Attempt, QuestionRef
from quizzer.practice.cards import Card, Rating, Review
from quizzer.practice.changed import objected, regraded
from quizzer.practice.kept import FormerGrade, Outline, Override
from quizzer.practice.memory_marks import MemoryMarks
from quizzer.practice.scheduling import Scheduler, require_scheduler
from quizzer.practice.tally import RECENT, Amount, PeriodTally, PointTally, Tally


class MemoryStore(MemoryMarks):
    """Keeps everything in dictionaries. See `Store` for what each method promises."""

    def __init__(self) -> None:
        super().__init__()
        self._lock = threading.RLock()
        self._attempts: dict[str, Attempt] = {}
        self._overrides: dict[str, list[Override]] = {}
        self._reviews: dict[QuestionRef, list[Review]] = {}
        self._cards: dict[QuestionRef, Card] = {}
        self._former: dict[str, list[FormerGrade]] = {}

    def record(self, attempt: Attempt, scheduler: Scheduler | None = None) -> Card | None:
        """Keep an attempt, move its card and drop its draft."""
        require_scheduler(attempt, scheduler)
        with self._lock:
            if attempt.id in self._attempts:
                raise ValueError(f"attempt {attempt.id} is known already")
            if attempt.rating is not None and scheduler is not None:
                before = self._cards.get(attempt.ref)
                reviews = self._reviews.get(attempt.ref, [])
                review = Review(attempt.id, Rating(attempt.rating), attempt.ended_at, before)
                self._keep(attempt.ref, *chain.inserted(scheduler, attempt.ref, reviews, before, review))
            self._attempts[attempt.id] = attempt
            if not attempt.skipped:
                self._drafts.pop(attempt.ref, None)
            return self._cards.get(attempt.ref)

    def override(
        self, attempt: str, score: float | None, *, note: str = "", at: datetime, scheduler: Scheduler
    ) -> Attempt:
        """Keep the learner's own score and recompute the card."""
        with self._lock:
            old = self._attempts[attempt]
            new, objection = objected(old, score, note, at)
            if old.rating is not None:
                new = replace(new, rating=int(scheduler.rating_of(new)))
                self._revise(new, scheduler)
            self._attempts[attempt] = new
            self._overrides.setdefault(attempt, []).append(objection)
            return new

    def remove(self, attempt: str, *, scheduler: Scheduler, keep_draft: bool = False) -> Attempt:
        """Take an attempt out as if it had never been."""
        with self._lock:
            old = self._attempts[attempt]
            if old.rating is not None:
                self._revise(replace(old, rating=None), scheduler)
            del self._attempts[attempt]
            self._overrides.pop(attempt, None)
            self._former.pop(attempt, None)
            if keep_draft and old.answer.strip() and old.ref not in self._drafts:
                self.save_draft(old.as_draft())
            return old

    def regrade(
        self,
        attempt: str,
        grade: Grade,
        *,
        at: datetime,
        question_hash: str,
        pack_hash: str,
        scheduler: Scheduler,
    ) -> Attempt:
        """Put another grade in the place of the machine's and recompute the card."""
        with self._lock:
            old = self._attempts[attempt]
            new, former = regraded(old, grade, question_hash=question_hash, pack_hash=pack_hash, at=at)
            if old.rating is not None:
                new = replace(new, rating=int(scheduler.rating_of(new)))
                self._revise(new, scheduler)
            self._attempts[attempt] = new
            self._former.setdefault(attempt, []).append(former)
            return new

    def former_grades(self, attempt: str) -> list[FormerGrade]:
        """List the grades that others have replaced."""
        return list(self._former.get(attempt, ()))

    def merge(self, attempts: Iterable[Attempt], *, scheduler: Scheduler) -> int:
        """Add another store's attempts, each once."""
        with self._lock:
            new = {attempt.id: attempt for attempt in attempts if attempt.id not in self._attempts}
            self._attempts.update(new)
            for ref in {attempt.ref for attempt in new.values() if attempt.rating is not None}:
                reviews = [
                    Review(attempt.id, Rating(attempt.rating), attempt.ended_at, None)
                    for attempt in sorted(self._attempts.values(), key=lambda a: (a.ended_at, a.id))
                    if attempt.ref == ref and attempt.rating is not None
                ]
                self._keep(ref, *scheduler.replay(ref, None, reviews))
            return len(new)

    def attempt(self, attempt: str) -> Attempt | None:
        """Find an attempt by its id."""
        return self._attempts.get(attempt)

    def find(self, start: str, *, limit: int = 10) -> list[Attempt]:
        """List the attempts whose ids start so."""
        ids = sorted(attempt for attempt in self._attempts if attempt.startswith(start))
        return [self._attempts[attempt] for attempt in ids[:limit]]

    def count(self, pack: str | None = None) -> int:
        """Count attempts."""
        return sum(pack is None or attempt.pack == pack for attempt in self._attempts.values())

    def attempts(
        self,
        *,
        pack: str | None = None,
        question: str | None = None,
        session: str | None = None,
        since: datetime | None = None,
        until: datetime | None = None,
        limit: int | None = None,
        oldest_first: bool = False,
    ) -> Iterator[Attempt]:
        """Go through attempts, newest first."""
        found = [
            attempt
            for attempt in (self._ordered() if oldest_first else reversed(self._ordered()))
            if (pack is None or attempt.pack == pack)
            and (question is None or attempt.question == question)
            and (session is None or attempt.session == session)
            and (since is None or attempt.ended_at >= since)
            and (until is None or attempt.ended_at < until)
        ]
        return iter(found if limit is None else found[:limit])

    def outlines(self, ref: QuestionRef | None = None) -> list[Outline]:
        """List all attempts without their grades, newest first."""
        return [
            Outline(a.id, a.pack, a.question, a.answer, a.score, a.override, a.seconds, a.ended_at)
            for a in reversed(self._ordered())
            if ref is None or a.ref == ref
        ]

    def overrides(self, attempt: str) -> list[Override]:
        """List the objections to an attempt's score."""
        return list(self._overrides.get(attempt, ()))

    def objected(self, packs: Collection[str] | None = None) -> list[Attempt]:
        """List the attempts with a score of the learner's own."""
        return [each for each in reversed(self._graded(packs)) if each.override is not None]

    def let_stand(self, packs: Collection[str] | None = None) -> list[float]:
        """List the machine's scores without objection."""
        graded = self._graded(packs)
        return [each.score for each in graded if each.override is None and each.score is not None]

    def tallies(self, packs: Collection[str] | None = None) -> dict[QuestionRef, Tally]:
        """Count the attempts at each question that was ever answered."""
        return counting.tallies(self._graded(packs), self._cards)

    def amounts(self, edges: Sequence[datetime]) -> dict[int, Amount]:
        """Count attempts by periods."""
        with self._lock:
            return counting.amounts(self._graded(None), edges)

    def by_period(self, edges: Sequence[datetime], packs: Collection[str] | None = None) -> list[PeriodTally]:
        """Count attempts by period and question."""
        with self._lock:
            return counting.by_period(self._graded(packs), edges)

    def practised(self, edges: Sequence[datetime]) -> set[int]:
        """Tell in which periods something was answered."""
        with self._lock:
            return counting.practised(self._graded(None), edges)

    def points(self, packs: Collection[str] | None = None, *, last: int = RECENT) -> list[PointTally]:
        """Count how each key point fared in the last attempts at its question."""
        return counting.points(self._graded(packs), last)

    def card(self, pack: str, question: str) -> Card | None:
        """Give the question's card."""
        return self._cards.get(QuestionRef(pack, question))

    def reviews(self, pack: str, question: str) -> list[Review]:
        """List the reviews that made the question's card."""
        return list(self._reviews.get(QuestionRef(pack, question), ()))

    def close(self) -> None:
        """Do nothing: there is no file."""

    def _revise(self, changed: Attempt, scheduler: Scheduler) -> None:
        """Run the question's reviews again from a changed one on; one without a rating falls out."""
        reviews = self._reviews[changed.ref]
        rating = None if changed.rating is None else Rating(changed.rating)
        tail, card = chain.revised(scheduler, changed.ref, reviews, changed.id, rating)
        self._reviews[changed.ref] = [review for review in reviews if review.attempt != changed.id]
        self._keep(changed.ref, tail, card)

    def _keep(self, ref: QuestionRef, tail: list[Review], card: Card | None) -> None:
        """Put reviews in the place of their former selves and all later ones."""
        ids = {review.attempt for review in tail}
        kept = [review for review in self._reviews.get(ref, []) if review.attempt not in ids]
        self._reviews[ref] = kept + tail
        if card is None:
            self._cards.pop(ref, None)
        else:
            self._cards[ref] = card

    def _ordered(self) -> list[Attempt]:
        """List attempts by the time they ended, ties in the order in which they came."""
        return sorted(self._attempts.values(), key=lambda attempt: attempt.ended_at)

    def _graded(self, packs: Collection[str] | None) -> list[Attempt]:
        """List graded attempts, oldest first."""
        return [a for a in self._ordered() if not a.skipped and (packs is None or a.pack in packs)]
