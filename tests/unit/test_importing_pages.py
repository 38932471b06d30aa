"""Pages of HTML, and parts of them, as what they show."""

# ruff: noqa: E501 (texts as people write them)

from __future__ import annotations

import pytest

from quizzer.authoring.importing.sources.source import read_text


def pairs(text: str, kind: str | None = None) -> list[tuple[str, str]]:
    return [(each.question, each.answers[0]) for each in read_text(text, "notes.txt", kind=kind).found]


TEA = [
    ("What is oolong?", "A tea that is half fermented."),
    ("Why is water boiled first?", "It loses air. It gains heat."),
    ("How long does sencha steep?", "About a minute."),
]
PAGE = """<!DOCTYPE html>
<html><head><title>Tea interview questions</title><style>b{c:d}</style></head><body>
<nav><a href="#x">What is here?</a></nav>
<main><article><h4>Q1. What is <em>oolong</em>?</h4><blockquote><p>A tea. It is &lt;half&gt; fermented.</p></blockquote>
<h3>Q2. Explain steeping.</h3><p>Leaves give <code>taste*</code>:</p><ul><li>first<ul><li>deep</li></ul></li><li>then</li></ul>
<pre>wait(1)
pour()</pre></article></main></body></html>
"""


def test_a_page_of_html_is_read_as_what_it_shows() -> None:
    assert pairs(PAGE) == [
        ("What is oolong?", "A tea. It is <half> fermented."),
        ("Explain steeping.", "Leaves give taste*:\n- first\n  - deep\n- then\n```\nwait(1)\npour()\n```"),
    ]
    assert read_text(PAGE, "page.html").title == "Tea interview questions"


def test_what_is_in_a_page_keeps_its_line() -> None:
    page = "<html>\n<body>\n<div>\n<h2>\nWhat is oolong?</h2>\n<div>\n<p>A tea.</p>\n</div>\n\n<h2>Who drinks it?</h2>\n<p>Many.</p>"
    assert [each.spot.line for each in read_text(page, "page.html").found] == [5, 10]


FOLDS = """<!doctype html><html><body>
<details><summary><span class="q">What is oolong?</span><span class="level">Hard</span><span>▶</span></summary>
<div>A half fermented tea.</div></details>
<details><summary><span class="q">Who drinks it?</span><span class="level">Easy</span></summary><p>Many.</p></details>
</body></html>
"""
BUTTONS = """<html><body>
<button class="accordion">What is oolong?</button><div class="panel"><p>A half fermented tea.</p></div>
<button class="accordion">Who drinks it?</button><div class="panel"><p>Many.</p></div><button>Top</button>
</body></html>
"""
CLASSES = """<html><body>
<div class="qa"><div class="question">What is oolong?</div><div class="answer">A half fermented tea.</div></div>
<div class="qa"><div class="question">Who drinks it?</div><div class="answer">Many.</div></div>
</body></html>
"""


@pytest.mark.parametrize("page", [FOLDS, BUTTONS, CLASSES], ids=["folds", "buttons", "classes"])
def test_difficulty_and_signs_beside_a_question_of_a_page_are_no_part_of_it(page: str) -> None:
    assert pairs(page) == [("What is oolong?", "A half fermented tea."), ("Who drinks it?", "Many.")]


PARTS_OF_PAGES = [
    "<p><strong>{n}. {q}</strong></p>\n<p>{a}</p>\n",
    "<b>{n}. {q}</b><br>\n{a}<br><br>\n",
    "<b>{q}</b>\n\n{a}\n\n",
    "<li><b>{q}</b><br>{a}</li>\n",
]


@pytest.mark.parametrize("form", PARTS_OF_PAGES)
def test_a_part_of_a_page_is_read_as_one(form: str) -> None:
    assert (
        pairs("".join(form.format(n=n, q=q, a=a) for n, (q, a) in enumerate(TEA, 1)), kind="markdown") == TEA
    )


def test_a_page_that_is_made_to_hurt_ends_soon() -> None:
    for piece in ("<a ", "<!--", "<ul><li>", "<blockquote>", "<b>"):
        assert read_text("<html>" + piece * 5_000, "page.html").found == ()


@pytest.mark.parametrize("front", ["", "---\nlayout: post\ntitle: Leaves\n---\n\n"])
def test_terms_of_a_page_that_ask_are_questions(front: str) -> None:
    """So they are in a part of a page below front matter; each `dd` is a part of the answer."""
    items = "".join(f"\t<dt>{asked}</dt>\n\t\t<dd>{said}</dd>\n" for asked, said in TEA)
    page = f"{front}<dl>\n{items}\t<dt></dt>\n\t\t<dd></dd>\n</dl>\n"
    assert pairs(page, "markdown") == TEA
    assert read_text(page, "a.html").found[0].spot.line == front.count("\n") + 2


def test_indented_tags_behind_a_rule_in_a_fold_are_markup() -> None:
    """Markdown alone would take them for code."""
    body = "    <p>It is baked.</p>\n    <hr>\n    <h4>Rest</h4>\n    <p>It rests for an hour on a rack.</p>"
    fold = "  <details>\n  <summary>{}</summary>\n  <div>\n{}\n  </div>\n  </details>\n\n"
    text = fold.format("What is a loaf?", body) + fold.format("What is rye?", "    <p>A grain.</p>")
    found = read_text(text, "bread.md").found
    assert "<" not in found[0].answers[0]
    assert found[0].answers[0].endswith("It rests for an hour on a rack.")
