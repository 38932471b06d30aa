"""How long the store takes, with few attempts and with many: `python benchmarks/history/bench.py [--small]`.

Ends with 1 when the home screen's data or `quizzer stats` takes more than `MOST` times as long with the large history
as with the small one, the start of the program included, or when a page of the history depends on its length.
"""

from __future__ import annotations

import argparse
import os
import random
import sqlite3
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator, Sequence
from datetime import UTC, datetime, timedelta
from pathlib import Path

from quizzer.grading.grade import Evidence, Grade, KeyPointGrade, Span, Status, TermHit, band_of
from quizzer.grading.record import to_record
from quizzer.history.backup import back_up
from quizzer.history.store import SqliteStore
from quizzer.practice.attempt import Attempt, Draft, new_id
from quizzer.practice.scheduling import Scheduler

MOST = 1.5
"""How many times as long the large history may take."""

END = datetime(2026, 3, 2, 9, tzinfo=UTC)
QUESTIONS, PACKS = 300, 10
TEXT = (
    "이미지는 실행에 필요한 것을 모두 담은 읽기 전용 템플릿이고 컨테이너는 그것을 실행한 격리된 프로세스다. "
)


def attempts(count: int) -> Iterator[Attempt]:
    """Make a history of 35 attempts a day that ends at `END`, as large as real ones."""
    draw = random.Random(count)
    scheduler = Scheduler()
    for number in range(count):
        day, minute = divmod(count - number, 35)
        at = END - timedelta(days=day, minutes=2 * minute)
        question = draw.randrange(QUESTIONS)
        score = round(draw.uniform(0, 100), 1)
        answer = "".join(draw.sample(TEXT.split(" "), 10)) + TEXT * 4
        yield Attempt(
            id=new_id(),
            pack=f"pack-{question % PACKS}",
            question=f"question-{question}",
            answer=answer,
            score=score,
            record=to_record(grade(score, answer, draw, question)),
            started_at=at - timedelta(seconds=90),
            ended_at=at,
            seconds=draw.uniform(20, 200),
            session=f"session-{day}",
            rating=int(scheduler.rate(score)),
            question_hash="0123456789abcdef",
        )


def grade(score: float, answer: str, draw: random.Random, question: int) -> Grade:
    evidence = Evidence(answer[:50], Span(0, 50))
    points = tuple(
        KeyPointGrade(
            point=f"{question}번 문제의 {number}번째 핵심: {TEXT[:40]}",
            about="이미지",
            weight=0.2,
            status=draw.choice(list(Status)),
            credit=draw.random(),
            coverage=draw.random(),
            similarity=draw.random(),
            evidence=evidence,
            hits=(TermHit("읽기 전용", evidence, "exact"), TermHit("템플릿", evidence, "twin")),
            absent=("격리", "프로세스"),
            model_span=Span(0, 50),
        )
        for number in range(5)
    )
    return Grade(answer, TEXT * 5, score, band_of(score), 0.5, 0.5, 0.5, points)


def best(work: Callable[[], object], times: int) -> float:
    """Time some work; the shortest of several, which other programs disturbed least."""
    taken = []
    for _ in range(times):
        start = time.perf_counter()
        work()
        taken.append(time.perf_counter() - start)
    return min(taken)


HOME_SCREEN = """
from datetime import UTC, datetime
import os
from quizzer.config import load_settings
from quizzer.reports.overview import overview
from quizzer.workbench import Workbench
bench = Workbench.open(load_settings(os.environ))
packs = [entry.pack for entry in bench.library.entries() if entry.pack]
overview(bench.store, packs, datetime(2026, 3, 2, 9, tzinfo=UTC), limits=bench.limits())
"""

STARTED = {"quizzer stats": ("-m", "quizzer", "stats"), "home screen's data": ("-c", HOME_SCREEN)}
"""What is timed as a person sees it: a new process, from its start to its end."""


def started(home: Path, argv: Sequence[str]) -> float:
    """Run a process in a home of its own; gives the processor's seconds, which other programs disturb least."""
    environ = os.environ | {"QUIZZER_HOME": str(home), "QUIZZER_LANGUAGE": "en"}
    before = os.times()
    subprocess.run([sys.executable, *argv], env=environ, stdout=subprocess.DEVNULL, check=True)
    after = os.times()
    return after.children_user + after.children_system - before.children_user - before.children_system


