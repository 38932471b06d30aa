"""A sample is added, and everything else in the file stays as it is."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from pydantic import ValidationError

from quizzer.errors import DataError, EnvironmentProblem, UsageError
from quizzer.packs.library import shipped_folder
from quizzer.packs.loader import PackError, load_pack
from quizzer.packs.schema import Sample
from quizzer.packs.writing import append_sample

SAMPLE = Sample(answer="첫 줄\n둘째: 줄", score=80)

COMMENTED = """\
# 파일의 주석
id:   spaced          # an odd style
questions:
  # before a
  - id: a   # inline
    question: 'quoted'
    model_answer: x # end of a

  # before b
  - id: b
    question: "double"
    model_answer: |
      ## 제목
      # not a comment

    samples:
      - answer: |
          lit
        score: 3  # low

  - {id: c, question: flow, model_answer: x, hints: [a, b]} # flow

  - id: d
    question: r
    model_answer: |
      text
      # not a comment either

  - id: e
    samples:
      - {answer: a, score: 1}
      # after the sample
    question: s
    model_answer: >
      folded
      text
# the end
"""


def added_lines(before: str, after: str) -> list[str]:
    """Return what was inserted, or fail if anything else is different."""
    old, new = before.splitlines(), after.splitlines()
    start = 0
    while start < len(old) and old[start] == new[start]:
        start += 1
    count = len(new) - len(old)
    assert new[start + count :] == old[start:], after
    return new[start : start + count]


@pytest.mark.parametrize("question", ["a", "b", "d"])
def test_only_lines_are_added(question: str, tmp_path: Path) -> None:
    file = tmp_path / "x.yaml"
    file.write_text(COMMENTED, encoding="utf-8")
    pack = append_sample(file, question, SAMPLE)
    assert load_pack(file) == pack
    found = pack.question(question)
    assert found is not None
    assert found.samples[-1] == SAMPLE
    lines = added_lines(COMMENTED, file.read_text(encoding="utf-8"))
    heading = [] if question == "b" else ["    samples:"]
    assert lines == [
        *heading,
        "      - answer: |",
        "          첫 줄",
        "          둘째: 줄",
        "        score: 80",
    ]


@pytest.mark.parametrize("question", ["c", "e"])
def test_other_places_keep_every_comment(question: str, tmp_path: Path) -> None:
    file = tmp_path / "x.yaml"
    file.write_text(COMMENTED, encoding="utf-8")
    pack = append_sample(file, question, Sample(answer="no", score=0.5))
    assert load_pack(file) == pack
    found = pack.question(question)
    assert found is not None
    assert found.samples[-1] == Sample(answer="no", score=0.5)
    comments = [line.strip() for line in COMMENTED.splitlines() if line.strip().startswith("#")]
    after = file.read_text(encoding="utf-8")
    assert all(comment in after for comment in comments)


@pytest.mark.parametrize(
    ("text", "answer"),
    [
        ("questions:\n- question: q\n  model_answer: a\n", "404"),
        ("- question: q\n  model_answer: a\n", "# 주석이 아님"),
        ("questions:\r\n- question: q\r\n  model_answer: a\r\n", "여러\n\n줄"),
        ("\ufeffquestions:\n  - question: q\n    model_answer: a", "- 목록"),
        ("questions: [{question: q, model_answer: a}]\n", "[괄호]: {중괄호}"),
        ("questions:\n- question: q\n  samples:\n  model_answer: a\n", "  들여쓰기\n    깊이\n"),
        ("questions:\n- question: q\n  model_answer: a\n# end\n", "tab\there"),
        ("questions:\n- question: q\n  model_answer: a\n", "끝에 공백 \n다음 줄"),
    ],
)
def test_any_answer_in_any_style_is_read_again(text: str, answer: str, tmp_path: Path) -> None:
    file = tmp_path / "x.yaml"
    file.write_bytes(text.encode())
    (before,) = load_pack(file).questions
    pack = append_sample(file, before.id, Sample(answer=answer, score=100))
    assert load_pack(file) == pack
    assert pack.questions[0].samples == (Sample(answer=answer, score=100),)
    data = file.read_bytes()
    assert data.startswith(b"\xef\xbb\xbf") == text.startswith("\ufeff")
    assert data.count(b"\r\n") == (data.count(b"\n") if "\r" in text else 0)


@pytest.mark.parametrize("name", ["docker", "software-engineering-en"])
def test_shipped_packs_get_a_sample_without_any_other_change(name: str, tmp_path: Path) -> None:
    text = (shipped_folder() / f"{name}.yaml").read_text(encoding="utf-8")
    file = tmp_path / f"{name}.yaml"
    for question in (load_pack(shipped_folder() / f"{name}.yaml").questions[at] for at in (0, 4, -1)):
        file.write_text(text, encoding="utf-8")
        append_sample(file, question.id, SAMPLE)
        assert added_lines(text, file.read_text(encoding="utf-8"))[0] == "      - answer: |"


def test_an_unknown_question_and_a_broken_file_change_nothing(tmp_path: Path) -> None:
    file = tmp_path / "x.yaml"
    file.write_text(COMMENTED, encoding="utf-8")
    with pytest.raises(UsageError, match="no question `aa`"):
        append_sample(file, "aa", SAMPLE)
    file.write_text("questions: [", encoding="utf-8")
    with pytest.raises(PackError):
        append_sample(file, "a", SAMPLE)
    assert file.read_text(encoding="utf-8") == "questions: ["


def test_what_would_not_be_read_as_wanted_is_not_written(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    file = tmp_path / "x.yaml"
    file.write_text(COMMENTED, encoding="utf-8")
    monkeypatch.setattr("quizzer.packs.writing.spliced", lambda _text, _changes: "questions: []")
    monkeypatch.setattr("quizzer.packs.writing.edited", lambda _text, _change: b"questions: []")
    with pytest.raises(DataError, match="Add it yourself under `samples`"):
        append_sample(file, "a", SAMPLE)
    assert file.read_text(encoding="utf-8") == COMMENTED


def test_a_folder_that_cannot_be_written_leaves_the_file(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    file = tmp_path / "x.yaml"
    file.write_text(COMMENTED, encoding="utf-8")

    def refuse(*_args: object) -> None:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr("quizzer.packs.writing.replace_file", refuse)
    with pytest.raises(EnvironmentProblem, match="permission denied"):
        append_sample(file, "a", SAMPLE)
    assert file.read_text(encoding="utf-8") == COMMENTED


ODD = st.sampled_from(
    [*"a가:#- '\"\\\n\t[]{}&*!|>%@`,?\u2028\u00a0\u200b", "\n\n", ": ", " #", "---", "\ufeff"]
)


@settings(max_examples=100, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.lists(ODD | st.characters(), max_size=25).map("".join), st.sampled_from("abcde"))
def test_no_answer_is_lost_or_changed(tmp_path: Path, text: str, question: str) -> None:
    try:
        sample = Sample(answer=text, score=50)
    except ValidationError:
        return  # blank, or not for a file
    file = tmp_path / "x.yaml"
    file.write_text(COMMENTED, encoding="utf-8")
    pack = append_sample(file, question, sample)
    assert load_pack(file) == pack
    assert [each.samples[-1:] for each in pack.questions if each.id == question] == [(sample,)]
