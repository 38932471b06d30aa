"""A question changed in a file that an author laid out by hand: every other line stays to the letter."""

from __future__ import annotations

from pathlib import Path

import pytest

from quizzer.authoring.revising import extended, revised
from quizzer.packs.loader import parse_pack
from quizzer.packs.schema import KeyPoint, Question, Sample
from quizzer.packs.spans import lines_of, question_spans, spans
from quizzer.packs.splicing import spliced
from quizzer.packs.writing import append_sample

TEXT = """\
quizzer: 1   # the version
title: "손으로 쓴 것"
id: hand

questions:
- model_answer: >-
    큐는 먼저 들어온 것을
    먼저 내보낸다.
    # still the answer
  question: '큐란 무엇인가요?'   # what is asked
  id:   queue
  # about the tags
  tags: [ a,   b ]  # beside the tags
  key_points:   # what is paid
  - point: "먼저 들어온 것이 먼저 나간다."   # the only claim
    # about its words
    keywords: [[먼저*, "/fifo|FIFO/"],  [나간*]]
  difficulty: easy


# between two
- id: stack
  question: "스택이란?"
  model_answer: |
      스택은 나중에 들어온 것을 먼저 내보낸다.
  hints:
  - 접시

  # about the second hint
  - 되돌리기
- {id: heap, question: "힙이란?", model_answer: 힙은 가장 작은 것을 먼저 내보낸다.}  # in one line
# the end
"""
FILE = Path("hand.yaml")
POINT = KeyPoint(point="먼저 들어온 것이 먼저 나간다.", keywords=(("먼저*", "/fifo|FIFO/"), ("나간*",)))
OTHER = KeyPoint(point="줄과 같다.")


def change(text: str, name: str, **values: object) -> str:
    data = text.encode()
    pack = parse_pack(data, FILE)
    old = pack.question(name)
    assert old is not None
    new = Question.model_validate(old.model_dump() | values)
    return revised(data, FILE, pack, name, new).decode()


@pytest.mark.parametrize(
    ("name", "values", "before", "after"),
    [
        ("queue", {"hints": ("줄",)}, "  # about the tags", "  hints: [줄]\n  # about the tags"),
        ("queue", {"tags": ("c",)}, "[ a,   b ]  #", "[c]  #"),
        ("queue", {"question": "큐는?"}, "'큐란 무엇인가요?'   #", "'큐는?'   #"),
        ("queue", {"time_limit": 60}, "difficulty: easy\n", "difficulty: easy\n  time_limit: 60\n"),
        ("queue", {"difficulty": "medium"}, "  difficulty: easy\n", ""),
        ("queue", {"tags": ()}, "  tags: [ a,   b ]  # beside the tags\n", ""),
        (
            "queue",
            {"key_points": (POINT.model_copy(update={"about": "큐"}),)},
            "    # about its words",
            "    about: 큐\n    # about its words",
        ),
        (
            "queue",
            {"key_points": (POINT, OTHER)},
            "[나간*]]\n",
            "[나간*]]\n  - point: 줄과 같다.\n",
        ),
        ("stack", {"hints": ("접시", "되감기")}, "  - 되돌리기", "  - 되감기"),
        ("stack", {"hints": ("접시", "책", "되돌리기")}, "  - 접시\n", "  - 접시\n  - 책\n"),
        ("stack", {"hints": ("되돌리기",)}, "  - 접시\n", ""),
        (
            "heap",
            {"question": "힙은?"},
            '{id: heap, question: "힙이란?", model_answer: 힙은 가장 작은 것을 먼저 내보낸다.}',
            '{id: heap, question: "힙은?", model_answer: 힙은 가장 작은 것을 먼저 내보낸다.}',
        ),
    ],
)
@pytest.mark.parametrize("end", ["\n", "\r\n"])
def test_only_the_lines_of_what_changes_differ(
    name: str, values: dict[str, object], before: str, after: str, end: str
) -> None:
    """Comments stay above the key or entry that they stand above, and blank lines where they are."""
    assert TEXT.count(before) == 1
    wanted = TEXT.replace(before, after).replace("\n", end)
    assert change(TEXT.replace("\n", end), name, **values) == wanted


def test_a_new_first_key_takes_the_hyphen() -> None:
    text = "questions:\n  -   question: 무엇?\n      model_answer: 그것\n"
    assert spliced(text, {0: lambda node: node.insert(0, "id", "x")}) == (
        "questions:\n  -   id: x\n      question: 무엇?\n      model_answer: 그것\n"
    )


def test_a_key_that_takes_the_place_of_another_takes_its_comment() -> None:
    text = TEXT.replace("  model_answer: |\n", "  # about the answer\n  model_answer: |\n")
    new = change(text, "stack", model_answers=("하나", "둘"))
    assert "  # about the answer\n  model_answers: [하나, 둘]\n  hints:\n" in new


def test_a_file_without_a_last_line_end_gets_none() -> None:
    text = "questions:\n- question: 무엇?\n  model_answer: 그것"
    assert spliced(text, {0: lambda node: node.update(time_limit=30)}) == text + "\n  time_limit: 30"


def test_a_question_behind_the_others_moves_nothing() -> None:
    text = TEXT.rstrip("\n")
    new = Question(id="tree", question="트리란?", model_answers=("가지\n잎",), key_points=(OTHER,))
    whole = extended(text.encode(), FILE, parse_pack(text.encode(), FILE), new).decode()
    above, _line, below = text.partition("# the end")
    assert whole.startswith(above) and whole.endswith("# the end" + below)
    assert parse_pack(whole.encode(), FILE).questions[-1] == new


def test_a_sample_moves_nothing(tmp_path: Path) -> None:
    file = tmp_path / "hand.yaml"
    file.write_text(TEXT, encoding="utf-8")
    append_sample(file, "queue", Sample(answer="줄이다.", score=10))
    own = "  samples:\n  - answer: 줄이다.\n    score: 10\n"
    assert file.read_text(encoding="utf-8") == TEXT.replace("easy\n", "easy\n" + own)


def test_lines_of_questions_and_keys() -> None:
    lines = lines_of(TEXT)
    found = question_spans(spans(TEXT, lines))
    assert [(each.first, each.last) for each in found] == [(5, 17), (21, 29), (30, 30)]
    assert [(each.key, each.first, each.last) for each in found[1].children] == [
        ("id", 21, 21),
        ("question", 22, 22),
        ("model_answer", 23, 24),
        ("hints", 25, 29),
    ]
    assert "".join(lines) == TEXT
