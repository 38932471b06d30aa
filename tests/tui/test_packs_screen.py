"""Finding a pack and choosing what to practise."""

from __future__ import annotations

import threading
from dataclasses import replace
from pathlib import Path
from types import SimpleNamespace
from typing import cast

import pytest
from textual.widgets import Input

from quizzer.cli.show_stats import STEP_LINES
from quizzer.locale import _, use_language
from quizzer.practice.plan import Plan
from quizzer.reports.words import BANDS
from quizzer.tui.app import QuizzerApp
from quizzer.tui.screens.packs import PacksScreen
from quizzer.tui.screens.problems import ProblemsDialog
from quizzer.tui.shelf import Shelf, look
from quizzer.tui.widgets.pack_browser import PackBrowser
from quizzer.tui.widgets.pack_detail import PackDetail
from quizzer.tui.widgets.pack_list import PackList
from quizzer.tui.widgets.progress_lists import STEPS
from quizzer.tui.widgets.question_list import QuestionList
from quizzer.tui.widgets.today_bar import TodayBar
from tests.tui.driving import at_packs, at_question, search, shows, text_of, until
from tests.tui.fakes import ANSWER, FakeBench, make_bench, make_grade, make_pack


async def test_packs_are_listed_with_how_far_one_is(shelf: FakeBench) -> None:
    app = QuizzerApp(shelf)
    async with app.run_test(size=(120, 40)) as pilot:
        said = text_of(await at_packs(pilot))
    assert "2/4" in said and "0/6" in said
    assert "To improve 1" in said and "New 2" in said and "All 4" in said
    assert "easy 1, medium 2, hard 1 · Korean · CC-BY-4.0" in said and "#docker #image #volume" in said
    assert "91   Docker 이미지와" in said


@pytest.mark.parametrize("language", ["en", "ko"])
def test_what_is_to_be_improved_is_called_otherwise_than_any_grade(language: str) -> None:
    """A 58 is Fair and comes back all the same: it is not Weak in the next list."""
    use_language(language)
    kinds = {_(word).casefold() for word in [*STEPS.values(), *(word for word, _line in STEP_LINES.values())]}
    assert kinds.isdisjoint(_(band).casefold() for band in BANDS.values())


async def test_where_today_does_not_fit_in_its_line_it_is_left_out_whole(shelf: FakeBench) -> None:
    app = QuizzerApp(shelf)
    async with app.run_test(size=(50, 14)) as pilot:
        await shows(pilot, "Today", "Start")
        bar = app.screen.query_one(TodayBar)
        (step,) = (each for each in look(shelf).today.steps if each.kind == "new")
        bar.show(replace(look(shelf).today, steps=(step,) * 4, streak=100))
        await shows(pilot, "New 8 · New 8 …    s Start")
        bar.show(replace(look(shelf).today, steps=(step,), streak=100))
        await until(pilot, lambda: "100 days" not in text_of(app.screen))
        assert "Today  New 8 · 2 done    s Start" in text_of(app.screen), "half a fact says nothing"


async def test_where_a_fact_of_a_pack_does_not_fit_it_is_left_out_whole(shelf: FakeBench) -> None:
    app = QuizzerApp(shelf)
    async with app.run_test(size=(80, 24)) as pilot:
        await at_packs(pilot)
        found = app.screen.query_one(PackList)
        entry = next(each for each in shelf.library.entries() if each.pack is not None)
        progress = SimpleNamespace(practised=2, mastered=1, due=0, mean_score=58.0)
        found._shelf = cast(Shelf, SimpleNamespace(progress={entry.id: progress}))
        narrow, wide = (found._option(entry, width).plain for width in (30, 50))
        assert "mean 58" in narrow and "…" not in narrow and "mastered" not in narrow
        assert "1 mastered" in wide


async def test_the_choices_of_a_larger_pack_are_read_whole(tmp_path: Path) -> None:
    app = QuizzerApp(make_bench(tmp_path, make_pack(count=2), make_pack("networks", "Networks", 300)))
    async with app.run_test(size=(120, 30)) as pilot:
        await at_packs(pilot)
        await shows(pilot, "All 3 ", "New 3 ")
        await pilot.press("down")
        await shows(pilot, "All 301 ", "New 301 ")


