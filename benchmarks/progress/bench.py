"""How long `quizzer stats` takes, with few attempts and with many: `python benchmarks/progress/bench.py [--small]`.

Ends with 1 when the command, or the value that it shows alone, takes more than `MOST` times as long with the large
store as with the small one.
"""

from __future__ import annotations

import argparse
import importlib.util
import json
import os
import sqlite3
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Mapping, Sequence
from datetime import UTC, datetime
from functools import partial
from pathlib import Path
from types import ModuleType

from quizzer.history.store import SqliteStore
from quizzer.packs.schema import Pack
from quizzer.practice.scheduling import Scheduler
from quizzer.reports.overview import overview

MOST = 1.5
"""Times that the command and its value may take as long with many attempts as with few."""


def history() -> ModuleType:
    """Load the neighbour that makes up a history."""
    file = Path(__file__).resolve().parents[1] / "history" / "bench.py"
    spec = importlib.util.spec_from_file_location("history_bench", file)
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def best(works: Sequence[Callable[[], object]], times: int) -> list[float]:
    """Time some works in turns, by the processor's seconds; the shortest of each, disturbed least."""
    taken: list[list[float]] = [[] for _work in works]
    for _try in range(times):
        for number, work in enumerate(works):
            start = spent()
            work()
            taken[number].append(spent() - start)
    return [min(each) for each in taken]


def spent() -> float:
    """Give the seconds that the processor has worked for this process and those that it has started."""
    times = os.times()
    return time.process_time() + times.children_user + times.children_system


def stats(environ: Mapping[str, str], *arguments: str) -> None:
    """Run the command in a process of its own."""
    command = [sys.executable, "-m", "quizzer", "stats", *arguments]
    subprocess.run(command, env=environ, check=True, stdout=subprocess.DEVNULL)


def main() -> int:
    parser = argparse.ArgumentParser(description="Time progress.")
    parser.add_argument("--small", action="store_true", help="10,000 attempts in place of 100,000")
    counts = (1_000, 10_000 if parser.parse_args().small else 100_000)
    made = history()
    made.END = datetime.now(UTC)  # the command looks at today
    works: dict[str, list[Callable[[], object]]] = {}
    with tempfile.TemporaryDirectory() as folder:
        for count in counts:
            home = Path(folder) / str(count)
            packs = write_packs(home / "data" / "packs", made)
            store = SqliteStore(home / "data" / "history.db")
            store.merge(made.attempts(count), scheduler=Scheduler())
            environ = {**os.environ, "QUIZZER_HOME": str(home), "QUIZZER_LANGUAGE": "en"}
            for name, work in (
                ("overview, the value alone", partial(overview, store, packs, made.END)),
                ("`quizzer stats`", partial(stats, environ)),
                ("`quizzer stats --json`", partial(stats, environ, "--json")),
            ):
                work()  # the daily copy of the store, and compiled packs
                works.setdefault(name, []).append(work)
        rows = {name: best(both, 12) for name, both in works.items()}
    print(f"Python {sys.version.split()[0]}, SQLite {sqlite3.sqlite_version}")
    print(f"| | {counts[0]:,} attempts | {counts[1]:,} attempts | |\n|---|---:|---:|---:|")
    for name, (few, many) in rows.items():
        print(f"| {name} | {few * 1000:.0f} ms | {many * 1000:.0f} ms | {many / few:.2f} |")
    print(f"\nThe first two may take at most {MOST} times as long with many.")
    return 0 if all(many / few <= MOST for few, many in list(rows.values())[:2]) else 1


def write_packs(folder: Path, made: ModuleType) -> list[Pack]:
    """Write packs whose questions the made-up attempts answer."""
    folder.mkdir(parents=True)
    packs = []
    for number in range(made.PACKS):
        questions = [
            {
                "id": f"question-{each}",
                "question": f"{each}번 문제를 설명해 주세요.",
                "model_answers": [made.TEXT],
                "tags": [f"tag-{each % 7}", f"topic-{each % 3}"],
            }
            for each in range(number, made.QUESTIONS, made.PACKS)
        ]
        pack = {"id": f"pack-{number}", "title": f"{number}번 문제집", "questions": questions}
        text = json.dumps({"quizzer": 1, **pack}, ensure_ascii=False)  # which is YAML too
        (folder / f"pack-{number}.yaml").write_text(text, encoding="utf-8")
        packs.append(Pack.model_validate(pack))
    return packs


if __name__ == "__main__":
    sys.exit(main())
