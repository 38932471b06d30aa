"""Questions of notes that keep to no form: nested lists, rows of numbers that answers break, names above what is asked."""

# ruff: noqa: E501 (texts as people write them)

from __future__ import annotations

import pytest

from quizzer.authoring.importing.markdown.reader import read_markdown


def taken(text: str) -> list[tuple[str, str]]:
    return [(each.question, each.answers[0]) for each in read_markdown(text, "글.md").found]


def asked(text: str) -> list[str]:
    return [question for question, _answer in taken(text)]


def test_questions_below_a_question_in_a_list_are_taken_with_their_own_answers() -> None:
    text = "## 확인\n\n* 표준의 역사는 어떻게 될까요?\n  * 표준을 지키는 것은 왜 중요할까요?\n    > * 누구나 읽을 수 있다.\n    * 시맨틱 태그를 쓰면 무엇이 좋을까요?\n      > * 뜻이 드러난다.\n  * XHTML 2.0은 왜 쓰이지 않을까요?\n    > * 옛것과 맞지 않는다.\n"
    assert [question for question, _answer in taken(text)] == [
        "표준을 지키는 것은 왜 중요할까요?",
        "시맨틱 태그를 쓰면 무엇이 좋을까요?",
        "XHTML 2.0은 왜 쓰이지 않을까요?",
    ]
    assert [answer.strip("- ") for _question, answer in taken(text)] == [
        "누구나 읽을 수 있다.",
        "뜻이 드러난다.",
        "옛것과 맞지 않는다.",
    ]


def test_a_row_of_numbers_goes_on_although_answers_stand_between_them() -> None:
    counted = "# 기술 면접 정리\n\n1. 자바란?\n  - 객체 지향 언어이다.\n\n2. JDBC\n  - 데이터베이스에 붙는 길이다.\n"
    ones = "# 면접 질문\n\n1. 콜백 함수?\n\n- 넘겨지는 함수이다.\n\n1. 클로저?\n\n- 바깥 변수를 쓰는 함수이다.\n\n1. 클로저 코딩\n\n   ```js\n   const f = () => 1;\n   ```\n\n1. 재귀 함수?\n\n- 자기를 부르는 함수이다.\n"
    assert taken(counted) == [("자바란?", "객체 지향 언어이다."), ("JDBC", "데이터베이스에 붙는 길이다.")]
    assert asked(ones) == ["콜백 함수?", "클로저?", "클로저 코딩", "재귀 함수?"]


def test_headings_inside_lists_ask_as_others_do() -> None:
    text = "# GC\n\n### Q) GC의 차이점을 말씀해주세요.\n- 걸리는 시간이 다르다.\n\n    ### Q-1) Stop the World에 대해 설명해주세요.\n    - 모든 스레드가 멈춘다.\n"
    assert ("Stop the World에 대해 설명해주세요.", "모든 스레드가 멈춘다.") in taken(text)


def test_paragraphs_that_ask_first_and_then_answer_are_questions() -> None:
    text = "# 한 줄 답변\n\n**CNN**이란 무엇인가? 합성곱으로 특징을 뽑는 망이다.\n\n**정보량**이란 무엇인가? 놀라움의 크기이다.\n\n엔트로피란 무엇인가? 정보량의 기댓값이다.\n"
    assert taken(text) == [
        ("CNN이란 무엇인가?", "합성곱으로 특징을 뽑는 망이다."),
        ("정보량이란 무엇인가?", "놀라움의 크기이다."),
        ("엔트로피란 무엇인가?", "정보량의 기댓값이다."),
    ]


def test_one_paragraph_of_an_article_that_begins_with_a_question_is_none() -> None:
    text = "---\ntitle: 가비지 컬렉션\n---\n\n왜 필요할까? 메모리를 스스로 비우기 때문이다.\n\n객체는 대개 금방 버려진다.\n\n그래서 젊은 영역을 자주 살핀다.\n"
    assert asked(text) == ["가비지 컬렉션"]


