"""The first row of a table of two columns whose names are of no language that is known."""

from __future__ import annotations

import pytest

from quizzer.authoring.importing.sources.source import read_text

ROWS = (
    "What is rye?\tA grain that grows where wheat does not.\n"
    "Why does a dough rise?\tBecause yeast eats sugar and gives off gas.\n"
    "How does a crust form?\tDry heat browns what is outside of the loaf.\n"
)


def asked(first: str, rows: str = ROWS) -> list[str]:
    return [each.question for each in read_text(f"{first}\n{rows}", "bread.tsv", kind="tsv").found]


@pytest.mark.parametrize(
    "header", ["Pytanie kontrolne\tProponowana odpowiedź", "Frage zum Lernen heute\tEine gute Antwort"]
)
def test_names_above_questions_and_longer_texts_are_no_card(header: str) -> None:
    assert asked(header) == ["What is rye?", "Why does a dough rise?", "How does a crust form?"]


@pytest.mark.parametrize(
    ("first", "rows"),
    [
        ("A loaf of sourdough bread\tFlour and water that ferment for days, and salt", ROWS),
        ("A loaf of sourdough bread\tIt ferments.", ROWS),
        ("A loaf of sourdough bread\tFlour and water only", ROWS.replace("What is rye?", "Rye")),
        ("What is a sourdough\tFlour and water only", ROWS),
    ],
    ids=["long answer", "sentence", "others are names too", "asks"],
)
def test_a_card_above_such_rows_stays(first: str, rows: str) -> None:
    assert len(asked(first, rows)) == 4
