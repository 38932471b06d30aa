"""What is being written is kept, whatever the moment at which the program or the question is left."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from concurrent.futures import Future, ThreadPoolExecutor
from datetime import UTC, datetime, timedelta

import pytest

from quizzer.practice.plan import Plan
from quizzer.practice.session import Session
from quizzer.tui.app import QuizzerApp
from quizzer.tui.screens.practise import PractiseScreen
from quizzer.tui.widgets.answer_box import AnswerBox
from tests.tui.driving import at_packs, at_question, until
from tests.tui.fakes import FakeBench

DOCKER = Plan(packs=("docker",))


def kept(bench: FakeBench) -> list[tuple[str, str]]:
    return [(draft.question, draft.text) for draft in bench.store.drafts()]


class BusyThreads(ThreadPoolExecutor):
    """Takes work, and does not come to it."""

    def __init__(self) -> None:
        super().__init__(max_workers=1)
        self.taken = 0

    def submit(self, *_work: object, **_more: object) -> Future:
        self.taken += 1
        return Future()


async def test_a_draft_that_no_thread_has_begun_to_write_is_kept_when_the_terminal_goes(
    bench: FakeBench,
) -> None:
    app = QuizzerApp(bench, DOCKER)
    async with app.run_test() as pilot:
        screen = await at_question(pilot)
        asyncio.get_running_loop().set_default_executor(threads := BusyThreads())
        screen.query_one(AnswerBox).insert("쓰던 답")
        await until(pilot, lambda: threads.taken)
        assert kept(bench) == []
        app._leaving.end()
        assert kept(bench) == [("image-vs-container", "쓰던 답")]


@pytest.mark.parametrize(
    "leave",
    [lambda app: app._leaving.end(), lambda app: app.screen.put_away()],
    ids=["terminal", "quit"],
)
async def test_a_key_whose_message_is_still_on_its_way_is_kept(
    bench: FakeBench, leave: Callable[[QuizzerApp], None]
) -> None:
    app = QuizzerApp(bench, DOCKER)
    async with app.run_test() as pilot:
        screen = await at_question(pilot)
        screen.query_one(AnswerBox).insert("끊긴 답")
        leave(app)
        assert kept(bench) == [("image-vs-container", "끊긴 답")]


@pytest.mark.parametrize(
    ("action", "arrived"),
    [(PractiseScreen.action_skip, at_question), (PractiseScreen.action_leave, at_packs)],
)
async def test_keys_right_before_the_question_is_left_are_kept(
    bench: FakeBench, action: Callable, arrived: Callable
) -> None:
    app = QuizzerApp(bench, DOCKER)
    async with app.run_test() as pilot:
        screen = await at_question(pilot)
        screen.query_one(AnswerBox).insert("반쯤")
        await action(screen)
        assert kept(bench) == [("image-vs-container", "반쯤")]
        await arrived(pilot)


async def test_what_was_written_for_one_question_is_never_the_next_one_s_draft(bench: FakeBench) -> None:
    """The program ends while a question is on its way to the screen."""
    app = QuizzerApp(bench, DOCKER)
    async with app.run_test() as pilot:
        screen = await at_question(pilot)
        screen.query_one(AnswerBox).insert("첫 답")
        screen.put_away()
        screen.session.skip()
        assert screen.query_one(AnswerBox).text == "첫 답"
        app._leaving.end()
        assert kept(bench) == [("image-vs-container", "첫 답")]


async def test_what_nobody_typed_is_no_draft(bench: FakeBench) -> None:
    app = QuizzerApp(bench, DOCKER)
    async with app.run_test() as pilot:
        screen = await at_question(pilot)
        screen.query_one(AnswerBox).start("from the program")
        app._leaving.end()
    assert kept(bench) == []


async def test_somebody_who_never_pauses_is_kept_too(bench: FakeBench) -> None:
    app = QuizzerApp(bench, DOCKER)
    async with app.run_test() as pilot:
        box = (await at_question(pilot)).query_one(AnswerBox)

        def type_on() -> bool:
            box.insert("가")
            return bool(kept(bench))

        await until(pilot, type_on)


async def test_a_clock_that_is_set_back_holds_no_draft_back(bench: FakeBench) -> None:
    app = QuizzerApp(bench, DOCKER)
    async with app.run_test() as pilot:
        screen = await at_question(pilot)
        box = screen.query_one(AnswerBox)
        box.insert("하나")
        await until(pilot, lambda: kept(bench))
        set_back(screen.session)
        box.insert(" 둘")
        await until(pilot, lambda: kept(bench) == [("image-vs-container", "하나 둘")])


def set_back(session: Session) -> None:
    session._clock = lambda: datetime.now(UTC) - timedelta(hours=1)


async def test_a_question_is_left_by_keys_in_one_go(bench: FakeBench) -> None:
    app = QuizzerApp(bench, DOCKER)
    async with app.run_test() as pilot:
        await at_question(pilot)
        await pilot.press(*"이미지는 틀", "escape")
        await at_packs(pilot)
    assert kept(bench) == [("image-vs-container", "이미지는 틀")]