def test_what_stands_below_a_heading_that_only_names_a_problem_is_part_of_the_question() -> None:
    code = "## 1. Windows\n\n### Question: Running total\nWrite a query for the running total.\n\n```sql\nSELECT SUM(a) OVER (ORDER BY d);\n```\n\n### Question: Rank\nWrite a query that ranks.\n\n```sql\nSELECT RANK() OVER (ORDER BY d);\n```\n"
    spoken = "## Question 1: Design a URL shortener (Acme)\n\n**Interviewer:** Design a system like bit.ly.\n\n### Requirements\n\nAbout 100 million links a month.\n\n## Question 2: Design a rate limiter\n\n**Interviewer:** Limit requests.\n\n### Algorithm\n\nA token bucket.\n"
    assert taken(code)[0] == (
        "Running total: Write a query for the running total.",
        "```sql\nSELECT SUM(a) OVER (ORDER BY d);\n```",
    )
    assert asked(spoken)[0] == "Design a URL shortener (Acme): Design a system like bit.ly."
    assert "100 million" in taken(spoken)[0][1]


def test_code_that_a_question_speaks_of_belongs_to_it() -> None:
    text = "# SQL interview questions\n\n### Question: Explain how you would speed up this query:\n\n```sql\nSELECT 1;\n```\n\n1. Add an index.\n2. Read fewer rows.\n\n### Question: What is a view?\n\nA stored query.\n"
    assert taken(text)[0] == (
        "Explain how you would speed up this query:\n\nSELECT 1;",
        "1. Add an index.\n2. Read fewer rows.",
    )


def test_a_title_that_asks_is_answered_before_the_headings_that_ask_more() -> None:
    text = "---\ntitle: Keep Alive에 대해 설명해 주세요\n---\n\n관련 개념: [[Keep Alive]]\n\n커넥션을 이어 두고 다시 쓰는 설정이며, 여러 요청이 한 커넥션을 나누어 씁니다.\n\n## 장점과 단점은 무엇이 있을까요?\n\n빠르지만 소켓이 모자랄 수 있습니다.\n\n## HTTP와 TCP의 것은 어떻게 다른가요?\n\n재사용과 생존 확인입니다.\n\n## 추가 학습 자료를 공유합니다.\n\n- [글](https://example.org)\n"
    assert taken(text) == [
        ("Keep Alive에 대해 설명해 주세요", "커넥션을 이어 두고 다시 쓰는 설정이며, 여러 요청이 한 커넥션을 나누어 씁니다."),
        ("장점과 단점은 무엇이 있을까요?", "빠르지만 소켓이 모자랄 수 있습니다."),
        ("HTTP와 TCP의 것은 어떻게 다른가요?", "재사용과 생존 확인입니다."),
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("heading", "question"),
    [
        ("**Q: Scenario 2: The state is locked. What do you do?**", "The state is locked. What do you do?"),
        ("## 그래서 const를 쓰는 이유는", "그래서 const를 쓰는 이유는"),
        ("# 31. useMemo 는 언제 쓰나? / When to use useMemo", "useMemo 는 언제 쓰나? / When to use useMemo"),
    ],
)
def test_headings_ask_in_many_ways(heading: str, question: str) -> None:
    text = f"{heading}\n\n값이 바뀌지 않게 하려는 것이다.\n"
    assert asked(text) == [question]


def test_parts_with_names_below_an_answer_stay_in_it() -> None:
    text = "# 면접 질문 정리\n\n### GC(Garbage Collection)\n안 쓰는 객체를 치운다.\n\n- **필요한 이유**:\n  - 새는 메모리를 막는다.\n\n- **동작 방식**:\n  - 표시하고 지운다.\n\n### 제네릭\n컴파일할 때 타입을 본다.\n"
    assert asked(text) == ["GC(Garbage Collection)", "제네릭"]
    assert "표시하고 지운다." in taken(text)[0][1]


@pytest.mark.parametrize(
    ("line", "question"),
    [
        (
            "What are HTTP status codes? Name important ones.",
            "What are HTTP status codes? Name important ones.",
        ),
        ("What is a lambda? Provide an example.", "What is a lambda? Provide an example."),
        ('면접 답변: "데이터를 어떻게 연동하시나요?"', "데이터를 어떻게 연동하시나요?"),
        ("Step1: 클로저란 무엇인가?", "클로저란 무엇인가?"),
        ("Why Python? [Importance: 1]", "Why Python?"),
    ],
)
def test_what_stands_beside_a_question_in_its_line_is_told_from_it(line: str, question: str) -> None:
    text = f"## Interview questions\n\n### {line}\n\nBecause of its libraries.\n\n### What is a list?\n\nA row of values.\n"
    assert taken(text)[0] == (question, "Because of its libraries.")


