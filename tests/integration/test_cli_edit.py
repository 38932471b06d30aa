"""`quizzer edit`: the editor opens on the pack, and the pack changes only when it can be read."""

from __future__ import annotations

import os
import sys
from pathlib import Path

import pytest
from command_line import CommandLine

from quizzer.packs.loader import load_pack


@pytest.fixture
def editor(tmp_path: Path) -> Path:
    """An editor that goes to lines as vim does; it runs `edit.py` beside it with `text` and `line`."""
    script = tmp_path / "vim"
    script.write_text(
        f"#!{sys.executable}\nimport sys, pathlib\n"
        "file = pathlib.Path(sys.argv[-1])\ntext = file.read_bytes().decode()\n"
        "line = int(sys.argv[1][1:]) if len(sys.argv) > 2 else None\n"
        f"exec(open({str(tmp_path / 'edit.py')!r}, encoding='utf-8').read())\nfile.write_bytes(text.encode())\n",
        encoding="utf-8",
    )
    script.chmod(0o755)
    return script


def does(editor: Path, code: str) -> None:
    (editor.parent / "edit.py").write_text(code, encoding="utf-8")


def test_the_editor_opens_at_the_question_and_the_change_is_told(cli: CommandLine, editor: Path) -> None:
    """Comments and line ends stay; what changed, came and went is listed."""
    before = cli.pack.read_bytes().replace(b"\n", b"\r\n")
    cli.pack.write_bytes(before)
    does(
        editor,
        "assert text.split('\\n')[line - 1].strip() == '- id: what-is-a-process', line\n"
        "text = text.replace('프로세스란 무엇인가요?', '프로세스란?')",
    )
    done = cli("edit", "mini/what-is-a-process", EDITOR=str(editor))
    assert done.code == 0, done.err
    assert "~ mini/what-is-a-process  프로세스란?" in done.out
    assert cli.pack.read_bytes() == before.replace("프로세스란 무엇인가요?".encode(), "프로세스란?".encode())
    does(editor, "text = text.replace('id: what-is-a-process', 'id: process')")
    done = cli("edit", "mini", EDITOR=str(editor))
    assert "+ mini/process" in done.out and "- mini/what-is-a-process" in done.out
    assert "history" in done.err


def test_closing_the_editor_without_a_change_is_fine(cli: CommandLine, editor: Path) -> None:
    before = sorted(each.name for each in cli.pack.parent.iterdir())
    does(editor, "")
    done = cli("edit", "mini", EDITOR=str(editor))
    assert (done.code, done.out) == (0, "") and "You changed nothing." in done.err
    assert sorted(each.name for each in cli.pack.parent.iterdir()) == before


def test_a_pack_that_cannot_be_read_is_not_written_and_what_was_typed_is_kept(
    cli: CommandLine, editor: Path
) -> None:
    before = cli.pack.read_bytes()
    does(editor, "text = text.replace('question:', 'qestion:', 1)")
    done = cli("edit", str(cli.pack), EDITOR=str(editor))
    draft = cli.pack.parent / ".mini.draft.yaml"
    assert done.code == 1 and f"{draft}:" in done.err and "What you wrote is kept" in done.err
    assert cli.pack.read_bytes() == before and "qestion" in draft.read_text(encoding="utf-8")


def test_the_same_command_goes_on_with_what_was_typed_where_nobody_can_be_asked(
    cli: CommandLine, editor: Path
) -> None:
    """It was refused, with a draft that nothing but a terminal could get rid of."""
    does(editor, "text = text.replace('question:', 'qestion:', 1).replace('프로세스란', '프로세스는')")
    assert cli("edit", "mini", EDITOR=str(editor)).code == 1
    does(editor, "text = text.replace('qestion:', 'question:', 1)")
    done = cli("edit", "mini", EDITOR=str(editor))
    assert done.code == 0 and ".mini.draft.yaml" in done.err
    assert "프로세스는 무엇인가요?" in cli.pack.read_text(encoding="utf-8")
    assert not (cli.pack.parent / ".mini.draft.yaml").exists()


def test_what_was_typed_does_not_undo_what_came_since(cli: CommandLine, editor: Path) -> None:
    does(editor, "text = text.replace('question:', 'qestion:', 1)")
    assert cli("edit", "mini", EDITOR=str(editor)).code == 1
    draft = cli.pack.parent / ".mini.draft.yaml"
    os.utime(draft, (1, 1))
    done = cli("edit", "mini", EDITOR=str(editor))
    assert done.code == 2 and str(draft) in done.err and "delete it" in done.err
    assert "qestion" in draft.read_text(encoding="utf-8")


def test_a_broken_pack_opens_at_its_first_mistake(cli: CommandLine, editor: Path) -> None:
    text = cli.pack.read_text(encoding="utf-8").replace("    question: 프로세스", "    qestion: 프로세스")
    cli.pack.write_text(text, encoding="utf-8")
    does(
        editor,
        "assert 'qestion' in text.split('\\n')[line - 1], line\ntext = text.replace('qestion', 'question')",
    )
    assert cli("edit", "mini/what-is-a-process", EDITOR=str(editor)).code == 0
    assert len(load_pack(cli.pack).questions) == 2


def test_a_shipped_pack_is_copied_when_that_is_wanted(cli: CommandLine, editor: Path) -> None:
    """Nothing is copied before something was changed."""
    copy = cli.pack.parent / "docker.yaml"
    assert cli("edit", "docker", EDITOR=str(editor)).code == 2, "nobody can be asked"
    does(editor, "")
    assert cli("edit", "docker", "--yes", EDITOR=str(editor)).code == 0 and not copy.exists()
    does(editor, "text = text.replace('title: Docker', 'title: 내 도커')")
    done = cli("edit", "docker", "--yes", EDITOR=str(editor))
    assert done.code == 0 and str(copy) in done.out
    assert "내 도커" in cli("packs", "show", "docker").out


@pytest.mark.parametrize(
    ("target", "told"),
    [
        ("mni", "Did you mean `mini`?"),
        ("mini/what-is-a-proces", "what-is-a-process"),
        ("./nosuch.yaml", "There is no file `./nosuch.yaml`"),
        ("", "There is no pack"),
    ],
)
def test_what_does_not_exist_is_told_with_the_nearest(cli: CommandLine, target: str, told: str) -> None:
    done = cli("edit", target, EDITOR="true")
    assert done.code == 2 and told in done.err


def test_an_id_that_another_pack_has_is_refused(cli: CommandLine, editor: Path) -> None:
    does(editor, "text = text.replace('id: mini', 'id: docker')")
    done = cli("edit", "mini", EDITOR=str(editor))
    assert done.code == 1 and "There is a pack docker already" in done.err


def test_no_editor_of_the_machine_is_opened_where_nobody_is(cli: CommandLine) -> None:
    """vim filled the output with signs for a terminal."""
    done = cli("edit", "mini", EDITOR="", VISUAL="")
    assert done.code == 3 and "export EDITOR" in done.err and "--no-editor" not in done.err
