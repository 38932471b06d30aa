"""Headings and folds that name a subject, what the parts of their answers are called, and answers that lead to code."""

from __future__ import annotations

import pytest

from quizzer.authoring.importing.sources.source import read_text


def pairs(text: str, kind: str | None = "markdown") -> list[tuple[str, str]]:
    return [(each.question, each.answers[0]) for each in read_text(text, "빵.md", kind=kind).found]


@pytest.mark.parametrize("rule", ["<hr>", "<hr/>", "<HR />"])
def test_a_heading_right_below_a_rule_of_html_is_one(rule: str) -> None:
    """And a dash before its words, as before an item, is no part of them."""
    text = f"처음에.\n{rule}\n<h1 id='a'>- 호밀이란?</h1>\n빵의 곡물이다.\n\n<h1>- 효모란?</h1>\n부풀린다.\n"
    assert pairs(text) == [("호밀이란?", "빵의 곡물이다."), ("효모란?", "부풀린다.")]
    assert pairs("# - What is rye?\nA grain.\n\n# - What is yeast?\nIt leavens.\n")[0][0] == "What is rye?"


@pytest.mark.parametrize(
    ("title", "names"),
    [
        ("[면접대비 기본개념] 제빵편", ["효모란?", "르뱅", "FIFO 원칙"]),
        ("[Interview] Bread Edition", ["What is yeast?", "Levain", "Proofing"]),
    ],
)
def test_the_title_of_an_edition_about_interviews_is_no_question(title: str, names: list[str]) -> None:
    told = {
        names[0]: "그것이 빵을 부풀린다.",
        names[1]: "늘어나고 탄력이 있다.",
        names[2]: "먼저 구운 것을 먼저 판다.",
    }
    body = "\n".join(f"# {name}\n{said}\n" for name, said in told.items()) + "# 밀 / 호밀\n# 물 / 우유\n"
    assert dict(pairs(f"---\ntitle: '{title}'\ntags: x\n---\n{body}")) == told


@pytest.mark.parametrize(
    ("title", "names", "open_one"),
    [
        ("면접 질문 대비 - 제빵", ["반죽의 3단계", "제빵의 4대 재료", "효모의 온도"], "호밀이란 무엇인가"),
        (
            "Interview questions - bread",
            ["Stages of dough", "Four ingredients", "Yeast and heat"],
            "What is rye?",
        ),
    ],
)
def test_a_heading_that_asks_and_is_left_open_does_not_spoil_the_others(
    title: str, names: list[str], open_one: str
) -> None:
    body = "".join(f"### {name}\n1. 첫째\n* 섞는다.\n2. 둘째\n* 치댄다.\n\n" for name in names)
    found = read_text(f"---\ntitle: {title}\n---\n## 1\n{body}### {open_one}\n", "빵.md", kind="markdown")
    assert [each.question for each in found.found] == names
    assert any(open_one in each.message for each in found.remarks)


@pytest.mark.parametrize(
    ("gist", "more", "names"),
    [
        ("핵심 요약", "특징 및 상세설명", ["호밀과 밀의 차이", "효모의 종류", "팽창의 원리"]),
        ("In short", "Flour vs. water", ["Rye vs wheat", "Fresh or dry yeast", "How dough rises"]),
    ],
)
def test_bold_lines_that_come_in_each_fold_are_parts_of_answers(
    gist: str, more: str, names: list[str]
) -> None:
    folds = "".join(
        f"<details>\n<summary>{name}</summary>\n\n**{gist}**  \n짧게.\n\n**{more}**  \n- 하나\n- 둘\n\n</details>\n\n"
        for name in names
    )
    found = pairs(
        f"# 빵 면접 Q&A\n\n<details>\n<summary>빵이란?</summary>\n\n구운 것.\n\n</details>\n\n{folds}"
    )
    assert [question for question, _answer in found] == ["빵이란?", *names]
    assert all("둘" in answer for _question, answer in found[1:])


@pytest.mark.parametrize(
    "unwritten",
    [
        "질문 제작: OOO",
        "질문 제작: 김가루",
        "문제 출제자: 김가루",
        "Question written by: Kim",
        "OOO",
        "ㅇㅇㅇ",
    ],
)
def test_who_made_a_question_is_no_answer(unwritten: str) -> None:
    text = (
        f"<details>\n<summary>Q. 효모란?</summary>\n\n답변\n\n{unwritten}\n\n출처: (optional)\n\n</details>\n"
    )
    assert pairs(text + "\n<details>\n<summary>Q. 호밀이란?</summary>\n\n곡물.\n\n</details>\n") == [
        ("호밀이란?", "곡물.")
    ]


@pytest.mark.parametrize("sign", ["—", "–", "-", ":"])
def test_what_is_still_to_do_is_no_answer(sign: str) -> None:
    assert pairs(f"**Q. 효모란?**\n- **TODO {sign} 실험 뒤에 쓴다**\n\n**Q. 호밀이란?**\n곡물.\n") == [
        ("호밀이란?", "곡물.")
    ]


WEIGHED = (
    "The bowl in which the dough lies is heavier than one thinks, so that its weight is taken off first. "
)
WEIGHED_KO = (
    "반죽이 담긴 그릇은 생각보다 무거우므로 그릇의 무게를 먼저 빼야 하고, "
    "그래서 그릇을 올린 뒤 저울을 다시 0으로 맞춘다. 그다음에 반죽을 담는다. "
)


@pytest.mark.parametrize(
    ("question", "words"),
    [
        ("How is dough weighed? Give an example.", WEIGHED + "A scale has a method for that:"),
        ("How is dough weighed?", WEIGHED + "When the bowl is on the scale, you can do this:"),
        ("How is dough weighed?", WEIGHED + "Here's an example:"),
        ("반죽은 어떻게 재나요?", WEIGHED_KO + "저울의 메서드 예시:"),
    ],
)
@pytest.mark.parametrize("label", ["", "A: "])
def test_an_answer_keeps_the_code_that_its_words_lead_to(question: str, words: str, label: str) -> None:
    text = (
        f"**Q1: {question}**\n{label}{words}\n```python\nscale.tare()\n```\n\n**Q2: Rye?**\n{label}A grain.\n"
    )
    assert pairs(text)[0][1] == f"{words}\n```python\nscale.tare()\n```"


@pytest.mark.parametrize("head", ["Term,Next one", "용어,다음 것"])
def test_the_name_of_a_column_of_terms_is_no_term(head: str) -> None:
    found = read_text(f"{head}\nflour,wheat\nrise,yeast\ncrust,oven heat\n", "빵.csv", kind="csv").found
    assert [each.question for each in found] == ["flour", "rise", "crust"]
