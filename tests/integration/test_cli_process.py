"""The command line as a process of its own: pipes, signals, locales, and a hundred thousand rows."""

from __future__ import annotations

import json
import os
import shlex
import signal
import subprocess
import sys
import time
import tracemalloc
from pathlib import Path
from typing import Any

import pytest
from command_line import GOOD, CommandLine

ROW = json.dumps({"question": "image-vs-container", "answer": GOOD}, ensure_ascii=False) + "\n"


def usual_signals() -> None:
    """Undo what a suite in the background, or behind nohup, ignores, and whoever it starts would ignore too."""
    for name in ("SIGINT", "SIGTERM", "SIGHUP"):
        signal.signal(getattr(signal, name), signal.SIG_DFL)


def start(cli: CommandLine, *argv: str, **environ: str) -> subprocess.Popen[str]:
    return subprocess.Popen(
        [sys.executable, "-m", "quizzer", *argv],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        encoding="utf-8",
        env={**os.environ, "QUIZZER_HOME": str(cli.home), "QUIZZER_LANGUAGE": "en", **environ},
        preexec_fn=None if sys.platform == "win32" else usual_signals,
    )


def test_rows_stream_through_a_pipe_and_ctrl_c_ends_quietly(cli: CommandLine) -> None:
    process = start(cli, "batch", "mini", "-")
    assert process.stdin
    assert process.stdout
    for number in range(3):
        process.stdin.write(ROW.replace("{", f'{{"id": {number}, ', 1))
        process.stdin.flush()
        assert json.loads(process.stdout.readline())["id"] == number, "graded before the next row came"
    process.send_signal(signal.SIGINT if sys.platform != "win32" else signal.CTRL_C_EVENT)
    out, err = process.communicate(timeout=60)
    assert process.returncode == 130
    assert (out, err.strip()) == ("", "")


def test_a_reader_that_leaves_ends_the_run_quietly(cli: CommandLine) -> None:
    process = start(cli, "batch", "mini", "-")
    assert process.stdin
    assert process.stdout
    assert process.stderr
    process.stdin.write(ROW)
    process.stdin.flush()
    assert json.loads(process.stdout.readline())["score"] > 0
    process.stdout.close()
    process.stdin.write(ROW * 3)
    process.stdin.close()
    assert process.wait(timeout=60) == 0
    assert process.stderr.read() == ""
    process.stderr.close()


def test_output_is_utf8_in_any_locale(cli: CommandLine) -> None:
    places = {"LC_ALL": "C", "PYTHONUTF8": "0", "PYTHONCOERCECLOCALE": "0", "PYTHONIOENCODING": "ascii"}
    out, err = start(cli, "grade", "mini/image-vs-container", **places).communicate(GOOD, timeout=60)
    assert "Docker 이미지와 컨테이너의 차이를 설명해보세요." in out
    assert err == ""


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="Linux only")
@pytest.mark.parametrize(
    "argv", [["batch", "mini", "-"], ["batch", "mini", "-", "-o", "/dev/full"], ["packs"]]
)
def test_a_full_disk_is_said_in_a_sentence(cli: CommandLine, argv: list[str]) -> None:
    done = run_in_shell(cli, argv, "" if "-o" in argv else ">/dev/full")
    assert done.returncode == 3
    assert "disk is full" in done.stderr
    assert "report this" not in done.stderr
    assert "Traceback" not in done.stderr


@pytest.mark.skipif(sys.platform == "win32", reason="needs a POSIX shell")
@pytest.mark.parametrize(
    ("argv", "closed", "code"),
    [
        (["packs"], ">&-", 3),
        (["batch", "mini", "-"], ">&-", 3),
        (["history", "export"], ">&-", 3),
        (["grade", "mini/image-vs-container", "-"], ">&-", 3),
        (["export", "mini", "--format", "json"], ">&-", 3),
        (["batch", "mini", "-", "-o", "/dev/null"], ">&-", 0),
        (["packs", "show", "nothing"], "2>&-", 2),
        (["grade", "mini/image-vs-container"], "<&-", 2),
        (["batch", "mini", "-"], "<&-", 2),
        (["packs", "remove", "mini"], "<&-", 0),
        ([], "<&-", 2),
    ],
)
def test_closed_streams_are_no_crash(cli: CommandLine, argv: list[str], closed: str, code: int) -> None:
    done = run_in_shell(cli, argv, closed)
    assert done.returncode == code
    if code == 3:
        assert "Standard output is closed" in done.stderr
        assert "Traceback" not in done.stderr
    assert not (cli.home / "data" / "quizzer.log").exists()


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="Linux only")
@pytest.mark.parametrize(
    ("argv", "code"),
    [
        (["grade", "mini/image-vs-container", "/no/such/file"], 2),
        (["grade", "--no-such-option"], 2),
        (["grade", "mini/image-vs-container", "/dev/null"], 0),
        (["batch", "mini", "-"], 0),
    ],
)
def test_a_run_ends_as_it_would_where_narration_cannot_be_written(
    cli: CommandLine, argv: list[str], code: int
) -> None:
    assert run_in_shell(cli, argv, "2>/dev/full").returncode == code
    assert not (cli.home / "data" / "quizzer.log").exists()


