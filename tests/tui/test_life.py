"""The app from its start to its end: imports, themes, language, goodbye, signals."""

from __future__ import annotations

import subprocess
import sys
import tomllib
from pathlib import Path

import pytest
from textual.color import Color

from quizzer.config import write_setting
from quizzer.locale import current_language
from quizzer.practice.plan import Plan
from quizzer.tui import themes
from quizzer.tui.app import QuizzerApp
from quizzer.tui.desk import GraderState
from quizzer.tui.screens.packs import PacksScreen
from quizzer.tui.widgets.answer_box import AnswerBox
from tests.tui.driving import answer, at_packs, at_question, shows, text_of, until
from tests.tui.fakes import ANSWER, FakeBench, make_bench


def test_the_screen_is_imported_without_numpy_and_what_is_not_seen_first() -> None:
    late = ("numpy", "fsrs", "sqlite3", "markdown_it", "quizzer.grading.grader", "quizzer.tui.screens.result")
    code = f"import sys, quizzer.tui.app; print([name for name in {late!r} if name in sys.modules])"
    done = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, check=True, timeout=60
    )
    assert done.stdout.strip() == "[]"


async def test_the_first_frame_does_not_wait_for_the_grader(bench: FakeBench) -> None:
    bench.gate.clear()
    app = QuizzerApp(bench)
    async with app.run_test(size=(100, 30)) as pilot:
        screen = await at_packs(pilot)
        await until(pilot, lambda: "The model is loading" in text_of(screen))
        assert app.grader is GraderState.LOADING
        bench.gate.set()
        await until(pilot, lambda: app.grader is GraderState.READY)
        await until(pilot, lambda: "loading" not in text_of(screen))


@pytest.mark.parametrize("key", ["q", "ctrl+q", "ctrl+c"])
async def test_quitting_asks_nothing_and_says_goodbye_in_a_line(
    bench: FakeBench, key: str, capsys: pytest.CaptureFixture[str]
) -> None:
    app = QuizzerApp(bench)
    async with app.run_test() as pilot:
        await at_packs(pilot)
        await pilot.press(key)
    assert app.return_code == 0
    assert capsys.readouterr().err.splitlines() == ["See you."]


async def test_goodbye_tells_that_a_draft_is_kept(
    bench: FakeBench, capsys: pytest.CaptureFixture[str]
) -> None:
    app = QuizzerApp(bench, Plan(packs=("docker",)))
    async with app.run_test() as pilot:
        await at_question(pilot)
        await pilot.press(*"반", "ctrl+q")
    assert capsys.readouterr().err.splitlines() == ["See you. What you were writing is kept."]


async def test_a_theme_is_remembered(bench: FakeBench) -> None:
    app = QuizzerApp(bench)
    async with app.run_test() as pilot:
        await at_packs(pilot)
        assert app.theme == "quizzer-dark"
        app.theme = "nord"
        await until(pilot, bench.settings.config_file.exists)
        await until(pilot, lambda: tomllib.loads(bench.settings.config_file.read_text())["theme"] == "nord")


async def test_a_theme_of_the_settings_is_used_and_an_unknown_one_is_said(tmp_path: Path) -> None:
    app = QuizzerApp(make_bench(tmp_path, theme="quizzer-light"))
    assert app.theme == "quizzer-light"
    app = QuizzerApp(make_bench(tmp_path, theme="no [such] theme"))
    async with app.run_test(notifications=True, size=(100, 30)) as pilot:
        await until(pilot, lambda: "There is no theme called no [such] theme." in text_of(app.screen))
    assert app.theme == "quizzer-dark"


async def test_the_language_changes_in_the_running_app_and_is_remembered(bench: FakeBench) -> None:
    write_setting(bench.settings.config_file, "language", "en")
    app = QuizzerApp(bench)
    async with app.run_test(size=(100, 30)) as pilot:
        await at_packs(pilot)
        app.speak("ko")
        await until(pilot, lambda: isinstance(app.screen, PacksScreen) and "도움말" in text_of(app.screen))
        assert current_language() == "ko"
        await until(pilot, lambda: 'language = "ko"' in bench.settings.config_file.read_text())


async def test_themes_of_textual_can_show_a_result(bench: FakeBench) -> None:
    app = QuizzerApp(bench, Plan(packs=("docker",)))
    async with app.run_test(size=(100, 30)) as pilot:
        await answer(pilot, ANSWER)
        for name in (
            "quizzer-light",
            "nord",
            "textual-ansi" if "textual-ansi" in app.available_themes else "dracula",
        ):
            app.theme = name
            await pilot.pause()
            await shows(pilot, "Fair")


