"""What can be done with a history on the command line, and what is said when it cannot."""

from __future__ import annotations

import json
import os
import shlex
import shutil
import sqlite3
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest
from command_line import CommandLine, Done

from quizzer.config import load_settings
from quizzer.grading.record import to_record
from quizzer.history import reader
from quizzer.history.backup import BackupKind, backups
from quizzer.history.database import Database
from quizzer.history.store import SqliteStore
from quizzer.packs.library import Library, shipped_folder
from quizzer.practice.attempt import Attempt, Draft, new_id
from quizzer.practice.kept import Flag, SessionLog
from quizzer.practice.scheduling import Scheduler
from quizzer.workbench import Workbench

START = datetime(2026, 3, 1, 9, 0, tzinfo=UTC)
REF = ("mini", "image-vs-container")
GOOD = "이미지는 실행에 필요한 것을 다 담은 불변 템플릿이에요. 컨테이너는 이미지를 실행한 인스턴스고요."
PARTLY = "이미지는 읽기 전용 템플릿입니다."


def store_of(cli: CommandLine) -> SqliteStore:
    return SqliteStore(cli.home / "data" / "history.db")


@pytest.fixture(scope="session")
def grades() -> dict[str, Any]:
    """Grade three answers once, with the real grader."""
    import tempfile

    from command_line import PACK

    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder) / "mini.yaml"
        file.write_text(PACK, encoding="utf-8")
        bench = Workbench.open(load_settings({"QUIZZER_HOME": folder}), [file])
        _pack, question = bench.library.find("mini/image-vs-container")
        made = {text: bench.grader().grade(question, text) for text in (PARTLY, "모름", GOOD)}
        bench.close()
    return {**made, "hash": question.content_hash}


@pytest.fixture
def answered(cli: CommandLine, grades: dict[str, Any]) -> CommandLine:
    """Two answers to one question in a session, and one outside."""
    store, scheduler = store_of(cli), Scheduler()
    store.start_session(SessionLog("5e55" + "0" * 28, START, START + timedelta(hours=9), True, (REF,)))  # type: ignore[arg-type]
    for number, text in enumerate((PARTLY, "모름", GOOD)):
        grade = grades[text]
        at = START + timedelta(days=3 * number)
        store.record(
            Attempt(
                id=f"{number + 10:x}" * 8 + "0" * 24,
                pack="mini",
                question="image-vs-container",
                answer=text,
                score=grade.score,
                record=to_record(grade),
                started_at=at,
                ended_at=at,
                rating=int(scheduler.rate(grade.score)),
                session="5e55" + "0" * 28 if number < 2 else "",
                question_hash=grades["hash"],
            ),
            scheduler,
        )
    store.close()
    return cli


A, B, C = "aaaaaaaa", "bbbbbbbb", "cccccccc"


def ids(done: Done) -> list[str]:
    return [line.split()[0] for line in done.out.splitlines()]


@pytest.mark.parametrize(
    ("options", "found"),
    [
        ([], [C, B, A]),
        (["--question", "image-vs-container"], [C, B, A]),
        (["--question", "mini/image-vs-container"], [C, B, A]),
        (["--question", "what-is-a-process"], []),
        (["--tag", "docker"], [C, B, A]),
        (["--session", "5e55"], [B, A]),
        (["--session", "last", "--limit", "1"], [B]),
        (["--since", "2026-03-02"], [C, B]),
        (["--until", "2026-03-05"], [B, A]),
        (["--since", "2026-03-03", "--until", "2026-03-05"], [B]),
        (["--pack", "docker"], []),
        (["--pack", "docker", "--pack", "mini"], [C, B, A]),
    ],
)
def test_answers_are_chosen(answered: CommandLine, options: list[str], found: list[str]) -> None:
    done = answered("history", "list", *options)
    assert (done.code, ids(done)) == (0, found), done.err
    assert found or "No answer fits" in done.err


@pytest.fixture
def read_only(answered: CommandLine, monkeypatch: pytest.MonkeyPatch) -> CommandLine:
    """Three answers in a file that SQLite may not write; rights alone do not stop root."""
    file, connect = answered.home / "data" / "history.db", Database._connect

    def connect_read_only(self: Database) -> sqlite3.Connection:
        if self.path != file:
            return connect(self)
        return sqlite3.connect(f"{file.as_uri()}?mode=ro", uri=True, isolation_level=None)

    monkeypatch.setattr(Database, "_connect", connect_read_only)
    return answered


