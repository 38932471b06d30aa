"""Choices in records of JSON and rows of tables: how options are given, and what names the right one."""

from __future__ import annotations

import json

import pytest
from importing_choices import lost, only, read

from quizzer.authoring.importing.sources.source import read_text

OPTIONS = ["stack", "queue", "heap"]

JSON = [
    {"options": OPTIONS, "answer": "queue"},
    {"options": OPTIONS, "answer": "B"},
    {"choices": OPTIONS, "answer": 1},
    {"options": OPTIONS, "answerIndex": 1},
    {"options": OPTIONS, "answer_number": 2},
    {"options": ["A) stack", "B) queue", "C) heap"], "correct_answer": "B) queue"},
    {"options": ["A. stack", "B. queue", "C. heap"], "correct": "b"},
    {"options": {"A": "stack", "B": "queue", "C": "heap"}, "answer": "B"},
    {"options": {"option_a": "stack", "option_b": "queue", "option_c": "heap"}, "answer": "option_b"},
    {"answers": OPTIONS, "correctAnswer": "queue"},
    {"answers": [{"text": each, "correct": each == "queue"} for each in OPTIONS]},
    {"options": [{"text": each, "isCorrect": each == "queue"} for each in OPTIONS]},
    {"choices": [{"id": str(n), "text": each} for n, each in enumerate(OPTIONS, 1)], "answer": "2"},
    {"choices": [{"label": "abc"[n], "value": each} for n, each in enumerate(OPTIONS)], "answer": "b"},
    {"choices": {"text": OPTIONS, "label": ["A", "B", "C"]}, "answerKey": "B"},
    {"choices": [{"A": "stack"}, {"B": "queue"}, {"C": "heap"}], "answer": "B"},
    {"option_a": "stack", "option_b": "queue", "option_c": "heap", "answer": "b"},
    {"A": "stack", "B": "queue", "C": "heap", "answer": "B"},
    {"correct_answer": "queue", "incorrect_answers": ["stack", "heap"]},
    {"보기": OPTIONS, "정답": "②"},
    {"options": "A) stack; B) queue; C) heap", "answer": "B"},
    {"options": OPTIONS, "answer": ["queue"]},
]  # fmt: skip


@pytest.mark.parametrize("fields", JSON, ids=str)
def test_json(fields: dict[str, object]) -> None:
    text = json.dumps([{"question": "Which?", **fields, "explanation": "It is fair."}])
    found = only(text, "json")
    assert (found.question, found.answers, found.hints) == (
        "Which?",
        ("queue",),
        ("- heap\n- queue\n- stack",),
    )
    assert (found.explanation, found.choices) == ("It is fair.", True)


@pytest.mark.parametrize(
    ("numbers", "answers"),
    [((0, 2), ("a", "c")), ((1, 3), ("a", "c")), ((1, 2), ("b", "c")), (("1", "3"), ("a", "c"))],
)
def test_whether_a_file_counts_from_0_or_from_1_is_told_by_all_of_it(
    numbers: tuple[int | str, ...], answers: tuple[str, ...]
) -> None:
    asked = [
        {"question": f"Which {n}?", "options": ["a", "b", "c"], "answer": each}
        for n, each in enumerate(numbers)
    ]
    for text in (json.dumps(asked), "\n".join(map(json.dumps, asked))):
        assert tuple(each.answers[0] for each in read(text, "json").found) == answers


@pytest.mark.parametrize(
    ("fields", "answers"),
    [
        ({"options": ["a", "b", "c"], "answer": ["A", "C"]}, ("- a\n- c",)),
        ({"options": ["a", "b", "c"], "answer": "A, C"}, ("- a\n- c",)),
        ({"options": ["1", "2", "3"], "answer": "1"}, ("1",)),
        ({"options": ["a, b", "b"], "answer": "a, b"}, ("a, b",)),
        ({"options": ["a", "b"], "answer": "Whatever is put in first."}, ("Whatever is put in first.",)),
        ({"answers": ["a", "b"]}, ("a", "b")),
    ],
)
def test_json_with_several_or_other_answers(fields: dict[str, object], answers: tuple[str, ...]) -> None:
    assert only(json.dumps([{"question": "Which?", **fields}]), "json").answers == answers


