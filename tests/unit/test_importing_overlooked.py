"""What asks and is not taken is listed with its line; questions and answers find each other by number."""

# ruff: noqa: E501 (texts as people write them)

from __future__ import annotations

import pytest

from quizzer.authoring.importing.markdown.reader import read_markdown

TAKEN = "## 큐란 무엇인가요?\n\n먼저 넣은 것이 먼저 나온다.\n"


def lost(text: str) -> list[int | None]:
    return [each.spot.line for each in read_markdown(text, "글.md").remarks if each.lost]


def noted(text: str) -> list[int | None]:
    return [each.spot.line for each in read_markdown(text, "글.md").remarks if not each.lost]


def pairs(text: str) -> list[tuple[str, str]]:
    return [(each.question, each.answers[0]) for each in read_markdown(text, "글.md").found]


@pytest.mark.parametrize(
    "before",
    [
        "# 메모\n\n- 접시\n- 스택이란 무엇인가요?\n- 상자\n\n",
        "# 메모\n\n접시\n\n```text\nQ. 스택이란 무엇인가요?\n```\n\n",
        "# 메모\n\n| 무엇 | 왜 |\n|---|---|\n| 스택이란 무엇인가요? | 자주 나온다 |\n\n",
        "# 메모\n\n<p>\n\n**스택이란 무엇인가요?**\n\n</p>\n\n",
        "# 메모\n\n- [ ] 스택과 힙을\n  어떻게 구별하나요?\n- [ ] 상자\n\n",
    ],
    ids=["one item of several", "in code", "in a table", "in HTML", "over two lines"],
)
def test_a_line_that_asks_and_is_not_taken_is_listed_with_its_number(before: str) -> None:
    asks = next(n for n, line in enumerate(before.split("\n"), 1) if "스택" in line)
    assert asks in lost(before + TAKEN)
    assert pairs(before + TAKEN) == [("큐란 무엇인가요?", "먼저 넣은 것이 먼저 나온다.")]


def test_a_sentence_that_asks_by_the_way_is_a_note_and_no_loss() -> None:
    text = "# 메모\n\n면접이 곧인가요?\n\n" + TAKEN
    assert lost(text) == []
    assert noted(text) == [3]


def test_what_a_question_or_its_explanation_holds_is_not_listed() -> None:
    text = TAKEN + "\n```text\nQ. 어디에 쓰나요?\n```\n"
    assert lost(text) == [] and noted(text) == []


def test_a_marked_follow_up_does_not_make_its_question_an_unmarked_one() -> None:
    text = TAKEN + "\n- 꼬리 질문: 왜 배열로 만드나요?\n"
    assert pairs(text) == [("큐란 무엇인가요?", "먼저 넣은 것이 먼저 나온다.")]
    assert lost(text) == [5]


def test_links_to_questions_elsewhere_are_one_note() -> None:
    text = "# 목차\n\n- [스택이란 무엇인가요?](stack.md)\n- [힙이란 무엇인가요?](heap.md)\n\n" + TAKEN
    remarks = read_markdown(text, "글.md").remarks
    assert [(each.spot.line, each.lost) for each in remarks] == [(3, False)]


BY_NUMBER = {
    "headings that only count": "# Quiz\n\n## Questions\n\n### Question 1\n\n스택이란 무엇인가요?\n\n### Question 2\n\n큐란 무엇인가요?\n\n## Answers\n\n### Question 1\n\n나중 것이 먼저 나온다.\n\n### Question 2\n\n먼저 것이 먼저 나온다.\n",
    "bold numbers": "**Q1.** 스택이란 무엇인가요?\n\n**Q2.** 큐란 무엇인가요?\n\n---\n\n## Answers\n\n**Q1.** 나중 것이 먼저 나온다.\n\n**Q2.** 먼저 것이 먼저 나온다.\n",
    "answers named by their questions": "## Q11\n\n스택이란 무엇인가요?\n\n## Q12\n\n큐란 무엇인가요?\n\n## Q11 answer\n\n나중 것이 먼저 나온다.\n\n## Q12 answer\n\n먼저 것이 먼저 나온다.\n",
    "lines one below the other": "Q1: 스택이란 무엇인가요?\nQ2: 큐란 무엇인가요?\n\nA1: 나중 것이 먼저 나온다.\nA2: 먼저 것이 먼저 나온다.\n",
    "a list, then bold numbers": "1. 스택이란 무엇인가요?\n2. 큐란 무엇인가요?\n\n### 정답 및 해설\n\n**1번** 나중 것이 먼저 나온다.\n\n**2번** 먼저 것이 먼저 나온다.\n",
    "answers that open": "### 문제 1. 스택이란 무엇인가요?\n\n### 문제 2. 큐란 무엇인가요?\n\n<details><summary>정답</summary>\n\n1. 나중 것이 먼저 나온다.\n2. 먼저 것이 먼저 나온다.\n\n</details>\n",
}  # fmt: skip


@pytest.mark.parametrize("text", BY_NUMBER.values(), ids=BY_NUMBER)
def test_questions_and_answers_at_two_places_are_linked_by_number(text: str) -> None:
    assert pairs(text) == [
        ("스택이란 무엇인가요?", "나중 것이 먼저 나온다."),
        ("큐란 무엇인가요?", "먼저 것이 먼저 나온다."),
    ]


def test_numbers_that_begin_again_belong_to_the_nearest_answers_and_gaps_are_lost() -> None:
    week = "# {n}주\n\n## 질문\n\n1. {n}번 스택은 무엇인가요?\n2. {n}번 큐는 무엇인가요?\n3. {n}번 힙은 무엇인가요?\n\n## 답\n\n1. 스택 {n}.\n2. 큐 {n}.\n\n"
    text = week.format(n=1) + week.format(n=2)
    assert [said for _question, said in pairs(text)] == ["스택 1.", "큐 1.", "스택 2.", "큐 2."]
    assert lost(text) == [7, 20]


