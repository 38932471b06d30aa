"""The page on importing says what the program does, in both languages."""

from __future__ import annotations

import re
import shlex
from pathlib import Path

import click
import pytest

from quizzer.authoring.exporting.formats import FORMATS
from quizzer.authoring.importing.packing.assemble import Wanted, assemble
from quizzer.authoring.importing.sources.archive import MOST_BYTES, MOST_MEMBERS
from quizzer.authoring.importing.sources.folder import MOST_DEEP, MOST_FILES
from quizzer.authoring.importing.sources.reading import LONGEST_LINE, MAX_ARCHIVE, MAX_TEXT
from quizzer.authoring.importing.sources.source import read_text
from quizzer.authoring.importing.tables.tables import MOST_COLUMNS
from quizzer.cli.main import cli
from quizzer.packs.schema import MOST_OF_HINT, MOST_QUESTIONS, Question

ROOT = Path(__file__).resolve().parents[2]
PAGES = [ROOT / "docs" / "importing.md", ROOT / "docs" / "importing.ko.md"]
BY_NAME = pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)


def blocks(page: Path, language: str) -> list[str]:
    """The fenced blocks of a language."""
    return re.findall(rf"^```{language}\n(.*?)^```", page.read_text(encoding="utf-8"), re.M | re.S)


@BY_NAME
def test_what_always_works_works(page: Path) -> None:
    """Each form takes all its questions; the row of the table comes with all its fields."""
    forms, (table,) = blocks(page, "markdown"), blocks(page, "csv")
    for text in forms:
        made = assemble(read_text(text, "x.md", kind="markdown"), Wanted("x", "x"))
        assert made.pack is not None and not [each for each in made.remarks if each.lost]
        assert len(made.pack.questions) == text.count("?")
        assert all(each.question[-1] == "?" and each.model_answer[-1] == "." for each in made.pack.questions)
    assert len(forms) == 5
    row = assemble(read_text(table, "x.csv", kind="csv"), Wanted("x", "x")).pack
    assert row is not None
    (question,) = row.questions
    assert (len(question.tags), len(question.hints), question.difficulty) == (2, 1, "easy")


@BY_NAME
def test_limits_are_those_of_the_program(page: Path) -> None:
    limits = page.read_text(encoding="utf-8").rpartition("\n## ")[2]
    schema = Question.model_json_schema()["properties"]
    answers = schema["model_answers"]
    numbers = [
        *(
            MOST_QUESTIONS,
            MAX_TEXT >> 20,
            MAX_ARCHIVE >> 20,
            MOST_BYTES >> 20,
            MOST_FILES,
            MOST_DEEP,
            LONGEST_LINE,
        ),
        *(
            MOST_COLUMNS,
            answers["maxItems"],
            answers["items"]["maxLength"],
            MOST_OF_HINT,
            schema["tags"]["maxItems"],
        ),
        *(schema["hints"]["maxItems"], 100_000),
    ]
    assert MOST_MEMBERS == MOST_FILES
    assert [each for each in numbers if not re.search(rf"(?<![\d,]){each:,}(?![\d,])", limits)] == []


@BY_NAME
def test_every_format_and_option_is_there(page: Path) -> None:
    text = page.read_text(encoding="utf-8")
    assert [form.suffix for form in FORMATS.values() if f"`{form.suffix}`" not in text] == []
    command = cli.get_command(click.Context(cli), "import")
    assert command is not None
    known = {name for each in command.params for name in each.opts}
    used = set(re.findall(r"(?<![\w-])--?[a-z][a-z-]*", "\n".join(re.findall(r"`([^`\n]+)`", text)))) - {"-i"}
    assert used <= known
    for line in (each for block in blocks(page, "sh") for each in block.splitlines()):
        name, *rest = shlex.split(line, comments=True)[1:]
        named = cli.get_command(click.Context(cli), name)
        assert named is not None
        named.make_context(name, rest, obj=None, resilient_parsing=True)
