"""How the lines of a question are written that is shown, and found again; see `test_importing_by_example`."""

from __future__ import annotations

import pytest

from quizzer.authoring.importing.markdown.by_example.example import Example, example_of, placed
from quizzer.authoring.importing.sources.showing import learned_of
from quizzer.errors import UsageError

CARDS = """\
Scrum cards

=> card
Scrum master
-- who removes what is in the way of the team

=> card
Sprint
-- a period of one to four weeks
in which something usable is made
"""


@pytest.mark.parametrize(
    ("text", "example"),
    [
        ("12", Example(11, 12)),
        ("12:14", Example(11, 12, 13)),
        ("12:14-14", Example(11, 12, 13, 14)),
        ("12:14-20", Example(11, 12, 13, 20)),
        ("12-13:15-20", Example(11, 13, 14, 20)),
        ("a/b.md:12:14-20", Example(11, 12, 13, 20, "a/b.md")),
        ("12:14-20=What is 3:4?", Example(11, 12, 13, 20, words="What is 3:4?")),
    ],
)
def test_lines_are_written_as_they_are_read(text: str, example: Example) -> None:
    assert example_of(text) == example
    assert example_of(str(example)) == example


@pytest.mark.parametrize(
    "text", ["", "abc", "0", "12:", "12:0", "14-12", "12:20-14", "12:14-", "14:12-13", "1:2:3:4-"]
)
def test_what_are_no_lines_is_refused(text: str) -> None:
    with pytest.raises(UsageError) as caught:
        example_of(text)
    assert caught.value.remedy


def test_an_example_is_found_again_by_its_words() -> None:
    lines = CARDS.split("\n")
    there = placed(example_of("8:9-10"), lines, "a.md")
    assert there.words == "Sprint"
    assert placed(there, ["new", "new", *lines], "a.md").question == there.question + 2
    with pytest.raises(UsageError):
        placed(there, [line.replace("Sprint", "Run") for line in lines], "a.md")


@pytest.mark.parametrize("example", ["400", "4:400-401", "6"])
def test_lines_that_are_not_there_or_hold_nothing_are_refused(example: str) -> None:
    with pytest.raises(UsageError) as caught:
        learned_of(CARDS, "a.md", [example_of(example)])
    assert caught.value.remedy


def test_a_page_of_html_has_no_such_lines() -> None:
    with pytest.raises(UsageError):
        learned_of("<!doctype html><html><body><p>a</p></body></html>", "a.html", [example_of("1")])


def test_an_example_is_found_below_blank_lines() -> None:
    lines = ["", "", "◎ second", "answer", "", "◎ first"]
    assert placed(example_of("2:3=◎ second"), lines, "a.md").question == 2
