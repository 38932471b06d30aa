"""The time that an import takes grows with the source, not with its square, whatever was put into it to hurt."""

from __future__ import annotations

import contextlib
from collections.abc import Callable
from time import process_time

import pytest

from quizzer.authoring.importing.lines.headlines import asking, title
from quizzer.authoring.importing.markdown.blocks.document import parse
from quizzer.authoring.importing.markdown.by_example.example import example_of
from quizzer.authoring.importing.markdown.choosing.chosen import topics
from quizzer.authoring.importing.markdown.outlining.outline import outline
from quizzer.authoring.importing.markdown.questions import asking_sections
from quizzer.authoring.importing.sources.showing import learned_of
from quizzer.authoring.importing.sources.source import read_text
from quizzer.authoring.importing.texts.blanks import LONGEST, without_long_blanks
from quizzer.authoring.importing.web.html import to_markdown, to_text, without_comments
from quizzer.errors import DataError

MOST_GROWTH = 11.0
"""Of the time when the source becomes four times as long: 4 is linear, 16 the square."""

ASKED = "# 면접 질문\n\n## 프로세스란 {} 무엇인가요?\n\n실행 중인 프로그램이다.\n"
ANSWERED = "# 면접 질문\n\n## 프로세스란 무엇인가요?\n\n{} 실행 중인 프로그램이다.\n"


def growth(work: Callable[[int], object], length: int) -> float:
    """Say how many times as long the work takes for four times the length; measure again only what seems too much."""
    grown = MOST_GROWTH
    for _again in range(3):
        grown = _seconds(work, 4 * length) / max(_seconds(work, length), 1e-4)
        if grown < MOST_GROWTH:
            break
    return grown


def _seconds(work: Callable[[int], object], length: int) -> float:
    title.cache_clear()
    asking.cache_clear()
    begun = process_time()
    with contextlib.suppress(DataError):
        work(length)
    return process_time() - begun