HELPED = """
from quizzer.cli import batch_parallel
batch_parallel.ALONE = 1
from quizzer.__main__ import main
main()
"""
"""The program, which starts other processes at the second row."""


def start_helped(cli: CommandLine) -> subprocess.Popen[str]:
    """Start a batch of two helping processes, and wait until they have graded something."""
    process = subprocess.Popen(
        [sys.executable, "-c", HELPED, "batch", "mini", "-", "--jobs", "2", "--quiet"],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        encoding="utf-8",
        errors="replace",  # after lines are read, the rest may begin in the middle of a letter
        env={**os.environ, "QUIZZER_HOME": str(cli.home), "QUIZZER_LANGUAGE": "en"},
        preexec_fn=None if sys.platform == "win32" else usual_signals,
    )
    assert process.stdin
    assert process.stdout
    process.stdin.write(
        ROW * 100
    )  # more than may be under way at a time: then the first of them has come back
    process.stdin.flush()
    for _row in range(17):
        assert "score" in json.loads(process.stdout.readline())
    return process


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no such signals")
@pytest.mark.parametrize("name", ["SIGTERM", "SIGHUP"])
def test_a_signal_ends_a_batch_as_ctrl_c_does(cli: CommandLine, name: str) -> None:
    process = start_helped(cli)
    process.send_signal(getattr(signal, name))
    _out, err = process.communicate(timeout=60)
    assert process.returncode == 130
    assert err.strip() == ""


@pytest.mark.skipif(not Path("/proc/self/task").exists(), reason="Linux only")
def test_a_killed_batch_leaves_no_process_behind(cli: CommandLine) -> None:
    process = start_helped(cli)
    helpers = Path(f"/proc/{process.pid}/task/{process.pid}/children").read_text().split()
    process.kill()
    process.communicate(timeout=60)
    assert len(helpers) >= 2
    until = time.monotonic() + 20
    while any(Path(f"/proc/{each}").exists() for each in helpers) and time.monotonic() < until:
        time.sleep(0.05)
    assert [each for each in helpers if Path(f"/proc/{each}").exists()] == []


def run_in_shell(cli: CommandLine, argv: list[str], redirection: str) -> subprocess.CompletedProcess[str]:
    line = shlex.join([sys.executable, "-m", "quizzer", *argv])
    environ = {**os.environ, "QUIZZER_HOME": str(cli.home), "QUIZZER_LANGUAGE": "en"}
    return subprocess.run(
        f"{line} {redirection}",
        shell=True,
        input=ROW,
        capture_output=True,
        encoding="utf-8",
        env=environ,
        timeout=60,
        check=False,
    )


def test_without_a_terminal_the_screen_is_refused(cli: CommandLine) -> None:
    process = start(cli)
    out, err = process.communicate("", timeout=60)
    assert (process.returncode, out) == (2, "")
    assert "terminal" in err


@pytest.mark.slow
def test_a_hundred_thousand_rows_in_flat_memory(
    cli: CommandLine, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The grader stands still here; what is measured is reading, judging and writing."""
    from quizzer.grading.grader import Grader

    grade = Grader.grade
    known: list[Any] = []

    def grade_once(self: Grader, question: Any, answer: str) -> Any:
        if not known:
            known.append(grade(self, question, GOOD))
        return known[0]

    monkeypatch.setattr(Grader, "grade", grade_once)
    answers, out = tmp_path / "a.jsonl", tmp_path / "out.jsonl"

    def peak(rows: int) -> int:
        with answers.open("w", encoding="utf-8") as file:
            file.writelines(ROW.replace("{", f'{{"id": {number}, ', 1) for number in range(rows))
        tracemalloc.start()
        assert cli("batch", "mini", answers, "-o", out, "--quiet", "--jobs", "1").code == 0
        most = tracemalloc.get_traced_memory()[1]
        tracemalloc.stop()
        return most

    peak(10)
    few, many = peak(1_000), peak(100_000)
    assert many < few + 1_000_000
    with out.open(encoding="utf-8") as file:
        assert [json.loads(line)["id"] for line in file] == list(range(100_000))


def test_doctor_names_what_the_screen_does_not_know_of_the_settings(cli: CommandLine) -> None:
    """A theme and keys were passed over without a word everywhere but on the screen."""
    text = 'theme = "nope"\n[keymap]\nbogus = "a"\n"practise.submit" = "nonsense+key"\n'
    (cli.home / "config.toml").write_text(text, encoding="utf-8")
    out, _err = start(cli, "doctor", "--json").communicate(timeout=120)
    said = " ".join(json.loads(out)["problems"])
    assert all(name in said for name in ("nope", "bogus", "nonsense+key")), said