async def test_search_finds_as_one_types(shelf: FakeBench) -> None:
    app = QuizzerApp(shelf)
    async with app.run_test(size=(120, 40)) as pilot:
        await at_packs(pilot)
        for words, found in (
            ("docker", ["docker", "deep-learning", "se-en"]),  # a tag of all three
            ("딥러닝", ["deep-learning"]),
            ("ENGINEERING", ["se-en"]),
            ("engineering volume", ["se-en"]),
            ("#volume 딥", ["deep-learning"]),
            ("#vol zebra", []),
            ("[red]", ["broken"]),
        ):
            assert await search(pilot, words) == found, words
            await pilot.press("escape", "escape")


async def test_search_keeps_only_the_questions_that_fit_and_escape_shows_all_again(shelf: FakeBench) -> None:
    app = QuizzerApp(shelf)
    async with app.run_test(size=(120, 40)) as pilot:
        screen = await at_packs(pilot)
        await search(pilot, "설명해보세요")
        questions = screen.query_one(QuestionList)
        await until(pilot, lambda: questions.option_count == 1)
        await pilot.press("escape", "escape")
        await until(pilot, lambda: questions.option_count == 4)
        assert screen.query_one(PackList).has_focus
        await search(pilot, "nowhere")
        await shows(pilot, "Nothing fits the search")
        await pilot.press("enter", "enter", "a", "l", "enter")
        assert app.screen is screen


async def test_escape_leaves_the_search_before_the_next_key_is_read(shelf: FakeBench) -> None:
    app = QuizzerApp(shelf)
    async with app.run_test(size=(120, 40)) as pilot:
        screen = await at_packs(pilot)
        for words in ("딥러닝", "nowhere", ""):
            await search(pilot, words)
            await pilot.press("escape")
            assert screen.query_one(PackList).has_focus, words
            await until(pilot, lambda: screen.query_one(PackList).option_count == 4)
            assert await search(pilot, "엔") == [], "the slash is not part of what is typed"
            assert screen.query_one(Input).value == "엔"
            await pilot.press("escape")


async def test_packs_of_the_same_title_are_told_apart_by_their_ids(tmp_path: Path) -> None:
    bench = make_bench(tmp_path, make_pack(), make_pack("docker-2"), make_pack("ml", "머신 러닝"))
    app = QuizzerApp(bench)
    async with app.run_test(size=(120, 40)) as pilot:
        found = (await at_packs(pilot)).query_one(PackList)
        lines = [str(found.get_option_at_index(n).prompt).splitlines()[0].strip() for n in range(3)]
        assert [" ".join(line.split()) for line in lines] == [
            "Docker docker Korean",
            "Docker docker-2 Korean",
            "머신 러닝 Korean",
        ]
        entry = bench.library.entries()[1]
        assert "docker-2" in found._option(entry, 20).plain.splitlines()[0], "the title is cut, not the id"


async def test_a_broken_pack_is_listed_with_its_problem_and_hides_nothing(shelf: FakeBench) -> None:
    app = QuizzerApp(shelf)
    async with app.run_test(size=(120, 40)) as pilot:
        screen = await at_packs(pilot)
        said = text_of(screen)
        assert "! broken [red].yaml" in said and "2 problems" in said and "Docker" in said
        await pilot.press("G")
        await until(pilot, lambda: "This pack cannot be read." in text_of(screen))
        await pilot.press("d", "w")
        assert app.screen is screen
        await pilot.press("enter")
        assert isinstance(app.screen, ProblemsDialog)
        await shows(pilot, "broken [red].yaml:20:1")
        said = text_of(app.screen)
        assert (
            "broken [red].yaml:14:9: questions[0].key_points[1].weight" in said
            and "Give [it] a weight." in said
        )
        assert "broken [red].yaml:20:1" in said
        await pilot.press("c", "escape")
        assert "Give [it] a weight." in app.clipboard
        assert app.screen is screen


