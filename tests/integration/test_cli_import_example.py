"""`quizzer import --example`: one question is shown by its lines, and all that look like it come."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from command_line import CommandLine, Write
from terminal import Terminal

CARDS = """\
Scrum cards

=> card
Scrum master
-- who removes what is in the way of the team

=> card
Sprint
-- a period of one to four weeks in which something usable is made

=> card
Retrospective
-- the meeting in which the team looks back at how it works
"""


def questions(cli: CommandLine, pack: str) -> list[str]:
    return [each["question"] for each in json.loads(cli("packs", "show", pack, "--json").out)["questions"]]


def test_one_question_is_shown_and_all_come(cli: CommandLine, write: Write) -> None:
    done = cli("import", write("cards.md", CARDS), "--example", "4:5-5")
    assert done.code == 0, done.err
    assert questions(cli, "cards") == ["Scrum master", "Sprint", "Retrospective"]


def test_it_is_remembered_with_the_words_of_the_question(cli: CommandLine, write: Write) -> None:
    source = write("cards.md", CARDS)
    assert cli("import", source, "--example", "4:5-5").code == 0
    write(
        "cards.md",
        "A new line above.\n\n" + CARDS + "\n=> card\nBacklog\n-- what is still to be done, in its order\n",
    )
    again = cli("import", source)
    assert again.code == 0, again.err
    assert "Read as in the last import: --example '6:7-7=Scrum master'" in again.err
    assert "1 new, 3 unchanged" in again.out


def test_where_the_example_is_gone_it_is_said(cli: CommandLine, write: Write) -> None:
    source = write("cards.md", CARDS)
    assert cli("import", source, "--example", "4:5-5").code == 0
    write("cards.md", "# Scrum\n\n## What is a sprint?\n\nA period of one to four weeks.\n")
    again = cli("import", source)
    assert "Not read as in the last import: `cards.md` has no line any more with: Scrum master" in again.err
    assert again.code == 2
    assert "Show a question with --example" in again.err


def test_in_a_folder_one_file_shows_how_the_others_are_read(
    cli: CommandLine, write: Write, tmp_path: Path
) -> None:
    folder = tmp_path / "notes"
    folder.mkdir()
    (folder / "a.md").write_text(CARDS, encoding="utf-8")
    (folder / "b.md").write_text(CARDS.replace("Scrum master", "Product owner"), encoding="utf-8")
    (folder / "c.md").write_text("# C\n\n## What is a daily?\n\nA short meeting.\n", encoding="utf-8")
    assert "does not say which of its files" in cli("import", folder, "--example", "4:5-5").err
    done = cli("import", folder, "--example", "a.md:4:5-5")
    assert done.code == 0, done.err
    assert {"Scrum master", "Product owner", "What is a daily?"} <= set(questions(cli, "notes"))
    assert "unchanged" in cli("import", folder).out


RINGS = "◎ 가상 메모리\n☞ 디스크까지 쓰는 메모리.\n\n◎ 페이지 폴트\n☞ 페이지가 메모리에 없을 때.\n"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A folder with files of two forms of their own, and one of a usual form."""
    folder = tmp_path / "notes"
    (folder / "os").mkdir(parents=True)
    files = {
        "cards.md": CARDS,
        "more.md": CARDS.replace("Scrum master", "Product owner"),
        "os/rings.txt": RINGS,
        "os/more.txt": RINGS.replace("가상 메모리", "스와핑").replace("페이지 폴트", "스래싱"),
        "usual.md": "# C\n\n## What is a daily?\n\nA short meeting.\n",
    }
    for name, text in files.items():
        (folder / name).write_text(text, encoding="utf-8")
    return folder


def test_files_of_several_forms_are_each_read_by_the_one_that_fits(cli: CommandLine, folder: Path) -> None:
    done = cli("import", folder, "--example", "cards.md:4:5-5", "--example", "os/rings.txt:1:2")
    assert done.code == 0, done.err
    assert set(questions(cli, "notes")) == {
        "Scrum master", "Product owner", "Sprint", "Retrospective", "가상 메모리", "페이지 폴트", "스와핑", "스래싱",
        "What is a daily?",
    }  # fmt: skip
    again = cli("import", folder)
    assert "--example 'cards.md:4:5-5=Scrum master' --example 'os/rings.txt:1:2=◎ 가상 메모리'" in again.err
    assert "unchanged)" in again.out and "new" not in again.out


