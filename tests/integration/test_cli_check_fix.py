"""`quizzer check --fix`: questions without an id get the one that they have, and nothing else of the file moves."""

from __future__ import annotations

import json
import shlex
from collections.abc import Callable
from pathlib import Path

import pytest
from command_line import CommandLine

from quizzer.packs.loader import load_pack

TEXT = """\
# mine
license: MIT
language: en
questions:
  # the first
  - question: What is a collision of hashes?   # reword me
    model_answer: Two keys get the same slot of the table.

  - id: named
    question: "What does an inode store?"
    model_answer: |
      An inode holds the metadata of a file
      and the addresses of its blocks.
  - {question: What is a process?, model_answer: A running program with memory of its own.}
"""


def findings(cli: CommandLine, file: Path) -> list[dict[str, object]]:
    (pack,) = json.loads(cli("check", "--fast", "--json", file).out)["packs"]
    return [each for each in pack["findings"] if each["rule"] == "no-id"]


def test_questions_without_an_id_are_told_once_and_given_their_own(
    cli: CommandLine, write: Callable[..., Path]
) -> None:
    """Ids, and with them the history, are those from before; comments and layout stay."""
    file = write("net.yaml", TEXT)
    (told,) = findings(cli, file)
    assert (told["severity"], told["line"]) == ("note", 6)
    assert str(told["message"]).startswith("2 questions have no id")
    assert str(told["remedy"]).endswith(shlex.join(["quizzer", "check", "--fix", str(file)]))
    before = load_pack(file)
    done = cli("check", "--fast", "--fix", file)
    assert done.code == 0 and f"2 ids are written: {file}." in done.err
    assert load_pack(file) == before
    first, _named, last = (question.id for question in before.questions)
    assert file.read_text(encoding="utf-8") == TEXT.replace(
        "  - question: What is a coll", f"  - id: {first}\n    question: What is a coll"
    ).replace("{question: What is a pro", f"{{id: {last}, question: What is a pro")
    assert findings(cli, file) == [], "so they may be reworded now"
    again = cli("check", "--fast", "--fix", file)
    assert "written" not in again.err


def test_only_the_question_that_is_named_is_given_its_id(
    cli: CommandLine, write: Callable[..., Path]
) -> None:
    file = write("net.yaml", TEXT)
    name = load_pack(file).questions[0].id
    assert cli("check", "--fast", "--fix", f"{file}/{name}").code == 0
    assert file.read_text(encoding="utf-8").count("id: q-") == 1


@pytest.mark.parametrize("text", ["questions: 3\n", "questions:\n  - id: a\n    question: What is it?\n"])
def test_a_file_that_cannot_be_read_is_not_touched(
    cli: CommandLine, write: Callable[..., Path], text: str
) -> None:
    file = write("net.yaml", text)
    assert cli("check", "--fast", "--fix", file).code == 1
    assert file.read_text(encoding="utf-8") == text
