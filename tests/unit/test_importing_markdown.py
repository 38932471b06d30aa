"""Posts and question lists in Markdown: what is asked, what answers, what explains."""

# ruff: noqa: E501 (texts as people write them)

from __future__ import annotations

import pytest

from quizzer.authoring.importing.found import Harvest
from quizzer.authoring.importing.markdown import headlines, labels
from quizzer.authoring.importing.markdown.headlines import Asking
from quizzer.authoring.importing.markdown.labels import Label
from quizzer.authoring.importing.markdown.reader import read_markdown

FRONT = '---\nlayout: post\ntitle: "3-(2) 캐시는 왜 쓰나요?"\ndate: 2025-03-04 10:00:00 +0900\ncategories: [CS]\ntags: [cache, 캐시]\n---\n'


def pairs(text: str) -> list[tuple[str, str]]:
    return [(each.question, each.answers[0]) for each in read(text).found]


def read(text: str) -> Harvest:
    return read_markdown(text, "글.md")


def lost(text: str) -> list[str]:
    return [str(remark) for remark in read(text).remarks if remark.lost]


@pytest.mark.parametrize(
    ("line", "title", "asking"),
    [
        ("14-(1) Docker의 차이를 설명해보세요.", "Docker의 차이를 설명해보세요.", Asking.ASKS),
        ("🟢 6-(2). 스택이란?", "스택이란?", Asking.ASKS),
        ("Q3. 큐", "큐", Asking.MARKED),
        ("[Q001] Q. TCP의 차이는?", "TCP의 차이는?", Asking.MARKED),
        ("꼬리질문1: 왜 느릴까요?", "왜 느릴까요?", Asking.MARKED),
        ("3-way handshaking이란?", "3-way handshaking이란?", Asking.ASKS),
        ("4가지 조건", "4가지 조건", Asking.NAMES),
        ("1. 지원 동기를 말해주세요. (=왜 지원했나요?)", "지원 동기를 말해주세요. (=왜 지원했나요?)", Asking.ASKS),
        ("Explain event delegation", "Explain event delegation", Asking.ASKS),
        ("Q&A", "Q&A", Asking.NO),
        ("Introduction", "Introduction", Asking.NO),
    ],
)  # fmt: skip
def test_a_title_loses_its_number_and_asks_or_does_not(line: str, title: str, asking: Asking) -> None:
    assert headlines.title(line) == title
    assert headlines.asking(line) is asking


@pytest.mark.parametrize(
    ("line", "label"),
    [
        ("🟢 예시 답안 (코드잇 제공)", Label.MODEL),
        ("정답 보기", Label.ANSWER),
        ("A.", Label.ANSWER),
        ("Sample answer:", Label.MODEL),
        ("더보기", Label.ANSWER),
        ("내 답변", Label.OWN),
        ("답변 Tip", None),
        ("질문에 대한 답변", None),
    ],
)
def test_a_line_is_a_label_for_an_answer_or_is_not(line: str, label: Label | None) -> None:
    assert labels.label(line) is label


def test_a_post_gives_title_quote_article_tags_and_source() -> None:
    """The quoted example is the model answer word for word, `<br>` a line end; the rest explains."""
    text = FRONT + (
        "## 🟢 캐시\n\n캐시는 **빠른** 저장소다.\n\n![그림](https://example.org/c.png)\n\n#### ⚪\n\n"
        "## 🟢 예시 답안 (학원 제공)\n\n\n>캐시는 자주 쓰는 데이터를 가까이 둡니다.<br>\n그래서 **빠릅니다**.\n"
    )
    harvest = read(text)
    (found,) = harvest.found
    assert found.question == "캐시는 왜 쓰나요?"
    assert found.answers == ("캐시는 자주 쓰는 데이터를 가까이 둡니다.\n그래서 빠릅니다.",)
    assert found.explanation is not None
    assert found.explanation.endswith("캐시는 **빠른** 저장소다.\n\n[그림](https://example.org/c.png)")
    assert "예시 답안" not in found.explanation
    assert "⚪" not in found.explanation
    assert found.tags == ("CS", "cache", "캐시")
    assert found.source == "학원 제공; 글.md, 2025-03-04"
    assert harvest.remarks == ()


