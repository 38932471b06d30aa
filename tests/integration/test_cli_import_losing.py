"""Nothing of the author's is lost by an import unasked, and every remedy says the whole command."""

from __future__ import annotations

import csv
import io
import json
import shlex
from pathlib import Path

import pytest
from command_line import CommandLine, Write

from quizzer.cli import asking, import_asking, import_packs

NOTES = (
    "## Q. 큐란?\n먼저 넣은 것이 먼저 나오는 자료 구조이다.\n\n"
    "## Q. 스택이란?\n나중에 넣은 것이 먼저 나오는 자료 구조이다.\n\n"
    "## Q. 힙이란?\n가장 큰 것이나 가장 작은 것을 빨리 찾는 나무이다.\n"
)


@pytest.fixture
def terminal(monkeypatch: pytest.MonkeyPatch) -> None:
    """Somebody sits there."""
    for module in (asking, import_asking, import_packs):
        monkeypatch.setattr(module, "somebody_there", lambda: True)


def command_in(text: str, beginning: str) -> list[str]:
    """Give the command behind some words, without the program's name."""
    line = text.partition(f"{beginning}: ")[2].partition("\n")[0]
    return shlex.split(line)[1:]


def edit(file: Path, old: str, new: str) -> None:
    text = file.read_text(encoding="utf-8")
    assert old in text
    file.write_text(text.replace(old, new), encoding="utf-8")


def test_the_command_that_takes_the_sources_texts_says_all_that_was_said(
    cli: CommandLine, write: Write
) -> None:
    """Run as it stands, it changes the same pack, and makes no other."""
    table = write("표.csv", "물음,풀이\n프로세스란 무엇인가요?,실행 중인 프로그램 하나.\n")
    first = cli("import", table, "--map", "question=물음,answer=풀이", "--into", "mini", "--language", "ko")
    assert first.code == 0, first.err
    again = command_in(first.err, "To take the source's texts in place of yours")
    assert {"--into", "--map", "--language", "--take"} <= set(again)
    assert "1 updated" in cli(*again).out
    assert "실행 중인 프로그램 하나." in cli.pack.read_text(encoding="utf-8")
    assert [file.name for file in cli.pack.parent.glob("*.yaml")] == ["mini.yaml"]


def test_texts_of_the_author_are_kept_as_a_copy_where_they_are_replaced(
    cli: CommandLine, write: Write, terminal: None
) -> None:
    """A person is asked; where the texts in the pack are the source's, there is nothing to ask about."""
    notes, pack = write("자료.md", NOTES), cli.pack.with_name("자료.yaml")
    assert cli("import", notes).code == 0
    assert cli("import", notes, "--replace").code == 0
    edit(pack, "나중에 넣은 것이", "마지막 것이")
    own = pack.read_bytes()
    shown = cli("import", notes, "--replace", "--dry-run")
    assert "the source's text in place of yours in: model_answer" in shown.out
    assert cli("import", notes, "--replace", stdin="n\n").code == 130
    assert pack.read_bytes() == own
    done = cli("import", notes, "--replace", stdin="y\n")
    assert done.code == 0, done.err
    copy = cli.pack.parent / ".removed" / "자료.yaml"
    assert copy.read_bytes() == own and f"What was there is kept: {copy}" in done.err
    assert "나중에 넣은 것이" in pack.read_text(encoding="utf-8")


def test_a_script_replaces_without_being_asked_and_has_the_copy(cli: CommandLine, write: Write) -> None:
    notes, pack = write("자료.md", NOTES), cli.pack.with_name("자료.yaml")
    assert cli("import", notes).code == 0
    edit(pack, "나중에 넣은 것이", "마지막 것이")
    assert "What was there is kept" in cli("import", notes, "--replace").err
    assert "마지막 것이" in (cli.pack.parent / ".removed" / "자료.yaml").read_text(encoding="utf-8")


def test_an_edited_export_comes_back_into_its_pack(cli: CommandLine, tmp_path: Path) -> None:
    """As a spreadsheet saves it; the file differs in the edited text alone, and no record of it is kept."""
    out, before = tmp_path / "mini.csv", cli.pack.read_text(encoding="utf-8")
    assert cli("export", "mini", "-o", out).code == 0
    rows = list(csv.reader(io.StringIO(out.read_text(encoding="utf-8-sig"))))
    rows[2][2] = "프로세스는 실행 중인 프로그램이다."
    with out.open("w", encoding="utf-8-sig", newline="") as stream:
        csv.writer(stream, delimiter=";").writerows(rows)
    done = cli("import", out, "--into", "mini")
    assert done.code == 0 and "1 updated, 1 unchanged" in done.out, done.err
    old = "프로세스는 실행 중인 프로그램이며 자기만의 메모리 공간을 가진다."
    assert cli.pack.read_text(encoding="utf-8") == before.replace(old, rows[2][2])
    assert not (cli.pack.parent / ".mini.imported.json").exists()
    assert "2 unchanged" in cli("import", out, "--into", "mini").out


@pytest.mark.parametrize("name", ["mini.md", "mini.json"])
def test_an_export_that_names_its_pack_needs_no_into(cli: CommandLine, tmp_path: Path, name: str) -> None:
    out = tmp_path / name
    assert cli("export", "mini", "-o", out).code == 0
    edit(out, "자기만의 메모리", "제 메모리")
    assert "1 updated, 1 unchanged" in cli("import", out).out
    assert "제 메모리" in cli.pack.read_text(encoding="utf-8")


