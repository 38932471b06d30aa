"""Cards that were put off, and what stands around questions and answers that belongs to neither."""

from __future__ import annotations

import pytest

from quizzer.authoring.importing.found import Harvest
from quizzer.authoring.importing.sources.source import read_text

ROWS = (
    ("What is a latch?", "It holds one bit."),
    ("What is a clock?", "It ticks."),
    ("What is a bus?", "It carries words."),
)


def pairs(harvest: Harvest) -> list[tuple[str, str]]:
    return [(each.question, each.answers[0]) for each in harvest.found]


def read(text: str, name: str = "n.md") -> list[tuple[str, str]]:
    return pairs(read_text(text, name))


@pytest.mark.parametrize("word", ["PASS", "pass", "Skip.", "N/A", "패스", "나중에"])
@pytest.mark.parametrize("sign", ["\t", ";"])
def test_one_word_behind_several_questions_puts_them_off_and_each_is_said_to_have_no_answer(
    word: str, sign: str
) -> None:
    """In three cards it answers nothing."""
    open_ones = [f"What is a {name}?" for name in ("gate", "fuse", "relay")]
    lines = [f"{asked}{sign} {said}" for asked, said in ROWS] + [
        f"{asked}{sign} {word}" for asked in open_ones
    ]
    harvest = read_text("\n\n".join(lines) + "\n", "cards.txt")
    assert pairs(harvest) == list(ROWS)
    said = " ".join(each.message for each in harvest.remarks if each.lost)
    assert all(asked in said for asked in open_ones)


def test_the_same_word_behind_two_questions_or_another_behind_three_is_their_answer() -> None:
    """`pass` is a statement, and `Yes` answers anything."""
    lines = [
        *("Which statement does nothing?\tpass", "What fills an empty body?\tpass"),
        *("Is a latch a circuit?\tYes", "Is a relay a switch?\tYes", "Is a fuse a wire?\tYes"),
    ]
    assert len(read("\n".join(lines), "cards.txt")) == len(lines)


@pytest.mark.parametrize(
    ("asked", "said", "expected"),
    [
        (
            "What is a relay",
            "? A switch that a current moves.",
            ("What is a relay?", "A switch that a current moves."),
        ),
        (
            "릴레이란 무엇인가",
            "? 전류가 움직이는 스위치이다.",
            ("릴레이란 무엇인가?", "전류가 움직이는 스위치이다."),
        ),
        (
            "What is a relay?",
            "? A switch that a current moves.",
            ("What is a relay?", "? A switch that a current moves."),
        ),
        ("Conditional operator", "? Then one value", ("Conditional operator", "? Then one value")),
        (
            "What is the conditional operator",
            "? : with three parts",
            ("What is the conditional operator", "? : with three parts"),
        ),
    ],
)
def test_a_question_mark_at_the_front_of_an_answer_goes_to_the_question_that_lacks_it(
    asked: str, said: str, expected: tuple[str, str]
) -> None:
    """An operator stays where it is."""
    lines = [f"{question}\t{answer}" for question, answer in (*ROWS, (asked, said))]
    assert read("\n".join(lines), "cards.tsv")[-1] == expected


@pytest.mark.parametrize(
    "asked",
    ["TBD는 무엇을 줄이나요?", "TBD에서 긴 가지는 왜 나쁜가요?", "TODO가 코드에 남으면 무엇이 문제인가요?"],
)
def test_a_question_may_begin_with_letters_that_also_stand_where_nothing_is_written(asked: str) -> None:
    """`TBD` alone is a placeholder; `TBD는 …?` asks."""
    first = "**Q1. 가지란 무엇인가요?**\n\n> 갈라진 기록이다.\n\n"
    text = f"# 면접\n\n{first}**Q2. {asked}**\n\n> 합치는 날이 줄어든다.\n"
    assert read(text)[-1] == (asked, "합치는 날이 줄어든다.")


@pytest.mark.parametrize("name", ["TBD", "TBD: later", "TBU (2장)", "TODO", "TODO 정리"])
def test_a_heading_for_what_is_to_be_written_asks_nothing(name: str) -> None:
    """What stands below it is no answer."""
    asked = "## 가지란?\n\n갈라진 기록이다.\n\n## 병합이란?\n\n합치는 일이다.\n\n"
    text = f"# 면접 질문\n\n{asked}## {name}\n\n나머지는 여름에 쓴다.\n"
    assert [asked for asked, _said in read(text)] == ["가지란?", "병합이란?"]


@pytest.mark.parametrize(
    ("part", "within"),
    [
        ("When to use a relay", True),
        ("How to wire it", True),
        ("When is a relay too slow?", False),
        ("How to wire it?", False),
    ],
)
def test_a_part_that_names_when_or_how_belongs_to_the_answer_above_it(part: str, within: bool) -> None:
    """With a question mark it asks."""
    text = (
        "# Interview questions\n\n## What is a relay?\n\nA switch that a current moves.\n\n"
        "### Kinds\n\nReed and latching.\n\n"
        f"### {part}\n\nBetween a weak and a strong circuit.\n\n## What is a fuse?\n\nA wire that melts.\n"
    )
    assert ("strong circuit" in read(text)[0][1]) is within