@pytest.mark.parametrize(
    "answer",
    [
        ">  - 첫째, 빠릅니다.\n- 둘째, 가깝습니다.\n",
        "> \n- 첫째, 빠릅니다.\n- 둘째, 가깝습니다.",
        "> - 첫째, 빠릅니다.\n> - 둘째, 가깝습니다.",
        "- 첫째, 빠릅니다.\n- 둘째, 가깝습니다.",
    ],
)
def test_the_quote_goes_on_in_list_lines_without_its_mark(answer: str) -> None:
    text = FRONT + "## 🟢 TBU\n---\n#### ⚪ TBU..\n\n#### 🟢 예시 답안\n" + answer
    (found,) = read(text).found
    assert found.answers == ("- 첫째, 빠릅니다.\n- 둘째, 가깝습니다.",)
    assert found.explanation is None, "nothing but TBU is around it"


def test_two_questions_in_one_post_have_their_own_answers_and_articles() -> None:
    text = FRONT + (
        "## 1) 캐시란 무엇인가요?\n설명 하나.\n### 예시 답안\n> 가까운 저장소입니다.\n\n"
        "## 2) 버퍼란 무엇인가요?\n설명 둘.\n### 예시 답안\n> 속도 차이를 메웁니다.\n"
    )
    first, second = read(text).found
    assert (first.question, first.answers) == ("캐시란 무엇인가요?", ("가까운 저장소입니다.",))
    assert (second.question, second.answers) == ("버퍼란 무엇인가요?", ("속도 차이를 메웁니다.",))
    assert "설명 둘" in (second.explanation or "")
    assert "설명 둘" not in (first.explanation or "")


def test_a_post_without_an_example_answers_with_its_article_and_says_so() -> None:
    text = (
        FRONT
        + "캐시는 자주 쓰는 데이터를 빠른 곳에 두어 다시 읽을 때 시간을 아끼는 저장소이다.\n\n```c\nint x;\n```\n"
    )
    harvest = read(text)
    (found,) = harvest.found
    assert found.answers[0].startswith("캐시는 자주")
    assert "int x" in (found.explanation or "")
    assert [remark.lost for remark in harvest.remarks] == [False]


def test_an_own_answer_is_never_the_model_answer_beside_a_given_one() -> None:
    text = "### Q. 캐시란?\n#### 내 답변\n빠른 것.\n#### 모범 답안\n자주 쓰는 데이터를 가까이 두는 저장소.\n"
    (found,) = read(text).found
    assert found.answers == ("자주 쓰는 데이터를 가까이 두는 저장소.",)
    assert "빠른 것" in (found.explanation or "")


def test_an_empty_post_is_listed_with_its_line() -> None:
    assert lost(FRONT + "\n## TBU\n") == ["글.md:8: The post has no answer yet: 캐시는 왜 쓰나요?"]


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


def test_the_option_that_an_answer_names_is_the_answer() -> None:
    text = "## Q1. 무엇인가요?\n\n- [ ] A. 스택\n- [ ] B. 큐\n\n<details>\n<summary>정답</summary>\n**B**. 먼저 넣은 것이 먼저 나온다.\n</details>\n"
    assert pairs(text) == [("무엇인가요?", "큐")]
    assert read(text).found[0].explanation == "먼저 넣은 것이 먼저 나온다."


def test_contents_and_links_are_no_questions() -> None:
    text = (
        "# 네트워크\n\n## 목차\n- [TCP란?](#tcp란)\n- [UDP란?](#udp란)\n\n### TCP란?\n연결한 뒤에 보낸다.\n\n> [Top](#네트워크)\n\n"
        "### UDP란?\n그냥 보낸다.\n\n## Reference\n- [왜 느린가?](https://example.org)\n"
    )
    assert pairs(text) == [("TCP란?", "연결한 뒤에 보낸다."), ("UDP란?", "그냥 보낸다.")]
    assert lost(text) == []


def test_headings_that_the_contents_list_are_questions_where_none_asks() -> None:
    text = "- [OAuth](#oauth)\n- [XSS 공격](#xss-공격)\n- [CSRF](#csrf)\n\n### OAuth\n권한을 넘긴다.\n### XSS 공격\n스크립트를 심는다.\n### CSRF\n요청을 꾸민다.\n## 기타\n남는 말.\n"
    assert [question for question, _answer in pairs(text)] == ["OAuth", "XSS 공격", "CSRF"]


