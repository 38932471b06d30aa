"""What `quizzer enrich` proposes and what `quizzer check` says agree, and a second look proposes nothing more."""

from __future__ import annotations

import pytest

from quizzer.authoring.checking.case import cases
from quizzer.authoring.checking.claims import check_claims
from quizzer.authoring.checking.concepts import check_concepts
from quizzer.authoring.checking.places import Places
from quizzer.authoring.checking.terms import check_terms
from quizzer.authoring.proposing import accepted, propose
from quizzer.packs.library import shipped_folder
from quizzer.packs.loader import load_pack
from quizzer.packs.schema import Question

ISOLATION = (
    "격리 수준은 다른 트랜잭션의 변경을 어디까지 보는지 정한다. "
    "READ UNCOMMITTED, READ COMMITTED, REPEATABLE READ, SERIALIZABLE 순서로 강해진다."
)


def question(asked: str, answer: str) -> Question:
    """Make a question without key points."""
    return Question(id="q", question=asked, model_answers=(answer,))


@pytest.mark.parametrize("name", ["databases", "operating-systems", "python", "software-engineering-en"])
def test_check_objects_to_nothing_and_nothing_is_left_to_propose(name: str) -> None:
    """The shipped questions without their key points, with every proposal taken over."""
    file = shipped_folder() / f"{name}.yaml"
    pack = load_pack(file)
    bare = [each.model_copy(update={"key_points": ()}) for each in pack.questions]
    full = tuple(accepted(each, propose(each, pack.language_of(each))) for each in bare)
    assert sum(len(each.key_points) for each in full) > 3 * len(full)
    assert [found for each in full for found in propose(each, pack.language_of(each))] == []
    grown = pack.model_copy(update={"questions": full})
    told = [
        (case.question.id, found.rule, found.message)
        for case in cases(grown, file, Places(file.read_bytes(), file))
        for found in (*check_claims(case, None), *check_terms(case), *check_concepts(case))
    ]
    assert told == []


def test_a_name_of_several_words_stays_whole() -> None:
    """Half of it is another name, or none."""
    found = propose(question("트랜잭션 격리 수준이란?", ISOLATION), "ko")
    terms = {term[0] for each in found for term in each.point.keywords}
    assert "READ UNCOMMITTED" in terms and not terms & {"COMMITTED", "UNCOMMITTED", "READ"}
    (moves,) = propose(
        question("GC는 어떻게 동작하나요?", "Old 영역은 Minor GC가 아니라 Major GC가 치운다."), "ko"
    )
    assert [term[0] for term in moves.point.keywords] == ["Minor GC", "Major GC"]


@pytest.mark.parametrize(
    ("asked", "answer", "never"),
    [
        (
            "REQUIRED와 REQUIRES_NEW의 차이는?",
            "REQUIRED는 진행 중인 트랜잭션에 참여한다. REQUIRES_NEW는 늘 새 트랜잭션을 연다.",
            "트랜잭션",
        ),
        ("캐시 스탬피드란?", "인기 키의 TTL이 끝나는 순간 요청이 몰린다. TTL에 jitter를 주어 막는다.", "TTL"),
        ("체크 예외는 롤백되나요?", "기본 설정에서는 커밋된다. 속성을 지정하면 롤백된다.", "설정"),
        ("캐시 스탬피드란?", "인기 키가 끝나는 순간 요청이 한꺼번에 몰리는 현상이다.", "인기"),
    ],
)
def test_a_word_that_tells_nothing_is_no_keyword(asked: str, answer: str, never: str) -> None:
    """One that other points use too, one of half the field, or one of everyday language."""
    found = propose(question(asked, answer), "ko")
    assert found and all(never not in term for each in found for term in each.point.keywords)


@pytest.mark.parametrize(
    ("asked", "answer", "names"),
    [
        (
            "블로킹과 논블로킹의 차이는?",
            "블로킹은 끝날 때까지 기다린다. 논블로킹은 바로 돌아온다.",
            ["블로킹", "논블로킹"],
        ),
        (
            "선점 스케줄링과 비선점 스케줄링의 차이는?",
            "선점 스케줄링은 CPU를 빼앗는다. 비선점 스케줄링은 스스로 내놓을 때까지 기다린다.",
            ["선점 스케줄링", "비선점 스케줄링"],
        ),
        (
            "checked exception과\nunchecked exception의 차이는?",
            "checked는 컴파일러가 처리를 강제한다. unchecked는 RuntimeException을 상속한다.",
            ["checked", "unchecked"],
        ),
        (
            "UNION과 UNION ALL의 차이는?",
            "UNION은 중복을 없애느라 느리다. UNION ALL은 그대로 두어서 빠르다.",
            ["UNION", "UNION ALL"],
        ),
        (
            "Propagation REQUIRED와 REQUIRES_NEW의 차이는?",
            "REQUIRED는 진행 중인 트랜잭션에 참여한다. REQUIRES_NEW는 늘 새로 연다.",
            ["REQUIRED", "REQUIRES_NEW"],
        ),
    ],
)
def test_concepts_whose_names_contain_one_another_are_told_apart(
    asked: str, answer: str, names: list[str]
) -> None:
    """Each by the name that the model answer uses, also where the question is broken into lines."""
    assert [each.point.about for each in propose(question(asked, answer), "ko")] == names


def test_what_speaks_of_both_concepts_needs_no_about() -> None:
    """`check` does not ask for one either."""
    told = propose(
        question("BFS와 DFS의 차이는?", "BFS는 큐를 쓴다. DFS는 스택을 쓴다. 둘 다 방문한 정점을 표시한다."),
        "ko",
    )
    assert [each.point.about for each in told] == ["BFS", "DFS", None]
