"""An answer longer than what is read: said in words, in JSON and in a table."""

from __future__ import annotations

import csv
import json

from command_line import GOOD, CommandLine, Write

from quizzer.grading.grader import LONGEST_ANSWER
from quizzer.reports import words

LONG = (GOOD + " ") * (LONGEST_ANSWER // len(GOOD) + 1)
QUESTION = "mini/image-vs-container"


def test_grade_says_that_an_answer_was_cut(cli: CommandLine) -> None:
    done = cli("grade", QUESTION, "--json", stdin=LONG)
    grade = json.loads(done.out)
    assert {"kind": "cut", "cost": 0.0} in [
        {key: each[key] for key in ("kind", "cost")} for each in grade["guards"]
    ]
    assert len(grade["answer"]) <= LONGEST_ANSWER
    assert done.err.count("\n") == 1
    assert f"longer than {LONGEST_ANSWER:,} letters" in done.err
    said = cli("grade", QUESTION, stdin=LONG)
    assert words.GUARDS["cut"] in " ".join(said.out.split())
    assert f"{LONGEST_ANSWER:,}" in words.GUARDS["cut"]


def test_an_answer_that_only_ends_in_blanks_is_whole(cli: CommandLine) -> None:
    done = cli("grade", QUESTION, "--json", stdin=GOOD + " " * LONGEST_ANSWER)
    assert done.err == ""
    assert json.loads(done.out)["guards"] == []


def test_batch_counts_what_was_cut(cli: CommandLine, write: Write) -> None:
    rows = [{"question": "image-vs-container", "answer": text} for text in (LONG, GOOD, LONG)]
    answers = write("a.jsonl", "".join(json.dumps(row) + "\n" for row in rows))
    done = cli("batch", "mini", answers, "--quiet")
    kinds = [[each["kind"] for each in json.loads(line)["guards"]] for line in done.out.splitlines()]
    assert ["cut" in each for each in kinds] == [True, False, True]
    assert done.err.count("\n") == 1
    assert done.err.startswith("2 answers are longer")
    table = csv.DictReader(cli("batch", "mini", answers, "--format", "csv").out.splitlines())
    assert ["cut" in row["guards"] for row in table] == [True, False, True]
