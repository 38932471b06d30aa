"""Talks copied out of messengers: who asks, who answers, and what belongs to neither."""

from __future__ import annotations

import pytest

from quizzer.authoring.importing.notes.messengers import with_marks
from quizzer.authoring.importing.sources.source import read_text

TALK = [
    ("도윤", "스레드풀 왜 쓰는지 말해 줄 사람?"),
    ("하린", "스레드를 만들어 두고 다시 쓰려고. 만드는 비용이 커서"),
    ("하린", "개수도 제한할 수 있고"),
    ("서우", "ㅋㅋㅋ 나도 그거 못 말했음"),
    ("도윤", "ㅇㅋ 그러면 큐는 왜 필요해?"),
    ("하린", "남는 스레드가 없을 때 일을 기다리게 하려고 ㅎㅎ"),
    ("하린", "밥은 먹었어?"),
    ("도윤", "ㅇㅇ"),
]

PAIRS = [
    (
        "스레드풀 왜 쓰는지 말해 줄 사람?",
        "스레드를 만들어 두고 다시 쓰려고. 만드는 비용이 커서\n개수도 제한할 수 있고",
    ),
    ("그러면 큐는 왜 필요해?", "남는 스레드가 없을 때 일을 기다리게 하려고"),
]

FORMS = {
    "kakao": "[{name}] [오후 9:1{n}] {said}",
    "kakao in English": "[{name}] [9:1{n} PM] {said}",
    "kakao on a phone": "2024년 1월 3일 오후 9:1{n}, {name} : {said}",
    "kakao on an iPhone": "2024. 1. 3. 오후 9:1{n}, {name} : {said}",
    "whatsapp": "03/01/2024, 21:1{n} - {name}: {said}",
    "whatsapp on an iPhone": "[03/01/24, 21:1{n}:05] {name}: {said}",
    "slack": "{name}  9:1{n} PM\n{said}",
    "slack in Korean": "{name}  오후 9:1{n}\n{said}",
    "discord": "{name} — Today at 9:1{n} PM\n{said}",
    "discord in Korean": "{name} — 오늘 오후 9:1{n}\n{said}",
}


def pairs(text: str) -> list[tuple[str, str]]:
    return [(each.question, each.answers[0]) for each in read_text(text, "방.txt").found]


@pytest.mark.parametrize("form", FORMS.values(), ids=FORMS.keys())
@pytest.mark.parametrize("between", ["\n", "\n\n"])
def test_who_is_asked_answers(form: str, between: str) -> None:
    """Another's remark, small talk and laughter are no part of it."""
    text = between.join(form.format(n=n, name=name, said=said) for n, (name, said) in enumerate(TALK))
    found = pairs(text + "\n")
    assert [(asked, " ".join(said.split())) for asked, said in found] == [
        (asked, " ".join(said.split())) for asked, said in PAIRS
    ]
    assert "\n" in found[0][1], "two messages are two lines"


def test_what_the_messenger_writes_itself_is_left_out() -> None:
    text = (
        "공부방 님과 카카오톡 대화\n저장한 날짜 : 2024년 1월 4일 오전 12:01\n\n"
        "--------------- 2024년 1월 3일 수요일 ---------------\n"
        "[도윤] [오후 11:58] 락이 뭐야?\n[도윤] [오후 11:58] 사진\n"
        "--------------- 2024년 1월 4일 목요일 ---------------\n"
        "[하린] [오전 12:01] 하나만 들어가게 하는 것\n기다리는 쪽은 멈춘다\n[하린] [오전 12:02] 이모티콘\n"
        "[도윤] [오전 12:03] 데드락은?\n[하린] [오전 12:04] 서로가 가진 것을 기다리는 것\n"
    )
    harvest = read_text(text, "KakaoTalk.txt")
    assert [(each.question, each.answers[0], each.spot.line) for each in harvest.found] == [
        ("락이 뭐야?", "하나만 들어가게 하는 것\n기다리는 쪽은 멈춘다", 5),
        ("데드락은?", "서로가 가진 것을 기다리는 것", 11),
    ]
    assert list(harvest.remarks) == []


def test_two_who_ask_each_other_are_both_understood() -> None:
    talk = [
        ("도윤", "락이 뭐야?"), ("하린", "하나만 들어가게 하는 것"), ("도윤", "데드락은?"), ("하린", "서로를 기다리는 것"),
        ("하린", "이번엔 내가. 큐가 뭐야?"),
        ("도윤", "먼저 온 것이 먼저 나감"), ("하린", "스택은?"), ("도윤", "나중에 온 것이 먼저 나감"),
    ]  # fmt: skip
    text = "".join(f"[{name}] [오후 3:12] {said}\n" for name, said in talk)
    assert len(pairs(text)) == 4


def test_one_question_is_enough_where_there_is_nothing_else() -> None:
    text = "도윤  9:12 PM\n락이 뭐야?\n하린  9:13 PM\n하나만 들어가게 하는 것\n"
    assert pairs(text) == [("락이 뭐야?", "하나만 들어가게 하는 것")]
    more = text + "도윤  9:14 PM\n고마워\n하린  9:15 PM\n별말씀을\n"
    assert with_marks(more.split("\n")) == more.split("\n")


@pytest.mark.parametrize(
    "text",
    [
        "[도윤] [오후 3:12] 밥 먹었어?\n[하린] [오후 3:13] 응\n[도윤] [오후 3:14] 어디서?\n[하린] [오후 3:15] 집\n",
        "[도윤] [오후 3:12] 오늘 배포했어\n[하린] [오후 3:13] 고마워 수고 많았어\n",
        "아침  9:00\n무엇을 했나요?\n\n# 저녁\n\n공부를 했습니다. 많이 했습니다.\n",
        "## 락이 뭐야?\n\n하나만 들어가게 하는 것 (2024. 1. 3. 오후 9:12)\n",
    ],
)
def test_other_texts_stay_as_they_are(text: str) -> None:
    assert with_marks(text.split("\n")) == text.split("\n")
