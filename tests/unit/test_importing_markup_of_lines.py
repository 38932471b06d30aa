"""Lines whose marks are Markdown's or HTML's, and not what they look like: fences, tabs, tags, attributes, quotes."""

# ruff: noqa: E501 (texts as people write them)

from __future__ import annotations

import pytest
from importing_harvests import pairs as told
from importing_markdown import pairs

from quizzer.authoring.importing.sources.source import read_text


def test_code_in_three_ticks_at_the_front_of_a_line_opens_no_fence() -> None:
    text = "## 면접 질문\n\n### 필터란?\n```DispatcherServlet```보다 앞에 있다.\n\n### 인터셉터란?\n컨트롤러 앞에 있다.\n"
    assert pairs(text) == [
        ("필터란?", "DispatcherServlet보다 앞에 있다."),
        ("인터셉터란?", "컨트롤러 앞에 있다."),
    ]


@pytest.mark.parametrize("bullet", ["-", "•", "*", "1."])
def test_tabs_behind_bullets_make_no_table(bullet: str) -> None:
    text = f"Q1. what is an image?\n{bullet} \tanswer: a blueprint.\n\n⸻\n\nQ2. what is a layer?\n{bullet} \tanswer: one step.\n"
    assert told(read_text(text, "notes.txt")) == [
        ("what is an image?", "a blueprint."),
        ("what is a layer?", "one step."),
    ]


@pytest.mark.parametrize("mark", ["Q.{}", "Q{}.", "Question {}:", "질문 {}."])
def test_a_marked_line_right_below_a_list_is_none_of_it(mark: str) -> None:
    asked = ("What differs?", "What is allowed?", "What comes first?")
    parts = (
        "Some points are -\n1. One is set early.\n2. One is set late.\n",
        "Both are.\n- this\n- that\n",
        "The main function.\n",
    )
    text = "".join(
        f"{mark.format(n)} {line}\n{said}" for n, (line, said) in enumerate(zip(asked, parts, strict=True), 1)
    )
    assert [question for question, _answer in pairs(text)] == list(asked)


@pytest.mark.parametrize("bold", ["<strong>", "<b>", "<em>"])
def test_tags_at_the_front_of_lines_are_no_names_of_speakers(bold: str) -> None:
    end = bold.replace("<", "</")
    text = "".join(
        f'<details markdown="1">\n<summary>{bold}{n}) {asked}{end}</summary>\n{bold}A.{end} {bold}{said}{end}이다.\n</details>\n<br>\n\n'
        for n, (asked, said) in enumerate((("스택이란?", "쌓는 것"), ("큐란?", "줄"), ("힙이란?", "더미")), 1)
    )
    assert pairs(text) == [("스택이란?", "쌓는 것이다."), ("큐란?", "줄이다."), ("힙이란?", "더미이다.")]


@pytest.mark.parametrize(
    "behind",
    ["(꼬리: 스택 오버플로우/힙 단편화)", "(꼬리 질문: 왜?)", "(follow-up: and a heap?)", "(asked in interview round)", "(면접에서 받은 질문)"],
)  # fmt: skip
def test_what_may_be_asked_next_and_where_it_was_asked_is_no_part_of_a_question(behind: str) -> None:
    text = f"## 스택이란 무엇인가요? {behind}\n\n쌓는 것이다.\n\n## 큐란 무엇인가요?\n\n줄이다.\n"
    assert pairs(text) == [("스택이란 무엇인가요?", "쌓는 것이다."), ("큐란 무엇인가요?", "줄이다.")]


@pytest.mark.parametrize(
    "attributes",
    ['{: w="50%" style="border: 1px"}', "{: .center #main}", "{:.text-center}", "{: width=300 }"],
)
def test_attributes_of_jekyll_are_no_words(attributes: str) -> None:
    text = f"## 실행이란?\n\n![그림](/a.png){attributes}\n\n프로그램을 돌린다.\n\n## 메모리란?\n\n자리이다.{attributes}\n"
    assert pairs(text) == [("실행이란?", "프로그램을 돌린다."), ("메모리란?", "자리이다.")]


@pytest.mark.parametrize("sign", ["💁🏻‍♂️ : ", "🙋 ", ""])
def test_a_quoted_heading_asks_without_its_signs(sign: str) -> None:
    text = "".join(
        f"> ### {sign}{asked}\n\n1. {said}\n\n2. 그리고 더 있다.\n\n***\n\n"
        for asked, said in (("MVVM에 대해 설명해주세요", "셋으로 나눈다."), ("옵저버란 무엇인가요?", "알려 준다."), ("차이는 무엇인가요?", "묶음이 다르다."))
    )  # fmt: skip
    assert [question for question, _answer in pairs(text)] == ["MVVM에 대해 설명해주세요", "옵저버란 무엇인가요?", "차이는 무엇인가요?"]  # fmt: skip


