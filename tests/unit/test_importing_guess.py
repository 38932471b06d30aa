"""Which line of a text is proposed as a question, where nobody shows one."""

from __future__ import annotations

import pytest

from quizzer.authoring.importing.markdown.by_example.guessing import FEWEST, WORTH, guess, guesses
from quizzer.authoring.importing.markdown.by_example.proposing import MOST, proposals
from quizzer.authoring.importing.markdown.by_example.shape import shapes_of
from quizzer.authoring.importing.markdown.by_example.weighing import NAMES, outlook, signs_of

NOTES = """\
# Things I was asked

1. What is an image layer?
   A read-only difference to the file system.
2. CMD and ENTRYPOINT
   CMD is the default argument, ENTRYPOINT is what runs.
3. Multi-stage builds
   Build in one stage, copy the result into a small one.
4. How do volumes differ from bind mounts?
   Volumes are managed by Docker.
"""

TOPICS = """\
## Docker
**What is an image layer?**
A read-only difference to the file system.
**What does CMD do?**
It gives the default argument.
## Linux
**What is an inode?**
What a file system knows of a file.
**What does fork do?**
It copies the process.
"""

ARTICLE = """\
# Release notes

This version is faster than the last one, and it needs less memory while it starts.

## Changes

We moved the cache into its own process. The old way still works for now.

## Thanks

To everybody who sent a report.
"""


def test_the_question_by_which_most_is_explained_is_proposed() -> None:
    guessed = guess(NOTES.split("\n"), "notes.md", (), ())
    assert guessed is not None
    assert [each.question for each in guessed.found] == [
        "What is an image layer?",
        "CMD and ENTRYPOINT",
        "Multi-stage builds",
        "How do volumes differ from bind mounts?",
    ]
    assert guessed.found[1].answers == ("CMD is the default argument, ENTRYPOINT is what runs.",)


@pytest.mark.parametrize(
    "lines", [ARTICLE, [""], ["What is a pod?"], ["What is a pod?", "A unit of scheduling."]]
)
def test_where_no_list_is_nothing_is_proposed(lines: list[str]) -> None:
    assert guess(lines, "text.md", (), ()) is None


def test_each_reading_comes_once_and_is_weighed_by_all_signs() -> None:
    found = list(guesses(TOPICS.split("\n"), "topics.md", (), ()))
    asked = [tuple((each.question, each.answers) for each in one.found) for one in found]
    assert len(set(asked)) == len(asked) > 1
    assert all(len(one.signs) == len(NAMES) for one in found)
    assert set(WORTH) == set(NAMES)


def test_a_reading_that_finds_nothing_has_no_sign() -> None:
    shapes = shapes_of(NOTES.split("\n"))
    assert set(signs_of((), outlook(shapes, ()), 3, shown=True)) == {0.0}


def test_what_holds_other_questions_in_its_answers_weighs_less() -> None:
    wide, narrow = [
        next(one for one in guesses(TOPICS.split("\n"), "topics.md", (), ()) if pick(len(one.found)))
        for pick in (lambda count: count < FEWEST, lambda count: count == 4)
    ]
    assert narrow.worth > wide.worth


def test_no_more_lines_are_proposed_than_are_looked_at() -> None:
    marks = (
        "- {}",
        "* {}",
        "> {}",
        "{}. x",
        "**{}**",
        "# {}",
        "## {}",
        "### {}",
        "#### {}",
        "(a) {}",
        "→ {}",
        "★ {}",
        "Q{}. why",
    )
    lines = [mark.format(number) for number in range(9) for mark in marks for _each in range(2)]
    assert len(proposals(shapes_of(lines))) <= MOST


def test_what_stands_last_is_no_question() -> None:
    shapes = shapes_of(["Why is it so?", "", "Because.", "And why is this?"])
    assert [each.question for each in proposals(shapes) if each.answer is None] == [0]
