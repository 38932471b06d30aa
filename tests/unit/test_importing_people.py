"""Answers of several people to one question, each under a bare name."""

# ruff: noqa: E501 (texts as people write them)

from __future__ import annotations

import pytest

from quizzer.authoring.importing.notes.person_names import Kind, named
from quizzer.authoring.importing.sources.source import read_text

Answers = list[tuple[str, tuple[str, ...]]]


def read(text: str) -> Answers:
    return [(each.question, each.answers) for each in read_text(text, "tea.md").found]


FORMS = {
    "headings": ("### {name}\n\n{said}", "민수", "지훈"),
    "headings with a picture": ("### 🐶 {name}\n\n{said}", "민수", "지훈"),
    "handles": ("### {name}\n\n{said}", "@minsu", "@jihoon"),
    "of whom an answer is": ("### {name}의 답변\n\n{said}", "민수", "지훈"),
    "bold lines": ("**{name}**\n\n{said}", "Alice", "Tom"),
    "bold lines with a colon": ("**{name}:**\n\n{said}", "Alice", "Tom"),
    "items": ("- {name}: {said}", "민수", "지훈"),
    "bold items": ("- **{name}**: {said}", "Alice", "Tom"),
    "items over items": ("- {name}\n  - {said}", "김민수", "박지훈"),
    "lines": ("{name}: {said}\n", "민수", "지훈"),
    "quotes": ("> {name}\n> {said}\n", "민수", "지훈"),
    "folds": ("<details>\n<summary>{name}</summary>\n\n{said}\n\n</details>\n", "민수", "지훈"),
}


def group(form: str, first: str, second: str, *, heads: tuple[str, str]) -> str:
    said = (("Leaves that are rolled.", "A dried plant."), ("Hot water.", "What leaves are steeped in."))
    parts = []
    for head, (one, other) in zip(heads, said, strict=True):
        answers = [form.format(name=first, said=one), form.format(name=second, said=other)]
        parts.append(f"## {head}\n\n" + "\n".join(answers) + "\n")
    return "# Tea\n\n" + "\n".join(parts)


@pytest.mark.parametrize(("form", "first", "second"), FORMS.values(), ids=list(FORMS))
def test_the_first_answer_is_the_model_answer_and_the_others_are_further_ones(
    form: str, first: str, second: str
) -> None:
    assert read(group(form, first, second, heads=("What is tea?", "What is a brew?"))) == [
        ("What is tea?", ("Leaves that are rolled.", "A dried plant.")),
        ("What is a brew?", ("Hot water.", "What leaves are steeped in.")),
    ]


def test_one_question_is_enough_for_known_names_below_a_question() -> None:
    text = "# What is tea?\n\n## Alice\n\nA dried plant.\n\n## Bob\n\nLeaves that are rolled.\n"
    assert read(text) == [("What is tea?", ("A dried plant.", "Leaves that are rolled."))]


def test_who_wrote_nothing_is_left_out() -> None:
    text = "## What is tea?\n\n### 민수\n\n\n### 지훈\n\nA dried plant.\n\n## What is a brew?\n\n### 민수\n\nHot water.\n\n### 지훈\n\n-\n"
    assert read(text) == [("What is tea?", ("A dried plant.",)), ("What is a brew?", ("Hot water.",))]


def test_a_nickname_counts_beside_names() -> None:
    said = "### 두부\n\nRolled leaves.\n\n### 민수\n\nA dried plant.\n\n### 지훈\n\nA drink.\n"
    text = f"## What is tea?\n\n{said}\n## What is a brew?\n\n{said}"
    assert [len(answers) for _asked, answers in read(text)] == [3, 3]


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("Definition", "Example"),
        ("정의", "특징"),
        ("장점", "단점"),
        ("Green", "Black"),
        ("동기", "비동기"),
        ("Strong answer", "Weak answer"),
    ],
)
@pytest.mark.parametrize("form", [FORMS["headings"][0], FORMS["items"][0], FORMS["lines"][0]])
def test_parts_of_an_answer_are_no_people(form: str, first: str, second: str) -> None:
    text = group(form, first, second, heads=("What is tea?", "What is a brew?"))
    assert all(len(answers) == 1 for _asked, answers in read(text))


def test_whoever_is_asked_about_gives_no_answer() -> None:
    told = "- Alice: pours the water.\n- Bob: waits for it.\n"
    text = f"## What do Alice and Bob do first?\n\n{told}\n## What do Alice and Bob do then?\n\n{told}"
    assert [answers for _asked, answers in read(text)] == [(told.strip(),)] * 2


def test_who_asks_below_a_name_keeps_the_questions() -> None:
    text = "# Week 1\n\n## 민수\n\n### What is tea?\n\nA plant.\n\n## 지훈\n\n### What is a brew?\n\nHot water.\n"
    text += text.replace("Week 1", "Week 2").replace("tea", "a pot").replace("brew", "cup")
    assert len(read(text)) == 4


def test_folds_that_ask_below_names_keep_their_questions() -> None:
    fold = "<details>\n   <summary> <b>{}. </b> {} </summary> <br />\n<div>\n\n- {}\n\n</div>\n</details>\n<br />\n\n"
    first = fold.format(1, "What is tea?", "A plant.") + fold.format(2, "What is a pot?", "A vessel.")
    second = fold.format(1, "What is a brew?", "Hot water.") + fold.format(2, "What is a cup?", "A vessel.")
    assert len(read(f"# Tea\n\n### 민수\n{first}### 지훈\n{second}")) == 4


def test_who_does_what_in_a_week_answers_nothing() -> None:
    plan = "- 민수: chapter {}\n- 지훈: chapter {}\n"
    text = f"## Week 1\n\n{plan.format(1, 2)}\n## Week 2\n\n{plan.format(3, 4)}\n## What is tea?\n\nA dried plant.\n"
    assert read(text) == [("What is tea?", ("A dried plant.",))]


@pytest.mark.parametrize(
    ("line", "kind"),
    [
        ("민수", Kind.LIKELY),
        ("김민수", Kind.LIKELY),
        ("Jihoon", Kind.LIKELY),
        ("Alice B.", Kind.LIKELY),
        ("🗣 보리", Kind.SURE),
        ("@barley", Kind.SURE),
        ("지훈님의 답변", Kind.SURE),
        ("Alice's answer", Kind.SURE),
        ("Barley", Kind.MAYBE),
        ("정수", Kind.MAYBE),
    ],
)
def test_how_sure_a_name_is(line: str, kind: Kind) -> None:
    found = named(line)
    assert (found[1] if found else Kind.MAYBE) is kind


@pytest.mark.parametrize(
    "line", ["Answer", "모범 답안", "힌트", "장점", "What is tea?", "난이도", "참고", "x" * 60]
)
def test_what_is_no_name(line: str) -> None:
    assert named(line) is None
