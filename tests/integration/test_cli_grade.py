"""`quizzer grade`: where an answer comes from, and what is said about it."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from command_line import GOOD, CommandLine, Write

QUESTION = "mini/image-vs-container"


def graded(cli: CommandLine, *argv: str | Path, stdin: str | bytes = b"") -> dict[str, object]:
    done = cli("grade", *argv, "--json", stdin=stdin)
    assert done.code == 0, done.err
    return dict(json.loads(done.out))


def test_a_good_answer_scores_higher_than_a_poor_one(cli: CommandLine) -> None:
    good, poor = (graded(cli, QUESTION, stdin=text)["score"] for text in (GOOD, "잘 모르겠습니다."))
    assert good > poor  # type: ignore[operator]


def test_the_json_has_every_field_of_the_contract(cli: CommandLine) -> None:
    grade = graded(cli, QUESTION, stdin=GOOD)
    assert grade["id"] is None
    assert grade["question"] == "image-vs-container"
    assert grade["pack"] == "mini"
    assert 0 <= grade["score"] <= 100  # type: ignore[operator]
    for name in ("coverage", "similarity", "confidence"):
        assert 0 <= grade[name] <= 1  # type: ignore[operator]
    assert isinstance(grade["contradictions"], list)
    assert isinstance(grade["features"], list)
    points = grade["key_points"]
    assert isinstance(points, list)
    assert [point["point"][:4] for point in points] == ["이미지는", "컨테이너"]
    for point in points:
        assert point["status"] in ("covered", "partial", "missing", "contradicted")
        text, span = point["evidence"], point["evidence_span"]
        assert (text is None) == (span is None)
        if text is not None:
            assert grade["answer"][span[0] : span[1]] == text  # type: ignore[index]


@pytest.mark.parametrize(
    "data",
    [
        GOOD.encode(),
        b"\xef\xbb\xbf" + GOOD.encode(),
        GOOD.encode("utf-16"),
        GOOD.encode("utf-16-be").join([b"\xfe\xff", b""]),
        GOOD.encode("cp949"),
        (GOOD + "\r\n").encode(),
    ],
    ids=["utf-8", "bom", "utf-16", "utf-16-be", "cp949", "crlf"],
)
def test_an_answer_scores_the_same_in_every_encoding(cli: CommandLine, write: Write, data: bytes) -> None:
    expected = graded(cli, QUESTION, stdin=GOOD)["score"]
    assert graded(cli, QUESTION, write("답.txt", data))["score"] == expected
    assert graded(cli, QUESTION, "-", stdin=data)["score"] == expected


def test_reading_cp949_is_said(cli: CommandLine) -> None:
    assert "CP949" in cli("grade", QUESTION, stdin=GOOD.encode("cp949")).err
    assert cli("grade", QUESTION, stdin=GOOD).err == ""


def test_damaged_utf8_is_read_as_far_as_it_goes(cli: CommandLine) -> None:
    done = cli("grade", QUESTION, stdin=GOOD.encode() + b"\xff")
    assert done.code == 0
    assert "\ufffd" in done.err


@pytest.mark.parametrize("answer", ["", " \n\t ", "\ufeff"])
def test_an_empty_answer_scores_zero(cli: CommandLine, answer: str) -> None:
    assert graded(cli, QUESTION, stdin=answer)["score"] == 0
    done = cli("grade", QUESTION, stdin=answer)
    assert "empty" in done.out and done.err.startswith("Standard input is empty.")


@pytest.mark.parametrize(
    ("argv", "code", "words"),
    [
        (["mini/image-vs-contaner"], 2, "image-vs-container"),
        (["minni/image-vs-container"], 2, "mini"),
        (["mini"], 2, "mini"),
        (["/"], 2, ""),
        ([""], 2, ""),
        ([QUESTION, "없는 파일.txt"], 2, "없는 파일.txt"),
        (["./없는.yaml/first"], 2, "없는.yaml"),
        ([], 2, "PACK/QUESTION"),
    ],
)
def test_a_wrong_name_is_refused(cli: CommandLine, argv: list[str], code: int, words: str) -> None:
    done = cli("grade", *argv)
    assert (done.code, done.out) == (code, "")
    assert words in done.err
    assert "Traceback" not in done.err


def test_a_folder_is_no_answer(cli: CommandLine, tmp_path: Path) -> None:
    assert cli("grade", QUESTION, tmp_path).code == 2


@pytest.mark.parametrize("data", [b"\xff" * 2000 + b"\x00\x81", b"a" * 1_000_001])
def test_what_is_no_answer_is_refused(cli: CommandLine, data: bytes) -> None:
    done = cli("grade", QUESTION, stdin=data)
    assert done.code == 1
    assert done.out == ""


def test_a_pack_file_that_is_not_installed(cli: CommandLine, write: Write) -> None:
    file = write("내 문제.yaml", cli.pack.read_text(encoding="utf-8").replace("id: mini", "id: other"))
    grade = graded(cli, f"{file}/image-vs-container", stdin=GOOD)
    assert grade["pack"] == "other"


def test_a_broken_pack_gives_its_problems_and_code_1(cli: CommandLine, write: Write) -> None:
    file = write("broken.yaml", "quizzer: 1\nquestions:\n  - id: x\n    qestion: y\n")
    done = cli("grade", f"{file}/x", stdin=GOOD)
    assert done.code == 1
    assert "broken.yaml:4" in done.err
    assert "Traceback" not in done.err


def test_the_printed_grade(cli: CommandLine) -> None:
    done = cli("grade", QUESTION, stdin="이미지는 읽기 전용 템플릿입니다.")
    assert done.code == 0
    assert "Docker 이미지와 컨테이너의 차이를 설명해보세요." in done.out
    assert "█" in done.out
    points = [
        line for line in done.out.splitlines() if line[4:].startswith(("이미지는 실행", "컨테이너는 이"))
    ]
    assert len(points) == 2
    model = done.out.partition("Model answer\n")[2]
    assert " ".join(model.split()).startswith("이미지는 실행에 필요한 것을 모두 담은 읽기 전용 템플릿이다.")
    assert {line[:4] for line in points} <= {"  + ", "  ~ ", "  - ", "  ! "}
    assert "\x1b" not in done.out, "no colours in a pipe"


def test_the_printed_grade_in_korean(cli: CommandLine) -> None:
    done = cli("grade", QUESTION, "--lang", "ko", stdin=GOOD)
    assert "핵심" in done.out
    assert "유사도" in done.out


def test_colours_on_demand_and_no_color_wins(cli: CommandLine) -> None:
    assert "\x1b[" in cli("grade", QUESTION, stdin=GOOD, FORCE_COLOR="1").out
    assert "\x1b[" not in cli("grade", QUESTION, stdin=GOOD, FORCE_COLOR="1", NO_COLOR="1").out


def test_an_answer_cannot_steer_the_terminal(cli: CommandLine) -> None:
    done = cli("grade", QUESTION, stdin=f"\x1b[2J{GOOD}\x9b31m\u202e")
    assert done.code == 0
    assert not {"\x1b", "\x9b", "\u202e"} & set(done.out)


def test_the_lines_of_a_model_answer_stay_lines(cli: CommandLine, write: Write) -> None:
    """Bullets ran together in one paragraph."""
    pack = write("list.yaml", LIST_PACK)
    shown = cli("grade", f"{pack}/solid", stdin="단일 책임은 책임이 하나인 것").out
    assert "\n  - 단일 책임: 하나의 책임만 진다\n  - 개방 폐쇄: 확장에 열려 있다\n" in shown


LIST_PACK = """\
id: list
title: 목록
questions:
  - id: solid
    question: SOLID 원칙을 설명해보세요.
    model_answer: |
      - 단일 책임: 하나의 책임만 진다
      - 개방 폐쇄: 확장에 열려 있다
"""


def test_a_damaged_utf_16_text_is_told_of(cli: CommandLine) -> None:
    whole, broken = (cli("grade", QUESTION, stdin=GOOD.encode("utf-16") + end) for end in (b"", b"\x41"))
    assert whole.err == ""
    assert broken.code == 0
    assert "damaged characters" in broken.err


def test_a_coverage_that_misleads_is_not_shown(cli: CommandLine, monkeypatch: pytest.MonkeyPatch) -> None:
    """The JSON has the number all the same."""
    told = cli("grade", "mini/image-vs-container", "-", stdin=GOOD)
    assert "coverage 1.00   similarity" in told.out
    monkeypatch.setattr("quizzer.cli.show_grade.tells_coverage", lambda *_given, **_named: False)
    shown = cli("grade", "mini/image-vs-container", "-", stdin=GOOD)
    assert "coverage -   similarity" in shown.out
    record = json.loads(cli("grade", "mini/image-vs-container", "-", "--json", stdin=GOOD).out)
    assert record["coverage"] == 1.0
