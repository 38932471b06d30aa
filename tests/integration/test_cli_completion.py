"""Completing a command line in the shell."""

from __future__ import annotations

import pytest
from command_line import CommandLine


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
