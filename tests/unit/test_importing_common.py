"""What all questions of a file share and none of them asks or answers is taken from them."""

from __future__ import annotations

import pytest

from quizzer.authoring.importing.found import Found, Harvest
from quizzer.authoring.importing.markdown.reader import read_markdown

QUESTIONS = ("What is a mutex?", "What is a semaphore?", "What is a monitor?", "What is a spin lock?")
ANSWERS = (
    "A lock that one thread holds.",
    "A counter of permits.",
    "An object with a lock of its own.",
    "A lock that waits busily.",
)


def _read(question: str, answer: str, marks: tuple[str, ...]) -> Harvest:
    """Read four questions and answers, each laid out with the mark of its turn."""
    parts = [
        f"{question.format(asked=asked, mark=mark)}\n\n{answer.format(told=told, mark=mark)}\n\n"
        for asked, told, mark in zip(QUESTIONS, ANSWERS, marks, strict=True)
    ]
    return read_markdown("# Interview questions\n\n" + "".join(parts), "locks.md")


def _texts(found: tuple[Found, ...]) -> list[tuple[str, str]]:
    return [(each.question, each.answers[0]) for each in found]


@pytest.mark.parametrize(
    ("question", "answer", "marks"),
    [
        ("**Q. {asked}** `{mark}`", "{told}", ("빈출", "빈출", "단골", "단골")),
        ("### {asked}", "`{mark}`\n\n{told}", ("STAFF", "TRICKY", "STAFF", "TRICKY")),
        ("### {asked}", "`{mark}`\n\n{told}", ("STAFF", "CORE", "STAFF", "CORE")),
        ("### {asked}", "[{mark}]\n\n{told}", ("빈출", "단골", "빈출", "빈출")),
        ("### {asked}", "{told}\n\n【{mark}】", ("acme", "acme", "acme", "acme")),
        ("### {asked} `[{mark}]`", "{told}", ("acme", "round two", "acme", "acme")),
        ("### {asked} `{mark}`", "{told}", ("ACME", "ACME", "GLOBEX", "ACME")),
        ("### {asked} [{mark}]", "{told}", ("LOCK", "LOCK", "LOCK", "LOCK")),
        ("### {asked} [{mark}]", "{told}", ("자주", "자주", "가끔", "가끔")),
        ("### {mark}: {asked}", "{told}", ("Locks", "Locks", "Threads", "Threads")),
        ("### {asked}", "{told}\n\n{mark}", ("Next card",) * 4),
        ("### {asked}", "{mark}\n\n{told}", ("Club notes",) * 4),
    ],
)
def test_marks_that_questions_share_are_taken(question: str, answer: str, marks: tuple[str, ...]) -> None:
    """What one of a few short texts is beside each question is a mark, and the user is told of it once."""
    read = _read(question, answer, marks)
    assert _texts(read.found) == list(zip(QUESTIONS, ANSWERS, strict=True))
    told = [each.message for each in read.remarks if "taken for marks" in each.message]
    assert len(told) == 1 and all(mark in told[0] for mark in set(marks))


@pytest.mark.parametrize(
    ("question", "answer", "marks"),
    [
        ("### {asked}", "{mark}\n\n{told}", ("True", "False", "True", "True")),
        ("### {asked}", "{mark}\n\n{told}", ("O(1)", "O(n)", "O(1)", "O(n)")),
        ("### {asked}", "{mark}\n\n{told}", ("Stack", "Queue", "Stack", "Queue")),
        ("### {asked}", "{mark}\n\n{told}", ("POSIX", "WINDOWS", "SOLARIS", "LINUX")),
        ("### {asked}", "{mark}\n\n{told}", ("POST", "PATCH", "POST", "PATCH")),
        ("### {asked}", "{mark}\n\n{told} It is CORE.", ("STAFF", "CORE", "STAFF", "CORE")),
        ("### {asked}", "{mark}\n\n{told} It is POSIX.", ("POSIX", "WINDOWS", "POSIX", "WINDOWS")),
        ("### {asked}", "{mark}\n\n{told}\n\nDrawback\n\nIt is slow.", ("Benefit",) * 4),
        ("### {asked}", "{told}\n\n{mark}", ("It is fast.",) * 4),
        ("### {asked} (with {mark})", "{told}", ("an example",) * 4),
        ("### {asked} [{mark}]", "{told}", ("acme", "globex", "initech", "umbra")),
    ],
)
def test_what_may_be_said_stays(question: str, answer: str, marks: tuple[str, ...]) -> None:
    """Verdicts, names of parts, sentences, demands and what is another each time are no marks."""
    found = _read(question, answer, marks).found
    wholes = [f"{asked} {told}" for asked, told in _texts(found)]
    assert len(wholes) == 4
    assert all(mark in whole for mark, whole in zip(marks, wholes, strict=True))


