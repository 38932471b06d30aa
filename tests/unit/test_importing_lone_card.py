"""A file of one card: code between its question and a rule is asked about, and no part of the answer."""

from __future__ import annotations

import pytest
from importing_harvests import pairs

from quizzer.authoring.importing.notes.lone_card import without_asked_code
from quizzer.authoring.importing.sources.source import read_text

ASKED = "Why is the loaf cold?"
CODE = "```python\nbake(dough)\n\ncool(loaf)\n```"
SAID = "It is cooled before it is cut.\n\n- heat makes steam\n- steam makes crumbs"


@pytest.mark.parametrize("front", ["", "---\ntags: [bread]\n---\n\n"], ids=["", "front matter"])
@pytest.mark.parametrize("mark", ["# ", "### ", ""])
@pytest.mark.parametrize("rule", ["---", "***"])
def test_code_above_the_rule_belongs_to_the_question(front: str, mark: str, rule: str) -> None:
    """Below a heading or a line that asks; tags at the end are no part of the answer."""
    found = read_text(f"{front}{mark}{ASKED}\n\n{CODE}\n\n{rule}\n\n{SAID}\n\n#bread #oven\n", "bread.md")
    (each,) = found.found
    assert each.question == f"{ASKED}\n\nbake(dough)\n\ncool(loaf)"
    assert each.answers[0].startswith("It is cooled before it is cut.") and each.answers[0].endswith(
        "makes crumbs"
    )
    assert {"bread", "oven"} <= set(each.tags)
    assert each.spot.line == (5 if front else 1)


@pytest.mark.parametrize(
    "text",
    [
        f"# {ASKED}\n\n{CODE}\n\n{SAID}\n",
        f"# {ASKED}\n\n---\n\n{CODE}\n\n{SAID}\n",
        f"# {ASKED}\n\n{CODE}\n\n---\n\n{SAID}\n\n---\n\nMore.\n",
        f"# {ASKED}\n\n{CODE}\n\n---\n\n{SAID}\n\n## What is rye?\n\nA grass.\n",
        f"# {ASKED}\n\nLook at it.\n\n{CODE}\n\n---\n\n{SAID}\n",
        f"# Cold loaves\n\n{CODE}\n\n---\n\n{SAID}\n",
        f"# {ASKED}\n\n{CODE}\n\n---\n",
        f"{CODE}\n\n# {ASKED}\n\n---\n\n{SAID}\n",
    ],
    ids=[
        "no rule",
        "rule first",
        "two rules",
        "two headings",
        "words",
        "no question",
        "no answer",
        "code first",
    ],
)
def test_other_texts_are_no_such_card(text: str) -> None:
    assert without_asked_code(text) is None
    assert all("bake" not in question for question, _answer in pairs(read_text(text, "bread.md")))
