"""How far an answer goes: through its named and counted parts and the headings below it, and up to what is beside it."""

from __future__ import annotations

import pytest

from quizzer.authoring.importing.markdown.reader import read_markdown

LABELLED = """# Kitchen questions

## What is a kettle?

**Answer:** It boils water.

### {first}

A coil heats it.

### {second}

It needs current.

## What is a thermos?

**Answer:** It keeps water hot.
"""

COUNTED = """# Kitchen questions

### Case 1

{mark}What is a kettle?{mark}

It boils water.

#### Strong sides

A coil heats it.

### Case 2

{mark}What is a thermos?{mark}

It keeps water hot.

#### Strong sides

It needs no current.

### Case 3

{mark}What is a sieve?{mark}

It holds leaves back.
"""


def answers(text: str) -> list[str]:
    return [each.answers[0] for each in read_markdown(text, "kitchen.md").found]


def test_headings_below_a_labelled_answer_go_on_with_it() -> None:
    """As below an answer without a label."""
    first, second = answers(LABELLED.format(first="Strong sides", second="How it works"))
    assert first == "It boils water.\n\nStrong sides\nA coil heats it.\n\nHow it works\nIt needs current."
    assert second == "It keeps water hot."


@pytest.mark.parametrize("name", ["Common mistakes", "Follow-up questions", "Why does it need a coil?"])
def test_a_heading_of_something_else_ends_a_labelled_answer(name: str) -> None:
    """What explains or asks on stands beside the answer."""
    assert answers(LABELLED.format(first=name, second="Strong sides"))[0] == "It boils water."


@pytest.mark.parametrize("name", ["Resources", "Final tips", "Useful resources"])
def test_the_closing_of_a_text_below_its_last_question_is_no_answer(name: str) -> None:
    """Where questions are headings of the first rank, it stands one rank below the last of them."""
    asked = "# What is a kettle?\n\nIt boils water.\n\n# What is a sieve?\n\nIt holds leaves back.\n"
    text = f"{asked}\n## {name}\n\nBuy good tea.\n"
    assert answers(text) == ["It boils water.", "It holds leaves back."]


@pytest.mark.parametrize("mark", ["**", "#### "])
def test_headings_behind_the_only_question_below_a_number_go_on_with_its_answer(mark: str) -> None:
    """Be the question in bold letters or a heading of the same rank as the parts."""
    text = COUNTED.format(mark=mark).replace("?#### ", "?")
    assert answers(text) == [
        "It boils water.\n\nStrong sides\nA coil heats it.",
        "It keeps water hot.\n\nStrong sides\nIt needs no current.",
        "It holds leaves back.",
    ]


def test_one_question_at_the_front_of_a_part_does_not_take_the_headings_behind_it() -> None:
    """Only where several parts are written so it is the form of the text."""
    text = "# Kitchen\n\n## Tools\n\n**What is a kettle?**\n\nIt boils water.\n\n### Sieves\n\nThey hold leaves back.\n"
    assert answers(text) == ["It boils water."]


@pytest.mark.parametrize("label", ["", "**Answer:** "])
def test_a_counted_part_called_like_an_aside_goes_on_with_the_answer(label: str) -> None:
    """`**2. Example**` behind `**1. Idea**` is one of several parts; without a number it is an aside."""
    text = (
        "## What is a kettle?\n\n{label}It boils water.\n\n"
        "**{one}Idea**\n\nA coil heats it.\n\n**{two}Example**\n\nOne of steel.\n\n"
        "## What is a sieve?\n\n{label}It holds leaves back.\n"
    )
    counted = answers(text.format(label=label, one="1. ", two="2. "))[0]
    assert counted.endswith("A coil heats it.\n\n2. Example\n\nOne of steel.")
    assert "One of steel" not in answers(text.format(label=label, one="", two=""))[0]


@pytest.mark.parametrize(("shared", "kept"), [(2, True), (3, False)])
def test_a_name_below_half_of_the_labelled_answers_is_a_part_of_them(shared: int, kept: bool) -> None:
    """One that most of them have belongs to the form of the text."""
    tools = ("kettle", "sieve", "thermos", "whisk")
    text = "\n".join(
        f"## What is a {tool}?\n\n**Answer:** It is the tool {number}.\n\n"
        f"**{'Strengths' if number < shared else f'Sides {tool}'}:**\n\n"
        f"- Lasting, by {number} years.\n"
        for number, tool in enumerate(tools)
    )
    assert ("Lasting" in answers(text)[0]) is kept


