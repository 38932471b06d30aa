"""The front door: help, version, languages, and how runs end."""

from __future__ import annotations

import re
from pathlib import Path

import click
import pytest
from command_line import CommandLine

from quizzer import __version__
from quizzer.cli.base import Command
from quizzer.cli.main import cli as root
from quizzer.cli.widths import cells
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
