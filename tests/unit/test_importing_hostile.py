"""Whatever a source holds, the outcome is questions, remarks, or one clear sentence."""

from __future__ import annotations

import io
import json
import os
import sqlite3
import zipfile
from pathlib import Path

import pytest
import zstandard
from anki_packages import old_database, package

from quizzer.authoring.importing.anki import package as anki_package
from quizzer.authoring.importing.anki.package import read_anki_package
from quizzer.authoring.importing.markdown.reader import read_markdown
from quizzer.authoring.importing.moodle.xml_bank import read_moodle_xml
from quizzer.authoring.importing.sources import reading
from quizzer.authoring.importing.sources.reading import decode, read_source
from quizzer.authoring.importing.sources.source import harvest, read_text
from quizzer.errors import DataError, UsageError

KOREAN = "질문,답\n왜 쓰나요?,빨라서요.\n"


@pytest.mark.parametrize(
    "encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le-mark", "utf-32", "cp949", "euc-kr"]
)
def test_the_encoding_is_found_out(encoding: str) -> None:
    data = (
        b"\xff\xfe" + KOREAN.encode("utf-16-le") if encoding == "utf-16-le-mark" else KOREAN.encode(encoding)
    )
    assert decode(data.replace(b"\n", b"\r\n") if b"\0" not in data else data, "x") == KOREAN


@pytest.mark.parametrize(
    "data",
    [
        bytes(range(256)) * 8,
        b"\x89PNG\r\n\x1a\n" + b"\0" * 64,
        b"\xff\xfe\xff",
        "é".encode("latin-1") * 40,
        b"a\0b",
    ],
)
def test_what_is_no_text_is_refused(data: bytes) -> None:
    with pytest.raises(DataError) as refused:
        decode(data, "x.md")
    assert "x.md" in refused.value.message
    assert refused.value.remedy


def test_a_huge_line_is_refused_with_its_number() -> None:
    with pytest.raises(DataError, match="in line 3"):
        decode(b"a\nb\n" + b"x" * (reading.LONGEST_LINE + 1) + b"\nc", "x.md")


def test_json_may_be_one_line_of_any_length(tmp_path: Path) -> None:
    """Programs write JSON without line breaks; whatever the name says, it is read."""
    entry = {"question": "What is a pod?", "answer": "A pod is a group of containers."}
    text = json.dumps([{**entry, "question": f"What is pod {n}?"} for n in range(3000)])
    assert len(text) > reading.LONGEST_LINE
    for name, mark in (("export.json", ""), ("export.txt", "\ufeff")):
        (tmp_path / name).write_text(mark + text, encoding="utf-8")
        assert len(harvest(tmp_path / name).found) == 3000


def test_a_number_of_too_many_digits_is_told_with_a_remedy(tmp_path: Path) -> None:
    """Python's own words name a function of Python."""
    file = tmp_path / "a.json"
    file.write_text('[\n{"question": "q?", "answer": ' + "9" * 10_000 + "}]", encoding="utf-8")
    with pytest.raises(DataError, match=r"a.json:2: A number has more than 4,300 digits\.") as refused:
        harvest(file)
    assert refused.value.remedy and "quotes" in refused.value.remedy


def test_a_large_file_is_not_read(tmp_path: Path) -> None:
    file = tmp_path / "big.md"
    with file.open("wb") as stream:
        stream.truncate(100 * 1024 * 1024)
    with pytest.raises(DataError, match="larger than 16 MB"):
        read_source(file)


def test_what_is_no_file_is_refused_and_not_waited_for(tmp_path: Path) -> None:
    with pytest.raises(UsageError, match="no file"):
        harvest(tmp_path / "none.md")
    with pytest.raises(UsageError, match="nothing to import"):
        harvest(tmp_path)
    if hasattr(os, "mkfifo"):
        os.mkfifo(tmp_path / "pipe.md")
        with pytest.raises(DataError, match="not a regular file"):
            harvest(tmp_path / "pipe.md")


@pytest.mark.skipif(os.name == "nt", reason="names are Unicode there")
def test_a_file_whose_name_is_no_utf_8_is_read_under_a_name_that_can_be_written(tmp_path: Path) -> None:
    try:
        (tmp_path / os.fsdecode(b"\xff\xfe.md")).write_text(
            "# What is a process?\n\nIt is a program that runs.\n"
        )
    except OSError:
        pytest.skip("this file system takes no such name")
    (question,) = harvest(tmp_path).found
    assert question.spot.file.encode() == b"\\udcff\\udcfe.md"
    assert (question.source or "").encode()


