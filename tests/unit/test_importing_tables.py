"""Tables as questions: which column is what, whether the first row is a header, what divides a line."""

# ruff: noqa: E501 (texts as people write them)

from __future__ import annotations

import pytest
from importing_harvests import pairs, said

from quizzer.authoring.importing.sources.source import read_text
from quizzer.errors import DataError, UsageError


@pytest.mark.parametrize(
    "header",
    [
        "질문,답변,태그,난이도",
        "앞면,뒷면,분류,난이도",
        "Question,Answer,Tags,Difficulty",
        "front,back,category,level",
        "\ufeffQ,A,topic,수준",
    ],
)
def test_columns_are_known_by_their_names_in_korean_and_english(header: str) -> None:
    found = read_text(f"{header}\n왜 쓰나요?,빨라서요.,캐시;기초,하\n", "표.csv", kind="csv")
    assert pairs(found) == [("왜 쓰나요?", "빨라서요.")]
    assert found.found[0].tags == ("캐시", "기초")
    assert found.found[0].difficulty == "easy"
    assert found.found[0].spot.line == 2


@pytest.mark.parametrize(
    "header", ["면접 문제,정답", "예상문제,모범답안", "기술 면접 질문,답", "Interview question,Answer"]
)
def test_words_before_a_columns_name_are_seen_through(header: str) -> None:
    assert pairs(read_text(f"{header}\n왜 쓰나요?,빨라서요.\n", "표.csv", kind="csv")) == [
        ("왜 쓰나요?", "빨라서요.")
    ]


def test_the_user_names_the_columns() -> None:
    text = "물어볼 것,대답,기타\n왜?,그래서.,x\n"
    wishes = {"question": "물어볼 것", "answer": "2"}
    found = read_text(text, "t.csv", kind="csv", wishes=wishes)
    assert pairs(found) == [("왜?", "그래서.")]
    assert said(found, lost=False) == ["t.csv:1: These columns are not used: 기타"]
    with pytest.raises(UsageError, match="no column `없음`"):
        read_text(text, "t.csv", kind="csv", wishes={"question": "없음"})
    with pytest.raises(UsageError, match="not a field"):
        read_text(text, "t.csv", kind="csv", wishes={"뭐": "대답"})


def test_several_columns_of_answers_are_model_answers() -> None:
    found = read_text("question,answer 1,answer 2\nWhy?,So.,Thus.\n", "t.csv", kind="csv")
    assert found.found[0].answers == ("So.", "Thus.")


def test_a_table_whose_answer_column_is_unknown_is_refused_with_what_to_say() -> None:
    with pytest.raises(DataError) as refused:
        read_text("질문,의견\n왜?,몰라\n", "t.csv", kind="csv")
    assert "--map 'question=질문,answer=의견'" in str(refused.value.remedy)
    with pytest.raises(DataError) as refused:
        read_text("면접 문제,내 생각, 둘\n왜?,몰라,응\n", "t.csv", kind="csv")
    assert "--map 'question=면접 문제,answer=내 생각'" in str(refused.value.remedy), "as a shell takes it"


def test_a_table_without_a_header_is_question_and_answer() -> None:
    found = read_text("TCP란?\t연결한다.\nUDP란?\t안 한다.\n", "t.txt")
    assert pairs(found) == [("TCP란?", "연결한다."), ("UDP란?", "안 한다.")]
    assert said(found) == []


@pytest.mark.parametrize(
    "header",
    ["col1,col2,col3", "Column 1,Column 2,Column 3", "열1,열2,열3", "A,B,C", "field_0,field_1,field_2"],
)
def test_a_row_that_counts_columns_is_a_header(header: str) -> None:
    """The first two columns are taken, and that is said."""
    found = read_text(f"{header}\nTCP,연결형,x\nUDP,비연결형,y\n", "표.csv", kind="csv")
    assert pairs(found) == [("TCP", "연결형"), ("UDP", "비연결형")]
    assert any("This line is taken for the header" in note for note in said(found, lost=False))


@pytest.mark.parametrize("row", ["1,2,3", "v1,w2,x3", "x1,x3,x5"])
def test_a_row_that_counts_nothing_is_none(row: str) -> None:
    assert len(read_text(f"{row}\nTCP,연결형,x\n", "표.csv", kind="csv").found) == 2


