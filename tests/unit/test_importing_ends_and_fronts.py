"""What stands before and behind answers and questions without belonging to them, and answers that were never written."""

from __future__ import annotations

import pytest

from quizzer.authoring.importing.markdown.posts.post_titles import post_title
from quizzer.authoring.importing.markdown.reader import read_markdown


def pairs(text: str) -> list[tuple[str, str]]:
    return [(each.question, each.answers[0]) for each in read_markdown(text, "글.md").found]


@pytest.mark.parametrize(
    "room",
    [
        "```text\n내 답변:\n```",
        "내 답변:",
        "답: ____",
        "- Your answer: ...",
        "**My answer:**",
        "```\nAnswer: ___\n```",
    ],
)
def test_a_label_with_room_for_an_answer_is_none_and_the_answer_is_taken_from_another_place(
    room: str,
) -> None:
    asked = ("잠금은 왜 필요한가?", "교착 상태란 무엇인가?")
    told = ("둘이 같은 값을 함께 고치지 못하게 한다.", "서로가 쥔 것을 기다리며 멈춘 상태이다.")
    text = "# 확인 문제\n\n## 풀어 보기\n\n" + "".join(f"### {q}\n\n{room}\n\n" for q in asked)
    text += "## 답변 가이드\n\n" + "".join(f"### {q}\n\n{a}\n\n" for q, a in zip(asked, told, strict=True))
    assert pairs(text) == list(zip(asked, told, strict=True))
    assert not [each for each in read_markdown(text, "글.md").remarks if each.lost]


@pytest.mark.parametrize(
    ("short", "detailed"),
    [
        ("간단 답변", "심화 답변"),
        ("Short", "Detailed"),
        ("한 줄", "상세"),
        ("요약", "자세히"),
        ("Short answer", "Long answer"),
    ],
)
def test_of_a_short_and_a_detailed_answer_the_short_one_is_the_model_answer(
    short: str, detailed: str
) -> None:
    item = "### ❓ {}\n- {}: {}\n- {}: {}\n\n"
    text = "# Cache\n\n" + "".join(
        item.format(asked, short, said, detailed, "It keeps copies near the reader, and drops the old ones.")
        for asked, said in (
            ("What is a cache?", "A near copy."),
            ("Why do caches expire?", "Copies get old."),
        )
    )
    found = read_markdown(text, "n.md").found
    assert [each.answers[0] for each in found] == ["A near copy.", "Copies get old."]
    assert all("drops the old ones" in (each.explanation or "") for each in found)


def test_the_name_of_its_first_part_is_left_out_of_an_article_that_answers_its_title() -> None:
    text = (
        '---\ntitle: "큐는 무엇일까?"\n---\n\n#### 1. 큐의 뜻\n\n먼저 넣은 것이 먼저 나오는 자료 구조이다.\n\n'
        "#### 2. 큐의 쓰임\n\n인쇄를 기다리는 문서를 넣어 둔다. 차례가 오면 꺼낸다.\n"
    )
    ((_, answer),) = pairs(text)
    assert answer.startswith("먼저 넣은 것이")
    assert "큐의 쓰임\n" in answer


def test_questions_that_follow_do_not_replace_the_one_that_is_answered_in_parts() -> None:
    text = (
        "# 캐시에 대해 설명해주세요.\n\n> 목차\n\n> [은지](#은지)\n\n> [미란](#미란)\n\n"
        "### 은지\n\n- 자주 쓰는 값을 가까이 두는 일이다.\n\n"
        "### 미란\n\n- 느린 곳에 덜 가려고 둔 사본이다.\n\n### 꼬리 질문 모음\n\n"
        "- **꼬리질문 1 : 사본이 낡으면 어떻게 하나요?**\n\n  => 때가 되면 버린다.\n\n"
        "- **꼬리질문 2 : 무엇을 먼저 버리나요?**\n\n  => 오래 안 쓴 것을 버린다.\n\n"
        "- **꼬리질문 3 : 어디에 두나요?**\n\n  => 메모리에 둔다.\n"
    )
    found = pairs(text)
    assert [asked for asked, _ in found] == [
        "캐시에 대해 설명해주세요.",
        "사본이 낡으면 어떻게 하나요?",
        "무엇을 먼저 버리나요?",
        "어디에 두나요?",
    ]
    assert "목차" not in found[0][1]
    assert "가까이 두는" in found[0][1]


@pytest.mark.parametrize(
    ("behind", "left"),
    [
        (" — **TODO: 그림 추가**", "TODO"),
        ("\n\n### 면접관이 주목하는 포인트\n\n- 예를 드는지", "면접관"),
        ("\n\n### What interviewers look for\n\n- an example", "interviewers"),
        ('\n\n### 꼬리 질문 대비\n\n- **"힙은?"** → 부모가 더 크다.', "힙은"),
    ],
)
@pytest.mark.parametrize(
    "label", ["", "### 답변\n\n#### 기본\n\n", "<details>\n<summary>답변 보기</summary>\n\n### 뜻\n\n"]
)
def test_notes_behind_an_answer_are_no_part_of_it(behind: str, left: str, label: str) -> None:
    below = behind.replace("### ", "#### ") if label.startswith("###") else behind
    end = "\n\n</details>" if "<details>" in label else ""
    text = f"# 면접 질문\n\n## Q1. 트리란?\n\n{label}마디가 나뭇가지처럼 이어진 자료 구조이다.{below}{end}\n"
    answer = pairs(text)[0][1]
    assert "마디가 나뭇가지처럼" in answer
    assert left not in answer