@pytest.mark.parametrize("form", [ASKED, ANSWERED], ids=["question", "answer"])
@pytest.mark.parametrize("unit", ["()", "](", "![](", "![a](<", "[a](", " ", "\u3000", "<!--", "`Easy` "])
def test_a_long_line_is_read_in_linear_time(form: str, unit: str) -> None:
    def work(length: int) -> object:
        return read_text(form.format(unit * (length // len(unit))), "a.md", kind="markdown")

    assert growth(work, 2_500) < MOST_GROWTH


@pytest.mark.parametrize(
    "line",
    [
        "## \n",
        "# 질문\n###### \n",
        "a\n",
        "a?\n",
        "#\u3000 ## \n",
        "**Q. 무엇인가요?**\n",
        "- a\n**Q. 무엇인가요?**\n",
        "---\n\n",
        "[" * 20 + "\n",
    ],
)
def test_many_lines_are_read_in_linear_time(line: str) -> None:
    def work(length: int) -> object:
        return read_text("# 왜 쓰나요?\n\n답이다.\n" + line * length, "a.md", kind="markdown")

    assert growth(work, 250) < MOST_GROWTH


def test_long_runs_of_blanks_are_cut_and_lines_keep_their_numbers() -> None:
    text = without_long_blanks(f"a{' ' * 5_000}b\n\n\n{' ' * LONGEST}c\n")
    assert text == f"a{' ' * LONGEST}b\n\n\n{' ' * LONGEST}c\n"


def test_only_whole_comments_are_taken_out() -> None:
    assert without_comments("a<!-- b\n-->c<!-->d-->e<!-- f") == "ace<!-- f"


@pytest.mark.parametrize(
    "line",
    [
        "스레드란 무엇인가요 (힌트: [메모리] 참고) (중요)",
        "스레드란 무엇인가요 [a] (b)",
        "스레드란 무엇인가요 [a [b]",
        "스레드란 무엇인가요 （a） ",
    ],
)
def test_what_stands_in_brackets_at_the_end_does_not_hide_a_question(line: str) -> None:
    assert asking(line) is asking("스레드란 무엇인가요")


@pytest.mark.parametrize("unit", ["<!--", "<a ", "</", "<ul><li>a", "<![if x>"])
def test_html_is_read_in_linear_time(unit: str) -> None:
    assert growth(lambda length: to_markdown(unit * length), 2_000) < MOST_GROWTH


@pytest.mark.parametrize(
    ("html", "text"),
    [
        ("<![if !supportLists]>a<![endif]>b", "ab"),
        ("a <![<![ x> b", "a <![<![ x> b"),
        ("a <!-- b", "a <!-- b"),
        ("<b>a</b> <b", "a <b"),
    ],
)
def test_broken_markup_stays_as_text(html: str, text: str) -> None:
    assert to_text(html) == text


@pytest.mark.parametrize(
    ("kind", "form", "unit"),
    [
        ("csv", "question,answer\n{}", 'a,"b\n'),
        ("csv", "question,answer\n{}", "," * 300 + "\n"),
        ("gift", "// {}\nWhat? {{=a}}\n", "[id:"),
        ("gift", "What? {{=a{}}}", "<b "),
        ("gift", "What? {{#{}a}}", " "),
        ("anki", "#separator:tab\n{}\tb\n", "{{c1::"),
        ("anki", "#separator:tab\n{}\tb\n", "[sound:"),
        ("markdown", "{}", "<details><summary>무엇인가요?"),
        ("markdown", "#flashcards\n{}", "a\n?\n"),
    ],
)
def test_other_kinds_are_read_in_linear_time(kind: str, form: str, unit: str) -> None:
    assert growth(lambda length: read_text(form.format(unit * length), "a", kind=kind), 800) < MOST_GROWTH


@pytest.mark.parametrize(
    "unit",
    [
        "- 무엇인가요?\n- 답이다.\n",
        "- - 무엇인가요?\n  - 답이다.\n\n",
        "> 무엇인가요?\n> 도움말\n\n답이다.\n\n",
        "무엇인가요?\n답이다.\n",
        "--> 무엇인가요?\n답이다.\n\n",
        "-> what is it - an answer\n    - more\n-> it is so\n",
        "<dt>What is it?</dt>\n<dd>An answer</dd>\n",
        "What is it?\tAn answer\nAnd this?\n",
        "**Q:** What is it?\n\n**A:** It is.\n\nSome topic\n\n",
        "**무엇인가요?**<br>\n답이다.<br>\n",
        "<details>\n<summary>우롱차</summary>\n\n차다.\n</details>\n\n",
    ],
)
def test_many_questions_are_read_in_linear_time(unit: str) -> None:
    assert growth(lambda length: read_text(unit * length, "a"), 100) < MOST_GROWTH


def test_many_questions_in_one_paragraph_are_all_found() -> None:
    text = "".join(f"**Q. {number}번은 무엇인가요?**\n답 {number}이다.\n" for number in range(1_200))
    assert len(read_text(text, "a.md", kind="markdown").found) == 1_200


def test_a_list_with_very_many_questions_in_it_is_read_without_a_crash() -> None:
    text = "- ```\n" + "".join(f"- 항목\n**Q. {number}번은 무엇인가요?**\n" for number in range(1_200))
    assert read_text(text, "a.md", kind="markdown").found


def test_many_sections_that_hold_questions_are_chosen_from_in_linear_time() -> None:
    """Each says that it does, `# 면접 질문`, and has one; every one of them is looked at beside all others."""
    one = "# 면접 질문\n\n## 프로세스란 {} 무엇인가요?\n\n실행 중인 프로그램이다.\n\n"
    found = {
        count: asking_sections(outline(parse("".join(map(one.format, range(count))))))
        for count in (300, 1_200)
    }

    def work(count: int) -> object:
        choice, chosen = found[count]
        return [(choice.is_outside(each), topics(each, root_titles=True)) for each in chosen.sections]

    work(1_200)  # what lines say is remembered from here on
    assert min(_timed(work, 1_200) / _timed(work, 300) for _again in range(3)) < MOST_GROWTH


def _timed(work: Callable[[int], object], count: int) -> float:
    begun = process_time()
    work(count)
    return max(process_time() - begun, 1e-4)


@pytest.mark.parametrize(
    ("unit", "example"),
    [
        ("## [card]\nheap\n-- a tree\n\n", "2:3-3"),
        ("### Heap\n\nA tree.\n\n", "1:3-3"),
        ("1. Heap\nA tree.\n", "1:2-2"),
        ("a = b\n", "1:1"),
        ("1. a\n\n### Answers\n\n1. b\n\n# c\n\n", "1:5-5"),
    ],
)
def test_what_looks_like_an_example_is_read_in_linear_time(unit: str, example: str) -> None:
    def work(length: int) -> object:
        text = unit * length
        lesson, _told = learned_of(text, "a.md", [example_of(example)])
        return read_text(text, "a.md", lesson=lesson)

    assert growth(work, 100) < MOST_GROWTH
