"""Where an answer ends: nothing that leads on to code is left without it, and nothing of it is lost."""

from __future__ import annotations

import pytest

from quizzer.authoring.importing.markdown.reader import read_markdown

_TOLD = "It names an object that is gone, so that what is read through it may be anything at all."

_LONGER_CODE = "\n".join(f"step_{number}()" for number in range(200))


def _pairs(text: str) -> list[tuple[str, str]]:
    return [(each.question, each.answers[0]) for each in read_markdown(text, "notes.md").found]


def _answer(body: str, asked: str = "What is a dangling reference?") -> str:
    text = f"# Notes\n\n## 1. {asked}\n\n{body}\n\n## 2. What is a heap?\n\nMemory that a program asks for.\n"
    return dict(_pairs(text))[asked]


@pytest.mark.parametrize(
    ("body", "answer"),
    [
        (
            "It names what is gone.\n\nBetter:\n\n```cpp\nreturn value;\n```",
            "It names what is gone.\n\nBetter:\n```cpp\nreturn value;\n```",
        ),
        (f"{_TOLD}\n\nA whole program:\n\n```cpp\n{_LONGER_CODE}\n```", _TOLD),
        (
            f"{_TOLD} Here is an example:\n\n```cpp\nreturn value;\n```",
            f"{_TOLD} Here is an example:\n```cpp\nreturn value;\n```",
        ),
        ("It names what is gone. As drawn here:\n\n![arrows](arrows.png)", "It names what is gone."),
        ("Two are common:\n\n- a local\n- a freed field", "Two are common:\n- a local\n- a freed field"),
    ],
)
def test_words_that_lead_to_code_end_no_answer(body: str, answer: str) -> None:
    """Code stays below what leads to it; where it is too long for an answer, and with pictures, what leads to it goes."""
    assert _answer(body) == answer


def test_items_that_name_code_keep_it() -> None:
    """Each piece stays below its item, whether code is asked for or not."""
    steps = "1. The header\n   ```http\n   Vary: Accept\n   ```\n2. The call\n   ```js\n   send();\n   ```"
    kept = "1. The header\n```http\nVary: Accept\n```\n2. The call\n```js\nsend();\n```"
    assert _answer(steps, "Which header is set? Show the code.") == kept
    assert _answer(steps, "Which headers matter most?") == kept


def test_an_answer_goes_on_behind_a_named_example() -> None:
    """`Example queue config:` begins no aside where more than its code follows."""
    text = (
        "### Q1: What is a queue?\n\n**Answer:**\n\nA line of jobs.\n\nExample queue config:\n\n"
        "```yaml\nsize: 3\n```\n\nWorkers take jobs from its front.\n"
    )
    shown = "Example queue config:\n```yaml\nsize: 3\n```"
    assert _pairs(text) == [
        ("What is a queue?", f"A line of jobs.\n\n{shown}\n\nWorkers take jobs from its front.")
    ]


def test_rules_between_named_parts_divide_an_answer() -> None:
    """Rules end an answer unless what follows two or more of them begins with its name in bold letters."""
    head = "### Q1: How do the two workers share a job?\n\n**Answer:**\n\nThrough one queue.\n\n---\n\n"
    behind = "### Q2: What is a job?\n\n**Answer:**\n\nWork.\n"
    parts = f"{head}**Reader**\n\nIt fetches.\n\n---\n\n**Writer**\n\nIt stores.\n\n---\n\n{behind}"
    assert _pairs(parts)[0][1] == "Through one queue.\n\nReader\n\nIt fetches.\n\nWriter\n\nIt stores."
    once = f"{head}**Reader**\n\nIt fetches.\n\n{behind}"
    assert _pairs(once)[0][1] == "Through one queue."


def test_a_quote_begins_an_answer_where_quotes_are_no_answers() -> None:
    """One quote among questions that are answered in plain words is told with what follows it."""
    quoted = "## What is a lock?\n\n> A lock has one owner.\n\nOthers wait for it.\n\n"
    plain = "".join(
        f"## What is {name}?\n\nIt is explained here in words.\n\n" for name in ("a fence", "a latch")
    )
    assert _pairs(quoted + plain)[0][1] == "A lock has one owner.\n\nOthers wait for it."
    both = quoted + quoted.replace("lock", "latch")
    assert [answer for _question, answer in _pairs(both)] == [
        "A lock has one owner.",
        "A latch has one owner.",
    ]


@pytest.mark.parametrize(
    "behind",
    [
        "Over to you: which one do you use?",
        "So much for this topic. Please feel free to contact me.",
        "That's all for today!",
        "Let me know in the comments what you would add.",
    ],
)
def test_what_is_said_to_readers_ends_an_answer(behind: str) -> None:
    """Goodbyes and questions to the readers of a post are no part of an answer."""
    assert _answer(f"It names what is gone.\n\n{behind}") == "It names what is gone."


