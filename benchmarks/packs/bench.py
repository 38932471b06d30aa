"""How long a pack of 1,000 questions takes to load: `python benchmarks/packs/bench.py [--small]`.

Prints a table for README.md. Ends with 1 when a target there is missed. `--small` leaves the other YAML reader out.
"""

from __future__ import annotations

import argparse
import json
import platform
import sys
import tempfile
import time
import tracemalloc
from collections.abc import Callable
from importlib.metadata import version
from itertools import cycle, islice
from pathlib import Path

import yaml
from ruamel.yaml import YAML

from quizzer.packs.events import build
from quizzer.packs.library import Library, shipped_folder
from quizzer.packs.loader import load_pack
from quizzer.packs.problems import Problems
from quizzer.packs.schema import Pack

QUESTIONS = 1_000
COLD_TARGET = 1.0
"""Seconds for the usual pack without a cache."""
CACHED_TARGET = 0.4
"""Share of the cold time that a second start may take."""


def make_pack(folder: Path, name: str, *, rich: bool) -> Path:
    """Write a pack of 1,000 questions out of those of the shipped packs.

    Args:
        rich: With explanations and samples; else question, answer, key points, hints and tags.
    """
    shipped = [load_pack(file) for file in sorted(shipped_folder().glob("*.yaml"))]
    questions = [question for pack in shipped for question in pack.questions]
    left_out = {"follow_ups"} if rich else {"follow_ups", "explanation", "samples", "misconceptions"}
    written = []
    for number, question in enumerate(islice(cycle(questions), QUESTIONS)):
        data = question.model_dump(mode="json", exclude=left_out, exclude_defaults=True)
        written.append({**data, "id": f"q{number}", "question": f"{question.question} ({number})"})
    file = folder / f"{name}.yaml"
    with file.open("w", encoding="utf-8") as stream:
        yaml.dump({"questions": written}, stream, Dumper=yaml.CDumper, allow_unicode=True, sort_keys=False)
    return file


def best(work: Callable[[], object], times: int) -> float:
    """Return the processor seconds of the quickest run: on a busy machine the clock tells something else."""
    runs = []
    for _run in range(times):
        start = time.process_time()
        work()
        runs.append(time.process_time() - start)
    return min(runs)


def peak(work: Callable[[], object]) -> float:
    """Return the megabytes of Python's memory at the worst moment."""
    tracemalloc.start()
    work()
    found = tracemalloc.get_traced_memory()[1] / 1e6
    tracemalloc.stop()
    return found


def measure(file: Path, *, small: bool) -> dict[str, float]:
    text = file.read_text(encoding="utf-8")
    data = json.dumps(yaml.load(text, Loader=yaml.CSafeLoader), ensure_ascii=False)
    cache = file.parent / f"cache-{file.stem}"
    folders = [(file.parent / file.stem, "user")]
    folders[0][0].mkdir()
    file = file.rename(folders[0][0] / file.name)
    warm = Library(folders, cache)
    warm.entries()
    times = 3 if small else 7
    rows = {
        "size": len(text.encode()) / 1e6,
        "cold": best(lambda: load_pack(file), times),
        "values": best(lambda: build(text, Problems(file)), times),
        "cached": best(lambda: Library(folders, cache).entries(), times),
        "again": best(warm.entries, times),
        "json": best(lambda: json.loads(data), times),
        "json+schema": best(
            lambda: Pack.model_validate({**json.loads(data), "id": "a", "title": "a"}), times
        ),
        "memory": peak(lambda: load_pack(file)),
    }
    if not small:
        rows["ruamel"] = best(lambda: YAML(typ="safe", pure=True).load(text), 1)
    return rows


LABELS = {
    "size": "size, MB",
    "cold": "`load_pack`, s",
    "values": "of that values with places, s",
    "cached": "new `Library`, from the cache, s",
    "again": "same `Library` again, s",
    "json": "`json.loads` of the same data, s",
    "json+schema": "the same, then the schema, s",
    "ruamel": "ruamel.yaml (safe), without schema, s",
    "memory": "peak of `load_pack`, MB",
}


def main() -> int:
    parser = argparse.ArgumentParser(description="Time loading a pack.")
    parser.add_argument("--small", action="store_true", help="fewer runs, no ruamel.yaml")
    small = parser.parse_args().small
    with tempfile.TemporaryDirectory() as name:
        usual = measure(make_pack(Path(name), "usual", rich=False), small=small)
        rich = measure(make_pack(Path(name), "rich", rich=True), small=small)
    print(f"Python {platform.python_version()}, PyYAML {version('PyYAML')}, pydantic {version('pydantic')}")
    print(f"| {QUESTIONS:,} questions | usual | rich |\n|---|---|---|")
    for key in usual:
        print(f"| {LABELS[key]} | {usual[key]:.4g} | {rich[key]:.4g} |")
    missed = []
    if usual["cold"] > COLD_TARGET:
        missed.append(f"load_pack took more than {COLD_TARGET} s")
    if usual["cached"] > usual["cold"] * CACHED_TARGET:
        missed.append(f"the cache took more than {CACHED_TARGET} of that")
    print("\n".join(missed) or "targets met")
    return 1 if missed else 0


if __name__ == "__main__":
    sys.exit(main())
