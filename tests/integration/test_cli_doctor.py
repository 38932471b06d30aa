"""`quizzer doctor`, and the setting of a model that it looks at."""

from __future__ import annotations

import json
import sqlite3
import sys
from contextlib import closing
from pathlib import Path

import pytest
from command_line import GOOD, CommandLine

from quizzer import __version__
from quizzer.embedding import registry
from quizzer.embedding.inference import CrossEncoderInference


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


@pytest.mark.parametrize(
    ("change", "words"),
    [
        ("DROP TABLE drafts", "drafts"),
        ("ALTER TABLE flags DROP COLUMN note", "flags.note"),
        ("UPDATE attempts SET score = 'abc'", "attempts.score"),
        ("UPDATE attempts SET ended_at = 'today'", "attempts.ended_at"),
        ("PRAGMA user_version = -5", "user_version -5"),
        ("PRAGMA user_version = 0", "user_version 0"),
    ],
)
def test_doctor_names_what_keeps_other_commands_from_working(
    answered: CommandLine, change: str, words: str
) -> None:
    with closing(sqlite3.connect(answered.home / "data" / "history.db")) as connection, connection:
        connection.execute(change)
    done = answered("doctor")
    assert done.code == 3, done.out
    assert words in done.out
    for line in ("history", "history show last", "stats", "report --format md -o -", "history drafts"):
        assert "failed" not in answered(*line.split()).err, line


def test_doctor_tries_to_write_and_does_not_follow_a_link_to_itself(cli: CommandLine, tmp_path: Path) -> None:
    if Path("/proc/self").exists():  # where rights say yes to root, and the disk no
        done = cli("doctor", QUIZZER_HOME="/proc")
        assert done.code == 3
        assert "/proc cannot be written" in done.out
    folder = tmp_path / "loop" / "data"
    folder.mkdir(parents=True)
    (folder / "history.db").symlink_to("history.db")
    done = cli("doctor", QUIZZER_HOME=str(folder.parent))
    assert done.code == 3
    assert "a link leads to itself" in done.out
    (tmp_path / "file").write_text("x", encoding="utf-8")
    assert "is a file, not a folder" in cli("doctor", QUIZZER_DATA_FOLDER=str(tmp_path / "file")).out


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
