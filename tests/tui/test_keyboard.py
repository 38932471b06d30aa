"""What the terminal sends is read whole, and its end is told, whatever it is."""

from __future__ import annotations

import os
import sys
from threading import Event

import pytest
from textual.events import Key
from textual.message import Message

if sys.platform == "win32":
    pytest.skip("Windows has no such terminals", allow_module_level=True)

from quizzer.errors import ExitCode
from quizzer.practice.plan import Plan
from quizzer.tui.app import QuizzerApp
from quizzer.tui.keyboard import AT_ONCE, InputEnded, OtherEncoding, TerminalDriver
from quizzer.tui.widgets.answer_box import AnswerBox
from tests.tui.driving import at_packs, at_question, says, until
from tests.tui.fakes import FakeBench


class Reader(TerminalDriver):
    """Reads bytes to their end, and notes what comes of them."""

    def __init__(self, sent: bytes) -> None:
        self.fileno, writing = os.pipe()
        os.write(writing, sent)
        os.close(writing)
        self.exit_event = Event()
        self._debug = False
        self.messages: list[Message] = []
        self._run_input_thread()
        os.close(self.fileno)

    def process_message(self, message: Message) -> None:
        self.messages.append(message)

    @property
    def typed(self) -> str:
        return "".join(each.character or "" for each in self.messages if isinstance(each, Key))


@pytest.mark.parametrize(
    ("sent", "typed", "told"),
    [
        (b"before \xb0\xa1 after", "before \ufffd\ufffd after", 1),  # a syllable in EUC-KR
        (b"\xff", "\ufffd", 1),
        (b"a\xed\xa0\x80b", "a\ufffd\ufffd\ufffdb", 1),  # half of a surrogate pair
        (b"\xff" * (AT_ONCE + 1), "\ufffd" * (AT_ONCE + 1), 1),
        ("가 \ufffd".encode(), "가 \ufffd", 0),
        (("x" * (AT_ONCE - 1) + "가").encode(), "x" * (AT_ONCE - 1) + "가", 0),  # read in two parts
    ],
)
def test_a_byte_that_is_no_utf8_is_a_sign_and_nothing_beside_it_is_lost(
    sent: bytes, typed: str, told: int
) -> None:
    reader = Reader(sent)
    assert reader.typed == typed
    assert sum(isinstance(each, OtherEncoding) for each in reader.messages) == told


def test_the_end_of_the_terminal_is_told() -> None:
    last = Reader(b"x").messages[-1]
    assert isinstance(last, InputEnded) and isinstance(last.problem, EOFError)


async def test_the_screen_says_that_the_terminal_has_another_encoding(bench: FakeBench) -> None:
    app = QuizzerApp(bench)
    async with app.run_test() as pilot:
        await at_packs(pilot)
        app.post_message(OtherEncoding())
        await says(pilot, "not UTF-8", "\ufffd")


@pytest.mark.parametrize(
    ("problem", "code"), [(EOFError(), ExitCode.INTERRUPTED), (OSError(5, "gone"), ExitCode.INTERRUPTED)]
)
async def test_a_terminal_that_is_gone_ends_the_program_with_everything_kept(
    bench: FakeBench, problem: Exception, code: int
) -> None:
    app = QuizzerApp(bench, Plan(packs=("docker",)))
    async with app.run_test() as pilot:
        screen = await at_question(pilot)
        screen.query_one(AnswerBox).insert("the last words")
        await pilot.pause()
        app.post_message(InputEnded(problem))
        await until(pilot, lambda: not app.is_running or app.return_code is not None)
    assert app.return_code == code
    assert [draft.text for draft in bench.store.drafts()] == ["the last words"]


async def test_what_cannot_be_read_fails_with_everything_kept(bench: FakeBench) -> None:
    app = QuizzerApp(bench, Plan(packs=("docker",)))
    with pytest.raises(OverflowError, match="a key that nobody has"):
        async with app.run_test() as pilot:
            screen = await at_question(pilot)
            screen.query_one(AnswerBox).insert("the last words")
            await pilot.pause()
            app.post_message(InputEnded(OverflowError("a key that nobody has")))
            await pilot.pause()
    assert [draft.text for draft in bench.store.drafts()] == ["the last words"]
