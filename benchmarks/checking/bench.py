"""Does `quizzer check` see what was damaged, and only that: `python benchmarks/checking/bench.py [--small]`.

Prints the tables of README.md. Ends with 1 when less than nine tenths of the damaged questions are seen, or more than
one in fifty of the sound ones is called faulty; `--small`, on two packs, has wider bounds.
"""

from __future__ import annotations

import argparse
import json
import sys
import tempfile
import time
from collections.abc import Iterator
from copy import deepcopy
from dataclasses import dataclass
from pathlib import Path
from random import Random
from typing import Any

import yaml

from quizzer.authoring.checking.examine import examine
from quizzer.authoring.checking.finding import Finding, Severity
from quizzer.embedding.builtin import built_in
from quizzer.grading.grader import Grader
from quizzer.packs.library import shipped_folder
from quizzer.packs.loader import load_pack

from damage import DAMAGES, Damage  # isort: skip (stands beside this file)

SEEN_TARGET = 0.9
"""Share of damaged questions that must get a warning or an error: eighteen of twenty."""

FALSE_TARGET = 0.02
"""Share of sound questions that may get one."""

SMALL_SEEN, SMALL_FALSE = 0.8, 0.1
"""The same on two packs and one question per damage, where chance decides more."""

GRADED = Path(__file__).resolve().parent.parent / "grading" / "data"

Data = dict[str, Any]


@dataclass(frozen=True)
class Sound:
    """A pack as it is."""

    name: str
    data: Data


def shipped() -> Iterator[Sound]:
    """The packs that come with quizzer."""
    for file in sorted(shipped_folder().glob("*.yaml")):
        pack = load_pack(file)
        yield Sound(pack.id, pack.model_dump(mode="json", exclude_defaults=True))


def graded(pattern: str) -> Iterator[Sound]:
    """Questions of the grading benchmark, twelve to a pack, by the name of their file."""
    rows = [
        json.loads(line)
        for file in sorted(GRADED.glob(pattern))
        for line in file.read_text(encoding="utf-8").splitlines()
    ]
    for language in ("ko", "en"):
        keys = ("id", "question", "model_answer", "key_points")
        questions = [{key: row[key] for key in keys} for row in rows if row.get("language", "ko") == language]
        for start in range(0, len(questions), 12):
            part = questions[start : start + 12]
            for each in part:
                each["model_answers"] = [each.pop("model_answer")]
            if len(part) > 1:
                name = f"graded-{language}-{start // 12 + 1}"
                yield Sound(name, {"id": name, "language": language, "questions": part})


class Bench:
    """Examines packs in a folder of its own."""

    def __init__(self, folder: Path) -> None:
        self._file = folder / "pack.yaml"
        self._grader = Grader(built_in())

    def faults(self, data: Data, question: str) -> list[Finding]:
        """List the warnings and errors of one question."""
        self._file.write_text(yaml.safe_dump(data, allow_unicode=True, sort_keys=False), encoding="utf-8")
        examined = examine(self._file, self._grader, only={question})
        return [each for each in examined.findings if each.severity is not Severity.NOTE]


def kinds(findings: list[Finding]) -> set[tuple[str, str]]:
    """What was found, by rule and field."""
    return {(each.rule, each.field) for each in findings}


