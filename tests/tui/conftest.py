"""Every test gets a bench without model or disk, a terminal with all colours, and English words unless it asks."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path

import pytest

os.environ["TEXTUAL_ANIMATIONS"] = "none"  # Read when Textual is imported.

from quizzer.locale import current_language, use_language
from quizzer.practice.plan import Plan
from tests.tui.fakes import ANSWER, FakeBench, make_bench, make_grade, make_pack


@pytest.fixture(autouse=True)
def plain_surroundings(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    monkeypatch.setenv("TERM", "xterm-256color")
    monkeypatch.setenv("COLORTERM", "truecolor")
    monkeypatch.delenv("NO_COLOR", raising=False)
    before = current_language()
    use_language("en")
    yield
    use_language(before)


@pytest.fixture
def bench(tmp_path: Path) -> FakeBench:
    return make_bench(tmp_path)


@pytest.fixture
def shelf(tmp_path: Path) -> FakeBench:
    """Packs of three titles and a broken one; two questions of the first are answered, well and badly."""
    packs = [
        make_pack(),
        make_pack("deep-learning", "딥러닝 기초", 5),
        make_pack("se-en", "Engineering"),
    ]
    bench = make_bench(tmp_path, *packs, broken=True)
    session = bench.session(Plan(packs=("docker",), count=2))
    for score in (91, 30):
        session.record(session.submit(ANSWER), make_grade(score=score))
        session.next()
    return bench
