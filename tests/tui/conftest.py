"""Every test gets a bench without model or disk, a terminal with all colours, and English words unless it asks."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path

import pytest

os.environ["TEXTUAL_ANIMATIONS"] = "none"  # Read when Textual is imported.

from quizzer.locale import current_language, use_language
from tests.tui.fakes import FakeBench, make_bench


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
