"""What stands at the ends of answers and answers nothing: captions, links, names of first parts."""

from __future__ import annotations

import pytest

from quizzer.authoring.importing.found import Harvest
from quizzer.authoring.importing.sources.source import read_text

SAID = "Yeast eats sugar and gives off gas, which lifts the dough."


def read(text: str) -> Harvest:
    return read_text(text, "bread.md", kind="markdown")


@pytest.mark.parametrize(
    "picture",
    [
        "![](rise.png)\n_How it rises_",
        "![](rise.png)_How it rises_",
        '<img src="rise.png" />\n<em>How it rises</em>',
        '<img src="rise.png"><br/>\n<small>How it rises</small>',
    ],
)
def test_the_caption_of_a_picture_is_no_part_of_an_answer(picture: str) -> None:
    text = f"## What is rye?\n\nA grain.\n\n## Why does a dough rise?\n\n{SAID}\n\n{picture}\n"
    assert [each.answers for each in read(text).found] == [("A grain.",), (SAID,)]


def test_slanted_words_elsewhere_stay() -> None:
    text = "## What is rye?\n\nA grain.\n\n## Why does a dough rise?\n\n![](rise.png) Yeast gives off gas\n_slowly_\n"
    assert read(text).found[1].answers == ("Yeast gives off gas slowly",)


def test_a_fold_of_nothing_but_links_answers_nothing() -> None:
    link = "- [Rye, wheat and all other grains of our bread](https://bread.example/1)"
    fold = "<details>\n<summary>Answer</summary>\n\n{}\n\n</details>\n\n"
    text = f"### What is malt?\n\n{fold.format(SAID)}### How do rye and wheat differ?\n\n{fold.format(link)}"
    harvest = read(text)
    assert [each.question for each in harvest.found] == ["What is malt?"]
    assert any(each.lost and "How do rye and wheat differ?" in each.message for each in harvest.remarks)


def test_a_fold_of_words_with_a_link_is_an_answer() -> None:
    told = f"{SAID}\n\n- [More on bread](https://bread.example/1)"
    text = f"### What is malt?\n\n<details>\n<summary>Answer</summary>\n\n{told}\n\n</details>\n"
    assert read(text).found[0].answers[0].startswith(SAID)


@pytest.mark.parametrize(
    ("name", "kept"),
    [
        ("용어 설명", False),
        ("개념 정리", False),
        ("Key terms", False),
        ("반죽의 단계", True),
        ("Three doughs", True),
    ],
)
def test_the_name_of_a_first_part_that_explains_terms_is_left_out_above_a_list(name: str, kept: bool) -> None:
    listed = "- 사워도우는 천연 효모로 부푸는 반죽이다.\n- 이스트빵은 배양한 효모로 부푸는 반죽이다."
    text = f"---\ntitle: 사워도우와 이스트빵의 차이\n---\n\n#### {name}\n\n{listed}\n\n#### 맛\n\n사워도우가 더 시다.\n"
    assert read(text).found[0].answers[0].startswith(f"{name}\n{listed}" if kept else listed)


NAMED = (
    "### Q{n}: {asked}\n\n**Answer:** {said}\n\n"
    "**Uses:**\n\n1. **Bread**: a loaf of it\n2. **Beer**: {said}\n\n**Note:** Keep cold.\n\n"
)


def test_what_repeats_below_answers_is_a_part_of_one_where_it_is_asked_for() -> None:
    """The name `Uses` stands below every question; one asks for them, and its answer goes on to the next name."""
    asked = ("What is rye?", "Explain malt and its uses", "What is yeast?")
    text = "".join(NAMED.format(n=n, asked=each, said=SAID) for n, each in enumerate(asked, 1))
    told = [each.answers[0] for each in read(text).found]
    assert told == [SAID, f"{SAID}\n\nUses:\n1. Bread: a loaf of it\n2. Beer: {SAID}", SAID]


def test_how_questions_are_used_is_no_question_of_an_interview() -> None:
    text = (
        "## 제빵 면접 질문 모음\n\n**사용법**\n- 하루에 하나씩 답해 봅니다.\n- 꼭 소리 내어 말합니다.\n\n"
        "**Q1. 효모란 무엇인가요?**\n- **답**: 당을 먹고 기체를 내는 균이다.\n"
    )
    harvest = read(text)
    assert [each.question for each in harvest.found] == ["효모란 무엇인가요?"]
    assert not any(each.lost for each in harvest.remarks)
