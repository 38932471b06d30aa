"""Answers in folds whose summary no list of labels knows, and follow-ups in folds beside answers."""

from __future__ import annotations

import pytest

from quizzer.authoring.importing.sources.source import read_text


def fold(summary: str, inside: str) -> str:
    return f"<details>\n<summary>{summary}</summary>\n\n{inside}\n\n</details>\n"


def pairs(text: str) -> list[tuple[str, str]]:
    found = read_text(text, "bread.md", kind="markdown").found
    return [(each.question, each.answers[0]) for each in found]


CARDS = [
    (
        "You take over a bakery that throws away half its bread. What do you do?",
        "- Counts what is left over\n- Bakes twice a day",
    ),
    (
        "A dough does not rise. Walk me through your thoughts.",
        "- Looks at the yeast first\n- Then at the warmth",
    ),
    ("Two bakers disagree about salt. How do you decide?", "- Bakes both\n- Lets customers taste"),
]


@pytest.mark.parametrize(
    "summary", ["What a strong answer covers", "What good looks like", "이런 답이 좋아요"]
)
def test_the_same_fold_below_each_question_holds_its_answer_whatever_it_is_called(summary: str) -> None:
    parts = [
        f"### Q1. {asked}\n\n*Difficulty: ⭐⭐ &nbsp;|&nbsp; Format: scenario*\n\n{fold(summary, told)}\n---\n"
        for asked, told in CARDS
    ]
    end = "\n> **Want more?** This is a sample. The full book is for sale.\n"
    assert pairs("# Bakery questions\n\n" + "\n".join(parts) + end) == CARDS


def test_words_below_a_question_answer_it_and_the_fold_beside_them_does_not() -> None:
    text = "".join(
        f"## Q. {asked}\n\nIt depends on the oven.\n\n{fold('Deep dive', told)}\n" for asked, told in CARDS
    )
    assert {answer for _asked, answer in pairs(text)} == {"It depends on the oven."}


def test_a_fold_that_asks_on_below_each_answer_is_no_part_of_it() -> None:
    more = fold("더 물어볼 수 있는 것", "- 소금을 빼면 어떻게 되나요?\n- 오븐이 식으면 어떻게 되나요?")
    text = "".join(
        f"> **Q. {asked}**\n\n*핵심 답변:* 반죽을 먼저 본다.\n\n{more}\n" for asked, _told in CARDS
    )
    assert [each for each in pairs(text) if each[0] in dict(CARDS)] == [
        (asked, "반죽을 먼저 본다.") for asked, _told in CARDS
    ]


def test_follow_ups_with_their_answers_in_a_fold_are_questions() -> None:
    more = [
        ("소금을 빼면 어떻게 되나요?", "반죽이 늘어진다."),
        ("오븐이 식으면 어떻게 되나요?", "빵이 덜 부푼다."),
    ]
    inside = "\n\n".join(f"**꼬리질문:** {asked}\n\n{told}" for asked, told in more)
    text = "".join(
        f"### Q{n}. {asked}\n\n**모범 답변**\n\n{told}\n\n{fold('면접 포인트 펼치기', inside)}\n---\n"
        for n, (asked, told) in enumerate(CARDS, 1)
    )
    found = pairs(f"# 빵 면접\n\n{text}")
    assert found[:4] == [CARDS[0], *more, CARDS[1]]
    assert [asked for asked, _told in found].count(CARDS[2][0]) == 1
