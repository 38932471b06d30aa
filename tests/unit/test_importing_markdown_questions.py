"""Lists of questions in Markdown: how they are written, and which headings, names and lines ask."""

# ruff: noqa: E501 (texts as people write them)

from __future__ import annotations

import pytest
from importing_markdown import lost, pairs, read

LISTS = {
    "table": "| # | 질문 | 답변 |\n|---|---|---|\n| 1 | 스택이란? | 나중에 넣은 것이 먼저 나온다. |\n| 2 | **큐란?** | 먼저 넣은 것이 먼저 나온다. |\n",
    "bold mark only": "**Q1.** 스택이란?\n\n<details><summary>Answer</summary>\n\n나중에 넣은 것이 먼저 나온다.\n\n</details>\n\n**Q2.** 큐란?\n\n<details><summary>정답 / 해설</summary>\n먼저 넣은 것이 먼저 나온다.\n</details>\n",
    "answers beside": "- **Q. 스택이란?**\n- A. 나중에 넣은 것이 먼저 나온다.\n- **Q. 큐란?**\n- A. 먼저 넣은 것이 먼저 나온다.\n",
    "question below its number": "## Q1. (기초)\n\n스택이란?\n\n<details>\n<summary>정답</summary>\n나중에 넣은 것이 먼저 나온다.\n</details>\n### 질문 2\n**Q.** 큐란?\n\n**A.**  \n    먼저 넣은 것이 먼저 나온다.\n",
    "folded on the line": "1. 스택이란? <details><summary>Answer</summary>나중에 넣은 것이 먼저 나온다.</details>\n2. 큐란? <details><summary>Answer</summary>먼저 넣은 것이 먼저 나온다.</details>\n",
    "answer in other words": "### Q: 스택이란?\n**Strong answer:**\n나중에 넣은 것이 먼저 나온다.\n### Q: 큐란?\n> A: 먼저 넣은 것이 먼저 나온다.\n",
    "headings with text": "# 정리\n## 스택이란?\n나중에 넣은 것이 먼저 나온다.\n## 큐란?\n먼저 넣은 것이 먼저 나온다.\n",
    "quotes": "### 자료 구조\n\n#### 스택이란?\n\n> 나중에 넣은 것이 먼저 나온다.\n\n<br>\n\n#### 큐란?\n\n> 먼저 넣은 것이 먼저 나온다.\n",
    "details": (
        "<details>\n<summary>스택이란?</summary>\n<br/>\n나중에 넣은 것이 먼저 나온다.\n</details>\n\n"
        "<details><summary><b>Q2. 큐란?</b></summary>\n\n먼저 넣은 것이 먼저 나온다.\n\n</details>\n"
    ),
    "folded answers": (
        "### Q. 스택이란?\n<details>\n  <summary>답변</summary>\n  <div>\n    <p>\n      나중에 넣은 것이 먼저 나온다.\n"
        "    </p>\n  </div>\n</details>\n\n### Q. 큐란?\n<details>\n<summary></summary>\n\n먼저 넣은 것이 먼저 나온다.\n</details>\n"
    ),
    "bold": "## 면접\n**Q. 스택이란?**\n나중에 넣은 것이 먼저 나온다.\n\n**Q. 큐란?**\n> 먼저 넣은 것이 먼저 나온다.\n",
    "Q and A lines": "Q1. 스택이란?\nA1. 나중에 넣은 것이 먼저 나온다.\n\nQ2. 큐란?\nA2. 먼저 넣은 것이 먼저 나온다.\n",
    "Q and A headings": "## Q. 스택이란?\n## A. 나중에 넣은 것이 먼저 나온다.\n\n## Q. 큐란?\n### 답\n먼저 넣은 것이 먼저 나온다.\n",
    "list": "- **Q. 스택이란?**\n\n  - **A.** 나중에 넣은 것이 먼저 나온다.\n\n- **Q. 큐란?**\n\n  - **A.** 먼저 넣은 것이 먼저 나온다.\n",
    "numbers": "1. 스택이란?\n\n   나중에 넣은 것이 먼저 나온다.\n\n2. 큐란?\n\n   먼저 넣은 것이 먼저 나온다.\n",
    "numbers with text behind": "1. 스택이란?\n\n나중에 넣은 것이 먼저 나온다.\n\n2. 큐란?\n\n먼저 넣은 것이 먼저 나온다.\n",
    "numbered headings": "1. ### 스택이란?\n\n    나중에 넣은 것이 먼저 나온다.\n\n    **[⬆ Back to Top](#top)**\n\n2. ### 큐란?\n\n    먼저 넣은 것이 먼저 나온다.\n",
    "labels": "### 1. 스택이란?\n**정답:** 나중에 넣은 것이 먼저 나온다.\n### 2. 큐란?\n정답  \n먼저 넣은 것이 먼저 나온다.\n",
}  # fmt: skip


