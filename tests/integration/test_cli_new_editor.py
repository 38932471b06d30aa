"""`quizzer new` with an editor: what it opens, what is kept, and what is never written over."""

from __future__ import annotations

import os
import shlex
import stat
import sys
from collections.abc import Callable
from pathlib import Path

import click
import pytest
from command_line import PACK, CommandLine

from quizzer.authoring.editing import open_editor
from quizzer.cli import new_writing
from quizzer.packs.loader import load_pack


@pytest.fixture
def editor(tmp_path: Path) -> Path:
    """A program that runs the Python in its folder's `edit.py` on the file that it is given last."""
    script = tmp_path / "editor"
    script.write_text(
        f"#!{sys.executable}\nexec(open({str(tmp_path / 'edit.py')!r}).read())\n", encoding="utf-8"
    )
    script.chmod(script.stat().st_mode | stat.S_IXUSR)
    return script


def edits(editor: Path, code: str) -> None:
    """Let the editor do something with `text`."""
    head = "import sys, pathlib\nfile = pathlib.Path(sys.argv[-1])\ntext = file.read_text(encoding='utf-8')\n"
    (editor.parent / "edit.py").write_text(
        head + code + "\nfile.write_text(text, encoding='utf-8')\n", encoding="utf-8"
    )


@pytest.mark.parametrize("mark", [b"", b"\xef\xbb\xbf"])
def test_line_ends_and_byte_order_mark_stay(cli: CommandLine, editor: Path, mark: bytes) -> None:
    """By options and by the editor, which reads and writes what is there."""
    before = mark + cli.pack.read_bytes().replace(b"\n", b"\r\n")
    cli.pack.write_bytes(before)
    assert cli("new", "question", "mini", "--no-editor", "--question", "a?", "--answer", "b이다.").code == 0
    (editor.parent / "edit.py").write_text(
        "import sys, pathlib\nfile = pathlib.Path(sys.argv[-1])\ndata = file.read_bytes()\n"
        "file.write_bytes(data.replace(b'model_answer: |', 'model_answer: c이다.'.encode()))\n",
        encoding="utf-8",
    )
    done = cli("new", "question", "mini", "--editor", "--question", "새 질문?", EDITOR=str(editor))
    assert done.code == 0, done.err
    after = cli.pack.read_bytes()
    assert after.startswith(before.rstrip()) and after.count(b"\n") == after.count(b"\r\n")
    assert b"- id: \xec\x83\x88-" in after


@pytest.mark.parametrize("name", ["utf-16-le", "utf-16-be"])
def test_a_pack_in_utf_16_stays_in_it(cli: CommandLine, editor: Path, name: str) -> None:
    """By options, by the editor, and where a question is changed."""
    before = "\ufeff" + PACK
    cli.pack.write_bytes(before.encode(name))
    edits(editor, "text = text.replace('model_answer: |', 'model_answer: c이다.')")
    for given in (
        ("--no-editor", "--question", "a?", "--answer", "b이다."),
        ("--editor", "--question", "새 질문?"),
    ):
        assert cli("new", "question", "mini", *given, EDITOR=str(editor)).code == 0
    edits(editor, "text = text.replace('b이다', '바로 b이다')")
    assert cli("edit", "mini", EDITOR=str(editor)).code == 0
    assert cli("enrich", "mini", "--yes").code == 0
    after = cli.pack.read_bytes().decode(name)
    assert (
        after.startswith("\ufeff" + PACK.split("  - id: what")[0])
        and "바로 b이다" in after
        and "c이다" in after
    )


