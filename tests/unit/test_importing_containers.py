"""Containers and folds of site generators, cards of Logseq, and what exams and credits put beside questions and answers."""

# ruff: noqa: E501 (texts as people write them)

from __future__ import annotations

import pytest

from quizzer.authoring.importing.sources.source import read_text

BOTH = [
    ("What makes dough rise?", "Yeast gives off gas."),
    ("What is rye?", "A grain that grows in the cold."),
]


def pairs(text: str) -> list[tuple[str, str]]:
    return [(each.question, each.answers[0]) for each in read_text(text, "bread.md", kind=None).found]


FORMS = {
    "VuePress": "::: details {n}. {asked}\n{told}\n:::\n\n",
    "Docusaurus beside an answer": "### {asked}\n\n{told}\n\n:::warning\nNot in summer.\n:::\n\n",
    "a box in a fold": "::: details {asked}\n{told}\n\n::: tip Summer\nNot in summer.\n:::\n:::\n\n",
    "Hugo": '{{{{< details "{asked}" >}}}}\n{told}\n{{{{< /details >}}}}\n\n',
    "Hugo with a name": '{{{{% expand title="{asked}" open=false %}}}}\n{told}\n{{{{% /expand %}}}}\n\n',
    "a bold number and a framed label": "**0{n}.** {asked}\n\n**[정답]** {told}\n\n<br/>\n\n",
    "a bare name over answers": "## {n}. {asked}\n\n**키워드** : `yeast` `gas`\n\n**설명**\n\n{told}\n\n**꼬리질문**\n\n- Why?\n\n",
    "an exam": "{n}. {asked} (Nov/Dec 2017, BTL-4)\n\n**Ans:** {told}\n\n",
    "styles of pandoc": "**{n}. [{asked}]{{.underline}}**\n\n[]{{#_Toc1 .anchor}}{told}\n\n",
    "who gave it": "## {asked}\n\n### 예시 답안\n\n> 빵집 제공\n\n{told}\n\n",
}  # fmt: skip


@pytest.mark.parametrize("form", FORMS.values(), ids=FORMS)
def test_question_and_answer_stand_where_a_reader_of_the_page_sees_them(form: str) -> None:
    text = "# Bread interview questions\n\n" + "".join(
        form.format(n=n, asked=asked, told=told) for n, (asked, told) in enumerate(BOTH, 1)
    )
    assert pairs(text) == BOTH


def test_who_gave_an_example_answer_is_its_source() -> None:
    text = "## What is rye?\n\n### 예시 답안\n\n> 코드잇 제공\n\nA grain that grows in the cold.\n"
    (found,) = read_text(text, "rye.md").found
    assert found.answers == ("A grain that grows in the cold.",)
    assert "코드잇 제공" in (found.source or "")


def test_the_action_of_a_story_is_no_label_of_an_answer() -> None:
    told = "S – The bread was sold out at noon.\n\nT – I had to plan anew.\n\nA – I counted what was sold each hour.\n\nR – Nothing was left and nobody went home without."
    text = f"## Tell me about a time you planned anew.\n\n{told}\n\n## What is rye?\n\nA grain.\n"
    assert pairs(text)[0] == ("Tell me about a time you planned anew.", told)
    items = (
        "- **S** : Sold out at noon.\n- **T** : Plan anew.\n- **A** : I counted.\n- **R** : Nothing was left."
    )
    answer = pairs(f"## Tell me about a time you planned anew.\n\n{items}\n\n## What is rye?\n\nA grain.\n")[
        0
    ][1]
    assert answer.count("\n") == 3


def test_a_page_of_logseq_is_its_cards_and_not_its_properties() -> None:
    cards = "".join(
        f"- {asked} #card\n  id:: 62f1c3a0\n  card-repeats:: 2\n\t- {told}\n" for asked, told in BOTH
    )
    assert pairs(f"title:: Bread/Interview\nalias:: bread\n\n- ## Dough\n{cards}") == BOTH


def test_brackets_that_hold_no_date_of_an_exam_stay() -> None:
    text = "1. What changed in May? (the law)\n\nAns: It did.\n\n2. Which version is it? (2.17)\n\nAns: The last.\n"
    assert [question for question, _answer in pairs(text)] == [
        "What changed in May? (the law)",
        "Which version is it? (2.17)",
    ]


def test_a_box_keeps_its_title_and_the_indents_of_its_code() -> None:
    box = "::: tip In summer\n```python\ndef bake():\n    rest()\n```\n:::\n"
    (first, _other) = read_text(
        f"## What is rye?\n\nA grain.\n\n{box}\n## What is spelt?\n\nA grain, too.\n", "a.md"
    ).found
    assert first.answers == ("A grain.",)
    assert "In summer" in (first.explanation or "") and "    rest()" in (first.explanation or "")


def test_a_fold_of_hugo_without_a_title_folds_nothing() -> None:
    text = (
        "## What is rye?\n\n{{< expand >}}\nA grain.\n{{< /expand >}}\n\n## What is spelt?\n\nA grain, too.\n"
    )
    assert pairs(text) == [("What is rye?", "A grain."), ("What is spelt?", "A grain, too.")]