@pytest.mark.parametrize(
    ("fields", "kind"),
    [
        ({"options": ["a", "all of the above"], "answer": "B"}, "Multiple choice"),
        ({"options": ["a", "b"], "answer": "E"}, "Multiple choice"),
        ({"options": ["True", "False"], "answer": "A"}, "True or false"),
    ],
)
def test_json_that_is_not_asked(fields: dict[str, object], kind: str) -> None:
    assert lost(json.dumps([{"question": "Which?", **fields}]), "json") == [
        f"{kind} is not asked here: Which?"
    ]


def test_the_user_says_which_key_is_right() -> None:
    text = json.dumps([{"question": "Which?", "options": ["a", "b"], "solution_code": "B"}])
    harvest = read_text(text, "q.json", kind="json", wishes={"answer": "solution_code"})
    assert harvest.found[0].answers == ("b",)


CSV = [
    ("question,option_a,option_b,option_c,answer", "stack,queue,heap,B"),
    ("question,A,B,C,answer", "stack,queue,heap,b"),
    ("question,A,B,C,correct", "stack,queue,heap,queue"),
    ("문제,보기1,보기2,보기3,정답", "stack,queue,heap,2"),
    ("문제,보기1,보기2,보기3,정답", "stack,queue,heap,②"),
    ("질문,선택지A,선택지B,선택지C,정답", "stack,queue,heap,B"),
    ("Question Text,Option 1,Option 2,Option 3,Correct Answer", "stack,queue,heap,2"),
    ("Question,Answer 1,Answer 2,Answer 3,Correct answer(s)", "stack,queue,heap,2"),
    ("question,choice1,choice2,choice3,answer", "stack,queue,heap,choice2"),
    ("question,option1,option2,option3,answer", "stack,queue,heap,Option 2"),
    ("question,options,answer", "stack|queue|heap,B"),
    ("question,options,answer", '"A) stack, B) queue, C) heap",B'),
    ("question,choices,answer", "\"['stack', 'queue', 'heap']\",2"),
    ("question,correct_answer,wrong_1,wrong_2", "queue,stack,heap"),
    ("question,distractor1,distractor2,correct_answer", "stack,heap,queue"),
]


@pytest.mark.parametrize(("header", "row"), CSV)
@pytest.mark.parametrize("kind", ["csv", "tsv"])
def test_tables(header: str, row: str, kind: str) -> None:
    if kind == "tsv" and '"' in row:
        return
    text = f"{header}\nWhich?,{row}\n"
    harvest = read(text if kind == "csv" else text.replace(",", "\t"), kind)
    assert [each.message for each in harvest.remarks] == []
    (found,) = harvest.found
    assert (found.question, found.answers, found.hints) == (
        "Which?",
        ("queue",),
        ("- heap\n- queue\n- stack",),
    )


@pytest.mark.parametrize(
    ("numbers", "answers"), [((0, 2), ("a", "c")), ((1, 3), ("a", "c")), ((1, 2), ("a", "b"))]
)
def test_a_table_counts_from_1_unless_it_has_a_0(numbers: tuple[int, ...], answers: tuple[str, ...]) -> None:
    rows = "".join(f"Which {n}?,a,b,c,{each}\n" for n, each in enumerate(numbers))
    found = read(f"question,option a,option b,option c,answer\n{rows}", "csv").found
    assert tuple(each.answers[0] for each in found) == answers


def test_a_row_without_options_is_any_question() -> None:
    text = "question,A,B,answer,explanation\nWhich?,a,b,A,x\nWhy?,,,Because it is fair.,y\n"
    found = read(text, "csv").found
    assert [(each.answers, each.choices, each.explanation) for each in found] == [
        (("a",), True, "x"),
        (("Because it is fair.",), False, "y"),
    ]


def test_several_model_answers_are_no_options() -> None:
    text = "question,model_answer,model_answer 2\nWhy?,It is fair.,It is quick.\n"
    assert only(text, "csv").answers == ("It is fair.", "It is quick.")
    assert only(
        "question,answer 1,answer 2\nWhy?,It is fair.,It is quick.\n", "csv"
    ).answers == ("It is fair.", "It is quick.")  # fmt: skip


@pytest.mark.parametrize("row", ["a,all of the above,B", "True,False,A", "a,b,D"])
def test_rows_that_are_not_asked(row: str) -> None:
    kind = "True or false" if "True" in row else "Multiple choice"
    assert lost(f"question,A,B,answer\nWhich?,{row}\nWhy?,a,b,A\n", "csv") == [
        f"{kind} is not asked here: Which?"
    ]
