"""Tables whose header, in whatever language, names none of the columns: what they hold says what they are."""

from __future__ import annotations

import pytest

from quizzer.authoring.importing.found import Found
from quizzer.authoring.importing.sources.source import read_text

PAIRS = [
    ("Router", "Er leitet Pakete weiter."),
    ("Switch", "Er verbindet Rechner."),
    ("DNS", "Es findet Adressen."),
]
ROWS = [("Netz", *pair) for pair in PAIRS]


def pairs(found: tuple[Found, ...]) -> list[tuple[str, str]]:
    return [(each.question, each.answers[0]) for each in found]


@pytest.mark.parametrize("head", ["", "Nr,Thema,Begriff,Erklärung\n"])
def test_numbers_and_a_category_before_the_question_are_neither(head: str) -> None:
    text = head + "".join(f"{n},{','.join(row)}\n" for n, row in enumerate(ROWS, 1))
    found = read_text(text, "netz.csv", kind="csv").found
    assert pairs(found) == PAIRS
    assert {each.tags for each in found} == {("Netz",)}


def test_what_explains_answers_the_other_column() -> None:
    """A known name of an explanation before a last column of another name."""
    text = "ID,theme,explanation,image\n" + "".join(
        f"{n},Netz,{b},{a}\n" for n, (a, b) in enumerate(PAIRS, 1)
    )
    assert pairs(read_text(text, "netz.csv", kind="csv").found) == PAIRS


def test_the_column_that_asks_is_the_question_wherever_it_is() -> None:
    text = "Svar,Tekst\n" + "".join(f"{b},Hvad er {a}?\n" for a, b in PAIRS)
    harvest = read_text(text, "net.csv", kind="csv")
    assert pairs(harvest.found) == [(f"Hvad er {a}?", b) for a, b in PAIRS]
    assert "`Tekst` is the question" in str(harvest.remarks[0])


def test_a_deck_of_anki_may_have_its_category_first() -> None:
    text = "#separator:tab\n" + "".join("\t".join(row) + "\n" for row in ROWS)
    found = read_text(text, "netz.txt").found
    assert pairs(found) == PAIRS
    assert found[0].tags == ("Netz",)


def test_two_rows_that_begin_alike_repeat_no_category() -> None:
    text = "Router,Er leitet weiter.,x y\nRouter,Er hat Tabellen.,y z\n"
    assert pairs(read_text(text, "netz.csv", kind="csv").found)[0] == ("Router", "Er leitet weiter.")


LOOSE = (
    "# Karten\n# Vorne;Hinten\n\n# ===== Teil 1 =====\n1.1-1 Was tut ein Router?;Zweierlei:\n- Er leitet weiter.\n\n"
    "- Er hat Tabellen.\n"
    "# ===== Teil 2 =====\n1.1-2 Was ist DNS?;Ein Verzeichnis.\n# keine Datei\n"
)


def test_backs_may_go_on_in_lines_without_quotes() -> None:
    """Comments above and drawn between the cards are left out, and so are numbers of chapters before all fronts."""
    found = read_text(LOOSE, "netz.csv", kind="csv").found
    assert pairs(found) == [
        ("Was tut ein Router?", "Zweierlei:\n- Er leitet weiter.\n\n- Er hat Tabellen."),
        ("Was ist DNS?", "Ein Verzeichnis.\n# keine Datei"),
    ]
    assert [each.spot.line for each in found] == [5, 10]


def test_cells_in_quotes_keep_their_lines() -> None:
    text = 'Frage;Antwort\nWas tut ein Router?;"Er leitet weiter;\nund hat Tabellen."\nWas ist DNS?;"Ein\nVerzeichnis."\n'
    found = read_text(text, "netz.csv", kind="csv", wishes={"question": "Frage", "answer": "Antwort"}).found
    assert [each.answers[0] for each in found] == [
        "Er leitet weiter;\nund hat Tabellen.",
        "Ein\nVerzeichnis.",
    ]