async def test_without_packs_it_is_said_where_to_put_one(tmp_path: Path) -> None:
    bench = make_bench(tmp_path)
    bench.library.shown = []
    app = QuizzerApp(bench)
    async with app.run_test(size=(120, 40)) as pilot:
        screen = await at_packs(pilot)
        said = text_of(screen)
        assert "There are no packs yet." in said and str(bench.settings.pack_folder)[:60] in said
        bench.library.shown = make_bench(tmp_path).library.entries()
        await pilot.press("r")
        await until(pilot, lambda: not screen.has_class("-empty"))


async def test_packs_can_be_searched_through_in_the_command_palette(shelf: FakeBench) -> None:
    app = QuizzerApp(shelf)
    async with app.run_test(size=(120, 40)) as pilot:
        await at_packs(pilot)
        await pilot.press("ctrl+p", *"engineering")
        await until(pilot, lambda: "Practise: Engineering" in text_of(app.screen))
        await pilot.press("enter")
        await at_question(pilot)


async def test_a_list_that_scrolls_still_shows_its_scores(tmp_path: Path) -> None:
    bench = make_bench(tmp_path, *(make_pack(f"pack-{number}", f"팩 {number}") for number in range(14)))
    session = bench.session(Plan(packs=("pack-1",)))
    session.record(session.submit(ANSWER), make_grade(score=54))
    app = QuizzerApp(bench)
    async with app.run_test(size=(80, 24)) as pilot:
        screen = await at_packs(pilot)
        assert screen.query_one(PackList).show_vertical_scrollbar
        await shows(pilot, "mean 54")


async def test_keys_pressed_before_the_packs_are_there_do_no_harm(shelf: FakeBench) -> None:
    read, gate = shelf.library.entries, threading.Event()
    shelf.library.entries = lambda: gate.wait(10) and read()
    app = QuizzerApp(shelf)
    async with app.run_test(size=(120, 40)) as pilot:
        await pilot.press(*"ldwntamjkG", "enter", "escape", "slash", *"x", "escape", "escape", "h")
        assert isinstance(app.screen, PacksScreen)
        gate.set()
        await until(
            pilot, lambda: list(shelf.store.drafts())
        )  # "n" asked a question, and what followed was typed
        screen = await at_packs(pilot)
        await until(pilot, lambda: "Docker" in text_of(screen))


async def test_the_list_is_read_again_after_practising(shelf: FakeBench) -> None:
    app = QuizzerApp(shelf)
    async with app.run_test(size=(120, 40)) as pilot:
        screen = await at_packs(pilot)
        await pilot.press("enter")
        await at_question(pilot)
        await pilot.press(*"답", "escape")
        await until(pilot, lambda: isinstance(app.screen, PacksScreen))
        await until(pilot, lambda: "✎" in text_of(screen))


@pytest.mark.parametrize("size", [(100, 30), (80, 24)])
async def test_a_description_that_is_cut_says_so(tmp_path: Path, size: tuple[int, int]) -> None:
    long = "빅오부터 배열과 해시, 트리, 그래프, 정렬을 지나 동적 계획법까지, " * 4
    pack = make_pack().model_copy(update={"description": long.strip()})
    app = QuizzerApp(make_bench(tmp_path, pack))
    async with app.run_test(size=size) as pilot:
        screen = await at_packs(pilot)
        about = screen.query_one(PackDetail).query_one(".about")
        await until(pilot, lambda: about.region.area)
        lines = text_of(screen).splitlines()[about.region.y : about.region.bottom]
        assert lines[-1].endswith("…")


async def test_packs_that_are_read_while_the_program_is_being_left_are_not_shown(bench: FakeBench) -> None:
    app = QuizzerApp(bench)
    async with app.run_test() as pilot:
        screen = await at_packs(pilot)
        await screen.query_one(PackBrowser).remove()
        screen.action_reload()
        await until(pilot, lambda: not any(w.is_running for w in app.workers if w.group == "shelf"))
    assert app.return_code in (0, None)
