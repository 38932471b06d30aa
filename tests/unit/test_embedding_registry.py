"""Which models there are, what the cache remembers, and what the worker makes of the libraries' errors."""

from __future__ import annotations

from pathlib import Path

import pytest

from quizzer.embedding.builtin import built_in
from quizzer.embedding.download import fingerprint
from quizzer.embedding.notes import Note, all_notes, read_note, write_note
from quizzer.embedding.registry import BUILT_IN, SUGGESTED, known_models, open_encoder
from quizzer.embedding.worker import reason_of


def test_the_built_in_model_opens_by_name(tmp_path: Path) -> None:
    assert open_encoder(BUILT_IN, tmp_path) is built_in()
    assert list(tmp_path.iterdir()) == []


def test_the_built_in_model_is_listed_first(tmp_path: Path) -> None:
    models = known_models(tmp_path)
    assert [model.name for model in models] == [BUILT_IN, *(model.name for model in SUGGESTED)]
    assert [model.cached for model in models] == [True] + [False] * len(SUGGESTED)
    assert 8_000_000 < models[0].size < 20_000_000


def test_models_in_the_cache_are_listed_and_remembered(tmp_path: Path) -> None:
    folder = tmp_path / "hub" / "snapshot"
    folder.mkdir(parents=True)
    write_note(tmp_path, Note("BAAI/bge-m3", folder, 123))
    write_note(tmp_path, Note("누구/모델 1", folder, 5))
    write_note(tmp_path, Note("gone/model", tmp_path / "nowhere", 5))
    models = {model.name: model for model in known_models(tmp_path)}
    assert (models["BAAI/bge-m3"].cached, models["BAAI/bge-m3"].size) == (True, 123)
    assert models["BAAI/bge-m3"].licence == "MIT"
    assert models["누구/모델 1"].cached
    assert "gone/model" not in models
    assert read_note(tmp_path, "누구/모델 1") == Note("누구/모델 1", folder, 5)


@pytest.mark.parametrize(
    "content", ["", "[]", '{"name": "a/b"}', '{"name": "a/b", "folder": 1, "size": "x"}', "\x00"]
)
def test_a_damaged_note_is_no_note(tmp_path: Path, content: str) -> None:
    write_note(tmp_path, Note("a/b", tmp_path, 1))
    (tmp_path / "models" / "a%2Fb.json").write_text(content, encoding="utf-8")
    assert read_note(tmp_path, "a/b") is None
    assert all_notes(tmp_path) == []


def test_a_models_version_changes_with_its_files_and_not_with_its_card(tmp_path: Path) -> None:
    (tmp_path / "1_층").mkdir()
    (tmp_path / "1_층" / "weights").write_bytes(b"\x00" * 3_000_000)
    first = fingerprint(tmp_path)
    (tmp_path / "README.md").write_text("words about it", encoding="utf-8")
    assert fingerprint(tmp_path) == first
    (tmp_path / "1_층" / "weights").write_bytes(b"\x00" * 2_999_999 + b"\x01")
    second = fingerprint(tmp_path)
    (tmp_path / "1_층" / "weights").rename(tmp_path / "weights")
    assert len({first, second, fingerprint(tmp_path)}) == 3


class RepositoryNotFoundError(OSError):
    """As the hub's library names it."""


class ConnectError(Exception):
    """As the hub's network library names it."""


def nested(outer: Exception, inner: Exception) -> Exception:
    outer.__cause__ = inner
    return outer


@pytest.mark.parametrize(
    ("problem", "reason"),
    [
        (RepositoryNotFoundError("404"), "missing"),
        (FileNotFoundError("no modules.json"), "missing"),
        (nested(OSError("We couldn't connect"), ConnectError("refused")), "offline"),
        (nested(FileNotFoundError("not cached"), ConnectError("refused")), "offline"),
        (ConnectionError("reset"), "offline"),
        (ValueError("Unrecognized model"), "failed"),
        (RuntimeError("size mismatch"), "failed"),
    ],
)
def test_errors_of_the_libraries_have_one_reason(problem: Exception, reason: str) -> None:
    assert reason_of(problem) == reason
