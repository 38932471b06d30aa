"""Cards that a mark in a line of notes names, and folds inside the items of lists."""

from __future__ import annotations

import pytest

from quizzer.authoring.importing.sources.source import read_text

TEA = [("What is tea?", "A dried plant."), ("Steeping", "Leaving it in water.")]


def pairs(text: str) -> list[tuple[str, str]]:
    return [(each.question, each.answers[0]) for each in read_text(text, "tea.md").found]


FRONTS = [
    "{} #card",
    "{} #Card #kettle",
    "#card {}",
    "{} [[card]]",
    "#[[card]] {}",
    "{} #card-reverse",
    "{} #flashcard",
]


@pytest.mark.parametrize("front", FRONTS)
@pytest.mark.parametrize(
    "card", ["- {q}\n\t- {a}\n", "## {q}\n\n{a}\n\n", "{q}\n{a}\n\n", "- ## {q}\n\t- {a}\n"]
)
def test_the_mark_of_a_card(card: str, front: str) -> None:
    text = "".join(card.format(q=front.format(asked), a=said) for asked, said in TEA)
    assert pairs(text) == TEA


def test_what_a_plugin_notes_below_a_front_goes() -> None:
    card = "\t- {} #card\n\t  card-repeats:: 2\n\t  id:: 65-ab\n\t\t- {}\n"
    assert pairs("title:: Tea\n\n- ## Leaves\n" + "".join(card.format(*each) for each in TEA)) == TEA


FOLDS = {
    "right below": "- {q}\n  <details>\n  <summary>Answer</summary>\n\n  {a}\n\n  </details>\n",
    "behind a blank line": "- {q}\n\n  <details>\n  <summary>Answer</summary>\n\n  {a}\n\n  </details>\n\n",
    "in one line": "* {q}\n  <details><summary>답</summary>{a}</details>\n",
    "numbered": "1. {q}\n   <details>\n   <summary>Answer</summary>\n\n   {a}\n\n   </details>\n",
    "as the item": "- <details><summary>{q}</summary>\n\n  {a}\n\n  </details>\n",
}


@pytest.mark.parametrize("fold", FOLDS.values(), ids=list(FOLDS))
def test_answers_that_fold_inside_items(fold: str) -> None:
    cards = [("What is tea?", "A dried plant."), ("What is a brew?", "Hot water.")]
    assert pairs("# Tea\n\n" + "".join(fold.format(q=asked, a=said) for asked, said in cards)) == cards
