"""`quizzer batch`: rows in, rows out, in order, whatever is wrong with some of them."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from batch_rows import QUESTION, TABLE, lines, row
from command_line import GOOD, CommandLine, Write

from quizzer.cli import batch_input, batch_json, batch_rows


def test_each_line_has_the_fields_of_the_contract(cli: CommandLine, write: Write) -> None:
    done = cli("batch", "mini", write("답.jsonl", row(id="a") + row("", id=2)))
    assert done.code == 0, done.err
    first, second = lines(done.out)
    for each in (first, second):
        assert {
            "id",
            "question",
            "score",
            "coverage",
            "similarity",
            "contradictions",
            "key_points",
        } <= each.keys()
        assert 0 <= each["confidence"] <= 1
        for point in each["key_points"]:
            assert point["status"] in ("covered", "partial", "missing", "contradicted")
            assert point["evidence"] is None or isinstance(point["evidence"], str)
    assert (first["id"], first["question"], second["id"]) == ("a", QUESTION, 2)
    assert second["score"] == 0
    assert [point["point"][:3] for point in first["key_points"]] == ["이미지", "컨테이"]


def test_a_row_scores_as_grade_does(cli: CommandLine, write: Write) -> None:
    one = json.loads(cli("grade", f"mini/{QUESTION}", "--json", stdin=GOOD).out)
    many = lines(cli("batch", "mini", write("a.jsonl", row())).out)[0]
    for key in ("score", "coverage", "similarity", "confidence", "contradictions", "encoder", "engine"):
        assert many[key] == one[key]


BAD_ROWS = [
    (b"not json\n", "JSON"),
    (b"[1, 2]\n", "object"),
    (b'"text"\n', "object"),
    (b'{"answer": "x"}\n', "question"),
    (b'{"question": "image-vs-container"}\n', "answer"),
    (b'{"question": "image-vs-container", "answer": null}\n', "answer"),
    (b'{"question": "image-vs-container", "answer": 3}\n', "answer"),
    (b'{"question": 3, "answer": "x"}\n', "question"),
    (b'{"question": "image-vs-contaner", "answer": "x"}\n', "image-vs-container"),
    (b'{"question": "", "answer": "x"}\n', "question"),
    (b'{"question": "image-vs-container", "answer": "\xff\xfe"}\n', "UTF-8"),
    (b'{"question": "image-vs-container", "answer": "\xb0\xa1"}\n', "UTF-8"),
    (b"[" * 100_000 + b"\n", ""),
    (b"1" * 10_000 + b"\n", ""),
    (b"\x00\n", "JSON"),
    (b'{"id": NaN, "question": "image-vs-container", "answer": "x"}\n', "NaN"),
    (b'{"id": [1e999], "question": "image-vs-container", "answer": "x"}\n', "NaN"),
]


@pytest.mark.parametrize(("bad", "word"), BAD_ROWS)
def test_a_bad_row_becomes_an_error_and_the_run_goes_on(
    cli: CommandLine, write: Write, bad: bytes, word: str
) -> None:
    done = cli("batch", "mini", write("a.jsonl", row(id=1).encode() + bad + row(id=3).encode()))
    assert done.code == 1
    first, second, third = lines(done.out)
    assert (first["id"], third["id"]) == (1, 3)
    assert "score" in first
    assert first["score"] == third["score"]
    assert "score" not in second
    assert second["line"] == 2
    assert word in second["error"]
    assert "Traceback" not in done.err


def test_a_bad_row_keeps_its_id(cli: CommandLine, write: Write) -> None:
    done = cli("batch", "mini", write("a.jsonl", '{"id": "나", "question": "x", "answer": ""}'))
    assert lines(done.out) == [{"id": "나", "question": "x", "line": 1, "error": lines(done.out)[0]["error"]}]


def test_a_row_of_megabytes_is_passed_over(cli: CommandLine, write: Write) -> None:
    done = cli("batch", "mini", write("a.jsonl", row("가" * 3_000_000) + row(id=2)))
    first, second = lines(done.out)
    assert "long" in first["error"]
    assert second["id"] == 2


def test_blank_lines_crlf_and_bom_do_no_harm(cli: CommandLine, write: Write) -> None:
    text = "\ufeff" + row(id=1).replace("\n", "\r\n") + "\r\n\n" + row(id=2).rstrip()
    done = cli("batch", "mini", write("a.jsonl", text))
    assert done.code == 0
    assert [each["id"] for each in lines(done.out)] == [1, 2]


def test_halves_of_surrogate_pairs_do_no_harm(cli: CommandLine, write: Write) -> None:
    bad = '{"id": "\\ud800", "question": "image-vs-container", "answer": "이미지 \\ud800 템플릿"}\n'
    done = cli("batch", "mini", write("a.jsonl", bad))
    assert done.code == 0
    assert lines(done.out)[0]["id"] == "\ud800"


def test_questions_may_name_their_pack(cli: CommandLine, write: Write) -> None:
    done = cli(
        "batch", "mini", write("a.jsonl", row(question=f"mini/{QUESTION}") + row(question=f"x/{QUESTION}"))
    )
    first, second = lines(done.out)
    assert first["question"] == f"mini/{QUESTION}"
    assert "error" in second


@pytest.mark.parametrize(
    ("name", "text"), [("a.jsonl", ""), ("a.jsonl", "\n \n"), ("a.csv", ""), ("a", ""), ("-", "")]
)
def test_an_empty_file(cli: CommandLine, write: Write, tmp_path: Path, name: str, text: str) -> None:
    out = tmp_path / "out.jsonl"
    done = cli("batch", "mini", name if name == "-" else write(name, text), "-o", out)
    assert (done.code, done.out) == (1, "")
    assert done.err.splitlines()[0].endswith(
        "Standard input is empty." if name == "-" else f"{name} is empty."
    )
    assert len(done.err.splitlines()) == 2 and not out.exists()


def test_standard_input(cli: CommandLine) -> None:
    assert lines(cli("batch", "mini", "-", stdin=row(id=1)).out)[0]["id"] == 1
    assert lines(cli("batch", "mini", "-", stdin=TABLE).out)[0]["id"] == "가"


def test_standard_input_whose_first_row_is_bad(cli: CommandLine) -> None:
    first, second = lines(cli("batch", "mini", "-", stdin="broken\n" + row(id=2)).out)
    assert "error" in first
    assert second["id"] == 2


def test_a_file_takes_the_place_of_the_old_one_when_done(
    cli: CommandLine, write: Write, tmp_path: Path
) -> None:
    out = tmp_path / "결과.jsonl"
    out.write_text("old", encoding="utf-8")
    done = cli("batch", "mini", write("a.jsonl", row(id=1)), "-o", out)
    assert (done.code, done.out) == (0, "")
    assert lines(out.read_text(encoding="utf-8"))[0]["id"] == 1
    assert [path.name for path in tmp_path.glob("결과*")] == ["결과.jsonl"]


def test_rows_are_written_while_the_run_goes_on(
    cli: CommandLine, write: Write, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    from quizzer.cli import batch_judge

    out, judge, seen = tmp_path / "out.jsonl", batch_judge.Judge.judge, []

    def stop_at_third(self: object, given: Any) -> object:
        if given.id == 3:
            seen.extend(lines((tmp_path / "out.jsonl.part").read_text(encoding="utf-8")))
            raise KeyboardInterrupt
        return judge(self, given)  # type: ignore[arg-type]

    monkeypatch.setattr(batch_judge.Judge, "judge", stop_at_third)
    done = cli("batch", "mini", write("a.jsonl", row(id=1) + row(id=2) + row(id=3)), "-o", out)
    assert done.code == 130
    assert [each["id"] for each in seen] == [1, 2]
    assert "out.jsonl.part" in done.err
    assert not out.exists()


def test_a_grader_that_fails_costs_one_row(
    cli: CommandLine, write: Write, monkeypatch: pytest.MonkeyPatch
) -> None:
    from quizzer.grading.grader import Grader

    grade = Grader.grade

    def fail(self: Grader, question: Any, answer: str, **more: Any) -> Any:
        if answer == "폭발":
            raise ZeroDivisionError("secret")
        return grade(self, question, answer, **more)

    monkeypatch.setattr(Grader, "grade", fail)
    done = cli("batch", "mini", write("a.jsonl", row("폭발", id=1) + row(id=2)))
    assert done.code == 1
    first, second = lines(done.out)
    assert "ZeroDivisionError" in first["error"]
    assert second["score"] > 0
    assert "ZeroDivisionError" in (cli.home / "data" / "quizzer.log").read_text(encoding="utf-8")


@pytest.mark.parametrize("out", ["없는 폴더/out.jsonl", "."])
def test_an_output_that_cannot_be_written(cli: CommandLine, write: Write, out: str) -> None:
    done = cli("batch", "mini", write("a.jsonl", row()), "-o", out)
    assert done.code == 3
    assert out in done.err
    assert "Traceback" not in done.err


@pytest.mark.parametrize(
    ("argv", "code"),
    [
        (["mini", "없는 파일.jsonl"], 2),
        (["없는-문제집", "-"], 2),
        (["mini"], 2),
        (["mini", "-", "--format", "xml"], 2),
    ],
)
def test_wrong_usage(cli: CommandLine, argv: list[str], code: int) -> None:
    done = cli("batch", *argv)
    assert (done.code, done.out) == (code, "")


def test_progress_ends_with_a_summary_unless_quiet(cli: CommandLine, write: Write) -> None:
    answers = write("a.jsonl", row() + "x\n")
    assert "2 rows, 1 error" in cli("batch", "mini", answers).err
    assert cli("batch", "mini", answers, "--quiet").err == ""


@pytest.mark.parametrize("name", ["endless.jsonl", "endless.csv", "endless"])
def test_a_row_without_an_end_ends_the_run(
    cli: CommandLine, write: Write, monkeypatch: pytest.MonkeyPatch, name: str
) -> None:
    """Such as /dev/zero: what is not a file of answers is not read for ever."""
    for module in (batch_input, batch_json, batch_rows):
        monkeypatch.setattr(module, "LINE_LIMIT", 1_000_000)
    monkeypatch.setattr(batch_json, "ROW_LIMIT", 300_000)
    done = cli("batch", "mini", write(name, b"\x00" * 2_000_000))
    assert done.code == 1
    assert "no file of answers" in done.err
    assert done.out == ""