def test_a_marked_question_has_no_name_of_an_exercise_in_front() -> None:
    text = (
        '# Swift\n\n### Q1. Scenario: The compiler says "not Sendable".\n\n**Answer:**\nMake it a struct.\n'
    )
    assert pairs(text)[0][0] == 'The compiler says "not Sendable".'


def test_a_part_with_a_common_name_among_questions_is_none() -> None:
    part = "# What is a {} statement?\n\n- It does {}.\n- It is fast.\n\n### Syntax:\n\n> {} x;\n\n"
    text = "".join(part.format(each, each, each) for each in ("DROP", "INSERT"))
    assert [asked for asked, _ in pairs(text)] == ["What is a DROP statement?", "What is a INSERT statement?"]


def test_a_sentence_about_numbered_questions_is_none() -> None:
    text = "# 정리\n\n## Q1-1. 힙이란?\n\n부모가 더 큰 나무이다.\n\n## 핵심\n\n"
    text += "- **Q1-1과 Q1-2는 같은 것을 묻는다.** 하나만 외워도 된다.\n"
    assert [asked for asked, _ in pairs(text)] == ["힙이란?"]


@pytest.mark.parametrize(
    ("line", "asked", "answer"),
    [
        ("What is `2 + 3`? → `5`", "What is 2 + 3?", "5"),
        ("What does `type(1.5)` return? → `float`", "What does type(1.5) return?", "float"),
    ],
)
def test_behind_an_arrow_an_answer_may_be_one_sign(line: str, asked: str, answer: str) -> None:
    text = f"# Python\n\n## Quick questions\n\n- {line}\n- Is `0` false? → Yes, it is falsy.\n"
    assert pairs(text)[0] == (asked, answer)


def test_a_sign_that_is_asked_about_begins_the_answer() -> None:
    text = (
        "**Q1. What is the difference between `=` and `:=`?**\n`=` is a statement.\n`:=` is an expression.\n"
    )
    assert pairs(text) == [
        ("What is the difference between = and :=?", "= is a statement.\n:= is an expression.")
    ]


@pytest.mark.parametrize(
    ("title", "asked"),
    [
        ("Network - 패킷이란?", "패킷이란?"),
        ("network: What is a packet?", "What is a packet?"),
        ("Network - 왜 필요한가요?", "Network - 왜 필요한가요?"),
        ("Network - How does it work?", "Network - How does it work?"),
        ("Docker - 이미지란?", "Docker - 이미지란?"),
        ("Network - 패킷", "Network - 패킷"),
    ],
)
def test_a_category_before_what_a_title_asks_is_no_part_of_it(title: str, asked: str) -> None:
    assert post_title(title, ("CS", "Network")) == asked


@pytest.mark.parametrize("named", ['title: "스레드란 무엇인가요?"', 'question: "스레드란 무엇인가요?"'])
def test_a_card_in_front_matter_is_explained_by_the_text(named: str) -> None:
    text = f'---\n{named}\nanswer: "프로세스 안에서 도는 흐름이다."\nhints: ["흐름", "메모리"]\n---\n'
    text += "\n## 해설\n\n더미를 함께 쓴다.\n"
    (found,) = read_markdown(text, "카드.md").found
    assert (found.question, found.answers) == ("스레드란 무엇인가요?", ("프로세스 안에서 도는 흐름이다.",))
    assert found.hints == ("흐름", "메모리")
    assert "더미를 함께 쓴다." in (found.explanation or "")


def test_a_number_of_answers_in_front_matter_is_no_answer() -> None:
    text = "---\ntitle: 스레드란 무엇인가요?\nanswer: 3\n---\n\n프로세스 안에서 도는 흐름이다.\n"
    text += (
        "같은 프로세스의 다른 흐름과 더미를 함께 쓰고, 쌓는 곳은 저마다 따로 둔다. 그래서 바꾸는 값이 싸다.\n"
    )
    assert pairs(text)[0][1].startswith("프로세스 안에서")


def test_boxes_that_begin_with_headings_that_ask_are_questions() -> None:
    box = "<aside>\n\n### ✅ {}\n\n{}\n\n</aside>\n\n"
    text = (
        "# 쿠키 정리\n\n1. 브라우저가 지니는 짧은 글이다.\n2. 요청마다 함께 간다.\n\n### 면접 답변\n\n"
        + box.format("쿠키는 어떻게 오가나요?", "응답의 머리로 와서 요청의 머리로 간다.")
        + "### 꼬리 질문 답변\n\n"
        + box.format("세션이란?", "서버가 지니는 상태이다.")
    )
    assert pairs(text) == [
        ("쿠키는 어떻게 오가나요?", "응답의 머리로 와서 요청의 머리로 간다."),
        ("세션이란?", "서버가 지니는 상태이다."),
    ]
