"""`quizzer check` as its user sees it."""

from __future__ import annotations

import json
import os
import shlex
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path

import pytest
from command_line import PACK, CommandLine

from quizzer.history.store import SqliteStore
from quizzer.practice.kept import Flag

DAMAGED = PACK.replace("[인스턴스, instance]", "[양자 얽힘]")


def test_own_packs_are_checked_and_notes_counted(cli: CommandLine) -> None:
    """Without a name all own packs are meant; notes alone end with 0, and with --strict with 1."""
    done = cli("check", "--fast")
    assert (done.code, done.err) == (0, "")
    assert done.out.startswith("mini: 2 questions, 0 errors, 0 warnings,")
    assert "not listed; see" in done.out
    assert "quizzer check --notes" in done.out
    assert "quizzer check mini --notes" in cli("check", "mini", "--fast").out
    assert cli("check", "--fast", "--strict").code == 1
    noted = cli("check", "--fast", "--notes").out
    assert "no-key-points" in noted
    command = shlex.split(noted.partition("out of proposals: quizzer ")[2].partition("\n")[0])
    assert command[0] == "enrich" and cli(*command, "--dry-run").code == 0


def test_a_warning_has_place_rule_and_remedy(cli: CommandLine, write: Callable[[str, str], Path]) -> None:
    """As a line that an editor can follow, and for GitHub beside the line of the change."""
    file = write("damaged.yaml", DAMAGED)
    done = cli("check", "--fast", file)
    assert done.code == 1
    assert f"{file}:17:26: warning: Neither the point nor the model answer uses `양자 얽힘`." in done.out
    github = cli("check", "--fast", "--github", file)
    assert github.out.startswith("::warning file=") and ",line=17,col=26,title=keyword-unused::" in github.out


def test_json_holds_findings_samples_and_self_test(cli: CommandLine) -> None:
    """One object with everything, of one question when one is named."""
    done = cli("check", "mini/image-vs-container", "--json")
    data = json.loads(done.out)
    assert (data["errors"], data["warnings"], done.code) == (0, 0, 0)
    (pack,) = data["packs"]
    assert pack["id"] == "mini" and pack["samples"]["count"] == 0
    assert {row["question"] for row in pack["self_test"]} == {"image-vs-container"}
    assert [row["score"] for row in pack["self_test"] if row["kind"] == "model"] == [100.0]


def test_questions_without_samples_are_told_once(cli: CommandLine, write: Callable[[str, str], Path]) -> None:
    """Beside the self-test, with what to do; it is no finding and changes no exit code. With samples nothing is said."""
    done = cli("check", "mini")
    assert done.code == 0 and done.out.count("no samples") == 1
    assert "2 questions have no samples" in done.out and "Add two samples" in done.out
    assert "no samples" not in cli("check", "mini", "--fast").out, "nothing was tested"
    half = write("half.yaml", PACK + "    samples: [{answer: 실행 중인 프로그램이다., score: 60}]\n")
    assert "1 question has no samples" in cli("check", half).out
    both = cli("check", cli.pack, half).out
    assert both.count("no samples") == 1 and "3 questions have no samples" in both
    (pack,) = json.loads(cli("check", half, "--json").out)["packs"]
    assert pack["without_samples"] == ["image-vs-container"]


def test_broken_files_and_folders(cli: CommandLine, write: Callable[[str, str], Path]) -> None:
    """All problems of a broken file are errors; a folder is checked file by file; an empty one is refused."""
    broken = write("broken.yaml", PACK.replace("weight: 2", "weight: zwei"))
    done = cli("check", broken.parent, "--fast")
    assert done.code == 1 and "error" in done.out and "mini: cannot be used" in done.out
    (broken.parent / "empty").mkdir()
    assert cli("check", broken.parent / "empty").code == 2
    unknown = cli("check", "mni")
    assert unknown.code == 2 and "mini" in unknown.err


def test_flagged_questions_are_listed(cli: CommandLine) -> None:
    """A flag that was set while practising is a note, which is listed without being asked for and changes no exit code."""
    store = SqliteStore(cli.home / "data" / "history.db")
    store.flag(Flag("mini", "what-is-a-process", "답이 짧다", datetime(2026, 1, 2, tzinfo=UTC)))
    store.close()
    for args in (["--notes"], [], ["--github"]):
        done = cli("check", "--fast", *args)
        assert done.out.count("You flagged this question: 답이 짧다") == 1 and done.code == 0


