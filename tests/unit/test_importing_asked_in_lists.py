"""Items of lists that ask below topics, behind an answer and before a colon, and posts whose question is not their title."""

# ruff: noqa: E501 (texts as people write them)

from __future__ import annotations

import pytest
from importing_markdown import lost, pairs, read

RYE = ("호밀은 무엇일까요?", "추운 곳에서 자라는 곡식이다.")
YEAST = ("효모는 주로 어디에 사용하나요?", "반죽을 부풀릴 때 쓴다.")
OVEN = ("오븐은 왜 먼저 데워야 할까요?", "처음부터 뜨거워야 잘 부푼다.")

BELOW_TOPICS = {
    "lines right below": "- 재료 🍞\n\n  - {0}\n    {1}\n  - {2}\n    {3}\n\n- 도구 🔥\n\n  - {4}\n    {5}\n",
    "numbers": "1. 재료\n\n   - {0}\n     {1}\n   - {2}\n     {3}\n\n2. 도구\n\n   - {4}\n     {5}\n",
    "one with a list": "- 재료\n  - {0}\n    {1}\n  - {2}\n    - {3}\n- 도구\n  - {4}\n    {5}\n",
}


@pytest.mark.parametrize("form", BELOW_TOPICS.values(), ids=BELOW_TOPICS)
def test_items_below_topics_ask_and_answer_in_their_next_lines(form: str) -> None:
    text = form.format(*RYE, *YEAST, *OVEN)
    assert pairs(text) == [RYE, YEAST, OVEN]
    assert lost(text) == []


def test_what_has_no_answer_is_said_once() -> None:
    text = "- 재료\n\n  - 호밀은 무엇일까요?\n  - 효모는 어디에 쓰나요?\n  - 소금은 왜 넣나요?\n\n- 도구\n\n  - 오븐은 왜 데우나요?\n    뜨거워야 부푼다.\n"
    assert len(lost(text)) == len(set(lost(text))) == 3


HEADED = "## 빵\n\n### 1. 반죽은 왜 쉬게 하나요?\n\n글루텐이 풀리도록 둡니다.\n\n{}\n### 2. 소금은 왜 넣나요?\n\n맛을 내고 발효를 늦춥니다.\n"
REST = ("반죽은 왜 쉬게 하나요?", "글루텐이 풀리도록 둡니다.")
SALT = ("소금은 왜 넣나요?", "맛을 내고 발효를 늦춥니다.")
COLD = ("그럼 찬 곳에 두면 어떻게 되나요?", "천천히 부풀고 맛이 깊어집니다.")
LONG = ("얼마나 오래 두는지 설명해 주세요.", "두 시간이면 넉넉합니다.")

ASKED_ON = {
    "lists below": ("- **{0}**\n  - {1}\n- **{2}**\n\n  - {3}\n", [COLD, LONG]),
    "paragraphs below": ("- **{0}**\n\n  {1}\n\n- **{2}**\n\n  {3}\n", [COLD, LONG]),
    "lines right below": ("- **{0}**\n  {1}\n- **{2}**\n  {3}\n", [COLD, LONG]),
    "a fold before the last answer": (
        "- **{0}**\n  - {1}\n- **{2}**\n\n  <details>\n  <summary>그림</summary>\n\n  ![시계](clock.png)\n\n  </details>\n\n  - {3}\n",
        [COLD, LONG],
    ),
    "the last of a list": ("- 손으로 하는 경우\n  - 힘이 덜 든다.\n- **{0}**\n  - {1}\n", [COLD]),
}


@pytest.mark.parametrize(("form", "asked"), ASKED_ON.values(), ids=ASKED_ON)
def test_bold_items_behind_an_answer_ask_on(form: str, asked: list[tuple[str, str]]) -> None:
    """They are questions of their own, which follow the one above, and no part of its answer."""
    text = HEADED.format(form.format(*COLD, *LONG))
    taken = pairs(text)
    assert [each for each in taken if each[0] != REST[0]] == [*asked, SALT]
    assert taken[0][1].startswith(REST[1])
    assert not any(each in taken[0][1] for each, _answer in asked)
    assert read(text).found[0].follow_ups == tuple(each for each, _answer in asked)


DIVIDING = {
    "names": "- **찬 곳에 두는 경우**\n  - 천천히 부풉니다.\n",
    "no answer": "- **그럼 찬 곳에 두면 어떻게 되나요?**\n- 따뜻한 곳에서는 빨리 부풉니다.\n",
    "too short to stand alone": "- **왜 그런가요?**\n  - 효모가 자는 까닭입니다.\n",
    "not bold": "- 찬 곳에 두면 어떻게 되는가 하면\n  - 천천히 부풉니다.\n",
}


