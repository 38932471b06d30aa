"""`quizzer history` over a real store."""

from __future__ import annotations

import json
from datetime import UTC, datetime, timedelta

import pytest
from command_line import GOOD, CommandLine
from practice_builders import make_attempt

from quizzer.cli.widths import cells
from quizzer.config import load_settings
from quizzer.grading.record import to_record
from quizzer.history.store import SqliteStore
from quizzer.practice.attempt import Attempt
from quizzer.practice.scheduling import Scheduler
from quizzer.workbench import Workbench

START = datetime(2026, 3, 1, 9, 0, tzinfo=UTC)


@pytest.fixture
def answered(cli: CommandLine) -> CommandLine:
    bench = Workbench.open(load_settings({"QUIZZER_HOME": str(cli.home)}))
    _pack, question = bench.library.find("mini/image-vs-container")
    for number, answer in enumerate((GOOD, "모름", "")):
        grade = bench.grader().grade(question, answer) if answer else None
        bench.store.record(
            Attempt(
                id=f"{number:032x}".replace("0", "a", 1),
                pack="mini",
                question=question.id,
                answer=answer,
                score=grade.score if grade else None,
                record=to_record(grade) if grade else {},
                started_at=START + timedelta(hours=number),
                ended_at=START + timedelta(hours=number, minutes=1),
                rating=None,
                question_hash=question.content_hash,
            )
        )
    bench.store.override(f"a{1:031x}", 50, at=START + timedelta(days=1), scheduler=Scheduler())
    bench.store.close()
    return cli


def test_a_long_answer_is_cut_in_the_list_and_whole_in_the_data(cli: CommandLine) -> None:
    store = SqliteStore(cli.home / "data" / "history.db")
    store.record(make_attempt(50, answer="긴 답변 " * 5000))
    store.close()
    line = cli("history").out.rstrip("\n")
    assert line.endswith("…") and cells(line) < 300
    assert len(json.loads(cli("history", "list", "--json").out)["answer"]) == 25000


def test_answers_are_listed_newest_first(answered: CommandLine) -> None:
    done = answered("history")
    assert done.code == 0, done.err
    skipped, own, good = done.out.splitlines()
    assert " - " in skipped
    assert "50.0*" in own
    assert "mini/image-vs-container" in good
    assert good.split()[0] == "a0000000"
    data = [json.loads(line) for line in answered("history", "list", "--json").out.splitlines()]
    assert [each["answer"] for each in data] == ["", "모름", GOOD]
    assert [each["override"] for each in data] == [None, 50, None]
    assert len(answered("history", "list", "--limit", "1").out.splitlines()) == 1
    assert answered("history", "list", "--pack", "docker").out == ""


def test_an_answer_is_shown_with_its_grade(answered: CommandLine) -> None:
    done = answered("history", "show", f"a{0:031x}")
    assert done.code == 0, done.err
    assert GOOD in " ".join(done.out.split())
    assert "█" in done.out
    data = json.loads(answered("history", "show", f"a{1:031x}", "--json").out)
    assert data["answer"] == "모름"
    assert data["grade"]["key_points"]
    own = answered("history", "show", f"a{1:031x}").out.splitlines()
    at = next(number for number, line in enumerate(own) if "█" in line)
    assert own[at].startswith(" 50.0") and "your own score; the machine gave" in own[at + 1]
    assert not any("unsure" in line for line in own)
    assert "skipped" in answered("history", "show", f"a{2:031x}").out


def test_the_first_digits_of_an_id_must_tell_it(answered: CommandLine) -> None:
    assert answered("history", "show", "a").code == 2
    assert answered("history", "show", "b").code == 2
    assert answered("history", "show", "").code == 2
    assert answered("history", "show", "\udcff").code == 2, "bytes that are no text"
    assert answered("history", "show", f"A{0:031x}").code == 0


def test_what_is_shown_is_looked_up_and_the_history_not_read(
    answered: CommandLine, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*_args: object, **_named: object) -> None:
        raise AssertionError("read the whole history")

    monkeypatch.setattr(SqliteStore, "attempts", refuse)
    assert answered("history", "show", f"a{0:031x}").code == 0


def test_a_command_that_used_the_store_leaves_a_copy(answered: CommandLine) -> None:
    folder = answered.home / "data" / "backups"
    assert answered("packs", "list").code == 0
    assert not folder.exists(), "nobody asked for the store"
    assert answered("history").err == ""
    assert len(list(folder.glob("*.db"))) == 1


def test_a_copy_that_fails_is_a_note_and_no_error(answered: CommandLine) -> None:
    (answered.home / "data" / "backups").write_text("a file where a folder belongs", encoding="utf-8")
    done = answered("history", "list", "--json")
    assert done.code == 0
    assert len(done.out.splitlines()) == 3
    assert "copy" in done.err


def test_an_empty_history(cli: CommandLine) -> None:
    assert cli("history").code == 0


@pytest.mark.parametrize("command", ["history", "stats"])
def test_a_store_that_cannot_be_opened_is_code_3(cli: CommandLine, command: str) -> None:
    (cli.home / "data" / "history.db").write_bytes(b"no database" * 1000)
    done = cli(command)
    assert done.code == 3
    assert "history.db" in done.err


def test_without_answers_it_says_so_beside_the_data(cli: CommandLine) -> None:
    done = cli("history")
    assert (done.code, done.out) == (0, "")
    assert "no answers yet" in done.err


def test_without_a_command_the_options_are_those_of_list(answered: CommandLine) -> None:
    listed = answered("history", "list", "--limit", "1").out
    assert listed.count("\n") == 1
    assert answered("history", "--limit", "1").out == listed
    assert answered("history", "--lang", "en", "--limit=1").out == listed
    assert "history list" in answered("history", "--bad").err