def test_names_of_who_asks_are_no_part_of_a_question() -> None:
    text = "## 기술면접 질문\n\n### 2. 김민수 - IoC란 무엇인가요?\n\n뒤바뀐 제어이다.\n**꼬리질문- 컨테이너란 무엇인가요?**\n빈을 다룬다.\n\n### 3. 이영희 - DI를 설명해주세요.\n\n밖에서 넣어 준다.\n"
    assert taken(text) == [
        ("IoC란 무엇인가요?", "뒤바뀐 제어이다."),
        ("컨테이너란 무엇인가요?", "빈을 다룬다."),
        ("DI를 설명해주세요.", "밖에서 넣어 준다."),
    ]


def test_a_heading_of_trouble_and_one_of_its_solution_ask_nothing() -> None:
    text = "# 장애 기록\n\n### 문제\n\n커넥션이 모자랐다.\n\n### 해결 과정\n\n잠금을 줄였다.\n\n### 예상 면접 질문\n\n**Q: 왜 풀을 늘리지 않았나요?**\n\n> 근본 원인이 아니었다.\n"
    assert asked(text) == ["왜 풀을 늘리지 않았나요?"]


def test_a_label_behind_what_the_question_is_for_begins_the_answer() -> None:
    text = '## 면접 질문\n\n1. **타임 슬라이스를 너무 짧게 잡으면 어떤 문제가 생기나요?**\n   의도: 비용을 아는지 본다. 핵심 답: "문맥 전환이 너무 잦아진다."\n\n2. **선점형과 비선점형의 차이는?**\n   의도: 비교. 핵심 답: "빼앗을 수 있느냐이다."\n'
    assert [answer.strip('"') for _question, answer in taken(text)] == [
        "문맥 전환이 너무 잦아진다.",
        "빼앗을 수 있느냐이다.",
    ]


def test_a_quote_that_asks_below_a_heading_is_the_question() -> None:
    text = '# 포인터\n\n## 1. 댕글링 포인터 — 잘못된 접근\n\n> Q: "댕글링 포인터가 무엇인가요?"\n\n### 정의\n\n해제된 곳을 가리키는 포인터이다.\n'
    assert asked(text) == ["댕글링 포인터가 무엇인가요?"]


def test_notes_that_list_questions_for_the_writer_give_the_answered_ones() -> None:
    text = "# 기술면접 준비\n\n## Java\n\n- 자바의 특징\n    - 어디서나 돈다.\n\n- 추상화란?\n\n- 오버로딩과 오버라이딩의 차이\n    - 이름을 나누어 쓰는 것과 다시 쓰는 것이다.\n\n- AOP란?\n\n- 세션이란?\n"
    assert asked(text) == ["자바의 특징", "오버로딩과 오버라이딩의 차이"]


@pytest.mark.parametrize(
    ("heading", "question"),
    [
        ("**Q1.1 ECB는 왜 쓰면 안 되는가?**", "ECB는 왜 쓰면 안 되는가?"),
        ("### Q1.1 (Follow-up): Why modules?", "Why modules?"),
        ("### 면접관: OIDC를 왜 도입했나요?", "OIDC를 왜 도입했나요?"),
    ],
)
def test_numbers_of_two_parts_and_who_speaks_are_no_part_of_a_question(heading: str, question: str) -> None:
    assert taken(f"## 면접 질문\n\n{heading}\n\n키가 드러나기 때문이다.\n") == [
        (question, "키가 드러나기 때문이다.")
    ]


def test_folds_that_divide_the_answer_of_a_heading_are_no_questions() -> None:
    text = "# 면접 질문 정리\n\n## 데이터베이스의 특징에 대해 설명해주세요.\n\n<details>\n<summary>데이터베이스란?</summary>\n\n함께 쓰는 데이터이다.\n</details>\n\n<details>\n<summary>데이터베이스의 특징</summary>\n\n실시간으로 답한다.\n</details>\n"
    assert asked(text) == ["데이터베이스의 특징에 대해 설명해주세요."]


def test_a_guide_to_a_whole_field_is_no_question() -> None:
    text = "---\ntitle: JavaScript 완벽 가이드\n---\n\n## 콜 스택\n\n함수 호출을 쌓는 곳이다.\n\n## 이벤트 루프\n\n큐에서 일을 꺼낸다.\n\n## 클로저\n\n바깥 변수를 기억한다.\n"
    assert asked(text) == ["콜 스택", "이벤트 루프", "클로저"]
