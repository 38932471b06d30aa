"""Code in the choices and answers of Moodle's formats is an answer's code, and stays it through an export."""

from __future__ import annotations

from pathlib import Path

import pytest

from quizzer.authoring.exporting.formats import FORMATS
from quizzer.authoring.importing.found import Found, Harvest
from quizzer.authoring.importing.moodle.gift import read_gift
from quizzer.authoring.importing.moodle.gift_code import with_escaped_code
from quizzer.authoring.importing.moodle.xml_bank import read_moodle_xml
from quizzer.authoring.importing.packing.assemble import Wanted, assemble
from quizzer.authoring.importing.sources.source import harvest

CODE = 'def mean(xs={}):\n    # no xs\n    return "a\\n" if xs == 1 else {1: 2}'
FENCED = f"```python\n{CODE}\n```"
OTHER = "```python\nmean = x => {}\n```"


def first(read: Harvest) -> Found:
    """Give the one question."""
    (found,) = read.found
    return found


@pytest.mark.parametrize("style", ["plain", "markdown"])
@pytest.mark.parametrize(
    ("body", "hint"),
    [
        (f"={FENCED}", False),
        (f"\n={FENCED}\n~{OTHER}\n", True),
        (f"####{FENCED}", False),
    ],
)
def test_code_that_its_writer_did_not_escape_is_code(style: str, body: str, hint: bool) -> None:
    """Signs of GIFT between fences are no answers, no feedback and no ends of a question."""
    found = first(read_gift(f"::q::[{style}]What gives the mean? {{{body}}}\n", "a.gift"))
    assert found.answers == (FENCED,)
    assert [("mean = x => {}" in each, "```" in each) for each in found.hints] == [(True, False)] * hint


@pytest.mark.parametrize(
    "text",
    [
        "::q::Which? {=```\\na \\= 1\\n``` ~b}",
        "::q::Which? {\n=```\na \\= {1}\n```\n~b}",
        "::q::How? {=don`t ~can`t}",
        "::q::How? {=```\n}\n\n::r::Why? {=```\n}",
    ],
)
def test_what_is_escaped_or_no_code_stays(text: str) -> None:
    """Escapes of the writer are not escaped again; a single mark and one of another question open nothing."""
    assert with_escaped_code(text) == text


def test_code_within_a_line_is_one_choice() -> None:
    """The equals sign of an assignment begins no other right answer."""
    found = first(read_gift("::q::Which assigns? {=`a = 1` ~`a == 1`}\n", "a.gift"))
    assert found.answers == ("`a = 1`",) and found.hints == ("- `a = 1`\n- `a == 1`",)


def test_right_choices_keep_their_code_between_fences() -> None:
    """In HTML and in Markdown; several right ones that are code stand below one another, not in a list."""
    gift = "::q::[html]Which ends? {~%50%<pre>while a\\:\\n    go()</pre> ~%50%<pre>stop()</pre> ~%-100%goto}"
    assert first(read_gift(gift, "a.gift")).answers == ("```\nwhile a:\n    go()\n```\n\n```\nstop()\n```",)
    xml = (
        '<quiz><question type="multichoice"><name><text>m</text></name>'
        '<questiontext format="html"><text>&lt;p&gt;Which ends?&lt;/p&gt;</text></questiontext>'
        '<answer fraction="100" format="html"><text><![CDATA[<pre><code class="language-c">for (;;)\n  break;'
        "</code></pre>]]></text></answer>"
        '<answer fraction="0" format="markdown"><text>```c\nfor (;;);\n```</text></answer></question></quiz>'
    )
    found = first(read_moodle_xml(xml, "a.xml"))
    assert found.answers == ("```c\nfor (;;)\n  break;\n```",)
    assert found.hints == ("- for (;;)\n    break;\n- for (;;);",)


@pytest.mark.parametrize("name", FORMATS)
def test_imported_code_comes_back_from_an_export(tmp_path: Path, name: str) -> None:
    """Import, export and import give the same model answer, with its signs, its blank lines and its language."""
    text = f"::q::[markdown]What gives the mean? {{\n=Like this\\:\n\n{FENCED}\n~{OTHER}\n}}\n"
    pack = assemble(read_gift(text, "a.gift"), Wanted("a", "a")).pack
    assert pack is not None
    chosen = FORMATS[name]
    file = tmp_path / f"again{chosen.suffix}"
    file.write_text(chosen.write(pack), encoding=chosen.encoding, newline=chosen.newline)
    (answer,) = pack.questions[0].model_answers
    assert FENCED in answer and first(harvest(file)).answers == (answer,)


def test_an_escaped_brace_at_the_end_of_a_line_closes_no_question() -> None:
    text = (
        "::Q2::[html]Why does this not bake?<br>\\{<br>bake(dough)<br>\\}\n"
        "{ =The oven is cold. # Right. ~The dough is warm. # No.}\n"
    )
    found = read_gift(text, "bread.gift").found
    assert [(each.question, each.answers) for each in found] == [
        ("Why does this not bake?\n{\nbake(dough)\n}", ("The oven is cold.",))
    ]