@pytest.mark.parametrize("name", list(LISTS))
def test_lists_of_questions_are_understood_however_they_are_written(name: str) -> None:
    expected = [("스택이란?", "나중에 넣은 것이 먼저 나온다."), ("큐란?", "먼저 넣은 것이 먼저 나온다.")]
    assert pairs(LISTS[name]) == expected
    assert lost(LISTS[name]) == []


def test_a_question_goes_on_in_the_next_line_of_its_paragraph() -> None:
    text = "**Q1.** Why does the cache\nnot grow?\n\n<details><summary>Answer</summary>\nIt is bounded.\n</details>\n"
    assert pairs(text) == [("Why does the cache not grow?", "It is bounded.")]
    assert read(text).found[0].explanation is None


def test_marked_questions_need_no_blank_line_between_them() -> None:
    text = "Question: 캐시란?\nAnswer: 가까운 저장소.\n그래서 빠르다.\nQuestion: 버퍼란?\nAnswer: 잠시 모으는 곳.\n"
    assert pairs(text) == [("캐시란?", "가까운 저장소.\n그래서 빠르다."), ("버퍼란?", "잠시 모으는 곳.")]
    assert [each.spot.line for each in read(text).found] == [1, 4]


def test_a_numbered_list_of_answers_belongs_to_the_list_of_questions_before_it() -> None:
    lists = "## 확인\n\n1. 캐시의 목적을 쓰라.\n2. 버퍼의 예를 들라.\n\n{}\n\n1. 빨라진다.\n2. 스트림.\n\n## 흔한 실수\n\n- 둘을 섞는다.\n"
    expected = [("캐시의 목적을 쓰라.", "빨라진다."), ("버퍼의 예를 들라.", "스트림.")]
    assert pairs(lists.format("### 정답")) == pairs(lists.format("**Answers**")) == expected
    assert [each.spot.line for each in read(lists.format("### 정답")).found] == [3, 4]
    assert lost(lists.format("### 정답").replace("2. 스트림.\n", "")) != [], (
        "lists of different lengths are no pair"
    )


def test_follow_ups_know_whom_they_follow() -> None:
    text = (
        "<details>\n<summary>GC란?</summary>\n쓰지 않는 메모리를 되찾는다.\n"
        "<details>\n<summary>꼬리질문1: 언제 도나요?</summary>\n힙이 찼을 때.\n</details>\n</details>\n"
    )
    first, second = read(text).found
    assert first.follow_ups == (second.question,) == ("언제 도나요?",)
    assert first.answers == ("쓰지 않는 메모리를 되찾는다.",)
    assert first.explanation is None


def test_a_named_question_asks_below_its_heading_code_and_all() -> None:
    text = "### Q1 — 순위표\n\n무엇이 출력되나요?\n\n```js\nprint(1)\n```\n\n<details><summary>정답</summary>\n\n1이다.\n</details>\n"
    assert pairs(text) == [("무엇이 출력되나요?\n\nprint(1)", "1이다.")]


def test_a_paragraph_asks_what_is_folded_right_below_it() -> None:
    text = "## 3장 캐시\n\n배경이다.\n\n**Drill 2.** 캐시는 왜 빠른가?\n\n<details><summary>Answer</summary>\n\n가깝다.\n</details>\n"
    assert pairs(text) == [("캐시는 왜 빠른가?", "가깝다.")]


