"""Habits of lists that many people know: links to the top, tabs, names behind questions, and what a host puts between."""

# ruff: noqa: E501 (texts as people write them)

from __future__ import annotations

import pytest

from quizzer.authoring.importing.sources.source import read_text

BOTH = [
    ("What makes dough rise?", "Yeast gives off gas."),
    ("What is rye?", "A grain that grows in the cold."),
]


def pairs(text: str) -> list[tuple[str, str]]:
    return [(each.question, each.answers[0]) for each in read_text(text, "bread.md", kind="markdown").found]


def written(form: str) -> str:
    return "# Bread interview questions\n\n" + "".join(
        form.format(n=n, asked=asked, told=told) for n, (asked, told) in enumerate(BOTH, 1)
    )


FORMS = {
    "a link to the top inside the last item": "{n}. ### {asked}\n\n   {told}\n\n      **[⬆ Back to Top](#contents)**\n\n",
    "a quote that sends on": "{n}. ### {asked}\n\n    {told}\n\n    <br>\n\n    > Read the [detailed answer](https://bread.example/{n}) "
    "on [Bread](https://bread.example) which has more.\n\n    [Back to top ↑](#top) &nbsp;&nbsp;/&nbsp;&nbsp; [Leave feedback](https://x.example)\n\n",
    "links in a fold": "### {asked}\n\n<details>\n<summary>View answer</summary>\n\n{told}\n\n##### Additional links\n\n"
    "* [Bread](https://bread.example)\n\n</details>\n\n",
    "a word that leads to the source": "#### {n}) {asked} [[src](https://bread.example)]\n\n{told} [[Answer]](https://bread.example)\n\n",
    "a label and a dash": "{n}. {asked}\nAns – {told}\n\n",
    "what is waited for": "### {n}. {asked}\n\n_Theme: baking_\n\n**What we're looking for**\n\n{told}\n\n**Red flags**\n\n- More salt\n\n",
    "what opens a fold": "<details>\n<summary>{asked} (👈 Click)</summary>\n\n{told}\n\n</details>\n\n",
    "one tag": "### {asked}\n\n`제빵`\n\n{told}\n\n",
    "an own answer before the model": "### 질문 {n}\n**{asked}**\n\n**내 답변**\n\nI do not know.\n\n**모범 답안**\n\n{told}\n\n",
    "bold letters of HTML": "<b>{n}. {asked}</b>\n\n[예시 답안]\n> {told}\n\n<br>\n\n",
    "a hint of GitBook": "<details>\n\n<summary>{asked}</summary>\n\n{told}\n\n{{% code title=\"oven\" %}}\n```\nbake()\n```\n{{% endcode %}}\n\n</details>\n\n",
    "a warning of MkDocs": "??? question \"{asked}\"\n\n    {told}\n\n    !!! warning\n\n        Not in summer.\n\n",
    "what opened a fold on the page": "{asked}\n\n더보기\n{told}\n\n",
    "a host's lines": "**{n}\\. {asked}**\n\n{told}\n\n반응형\n\n",
}  # fmt: skip


@pytest.mark.parametrize("form", FORMS.values(), ids=FORMS)
def test_what_stands_around_question_and_answer_is_no_part_of_them(form: str) -> None:
    found = pairs(written(form))
    assert [question for question, _answer in found] == [asked for asked, _told in BOTH]
    assert [answer.split("\n")[0] for _question, answer in found] == [told for _asked, told in BOTH]
    beside = (
        "Back to",
        "detailed",
        "Additional",
        "[Answer]",
        "salt",
        "제빵",
        "do not know",
        "{%",
        "!!!",
        "반응형",
        "더보기",
    )
    assert not any(word in answer for _question, answer in found for word in beside)


@pytest.mark.parametrize("names", [("김민지", "이도현", "최유진"), ("Alice", "Bob", "Alice")])
def test_who_asks_stands_behind_questions(names: tuple[str, ...]) -> None:
    asked = ("What is rye?", "What is spelt?", "What is oat?")
    text = "".join(
        f"## Q. {question} ({name})\n\nA grain.\n\n" for question, name in zip(asked, names, strict=True)
    )
    assert [question for question, _answer in pairs(text)] == list(asked)
    told = " ".join(remark.message for remark in read_text(text, "bread.md").remarks)
    assert names[0] in told


def test_words_in_brackets_behind_questions_that_name_nobody_stay() -> None:
    text = "## Q. What is a lock? (mutex)\n\nOne.\n\n## Q. What is a queue? (FIFO)\n\nTwo.\n"
    assert [question for question, _answer in pairs(text)] == [
        "What is a lock? (mutex)",
        "What is a queue? (FIFO)",
    ]


@pytest.mark.parametrize(
    "title",
    [
        "System Design Interview: How would you bake for a thousand?",
        "면접: How would you bake for a thousand?",
    ],
)
def test_the_series_of_a_post_is_no_part_of_what_it_asks(title: str) -> None:
    told = "With three ovens and a list of what is sold on each day of the week, so that no bread is left over at night."
    text = f'---\ntitle: "{title}"\n---\n\n> Part of my *ovens in ten days* series. [Part 3](https://bread.example)\n\n{told}\n'
    assert pairs(text) == [("How would you bake for a thousand?", told)]


def test_tabs_keep_their_words_below_their_names_and_lose_names_over_code() -> None:
    tabs = '=== "Rye"\n\n    It is dark.\n\n=== "Code"\n\n    ```\n    bake()\n    ```\n\n'
    (answer,) = [
        each
        for asked, each in pairs(
            f"## What is bread?\n\nA baked dough.\n\n{tabs}## What is rye?\n\nA grain.\n"
        )
        if "bread" in asked
    ]
    assert "Rye" in answer and "It is dark." in answer and "Code" not in answer


def test_who_answers_stands_alone_above_answers() -> None:
    text = "".join(
        f"## Q. {asked}\n\n**<{name}>**\n\n{told}\n\n"
        for (asked, told), name in zip(BOTH, ("지훈", "수민"), strict=True)
    )
    assert pairs(text) == BOTH


def test_numbered_names_in_bold_ask_where_the_others_of_the_count_do() -> None:
    asked = ["Why does dough rise?", "What is rye?", "What is spelt?", "Rye vs spelt"]
    parts = [f"**{n}. {each}**\n\nA grain that bakes well.\n\n" for n, each in enumerate(asked, 1)]
    text = f"Bread\n=====\n\n{''.join(parts[:2])}Grains\n======\n\n{''.join(parts[2:])}"
    assert [question for question, _answer in pairs(text)] == asked


@pytest.mark.parametrize(
    "sentence",
    [
        "Join the training and validation sets first.",
        "First written in C, the library is fast.",
        "Part of the variance in a time series comes from it.",
        "Explore the address space of the program.",
        "These questions are answered by a profiler.",
        "Follow the pointer to the next node.",
        "Download the PDF, and the browser shows it.",
    ],
)
def test_sentences_that_only_look_like_words_to_the_readers_stay_in_answers(sentence: str) -> None:
    told = f"It is a slow change.\n\n{sentence}\n\nIt ends by itself."
    assert pairs(f"## Q1. What is a trend?\n\n{told}\n\n## Q2. What is noise?\n\nThe rest.\n")[0][1] == told


def test_a_name_beside_what_asks_is_no_label_of_an_answer() -> None:
    parts = [
        f"### Exercise {n}\n\nExplain step {n}.\n\n**Example:** step {n} of three\n\nIt bakes for an hour.\n"
        for n in (1, 2, 3)
    ]
    assert all("hour" in answer for _question, answer in pairs("# Bread\n\n" + "\n".join(parts)))