@pytest.mark.parametrize(
    ("text", "questions"),
    [
        ("이름,설명\n큐는 왜 쓰나요?,결합도를 낮추고 비동기로 처리한다.\n캐시란?,가까이에 둔 자료이다.\n", ["큐는 왜 쓰나요?", "캐시란?"]),
        ("item,meaning\nWhat is TCP?,A protocol with connections\nWhat is UDP?,One without\n", ["What is TCP?", "What is UDP?"]),
        ("분류,이름,설명\n망,TCP,연결 지향 전송 프로토콜\n망,UDP,비연결 지향 전송 프로토콜\n", ["TCP", "UDP"]),
    ],
)  # fmt: skip
def test_a_header_of_unknown_names_is_no_question(text: str, questions: list[str]) -> None:
    found = read_text(text, "t.csv", kind="csv")
    assert [each.question for each in found.found] == questions
    (note,) = [each for each in said(found, lost=False) if "header" in each]
    assert note.startswith("t.csv:1: ")
    assert "--map" in note


@pytest.mark.parametrize(
    "text",
    [
        "TCP,연결 지향 전송 프로토콜\nUDP,비연결 지향 전송 프로토콜\nHTTP,웹의 응용 계층 프로토콜\n",
        "힙,완전 이진 트리\n큐,먼저 넣은 것이 먼저 나온다\n스택,나중에 넣은 것이 먼저 나온다\n",
    ],
)
def test_the_first_of_many_terms_is_no_header(text: str) -> None:
    """Nor is it one when the user gives the columns by number."""
    count = text.count("\n")
    assert len(read_text(text, "t.csv", kind="csv").found) == count
    wishes = {"question": "1", "answer": "2"}
    assert len(read_text(text, "t.csv", kind="csv", wishes=wishes).found) == count


@pytest.mark.parametrize("mark", [",", ";", "\t", "|"])
def test_the_delimiter_is_found_out(mark: str) -> None:
    rows = [["question", "answer", "extra"], ["What, exactly?", "This; and that", "x"], ["Why?", "So", "y"]]
    text = "\n".join(mark.join(f'"{cell}"' for cell in row) for row in rows)
    assert pairs(read_text(text, "t.csv", kind="csv")) == [
        ("What, exactly?", "This; and that"),
        ("Why?", "So"),
    ]


def test_lines_of_front_and_back_with_a_semicolon_are_a_table() -> None:
    found = read_text(
        "OOP; objects hold state and behaviour; js\n\nthis; the object before the dot; js\n\nWhat is a closure?; a function with its scope; js\n",
        "cards.txt",
    ).found
    assert [each.question for each in found] == ["OOP", "this", "What is a closure?"]


@pytest.mark.parametrize(
    ("words", "level"),
    [("상", "hard"), ("중", "medium"), ("하", "easy"), ("중간", "medium"), ("Low", "easy")],
)
def test_how_hard_a_question_is_in_words(words: str, level: str) -> None:
    assert (
        read_text(f"질문,답,난이도\n왜?,그래서.,{words}\n", "표.csv", kind="csv").found[0].difficulty == level
    )


def test_rows_that_lack_something_or_are_broken_are_listed_with_their_lines() -> None:
    text = 'question,answer\n"여러\n줄?",답\n,답만\n질문만,\n"열린,답\n끝?,답\n'
    found = read_text(text, "t.csv", kind="csv")
    assert pairs(found) == [("여러\n줄?", "답"), ("끝?", "답")]
    assert said(found) == [
        "t.csv:6: A quotation mark is opened here and never closed.",
        "t.csv:4: The answer has no question: 답만",
        "t.csv:5: The question has no answer: 질문만",
    ]


def test_a_sign_that_stands_once_in_each_row_divides_a_deck_whose_commas_do_not() -> None:
    text = "What rises, and why?@Dough, with yeast\nWhat bakes?@An oven\nWhat is rye, then?@A grain, a hardy one\n"
    assert pairs(read_text(text, "deck.csv", kind="csv")) == [
        ("What rises, and why?", "Dough, with yeast"),
        ("What bakes?", "An oven"),
        ("What is rye, then?", "A grain, a hardy one"),
    ]


def test_columns_that_count_how_often_a_card_was_known_are_no_options() -> None:
    text = "topic,question,answer,correct,incorrect\nbread,What is rye?,A grain.,3,0\nbread,What bakes?,An oven.,0,2\n"
    assert pairs(read_text(text, "deck.csv", kind="csv")) == [
        ("What is rye?", "A grain."),
        ("What bakes?", "An oven."),
    ]