def compared(folder: Path, counts: Sequence[int]) -> dict[str, list[float]]:
    """Time what a person starts, with the histories by turns; the least of several runs each."""
    found = {}
    for name, argv in STARTED.items():
        runs = [[started(folder / str(count), argv) for count in counts] for _ in range(9)]
        found[name] = [min(each) for each in zip(*runs, strict=True)]
    return found


def write_packs(home: Path) -> None:
    """Write the packs whose questions were answered."""
    folder = home / "data" / "packs"
    folder.mkdir(parents=True)
    for pack in range(PACKS):
        lines = [
            "quizzer: 1",
            f"id: pack-{pack}",
            f"title: Pack {pack}",
            f"tags: [t{pack % 4}]",
            "questions:",
        ]
        for number in range(pack, QUESTIONS, PACKS):
            lines += [
                f"  - id: question-{number}",
                f"    question: {number}번 질문",
                f"    model_answer: {TEXT}",
            ]
        (folder / f"pack-{pack}.yaml").write_text("\n".join(lines) + "\n", encoding="utf-8")


def measure(folder: Path, count: int) -> dict[str, float]:
    """Build a history and time what the program does with it; seconds, and megabytes for `size`."""
    home = folder / str(count)
    write_packs(home)
    path = home / "data" / "history.db"
    store = SqliteStore(path)
    scheduler = Scheduler()
    start = time.perf_counter()
    store.merge(attempts(count), scheduler=scheduler)
    build = time.perf_counter() - start
    store.close()

    packs = [f"pack-{number}" for number in range(PACKS)]
    found = {
        "open and close": best(lambda: SqliteStore(path).close(), 9),
        "merge, each attempt": build / count,
    }
    store = SqliteStore(path)
    found["tallies of all packs"] = best(lambda: store.tallies(packs), 9)
    year = [END - timedelta(days=ago) for ago in range(371, -1, -1)]
    found["days of a year"] = best(lambda: store.amounts(year), 9)
    found["weak key points"] = best(store.points, 9)
    found["newest 50 attempts"] = best(lambda: list(store.attempts(limit=50)), 9)
    found["newest 50 of a pack"] = best(lambda: list(store.attempts(pack="pack-3", limit=50)), 9)
    found["all of a question"] = best(
        lambda: list(store.attempts(pack="pack-3", question="question-3", limit=50)), 9
    )
    new = iter([*attempts(30)])
    found["record an attempt"] = best(lambda: store.record(next(new), scheduler), 30)
    draft = Draft("pack-1", "question-1", TEXT * 4, END)
    found["save a draft"] = best(lambda: store.save_draft(draft), 30)
    found["objection and back"] = best(
        lambda: [
            store.override(next(store.attempts()).id, score, at=END, scheduler=scheduler)
            for score in (50, None)
        ],
        5,
    )
    found["check"] = best(store.check, 1)
    found["copy"] = best(lambda: back_up(store.database, END), 1)
    store.close()
    found["size"] = path.stat().st_size / 1e6
    return found


def main() -> int:
    parser = argparse.ArgumentParser(description="Time the store.")
    parser.add_argument("--small", action="store_true", help="10,000 attempts in place of 100,000")
    counts = (1_000, 10_000 if parser.parse_args().small else 100_000)
    with tempfile.TemporaryDirectory() as folder:
        few, many = (measure(Path(folder), count) for count in counts)
        whole = compared(Path(folder), counts)
    print(f"Python {sys.version.split()[0]}, SQLite {sqlite3.sqlite_version}")
    print(f"| | {counts[0]:,} attempts | {counts[1]:,} attempts |\n|---|---:|---:|")
    for name, (first, second) in whole.items():
        print(f"| {name}, processor time | {first * 1000:.0f} ms | {second * 1000:.0f} ms |")
    for name in few:
        unit = "MB" if name == "size" else "ms"
        factor = 1 if name == "size" else 1000
        print(f"| {name} | {few[name] * factor:.2f} {unit} | {many[name] * factor:.2f} {unit} |")
    ratios = {name: second / first for name, (first, second) in whole.items()}
    print()
    for name, ratio in ratios.items():
        print(f"{name}: {ratio:.2f} times as long with the large history; at most {MOST}")
    paged = many["newest 50 attempts"] < 3 * few["newest 50 attempts"]
    print(f"a page of the history {'does not depend' if paged else 'DEPENDS'} on its length")
    return 0 if max(ratios.values()) < MOST and paged else 1


if __name__ == "__main__":
    sys.exit(main())
