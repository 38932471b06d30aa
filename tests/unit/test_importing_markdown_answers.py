"""Answers in lists of questions in Markdown: what belongs to them, what is none, and what is listed without one."""

# ruff: noqa: E501 (texts as people write them)

from __future__ import annotations

import pytest
from importing_markdown import lost, pairs, read


def test_sections_around_a_question_are_its_tags_and_code_stays_between_its_words() -> None:
    text = "# Java\n## 컬렉션\n### List란?\n순서가 있다.\n\n```java\nList.of(1);\n```\n바꿀 수 없다.\n### Set이란?\n겹치지 않는다.\n"
    first, _second = read(text).found
    assert first.tags == ("컬렉션",)
    assert first.answers == ("순서가 있다.\n```java\nList.of(1);\n```\n\n바꿀 수 없다.",)


def test_a_long_unquoted_answer_gives_its_beginning_and_stays_whole_as_explanation() -> None:
    paragraph = "이 문장은 설명을 길게 늘어놓는 문장이다. " * 12
    text = "## 캐시란?\n" + "\n\n".join([paragraph] * 8) + "\n## 버퍼란?\n짧다.\n"
    harvest = read(text)
    first = harvest.found[0]
    assert len(first.answers[0]) < 1_500
    assert len(first.explanation or "") > 1_900
    assert [remark.lost for remark in harvest.remarks] == [False]


def test_names_between_underscores_are_no_bold_words() -> None:
    text = "## 생성자란?\n객체를 만들 때 __init__ 메서드가 **먼저** 불리고 __가장__ 바쁘다.\n"
    assert pairs(text) == [("생성자란?", "객체를 만들 때 __init__ 메서드가 먼저 불리고 가장 바쁘다.")]


def test_what_stands_around_an_answer_is_not_part_of_it() -> None:
    text = (
        "## 캐시란 무엇인가요?\n\n**난이도:** 기초\n\n**모범 답변 방향:**\n- 가까운 저장소\n\n**꼬리 질문 예시:**\n- 언제 느린가요?\n\n"
        "## 버퍼란 무엇인가요?\n\n**Q가 아닌 말**\n\n모으는 곳이다.\n\n→ 더 보기: [버퍼](b.md)\n"
    )
    assert [answer for _question, answer in pairs(text)] == ["가까운 저장소", "Q가 아닌 말\n\n모으는 곳이다."]
    assert pairs("**Q1 (co-01 -- 캐시).** 캐시는 왜 쓰나요?\n\n답: 빨라서.\n") == [
        ("캐시는 왜 쓰나요?", "빨라서.")
    ]
    assert pairs(
        "## Q1. 큐란?\n\n### 답\n줄.\n\n### 해설\n\n#### Why it is a line?\n먼저 온 것이 먼저.\n"
    ) == [("큐란?", "줄.")]


def test_what_follows_a_labelled_answer_is_told_from_it() -> None:
    text = "### 1. **캐시와 버퍼**\n\n**Answer:**\n캐시는 다시 쓴다.\n\n**Why this is tricky:**\n비슷하다.\n\n### 2. **큐**\n\n**Answer:**\n줄이다.\n\n**Company/Year:** 어디든 2024\n"
    assert pairs(text) == [("캐시와 버퍼", "캐시는 다시 쓴다."), ("큐", "줄이다.")]


def test_an_empty_answer_item_goes_on_in_the_items_after_it() -> None:
    text = "Q1. 흔한 실수는?\n- answer:\n- 크게 만든다.\n- root로 돌린다.\n- why: 보안.\n"
    assert pairs(text) == [("흔한 실수는?", "- 크게 만든다.\n- root로 돌린다.")]


def test_a_bold_line_before_the_next_questions_ends_the_answer() -> None:
    text = "**Docker:**\n\n- **What is an image?**\n\n    A template.\n\n**Kubernetes:**\n\n- **What is a pod?**\n\n    A group.\n"
    assert pairs(text) == [("What is an image?", "A template."), ("What is a pod?", "A group.")]


def test_a_sentence_about_the_writer_is_no_label_of_an_own_answer() -> None:
    text = "## 자신의 장점은 무엇인가요?\n\n저의 첫 장점은 성실함이라 생각합니다.\n\n다음은 적응력입니다.\n\n## 단점은 무엇인가요?\n없습니다.\n"
    assert pairs(text)[0][1] == "저의 첫 장점은 성실함이라 생각합니다.\n\n다음은 적응력입니다."