def test_a_packs_id_wins_over_a_folder_of_that_name_unless_it_holds_packs(
    cli: CommandLine, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """`import notes` makes the pack `notes` and says `quizzer check notes`, with the folder still there."""
    here = tmp_path / "here"
    (here / "mini").mkdir(parents=True)
    monkeypatch.chdir(here)
    assert "mini: 2 questions" in cli("check", "mini", "--fast").out
    assert cli("enrich", "mini", "--dry-run").code == 0
    assert cli("check", "./mini", "--fast").code == 2, "written as a path, the folder is meant"
    assert "There is no pack in mini/." in cli("check", "mini/", "--fast").err
    (here / "mini" / "own.yaml").write_text(PACK.replace("id: mini", "id: own"), encoding="utf-8")
    done = cli("check", "mini", "--fast")
    assert "own: 2 questions" in done.out
    assert f"for the installed pack mini, write: {cli.pack}" in done.err


def test_a_file_of_a_packs_id_without_an_ending_is_not_taken_for_it(
    cli: CommandLine, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A program called `mini` in this folder is no pack."""
    monkeypatch.chdir(tmp_path)
    (tmp_path / "mini").write_bytes(b"\x7fELF")
    assert "mini: 2 questions" in cli("check", "mini", "--fast").out
    assert cli("practice", "mini").code == 0
    assert cli("new", "question", "mini", "--no-editor", "--question", "왜?", "--answer", "그래서.").code == 0


def test_a_pipe_is_a_finding_in_json_too(cli: CommandLine, tmp_path: Path) -> None:
    """Whoever reads JSON got none."""
    pipe = tmp_path / "pipe.yaml"
    os.mkfifo(pipe)
    for name in (str(pipe), os.devnull):
        done = cli("check", "--json", name)
        data = json.loads(done.out)
        assert done.code == 1 and data["errors"] == 1
        assert data["packs"][0]["findings"][0]["message"] == "This is a device or a pipe, not a pack."


def test_a_name_that_no_file_can_have_is_no_pack(cli: CommandLine) -> None:
    done = cli("check", "a" * 300)
    assert done.code == 2 and "There is no pack" in done.err


def test_two_files_with_one_id_are_an_error_that_names_both(
    cli: CommandLine, write: Callable[[str, str], Path]
) -> None:
    """Only one of them could be installed; a file that is named twice, or through a link, is one file."""
    first = write("a.yaml", PACK.replace("id: mini", "id: twin"))
    second = write("b.yaml", PACK.replace("id: mini", "id: twin"))
    done = cli("check", "--fast", first.parent)
    assert done.code == 1
    assert f"{second}:2:5: error: The id `twin` belongs to {first} as well" in done.out
    data = json.loads(cli("check", "--fast", "--json", first.parent).out)
    found = [(pack["file"], each["message"]) for pack in data["packs"] for each in pack["findings"]]
    (named,) = [(file, text) for file, text in found if "belongs to" in text]
    assert named[0] == str(second) and str(first) in named[1] and data["errors"] == 1
    second.unlink()
    second.symlink_to(first)
    assert cli("check", "--fast", first, second).code == 0


def test_yaml_of_other_programs_is_left_out_of_a_folder(
    cli: CommandLine, write: Callable[[str, str], Path]
) -> None:
    """As `packs add` does, and it is said; named itself, it is meant."""
    ci = write("ci.yaml", "name: ci\non: [push]\n")
    assert cli("check", ci.parent).code == 2
    write("net.yaml", PACK.replace("id: mini", "id: net"))
    done = cli("check", "--fast", ci.parent)
    assert done.code == 0 and "net: 2 questions" in done.out and "cannot be used" not in done.out
    assert done.err.startswith("ci.yaml is no pack")
    write("bad.yaml", "questions: [\n")
    assert cli("check", "--fast", ci.parent).code == 1, "what looks like a pack must be one"
    assert cli("check", "--fast", ci).code == 1


def test_what_a_file_does_a_hundred_times_is_listed_twenty_times(
    cli: CommandLine, write: Callable[[str, str], Path]
) -> None:
    """And counted; JSON and GitHub have all."""
    bomb = write("bomb.yaml", PACK + "    tags:\n" + "".join(f"      - *a{n}\n" for n in range(60)))
    done = cli("check", "--fast", bomb)
    assert (
        done.out.count("is an alias") == 21 and "... and 40 more of this kind, which --json lists" in done.out
    )
    (pack,) = json.loads(cli("check", "--fast", "--json", bomb).out)["packs"]
    assert sum("is an alias" in each["message"] for each in pack["findings"]) == 60
    assert cli("check", "--fast", "--github", bomb).out.count("is an alias") == 60


def test_how_far_a_check_is(cli: CommandLine, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The number of the question among all, for a pack of a thousand is checked for minutes."""
    told: list[str] = []
    monkeypatch.setattr("quizzer.cli.check.ChangingLine.tell", lambda _line, words: told.append(words))
    assert cli("check", "--fast", "mini").code == 0
    assert told == [
        "Checking mini.yaml, 1 of 2: image-vs-container",
        "Checking mini.yaml, 2 of 2: what-is-a-process",
    ]
