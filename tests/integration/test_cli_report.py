"""`quizzer report` over a real store."""

from __future__ import annotations

import csv
import errno
import io
import json
import webbrowser
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from command_line import GOOD, CommandLine

from quizzer.config import load_settings
from quizzer.practice.item import items_of
from quizzer.practice.plan import Plan
from quizzer.practice.scheduling import Scheduler
from quizzer.practice.session import Session
from quizzer.workbench import Workbench

WRONG = "컨테이너는 읽기 전용 템플릿입니다. <script>alert(1)</script>"


@pytest.fixture
def answered(cli: CommandLine, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> CommandLine:
    """Two sessions, the last one a mock interview; the current folder is an empty one."""
    bench = Workbench.open(load_settings({"QUIZZER_HOME": str(cli.home)}))
    items = items_of([bench.library.get("mini")])
    for number, answers in enumerate(((WRONG,), (GOOD, "프로세스는 실행 중인 프로그램입니다."))):
        at = datetime.now(UTC) - timedelta(days=20 * (1 - number), minutes=5)
        session = Session(
            items,
            bench.store,
            Scheduler(),
            plan=Plan(mock=bool(number)),
            clock=lambda at=at: at,  # type: ignore[misc]
        )
        for answer in answers:
            session.record(session.submit(answer), bench.grader().grade(session.items[0].question, answer))
            session.next()
        session.finish()
    bench.store.close()
    folder = tmp_path / "여기"
    folder.mkdir()
    monkeypatch.chdir(folder)
    return cli


def test_a_page_goes_into_a_file_of_the_day_and_no_earlier_one_is_lost(answered: CommandLine) -> None:
    done = answered("report")
    assert (done.code, done.out) == (0, "")
    (first,) = Path().glob("*.html")
    assert first.name.startswith("quizzer-report-20")
    assert str(first.absolute()) in done.err
    text = first.read_text(encoding="utf-8")
    assert "&lt;script&gt;" in text
    assert "<script" not in text
    assert answered("report").code == 0
    assert len(list(Path().glob("*.html"))) == 2
    assert first.read_text(encoding="utf-8") == text
    assert [path.name for path in Path().iterdir() if path.name.startswith(".")] == []


def test_data_goes_to_standard_output(answered: CommandLine) -> None:
    data = json.loads(answered("report", "--format", "json").out)
    assert data["figures"]["answers"] == 3
    assert data["header"]["engines"][0]["model"].startswith("built-in")
    rows = list(csv.DictReader(io.StringIO(answered("report", "--format", "csv").out)))
    assert [row["answer"] for row in rows] == [WRONG, GOOD, "프로세스는 실행 중인 프로그램입니다."]
    assert answered("report", "--format", "md").out.startswith("# Practice report\n")
    assert answered("report", "-o", "-").out.startswith("<!doctype html>")
    assert list(Path().iterdir()) == []


def test_the_ending_names_the_form_and_a_named_file_is_replaced(answered: CommandLine) -> None:
    assert "Written" in answered("report", "-o", "답.csv").err
    assert Path("답.csv").read_bytes().startswith(b"\xef\xbb\xbfid,"), "a spreadsheet knows Hangul by it"
    assert "Replaced" in answered("report", "-o", "답.csv", "--pack", "mini").err
    assert answered("report", "-o", "답.md", "--lang", "ko").code == 0
    assert Path("답.md").read_text(encoding="utf-8").startswith("# 연습 보고서\n")
    assert answered("report", "-o", ".", "--format", "json").code == 0
    assert len(list(Path().glob("quizzer-report-*.json"))) == 1


def test_a_session_has_its_own_report(answered: CommandLine) -> None:
    last = json.loads(answered("report", "--session", "last", "--format", "json").out)
    assert last["header"]["session"]["mock"] is True
    assert [each["question"] for each in last["questions"]] == ["image-vs-container", "what-is-a-process"]
    assert last["figures"]["answers"] == 2
    start = last["header"]["session"]["id"][:6]
    assert (
        json.loads(answered("report", "--session", start, "--format", "json").out)["figures"]
        == last["figures"]
    )


def test_what_is_chosen_is_reported_alone(answered: CommandLine) -> None:
    def count(*arguments: str) -> int:
        answers: int = json.loads(answered("report", "--format", "json", *arguments).out)["figures"][
            "answers"
        ]
        return answers

    assert count("--since", "7d") == 2
    assert count("--until", "7d") == 1
    assert count("--tag", "docker") == 2
    done = answered("report", "--format", "md", "--limit", "1")
    assert "2 older ones" in done.err
    assert done.out.count("\n#### ") == 1


@pytest.mark.parametrize(
    ("arguments", "code", "said"),
    [
        (("--pack", "minni"), 2, "`mini`"),
        (("--pack", "docker"), 1, "mini/"),
        (("--tag", "dockr"), 2, "`docker`"),
        (("--since", "2026-02-30"), 2, "2026-02-28"),
        (("--session", "zz"), 2, "quizzer history sessions"),
        (("--session", ""), 2, "quizzer history sessions"),
        (("--format", "json", "--open"), 2, "-o"),
        (("--format", "pdf"), 2, "html"),
        (("-o", "report.pdf"), 2, "print it from the browser"),
        (("-o", "no/such/folder/report.html"), 3, "no such file or folder"),
        (("-o", "\0.html"), 3, "cannot be written"),
    ],
)
def test_what_cannot_be_done_is_said_and_nothing_is_written(
    answered: CommandLine, arguments: tuple[str, ...], code: int, said: str
) -> None:
    done = answered("report", *arguments)
    assert (done.code, done.out) == (code, "")
    assert said in done.err
    assert "Traceback" not in done.err
    assert list(Path().iterdir()) == []


@pytest.mark.parametrize(
    ("number", "said"),
    [
        (errno.ENOSPC, "the disk is full"),
        (errno.EACCES, "permission denied"),
        (errno.EROFS, "the disk is read-only"),
    ],
)
def test_an_earlier_file_stays_whole_when_the_system_refuses(
    answered: CommandLine, monkeypatch: pytest.MonkeyPatch, number: int, said: str
) -> None:
    Path("r.html").write_text("earlier", encoding="utf-8")

    def refuse(path: Path, data: bytes) -> int:
        path.open("wb").close()
        raise OSError(number, "refused")

    monkeypatch.setattr(Path, "write_bytes", refuse)
    done = answered("report", "-o", "r.html")
    assert done.code == 3
    assert said in done.err
    assert [path.name for path in Path().iterdir()] == ["r.html"]
    assert Path("r.html").read_text(encoding="utf-8") == "earlier"


def test_the_file_is_opened_when_asked(answered: CommandLine, monkeypatch: pytest.MonkeyPatch) -> None:
    opened: list[str] = []
    monkeypatch.setattr(webbrowser, "open", lambda address: bool(opened.append(address)))
    done = answered("report", "--open", "-o", "보고서.html")
    assert done.code == 0
    assert opened == [Path("보고서.html").absolute().as_uri()]
    assert "No program" in done.err


def test_an_empty_history_is_one_clear_sentence(cli: CommandLine) -> None:
    done = cli("report")
    assert (done.code, done.out) == (1, "")
    assert done.err.splitlines() == [
        "Error: There is nothing to report: no question was answered yet.",
        "Practise with: quizzer practice",
    ]