@pytest.mark.parametrize("theme", [themes.DARK, themes.LIGHT], ids=lambda theme: theme.name)
def test_text_stands_out_from_its_background(theme) -> None:
    colours = theme.to_color_system().generate()
    for name in (
        "foreground",
        "text-success",
        "text-warning",
        "text-error",
        "text-primary",
        "text-accent",
        "text-muted",
    ):
        for behind in ("background", "surface"):
            ratio = contrast(Color.parse(colours[name]), Color.parse(colours[behind]))
            assert ratio >= 4.5, (theme.name, name, behind, round(ratio, 2))


@pytest.mark.parametrize(
    ("colours", "theme"), [("truecolor", "quizzer-dark"), ("standard", "ansi-dark"), (None, "quizzer-dark")]
)
def test_a_terminal_of_sixteen_colours_gets_its_own(colours: str | None, theme: str) -> None:
    assert themes.default(colours, ["quizzer-dark", "ansi-dark"]) == theme
    assert themes.default(colours, ["quizzer-dark"]) == "quizzer-dark"


def contrast(one: Color, other: Color) -> float:
    """The ratio of WCAG 2."""
    lighter, darker = sorted((luminance(one), luminance(other)), reverse=True)
    return (lighter + 0.05) / (darker + 0.05)


def luminance(colour: Color) -> float:
    parts = [part / 255 for part in colour.rgb]
    red, green, blue = (
        part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts
    )
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


async def test_without_colours_signs_still_tell_what_happened(
    bench: FakeBench, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("NO_COLOR", "1")
    app = QuizzerApp(bench, Plan(packs=("docker",)))
    async with app.run_test(size=(100, 30)) as pilot:
        screen = await answer(pilot, ANSWER)
        assert app.no_color
        said = text_of(screen)
    assert "✗  Misconception" in said and "✓  이미지는" in said


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no such signals")
async def test_a_signal_that_ends_the_program_keeps_what_is_typed(bench: FakeBench) -> None:
    app = QuizzerApp(bench, Plan(packs=("docker",)))
    async with app.run_test() as pilot:
        screen = await at_question(pilot)
        screen.query_one(AnswerBox).insert("끊긴 답")
        await pilot.pause()
        app._leaving.end()
    assert [draft.text for draft in bench.store.drafts()] == ["끊긴 답"]


@pytest.mark.skipif(sys.platform == "win32", reason="there is no pty")
@pytest.mark.parametrize("how", ["screen.call_later(broken)", "screen.run_worker(broken())"])
def test_a_fault_of_the_screen_ends_in_a_sentence_with_the_draft_kept(tmp_path: Path, how: str) -> None:
    """In a real terminal: Textual's own page of variables never shows."""
    program = tmp_path / "program.py"
    program.write_text(FAULTY.replace("HOW", how), encoding="utf-8")
    said = in_terminal([sys.executable, str(program)], tmp_path)
    assert "RAISED ValueError: [broken]" in said
    assert "DRAFTS ['쓰던 답']" in said
    assert "Traceback" not in said and "locals" not in said


FAULTY = """
import sys
from pathlib import Path
from quizzer.practice.plan import Plan
from quizzer.tui.app import QuizzerApp
from quizzer.tui.screens.practise import PractiseScreen
from quizzer.tui.widgets.answer_box import AnswerBox
from tests.tui.fakes import make_bench

def fail(screen):
    screen.query_one(AnswerBox).insert("쓰던 답")
    screen.set_timer(0.1, lambda: HOW)

async def broken():
    raise ValueError("[broken]")

PractiseScreen.on_screen_resume = lambda screen: screen.set_timer(0.3, lambda: fail(screen))
bench = make_bench(Path(sys.argv[0]).parent)
try:
    QuizzerApp(bench, Plan(packs=("docker",))).run()
except ValueError as problem:
    print("RAISED", type(problem).__name__ + ":", problem)
print("DRAFTS", [draft.text for draft in bench.store.drafts()])
"""


def in_terminal(command: list[str], folder: Path) -> str:
    """Run a program in a pseudo terminal until it ends, and give what it wrote."""
    import os
    import pty

    child, terminal = pty.fork()
    if child == 0:
        os.environ |= {
            "PYTHONPATH": str(Path(__file__).parents[2]),
            "TERM": "xterm-256color",
            "LANG": "C.UTF-8",
        }
        os.chdir(folder)
        os.execv(command[0], command)
    written = b""
    try:
        while chunk := os.read(terminal, 65536):
            written += chunk
    except OSError:  # Linux says so when the program has ended.
        pass
    os.waitpid(child, 0)
    os.close(terminal)
    return written.decode("utf-8", "replace")
