"""Packs from elsewhere are never trusted: nothing runs, no link leads out, nothing large is read, no password is said."""

from __future__ import annotations

import json
import os
import shutil
import stat
import sys
from pathlib import Path

import pytest
from command_line import CommandLine
from repositories import NET, Commit

from quizzer.errors import DataError, EnvironmentProblem
from quizzer.packs import git as git_module
from quizzer.packs.git import fetch
from quizzer.packs.manifest import read_manifest


@pytest.mark.skipif(os.name == "nt", reason="links need a privilege")
def test_links_out_of_a_folder_are_not_followed_and_named(cli: CommandLine, tmp_path: Path) -> None:
    folder, elsewhere = tmp_path / "packs", tmp_path / "elsewhere"
    for place in (folder, elsewhere):
        place.mkdir()
    (folder / "net.yaml").write_text(NET, encoding="utf-8")
    (elsewhere / "two.yaml").write_text(NET.replace("id: net", "id: two"), encoding="utf-8")
    (folder / "two.yaml").symlink_to(elsewhere / "two.yaml")
    (folder / "more").symlink_to(elsewhere)
    (folder / "notes.txt").symlink_to(elsewhere / "two.yaml")
    done = cli("packs", "add", folder, "--yes")
    assert done.code == 0
    assert "2 links that lead out of the folder are left out: more, two.yaml." in done.err
    assert sorted(read_manifest(cli.pack.parent)) == ["net"]
    (folder / "net.yaml").unlink()
    empty = cli("packs", "add", folder)
    assert empty.code == 2 and "more, two.yaml" in empty.err
    assert cli("packs", "add", folder / "two.yaml", "--yes").code == 0, "named itself, a link is followed"


def test_a_repository_runs_nothing_and_its_links_lead_nowhere(repository: Commit, tmp_path: Path) -> None:
    """Hooks, filters, links and submodules stay what they are: bytes that nobody reads."""
    folder = tmp_path / "repo"
    (folder / "evil.yaml").symlink_to("/etc/passwd")
    ran = tmp_path / "ran"
    for hook in ("post-checkout", "post-merge", "reference-transaction"):
        script = folder / ".git" / "hooks" / hook
        script.write_text(f"#!/bin/sh\ntouch {ran}\n")
        script.chmod(0o755)
    address = repository(
        {
            "net.yaml": NET,
            ".gitattributes": "*.yaml filter=evil\n",
            ".gitmodules": f'[submodule "x"]\n path = x\n url = ext::sh -c "touch {ran}"\n',
            "..%2f..%2fevil.yaml": NET,
        }
    )
    ran.unlink(missing_ok=True)
    found = fetch(address)
    assert "evil.yaml" not in dict(found.files)
    assert dict(found.files)["net.yaml"] == NET.encode()
    assert not ran.exists()


def test_a_large_file_and_too_much_of_everything_are_refused(
    repository: Commit, monkeypatch: pytest.MonkeyPatch
) -> None:
    """By what is there, not by what is said."""
    monkeypatch.setattr(git_module, "MAX_BYTES", 2_000)
    address = repository({"net.yaml": NET, "big.yaml": "#" * 5_000})
    big, net = fetch(address).files
    assert big[0] == "big.yaml" and "larger than" in str(big[1])
    assert net[1] == NET.encode()
    monkeypatch.setattr(git_module, "MOST_BYTES", 1_000)
    with pytest.raises(DataError, match="more than"):
        fetch(address)


@pytest.mark.skipif(os.name == "nt", reason="a shell script stands for git")
def test_git_that_is_missing_slow_or_asks(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """One sentence each; what hangs is ended with everything that it started."""
    fake = tmp_path / "bin" / "git"
    fake.parent.mkdir()
    monkeypatch.setenv("PATH", str(fake.parent))
    with pytest.raises(EnvironmentProblem, match="git is not installed"):
        fetch("https://example.org/x")
    fake.write_text(f"#!{sys.executable}\nimport time\ntime.sleep(60)\n")
    fake.chmod(fake.stat().st_mode | stat.S_IXUSR)
    with pytest.raises(EnvironmentProblem, match="did not answer within"):
        fetch("https://example.org/x", seconds=0.3)
    monkeypatch.setattr(git_module, "SILENT_SECONDS", 0.3)
    with pytest.raises(EnvironmentProblem, match="did not answer within 1 seconds"):
        fetch("https://example.org/x", seconds=60)
    told = tmp_path / "told"
    fake.write_text(
        f"#!{sys.executable}\nimport os, sys, json\n"
        f"json.dump([sys.argv[1:], dict(os.environ), sys.stdin.read()], open({str(told)!r}, 'w'))\n"
        "sys.stderr.write('fatal: could not read Username\\n')\nsys.exit(128)\n"
    )
    monkeypatch.setenv("GIT_SSH_COMMAND", "evil")
    with pytest.raises(EnvironmentProblem, match="could not read Username"):
        fetch("git@example.org:x/y")
    arguments, environ, stdin = json.loads(told.read_text())
    assert arguments[-3] == "--" and arguments[-2] == "git@example.org:x/y" and stdin == ""
    assert {"--bare", "--depth", "--no-recurse-submodules"} <= set(arguments)
    assert environ["GIT_TERMINAL_PROMPT"] == "0" and environ["GIT_ALLOW_PROTOCOL"] == "https:ssh"
    assert "evil" not in environ["GIT_SSH_COMMAND"] and f"core.hooksPath={os.devnull}" in arguments


def test_a_password_in_an_address_is_neither_said_nor_remembered(
    cli: CommandLine, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked = []

    def fetched(address: str) -> git_module.Checkout:
        asked.append(address)
        return git_module.Checkout("1" * 40, (("net.yaml", NET.encode()),))

    monkeypatch.setattr(git_module, "fetch", fetched)
    done = cli("packs", "add", "https://minji:hunter2@example.com/x.git", "--yes")
    assert done.code == 0, done.err
    assert asked == ["https://minji:hunter2@example.com/x.git"]
    assert read_manifest(cli.pack.parent)["net"].source == "https://example.com/x.git"
    assert not any(word in done.out + done.err for word in ("hunter2", "minji"))


@pytest.mark.skipif(shutil.which("git") is None, reason="git is not installed")
def test_a_password_is_not_said_when_a_repository_cannot_be_fetched(cli: CommandLine) -> None:
    for secret in ("minji:hunter2", "minji:hun@hunter2"):
        done = cli("packs", "add", f"https://{secret}@127.0.0.1:9/x.git", "--yes")
        assert done.code == 3
        assert "127.0.0.1:9/x.git" in done.err
        assert "hunter2" not in done.out + done.err
