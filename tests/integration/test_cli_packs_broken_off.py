"""Adding and updating packs when the disk, the names or the command line are not as they should be."""

from __future__ import annotations

import errno
import os
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest
from command_line import PACK, CommandLine

from quizzer.packs import files, install
from quizzer.packs.manifest import read_manifest

NET = PACK.replace("id: mini", "id: net").replace("작은 문제집", "네트워크")


def test_names_that_are_no_unicode_or_too_long_cost_only_the_memory(
    cli: CommandLine, write: Callable[..., Path], tmp_path: Path
) -> None:
    """The pack is installed; where it came from is not noted."""
    odd = write("net.yaml", NET).rename(tmp_path / os.fsdecode(b"net\xff.yaml"))
    archive = tmp_path / "two.zip"
    with zipfile.ZipFile(archive, "w") as members:
        members.writestr("x" * 5000 + ".yaml", NET.replace("id: net", "id: two"))
    for each in (odd, archive):
        done = cli("packs", "add", each, "--yes")
        assert done.code == 0 and "is installed" in done.out, done.err
    assert read_manifest(cli.pack.parent) == {}


def test_a_disk_that_fills_up_amid_several_packs_is_told_with_what_is_there(
    cli: CommandLine, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Each pack is whole or absent, and those that are there are known."""
    (tmp_path / "in").mkdir()
    for name in ("a", "b", "c"):
        (tmp_path / "in" / f"{name}.yaml").write_text(NET.replace("id: net", f"id: {name}"), encoding="utf-8")

    def replace_file(file: Path, data: bytes) -> None:
        if file.name == "c.yaml":
            raise OSError(errno.ENOSPC, "full")
        files.replace_file(file, data)

    monkeypatch.setattr(install, "replace_file", replace_file)
    done = cli("packs", "add", tmp_path / "in", "--yes")
    assert done.code == 3 and "c.yaml cannot be written: the disk is full." in done.err
    assert "Free some space, then try again.\nThese packs are there already: a, b." in done.err
    assert list(read_manifest(cli.pack.parent)) == ["a", "b"]


def test_an_update_that_was_broken_off_before_it_was_noted_is_noted_later(
    cli: CommandLine, write: Callable[..., Path]
) -> None:
    """The pack is not taken for one that its owner changed."""
    net = write("net.yaml", NET)
    assert cli("packs", "add", net, "--yes").code == 0
    for year in ("2001", "2002"):
        net.write_text(NET.replace("네트워크", year), encoding="utf-8")
        if year == "2001":
            (cli.pack.parent / "net.yaml").write_bytes(net.read_bytes())
        done = cli("packs", "update", "net", "--yes")
        assert done.code == 0 and ("is up to date" if year == "2001" else "is updated") in done.out


def test_no_name_is_not_the_folder_where_we_are(
    cli: CommandLine, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A script's empty variable installs, imports and checks nothing."""
    monkeypatch.chdir(tmp_path)
    (tmp_path / "net.yaml").write_text(NET, encoding="utf-8")
    assert cli("packs", "add", "", "--yes").code == 2
    assert cli("import", "").code == 2 and not (cli.pack.parent / "net.yaml").exists()
    done = cli("check", "")
    assert done.code == 2 and "There is no pack ``." in done.err


def test_a_name_that_begins_with_a_tilde_is_a_name(
    cli: CommandLine, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """`~draft.yaml` is nobody's home folder."""
    monkeypatch.chdir(tmp_path)
    (tmp_path / "~draft.yaml").write_text(NET, encoding="utf-8")
    (tmp_path / "~notes.md").write_text("## Q. 캐시란?\n가까운 저장소입니다.\n", encoding="utf-8")
    assert cli("check", "~draft.yaml", "--fast").code in (0, 1)
    assert cli("packs", "add", "~draft.yaml", "--yes").code == 0
    assert cli("import", "~notes.md", "--dry-run").code == 0
    assert cli("export", "mini", "-o", "~mini.md").code == 0 and (tmp_path / "~mini.md").is_file()
    for command in (("packs", "add"), ("import",), ("check",), ("edit",), ("enrich",)):
        done = cli(*command, "~nosuchuser")
        assert done.code == 2 and "There is no" in done.err


def test_two_files_of_one_id_do_not_stop_the_update_of_the_one_that_is_installed(
    cli: CommandLine, tmp_path: Path
) -> None:
    """Names that differ in case only, for example."""
    (tmp_path / "in").mkdir()
    for name in ("a", "b"):
        (tmp_path / "in" / f"{name}.yaml").write_text(NET, encoding="utf-8")
    assert cli("packs", "add", tmp_path / "in", "--yes").code == 1
    done = cli("packs", "update", "net")
    assert done.code == 0 and "net is up to date." in done.out
