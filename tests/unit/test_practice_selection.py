"""Which questions are asked."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import UTC, date, datetime, timedelta, timezone
from zoneinfo import ZoneInfo

import pytest
from practice_builders import START, make_attempt, make_pack

from quizzer.practice.attempt import QuestionRef
from quizzer.practice.days import day_end, day_of, day_start, day_starts, streak
from quizzer.practice.item import Item, items_of, pack_hash
from quizzer.practice.memory import MemoryStore
from quizzer.practice.plan import Plan
from quizzer.practice.scheduling import Scheduler
from quizzer.practice.selection import Limits, choose

DOCKER = make_pack("image", "volume", "network", "layer", layer={"tags": ("storage",)})
GIT = make_pack("merge", "rebase", pack_id="git", tags=("vcs",))
ITEMS = items_of([DOCKER, GIT])
SEOUL = timezone(timedelta(hours=9))


def names(items: Sequence[Item]) -> list[str]:
    return [item.question.id for item in items]


def practised(*answers: tuple[str, float, datetime]) -> MemoryStore:
    """Answer docker's questions: id, score, when."""
    store, scheduler = MemoryStore(), Scheduler()
    for name, score, at in answers:
        attempt = make_attempt(score, question=name, at=at, rating=scheduler.rate(score))
        store.record(attempt, scheduler)
    return store


def test_without_a_choice_everything_is_asked_in_order() -> None:
    assert choose(ITEMS, {}, Plan(), START) == ITEMS


def test_packs_are_asked_in_the_order_in_which_they_are_named() -> None:
    assert names(choose(ITEMS, {}, Plan(packs=("git", "docker")), START))[:2] == ["merge", "rebase"]
    assert names(choose(ITEMS, {}, Plan(packs=("git",)), START)) == ["merge", "rebase"]


def test_named_questions_are_asked_exactly() -> None:
    wanted = (QuestionRef("git", "rebase"), QuestionRef("docker", "gone"), QuestionRef("docker", "image"))
    assert names(choose(ITEMS, {}, Plan(questions=wanted), START)) == ["rebase", "image"]


@pytest.mark.parametrize(("tag", "found"), [("storage", ["layer"]), ("vcs", ["merge", "rebase"]), ("x", [])])
def test_a_tag_of_the_question_or_of_its_pack_counts(tag: str, found: list[str]) -> None:
    assert names(choose(ITEMS, {}, Plan(tags=(tag,)), START)) == found


def test_a_seed_shuffles_the_same_way_each_time() -> None:
    one = choose(ITEMS, {}, Plan(seed=7, count=4), START)
    assert one == choose(ITEMS, {}, Plan(seed=7, count=4), START)
    draws = {tuple(names(choose(ITEMS, {}, Plan(seed=seed, count=3), START))) for seed in range(20)}
    assert len(draws) > 10
    assert {name for draw in draws for name in draw} == set(names(ITEMS)), "the count is a fair draw"


def test_due_questions_come_most_overdue_first_and_others_not_at_all() -> None:
    store = practised(
        ("image", 90, START),  # due in 8 days
        ("volume", 70, START),  # in 2 days
        ("network", 10, START),  # in 1 day
    )
    plan, tallies = Plan(due=True), store.tallies()
    assert choose(ITEMS, tallies, plan, START, zone=UTC) == []
    assert names(choose(ITEMS, tallies, plan, START + timedelta(days=1), zone=UTC)) == ["network"]
    assert names(choose(ITEMS, tallies, plan, START + timedelta(days=9), zone=UTC)) == [
        "network",
        "volume",
        "image",
    ]


def test_what_is_due_later_today_is_due() -> None:
    """Practised at nine, it may be asked the next day at seven."""
    tallies = practised(("image", 10, START)).tallies()
    early = START + timedelta(hours=22)
    assert names(choose(ITEMS, tallies, Plan(due=True), early, zone=UTC)) == ["image"]


def test_weak_questions_come_weakest_first() -> None:
    store = practised(("image", 50, START), ("volume", 90, START), ("network", 20, START))
    assert names(choose(ITEMS, store.tallies(), Plan(weak=True), START)) == ["network", "image"]


def test_one_good_answer_does_not_clear_a_weak_question() -> None:
    later = START + timedelta(days=2)
    store = practised(("image", 20, START), ("image", 30, START + timedelta(days=1)), ("image", 90, later))
    assert names(choose(ITEMS, store.tallies(), Plan(weak=True), later)) == ["image"]