@pytest.mark.parametrize("name", ["Questions and Answers", "Interview Questions:", "면접 질문"])
def test_the_name_of_a_list_right_above_its_first_question_is_no_part_of_it(name: str) -> None:
    """A text without markup has no blank line between the two."""
    blocks = "\n\n".join(f"{asked}\n\n{said}" for asked, said in ROWS)
    assert read(f"Some words of greeting.\n\n{name}\n{blocks}\n", "text.txt") == list(ROWS)


@pytest.mark.parametrize(
    "asked",
    [
        "How do you define a route in this framework?",
        "How would you create and register a plugin?",
        "How can you declare a field?",
        "Demonstrate how to read a header.",
        "Can you show how a timer is set?",
    ],
)
def test_a_question_that_wants_something_made_is_answered_with_the_code_as_well(asked: str) -> None:
    """The words before it only call it an example."""
    text = _with_code(asked, "A function with a mark above it does that.")
    assert read(text)[0][1].endswith("```python\n@mark\ndef made(): ...\n```")


def test_an_example_in_the_line_of_an_answer_stays_there() -> None:
    """Whether or not the question wants one."""
    said = "It names what is below it, so that whoever reads the file finds it again by its name."
    shown = "For example:\n```python\n@mark\ndef made(): ...\n```"
    assert read(_with_code("What is a mark?", said))[0] == ("What is a mark?", f"{said} {shown}")


def _with_code(asked: str, said: str) -> str:
    """Write a list of questions of which the first is answered with an example."""
    code = "   ```python\n   @mark\n   def made(): ...\n   ```\n"
    others = "\n".join(
        f"{number}. **{asked}**\n   - {said}\n" for number, (asked, said) in enumerate(ROWS, 2)
    )
    return f"# Interview questions\n\n1. **{asked}**\n   - {said} For example:\n{code}\n{others}"


@pytest.mark.parametrize(
    "remark",
    [
        "Here's the first one — learn this before moving on.",
        "Master this before moving to Q2.",
        "Think about it for a minute before you read on.",
    ],
)
def test_what_a_tutor_says_before_an_answer_is_no_part_of_it(remark: str) -> None:
    """Words that only begin like it stay."""
    fuse = "## What is a fuse?\n\nA wire that melts.\n"
    text = f"# Interview questions\n\n## What is a relay?\n\n{remark}\n\nA switch.\n\n{fuse}"
    assert read(text) == [("What is a relay?", "A switch."), ("What is a fuse?", "A wire that melts.")]
    kept = text.replace(remark, "Here is the first one that was built: a coil with a lever.")
    assert "coil" in read(kept)[0][1]


@pytest.mark.parametrize(
    "sentence",
    [
        "Now to the wiring. In this post, we will learn how a coil is wound and tested.",
        "In this article I'll show the whole circuit.",
        "이번 글에서는 코일을 감는 법을 알아보겠습니다.",
    ],
)
def test_a_sentence_that_says_what_the_post_is_about_ends_the_answer_before_it(sentence: str) -> None:
    """An article follows two questions."""
    text = (
        "**Q. What is a relay?**\n**Ans:** A switch.\n\n"
        "**Q. Why use one?**\n**Ans:** It parts two circuits.\n\n"
        f"{sentence}\n\nFirst take a wire.\n"
    )
    assert read(text) == [("What is a relay?", "A switch."), ("Why use one?", "It parts two circuits.")]


@pytest.mark.parametrize("fold", ["💡 자세한 정답", "상세 정답 보기", "전체 정답"])
def test_a_fold_with_the_whole_answer_is_read_for_the_words_to_be_said_in_it(fold: str) -> None:
    """The article around them explains, and what an interviewer asks on is no part of them."""
    inner = (
        "## 💡 **릴레이**\n\n> 전류로 움직이는 스위치.\n\n---\n\n"
        "## 🎯 **면접용 요약**\n\n> 약한 전류로 강한 회로를 여닫습니다.\n\n"
        "---\n\n### 🔥 꼬리질문 예상\n\n1. **퓨즈와의 차이는?**\n   → 퓨즈는 끊어질 뿐이다.\n"
    )
    opened = f"<details close>\n<summary><strong>{fold}</strong></summary>"
    text = "".join(
        f"## {number}. {asked}\n\n{opened}\n\n{inner}\n</details>\n\n"
        for number, asked in enumerate(("릴레이에 대해 설명해보세요", "왜 릴레이를 쓰나요?"), 1)
    )
    assert {said for _asked, said in read(text)} == {"약한 전류로 강한 회로를 여닫습니다."}
