"""`quizzer practice`: which plan the flags make, and what is said where there is nothing to ask."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import pytest
from command_line import PACK, CommandLine

from quizzer.cli.nothing import say_nothing
from quizzer.history.store import SqliteStore
from quizzer.practice.attempt import Attempt, QuestionRef, new_id
from quizzer.practice.nothing import Nothing, Reason
from quizzer.practice.plan import Plan
from quizzer.practice.scheduling import Scheduler

NOW = datetime.now(UTC)
PROCESS, IMAGE = "what-is-a-process", "image-vs-container"


def answer(cli: CommandLine, question: str, score: float, *, days: float = 0) -> None:
    """Keep an answer given some days ago."""
    store, scheduler = SqliteStore(cli.home / "data" / "history.db"), Scheduler()
    at = NOW - timedelta(days=days)
    attempt = Attempt(
        id=new_id(),
        pack="mini",
        question=question,
        answer="답",
        score=score,
        record={},
        started_at=at,
        ended_at=at,
        rating=int(scheduler.rate(score)),
    )
    store.record(attempt, scheduler)
    store.close()


def plan_of(cli: CommandLine) -> Plan:
    plan = cli.opened[-1][1]
    assert isinstance(plan, Plan)
    return plan


def test_a_mock_interview_draws_few_questions_and_follows_up(cli: CommandLine) -> None:
    assert cli("practice", "mini", "--mock").code == 0
    plan = plan_of(cli)
    assert (plan.mock, plan.count, plan.follow_ups) == (True, 5, 1)
    assert plan.seed is not None
    assert cli("practice", "mini", "--mock", "--in-order", "--count", "9", "--follow-ups", "0").code == 0
    assert plan_of(cli) == Plan(packs=("mini",), mock=True, count=9)


def test_all_flags_together(cli: CommandLine) -> None:
    answer(cli, IMAGE, 10, days=9)
    flags = ["--due", "--weak", "--new", "--count", "2", "--tag", "docker", "--mock", "--cram", "--in-order"]
    assert cli("practice", "mini", *flags).code == 0
    assert plan_of(cli) == Plan(
        packs=("mini",),
        due=True,
        weak=True,
        new=True,
        count=2,
        tags=("docker",),
        mock=True,
        follow_ups=1,
        cram=True,
    )


def test_questions_are_named_and_asked_in_this_order(cli: CommandLine, tmp_path: Path) -> None:
    assert cli("practice", f"mini/{IMAGE}").code == 0
    assert plan_of(cli) == Plan(questions=(QuestionRef("mini", IMAGE),))
    names = [f"mini/{IMAGE}", f"docker/{IMAGE}", f"mini/{IMAGE}"]
    assert cli("practice", *names, "--cram").code == 0
    assert plan_of(cli) == Plan(
        questions=(QuestionRef("mini", IMAGE), QuestionRef("docker", IMAGE)), cram=True
    )
    assert cli("practice", *names, "--mock").code == 0
    assert (plan_of(cli).count, set(plan_of(cli).questions)) == (None, {("mini", IMAGE), ("docker", IMAGE)})
    file = tmp_path / "own.yaml"
    file.write_text(PACK.replace("id: mini", "id: own"), encoding="utf-8")
    assert cli("practice", f"{file}/{IMAGE}").code == 0
    assert plan_of(cli) == Plan(questions=(QuestionRef("own", IMAGE),))


@pytest.mark.parametrize(
    ("argv", "said"),
    [
        (["mini/image-vs-contaner"], "Did you mean `mini/image-vs-container`?"),
        (["minni/image-vs-container"], "mini"),
        (["mini/image-vs-container", "docker"], "Name packs or questions, not both."),
        (["mini/image-vs-container", "--due"], "--due chooses among questions"),
        (["mini/image-vs-container", "--tag", "docker"], "--tag chooses among questions"),
        (["./nowhere.yaml"], "There is no file"),
    ],
)
def test_a_question_that_is_not_there_or_a_choice_beside_it_is_refused(
    cli: CommandLine, argv: list[str], said: str
) -> None:
    done = cli("practice", *argv)
    assert done.code == 2
    assert said in " ".join(done.err.split())


def test_today_is_due_and_new(cli: CommandLine) -> None:
    assert cli("practice", "mini", "--today").code == 0
    assert plan_of(cli) == Plan(packs=("mini",), due=True, new=True)


@pytest.mark.parametrize(
    ("answers", "flags", "words"),
    [
        ([], ["--due"], "begin with: quizzer practice --new"),
        ([(IMAGE, 90, 0), (PROCESS, 90, 0)], ["--due"], "2 questions come back on"),
        ([(IMAGE, 90, 0), (PROCESS, 90, 0)], ["--weak"], "No question is to be improved"),
        ([(IMAGE, 90, 0), (PROCESS, 90, 0)], ["--new"], "all were answered before"),
        ([(IMAGE, 90, 0), (PROCESS, 90, 0)], ["--due", "--weak", "--mock"], "nothing of that kind left"),
        ([(IMAGE, 90, 0)], ["--due", "--tag", "docker"], "1 question comes back on"),
    ],
)
def test_nothing_to_ask_is_a_sentence_and_no_screen(
    cli: CommandLine, answers: list[tuple[str, float, float]], flags: list[str], words: str
) -> None:
    for question, score, days in answers:
        answer(cli, question, score, days=days)
    done = cli("practice", "mini", *flags)
    assert (done.code, done.out) == (0, "")
    assert words in done.err
    assert cli.opened == []


@pytest.mark.parametrize(
    ("flags", "again"),
    [
        (["mini", "--new"], ["mini", "--due"]),
        (["mini", "--new", "--tag", "docker"], ["mini", "--tag", "docker", "--due"]),
    ],
)
def test_where_nothing_is_new_it_is_said_what_is_due(
    cli: CommandLine, flags: list[str], again: list[str]
) -> None:
    answer(cli, IMAGE, 90, days=90)
    answer(cli, PROCESS, 90)
    said = cli("practice", *flags).err
    assert said.endswith(f"1 of these questions is due now: quizzer practice {' '.join(again)}\n")
    assert cli("practice", *again).code == 0
    assert plan_of(cli).due


def test_daily_limits_are_named_and_cramming_passes_them(cli: CommandLine) -> None:
    answer(cli, IMAGE, 10, days=9)
    limits = {"QUIZZER_REVIEWS_PER_DAY": "0", "QUIZZER_NEW_PER_DAY": "0"}
    assert "reviews_per_day" in cli("practice", "mini", "--due", **limits).err
    assert "new_per_day" in cli("practice", "mini", "--new", **limits).err
    assert cli.opened == []
    assert cli("practice", "mini", "--due", "--cram", **limits).code == 0
    assert plan_of(cli).cram


def test_what_was_set_aside_is_not_asked(cli: CommandLine) -> None:
    answer(cli, IMAGE, 10, days=9)
    assert cli("history", "suspend", f"mini/{IMAGE}").code == 0
    done = cli("practice", "mini", "--due", "--tag", "docker")
    assert "set aside" in done.err
    assert cli.opened == []
    assert cli("history", "resume", "--all").code == 0
    assert cli("practice", "mini", "--due", "--tag", "docker").code == 0
    assert len(cli.opened) == 1


@pytest.mark.parametrize(
    ("flags", "word"),
    [
        (["--follow-ups", "2"], "--mock"),
        (["--mock", "--follow-ups", "99"], "99"),
        (["--tag", "docker", "--tag", "dokcer"], "`docker`"),
        (["--count", "-1"], "-1"),
    ],
)
def test_nonsense_is_refused_with_the_way_out(cli: CommandLine, flags: list[str], word: str) -> None:
    done = cli("practice", "mini", *flags)
    assert done.code == 2
    assert word in done.err
    assert cli.opened == []


def test_the_limit_is_said_in_the_words_that_were_typed(cli: CommandLine) -> None:
    said = cli("practice", "mini", "--today", QUIZZER_NEW_PER_DAY="0").err
    assert "without --today" in said
    assert "--new" not in said


def test_before_the_day_begins_the_hour_is_said_and_not_the_date() -> None:
    nothing = Nothing(Reason.NOT_DUE, date(2026, 11, 29), 11, 0)
    at = [datetime(2026, 11, day, hour).astimezone() for day, hour in ((29, 1), (28, 23))]
    past_midnight, evening = (say_nothing(nothing, [], ["--due"], now) for now in at)
    assert past_midnight.endswith("11 questions come back today at 04:00.")
    assert evening.endswith("11 questions come back on 2026-11-29.")