def test_short_names_among_questions_of_the_same_rank_are_questions() -> None:
    text = "#### 제네릭이란?\n> 타입을 밖에서 정한다.\n#### 차이는?\n> 없다.\n#### Java 컴파일 과정\n> 소스가 바이트코드가 된다.\n"
    assert len(pairs(text)) == 3


def test_follow_ups_know_whom_they_follow() -> None:
    text = (
        "<details>\n<summary>GC란?</summary>\n쓰지 않는 메모리를 되찾는다.\n"
        "<details>\n<summary>꼬리질문1: 언제 도나요?</summary>\n힙이 찼을 때.\n</details>\n</details>\n"
    )
    first, second = read(text).found
    assert first.follow_ups == (second.question,) == ("언제 도나요?",)
    assert first.answers == ("쓰지 않는 메모리를 되찾는다.",)
    assert first.explanation is None


def test_sections_around_a_question_are_its_tags_and_code_before_words_is_left_to_the_explanation() -> None:
    text = "# Java\n## 컬렉션\n### List란?\n순서가 있다.\n\n```java\nList.of(1);\n```\n바꿀 수 없다.\n### Set이란?\n겹치지 않는다.\n"
    first, _second = read(text).found
    assert first.tags == ("컬렉션",)
    assert first.answers == ("순서가 있다.\n\n바꿀 수 없다.",)
    assert "List.of(1)" in (first.explanation or "")


def test_a_long_unquoted_answer_gives_its_beginning_and_stays_whole_as_explanation() -> None:
    paragraph = "이 문장은 설명을 길게 늘어놓는 문장이다. " * 12
    text = "## 캐시란?\n" + "\n\n".join([paragraph] * 8) + "\n## 버퍼란?\n짧다.\n"
    harvest = read(text)
    first = harvest.found[0]
    assert len(first.answers[0]) < 1_500
    assert len(first.explanation or "") > 1_900
    assert [remark.lost for remark in harvest.remarks] == [False]


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


def test_front_matter_may_be_broken_toml_or_behind_a_mark() -> None:
    broken = '---\ntitle: "캐시는 왜 쓰나요?"\ntags: [a, b\nbad: : :\n---\n## 예시 답안\n> 빨라서요.\n'
    assert pairs(broken) == [("캐시는 왜 쓰나요?", "빨라서요.")]
    toml = '+++\ntitle = "캐시는 왜 쓰나요?"\n+++\n## 예시 답안\n> 빨라서요.\n'
    assert pairs(toml) == [("캐시는 왜 쓰나요?", "빨라서요.")]


def test_jekyll_tags_and_headings_in_html_are_understood() -> None:
    text = "<h2 id='a'>캐시란?</h2>\n가깝다.\n{% highlight c %}\n# int\n{% endhighlight %}\n{: .notice}\n<h2>버퍼란?</h2>\n메운다.\n"
    assert pairs(text) == [("캐시란?", "가깝다.\n# int"), ("버퍼란?", "메운다.")]
    assert "{" not in (read(text).found[0].explanation or "")


def test_marked_questions_need_no_blank_line_between_them() -> None:
    text = "Question: 캐시란?\nAnswer: 가까운 저장소.\n그래서 빠르다.\nQuestion: 버퍼란?\nAnswer: 잠시 모으는 곳.\n"
    assert pairs(text) == [("캐시란?", "가까운 저장소.\n그래서 빠르다."), ("버퍼란?", "잠시 모으는 곳.")]
    assert [each.spot.line for each in read(text).found] == [1, 4]


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


def test_a_name_is_a_question_where_an_answer_is_labelled_below_it() -> None:
    one = "<details>\n<summary>{}</summary>\n\n### 정답\n```\n{}\n```\n</details>\n"
    text = one.format("1 캐시", "가까운 저장소이다.") + "\n" + one.format("2 버퍼", "잠시 모으는 곳이다.")
    assert pairs(text) == [("캐시", "가까운 저장소이다."), ("버퍼", "잠시 모으는 곳이다.")]


