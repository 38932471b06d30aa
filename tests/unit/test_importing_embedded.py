"""Lists of terms and tables of HTML inside Markdown, tables of pages, and tables whose rows are labelled."""

# ruff: noqa: E501 (texts as people write them)

from __future__ import annotations

import pytest

from quizzer.authoring.importing.sources.source import read_text

TEA = [("What is tea?", "A dried plant."), ("What is a brew?", "Hot water with leaves.")]


def pairs(text: str, name: str = "tea.md") -> list[tuple[str, str]]:
    return [(each.question, each.answers[0]) for each in read_text(text, name).found]


def terms(entry: str) -> str:
    return "<dl>\n" + "\n".join(entry.format(q=asked, a=said) for asked, said in TEA) + "\n</dl>\n"


ENTRIES = {
    "closed": "<dt>{q}</dt>\n<dd>{a}</dd>",
    "in one line": "  <dt>{q}</dt><dd>{a}</dd>",
    "never closed": "  <dt>{q}\n  <dd>{a}\n",
    "bold": "<dt><strong>{q}</strong></dt>\n<dd><p>{a}</p></dd>",
    "numbered": "<dt>1. {q}</dt>\n<dd>{a}</dd>",
    "marked": "<dt>Q. {q}</dt>\n<dd>A. {a}</dd>",
    "Markdown inside": "<dt>{q}</dt>\n<dd>\n\n{a}\n\n</dd>",
}


@pytest.mark.parametrize("entry", ENTRIES.values(), ids=list(ENTRIES))
@pytest.mark.parametrize("front", ["# Tea\n\n", "# Tea\n\nSome words.\n\n## Questions\n\n"])
def test_a_list_of_terms_that_ask(front: str, entry: str) -> None:
    assert pairs(f"{front}{terms(entry)}\n## More\n\nSee you.\n") == TEA


def test_a_list_of_terms_in_one_line() -> None:
    assert (
        pairs("# Tea\n\nSome words.\n\n" + terms("<dt>{q}</dt><dd>{a}</dd>").replace("\n", "") + "\n") == TEA
    )


def test_several_meanings_are_paragraphs_and_lists_stay() -> None:
    text = "# Tea\n\n<dl>\n<dt>What is tea?\n<dd>A plant.\n<dd>A drink.\n<dt>What is a pot?</dt>\n<dd>It has\n<ul><li>a lid</li><li>a spout</li></ul>\n</dl>\n"
    assert pairs(text) == [
        ("What is tea?", "A plant.\n\nA drink."),
        ("What is a pot?", "It has\n- a lid\n- a spout"),
    ]


def test_terms_beside_one_that_asks_are_questions_too() -> None:
    text = "# Tea\n\n<dl>\n<dt>What is tea?</dt>\n<dd>A plant.</dd>\n<dt>Steeping</dt>\n<dd>Leaving it in water.</dd>\n</dl>\n"
    assert pairs(text) == [("What is tea?", "A plant."), ("Steeping", "Leaving it in water.")]


def test_a_glossary_of_terms_is_the_text() -> None:
    text = "# Tea\n\n<dl>\n<dt>Steeping</dt>\n<dd>Leaving it in water.</dd>\n<dt>Rolling</dt>\n<dd>Bending the leaves.</dd>\n</dl>\n"
    assert pairs(text) == [("Steeping", "Leaving it in water."), ("Rolling", "Bending the leaves.")]


def test_terms_in_code_and_facts_beside_an_answer_stay() -> None:
    code = "```html\n<dl>\n<dt>What is tea?</dt>\n<dd>A plant.</dd>\n</dl>\n```\n"
    facts = "<dl>\n<dt>Origin</dt>\n<dd>China</dd>\n<dt>Colour</dt>\n<dd>Green</dd>\n</dl>\n"
    said = "It is a plant that is dried, rolled, and steeped in water that is hot.\n\nIt is drunk in many lands.\n\nIt has many kinds."
    text = f"## What is tea?\n\n{said}\n\n{facts}\n{code}\n## What is a brew?\n\n{said}\n"
    assert [asked for asked, _said in pairs(text)] == ["What is tea?", "What is a brew?"]


