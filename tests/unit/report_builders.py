"""A history with everything in it that a report must show, for the tests of reports."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from pathlib import Path

from practice_builders import START, make_attempt, make_pack

from quizzer.config import Settings
from quizzer.grading.grade import Contradiction, ContradictionKind, Evidence, Guard, GuardKind, Span
from quizzer.grading.record import to_record
from quizzer.practice.attempt import Attempt, QuestionRef
from quizzer.practice.item import pack_hash
from quizzer.practice.kept import SessionLog
from quizzer.practice.memory import MemoryStore
from quizzer.practice.scheduling import Scheduler

DAY = timedelta(days=1)
NOW = START + 20 * DAY
DOCKER = make_pack("image", "volume", "network", tags=["컨테이너"], image={"tags": ("빌드",)})
GIT = make_pack("merge", pack_id="git")
SCHEDULER = Scheduler()
POINTS = (("격리 수준을 <설명>한다", "covered"), ("불변 | 이미지", "partial"), ("템플릿 *하나*", "missing"))

HOSTILE = {
    "script": "<script>alert(1)</script><img src=x onerror=alert(2)> &lt;b&gt; &amp;",
    "styles": "</style></p><style>*{display:none}</style><svg onload=alert(3)>",
    "templates": "{{ 7*7 }} {% raw %} ${7*7} [bold red]x[/] \\[ `code` *별* _밑줄_ # 제목 | 칸 |",
    "links": "[click](javascript:alert(1)) ![x](http://example.com/x.png) <http://example.com>",
    "bidi": "\u202e뒤집힘\u2066 안\u2069 \u200f끝",
    "control": "NUL \x00 과 \x1b[31m 와 \x07",
    "emoji": "👩‍👩‍👧‍👦🇰🇷 ⚠️",
    "formula": '=HYPERLINK("http://x")',
    "lines": "- 목록\n1. 하나\n> 인용\n\n    들여쓰기\n+ 끝",
    "word": "아주긴단어" * 400,
    "long": "컨테이너는 격리된 프로세스입니다. " * 2_700,
    "surrogate": "반쪽 \ud83d 끝",
}


def settings(folder: Path) -> Settings:
    return Settings(
        data_folder=folder / "data", cache_folder=folder / "cache", config_file=folder / "config.toml"
    )


def answered(store: MemoryStore, question: str, days: float, score: float, **fields: object) -> Attempt:
    """Answer a question of the Docker pack, graded against today's wording."""
    found = DOCKER.question(question)
    given = {
        "question_hash": found.content_hash if found else "gone",
        "pack_hash": pack_hash(DOCKER),
        "points": POINTS,
        "rating": SCHEDULER.rate(score),
        **fields,
    }
    attempt = make_attempt(score, question=question, at=START + days * DAY, **given)  # type: ignore[arg-type]
    store.record(attempt, SCHEDULER)
    return attempt


def contradicted(attempt: Attempt) -> Attempt:
    """Give an attempt's grade a contradiction and a guard that touch its first words."""
    grade = attempt.grade
    assert grade is not None
    words = Evidence(grade.answer[:5], Span(0, 5))
    worse = replace(
        grade,
        contradictions=(
            Contradiction(ContradictionKind.NEGATED, words, (0,), 12.0, "이미지는 <바뀌지> 않는다"),
        ),
        guards=(Guard(GuardKind.ECHO, 3.0, (words,)),),
    )
    return replace(attempt, record=to_record(worse))


def full_store() -> MemoryStore:
    """Make a history: hostile answers, an objection, an older wording, a question that is gone, a session."""
    store = MemoryStore()
    for number, text in enumerate(HOSTILE.values()):
        answered(store, "image", number / 10, 40 + number, answer=text)
    own = answered(store, "volume", 7, 30, session="s1")
    store.override(own.id, 80, note="맞는 <말>이다", at=START + 8 * DAY, scheduler=SCHEDULER)
    store.override(own.id, 75, note="다시 보니 =조금", at=START + 9 * DAY, scheduler=SCHEDULER)
    old = make_attempt(60, question="volume", at=START + 8 * DAY, question_hash="an-older-one", points=POINTS)
    store.record(contradicted(old))
    store.record(make_attempt(90, question="left", at=START + 9 * DAY, points=POINTS))
    store.record(make_attempt(50, pack="gone-pack", question="x", at=START + 9 * DAY))
    store.record(make_attempt(None, question="network", at=START + 10 * DAY, session="s1"))
    asked = (QuestionRef("docker", "volume"), QuestionRef("docker", "network"), QuestionRef("git", "merge"))
    store.start_session(SessionLog("s1", START + 7 * DAY, START + 10 * DAY, True, asked))
    return store