def test_letters_that_only_name_an_option_stand_for_its_text() -> None:
    text = "1. 스택은 무엇인가요?\n   - A. 줄\n   - B. 접시\n2. 큐는 무엇인가요?\n   - A. 줄\n   - B. 접시\n\n## 정답\n\n1. B\n2. A\n"
    assert pairs(text) == [("스택은 무엇인가요?", "접시"), ("큐는 무엇인가요?", "줄")]
    assert lost(text) == []
    assert lost(text.replace("1. B", "1. D")) == [1]


def test_steps_in_a_labelled_answer_are_not_answers_of_other_questions() -> None:
    text = "1. 스택은 무엇인가요?\n\n   나중 것이 먼저 나온다.\n\n2. 큐는 어떻게 쓰나요?\n\n**답변**\n\n1. 넣는다.\n2. 꺼낸다.\n"
    assert pairs(text)[-1] == ("큐는 어떻게 쓰나요?", "1. 넣는다.\n2. 꺼낸다.")


def test_a_bold_name_below_only_one_labelled_answer_ends_it_and_several_divide_it() -> None:
    one = "## Q1. 스택은 무엇인가요?\n\n**Answer:** 나중 것이 먼저 나온다.\n\n**Strong candidates add:** 호출 스택.\n\n"
    two = "## Q2. 무엇이 있나요?\n\n**Answer:** 두 가지다.\n\n**First kind:** 스택.\n\n**Second kind:** 큐.\n"
    assert pairs(one + two) == [
        ("스택은 무엇인가요?", "나중 것이 먼저 나온다."),
        ("무엇이 있나요?", "두 가지다.\n\nFirst kind: 스택.\n\nSecond kind: 큐."),
    ]


SIGHT = {
    "folds that name": "<details>\n<summary>스택 특징</summary>\n\n나중 것이 먼저 나온다.\n\n</details>\n\n<details>\n<summary>스택과 큐의 차이</summary>\n\n순서가 다르다.\n\n</details>\n\n<details>\n<summary>힙 이야기</summary>\n\n나무이다.\n\n</details>\n",
    "signs before them": "❓ 스택 특징을 말해주세요\n✅ 한줄 요약\n나중 것이 먼저 나온다.\n💬 부가 설명\n접시를 생각하자.\n❓ 스택과 큐의 차이를 설명해주세요\n✅ 한줄 요약\n순서가 다르다.\n💬 부가 설명\n줄을 생각하자.\n❓ 힙을 설명해주세요\n✅ 한줄 요약\n나무이다.\n💬 부가 설명\n뿌리를 생각하자.\n",
    "callouts": "# 답\n\n### 1. 스택 특징\n\n> [!question] Q1\n> 스택은 어떤가?\n\n나중 것이 먼저 나온다.\n\n> [!example]\n> 접시\n\n### 2. 스택과 큐의 차이\n\n> [!question] Q2\n> 무엇이 다른가?\n\n순서가 다르다.\n\n### 3. 힙\n\n> [!faq] Q3\n> 힙은 무엇인가?\n\n나무이다.\n",
    "answers by their length": "## Question\n\n**스택 특징을 말해 보세요.**\n\n## 30-Second Answer\n\n나중 것이 먼저 나온다.\n\n## Strong Senior Answer\n\n길다.\n\n## Common Weak Answer\n\n틀리다.\n\n## Question\n\n**스택과 큐의 차이는?**\n\n## 30-Second Answer\n\n순서가 다르다.\n\n## Strong Senior Answer\n\n길다.\n\n## Question\n\n**힙은?**\n\n## 30-Second Answer\n\n나무이다.\n",
    "an empty label, then a name that repeats": "Q : 스택 특징?\n\nA : 나중 것이 먼저 나온다.\n\n되돌아보기 : 3/5\n\nQ : 스택과 큐의 차이?\n\nA :\n\n순서가 다르다.\n\n되돌아보기 : 2/5\n\nQ : 힙?\n\nA :\n\n나무이다.\n\n되돌아보기 : 1/5\n",
}  # fmt: skip


@pytest.mark.parametrize("text", SIGHT.values(), ids=SIGHT)
def test_answers_end_where_the_writer_goes_on_with_something_else(text: str) -> None:
    said = [answer for _question, answer in pairs(text)]
    assert said == ["나중 것이 먼저 나온다.", "순서가 다르다.", "나무이다."]


@pytest.mark.parametrize("series", ["[면접 리뷰] ", "기술 면접 대비 - ", "[기술면접]"])
def test_the_name_of_a_series_is_no_part_of_the_question(series: str) -> None:
    text = f"---\ntitle: '{series}스택이란?'\n---\n\n오늘 면접에서 들은 말을 적어 둔다. 다음에는 잘하자.\n\n## 스택이란 무엇인가?\n\n나중에 넣은 것이 먼저 나오는 상자이고, 접시를 쌓은 것과 같으며, 위에서만 넣고 뺀다.\n"
    assert [question for question, _answer in pairs(text)] == ["스택이란?"]
    assert pairs(text)[0][1].startswith("나중에 넣은 것이")


def test_the_words_for_the_interview_below_an_article_are_the_answer() -> None:
    text = "---\ntitle: 자료구조 이야기\n---\n\n## 1. 기술 면접 대비 - 스택을 설명해주세요.\n\n### 스택\n\n긴 글.\n\n### 면접용 5줄 요약\n\n나중 것이 먼저 나온다.\n"
    assert pairs(text) == [("스택을 설명해주세요.", "나중 것이 먼저 나온다.")]
