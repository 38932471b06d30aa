"""Vectors kept on disk: hits, damage, bounds, folders that cannot be written."""

from __future__ import annotations

import os
from collections.abc import Sequence
from pathlib import Path

import numpy as np
import pytest
from numpy.typing import NDArray

from quizzer.embedding.builtin import built_in
from quizzer.embedding.cache import CachedEncoder, kept
from quizzer.embedding.encoder import HashEncoder

TEXTS = [
    "컨테이너는 격리된 프로세스다.",
    "An image is a template.",
    "컨테이너는 격리된 프로세스다.",
    "\udc80",
    "",
]


class Counting(HashEncoder):
    """Remembers what it was asked."""

    def __init__(self, version: str = "1") -> None:
        self.version = version
        self.asked: list[str] = []

    def encode(self, texts: Sequence[str]) -> NDArray[np.float32]:
        self.asked.extend(texts)
        return super().encode([text.encode("utf-8", "replace").decode() for text in texts])


def files(folder: Path) -> list[Path]:
    return sorted(path for path in folder.rglob("*") if path.is_file())


def test_a_text_is_encoded_once_across_processes(tmp_path: Path) -> None:
    first, second = Counting(), Counting()
    fresh = CachedEncoder(first, tmp_path).encode_kept(TEXTS)
    again = CachedEncoder(second, tmp_path).encode_kept(TEXTS)
    assert sorted(first.asked) == sorted(set(TEXTS))
    assert second.asked == []
    assert np.array_equal(fresh, again)
    assert np.array_equal(fresh, Counting().encode(TEXTS))
    assert again.dtype == np.float32


def test_what_a_learner_writes_is_not_stored(tmp_path: Path) -> None:
    CachedEncoder(Counting(), tmp_path).encode(["제 답은 이렇습니다."])
    assert files(tmp_path) == []


def test_no_text_is_on_disk(tmp_path: Path) -> None:
    CachedEncoder(Counting(), tmp_path).encode_kept(["비밀번호는 해시로 저장한다."])
    assert len(files(tmp_path)) == 1
    assert "비밀번호".encode() not in files(tmp_path)[0].read_bytes()


def test_another_model_or_version_does_not_share(tmp_path: Path) -> None:
    CachedEncoder(Counting("1"), tmp_path).encode_kept(TEXTS)
    other = Counting("2")
    CachedEncoder(other, tmp_path).encode_kept(TEXTS)
    assert len(other.asked) == len(set(TEXTS))


@pytest.mark.parametrize("damage", [b"", b"\x00" * 8, b"\xff" * 300, None])
def test_a_damaged_file_is_made_again(tmp_path: Path, damage: bytes | None) -> None:
    expected = CachedEncoder(Counting(), tmp_path).encode_kept(["이미지"])
    path = files(tmp_path)[0]
    path.write_bytes(path.read_bytes()[:-4] if damage is None else damage)
    again = Counting()
    assert np.array_equal(CachedEncoder(again, tmp_path).encode_kept(["이미지"]), expected)
    assert again.asked == ["이미지"]
    healed = Counting()
    CachedEncoder(healed, tmp_path).encode_kept(["이미지"])
    assert healed.asked == []


def test_a_folder_that_cannot_be_made_costs_only_time(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("in the way", encoding="utf-8")
    encoder = CachedEncoder(Counting(), tmp_path / "file")
    assert np.array_equal(encoder.encode_kept(TEXTS), Counting().encode(TEXTS))


def test_a_full_disk_costs_only_time(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(path: Path, content: bytes) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("quizzer.embedding.cache.write_atomically", full)
    encoder = CachedEncoder(Counting(), tmp_path)
    assert encoder.encode_kept(TEXTS).shape == (5, 64)


def test_the_least_recently_used_vectors_go_first(tmp_path: Path) -> None:
    CachedEncoder(Counting(), tmp_path).encode_kept([f"문장 {n}" for n in range(10)])
    for age, path in enumerate(files(tmp_path)):
        os.utime(path, (1_000_000 - age, 1_000_000 - age))
    CachedEncoder(Counting(), tmp_path).encode_kept(["문장 3"])  # read: used just now
    CachedEncoder(Counting(), tmp_path, most_files=4).encode_kept(["새 문장"])
    assert len(files(tmp_path)) == 4
    reader = Counting()
    CachedEncoder(reader, tmp_path).encode_kept(["문장 3", "새 문장"])
    assert reader.asked == []


def test_nothing_is_stored_for_the_built_in_model(tmp_path: Path) -> None:
    encoder = CachedEncoder(built_in(), tmp_path)
    assert np.array_equal(encoder.encode_kept(["컨테이너"]), built_in().encode(["컨테이너"]))
    assert (encoder.name, encoder.version) == ("built-in", built_in().version)
    assert files(tmp_path) == []


def test_the_keeping_side_is_an_encoder(tmp_path: Path) -> None:
    plain = Counting()
    cached = CachedEncoder(plain, tmp_path)
    side = kept(cached)
    assert (side.name, side.version) == (cached.name, cached.version)
    assert side.encode(["이미지"]).shape == (1, 64)
    assert side.encode([]).shape == (0, 64)
    assert len(files(tmp_path)) == 1
    assert kept(plain) is plain
