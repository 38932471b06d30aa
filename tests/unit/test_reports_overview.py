"""How far somebody is, as values."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta, timezone

import pytest
from practice_builders import START, make_attempt, make_pack

from quizzer.practice.attempt import Draft, QuestionRef
from quizzer.practice.memory import MemoryStore
from quizzer.practice.scheduling import Scheduler
from quizzer.practice.selection import Limits
from quizzer.reports.overview import Overview, overview
from quizzer.reports.periods import Grain, Period, grain_for, periods
from quizzer.reports.scope import Scope
from quizzer.reports.today import StepKind

DOCKER = make_pack(
    "image", "volume", "network", tags=["컨테이너"], image={"tags": ("빌드",), "time_limit": 30}
)
GIT = make_pack("merge", "rebase", pack_id="git", merge={"tags": ("빌드",)})
DAY = timedelta(days=1)
ISOLATION = "격리 수준을 설명한다"


@pytest.fixture
def store() -> MemoryStore:
    return MemoryStore()


def keep(store: MemoryStore, score: float, question: str, days: float, **fields: object) -> None:
    scheduler = Scheduler()
    pack = str(fields.pop("pack", "docker"))
    attempt = make_attempt(
        score,
        pack=pack,
        question=question,
        at=START + days * DAY,
        rating=scheduler.rate(score),
        **fields,  # type: ignore[arg-type]
    )
    store.record(attempt, scheduler)


def look(store: MemoryStore, days: float, scope: Scope | None = None, **limits: int) -> Overview:
    return overview(store, [DOCKER, GIT], START + days * DAY, scope=scope, limits=Limits(**limits), zone=UTC)


def test_an_empty_history_has_everything_to_do(store: MemoryStore) -> None:
    found = look(store, 0, new_per_day=3)
    assert (found.today.answered, found.today.streak, found.today.due, found.today.weak) == (0, 0, 0, 0)
    assert (found.today.new, found.today.untouched) == (3, 5)
    assert [(step.kind, step.count) for step in found.today.steps] == [(StepKind.NEW, 3)]
    assert found.standing.questions == 5
    assert found.standing.mean_score is None
    assert len(found.calendar) == 371
    assert {day.attempts for day in found.calendar} == {0}
    assert found.trend.change is None
    assert (found.concepts, found.points, found.leeches, found.pace.mean) == ((), (), (), None)


def test_today_says_what_to_do_most_useful_first(store: MemoryStore) -> None:
    for day in (0, 1):
        keep(store, 30, "volume", day)
    keep(store, 95, "merge", 2, pack="git")
    store.save_draft(Draft("docker", "network", "컨테이너는", START))
    store.save_draft(Draft("gone", "question", "nobody asks this any more", START))
    now = look(store, 2.01, new_per_day=2).today
    assert (now.answered, now.seconds, now.streak) == (1, 60.0, 3)
    assert (now.due, now.overdue, now.weak, now.drafts) == (1, 0, 1, 1)
    assert look(store, 4).today.overdue == 1
    assert (now.new, now.untouched) == (1, 3), "one of two was brought today already"
    assert [step.kind for step in now.steps] == [
        StepKind.DRAFTS,
        StepKind.DUE,
        StepKind.NEW,
        StepKind.WEAK,
    ]
    assert now.steps[0].plan.questions == (QuestionRef("docker", "network"),)
    assert now.steps[1].plan.due


def test_what_was_set_aside_is_not_waiting(store: MemoryStore) -> None:
    keep(store, 30, "volume", 0)
    aside = Limits(suspended={QuestionRef("docker", "volume"), QuestionRef("git", "merge")})
    found = overview(store, [DOCKER, GIT], START + 9 * DAY, limits=aside, zone=UTC)
    assert (found.today.due, found.today.overdue, found.today.weak, found.today.untouched) == (0, 0, 0, 3)
    assert (found.standing.due, found.standing.weak, found.standing.practised) == (0, 0, 1)
    assert sum(day.questions for day in found.forecast) == 0


def test_packs_and_tags_stand_by_themselves_with_their_lines(store: MemoryStore) -> None:
    keep(store, 40, "image", 0)
    keep(store, 60, "volume", 7)
    keep(store, 80, "merge", 14, pack="git")
    found = look(store, 15)
    assert [(group.name, group.standing.practised) for group in found.packs] == [("docker", 2), ("git", 1)]
    assert [(group.name, group.standing.questions) for group in found.tags] == [("컨테이너", 3), ("빌드", 2)]
    build = found.tags[1]
    assert build.standing.mean_score == 60
    assert build.trend.change == 40
    assert found.trend.grain is Grain.WEEK
    assert found.trend.scores[-3:] == (40, 60, 80)
    assert found.trend.scores[:-3] == (None,) * 9
    assert found.packs[0].trend.scores[-3:] == (40, 60, None)


def test_a_scope_chooses_questions_and_days(store: MemoryStore) -> None:
    keep(store, 40, "image", 0)
    keep(store, 60, "volume", 7)
    keep(store, 80, "merge", 8, pack="git")
    keep(store, 10, "question", 8, pack="gone")
    build = look(store, 8, Scope(tags=("빌드",)))
    assert sum(day.attempts for day in build.calendar) == 2
    assert build.standing.questions == 2
    assert build.today.steps[0].plan.tags == ("빌드",)
    assert sum(day.attempts for day in look(store, 8).calendar) == 4, "what is gone was still done"
    docker = look(store, 8, Scope(packs=("docker",), since=date(2026, 3, 9)))
    assert [(day.date, day.attempts) for day in docker.calendar] == [
        (date(2026, 3, 9), 1),
        (date(2026, 3, 10), 0),
    ]
    assert docker.trend.grain is Grain.DAY
    assert docker.trend.scores == (60, None)
    past = look(store, 8, Scope(since=date(1900, 1, 1), until=date(2026, 3, 3)))
    assert [(day.date, day.attempts) for day in past.calendar] == [
        (date(2026, 3, 2), 1),
        (date(2026, 3, 3), 0),
    ]


def test_the_streak_is_counted_to_its_end_whatever_is_shown(store: MemoryStore) -> None:
    for day in [*range(5), *range(10, 900)]:
        keep(store, 80, "image", day)
    assert look(store, 899).today.streak == 890
    assert look(store, 899, Scope(since=date(2028, 8, 1), packs=("git",))).today.streak == 890
    assert look(store, 901).today.streak == 0


def test_days_are_the_learners(store: MemoryStore) -> None:
    keep(store, 80, "image", 0)
    west = timezone(timedelta(hours=-8))
    found = overview(store, [DOCKER], START, zone=west)
    assert found.calendar[-1].date == date(2026, 3, 1)
    assert found.today.answered == 1


def test_weakness_is_added_up_over_questions(store: MemoryStore) -> None:
    for n, status in enumerate(("missing", "covered", "partial")):
        keep(store, 50, "image", n, points=[(ISOLATION, status)])
    for n in range(2):
        keep(store, 50, "merge", n, pack="git", points=[(ISOLATION, "missing"), ("병합 (merge)", "covered")])
    keep(store, 10, "volume", 2.5, points=[("볼륨", "missing")])
    worst, once, known = look(store, 3).concepts
    assert (once.concept, once.missed, once.seen) == ("볼륨", 1, 1), "4 of 5 says more than 1 of 1"
    assert (worst.concept, worst.missed, worst.seen, len(worst.questions)) == ("격리 수준", 4, 5, 2)
    assert known.missed == 0
    assert [each.kept_missing for each in (worst, once, known)] == [True, False, False]
    assert {each.concept: each.seen for each in look(store, 3, Scope(packs=("docker",))).concepts} == {
        "격리 수준": 3,
        "볼륨": 1,
    }
    assert {point.question for point in look(store, 3, Scope(tags=("컨테이너",))).points} == {
        "image",
        "volume",
    }


def test_the_forecast_and_leeches(store: MemoryStore) -> None:
    for day in range(60):
        keep(store, 95 if day % 3 else 10, "image", day * 9)
    keep(store, 95, "volume", 531)
    found = look(store, 531)
    assert [day.date - found.forecast[0].date for day in found.forecast] == [n * DAY for n in range(30)]
    assert sum(day.questions for day in found.forecast) == 2
    (leech,) = found.leeches
    assert (leech.question, leech.text) == ("image", "image을(를) 설명해보세요.")
    assert leech.lapses >= 8


def test_time_per_answer(store: MemoryStore) -> None:
    keep(store, 50, "image", 0, seconds=20.0)
    keep(store, 50, "image", 1, seconds=60.0)
    keep(store, 50, "volume", 1, seconds=100.0)
    found = look(store, 1).pace
    assert found.mean == 60
    assert [(each.question, each.seconds) for each in found.slowest] == [("volume", 100), ("image", 40)]
    assert [each.question for each in found.over_limit] == ["image"]


@pytest.mark.parametrize(
    ("days", "grain"),
    [(1, Grain.DAY), (21, Grain.DAY), (22, Grain.WEEK), (366, Grain.WEEK), (367, Grain.MONTH)],
)
def test_the_grain_follows_the_length(days: int, grain: Grain) -> None:
    first = date(2026, 1, 1)
    assert grain_for(first, first + (days - 1) * DAY) is grain


def test_periods_cover_every_day_once() -> None:
    first, last = date(2025, 11, 27), date(2026, 3, 1)
    assert periods(first, last, Grain.MONTH) == [
        Period(first, date(2025, 11, 30)),
        Period(date(2025, 12, 1), date(2025, 12, 31)),
        Period(date(2026, 1, 1), date(2026, 1, 31)),
        Period(date(2026, 2, 1), date(2026, 2, 28)),
        Period(date(2026, 3, 1), last),
    ]
    weeks = periods(first, last, Grain.WEEK)
    assert {week.first.weekday() for week in weeks[1:]} == {0}
    assert sum((week.last - week.first).days + 1 for week in weeks) == (last - first).days + 1


def test_a_moment_of_summer_time_is_in_one_day(store: MemoryStore) -> None:
    from zoneinfo import ZoneInfo

    zone = ZoneInfo("America/New_York")
    for hour in range(48):
        at = datetime(2026, 3, 7, 12, tzinfo=UTC) + timedelta(hours=hour)
        store.record(make_attempt(50, at=at))
    found = overview(store, [DOCKER], datetime(2026, 3, 10, 12, tzinfo=UTC), zone=zone)
    assert sum(day.attempts for day in found.calendar) == 48
