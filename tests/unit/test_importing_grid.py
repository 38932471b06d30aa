"""The same questions in many layouts: each is read whole, and says nothing else."""

# ruff: noqa: E501 (texts as people write them)

from __future__ import annotations

import re

import pytest

from quizzer.authoring.importing.sources.source import read_text

KOREAN = [
    ("우롱차란 무엇인가요?", "잎을 반쯤 발효한 차다. 향이 좋다."),
    ("물은 왜 끓이나요?", "공기가 빠진다. 맛이 좋아진다."),
    ("얼마나 우려야 하나요?", "1분이면 된다. 오래 우리면 쓰다."),
    ("녹차와 홍차의 차이", "녹차는 발효하지 않는다. 홍차는 한다."),
]
ENGLISH = [
    ("What is oolong tea?", "A tea that is half fermented. It is brown."),
    ("Explain why water is boiled first.", "It loses air. It tastes better."),
    ("How long does sencha steep?", "About a minute. Longer is bitter."),
    ("Difference between green and black tea", "Green tea is not fermented. Black tea is."),
]
IN_KOREAN = [
    "# 면접 후기\n\n지난주에 봤다.\n\n|**{n}. {q}**\n\n{a}\n\n<br>\n\n",
    '---\ntitle: "면접 질문 정리"\n---\n\n받은 질문이다.\n\n|- **{q}**\n  - {a}\n',
    "## 차\n\n|> {q}\n- {a}\n\n",
    "|❓{q}\n{a}\n\n",
    "# 차\n|**{q}** <br>\n{a} <br><br>\n",
    "차 정리\n\n|■ {q}\n{a}\n\n",
    "|질문 {n}) {q}\n답변) {a}\n\n",
    "|<b>{n}. {q}</b><br>\n{a}<br><br>\n",
    "# 차\n\n|- [ ] {q}\n  - {a}\n",
    "# 차\n\n|#Q{n}. {q}\n{a}\n\n",
    "# 차\n\n|## 💡 {q}\n\n### ✔ 답변\n\n{a}\n\n### 📌 키워드\n\n차, 물\n\n",
    "# 차\n\n|### {n}. {q}\n\n{a}\n\n> 출처: https://tea.example/{n}\n\n",
    "# 차\n\n|### {n}. {q}\n\n- {a}\n- 꼬리질문) 그러면 찻잔은 어떤가요?\n    - 희다.\n\n",
    "# 차\n\n|### {n}. {q}\n\n{a}\n\n[맨 위로](#차)\n\n[참고 링크](https://tea.example)\n\n",
    "|Q{n}. {q}\n{a}\n\n(출처: 차 이야기)\n\n",
    "# 차 인터뷰\n\n|**면접관:** {q}\n\n**나:** {a}\n\n",
    "# 차\n\n|**Q{n}** {q}\n\n**A{n}** {a}\n\n",
    "차 면접 대비\n\n|{q}\n: {a}\n\n",
]
NAMES = [
    ("우롱차", "잎을 반쯤 발효한 차다. 향이 좋다."),
    ("녹차 vs 홍차", "녹차는 발효하지 않는다. 홍차는 한다."),
    ("물의 온도", "공기가 빠진다. 맛이 좋아진다."),
    ("찻잔을 데우는 이유", "1분이면 된다. 오래 우리면 쓰다."),
]
OF_NAMES = [
    "# 차 면접 정리\n\n## 차\n\n|{n}. **{q}**\n\n   {a}\n\n",
    "# 차 면접 정리\n\n|<details>\n<summary><b>{q}</b></summary>\n\n{a}\n</details>\n\n",
    "# 차 면접 정리\n\n## 차\n\n|### {q}\n\n#### 정의\n\n{a}\n\n#### 참고\n\nhttps://tea.example\n\n",
    "# 차 면접 정리\n\n|> **{q}**\n\n{a}\n\n",
    "# 차 면접 정리\n\n|> {q}\n\n{a}\n\n",
    "차 면접 정리\n\n|{n}. {q}\n- {a}\n\n",
    "차 면접 정리\n\n|{q}\n - {a}\n\n",
    "차 면접 정리\n\n|[{q}]\n{a}\n\n",
    "차 면접 정리\n\n|* {q}\n\t- {a}\n",
]
IN_ENGLISH = [
    "# Tea\n\n|### {n}. {q} [Explanation](https://tea.example)\n{a} [[1]](https://tea.example)\n\n",
    "# Tea\n\n|### {n}. {q} `easy`\n{a}\n\n",
    "|{q} // {a}\n",
    "|START\nBasic\nFront: {q}\nBack: {a}\nEND\n\n",
    "|START\nBasic\n{q}\nBack: {a}\n<!--ID: 16{n}-->\nEND\n\n",
    "# Tea\n\n|- {q} #card\n\t- {a}\n",
    "# Tea\n\n|- {q}\n  collapsed:: true\n\t- {a}\n",
    "# Tea\n\n|> [!faq]- {q}\n> {a}\n\n",
    "Tea interview\n=============\n\n|{q}\n---\n{a}\n\n",
    "|{n}) {q}\n   - {a}\n",
    "TEA NOTES\n\n|Que {n}. {q}\nAns. {a}\n\n",
    "|{q}\n\n\t{a}\n\n",
    "|* {q} -> {a}\n",
    "# Tea\n\n|### {n}. {q}\n\n{a}\n\n*Follow-up: What about cups?*\n\n",
    "# Tea\n\n|### {n}. {q}\n\n{a}\n\n**Read more:** [Tea](https://tea.example)\n\n",
    "# Tea\n\n|### Q{n}) {q} 🔥\n\n**Ans →** {a}\n\n",
    "# Tea\n\n|## {q}\n\n**TL;DR** {a}\n\n",
    "# Tea\n\n|<h3>{n}. {q}</h3>\n\n{a}\n\n",
    "# Tea\n\n|<p><b>{q}</b></p>\n<p>{a}</p>\n\n",
    "# Tea\n\n## FAQ\n\n<dl>\n\n|<dt>{q}</dt>\n<dd>{a}</dd>\n\n",
    "<html><body><h1>Tea</h1>\n|<p><strong>{n}. {q}</strong></p>\n<p>{a}</p>\n",
    "<html><body><h1>Tea</h1><table>\n|<tr><td>{q}</td><td>{a}</td></tr>\n",
    '<link rel="stylesheet" href="tea.css">\n<div>\n|<div class="card">\n<div class="front"><p>{q}</p></div>\n<div class="back"><p>{a}</p></div>\n</div>\n',
    "# Tea\n\n|### {n}. {q}\n\n{a}\n\n![tea](tea.png)\n\n*Figure {n}: tea*\n\n",
    '# Tea\n\n|### {n}. {q}\n\n{a}\n\n<p align="right"><a href="#tea">back to top</a></p>\n\n',
    "# Tea\n\n|### {n}. {q}\n\n**Short answer:** {a}\n\n**Long answer:** There is more to be said about it.\n\n",
    "# Tea\n\n|## Question {n}\n\n{q}\n\n## Answer {n}\n\n{a}\n\n",
    "# Tea\n\n|***\n\n{q}\n\n{a}\n\n",
    "|{n} - {q}\n{a}\n\n",
    "|--> {q}\n{a}\n\n",
    "|// {q}\n{a}\n\n",
    "|{n}.){q}\n{a}\n\n",
    "* Tea notes\n|** {q}\n   {a}\n",
]


