"""The line of keys, the help and the palette: every key of a screen can be found."""

from __future__ import annotations

from pathlib import Path

import pytest
from rich.cells import cell_len

from quizzer.locale import use_language
from quizzer.practice.plan import Plan
from quizzer.tui.app import QuizzerApp
from quizzer.tui.commands import commands
from quizzer.tui.keys import short
from quizzer.tui.screens.help import HelpDialog
from quizzer.tui.widgets.key_bar import KeyBar
from tests.tui.driving import answer, at_packs, at_question, shows, text_of, until
from tests.tui.fakes import ANSWER, FakeBench, make_bench, make_pack


@pytest.mark.parametrize(("language", "word"), [("ko", "도움말"), ("en", "Help")])
async def test_the_line_of_keys_fits_and_always_offers_help(
    bench: FakeBench, language: str, word: str
) -> None:
    use_language(language)
    app = QuizzerApp(bench)
    async with app.run_test(size=(120, 24)) as pilot:
        screen = await at_packs(pilot)
        widest = len(screen.query_one(KeyBar)._fitting())
        for width in (50, 60, 80):
            await pilot.resize_terminal(width, 24)
            await until(pilot, lambda width=width: screen.size.width == width)
            line = text_of(screen).splitlines()[-1]
            assert cell_len(line) <= width and word in line
            assert len(screen.query_one(KeyBar)._fitting()) < widest
            assert short(screen.query_one(KeyBar)._fitting()[0][0]) in line


async def test_a_key_in_the_line_can_be_clicked(bench: FakeBench) -> None:
    app = QuizzerApp(bench)
    async with app.run_test(size=(100, 30)) as pilot:
        screen = await at_packs(pilot)
        at = text_of(screen).splitlines()[-1].index("? Help")
        await pilot.click(KeyBar, offset=(at + 1, 0))
        await until(pilot, lambda: isinstance(app.screen, HelpDialog))


async def test_help_lists_every_key_of_the_screen_below(bench: FakeBench) -> None:
    app = QuizzerApp(bench, Plan(packs=("docker",)))
    async with app.run_test(size=(100, 70)) as pilot:
        screen = await at_question(pilot)
        bindings = {
            each.binding.id: each.binding for each in screen.active_bindings.values() if each.binding.id
        }
        await pilot.press("ctrl+g")
        await until(pilot, lambda: "undo, redo" in text_of(app.screen))
        said = text_of(app.screen)
        for id, binding in bindings.items():
            assert (binding.tooltip or binding.description)[:40] in said and id not in said, id
        assert "^s  F5" in said and "undo, redo" in said and str(bench.settings.config_file)[:50] in said
        await pilot.press("i")
        await until(pilot, lambda: all(id in text_of(app.screen) for id in bindings))
        await pilot.press("escape")
        assert app.screen is screen


@pytest.mark.parametrize(
    ("language", "titles"),
    [
        ("en", ["Practise", "Find", "Look back", "Write and change", "Moving about", "Program"]),
        ("ko", ["연습", "찾기", "돌아보기", "쓰고 고치기", "움직이기", "프로그램"]),
    ],
)
async def test_help_is_divided_by_what_one_wants_to_do(
    bench: FakeBench, language: str, titles: list[str]
) -> None:
    use_language(language)
    app = QuizzerApp(bench)
    async with app.run_test(size=(100, 90)) as pilot:
        await at_packs(pilot)
        await pilot.press("question_mark")
        await until(pilot, lambda: isinstance(app.screen, HelpDialog) and titles[-1] in text_of(app.screen))
        lines = [line.strip("│ ") for line in text_of(app.screen).splitlines()]
    assert [line for line in lines if line in titles] == titles
    assert sum(line.split()[:1] == ["q"] for line in lines) == 1, "quitting is told once, with all its keys"


async def test_what_a_key_does_goes_on_below_its_words_where_the_terminal_is_narrow(bench: FakeBench) -> None:
    app = QuizzerApp(bench, Plan(packs=("docker",)))
    async with app.run_test(size=(60, 60)) as pilot:
        await at_question(pilot)
        await pilot.press("ctrl+g")
        await shows(pilot, "select everything")
        lines = [line.split("│")[1] for line in text_of(app.screen).splitlines() if line.count("│") > 1]
    at = next(number for number, line in enumerate(lines) if "select everything" in line)
    assert lines[at + 1].startswith(" " * lines[at].index("select") + "copies")


async def test_every_key_is_a_command_of_the_palette(bench: FakeBench) -> None:
    app = QuizzerApp(bench, Plan(packs=("docker",)))
    async with app.run_test(size=(100, 50)) as pilot:
        screen = await at_question(pilot)
        titles = [command.name for command in commands(app, screen)]
        assert {"Submit", "Hint", "Skip", "Editor", "Leave", "Theme", "Quit", "Help"} <= set(titles)
        await pilot.press("ctrl+p", *"hint")
        await until(pilot, lambda: "Show the next hint." in text_of(app.screen))
        await pilot.press("enter")
        await until(pilot, lambda: app.screen is screen and "Hint 1/2" in text_of(screen))


async def test_the_line_of_keys_is_right_again_after_a_result(tmp_path: Path) -> None:
    app = QuizzerApp(make_bench(tmp_path, make_pack(count=3)), Plan(packs=("docker",)))
    async with app.run_test(size=(80, 24)) as pilot:
        await answer(pilot, ANSWER)
        await pilot.press("n")
        screen = await at_question(pilot)
        await until(pilot, lambda: "^g Help" in text_of(screen).splitlines()[-1])
