"""How long a report takes, with few answers and with many: `python benchmarks/reports/bench.py [--small]`.

Ends with 1 when the page of 500 answers takes more than `MOST` times as long as that of 100.
"""

from __future__ import annotations

import argparse
import importlib.util
import sys
import tempfile
import time
from datetime import UTC, datetime
from importlib.metadata import version
from pathlib import Path
from types import ModuleType

from quizzer.config import load_settings
from quizzer.history.store import SqliteStore
from quizzer.reports.data.build import build
from quizzer.reports.data.choice import Choice
from quizzer.reports.forms import Form, text_of
from quizzer.workbench import Workbench

MOST = 5.0
"""Times that 500 answers may take as long as 100."""

ROOT = Path(__file__).resolve().parents[2]
NOW = datetime(2026, 3, 2, 9, tzinfo=UTC)
PACKS = ("docker", "databases", "deep-learning", "operating-systems", "networks", "python")


def example() -> ModuleType:
    """Load the script that makes a history by grading the packs' own samples."""
    spec = importlib.util.spec_from_file_location("example_history", ROOT / "scripts" / "example_history.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def main() -> int:
    parser = argparse.ArgumentParser(description="Time reports.")
    parser.add_argument("--small", action="store_true", help="one try of each in place of five")
    tries = 1 if parser.parse_args().small else 5
    counts = (100, 500)
    with tempfile.TemporaryDirectory() as folder:
        settings = load_settings({"QUIZZER_HOME": folder})
        bench = Workbench.open(settings)
        packs = [bench.library.get(name) for name in PACKS]
        store = SqliteStore(Path(folder) / "history.db")
        made = example().make(store, packs, bench.grader(), NOW, days=120, a_day=8)
        assert made > max(counts)
        build(store, packs, Choice(limit=10), settings, NOW)
        text_of(build(store, packs, Choice(limit=10), settings, NOW), Form.HTML)  # imports and templates
        rows: dict[str, list[str]] = {}
        whole = []
        for count in counts:
            start = time.perf_counter()
            for _try in range(tries):
                report = build(store, packs, Choice(limit=count), settings, NOW)
            data = (time.perf_counter() - start) / tries
            rows.setdefault("the data", []).append(f"{data * 1000:.0f} ms")
            for form in Form:
                start = time.perf_counter()
                for _try in range(tries):
                    text = text_of(report, form)
                taken = (time.perf_counter() - start) / tries
                size = len(text.encode("utf-8", "replace")) / 1e6
                rows.setdefault(f"{form.value}, from the data", []).append(
                    f"{taken * 1000:.0f} ms, {size:.2f} MB"
                )
                if form is Form.HTML:
                    whole.append(data + taken)
        store.close()
    print(f"Python {sys.version.split()[0]}, Jinja2 {version('jinja2')}, pygal {version('pygal')}")
    print(f"| | {counts[0]} answers | {counts[1]} answers |\n|---|---:|---:|")
    for name, cells in rows.items():
        print(f"| {name} | {' | '.join(cells)} |")
    ratio = whole[1] / whole[0]
    print(
        f"\nthe page from the store: {whole[0]:.3f} s and {whole[1]:.3f} s, {ratio:.2f} times; at most {MOST}"
    )
    return 0 if ratio <= MOST else 1


if __name__ == "__main__":
    sys.exit(main())
