"""The whole way: packs, a question, its result, the end, and the packs again."""

from __future__ import annotations

from pathlib import Path

import pytest

from quizzer.practice.plan import Plan
from quizzer.tui.app import QuizzerApp
from quizzer.tui.screens import summary as summary_screen
from quizzer.tui.screens.packs import PacksScreen
from quizzer.tui.screens.result import ResultScreen
from quizzer.tui.widgets.answer_box import AnswerBox
from quizzer.tui.widgets.pack_list import PackList
from tests.tui.driving import (
    answer,
    answer_in_interview,
    at_packs,
    at_question,
    at_result,
    at_summary,
    shows,
    text_of,
    until,
)
from tests.tui.fakes import ANSWER, FakeBench, make_bench, make_pack


async def test_a_pack_is_practised_from_the_list_to_the_summary(bench: FakeBench) -> None:
    app = QuizzerApp(bench)
    async with app.run_test(size=(120, 40)) as pilot:
        await at_packs(pilot)
        await pilot.press("enter")
        for number in range(1, 5):
            await at_question(pilot)
            await shows(pilot, f"{number}/4")
            await answer(pilot, ANSWER)
            await pilot.press("n")
        summary = await at_summary(pilot)
        said = text_of(summary)
        assert "62" in said and "4 answered" in said
        await pilot.press("p")
        packs = await at_packs(pilot)
        await until(pilot, lambda: "4/4" in text_of(packs))
    assert len(list(bench.store.attempts())) == 4
    assert bench.graded == [ANSWER] * 4


async def test_hangul_typed_key_by_key_arrives_as_it_was_typed(bench: FakeBench) -> None:
    app = QuizzerApp(bench, Plan(packs=("docker",)))
    async with app.run_test() as pilot:
        screen = await at_question(pilot)
        await pilot.press(*"이미지는 틀", "enter", *"컨테이너")
        box = screen.query_one(AnswerBox)
        assert box.text == "이미지는 틀\n컨테이너"
        await pilot.press("backspace")
        assert box.text == "이미지는 틀\n컨테이"
        await pilot.press("ctrl+s")
        await at_result(pilot)
    attempt = next(bench.store.attempts())
    assert attempt.answer == "이미지는 틀\n컨테이"


async def test_leaving_in_the_middle_shows_what_was_done(bench: FakeBench) -> None:
    app = QuizzerApp(bench, Plan(packs=("docker",)))
    async with app.run_test(size=(100, 30)) as pilot:
        await answer(pilot, ANSWER)
        await pilot.press("n")
        await at_question(pilot)
        await pilot.press("escape")
        said = text_of(await at_summary(pilot))
        assert "1 answered" in said and "3 left" in said


async def test_leaving_before_anything_was_answered_goes_straight_back(bench: FakeBench) -> None:
    app = QuizzerApp(bench, Plan(packs=("docker",)))
    async with app.run_test() as pilot:
        await at_question(pilot)
        await pilot.press("escape")
        await until(pilot, lambda: isinstance(app.screen, PacksScreen))


async def test_the_weak_ones_are_practised_again_without_moving_their_cards(bench: FakeBench) -> None:
    bench.score = 20
    app = QuizzerApp(bench, Plan(packs=("docker",), count=1))
    async with app.run_test(size=(100, 30)) as pilot:
        await answer(pilot, ANSWER)
        await pilot.press("enter")
        await at_summary(pilot)
        before = bench.store.card("docker", "image-vs-container")
        await pilot.press("w")
        await answer(pilot, ANSWER)
    assert len(list(bench.store.attempts())) == 2
    assert bench.store.card("docker", "image-vs-container") == before


async def test_a_mock_interview_hides_results_until_the_end(bench: FakeBench) -> None:
    """It asks the follow-up that fits and says what it follows, shows nothing in between, and talks all over at the end."""
    app = QuizzerApp(bench, Plan(packs=("docker",), count=2, mock=True, follow_ups=1))
    async with app.run_test(size=(120, 90)) as pilot:
        led = "A related question, after: Docker 이미지와 컨테이너의 차이를"
        for number, words in ((1, "1/2"), (2, "1/2 · mock interview · follow-up"), (3, "2/2")):
            screen = await at_question(pilot)
            await until(pilot, lambda words=words, screen=screen: words in text_of(screen))
            assert (led in text_of(screen)) is (number == 2)
            assert "/ 1:30" in text_of(screen) or "/ 2:00" in text_of(screen)
            screen.query_one(AnswerBox).insert(ANSWER)
            await pilot.press("ctrl+s")
            await until(pilot, lambda number=number, screen=screen: screen.session.position == number)
        summary = await at_summary(pilot)
        await until(pilot, lambda: "3 answered" in text_of(summary))
        await shows(
            pilot, "What to work on", "→ 2. 컨테이너를 지운 뒤에도", "Your answer", "Model answer", "R Report"
        )
        await pilot.press("enter")
        await at_result(pilot)
        await shows(pilot, "Fair")
        await pilot.press("escape")
        await at_summary(pilot)


async def test_an_interview_that_is_quit_is_talked_over_first(
    bench: FakeBench, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(summary_screen, "MOMENT", 4.0)
    app = QuizzerApp(bench, Plan(packs=("docker",), mock=True))
    async with app.run_test(size=(100, 30)) as pilot:
        await answer_in_interview(pilot, ANSWER)
        await pilot.press("ctrl+q")
        await shows(pilot, "End the interview?")
        await pilot.press("y", "w", "r", "R")  # the letters are typed behind it, and start nothing
        summary = await at_summary(pilot)
        await shows(pilot, "End of the interview", "1 answered · 3 left")
        assert app.screen is summary
        await until(pilot, lambda: summary.check_action("rest", ()))
        await pilot.press("r")
        await shows(pilot, "1/3", "mock interview")
        await pilot.press("ctrl+q")
    assert app.return_code == 0


async def test_a_plan_without_questions_says_so_and_stays(bench: FakeBench) -> None:
    app = QuizzerApp(bench, Plan(due=True))
    async with app.run_test(size=(100, 30), notifications=True) as pilot:
        await at_packs(pilot)
        await until(pilot, lambda: "Nothing is due" in text_of(app.screen))


async def test_after_a_retry_the_rest_is_counted_and_gone_on_with_and_the_list_stands_on_its_pack(
    tmp_path: Path,
) -> None:
    bench = make_bench(tmp_path, make_pack("algorithms", "Algorithms"), make_pack())
    app = QuizzerApp(bench, Plan(packs=("docker",)))
    async with app.run_test(size=(100, 30)) as pilot:
        await answer(pilot, ANSWER)
        await pilot.press("r")
        await at_question(pilot)
        await pilot.press("escape")
        await until(pilot, lambda: isinstance(app.screen, ResultScreen))
        await pilot.press("escape")
        await at_summary(pilot)
        await shows(pilot, "1 answered · 3 left", "Go on with 3 questions")
        await pilot.press("ㄱ")
        await at_question(pilot)
        await shows(pilot, "2/4")
        await pilot.press("escape")
        await at_summary(pilot)
        await pilot.press("p")
        packs = await at_packs(pilot)
        entry = packs.query_one(PackList).entry
        assert entry is not None and entry.id == "docker"
