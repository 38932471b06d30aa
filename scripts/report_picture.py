"""Takes the picture of a report for the README: `python -P scripts/report_picture.py`.

The answers are the packs' own samples, graded by the built-in model; the page is shown by Chromium without a window
(Debian: chromium, fonts-noto-cjk). Written to docs/report.png and, in dark colours, docs/report-dark.png.
"""

from __future__ import annotations

import importlib.util
import sys
import tempfile
from datetime import UTC, datetime
from pathlib import Path
from types import ModuleType

from quizzer.config import load_settings
from quizzer.locale import use_language
from quizzer.practice.memory import MemoryStore
from quizzer.reports.data.choice import Choice
from quizzer.reports.forms import write_report
from quizzer.workbench import Workbench

ROOT = Path(__file__).resolve().parent.parent
NOW = datetime(2026, 3, 2, 12, tzinfo=UTC)
PACKS = ("docker", "databases", "deep-learning")
WIDTH, HEIGHT = 1100, 1640

SHORTER = """
document.querySelector('[aria-labelledby=packs]').remove();
document.querySelectorAll('figure:nth-child(n+3), [aria-labelledby=weak] tr:nth-child(n+5)').forEach(e => e.remove());
document.querySelectorAll('.attempt').forEach(e => { if (!e.querySelector('.contradicted')) e.remove(); });
"""
"""Leaves out what would hide the first graded answer."""


def script(name: str) -> ModuleType:
    """Load a neighbour."""
    spec = importlib.util.spec_from_file_location(name, ROOT / "scripts" / f"{name}.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    sys.modules[name] = module
    spec.loader.exec_module(module)
    return module


def main() -> None:
    headless, example = script("headless"), script("example_history")
    use_language("ko")
    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as name:
        folder = Path(name)
        bench = Workbench(load_settings({"QUIZZER_HOME": name}), store=MemoryStore())
        packs = [bench.library.get(each) for each in PACKS]
        example.make(bench.store, packs, bench.grader(), NOW, days=60)
        file = write_report(bench.store, packs, bench.settings, Choice(), folder, now=NOW)
        with headless.chromium(folder / "profile") as browser:
            page = browser.page()
            for ending, dark in (("", False), ("-dark", True)):
                page.open(file, width=WIDTH, dark=dark)
                page.evaluate(SHORTER)
                target = ROOT / "docs" / f"report{ending}.png"
                page.picture(target, height=HEIGHT)
                print(target.relative_to(ROOT))


if __name__ == "__main__":
    main()
