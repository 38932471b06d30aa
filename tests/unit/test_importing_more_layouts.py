"""More layouts of question lists, each in our own words: what asks on, what stands before a question and behind an answer."""

# ruff: noqa: E501 (texts as people write them)

from __future__ import annotations

import pytest

from quizzer.authoring.importing.sources.source import read_text


def pairs(text: str, kind: str | None = "markdown") -> list[tuple[str, str]]:
    return [(each.question, each.answers[0]) for each in read_text(text, "차.md", kind=kind).found]


def asked(text: str) -> list[str]:
    return [question for question, _answer in pairs(text)]


def test_a_topic_in_brackets_before_most_questions_is_a_tag() -> None:
    text = "## [물 온도] 녹차는 몇 도에 우리나요?\n80도이다.\n\n## [보관] 찻잎은 어디에 두나요?\n서늘한 곳이다.\n"
    first, second = read_text(text, "x", kind="markdown").found
    assert (first.question, second.question) == ("녹차는 몇 도에 우리나요?", "찻잎은 어디에 두나요?")
    assert first.tags == ("물 온도",)


def test_brackets_before_one_of_many_questions_stay() -> None:
    assert asked("## [A] 녹차란?\n차다.\n\n## 홍차란?\n차다.\n\n## 백차란?\n차다.\n") == [
        "[A] 녹차란?",
        "홍차란?",
        "백차란?",
    ]


def test_a_label_in_code_is_no_part_of_the_answer() -> None:
    assert (
        pairs("### 녹차란?\n\n```\nA. 덖은 차입니다.\n\n이유\n발효하지 않았다.\n```\n")[0][1]
        == "덖은 차입니다.\n\n이유\n발효하지 않았다."
    )


def test_points_with_letters_are_no_labels() -> None:
    assert pairs("### 녹차의 특징은?\n\na. 푸르다.\n\nb. 떫다.\n")[0][1] == "a. 푸르다.\n\nb. 떫다."
    assert (
        pairs("#### 1. 왜 녹차를 마시나요?\n\n##### A) 향이 좋다\n##### B) 값이 싸다\n")[0][1]
        == "- 향이 좋다\n\n- 값이 싸다"
    )


def test_a_question_goes_on_in_the_line_below_its_heading_where_the_answer_has_a_label() -> None:
    text = " ## - 1. 녹차란?\n     녹차는 어떻게 만드나?\n\n ### 답: 덖어서 만든다.\n\n ## - 2. 홍차를 설명\n\n ### 답: 발효한 차다.\n"
    assert pairs(text) == [
        ("녹차란? 녹차는 어떻게 만드나?", "덖어서 만든다."),
        ("홍차를 설명", "발효한 차다."),
    ]


def test_without_a_label_the_line_below_a_heading_is_the_answer() -> None:
    assert pairs("## 녹차란?\n왜 마시는가?\n") == [("녹차란?", "왜 마시는가?")]


@pytest.mark.parametrize("ending", ["설명 부탁드린다.", "설명 부탁드립니다", "설명해 줘", "비교 바랍니다."])
def test_what_begs_for_an_answer_asks(ending: str) -> None:
    assert len(pairs(f"1. 녹차를 향의 관점에서 {ending}\n\n덖은 차의 향이다.\n")) == 1


def test_a_name_among_items_that_ask_is_a_question() -> None:
    text = "1. 녹차란?\n    - 덖은 차\n2. 홍차는 왜 붉은가?\n    - 발효\n3. 우리는 물과 시간 설명\n    - 80도\n    - 1분\n"
    assert asked(text) == ["녹차란?", "홍차는 왜 붉은가?", "우리는 물과 시간 설명"]


def test_names_in_brackets_divide_a_text_into_topics() -> None:
    text = "[찻잎]\n1. 녹차란?\n\t- 덖은 차\n2. 홍차란?\n\t- 향\n\t\t- 꽃\n[찻물]\n1. 물은 왜 끓이나요?\n\t- 공기를 뺀다.\n"
    found = read_text(text, "차.txt").found
    assert [each.answers[0] for each in found] == ["덖은 차", "- 향\n  - 꽃", "공기를 뺀다."]
    assert [each.tags for each in found] == [("찻잎",), ("찻잎",), ("찻물",)]