def test_the_contents_may_shorten_what_they_list() -> None:
    names = ("캐시 (Cache)", "버퍼 (Buffer)", "큐 (Queue)")
    contents = "\n".join(f"- [{name.split()[0]}](#a)" for name in names)
    text = f"## 목차\n{contents}\n\n" + "".join(f"## {name}\n* 저장소의 하나\n\n" for name in names)
    assert pairs(text) == [(name, "저장소의 하나") for name in names]


def test_short_questions_without_answers_are_listed_too() -> None:
    text = "### 캐시란?\n가깝다.\n### 캐시와 버퍼의 차이\n### 큐란?\n"
    assert lost(text) == [
        "글.md:3: The question has no answer: 캐시와 버퍼의 차이",
        "글.md:4: The question has no answer: 큐란?",
    ]


def test_names_between_underscores_are_no_bold_words() -> None:
    text = "## 생성자란?\n객체를 만들 때 __init__ 메서드가 **먼저** 불리고 __가장__ 바쁘다.\n"
    assert pairs(text) == [("생성자란?", "객체를 만들 때 __init__ 메서드가 먼저 불리고 가장 바쁘다.")]


def test_a_numbered_list_of_answers_belongs_to_the_list_of_questions_before_it() -> None:
    lists = "## 확인\n\n1. 캐시의 목적을 쓰라.\n2. 버퍼의 예를 들라.\n\n{}\n\n1. 빨라진다.\n2. 스트림.\n\n## 흔한 실수\n\n- 둘을 섞는다.\n"
    expected = [("캐시의 목적을 쓰라.", "빨라진다."), ("버퍼의 예를 들라.", "스트림.")]
    assert pairs(lists.format("### 정답")) == pairs(lists.format("**Answers**")) == expected
    assert [each.spot.line for each in read(lists.format("### 정답")).found] == [3, 4]
    assert lost(lists.format("### 정답").replace("2. 스트림.\n", "")) != [], (
        "lists of different lengths are no pair"
    )


def test_a_named_question_asks_below_its_heading_code_and_all() -> None:
    text = "### Q1 — 순위표\n\n무엇이 출력되나요?\n\n```js\nprint(1)\n```\n\n<details><summary>정답</summary>\n\n1이다.\n</details>\n"
    assert pairs(text) == [("무엇이 출력되나요?\n\nprint(1)", "1이다.")]


def test_a_paragraph_asks_what_is_folded_right_below_it() -> None:
    text = "## 3장 캐시\n\n배경이다.\n\n**Drill 2.** 캐시는 왜 빠른가?\n\n<details><summary>Answer</summary>\n\n가깝다.\n</details>\n"
    assert pairs(text) == [("캐시는 왜 빠른가?", "가깝다.")]


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


def test_facts_about_a_question_are_no_answer() -> None:
    text = "### Q1: 캐시란?\n\n**Difficulty**: Beginner\n\n**Strategy**:\n가까운 저장소이다.\n\n**Code Example**:\n```\nget\n```\n\n---\n\n### Q2: 버퍼란?\n\n**난이도:** 하\n\n모으는 곳이다.\n"
    assert pairs(text) == [("캐시란?", "가까운 저장소이다."), ("버퍼란?", "모으는 곳이다.")]
    assert pairs("## Q. 권한이란?\n**특수 권한:**\n- setuid\n") == [("권한이란?", "특수 권한:\n- setuid")]


def test_an_empty_answer_item_goes_on_in_the_items_after_it() -> None:
    text = "Q1. 흔한 실수는?\n- answer:\n- 크게 만든다.\n- root로 돌린다.\n- why: 보안.\n"
    assert pairs(text) == [("흔한 실수는?", "- 크게 만든다.\n- root로 돌린다.")]


def test_a_sentence_about_the_writer_is_no_label_of_an_own_answer() -> None:
    text = "## 자신의 장점은 무엇인가요?\n\n저의 첫 장점은 성실함이라 생각합니다.\n\n다음은 적응력입니다.\n\n## 단점은 무엇인가요?\n없습니다.\n"
    assert pairs(text)[0][1] == "저의 첫 장점은 성실함이라 생각합니다.\n\n다음은 적응력입니다."