def measure(packs: list[Sound], each: int, damages: tuple[Damage, ...], bench: Bench) -> tuple[Data, Data]:
    """Damage questions of every pack, each in one way.

    Returns:
        By name of the damage: how many were damaged and how many seen; and the rules that saw it.
    """
    counts: Data = {damage.__name__: [0, 0] for damage in damages}
    rules: Data = {damage.__name__: {} for damage in damages}
    before: dict[tuple[str, str], set[tuple[str, str]]] = {}
    for pack in packs:
        for damage in damages:
            random = Random(f"{pack.name} {damage.__name__}")
            places = list(range(len(pack.data["questions"])))
            random.shuffle(places)
            done = 0
            for place in places:
                damaged = deepcopy(pack.data)
                if not damage(damaged["questions"], place, random):
                    continue
                name = pack.data["questions"][place]["id"]
                if (pack.name, name) not in before:
                    before[pack.name, name] = kinds(bench.faults(pack.data, name))
                found = (
                    kinds(bench.faults(damaged, damaged["questions"][place]["id"])) - before[pack.name, name]
                )
                counts[damage.__name__][0] += 1
                counts[damage.__name__][1] += bool(found)
                for rule in {rule for rule, _field in found} or {"-"}:
                    rules[damage.__name__][rule] = rules[damage.__name__].get(rule, 0) + 1
                done += 1
                if done == each:
                    break
    return counts, rules


def false_alarms(packs: list[Sound], bench: Bench) -> tuple[int, list[tuple[str, str, str]]]:
    """Count the questions, and list those that get a warning or an error although they are sound."""
    count, called = 0, []
    for pack in packs:
        for question in pack.data["questions"]:
            count += 1
            found = bench.faults(pack.data, question["id"])
            if found:
                called.append((pack.name, question["id"], ", ".join(sorted({each.rule for each in found}))))
    return count, called


def report(
    title: str, packs: list[Sound], each: int, bench: Bench, damages: tuple[Damage, ...]
) -> tuple[float, float]:
    """Print the tables of some packs; returns the shares of damaged and of sound questions that were called faulty."""
    start = time.perf_counter()
    counts, rules = measure(packs, each, damages, bench)
    print(f"\n{title}\n\n| Damage | damaged | seen | by |\n|---|---:|---:|---|")
    for damage in damages:
        done, seen = counts[damage.__name__]
        if done:
            by = sorted(rules[damage.__name__].items(), key=lambda pair: -pair[1])[:3]
            told = ", ".join(f"{rule} {number}" for rule, number in by)
            print(f"| {damage.__name__.replace('_', ' ')} | {done} | {seen / done:.0%} | {told} |")
    rates = [seen / done for done, seen in counts.values() if done]
    mean = sum(rates) / len(rates)
    ninety = sum(rate >= 0.9 for rate in rates)
    count, called = false_alarms(packs, bench)
    print(f"\nseen on average: {mean:.1%} of {len(rates)} ways; {ninety} ways are seen nine times of ten")
    print(f"sound questions called faulty: {len(called)} of {count} ({len(called) / count:.1%})")
    for pack, question, found in called:
        print(f"  {pack}/{question}: {found}")
    print(f"{time.perf_counter() - start:.0f} s", flush=True)
    return mean, len(called) / count


def main() -> int:
    parser = argparse.ArgumentParser(description="Damage packs, and see what `quizzer check` says.")
    parser.add_argument("--small", action="store_true", help="two packs, one question per damage")
    parser.add_argument("--each", type=int, default=2, help="questions per pack and damage")
    parser.add_argument("--only", help="one damage, or false for the sound packs alone")
    given = parser.parse_args()
    ours = list(shipped())
    damages = tuple(each for each in DAMAGES if given.only in (None, each.__name__))
    with tempfile.TemporaryDirectory() as folder:
        bench = Bench(Path(folder))
        if given.small:
            seen, wrong = report("Two shipped packs", ours[4:11:6], 1, bench, damages)
            return 0 if seen >= SMALL_SEEN and wrong <= SMALL_FALSE else 1
        seen, wrong = report("Shipped packs", ours, given.each, bench, damages)
        for title, pattern in (
            ("Questions of benchmarks/grading", "questions.jsonl"),
            ("Later questions of benchmarks/grading, on which nothing was chosen", "more-*questions.jsonl"),
        ):
            if packs := list(graded(pattern)):
                report(title, packs, 1, bench, damages)
    return 0 if seen >= SEEN_TARGET and wrong <= FALSE_TARGET else 1


if __name__ == "__main__":
    sys.exit(main())