def test_a_heading_in_other_words_is_the_same_question(cli: CommandLine, write: Write) -> None:
    """By its answer; it keeps its id, and what the author added to it."""
    notes, pack = write("자료.md", NOTES), cli.pack.with_name("자료.yaml")
    assert cli("import", notes).code == 0
    edit(pack, "  - id: 스택이란\n", "  - id: 스택이란\n    # 늘 묻는다\n    hints: [접시]\n")
    write("자료.md", NOTES.replace("스택이란?", "쌓아 올리는 자료 구조는 무엇인가?"))
    done = cli("import", notes)
    assert "1 reworded, 2 unchanged" in done.out
    assert "No longer in the source" not in done.err
    text = pack.read_text(encoding="utf-8")
    assert "id: 스택이란\n    # 늘 묻는다\n" in text and "question: 쌓아 올리는" in text
    assert "3 unchanged" in cli("import", notes).out


def test_what_left_the_source_is_taken_out_on_demand(cli: CommandLine, write: Write, terminal: None) -> None:
    """Named before and after; a copy is kept; the author's own questions stay, also such as the source had, too."""
    notes, pack = write("자료.md", NOTES), cli.pack
    edit(pack, "questions:\n", "questions:\n  - id: heap\n    question: 힙이란?\n    model_answer: 나무.\n")
    assert cli("import", notes, "--into", "mini").code == 0
    before = pack.read_text(encoding="utf-8")
    write("자료.md", "## Q. 큐란?\n먼저 넣은 것이 먼저 나오는 자료 구조이다.\n")
    command = ("import", notes, "--into", "mini", "--prune")
    shown = cli(*command, "--dry-run")
    assert "- 스택" in shown.out and "left the source" in shown.out
    assert cli(*command, stdin="n\n").code == 130
    assert pack.read_text(encoding="utf-8") == before
    done = cli(*command, stdin="y\n")
    assert done.code == 0 and "1 pruned" in done.out and "so they stay: heap" in done.err
    start = before.index("  - id: 스택")
    stop = before.index("  - id: ", start + 1)
    assert pack.read_text(encoding="utf-8").split() == (before[:start] + before[stop:]).split()
    assert (pack.parent / ".removed" / "mini.yaml").read_text(encoding="utf-8") == before
    write("자료.md", NOTES)
    assert "1 new" in cli(*command, "--yes").out, "it is in the source again"


def test_nobody_there_to_say_yes_takes_nothing_out(cli: CommandLine, write: Write) -> None:
    notes = write("자료.md", NOTES)
    assert cli("import", notes).code == 0
    write("자료.md", NOTES.split("\n\n")[0])
    refused = cli("import", notes, "--prune")
    assert refused.code == 2 and "--yes" in refused.err
    assert "2 pruned" in cli("import", notes, "--prune", "--yes").out


def test_questions_that_a_pack_has_go_into_it_where_one_says_so(
    cli: CommandLine, write: Write, terminal: None
) -> None:
    table = write("표.csv", "질문,답\n프로세스란 무엇인가요,실행 중인 프로그램.\n")
    done = cli("import", table, stdin="y\n")
    assert done.code == 0 and "mini: 2 questions" in done.out
    assert not cli.pack.with_name("표.yaml").exists()
    assert cli("import", table, "--id", "other", stdin="n\n").code == 0
    assert cli.pack.with_name("other.yaml").exists()


def test_without_a_terminal_the_command_is_named(cli: CommandLine, write: Write) -> None:
    table = write("표.csv", "질문,답\n프로세스란 무엇인가요,실행 중인 프로그램.\n")
    done = cli("import", table, "--language", "ko", "--id", "other")
    assert cli.pack.with_name("other.yaml").exists()
    again = command_in(done.err, "To put them into that pack")
    assert again == ["import", str(table), "--into", "mini", "--language", "ko"]


def test_a_pack_is_written_where_one_says(
    cli: CommandLine, write: Write, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A file, a folder, or one that is new; a second import updates it, and data stays on standard output."""
    notes = write("자료.md", NOTES)
    monkeypatch.chdir(tmp_path)
    for out, file, name in (
        ("mine.yaml", "mine.yaml", "mine"),
        (".", "자료.yaml", "자료"),
        ("new/", "new/자료.yaml", "자료"),
    ):
        done = cli("import", notes, "-o", out, "--json")
        assert done.code == 0, done.err
        assert json.loads(done.out)["file"] == file and json.loads(done.out)["pack"] == name
        assert f"id: {name}\n" in Path(file).read_text(encoding="utf-8")
        shown = cli("import", notes, "--output", out)
        assert "3 unchanged" in shown.out and f"quizzer check {shlex.quote(file)}" in shown.err
    assert [each.name for each in cli.pack.parent.iterdir()] == ["mini.yaml"]
    other = write("다른.md", "## Q. 나무란?\n가지가 있는 것이다.\n")
    refused = cli("import", other, "-o", "mine.yaml")
    assert refused.code == 2 and "--into mine.yaml" in refused.err
    for wrong in ("-", "mine.txt"):
        assert cli("import", notes, "-o", wrong).code == 2
    assert cli("import", notes, "-o", ".", "--into", "mini").code == 2


def test_the_pack_is_named_by_its_file_where_its_id_is_a_folder(
    cli: CommandLine, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = tmp_path / "둘" / "자료"
    folder.mkdir(parents=True)
    (folder / "하나.md").write_text(NOTES, encoding="utf-8")
    monkeypatch.chdir(folder.parent)
    done = cli("import", "자료")
    assert f"quizzer check {shlex.quote(str(cli.pack.with_name('자료.yaml')))}" in done.err
    monkeypatch.chdir(tmp_path)
    assert done.code == 0 and "Check it: quizzer check 자료\n" in cli("import", folder).err
