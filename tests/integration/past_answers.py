"""Three answers in a history, graded once with the real grader. Fixtures for `conftest`, and what they hold."""

from __future__ import annotations

import tempfile
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest
from command_line import PACK, CommandLine, Done

from quizzer.config import load_settings
from quizzer.grading.record import to_record
from quizzer.history.store import SqliteStore
from quizzer.practice.attempt import Attempt, new_id
from quizzer.practice.kept import SessionLog
from quizzer.practice.scheduling import Scheduler
from quizzer.workbench import Workbench

START = datetime(2026, 3, 1, 9, 0, tzinfo=UTC)

REF = ("mini", "image-vs-container")
GOOD = "이미지는 실행에 필요한 것을 다 담은 불변 템플릿이에요. 컨테이너는 이미지를 실행한 인스턴스고요."
PARTLY = "이미지는 읽기 전용 템플릿입니다."

A, B, C = "aaaaaaaa", "bbbbbbbb", "cccccccc"
"""How the answers are named, the oldest first."""


def store_of(cli: CommandLine) -> SqliteStore:
    """Open the history of a command line's home."""
    return SqliteStore(cli.home / "data" / "history.db")


def ids(done: Done) -> list[str]:
    """Take the names out of a list of answers."""
    return [line.split()[0] for line in done.out.splitlines()]


@pytest.fixture(scope="session")
def grades() -> dict[str, Any]:
    """Grade three answers once, with the real grader."""
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder) / "mini.yaml"
        file.write_text(PACK, encoding="utf-8")
        bench = Workbench.open(load_settings({"QUIZZER_HOME": folder}), [file])
        _pack, question = bench.library.find("mini/image-vs-container")
        made = {text: bench.grader().grade(question, text) for text in (PARTLY, "모름", GOOD)}
        bench.close()
    return {**made, "hash": question.content_hash}


@pytest.fixture
def answered(cli: CommandLine, grades: dict[str, Any]) -> CommandLine:
    """Two answers to one question in a session, and one outside."""
    store, scheduler = store_of(cli), Scheduler()
    store.start_session(SessionLog("5e55" + "0" * 28, START, START + timedelta(hours=9), True, (REF,)))  # type: ignore[arg-type]
    for number, text in enumerate((PARTLY, "모름", GOOD)):
        grade = grades[text]
        at = START + timedelta(days=3 * number)
        store.record(
            Attempt(
                id=f"{number + 10:x}" * 8 + "0" * 24,
                pack="mini",
                question="image-vs-container",
                answer=text,
                score=grade.score,
                record=to_record(grade),
                started_at=at,
                ended_at=at,
                rating=int(scheduler.rate(grade.score)),
                session="5e55" + "0" * 28 if number < 2 else "",
                question_hash=grades["hash"],
            ),
            scheduler,
        )
    store.close()
    return cli


def objections(cli: CommandLine, count: int) -> None:
    """Object to many answers: the machine gives twelve points too few."""
    store, scheduler = store_of(cli), Scheduler()
    template = next(store.attempts())
    for number in range(count):
        score = 20.0 + 60 * number / max(1, count - 1)
        attempt = replace(
            template,
            id=new_id(),
            answer=f"답 {number}",
            score=score,
            ended_at=START + timedelta(days=30, minutes=number),
            rating=None,
        )
        store.record(attempt)
        store.override(attempt.id, score + 12, at=attempt.ended_at, scheduler=scheduler)
    store.close()