def test_bold_lines_without_numbers_belong_to_those_with_numbers() -> None:
    names = ("녹차", "홍차", "백차")
    text = "## 면접 질문\n\n" + "".join(
        f"**{n}. {name}**\n\n{name}는 차다.\n\n**{name}의 맛**\n\n좋다.\n\n"
        for n, name in enumerate(names, 1)
    )
    assert asked(text) == list(names)
    assert all("좋다." in answer for _question, answer in pairs(text))


def test_names_beside_questions_of_notes_with_one_rank_of_headings_are_questions() -> None:
    names = ("녹차", "물을 끓이는 이유는 무엇인가?", "홍차 vs 우롱차", "차를 식히는 까닭은 무엇인가?", "다관")
    assert asked("\n\n".join(f"### {name}\n\n짧은 설명이다." for name in names)) == list(names)


def test_parts_of_an_article_beside_questions_are_none() -> None:
    names = (
        "개요",
        "물을 끓이는 이유는 무엇인가?",
        "설치하기",
        "실행",
        "예제",
        "화면 구성",
        "차를 식히는 까닭은 무엇인가?",
        "정리",
    )
    assert asked("\n\n".join(f"### {name}\n\n짧은 설명이다." for name in names)) == [names[1], names[6]]


def test_headings_that_ask_on_below_an_answered_question_follow_it() -> None:
    text = (
        "### 녹차란 무엇인가요?\n덖은 차.\n#### 왜 덖나요?\n#### 몇 도에서 덖나요?\n200도.\n"
        "### 홍차란 무엇인가요?\n발효한 차.\n#### 왜 붉은가요?\n색소 때문이다.\n"
    )
    first, second, third, fourth = read_text(text, "차.md").found
    assert [first.question, second.question, fourth.question] == [
        "녹차란 무엇인가요?",
        "몇 도에서 덖나요?",
        "왜 붉은가요?",
    ]
    assert first.follow_ups == ("몇 도에서 덖나요?",)
    assert third.answers == ("발효한 차.",)


def test_items_that_ask_on_inside_an_answer_are_questions_of_their_own() -> None:
    text = (
        "- 녹차란 무엇인가요?\n    - 덖은 차이다.\n    - 그럼 발효는 언제 하나요?\n        - 하지 않는다.\n"
        "- 홍차란 무엇인가요?\n    - 발효한 차이다.\n"
    )
    assert pairs(text) == [
        ("녹차란 무엇인가요?", "덖은 차이다."),
        ("그럼 발효는 언제 하나요?", "하지 않는다."),
        ("홍차란 무엇인가요?", "발효한 차이다."),
    ]
    assert read_text(text, "x", kind="markdown").found[0].follow_ups == ("그럼 발효는 언제 하나요?",)


REMARKS = (
    "*(40 more drinks are left out: look at the label.)*",
    "Thanks for reading! See you soon.",
    "If you liked this article, tell a friend.",
    "긴 글 읽어 주셔서 고맙습니다.",
    "틀린 내용이 있다면 댓글로 알려 주세요.",
)


@pytest.mark.parametrize("remark", REMARKS)
def test_words_to_the_reader_end_an_answer(remark: str) -> None:
    assert pairs(f"### What is oolong?\n\nA tea.\n\n{remark}\n\n### What is sencha?\n\nGreen.\n") == [
        ("What is oolong?", "A tea."),
        ("What is sencha?", "Green."),
    ]


def test_where_an_answer_is_from_is_no_part_of_it() -> None:
    text = "1) What is oolong?\n- A tea.\n- Half fermented.\n- source: https://tea.example/part-1-\n77\n\n2) What is sencha?\n- Green.\n- Steamed.\n"
    assert pairs(text)[0] == ("What is oolong?", "- A tea.\n- Half fermented.")


def test_fields_of_links_in_a_note_are_no_cards() -> None:
    text = "- Builds on:: [[Water]] (boiling), [[Leaves]]\n- Next:: *[[Cups]]*\n\n#flashcards\n\nWhat is oolong? :: A half fermented tea\n"
    assert pairs(text, kind=None) == [("What is oolong?", "A half fermented tea")]


def test_cells_quoted_behind_a_space_are_whole() -> None:
    text = 'question, answer\nWhat is oolong?, A tea\nWhat is in it?, "Leaves, water, and time"\n'
    assert pairs(text, kind="csv") == [
        ("What is oolong?", "A tea"),
        ("What is in it?", "Leaves, water, and time"),
    ]


