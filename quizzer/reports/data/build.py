"""From the store to a report."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from datetime import datetime, tzinfo

from quizzer import __version__
from quizzer.config import Settings
from quizzer.locale import current_language
from quizzer.packs.schema import Pack
from quizzer.practice.attempt import Attempt, QuestionRef
from quizzer.practice.debrief import debrief_of
from quizzer.practice.item import Item, items_of, pack_hash
from quizzer.practice.kept import Calibration
from quizzer.practice.open_interviews import without_open_interviews
from quizzer.practice.store import Store
from quizzer.reports.data.adding_up import (
    day_counts,
    day_tallies,
    figures,
    line,
    pack_figures,
    weaknesses,
)
from quizzer.reports.data.choice import Choice
from quizzer.reports.data.header import Engine, Header, PackVersion, Sitting
from quizzer.reports.data.read_answer import is_older, read_answer
from quizzer.reports.data.report import QuestionReport, Report
from quizzer.reports.data.selecting import select


def build(
    store: Store,
    packs: Sequence[Pack],
    choice: Choice,
    settings: Settings,
    now: datetime,
    *,
    zone: tzinfo | None = None,
) -> Report:
    """Make a report of what was chosen, in the language of the messages.

    Args:
        store: What was answered.
        packs: As they are now.
        choice: What the report is about; a session that it names is told, whether it is over or not.
        settings: What is said about thresholds.
        now: Aware.
        zone: The learner's time zone. None: the machine's.

    Raises:
        StoreError: The store refuses.
    """
    items = {item.ref: item for item in items_of(packs)}
    chosen = {item.ref: item for item in choice.scope.items(packs)}
    if choice.session is None:
        store = without_open_interviews(store, now)
    selection = select(store, chosen, choice, now, zone)
    attempts = selection.attempts
    days = day_tallies(attempts, zone)
    titles = {pack.id: pack.title for pack in packs}
    first, last = (days[0][0], days[-1][0]) if days else (now.date(), now.date())
    return Report(
        header=_header(
            attempts,
            items,
            packs,
            choice,
            settings,
            now.astimezone(zone),
            selection.left_out,
            store.calibration(),
        ),
        figures=figures(attempts, days),
        trend=line(days, first, last) if days else None,
        packs=pack_figures(days, titles, first, last),
        calendar=day_counts(days),
        weaknesses=weaknesses(attempts, items),
        questions=tuple(_questions(store, attempts, items, choice)),
    )


def _header(
    attempts: Sequence[Attempt],
    items: Mapping[QuestionRef, Item],
    packs: Sequence[Pack],
    choice: Choice,
    settings: Settings,
    now: datetime,
    left_out: int,
    calibration: Calibration | None,
) -> Header:
    scope, log = choice.scope, choice.session
    thresholds = settings.rating_thresholds if calibration is None else calibration.thresholds
    return Header(
        made_at=now,
        quizzer=__version__,
        language=current_language(),
        packs=scope.packs,
        tags=scope.tags,
        since=scope.since,
        until=scope.until,
        session=None
        if log is None
        else Sitting(log.id, log.started_at, log.ended_at, log.mock, len(set(log.questions))),
        left_out=left_out,
        engines=_engines(attempts),
        sources=_sources(attempts, items, packs),
        thresholds=thresholds,
        calibrated=calibration is not None,
        weak_below=thresholds[1],
        retention=settings.desired_retention,
    )


def _engines(attempts: Iterable[Attempt]) -> tuple[Engine, ...]:
    counts: dict[tuple[str, str], int] = {}
    for attempt in attempts:
        if attempt.record:
            key = (str(attempt.record.get("encoder", "")), str(attempt.record.get("engine", "")))
            counts[key] = counts.get(key, 0) + 1
    ordered = sorted(counts.items(), key=lambda pair: (-pair[1], pair[0]))
    return tuple(Engine(model, rules, count) for (model, rules), count in ordered)


def _sources(
    attempts: Iterable[Attempt], items: Mapping[QuestionRef, Item], packs: Sequence[Pack]
) -> tuple[PackVersion, ...]:
    by_id = {pack.id: pack for pack in packs}
    groups: dict[str, list[Attempt]] = {}
    for attempt in attempts:
        groups.setdefault(attempt.pack, []).append(attempt)
    found = []
    for name, group in groups.items():
        pack = by_id.get(name)
        hashes = [attempt.pack_hash for attempt in reversed(group) if attempt.pack_hash]
        found.append(
            PackVersion(
                id=name,
                title=pack.title if pack else None,
                license=pack.license if pack else None,
                content_hash=pack_hash(pack) if pack else None,
                graded_against=tuple(dict.fromkeys(hashes)),
                attempts=len(group),
                older=sum(is_older(attempt, items.get(attempt.ref)) for attempt in group),
            )
        )
    return tuple(sorted(found, key=lambda each: (-each.attempts, each.id)))


def _questions(
    store: Store, attempts: Sequence[Attempt], items: Mapping[QuestionRef, Item], choice: Choice
) -> Iterable[QuestionReport]:
    groups: dict[QuestionRef, list[Attempt]] = {}
    for attempt in attempts:
        groups.setdefault(attempt.ref, []).append(attempt)
    log = choice.session
    rows = (
        {} if log is None else {row.item.ref: row for row in debrief_of(store, log, [*items.values()]).rows}
    )
    for ref in _order(groups, items, choice):
        group, item, row = groups.get(ref, []), items.get(ref), rows.get(ref)
        answers = tuple(read_answer(attempt, item, store.overrides(attempt.id)) for attempt in group)
        scores = [answer.score for answer in answers if answer.score is not None]
        yield QuestionReport(
            pack=ref.pack,
            question=ref.question,
            text=item.question.question if item else None,
            language=item.language if item else None,
            tags=item.pack.tags_of(item.question) if item else (),
            difficulty=item.question.difficulty.value if item else None,
            follow_up_of=str(row.follow_up_of) if row and row.follow_up_of else None,
            allowed=row.allowed if row else None,
            mean_score=sum(scores) / len(scores) if scores else None,
            answers=answers,
        )


def _order(
    groups: Mapping[QuestionRef, object], items: Mapping[QuestionRef, Item], choice: Choice
) -> list[QuestionRef]:
    """Order questions as they were asked in the session, else as they stand in their packs; what is gone last."""
    if choice.session is not None:
        asked = [ref for ref in choice.session.questions if not choice.scope.tags or ref in groups]
        return list(dict.fromkeys([*asked, *groups]))
    places = {ref: place for place, ref in enumerate(items)}
    return sorted(groups, key=lambda ref: (places.get(ref, len(places)), ref))