@pytest.mark.parametrize(
    ("line", "told"),
    [
        ("history list", C),
        (f"history show {C}", "image-vs-container"),
        ("history sessions", "5e55"),
        ("history export", C),
        ("stats", "1 to repeat"),
        ("report --format md", "image-vs-container"),
        ("calibrate --json", "{"),
    ],
)
def test_a_store_that_cannot_be_written_can_be_looked_at(
    read_only: CommandLine, line: str, told: str
) -> None:
    done = read_only(*line.split())
    assert (done.code, done.err) == (0, "")
    assert told in done.out
    assert not (read_only.home / "data" / "backups").exists()


@pytest.mark.parametrize("line", ["calibrate --reset", f"history delete {C} --yes"])
def test_a_store_that_cannot_be_written_is_not_changed(read_only: CommandLine, line: str) -> None:
    done = read_only(*line.split())
    assert (done.code, done.out) == (3, "")
    assert "history.db cannot be written" in done.err


def leave_a_log(home: Path) -> Path:
    """Put the newest answers into a write-ahead log without its index, as a killed program leaves them."""
    file = home / "data" / "history.db"
    aside = home / "aside"
    aside.mkdir()
    store = SqliteStore(file)
    store.flag(Flag(*REF, "late", START))
    for name in ("history.db", "history.db-wal"):
        shutil.copyfile(file.with_name(name), aside / name)
    store.close()
    for name in ("history.db", "history.db-wal"):
        (aside / name).replace(file.with_name(name))
    return file.with_name("history.db-wal")


def test_what_is_only_in_the_log_is_read_where_nothing_can_be_written(
    answered: CommandLine, request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch
) -> None:
    leave_a_log(answered.home)
    request.getfixturevalue("read_only")
    monkeypatch.setattr(reader, "_reads_with_log", lambda _file: False)
    done = answered("history", "flags")
    assert (done.code, "late" in done.out) == (0, True), done.err


def test_a_log_that_cannot_be_read_is_said_and_old_answers_are_not_shown_as_all(
    answered: CommandLine, request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch
) -> None:
    log = leave_a_log(answered.home)
    request.getfixturevalue("read_only")
    monkeypatch.setattr(reader, "_reads_with_log", lambda _file: False)
    copyfile = shutil.copyfile

    def refuse(source: Path, target: Path) -> object:
        if source == log:
            raise PermissionError(13, "Permission denied")
        return copyfile(source, target)

    monkeypatch.setattr(shutil, "copyfile", refuse)
    done = answered("history")
    assert (done.code, done.out) == (3, "")
    assert "are in history.db-wal, which cannot be read" in done.err


def test_two_answers_are_compared_key_point_by_key_point(answered: CommandLine) -> None:
    done = answered("history", "compare", C, A)
    assert done.code == 0, done.err
    assert "missing -> covered" in " ".join(done.out.split())
    data = json.loads(answered("history", "compare", A, C, "--json").out)
    assert (data["before"]["id"][:8], data["after"]["id"][:8]) == (A, C)
    assert data["gained"] == pytest.approx(data["after"]["score"] - data["before"]["score"])
    assert data["same_text"] and data["same_engine"]
    assert {point["after"] for point in data["key_points"]} == {"covered"}
    before = json.loads(answered("history", "compare", "last", "--json").out)
    assert before["before"]["id"][:8] == B


def test_regrading_changes_nothing_unless_it_is_asked_to(answered: CommandLine) -> None:
    store = store_of(answered)
    old = store.attempt(f"{A}{'0' * 24}")
    assert old is not None
    with store.database.writing() as connection:
        connection.execute("UPDATE attempts SET score = 1 WHERE id = ?", (old.id,))
    store.close()
    done = answered("history", "regrade", A)
    assert done.code == 0, done.err
    assert f"{old.score:.1f}" in done.out
    assert "--keep" in done.err
    lines = answered("history", "regrade", "--session", "5e55", "--json").out.splitlines()
    assert [json.loads(line)["kept"] for line in lines] == [False, False]
    store = store_of(answered)
    assert store.attempts(oldest_first=True).__next__().score == 1
    store.close()
    assert answered("history", "regrade", A, "--keep").code == 0
    shown = json.loads(answered("history", "show", A, "--json").out)
    assert shown["score"] == old.score
    assert [former["score"] for former in shown["former_grades"]] == [1]
    assert backups(answered.home / "data" / "history.db", BackupKind.BEFORE_REGRADE)
    assert "Until" in answered("history", "show", A).out


