"""What the questions of a text are where nothing marks them: the reading that explains the whole text best."""

# ruff: noqa: E501 (texts as people write them)

from __future__ import annotations

import pytest
from importing_markdown import pairs

from quizzer.authoring.importing.lines.likeness import likeness
from quizzer.authoring.importing.markdown.blocks.admonitions import with_details
from quizzer.authoring.importing.markdown.posts.post_titles import post_title
from quizzer.authoring.importing.markdown.reader import read_markdown

POST = "---\ntitle: {title}\ntags: [CS]\n---\n\n"


def taken(text: str, wish: str | None = None) -> list[tuple[str, str]]:
    return [(each.question, each.answers[0]) for each in read_markdown(text, "글.md", wish=wish).found]


def asked(text: str, wish: str | None = None) -> list[str]:
    return [question for question, _answer in taken(text, wish)]


@pytest.mark.parametrize(
    ("more", "less"),
    [
        ("교착상태란?", "교착상태와 기아의 차이"),
        ("교착상태와 기아의 차이", "교착상태"),
        ("Deadlock", "1단계"),
        ("Explain deadlock", "Deadlock"),
        ("운영체제", "설치하기"),
        ("Deadlock", "Examples"),
        ("정규화", "특징"),
        ("Image vs container?", "Key takeaways"),
        ("서버 만들기", "개요"),
    ],
)
def test_what_an_interviewer_asks_looks_more_like_a_question(more: str, less: str) -> None:
    assert likeness(more) > likeness(less)


def test_names_are_questions_in_a_text_about_interviews_and_parts_of_articles_are_not() -> None:
    text = "# OS Interview Notes\n\n## Deadlock\n\nProcesses wait for each other.\n\n## Summary\n\nRead it again.\n\n## Paging\n\nMemory in frames.\n"
    assert taken(text) == [("Deadlock", "Processes wait for each other."), ("Paging", "Memory in frames.")]


def test_headings_that_only_group_others_are_no_questions() -> None:
    text = "# ML Interview Preparation\n\n## 1. Basics\n\n### 1.1 Overfitting\n\nIt learns the noise.\n\n## 2. Models\n\n### 2.1 Trees\n\nThey split.\n"
    assert taken(text) == [("Overfitting", "It learns the noise."), ("Trees", "They split.")]


def test_headings_that_repeat_or_halve_what_is_above_them_divide_its_answer() -> None:
    repeated = "# Interview Prep\n\n## 1. Softmax\n\n### In short\nScores become shares.\n\n## 2. Dropout\n\n### In short\nNeurons are left out.\n"
    halves = "# 네트워크 면접 정리\n\n## TCP vs UDP\n\n### TCP\n\n순서를 지킨다.\n\n### UDP\n\n그냥 보낸다.\n\n## HTTP와 HTTPS의 차이\n\n### HTTP\n\n드러난다.\n\n### HTTPS\n\n감춘다.\n"
    assert asked(repeated) == ["Softmax", "Dropout"]
    assert asked(halves) == ["TCP vs UDP", "HTTP와 HTTPS의 차이"]


def test_one_question_inside_a_post_does_not_replace_its_title() -> None:
    article = "## 빌드 도구?\n\n소스에서 프로그램을 만드는 일을 대신 하는 프로그램이다. 종속성도 받아 온다.\n\n### Maven\n\n설정이 XML이다.\n\n### Gradle\n\n설정이 Groovy이다.\n"
    assert asked(POST.format(title="Gradle과 Maven의 차이") + article) == ["Gradle과 Maven의 차이"]


def test_a_heading_that_asks_what_the_title_names_is_the_question() -> None:
    text = (
        POST.format(title='"[네트워크] REST API"')
        + "### REST API란?\n\n주소와 방법으로 자원을 다루는 규칙이다.\n\n### 단계\n\n- 넷이 있다.\n"
    )
    assert asked(text) == ["REST API란?"]


