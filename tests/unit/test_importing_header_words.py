"""Headers of tables that people write: several words, brackets, strokes and signs."""

# ruff: noqa: E501 (texts as people write them)

from __future__ import annotations

import pytest

from quizzer.authoring.importing.fields import columns, stars
from quizzer.authoring.importing.found import Harvest
from quizzer.authoring.importing.sources.source import read_text
from quizzer.authoring.importing.tables.header_words import Means, is_like_header, means
from quizzer.errors import DataError

ASKED = ["스레드풀은 왜 쓰나요?", "캐시는 언제 비우나요?"]
TOLD = ["스레드를 미리 만들어 두고 다시 쓰려고 둔다.", "원본이 바뀌었을 때, 또는 기한이 지났을 때."]


def read(header: str, **cells: str) -> Harvest:
    """Read a table of two rows; the names of cells are letters of the header's columns, a to z, q the question, w the answer."""
    names = header.split(";")
    rows = []
    for n in (0, 1):
        known = {"q": ASKED[n], "w": TOLD[n]} | cells
        rows.append(";".join(known[each] for each in cells["order"]))
    assert len(cells["order"]) == len(names)
    return read_text("\n".join([header, *rows]) + "\n", "표.csv", kind="csv")


def pairs(found: Harvest) -> list[tuple[str, str]]:
    return [(each.question, each.answers[0]) for each in found.found]


def said(found: Harvest) -> list[str]:
    return [each.message for each in found.remarks]


@pytest.mark.parametrize(
    ("name", "meaning"),
    [
        ("면접 질문(기출)", Means.QUESTION), ("(기출) 면접 질문", Means.QUESTION), ("받은 질문!", Means.QUESTION),
        ("Question (verbatim)", Means.QUESTION), ("질문 / 문제", Means.QUESTION), ("Q.", Means.QUESTION),
        ("내 답변 / 모범답", Means.ANSWER), ("A.", Means.ANSWER), ("답안[모범]", Means.ANSWER), ("정답★", Means.ANSWER),
        ("나의 답변", Means.OWN), ("My answer (draft)", Means.OWN), ("내가 한 답변", Means.OWN),
        ("출제 회사", Means.SOURCE), ("기업명", Means.SOURCE), ("Company", Means.SOURCE), ("질문 출처", Means.SOURCE),
        ("난이도(상/중/하)", Means.DIFFICULTY), ("문제 유형", Means.TAGS), ("비고 (메모)", Means.EXPLANATION),
        ("문제 번호", Means.OTHER), ("면접일", Means.OTHER), ("중요도★", Means.OTHER), ("면접관 피드백", Means.OTHER),
        ("꼬리 질문", Means.OTHER), ("답변 날짜", Means.OTHER), ("Date asked", Means.OTHER), ("오답", Means.OTHER),
        ("Q/A", None), ("생각나는 대로", None), ("파일", None), ("Questionnaire", None),
    ],
)  # fmt: skip
def test_what_the_words_of_a_name_say(name: str, meaning: Means | None) -> None:
    assert means(name) is meaning


@pytest.mark.parametrize(
    ("header", "order"),
    [
        ("번호;면접 질문(기출);출제 회사;내 답변 / 모범답;중요도★;비고", "nqcwin"),
        ("회사;받은 질문!;내가 한 답변;복습일", "cqwd"),
        ("날짜;질문 내용;나의 답변;피드백 (면접관)", "dqwn"),
        ("모범답(요약);Q.;회사", "wqc"),
        ("No;Interview question (asked);Where?;Best answer / notes", "nqcw"),
    ],
)
def test_a_header_of_several_words_is_understood(header: str, order: str) -> None:
    found = read(header, order=order, n="1", c="가나상사", i="★★", d="2024-03-01")
    assert pairs(found) == list(zip(ASKED, TOLD, strict=True))


def test_where_a_question_was_asked_is_its_source_and_other_columns_are_listed() -> None:
    found = read(
        "번호;면접 질문(기출);출제 회사;모범 답 (정리);중요도★", order="nqcwi", n="1", c="가나상사", i="★"
    )
    assert {each.source for each in found.found} == {"가나상사"}
    assert said(found) == ["These columns are not used: 번호, 중요도★"]


def test_the_writers_own_answer_is_one_where_there_is_no_other() -> None:
    found = read("질문 내용;나의 답변;면접일", order="qwd", d="2024-03-01")
    assert pairs(found) == list(zip(ASKED, TOLD, strict=True))
    assert "The column `나의 답변` becomes the model answer." in said(found)
    both = read("질문 내용;나의 답변;모범 답변 (책)", order="qow", o="글쎄요")
    assert [each.answers for each in both.found] == [(each,) for each in TOLD]


@pytest.mark.parametrize(
    "header",
    ["회사;받은 질문 (1차);일자;적은 것", "회사;들은 것;일자;모범답 (책)", "회사;들은 것;일자;적은 것"],
)
def test_a_column_without_a_name_that_tells_is_chosen_by_what_it_holds_and_that_is_said(header: str) -> None:
    """It is never one of companies or dates, although those come first."""
    found = read(header, order="cqdw", c="가나다라마바사 주식회사", d="2024년 3월 1일 오후")
    assert pairs(found) == list(zip(ASKED, TOLD, strict=True))
    assert "This line is taken for the header" in said(found)[0]


def test_where_nothing_is_long_enough_for_an_answer_the_likeliest_columns_are_proposed() -> None:
    with pytest.raises(DataError) as refused:
        read("날짜;질문 내용;느낌;회사", order="dqoc", d="2024-03-01", o="모름", c="가나상사")
    assert "--map 'question=질문 내용,answer=느낌'" in str(refused.value.remedy)


@pytest.mark.parametrize(
    "row",
    [
        ["TCP", "연결형 프로토콜"], ["company", "회사"], ["왜 쓰나요?", "빨라서요."], ["동시성 문제", "락으로 막는다"],
        ["질문", "질문"], ["회사", "날짜"], ["스택", "큐", "난이도"],
    ],
)  # fmt: skip
def test_a_row_of_cards_is_no_header(row: list[str]) -> None:
    assert not is_like_header(row)


@pytest.mark.parametrize(
    ("text", "level"),
    [
        ("★", "easy"), ("★★", "medium"), ("★★★", "hard"), ("★☆☆", "easy"), ("★★★☆☆", "medium"), ("★★☆☆☆", "easy"),
        ("⭐⭐⭐⭐", "hard"), ("☆☆☆", None), ("★★★★★★", None), ("★ 하나", None), ("", None),
    ],
)  # fmt: skip
def test_stars_are_a_difficulty(text: str, level: str | None) -> None:
    assert stars.level(text) == level
    assert columns.difficulty(text) == level


def test_a_column_that_the_user_calls_the_difficulty_is_read_as_one() -> None:
    table = "질문,답,중요도★\n왜?,그래서.,★★\n언제?,나중에.,{}\n"
    wishes = {"difficulty": "중요도★"}

    def levels(last: str) -> list[str | None]:
        found = read_text(table.format(last), "표.csv", kind="csv", wishes=wishes)
        return [each.difficulty for each in found.found]

    assert levels("★★★") == ["medium", "hard"]
    assert levels("★★★★★") == ["easy", "hard"], "two of five"
    other = read_text(table.format("꼭 볼 것"), "표.csv", kind="csv", wishes=wishes)
    assert [each.difficulty for each in other.found] == ["medium", None]
    assert said(other)[0].startswith("In the column `중요도★` these are no difficulty: `꼭 볼 것`.")
