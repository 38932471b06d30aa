"""A process that practises is killed without warning, again and again: what it was told is kept, is kept.

The victim runs scripted sessions and tells every step on its standard output, before and after. Whatever it
called done must be in the store afterwards; what it had only begun may be there or not.
"""

from __future__ import annotations

import random
import subprocess
import sys
import time
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


def strike(path: Path, told: Told, draw: random.Random) -> None:
    """Start a victim and kill it at a random moment."""
    with subprocess.Popen(
        [sys.executable, str(VICTIM), str(path), str(draw.randrange(10**9))],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        encoding="utf-8",
    ) as victim:
        assert victim.stdout is not None
        assert victim.stderr is not None
        first = victim.stdout.readline()
        assert first == "ready\n", victim.stderr.read()
        # Between the opening of the store and some session; the moment is what this test is about.
        time.sleep(draw.choice((0.01, 0.05, 0.3)) * draw.random())
        victim.kill()
        output, errors = victim.communicate(timeout=60)
    assert errors == ""
    for line in output.splitlines(keepends=True):
        if line.endswith("\n"):
            told.hear(line[:-1])


def require_kept(path: Path, told: Told) -> None:
    """Open the store and compare."""
    store = SqliteStore(path)
    assert store.check() == []
    kept = {attempt.id: attempt for attempt in store.attempts()}
    for attempt, score in told.attempts.items():
        assert kept[attempt].effective_score == score
    for question, text in told.drafts.items():
        draft = store.draft("docker", question)
        assert draft is not None, question
        assert draft.text.startswith(text)
    for attempt in kept.values():
        assert attempt.skipped or attempt.record["answer"] == attempt.answer
    store.close()


def run(path: Path, kills: int, seed: int) -> tuple[int, int]:
    """Kill again and again over one store; count the attempts kept and the kills amid typing."""
    draw, told, typing = random.Random(seed), Told(), 0
    for _ in range(kills):
        strike(path, told, draw)
        require_kept(path, told)
        typing += bool(told.drafts)
    return len(told.attempts), typing


def test_a_few_kills_lose_nothing(tmp_path: Path) -> None:
    kept, _typing = run(tmp_path / "history.db", kills=5, seed=1)
    assert kept > 0, "the victims got somewhere"


@pytest.mark.slow
def test_two_hundred_kills_lose_nothing(tmp_path: Path) -> None:
    kept, typing = run(tmp_path / "history.db", kills=200, seed=2)
    assert kept > 200, "the victims got somewhere"
    assert typing > 50, "the victims were interrupted"
