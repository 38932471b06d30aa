"""`quizzer batch` on tables: rows of a spreadsheet in, and rows for one out."""

from __future__ import annotations

import csv
import io
from pathlib import Path

import pytest
from batch_rows import QUESTION, TABLE, lines, row
from command_line import GOOD, CommandLine, Write


@pytest.mark.parametrize(
    ("name", "data"),
    [
        ("a.csv", TABLE.encode()),
        ("a.csv", TABLE.encode("utf-8-sig")),
        ("a.csv", TABLE.encode("cp949")),
        ("a.csv", TABLE.encode("utf-16")),
        ("a.csv", TABLE.replace("id,question,answer", " ID ,Question,ANSWER").encode()),
        ("a.csv", f'answer;id;question\n"{GOOD}";가;{QUESTION}\n두 줄 답변;;{QUESTION}\n'.encode()),
        ("a.tsv", f"question\tanswer\tid\n{QUESTION}\t{GOOD}\t가\n{QUESTION}\t두 줄 답변\t\n".encode()),
        ("a.csv", TABLE.replace("id,question,answer", "아이디,질문,답변").encode("cp949")),
        ("a.csv", TABLE.replace("id,question,answer", "ID, 문제 ,모범답안").encode()),
        (
            "a.csv",
            f'model_answer,id,question,답안\n"x",가,{QUESTION},"{GOOD}"\nx,,{QUESTION},두 줄 답변\n'.encode(),
        ),
        ("a.csv", f'answer,id,question,답변\n"{GOOD}",가,{QUESTION},x\n두 줄 답변,,{QUESTION},x\n'.encode()),
        ("answers", f'질문,답변,id\n{QUESTION},"{GOOD}",가\n{QUESTION},"\n{{두 줄}} 답변",\n'.encode()),
        ("answers", TABLE.encode()),
        ("answers", f"question\tanswer\tid\n{QUESTION}\t{GOOD}\t가\n{QUESTION}\t두 줄 답변\t\n".encode()),
    ],
)
def test_tables_of_many_kinds(cli: CommandLine, write: Write, name: str, data: bytes) -> None:
    done = cli("batch", "mini", write(name, data))
    assert done.code == 0, done.out + done.err
    first, second = lines(done.out)
    assert (first["id"], second["id"]) == ("가", None)
    assert first["score"] > second["score"]
    assert first["score"] == lines(cli("batch", "mini", write("a.jsonl", row())).out)[0]["score"]


def test_bad_rows_of_a_table(cli: CommandLine, write: Write) -> None:
    table = (
        (
            f"id,question,answer\n1,{QUESTION},답\n2,{QUESTION}\n3,{QUESTION},답,더\n4,없는 문제,답\n\n"
        ).encode()
        + f"5,{QUESTION},".encode()
        + b"\xff\n"
        + f"6,{QUESTION},답\n".encode()
    )
    done = cli("batch", "mini", write("a.csv", table))
    assert done.code == 1
    found = lines(done.out)
    assert [(each["id"], "error" in each) for each in found] == [
        ("1", False), ("2", True), ("3", True), ("4", True), ("5", True), ("6", False)
    ]  # fmt: skip
    assert [each["line"] for each in found if "error" in each] == [3, 4, 5, 7]


def test_a_quotation_mark_that_nothing_closes_is_told_and_swallows_no_rows_in_silence(
    cli: CommandLine, write: Write
) -> None:
    table = f'id,question,answer\n1,{QUESTION},"{GOOD}"\n2,{QUESTION},"답\n3,{QUESTION},답\n'
    done = cli("batch", "mini", write("a.csv", table))
    assert done.code == 1
    first, second = lines(done.out)
    assert "score" in first
    assert (second["id"], second["question"], second["line"]) == ("2", QUESTION, 3)
    assert "never closed" in second["error"]


def test_a_table_without_the_columns_is_refused(cli: CommandLine, write: Write, tmp_path: Path) -> None:
    out = tmp_path / "out.jsonl"
    done = cli("batch", "mini", write("a.csv", "문제,점수\n1,2\n"), "-o", out)
    assert done.code == 1
    assert "`문제`, `점수`" in done.err
    assert "question" in done.err
    assert list(tmp_path.glob("out*")) == []


def test_csv_for_spreadsheets(cli: CommandLine, write: Write, tmp_path: Path) -> None:
    answers = write("a.jsonl", row(id="=1+1") + row("", id=2) + row(question="x", id=3))
    done = cli("batch", "mini", answers, "--format", "csv")
    assert done.code == 1
    table = list(csv.DictReader(io.StringIO(done.out)))
    assert [each["id"] for each in table] == ["'=1+1", "2", "3"]
    states = ("covered", "partial", "missing", "contradicted")
    assert sum(int(table[0][state]) for state in states) == 2
    assert table[1]["missing"] == "2"
    assert table[2]["error"]
    assert table[2]["score"] == ""
    out = tmp_path / "결과.csv"
    cli("batch", "mini", answers, "-o", out)
    assert out.read_bytes().startswith(b"\xef\xbb\xbfid,question,score,")