RECORDS = [
    '[{"mainQuestion": "What is oolong?", "shortAnswer": "A tea.", "detailedAnswer": "Long.", "answerSeconds": 9}]',
    '[{"question_en": "What is oolong?", "answer_en": "A tea.", "wrong_answer": "A cup."}]',
    '[{"questionText": "What is oolong?", "modelAnswer": "A tea.", "followUpQuestion": "Why?"}]',
    '[{"면접질문": "What is oolong?", "관리자 답변": "A tea."}]',
]


@pytest.mark.parametrize("text", RECORDS)
def test_keys_that_end_as_question_and_answer_are_such(text: str) -> None:
    assert pairs(text, kind="json") == [("What is oolong?", "A tea.")]


@pytest.mark.parametrize(
    "form", ["**{}**\n\n{}\n\n", "*{}*\n\n{}\n\n", "***{}***\n\n{}\n\n", "- {}\n  - {}\n", "{}\n{}\n\n"]
)
def test_a_name_among_what_asks_is_a_question_too(form: str) -> None:
    told = [
        ("녹차란 무엇인가요?", "덖은 차다."),
        ("물은 왜 끓이나요?", "공기를 뺀다."),
        ("차를 식히는 까닭은?", "떫어서다."),
        ("녹차와 홍차의 차이", "발효다."),
    ]
    assert pairs("".join(form.format(*each) for each in told)) == told


TALKS = [
    '[["What is oolong?", "A tea."], ["Why is it warm?", "Steam."]]',
    '[{"messages": [{"role": "user", "content": "What is oolong?"}, {"role": "assistant", "content": "A tea."}]}]',
    '[{"conversations": [{"from": "human", "value": "What is oolong?"}, {"from": "gpt", "value": "A tea."}]}]',
    '[{"id": 1, "question": {"text": "What is oolong?"}, "answer": {"text": "A tea."}}]',
    '{"@type": "FAQPage", "mainEntity": [{"@type": "Question", "name": "What is oolong?", "acceptedAnswer": {"@type": "Answer", "text": "A tea."}}]}',
]


@pytest.mark.parametrize("text", TALKS)
def test_pairs_talks_and_texts_inside_objects_are_questions(text: str) -> None:
    assert pairs(text, kind="json")[0] == ("What is oolong?", "A tea.")


def test_names_of_fields_are_no_questions() -> None:
    assert pairs('[{"role": "user", "content": "Tea please"}]', kind="json") == []


def test_short_code_right_below_a_question_is_tags() -> None:
    assert pairs("### 녹차란?\n`잎` `물`\n\n덖은 차다.\n\n### 홍차란?\n`잎`\n") == [
        ("녹차란?", "덖은 차다."),
        ("홍차란?", "잎"),
    ]


def test_a_line_that_leads_to_where_an_answer_is_from_ends_it() -> None:
    text = (
        "### 녹차란?\n\n덖은 차다.\n\nReference: [Tea](https://tea.example)\n\n### 홍차란?\n\n발효한 차다.\n"
    )
    assert pairs(text)[0] == ("녹차란?", "덖은 차다.")


def test_a_second_sentence_may_speak_to_the_reader() -> None:
    assert (
        pairs("### 녹차란?\n\n덖은 차다.\n\nThat is all. Good luck with your interview!\n")[0][1]
        == "덖은 차다."
    )


def test_a_table_whose_cells_ask_is_one_of_questions() -> None:
    rows = "".join(
        f"| {q} | {a} |\n"
        for q, a in [
            ("녹차란?", "덖은 차입니다."),
            ("홍차란?", "발효한 차입니다."),
            ("왜 뜨거운가?", "끓인 물이라 그렇다."),
        ]
    )
    assert len(pairs(f"## 차\n\n| 이것 | 저것 |\n|---|---|\n{rows}")) == 3


def test_space_inside_the_stars_of_a_bold_line_is_no_matter() -> None:
    assert pairs("** 녹차란? **\n덖은 차다.\n\n** 홍차란? **\n발효한 차다.\n") == [
        ("녹차란?", "덖은 차다."),
        ("홍차란?", "발효한 차다."),
    ]


def test_names_of_columns_may_be_written_without_space() -> None:
    assert pairs("번호,질문내용,모범답변\n1,녹차란?,덖은 차\n", kind="csv") == [("녹차란?", "덖은 차")]


def test_a_title_above_signs_is_the_topic_of_a_plain_text() -> None:
    text = "TEA\n===\n\n녹차란?\n  덖은 차\n홍차란?\n  발효한 차\n백차란?\n  말린 차\n"
    assert asked(text) == ["녹차란?", "홍차란?", "백차란?"]
