"""Questions whose markup was lost or half written: flattened posts, arrows, bold letters over two lines."""

from __future__ import annotations

import pytest

from quizzer.authoring.importing.found import Harvest
from quizzer.authoring.importing.lines import headlines
from quizzer.authoring.importing.lines.headlines import Asking
from quizzer.authoring.importing.sources.source import read_text


def pairs(harvest: Harvest) -> list[tuple[str, str]]:
    return [(each.question, each.answers[0]) for each in harvest.found]


FLAT = """1. 바다
밀물
Q: 밀물은 왜 생기나요?
A: 달의 인력
- 물을 끌어당긴다
주의:
- 해도 끌어당긴다
파도
Q: 파도는 무엇이 만드나요?
A: 바람이 물을 민다.
2. 하늘
구름
Q: 구름은 무엇으로 되어 있나요?
A: 작은 물방울이다.
"""


def test_in_a_flattened_post_the_names_above_labelled_questions_belong_to_no_answer() -> None:
    """A name, and a numbered chapter above it, stand between two questions without an empty line."""
    harvest = read_text(FLAT, "sea.md")
    assert pairs(harvest) == [
        ("밀물은 왜 생기나요?", "달의 인력\n- 물을 끌어당긴다\n  주의:\n- 해도 끌어당긴다"),
        ("파도는 무엇이 만드나요?", "바람이 물을 민다."),
        ("구름은 무엇으로 되어 있나요?", "작은 물방울이다."),
    ]
    assert not [each for each in harvest.remarks if each.lost]


ARROWS = """# 항해 노트

1. 돛의 구조
    => 활대: 돛을 매단다
    => 밧줄: 돛을 당긴다
    추가: https://sail.example/parts

2. 닻 종류
    쇠닻 : 무겁다
    돌닻 : 오래되었다

4. 키는 무엇을 하는가 :
    => 배를 돌린다.

5. 나침반에 대해 설명해주세요.
    => 북쪽을 가리킨다.
"""


def test_numbered_lines_above_arrows_ask_and_so_do_the_short_ones_among_them() -> None:
    """None of the names has a question mark; what the arrows begin stays on lines of its own."""
    assert pairs(read_text(ARROWS, "sail.md")) == [
        ("돛의 구조", "활대: 돛을 매단다\n밧줄: 돛을 당긴다"),
        ("닻 종류", "쇠닻 : 무겁다\n돌닻 : 오래되었다"),
        ("키는 무엇을 하는가", "배를 돌린다."),
        ("나침반에 대해 설명해주세요.", "북쪽을 가리킨다."),
    ]


def test_steps_above_arrows_that_ask_nothing_are_no_questions() -> None:
    text = "# 출항\n\n" + "\n\n".join(f"{n}. 밧줄 {n}번\n    => 푼다" for n in range(1, 6)) + "\n"
    assert not any("밧줄" in asked for asked, _said in pairs(read_text(text, "steps.md")))


@pytest.mark.parametrize("front", ["> 2️⃣ ", "> ", ""])
def test_a_question_in_bold_over_two_lines_is_one(front: str) -> None:
    """The answer goes on directly below it."""
    text = (
        f"{front}**닻은 무엇인가요?**\n배를 붙드는 쇠입니다.\n\n"
        f"{front}**닻과 돛의 차이를 설명해주세요\n둘은 언제 쓰이는지 설명해주세요.**\n닻은 멈추고 돛은 나아갑니다.\n\n"
        f"{front}**키는 무엇인가요?**\n방향을 바꿉니다.\n"
    )
    assert (
        "닻과 돛의 차이를 설명해주세요 둘은 언제 쓰이는지 설명해주세요.",
        "닻은 멈추고 돛은 나아갑니다.",
    ) in pairs(read_text(text, "bold.md"))


def test_bold_questions_in_quotation_marks_ask_among_marked_ones() -> None:
    """One alone may be something that somebody said."""
    marked = "## Hull\n\n**Q: What is a keel?**\nThe spine of a hull.\n\n"
    marked += "**Q: What is a mast?**\nIt bears the sail.\n\n## Traps\n\n"
    asked = '**"Does a keel move?"**\nOn some boats it does.\n\n', '**"Is it heavy?"**\nMostly.\n'
    assert pairs(read_text(marked + "".join(asked), "keel.md"))[2:] == [
        ("Does a keel move?", "On some boats it does."),
        ("Is it heavy?", "Mostly."),
    ]
    assert len(pairs(read_text(marked + asked[1], "keel.md"))) == 2


