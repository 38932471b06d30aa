"""The terminal is closed, or the program in it is killed, while somebody practises: nothing is lost.

Closed (SIGHUP, and a screen that cannot be written to any more), the program keeps every word that it has shown.
Killed, it keeps all but what was typed in the last second.
"""

from __future__ import annotations

import itertools
import json
import random
import subprocess
import sys
import time
from dataclasses import dataclass, field
from pathlib import Path

import pytest

from quizzer.errors import ExitCode
from quizzer.history.store import SqliteStore

if sys.platform == "win32":
    pytest.skip("Windows has no such terminals", allow_module_level=True)

from terminal import Terminal

QUESTIONS = 40
LEAVING = 10.0
"""Seconds in which a program without a terminal must have ended."""


@pytest.fixture
def home(tmp_path: Path) -> Path:
    return make_home(tmp_path)


def make_home(folder: Path) -> Path:
    """Write a pack whose question N says `Question number N.`"""
    questions = [
        {
            "id": f"q{number}",
            "question": f"Question number {number}.",
            "model_answers": ["A container is an isolated process."],
        }
        for number in range(1, QUESTIONS + 1)
    ]
    pack = {"quizzer": 1, "id": "mini", "title": "Mini", "language": "en", "questions": questions}
    (folder / "data" / "packs").mkdir(parents=True)
    (folder / "data" / "packs" / "mini.yaml").write_text(json.dumps(pack), encoding="utf-8")
    return folder


def write(terminal: Terminal, *words: str) -> None:
    """Type words one after the other, each when the one before was seen.

    The space comes before its word: seen, the word says that the space is there too. A space behind would not be seen,
    and where it was cut off two words would be one.
    """
    for word in words:
        terminal.type(f" {word}")
        terminal.wait_for(word)


def hand_in(terminal: Terminal, number: int) -> None:
    """Hand the answer in, look at its grade, and go on to a question."""
    terminal.type("\x13")
    terminal.wait_for("Retry")
    terminal.type("n")
    terminal.wait_for(f"Question number {number}.")


def test_a_closed_terminal_keeps_grades_and_what_was_being_written(home: Path) -> None:
    """What was typed a moment before is offered when the question is asked again."""
    with Terminal(home, "practice", "mini") as terminal:
        terminal.wait_for("Question number 1.")
        write(terminal, "container", "is", "isolated")
        hand_in(terminal, 2)
        write(terminal, "half", "of", "an", "answer")
        terminal.hang_up()
        assert terminal.process.wait(LEAVING) == ExitCode.INTERRUPTED
    store = SqliteStore(home / "data" / "history.db")
    assert store.check() == []
    assert [attempt.answer.split() for attempt in store.attempts()] == [["container", "is", "isolated"]]
    assert [draft.text.split() for draft in store.drafts()] == [["half", "of", "an", "answer"]]
    store.close()
    with Terminal(home, "practice", "mini", "--new") as terminal:
        assert "half of an answer" in terminal.wait_for("Your draft is back")


def test_what_is_typed_while_the_program_starts_is_in_the_answer(home: Path) -> None:
    with Terminal(home, "practice", "mini") as terminal:
        terminal.type("early words ")
        terminal.wait_for("Question number 1.")
        write(terminal, "last")
        terminal.hang_up()
        assert terminal.process.wait(LEAVING) == ExitCode.INTERRUPTED
    store = SqliteStore(home / "data" / "history.db")
    assert [draft.text.split() for draft in store.drafts()] == [["early", "words", "last"]]
    store.close()


def test_bytes_of_another_encoding_do_not_end_the_program(home: Path) -> None:
    with Terminal(home, "practice", "mini") as terminal:
        terminal.wait_for("Question number 1.")
        write(terminal, "before")
        terminal.send(b" \xb0\xa1 \xff")
        terminal.wait_for("not UTF-8")
        write(terminal, "behind")
        terminal.hang_up()
        assert terminal.process.wait(LEAVING) == ExitCode.INTERRUPTED
    store = SqliteStore(home / "data" / "history.db")
    assert [draft.text.split() for draft in store.drafts()] == [
        ["before", "\ufffd\ufffd", "\ufffd", "behind"]
    ]
    store.close()


