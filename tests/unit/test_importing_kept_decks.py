"""Decks in Markdown texts: Anki's export, GIFT and tables in fences, rows with tabs."""

from __future__ import annotations

import pytest
from importing_harvests import pairs, said

from quizzer.authoring.importing.markdown.reader import read_markdown

LOCK = ("What is a lock?", "It lets one in.")
QUEUE = ("What is a queue?", "It keeps an order.")
ABOUT = "# Threads\n\nA text about threads, with a deck at its end.\n\n## Deck\n\n"

ANKI = (
    "#separator:tab\n#html:true\n#tags column:3\n\n"
    "What is a <b>lock</b>?\tIt lets one in.\tcs\nWhat is a queue?\tIt keeps an order.\tcs"
)
GIFT = "// cards\n::Lock:: What is a lock? {\n  =It lets one in.\n}\n\n::Queue:: What is a queue? {=It keeps an order.}"
CSV = "question,answer\nWhat is a lock?,It lets one in.\nWhat is a queue?,It keeps an order."
TABS = "Question\tAnswer\nWhat is a lock?\tIt lets one in.\nWhat is a queue?\tIt keeps an order."


@pytest.mark.parametrize(
    "deck", [f"```\n{ANKI}\n```", f"~~~text\n{GIFT}\n~~~", f"```csv\n{CSV}\n```", TABS, f"```\n{TABS}\n```"]
)
@pytest.mark.parametrize("about", [ABOUT, ""])
def test_a_deck_in_a_text_is_read_as_what_it_is(deck: str, about: str) -> None:
    text = f"{about}{deck}\n\nThat is all.\n"
    found = read_markdown(text, "t.md")
    assert pairs(found) == [LOCK, QUEUE]
    assert said(found) == []
    assert ["queue" in text.split("\n")[(each.spot.line or 0) - 1] for each in found.found] == [False, True]


@pytest.mark.parametrize(
    "component",
    [
        '<Faq question="What is a lock?" answer="It lets one in." />',
        '<QuizBox question="What is a lock?" explanation="Model answer: It lets one in." />',
        '<Quiz\n  question={\'What is a lock?\'}\n  options={["A key", "It lets one in."]}\n  answer={1}\n/>',
        '<Quiz question="What is a lock?" :choices="[\'A key\', \'It lets one in.\']" :answer="1" />',
        '<FAQ question="What is a lock?">\n  It lets one in.\n</FAQ>',
    ],
)
def test_a_component_of_a_page_asks(component: str) -> None:
    found = read_markdown(f"{ABOUT}{component}\n\n{TABS}\n", "t.md")
    assert pairs(found) == [LOCK, LOCK, QUEUE]
    assert [each.spot.line for each in found.found][:1] == [7]


def test_a_component_in_code_or_without_a_question_asks_nothing() -> None:
    text = (
        '## What is a tag?\n\nIt calls one.\n\n<Box title="a question = none" />\n\n'
        '```jsx\n<Faq question="Why?" answer="So." />\n```\n'
    )
    assert [asked for asked, _answer in pairs(read_markdown(text, "t.md"))] == ["What is a tag?"]


def test_what_a_deck_in_a_text_loses_is_said_with_its_line() -> None:
    text = f"{ABOUT}```gift\n{GIFT}\n\n::Sky:: It is blue. {{T}}\n```\n"
    assert said(read_markdown(text, "t.md")) == ["t.md:15: True or false is not asked here: It is blue."]


def test_questions_beside_a_deck_are_taken_too() -> None:
    text = f"## What is a thread?\n\nA part of a process.\n\n## Deck\n\n```\n{CSV}\n```\n"
    assert pairs(read_markdown(text, "t.md")) == [("What is a thread?", "A part of a process."), LOCK, QUEUE]


@pytest.mark.parametrize(
    "fence",
    [
        "```cpp\n::std::vector v{=1};\n```",
        "```\nname,port\nweb,80\nmail,25\n```",
        "```\n#tags: none\nrun it\n```",
        "```python\nquestion,answer\na,b\nc,d\n```",
    ],
)
def test_other_fences_stay_in_the_answer(fence: str) -> None:
    text = f"## What is a lock?\n\nIt lets one in.\n\n{fence}\n\n## What is a queue?\n\nIt keeps an order.\n"
    found = read_markdown(text, "t.md")
    assert [each.question for each in found.found] == ["What is a lock?", "What is a queue?"]
    assert fence.split("\n")[1] in f"{found.found[0].answers[0]}{found.found[0].explanation}"