def test_what_a_post_is_filed_under_is_no_part_of_its_title() -> None:
    assert post_title("[CS][OS] 데드락이란?") == "데드락이란?"
    assert post_title("[데드락]") == "데드락"
    text = (
        POST.format(title='"[CS] 라이브러리와 프레임워크의 차이"')
        + "라이브러리는 내가 부르고, 프레임워크는 나를 부른다. 흐름을 누가 쥐는지가 다르다.\n"
    )
    assert asked(text) == ["라이브러리와 프레임워크의 차이"]


def test_sections_with_nothing_but_questions_answer_nothing() -> None:
    text = "# 면접 준비\n\n## 네트워크\n\n- TCP란 무엇인가요?\n- UDP란 무엇인가요?\n\n## 운영체제\n\n- 데드락이란 무엇인가요?\n- 스레드란 무엇인가요?\n"
    harvest = read_markdown(text, "글.md")
    assert harvest.found == ()
    assert [each.spot.line for each in harvest.remarks if each.lost] == [5, 6, 10, 11]


def test_a_plan_of_topics_is_no_answer_and_each_of_them_is_listed() -> None:
    text = "# 운영체제 면접 질문 정리\n\n## 기본 개념\n\n1. 운영체제의 역할\n2. 커널\n\n## 프로세스\n\n1. 문맥 교환\n2. 스레드\n"
    harvest = read_markdown(text, "글.md")
    assert harvest.found == ()
    assert [each.spot.line for each in harvest.remarks if each.lost] == [5, 6, 10, 11]


def test_items_with_answers_below_them_are_questions_in_a_text_about_interviews() -> None:
    text = "# 네트워크 면접 질문 정리\n\n- 지연의 요소\n\n  - 처리\n  - 대기\n\n---\n\n- 프로토콜 계층\n\n  - 응용\n  - 전송\n"
    assert taken(text) == [("지연의 요소", "- 처리\n- 대기"), ("프로토콜 계층", "- 응용\n- 전송")]


TWO_WAYS = (
    POST.format(title="쿠키, 세션")
    + "## 쿠키\n\n브라우저가 지니고 다니며 요청마다 함께 보내는 글이다.\n\n## 세션\n\n서버가 지니고, 브라우저에는 열쇠만 준다.\n"
)


def test_where_two_readings_are_nearly_as_good_the_other_is_named_with_its_option() -> None:
    (remark,) = [each for each in read_markdown(TWO_WAYS, "글.md").remarks if "--questions" in each.message]
    assert not remark.lost
    assert remark.message.endswith("--questions title.")
    clear = "## 쿠키란?\n\n글이다.\n\n## 세션이란?\n\n서버의 것이다.\n"
    assert not [each for each in read_markdown(clear, "글.md").remarks if "--questions" in each.message]


@pytest.mark.parametrize(
    ("wish", "questions"),
    [
        ("title", ["쿠키, 세션"]),
        ("h2", ["쿠키", "세션"]),
        ("asking", []),
        ("h3", []),
        ("bold", []),
    ],
)
def test_the_wished_reading_is_taken_whatever_speaks_against_it(wish: str, questions: list[str]) -> None:
    harvest = read_markdown(TWO_WAYS, "글.md", wish=wish)
    assert [each.question for each in harvest.found] == questions
    assert any(each.lost for each in harvest.remarks) == (not questions)


def test_bold_lines_and_items_can_be_wished_for() -> None:
    text = "**쿠키**\n\n브라우저의 글이다.\n\n**세션**\n\n서버의 것이다.\n\n- 토큰\n  - 서명된 글이다.\n"
    assert asked(text, "bold") == ["쿠키", "세션"]
    assert asked(text, "items") == ["토큰"]


def test_a_name_before_every_answer_is_a_label_and_names_inside_answers_are_not() -> None:
    drafts = "**Q. 큐란?**\n초안: 줄이다.\n\n**Q. 스택이란?**\n초안: 더미이다.\n"
    fields = "## 큐란?\n\n정의: 줄이다.\n\n장점: 빠르다.\n\n## 스택이란?\n\n정의: 더미이다.\n\n장점: 쉽다.\n"
    assert taken(drafts) == [("큐란?", "줄이다."), ("스택이란?", "더미이다.")]
    assert taken(fields)[0][1].startswith("정의: 줄이다.")


