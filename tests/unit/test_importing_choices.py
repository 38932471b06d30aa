"""Multiple choice becomes an open question: what is right is the answer, what can be chosen is a hint."""

# ruff: noqa: E501 (texts as people write them)

from __future__ import annotations

import json

import pytest

from quizzer.authoring.importing.assemble import Wanted, assemble
from quizzer.authoring.importing.choices import Choice, opened
from quizzer.authoring.importing.found import Found, Harvest
from quizzer.authoring.importing.sources import read_text

SUFFIXES = {"gift": "gift", "moodle": "xml", "json": "json", "csv": "csv", "tsv": "tsv", "markdown": "md"}


def read(text: str, kind: str) -> Harvest:
    return read_text(text, f"q.{SUFFIXES[kind]}", kind=kind)


def only(text: str, kind: str) -> Found:
    harvest = read(text, kind)
    assert len(harvest.found) == 1, (harvest.found, harvest.remarks)
    return harvest.found[0]


def lost(text: str, kind: str) -> list[str]:
    return [each.message for each in read(text, kind).remarks if each.lost]


@pytest.mark.parametrize(
    ("right", "wrong", "answer"),
    [
        (["b) a queue"], ["a) a stack"], "a queue"),
        (["② 큐"], ["① 스택", "③ 덱"], "큐"),
        (["(B) queue"], ["(A) stack"], "queue"),
        (["C. elegans"], ["mouse"], "C. elegans"),
        (["1.5 GB"], ["2.5 GB"], "1.5 GB"),
        (["FIFO", "LIFO"], ["heap"], "- FIFO\n- LIFO"),
        (["for x:\n  y"], ["while"], "for x:\n  y"),
    ],
)
def test_the_right_choices_are_one_answer_without_what_counts_them(
    right: list[str], wrong: list[str], answer: str
) -> None:
    made = opened([*(Choice(each, True) for each in right), *(Choice(each, False) for each in wrong)])
    assert made is not None
    assert made.answers == (answer,)


def test_the_hint_lists_all_choices_by_their_text() -> None:
    made = opened([Choice("b", False), Choice("C", True), Choice("a\nz", False)])
    assert made is not None
    assert made.hints == ("- a\n  z\n- b\n- C",)


def test_a_hint_of_long_choices_has_the_beginning_of_each() -> None:
    made = opened([Choice("b" * 3_000, True), Choice("a" * 3_000, False)])
    assert made is not None
    first, second = made.hints[0].split("\n")
    assert len(made.hints[0]) <= 2_000
    assert first.startswith("- aaa") and second.startswith("- bbb") and first.endswith("a …")


@pytest.mark.parametrize(
    "right",
    [
        "All of the above", "d) None of the above.", "Both A and B", "A and C only", "③ ①, ②", "위의 모두", "모두 정답", "정답 없음",
        "위 보기 중 없음", "All are correct", "Neither", "해당 사항 없음", "모두 맞다",
    ],
)  # fmt: skip
def test_what_speaks_of_the_other_choices_is_not_asked(right: str) -> None:
    for other in ("a) stack", "② stack"):
        assert opened([Choice(other, False), Choice(right, True)]) is None


@pytest.mark.parametrize("right", ["None", "All nodes", "any", "모두에게 보낸다", "both ends of the pipe"])
def test_what_only_begins_so_is_asked(right: str) -> None:
    assert opened([Choice("stack", False), Choice(right, True)]) is not None


@pytest.mark.parametrize(
    ("texts", "right"),
    [(("a", "b"), ()), (("a", "b"), (0, 1)), (("True", "False"), (0,)), (("O", "X"), (1,))],
)
def test_a_choice_needs_a_right_and_a_wrong_one_and_more_than_truth(
    texts: tuple[str, ...], right: tuple[int, ...]
) -> None:
    assert opened([Choice(text, n in right) for n, text in enumerate(texts)]) is None


GIFT = [
    ("Which? {=queue ~stack ~heap}", ("queue",), "- heap\n- queue\n- stack", None),
    ("Which? {\n~stack\n\t=queue\n~heap\n}", ("queue",), "- heap\n- queue\n- stack", None),
    ("Which? {~stack=queue~heap}", ("queue",), "- heap\n- queue\n- stack", None),
    ("Which? {=queue =FIFO ~stack}", ("queue", "FIFO"), "- FIFO\n- queue\n- stack", None),
    ("Which? {~%50%queue ~%50%deque ~%-100%stack}", ("- queue\n- deque",), "- deque\n- queue\n- stack", None),
    ("Which? {~%100%queue ~%50%deque ~stack}", ("queue",), "- deque\n- queue\n- stack", None),
    ("Which? {=queue#First in, first out. ~stack#No.}", ("queue",), "- queue\n- stack", "First in, first out."),
    ("Which? {=queue#yes ~stack ####It is fair.}", ("queue",), "- queue\n- stack", "It is fair."),
    ("Which? {=queue ~stack#Last in, first out.}", ("queue",), "- queue\n- stack", "- stack: Last in, first out."),
    ("Which? {\n~a = 1\n=a == 1\n}", ("a == 1",), "- a = 1\n- a == 1", None),
    ("Which? {=C# ~Java}", ("C#",), "- C#\n- Java", None),
    ("Which? {=[html]<b>queue</b> ~[html]<i>stack</i>}", ("queue",), "- queue\n- stack", None),
    ("Which? {~A. stack =B. queue}", ("queue",), "- queue\n- stack", None),
]  # fmt: skip


