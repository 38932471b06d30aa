"""Questions of several lines right above folded answers, and what stands there and asks nothing."""

from __future__ import annotations

import pytest

from quizzer.authoring.importing.markdown.reader import read_markdown


def fold(said: str) -> str:
    return f"<details>\n<summary>정답</summary>\n{said}\n</details>\n"


def pairs(text: str) -> list[tuple[str, str]]:
    return [(each.question, each.answers[0]) for each in read_markdown(text, "tea.md").found]


ASKED = [
    ("다음에서 설명하는 그릇은?\n\n잎을 넣고 물을 붓는다.\n주둥이가 있다.", "다관"),
    ("다음 빈칸을 채우시오.\n- 홍차: 모두 발효\n- ( ): 반만 발효", "우롱차"),
    ("다음 코드의 출력은?\n\n```c\nreturn 3;\n```", "3"),
    ("물을 끓이는 데 쓰는 그릇", "주전자"),
    ("녹차를 식힌 물로 우리는 까닭을 설명하시오.", "쓴맛이 덜 난다."),
]
WHOLE = [
    ("다음에서 설명하는 그릇은? 잎을 넣고 물을 붓는다. 주둥이가 있다.", "다관"),
    ("다음 빈칸을 채우시오.\n\n- 홍차: 모두 발효\n- ( ): 반만 발효", "우롱차"),
    ("다음 코드의 출력은?\n\nreturn 3;", "3"),
    *ASKED[3:],
]


@pytest.mark.parametrize("between", ["\n---\n\n", "\n", "\n## 다음 회\n\n"])
def test_all_that_stands_above_a_folded_answer_asks(between: str) -> None:
    parts = [f"{asked}\n\n{fold(said)}" for asked, said in ASKED]
    assert pairs("# 차 기출\n\n## 1회\n\n" + between.join(parts)) == WHOLE


def test_words_for_all_questions_below_a_heading_are_no_part_of_the_first() -> None:
    parts = [f"{asked}\n\n{fold(said)}" for asked, said in ASKED]
    parts = [parts[-1], *parts[:-1]]
    found = pairs("# 차 기출\n\n두 번 틀린 것만 모았다.\n\n" + "\n---\n\n".join(parts))
    assert found == [WHOLE[-1], *WHOLE[:-1]]


def test_what_only_tells_above_folds_is_no_question() -> None:
    parts = [f"물을 끓인다.\n\n{number}분 둔다.\n\n{fold('향이 난다.')}" for number in range(1, 5)]
    asked = [question for question, _said in pairs("# 차 우리기\n\n" + "\n---\n\n".join(parts))]
    assert not any("물을 끓인다" in each for each in asked)
