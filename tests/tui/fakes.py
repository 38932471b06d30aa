"""A bench that needs no model and no disk: packs made here, a store in memory, a grader with a constructed grade."""

from __future__ import annotations

import threading
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime
from pathlib import Path

from quizzer.config import Settings
from quizzer.errors import EncoderError, StoreError
from quizzer.grading.grade import (
    Contradiction,
    ContradictionKind,
    Evidence,
    Feature,
    Grade,
    Guard,
    GuardKind,
    KeyPointGrade,
    Span,
    Status,
    band_of,
)
from quizzer.history.rescue import Rescued, save_elsewhere
from quizzer.packs.problems import PackProblem
from quizzer.packs.schema import Difficulty, KeyPoint, Pack, Question
from quizzer.practice.backlog import Backlog
from quizzer.practice.item import items_of
from quizzer.practice.memory import MemoryStore
from quizzer.practice.plan import Plan
from quizzer.practice.scheduling import Scheduler
from quizzer.practice.selection import Limits, choose
from quizzer.practice.session import Session
from quizzer.practice.store import Store

ANSWER = "이미지는 읽기 전용 템플릿이고, 컨테이너를 지워도 데이터는 남습니다."

MODEL_ANSWER = (
    "이미지는 실행에 필요한 것을 모두 담은 읽기 전용 템플릿입니다. "
    "컨테이너는 이미지를 실행한 인스턴스입니다. 컨테이너를 지우면 쓰기 레이어도 사라집니다."
)


def make_pack(id: str = "docker", title: str = "Docker", count: int = 3, **values: object) -> Pack:
    questions = (
        Question(
            id="image-vs-container",
            question="Docker 이미지와 컨테이너의 차이를 설명해보세요.",
            model_answers=(MODEL_ANSWER,),
            key_points=(KeyPoint(point="이미지는 읽기 전용 템플릿이다.", about="이미지"),),
            hints=("무엇이 실행되는지 생각해 보세요.", "읽기 전용인 것은 어느 쪽인가요?"),
            explanation="## 레이어\n\n이미지는 **레이어(layer)**로 이루어집니다.\n\n```sh\ndocker run nginx\n```\n",
            follow_ups=("volumes",),
            difficulty=Difficulty.EASY,
            time_limit=90,
            tags=("image",),
        ),
        *(
            Question(
                id=f"question-{number}",
                question=f"{title} 질문 {number}: 볼륨은 왜 쓰나요?",
                model_answers=("데이터를 컨테이너 밖에 남기려고 씁니다.",),
                tags=("volume",),
            )
            for number in range(2, count + 1)
        ),
        Question(
            id="volumes",
            question="컨테이너를 지운 뒤에도 데이터를 남기려면?",
            model_answers=("볼륨을 씁니다.",),
            difficulty=Difficulty.HARD,
        ),
    )
    return Pack(
        id=id,
        title=title,
        description="이미지와 컨테이너부터 볼륨까지, 면접에서 자주 나오는 질문입니다.",
        license="CC-BY-4.0",
        tags=("docker",),
        questions=questions,
        **values,
    )


@dataclass
class Entry:
    id: str
    path: Path
    origin: str = "shipped"
    pack: Pack | None = None
    problems: tuple[PackProblem, ...] = ()
    hides: bool = False


def entry_of(pack: Pack) -> Entry:
    return Entry(pack.id, Path(f"{pack.id}.yaml"), pack=pack)


def broken_entry() -> Entry:
    path = Path("broken [red].yaml")
    problems = (
        PackProblem(
            path, 14, 9, "questions[0].key_points[1].weight", "must be greater than 0.", "Give [it] a weight."
        ),
        PackProblem(path, 20, 1, "questions[1].id", "is used twice."),
    )
    return Entry("broken", path, "user", None, problems)


class FakeLibrary:
    def __init__(self, entries: Sequence[Entry]) -> None:
        self.shown = list(entries)

    def entries(self) -> list[Entry]:
        return list(self.shown)


def evidence(answer: str, words: str) -> Evidence:
    start = max(0, answer.find(words))
    text = words if words in answer else answer[:10]
    return Evidence(text, Span(start, start + len(text)))