def test_folds_of_mkdocs_are_folds() -> None:
    text = '### Q1: Queue\n\n> What is a queue?\n\n??? success "Solution"\n    First in, first out.\n\n### Q2: Stack\n\n> What is a stack?\n\n??? success "Solution"\n    Last in, first out.\n\nEnd.\n'
    assert taken(text) == [
        ("What is a queue?", "First in, first out."),
        ("What is a stack?", "Last in, first out."),
    ]
    lines = text.split("\n")
    assert len(with_details(lines)) == len(lines)


def test_a_question_with_an_arrow_to_its_answer_is_one_among_other_items() -> None:
    text = '### 면접 대비\n\n- "큐가 뭔가요?" → **먼저 넣은 것이 먼저 나온다.**\n- 외울 것은 없다.\n- 자주 나온다.\n'
    assert taken(text) == [("큐가 뭔가요?", "먼저 넣은 것이 먼저 나온다.")]


def test_a_text_that_is_fenced_as_a_whole_is_read() -> None:
    text = "Here it is.\n\n```markdown\n# Interview\n\n### 1. What is a queue?\n\nA line of things.\n\n### 2. What is a stack?\n\nA pile of things.\n```\n"
    assert asked(text) == ["What is a queue?", "What is a stack?"]


def test_tags_inside_code_stay_as_they_are() -> None:
    text = "## JSX란?\n\n자바스크립트 안에 쓰는 표기이다.\n\n```html\n<h1>제목</h1>\n<br/>\n```\n\n그래서 읽기 쉽다.\n"
    (found,) = read_markdown(text, "글.md").found
    assert "<h1>제목</h1>\n<br/>" in found.answers[0]


def test_an_answer_below_headings_of_its_own_is_taken_whole() -> None:
    text = "# 데드락\n\n## 면접 질문\n데드락이 무엇인지 설명해주세요.\n\n## 핵심 답변\n\n### 개념\n서로 기다린다.\n\n### 조건\n\n#### 넷\n\n1. 상호 배제\n\n```c\nlock(a);\n```\n"
    (found,) = read_markdown(text, "글.md").found
    assert found.answers[0] == "서로 기다린다.\n1. 상호 배제\n```c\nlock(a);\n```"


def test_a_label_in_only_one_of_many_answers_is_a_part_of_it() -> None:
    text = "# Interview\n\n### Dropout\nNeurons are left out.\n\n### Vanishing gradients\nThe product of many small numbers is almost nothing, layer by layer.\n\nSolution:\n\n- other activations\n\n### Transfer\nStart from a trained model.\n"
    answer = dict(taken(text))["Vanishing gradients"]
    assert answer.startswith("The product") and answer.endswith("other activations")


def test_the_answer_in_a_fold_ends_where_its_next_heading_begins() -> None:
    text = "## Q1. 큐란?\n\n<details>\n<summary>답변 보기</summary>\n\n### 핵심 답변\n먼저 넣은 것이 먼저 나온다.\n\n### 꼬리 질문 대비\n- 스택은?\n\n</details>\n"
    assert taken(text) == [("큐란?", "먼저 넣은 것이 먼저 나온다.")]


def test_a_problem_that_was_solved_is_no_question() -> None:
    text = "### 이력서 표현\n> **문제**: 캐시가 서로 맞지 않았다\n> **해결**: 알림을 보냈다\n\n### 면접 대비\n\n**Q: 왜 알림인가요?**\n\n빠르기 때문이다.\n"
    assert taken(text) == [("왜 알림인가요?", "빠르기 때문이다.")]


def test_a_heading_right_behind_the_front_matter_is_read() -> None:
    text = "---\ntitle: 면접 - OS편\n---# 운영체제 면접\n\n## 페이지란?\n\n메모리의 칸이다.\n\n---\n\n## 프레임이란?\n\n그것이 놓이는 자리이다.\n"
    assert asked(text) == ["페이지란?", "프레임이란?"]