def test_a_screen_that_could_not_be_seen_is_told_on_the_terminal(home: Path) -> None:
    with Terminal(home, "practice", "mini", stderr=subprocess.DEVNULL) as terminal:
        assert terminal.process.wait(LEAVING) == ExitCode.USAGE
        assert "drawn on standard error" in terminal.said()


def test_an_answer_that_was_just_handed_in_is_graded_or_a_draft(home: Path) -> None:
    with Terminal(home, "practice", "mini") as terminal:
        terminal.wait_for("Question number 1.")
        write(terminal, "container", "is", "isolated")
        terminal.type("\x13")
        terminal.hang_up()
        assert terminal.process.wait(LEAVING) == ExitCode.INTERRUPTED
    store = SqliteStore(home / "data" / "history.db")
    kept = [attempt.answer for attempt in store.attempts()] + [draft.text for draft in store.drafts()]
    store.close()
    assert [text.split() for text in kept] == [["container", "is", "isolated"]]


@dataclass
class Toll:
    """What was counted over all blows."""

    graded: int = 0
    """Grades that were seen."""

    words: int = 0
    """Words of unfinished answers that were there after a blow."""

    blows: list[str] = field(default_factory=list)
    """What each was: its number and kind, and how many seconds after the last word."""

    lost: list[str] = field(default_factory=list)
    """What was promised and is not there, with the blow that took it."""


@dataclass(frozen=True)
class Word:
    """A word of an unfinished answer."""

    text: str

    seen: float
    """When it was shown, by the monotonic clock."""


def run(home: Path, blows: int, seed: int) -> Toll:
    """Practise in a terminal again and again; close or kill it, by turns, at a random moment."""
    draw, toll = random.Random(seed), Toll()
    # No beginning of a name is another's, whatever part of one a blow leaves.
    names = (f"word{number}e" for number in itertools.count())
    written: dict[int, list[Word]] = {}
    expected = 0
    for blow in range(blows):
        closed = blow % 2 == 0
        with Terminal(home, "practice", "mini") as terminal:
            number = 1
            terminal.wait_for("Question number 1.")
            if written.get(1):
                terminal.wait_for("Your draft is back")
            for _word in range(draw.randrange(1, 60)):
                if written.get(number) and draw.random() < 0.05:
                    written.pop(number, None)
                    toll.graded += 1
                    expected += 1
                    number += 1
                    hand_in(terminal, number)
                    if written.get(number):
                        terminal.wait_for("Your draft is back")
                word = next(names)
                write(terminal, word)
                written.setdefault(number, []).append(Word(word, time.monotonic()))
                time.sleep(draw.choice((0, 0, 0.02, 0.3)) * draw.random())
            struck = time.monotonic()
            if closed:
                terminal.hang_up()
            else:
                terminal.kill()
            terminal.process.wait(LEAVING)
        last = max((word.seen for words in written.values() for word in words), default=struck)
        name = f"blow {blow} ({'hung up' if closed else 'killed'} {struck - last:.2f} s after the last word)"
        toll.blows.append(name)
        store = SqliteStore(home / "data" / "history.db")
        toll.lost += [f"{name}: unsound, {problem}" for problem in store.check()]
        if store.count() != expected:
            toll.lost.append(f"{name}: {expected} grades were seen, {store.count()} are there")
            expected = store.count()  # told once, not again at each later blow
        for question, words in written.items():
            draft = store.draft("mini", f"q{question}")
            there = draft.text.split() if draft else []
            gone = [word for word in words if word.text not in there]
            promised = [word for word in gone if closed or struck - word.seen > 1]
            if promised:
                ages = ", ".join(f"{word.text} ({struck - word.seen:.2f} s old)" for word in promised)
                toll.lost.append(
                    f"{name}: question {question} lost {ages} of {len(words)} words; its draft ends {there[-5:]}"
                )
            written[question] = [word for word in words if word not in gone]
        toll.words += sum(map(len, written.values()))
        store.close()
    return toll


@pytest.mark.slow
def test_terminals_that_go_at_random_moments_lose_nothing(home: Path) -> None:
    toll = run(home, blows=12, seed=1)
    assert not toll.lost, "\n".join(["lost:", *toll.lost, "of:", *toll.blows])
    assert len(toll.blows) == 12
    assert toll.graded
    assert toll.words
