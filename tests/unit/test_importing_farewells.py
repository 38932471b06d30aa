"""What a program that one chats with says at the end is no part of an answer."""

# ruff: noqa: E501 (texts as people write them)

from __future__ import annotations

import pytest

from quizzer.authoring.importing.lines.farewells import is_farewell, without_farewell, without_farewells
from quizzer.authoring.importing.sources.source import read_text

FAREWELLS = [
    "더 궁금하시면 편하게 말씀해 주세요! 😊",
    "추가로 질문이 있으시면 언제든 물어보세요 🙂",
    "취업 준비에 도움이 되셨으면 좋겠습니다.",
    "원하시면 난이도를 올려서 만들어 드릴 수 있어요.",
    "꼬리 질문까지 준비해 드릴까요?",
    "**면접 화이팅입니다!** 💪",
    "Let me know if you'd like a harder set!",
    "Would you like me to quiz you on these?",
    "Feel free to ask if anything is unclear.",
    "If you'd like, I can turn these into flashcards.",
    "I hope this helps! Good luck with your interview! 🚀",
    "Do you want me to go deeper into any of these? 👍",
]

ANSWERS = [
    "토큰이 필요하면 서버에 요청하세요.",
    "면접관에게 궁금한 점을 질문하세요.",
    "캐시는 읽기가 많을 때 도움이 됩니다.",
    "Should I use an index?",
    "Would you like to work in a team?",
    "It lets the caller know if the write failed.",
    "If you need a lock, the kernel gives one.",
    "---",
]


@pytest.mark.parametrize("text", FAREWELLS)
def test_a_farewell_ends_no_answer(text: str) -> None:
    """As a sentence, as a line and as a paragraph; a text that is nothing else stays."""
    for before in (" ", "\n", "\n\n"):
        assert without_farewell(f"락은 하나만 들어가게 한다.{before}{text}") == "락은 하나만 들어가게 한다."
    assert without_farewell(text) == text


@pytest.mark.parametrize("text", ANSWERS)
def test_what_answers_is_no_farewell(text: str) -> None:
    assert not is_farewell(text)
    assert without_farewell(f"- 하나\n{text}") == f"- 하나\n{text}"


@pytest.mark.parametrize("farewell", FAREWELLS)
@pytest.mark.parametrize("before", [" ", "\n\n", "\n\n---\n\n"])
@pytest.mark.parametrize(
    "text",
    [
        "1. 락은 왜 쓰나요?\n   답변: 번갈아 들어가게 하려고 씁니다.\n\n2. 큐란 무엇인가요?\n   답변: 먼저 온 것이 먼저 나가는 구조입니다.",
        "## 락은 왜 쓰나요?\n\n번갈아 들어가게 하려고 씁니다.\n\n## 큐란 무엇인가요?\n\n먼저 온 것이 먼저 나가는 구조입니다.",
        "**Q1. 락은 왜 쓰나요?**\n\n번갈아 들어가게 하려고 씁니다.\n\n**Q2. 큐란 무엇인가요?**\n\n먼저 온 것이 먼저 나가는 구조입니다.",
    ],
)
def test_a_farewell_behind_the_last_question_is_dropped(text: str, before: str, farewell: str) -> None:
    """It is in no explanation either, and asks nothing that would be missed."""
    harvest = read_text(f"{text}{before}{farewell}\n", "대화.md")
    assert [each.answers[0] for each in harvest.found] == [
        "번갈아 들어가게 하려고 씁니다.",
        "먼저 온 것이 먼저 나가는 구조입니다.",
    ]
    assert [each.explanation for each in harvest.found] == [None, None]
    assert list(harvest.remarks) == []


def test_cells_of_a_table_end_without_it() -> None:
    table = 'question,answer\n락은 왜 쓰나요?,"번갈아 들어가게 합니다. 더 필요하시면 알려 주세요!"\n'
    (found,) = read_text(table, "표.csv", kind="csv").found
    assert found.answers == ("번갈아 들어가게 합니다.",)


def test_what_stands_in_code_stays() -> None:
    text = "## 인사말은?\n\n이렇게 쓴다.\n\n```text\nLet me know if you need more.\n```\n"
    (found,) = read_text(text, "코드.md").found
    assert "Let me know" in (found.explanation or found.answers[0])


def test_long_lines_of_signs_take_no_time() -> None:
    line = "~" * 50_000 + " ★" * 50_000
    assert without_farewell(line) == line


@pytest.mark.parametrize(
    "asked", ["Tell me about yourself.", "Tell me what you know about us.", "Tell me when a lock helps."]
)
def test_what_an_interviewer_wants_to_be_told_is_no_farewell(asked: str) -> None:
    """An offer to tell more speaks of what its reader wants."""
    text = f"# Interview\n\n**{asked}**\n\nI bake bread, and I have done so for ten years.\n"
    lines = text.split("\n")
    assert without_farewells(lines, [False] * len(lines)) == lines
    offer = "Tell me which topic you want to see next!"
    assert without_farewells([*lines, "", offer], [False] * (len(lines) + 2))[-1] == ""