@pytest.mark.parametrize("rule", ["+" * 40, "⸻", "— — —", "·" * 20])
def test_drawn_rules_end_answers(rule: str) -> None:
    text = f"## What is a queue?\n\nFirst in, first out.\n{rule}\n\n## What is a stack?\n\nLast in, first out.\n\n{rule}\n"
    assert pairs(text) == [("What is a queue?", "First in, first out."), ("What is a stack?", "Last in, first out.")]  # fmt: skip


def test_an_answer_goes_on_behind_an_example_with_a_part_of_its_own_name() -> None:
    text = "### What are semantic tags and why do they matter?\n\nThey say what they hold.\n\n*   **Examples:** `<nav>`, `<main>`.\n\n**Benefits:**\n1. Readers find their way.\n2. Engines rank them.\n\n### What is a form?\n\nIt sends data.\n\n**Example:** a login.\n"
    first, second = pairs(text)
    assert first[1].endswith("2. Engines rank them.")
    assert second == ("What is a form?", "It sends data.")


def test_an_answer_that_leads_on_goes_on_with_what_is_below() -> None:
    """Parts with headings or numbers below words with a colon; without them such an answer says nothing."""
    headed = "# How do threads run in order?\n\nThere are two ways:\n\n### 1. Join\n\nOne waits for the other.\n\n```java\nfirst.join();\nsecond.start();\n```\n\n### 2. One executor\n\nIt has a single thread.\n"
    assert pairs(headed)[0][1].startswith("There are two ways:\n\nJoin\nOne waits for the other.")
    listed = "# Angular Interview Questions\n\n## 1. What is a component?\n\nA part of a page.\n\n## 2. Sharing data between components\n\nThere are two ways:\n\n1. **Input**\n```ts\n@Input() data: any;\n```\n\n2. **A service**\n```ts\nconstructor(private shared: Shared) {}\n```\n\n## 3. What is a pipe?\n\nIt changes what is shown.\n"
    assert [question for question, _answer in pairs(listed)] == ["What is a component?", "Sharing data between components", "What is a pipe?"]  # fmt: skip
    assert (
        pairs(listed)[1][1]
        == "There are two ways:\n1. Input\n```ts\n@Input() data: any;\n```\n2. A service\n```ts\nconstructor(private shared: Shared) {}\n```"
    )


@pytest.mark.parametrize("opened", ["Hide Answer", "Show answer", "View Answer", "답변 보기"])
def test_the_line_over_what_opened_an_answer_on_a_page_asks(opened: str) -> None:
    text = f"1. What is Django?\n{opened}\nA framework for the web.\nIt has many parts.\n2.\nExplain the role of templates.\n{opened}\nThey make pages.\n3.\nWhat is a QuerySet?\n{opened}\nA collection of queries.\n"
    assert pairs(text) == [
        ("What is Django?", "A framework for the web.\nIt has many parts."),
        ("Explain the role of templates.", "They make pages."),
        ("What is a QuerySet?", "A collection of queries."),
    ]


@pytest.mark.parametrize(
    "told", ["쿼리마다 다 비교하면 느리겠죠.", "정답은 인덱스죠.", "왜 느린지 이제 알겠죠.", "답은 인덱스예요.", "다 봐야 하니까"]
)  # fmt: skip
def test_what_is_told_in_a_spoken_ending_is_no_part_of_a_question(told: str) -> None:
    text = f"## ANN은 왜 쓰나요?\n\n{told}\n\n> **예시 답안**\n> 빠르게 찾습니다.\n\n## LoRA란?\n\n저도 헷갈렸죠.\n\n> **예시 답안**\n> 적게 배웁니다.\n"
    assert pairs(text) == [("ANN은 왜 쓰나요?", "빠르게 찾습니다."), ("LoRA란?", "적게 배웁니다.")]


@pytest.mark.parametrize("asked", ["그건 왜 느리죠", "REST가 뭐예요", "TCP는 무엇입니까", "어떻게 막죠"])
def test_what_a_word_asks_in_a_spoken_ending_is_a_question(asked: str) -> None:
    text = f"## {asked}\n\n답이 하나 있다.\n\n## 큐란?\n\n줄이다.\n"
    assert pairs(text) == [(asked, "답이 하나 있다."), ("큐란?", "줄이다.")]