def test_what_was_forgotten_twice_is_weak() -> None:
    answers = [
        ("image", score, START + timedelta(days=day)) for day, score in enumerate((90, 0, 0, 95, 95, 95))
    ]
    assert names(choose(ITEMS, practised(*answers).tallies(), Plan(weak=True), START)) == ["image"]
    assert choose(ITEMS, practised(*answers[:1], *answers[3:]).tallies(), Plan(weak=True), START) == []


def test_an_override_makes_a_question_strong() -> None:
    store = practised(("image", 20, START))
    attempt = next(store.attempts())
    store.override(attempt.id, 95, at=START, scheduler=Scheduler())
    assert choose(ITEMS, store.tallies(), Plan(weak=True), START) == []


def test_new_questions_are_those_never_answered() -> None:
    store = practised(("image", 50, START))
    found = names(choose(ITEMS, store.tallies(), Plan(new=True), START))
    assert sorted(found) == sorted(names(ITEMS)[1:])


def test_new_questions_come_from_the_packs_in_turn() -> None:
    """In the packs' order, each pack's own order kept, and cut only then."""
    in_turn = ["image", "merge", "volume", "rebase", "network", "layer"]
    assert names(choose(ITEMS, {}, Plan(new=True), START)) == in_turn
    assert names(choose(ITEMS, {}, Plan(new=True), START, limits=Limits(new_per_day=3))) == in_turn[:3]
    assert names(choose(ITEMS, {}, Plan(new=True, packs=("git", "docker")), START))[:3] == [
        "merge",
        "image",
        "rebase",
    ]
    assert names(choose(ITEMS, {}, Plan(new=True, packs=("docker",)), START)) == names(ITEMS)[:4]


def test_the_turn_goes_on_where_it_stopped() -> None:
    """Otherwise a day of few new questions would never come to the last packs."""
    tallies = practised(("image", 50, START)).tallies()
    assert names(choose(ITEMS, tallies, Plan(new=True), START)) == [
        "merge",
        "volume",
        "rebase",
        "network",
        "layer",
    ]


def test_a_skipped_question_is_still_new() -> None:
    store = MemoryStore()
    store.record(make_attempt(None))
    assert names(choose(ITEMS, store.tallies(), Plan(new=True), START))[0] == "image"


def test_choices_add_up_each_question_once_the_most_urgent_first() -> None:
    store = practised(("image", 20, START), ("volume", 30, START), ("network", 95, START))
    plan = Plan(due=True, weak=True, new=True, packs=("docker",))
    chosen = choose(ITEMS, store.tallies(), plan, START + timedelta(days=1), zone=UTC)
    assert names(chosen) == ["image", "volume", "layer"]
    two = choose(ITEMS, store.tallies(), Plan(due=True, new=True, count=2, seed=3), START + timedelta(days=1))
    assert set(names(two)) == {"image", "volume"}, "a count keeps the urgent ones, whatever the shuffle"


@pytest.mark.parametrize(("limit", "left"), [(None, 5), (3, 2), (1, 0), (0, 0)])
def test_new_questions_are_limited_by_day(limit: int | None, left: int) -> None:
    tallies = practised(("image", 50, START)).tallies()
    limits = Limits(new_per_day=limit)
    assert len(choose(ITEMS, tallies, Plan(new=True), START, limits=limits, zone=UTC)) == left
    tomorrow = START + timedelta(days=1)
    whole = 5 if limit is None else min(5, limit)
    assert len(choose(ITEMS, tallies, Plan(new=True), tomorrow, limits=limits, zone=UTC)) == whole


@pytest.mark.parametrize(
    ("hour", "day"), [(3, date(2026, 3, 1)), (4, date(2026, 3, 2)), (23, date(2026, 3, 2))]
)
def test_a_day_starts_at_four_in_the_learners_zone(hour: int, day: date) -> None:
    at = datetime(2026, 3, 2, hour, 30, tzinfo=SEOUL)
    assert day_of(at.astimezone(UTC), SEOUL) == day
    assert day_start(day, SEOUL) <= at < day_end(at, SEOUL)


def test_a_day_may_have_23_hours() -> None:
    berlin = ZoneInfo("Europe/Berlin")
    start = day_start(date(2026, 3, 28), berlin)
    assert day_end(start, berlin) - start == timedelta(hours=23)


