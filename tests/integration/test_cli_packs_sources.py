"""Files, folders and zips from elsewhere as packs: what is taken of them, what is left out, and what they would replace."""

from __future__ import annotations

import json
import shlex
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest
from command_line import PACK, CommandLine
from repositories import NET


def test_a_file_of_ones_own_that_is_replaced_is_kept(cli: CommandLine, write: Callable[..., Path]) -> None:
    """One that was never installed from anywhere; one that is as it was installed can be had again from there."""
    before = cli.pack.read_text(encoding="utf-8")
    newer = write("mini.yaml", PACK + "# newer\n")
    done = cli("packs", "add", newer, "--replace", "--yes")
    assert done.code == 0 and "What was there is kept" in done.err
    assert (cli.pack.parent / ".removed" / "mini.yaml").read_text(encoding="utf-8") == before
    newest = write("mini.yaml", PACK + "# newest\n")
    assert "is kept" not in cli("packs", "add", newest, "--replace", "--yes").err


def test_a_branch_of_a_folder_is_told_how_to_get(cli: CommandLine, tmp_path: Path) -> None:
    """Only an address has branches and tags; a folder whose name has a # is a folder."""
    (tmp_path / "clone").mkdir()
    (tmp_path / "clone" / "net.yaml").write_text(NET, encoding="utf-8")
    done = cli("packs", "add", f"{tmp_path}/clone#v1", "--yes")
    assert done.code == 2 and f"git -C {tmp_path}/clone checkout v1" in done.err
    (tmp_path / "clone").rename(tmp_path / "a#1")
    assert cli("packs", "add", f"{tmp_path}/a#1", "--yes").code == 0


def test_yaml_of_other_programs_is_left_out(cli: CommandLine, tmp_path: Path) -> None:
    """Named in one line, and the packs beside it are installed; what looks like a pack must be one."""
    folder = tmp_path / "site"
    folder.mkdir()
    (folder / "net.yaml").write_text(NET, encoding="utf-8")
    (folder / "docker-compose.yml").write_text("services:\n  questions:\n    image: x\n", encoding="utf-8")
    (folder / "mkdocs.yml").write_text("site_name: 문제\ntheme: !!python/name:x\n", encoding="utf-8")
    done = cli("packs", "add", folder, "--yes")
    assert done.code == 0, done.err
    (line,) = done.err.splitlines()
    assert "docker-compose.yml, mkdocs.yml" in line
    (folder / "list.yml").write_text("- id: a\n  question: 무엇?\n  model_answer: [\n", encoding="utf-8")
    broken = cli("packs", "add", folder, "--yes")
    assert broken.code == 1 and "list.yml:" in broken.err
    (folder / "net.yaml").unlink()
    (folder / "list.yml").unlink()
    empty = cli("packs", "add", folder, "--yes")
    assert empty.code == 2 and "mkdocs.yml" in empty.err
    assert "mkdocs.yml:" in cli("packs", "add", folder / "mkdocs.yml").err, "named itself, it is meant"


def test_a_zip_names_the_files_that_are_left_out(cli: CommandLine, tmp_path: Path) -> None:
    """In one line with the reason: some by name, all by their count; what is hidden is none of them."""
    file = tmp_path / "packs.zip"
    with zipfile.ZipFile(file, "w") as archive:
        archive.writestr("net.yaml", NET)
        archive.writestr("README.md", "# 문제집\n")
        archive.writestr("__MACOSX/._net.yaml", b"\0\5")
    done = cli("packs", "add", file, "--yes")
    assert done.code == 0, done.err
    assert done.err.splitlines() == ["README.md is left out: the name of a pack ends with .yaml or .yml."]
    with zipfile.ZipFile(file, "a") as archive:
        for number in range(20):
            archive.writestr(f"img/{number}.png", b"x")
    (line,) = cli("packs", "add", file, "--yes").err.splitlines()
    assert line.startswith("21 files are left out") and line.endswith(" ….")
    assert "img/0.png" in line and "img/19.png" not in line
    with zipfile.ZipFile(file, "w") as archive:
        archive.writestr("notes.md", "# 문제\n")
    none = cli("packs", "add", file, "--yes")
    assert none.code == 2 and "notes.md is left out" in none.err


def test_a_pack_that_was_imported_names_the_import_that_updates_it(cli: CommandLine, tmp_path: Path) -> None:
    """With the source's path and how it was read; that command does it."""
    source = tmp_path / "내 카드.csv"
    source.write_text("앞면,뒷면\nTCP란?,연결을 맺는 프로토콜이다.\n", encoding="utf-8")
    made = cli("import", source, "--id", "cards", "--map", "question=앞면", "--map", "answer=뒷면")
    assert made.code == 0, made.err
    refused = cli("packs", "update", "cards")
    assert refused.code == 2
    command = next(line for line in refused.err.splitlines() if "quizzer import" in line)
    words = shlex.split(command[command.index("quizzer import") :])[1:]
    source.write_text(source.read_text(encoding="utf-8") + "UDP란?,연결 없이 보낸다.\n", encoding="utf-8")
    assert cli(*words).code == 0
    assert "UDP" in (cli.pack.parent / "cards.yaml").read_text(encoding="utf-8")


@pytest.mark.parametrize(("answers", "code"), [("y\nn\n", 130), ("y\ny\n", 0)])
def test_a_pack_that_would_hide_a_shipped_one_is_asked_about(
    cli: CommandLine,
    write: Callable[..., Path],
    monkeypatch: pytest.MonkeyPatch,
    answers: str,
    code: int,
) -> None:
    """The default is no. Where nobody is, and with --yes, it goes on with a warning; then the list says it."""
    ours = write("docker.yaml", NET.replace("id: net", "id: docker"))
    file = cli.pack.parent / "docker.yaml"
    for place in ("quizzer.cli.packs_add", "quizzer.cli.asking"):
        monkeypatch.setattr(f"{place}.somebody_there", lambda: True)
    done = cli("packs", "add", ours, stdin=answers)
    assert (done.code, file.exists()) == (code, code == 0)
    assert "Warning" in done.err and "Install all the same?" in done.err
    file.unlink(missing_ok=True)
    forced = cli("packs", "add", ours, "--yes")
    assert forced.code == 0 and "Warning" in forced.err and "Install" not in forced.err
    rows = {row["id"]: row for row in json.loads(cli("packs", "list", "--json").out)}
    assert [rows[name]["hides_shipped"] for name in ("docker", "mini")] == [True, False]
    lines = {line.split()[0]: line for line in cli("packs").out.splitlines()}
    assert "yours" in lines["docker"] and "hides" in lines["docker"]
    assert "yours" in lines["mini"] and "hides" not in lines["mini"]
    assert all("shipped" in line for name, line in lines.items() if name not in ("docker", "mini"))
