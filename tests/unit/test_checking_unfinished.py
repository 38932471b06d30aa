"""A model answer that is cut in the middle of a sentence is told, without the grader."""

from __future__ import annotations

from pathlib import Path

import pytest
import yaml

from quizzer.authoring.checking.examine import examine
from quizzer.authoring.checking.finding import Severity
from quizzer.authoring.checking.unfinished import ends_unfinished
from quizzer.packs.library import shipped_folder
from quizzer.packs.loader import load_pack

CUT = [
    "캐시는 자주 읽는 값을 메모리에 둡니다. 그래서 데이터베이스를",
    "캐시는 자주 읽는 값을 메모리에 둡니다. 만료 시간은",
    "캐시는 자주 읽는 값을 메모리에 둡니다. 오래된 값을 읽을 수",
    "캐시는 자주 읽는 값을 메모리에 둡니다. 값이 바뀌면 캐시에서",
    "캐시는 자주 읽는 값을 메모리에 둡니다. 값이 바뀌면 캐시를 지우도록",
    "캐시는 자주 읽는 값을 메모리에 둡니다. 그리고",
    "캐시는 자주 읽는 값을 메모리에 두어 응답을 빠르게 하고",
    "캐시는 자주 읽는 값을 메모리에 둡니다 (예를 들면 세션",
    "캐시는 자주 읽는 값을,",
    "A cache keeps hot values in memory. It makes reads faster and",
    "A cache keeps hot values in memory, because",
    "A cache keeps hot values in memory. They are evicted when",
    "A cache keeps hot values in memory (such as sessions",
    "A cache keeps hot values in memory and evicts the ...",
    "A cache keeps hot values in memory,",
]

WHOLE = [
    "캐시는 자주 읽는 값을 메모리에 둡니다.",
    "캐시는 자주 읽는 값을 메모리에 둡니다",
    "캐시는 메모리에 둔다. 대표적으로 Redis, Memcached",
    "읽기는 복제본에서, 쓰기는 원본에서",
    "로컬 저장소와 세션 저장소의 차이",
    "쓰는 이유는 빠르다. 줄이는 것은 지연과 부하의 크기",
    "정적 파일은 바로 응답한다. 동적인 응답은 실행해서 만듦",
    "요청은 한 번만 처리한다. 같은 키로 다시 보내도 되는것",
    "두 가지가 있습니다.\n- 쓰기 지연: 나중에 모아서",
    "저장소는 둘로 나눕니다. 그 다음은 인덱스 만들기",
    "캐시는 다음처럼 씁니다.\n\n```python\nvalue = cache.get(\n```",
    "`foo(`는 함수를 부르는 식의 앞부분이다",
    "구간 [0, 1) 안에서 고르는 값 하나",
    "그리고",
    "A cache keeps hot values in memory",
    "It returns the sum. In C that is: return a + b;",
    "and",
    "option a",
    "Values live in memory (see below).",
]


@pytest.mark.parametrize("text", CUT)
def test_a_text_that_stops_before_its_sentence_ends_is_unfinished(text: str) -> None:
    """A particle, an ending behind which more comes, a conjunction, an article, a comma, an open bracket."""
    assert ends_unfinished(text)


@pytest.mark.parametrize("text", WHOLE)
def test_whole_sentences_notes_code_and_cards_are_not(text: str) -> None:
    """A missing full stop, notes that end in a place, brackets in code and answers of one word."""
    assert not ends_unfinished(text)


def test_no_model_answer_of_the_shipped_packs_is() -> None:
    """Nor is one whose last full stop is missing."""
    answers = [
        text
        for file in shipped_folder().glob("*.yaml")
        for question in load_pack(file).questions
        for text in question.model_answers
    ]
    assert len(answers) > 100
    assert [
        text[-40:] for text in answers if ends_unfinished(text) or ends_unfinished(text.rstrip(". \n"))
    ] == []


def test_check_without_the_grader_warns_with_line_and_remedy(tmp_path: Path) -> None:
    """The finding stands at the model answer."""
    file = tmp_path / "cut.yaml"
    data = {
        "quizzer": 1,
        "id": "cut",
        "questions": [{"id": "q", "question": "캐시란?", "model_answer": CUT[0]}],
    }
    file.write_text(yaml.safe_dump(data, allow_unicode=True, sort_keys=False), encoding="utf-8")
    (found,) = [each for each in examine(file, None).findings if each.rule == "answer-unfinished"]
    assert (
        found.severity is Severity.WARNING
        and found.line == 6
        and found.remedy
        and "데이터베이스를" in found.message
    )
