"""Answering: drafts, hints, skipping, submitting early, and a grader that fails."""

from __future__ import annotations

import re
from datetime import UTC, datetime
from pathlib import Path

import pytest
from textual.events import Key
from textual.widgets._toast import Toast

from quizzer.errors import EncoderError, StoreError
from quizzer.practice.attempt import Attempt, Draft
from quizzer.practice.cards import Card
from quizzer.practice.memory import MemoryStore
from quizzer.practice.plan import Plan
from quizzer.practice.scheduling import Scheduler
from quizzer.tui import base_app
from quizzer.tui.app import QuizzerApp
from quizzer.tui.desk import GraderState
from quizzer.tui.screens.practise import PractiseScreen
from quizzer.tui.screens.result import ResultScreen
from quizzer.tui.widgets.answer_box import AnswerBox
from quizzer.tui.widgets.time_bar import TimeBar
from tests.tui.driving import answer, at_question, at_result, shows, text_of, until
from tests.tui.fakes import ANSWER, FakeBench, make_bench, make_pack

DOCKER = Plan(packs=("docker",))


async def test_what_is_typed_is_in_the_store_within_a_second(bench: FakeBench) -> None:
    app = QuizzerApp(bench, DOCKER)
    async with app.run_test() as pilot:
        await at_question(pilot)
        await pilot.press(*"한글 초안")
        await until(pilot, lambda: bench.store.drafts())
        await until(pilot, lambda: bench.store.drafts()[0].text == "한글 초안")
        await shows(pilot, "Draft kept")


async def test_a_draft_comes_back_with_its_time_and_its_hints(bench: FakeBench) -> None:
    bench.store.save_draft(Draft("docker", "image-vs-container", "쓰던 답", datetime.now(UTC), 42.0, 1))
    app = QuizzerApp(bench, DOCKER)
    async with app.run_test(size=(100, 30)) as pilot:
        screen = await at_question(pilot)
        said = text_of(screen)
        assert screen.query_one(AnswerBox).text == "쓰던 답"
        assert "Your draft is back" in said and re.search(r"0:4\d / 1:30", said) and "Hint 1/2" in said


async def test_quitting_keeps_the_last_key(bench: FakeBench) -> None:
    app = QuizzerApp(bench, DOCKER)
    async with app.run_test() as pilot:
        await at_question(pilot)
        await pilot.press(*"끝", "ctrl+c")
    assert [draft.text for draft in bench.store.drafts()] == ["끝"]


async def test_ctrl_c_copies_what_is_selected_and_does_not_quit(bench: FakeBench) -> None:
    app = QuizzerApp(bench, DOCKER)
    async with app.run_test() as pilot:
        screen = await at_question(pilot)
        screen.query_one(AnswerBox).insert("고른 글")
        screen.query_one(AnswerBox).select_all()
        await pilot.press("ctrl+c")
        assert app.clipboard == "고른 글"
        assert app.is_running and app.screen is screen


async def test_hints_come_one_by_one_and_end(bench: FakeBench) -> None:
    app = QuizzerApp(bench, DOCKER)
    async with app.run_test(size=(100, 30)) as pilot:
        screen = await at_question(pilot)
        assert "Hint" not in text_of(screen).splitlines()[-6]
        await pilot.press("ctrl+t")
        await shows(pilot, "Hint 1/2")
        assert "Hint 2/2" not in text_of(screen)
        await pilot.press("ctrl+t", "f2")
        await shows(pilot, "Hint 2/2", "There are no more hints.")
        await answer(pilot, ANSWER)
    assert next(bench.store.attempts()).hints_used == 2


async def test_a_hint_of_several_lines_keeps_them_and_asking_on_shows_its_end(tmp_path: Path) -> None:
    hint = "\n".join(f"- choice {letter}" for letter in "abcdefghijklmnop")
    pack = make_pack()
    asked = pack.questions[0].model_copy(update={"hints": (hint,)})
    bench = make_bench(tmp_path, pack.model_copy(update={"questions": (asked,)}))
    app = QuizzerApp(bench, DOCKER)
    async with app.run_test(size=(80, 24)) as pilot:
        screen = await at_question(pilot)
        await pilot.press("ctrl+t")
        await shows(pilot, "Hint 1/1\n  ▌  - choice a", "- choice b")
        assert "- choice p" not in text_of(screen)
        await pilot.press("ctrl+t", "ctrl+t", "ctrl+t")
        await shows(pilot, "- choice p")


async def test_skipping_keeps_what_was_typed(bench: FakeBench) -> None:
    app = QuizzerApp(bench, DOCKER)
    async with app.run_test() as pilot:
        screen = await at_question(pilot)
        await pilot.press(*"반쯤", "ctrl+n")
        await until(pilot, lambda: "2/4" in text_of(screen))
    assert next(bench.store.attempts()).skipped
    assert bench.store.drafts()[0].text == "반쯤"