def test_an_answer_to_a_question_that_is_gone_is_counted_and_not_graded(answered: CommandLine) -> None:
    text = answered.pack.read_text(encoding="utf-8").replace("id: image-vs-container", "id: another")
    answered.pack.write_text(text, encoding="utf-8")
    done = answered("history", "regrade", "--question", "mini/image-vs-container")
    assert done.code == 1
    assert "3 answers are to questions that no pack has" in done.err


def test_an_edited_question_marks_its_older_grades(answered: CommandLine) -> None:
    assert json.loads(answered("history", "show", A, "--json").out)["edited"] is False
    text = answered.pack.read_text(encoding="utf-8").replace("인스턴스다", "개체다")
    answered.pack.write_text(text, encoding="utf-8")
    assert "older text" in answered("history", "show", A).out
    assert json.loads(answered("history", "show", A, "--json").out)["edited"] is True


def test_deleting_asks_first_and_keeps_a_copy(answered: CommandLine) -> None:
    done = answered("history", "delete", A, B)
    assert done.code == 2
    assert "--yes" in done.err
    done = answered("history", "delete", A, B, "--yes")
    assert (done.code, done.out) == (0, "2 answers are deleted.\n")
    assert ids(answered("history")) == [C]
    (copy,) = backups(answered.home / "data" / "history.db", BackupKind.BEFORE_DELETE)
    assert copy.path.name in done.err
    assert answered("history", "restore", copy.path.name, "--yes").code == 0
    assert ids(answered("history")) == [C, B, A]


@pytest.mark.parametrize("argv", [["delete", "--yes"], ["regrade"], ["delete", A, "--pack", "mini", "--yes"]])
def test_what_is_meant_must_be_said_once(answered: CommandLine, argv: list[str]) -> None:
    done = answered("history", *argv)
    assert done.code == 2
    assert "Say which answers" in done.err
    assert len(ids(answered("history"))) == 3


def test_the_last_answer_is_taken_back(answered: CommandLine) -> None:
    assert answered("history", "undo").code == 2
    done = answered("history", "undo", "--yes", "--json")
    assert json.loads(done.out)["id"][:8] == C
    store = store_of(answered)
    assert [draft.text for draft in store.drafts()] == [GOOD]
    assert store.count() == 2
    store.close()


def test_a_history_goes_to_another_machine_and_back(answered: CommandLine, tmp_path: Path) -> None:
    file = tmp_path / "내 기록.jsonl"
    assert answered("history", "export", "-o", file).code == 0
    assert answered("history", "export", "-o", file).code == 2, "it is there already"
    assert answered("history", "export", "-o", file, "--replace").code == 0
    lines = [json.loads(line) for line in answered("history", "export").out.splitlines()]
    assert lines[0]["quizzer_history"] == 1
    assert [line["kind"] for line in lines[1:]] == ["session", *["attempt"] * 3]
    part = answered("history", "export", "--session", "5e55").out.splitlines()
    assert len(part) == 1 + 2
    assert answered("history", "delete", "--pack", "mini", "--yes").code == 0
    group = tmp_path / "group.db"
    done = answered("history", "merge", file, "--into", group, "--json")
    assert json.loads(done.out)["attempts"] == 3
    assert answered("history", "merge", group).out.splitlines()[0] == "0 answers are new."
    other = CommandLineAt(answered, tmp_path / "other")
    assert "3 answers would come" in other("history", "merge", file, "--dry-run").out
    assert "3 answers are new" in other("history", "merge", file).out
    assert "3 were there already" in other("history", "merge", group).out
    assert len(ids(other("history"))) == 3


class CommandLineAt:
    """The same command line in another home."""

    def __init__(self, cli: CommandLine, home: Path) -> None:
        self._cli, self._home = cli, home

    def __call__(self, *argv: str | Path) -> Done:
        return self._cli(*argv, QUIZZER_HOME=str(self._home))