HEADERS = ["<th>Question</th><th>Answer</th>", "<th>질문</th><th>답변</th>"]
ROWS = {
    "plain": "<tr><td>{q}</td><td>{a}</td></tr>",
    "lines": "<tr>\n  <td>{q}</td>\n  <td>\n    {a}\n  </td>\n</tr>",
    "never closed": "<tr><td>{q}<td>{a}",
    "paragraphs": "<tr><td><p>{q}</p></td><td><p>{a}</p></td></tr>",
    "Markdown inside": "<tr><td>{q}</td><td>\n\n{a}\n\n</td></tr>",
}


@pytest.mark.parametrize("row", ROWS.values(), ids=list(ROWS))
@pytest.mark.parametrize("header", HEADERS)
@pytest.mark.parametrize(
    "around", ["# Tea\n\nSome *words*.\n\n{}\n\nThe end.\n", "<html><body><h1>Tea</h1>{}</body></html>"]
)
def test_a_table_of_html(around: str, header: str, row: str) -> None:
    rows = "\n".join(row.format(q=asked, a=said) for asked, said in TEA)
    assert pairs(around.format(f"<table>\n<tr>{header}</tr>\n{rows}\n</table>")) == TEA


@pytest.mark.parametrize("name", ["tea.md", "tea.html"])
def test_lines_and_lists_in_a_cell_stay(name: str) -> None:
    rows = "<tr><td>1</td><td>What is a pot?</td><td>It has<br>a spout<ul><li>a lid</li><li>a knob</li></ul></td></tr>"
    table = f"<table><tr><th>#</th><th>Question</th><th>Answer</th></tr>\n{rows}</table>"
    text = f"# Tea\n\n{table}\n" if name.endswith("md") else f"<html><body>{table}</body></html>"
    assert pairs(text, name) == [("What is a pot?", "It has\na spout\n- a lid\n- a knob")]


def test_a_table_of_other_things_stays() -> None:
    text = "## What is tea?\n\nA dried plant.\n\n<table><tr><th>Kind</th><th>Colour</th></tr><tr><td>Oolong</td><td>blue</td></tr></table>\n"
    assert pairs(text) == [("What is tea?", "A dried plant.\n\nKind | Colour\nOolong | blue")]


def test_a_page_that_a_table_only_lays_out() -> None:
    body = "<h2>What is tea?</h2><p>A dried plant.</p><h2>What is a brew?</h2><p>Hot water with leaves.</p>"
    assert pairs(f"<html><body><table><tr><td>{body}</td></tr></table></body></html>", "tea.html") == TEA


LABELLED = {
    "a table each": "".join(f"| Q | {asked} |\n|---|---|\n| A | {said} |\n\n" for asked, said in TEA),
    "one table": "| | |\n|---|---|\n"
    + "".join(f"| **질문** | {asked} |\n| **답변** | {said} |\n" for asked, said in TEA),
    "of HTML": "<table>\n"
    + "".join(
        f"<tr><td>Q</td><td>{asked}</td></tr>\n<tr><td>A</td><td>{said}</td></tr>\n" for asked, said in TEA
    )
    + "</table>\n",
}


@pytest.mark.parametrize("table", LABELLED.values(), ids=list(LABELLED))
def test_rows_with_labels(table: str) -> None:
    assert pairs(f"# Tea\n\n{table}") == TEA


def test_columns_without_names_and_a_table_without_bars_at_its_edges() -> None:
    rows = "".join(f"| {asked} | {said} |\n" for asked, said in TEA)
    assert pairs(f"# Tea\n\n| | |\n|---|---|\n{rows}") == TEA
    bare = "".join(f"{asked} | {said}\n" for asked, said in TEA)
    assert pairs(f"# Tea\n\nQuestion | Answer\n--- | ---\n{bare}") == TEA