async def test_a_blank_answer_is_not_handed_in(bench: FakeBench) -> None:
    app = QuizzerApp(bench, DOCKER)
    async with app.run_test() as pilot:
        await at_question(pilot)
        await pilot.press("space", "enter", "ctrl+s")
        await shows(pilot, "Nothing is written yet. Skip with ^n")
    assert not list(bench.store.attempts())


@pytest.mark.parametrize("key", ["ctrl+s", "f5"])
async def test_an_answer_handed_in_early_is_graded_when_the_model_is_there(
    bench: FakeBench, key: str
) -> None:
    bench.gate.clear()
    app = QuizzerApp(bench, DOCKER)
    async with app.run_test(size=(100, 30)) as pilot:
        screen = await at_question(pilot)
        await pilot.press(*"일찍", key)
        await shows(pilot, "The model is loading; your answer is graded as soon as it is there.")
        await pilot.press(*"더")
        assert screen.query_one(AnswerBox).text == "일찍"
        bench.gate.set()
        await at_result(pilot)
    assert bench.graded == ["일찍"]


async def test_a_model_that_is_missing_gives_the_answer_back_and_is_tried_again(bench: FakeBench) -> None:
    bench.loading_problem = EncoderError("The model is gone.", remedy="Run `quizzer model use built-in`.")
    app = QuizzerApp(bench, DOCKER)
    async with app.run_test(size=(100, 30)) as pilot:
        screen = await at_question(pilot)
        await until(pilot, lambda: app.grader is GraderState.FAILED)
        await pilot.press(*"답", "ctrl+t", "ctrl+s")
        await until(pilot, lambda: "The model is gone. Run `quizzer model use built-in`." in text_of(screen))
        assert screen.query_one(AnswerBox).text == "답"
        await shows(pilot, "Hint 1/2")
        bench.loading_problem = None
        await pilot.press("ctrl+s")
        await at_result(pilot)
    assert next(bench.store.attempts()).hints_used == 1


async def test_a_fault_of_the_grader_is_a_sentence_and_the_answer_stays(bench: FakeBench) -> None:
    bench.grading_problem = ZeroDivisionError("[red]division[/red]")
    app = QuizzerApp(bench, DOCKER)
    async with app.run_test(size=(100, 30)) as pilot:
        screen = await at_question(pilot)
        await pilot.press(*"답", "ctrl+s")
        await until(
            pilot, lambda: "Grading failed: ZeroDivisionError: [red]division[/red]." in text_of(screen)
        )
        assert screen.query_one(AnswerBox).text == "답"
    assert bench.store.drafts()[0].text == "답"


async def test_a_store_that_refuses_is_said_and_does_not_stop_anybody(bench: FakeBench) -> None:
    class Refusing(MemoryStore):
        def save_draft(self, draft: Draft) -> None:
            raise StoreError("The disk is full.", remedy="Make room.")

        def record(self, attempt: Attempt, scheduler: Scheduler | None = None) -> Card | None:
            raise StoreError("The disk is full.", remedy="Make room.")

    bench.store = Refusing()
    app = QuizzerApp(bench, DOCKER)
    async with app.run_test(size=(100, 30), notifications=True) as pilot:
        screen = await at_question(pilot)
        await pilot.press(*"답")
        await until(pilot, lambda: "The disk is full. Make room." in text_of(screen))
        await pilot.press("ctrl+s")
        await at_result(pilot)


async def test_time_over_the_limit_is_shown_and_stops_nobody(bench: FakeBench) -> None:
    bench.store.save_draft(Draft("docker", "image-vs-container", "느린 답", datetime.now(UTC), 100.0))
    app = QuizzerApp(bench, DOCKER)
    async with app.run_test(size=(100, 30)) as pilot:
        screen = await at_question(pilot)
        assert re.search(r"1:4\d / 1:30 over", text_of(screen))
        await pilot.press("ctrl+s")
        await at_result(pilot)
    assert next(bench.store.attempts()).seconds >= 100


async def test_words_and_characters_are_counted(bench: FakeBench) -> None:
    app = QuizzerApp(bench, DOCKER)
    async with app.run_test(size=(100, 30)) as pilot:
        screen = await at_question(pilot)
        await pilot.press(*"이미지는 틀")
        await until(pilot, lambda: "2 words · 6 characters" in text_of(screen))


async def test_retry_empties_the_box_and_improve_keeps_the_answer(bench: FakeBench) -> None:
    app = QuizzerApp(bench, DOCKER)
    async with app.run_test() as pilot:
        await answer(pilot, ANSWER)
        await pilot.press("r")
        screen = await at_question(pilot)
        await until(pilot, lambda: screen.query_one(AnswerBox).text == "")
        await answer(pilot, ANSWER)
        await pilot.press("e")
        await at_question(pilot)
        assert screen.query_one(AnswerBox).text == ANSWER
    first, second = reversed(list(bench.store.attempts()))
    assert first.rating is not None and second.rating is None