@pytest.mark.parametrize("name", ["설명", "답변:", "Explanation"])
def test_an_item_that_only_names_what_stands_inside_it_is_no_part_of_the_answer(name: str) -> None:
    text = f"## 면접 질문\n\n1. 닻은 왜 무거운가?\n\n   - {name}\n\n     바닥을 붙들기 때문이다.\n"
    assert pairs(read_text(text, "n.md")) == [("닻은 왜 무거운가?", "바닥을 붙들기 때문이다.")]


@pytest.mark.parametrize("said", ["위 내용 참고", "위의 답변을 참고하세요", "앞 질문 참조", "See above."])
def test_what_only_points_at_the_text_above_answers_nothing(said: str) -> None:
    harvest = read_text(f"Q: 닻은 무엇인가?\nA: 쇠이다.\n\nQ: 닻의 무게는?\nA: {said}\n", "n.md")
    assert pairs(harvest) == [("닻은 무엇인가?", "쇠이다.")]
    assert any("닻의 무게는?" in each.message for each in harvest.remarks if each.lost)


def test_a_command_in_an_item_is_an_answer() -> None:
    """Nothing else is said."""
    text = "### Interview Questions\n\n1. **What is a hull?**\n   - The body.\n\n"
    text += "2. **How do you start the pump?**\n   - ```bash\n     pump --start\n     ```\n"
    assert pairs(read_text(text, "n.md"))[1] == ("How do you start the pump?", "```bash\npump --start\n```")


@pytest.mark.parametrize("name", ["글을 마치며", "이 글을 마치며", "포스팅을 마무리하며"])
def test_a_heading_that_ends_a_post_names_no_question(name: str) -> None:
    text = "# 배 면접\n\n## 닻이란?\n\n배를 붙드는 쇠이다.\n\n## 돛이란?\n\n바람을 받는 천이다.\n\n"
    text += f"## {name}\n\n읽어 주셔서 기쁘다.\n"
    assert [asked for asked, _said in pairs(read_text(text, "n.md"))] == ["닻이란?", "돛이란?"]


def test_what_is_asked_in_two_sentences_may_end_with_a_full_stop() -> None:
    asked = [
        ("What is a keel? Describe two kinds and where they are used.", "It holds the ship upright."),
        ("Which sail takes the wind first and why is it so?", "The fore sail."),
        ("How does an anchor hold? Explain its parts.", "With its flukes."),
    ]
    assert pairs(read_text("\n".join(f"{each}\n{said}\n" for each, said in asked), "n.md")) == asked


@pytest.mark.parametrize("line", ['var anchor: String? = "쇠" // 있다', "private val hull: Hull? = null"])
def test_the_question_mark_of_a_type_asks_nothing(line: str) -> None:
    assert headlines.asking(line) is Asking.NO
    asked = ["닻의 이름이 없으면 어떻게 두나요?", "돛은 무엇으로 짓나요?", "키는 무엇인가요?"]
    text = "\n\n".join(f"{n}. {each}\n\n비워 둔다.\n\n{line}" for n, each in enumerate(asked, 1))
    found = pairs(read_text(text, "n.md"))
    assert [each for each, _said in found] == asked
    assert all(line.split()[-1] in said for _asked, said in found)


def test_escaped_signs_of_headings_are_headings_with_what_stands_behind_them() -> None:
    r"""A converter wrote `\#\#\# What is it? It is …`, the answer in the same line."""
    sign = r"\#\#\#"
    text = (
        f"Ships\n=====\n\nParts\n-----\n\n{sign} What is a hull? The body of a ship,\nbelow its deck.\n\n"
        f"It keeps water out.\n\n{sign} What is a mast? It carries sails.\n\n{sign} What is a spar?\n\n"
        f"{sign} What is a keel?\n\nIts lowest beam.\n"
    )
    assert pairs(read_text(text, "n.md")) == [
        ("What is a hull?", "The body of a ship, below its deck.\n\nIt keeps water out."),
        ("What is a mast?", "It carries sails."),
        ("What is a keel?", "Its lowest beam."),
    ]
