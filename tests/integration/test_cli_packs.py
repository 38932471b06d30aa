"""`quizzer packs`: what is there, and the user's own folder."""

from __future__ import annotations

import json
import shlex
from pathlib import Path

import pytest
from command_line import PACK, CommandLine, Write

OTHER = PACK.replace("id: mini", "id: other")


def ids(cli: CommandLine) -> list[str]:
    return [entry["id"] for entry in json.loads(cli("packs", "list", "--json").out)]


def test_bare_packs_lists_the_shipped_and_the_own(cli: CommandLine) -> None:
    done = cli("packs")
    assert done.code == 0, done.err
    assert done.out == cli("packs", "list").out
    mini = next(line for line in done.out.splitlines() if line.startswith("mini "))
    assert "2 questions" in mini
    assert "작은 문제집" in mini
    assert any(line.startswith("docker ") for line in done.out.splitlines())


def test_a_broken_pack_is_listed_with_its_problem_and_hides_nothing(cli: CommandLine) -> None:
    (cli.pack.parent / "broken.yaml").write_text("quizzer: 1\nquestions: 3\n", encoding="utf-8")
    done = cli("packs")
    assert done.code == 1
    assert "mini" in done.out
    assert "broken.yaml:2" in done.err
    entries = {entry["id"]: entry for entry in json.loads(cli("packs", "list", "--json").out)}
    assert entries["broken"]["problems"]
    assert entries["mini"]["problems"] == []
    assert entries["mini"]["origin"] == "user"


def test_show(cli: CommandLine) -> None:
    done = cli("packs", "show", "mini")
    assert done.code == 0
    assert "easy    프로세스란 무엇인가요?\n        what-is-a-process\n" in done.out, (
        "the question, then its id"
    )
    data = json.loads(cli("packs", "show", "mini", "--json").out)
    assert data["questions"][0]["key_points"][0]["weight"] == 2
    assert cli("packs", "show", cli.pack).code == 0
    assert "mini" in cli("packs", "show", "minni").err


def test_how_hard_a_question_is_is_said_in_the_language_of_the_user(cli: CommandLine) -> None:
    said = cli("--lang", "ko", "packs", "show", "mini").out
    assert "쉬움" in said and "easy" not in said


def test_path(cli: CommandLine) -> None:
    assert cli("packs", "path").out.strip() == str(cli.pack.parent)
    assert cli("packs", "path", "mini").out.strip() == str(cli.pack)
    assert cli("packs", "path", "minni").code == 2


def test_add_a_file_or_a_folder(cli: CommandLine, write: Write) -> None:
    file = write("아무 이름.yaml", OTHER)
    done = cli("packs", "add", file, "--yes")
    assert done.code == 0, done.err
    assert (cli.pack.parent / "other.yaml").read_text(encoding="utf-8") == OTHER
    assert "other" in ids(cli)
    write("two.yml", PACK.replace("id: mini", "id: two"))
    again = cli("packs", "add", file.parent, "--yes")
    assert again.code == 0, "other is there already, the same version"
    assert "two" in ids(cli)
    file.write_text(OTHER.replace("작은", "더 큰"), encoding="utf-8")
    newer = cli("packs", "add", file.parent, "--yes")
    assert newer.code == 1, "other is there already"
    assert "--replace" in newer.err
    assert cli("packs", "add", file.parent, "--replace", "--yes").code == 0


@pytest.mark.parametrize("options", [(), ("--yes",)])
def test_a_pack_that_hides_a_shipped_one_says_so_and_how_to_get_that_back(
    cli: CommandLine, write: Write, options: tuple[str, ...]
) -> None:
    mine = PACK.replace("id: mini", "id: docker")
    done = cli("packs", "add", write("docker.yaml", mine), *options)
    assert done.code == 0
    assert "comes with quizzer" in done.err and "quizzer packs remove docker" in done.err
    assert "comes with quizzer" not in cli("packs", "add", write("other.yaml", OTHER), *options).err
    assert cli("packs", "remove", "docker", "--yes").code == 0
    assert "docker" in ids(cli)


def test_a_broken_pack_is_not_installed(cli: CommandLine, write: Write) -> None:
    done = cli("packs", "add", write("bad.yaml", OTHER.replace("question:", "qestion:")))
    assert done.code == 1
    assert "bad.yaml:" in done.err
    assert "other" not in ids(cli)


def test_a_new_version_takes_the_file_of_the_old_whatever_its_name(cli: CommandLine, write: Write) -> None:
    old = cli.pack.rename(cli.pack.with_name("내 것.yaml"))
    new = write("new.yaml", PACK.replace("작은", "큰"))
    assert cli("packs", "add", new, "--yes").code == 1
    assert cli("packs", "add", new, "--replace", "--yes").code == 0
    assert "큰 문제집" in old.read_text(encoding="utf-8")
    assert sorted(path.name for path in old.parent.iterdir()) == [".installed.json", ".removed", "내 것.yaml"]


def test_adding_what_lies_in_the_folder_already_changes_nothing(cli: CommandLine) -> None:
    assert cli("packs", "add", cli.pack).code == 0
    assert cli.pack.read_text(encoding="utf-8") == PACK


@pytest.mark.parametrize("source", ["없는.yaml", "."])
def test_add_nothing(cli: CommandLine, source: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "빈 폴더").mkdir()
    monkeypatch.chdir(tmp_path / "빈 폴더")
    done = cli("packs", "add", source)
    assert done.code == 2
    assert "yaml" in done.err.lower()


def test_remove(cli: CommandLine) -> None:
    assert cli("packs", "remove", "mini").code == 0, "nobody can be asked, and the command is clear"
    assert not cli.pack.exists()
    assert cli("packs", "remove", "mini", "--yes").code == 2
    unknown = cli("packs", "remove", "mini")
    assert unknown.code == 2 and "not installed" in unknown.err, "nobody is asked about what is not there"


def test_a_removed_pack_comes_back_as_was_said(cli: CommandLine) -> None:
    text = cli.pack.read_bytes()
    said = cli("packs", "remove", "mini", "--yes").err
    assert "mini" not in ids(cli)
    again = shlex.split(said.partition(": quizzer ")[2])
    assert cli(*again).code == 0
    assert cli.pack.read_bytes() == text


def test_several_are_removed_together_or_none_is(cli: CommandLine) -> None:
    """A name that cannot be removed stops the command before anything is deleted."""
    refused = cli("packs", "remove", "mini", "docker", "--yes")
    assert refused.code == 2 and cli.pack.exists()
    other = cli.pack.with_name("other.yaml")
    other.write_text(
        cli.pack.read_text(encoding="utf-8").replace("id: mini", "id: other", 1), encoding="utf-8"
    )
    assert cli("packs", "remove", "mini", "other", "mini", "--yes").code == 0
    assert not cli.pack.exists() and not other.exists()


def test_shipped_packs_stay(cli: CommandLine) -> None:
    done = cli("packs", "remove", "docker", "--yes")
    assert done.code == 2
    assert "docker" in ids(cli)
