"""Choosing what to practise among the packs: all that was found, a tag, a part, one question, an interview."""

from __future__ import annotations

from pathlib import Path

import pytest
from textual.widgets import Button

from quizzer.locale import _, use_language
from quizzer.tui.app import QuizzerApp
from quizzer.tui.screens.tags import TagDialog
from quizzer.tui.widgets.pack_detail import PackDetail
from quizzer.tui.widgets.pack_list import PackList
from quizzer.tui.widgets.question_list import QuestionList
from tests.tui.driving import at_packs, at_question, search, shows, text_of, until
from tests.tui.fakes import FakeBench, make_bench, make_pack


@pytest.mark.parametrize("quota", [3, 2])
async def test_new_questions_of_a_pack_obey_the_days_limit(shelf: FakeBench, quota: int) -> None:
    """Two were brought today; two of the pack are left."""
    shelf.settings = shelf.settings.model_copy(update={"new_per_day": quota})
    app = QuizzerApp(shelf)
    async with app.run_test(size=(120, 40), notifications=True) as pilot:
        screen = await at_packs(pilot)
        await pilot.press("n")
        if quota == 3:
            assert "1/1" in text_of(await at_question(pilot))
        else:
            await shows(pilot, "The day's new questions are done")
            assert app.screen is screen


async def test_what_was_searched_for_is_what_is_practised(shelf: FakeBench) -> None:
    app = QuizzerApp(shelf)
    async with app.run_test(size=(120, 40)) as pilot:
        await at_packs(pilot)
        await search(pilot, "남기려면")
        await pilot.press("enter", "enter")
        await at_question(pilot)
        await shows(pilot, "1/1")


async def test_a_tag_filters_packs_and_questions(shelf: FakeBench) -> None:
    app = QuizzerApp(shelf)
    async with app.run_test(size=(120, 40)) as pilot:
        screen = await at_packs(pilot)
        await pilot.press("t")
        assert isinstance(app.screen, TagDialog)
        await shows(pilot, "#docker")
        await pilot.press("down", "down", "enter")
        await until(pilot, lambda: app.screen is screen and "   #volume" in text_of(screen))
        await until(pilot, lambda: screen.query_one(QuestionList).option_count == 2)  # of Docker's four
        await pilot.press("t", "home", "enter")
        await until(pilot, lambda: screen.query_one(QuestionList).option_count == 4)


async def test_one_question_is_practised_from_the_list(shelf: FakeBench) -> None:
    app = QuizzerApp(shelf)
    async with app.run_test(size=(120, 40)) as pilot:
        await at_packs(pilot)
        await pilot.press("l", "j", "enter")
        said = text_of(await at_question(pilot))
        assert "1/1" in said and "Docker 질문 2" in said


async def test_a_part_of_a_pack_is_practised_with_one_key(shelf: FakeBench) -> None:
    app = QuizzerApp(shelf)
    async with app.run_test(size=(120, 40)) as pilot:
        screen = await at_packs(pilot)
        for key, total in (("w", "1/1"), ("n", "1/2"), ("a", "1/4"), ("m", "mock interview")):
            await pilot.press(key)
            if key == "m":
                await shows(pilot, "12 minutes at most")
                await pilot.press("enter")
            assert total in text_of(await at_question(pilot)), key
            await pilot.press("escape")
            await until(pilot, lambda: app.screen is screen)


async def test_where_nothing_is_due_a_sentence_says_so(shelf: FakeBench) -> None:
    app = QuizzerApp(shelf)
    async with app.run_test(size=(120, 40), notifications=True) as pilot:
        screen = await at_packs(pilot)
        await pilot.press("d")
        await until(pilot, lambda: "Nothing is due here today." in text_of(screen))


async def test_one_click_shows_a_pack_and_two_practise_it(shelf: FakeBench) -> None:
    app = QuizzerApp(shelf)
    async with app.run_test(size=(120, 40)) as pilot:
        screen = await at_packs(pilot)
        await pilot.click(PackList, offset=(4, 2))
        await until(pilot, lambda: screen.query_one(PackList).highlighted == 1)
        assert app.screen is screen
        await pilot.click(PackList, offset=(4, 2), times=2)
        await at_question(pilot)
        await shows(pilot, "딥러닝 기초")


async def test_choices_can_be_clicked(shelf: FakeBench) -> None:
    app = QuizzerApp(shelf)
    async with app.run_test(size=(120, 40)) as pilot:
        await at_packs(pilot)
        await pilot.click("#all")
        await at_question(pilot)


@pytest.mark.parametrize("language", ["en", "ko"])
@pytest.mark.parametrize("size", [(100, 30), (80, 24), (60, 20)])
async def test_mock_interviews_are_offered_in_every_size(
    tmp_path: Path, size: tuple[int, int], language: str
) -> None:
    use_language(language)
    app = QuizzerApp(make_bench(tmp_path, make_pack(count=13)))
    async with app.run_test(size=size) as pilot:
        screen = await at_packs(pilot)
        button = screen.query_one("#mock", Button)
        await until(pilot, lambda: str(button.label) in text_of(screen))
        assert button.region.right <= screen.query_one(PackDetail).content_region.right
        assert f"m {_('Mock')}" in text_of(screen).splitlines()[-1]