@pytest.mark.parametrize("part", DIVIDING.values(), ids=DIVIDING)
def test_other_items_behind_an_answer_are_parts_of_it(part: str) -> None:
    assert [question for question, _answer in pairs(HEADED.format(part))] == [REST[0], SALT[0]]


def test_an_item_that_asks_what_the_question_names_begins_its_answer() -> None:
    text = "## 제빵 기술 면접\n\n**1. 발효(Fermentation)에 대해 설명해주세요.**\n\n- **Fermentation란?**\n\n효모가 당을 먹고 기체를 내는 일이다.\n\n**2. 소금은 왜 넣나요?**\n\n맛을 내려고 넣는다.\n"
    assert [question for question, _answer in pairs(text)] == [
        "발효(Fermentation)에 대해 설명해주세요.",
        "소금은 왜 넣나요?",
    ]


COLONS = (
    '---\ntitle: "제빵사 면접 질문 정리"\n---\n\n# 빵\n\n'
    "- 호밀과 밀의 차이 / 호밀이란 무엇인가 : \n\n  - 호밀은 추운 곳에서 자란다.\n  - 빵이 무거워진다.\n\n"
    "- 소금을 넣는 이유:\n\n  - 맛을 낸다.\n  - 발효를 늦춘다.\n\n"
    "- 효모의 역할? : \n\n  - 기체를 낸다.\n  - 향을 만든다.\n"
)


def test_items_that_ask_before_a_colon_are_answered_by_the_lists_below() -> None:
    assert [question for question, _answer in pairs(COLONS)] == [
        "호밀과 밀의 차이 / 호밀이란 무엇인가",
        "소금을 넣는 이유",
        "효모의 역할?",
    ]


def test_items_with_colons_that_name_parts_stay_parts() -> None:
    text = "# 빵\n\n## 호밀이란 무엇인가요?\n\n- 특징:\n\n  - 무겁다.\n\n- 장점:\n\n  - 오래 간다.\n\n- 먹는 방법:\n\n  - 얇게 썬다.\n"
    assert [question for question, _answer in pairs(text)] == ["호밀이란 무엇인가요?"]


def test_a_heading_called_the_answer_ends_the_parts_of_the_question_above_them() -> None:
    text = (
        "# 1. 반죽은 왜 쉬게 하나요?\n\n### 조사\n\n글루텐 자료를 읽었다.\n\n### 답안\n\n글루텐이 풀리도록 둔다.\n\n"
        "### 1-1. 찬 곳에 두어도 되나요?\n\n### 조사\n\n온도를 재어 보았다.\n\n### 답안\n\n천천히 부풀 뿐이다.\n"
    )
    assert pairs(text) == [
        ("반죽은 왜 쉬게 하나요?", "글루텐이 풀리도록 둔다."),
        ("찬 곳에 두어도 되나요?", "천천히 부풀 뿐이다."),
    ]


def test_a_bracket_of_a_broken_tag_is_no_part_of_a_question() -> None:
    text = (
        "<details>\n<summary>소금은 왜 넣는지 설명해주세요.<</summary>\n\n맛을 내려고 넣습니다.\n</details>\n"
    )
    assert pairs(text) == [("소금은 왜 넣는지 설명해주세요.", "맛을 내려고 넣습니다.")]


def test_a_name_behind_a_sign_divides_lists_between_headings() -> None:
    text = (
        "# 제빵\n\n## 재료\n1. 호밀에 대해 설명해주세요.\n    => 추운 곳에서 자라는 곡식\n참고: https://example.org/rye\n\n"
        "--Oven\n\n1. 오븐은 왜 데우나요?\n    => 뜨거워야 부푼다.\n"
    )
    assert pairs(text) == [
        ("호밀에 대해 설명해주세요.", "추운 곳에서 자라는 곡식"),
        ("오븐은 왜 데우나요?", "뜨거워야 부푼다."),
    ]


def test_indented_sentences_above_an_address_are_still_told() -> None:
    text = (
        "# 제빵 면접 질문\n\n1. 반죽은 왜 쉬게 하나요?\n    => 글루텐이 풀린다.\n\n"
        "        ① 실온에서 반죽을 쉬게 하는 경우\n        i) 빨리 부풀어 오르는 반죽을 자주 살피기\n"
        "        출처: http://example.org/rest\n\n2. 소금은 왜 넣나요?\n    => 맛을 낸다.\n"
    )
    assert pairs(text)[0][1].endswith("i) 빨리 부풀어 오르는 반죽을 자주 살피기")


FRONT = '---\ntitle: "{}"\ndate: 2024-01-01\n---\n\n'
SAID = "반죽이 마르지 않고, 따뜻하고, 먹을 당이 있어야 합니다."


