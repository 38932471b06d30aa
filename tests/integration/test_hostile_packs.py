"""Whatever a file holds, the outcome is a pack or a `PackError` that says where and why, in bounded time."""

from __future__ import annotations

import json
import os
import re
import time
from pathlib import Path

import pytest
from hostile_packs import HOSTILE, PACK, Hostile
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from quizzer.errors import ExitCode
from quizzer.packs import events
from quizzer.packs.library import Library, shipped_folder
from quizzer.packs.loader import PackError, load_pack, parse_pack
from quizzer.packs.schema import Pack

SLOWEST = 20.0
"""Seconds for one file on a busy machine; the worst takes 3. An exponential or quadratic one never ends."""


@pytest.mark.parametrize("case", HOSTILE, ids=lambda case: case.name)
def test_a_hostile_file_gives_one_clear_message(case: Hostile, tmp_path: Path) -> None:
    file = tmp_path / "pack.yaml"
    file.write_bytes(case.data)
    start = time.perf_counter()
    with pytest.raises(PackError) as caught:
        load_pack(file)
    assert time.perf_counter() - start < SLOWEST
    error = caught.value
    assert error.exit_code == ExitCode.DATA
    assert case.says in str(error)
    if case.problems is not None:
        assert len(error.problems) == case.problems, str(error)
    if case.at is not None:
        assert (error.problems[0].line, error.problems[0].column) == case.at, str(error)
    for problem in error.problems:
        assert problem.file == file
        assert len(str(problem)) < 700
        assert "\n" not in str(problem)
        assert not re.search("[\x00-\x1f\x7f\ud800-\udfff]", str(problem))


def test_there_are_more_than_fifty_and_each_is_another() -> None:
    assert len({case.data for case in HOSTILE}) == len(HOSTILE) > 100


def test_a_huge_file_is_not_read(tmp_path: Path) -> None:
    file = tmp_path / "huge.yaml"
    with file.open("wb") as stream:
        stream.truncate(100_000_000_000)  # sparse: it takes no room on the disk
    with pytest.raises(PackError, match="The file has 100000 MB; a pack may have 8 MB"):
        load_pack(file)


def test_a_folder_is_no_pack(tmp_path: Path) -> None:
    with pytest.raises(PackError, match="This is a folder, not a pack"):
        load_pack(tmp_path)


def test_a_missing_file_is_said_to_be_missing(tmp_path: Path) -> None:
    with pytest.raises(PackError, match="cannot be read: no such file or folder"):
        load_pack(tmp_path / "none.yaml")
    with pytest.raises(PackError, match="cannot be the name of a file"):
        load_pack(tmp_path / "a\0b.yaml")
    with pytest.raises(PackError, match="the name is too long"):
        load_pack(tmp_path / ("a" * 5000))


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="the system has no pipes with names")
def test_a_pipe_is_not_waited_for(tmp_path: Path) -> None:
    pipe = tmp_path / "pipe.yaml"
    os.mkfifo(pipe)
    with pytest.raises(PackError, match="a device or a pipe"):
        load_pack(pipe)
    with pytest.raises(PackError, match="a device or a pipe"):
        load_pack(Path(os.devnull))


@pytest.mark.skipif(os.name == "nt", reason="links need a privilege")
def test_a_link_to_itself_is_said_to_be_unreadable(tmp_path: Path) -> None:
    link = tmp_path / "loop.yaml"
    link.symlink_to(link)
    with pytest.raises(PackError, match="cannot be read"):
        load_pack(link)


def test_a_file_that_may_not_be_read(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_args: object) -> int:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr("quizzer.packs.reading.os.open", refuse)
    with pytest.raises(PackError, match="cannot be read: permission denied"):
        load_pack(tmp_path / "secret.yaml")


def test_a_folder_full_of_hostile_files_hides_no_good_pack(tmp_path: Path) -> None:
    for number, case in enumerate(HOSTILE):
        if len(case.data) < 100_000:
            (tmp_path / f"{number}.yaml").write_bytes(case.data)
    (tmp_path / "good.yaml").write_text(PACK, encoding="utf-8")
    entries = Library([(tmp_path, "user")]).entries()
    assert [entry.id for entry in entries if entry.pack is not None] == ["good"]
    assert all(entry.problems for entry in entries if entry.pack is None)


def outcome(data: bytes) -> Pack | PackError:
    """Parse, and let nothing but a `PackError` out."""
    try:
        return parse_pack(data, Path("pack.yaml"))
    except PackError as error:
        assert error.problems
        assert str(error)
        return error


FUZZ = settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.too_slow])


@FUZZ
@given(st.binary(max_size=200))
@example(b"\xff\xfe")
@example(b"\xef\xbb\xbf")
def test_random_bytes(data: bytes) -> None:
    outcome(data)


SIGNS = st.sampled_from(
    [*"-?:,[]{}#&*!|>'\"%@`~ \n\t\r\\<=0a가", "\n- ", ": ", "<<", "---\n", "...\n", "\ufeff"]
)


@FUZZ
@given(st.lists(SIGNS, max_size=60).map("".join))
def test_random_signs_of_yaml(text: str) -> None:
    """Both parsers, libyaml's and PyYAML's own, end in a pack or a `PackError`."""
    outcome(text.encode())
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(events, "_best_parser", lambda: events._PythonParser)
        outcome(text.encode())


VALUES = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=8),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=5), inner, max_size=3),
    max_leaves=6,
)
KEYS = [
    "quizzer",
    "id",
    "title",
    "language",
    "tags",
    "questions",
    "question",
    "model_answer",
    "model_answers",
]
KEYS += ["key_points", "point", "keywords", "weight", "hints", "follow_ups", "samples", "answer", "score"]
PARTS = st.dictionaries(st.sampled_from(KEYS), VALUES, max_size=5)
PACKS = PARTS.flatmap(
    lambda pack: st.lists(PARTS, max_size=3).map(
        lambda questions: {**pack, "questions": [{"question": "q", **each} for each in questions]}
    )
)


@FUZZ
@given(PACKS)
def test_random_values_under_our_keys(pack: object) -> None:
    """JSON is YAML; every kind of wrong value has a sentence of ours."""
    found = outcome(json.dumps(pack, ensure_ascii=True).encode())
    assert "is not allowed here" not in str(found)


SEED = (shipped_folder() / "docker.yaml").read_bytes()[:6000]


@FUZZ
@given(st.data())
def test_a_real_pack_with_accidents(data: st.DataObject) -> None:
    """Bytes are cut out, doubled or overwritten, as a bad editor or transfer would."""
    text = bytearray(SEED)
    for _step in range(data.draw(st.integers(1, 4))):
        start = data.draw(st.integers(0, len(text) - 1))
        length = data.draw(st.integers(0, 40))
        text[start : start + length] = data.draw(
            st.binary(max_size=6)
            | st.sampled_from([b"\n", b"\n\n    ", b"'", b": ", b"- ", b"\t", b"[", b"&a "])
        )
    outcome(bytes(text))
