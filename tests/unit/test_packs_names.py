from __future__ import annotations

import pytest

from quizzer.packs.names import exact_slug_of_question, nearest, slug, slug_of_question
from quizzer.packs.problems import field_path, quoted
from quizzer.packs.schema import Question


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Docker Basics", "docker-basics"),
        ("  이미지 & 컨테이너 ", "이미지-컨테이너"),
        ("C++/C#", "cpp-csharp"),
        ("../../etc/passwd", "etc-passwd"),
        ("---", ""),
        ("🎉", ""),
        ("a" * 500, "a" * 80),
        ("v1.2_x", "v1.2_x"),
    ],
)
def test_a_slug_is_an_id_or_nothing(text: str, expected: str) -> None:
    assert slug(text) == expected
    if expected:
        assert Question(id=expected, question="q", model_answers=("a",)).id == expected


def test_an_id_made_of_a_question_has_whole_words() -> None:
    assert slug_of_question("메시지 큐를 왜 쓰나요?") == "메시지-큐를-왜-쓰나요"
    assert slug_of_question("word " * 30) == "-".join(["word"] * 8)
    assert slug_of_question("가" * 100) == "가" * 40
    assert slug_of_question("?!") == ""


@pytest.mark.parametrize(
    ("question", "name"),
    [
        (
            "Positional encoding은 왜 필요한가요? 그리고 RoPE는 sinusoidal 방식과 어떻게 다른가요?",
            "positional-encoding은-왜-필요한가요-그리고-rope",
        ),
        ("What does the KV cache store during autoregressive decoding?", "what-does-the-kv-cache-store"),
        (
            "특성 스케일링 feature scaling 은 왜 필요하고 어떤 모델에는 안 쓰나요?",
            "특성-스케일링-feature-scaling-은-왜-필요하고-어떤-모델",
        ),
        (
            "Git은 파일의 변경 이력을 내부적으로 어떻게 저장하나요? 브랜치를 만드는 것이 왜 쌉니까?",
            "git은-파일의-변경-이력을-내부적으로-어떻게-저장하나요-브랜치",
        ),
        ("BLEU의 한계는?", "bleu의-한계"),
        ("트리의 높이는?", "트리의-높이"),
        ("트리의 높이", "트리의-높이"),
        (
            "두 스레드가 공유 변수를 각각 100만 번 증가시켰는데 그 결과가 이상합니다",
            "두-스레드가-공유-변수를-각각-100만-번-증가시켰는데-그-결과",
        ),
    ],
)
def test_an_id_that_is_cut_ends_in_a_word(question: str, name: str) -> None:
    """Without the particle that hung on it, and never in a word that only leads to the next one."""
    assert slug_of_question(question) == name


@pytest.mark.parametrize(
    ("question", "name"),
    [
        ("Redis를 캐시로 쓸 때 캐시 스탬피드가 무엇인지 설명해보세요.", "redis를-캐시로-쓸-때-캐시-스탬피드"),
        ("Docker 이미지와 컨테이너의 차이를 설명해 주세요.", "docker-이미지와-컨테이너의-차이"),
        ("트랜잭션 격리 수준에 대해 말해보세요", "트랜잭션-격리-수준"),
        ("프로세스와 스레드를 비교하시오.", "프로세스와-스레드"),
        ("가상 메모리가 무엇인지 설명하라", "가상-메모리"),
        ("Explain the difference between TCP and UDP.", "tcp-and-udp"),
        ("Please describe a deadlock", "a-deadlock"),
        ("설명해보세요", "설명해보세요"),
        ("Explain", "explain"),
        ("큐란 무엇인가요?", "큐란-무엇인가요"),
        ("차를 설명해보세요", "차를"),
        ("비관적 락을 설명하시오", "비관적-락"),
        ("메시지 추가 설명해보세요", "메시지-추가"),
        ("인덱스는 무엇에 대해 설명하나", "인덱스는-무엇"),
        ("API 게이트웨이 설명해보세요", "api-게이트웨이"),
        ("MySQL EXPLAIN 실행 계획 보는 법", "mysql-explain-실행-계획-보는-법"),
        ("EXPLAIN ANALYZE shows what?", "explain-analyze-shows-what"),
        ("Compare-and-swap이란?", "compare-and-swap이란"),
        ("What does the Explain plan show?", "what-does-the-explain-plan-show"),
    ],
)
def test_words_that_only_ask_are_no_part_of_an_id(question: str, name: str) -> None:
    assert slug_of_question(question) == name


@pytest.mark.parametrize(
    ("question", "name"),
    [
        ("C++란?", "cpp란"),
        ("C#이란?", "csharp이란"),
        (".NET이란?", "dotnet이란"),
        ("ASP.NET Core란?", "asp.net-core란"),
        ("JOIN vs. UNION", "join-vs-union"),
        ("R&D란?", "r-and-d란"),
        ("B+Tree와 B-Tree의 차이", "b-plus-tree와-b-tree의-차이"),
        ("N+1 문제", "n-plus-1-문제"),
        ("A* 알고리즘", "a-star-알고리즘"),
        ("==와 ===의 차이", "equals-equals와-triple-equals의-차이"),
        ("& 연산자", "and-연산자"),
        ("Café & β", "cafe-beta"),
    ],
)
def test_signs_that_tell_names_apart_are_written_in_letters(question: str, name: str) -> None:
    assert slug_of_question(question) == name


@pytest.mark.parametrize(
    ("question", "name"),
    [
        ("a*b의 값은?", "a-star-b의-값은"),
        ("@Component란?", "at-component란"),
        ("캐시를 말해보세요", "캐시"),
        ("word " * 12, "-".join(["word"] * 12)),
    ],
)
def test_an_exact_id_keeps_every_sign_and_word(question: str, name: str) -> None:
    assert exact_slug_of_question(question) == name


@pytest.mark.parametrize(
    ("name", "choices", "expected"),
    [
        ("dokcer", ["docker", "python"], "docker"),
        ("DOCKER", ["docker", "python"], "docker"),
        ("layer_cache", ["layer-cache"], "layer-cache"),
        ("컨테이나", ["컨테이너", "이미지"], "컨테이너"),
        ("컨태이너", ["이미지", "컨테이너"], "컨테이너"),
        ("zzz", ["docker", "python"], None),
        ("", ["docker"], None),
        ("x", [], None),
        ("a" * 1_000_000, ["a" * 400], "a" * 400),
        ("docker", [f"docker{n}" for n in range(1000)], None),
    ],
)
def test_the_nearest_name(name: str, choices: list[str], expected: str | None) -> None:
    assert nearest(name, choices) == expected


def test_pieces_of_a_file_are_short_and_harmless_in_a_message() -> None:
    assert quoted("a\nb\x1b[2J\u202ec") == "`a b [2J c`"
    assert quoted("가" * 50) == f"`{'가' * 40}…`"
    assert quoted("`") == '"`"'
    assert field_path(("questions", 2, "key\n" * 30, 0)) == "questions[2]." + "key " * 10 + "…[0]"


def test_the_id_of_a_comparison_is_what_it_compares() -> None:
    assert (
        slug_of_question("What is the difference between a mutex and a semaphore?") == "mutex-and-a-semaphore"
    )
    assert slug_of_question("What are the main differences between SQL and NoSQL?") == "sql-and-nosql"


def test_the_only_name_that_begins_so_is_meant() -> None:
    names = ["authentication-and-authorization", "process-and-thread"]
    assert nearest("authentication", names) == "authentication-and-authorization"
    assert nearest("auth", [*names, "authority-of-certificates"]) is None
