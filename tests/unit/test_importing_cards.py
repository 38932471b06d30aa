"""Cards in notes: `question::answer`, and a line `?` between the two."""

from __future__ import annotations

import pytest

from quizzer.authoring.importing.notes.cards import are_in
from quizzer.authoring.importing.packing.assemble import Wanted, assemble
from quizzer.authoring.importing.sources.source import read_text

NOTE = """\
---
title: 네트워크
tags: [cs]
---
#flashcards/network

# 전송 계층

TCP란?::연결형 **전송** 프로토콜 <!--SR:!2024-01-01,3,250-->
- UDP란:::비연결형 전송 프로토콜

포트는
무엇인가요?
?
프로세스를 가르는 번호이다.

- 0부터 65535까지 있다.

그냥 적어 둔 글이다.

```cpp
std::vector<int> v;
```
"""


def test_cards_of_one_line_and_of_several() -> None:
    """In their order, without the plugin's schedule; decks are tags, and what is no card is counted."""
    found = read_text(NOTE, "노트.md")
    assert [(each.question, each.answers, each.spot.line) for each in found.found] == [
        ("TCP란?", ("연결형 전송 프로토콜",), 9),
        ("UDP란", ("비연결형 전송 프로토콜",), 10),
        ("포트는 무엇인가요?", ("프로세스를 가르는 번호이다.",), 12),
    ]
    assert {each.tags for each in found.found} == {("cs", "network")}
    assert found.title == "네트워크"
    (remark,) = found.remarks
    assert "Only the cards are taken" in remark.message and not remark.lost


@pytest.mark.parametrize(
    ("text", "cards"),
    [
        ("큐란?::먼저 넣은 것이 먼저 나온다.\n스택이란?::나중 것이 먼저 나온다.\n", True),
        ("큐란?\n?\n먼저 넣은 것이 먼저 나온다.\n", True),
        ("#flashcards\n\n긴 글이 있고\n또 있다.\n\n큐란?::줄이다.\n", True),
        ("# C++\n\nstd::vector<int>는 배열이다.\n\nstd::map<int>는 나무다.\n", False),
        ("글이다.\n\n큐란?::줄이다.\n\n그 밖의 글.\n", False),
        ("무엇인가\n\n?\n\n글\n", False),
        ("주소는 http://a::b 이다.\n주소는 http://c::d 이다.\n", False),
    ],
)
def test_what_is_a_set_of_cards(text: str, cards: bool) -> None:
    assert are_in(text) is cards


@pytest.mark.parametrize(
    ("answer", "kept"),
    [
        ('"따옴표 안의 답이다."', "따옴표 안의 답이다."),
        ("“둘러싼 답”", "둘러싼 답"),
        ("「답」", "답"),
        ('"가"와 "나"이다. "다"', '"가"와 "나"이다. "다"'),
        ("그는 '왜'라 했다", "그는 '왜'라 했다"),
        ('"', '"'),
    ],
)
def test_a_pair_of_quotation_marks_around_a_whole_answer_goes(answer: str, kept: str) -> None:
    found = read_text(f"큐란?::{answer}\n스택이란?::나중 것이 먼저 나온다.\n", "노트.md")
    pack = assemble(found, Wanted("a", "a")).pack
    assert pack is not None and pack.questions[0].model_answer == kept


def test_cards_between_rules_may_have_blank_lines_around_the_sign_between_their_sides() -> None:
    text = "# Locks\n\n---\n\nMutex\n\n?\n\nIt lets one in.\n\nThe others wait.\n\n---\n"
    text += "\n## More\n\nBarrier\n\n?\n\nIt waits for all.\n\n---\n"
    found = read_text(text, "locks.md")
    assert [(each.question, each.answers[0], each.spot.line) for each in found.found] == [
        ("Mutex", "It lets one in.\n\nThe others wait.", 5),
        ("Barrier", "It waits for all.", 17),
    ]
    assert found.remarks == ()
    assert not are_in(text.rpartition("\n---\n\n##")[0])