def letters(text: str) -> str:
    return re.sub(r"[\W_]+", "", text)


@pytest.mark.parametrize(
    ("layout", "asked"),
    [
        *((each, KOREAN) for each in IN_KOREAN),
        *((each, ENGLISH) for each in IN_ENGLISH),
        *((each, NAMES) for each in OF_NAMES),
    ],
)
def test_questions_are_read_whole_in_each_layout(layout: str, asked: list[tuple[str, str]]) -> None:
    """A layout is what comes first, and how each question is written, behind `|`."""
    first, _bar, form = layout.partition("|")
    if "front" in form:
        asked = [each for each in asked if each[0].endswith(("?", "."))]
    text = first + "".join(form.format(n=n, q=q, a=a) for n, (q, a) in enumerate(asked, 1))
    found = read_text(text, "notes", kind="markdown" if text.startswith(("# ", "---")) else None).found
    assert [(letters(each.question), letters(each.answers[0])) for each in found] == [
        (letters(question), letters(answer)) for question, answer in asked
    ]


def test_a_table_of_a_page_has_the_names_of_its_columns_or_none() -> None:
    """Cells that ask are a question; those that are marked as heads are none."""
    rows = "".join(f"<tr><td>{asked}</td><td>{said}</td></tr>\n" for asked, said in ENGLISH)
    for head in ("", "<tr><th>What?</th><th>So what?</th></tr>\n"):
        found = read_text(f"<html><body><table>{head}{rows}</table>", "a.html").found
        assert [each.question for each in found] == [asked for asked, _said in ENGLISH]


def test_a_third_column_behind_a_sign_is_no_answer() -> None:
    """`front | back | tags` has its tags behind every answer."""
    text = "".join(f"{asked} | {said} | tea\n" for asked, said in ENGLISH)
    assert [(each.question, each.answers[0]) for each in read_text(text, "a.txt").found] == ENGLISH


def test_a_text_whose_questions_stand_alone_below_others_keeps_its_topics() -> None:
    """Only where the answer stands right below does each line count as a paragraph."""
    text = "Basics\nWhat is tea?\n\nA drink.\nWhat is milk?\n\nWhite.\nLeaves\nWhat is oolong?\n\nA tea.\n"
    assert [each.answers[0] for each in read_text(text, "a.txt").found] == ["A drink.", "White.", "A tea."]
