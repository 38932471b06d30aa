"""A session that was left by quitting is offered again, with its answers and the questions that are left."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path

from quizzer.locale import use_language
from quizzer.practice.attempt import Draft
from quizzer.practice.plan import Plan
from quizzer.tui.app import QuizzerApp
from quizzer.tui.widgets.answer_box import AnswerBox
from quizzer.tui.widgets.pack_list import PackList
from tests.tui.driving import answer, at_packs, at_question, at_summary, shows, text_of, until
from tests.tui.fakes import ANSWER, FakeBench, make_bench, make_pack

FIVE = Plan(packs=("docker",))


async def left_in_the_middle(bench: FakeBench) -> None:
    """Answer three of five questions, one of them passed over, begin the fourth, and quit."""
    app = QuizzerApp(bench, FIVE)
    async with app.run_test(size=(80, 24)) as pilot:
        await answer(pilot, ANSWER)
        await pilot.press("n")
        await answer(pilot, ANSWER)
        await pilot.press("n")
        screen = await at_question(pilot)
        await pilot.press("ctrl+n")
        await until(pilot, lambda: "4/5" in text_of(screen))
        await pilot.press(*"반쯤")
        await pilot.press("ctrl+q")


async def test_a_session_that_was_quit_is_gone_on_with(tmp_path: Path) -> None:
    bench = make_bench(tmp_path, make_pack(count=4))
    await left_in_the_middle(bench)
    app = QuizzerApp(bench)
    async with app.run_test(size=(80, 24)) as pilot:
        await at_packs(pilot)
        await shows(pilot, "Session begun Docker 3/5", "s Go on")
        await pilot.press("s")
        screen = await at_question(pilot)
        await shows(pilot, "4/5", "Docker 질문 4")
        assert screen.query_one(AnswerBox).text == "반쯤"
        await pilot.press("ctrl+s")
        await until(pilot, lambda: app.screen is not screen)
        await pilot.press("n")
        await answer(pilot, ANSWER)
        await pilot.press("n")
        await at_summary(pilot)
        await shows(pilot, "4 answered · 1 skipped")
    assert len(bench.store.sessions()) == 1 and bench.store.sessions()[0].ended_at is not None
    assert len({attempt.session for attempt in bench.store.attempts()}) == 1
    app = QuizzerApp(bench)
    async with app.run_test(size=(80, 24)) as pilot:
        await at_packs(pilot)
        await shows(pilot, "Today", "s Start")
        assert "Session begun" not in text_of(app.screen)


async def test_the_first_answer_after_going_on_can_be_taken_back_and_so_can_those_before(
    tmp_path: Path,
) -> None:
    bench = make_bench(tmp_path, make_pack(count=4))
    await left_in_the_middle(bench)
    app = QuizzerApp(bench)
    async with app.run_test(size=(80, 24)) as pilot:
        await at_packs(pilot)
        await shows(pilot, "3/5")
        await pilot.press("s")
        screen = await at_question(pilot)
        await pilot.press("ctrl+s")
        await until(pilot, lambda: app.screen is not screen)
        await pilot.press("u")
        await until(pilot, lambda: app.screen is screen and "4/5" in text_of(screen))
        await pilot.press("escape")
        await at_summary(pilot)
        await shows(pilot, "2 answered · 1 skipped · 2 left")


async def test_what_was_answered_elsewhere_since_is_not_left(tmp_path: Path) -> None:
    bench = make_bench(tmp_path, make_pack(count=4))
    await left_in_the_middle(bench)
    other = bench.session(Plan(packs=("docker",), new=True))
    while other.current is not None:
        other.skip()
    app = QuizzerApp(bench)
    async with app.run_test(size=(80, 24)) as pilot:
        await at_packs(pilot)
        await shows(pilot, "Today")
        assert "Session begun" not in text_of(app.screen)


async def test_a_session_that_was_left_for_the_packs_is_offered_by_them_and_by_its_pack(
    tmp_path: Path,
) -> None:
    bench = make_bench(tmp_path, make_pack(count=4))
    app = QuizzerApp(bench, FIVE)
    async with app.run_test(size=(80, 24)) as pilot:
        await answer(pilot, ANSWER)
        await pilot.press("escape")
        await at_summary(pilot)
        await pilot.press("escape")
        packs = await at_packs(pilot)
        await shows(pilot, "Session begun Docker 1/5")
        packs.query_one(PackList).focus()
        await pilot.press("enter")
        await shows(pilot, "1 of 5 questions", "Begin anew")
        await pilot.press("escape")
        await until(pilot, lambda: app.screen is packs)
        await pilot.press("enter")
        await shows(pilot, "Begin anew")
        await pilot.press("enter")
        await at_question(pilot)
        await shows(pilot, "2/5")
        await pilot.press("escape")
        await at_summary(pilot)
        await pilot.press("r")
        await at_question(pilot)
        await shows(pilot, "2/5")
        await pilot.press("escape")
        await at_summary(pilot)
        await pilot.press("escape")
        await at_packs(pilot)
        await shows(pilot, "Session begun Docker 1/5")
        await pilot.press("enter")
        await shows(pilot, "Begin anew")
        await pilot.press("n")
        await at_question(pilot)
        await shows(pilot, "1/5")
    assert len(bench.store.sessions()) == 1


async def test_the_button_is_as_wide_as_what_it_says_after_practising(tmp_path: Path) -> None:
    use_language("ko")
    bench = make_bench(tmp_path, make_pack(count=4))
    app = QuizzerApp(bench)
    async with app.run_test(size=(100, 30)) as pilot:
        await at_packs(pilot)
        await shows(pilot, "s 시작")
        await pilot.press("a")
        await answer(pilot, ANSWER)
        await pilot.press("escape")
        await at_summary(pilot)
        await pilot.press("escape")
        await at_packs(pilot)
        await shows(pilot, "하던 연습 Docker 1/5", "s 계속하기")


async def test_what_waits_today_goes_on_behind_a_draft(tmp_path: Path) -> None:
    bench = make_bench(tmp_path, make_pack(count=4))
    bench.store.save_draft(Draft("docker", "question-3", "반쯤", datetime.now(UTC), 5.0))
    app = QuizzerApp(bench)
    async with app.run_test(size=(80, 24)) as pilot:
        await at_packs(pilot)
        await shows(pilot, "Drafts 1 · New 5")
        await pilot.press("s")
        screen = await at_question(pilot)
        await shows(pilot, "1/5")
        assert screen.query_one(AnswerBox).text == "반쯤"
