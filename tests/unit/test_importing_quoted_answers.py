"""Answers that are quoted behind a few words about their question."""

from __future__ import annotations

import pytest

from quizzer.authoring.importing.found import Found
from quizzer.authoring.importing.sources.source import read_text

SAID = "커넥션 풀은 연결을 미리 만들어 두고 빌려 쓰는 방식입니다. 그래서 요청마다 새로 연결하는 비용이 들지 않습니다."
TOLD = "A connection pool keeps connections open and lends them out, so that a request need not open its own."


def read(*parts: str, question: str = "커넥션 풀은 왜 쓰나요?") -> Found:
    (found,) = read_text("\n\n".join([f"## {question}", *parts]) + "\n", "글.md").found
    return found


@pytest.mark.parametrize(
    "before",
    [
        "작년 하반기에 들었던 질문이다.",
        "DB 이야기가 나오면 꼭 따라온다. 자세한 건 [문서](https://example.org/pool)에 있다.",
        "처음 봤을 때는 말문이 막혔다. 집에 와서 찾아봤다.",
        "백엔드라면 알아야 한다.\n\n면접에서 두 번 물어봤다.",
    ],
)
@pytest.mark.parametrize(
    "after",
    [
        "",
        "```java\nvar one = pool.borrow();\n```",
        "크기를 정하는 법도 알아 두자.",
        "```\na\n```\n\n여기까지다.",
    ],
)
def test_a_few_words_before_the_quoted_answer_are_no_part_of_it(before: str, after: str) -> None:
    """They are the explanation, with what follows, and the answer is not told in it again."""
    found = read(before, f"> {SAID}", *([after] if after else []))
    assert found.answers == (SAID,)
    told = "\n\n".join([before, *([after] if after else [])])
    assert found.explanation == told


def test_words_in_english_must_be_about_the_question() -> None:
    asked = "Why use a connection pool?"
    found = read(
        "I was asked this at a fintech interview.", f"> {TOLD}", "Be ready for sizes.", question=asked
    )
    assert found.answers == (TOLD,)
    cited = read("Pools are common in servers.", f"> {TOLD}", question=asked)
    assert cited.answers[0].startswith("Pools are common")


@pytest.mark.parametrize(
    "parts",
    [
        ("커넥션 풀은 이렇게 정의된다:", f"> {SAID}"),
        ("답: 연결을 아끼려고 씁니다. 여러 요청이 나눠 쓰니까요.", f"> {SAID}"),
        ("풀은 연결을 아끼려고 쓴다. " + "요청마다 연결하면 느리고 서버도 힘들다. " * 6, f"> {SAID}"),
        (
            "연결을 아끼려고 쓴다.",
            f"> {SAID}",
            "덧붙이면 이렇다. " + "풀의 크기는 코어 수와 디스크를 보고 정한다. " * 6,
        ),
        ("연결을 아끼려고 쓴다.", f"> {SAID}\n> \n> - 어느 책에서"),
        (
            "연결을 아끼려고 쓴다.",
            f"> {SAID}",
            "그리고 하나 더.",
            "> 크기도 정해야 합니다. 너무 크면 오히려 느려집니다.",
        ),
        ("연결을 아끼려고 쓴다.", "- 빠르다\n- 싸다", f"> {SAID}"),
        ("연결을 아끼려고 쓴다.", "> 참고: 풀은 연결을 아낀다고 알려져 있다."),
    ],
)
def test_a_citation_in_an_answer_is_not_the_answer(parts: tuple[str, ...]) -> None:
    assert read(*parts).answers[0] != SAID
    assert "아끼" in read(*parts).answers[0] or "정의" in read(*parts).answers[0]


def test_quotes_one_below_the_other_are_one_answer() -> None:
    assert read(f"> {SAID}", f"\n> {TOLD}").answers == (f"{SAID}\n\n{TOLD}",)
    assert read(f"> {SAID}", "\n> 출처: 책 3장", f"\n{TOLD}").answers == (SAID,)


def test_code_below_a_quote_with_a_label_is_explanation_and_the_quote_is_not_told_again() -> None:
    """A picture at a place of its site is named; a link to it would lead nowhere."""
    code = "```python\nindex.hnsw.efSearch = 64\n```"
    found = read(
        '![층의 그림](/assets/img/hnsw.png){: width="600" }',
        f"> **예시 답안**\n>\n> {SAID}",
        code,
        question="커넥션 풀은 어떻게 동작하나요?",
    )
    assert found.answers == (SAID,)
    assert found.explanation == f"(picture: 층의 그림)\n\n{code}"


def test_code_that_a_quote_with_a_label_leads_to_is_its_answer() -> None:
    found = read("> **예시 답안**\n>\n> 다음과 같이 빌려 씁니다:", "```java\nvar one = pool.borrow();\n```")
    assert "pool.borrow()" in found.answers[0]


def test_a_picture_that_nobody_can_see_is_no_explanation() -> None:
    found = read("![](/assets/img/pool.png)", f"> **예시 답안**\n>\n> {SAID}")
    assert found.explanation is None
