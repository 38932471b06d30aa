"""What a writer says for his own pages at the end of an answer is no part of it."""

from __future__ import annotations

import pytest

from quizzer.authoring.importing.markdown.beside.adverts import is_advert
from quizzer.authoring.importing.sources.source import read_text

SAID = "Yeast turns sugar into gas. The dough rises."


def answers(text: str) -> list[str]:
    return [each.answers[0] for each in read_text(text, "bread.md", kind="markdown").found]


@pytest.mark.parametrize(
    "line",
    [
        "Read more on my blog.",
        "You can also check out my article on sourdough.",
        "For more details, see my post about rye.",
        "I wrote about this on my website.",
        "Follow me on Twitter for more.",
        "Connect with me on LinkedIn",
        "If you like this, star the repo!",
        "For more details please refer to the chapter on dough.",
        "To learn more about yeast, visit the page of the mill.",
        "Please consider giving it a ⭐",
        "Buy me a coffee!",
        "더 자세한 내용은 제 블로그 글을 참고해주세요.",
        "자세한 설명은 이 글을 참고하세요.",
        "도움이 되었다면 ⭐ 눌러주세요!",
    ],
)
def test_a_sentence_for_the_pages_of_its_writer_is_an_advert(line: str) -> None:
    """It ends no answer as a paragraph, and none as a last sentence with a link."""
    assert is_advert(line)
    linked = f"{line.rstrip('.!')} [here](https://bread.example)."
    tail = "\n\n## What is rye?\n\nA grain.\n"
    for text in (
        f"## What is yeast?\n\n{SAID}\n\n{line}{tail}",
        f"## What is yeast?\n\n{SAID}\n{linked}{tail}",
        f"## What is yeast?\n\n{SAID} {linked}{tail}",
        f"## What is yeast?\n\n**Answer:** {SAID}\n{linked}{tail}",
        f"## What is yeast?\n\n<details><summary>Answer</summary>\n\n{SAID}\n\n{line}\n\n</details>{tail}",
    ):
        assert answers(text)[0].replace("\n", " ") == SAID
    assert answers(f"---\ntitle: What is yeast?\n---\n{SAID}\n\n{linked}\n") == [SAID]


@pytest.mark.parametrize(
    "line",
    [
        "My team follows the recipe in our repository.",
        "See the difference between our page cache and theirs.",
        "For more flour the dough needs more water.",
        "The star topology has a node in the middle.",
        "Give each node a star rating.",
        "Find me a node with two children.",
        "별점은 손님이 글에 남긴다.",
        "좋아요 기능에는 락을 쓴다.",
    ],
)
def test_what_is_told_of_stars_and_own_pages_is_told(line: str) -> None:
    assert not is_advert(line)
    assert answers(f"## What is yeast?\n\n{SAID}\n\n{line}\n\n## What is rye?\n\nA grain.\n")[0].endswith(
        line
    )


def test_a_sentence_without_a_link_inside_a_paragraph_stays() -> None:
    text = f"## What is yeast?\n\n{SAID} If you like this, star the repo!\n\n## What is rye?\n\nA grain.\n"
    assert answers(text)[0].startswith(SAID)


@pytest.mark.parametrize(
    "line",
    ["Recommended: Guide for New Bakers", "Also read: How to proof a dough", "추천 글: 효모 키우기"],
)
def test_the_title_of_another_page_ends_no_answer(line: str) -> None:
    tail = "\n\nWhat is rye?\n\nA grain.\n\nWhat is bran?\n\nA husk.\n"
    assert answers(f"What is yeast?\n\n{SAID}\n\n{line}{tail}")[0] == SAID


@pytest.mark.parametrize(
    "line", ["Recommended: bake it twice.", "Recommended: rye flour", "Related: it also feeds on starch."]
)
def test_what_is_recommended_in_words_is_told(line: str) -> None:
    tail = "\n\nWhat is rye?\n\nA grain.\n\nWhat is bran?\n\nA husk.\n"
    assert answers(f"What is yeast?\n\n{SAID}\n\n{line}{tail}")[0].endswith(line)


@pytest.mark.parametrize("place", ["📢\nAdvertisement\nSee Your Advert Here!", "ADVERTISEMENT", "광고"])
def test_the_place_of_an_advert_between_paragraphs_is_no_part_of_an_answer(place: str) -> None:
    tail = "\n\nWhat is rye?\n\nA grain.\n\nWhat is bran?\n\nA husk.\n"
    assert answers(f"What is yeast?\n\n{SAID}\n\n{place}{tail}")[0] == SAID


def test_an_advert_among_words_is_told() -> None:
    told = f"{SAID}\nAdvertisement\nsells the bread."
    said = answers(f"## What is yeast?\n\n{told}\n\n## What is rye?\n\nA grain.\n")[0]
    assert said.split() == told.split()