@pytest.mark.parametrize(
    ("argv", "words"),
    [
        (["merge", "none.db"], "is not there"),
        pytest.param(["merge", os.devnull], "is no file", id="device"),
        (["merge", "{home}/data"], "would be merged into"),
        (["merge", "{home}/data/packs/mini.yaml"], "neither a store nor an export"),
        (["compare", A, A], "same answer"),
        (["compare", A], "not answered before"),
        (["compare", "zzz"], "no answer"),
        (["show", "last!"], "no answer"),
        (["list", "--session", "f00"], "no session"),
        (["list", "--question", "imgae-vs-container"], "image-vs-container"),
        (["list", "--question", "mini/image-vs-container", "--pack", "docker"], "not in the pack docker"),
        (["restore", "yesterday"], "no copy"),
        (["suspend", "mini/imag-vs-container"], "image-vs-container"),
        (["resume", "mini/none"], "set aside"),
        (["resume"], "Say which questions"),
        (["unflag", "mini/none"], "flagged"),
        (["flag", "mini"], "mini"),
        (["export", "-o", "/nowhere/at/all.jsonl"], "cannot be written"),
    ],
)
def test_what_cannot_be_done_is_a_sentence_with_a_way_out(
    answered: CommandLine, argv: list[str], words: str
) -> None:
    done = answered("history", *(each.format(home=answered.home) for each in argv))
    said = [line for line in done.err.splitlines() if line]
    if "none" in argv[-1] and argv[0] in ("resume", "unflag"):
        assert words in done.err
        return
    assert done.code in (1, 2, 3)
    assert words in done.err
    assert len(said) >= 2, "what is wrong, and what to do"
    assert "Traceback" not in done.err


def test_copies_are_listed_and_the_newest_comes_back(answered: CommandLine) -> None:
    assert "no copies yet" in answered("history", "restore").err
    assert answered("history", "list").code == 0  # leaves the day's copy
    rows = json.loads(answered("history", "restore", "--json").out)
    assert [(row["kind"], row["attempts"]) for row in rows] == [("daily", 3)]
    assert "3 answers, daily" in answered("history", "restore").out
    (answered.home / "data" / "history.db").write_bytes(b"broken" * 2000)
    assert answered("history").code == 3
    said = answered("history", "restore", "latest").err
    assert "Your history now: cannot be read" in said and "The copy: 3 answers, the last" in said
    assert answered("history", "restore", "latest", "--yes").code == 0
    assert len(ids(answered("history"))) == 3
    kinds = [row["kind"] for row in json.loads(answered("history", "restore", "--json").out)]
    assert "before-restore" in kinds


@pytest.mark.parametrize(
    ("name", "content", "message", "remedy"),
    [
        ("folder", None, "is a folder", "quizzer history restore"),
        ("gone.db", None, "There is no copy", "quizzer history restore"),
        ("empty.db", b"", "is empty", "quizzer history restore"),
        ("notes.md", b"# notes\n" * 900, "is no history of quizzer", "quizzer history restore"),
        ("mine.jsonl", b"{}\n", "is no history of quizzer", "quizzer history merge"),
    ],
)
def test_what_is_no_copy_is_told_as_what_it_is(
    cli: CommandLine, tmp_path: Path, name: str, content: bytes | None, message: str, remedy: str
) -> None:
    (tmp_path / "folder").mkdir()
    file = tmp_path / name
    if content is not None:
        file.write_bytes(content)
    done = cli("history", "restore", file, "--yes")
    assert done.code == 2
    first, second = done.err.splitlines()
    assert message in first and str(file) in first
    assert remedy in second


def test_another_programs_database_is_no_copy_and_the_history_none_of_itself(
    answered: CommandLine, tmp_path: Path
) -> None:
    other = tmp_path / "other.db"
    connection = sqlite3.connect(other)
    connection.execute("CREATE TABLE t (a)")
    connection.close()
    done = answered("history", "restore", other, "--yes")
    assert done.code == 3
    assert "another program" in done.err and "Choose a copy: quizzer history restore" in done.err
    itself = answered("history", "restore", answered.home / "data" / "history.db", "--yes")
    assert itself.code == 2 and "as it is now" in itself.err