def test_the_option_that_an_answer_names_is_the_answer() -> None:
    text = "## Q1. 무엇인가요?\n\n- [ ] A. 스택\n- [ ] B. 큐\n\n<details>\n<summary>정답</summary>\n**B**. 먼저 넣은 것이 먼저 나온다.\n</details>\n"
    assert pairs(text) == [("무엇인가요?", "큐")]
    assert read(text).found[0].explanation == "먼저 넣은 것이 먼저 나온다."


def test_boxes_to_tick_are_no_answer_unless_the_right_ones_are_ticked_or_there_is_one_in_words() -> None:
    boxes = "- [ ] 빠르다\n- [ ] 느리다\n"
    assert pairs(f"## Q1. 캐시란?\n{boxes}## Q2. 버퍼란?\n모으는 곳.\n") == [("버퍼란?", "모으는 곳.")]
    assert pairs(f"## Q1. 캐시란?\n{boxes.replace('[ ] 빠', '[x] 빠')}## Q2. 버퍼란?\n모으는 곳.\n") == [
        ("캐시란?", "빠르다"),
        ("버퍼란?", "모으는 곳."),
    ]
    assert lost(f"## Q1. 캐시란?\n{boxes}") == ["글.md:1: Multiple choice is not asked here: 캐시란?"]
    assert pairs(f"## Q1. 캐시란?\n{boxes}\n정답: 느린 저장소를 가리는 빠른 저장소.\n") == [
        ("캐시란?", "느린 저장소를 가리는 빠른 저장소.")
    ]


def test_facts_about_a_question_are_no_answer() -> None:
    text = "### Q1: 캐시란?\n\n**Difficulty**: Beginner\n\n**Strategy**:\n가까운 저장소이다.\n\n**Code Example**:\n```\nget\n```\n\n---\n\n### Q2: 버퍼란?\n\n**난이도:** 하\n\n모으는 곳이다.\n"
    assert pairs(text) == [("캐시란?", "가까운 저장소이다."), ("버퍼란?", "모으는 곳이다.")]
    assert pairs("## Q. 권한이란?\n**특수 권한:**\n- setuid\n") == [("권한이란?", "특수 권한:\n- setuid")]


def test_a_cell_with_nothing_but_a_link_is_no_answer() -> None:
    text = "| 질문 | 답변 |\n|---|---|\n| 캐시란? | [🗝️](./a b/) |\n| 버퍼란? | 모으는 곳 |\n"
    assert pairs(text) == [("버퍼란?", "모으는 곳")]
    assert lost(text) == ["글.md:3: The question has no answer: 캐시란?"]


def test_a_further_question_is_no_answer_and_code_below_a_listed_one_is() -> None:
    assert pairs("1. 캐시란 무엇인가?\n   * 왜 쓰는가?\n2. 버퍼란 무엇인가?\n   * 언제 쓰는가?\n") == []
    text = "## iOS\n\n- 캐시와 버퍼의 차이를 설명하시오.\n\n```\n   - 캐시: 다시 쓴다\n   - 버퍼: 모은다\n```\n\n- 큐를 설명하시오.\n"
    assert pairs(text) == [("캐시와 버퍼의 차이를 설명하시오.", "- 캐시: 다시 쓴다\n- 버퍼: 모은다")]


@pytest.mark.parametrize(
    "said", ["답변을 적어주세요", "TODO", "작성 중...", "---", "내용을 여기에 입력해 주세요."]
)
def test_a_placeholder_is_no_answer(said: str) -> None:
    text = f"<details>\n<summary>캐시란?</summary>\n\n{said}\n</details>\n"
    assert pairs(text) == []
    assert lost(text) == ["글.md:1: The question has no answer: 캐시란?"]


def test_questions_without_answers_are_listed_with_their_lines() -> None:
    text = "## Q1. 캐시란?\n가까운 저장소.\n## Q2. 버퍼란?\n## Q3. 큐란?\n답변:\n"
    assert lost(text) == [
        "글.md:3: The question has no answer: 버퍼란?",
        "글.md:4: The question has no answer: 큐란?",
    ]
    assert lost("1. 캐시란?\n2. 버퍼란?\n") == [
        "글.md:1: The question has no answer: 캐시란?",
        "글.md:2: The question has no answer: 버퍼란?",
    ]


def test_short_questions_without_answers_are_listed_too() -> None:
    text = "### 캐시란?\n가깝다.\n### 캐시와 버퍼의 차이\n### 큐란?\n"
    assert lost(text) == [
        "글.md:3: The question has no answer: 캐시와 버퍼의 차이",
        "글.md:4: The question has no answer: 큐란?",
    ]
