"""What an author is told when something is wrong can be done as it stands."""

from __future__ import annotations

import shlex
from pathlib import Path

import pytest
from command_line import PACK, CommandLine, Write


@pytest.mark.parametrize("command", [("check", "--fast"), ("edit",)])
def test_a_question_that_is_not_in_a_file_names_the_file(
    cli: CommandLine, write: Write, command: tuple[str, ...]
) -> None:
    """The pack need not be installed, so its id is none that a command would know."""
    file = write("own pack.yaml", PACK.replace("id: mini", "id: other"))
    done = cli(*command, f"{file}/nope")
    assert done.code == 2
    advised = shlex.split(done.err.partition("with: quizzer ")[2])
    assert advised[-1] == str(file) and cli(*advised).code == 0
    near = cli(*command, f"{file}/what-is-a-proces")
    assert f"{file}/what-is-a-process" in near.err


def test_updating_what_was_never_installed_says_why(cli: CommandLine) -> None:
    shipped = cli("packs", "update", "docker")
    assert shipped.code == 2 and "`docker` comes with quizzer" in shipped.err and "SOURCE" not in shipped.err
    nobody = cli("packs", "update", "nope")
    assert nobody.code == 2 and "There is no pack `nope`." in nobody.err and "SOURCE" not in nobody.err
    own = cli("packs", "update", "mini")
    assert own.code == 2 and "packs add SOURCE --replace" in own.err


def test_a_pack_is_called_by_its_files_name_where_no_id_is_so_called(cli: CommandLine) -> None:
    """`packs path`, `show`, `check` and `remove` take both; the id comes first."""
    file = cli.pack.parent / "kept.yaml"
    file.write_text(PACK.replace("id: mini", "id: other"), encoding="utf-8")
    twin = cli.pack.parent / "other.yaml"
    twin.write_text(PACK.replace("id: mini", "id: third"), encoding="utf-8")
    assert cli("packs", "path", "kept").out.strip() == str(file)
    assert cli("packs", "path", "other").out.strip() == str(file)
    assert cli("packs", "show", "kept").out.startswith("other ")
    assert "other: 2 questions" in cli("check", "--fast", "kept").out
    assert cli("packs", "remove", "kept", "--yes").code == 0 and not file.exists() and twin.exists()


@pytest.mark.parametrize(
    ("data", "said"),
    [
        (b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR", "This is no text"),
        (bytes(range(256)) * 4, "This is no text"),
        (PACK.encode("cp949"), "CP949"),
        (PACK.encode("utf-16-le"), "Save the file as UTF-8."),
    ],
)
def test_a_picture_is_not_asked_to_be_saved_as_text(
    cli: CommandLine, write: Write, data: bytes, said: str
) -> None:
    out = cli("check", "--fast", write("x.yaml", data)).out
    assert said in out
    assert ("UTF-8." in out) == (said != "This is no text")


def test_parts_that_are_a_bare_text_are_shown_as_they_must_be(cli: CommandLine, write: Write) -> None:
    file = write(
        "x.yaml", PACK + "    key_points:\n      - 프로세스는 실행 중인 프로그램이다.\n    samples: [한 답]\n"
    )
    out = cli("check", "--fast", file).out
    assert "Write: - point: 프로세스는 실행 중인 프로그램이다." in out and "Write: - answer: 한 답" in out


@pytest.mark.parametrize(
    ("command", "said"),
    [
        (("question", "mini"), "Its questions are: image-vs-container, what-is-a-process."),
        (("pack", "새것"), "leave --follow-up out"),
    ],
)
def test_a_follow_up_that_is_nowhere_is_told_with_those_there_are(
    cli: CommandLine, command: tuple[str, str], said: str
) -> None:
    done = cli("new", *command, "--no-editor", "--question", "a?", "--answer", "b", "--follow-up", "zzz")
    assert done.code == 2 and said in done.err


def test_a_broken_file_is_said_not_to_be_installed(cli: CommandLine, write: Write) -> None:
    done = cli("packs", "add", write("bad.yaml", "id: bad\nquestions: 3\n"), "--yes")
    assert done.code == 1 and done.err.endswith("bad is not installed.\n")


def test_a_file_where_a_folder_should_be_is_called_one(cli: CommandLine, tmp_path: Path) -> None:
    file = tmp_path / "file"
    file.write_text("x", encoding="utf-8")
    pack = tmp_path / "new.yaml"
    pack.write_text(PACK.replace("id: mini", "id: other"), encoding="utf-8")
    for argv, variable in (
        (("history",), "QUIZZER_DATA_FOLDER"),
        (("packs", "add", str(pack), "--yes"), "QUIZZER_PACK_FOLDER"),
    ):
        done = cli(*argv, **{variable: str(file)})
        assert done.code == 3
        assert "file is a file, not a folder" in done.err
        assert "exists already" not in done.err


@pytest.mark.parametrize(
    "argv",
    [
        ("grade", "mini/image-vs-container", ""),
        ("batch", "mini", "-", "-o", ""),
        ("serve", "--host", ""),
    ],
)
def test_an_empty_name_is_called_empty(cli: CommandLine, argv: tuple[str, ...]) -> None:
    """A variable that is not set is enough; nothing is opened to everybody for it."""
    done = cli(*argv, stdin='{"question": "x", "answer": "y"}\n')
    assert done.code == 2
    assert "is empty" in done.err
