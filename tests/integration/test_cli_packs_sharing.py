"""Packs from elsewhere: shown before they are installed, pinned, updated, and never trusted."""

from __future__ import annotations

import json
import os
import shlex
import shutil
import stat
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from command_line import PACK, CommandLine

from quizzer.errors import DataError, EnvironmentProblem
from quizzer.packs import addresses
from quizzer.packs import git as git_module
from quizzer.packs.git import fetch
from quizzer.packs.manifest import NAME, read_manifest

NET = (
    PACK.replace("id: mini", "id: net")
    .replace("작은 문제집", "네트워크")
    .replace("language: ko", "language: ko\nlicense: CC-BY-4.0")
)


@pytest.fixture
def repository(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Callable[..., str]:
    """Commit files into a repository and give its file:// address, which only tests may use."""
    if shutil.which("git") is None:
        pytest.skip("git is not installed")
    monkeypatch.setattr(addresses, "PROTOCOLS", ("file",))
    folder = tmp_path / "repo"
    folder.mkdir()
    environ = {**os.environ, "GIT_CONFIG_GLOBAL": os.devnull, "GIT_CONFIG_NOSYSTEM": "1"}
    for name in ("AUTHOR", "COMMITTER"):
        environ |= {f"GIT_{name}_NAME": "a", f"GIT_{name}_EMAIL": "a@example.org"}

    def git(*arguments: str) -> None:
        subprocess.run(["git", *arguments], cwd=folder, env=environ, check=True, capture_output=True)

    git("init", "-q", "-b", "main")

    def commit(files: dict[str, str], tag: str | None = None) -> str:
        for name, text in files.items():
            file = folder / name
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_text(text, encoding="utf-8")
        git("add", "-A")
        git("commit", "-q", "-m", "x")
        if tag:
            git("tag", tag)
        return folder.as_uri()

    return commit


def test_a_source_is_shown_before_it_is_installed(cli: CommandLine, write: Callable[..., Path]) -> None:
    """Titles, questions, licence and size; where nobody can be asked, the command itself is the wish."""
    done = cli("packs", "add", write("net.yaml", NET))
    assert done.code == 0
    for told in ("net  네트워크", "2 questions", "1 kB", "CC-BY-4.0", "Docker 이미지와"):
        assert told in done.err
    assert (cli.pack.parent / "net.yaml").exists()


def test_a_repository_is_installed_at_its_commit_and_updated(
    cli: CommandLine, repository: Callable[..., str]
) -> None:
    """The commit is remembered; an update says what changes, and leaves what the user changed alone."""
    address = repository({"packs/net.yaml": NET, "README.md": "x", ".github/ci.yaml": "on: push"}, "v1")
    done = cli("packs", "add", address, "--yes")
    assert (done.code, done.err) == (0, "")
    first = read_manifest(cli.pack.parent)["net"]
    assert first.commit is not None and len(first.commit) == 40 and first.member == "packs/net.yaml"
    assert "net is up to date." in cli("packs", "update").out
    repository({"packs/net.yaml": NET.replace("id: what-is-a-process", "id: process").replace("작은", "큰")})
    look = cli("packs", "update", "--dry-run")
    assert "net: 1 new, 0 changed, 1 gone" in look.err and "- what-is-a-process" in look.err
    assert read_manifest(cli.pack.parent)["net"] == first
    assert cli("packs", "update", "net", "--yes").code == 0
    file = cli.pack.parent / "net.yaml"
    assert "id: process" in file.read_text(encoding="utf-8")
    assert read_manifest(cli.pack.parent)["net"].commit != first.commit
    rows = json.loads(cli("packs", "list", "--json").out)
    assert [row["source"] for row in rows if row["id"] in ("net", "mini")] == [None, address]
    file.write_text(file.read_text(encoding="utf-8") + "# mine\n", encoding="utf-8")
    repository({"packs/net.yaml": NET})
    touched = cli("packs", "update", "--yes")
    assert touched.code == 0 and "you changed it yourself" in touched.err
    assert cli("packs", "update", "net", "--yes").code == 1, "it was asked for by name"
    assert file.read_text(encoding="utf-8").endswith("# mine\n")
    replaced = cli("packs", "update", "--yes", "--replace")
    assert replaced.code == 0 and "What was there is kept" in replaced.err
    assert (file.parent / ".removed" / "net.yaml").read_text(encoding="utf-8").endswith("# mine\n")
    assert file.read_text(encoding="utf-8") == NET
    assert cli("packs", "add", f"{address}#v1", "--yes", "--replace").code == 0
    gone = cli("packs", "add", f"{address}#v9", "--yes")
    assert gone.code == 1 and "no branch or tag `v9`" in gone.err
    pinned = read_manifest(cli.pack.parent)
    again = shlex.split(cli("packs", "remove", "net", "--yes").err.partition(": quizzer ")[2])
    assert read_manifest(cli.pack.parent) == {}
    assert cli(*again).code == 0
    assert read_manifest(cli.pack.parent) == pinned, "it is known again where the pack came from"


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


def test_a_repository_runs_nothing_and_its_links_lead_nowhere(
    repository: Callable[..., str], tmp_path: Path
) -> None:
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
    repository: Callable[..., str], monkeypatch: pytest.MonkeyPatch
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


@pytest.mark.parametrize("text", ["", "{", "[]", '{"packs": {"net": {"source": 1}}}', '{"version": 2}', "\0"])
def test_a_damaged_manifest_costs_only_the_memory(
    cli: CommandLine, write: Callable[..., Path], text: str
) -> None:
    """Packs are installed and removed as before."""
    (cli.pack.parent / NAME).write_text(text, encoding="utf-8")
    assert cli("packs", "update").code == 0
    assert cli("packs", "add", write("net.yaml", NET), "--yes").code == 0
    assert list(read_manifest(cli.pack.parent)) == ["net"]
    unknown = cli("packs", "update", "mini")
    assert unknown.code == 2 and "not known where" in unknown.err


def test_a_source_that_is_gone_or_broken_leaves_the_pack(
    cli: CommandLine, write: Callable[..., Path]
) -> None:
    """Said for that pack; the others go on."""
    net, two = write("net.yaml", NET), write("two.yaml", NET.replace("id: net", "id: two"))
    for each in (net, two):
        assert cli("packs", "add", each, "--yes").code == 0
    net.unlink()
    two.write_text("questions: [", encoding="utf-8")
    done = cli("packs", "update", "--yes")
    assert (
        done.code == 1
        and "net: There is no file" in done.err
        and "Install it from its source: quizzer packs add SOURCE --replace" in done.err
        and "two: the new version cannot be used" in done.err
        and f"{two}:1:" in done.err
    )
    two.write_text(NET.replace("id: net", "id: three"), encoding="utf-8")
    renamed = cli("packs", "update", "two")
    assert (
        renamed.code == 1
        and "There it has another id, `three`; to have both: quizzer packs add" in renamed.err
    )
    assert (cli.pack.parent / "net.yaml").read_text(encoding="utf-8") == NET


def test_a_bare_repository_is_known_and_the_way_round_is_said(cli: CommandLine, tmp_path: Path) -> None:
    bare = tmp_path / "repo.git"
    for name in ("objects", "refs"):
        (bare / name).mkdir(parents=True)
    (bare / "HEAD").write_text("ref: refs/heads/main\n", encoding="utf-8")
    done = cli("packs", "add", bare)
    assert done.code == 2
    assert "https or ssh" in done.err
    assert f"git clone {bare} packs" in done.err


def test_the_same_pack_from_elsewhere_keeps_its_origin(
    cli: CommandLine, repository: Callable[..., str], tmp_path: Path
) -> None:
    """It goes on being updated from where the user first chose."""
    address = repository({"net.yaml": NET}, "v1")
    assert cli("packs", "add", address, "--yes").code == 0
    before = read_manifest(cli.pack.parent)["net"]
    copy = tmp_path / "net.yaml"
    copy.write_text(NET, encoding="utf-8")
    done = cli("packs", "add", copy, "--yes")
    assert "net is up to date." in done.out and "still updated from" in done.err and "--replace" in done.err
    assert read_manifest(cli.pack.parent)["net"] == before
    moved = cli("packs", "add", copy, "--yes", "--replace")
    assert f"from here from now on: {copy}" in moved.err
    assert read_manifest(cli.pack.parent)["net"].source == str(copy)


@pytest.mark.parametrize("replace", [(), ("--replace",)])
def test_a_source_that_moved_takes_its_packs_along(
    cli: CommandLine, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, replace: tuple[str, ...]
) -> None:
    """Also those that are the same there, for nothing else could mend it; and `..` is not remembered."""
    old, new = tmp_path / "old", tmp_path / "new"
    old.mkdir()
    for name in ("net", "two"):
        (old / f"{name}.yaml").write_text(NET.replace("id: net", f"id: {name}"), encoding="utf-8")
    (tmp_path / "here").mkdir()
    monkeypatch.chdir(tmp_path / "here")
    assert cli("packs", "add", "../old", "--yes").code == 0
    assert {each.source for each in read_manifest(cli.pack.parent).values()} == {str(old)}
    old.rename(new)
    assert cli("packs", "update", "--yes").code == 1
    assert cli("packs", "add", "../new", "--yes", *replace).code == 0
    assert {each.source for each in read_manifest(cli.pack.parent).values()} == {str(new)}
    assert cli("packs", "update", "--yes").code == 0


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
