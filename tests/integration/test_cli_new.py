"""`quizzer new` as an author uses it by options, and when things go wrong."""

from __future__ import annotations

from pathlib import Path

import pytest
from command_line import CommandLine

from quizzer.packs.library import shipped_folder
from quizzer.packs.loader import load_pack

ANSWER = "inode는 파일의 메타데이터를 담는 자료 구조입니다.\n이름은 디렉터리에 있습니다: 정말로."


def test_a_pack_is_made_of_options(cli: CommandLine) -> None:
    """Everything that was given is read again; the id is made of the title, and the answer comes from stdin."""
    args = (
        "--question",
        "inode란 무엇인가요?",
        "--answer",
        "-",
        "--tag",
        "linux",
        "--hint",
        "ls -i: 번호",
        "--difficulty",
        "hard",
    )
    done = cli(
        "new", "pack", "Linux: 기초", "--no-editor", *args, "--point", "inode는 # 메타데이터다.", stdin=ANSWER
    )
    assert (done.code, done.err) == (0, "")
    file = cli.pack.parent / "linux-기초.yaml"
    pack = load_pack(file)
    (question,) = pack.questions
    name = "inode란-무엇인가요"
    assert (pack.id, pack.title, pack.language, question.id) == ("linux-기초", "Linux: 기초", "ko", name)
    assert question.model_answer == ANSWER
    assert (question.tags, question.hints, str(question.difficulty)) == (("linux",), ("ls -i: 번호",), "hard")
    assert question.key_points[0].point == "inode는 # 메타데이터다."
    first = file.read_text(encoding="utf-8").splitlines()[0]
    schema = first.removeprefix("# yaml-language-server: $schema=")
    assert (file.parent / schema).exists()
    again = cli("new", "pack", "Linux: 기초", "--no-editor", *args, stdin=ANSWER)
    assert again.code == 0 and (cli.pack.parent / "linux-기초-2.yaml").exists()


def test_a_question_goes_behind_the_others_and_changes_nothing_else(cli: CommandLine) -> None:
    """The file's text stays as it is; an id that is taken gets a number."""
    before = cli.pack.read_text(encoding="utf-8")
    given = (
        "--question",
        "What is a process?",
        "--answer",
        "A running program.",
        "--follow-up",
        "what-is-a-process",
    )
    done = cli("new", "question", "mini", "--no-editor", *given)
    assert done.code == 0 and "mini/what-is-a-process-2" in done.out
    assert cli("new", "question", "mini", "--no-editor", *given[:4]).code == 0
    after = cli.pack.read_text(encoding="utf-8")
    assert after.startswith(before.rstrip())
    assert [each.id for each in load_pack(cli.pack).questions][2:] == [
        "what-is-a-process-2",
        "what-is-a-process-3",
    ]


@pytest.mark.parametrize(
    ("args", "told"),
    [
        (("new", "question", "mini", "--no-editor", "--question", "a?"), "--answer"),
        (("new", "question", "mini", "--no-editor", "--answer", "a"), "--question"),
        (("new", "question", "mni", "--no-editor"), "mini"),
        (("new", "question", "docker", "--no-editor"), "comes with quizzer"),
        (("new", "question", "docker", "--no-editor"), "--yes"),
        (("new", "question", "mini", "--question", "", "--answer", "b"), "--question is blank"),
        (("new", "question", "mini", "--question", "a?", "--answer", " "), "--answer is blank"),
        (("new", "question", "mini", "--question", "a", "--answer", "b",
         "--follow-up", "what-is-a-proces"), "what-is-a-process"),
        (("new", "question", "mini", "--question", "a", "--answer", "b", "--question-id", "A B"), "a-b"),
        (("new", "pack", "T", "--question", "a", "--answer", "b", "--id", "mini"), "mini"),
        (("new", "pack", "T", "--question", "a", "--answer", "b", "--file", "x.txt"), ".yaml"),
        (("new", "pack", "--no-editor"), 'Write it behind the command, for example: quizzer new pack "Linux"'),
    ],
)  # fmt: skip
def test_what_is_missing_or_wrong_is_told_with_a_remedy(
    cli: CommandLine, args: tuple[str, ...], told: str
) -> None:
    """Nobody is asked where nobody is; nothing is written."""
    before = sorted(each.name for each in cli.pack.parent.iterdir())
    done = cli(*args)
    assert done.code == 2 and told in done.err
    assert sorted(each.name for each in cli.pack.parent.iterdir()) == before


