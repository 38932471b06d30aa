"""The front door: help, version, languages, and how runs end."""

from __future__ import annotations

import json
import re
import sqlite3
import sys
from contextlib import closing
from pathlib import Path

import click
import pytest
from command_line import GOOD, CommandLine

from quizzer import __version__
from quizzer.cli.base import Command
from quizzer.cli.main import cli as root
from quizzer.cli.widths import cells
from quizzer.embedding import registry
from quizzer.embedding.inference import CrossEncoderInference
from quizzer.errors import EncoderError, ExitCode
from quizzer.practice.plan import Plan
from quizzer.workbench import Workbench


def commands(
    command: click.Command = root, path: tuple[str, ...] = ()
) -> list[tuple[tuple[str, ...], click.Command]]:
    found = [(path, command)]
    if isinstance(command, click.Group):
        ctx = click.Context(command)
        for name in command.list_commands(ctx):
            inner = command.get_command(ctx, name)
            assert inner is not None
            found += commands(inner, (*path, name))
    return found


ALL = commands()


@pytest.mark.parametrize("path", [path for path, _command in ALL], ids=" ".join)
@pytest.mark.parametrize("language", ["ko", "en"])
def test_every_help_page_fits_and_shows_examples(
    cli: CommandLine, path: tuple[str, ...], language: str
) -> None:
    done = cli(*path, "--help", "--lang", language)
    assert (done.code, done.err) == (0, "")
    assert ("예시:" if language == "ko" else "Examples:") in done.out
    assert max(cells(line) for line in done.out.splitlines()) <= 80


@pytest.mark.parametrize("path", [path for path, _command in ALL], ids=" ".join)
def test_a_korean_help_page_has_no_english_sentence(cli: CommandLine, path: tuple[str, ...]) -> None:
    out = cli(*path, "--help", "--lang", "ko").out
    spoken = re.sub(r"(?m)quizzer( [a-z]+)*|pip install.*$|`.*?`", "", out)
    assert re.findall(r"[A-Za-z]+ [a-z]+ [a-z]+", spoken) == []


def test_every_example_can_be_parsed() -> None:
    for path, command in ALL:
        assert isinstance(command, Command)
        assert command.examples, path
        for _wish, line in command.examples:
            assert "quizzer" in line


def test_the_help_page_tells_every_exit_code(cli: CommandLine) -> None:
    out = " ".join(cli("--help").out.split())
    assert [int(code) for code in re.findall(r"(?:Exit codes: |, )(\d+) ", out)] == list(ExitCode)


def test_version(cli: CommandLine) -> None:
    assert cli("--version").out == f"quizzer {__version__}\n"


def test_without_a_command_the_screen_opens(cli: CommandLine) -> None:
    assert cli().code == 0
    assert [plan for _bench, plan in cli.opened] == [None]


def test_practice_hands_its_wishes_to_the_screen(cli: CommandLine) -> None:
    wishes = ["--new", "--weak", "--count", "3", "--cram", "--tag", "docker", "--tag", "network"]
    assert cli("practice", "mini", "docker", "mini", *wishes).code == 0
    expected = Plan(
        packs=("mini", "docker"), new=True, weak=True, count=3, cram=True, tags=("docker", "network")
    )
    assert [plan for _bench, plan in cli.opened] == [expected]
    assert cli("practice", "minni").code == 2
    done = cli("practice", "--tag", "dokcer")
    assert done.code == 2 and "dokcer" in done.err and "`docker`" in done.err
    assert len(cli.opened) == 1


def test_a_pack_file_is_practised_without_being_installed(cli: CommandLine, tmp_path: Path) -> None:
    file = tmp_path / "내 문제.yaml"
    text = cli.pack.read_text(encoding="utf-8").replace("작은 문제집", "새 문제집")
    file.write_text(text, encoding="utf-8")
    assert cli("practice", file, "docker").code == 0
    bench, plan = cli.opened[-1]
    assert isinstance(bench, Workbench)
    assert isinstance(plan, Plan)
    assert plan.packs == ("mini", "docker")
    assert bench.library.get("mini").title == "새 문제집", "before the installed one of the same id"
    assert cli("practice", tmp_path / "없음.yaml").code == 2


def test_the_language_comes_from_flag_setting_or_system(cli: CommandLine) -> None:
    assert "사용법" in cli("--lang", "ko", "--help").out
    assert "사용법" in cli("--help", "--lang=ko").out
    assert "사용법" in cli("--help", QUIZZER_LANGUAGE="ko").out
    assert "사용법" in cli("--help", QUIZZER_LANGUAGE="", LANG="ko_KR.UTF-8").out
    assert "Usage" in cli("--help", QUIZZER_LANGUAGE="", LANG="fr_FR.UTF-8").out
    (cli.home / "config.toml").write_text("language = 'ko'", encoding="utf-8")
    assert "사용법" in cli("--help", QUIZZER_LANGUAGE="").out


