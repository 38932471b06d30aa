"""The report in a real browser: no overflow, no complaint, no request, on screen and on paper.

Needs Chromium; where it is missing the test says that it did not run, which is not a pass.
"""

from __future__ import annotations

import importlib.util
import re
import shutil
import subprocess
import sys
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest

from quizzer.config import load_settings
from quizzer.locale import use_language
from quizzer.practice.item import items_of
from quizzer.practice.memory import MemoryStore
from quizzer.practice.scheduling import Scheduler
from quizzer.reports.data.choice import Choice
from quizzer.reports.forms import write_report
from quizzer.workbench import Workbench

SCRIPTS = Path(__file__).resolve().parents[2] / "scripts"
NOW = datetime(2026, 3, 20, 9, tzinfo=UTC)


def script(name: str) -> ModuleType:
    spec = importlib.util.spec_from_file_location(name, SCRIPTS / f"{name}.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    sys.modules[name] = module
    spec.loader.exec_module(module)
    return module


headless, example = script("headless"), script("example_history")

pytestmark = [
    pytest.mark.slow,
    pytest.mark.skipif(
        headless.find_chromium() is None,
        reason="NOT RUN, which is no pass: Chromium is not installed (Debian: apt-get install chromium)",
    ),
]


@pytest.fixture(scope="module")
def page_file(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    """Grade answers of shipped packs, hostile ones among them, and write their report in Korean."""
    folder = tmp_path_factory.mktemp("보고서")
    bench = Workbench(load_settings({"QUIZZER_HOME": str(folder)}), store=MemoryStore())
    packs = [bench.library.get(name) for name in ("docker", "databases", "software-engineering-en")]
    example.make(bench.store, packs, bench.grader(), NOW, days=14, a_day=3, hostile=True)
    first = items_of(packs)[:1]
    example.sit(
        bench.store, first, bench.grader(), Scheduler(), NOW - timedelta(days=300), lambda q: q.model_answer
    )
    use_language("ko")
    yield write_report(bench.store, packs, bench.settings, Choice(), folder, now=NOW)
    use_language("en")


@pytest.fixture(scope="module")
def browser(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Any]:
    with headless.chromium(tmp_path_factory.mktemp("profile")) as found:
        yield found


WIDER = """
[...document.querySelectorAll('body *')].filter(each => {
    const box = each.getBoundingClientRect();
    if (!box.width || each.closest('.unseen, .skip, thead')) return false;
    if (each.closest('.scroll') && each.closest('.scroll').scrollWidth <= innerWidth * 2) return false;
    return box.right > innerWidth + 1 || box.left < -1;
}).map(each => each.outerHTML.slice(0, 120))
"""
"""Elements that reach over the window's edge; a wide table may, inside of what scrolls."""

CUT = """
[...document.querySelectorAll('.said, h1, h2, h3, td, dd, li')].filter(each =>
    each.scrollWidth > each.clientWidth + 8 && getComputedStyle(each).display !== 'inline' &&
    !each.closest('.calendar')
).map(each => each.outerHTML.slice(0, 120))
"""
"""Text that runs out of its box; a blank at the end of a line may hang over its edge."""


@pytest.mark.parametrize("dark", [False, True], ids=["light", "dark"])
@pytest.mark.parametrize("width", [1200, 400])
def test_nothing_overflows_complains_or_asks_the_network(
    browser: Any, page_file: Path, width: int, dark: bool
) -> None:
    page = browser.page()
    page.open(page_file, width=width, dark=dark)
    assert page.evaluate("document.documentElement.scrollWidth") == width
    assert page.evaluate(WIDER) == []
    assert page.evaluate(CUT) == []
    assert page.complaints == []
    assert page.requests == []
    ground = page.evaluate("getComputedStyle(document.body).backgroundColor")
    assert ground == ("rgb(20, 23, 28)" if dark else "rgb(255, 255, 255)")
    assert page.evaluate("document.title").startswith("연습 보고서"), "no answer's script has run"
    shown = page.evaluate("document.body.innerText")
    for words in ("<script>document.title=", "{{ 7*7 }}", "U+202E", "U+0000", "🇰🇷"):
        assert words in shown
    assert shown.count("컨테이너는 격리된 프로세스입니다.") >= 2_700


def test_a_script_that_was_let_in_would_be_noticed(browser: Any, tmp_path: Path) -> None:
    """Break the page as a careless renderer would, to see that the test can fail."""
    file = tmp_path / "broken.html"
    file.write_text(
        "<title>fine</title><div style='width: 3000px'>x</div>"
        "<script>console.error('a complaint')</script><img src='http://127.0.0.1:9/x.png'>",
        encoding="utf-8",
    )
    page = browser.page()
    page.open(file, width=1200)
    assert page.evaluate("document.documentElement.scrollWidth") > 1200
    assert any("a complaint" in each for each in page.complaints)
    assert page.requests == ["http://127.0.0.1:9/x.png"]


def test_it_prints_on_a4_with_every_card_whole(browser: Any, page_file: Path, tmp_path: Path) -> None:
    """A card that is shorter than a page stands on one page: its first and its last words are on it."""
    if shutil.which("pdftotext") is None:
        pytest.skip("NOT RUN, which is no pass: pdftotext is not installed (Debian: poppler-utils)")
    page = browser.page()
    page.open(page_file, width=1200, dark=True)
    paper = tmp_path / "report.pdf"
    page.pdf(paper)
    pages = subprocess.run(
        ["pdftotext", "-layout", paper, "-"], check=True, capture_output=True, encoding="utf-8"
    ).stdout.split("\f")[:-1]
    facts = subprocess.run(["pdfinfo", paper], check=True, capture_output=True, encoding="utf-8").stdout
    assert re.search(r"Page size: +59[45][.\d]* x 84[12]", facts)
    starts = [len(re.findall(r"^ *20\d\d-\d\d-\d\d \d\d:\d\d .*100", each, re.MULTILINE)) for each in pages]
    ends = [len(re.findall(r"built-in [0-9a-f]{16} · ", each)) for each in pages]
    assert sum(starts) == sum(ends) > 20
    cut = [number for number, (start, end) in enumerate(zip(starts, ends, strict=True)) if start != end]
    long = 2 * 2  # the two answers that no page can hold begin on one page and end on another
    assert len(cut) <= long
    assert all(each.strip() for each in pages)