def test_a_bold_question_below_a_heading_that_only_numbers_it() -> None:
    text = "## Question 1\n\n**캐시란 무엇인가?**\n\n### Answer\n\n가까운 저장소.\n\n## Question 2\n\n**버퍼란 무엇인가?**\n\n### Answer\n\n모으는 곳.\n"
    assert pairs(text) == [("캐시란 무엇인가?", "가까운 저장소."), ("버퍼란 무엇인가?", "모으는 곳.")]


def test_a_label_asks_in_the_next_line_and_facts_stand_before_a_label() -> None:
    text = "## 1. 캐시 🔢\n\n**Question:**  \n캐시는 왜 쓰나요?\n\n**Answer:**  \n빨라서.\n\n## 2. 버퍼\n\n**Question:**\n버퍼는 왜 쓰나요?\n\n**Answer:**\n모으려고.\n"
    assert pairs(text) == [("캐시는 왜 쓰나요?", "빨라서."), ("버퍼는 왜 쓰나요?", "모으려고.")]
    facts = "### 1. 캐시란?\n\n**Difficulty**: Easy  \n**Sample Answer**:\n\n- 가까운 저장소\n"
    assert pairs(facts) == [("캐시란?", "가까운 저장소")]


def test_a_name_is_a_question_where_an_answer_is_labelled_below_it() -> None:
    one = "<details>\n<summary>{}</summary>\n\n### 정답\n```\n{}\n```\n</details>\n"
    text = one.format("1 캐시", "가까운 저장소이다.") + "\n" + one.format("2 버퍼", "잠시 모으는 곳이다.")
    assert pairs(text) == [("캐시", "가까운 저장소이다."), ("버퍼", "잠시 모으는 곳이다.")]


def test_short_names_among_questions_of_the_same_rank_are_questions() -> None:
    text = "#### 제네릭이란?\n> 타입을 밖에서 정한다.\n#### 차이는?\n> 없다.\n#### Java 컴파일 과정\n> 소스가 바이트코드가 된다.\n"
    assert len(pairs(text)) == 3


def test_headings_that_the_contents_list_are_questions_where_none_asks() -> None:
    text = "- [OAuth](#oauth)\n- [XSS 공격](#xss-공격)\n- [CSRF](#csrf)\n\n### OAuth\n권한을 넘긴다.\n### XSS 공격\n스크립트를 심는다.\n### CSRF\n요청을 꾸민다.\n## 기타\n남는 말.\n"
    assert [question for question, _answer in pairs(text)] == ["OAuth", "XSS 공격", "CSRF"]


def test_the_contents_may_shorten_what_they_list() -> None:
    names = ("캐시 (Cache)", "버퍼 (Buffer)", "큐 (Queue)")
    contents = "\n".join(f"- [{name.split()[0]}](#a)" for name in names)
    text = f"## 목차\n{contents}\n\n" + "".join(f"## {name}\n* 저장소의 하나\n\n" for name in names)
    assert pairs(text) == [(name, "저장소의 하나") for name in names]


def test_contents_and_links_are_no_questions() -> None:
    text = (
        "# 네트워크\n\n## 목차\n- [TCP란?](#tcp란)\n- [UDP란?](#udp란)\n\n### TCP란?\n연결한 뒤에 보낸다.\n\n> [Top](#네트워크)\n\n"
        "### UDP란?\n그냥 보낸다.\n\n## Reference\n- [왜 느린가?](https://example.org)\n"
    )
    assert pairs(text) == [("TCP란?", "연결한 뒤에 보낸다."), ("UDP란?", "그냥 보낸다.")]
    assert lost(text) == []


def test_a_heading_over_questions_is_no_question_without_an_answer() -> None:
    text = "## **꼭 나오는 질문**\n\n## **1. 캐시란?**\n\n가깝다.\n\n## **2. 버퍼란?**\n\n모은다.\n"
    assert len(pairs(text)) == 2
    assert lost(text) == []


def test_a_table_of_contents_in_columns_is_no_question() -> None:
    table = "| 질문 | 중요도 |\n|---|---|\n| 캐시란? | 필수 |\n| 버퍼란? | 참고 |\n"
    text = f"### 자료 개념\n\n{table}\n### 캐시란?\n\n가깝다.\n\n### 버퍼란?\n\n모은다.\n"
    assert pairs(text) == [("캐시란?", "가깝다."), ("버퍼란?", "모은다.")]
