"""How long an answer may be: what can be said in an interview arrives whole, an article as its beginning."""

from __future__ import annotations

import pytest

from quizzer.authoring.importing.markdown.answers.answer import BEGINNING, LONG, is_long, letters_in
from quizzer.authoring.importing.sources.source import read_text

ENGLISH = "A dough rises because yeast gives off gas. "
KOREAN = "반죽은 효모가 내는 기체 때문에 부풀어 오른다. "


def first(paragraph: str, times: int) -> tuple[str, str]:
    body = "\n\n".join([paragraph.strip()] * times)
    asked = "## Why does a dough rise?" if paragraph is ENGLISH else "## 반죽은 왜 부푸나요?"
    harvest = read_text(f"{asked}\n\n{body}\n\n## What is rye?\n\nA grain.\n", "bread.md", kind="markdown")
    return harvest.found[0].answers[0], body


def test_a_syllable_says_as_much_as_two_letters_nearly() -> None:
    assert letters_in("효모") == 4
    assert letters_in("yeast") == 5
    assert is_long("a" * LONG, "b") and not is_long("가" * (LONG // 2))


@pytest.mark.parametrize("paragraph", [ENGLISH, KOREAN])
def test_an_answer_of_up_to_that_length_arrives_whole_in_either_language(paragraph: str) -> None:
    times = LONG // (letters_in(paragraph) + 2)
    answer, body = first(paragraph, times)
    assert answer == body
    assert len(body) > 1_200


@pytest.mark.parametrize("paragraph", [ENGLISH, KOREAN])
def test_of_an_article_the_first_paragraphs_answer(paragraph: str) -> None:
    answer, body = first(paragraph, 2 * LONG // letters_in(paragraph))
    assert body.startswith(answer)
    assert BEGINNING - letters_in(paragraph) <= letters_in(answer) <= LONG