def make_grade(
    answer: str = ANSWER, score: float = 62.0, confidence: float = 0.8, question: Question | None = None
) -> Grade:
    model = question.model_answer if question else MODEL_ANSWER
    sentences = [part for part in model.split(". ") if part]
    starts = [model.find(part) for part in sentences] * 3
    spans = [Span(start, start + len(part)) for start, part in zip(starts, sentences * 3, strict=True)]
    return Grade(
        answer=answer,
        model_answer=model,
        score=score,
        band=band_of(score),
        coverage=0.55,
        similarity=0.71,
        confidence=confidence,
        key_points=(
            KeyPointGrade(
                "이미지는 실행에 필요한 것을 모두 담은 읽기 전용 템플릿이다.", "이미지", 0.5, Status.COVERED, 1.0, 1.0, 0.9,
                evidence(answer, "이미지는 읽기 전용 템플릿이고"), model_span=spans[0],
            ),
            KeyPointGrade(
                "컨테이너는 이미지를 실행한 인스턴스이다.", "컨테이너", 0.25, Status.MISSING, 0.0, 0.0, 0.2,
                None, absent=("인스턴스", "실행"), model_span=spans[1],
            ),
            KeyPointGrade(
                "컨테이너를 지우면 쓰기 레이어도 사라진다.", "컨테이너", 0.25, Status.CONTRADICTED, 0.0, 0.5, 0.6,
                evidence(answer, "컨테이너를 지워도 데이터는 남습니다"), absent=("쓰기 레이어",), model_span=spans[2],
            ),
        ),
        contradictions=(
            Contradiction(
                ContradictionKind.MISCONCEPTION, evidence(answer, "컨테이너를 지워도 데이터는 남습니다"), (2,), 12.0,
                "컨테이너를 지우면 쓰기 레이어도 사라진다.",
                "쓰기 레이어는 컨테이너와 함께 사라집니다. 남기려면 볼륨을 씁니다.",
            ),
        ),
        guards=(Guard(GuardKind.ECHO, 4.0),),
        features=(Feature("coverage", 0.55, 21.0), Feature("similarity", 0.71, 30.5), Feature("contradictions", 1.0, -12.0)),
        encoder="fake 1",
        engine="1",
        question_hash="0123456789abcdef",
    )  # fmt: skip


class FakeGrader:
    def __init__(self, bench: FakeBench) -> None:
        self._bench = bench

    def grade(self, question: Question, answer: str, *, language: str = "ko") -> Grade:
        problem = self._bench.grading_problem
        if problem is not None:
            raise problem
        self._bench.graded.append(answer)
        return make_grade(answer, self._bench.score, self._bench.confidence, question)


@dataclass
class FakeBench:
    settings: Settings
    library: FakeLibrary
    store: Store = field(default_factory=MemoryStore)
    store_problem: StoreError | None = None
    score: float = 62.0
    confidence: float = 0.8
    loading_problem: EncoderError | None = None
    grading_problem: Exception | None = None
    graded: list[str] = field(default_factory=list)
    saved_elsewhere: list[Rescued] = field(default_factory=list)
    gate: threading.Event = field(default_factory=threading.Event)
    """The grader is loaded when this is set; it is set unless a test clears it."""
    ready: bool = False

    def __post_init__(self) -> None:
        self.gate.set()
        self._backlog: Backlog | None = None

    def left_behind(self) -> list[Rescued]:
        return list(self.saved_elsewhere)

    def scheduler(self) -> Scheduler:
        return Scheduler()

    def limits(self) -> Limits:
        return Limits(
            new_per_day=self.settings.new_per_day,
            reviews_per_day=self.settings.reviews_per_day,
            session_size=self.settings.session_size or None,
            weak_below=self.settings.rating_thresholds[1],
            suspended=frozenset(self.store.suspended()),
        )

    def session(self, plan: Plan) -> Session:
        packs = [entry.pack for entry in self.library.entries() if entry.pack is not None]
        items = choose(items_of(packs), self.store.tallies(), plan, datetime.now(UTC), limits=self.limits())
        return Session(items, self.store, self.scheduler(), plan=plan, backlog=self.backlog)

    @property
    def backlog(self) -> Backlog:
        if self._backlog is None:
            self._backlog = Backlog(self.store)
        return self._backlog

    @property
    def refusal(self) -> StoreError | None:
        return self.store_problem or self.backlog.problem

    @property
    def unkept(self) -> bool:
        if self.backlog.waits:
            return True
        return self.store_problem is not None and bool(self.store.count() or self.store.drafts())

    def keep_again(self) -> bool:
        return self.store_problem is None and self.backlog.try_again()

    def save_elsewhere(self, path: Path) -> Rescued:
        rescued, self.store = save_elsewhere(self.backlog, self.scheduler(), path)
        self.store_problem = None
        return rescued

    def grader(self, on_progress: Callable[[float, str], None] | None = None) -> FakeGrader:
        if not self.gate.wait(10):
            raise AssertionError("the test never opened the gate")
        if self.loading_problem is not None:
            raise self.loading_problem
        self.ready = True
        return FakeGrader(self)


def make_bench(folder: Path, *packs: Pack, broken: bool = False, **values: object) -> FakeBench:
    settings = Settings(
        data_folder=folder / "data",
        cache_folder=folder / "cache",
        config_file=folder / "config.toml",
        **{key: values.pop(key) for key in list(values) if key in Settings.model_fields},
    )
    entries = [entry_of(pack) for pack in packs or (make_pack(),)]
    if broken:
        entries.append(broken_entry())
    return FakeBench(settings, FakeLibrary(entries), **values)
