"""What `quizzer check` says of a pack, rule by rule."""

from __future__ import annotations

from collections.abc import Callable
from copy import deepcopy
from pathlib import Path
from typing import Any

import pytest
import yaml
from checking_pack import PACK

from quizzer.authoring.checking.examine import examine
from quizzer.authoring.checking.finding import Severity
from quizzer.embedding.builtin import built_in
from quizzer.grading.grader import Grader

Change = Callable[[list[dict[str, Any]]], object]


@pytest.fixture(scope="module")
def grader() -> Grader:
    """One grader for all."""
    return Grader(built_in())


def found(tmp_path: Path, change: Change, grader: Grader | None = None) -> set[tuple[str, str]]:
    """Change the pack's data and examine it: rule and field of errors and warnings."""
    data = deepcopy(PACK)
    change(data["questions"])
    file = tmp_path / "mini.yaml"
    file.write_text(yaml.safe_dump(data, allow_unicode=True, sort_keys=False), encoding="utf-8")
    findings = examine(file, grader).findings
    return {(each.rule, each.field) for each in findings if each.severity is not Severity.NOTE}


def test_a_sound_pack_gets_no_warning(tmp_path: Path, grader: Grader) -> None:
    """Neither the texts nor the grader give a reason; samples and self-test are there."""
    file = tmp_path / "mini.yaml"
    file.write_text(yaml.safe_dump(PACK, allow_unicode=True, sort_keys=False), encoding="utf-8")
    examined = examine(file, grader)
    assert [each for each in examined.findings if each.severity is not Severity.NOTE] == []
    assert len(examined.marked) == 3
    assert {str(each.kind) for each in examined.tried} >= {
        "model",
        "negated",
        "exchanged",
        "echo",
        "off_topic",
    }
    assert all(each.passed for each in examined.tried if each.kind == "model")


def _set(key: str, value: object, at: int = 0) -> Change:
    return lambda questions: questions[at].update({key: value})


def _point(number: int, **fields: object) -> Change:
    return lambda questions: questions[0]["key_points"][number].update(fields)


def _exchange_abouts(questions: list[dict[str, Any]]) -> None:
    first, second = questions[0]["key_points"][:2]
    first["about"], second["about"] = second["about"], first["about"]


@pytest.mark.parametrize(
    ("change", "rule", "field"),
    [
        (_set("model_answer", "추후 작성 예정"), "answer-empty", "questions[0].model_answer"),
        (_set("model_answer", "잘 설명하면 됩니다."), "answer-empty", "questions[0].model_answer"),
        (
            _set("model_answer", PACK["questions"][0]["model_answer"].rstrip() + " 명령은 다음과 같습니다:"),
            "answer-unfinished",
            "questions[0].model_answer",
        ),
        (
            _set("model_answer", PACK["questions"][0]["model_answer"] * 12),
            "answer-long",
            "questions[0].model_answer",
        ),
        (_set("question", PACK["questions"][1]["question"]), "same-question", "questions[0].question"),
        (
            _set("model_answer", PACK["questions"][1]["model_answer"]),
            "same-answer",
            "questions[0].model_answer",
        ),
        (
            _set("question", "이것은 무엇일까요? " + PACK["questions"][0]["model_answer"]),
            "answer-in-question",
            "questions[0].question",
        ),
        (_set("language", "en"), "language", "questions[0].model_answer"),
        (_set("follow_ups", ["index", "index"]), "follow-up-twice", "questions[0].follow_ups[1]"),
        (_set("follow_ups", ["indx"]), "schema", "questions[0].follow_ups[0]"),
        (
            _point(0, point="네임스페이스와 cgroup으로 CPU를 나눈다.", keywords=[["cgroup"]]),
            "point-unmade",
            "questions[0].key_points[0].point",
        ),
        (
            _point(1, point="컨테이너는 이미지를 실행한 인스턴스가 아니다."),
            "point-contradicted",
            "questions[0].key_points[1].point",
        ),
        (
            lambda questions: questions[0]["key_points"].append(deepcopy(questions[0]["key_points"][0])),
            "point-twice",
            "questions[0].key_points[3].point",
        ),
        (
            lambda questions: questions[0]["key_points"].append(
                {"point": "컨테이너는 이미지를 실행한 인스턴스가 아니다."}
            ),
            "points-conflict",
            "questions[0].key_points[3].point",
        ),
        (_point(0, weight=50), "weight-odd", "questions[0].key_points[0].weight"),
        (_point(1, keywords=[["양자 얽힘"]]), "keyword-unused", "questions[0].key_points[1].keywords[0]"),
        (_point(1, keywords=[["컨테이너"]]), "keyword-in-question", "questions[0].key_points[1].keywords"),
        (_exchange_abouts, "about-exchanged", "questions[0].key_points[1].about"),
        (_point(2, about="이미지"), "about-wrong", "questions[0].key_points[2].about"),
        (
            _set("misconceptions", [{"claim": "컨테이너는 이미지를 실행한 인스턴스다.", "say": "아닙니다."}]),
            "misconception-true",
            "questions[0].misconceptions[0].claim",
        ),
        (
            _set("hints", ["컨테이너는 이미지를 실행한 인스턴스입니다."]),
            "hint-tells",
            "questions[0].hints[0]",
        ),
        (
            _set("hints", ["테이블 전체를 읽지 않고 필요한 행을 찾는 인덱스와 정렬된 자료 구조"]),
            "hint-elsewhere",
            "questions[0].hints[0]",
        ),
        (
            _set("samples", [{"answer": PACK["questions"][1]["samples"][0]["answer"], "score": 90}]),
            "sample-elsewhere",
            "questions[0].samples[0].answer",
        ),
        (
            _set("samples", [{"answer": PACK["questions"][0]["model_answer"], "score": 40}]),
            "sample-is-model",
            "questions[0].samples[0].score",
        ),
        (
            lambda questions: questions[0]["samples"].append({**questions[0]["samples"][0], "score": 30}),
            "sample-twice",
            "questions[0].samples[2]",
        ),
    ],
    ids=lambda value: value if isinstance(value, str) else "",
)
def test_a_fault_is_found_at_its_field(tmp_path: Path, change: Change, rule: str, field: str) -> None:
    """Each fault is an error or a warning at the field that has it, without any grading."""
    assert (rule, field) in found(tmp_path, change)


