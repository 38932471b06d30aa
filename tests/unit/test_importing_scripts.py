"""Exponents and indices keep their meaning without `<sup>` and `<sub>`."""

from __future__ import annotations

import pytest

from quizzer.authoring.importing.sources.source import read_text
from quizzer.authoring.importing.texts.scripts import on_the_line


@pytest.mark.parametrize(
    ("text", "written"),
    [
        ("3<sup>12</sup>", "3¹²"),
        ("O(m<SUP>2</SUP>)", "O(m²)"),
        ("10<sup>&minus;9</sup> s", "10⁻⁹ s"),
        ("CO<sub>2</sub>", "CO₂"),
        ("<i>m</i><sup><b>3</b></sup>", "<i>m</i>³"),
        ("PO<sub>4</sub><sup>3-</sup>", "PO₄³⁻"),
        ("<sup>1</sup>/<sub>4</sub>", "¹/₄"),
        ("2<sup>k</sup> 2<sup>k+1</sup> (a+b)<sup>k</sup>", "2^k 2^(k+1) (a+b)^k"),
        ("w<sub>j</sub> V<sub>min</sub>", "w_j V_(min)"),
        ("k<sup>log<sub>2</sub>7</sup>", "k^(log₂7)"),
        ("1<sup>st</sup> Tea<sup>TM</sup> Tea<sup>[2]</sup>", "1st TeaTM Tea[2]"),
        ("포트<sub>port</sub>는", "포트(port)는"),
        ("<sub>Back to the top</sub>", "Back to the top"),
        ("<sup>3", "<sup>3"),
    ],
)
def test_what_is_raised_or_lowered_is_written_on_the_line(text: str, written: str) -> None:
    assert on_the_line(text) == written


def test_code_and_other_texts_are_left() -> None:
    text = "## What does `<sup>2</sup>` do?\n\nIt raises 7<sup>2</sup>; see `x<sup>2</sup>`.\n"
    (found,) = read_text(text, "a.md").found
    assert found.question == "What does <sup>2</sup> do?"
    assert found.answers == ("It raises 7²; see x<sup>2</sup>.",)


SAID = "It has 2<sup>32</sup> of them."


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        (f"## How many addresses?\n\n{SAID}\n", "markdown"),
        (f"<html><body><h2>How many addresses?</h2><p>{SAID}</p></body></html>", "markdown"),
        (f"question,answer\nHow many addresses?,{SAID}\n", "csv"),
        (f"#separator:tab\n#html:true\nHow many addresses?\t{SAID}\n", "anki"),
        ("How many addresses? {=It has 2<sup>32</sup> of them.}\n", "gift"),
        (
            "<quiz><question type='essay'><questiontext format='html'><text>How many addresses?</text></questiontext>"
            f"<graderinfo format='html'><text><![CDATA[{SAID}]]></text></graderinfo></question></quiz>",
            "moodle",
        ),
    ],
)
def test_every_reader_does_so(text: str, kind: str) -> None:
    (found,) = read_text(text, "a", kind=kind).found
    assert found.answers == ("It has 2³² of them.",)
