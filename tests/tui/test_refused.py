"""The disk is full: what was typed waits, over all sessions of the run, and is kept before the program is gone."""

from __future__ import annotations

import errno
import io
from collections.abc import Iterator
from pathlib import Path
from typing import IO

import pytest
from textual.pilot import Pilot
from textual.widgets import Input

from quizzer.errors import StoreError
from quizzer.history.rescue import Rescued
from quizzer.history.store import SqliteStore
from quizzer.practice.attempt import Attempt, Draft
from quizzer.practice.cards import Card
from quizzer.practice.memory import MemoryStore
from quizzer.practice.plan import Plan
from quizzer.practice.scheduling import Scheduler
from quizzer.tui import rescuing
from quizzer.tui.app import QuizzerApp
from quizzer.tui.screens.rescue import RescueDialog
from quizzer.tui.widgets.answer_box import AnswerBox
from tests.tui.driving import answer, at_packs, at_question, shows, text_of, until
from tests.tui.fakes import ANSWER, FakeBench

DOCKER = Plan(packs=("docker",), count=2)


class Disk(MemoryStore):
    """Refuses while it is full."""

    full = True

    def save_draft(self, draft: Draft) -> None:
        self._grow()
        super().save_draft(draft)

    def record(self, attempt: Attempt, scheduler: Scheduler | None = None) -> Card | None:
        self._grow()
        return super().record(attempt, scheduler)

    def _grow(self) -> None:
        if self.full:
            raise StoreError("The disk is full.", remedy="Make room.")


