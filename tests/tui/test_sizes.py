"""Every screen in every usable size: nothing hangs over the edge, nothing is squeezed away."""

from __future__ import annotations

from pathlib import Path

import pytest
from textual.screen import Screen
from textual.widgets import Button

from quizzer.locale import use_language
from quizzer.practice.plan import Plan
from quizzer.tui.app import QuizzerApp
from quizzer.tui.widgets.answer_box import AnswerBox
from quizzer.tui.widgets.key_bar import KeyBar
from tests.tui.driving import answer, at_packs, at_question, at_summary, overhanging, shows, text_of, until
from tests.tui.fakes import ANSWER, make_bench, make_pack

SIZES = [(120, 40), (80, 24), (60, 20), (50, 14)]


@pytest.mark.parametrize(("size", "language"), [*((size, "ko") for size in SIZES), ((60, 20), "en")])
async def test_nothing_hangs_over_the_edge(tmp_path: Path, size: tuple[int, int], language: str) -> None:
    use_language(language)
    bench = make_bench(
        tmp_path, make_pack(count=4), make_pack("ml", "머신러닝 기초와 평가 지표", 3), broken=True
    )
    app = QuizzerApp(bench)
    async with app.run_test(size=size) as pilot:
        screens: list[Screen[object]] = [await at_packs(pilot)]
        assert not overhanging(screens[0])
        assert any(button.region.area for button in app.screen.query(Button))
        await pilot.press("enter")
        screen = await at_question(pilot)
        await pilot.press("ctrl+t")
        assert not overhanging(screen)
        assert screen.query_one(AnswerBox).content_size.height >= 3
        assert screen.query_one("#submit", Button).region.area
        assert screen.query_one(KeyBar).region.bottom == size[1]
        result = await answer(pilot, ANSWER)
        assert not overhanging(result)
        for opening in ("i", "d", "question_mark"):
            await pilot.press(opening)
            await until(pilot, lambda: app.screen is not result)
            assert not overhanging(app.screen)
            await pilot.press("escape")
        await pilot.press("q")
        assert not overhanging(await at_summary(pilot))


async def test_a_terminal_that_is_too_small_says_so_and_recovers(tmp_path: Path) -> None:
    app = QuizzerApp(make_bench(tmp_path))
    async with app.run_test(size=(49, 13)) as pilot:
        await until(pilot, lambda: "Please make the terminal larger" in text_of(app.screen))
        await shows(pilot, "50 x 14")
        assert "Docker" not in text_of(app.screen)
        await pilot.resize_terminal(60, 20)
        await until(pilot, lambda: "Docker" in text_of(app.screen))


async def test_typing_goes_on_after_the_terminal_was_too_small(tmp_path: Path) -> None:
    app = QuizzerApp(make_bench(tmp_path), Plan(packs=("docker",)))
    async with app.run_test(size=(80, 24)) as pilot:
        screen = await at_question(pilot)
        await pilot.press("가")
        await pilot.resize_terminal(40, 10)
        await until(pilot, lambda: "Please make the terminal larger" in text_of(screen))
        await pilot.resize_terminal(80, 24)
        box = screen.query_one(AnswerBox)
        await until(pilot, lambda: box.has_focus)
        await pilot.press("나")
        assert box.text == "가나"


async def test_keys_do_nothing_but_leave_where_the_terminal_is_too_small(tmp_path: Path) -> None:
    """Nobody sees what they would do: an answer was handed in."""
    bench = make_bench(tmp_path)
    app = QuizzerApp(bench, Plan(packs=("docker",)))
    async with app.run_test(size=(80, 24)) as pilot:
        screen = await at_question(pilot)
        screen.query_one(AnswerBox).insert("답")
        await pilot.resize_terminal(40, 10)
        await until(pilot, lambda: "Please make the terminal larger" in text_of(screen))
        await pilot.press("x", "ctrl+s", "ctrl+n", "escape", "ctrl+t", "q")
        await pilot.pause(0.1)
        assert app.screen is screen
        await pilot.resize_terminal(80, 24)
        await until(pilot, lambda: screen.query_one(AnswerBox).has_focus)
        assert (screen.query_one(AnswerBox).text, screen.session.position) == ("답", 0)
        await pilot.resize_terminal(40, 10)
        await pilot.press("ctrl+c")
        await until(pilot, lambda: not app.is_running)
    assert (bench.store.count(), [draft.text for draft in bench.store.drafts()]) == (0, ["답"])


async def test_a_screen_follows_the_terminal_as_it_changes(tmp_path: Path) -> None:
    app = QuizzerApp(make_bench(tmp_path))
    async with app.run_test(size=(120, 40)) as pilot:
        screen = await at_packs(pilot)
        for size in ((60, 20), (100, 30), (80, 24)):
            await pilot.resize_terminal(*size)
            await until(pilot, lambda size=size: screen.size.width == size[0])
            await pilot.pause()
            assert not overhanging(screen)
            await shows(pilot, "Docker")
