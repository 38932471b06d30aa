"""Packs from elsewhere: shown before they are installed, pinned, updated."""

from __future__ import annotations

import json
import shlex
from pathlib import Path

import pytest
from command_line import CommandLine, Write
from repositories import NET, Commit

from quizzer.packs.manifest import NAME, read_manifest


def test_a_source_is_shown_before_it_is_installed(cli: CommandLine, write: Write) -> None:
    """Titles, questions, licence and size; where nobody can be asked, the command itself is the wish."""
    done = cli("packs", "add", write("net.yaml", NET))
    assert done.code == 0
    for told in ("net  네트워크", "2 questions", "1 kB", "CC-BY-4.0", "Docker 이미지와"):
        assert told in done.err
    assert (cli.pack.parent / "net.yaml").exists()


def test_a_repository_is_installed_at_its_commit_and_updated(cli: CommandLine, repository: Commit) -> None:
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
    same = cli("packs", "update", "net", "--yes")
    assert same.code == 0 and "net: its source has not changed" in same.out
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


@pytest.mark.parametrize("text", ["", "{", "[]", '{"packs": {"net": {"source": 1}}}', '{"version": 2}', "\0"])
def test_a_damaged_manifest_costs_only_the_memory(cli: CommandLine, write: Write, text: str) -> None:
    """Packs are installed and removed as before."""
    (cli.pack.parent / NAME).write_text(text, encoding="utf-8")
    assert cli("packs", "update").code == 0
    assert cli("packs", "add", write("net.yaml", NET), "--yes").code == 0
    assert list(read_manifest(cli.pack.parent)) == ["net"]
    unknown = cli("packs", "update", "mini")
    assert unknown.code == 2 and "not known where" in unknown.err


def test_a_source_that_is_gone_or_broken_leaves_the_pack(cli: CommandLine, write: Write) -> None:
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
    cli: CommandLine, repository: Commit, tmp_path: Path
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