@pytest.fixture
def disk(bench: FakeBench, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Disk:
    bench.store = disk = Disk()
    monkeypatch.setenv("HOME", str(tmp_path))
    monkeypatch.setattr(rescuing, "AGAIN", 3600.0)
    monkeypatch.setattr("quizzer.tui.app.AGAIN", 3600.0)
    return disk


def kept_in(file: Path) -> tuple[list[str], list[str]]:
    store = SqliteStore(file)
    found = [draft.text for draft in store.drafts()], [attempt.answer for attempt in store.attempts()]
    store.close()
    return found


async def leave_a_draft(pilot: Pilot[None], text: str) -> None:
    """Type, and go back to the packs."""
    screen = await at_question(pilot)
    screen.query_one(AnswerBox).insert(text)
    await pilot.press("escape")
    await at_packs(pilot)


async def leave_an_answer(pilot: Pilot[None], text: str) -> None:
    """Answer, look at the grade, and go back to the packs."""
    await answer(pilot, text)
    await pilot.press("q", "p")
    await at_packs(pilot)


@pytest.mark.parametrize("key", ["q", "ctrl+q", "ctrl+c"])
@pytest.mark.parametrize(
    ("leave", "drafts", "answers"), [(leave_a_draft, [ANSWER], []), (leave_an_answer, [], [ANSWER])]
)
async def test_what_a_session_left_unkept_is_spoken_of_at_the_end(
    bench: FakeBench, disk: Disk, tmp_path: Path, key: str, leave, drafts: list[str], answers: list[str]
) -> None:
    """The session is over and its screen gone; the program said that the answers stay in memory."""
    app = QuizzerApp(bench, DOCKER)
    async with app.run_test(size=(110, 40)) as pilot:
        await leave(pilot, ANSWER)
        await pilot.press(key)
        await until(pilot, lambda: isinstance(app.screen, RescueDialog))
        app.screen.query_one("#path", Input).value = str(tmp_path / "saved.db")
        await pilot.press("enter")
        await until(pilot, lambda: not app.is_running)
    assert kept_in(tmp_path / "saved.db") == (drafts, answers)
    assert f"quizzer history merge {tmp_path / 'saved.db'}" in app._leaving.last_words


async def test_what_was_typed_a_moment_before_leaving_is_spoken_of(bench: FakeBench, disk: Disk) -> None:
    """The first refusal comes with the end itself."""
    app = QuizzerApp(bench, DOCKER)
    async with app.run_test(size=(110, 40)) as pilot:
        (await at_question(pilot)).query_one(AnswerBox).insert(ANSWER)
        await pilot.press("ctrl+c")
        await until(pilot, lambda: isinstance(app.screen, RescueDialog))


async def test_leaving_asks_nothing_when_the_disk_has_room_again(bench: FakeBench, disk: Disk) -> None:
    app = QuizzerApp(bench, DOCKER)
    async with app.run_test(size=(110, 40)) as pilot:
        await leave_a_draft(pilot, ANSWER)
        disk.full = False
        await pilot.press("q")
        await until(pilot, lambda: not app.is_running)
    assert [draft.text for draft in disk.drafts()] == [ANSWER]


async def test_what_was_refused_is_stored_as_soon_as_there_is_room(
    bench: FakeBench, disk: Disk, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Without a key being pressed; the box says what became of the draft at each time."""
    monkeypatch.setattr("quizzer.tui.app.AGAIN", 0.05)
    app = QuizzerApp(bench, DOCKER)
    async with app.run_test(size=(110, 40), notifications=True) as pilot:
        disk.full = False
        screen = await at_question(pilot)
        screen.query_one(AnswerBox).insert("먼저 ")
        await shows(pilot, "Draft kept")
        disk.full = True
        screen.query_one(AnswerBox).insert(ANSWER)
        await shows(pilot, "Draft not kept")
        assert "Draft kept" not in text_of(screen)
        disk.full = False
        await shows(pilot, "The store takes")
        await shows(pilot, "Draft kept")  # where the message was
    assert [draft.text for draft in disk.drafts()] == [f"먼저 {ANSWER}"]


async def test_the_next_session_goes_on_with_a_draft_that_waits(bench: FakeBench, disk: Disk) -> None:
    app = QuizzerApp(bench, DOCKER)
    async with app.run_test(size=(110, 40)) as pilot:
        await leave_a_draft(pilot, "앞의 ")
        app.practise(DOCKER)
        screen = await at_question(pilot)
        await until(pilot, lambda: screen.query_one(AnswerBox).text == "앞의 ")
        screen.query_one(AnswerBox).insert("뒤")
        disk.full = False
        await pilot.press("ctrl+c")
        await until(pilot, lambda: not app.is_running)
    assert [draft.text for draft in disk.drafts()] == ["앞의 뒤"]


async def test_a_signal_saves_what_waits_in_another_place_and_says_where(
    bench: FakeBench, disk: Disk, tmp_path: Path
) -> None:
    app = QuizzerApp(bench, DOCKER)
    async with app.run_test(size=(110, 40)) as pilot:
        await leave_an_answer(pilot, "낸 답")
        app.practise(Plan(packs=("docker",), new=True))
        (await at_question(pilot)).query_one(AnswerBox).insert("쓰던 답")
        await pilot.pause()
        app._leaving.end()
    [file] = tmp_path.glob("quizzer-*.db")
    assert kept_in(file) == (["쓰던 답"], ["낸 답"])
    assert f"quizzer history merge {file}" in app._leaving.last_words


async def test_where_no_disk_takes_anything_the_texts_are_the_last_words(
    bench: FakeBench, disk: Disk, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(path: Path) -> None:
        raise StoreError(f"{path} cannot be written.")

    monkeypatch.setattr(bench, "save_elsewhere", refuse)
    app = QuizzerApp(bench, DOCKER)
    async with app.run_test(size=(110, 40)) as pilot:
        await leave_an_answer(pilot, "낸 답")
        app.practise(Plan(packs=("docker",), new=True))
        (await at_question(pilot)).query_one(AnswerBox).insert("쓰던 답")
        await pilot.pause()
        app._leaving.end()
    said, texts = app._leaving.last_words.split("Copy them from here:")
    assert "The disk is full." in said and "낸 답" in texts and "쓰던 답" in texts


def test_a_text_that_a_disk_does_not_take_leaves_no_empty_file(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    cut, other = tmp_path / "cut.txt", tmp_path / "other.txt"

    def places(_suffix: str) -> Iterator[Path]:
        yield cut
        yield other

    real = Path.open

    class Cut(io.StringIO):
        def write(self, _text: str) -> int:
            raise OSError(errno.ENOSPC, "No space left on device")

    def opened(path: Path, *args: str, **kwargs: str) -> IO[str]:
        path.touch()
        return Cut() if path == cut else real(path, *args, **kwargs)

    monkeypatch.setattr(rescuing, "_places", places)
    monkeypatch.setattr(Path, "open", opened)
    assert str(other) in rescuing.save_text("text")
    assert not cut.exists()


@pytest.mark.parametrize("there", [False, True])
def test_a_place_elsewhere_that_takes_nothing_is_left_as_it_was(
    bench: FakeBench, disk: Disk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, there: bool
) -> None:
    file = tmp_path / "elsewhere.db"
    if there:
        SqliteStore(file).close()

    def refuse(*_args: object) -> None:
        raise StoreError("The disk is full.")

    monkeypatch.setattr("quizzer.history.rescue.take_in", refuse)
    with pytest.raises(StoreError):
        bench.save_elsewhere(file)
    assert [each.name for each in tmp_path.glob("elsewhere.db*")] == (["elsewhere.db"] if there else [])
    assert bench.store is disk


async def test_answers_of_an_earlier_run_that_were_saved_elsewhere_are_told(bench: FakeBench) -> None:
    bench.saved_elsewhere.append(Rescued(Path("/tmp/quizzer-2026-11-30.db"), 1, 1))
    app = QuizzerApp(bench)
    async with app.run_test(size=(110, 40), notifications=True) as pilot:
        await shows(pilot, "2 answers are in /tmp/quizzer-2026-11-30.db")
        await shows(pilot, "quizzer history merge")