def test_a_list_of_an_answer_may_begin_with_a_name_that_others_begin_with() -> None:
    """It is none of the form where most of its items are called otherwise."""
    tools = ("kettle", "sieve", "thermos")
    text = "\n".join(
        f"## What is a {tool}?\n\n**Answer:** It is the tool {number}.\n\n- **Steel**: lasts.\n"
        f"- **Lid of {tool}s**: shuts.\n- **Foot of {tool}s**: stands.\n"
        for number, tool in enumerate(tools)
    )
    assert [each.rpartition("\n")[2][:6] for each in answers(text)] == ["- Foot"] * 3


@pytest.mark.parametrize(
    ("question", "text", "answer"),
    [
        ("What does a = [0] * 3 hold?", "→ Three zeros.", "Three zeros."),
        (
            "What does a sieve do?",
            "→\n\n- It holds leaves.\n- It lets water through.",
            "- It holds leaves.\n- It lets water through.",
        ),
        ("What does => mean here?", "=> leads to a value.", "=> leads to a value."),
    ],
)
def test_an_arrow_before_an_answer_is_left_out_unless_it_is_asked_about(
    question: str, text: str, answer: str
) -> None:
    """Also where it stands on a line of its own."""
    assert answers(f"## {question}\n\n{text}\n") == [answer]


def test_a_long_sentence_right_above_a_rule_is_the_end_of_an_answer() -> None:
    """Though Markdown makes a heading of it; a short line stays one."""
    said = "After that the coil stays warm for a while, so that the second cup needs far less time than the first."
    text = f"## What is a kettle?\n\nIt boils water.\n\n{said}\n---\n\n## What is a sieve?\n\nIt holds leaves back.\n"
    assert answers(text) == [f"It boils water.\n\n{said}", "It holds leaves back."]
    assert answers("What is a kettle?\n---\n\nIt boils water.\n") == ["It boils water."]


def test_tags_in_code_right_above_an_answer_are_tags() -> None:
    """One alone may be what answers."""
    asked = "## How do you name the first cup?\n\n"
    (question,) = read_markdown(f"{asked}`#tea` `#cups`\n**A.** By its colour.\n", "cups.md").found
    assert question.answers == ("By its colour.",)
    assert set(question.tags) >= {"tea", "cups"}
    assert "#first" in answers(f"{asked}`#first`\n\nIt is an identifier.\n")[0]


@pytest.mark.parametrize("example", ["Example:\nA kettle on a stove.", "예시: 가스레인지 위의 주전자."])
def test_an_example_in_the_middle_of_an_answer_is_part_of_it(example: str) -> None:
    told = f"It boils water.\n\n{example}\n\nIt ends by itself when the water boils."
    text = f"# Kitchen questions\n\n## What is a kettle?\n\n{told}\n\n## What is a thermos?\n\nIt keeps water hot.\n"
    found = read_markdown(text, "kitchen.md").found[0]
    assert found.answers == (told,)


def test_an_example_at_its_end_explains_an_answer() -> None:
    end = "Example:\nA kettle.\n\n## What is a thermos?\n\nA can.\n"
    text = f"# Kitchen questions\n\n## What is a kettle?\n\nIt boils water.\n\n{end}"
    assert read_markdown(text, "kitchen.md").found[0].answers == ("It boils water.",)


def test_a_list_that_the_words_before_it_lead_on_to_is_part_of_the_answer() -> None:
    """Its first item may be called as an aside is elsewhere: `Code …: …`."""
    told = "1. **Code 칸**: 반죽법\n2. **Notes 칸**: 남긴 말\n3. **정리 칸**: 그릇"
    below = "\n\n---\n\n## Q. 효모란?\n\n**A.** 곰팡이다.\n"
    for said in ("**A.** 공책은 세 칸이다:", "**A.**\n\n공책은 세 칸이다:"):
        text = f"## Q. 공책은 어떻게 나누나요?\n\n{said}\n\n{told}{below}"
        assert read_markdown(text, "kitchen.md").found[0].answers[0] == "공책은 세 칸이다:\n" + told.replace(
            "**", ""
        )


def test_examples_within_one_of_several_parts_do_not_end_the_answer() -> None:
    text = """# Kitchen questions

## Which tools heat?

Two tools heat: kettles and ovens.

### Kettles

They boil water.

#### Examples

- a red one

### Ovens

They bake bread.

#### Examples

- a black one

## What is a sieve?

It holds leaves back.
"""
    assert answers(text) == [
        "Two tools heat: kettles and ovens.\n\nKettles\nThey boil water.\n\nOvens\nThey bake bread.",
        "It holds leaves back.",
    ]