def test_the_editor_makes_a_pack(cli: CommandLine, editor: Path) -> None:
    """The draft has a schema line and comments; what is saved becomes the pack, and the draft is gone."""
    edits(
        editor,
        "assert '$schema=./schema.json' in text and '# key_points:' in text\n"
        "assert (file.parent / 'schema.json').exists()\n"
        "text = text.replace('question: \\n', 'question: 프로세스란?\\n')\n"
        "text = text.replace('model_answer: |\\n', 'model_answer: |\\n      실행 중인 프로그램이다.\\n')",
    )
    given = ("new", "pack", "운영체제", "--editor")
    done = cli(*given, EDITOR=str(editor))
    assert (done.code, done.err) == (0, "")
    (question,) = load_pack(cli.pack.parent / "운영체제.yaml").questions
    assert (question.id, question.model_answer) == ("프로세스란", "실행 중인 프로그램이다.")
    assert list(cli.pack.parent.glob(".*")) == []


def test_an_answer_is_written_below_its_key_and_a_later_question_repeats_no_comments(
    cli: CommandLine, editor: Path
) -> None:
    """Nothing stands behind an empty key that would make a comment of what is typed there."""
    seen = cli.home / "seen.txt"
    code = (
        f"pathlib.Path({str(seen)!r}).write_text(text, encoding='utf-8')\n"
        "text = text.replace('question: \\n', 'question: 큐란?\\n')\n"
        "text = text.replace('model_answer: |\\n      \\n', 'model_answer: |\\n      먼저 넣은 것이 먼저 나온다.\\n')"
    )
    edits(editor, code)
    assert cli("new", "pack", "자료 구조", "--editor", EDITOR=str(editor)).code == 0
    first = seen.read_text(encoding="utf-8").splitlines()
    assert not [
        line for line in first if line.strip().startswith(("question:", "model_answer:")) and "#" in line
    ]
    edits(editor, code.replace("큐란", "덱이란"))
    assert cli("new", "question", "자료-구조", "--editor", EDITOR=str(editor)).code == 0
    both = seen.read_text(encoding="utf-8")
    assert both.count("# misconceptions:") == 1 and len(both.splitlines()) < len(first) + 12
    assert [each.id for each in load_pack(cli.pack.parent / "자료-구조.yaml").questions] == ["큐란", "덱이란"]


def test_nothing_typed_is_lost_when_the_editor_leaves_a_broken_file(cli: CommandLine, editor: Path) -> None:
    """The problems are told with the draft's lines, the draft stays, and the pack is as it was."""
    before = cli.pack.read_bytes()
    edits(editor, "text = text.replace('model_answer: |', 'model_anwser: 오래 생각한 답')")
    done = cli("new", "question", "mini", "--editor", "--question", "새 질문?", EDITOR=str(editor))
    draft = cli.pack.parent / ".mini.draft.yaml"
    assert done.code == 1 and f"{draft}:" in done.err and "`model_answer`" in done.err
    assert "오래 생각한 답" in draft.read_text(encoding="utf-8")
    assert cli.pack.read_bytes() == before
    again = cli("new", "question", "mini", "--editor", "--question", "다른 질문?", EDITOR=str(editor))
    assert again.code == 2 and str(draft) in again.err
    command = shlex.split(again.err.partition("without it: ")[2])
    assert command == ["rm", str(draft)], "how to be rid of it"
    assert "오래 생각한 답" in draft.read_text(encoding="utf-8")


@pytest.fixture
def at_terminal(monkeypatch: pytest.MonkeyPatch) -> Callable[..., None]:
    """Let somebody sit at the terminal who gives these answers, one by one; an error is raised instead."""

    def sit(*answers: bool | type[BaseException]) -> None:
        left = iter(answers)

        def agree(_words: str, *, default: bool) -> bool:
            answer = next(left)
            if isinstance(answer, bool):
                return answer
            raise answer

        monkeypatch.setattr(new_writing, "somebody_there", lambda: True)
        monkeypatch.setattr(new_writing, "agree", agree)

    return sit


