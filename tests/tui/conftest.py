"""Every test gets a bench without model or disk, and English words unless it says otherwise."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path

import pytest

os.environ["TEXTUAL_ANIMATIONS"] = "none"  # Read when Textual is imported.

from quizzer.locale import current_language, use_language
from tests.tui.fakes import FakeBench, make_bench


@pytest.fixture(autouse=True)
def english() -> Iterator[None]:
    before = current_language()
    use_language("en")
    yield
    use_language(before)


@pytest.fixture
def bench(tmp_path: Path) -> FakeBench:
    return make_bench(tmp_path)
