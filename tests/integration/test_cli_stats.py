"""`quizzer stats` over a real store."""

from __future__ import annotations

import json
import re
from datetime import UTC, datetime, timedelta

import pytest
from command_line import GOOD, CommandLine
from practice_builders import make_attempt

from quizzer.cli.widths import cells
from quizzer.config import load_settings
from quizzer.grading.record import to_record
from quizzer.history.store import SqliteStore
from quizzer.practice.attempt import Attempt, Draft, QuestionRef
from quizzer.practice.kept import SessionLog
from quizzer.practice.scheduling import Scheduler
from quizzer.workbench import Workbench

MISSED = "모르겠습니다. 컨테이너는 이미지를 실행한 인스턴스라는 것만 압니다."


@pytest.fixture
def answered(cli: CommandLine) -> CommandLine:
    """Somebody answered on three days; the last time today."""
    bench = Workbench.open(load_settings({"QUIZZER_HOME": str(cli.home)}))
    _pack, question = bench.library.find("mini/image-vs-container")
    scheduler = Scheduler()
    for back, answer in ((30, MISSED), (1, GOOD), (0, MISSED)):
        grade = bench.grader().grade(question, answer)
        at = datetime.now(UTC) - timedelta(days=back, seconds=5)
        attempt = Attempt(
            id=f"{back:032x}",
            pack="mini",
            question=question.id,
            answer=answer,
            score=grade.score,
            record=to_record(grade),
            started_at=at,
            ended_at=at,
            seconds=90.0,
            rating=int(scheduler.rate(grade.score)),
            question_hash=question.content_hash,
        )
        bench.store.record(attempt, scheduler)
    bench.store.close()
    return cli


def test_everything_is_shown_and_fits_the_terminal(
    answered: CommandLine, monkeypatch: pytest.MonkeyPatch
) -> None:
    for columns in (60, 80, 120):
        monkeypatch.setenv("COLUMNS", str(columns))
        done = answered("stats", "--pack", "mini")
        assert (done.code, done.err) == (0, "")
        assert max(map(cells, done.out.splitlines())) <= columns
    assert "2 days in a row" in done.out
    assert "작은 문제집" in done.out
    assert "missed in 2 of 3" in done.out, "what the image is was said once in three answers"
    assert "quizzer practice mini" in done.out
    assert "Calendar" in done.out
    korean = answered("stats", "--pack", "mini", "--lang", "ko").out
    assert "2일" in korean
    assert "Calendar" not in korean


def test_the_data_is_what_is_shown(answered: CommandLine) -> None:
    data = json.loads(answered("stats", "--json").out)
    mini = next(each for each in data["packs"] if each["name"] == "mini")
    assert mini["standing"]["practised"] == 1
    assert mini["standing"]["mean_score"] == mini["trend"]["points"][-1]["mean_score"] or mini["trend"]
    assert (data["today"]["answered"], data["today"]["streak"]) == (1, 2)
    assert data["concepts"][0]["concept"] == "이미지"
    assert data["concepts"][0]["questions"] == [{"pack": "mini", "question": "image-vs-container"}]
    assert sum(day["attempts"] for day in data["calendar"]) == 3
    assert len(data["forecast"]) == 30


def test_what_is_chosen_is_shown_alone(answered: CommandLine) -> None:
    week = json.loads(answered("stats", "--json", "--since", "7d").out)
    assert sum(day["attempts"] for day in week["calendar"]) == 2
    assert [
        each["name"] for each in json.loads(answered("stats", "--json", "--pack", "mini").out)["packs"]
    ] == ["mini"]
    tagged = json.loads(answered("stats", "--json", "--pack", "mini", "--tag", "docker").out)
    assert tagged["standing"]["questions"] == 1
    weak = answered("stats", "--weak").out
    assert "missed in 2 of 3" in weak
    assert "Calendar" not in weak


def test_what_the_newest_answer_covers_is_not_missed_again_and_again(answered: CommandLine) -> None:
    store = SqliteStore(load_settings({"QUIZZER_HOME": str(answered.home)}).data_folder / "history.db")
    store.remove(f"{0:032x}", scheduler=Scheduler())
    store.close()
    weak = answered("stats", "--weak").out
    assert "What you missed before is in your newest answers." in weak
    assert "missed in" not in weak