def test_a_file_that_left_the_folder_takes_only_its_own_examples_away(cli: CommandLine, folder: Path) -> None:
    assert cli("import", folder, "--example", "cards.md:4:5-5", "--example", "os/rings.txt:1:2").code == 0
    (folder / "os/rings.txt").unlink()
    (folder / "os/more.txt").unlink()
    again = cli("import", folder)
    assert again.code == 0, again.err
    assert "Read as in the last import: --example 'cards.md:4:5-5=Scrum master'\n" in again.err
    assert "No longer in the source, and still in the pack" in again.err
    (folder / "cards.md").unlink()
    assert cli("import", folder).code == 2
    assert cli("import", folder, "--example", "gone.md:1:2").code == 2


@pytest.mark.parametrize(
    ("example", "told"),
    [
        ("abc", "does not say which lines"),
        ("4:999-1000", "line 1000 is not one of them"),
        ("6", "holds no question"),
    ],
)
def test_what_is_wrong_with_an_example_is_said_in_a_sentence(
    cli: CommandLine, write: Write, example: str, told: str
) -> None:
    done = cli("import", write("cards.md", CARDS), "--example", example)
    assert done.code == 2
    assert told in done.err
    assert "Traceback" not in done.err


def test_a_reworded_question_is_no_loss_where_another_was_shown_too(cli: CommandLine, write: Write) -> None:
    source = write("cards.md", CARDS)
    assert cli("import", source, "--example", "4:5-5", "--example", "8:9-9").code == 0
    write("cards.md", CARDS.replace("Scrum master", "Who is a Scrum master"))
    again = cli("import", source)
    assert again.code == 0, again.err
    assert "1 reworded, 2 unchanged" in again.out


def test_a_table_has_no_lines_to_show(cli: CommandLine, write: Write) -> None:
    done = cli("import", write("cards.csv", "question,answer\na,b\n"), "--format", "csv", "--example", "1")
    assert done.code == 2
    assert "--map" in done.err
    unsaid = cli("import", write("cards.csv", "question,answer\na,b\n"), "--example", "1")
    assert (unsaid.code, "--map" in unsaid.err) == (2, True)


def test_an_example_of_another_file_is_refused(cli: CommandLine, write: Write) -> None:
    done = cli("import", write("cards.md", CARDS), "--example", "other.md:4:5")
    assert (done.code, "The example is of `other.md`" in done.err) == (2, True)


def test_an_example_works_through_a_pipe(cli: CommandLine) -> None:
    done = cli("import", "-", "--id", "piped", "--example", "4:5-5", stdin=CARDS)
    assert done.code == 0, done.err
    assert questions(cli, "piped") == ["Scrum master", "Sprint", "Retrospective"]


def test_where_little_was_understood_a_terminal_asks_for_an_example(tmp_path: Path) -> None:
    source = tmp_path / "cards.md"
    source.write_text(CARDS, encoding="utf-8")
    with Terminal(tmp_path / "home", "import", str(source)) as terminal:
        terminal.wait_for("0 questions were found in cards.md.")
        terminal.wait_for("4  Scrum master")
        terminal.wait_for("Enter: go on):")
        terminal.type("card\r")
        terminal.wait_for("does not say which lines one question has")
        terminal.type("4:5-5\r")
        terminal.wait_for("3 questions are found now:")
        terminal.wait_for("Sprint")
        terminal.wait_for("Enter: go on):")
        terminal.type("\r")
        terminal.wait_for("3 new")
        assert terminal.process.wait(30) == 0


def test_where_much_was_understood_nobody_is_asked(tmp_path: Path) -> None:
    source = tmp_path / "usual.md"
    source.write_text("## What is a sprint?\n\nA period of one to four weeks.\n", encoding="utf-8")
    with Terminal(tmp_path / "home", "import", str(source)) as terminal:
        terminal.wait_for("1 new")


LIST = """\
# Docker things I got asked

1. What is an image layer?
   A read-only difference to the file system.
2. Difference CMD / ENTRYPOINT
   CMD is the default argument, ENTRYPOINT is what runs.
3. Multi-stage builds
   Build in one stage, copy the result into a small one.
4. How do volumes differ from bind mounts?
   Volumes are managed by Docker.
5. Networking modes
   bridge, host or none.
"""


