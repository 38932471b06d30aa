"""Practises without end and tells each step: run by `test_store_kill`, which kills it.

Usage: store_victim.py STORE SEED
"""

from __future__ import annotations

import itertools
import os
import random
import sys
from pathlib import Path

from quizzer.grading.grade import Grade, KeyPointGrade, Status, band_of
from quizzer.history.store import SqliteStore
from quizzer.packs.schema import Pack
from quizzer.practice.item import items_of
from quizzer.practice.scheduling import Scheduler
from quizzer.practice.session import Session

TEXT = "컨테이너는 격리된 프로세스이고, 이미지는 읽기 전용 템플릿이다. 쓰기 레이어는 함께 사라진다."
PACK = Pack.model_validate(
    {
        "id": "docker",
        "title": "Docker",
        "questions": [
            {"id": f"q{number}", "question": f"질문 {number}", "model_answers": [TEXT]} for number in range(6)
        ],
    }
)


def tell(word: str, name: str = "", rest: str = "") -> None:
    """Write a line in one go; nothing waits in a buffer."""
    os.write(1, f"{word}|{name}|{rest}\n".encode())


def grade(score: float, answer: str) -> Grade:
    """Make a grade with two key points."""
    points = tuple(
        KeyPointGrade(text, None, 0.5, status, 0.5, 0.5, 0.5, None)
        for text, status in (("격리", Status.PARTIAL), ("읽기 전용", Status.MISSING))
    )
    return Grade(answer, TEXT, score, band_of(score), 0.5, 0.5, 0.5, points)


def practise(store: SqliteStore, draw: random.Random) -> None:
    """Run one session: type, answer or skip, object, take back."""
    session = Session(items_of([PACK]), store, Scheduler())
    while session.current is not None:
        question = session.current.question.id
        draft = session.restore()
        answer = TEXT[:3] if draft is None else draft.text
        for end in range(len(answer), len(TEXT), draw.choice((2, 5, 11))):
            answer = TEXT[:end].strip()
            if session.save_draft(session.sketch(answer)):
                tell("draft", question, answer)
        if draw.random() < 0.2:
            session.skip()
            continue
        submission = session.submit(answer)
        tell("begin", question)
        attempt = session.record(submission, grade(round(draw.uniform(0, 100), 1), answer))
        tell("kept", attempt.id, str(attempt.score))
        if draw.random() < 0.2:
            tell("begin", question, attempt.id)
            objected = session.override(attempt.id, 55.5, "맞게 썼다")
            tell("kept", objected.id, str(objected.effective_score))
        if draw.random() < 0.2:
            tell("begin", question, attempt.id)
            session.undo()
            tell("draft", question, answer)
            continue
        session.next()
    session.finish()
    if session.ledger.problem is not None:
        raise session.ledger.problem


def main() -> None:
    """Open the store and practise until killed."""
    os.write(1, b"ready\n")
    store = SqliteStore(Path(sys.argv[1]))
    draw = random.Random(int(sys.argv[2]))
    for _number in itertools.count():
        practise(store, draw)


if __name__ == "__main__":
    main()
