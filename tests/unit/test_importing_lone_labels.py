"""Labels in lines of their own, and names that only one text gives its answers: both say where questions and answers are."""

from __future__ import annotations

import pytest

from quizzer.authoring.importing.sources.source import read_text

CASES = [
    ("Customers say that the bread is hard.", "I look at the flour first, and at the oven then."),
    ("The dough does not rise in winter.", "The room is too cold for the yeast, so I warm the water."),
    ("A crust comes out pale.", "The oven was opened too early and lost its heat."),
]


def pairs(text: str, name: str = "bread.md") -> list[tuple[str, str]]:
    return [(each.question, each.answers[0]) for each in read_text(text, name, kind="markdown").found]


LONE = {
    "plain labels below headings": "# Case {n}\n\n# Bread\n\nQuestion:\n\n{asked}\n\n---\n\nSteps\n\n```text\nlook\n```\n\n"
    "---\n\nInterview Answer:\n\n{told}\n\n---\n\n",
    "bold labels": "**Question:**\n\n{asked}\n\nWhat to look at\n\n- the flour\n\n**Answer:**\n\n{told}\n\n",
    "letters by turns": "Q\n\n{asked}\n\nA\n\n{told}\n\n",
    "who speaks": "**Interviewer:**\n\n{asked}\n\n**Candidate:**\n\n{told}\n\n",
    "who speaks, in Korean": "❓ 면접관:\n\n{asked}\n\n✅ 지원자:\n\n{told}\n\n",
    "Korean": "## 사례 {n}\n\n질문:\n\n{asked}\n\n답변:\n\n{told}\n\n",
}


@pytest.mark.parametrize("form", LONE.values(), ids=LONE)
def test_what_stands_below_a_lone_label_asks_though_it_is_no_question_by_its_words(form: str) -> None:
    text = "".join(form.format(n=n, asked=asked, told=told) for n, (asked, told) in enumerate(CASES, 1))
    assert pairs(f"# Bakery handbook\n\nRead all of it.\n\n{text}") == CASES


def test_a_label_without_answers_below_it_is_left_to_the_other_readings() -> None:
    text = (
        "## What is rye?\n\nA grain.\n\nQuestion:\n\nWrite it down.\n\n## What is spelt?\n\nA grain, too.\n"
    )
    assert [question for question, _answer in pairs(text)] == ["What is rye?", "What is spelt?"]


ASKING = [
    ("A baker bought three bags of flour. How long do they last?", "A week, if the shop is small."),
    ("Explain why salt is weighed.", "A pinch too much stops the yeast."),
    ("Is a hot oven better for rye?", "At first, and then it is turned down."),
]


@pytest.mark.parametrize("name", ["**해설.** ", "**Takeaway:** ", "**Baker says**\n\n", "- **풀이**: "])
@pytest.mark.parametrize("head", ["### Exercise {n}: flour and salt", "### 연습 {n}: 밀가루"])
def test_the_name_that_stands_below_what_asks_in_each_block_begins_the_answer(name: str, head: str) -> None:
    blocks = [
        f"{head.format(n=n)}\n\n{asked}\n\n{name}{told}\nAnd that is how it is done.\n"
        for n, (asked, told) in enumerate(ASKING, 1)
    ]
    found = pairs("# Notes on bread\n\n" + "\n".join(blocks))
    assert [answer.split("\n")[0] for _question, answer in found] == [told for _asked, told in ASKING]
    assert all(asked in question for (question, _answer), (asked, _told) in zip(found, ASKING, strict=True))


def test_a_name_that_stands_twice_in_blocks_begins_no_answer() -> None:
    blocks = [
        f"### Exercise {n}\n\n{asked}\n\n**Step:** one\n\n**Step:** two\n"
        for n, (asked, _told) in enumerate(ASKING, 1)
    ]
    answers = [answer for _question, answer in pairs("# Notes\n\n" + "\n".join(blocks))]
    assert all(answer.endswith("Step: one\n\nStep: two") for answer in answers)


@pytest.mark.parametrize(
    "label",
    [
        "_Strong answer includes:_",
        "**What a good answer covers:**",
        "**핵심 답변 구조:**",
        "**모범 답안 흐름**",
        "Great Response:",
        "Expected answer flow:",
    ],
)
def test_what_an_answer_has_is_a_label_of_it(label: str) -> None:
    told = "- Yeast: it eats sugar\n- Gas: it lifts"
    text = f"## Q1. Why does dough rise?\n\n{label}\n\n{told}\n\n## Q2. What is rye?\n\nA grain.\n"
    assert pairs(text)[0] == ("Why does dough rise?", told)


def test_an_answer_as_one_says_it_is_preferred_to_the_points_that_it_should_have() -> None:
    text = (
        "### Q. 반죽은 왜 부푸나요?\n\n**모범 답안 포인트**\n- 포인트 1: 효모\n- 포인트 2: 기체\n\n"
        '**예시 답변**\n> "효모가 당을 먹고 기체를 냅니다. 그래서 반죽이 부풉니다."\n\n### Q. 호밀이란?\n\n곡식이다.\n'
    )
    assert "효모가 당을 먹고 기체를 냅니다" in pairs(text)[0][1]
    assert "포인트" not in pairs(text)[0][1]


def test_a_lone_label_of_follow_ups_right_above_a_labelled_answer_asks_too() -> None:
    talk = "❓ 면접관:\n\n{0}\n\n✅ 지원자:\n\n{1}\n\n💡 추가 꼬리질문:\n\n{2}\n\n답변 포인트:\n\n{3}\n\n"
    more = [
        ("밀가루는 왜 체에 치나요?", "덩어리가 없어진다."),
        ("소금은 언제 넣나요?", "반죽이 뭉친 뒤에 넣는다."),
    ]
    text = "".join(talk.format(*case, *follow) for case, follow in zip(CASES, more, strict=False))
    assert pairs(text) == [CASES[0], more[0], CASES[1], more[1]]


def test_a_lone_label_over_a_list_of_follow_ups_asks_nothing() -> None:
    text = "".join(f"면접관:\n\n{asked}\n\n지원자:\n\n{told}\n\n" for asked, told in CASES)
    found = pairs(f"{text}꼬리질문:\n\n- 왜 그런가요?\n- 언제 그런가요?\n")
    assert [asked for asked, _told in found][:3] == [asked for asked, _told in CASES]
    assert found[2][1] == CASES[2][1]