def test_where_one_answer_is_a_list_a_terminal_asks_for_an_example(tmp_path: Path) -> None:
    source = tmp_path / "docker.md"
    source.write_bytes(LIST.replace("Multi-stage builds", "여러 단계 빌드").encode("cp949"))
    with Terminal(tmp_path / "home", "import", str(source)) as terminal:
        terminal.wait_for("1 question was found in docker.md, and its answer looks like a list of questions:")
        terminal.wait_for("3  1. What is an image layer?")
        terminal.wait_for("Enter: go on):")
        terminal.type("3:4\r")
        terminal.wait_for("5 questions are found now:")
        terminal.wait_for("Enter: go on):")
        terminal.type("\r")
        terminal.wait_for("5 new")
        assert terminal.process.wait(30) == 0


def test_the_line_that_is_likeliest_a_question_is_proposed(tmp_path: Path) -> None:
    source = tmp_path / "docker.md"
    source.write_text(LIST, encoding="utf-8")
    with Terminal(tmp_path / "home", "import", str(source)) as terminal:
        terminal.wait_for("Line 3 may be a question. Read by it, 5 questions would be found:")
        terminal.wait_for("Difference CMD / ENTRYPOINT")
        terminal.wait_for("(y: as proposed, Enter: go on):")
        terminal.type("y\r")
        terminal.wait_for("5 questions are found now:")
        terminal.wait_for("such as 12:14-20 (Enter: go on):")
        terminal.type("\r")
        terminal.wait_for("5 new")
        assert terminal.process.wait(30) == 0


def test_without_a_terminal_the_option_with_that_line_is_named(cli: CommandLine, write: Write) -> None:
    source = write("docker.md", LIST)
    done = cli("import", str(source), "--dry-run")
    assert "Line 3 may be a question. Read by it, 5 questions would be found:" in done.err
    assert "See them with: --example 3 --dry-run" in done.err
    assert cli("import", str(source), "--example", "3:4", "--dry-run", code=0).out.count("+ ") == 5
    assert "See them with" not in cli("import", str(source), "--questions", "items", "--dry-run").err


def test_who_said_what_the_questions_are_is_not_asked(tmp_path: Path) -> None:
    source = tmp_path / "docker.md"
    source.write_text(LIST, encoding="utf-8")
    with Terminal(tmp_path / "home", "import", str(source), "--questions", "title") as terminal:
        terminal.wait_for("1 new")


def test_a_source_that_is_read_by_an_example_later_is_the_same_source(
    cli: CommandLine, write: Write, tmp_path: Path
) -> None:
    """What is the same keeps its id and what the author wrote, what was not found stays until `--prune`."""
    source = write("docker.md", LIST)
    assert cli("import", source, "--questions", "title").code == 0
    anew = cli("import", source, "--example", "3:4")
    assert anew.code == 0, anew.err
    assert "5 new" in anew.out
    assert "still in the pack: docker-things-i-got-asked" in anew.err and "--prune" in anew.err
    file = cli.pack.parent / "docker-imported.yaml"
    file.write_text(
        file.read_text(encoding="utf-8").replace("bridge, host or none.", "Bridge."), encoding="utf-8"
    )
    back = cli("import", source, "--example", "9:10", "--prune", "--yes")
    assert back.code == 0, back.err
    assert "docker-things-i-got-asked" in back.out.split("left the source")[0]
    assert "Bridge." in file.read_text(encoding="utf-8")
    assert len(questions(cli, "docker-imported")) == 5


def test_another_source_of_the_same_name_is_still_none(
    cli: CommandLine, write: Write, tmp_path: Path
) -> None:
    source = write("cards.md", CARDS)
    assert cli("import", source, "--example", "4:5-5").code == 0
    other = tmp_path / "elsewhere" / "cards.md"
    other.parent.mkdir()
    other.write_text(LIST, encoding="utf-8")
    refused = cli("import", other, "--example", "3:4")
    assert refused.code == 2
    assert "is of a source of this name, and has none of these questions" in refused.err
    write(
        "cards.md",
        "## What is a queue?\n\nFirst in, first out.\n\n## What is a stack?\n\nLast in, first out.\n",
    )
    assert cli("import", source, "--questions", "h2").code == 0, "read in another way"
    write(
        "cards.md",
        "## What is a tree?\n\nA graph without cycles.\n\n## What is a heap?\n\nA tree in order.\n",
    )
    assert cli("import", source, "--questions", "h2").code == 2, "read as before, with nothing that was there"