def test_a_question_for_a_pack_that_comes_with_quizzer_goes_into_a_copy(cli: CommandLine) -> None:
    """As `edit` does it; the copy is made with the question, not before."""
    copy = cli.pack.parent / "docker.yaml"
    assert cli("new", "question", "docker", "--yes", "--question", "a?", "--answer", "").code == 2
    assert not copy.exists()
    done = cli(
        "new",
        "question",
        "docker",
        "--yes",
        "--question",
        "볼륨이란?",
        "--answer",
        "파일을 밖에 두는 곳입니다.",
    )
    assert done.code == 0 and str(copy) in done.out, done.err
    shipped = load_pack(shipped_folder() / "docker.yaml")
    assert len(load_pack(copy).questions) == len(shipped.questions) + 1


def test_a_pack_whose_title_is_taken_names_only_what_can_be_done(cli: CommandLine) -> None:
    """A pack that comes with quizzer takes no more questions."""
    given = ("--question", "a?", "--answer", "b", "--no-editor")
    taken = cli("new", "pack", "Docker", *given)
    assert taken.code == 0 and "docker-2" in taken.err and "new question docker" not in taken.err
    assert "quizzer new question mini" in cli("new", "pack", "mini", *given).err


def test_a_schema_that_is_put_into_a_folder_is_said(cli: CommandLine, tmp_path: Path) -> None:
    """Once, and not where it is unwanted; in the folder of packs it is nobody's surprise."""
    given = ("--no-editor", "--question", "a?", "--answer", "b이다.")
    for name, said in (("one", True), ("two", False)):
        done = cli("new", "pack", name, "--file", tmp_path / f"{name}.yaml", *given)
        assert done.code == 0 and (f"{tmp_path}/schema.json" in done.err) == said
    other = tmp_path / "other"
    assert cli("new", "pack", "three", "--file", other / "three.yaml", "--no-schema", *given).err == ""
    assert [each.name for each in other.iterdir()] == ["three.yaml"]


def test_a_title_without_letters_names_a_pack_by_digits(cli: CommandLine) -> None:
    done = cli("new", "pack", "///", "--no-editor", "--question", "큐란?", "--answer", "줄이다.")
    assert done.code == 0 and done.out.startswith("pack-")


@pytest.mark.parametrize("command", [("pack", "새것"), ("question", "mini")], ids=["pack", "question"])
def test_an_empty_standard_input_is_no_answer(cli: CommandLine, command: tuple[str, ...]) -> None:
    """The message names no file, for none was made."""
    done = cli("new", *command, "--no-editor", "--question", "큐란?", "--answer", "-", stdin=" \n")
    assert done.code == 1 and "The model answer is missing." in done.err and ".yaml" not in done.err


@pytest.mark.parametrize(
    ("title", "question", "answer", "told"),
    [
        ("Operating systems", "교착 상태란 무엇인가요?", "서로의 자원을 기다리며 멈춘 상태입니다.", "ko"),
        ("운영체제", "What is a deadlock about?", "Two threads that wait for each other.", "en"),
        ("운영체제", "TLB", "translation lookaside buffer", None),
    ],
)
def test_a_question_in_another_language_than_its_pack_says_so(
    cli: CommandLine, title: str, question: str, answer: str, told: str | None
) -> None:
    """The pack goes by its own letters; of a name nothing is said."""
    other = {"ko": "en", "en": "ko", None: "ko"}[told]
    made = cli(
        "new",
        "pack",
        title,
        "--id",
        "os",
        "--language",
        other,
        "--no-editor",
        "--question",
        "왜?",
        "--answer",
        "그냥",
    )
    assert made.code == 0, made.err
    done = cli("new", "question", "os", "--no-editor", "--question", question, "--answer", answer)
    assert done.code == 0
    pack = load_pack(cli.pack.parent / "os.yaml")
    assert (pack.language, pack.questions[-1].language) == (other, told)
    assert (f"language: {told}" in done.err) == (told is not None)
    assert cli("check", "os", "--fast").out.count("[language]") == 0
