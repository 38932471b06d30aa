"""Code in an answer stays between fences with its language, whatever the source is, and comes back from an export."""

from __future__ import annotations

import pytest

from quizzer.authoring.exporting.formats import FORMATS
from quizzer.authoring.importing.packing.assemble import Wanted, assemble
from quizzer.authoring.importing.sources.source import read_text
from quizzer.authoring.importing.texts.fences import fenced, lone_code, paragraphs, unfenced

CODE = "```python\nbake(dough)\n```"
HTML = "<p>It is baked:</p><pre><code class='language-python'>bake(dough)\n</code></pre><p>Then it rests.</p>"
QUOTED = HTML.replace("'", '""')
MOODLE = (
    "<quiz><question type='essay'><questiontext format='html'><text>How is a loaf made?</text></questiontext>"
    f"<graderinfo format='html'><text><![CDATA[{HTML}]]></text></graderinfo></question></quiz>"
)


@pytest.mark.parametrize(
    ("text", "name"),
    [
        (f"## How is a loaf made?\n\nIt is baked:\n\n{CODE}\n\nThen it rests.\n", "a.md"),
        (f"## How is a loaf made?\n\n<details>\n<summary>A</summary>\n\nIt is baked:\n\n{CODE}\n\n</details>\n", "a.md"),
        (f"<html><body><h2>How is a loaf made?</h2>{HTML}</body></html>", "a.html"),
        (f'question,answer\nHow is a loaf made?,"{QUOTED}"\n', "a.csv"),
        (MOODLE, "a.xml"),
        (f"[html]How is a loaf made? {{\\#\\#{HTML}}}".replace("\\#\\#", "####").replace("=", "\\=", 1), "a.gift"),
    ],
    ids=["markdown", "fold", "page", "table", "moodle", "gift"],
)  # fmt: skip
def test_code_in_an_answer_keeps_its_fences(text: str, name: str) -> None:
    """It is shown as code, and is left out of a grade."""
    (found,) = read_text(
        text, name, kind={"a.xml": "moodle", "a.gift": "gift", "a.csv": "csv"}.get(name)
    ).found
    assert CODE in found.answers[0]


def test_an_answer_that_is_only_code_is_code() -> None:
    """A label in it, or a sentence, makes words of it."""
    form = "## How do you bake a loaf?\n\n```{0}\n{1}\n```\n\n## What is yeast?\n\nA fungus.\n"
    texts = {
        ("sh", "bake -a"): "```sh\nbake -a\n```",
        ("", "Answer: bake it"): "bake it",
        ("text", "One bakes it."): "One bakes it.",
    }
    assert [
        read_text(form.format(*shown), "a.md").found[0].answers[0] for shown in texts
    ] == list(texts.values())  # fmt: skip


def test_a_long_article_is_not_cut_in_code() -> None:
    code = "```\n" + "\n\n".join(f"step_{n}()" for n in range(40)) + "\n```"
    assert paragraphs(f"One.\n\n{code}\n\nTwo.") == ["One.", code, "Two."]
    assert paragraphs("One.\n\n\n\nTwo.") == ["One.", "", "Two."]


@pytest.mark.parametrize(
    ("code", "language", "shown"),
    [
        ("a", "", "```\na\n```"),
        ("a", "js {1,3} title=x", "```js\na\n```"),
        ("a", "{.python}", "```python\na\n```"),
        ("```\na\n```", "md", "````md\n```\na\n```\n````"),
    ],
)
def test_fences_are_longer_than_those_in_the_code(code: str, language: str, shown: str) -> None:
    assert fenced(code, language) == shown
    assert lone_code(shown) == code
    assert unfenced(f"One.\n{shown}\nTwo.") == f"One.\n{code}\nTwo."
    assert lone_code(f"{shown}\n{shown}") is None


@pytest.mark.parametrize("name", ["md", "csv", "anki", "gift"])
def test_code_comes_back_from_an_export(name: str) -> None:
    text = f"## How is a loaf made?\n\nIt is baked:\n\n{CODE}\n\nThen it rests.\n"
    pack = assemble(read_text(text, "a.md"), Wanted("a", "A")).pack
    assert pack is not None
    kind = {"md": "markdown"}.get(name, name)
    (back,) = read_text(FORMATS[name].write(pack), "a", kind=kind).found
    assert back.answers == pack.questions[0].model_answers


def test_code_with_which_a_sentence_goes_on_stays_in_its_answer() -> None:
    """A comma before code, and `as below`, end no sentence, nor does `Example:`."""
    said = f"A loaf is made of dough. The call looks as below,\n{CODE}\n\nFor example, rye is baked\n{CODE}"
    long = "A grain that bakes into a dark and dense bread, which keeps fresh for more than a week."
    text = f"### 1. What is a loaf?\n\n{said}\n\n### 2. What is rye?\n\n{long} Example:\n{CODE}\n"
    first, second = read_text(text, "a.md").found
    assert first.answers[0].count("bake(dough)") == 2
    assert second.answers == (f"{long} Example:\n{CODE}",)