@pytest.mark.parametrize(
    ("argv", "word"),
    [
        (["grad"], "grade"),
        (["--lnag", "ko"], "--lang"),
        (["grade", "--jsn"], "--json"),
        (["practice", "--count", "0"], "0"),
        (["practice", "--count", "x"], "x"),
        (["--lang", "fr"], "fr"),
        (["packs", "lst"], "list"),
        (["completion", "tcsh"], "bash"),
    ],
)
def test_wrong_usage_is_code_2_with_a_hint(cli: CommandLine, argv: list[str], word: str) -> None:
    done = cli(*argv)
    assert (done.code, done.out) == (2, "")
    assert word in done.err
    assert "Traceback" not in done.err


def test_wrong_usage_in_korean(cli: CommandLine) -> None:
    for argv in (
        ["grade"],
        ["grade", "--x"],
        ["batch", "a", "b", "c"],
        ["practice", "--count", "x"],
        ["grad"],
    ):
        done = cli("--lang", "ko", *argv)
        assert done.code == 2
        assert not re.search(r"(?m)^(Error|Usage|Try)", done.err)
        assert re.search("[가-힣]{2}", done.err.splitlines()[-1])
    assert "다음 가운데 하나를 고르세요" in cli("--lang", "ko", "completion").err


def test_a_wrong_setting_is_code_2(cli: CommandLine) -> None:
    (cli.home / "config.toml").write_text("modle = 'x'", encoding="utf-8")
    done = cli("packs")
    assert done.code == 2
    assert "config.toml" in done.err
    assert "model" in done.err
    assert cli("--version").code == 0
    assert cli("--help").code == 0


def test_a_problem_of_the_machine_is_code_3_with_its_remedy(
    cli: CommandLine, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(self: Workbench, on_progress: object = None) -> object:
        raise EncoderError("The model is gone.", remedy="Bring it back.")

    monkeypatch.setattr(Workbench, "grader", refuse)
    done = cli("grade", "mini/image-vs-container", stdin="x")
    assert (done.code, done.out, done.err) == (3, "", "Error: The model is gone.\nBring it back.\n")


def _from_ctrl_c() -> RuntimeError:
    """Give what Python makes of Ctrl+C while a class is made."""
    problem = RuntimeError("Error calling __set_name__")
    problem.__cause__ = KeyboardInterrupt()
    return problem


@pytest.mark.parametrize(
    ("problem", "code", "words"),
    [
        (KeyboardInterrupt(), 130, ""),
        (ZeroDivisionError("가"), 3, "quizzer.log"),
        (MemoryError(), 3, "MemoryError"),
        (OSError(28, "No space left on device", "/x"), 3, "disk is full (/x)"),
        (BrokenPipeError(), 0, ""),
        (_from_ctrl_c(), 130, ""),
    ],
)
def test_no_end_is_a_traceback(
    cli: CommandLine, monkeypatch: pytest.MonkeyPatch, problem: BaseException, code: int, words: str
) -> None:
    from quizzer.cli import main

    def fail(settings: object, pack_files: object = ()) -> object:
        raise problem

    monkeypatch.setattr(Workbench, "open", fail)
    monkeypatch.setattr(main, "silence", lambda stream: None)
    done = cli("packs")
    assert done.code == code
    assert words in done.err
    assert "Traceback" not in done.out + done.err
    logged = cli.home / "data" / "quizzer.log"
    assert logged.exists() == (code == 3)


def test_a_log_that_cannot_be_written_is_said(cli: CommandLine, monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(settings: object, pack_files: object = ()) -> object:
        raise ZeroDivisionError("why")

    (cli.home / "data" / "quizzer.log").mkdir()
    monkeypatch.setattr(Workbench, "open", fail)
    done = cli("packs")
    assert done.code == 3
    assert "ZeroDivisionError: why" in done.err


@pytest.mark.parametrize("shell", ["bash", "zsh", "fish"])
def test_completion_scripts(cli: CommandLine, shell: str) -> None:
    out = cli("completion", shell).out
    assert "_QUIZZER_COMPLETE" in out
    assert f"{shell}_complete" in out


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("quizzer gr", "grade"),
        ("quizzer practice mi", "mini"),
        ("quizzer grade mi", "mini/image-vs-container"),
        ("quizzer grade ''", "docker/"),
        ("quizzer grade mini/wh", "mini/what-is-a-process"),
        ("quizzer batch mi", "mini"),
        ("quizzer packs sh", "show"),
        ("quizzer packs show mi", "mini"),
        ("quizzer model use bu", "built-in"),
        ("quizzer practice --mo", "--mock"),
        ("quizzer grade mini/image-vs-container --js", "--json"),
    ],
)
def test_a_shell_completes(
    cli: CommandLine, monkeypatch: pytest.MonkeyPatch, words: str, expected: str
) -> None:
    assert expected in completed(cli, monkeypatch, words)