def test_a_damaged_copy_is_refused_before_anything_is_touched(answered: CommandLine, tmp_path: Path) -> None:
    bad = tmp_path / "bad.db"
    bad.write_bytes(b"SQLite format 3\x00" + b"x" * 5000)
    done = answered("history", "restore", bad, "--yes")
    assert done.code == 3
    assert "damaged" in done.err
    assert len(ids(answered("history"))) == 3


def test_cards_flags_sessions_and_what_is_set_aside(answered: CommandLine) -> None:
    name = "mini/image-vs-container"
    (card,) = [json.loads(line) for line in answered("history", "cards", "--json").out.splitlines()]
    assert (card["reviews"], card["leech"], card["suspended_at"]) == (3, False, None)
    assert answered("history", "cards", "--leeches").out == ""
    assert answered("history", "suspend", name).code == 0
    assert "set aside" in answered("history", "cards", "--suspended").out
    assert answered("history", "resume", name).code == 0
    assert answered("history", "flag", name, "--note", " 오타 ").code == 0
    (flag,) = [json.loads(line) for line in answered("history", "flags", "--json").out.splitlines()]
    assert (flag["note"], flag["question"]) == ("오타", "image-vs-container")
    assert answered("history", "unflag", "--all").code == 0
    (session,) = [json.loads(line) for line in answered("history", "sessions", "--json").out.splitlines()]
    assert (session["mock"], session["answered"]) == (True, 1)
    assert "mock interview" in answered("history", "sessions").out


def test_doctor_counts_answers_without_reading_them(
    answered: CommandLine, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*_args: object, **_named: object) -> None:
        raise AssertionError("read the whole history")

    monkeypatch.setattr(SqliteStore, "attempts", refuse)
    assert json.loads(answered("doctor", "--json").out)["store"]["attempts"] == 3


def objections(cli: CommandLine, count: int) -> None:
    """Object to many answers: the machine gives twelve points too few."""
    store, scheduler = store_of(cli), Scheduler()
    template = next(store.attempts())
    for number in range(count):
        score = 20.0 + 60 * number / max(1, count - 1)
        attempt = replace(
            template,
            id=new_id(),
            answer=f"답 {number}",
            score=score,
            ended_at=START + timedelta(days=30, minutes=number),
            rating=None,
        )
        store.record(attempt)
        store.override(attempt.id, score + 12, at=attempt.ended_at, scheduler=scheduler)
    store.close()


def test_calibrating_says_how_far_apart_and_how_many_are_missing(answered: CommandLine) -> None:
    assert "10 more scores" in " ".join(answered("calibrate").out.split())
    objections(answered, 4)
    done = answered("calibrate")
    assert "you give 12.0 points more" in " ".join(done.out.split())
    assert "6 more scores" in " ".join(done.out.split())
    refused = answered("calibrate", "--apply")
    assert (refused.code, "10 are needed" in refused.err) == (2, True)


def test_a_calibration_is_applied_counts_and_is_taken_back(answered: CommandLine) -> None:
    objections(answered, 40)
    data = json.loads(answered("calibrate", "--json").out)
    assert (data["marks"], data["calibration"]) == (40, None)
    assert data["mean_difference"] == pytest.approx(12)
    assert answered("calibrate", "--apply").code == 0
    bench = Workbench.open(load_settings({"QUIZZER_HOME": str(answered.home)}))
    scheduler = bench.scheduler()
    assert scheduler.thresholds == tuple(data["proposal"]["thresholds"])
    assert scheduler.own_thresholds == (40, 65, 85)
    assert 50 < scheduler.thresholds[1] < 58
    assert bench.limits().weak_below == scheduler.thresholds[1]
    bench.close()
    assert json.loads(answered("calibrate", "--json").out)["calibration"]["samples"] == 40
    assert json.loads(answered("calibrate", "--reset", "--json").out) == {"reset": True}
    bench = Workbench.open(load_settings({"QUIZZER_HOME": str(answered.home)}))
    assert bench.scheduler().thresholds == (40, 65, 85)
    bench.close()
    assert "already" in answered("calibrate", "--reset").err


@pytest.mark.parametrize("argv", [["--apply", "--reset"], ["--apply", "--pack", "mini"], ["--pack", "minni"]])
def test_calibrating_refuses_nonsense(answered: CommandLine, argv: list[str]) -> None:
    done = answered("calibrate", *argv)
    assert done.code == 2
    assert len(done.err.splitlines()) >= 2


