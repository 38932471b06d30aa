"""Takes the pictures of the README from the running program: `python -P scripts/screenshots.py`.

The program runs headless on the shipped packs with the built-in model and a store in memory; keys are pressed as
somebody would press them. Each picture is written to docs/ as SVG, and as PNG where `rsvg-convert` is installed
(Debian: librsvg2-bin, fonts-dejavu-core, fonts-noto-cjk). Textual places whole words; here every character gets its
own column, so that Hangul stands on the grid in any font. (-P keeps this folder's `locale.py` from standing in for
Python's own.)
"""

from __future__ import annotations

import asyncio
import html
import re
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from pathlib import Path

from rich.cells import cell_len
from textual.pilot import Pilot

from quizzer.config import Settings
from quizzer.locale import use_language
from quizzer.practice.item import items_of
from quizzer.practice.memory import MemoryStore
from quizzer.practice.scheduling import Scheduler
from quizzer.practice.session import Session
from quizzer.tui.app import QuizzerApp
from quizzer.tui.screens.packs import PacksScreen
from quizzer.tui.screens.result import ResultScreen
from quizzer.tui.screens.summary import SummaryScreen
from quizzer.tui.widgets.answer_box import AnswerBox
from quizzer.tui.widgets.edit_box import EditBox
from quizzer.tui.widgets.pack_list import PackList
from quizzer.tui.widgets.progress_lists import WorkList
from quizzer.workbench import Workbench

ROOT = Path(__file__).resolve().parent.parent
sys.path.append(str(ROOT))

from scripts.example_history import make  # noqa: E402 (found only from the repository's root)

DOCS = ROOT / "docs"

CELL = 12.2
"""Width of a column in Textual's pictures."""

FONTS = "'Fira Code', 'DejaVu Sans Mono', D2Coding, 'Noto Sans Mono CJK KR', monospace"


WIDE_SIZE = 23
"""Font size of Hangul, whose glyphs are as wide as they are high; two columns are wider than that of Latin."""

_TEXT = re.compile(
    r'<text class="(?P<style>[^"]*)" x="(?P<x>[\d.]+)" y="(?P<y>[\d.]+)" '
    r'textLength="[\d.]+" clip-path="(?P<clip>[^"]*)">(?P<text>[^<]*)</text>'
)


def on_grid(svg: str) -> str:
    """Give every character of a picture its own column, and leave no outside fonts in it."""
    svg = re.sub(r"@font-face \{.*?\}", "", svg, flags=re.DOTALL)
    svg = re.sub(r"font-family: ?[^;]*Fira Code[^;]*;", f"font-family: {FONTS};", svg)
    svg = svg.replace("font-variant-east-asian: full-width;", "")
    underlined = set(re.findall(r"\.(\S+) \{[^}]*text-decoration: underline", svg))
    svg = svg.replace("text-decoration: underline;", "")
    return _TEXT.sub(lambda found: _placed(found, found["style"] in underlined), svg)


def _placed(found: re.Match[str], underlined: bool) -> str:
    left, base = float(found["x"]), float(found["y"])
    text = html.unescape(found["text"])
    parts, shapes = [], []
    for run in re.findall(r"█+|[!-~]+|.", text, flags=re.DOTALL):
        wide = cell_len(run) * CELL
        if run[0] == "█":
            shapes.append((left, base - 18.4, wide, 24.6))
        elif not run.isspace():
            size = f' font-size="{WIDE_SIZE}px"' if cell_len(run) > len(run) else ""
            parts.append(f'<tspan x="{left:.1f}"{size}>{html.escape(run)}</tspan>')
        left += wide
    if underlined:
        shapes.append((float(found["x"]), base + 3.6, cell_len(text) * CELL, 1.2))
    style, clip = found["style"], found["clip"]
    drawn = "".join(
        f'<rect class="{style}" x="{x:.1f}" y="{y:.1f}" width="{w:.1f}" height="{h:.1f}" clip-path="{clip}"/>'
        for x, y, w, h in shapes
    )
    words = (
        f'<text class="{style}" y="{found["y"]}" clip-path="{clip}">{"".join(parts)}</text>' if parts else ""
    )
    return drawn + words


def save(svg: str, file: Path, *, width: int = 1400) -> None:
    """Write a picture as SVG, and as PNG beside it where that can be done."""
    file.parent.mkdir(parents=True, exist_ok=True)
    file.with_suffix(".svg").write_text(on_grid(svg), encoding="utf-8")
    if converter := shutil.which("rsvg-convert"):
        command = [converter, "-w", str(width), file.with_suffix(".svg"), "-o", file.with_suffix(".png")]
        subprocess.run(command, check=True)


ANSWER = (
    "이미지는 실행에 필요한 라이브러리와 의존성을 모두 담은 읽기 전용 템플릿이고, 컨테이너는 그 이미지를 실행한 "
    "인스턴스입니다. 컨테이너는 다른 프로세스와 격리된 공간에서 돌아갑니다. 다만 이미지 하나로는 컨테이너를 하나만 "
    "실행할 수 있습니다."
)
"""Half right, and wrong in one point, so that the picture of the result shows every sign."""


