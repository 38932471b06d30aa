"""Code in an answer shows something and claims nothing."""

import pytest

from quizzer.embedding.builtin import built_in
from quizzer.grading.grader import Grader
from quizzer.language.code import without_code
from quizzer.packs.schema import Question

CODE = "\n\n```java\nStack<Integer> stack = new Stack<>();\nstack.push(1);\n```"
MODEL = "스택은 나중에 넣은 것을 먼저 꺼내는 자료구조이고, 큐는 먼저 넣은 것을 먼저 꺼내는 자료구조입니다."


@pytest.mark.parametrize(
    ("text", "left"),
    [
        (MODEL + CODE, MODEL),
        ("~~~\na\n~~~\n" + MODEL, MODEL),
        (MODEL + "\n```\nopen to the end", MODEL),
        ("인라인 ```코드```는 글이다", "인라인 ```코드```는 글이다"),
        (CODE.strip(), "Stack<Integer> stack = new Stack<>();\nstack.push(1);"),
        ("```sh\nls -a\n", "ls -a"),
    ],
)
def test_blocks_are_blanked_out(text: str, left: str) -> None:
    """Offsets hold; of what is nothing but code the marks around it are, which claim nothing either."""
    assert without_code(text).strip() == left
    assert len(without_code(text)) == len(text)


def test_code_changes_no_grade() -> None:
    """Neither in the model answer nor in an answer; both are shown as they were written."""
    grader = Grader(built_in())
    plain, shown = (
        Question(id="q", question="스택과 큐의 차이를 설명해보세요.", model_answers=(model,))
        for model in (MODEL, MODEL + CODE)
    )
    answer = "스택은 마지막에 들어간 게 먼저 나오고 큐는 먼저 들어간 게 먼저 나와요."
    grades = [grader.grade(plain, answer), grader.grade(shown, answer), grader.grade(plain, answer + CODE)]
    assert len({grade.score for grade in grades}) == 1
    assert grades[1].model_answer == MODEL + CODE
    assert grades[2].answer == answer + CODE
    assert len(grades[1].key_points) == len(grades[0].key_points)


def test_what_is_only_code_is_read() -> None:
    question = Question(
        id="q",
        question="이름이 a인 사람을 찾는 질의를 쓰세요.",
        model_answers=("```sql\nselect * from t where name = 'a'\n```",),
    )
    for answer in (question.model_answers[0], "select * from t where name = 'a'"):
        assert Grader(built_in()).grade(question, answer).score == 100