def test_completing_survives_a_wrong_setting(cli: CommandLine, monkeypatch: pytest.MonkeyPatch) -> None:
    (cli.home / "config.toml").write_text("modle = 'x'", encoding="utf-8")
    assert completed(cli, monkeypatch, "quizzer practice mi") == []


def completed(cli: CommandLine, monkeypatch: pytest.MonkeyPatch, words: str) -> list[str]:
    monkeypatch.setenv("COMP_WORDS", words)
    monkeypatch.setenv("COMP_CWORD", str(len(words.split()) - 1))
    done = cli(_QUIZZER_COMPLETE="bash_complete")
    assert done.err == ""
    return [line.partition(",")[2] for line in done.out.splitlines() if line]


def test_doctor(cli: CommandLine) -> None:
    done = cli("doctor")
    assert done.code == 0, done.out
    assert str(cli.home) in done.out
    report = json.loads(cli("doctor", "--json").out)
    assert report["problems"] == []
    assert report["versions"]["quizzer"] == __version__
    assert report["packs"]["questions"] >= 2
    assert report["model"]["name"] == "built-in"


def test_doctor_finds_what_is_wrong(cli: CommandLine) -> None:
    (cli.pack.parent / "broken.yaml").write_text("quizzer: 1\n", encoding="utf-8")
    done = cli("doctor")
    assert done.code == 1, "only data is wrong"
    assert "broken.yaml" in done.out
    (cli.home / "data" / "history.db").write_bytes(b"not a database, for sure" * 100)
    assert cli("doctor").code == 3
    assert "history.db" in json.loads(cli("doctor", "--json").out)["problems"][-1]
    (cli.home / "config.toml").write_text("modle = 'x'", encoding="utf-8")
    done = cli("doctor")
    assert done.code == 3
    assert "config.toml" in done.out


def test_doctor_looks_for_damage_in_the_store(cli: CommandLine) -> None:
    assert cli("history").code == 0
    assert json.loads(cli("doctor", "--json").out)["store"]["state"] == "ok"
    with closing(sqlite3.connect(cli.home / "data" / "history.db")) as connection, connection:
        connection.execute("PRAGMA foreign_keys = 0")
        connection.execute("INSERT INTO overrides (attempt, score, note, at) VALUES (99, 50, '', 0)")
    done = cli("doctor", "--json")
    assert done.code == 3
    report = json.loads(done.out)
    assert report["store"]["state"] is None
    assert "overrides" in report["problems"][-1]


def test_the_example_setting_of_a_model_is_written_only_when_it_works(
    cli: CommandLine, tmp_path: Path
) -> None:
    assert cli("model", "use", "built-in").code == 0
    file = cli.home / "config.toml"
    assert file.read_text(encoding="utf-8") == 'model = "built-in"\n'
    done = cli("model", "use", str(tmp_path / "없음"))
    assert done.code == 3
    for name in (str(tmp_path / "없음"), "./none", ""):
        done = cli("model", "use", name)
        assert (done.code, "There is no folder" in done.err) == (3, True)
    assert file.read_text(encoding="utf-8") == 'model = "built-in"\n'
    assert cli("model").out.startswith("built-in  ")
    assert "* built-in" in cli("model", "list").out


def test_a_model_that_compares_claims_is_set_beside_the_other_until_built_in_is_chosen(
    cli: CommandLine, monkeypatch: pytest.MonkeyPatch
) -> None:
    worker = Path(__file__).parents[1] / "unit" / "embedding_fake_worker.py"

    def opened(name: str, cache_folder: Path, _progress: object = None) -> CrossEncoderInference:
        command = [sys.executable, str(worker), "inference"]
        return CrossEncoderInference(name, cache_folder, command=command)

    for opener in ("open_model", "open_inference"):
        monkeypatch.setattr(registry, opener, opened)
    done = cli("model", "use", "someone/nli")
    assert (done.code, "someone/nli has a say in contradictions" in done.out) == (0, True)
    file = cli.home / "config.toml"
    assert file.read_text(encoding="utf-8") == 'nli = "someone/nli"\n'
    assert [line.split()[0] for line in cli("model").out.splitlines()] == ["built-in", "someone/nli"]
    assert "someone/nli" in json.loads(cli("doctor", "--json").out)["model"]["nli"]
    assert " + someone/nli " in cli("grade", "docker/image-vs-container", "--json", stdin=GOOD).out
    monkeypatch.undo()
    assert cli("model", "use", "built-in").code == 0
    assert file.read_text(encoding="utf-8") == 'nli = "off"\nmodel = "built-in"\n'