def test_a_draft_that_is_declined_is_kept_aside(
    cli: CommandLine, editor: Path, at_terminal: Callable[..., None]
) -> None:
    """Declined twice, there are two of them, even when the editor is closed without a change; each is named."""
    draft = cli.pack.parent / ".mini.draft.yaml"
    edits(editor, "")
    given = ("new", "question", "mini", "--editor", "--question", "새 질문?")
    for number in (2, 3):
        draft.write_text(f"오래 생각한 답 {number}", encoding="utf-8")
        at_terminal(False)
        aside = cli.pack.parent / f".mini.draft-{number}.yaml"
        assert f"The draft from before is kept: {aside}\n" in cli(*given, EDITOR=str(editor)).err
        assert aside.read_text(encoding="utf-8") == f"오래 생각한 답 {number}"
        assert not draft.exists(), "the new one was not touched"


def test_going_on_with_a_draft_that_is_older_than_the_pack_is_asked_with_a_warning(
    cli: CommandLine, editor: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Enter does not undo what was changed in the pack since."""
    asked: list[tuple[str, bool]] = []

    def agree(words: str, *, default: bool) -> bool:
        asked.append((words, default))
        return default and len(asked) == 1

    monkeypatch.setattr(new_writing, "somebody_there", lambda: True)
    monkeypatch.setattr(new_writing, "agree", agree)
    draft = cli.pack.parent / ".mini.draft.yaml"
    edits(editor, "")
    for age, default in ((-60, False), (60, True)):
        draft.write_text("초안", encoding="utf-8")
        os.utime(draft, (cli.pack.stat().st_mtime + age,) * 2)
        cli("new", "question", "mini", "--editor", "--question", "새 질문?", EDITOR=str(editor))
        words, offered = asked[0]
        assert (offered, "lose the change" in words) == (default, not default)
        asked.clear()
        draft.unlink(missing_ok=True)


@pytest.mark.parametrize("command", [("pack", "운영체제"), ("question", "mini")])
def test_a_draft_is_asked_about_before_the_question_is(
    cli: CommandLine,
    editor: Path,
    at_terminal: Callable[..., None],
    monkeypatch: pytest.MonkeyPatch,
    command: tuple[str, str],
) -> None:
    """Who goes on with it is not asked for a question that would be dropped; nor is anybody whose editor is missing."""
    asked: list[str] = []
    monkeypatch.setattr("quizzer.cli.new_fields.ask", lambda words, *_rest: asked.append(words) or "새 질문?")
    draft = cli.pack.parent / f".{command[1]}.draft.yaml"
    draft.write_text(PACK.replace("id: mini", f"id: {command[1]}"), encoding="utf-8")
    edits(editor, "text = text.replace('작은', '오래 생각한')")
    at_terminal(True)
    assert cli("new", *command, EDITOR=str(editor)).code == 0
    assert asked == []
    assert "오래 생각한" in (cli.pack.parent / f"{command[1]}.yaml").read_text(encoding="utf-8")
    assert cli("new", "pack", "다른", EDITOR="a 'quote").code == 3 and asked == []
    edits(editor, "")
    cli("new", "pack", "다른", EDITOR=str(editor))
    assert len(asked) == 1, "without a draft it is asked for"


@pytest.mark.parametrize("leaves", [click.Abort, KeyboardInterrupt, EOFError])
def test_who_leaves_at_the_question_is_told_where_the_draft_is(
    cli: CommandLine, editor: Path, at_terminal: Callable[..., None], leaves: type[BaseException]
) -> None:
    """Ctrl+C and Ctrl+D lose nothing and say so."""
    edits(editor, "text = text.replace('model_answer: |', 'model_anwser: 오래 생각한 답')")
    at_terminal(leaves)
    done = cli("new", "question", "mini", "--editor", "--question", "새 질문?", EDITOR=str(editor))
    draft = cli.pack.parent / ".mini.draft.yaml"
    assert done.code == 130 and f"What you wrote is kept: {draft}." in done.err
    assert "오래 생각한 답" in draft.read_text(encoding="utf-8")


def test_an_editor_that_changes_nothing_or_fails_makes_nothing(cli: CommandLine, editor: Path) -> None:
    """No draft is left over for nothing."""
    before = sorted(each.name for each in cli.pack.parent.iterdir())
    edits(editor, "")
    assert cli("new", "question", "mini", "--editor", "--question", "a?", EDITOR=str(editor)).code == 2
    edits(editor, "sys.exit(3)")
    failed = cli("new", "question", "mini", "--editor", "--question", "a?", EDITOR=str(editor))
    assert failed.code == 3 and "code 3" in failed.err
    missing = cli("new", "question", "mini", "--editor", "--question", "a?", EDITOR="/no/such/editor")
    assert missing.code == 3 and "cannot be started" in missing.err
    assert "export EDITOR=" in missing.err
    edits(editor, "file.unlink(); sys.exit(0)")
    deleted = cli("new", "question", "mini", "--editor", "--question", "a?", EDITOR=str(editor))
    assert deleted.code == 2 and "You deleted the draft" in deleted.err and "is kept" not in deleted.err
    none = cli("new", "question", "mini", "--editor", "--question", "a?", PATH="/nowhere")
    gone = cli("new", "question", "mini", "--editor", "--question", "a?", EDITOR="/no/such/nano")
    assert gone.code == 3 and "export EDITOR=vi" in gone.err, "what is not there is not proposed"
    assert none.code == 3 and "export EDITOR=" in none.err and "--no-editor" in none.err
    assert sorted(each.name for each in cli.pack.parent.iterdir()) == before


def test_a_pack_that_changed_meanwhile_is_not_written_over(cli: CommandLine, editor: Path) -> None:
    """What the other program wrote stays, and what was typed is kept."""
    edits(
        editor,
        f"pathlib.Path({str(cli.pack)!r}).write_text('# other', encoding='utf-8')\n"
        "text = text.replace('model_answer: |', 'model_answer: 답이다')",
    )
    done = cli("new", "question", "mini", "--editor", "--question", "새 질문?", EDITOR=str(editor))
    assert done.code == 1 and cli.pack.read_text(encoding="utf-8") == "# other"
    assert "답이다" in (cli.pack.parent / ".mini.draft.yaml").read_text(encoding="utf-8")


@pytest.mark.parametrize(
    ("name", "arguments"),
    [("vim", ["+7", "FILE"]), ("code", ["--wait", "--goto", "FILE:7"]), ("other", ["FILE"])],
)
def test_known_editors_go_to_the_line(tmp_path: Path, name: str, arguments: list[str]) -> None:
    """Others are only given the file."""
    script = tmp_path / name
    script.write_text(f"#!{sys.executable}\nimport sys, pathlib\n"
                      f"pathlib.Path({str(tmp_path / 'seen')!r}).write_text('\\n'.join(sys.argv[1:]))\n")  # fmt: skip
    script.chmod(0o755)
    open_editor(Path("FILE"), [str(script)], 7)
    assert (tmp_path / "seen").read_text().splitlines() == arguments


@pytest.mark.parametrize(
    ("given", "key"),
    [((), "question:"), (("--question", "큐란?"), "model_answer: |"), (("--answer", "줄이다."), "question:")],
)
@pytest.mark.parametrize("command", [("pack", "새것"), ("question", "mini")], ids=["pack", "question"])
def test_the_editor_opens_where_something_is_missing(
    cli: CommandLine, tmp_path: Path, given: tuple[str, ...], key: str, command: tuple[str, ...]
) -> None:
    """At the wording, or below the key of the model answer."""
    script = tmp_path / "vim"
    script.write_text(
        f"#!{sys.executable}\nimport sys, pathlib\nlines = pathlib.Path(sys.argv[2]).read_text().splitlines()\n"
        f"at = int(sys.argv[1][1:]) - 1\npathlib.Path({str(tmp_path / 'seen')!r}).write_text("
        "'\\n'.join(lines[at - 1:at + 1]))\n"
    )
    script.chmod(0o755)
    cli("new", *command, "--editor", *given, EDITOR=str(script))
    above, line = (tmp_path / "seen").read_text(encoding="utf-8").splitlines()
    assert key in (above if key.startswith("model_answer") else line)
    assert not key.startswith("model_answer") or not line.strip()