def test_exchanged_marks_and_roles_need_the_grader(tmp_path: Path, grader: Grader) -> None:
    """Two marks that fit the scores the other way round, and a model answer with its concepts exchanged."""

    def marks(questions: list[dict[str, Any]]) -> None:
        first, second = questions[0]["samples"]
        first["answer"] = questions[0]["model_answer"] + " 끝."
        first["score"], second["score"] = 5, 95

    assert "marks-exchanged" in {rule for rule, _field in found(tmp_path, marks, grader)}
    swapped = _set(
        "model_answer",
        "컨테이너는 실행에 필요한 것을 모두 담은 읽기 전용 템플릿입니다. "
        "이미지는 컨테이너를 실행한 인스턴스이며, "
        "호스트의 커널을 공유하는 격리된 프로세스입니다.",
    )
    assert "roles-exchanged" in {rule for rule, _field in found(tmp_path, swapped, grader)}


@pytest.mark.parametrize(
    ("items", "told"),
    [
        (["컨테이너는 이미지를 실행한 인스턴스입니다.", "인덱스는 정렬된 자료 구조입니다."], False),
        (["이미지는 읽기 전용 템플릿이다.", "컨테이너는 이미지를 실행한 인스턴스입니다."], True),
        (["컨테이너는 이미지를 실행한 인스턴스입니다."], True),
    ],
)
def test_a_hint_may_list_what_can_be_chosen(tmp_path: Path, items: list[str], told: bool) -> None:
    """It holds the answer beside wrong ones, also those of other questions; a list of right ones gives it away."""
    answer = "이미지는 읽기 전용 템플릿이다. 컨테이너는 이미지를 실행한 인스턴스입니다."

    def change(questions: list[dict[str, Any]]) -> None:
        questions[0].update(model_answer=answer, hints=["\n".join(f"- {each}" for each in items)])

    rules = {rule for rule, field in found(tmp_path, change) if field == "questions[0].hints[0]"}
    assert rules == ({"hint-tells"} if told else set())


def test_places_and_flags_are_told(tmp_path: Path) -> None:
    """A finding has line and column of its field; a learner's flag is a note at the question."""
    file = tmp_path / "p.yaml"
    file.write_text(
        "license: MIT\nquestions:\n  - id: a\n    question: 프로세스란 무엇인가요?\n    model_answer: TODO\n",
        encoding="utf-8",
    )
    findings = examine(file, None, flags={"a": ["오타"]}).findings
    told = {each.rule: (each.line, each.column, each.message) for each in findings}
    assert told["answer-empty"][:2] == (5, 19)
    assert told["flagged"][0] == 3 and "오타" in told["flagged"][2]


