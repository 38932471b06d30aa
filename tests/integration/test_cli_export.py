"""`quizzer export`, as a user runs it."""

from __future__ import annotations

import json
import os
import stat
from pathlib import Path

import pytest
from command_line import CommandLine

from quizzer.cli import asking, export_packs


def test_export_to_a_file_by_its_name_and_to_standard_output(cli: CommandLine, tmp_path: Path) -> None:
    out = tmp_path / "mini.csv"
    done = cli("export", "mini", "-o", out)
    assert done.code == 0, done.err
    assert done.out == ""
    assert out.read_bytes().startswith(b"\xef\xbb\xbfid,question")
    assert "no place for: key points" in done.err
    text = cli("export", "mini", "--format", "anki").out
    assert text.startswith("#separator:tab\n#html:false\n")
    for args in (("mini",), ("mini", "-o", tmp_path / "mini.xlsx")):
        refused = cli("export", *args)
        assert refused.code == 2 and "csv (.csv), anki (.txt), gift (.gift), md (.md)" in refused.err
    assert cli("export", "mini", "-o", tmp_path, "--format", "md").code == 2, "a folder"
    assert cli("export", "mini", "-o", tmp_path / "no" / "x.md").code == 3


def test_an_export_is_written_over_and_anything_else_is_kept_beside_it(
    cli: CommandLine, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A script goes on as before; notes of the same name are not lost. A person is asked."""
    for name in ("mini.csv", "mini.txt", "mini.gift", "mini.json", "mini.md"):
        out = tmp_path / name
        for there in (False, True):
            said = cli("export", "mini", "-o", out).err
            assert "is kept" not in said and ("in place of the export that was there" in said) is there
        for count, copy in enumerate((f"{name}.bak", f"{name}.bak2")):
            out.write_text(f"# 내 메모 {count}", encoding="utf-8")
            done = cli("export", "mini", "-o", out)
            assert done.code == 0 and f"What was there is kept: {tmp_path / copy}" in done.err
            assert (tmp_path / copy).read_text(encoding="utf-8") == f"# 내 메모 {count}"
    monkeypatch.setattr(export_packs, "somebody_there", lambda: True)
    monkeypatch.setattr(asking, "somebody_there", lambda: True)
    out.write_text("# 내 메모", encoding="utf-8")
    assert cli("export", "mini", "-o", out, stdin="n\n").code == 130
    assert out.read_text(encoding="utf-8") == "# 내 메모"


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="needs pipes with names")
def test_an_export_to_a_pipe_goes_through_it_and_odd_places_are_told(
    cli: CommandLine, tmp_path: Path
) -> None:
    """The pipe (or /dev/null) stays what it is; nothing ends in a traceback."""
    pipe = tmp_path / "pipe.md"
    os.mkfifo(pipe)
    reader = os.open(pipe, os.O_RDONLY | os.O_NONBLOCK)
    assert cli("export", "mini", "-o", pipe).code == 0
    assert os.read(reader, 4096).startswith(b"---\nquizzer: 1") and stat.S_ISFIFO(pipe.stat().st_mode)
    os.close(reader)
    (tmp_path / "loop").symlink_to("loop")
    for place in (tmp_path / "loop" / "x.md", tmp_path / ("x" * 300 + ".md")):
        done = cli("export", "mini", "-o", place)
        assert done.code == 3 and "Choose another place with -o." in done.err


def test_an_export_comes_back(cli: CommandLine, tmp_path: Path) -> None:
    out = tmp_path / "mini.md"
    assert cli("export", "mini", "-o", out).code == 0
    done = cli("import", out, "--id", "again")
    assert done.code == 0, done.err
    before = json.loads(cli("packs", "show", "mini", "--json").out)
    after = json.loads(cli("packs", "show", "again", "--json").out)
    assert after["questions"] == before["questions"]