async def test_who_asks_again_and_thinks_better_of_it_comes_back_to_the_result(bench: FakeBench) -> None:
    app = QuizzerApp(bench, DOCKER)
    async with app.run_test() as pilot:
        await answer(pilot, ANSWER)
        for again, expected in (("e", ANSWER), ("r", ""), ("e", ANSWER)):
            await pilot.press(again)
            screen = await at_question(pilot)
            assert screen.query_one(AnswerBox).text == expected
            await pilot.press("escape")
            await until(pilot, lambda: isinstance(app.screen, ResultScreen))
        assert bench.store.drafts() == []
        await pilot.press("e")
        await at_question(pilot)
        await pilot.press("x", "escape")
        await until(pilot, lambda: isinstance(app.screen, ResultScreen))
        assert [draft.text for draft in bench.store.drafts()] == [f"{ANSWER}x"]
        await pilot.press("enter")
        await shows(pilot, "2/")
    assert len(list(bench.store.attempts())) == 1


async def test_a_follow_up_is_asked_next(bench: FakeBench) -> None:
    app = QuizzerApp(bench, Plan(packs=("docker",), count=1))
    async with app.run_test(size=(100, 60)) as pilot:
        await answer(pilot, ANSWER)
        await shows(pilot, "An interviewer would go on with")
        await pilot.press("f")
        screen = await at_question(pilot)
        await until(pilot, lambda: "2/2" in text_of(screen) and "데이터를 남기려면" in text_of(screen))


async def test_leaving_while_an_answer_is_graded_keeps_its_grade(bench: FakeBench) -> None:
    bench.gate.clear()
    app = QuizzerApp(bench, DOCKER)
    async with app.run_test() as pilot:
        await at_question(pilot)
        await pilot.press(*"답", "ctrl+s", "escape")
        await until(pilot, lambda: not isinstance(app.screen, PractiseScreen))
        bench.gate.set()
        await until(pilot, lambda: list(bench.store.attempts()))
        assert not isinstance(app.screen, ResultScreen)


async def test_keys_that_come_in_one_go_are_taken_in_their_order(bench: FakeBench) -> None:
    """As when a terminal or an input method sends a syllable, takes it back, and sends the next."""
    app = QuizzerApp(bench, DOCKER)
    async with app.run_test() as pilot:
        screen = await at_question(pilot)
        burst(
            app,
            "ㄱ",
            "backspace",
            "가",
            "backspace",
            "간",
            "enter",
            "나",
            "left",
            "다",
            "end",
            "라",
            "ctrl+w",
            "끝",
        )
        await until(pilot, lambda: "끝" in screen.query_one(AnswerBox).text)
        assert screen.query_one(AnswerBox).text == "간\n끝"


def burst(app: QuizzerApp, *keys: str) -> None:
    """Post keys without waiting for any."""
    for key in keys:
        app.post_message(Key(key, key if len(key) == 1 else None))


@pytest.mark.parametrize("size", [(100, 30), (80, 24), (60, 20)])
async def test_what_is_said_in_passing_covers_neither_the_clock_nor_submit(
    bench: FakeBench, size: tuple[int, int]
) -> None:
    app = QuizzerApp(bench, Plan(packs=("docker",)))
    async with app.run_test(size=size, notifications=True) as pilot:
        screen = await at_question(pilot)
        app.notify("Said in passing.", timeout=60)
        await shows(pilot, "Said in passing.")
        [toast] = screen.query(Toast)
        for covered in (screen.query_one(TimeBar), screen.query_one("#submit")):
            assert not toast.region.overlaps(covered.region)


async def test_what_was_said_on_a_screen_does_not_cover_the_next(
    bench: FakeBench, monkeypatch: pytest.MonkeyPatch
) -> None:
    app = QuizzerApp(bench, DOCKER)
    async with app.run_test(size=(100, 30), notifications=True) as pilot:
        await answer(pilot, ANSWER)
        app.notify("Your score is kept.")
        app.notify("Your answers are in another file.", timeout=60)
        app.notify("The disk is full.", severity="error", timeout=60)
        monkeypatch.setattr(base_app, "JUST_NOW", 0)
        await pilot.press("n")
        screen = await at_question(pilot)
        stay = ["Your answers are in another file.", "The disk is full."]
        await until(pilot, lambda: [each.render().plain for each in screen.query(Toast)] == stay)
        monkeypatch.setattr(base_app, "JUST_NOW", 60)
        app.notify("The question is flagged.")
        await pilot.press("f1")
        await pilot.press("escape")
        assert [each.message for each in app._notifications] == [*stay, "The question is flagged."]