def test_one_mark_alone_stays() -> None:
    """A text that one or two questions have is theirs."""
    found = read_markdown(
        "## What is a mutex? [acme]\n\nA lock.\n\n## What is a fork?\n\nA copy.\n", "a.md"
    ).found
    assert found[0].question == "What is a mutex? [acme]"


@pytest.mark.parametrize(
    ("mark", "difficulty", "tags"),
    [
        ("기본 / 빈출", "easy", ("빈출",)),
        ("심화", "hard", ()),
        ("Senior", "hard", ("Senior",)),
        ("Acme", None, ("Acme",)),
    ],
)
def test_marks_say_something_of_their_questions(
    mark: str, difficulty: str | None, tags: tuple[str, ...]
) -> None:
    """What is known as a difficulty is one; everything else becomes a tag."""
    found = _read("### {asked}", "[{mark}]\n\n{told}", (mark,) * 4).found
    assert _texts(found) == list(zip(QUESTIONS, ANSWERS, strict=True))
    assert {(each.difficulty, each.tags) for each in found} == {(difficulty, tags)}


def test_words_of_difficulty_in_a_frame_need_no_others() -> None:
    """`[기본 / 빈출]` behind one question says how hard it is, whatever stands behind the others."""
    found = read_markdown(
        "## What is a fork? `[기본 / 빈출]`\n\nA copy.\n\n## What is exec?\n\nA load.\n", "a.md"
    ).found
    assert [(each.question, each.difficulty) for each in found] == [
        ("What is a fork?", "easy"),
        ("What is exec?", None),
    ]


@pytest.mark.parametrize(
    ("marks", "taken"),
    [
        (("(Cross) ", "", "(숫자) ", ""), ("Cross", None, "숫자", None)),
        (("[Locks] ", "", "", ""), ("Locks", None, None, None)),
        (("(Cross) ", "", "", ""), None),
        (("(a, b; c) ", "(x = 1) ", "", ""), None),
    ],
)
def test_short_words_in_brackets_before_questions_are_tags(
    marks: tuple[str, ...], taken: tuple[str | None, ...] | None
) -> None:
    """Round brackets count where several questions have some, each its own; what is no name stays."""
    found = _read("### {mark}{asked}", "{told}", marks).found
    tags = [each.tags[0] if each.tags else None for each in found]
    asked = QUESTIONS if taken else [f"{mark}{each}" for mark, each in zip(marks, QUESTIONS, strict=True)]
    assert [each.question for each in found] == list(asked)
    assert tags == list(taken or [None] * len(found))


def test_words_in_brackets_that_tell_two_questions_apart_stay() -> None:
    text = "# Q&A\n\n### (Early) What is binding?\n\nAt compile time.\n\n### (Late) What is binding?\n\nAt run time.\n"
    found = read_markdown(text, "binding.md").found
    assert [each.question for each in found] == ["(Early) What is binding?", "(Late) What is binding?"]


def test_follow_ups_name_questions_without_their_marks() -> None:
    """A question that follows is found by its wording without the mark."""
    parts = [
        f"## Q{number}. {asked} [acme]\n\n{told}\n\n### 꼬리질문: Why {number}? [acme]\n\nIt is so.\n\n"
        for number, (asked, told) in enumerate(zip(QUESTIONS, ANSWERS, strict=True))
    ]
    found = read_markdown("".join(parts), "a.md").found
    named = {each.question for each in found}
    followed = [name for each in found for name in each.follow_ups]
    assert followed and set(followed) <= named and not any("acme" in name for name in named)