def test_the_one_word_of_a_flash_card_is_only_noted(tmp_path: Path) -> None:
    file = tmp_path / "mini.yaml"
    data = deepcopy(PACK)
    data["questions"] = [{"id": "port", "question": "HTTPS의 포트는?", "model_answer": "443"}]
    file.write_text(yaml.safe_dump(data, allow_unicode=True), encoding="utf-8")
    told = {each.rule: each.severity for each in examine(file, None).findings}
    assert told["answer-term"] is Severity.NOTE
    assert "answer-empty" not in told


@pytest.mark.parametrize(
    ("answer", "told"),
    [
        ("서로 다른 키가 같은 자리에 가는 일이다.", {"answer-short": Severity.NOTE}),
        ("빨리 찾기 위한 것이다.", {"answer-short": Severity.NOTE}),
        ("두 스레드가 서로의 락을 기다리며 영원히 멈춘 상태입니다.", {}),
        ("중요한 개념입니다.", {"answer-empty": Severity.WARNING}),
        ("그런 것이 있습니다.", {"answer-empty": Severity.ERROR}),
        ("위에서 설명한 내용과 같습니다.", {"answer-empty": Severity.ERROR}),
        ("See above.", {"answer-empty": Severity.ERROR}),
        ("위에서 아래로 값이 같은 키를 찾는다.", {}),
        ("TODO: 다음 주에 교착 상태를 쓸 것", {"answer-empty": Severity.ERROR}),
    ],
)
def test_only_an_answer_that_says_nothing_is_an_error(
    tmp_path: Path, answer: str, told: dict[str, Severity]
) -> None:
    """A brief sentence in everyday words is noted; one everyday word is a warning."""
    file = tmp_path / "mini.yaml"
    data = deepcopy(PACK)
    data["questions"] = [{"id": "brief", "question": "해시 충돌이란 무엇인가요?", "model_answer": answer}]
    file.write_text(yaml.safe_dump(data, allow_unicode=True), encoding="utf-8")
    found = {each.rule: each.severity for each in examine(file, None).findings}
    assert {rule: found[rule] for rule in found if rule in ("answer-empty", "answer-short")} == told


@pytest.mark.parametrize(
    ("question", "name"),
    [
        ("주소 변환 결과를 캐시하는 하드웨어는?", "TLB"),
        ("TCP 연결 종료는 몇 단계인가요?", "4단계"),
        ("호출이 너무 많을 때의 상태 코드는?", "429 Too Many Requests"),
        ("인증의 세 요소는?", "knowledge, possession, inherence"),
    ],
)
def test_a_name_is_in_no_language_and_a_number_is_asked_for_by_what_it_counts(
    tmp_path: Path, question: str, name: str
) -> None:
    file = tmp_path / "mini.yaml"
    data = deepcopy(PACK)
    data["questions"] = [{"id": "card", "question": question, "model_answer": name}]
    file.write_text(yaml.safe_dump(data, allow_unicode=True), encoding="utf-8")
    told = {each.rule for each in examine(file, None).findings}
    assert not told & {"language", "answer-in-question", "answer-empty"}


def test_only_the_named_questions_are_looked_at(tmp_path: Path) -> None:
    """A fault of another question is not told."""
    file = tmp_path / "mini.yaml"
    data = deepcopy(PACK)
    data["questions"][1]["model_answer"] = "TODO"
    file.write_text(yaml.safe_dump(data, allow_unicode=True), encoding="utf-8")
    assert "answer-empty" in {each.rule for each in examine(file, None).findings}
    assert examine(file, None, only={"image-vs-container"}).count(Severity.ERROR) == 0


def test_a_point_of_several_claims_is_only_noted(tmp_path: Path) -> None:
    """Half of it is neither right nor wrong; a short one counts as one."""
    data = deepcopy(PACK)
    data["questions"][0]["key_points"][1]["point"] = (
        "컨테이너는 이미지를 실행한 격리된 인스턴스 프로세스이다. 컨테이너는 호스트의 커널과 네트워크 스택을 공유한다."
    )
    file = tmp_path / "mini.yaml"
    file.write_text(yaml.safe_dump(data, allow_unicode=True, sort_keys=False), encoding="utf-8")
    noted = [each for each in examine(file, None).findings if each.rule == "point-several"]
    assert [each.severity for each in noted] == [Severity.NOTE]
    assert "2" in noted[0].message and "key_points[1]" in noted[0].field
