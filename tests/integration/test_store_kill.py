"""A process that practises is killed without warning, again and again: what it was told is kept, is kept.

The victim runs scripted sessions and tells every step on its standard output, before and after. Whatever it
called done must be in the store afterwards; what it had only begun may be there or not.
"""

from __future__ import annotations

import random
import subprocess
import sys
import time
from dataclasses import dataclass
from pathlib import Path

import pytest

from quizzer.history.store import SqliteStore

VICTIM = Path(__file__).with_name("store_victim.py")


class Told:
    """What the store must hold after what a victim told."""

    def __init__(self) -> None:
        self.attempts: dict[str, float] = {}
        """Score that counts by id, of attempts that must be there."""
        self.drafts: dict[str, str] = {}
        """Text by question, of drafts that must be there, or longer."""

    def hear(self, line: str) -> None:
        """Learn one step: `begin` says that something may change, the others that it did."""
        word, name, rest = line.split("|", 2)
        if word == "draft":
            self.drafts[name] = rest
        elif word == "begin":
            self.drafts.pop(name, None)
            self.attempts.pop(rest, None)
        elif word == "kept":
            self.attempts[name] = float(rest)


@dataclass
class Toll:
    """What was counted over all kills."""

    kills: int = 0
    attempts: int = 0
    """Told as kept, and there."""

    drafts: int = 0
    """Kills amid typing, after each of which the draft was there."""

    lost: int = 0
    """Told as kept, and not there."""

    unsound: int = 0
    """Openings after a kill that found something wrong."""


def strike(path: Path, draw: random.Random, *, victims: int = 1) -> list[str]:
    """Start victims on one store and kill each at a random moment; gives what they told, line by line."""
    running = [
        subprocess.Popen(
            [sys.executable, str(VICTIM), str(path), str(draw.randrange(10**9))],
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            bufsize=0,  # a buffer would swallow lines that `communicate` then misses
        )
        for _ in range(victims)
    ]
    lines = []
    for victim in running:
        assert victim.stdout is not None
        assert victim.stderr is not None
        assert victim.stdout.read(6) == b"ready\n", victim.stderr.read()
    for victim in running:
        # Between the opening of the store and some session; the moment is what this test is about.
        time.sleep(draw.choice((0.01, 0.05, 0.3)) * draw.random() * victims)
        victim.kill()
        output, errors = victim.communicate(timeout=60)
        assert errors == b""
        told = output.decode("utf-8").split("\n")
        lines += told[:-1]  # what stands behind the last line end was cut off
    return lines


def look(path: Path, told: Told, toll: Toll) -> None:
    """Open the store and compare it with what was told."""
    store = SqliteStore(path)
    toll.unsound += store.check() != []
    kept = {attempt.id: attempt for attempt in store.attempts()}
    toll.lost += sum(
        attempt not in kept or kept[attempt].effective_score != score
        for attempt, score in told.attempts.items()
    )
    for question, text in told.drafts.items():
        draft = store.draft("docker", question)
        toll.lost += draft is None or not draft.text.startswith(text)
    toll.unsound += any(not each.skipped and each.record["answer"] != each.answer for each in kept.values())
    store.close()


def run(path: Path, kills: int, seed: int) -> Toll:
    """Kill again and again over one store."""
    draw, told, toll = random.Random(seed), Told(), Toll()
    for _ in range(kills):
        for line in strike(path, draw):
            told.hear(line)
        look(path, told, toll)
        toll.kills += 1
        toll.drafts += bool(told.drafts)
    toll.attempts = len(told.attempts)
    return toll


def test_a_few_kills_lose_nothing(tmp_path: Path) -> None:
    toll = run(tmp_path / "history.db", kills=5, seed=1)
    assert (toll.lost, toll.unsound) == (0, 0)
    assert toll.attempts > 0, "the victims got somewhere"


def test_processes_at_once_lose_nothing_of_each_other(tmp_path: Path) -> None:
    """Three practise over one store; each draft may be another's, but every graded answer is there."""
    told, toll = Told(), Toll()
    for line in strike(tmp_path / "history.db", random.Random(4), victims=3):
        told.hear(line)
    told.drafts.clear()
    look(tmp_path / "history.db", told, toll)
    assert (toll.lost, toll.unsound) == (0, 0)
    assert told.attempts


@pytest.mark.slow
def test_two_hundred_kills_lose_nothing(tmp_path: Path) -> None:
    toll = run(tmp_path / "history.db", kills=200, seed=2)
    assert (toll.kills, toll.lost, toll.unsound) == (200, 0, 0)
    assert toll.attempts > 200, "the victims got somewhere"
    assert toll.drafts > 50, "the victims were interrupted"