@pytest.mark.parametrize(("ask", "say"), [("질문", "모범 답안"), ("1. Question", "2. Sample answer")])
@pytest.mark.parametrize("asked", ["발효가 되는 세 가지 조건은?", "발효의 세 가지 조건"])
@pytest.mark.parametrize("front", [FRONT.format("발효란?"), "# 발효\n\n"], ids=["front matter", "heading"])
def test_what_stands_below_a_heading_question_is_asked_and_the_title_is_its_topic(
    front: str, asked: str, ask: str, say: str
) -> None:
    text = f"{front}## {ask}\n\n{asked}\n\n## {say}\n\n{SAID}\n\n## 해설\n\n하나라도 없으면 빵이 부풀지 않는다.\n"
    assert pairs(text) == [(asked, SAID)]
    assert asked not in (read(text).found[0].explanation or "")


ARTICLE = "제빵사는 반죽마다 온도를 잽니다. 너무 뜨거우면 효모가 죽습니다. 그래서 물을 먼저 식힙니다.\n\n반죽은 두 번 부풉니다.\n"


@pytest.mark.parametrize("place", [FRONT.format("발효란 무엇인가?"), "# 발효란 무엇인가?\n\n"])
def test_a_quote_right_below_a_title_that_asks_is_the_answer(place: str) -> None:
    quote = "발효는 효모가 당을 먹고 기체를 내어 반죽을 부풀리는 일이다."
    (found,) = read(f"{place}> {quote}\n\n{ARTICLE}").found
    assert found.answers == (quote,)
    assert found.explanation == ARTICLE.strip()


BESIDE = {
    "motto": "빵은 기다림으로 만들어진다고 모두가 말합니다.",
    "motto with its author": "발효는 기다림의 예술이다.\n> — 어느 제빵사",
    "word about the post": "이 글에서는 발효에 대해 알아봅니다. 조금 깁니다.",
    "name": "발효와 효모, 그리고 반죽의 온도",
}


@pytest.mark.parametrize("quote", BESIDE.values(), ids=BESIDE)
def test_another_quote_below_a_title_is_not_the_answer_alone(quote: str) -> None:
    (found,) = read(f"{FRONT.format('발효란 무엇인가?')}> {quote}\n\n{ARTICLE}").found
    assert ARTICLE[:30] in found.answers[0]


def test_counted_headings_are_the_questions_where_only_their_parts_ask() -> None:
    text = (
        "# 제빵\n\n### 1. 호밀과 밀의 차이\n\n호밀은 추운 곳에서 자라고, 밀은 더 잘 부푼다.\n\n"
        "> 꼬리 질문: 호밀만 쓰면 어떻게 되나요?\n> 빵이 무거워진다.\n\n"
        "### 2. 저온 발효\n\n반죽을 찬 곳에 오래 두어 맛을 깊게 하는 일이다.\n\n#### 시간은?\n\n하룻밤이면 된다.\n"
    )
    assert [question for question, _answer in pairs(text)] == [
        "호밀과 밀의 차이",
        "호밀만 쓰면 어떻게 되나요?",
        "저온 발효",
    ]


def test_counted_headings_over_questions_stay_topics() -> None:
    text = "# 제빵\n\n## 1. 재료\n\n재료를 고른다.\n\n### 호밀은 무엇인가요?\n\n곡식이다.\n\n## 2. 도구\n\n도구를 고른다.\n\n### 오븐은 왜 데우나요?\n\n뜨거워야 부푼다.\n"
    assert [question for question, _answer in pairs(text)] == ["호밀은 무엇인가요?", "오븐은 왜 데우나요?"]


def test_names_ask_among_items_half_of_which_ask() -> None:
    """Those with nothing below them are still to be answered."""
    text = (
        "# 제빵 질문\n\n- 저온 발효\n  - 찬 곳에 오래 둔다.\n- 오토리즈\n  - 물과 가루를 먼저 섞는다.\n"
        "- {0}\n  - {1}\n- {2}\n  - {3}\n- 왜 소금을 넣나요?\n- 르방\n"
    )
    assert pairs(text.format(*RYE, *YEAST)) == [
        ("저온 발효", "찬 곳에 오래 둔다."),
        ("오토리즈", "물과 가루를 먼저 섞는다."),
        RYE,
        YEAST,
    ]


def test_parts_of_a_whole_do_not_ask_among_such_items() -> None:
    text = "# 제빵 질문\n\n- 개요\n  - 빵을 굽는다.\n- 빵을 굽는 날이다.\n  - 아침부터 한다.\n- {0}\n  - {1}\n- {2}\n  - {3}\n"
    assert pairs(text.format(*RYE, *YEAST)) == [RYE, YEAST]