PRACTISED = ("docker", "deep-learning", "databases", "operating-systems", "python", "networks")
"""Packs of the picture of progress."""


def settings_in(folder: Path, theme: str) -> Settings:
    """Keep everything in a folder."""
    return Settings(
        data_folder=folder / "data",
        cache_folder=folder / "cache",
        config_file=folder / "config.toml",
        theme=theme,
    )


def bench(folder: Path, theme: str) -> Workbench:
    """Put a learner together who has practised for some days, by the packs' own samples."""
    made = Workbench(settings_in(folder, theme), store=MemoryStore())
    grader = made.grader()
    for pack_id, first, count, days in (("docker", 1, 6, 9), ("deep-learning", 0, 4, 5), ("python", 0, 2, 2)):
        pack = next((entry.pack for entry in made.library.entries() if entry.id == pack_id), None)
        items = items_of([pack])[first : first + count] if pack else []
        moment = datetime.now(UTC) - timedelta(days=days)
        session = Session(items, made.store, Scheduler(), clock=lambda moment=moment: moment)
        for number, item in enumerate(items):
            answer = (
                item.question.samples[number % 2].answer
                if item.question.samples
                else item.question.model_answer
            )
            session.record(session.submit(answer), grader.grade(item.question, answer))
            session.next()
    return made


async def until(pilot: Pilot[None], holds: Callable[[], object]) -> None:
    """Wait for something on the screen."""
    for _try in range(1000):
        if holds():
            await pilot.pause(0.3)
            return
        await pilot.pause(0.02)
    raise TimeoutError("the screen never came")


async def tour(theme: str, size: tuple[int, int], *, every: bool) -> dict[str, str]:
    """Go through the program and take a picture of each screen."""
    pictures: dict[str, str] = {}
    with tempfile.TemporaryDirectory() as folder:
        app = QuizzerApp(bench(Path(folder), theme))
        async with app.run_test(size=size) as pilot:
            await until(
                pilot, lambda: app.screen.query(PackList) and app.screen.query_one(PackList).option_count
            )
            packs = app.screen.query_one(PackList)
            packs.highlighted = [option.prompt.plain.split()[0] for option in packs.options].index("Docker")
            await pilot.pause(0.3)
            pictures["packs"] = app.export_screenshot()
            await pilot.press("enter")
            await until(
                pilot, lambda: app.screen.query(AnswerBox) and app.screen.query_one(AnswerBox).has_focus
            )
            app.screen.query_one(AnswerBox).insert(ANSWER)
            await pilot.press("ctrl+t")
            await pilot.pause(1)
            pictures["practise"] = app.export_screenshot()
            await pilot.press("ctrl+s")
            await until(pilot, lambda: isinstance(app.screen, ResultScreen))
            pictures["result"] = app.export_screenshot()
            if every:
                await pilot.press("q")
                await until(pilot, lambda: isinstance(app.screen, SummaryScreen))
                pictures["summary"] = app.export_screenshot()
                await pilot.press("p")
                await until(pilot, lambda: isinstance(app.screen, PacksScreen))
                await pilot.press("e")
                await until(pilot, lambda: app.screen.query("#trial") and app.screen.query("ProofView Rows"))
                await pilot.press("ctrl+n")
                app.screen.query_one("#trial", EditBox).insert(ANSWER)
                await pilot.press("ctrl+t")
                await until(pilot, lambda: app.screen.query("#grade ScoreBar"))
                pictures["editor"] = app.export_screenshot()
    return pictures


async def progress(theme: str, size: tuple[int, int]) -> dict[str, str]:
    """Take a picture of the progress of somebody who has practised for eight weeks."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        made = Workbench(settings_in(folder, theme), store=MemoryStore())
        packs = [entry.pack for entry in made.library.entries() if entry.id in PRACTISED]
        make(made.store, packs, made.grader(), datetime.now(UTC), days=56)
        app = QuizzerApp(made)
        async with app.run_test(size=size) as pilot:
            await until(
                pilot, lambda: app.screen.query(PackList) and app.screen.query_one(PackList).option_count
            )
            await pilot.press("p")
            await until(pilot, lambda: app.screen.query(WorkList))
            return {"progress": app.export_screenshot()}


def main() -> None:
    use_language("ko")
    for name, picture in asyncio.run(tour("quizzer-dark", (110, 36), every=True)).items():
        save(picture, DOCS / name)
    for name, picture in asyncio.run(progress("quizzer-dark", (120, 46))).items():
        save(picture, DOCS / name)
    save(asyncio.run(tour("quizzer-light", (110, 36), every=False))["result"], DOCS / "result-light")
    print("\n".join(str(file.relative_to(ROOT)) for file in sorted(DOCS.glob("*.svg"))))


if __name__ == "__main__":
    main()
