"""Posts in Markdown: what their title asks, what answers, what explains, and what stands before the text."""

# ruff: noqa: E501 (texts as people write them)

from __future__ import annotations

import pytest
from importing_markdown import lost, pairs, read

from quizzer.authoring.importing.lines import headlines, labels
from quizzer.authoring.importing.lines.headlines import Asking
from quizzer.authoring.importing.lines.labels import Label

FRONT = '---\nlayout: post\ntitle: "3-(2) 캐시는 왜 쓰나요?"\ndate: 2025-03-04 10:00:00 +0900\ncategories: [CS]\ntags: [cache, 캐시]\n---\n'


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
        ("2. 캐시를 설명해주세요. (Lv2)", "캐시를 설명해주세요.", Asking.ASKS),
        ("스택이란? [난이도: 중]", "스택이란?", Asking.ASKS),
        ("굵은 글씨는 자주 나오니 참고해 주세요.", "굵은 글씨는 자주 나오니 참고해 주세요.", Asking.NO),
        ("무엇을 참고했는지 설명해 주세요.", "무엇을 참고했는지 설명해 주세요.", Asking.ASKS),
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


def test_front_matter_may_be_broken_toml_or_behind_a_mark() -> None:
    broken = '---\ntitle: "캐시는 왜 쓰나요?"\ntags: [a, b\nbad: : :\n---\n## 예시 답안\n> 빨라서요.\n'
    assert pairs(broken) == [("캐시는 왜 쓰나요?", "빨라서요.")]
    toml = '+++\ntitle = "캐시는 왜 쓰나요?"\n+++\n## 예시 답안\n> 빨라서요.\n'
    assert pairs(toml) == [("캐시는 왜 쓰나요?", "빨라서요.")]


def test_jekyll_tags_and_headings_in_html_are_understood() -> None:
    text = "<h2 id='a'>캐시란?</h2>\n가깝다.\n{% highlight c %}\n# int\n{% endhighlight %}\n{: .notice}\n<h2>버퍼란?</h2>\n메운다.\n"
    assert pairs(text) == [("캐시란?", "가깝다.\n```c\n# int\n```"), ("버퍼란?", "메운다.")]
    assert "{" not in (read(text).found[0].explanation or "")


def test_a_text_that_begins_with_a_rule_has_no_front_matter() -> None:
    text = "---\n\n## 9. 면접 포인트\n\n**Q. 캐시는 왜 쓰나요?**\n\nA. 빨라서요.\n\n---\n\n**Q. 큐란?**\n\nA. 줄입니다.\n"
    assert pairs(text) == [("캐시는 왜 쓰나요?", "빨라서요."), ("큐란?", "줄입니다.")]
    assert not any("YAML" in remark for remark in map(str, read(text).remarks))


def test_front_matter_that_is_broken_somewhere_still_names_the_post() -> None:
    text = "---\n# from the blog\ntitle: 캐시는 왜 쓰나요?\ntags: [a\n---\n\n캐시는 자주 쓰는 값을 가까이 두어서 다시 계산하지 않게 하므로 빠릅니다.\n"
    assert [question for question, _answer in pairs(text)] == ["캐시는 왜 쓰나요?"]


def test_an_article_does_not_end_with_the_name_of_its_example() -> None:
    """Short code below it is told as well."""
    told = "The first method tells whether a text begins with another one, and the second whether it ends so."
    text = f"---\ntitle: What is the difference between the two methods?\n---\n\n{told}\n\n**Example:**\n\n```js\na.startsWith('b')\n```\n"
    shown = "Example:\n```js\na.startsWith('b')\n```"
    assert pairs(text) == [("What is the difference between the two methods?", f"{told}\n\n{shown}")]


def test_the_name_of_what_a_title_asks_about_is_no_part_of_the_answer() -> None:
    items = "- 찾기 쉽게 순서대로 놓은 목록\n- 자주 찾는 값을 빨리 찾게 한다. 대신 넣고 지우는 일이 느려진다."
    assert pairs(f'---\ntitle: "[DB] Index란?"\n---\n\n### Index\n\n{items}\n') == [("Index란?", items)]


def test_a_table_of_contents_of_names_does_not_outweigh_a_title_that_asks() -> None:
    told = "Both put space around a box, one inside of its edge and the other one outside, so that they look alike at first."
    parts = "".join(
        f"## {name}\n\nIt has a width, which is told here at some length.\n\n"
        for name in ("Edge", "Box", "Space")
    )
    contents = "- [Edge](#edge)\n- [Box](#box)\n- [Space](#space)\n"
    text = f"---\ntitle: What is the difference between margin and padding?\n---\n\n{told}\n\n{contents}\n{parts}"
    assert [question for question, _answer in pairs(text)] == [
        "What is the difference between margin and padding?"
    ]
    assert (
        len(pairs(text.replace("title: What is the difference between margin and padding?", "title: Layout")))
        == 3
    )


@pytest.mark.parametrize(
    ("title", "asked"),
    [
        ("Difference between yeast and sourdough | Bread-Notes", "Difference between yeast and sourdough"),
        ("Yeast | Sourdough", "Yeast | Sourdough"),
        ("What is rye used for? | Which bread needs it?", "What is rye used for? | Which bread needs it?"),
    ],
)
def test_the_name_of_a_site_behind_a_title_is_no_part_of_it(title: str, asked: str) -> None:
    told = "Both lift a dough, the one in an hour and the other one over a night, and they taste of different things."
    assert [question for question, _answer in pairs(f"---\ntitle: {title}\n---\n\n{told}\n")] == [asked]


def test_what_a_post_says_of_itself_in_italics_answers_nothing() -> None:
    told = (
        "It turns a name into what may be called, so that a list can be mapped with it in a few letters only."
    )
    text = f"---\ntitle: How does a shorthand work?\n---\n\n_This is an excerpt from my book, which you may buy._\n\n{told}\n"
    assert pairs(text) == [("How does a shorthand work?", told)]
