"""Lines that only say where an answer is from are its source, and none of the answer."""

from __future__ import annotations

import pytest

from quizzer.authoring.importing.fields.source_lines import without_source_lines
from quizzer.authoring.importing.sources.source import read_text

LINK = "https://example.com/locks"


@pytest.mark.parametrize(
    "around",
    [
        f"{{}}\n{LINK}",
        f"{{}}\n\n- {LINK}",
        f"{{}}\n<{LINK}>\nhttps://example.org/more",
        f"참고: {LINK}\n{{}}",
        f"{LINK}\n{{}}",
        f"{{}}\n출처 : 어느 글 {LINK}",
        f"{{}}\nSee also: {LINK}",
        f"{{}}\n\n참고 자료\n{LINK}",
        f"{{}}\nReferences:\n1. {LINK}",
    ],
)
def test_a_line_that_only_links_is_a_source(around: str) -> None:
    told = "잠금은 하나씩 들어가게 한다.\n둘은 기다린다."
    assert without_source_lines(around.format(told)) == (told, LINK)


@pytest.mark.parametrize(
    "answer",
    [
        LINK,
        f"출처: {LINK}",
        f"The address of the page is:\n{LINK}",
        f"It sends a request to {LINK}",
        f"{LINK} is parsed first.\nThen DNS is asked.",
    ],
)
def test_a_link_that_is_said_or_is_the_answer_stays(answer: str) -> None:
    assert without_source_lines(answer) == (answer, None)


def test_sources_of_cards_and_folds_are_kept_as_sources() -> None:
    """Those of a document stand before the file."""
    (card,) = read_text(f'question,answer\n뮤텍스란?,"하나만 들어간다.\n{LINK}"\n', "d.csv", kind="csv").found
    assert (card.answers, card.source) == (("하나만 들어간다.",), LINK)
    folded = (
        "<details>\n  <summary>{}?</summary>\n<p>\n먼저 이렇다.\n\n다음은 저렇다.\n{}\n</p>\n</details>\n"
    )
    found = read_text(folded.format("뮤텍스란", LINK) + folded.format("세마포어란", ""), "d.md").found
    assert [each.answers[0] for each in found] == ["먼저 이렇다.\n\n다음은 저렇다."] * 2
    assert [each.source for each in found] == [f"{LINK}; d.md", "d.md"]


def test_what_a_fold_marks_as_markdown_is_markdown() -> None:
    """Jekyll's `<div markdown="1">` needs no blank line below it, and the text may be indented."""
    inner = "    참고: https://example.com/dns\n    1. 이름을 묻는다.\n    2. 주소를 얻는다.\n"
    text = "".join(
        f"{number}. {asked}\n<details>\n  <summary>답변 보기</summary>\n"
        f'  <div markdown="1">\n{inner}  </div>\n</details>\n\n'
        for number, asked in enumerate(["주소창에 쓰면?", "이름을 못 찾으면?"], 1)
    )
    found = read_text(text, "d.md").found
    assert [each.answers for each in found] == [("1. 이름을 묻는다.\n2. 주소를 얻는다.",)] * 2