def test_an_empty_item_behind_an_answer_is_no_end_of_the_program() -> None:
    assert taken("## 큐란?\n\n줄이다.\n\n-\n- 둘\n")[0][0] == "큐란?"


def test_a_heading_without_a_name_is_no_title_that_asks() -> None:
    harvest = read_markdown(
        "#\n\n큐는 먼저 넣은 것이 먼저 나오는 줄이고, 스택은 그 반대이다. 둘 다 목록으로 만든다.\n",
        "글.md",
        wish="title",
    )
    assert harvest.found == ()
    assert [each.lost for each in harvest.remarks] == [True]


def test_an_empty_question_is_answered_by_the_heading_behind_it_that_speaks_of_the_same() -> None:
    higher = "# NLP Interview Questions\n\n#### What is a word embedding\n\n### Word embedding\n\nA vector of a word.\n\n#### What is TF-IDF\n\nIt weighs words by how rare they are.\n"
    stacked = "## 딥러닝 면접 질문\n\n### ReLU를 쓰는 이유가 뭔가요?\n\n### 추가질문 1. Leaky ReLU는 무엇인가요?\n\n### ReLU의 장점\n\n기울기가 남는다.\n\n### ReLU의 단점\n\n음수에서 죽는다.\n\n### 드롭아웃이란 무엇인가요?\n\n뉴런을 쉬게 한다.\n"
    another = "## 네트워크 면접 질문\n\n### TCP란 무엇인가요?\n\n### 데드락\n\n서로 기다린다.\n\n### 세마포어란?\n\n세는 열쇠.\n"
    assert taken(higher) == [
        ("What is a word embedding", "A vector of a word."),
        ("What is TF-IDF", "It weighs words by how rare they are."),
    ]
    assert asked(stacked) == ["ReLU를 쓰는 이유가 뭔가요?", "드롭아웃이란 무엇인가요?"]
    assert "기울기가 남는다." in taken(stacked)[0][1]
    assert "TCP란 무엇인가요?" not in asked(another)


@pytest.mark.parametrize("name", ["목차", "📚 목차", "Table of Contents", "Contents:"])
def test_headings_a_rank_below_a_table_of_contents_are_no_part_of_it(name: str) -> None:
    text = f"# 차\n\n## {name}\n\n- [1](#1)\n- [2](#2)\n\n### 차와 커피의 차이\n\n잎과 콩의 차이이다.\n\n### 우림이란?\n\n물에 담그는 일이다.\n"
    assert [asked for asked, _told in pairs(text)] == ["차와 커피의 차이", "우림이란?"]


def test_groups_of_a_table_of_contents_stay_in_it() -> None:
    text = "# Tea\n\n## Contents\n\n### Leaves\n\n- [What is tea?](#t)\n\n### Water\n\n- [What is a brew?](#b)\n\n"
    text += "## What is tea?\n\nA leaf.\n\n## What is a brew?\n\nHot water.\n"
    assert pairs(text) == [("What is tea?", "A leaf."), ("What is a brew?", "Hot water.")]


COUNTED_APART = (
    "# Bread Interview Questions\n\n## Basics\n\n#### 1. What is a crust?\n\nThe outside.\n\n#### 2. What is a crumb?\n\nThe inside.\n\n"
    "#### 3. Why is bread scored?\n\nSo that it can rise.\n\n## Baking\n\n### 4. What is steam for?\n\n### 5. What is a peel?\n\nA flat shovel.\n\n"
    "### 6. How do you keep bread fresh?\n\n#### ✅ Use a box\n\nIt stays dry.\n\n#### ✅ Avoid the cold\n\nIt gets stale there.\n"
)


def test_counted_questions_of_another_rank_are_questions_too() -> None:
    """What stands below one of them are parts of its answer."""
    empty = "".join(f"### {n}. What is flour of kind {n}?\n\n" for n in range(7, 16))
    assert asked(f"{COUNTED_APART}## Flour\n\n{empty}") == [
        "What is a crust?",
        "What is a crumb?",
        "Why is bread scored?",
        "What is a peel?",
        "How do you keep bread fresh?",
    ]