@pytest.mark.parametrize(("text", "answers", "hint", "explanation"), GIFT)
def test_gift(text: str, answers: tuple[str, ...], hint: str, explanation: str | None) -> None:
    found = only(text, "gift")
    assert (found.question, found.answers, found.hints, found.explanation) == (
        "Which?",
        answers,
        (hint,),
        explanation,
    )


def test_a_gift_choice_in_the_middle_of_a_sentence_leaves_a_gap() -> None:
    assert only("It is a {~stack =queue} of tasks.", "gift").question == "It is a _____ of tasks."


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Which? {~stack ~queue}", "Multiple choice"),
        ("Which? {~stack =all of the above}", "Multiple choice"),
        ("Which? {=True ~False}", "True or false"),
        ("Which? {=a -> b =c -> d}", "Matching"),
    ],
)
def test_gift_that_is_not_asked(text: str, kind: str) -> None:
    assert lost(text, "gift") == [f"{kind} is not asked here: Which?"]


def test_a_file_is_told_how_many_of_its_questions_are_choices() -> None:
    made = assemble(read("One? {=a ~b}\n\nTwo? {=a ~b}\n\nThree? {=a}\n", "gift"), Wanted("q", "Q"))
    assert [(str(each), each.lost) for each in made.remarks] == [
        ("q.gift: 2 questions are multiple choice; the right choice is the model answer, and the choices are a hint.", False)
    ]  # fmt: skip
    assert made.pack is not None and made.pack.questions[0].hints == ("- a\n- b",)


def test_questions_that_only_their_choices_tell_apart_are_listed() -> None:
    text = "What is true? {=a ~b}\n\nWhat is true? {=c ~d}\n\nWhy? {=a ~b}\n\nWhy? {~b =a}\n"
    made = assemble(read(text, "gift"), Wanted("q", "Q"))
    assert made.pack is not None and [each.question for each in made.pack.questions] == ["Why?"]
    assert [str(each) for each in made.remarks if each.lost] == [
        "q.gift:1: Multiple choice is not asked here: What is true?",
        "q.gift:3: Multiple choice is not asked here: What is true?",
    ]


MOODLE = """<?xml version="1.0"?><quiz><question type="{kind}"><name><text>n</text></name>
<questiontext format="html"><text><![CDATA[<p>Which?</p>]]></text></questiontext>{more}{answers}</question></quiz>"""


def moodle(answers: tuple[tuple[str, str], ...], kind: str = "multichoice", more: str = "") -> str:
    choices = "".join(
        f'<answer fraction="{counts}" format="html"><text>{text}</text></answer>' for text, counts in answers
    )
    return MOODLE.format(kind=kind, more=more, answers=choices)


MANY = "<single>false</single>"
MOODLE_CASES = [
    ((("stack", "0"), ("queue", "100")), "multichoice", "", ("queue",)),
    ((("stack", "0"), ("queue", "100"), ("FIFO", "100")), "multichoice", "<single>true</single>", ("queue", "FIFO")),
    ((("stack", "-100"), ("queue", "50"), ("deque", "50")), "multichoice", MANY, ("- queue\n- deque",)),
    ((("a", "33.33333"), ("b", "33.33333"), ("c", "33.33333"), ("d", "0")), "multichoice", MANY, ("- a\n- b\n- c",)),
    ((("stack", "0"), ("queue", "100"), ("deque", "100")), "multichoiceset", "", ("- queue\n- deque",)),
    ((("&lt;p&gt;a) stack&lt;/p&gt;", "0"), ("&lt;p&gt;b) queue&lt;/p&gt;", "100")), "multichoice", "", ("queue",)),
]  # fmt: skip


@pytest.mark.parametrize(("answers", "kind", "more", "expected"), MOODLE_CASES)
def test_moodle(
    answers: tuple[tuple[str, str], ...], kind: str, more: str, expected: tuple[str, ...]
) -> None:
    found = only(moodle(answers, kind, more), "moodle")
    assert (found.question, found.answers, found.choices) == ("Which?", expected, True)
    assert found.hints[-1].count("\n") == len(answers) - 1


def test_moodle_keeps_its_own_hints_before_the_choices_and_prefers_general_feedback() -> None:
    answers = '<answer fraction="100"><text>queue</text><feedback><text>Fair.</text></feedback></answer><answer fraction="0"><text>stack</text></answer>'
    hint = "<hint><text>A line of people.</text></hint>"
    found = only(MOODLE.format(kind="multichoice", more=hint, answers=answers), "moodle")
    assert (found.hints, found.explanation) == (("A line of people.", "- queue\n- stack"), "Fair.")
    general = "<generalfeedback><text>First in, first out.</text></generalfeedback>"
    assert only(MOODLE.format(kind="multichoice", more=general, answers=answers), "moodle").explanation == (
        "First in, first out."
    )


@pytest.mark.parametrize("counts", [("0", "0"), ("100", "100"), ("50", "0")])
def test_moodle_without_a_right_and_a_wrong_choice_is_listed(counts: tuple[str, str]) -> None:
    assert lost(moodle((("a", counts[0]), ("b", counts[1]))), "moodle") == [
        "Multiple choice is not asked here: Which?"
    ]


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