@pytest.mark.parametrize("zone", ["Asia/Seoul", "Europe/Berlin", "Africa/Casablanca", "Australia/Lord_Howe"])
def test_the_beginnings_of_many_days_are_those_of_each(zone: str) -> None:
    """Also where clocks are changed in between."""
    days = [date(2024, 12, 30) + timedelta(days=number) for number in range(900)]
    expected = [day_start(day, ZoneInfo(zone)) for day in days]
    for length in (1, 13, 14, 15, 899):
        assert day_starts(days[0], days[length - 1], ZoneInfo(zone)) == expected[: length + 1]


@pytest.mark.parametrize(
    ("ago", "length"), [([], 0), ([0], 1), ([1], 1), ([0, 1, 2], 3), ([1, 2], 2), ([2, 3], 0), ([0, 2], 1)]
)
def test_a_streak_ends_with_the_first_missed_day(ago: list[int], length: int) -> None:
    today = date(2026, 3, 2)
    assert streak({today - timedelta(days=days) for days in ago}, today) == length


def test_a_packs_hash_changes_with_what_is_graded() -> None:
    assert pack_hash(DOCKER) == pack_hash(make_pack("image", "volume", "network", "layer"))
    other = make_pack("image", "volume", "network", "layer", layer={"model_answers": ("다르다",)})
    assert pack_hash(DOCKER) != pack_hash(other)


def test_reviews_of_the_day_are_limited_and_those_that_were_done_count() -> None:
    later = START + timedelta(days=30)
    store = practised(*((name, 70, START) for name in ("image", "volume", "network")))
    limits = Limits(reviews_per_day=2)
    plan = Plan(due=True)
    assert len(choose(ITEMS, store.tallies(), plan, later, limits=limits, zone=UTC)) == 2
    scheduler = Scheduler()
    attempt = make_attempt(70, question="image", at=later, rating=scheduler.rate(70))
    store.record(attempt, scheduler)
    assert len(choose(ITEMS, store.tallies(), plan, later, limits=limits, zone=UTC)) == 1
    store.record(
        make_attempt(70, question="layer", at=later, rating=scheduler.rate(70)), scheduler
    )  # new today, no review
    assert len(choose(ITEMS, store.tallies(), plan, later, limits=limits, zone=UTC)) == 1
    assert choose(ITEMS, store.tallies(), plan, later, limits=Limits(reviews_per_day=0), zone=UTC) == []
    tomorrow = later + timedelta(days=1)
    assert len(choose(ITEMS, store.tallies(), plan, tomorrow, limits=limits, zone=UTC)) == 2


def test_what_was_set_aside_is_asked_only_by_name() -> None:
    aside = QuestionRef("docker", "image")
    limits = Limits(suspended={aside})
    tallies = practised(("image", 10, START)).tallies()
    later = START + timedelta(days=9)
    for plan in (Plan(), Plan(due=True), Plan(weak=True), Plan(new=True), Plan(cram=True)):
        assert aside not in [item.ref for item in choose(ITEMS, tallies, plan, later, limits=limits)]
    assert names(choose(ITEMS, tallies, Plan(questions=(aside,)), later, limits=limits)) == ["image"]


def test_a_session_has_a_size_where_nobody_names_a_number() -> None:
    """It goes on with what was not asked for longest, and binds neither interviews nor who crams."""
    few = Limits(session_size=2)
    assert names(choose(ITEMS, {}, Plan(), START, limits=few)) == ["image", "volume"]
    store = practised(
        ("image", 90, START), ("volume", 90, START + timedelta(hours=1)), ("network", 90, START)
    )
    tallies, later = store.tallies(), START + timedelta(days=400)
    assert names(choose(ITEMS, tallies, Plan(packs=("docker",)), later, limits=few)) == ["image", "layer"]
    due = choose(ITEMS, tallies, Plan(due=True), later, limits=few)
    assert due == choose(ITEMS, tallies, Plan(due=True), later)[:2]
    for plan in (
        Plan(mock=True),
        Plan(count=5),
        Plan(cram=True),
        Plan(questions=tuple(i.ref for i in ITEMS)),
    ):
        assert choose(ITEMS, tallies, plan, later, limits=few) == choose(ITEMS, tallies, plan, later), plan