@pytest.mark.parametrize(
    "rest", ["... (and 30+ more like these).", "… (shortened)", "(12 more follow in the book)"]
)
def test_what_says_that_more_is_left_out_is_no_answer(rest: str) -> None:
    """A last line that only tells what a writer left out goes."""
    assert _answer(f"It names what is gone.\n{rest}") == "It names what is gone."


def test_a_heading_that_says_how_to_answer_is_no_question() -> None:
    """What stands below `Answer with code.` asks, with the code that it is about."""
    text = (
        "# Check\n\n### Q1. Answer with code.\n\nWhich call empties the `jobs` list?\n\nA. `jobs.clear()`\n\n"
        "### Q2. 질문에 코드로 답하세요.\n\n`count`를 늘리는 코드는 무엇인가요?\n\n```py\ncount = 1\n```\n\n"
        "A. `count += 1`\n"
    )
    assert _pairs(text) == [
        ("Which call empties the jobs list?", "jobs.clear()"),
        ("count를 늘리는 코드는 무엇인가요?\n\ncount = 1", "count += 1"),
    ]


def test_boxes_that_ask_are_no_choice() -> None:
    """Questions to be ticked off below an answer are left, and what answers above them is taken."""
    body = "It names what is gone.\n\n- [ ] How is one found?\n- [ ] What is a sanitizer?"
    assert _answer(body) == "It names what is gone."


def test_headings_that_a_question_names_open_no_answer() -> None:
    """`View` is a part of the answer where views are asked about; counted parts of a labelled answer have names."""
    text = "## Q1. Explain View and Layout.\n\n### View\nIt draws.\n\n### Layout\nIt places.\n"
    assert _pairs(text) == [("Explain View and Layout.", "View\nIt draws.\n\nLayout\nIt places.")]
    text = "## Question\n\nHow is a pool made?\n\n## Answer\n\n### 1. By hand\n\nOne opens each.\n\n### Later\n\nIt grows.\n"
    assert _pairs(text)[0][1] == "By hand\nOne opens each.\n\nLater\nIt grows."


def test_an_interview_question_is_no_part_of_its_words() -> None:
    """`Popular interview question:` before what is asked is a label."""
    text = "## Popular interview question: What is a mutex?\n\nA lock with one owner.\n"
    assert _pairs(text) == [("What is a mutex?", "A lock with one owner.")]


def test_short_code_below_several_words_of_an_answer_stays_where_it_is() -> None:
    """Where a piece is too long for an answer, the others stay."""
    form = "**First** a table of single values\n\n```\n{0}\n```\n\n**Then** no value of half a key\n\n```\nitem(id)\n```"
    assert _answer(form.format("order(id, items)")) == (
        "First a table of single values\n```\norder(id, items)\n```\n\nThen no value of half a key\n```\nitem(id)\n```"
    )
    assert _answer(form.format(_LONGER_CODE)) == (
        "First a table of single values\n\nThen no value of half a key\n```\nitem(id)\n```"
    )


def test_the_heading_of_code_that_is_left_out_ends_no_answer() -> None:
    """In a fold headings are told with what stands below them."""
    body = f"### What it is\n\n{_TOLD}\n\n### The program\n\n```\n{_LONGER_CODE}\n```"
    fold = f"<details>\n<summary>Solution</summary>\n\n{body}\n\n</details>"
    assert _answer(fold) == f"What it is\n\n{_TOLD}"


@pytest.mark.parametrize("first", ["코드 리뷰", "Code review", "코드 커버리지"])
def test_a_list_that_begins_with_the_name_of_a_practice_is_part_of_an_answer(first: str) -> None:
    """`Code:` alone would name an example beside it."""
    listed = f"1. **{first}**: people read every change.\n2. **Tests**: a machine runs every change."
    assert _answer(f"By two means.\n\n{listed}").endswith(listed.replace("*", ""))
    assert _answer("By two means.\n\n- Code: see below\n- Tests: none") == "By two means."


def test_a_labelled_answer_in_a_fence_may_be_a_list_of_long_items() -> None:
    """It is too long for code that answers, and its items are sentences, with or without a full stop."""
    item = (
        "- Pros: nobody has to wait for anybody; every team moves at the pace that it has chosen for itself"
    )
    told = "\n".join(["Two ways → one choice", *[item] * 16])
    text = f"1. Which way is better?\n\n**Answer:**\n```txt\n{told}\n```\n\n"
    behind = "2. What is a team?\n\n**Answer:**\nSome people.\n"
    assert dict(_pairs(f"# Questions\n\n{text}{behind}"))["Which way is better?"] == told
