"""Where bold begins and ends beside letters that are written without spaces."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
import yaml
from markdown_it import MarkdownIt

from quizzer.tui import emphasis

CONTENT = Path(__file__).parents[2] / "content"

BOLD = {
    "**조정 루프(reconciliation loop)**라고": "<strong>조정 루프(reconciliation loop)</strong>라고",
    "**ASID(PCID)**를 붙입니다.": "<strong>ASID(PCID)</strong>를 붙입니다.",
    "값을**(뜻대로)** 줍니다.": "값을<strong>(뜻대로)</strong> 줍니다.",
    "**`PUT`**은 **“전체”**를 바꿉니다.": "<strong><code>PUT</code></strong>은 <strong>“전체”</strong>를 바꿉니다.",
    "*요청(x)*은 ~~응답(y)~~이다": "<em>요청(x)</em>은 <s>응답(y)</s>이다",
    "**注意（x）**です": "<strong>注意（x）</strong>です",
    "**[문서](a.md)**를 **둘(2)**과 봅니다.": (
        '<strong><a href="a.md">문서</a></strong>를 <strong>둘(2)</strong>과 봅니다.'
    ),
}

AS_BEFORE = [
    "`a**(b)**라고` 적습니다.",
    "    **코드(x)**라고\n",
    "```\n**코드(x)**라고\n```\n",
    "**보통**은 *이렇게* 씁니다.",
    "2 * 3 * 4는 24이다",
    "가 ** 나 ** 다",
    "\\*\\*별(x)\\*\\*라고",
    "snake_(case)_는 _이름_이다",
    "**A(b)**c and **A** b",
    "f(*args)와 **kwargs를 받는다",
]


@pytest.mark.parametrize(("written", "shown"), BOLD.items())
def test_emphasis_ends_before_a_letter_that_follows_without_a_space(written: str, shown: str) -> None:
    assert emphasis.parser().render(written) == f"<p>{shown}</p>\n"


@pytest.mark.parametrize("written", AS_BEFORE)
def test_code_escapes_names_and_other_languages_are_read_as_ever(written: str) -> None:
    assert emphasis.parser().render(written) == MarkdownIt("gfm-like").render(written)


def test_no_explanation_of_the_packs_that_come_with_quizzer_shows_asterisks() -> None:
    texts = [
        question["explanation"]
        for file in CONTENT.glob("*.yaml")
        for question in yaml.safe_load(file.read_text(encoding="utf-8"))["questions"]
        if question.get("explanation")
    ]
    assert texts
    for text in texts:
        assert "**" not in re.sub(r"<(pre|code)\b.*?</\1>", "", emphasis.parser().render(text), flags=re.S)
