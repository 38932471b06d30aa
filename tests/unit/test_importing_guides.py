"""Guides of interviewers and comments of programs."""

from __future__ import annotations

import pytest

from quizzer.authoring.importing.sources.source import read_text

PAIRS = [
    ("What is a queue?", "It gives back first what was put in first."),
    ("How is a stack different?", "It gives back first what was put in last."),
    ("When is a heap used?", "To find the smallest again and again."),
]
KO = [
    ("큐란 무엇인가요?", "먼저 넣은 것을 먼저 꺼낸다."),
    ("스택은 무엇이 다른가요?", "나중에 넣은 것을 먼저 꺼낸다."),
    ("힙은 언제 쓰나요?", "가장 작은 것을 거듭 찾을 때 쓴다."),
]


def pairs(text: str) -> list[tuple[str, str]]:
    return [(each.question, each.answers[0]) for each in read_text(text, "n.md").found]


@pytest.mark.parametrize("told", [PAIRS, KO])
@pytest.mark.parametrize(
    "parts",
    [
        "✅ **Good answer:** {a}\n\n❌ **Red flag:** Says nothing.\n\n💡 **Tip:** Ask for more.\n\n",
        "✅ {a}\n\n💡 Follow up with an example.\n\n",
        "**✅ What a good answer covers**\n\n{a}\n\n**💡 Interviewer tips**\n- Ask for more\n\n",
        "🎯 의도: 기초를 본다.\n✅ 좋은 답변: {a}\n❌ 나쁜 답변: 모른다고 한다.\n💡 팁: 더 묻는다.\n\n",
        "✅ 모범 답변\n{a}\n\n💡 면접 팁\n- 더 묻는다\n\n",
        "💡 질문 의도: 기초를 본다.\n\n✅ {a}\n\n",
    ],
)
def test_only_the_good_answer_of_a_guide_is_the_answer(told: list[tuple[str, str]], parts: str) -> None:
    text = "# Guide\n\n" + "".join(f"### {n}. {q}\n\n{parts.format(a=a)}" for n, (q, a) in enumerate(told, 1))
    assert pairs(text) == told


def test_what_is_good_and_bad_of_a_thing_is_the_answer() -> None:
    parts = "✅ 장점: 빠르게 찾는다.\n❌ 단점: 자리를 많이 쓴다.\n\n"
    found = pairs(f"### 해시표의 장단점은?\n\n{parts}### 배열의 장단점은?\n\n{parts}")
    assert len(found) == 2 and all("장점" in answer and "단점" in answer for _question, answer in found)


@pytest.mark.parametrize("told", [PAIRS, KO])
@pytest.mark.parametrize(
    "layout",
    [
        "/* {q} */\n{a}\n\n",
        "/** {n}. {q} **/\n{a}\n",
        "// {n}. {q}\n// {a}\n\n",
        "-- Q: {q}\n-- A: {a}\n--\n",
        "// Q. {q}\n// {a}\n",
    ],
)
def test_comments_ask(told: list[tuple[str, str]], layout: str) -> None:
    assert pairs("".join(layout.format(n=n, q=q, a=a) for n, (q, a) in enumerate(told, 1))) == told


def test_a_text_inside_of_a_program_is_read() -> None:
    text = '"""\n' + "".join(f"Q: {q}\nA: {a}\n\n" for q, a in PAIRS) + '"""\n'
    assert pairs(text) == PAIRS


@pytest.mark.parametrize(
    "layout",
    [
        "Q> {q}\n\n{a}\n\n",
        "Q) {q}\n{a}\n\n",
        "**Q (hard):** {q}\n\n{a}\n\n",
        "- **Q (네이버): {q}** A: {a}\n",
    ],
)
def test_marks_of_questions_alone_or_with_an_aside(layout: str) -> None:
    """What asks need not look so behind them; nothing is said to be left out."""
    told = [*PAIRS, ("Walk through a merge", "It takes the smaller one each time.")]
    found = read_text("".join(layout.format(q=q, a=a) for q, a in told), "n.md")
    assert [(each.question, each.answers[0]) for each in found.found] == told
    assert not found.remarks