def test_a_bold_line_before_the_next_questions_ends_the_answer() -> None:
    text = "**Docker:**\n\n- **What is an image?**\n\n    A template.\n\n**Kubernetes:**\n\n- **What is a pod?**\n\n    A group.\n"
    assert pairs(text) == [("What is an image?", "A template."), ("What is a pod?", "A group.")]


def test_a_cell_with_nothing_but_a_link_is_no_answer() -> None:
    text = "| 질문 | 답변 |\n|---|---|\n| 캐시란? | [🗝️](./a b/) |\n| 버퍼란? | 모으는 곳 |\n"
    assert pairs(text) == [("버퍼란?", "모으는 곳")]
    assert lost(text) == ["글.md:3: The question has no answer: 캐시란?"]


def test_a_bold_question_below_a_heading_that_only_numbers_it() -> None:
    text = "## Question 1\n\n**캐시란 무엇인가?**\n\n### Answer\n\n가까운 저장소.\n\n## Question 2\n\n**버퍼란 무엇인가?**\n\n### Answer\n\n모으는 곳.\n"
    assert pairs(text) == [("캐시란 무엇인가?", "가까운 저장소."), ("버퍼란 무엇인가?", "모으는 곳.")]


def test_what_follows_a_labelled_answer_is_told_from_it() -> None:
    text = "### 1. **캐시와 버퍼**\n\n**Answer:**\n캐시는 다시 쓴다.\n\n**Why this is tricky:**\n비슷하다.\n\n### 2. **큐**\n\n**Answer:**\n줄이다.\n\n**Company/Year:** 어디든 2024\n"
    assert pairs(text) == [("캐시와 버퍼", "캐시는 다시 쓴다."), ("큐", "줄이다.")]


def test_a_further_question_is_no_answer_and_code_below_a_listed_one_is() -> None:
    assert pairs("1. 캐시란 무엇인가?\n   * 왜 쓰는가?\n2. 버퍼란 무엇인가?\n   * 언제 쓰는가?\n") == []
    text = "## iOS\n\n- 캐시와 버퍼의 차이를 설명하시오.\n\n```\n   - 캐시: 다시 쓴다\n   - 버퍼: 모은다\n```\n\n- 큐를 설명하시오.\n"
    assert pairs(text) == [("캐시와 버퍼의 차이를 설명하시오.", "- 캐시: 다시 쓴다\n- 버퍼: 모은다")]


def test_a_heading_over_questions_is_no_question_without_an_answer() -> None:
    text = "## **꼭 나오는 질문**\n\n## **1. 캐시란?**\n\n가깝다.\n\n## **2. 버퍼란?**\n\n모은다.\n"
    assert len(pairs(text)) == 2
    assert lost(text) == []


def test_a_label_asks_in_the_next_line_and_facts_stand_before_a_label() -> None:
    text = "## 1. 캐시 🔢\n\n**Question:**  \n캐시는 왜 쓰나요?\n\n**Answer:**  \n빨라서.\n\n## 2. 버퍼\n\n**Question:**\n버퍼는 왜 쓰나요?\n\n**Answer:**\n모으려고.\n"
    assert pairs(text) == [("캐시는 왜 쓰나요?", "빨라서."), ("버퍼는 왜 쓰나요?", "모으려고.")]
    facts = "### 1. 캐시란?\n\n**Difficulty**: Easy  \n**Sample Answer**:\n\n- 가까운 저장소\n"
    assert pairs(facts) == [("캐시란?", "가까운 저장소")]


@pytest.mark.parametrize(
    "said", ["답변을 적어주세요", "TODO", "작성 중...", "---", "내용을 여기에 입력해 주세요."]
)
def test_a_placeholder_is_no_answer(said: str) -> None:
    text = f"<details>\n<summary>캐시란?</summary>\n\n{said}\n</details>\n"
    assert pairs(text) == []
    assert lost(text) == ["글.md:1: The question has no answer: 캐시란?"]


def test_a_table_of_contents_in_columns_is_no_question() -> None:
    table = "| 질문 | 중요도 |\n|---|---|\n| 캐시란? | 필수 |\n| 버퍼란? | 참고 |\n"
    text = f"### 자료 개념\n\n{table}\n### 캐시란?\n\n가깝다.\n\n### 버퍼란?\n\n모은다.\n"
    assert pairs(text) == [("캐시란?", "가깝다."), ("버퍼란?", "모은다.")]
