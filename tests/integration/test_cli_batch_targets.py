"""`quizzer batch -o`: what it never writes over, where links lead, which endings it knows, and what a table must not run."""

from __future__ import annotations

import csv
import json
import os

import pytest
from command_line import GOOD, PACK, CommandLine, Write

ROW = json.dumps({"question": "image-vs-container", "answer": GOOD}, ensure_ascii=False) + "\n"


@pytest.mark.parametrize("how", ["itself", "link", "hard link", "pack", "pack by its id", "unfinished"])
def test_what_is_read_is_never_written_over(cli: CommandLine, write: Write, how: str) -> None:
    answers, pack = write("a.jsonl", ROW), write("p.yaml", PACK)
    link = answers.with_name("link.jsonl")
    argv = {
        "itself": ["mini", answers, "-o", answers],
        "link": ["mini", answers, "-o", link],
        "hard link": ["mini", answers, "-o", link],
        "pack": [pack, answers, "-o", pack, "--format", "jsonl"],
        "pack by its id": ["mini", answers, "-o", cli.pack, "--format", "jsonl"],
        "unfinished": [
            "mini",
            answers.rename(answers.with_name("b.jsonl.part")),
            "-o",
            answers.with_name("b.jsonl"),
        ]
        if how == "unfinished"
        else [],
    }[how]
    if how == "link":
        link.symlink_to(answers.name)
    if how == "hard link":
        os.link(answers, link)
    before = {file: file.read_bytes() for file in (*answers.parent.iterdir(), cli.pack)}
    done = cli("batch", *argv)
    assert done.code == 2
    assert "would be overwritten" in done.err
    assert {file: file.read_bytes() for file in (*answers.parent.iterdir(), cli.pack)} == before


def test_a_link_is_written_through(cli: CommandLine, write: Write) -> None:
    answers, real = write("a.jsonl", ROW), write("real.jsonl", "old\n")
    link = real.with_name("link.jsonl")
    link.symlink_to(real.name)
    assert cli("batch", "mini", answers, "-o", link).code == 0
    assert link.is_symlink()
    assert json.loads(real.read_text(encoding="utf-8"))["score"] > 50


@pytest.mark.parametrize("name", ["grades.pdf", "grades.xlsx", "grades.tsv"])
def test_an_unknown_ending_is_refused_unless_the_form_is_named(
    cli: CommandLine, write: Write, name: str
) -> None:
    answers = write("a.jsonl", ROW)
    out = answers.with_name(name)
    done = cli("batch", "mini", answers, "-o", out)
    assert (done.code, out.exists()) == (2, False)
    assert "--format" in done.err
    assert cli("batch", "mini", answers, "-o", out, "--format", "csv").code == 0
    assert out.exists()


def test_a_spreadsheet_runs_nothing_of_a_table(cli: CommandLine, write: Write) -> None:
    rows = [{"id": '=HYPERLINK("x")', "question": "=cmd|x", "answer": "y"}, {"id": ["@a"], "answer": "y"}]
    answers = write(
        "a.jsonl", "".join(json.dumps(row) + "\n" for row in [*rows, json.loads(ROW) | {"id": -3}])
    )
    table = list(csv.reader(cli("batch", "mini", answers, "--format", "csv").out.splitlines()))[1:]
    assert [row[0] for row in table] == ['\'=HYPERLINK("x")', "['@a']", "-3"]
    assert not any(cell.startswith(("=", "@", "+")) for row in table for cell in row)


@pytest.mark.parametrize(
    ("header", "both"),
    [
        ("question,answer,answer", "2 (`answer`), 3 (`answer`)"),
        ("question,answer,Answer", "2 (`answer`), 3 (`Answer`)"),
        ("질문,답변,답변", "2 (`답변`), 3 (`답변`)"),
        ("id,question,answer,ID", "1 (`id`), 4 (`ID`)"),
    ],
)
def test_two_columns_of_one_name_are_refused(cli: CommandLine, write: Write, header: str, both: str) -> None:
    done = cli("batch", "mini", write("a.csv", f"{header}\na,b,c\n"))
    assert done.code == 1
    assert done.out == ""
    assert both in done.err


def test_a_row_without_anything_is_said_to_be_empty(cli: CommandLine, write: Write) -> None:
    out = cli("batch", "mini", write("a.csv", "question,answer,id\n,,\n,y,1\n")).out
    assert [json.loads(line)["error"] for line in out.splitlines()] == [
        "the row is empty",
        "`question` is empty",
    ]
