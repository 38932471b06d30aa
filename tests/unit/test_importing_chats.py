"""Talks of two, and folders of pages."""

from __future__ import annotations

from pathlib import Path

import pytest

from quizzer.authoring.importing.sources.source import harvest, read_text

KO = [
    ("큐가 뭐예요?", "먼저 넣은 것을 먼저 꺼내는 구조예요."),
    ("스택과는 무엇이 다른가요?", "스택은 나중에 넣은 것을 먼저 꺼내요."),
    ("언제 쓰는지 설명해 주세요.", "순서를 지켜야 할 때 써요."),
]
EN = [
    ("What is a queue?", "It gives back first what was put in first."),
    ("When is it used?", "To keep an order."),
]


@pytest.mark.parametrize(
    ("asks", "says"),
    [
        ("A: ", "B: "),
        ("**민수**: ", "**지영**: "),
        ("[민수] ", "[지영] "),
        ("[민수] [오후 3:12] ", "[지영] [오후 3:13] "),
        ("면접관: ", "지원자: "),
        ("HR: ", "Dev: "),
        ("Mina Kim: ", "Bo Lee: "),
        ("10:02 Mina: ", "10:03 Bo: "),
    ],
)
@pytest.mark.parametrize("talk", [KO, EN])
@pytest.mark.parametrize("between", ["\n", "\n\n"])
def test_who_asks_and_who_answers(asks: str, says: str, talk: list[tuple[str, str]], between: str) -> None:
    text = "".join(f"{asks}{asked}{between}{says}{said}{between}" for asked, said in talk)
    assert [(each.question, each.answers[0]) for each in read_text(text, "n.txt").found] == talk


def test_what_is_said_between_belongs_to_no_answer() -> None:
    text = "".join(f"A: {asked}\nB: {said}\nA: 네, 잘 들었습니다.\n" for asked, said in KO)
    assert [(each.question, each.answers[0]) for each in read_text(text, "n.txt").found] == KO


@pytest.mark.parametrize(
    "text",
    [
        "민수: 오늘 배포했어요.\n지영: 고마워요.\n민수: 내일 봐요.\n지영: 네.\n",
        "민수: 누가 해요?\n지영: 언제 해요?\n민수: 어디서 해요?\n지영: 왜 해요?\n",
    ],
)
def test_a_talk_without_answers_is_none(text: str) -> None:
    assert not read_text(text, "n.txt").found


def test_a_folder_of_pages_and_other_markup(tmp_path: Path) -> None:
    page = "<html><body><h1>Trees</h1>"
    page += "<h3>What is a leaf?</h3><p>An end.</p><h3>What is a root?</h3><p>The top.</p></body></html>"
    (tmp_path / "a.html").write_text(page, encoding="utf-8")
    (tmp_path / "b.adoc").write_text(
        "= Terms\n\nHeap:: A tree.\nTrie:: A tree of letters.\n", encoding="utf-8"
    )
    assert [each.question for each in harvest(tmp_path).found] == [
        "What is a leaf?",
        "What is a root?",
        "Heap",
        "Trie",
    ]
