"""Makes the history of a learner who has practised for some weeks, for pictures, tests and benchmarks.

    python -P scripts/example_history.py FILE [--days N] [--packs ID,ID]

The answers are the shipped packs' own samples and hostile ones, really graded by the built-in model; weak ones come
first, better ones later, as with somebody who learns.
"""

from __future__ import annotations

import argparse
import random
from collections.abc import Callable, Sequence
from datetime import UTC, datetime, timedelta
from pathlib import Path

from quizzer.config import load_settings
from quizzer.grading.grader import Grader
from quizzer.history.store import SqliteStore
from quizzer.packs.schema import Pack, Question
from quizzer.practice.item import Item, items_of
from quizzer.practice.plan import Plan
from quizzer.practice.scheduling import Scheduler
from quizzer.practice.session import Session
from quizzer.practice.store import Store
from quizzer.workbench import Workbench

PACKS = ("docker", "databases", "deep-learning", "operating-systems", "software-engineering-en")

HOSTILE = (
    "<script>document.title='owned'</script><img src=x onerror=alert(1)> 이미지는 읽기 전용 템플릿입니다.",
    "[bold red]markup[/] \\[/] {{ 7*7 }} {% raw %} &lt;b&gt; 컨테이너는 이미지를 실행한 인스턴스입니다.",
    "\u202e뒤집힌 글 \u2066 이미지는 템플릿\u2069 \u200f👩‍👩‍👧‍👦🇰🇷 끝",
    'NUL \x00 과 \x1b[31m 제어 문자, =HYPERLINK("http://x")',
    "아주긴단어" * 400,
    "컨테이너는 격리된 프로세스입니다. " * 2_700,
)
"""What nobody means well; every renderer must show it as text. The last has 50,000 characters."""


class Clock:
    """Gives times that go on by themselves, half a minute at a look."""

    def __init__(self, at: datetime) -> None:
        self.at = at

    def __call__(self) -> datetime:
        self.at += timedelta(seconds=31)
        return self.at


def make(
    store: Store,
    packs: Sequence[Pack],
    grader: Grader,
    now: datetime,
    *,
    days: int = 40,
    a_day: int = 6,
    hostile: bool = False,
    seed: int = 7,
) -> int:
    """Write a history that ends at `now`.

    Args:
        store: Where it goes.
        packs: What is practised, the first ones earlier.
        grader: Grades every answer.
        now: Aware; the last session is a mock interview half an hour before.
        days: How long ago the first answer was given.
        a_day: Answers on a day, about.
        hostile: Whether the last session's answers are `HOSTILE`.
        seed: Of the choices.

    Returns:
        How many attempts there are.
    """
    draw, scheduler, count = random.Random(seed), Scheduler(), 0
    items = items_of(packs)
    for back in range(days, 0, -1):
        if draw.random() < 0.25:
            continue
        progress = 1 - back / days
        reach = max(a_day, round(len(items) * min(1.0, 0.3 + progress)))
        chosen = draw.sample(items[:reach], min(a_day, reach))
        at = now - timedelta(days=back, minutes=draw.randrange(240))
        count += sit(store, chosen, grader, scheduler, at, lambda q, p=progress: _sample(q, p, draw))
    answers = iter(HOSTILE)
    chosen = items[: len(HOSTILE)] if hostile else draw.sample(items, min(6, len(items)))
    wanted: Callable[[Question], str] = (
        (lambda _question: next(answers)) if hostile else (lambda question: _sample(question, 0.7, draw))
    )
    return count + sit(
        store, chosen, grader, scheduler, now - timedelta(minutes=30), wanted, Plan(mock=not hostile)
    )


def sit(
    store: Store,
    items: Sequence[Item],
    grader: Grader,
    scheduler: Scheduler,
    at: datetime,
    answer: Callable[[Question], str],
    plan: Plan | None = None,
) -> int:
    """Go through one session; the third answer is objected to where it is middling, the fifth question skipped."""
    clock = Clock(at)
    session = Session(items, store, scheduler, plan=plan, clock=clock)
    for number, item in enumerate(items):
        if number == 4 and plan is None:
            session.skip()
            continue
        submission = session.submit(answer(item.question), seconds=31.0 + 13 * (number % 5))
        grade = grader.grade(item.question, submission.answer)
        kept = session.record(submission, grade)
        if number == 2 and 20 < grade.score < 80:
            own = round(grade.score) + 10
            store.override(kept.id, own, note="한 문장은 맞게 썼다", at=clock(), scheduler=scheduler)
        session.next()
    session.finish()
    return len(items)


def _sample(question: Question, progress: float, draw: random.Random) -> str:
    samples = sorted(question.samples, key=lambda sample: sample.score)
    if not samples:
        return question.model_answer
    at = min(max(draw.gauss(0.25 + 0.6 * progress, 0.25), 0.0), 0.999)
    return samples[int(at * len(samples))].answer


def main() -> None:
    parser = argparse.ArgumentParser(description="Make an example history.")
    parser.add_argument("file", type=Path)
    parser.add_argument("--days", type=int, default=40)
    parser.add_argument("--packs", default=",".join(PACKS))
    parser.add_argument("--a-day", type=int, default=6)
    parser.add_argument("--hostile", action="store_true")
    given = parser.parse_args()
    bench = Workbench.open(load_settings({"QUIZZER_HOME": str(given.file.parent)}))
    packs = [bench.library.get(name) for name in given.packs.split(",")]
    store = SqliteStore(given.file)
    count = make(
        store,
        packs,
        bench.grader(),
        datetime.now(UTC),
        days=given.days,
        a_day=given.a_day,
        hostile=given.hostile,
    )
    store.close()
    print(f"{count} attempts are in {given.file}")


if __name__ == "__main__":
    main()