def test_one_sitting_does_not_yet_tell_what_is_missed_again_and_again(cli: CommandLine) -> None:
    """The data has it, with the number of answers."""
    store = SqliteStore(load_settings({"QUIZZER_HOME": str(cli.home)}).data_folder / "history.db")
    points = [("격리 수준이 넷이다", "missing"), ("격리는 비싸다", "missing")]
    store.record(make_attempt(30, pack="mini", question="image-vs-container", points=points))
    store.close()
    weak = cli("stats", "--weak").out
    assert "It takes a few answers to see what you keep missing." in weak
    assert "missed in" not in weak and "Weakest" not in weak
    [concept] = json.loads(cli("stats", "--json").out)["concepts"]
    assert (concept["concept"], concept["missed"], concept["answers"]) == ("격리 수준", 2, 1)


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (("--pack", "minni"), "`mini`"),
        (("--tag", "dockr"), "`docker`"),
        (("--since", "2026-02-30"), "2026-02-28"),
        (("--since", "2026-13"), "2026-12-01"),
        (("--since", "soon"), "7d"),
        (("--since", "2199-01-01"), "still to come"),
        (("--since", "2026-03-01", "--until", "2026-02-01"), "Exchange"),
    ],
)
def test_what_does_not_exist_is_refused_with_the_nearest(
    answered: CommandLine, arguments: tuple[str, ...], said: str
) -> None:
    done = answered("stats", *arguments)
    assert (done.code, done.out) == (2, "")
    assert said in done.err
    assert len(done.err.splitlines()) == 2


def test_a_pack_that_is_gone_has_its_history(answered: CommandLine) -> None:
    answered.pack.unlink()
    data = json.loads(answered("stats", "--json", "--pack", "mini").out)
    assert sum(day["attempts"] for day in data["calendar"]) == 3
    assert data["packs"] == []


def test_no_answer_is_read(answered: CommandLine, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_args: object, **_named: object) -> None:
        raise AssertionError("read the whole history")

    monkeypatch.setattr(SqliteStore, "attempts", refuse)
    assert answered("stats").code == 0


def test_an_empty_history_says_what_to_do(cli: CommandLine) -> None:
    done = cli("stats")
    assert done.code == 0
    assert "quizzer practice" in done.out
    assert "no answers yet" in done.err
    assert json.loads(cli("stats", "--json").out)["standing"]["attempts"] == 0


def test_a_command_does_what_its_line_promises(answered: CommandLine) -> None:
    """Plain `quizzer practice` would ask everything: new questions have an option, drafts the screen."""
    store = SqliteStore(answered.home / "data" / "history.db")
    store.save_draft(Draft("mini", "what-is-a-process", "실행 중인", datetime.now(UTC)))
    store.close()
    said = [line.split() for line in answered("stats").out.splitlines()]
    assert ["1", "begun", "and", "not", "handed", "in", "quizzer"] in said
    assert "quizzer practice mini --new" in answered("stats", "--pack", "mini").out


def test_sessions_that_were_left_are_told_apart(answered: CommandLine) -> None:
    now = datetime.now(UTC)
    refs = tuple(QuestionRef("mini", name) for name in ("image-vs-container", "what-is-a-process"))
    store = SqliteStore(answered.home / "data" / "history.db")
    for number, back in enumerate((1, 2)):
        at = now - timedelta(seconds=back)
        store.start_session(SessionLog(f"{number:032x}", at, None, False, refs))
        store.record(
            make_attempt(50, pack="mini", question=refs[0].question, at=at, session=f"{number:032x}")
        )
    store.close()
    left = [line for line in answered("stats").out.splitlines() if "left of a session" in line]
    assert len(left) == 2
    for line in left:
        assert re.search(r"  quizzer  \S.* · begun \S", line), line


def test_a_leech_is_named(answered: CommandLine) -> None:
    store = SqliteStore(answered.home / "data" / "history.db")
    scheduler = Scheduler()
    for day in range(40, 400, 9):
        score = 95.0 if day % 2 else 5.0
        at = datetime.now(UTC) - timedelta(days=800 - day)
        store.record(
            Attempt(
                id=f"{day:032x}",
                pack="mini",
                question="what-is-a-process",
                answer="?",
                score=score,
                record={},
                started_at=at,
                ended_at=at,
                rating=int(scheduler.rate(score)),
            ),
            scheduler,
        )
    assert (card := store.card(*QuestionRef("mini", "what-is-a-process")))
    assert card.leech
    store.close()
    assert "mini/what-is-a-process" in answered("stats").out.split("Forgotten again and again")[1]