def test_own_marks_become_samples_of_own_packs_once(answered: CommandLine) -> None:
    objections(answered, 2)
    data = json.loads(answered("calibrate", "--save-samples", "--json").out)
    assert (data["saved"], data["known"]) == (2, 0)
    text = answered.pack.read_text(encoding="utf-8")
    assert "답 0" in text
    assert "score: 32" in text
    again = json.loads(answered("calibrate", "--save-samples", "--json").out)
    assert (again["saved"], again["known"]) == (0, 2)
    assert answered.pack.read_text(encoding="utf-8") == text


def commands_in(text: str) -> list[list[str]]:
    """Take the command lines out of what was said, without the program's name."""
    return [
        shlex.split(line.partition(": quizzer ")[2]) for line in text.splitlines() if ": quizzer " in line
    ]


def test_what_can_be_done_with_samples_is_said_and_works(answered: CommandLine) -> None:
    objections(answered, 1)
    (command,) = commands_in(answered("calibrate", "--save-samples").err)
    assert command == ["check", str(answered.pack), "--samples"]
    assert "image-vs-container#1                 mark  32" in answered(*command).out


def test_marks_for_a_shipped_pack_are_saved_after_it_was_copied_as_was_said(answered: CommandLine) -> None:
    shipped = Library([(shipped_folder(), "shipped")]).get("docker").questions[0]
    store = store_of(answered)
    template = next(store.attempts())
    mine = replace(
        template, id=new_id(), pack="docker", question=shipped.id, question_hash=shipped.content_hash
    )
    store.record(mine, Scheduler())
    store.override(mine.id, 90, at=mine.ended_at, scheduler=Scheduler())
    store.close()
    (copy,) = commands_in(answered("calibrate", "--save-samples").err)
    assert answered(*copy).code == 0
    assert json.loads(answered("calibrate", "--save-samples", "--json").out)["saved"] == 1


def test_what_is_only_in_memory_is_saved_elsewhere_and_brought_home(
    cli: CommandLine, grades: dict[str, Any], tmp_path: Path
) -> None:
    """The data folder cannot be used: practising goes on, and nothing is lost in the end."""
    from quizzer.practice.plan import Plan

    blocked = cli.home / "data" / "history.db"
    blocked.mkdir()
    bench = Workbench.open(load_settings({"QUIZZER_HOME": str(cli.home)}))
    session = bench.session(Plan(packs=("mini",)))
    assert bench.store_problem is not None
    attempt = session.record(session.submit(GOOD), grades[GOOD])
    session.next()
    session.save_draft(session.sketch("쓰다 만 답"))
    assert bench.save_elsewhere(session, tmp_path).path == tmp_path / "history.db"
    assert bench.store_problem is None
    bench.store.save_draft(Draft("mini", "image-vs-container", "나중", datetime.now(UTC)))
    assert bench.close() is None
    blocked.rmdir()
    assert "1 answer is new" in cli("history", "merge", tmp_path / "history.db").out
    assert ids(cli("history")) == [attempt.id[:8]]


def test_a_question_that_was_never_reached_waits_for_no_grade(answered: CommandLine) -> None:
    store, later = store_of(answered), START + timedelta(days=30)
    store.start_session(SessionLog("6e55" + "0" * 28, later, later, True, (REF,)))  # type: ignore[arg-type]
    store.close()
    done = answered("history", "debrief", "6e55")
    assert "not answered" in done.out and "no grade yet" not in done.out


def test_a_session_is_looked_back_at(answered: CommandLine) -> None:
    done = answered("history", "debrief")
    assert done.code == 0, done.err
    text = " ".join(done.out.split())
    assert "mock interview" in text
    assert "You: 모름" in text, "the last answer to the question counts"
    assert "Model answer: 이미지는 실행에 필요한 것을 모두 담은" in text
    assert "What was missed" in text
    data = json.loads(answered("history", "debrief", "5e55", "--json").out)
    (row,) = data["questions"]
    assert (row["attempt"]["answer"], row["seconds_allowed"], row["follow_up_of"]) == ("모름", 120, None)
    assert data["missed"]
    assert answered("history", "debrief", "zzz").code == 2
    answered.pack.unlink()
    assert "in no pack any more" in answered("history", "debrief").out
