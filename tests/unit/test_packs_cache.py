from __future__ import annotations

import json
from pathlib import Path

import pytest

from quizzer.packs import cache as cache_module
from quizzer.packs.cache import PackCache
from quizzer.packs.library import Library, shipped_folder
from quizzer.packs.loader import load_pack

SIMPLE = b"questions:\n- {id: one, question: q, model_answer: a}\n"


@pytest.fixture
def file(tmp_path: Path) -> Path:
    file = tmp_path / "packs" / "docker.yaml"
    file.parent.mkdir()
    file.write_bytes(SIMPLE)
    return file


def test_every_shipped_pack_comes_back_as_it_was(tmp_path: Path) -> None:
    cache = PackCache(tmp_path)
    for file in shipped_folder().glob("*.yaml"):
        pack, data = load_pack(file), file.read_bytes()
        cache.put(file, data, pack)
        kept = cache.get(file, data)
        assert kept == pack
        assert kept is not None
        assert [each.content_hash for each in kept.questions] == [
            each.content_hash for each in pack.questions
        ]


def test_a_second_start_parses_nothing(file: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    folders = [(file.parent, "user")]
    first = Library(folders, tmp_path / "cache").entries()

    def parse(_data: bytes, _file: Path) -> None:
        raise AssertionError("parsed")

    monkeypatch.setattr("quizzer.packs.loader.parse_pack", parse)
    assert Library(folders, tmp_path / "cache").entries() == first


def test_other_bytes_another_name_or_another_program_find_nothing(
    file: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    cache = PackCache(tmp_path / "cache")
    cache.put(file, SIMPLE, load_pack(file))
    assert cache.get(file, SIMPLE) is not None
    assert cache.get(file, SIMPLE + b"\n") is None
    assert cache.get(file.with_name("other.yaml"), SIMPLE) is None
    monkeypatch.setattr(cache_module, "_program", lambda: b"newer")
    assert cache.get(file, SIMPLE) is None


@pytest.mark.parametrize(
    "damage",
    [
        lambda data: b"",
        lambda data: data[: len(data) // 2],
        lambda data: data.replace(b'"q"', b"1"),
        lambda data: data.replace(b'"id"', b'"evil"'),
        lambda data: data.partition(b"\n")[0] + b"\n" + b"[" * 100_000,
        lambda data: data.partition(b"\n")[0] + b"\n\xff",
    ],
)
def test_a_damaged_cache_only_costs_time(file: Path, tmp_path: Path, damage: object) -> None:
    assert callable(damage)
    folders, cache_folder = [(file.parent, "user")], tmp_path / "cache"
    expected = Library(folders, cache_folder).get("docker")
    (kept,) = (cache_folder / "packs").iterdir()
    kept.write_bytes(damage(kept.read_bytes()))
    assert Library(folders, cache_folder).get("docker") == expected
    assert PackCache(cache_folder / "packs").get(file, SIMPLE) == expected  # mended


def test_a_cache_that_cannot_be_written_only_costs_time(file: Path, tmp_path: Path) -> None:
    blocked = tmp_path / "file"
    blocked.write_text("not a folder", encoding="utf-8")
    assert Library([(file.parent, "user")], blocked).get("docker").id == "docker"


def test_the_cache_holds_plain_json_and_no_more_than_it_may(
    file: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(cache_module, "MOST_FILES", 3)
    cache = PackCache(tmp_path / "cache")
    for number in range(6):
        cache.put(file.with_name(f"{number}.yaml"), SIMPLE, load_pack(file))
    kept = list((tmp_path / "cache").iterdir())
    assert len(kept) == 3
    assert json.loads(kept[0].read_bytes().partition(b"\n")[2])["id"] == "docker"