@pytest.mark.skipif(not hasattr(os, "symlink") or os.name == "nt", reason="links need rights there")
def test_a_folder_with_loops_and_links_that_lead_out(tmp_path: Path) -> None:
    posts = tmp_path / "posts"
    (posts / "deep").mkdir(parents=True)
    (posts / "a.md").write_text("## Q. 왜?\n그래서.\n", encoding="utf-8")
    (posts / "deep" / "loop").symlink_to(posts)
    (tmp_path / "secret.md").write_text("## Q. 비밀?\n비밀.\n", encoding="utf-8")
    (posts / "out.md").symlink_to(tmp_path / "secret.md")
    (posts / "binary.md").write_bytes(b"\0\1\2")
    found = harvest(posts)
    assert [each.question for each in found.found] == ["왜?"]
    assert {remark.spot.file for remark in found.remarks} == {"out.md", "binary.md"}


@pytest.mark.parametrize(
    "data",
    [
        b"PK\x03\x04 nonsense",
        package(),
        package(anki2=b"no database"),
        package(anki21b=b"no zstd"),
        package(anki2=b"SQLite format 3\0" + bytes(200)),
    ],
)
def test_a_damaged_package_is_refused(data: bytes) -> None:
    with pytest.raises(DataError) as refused:
        read_anki_package(data, "d.apkg")
    assert "d.apkg" in refused.value.message
    assert refused.value.remedy


@pytest.mark.parametrize("newest", [False, True])
def test_a_bomb_in_a_package_is_not_unpacked(newest: bool, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(anki_package, "MOST_BYTES", 1 << 20)
    zeros = b"\0" * (8 << 20)
    data = package(anki21b=zstandard.ZstdCompressor().compress(zeros)) if newest else package(anki2=zeros)
    assert len(data) < 100_000
    with pytest.raises(DataError, match="larger than 1 MB"):
        read_anki_package(data, "d.apkg")


def test_a_query_that_never_ends_is_ended(monkeypatch: pytest.MonkeyPatch) -> None:
    """A database may call a view `notes`, and count for ever in it."""
    monkeypatch.setattr(anki_package, "MOST_STEPS", 200_000)
    connection = sqlite3.connect(":memory:")
    connection.executescript(
        "CREATE TABLE col (models TEXT, decks TEXT); INSERT INTO col VALUES ('{}', '{}');"
        "CREATE TABLE cards (nid INTEGER, did INTEGER);"
        "CREATE VIEW notes AS WITH RECURSIVE n(id) AS (SELECT 1 UNION ALL SELECT id + 1 FROM n)"
        " SELECT id, 'g' AS guid, 1 AS mid, '' AS tags, 'q' AS flds FROM n;"
    )
    with pytest.raises(DataError, match="cannot be read"):
        read_anki_package(package(anki2=connection.serialize()), "d.apkg")


def test_members_that_climb_out_of_a_package_are_never_written(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w") as archive:
        archive.writestr("../evil.txt", "x")
        archive.writestr("collection.anki2", old_database([("g", "", ["왜?", "그래서."])]))
    assert len(read_anki_package(stream.getvalue(), "d.apkg").found) == 1
    assert list(tmp_path.parent.glob("evil.txt")) == []


BOMB = '<?xml version="1.0"?><!DOCTYPE q [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">]><quiz>&b;</quiz>'
OUTSIDE = '<?xml version="1.0"?><!DOCTYPE q [<!ENTITY x SYSTEM "file:///etc/passwd">]><quiz>&x;</quiz>'


@pytest.mark.parametrize(
    "text", [BOMB, OUTSIDE, "<quiz>" + "<a>" * 200, "<quiz><q></quiz>", "<html></html>", ""]
)
def test_xml_that_grows_reads_files_or_is_broken_is_refused(text: str) -> None:
    with pytest.raises(DataError) as refused:
        read_moodle_xml(text.encode(), "m.xml")
    assert "m.xml" in refused.value.message


@pytest.mark.parametrize("text", ["[" * 100_000, '{"a":' * 50_000, "[1, 2, 3]", '"text"', "null", "NaN"])
def test_json_that_is_too_deep_or_holds_nothing(text: str) -> None:
    try:
        found = read_text(text, "q.json", kind="json")
    except DataError as refused:
        assert "q.json" in refused.message
    else:
        assert found.found == ()
        assert found.remarks


@pytest.mark.parametrize(
    "text",
    [
        "> " * 5_000 + "deep",
        "- " * 3_000 + "deep",
        "<details>" * 3_000,
        "[" * 20_000,
        "#" * 50_000,
        "**" * 20_000,
        "```\n" * 2_000,
        "---\n" * 3_000,
        "---\ntitle: &a [*a]\n---\n",
        "|" * 20_000,
        "<!--" * 5_000,
        "`" * 30_000,
        "Q" * 50_000 + "?",
        "1. " * 4_000,
    ],
)
def test_markdown_that_is_made_to_hurt_ends_soon(text: str) -> None:
    found = read_markdown(text, "x.md")
    assert len(found.found) < 3
