"""Rows graded side by side in several processes, in order and in flat memory.

The first rows are graded here: starting a process takes longer than a hundred answers do. Only so many rows are under
way at a time, so that a file of any length is streamed. When a process dies, its rows are graded here.
"""

from __future__ import annotations

import os
import signal
import threading
from collections import deque
from collections.abc import Iterable, Iterator
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from itertools import islice
from multiprocessing import get_context, parent_process
from typing import TYPE_CHECKING

from quizzer.cli.batch_judge import Judge
from quizzer.locale import current_language, use_language

if TYPE_CHECKING:
    from quizzer.cli.batch_rows import Row as InputRow
    from quizzer.cli.rows import Row
    from quizzer.config import Settings
    from quizzer.packs.schema import Pack

ALONE = 200
"""Rows that are graded before other processes are started."""

TOGETHER = 8
"""Rows that a process is given at a time."""

AHEAD = 4
"""Parcels under way for each process."""

MOST_UNASKED = 4
"""Processes when the user names no number: each holds about 150 MB."""


def helping_processes(jobs: int | None, settings: Settings) -> int:
    """How many processes to start; 0 grades everything here.

    Args:
        jobs: What the user asked for. None: as many as there are processors, at most `MOST_UNASKED`.
        settings: Name the models. One of the user's own runs in a process of its own already, and it alone
            takes more memory than several of these.
    """
    if settings.model != "built-in" or settings.nli != "off":
        return 0
    wanted = min(os.cpu_count() or 1, MOST_UNASKED) if jobs is None else jobs
    return wanted if wanted > 1 else 0


def judged(
    rows: Iterable[InputRow], judge: Judge, pack: Pack, settings: Settings, helpers: int
) -> Iterator[Row]:
    """Grade rows in their order.

    Args:
        rows: Read as far as needed.
        judge: Grades here.
        pack: Whose questions the rows name.
        settings: What the other processes open.
        helpers: How many processes to start when there are many rows; 0: none.

    Raises:
        EnvironmentProblem: The model cannot be used; no row could be graded.
    """
    coming = iter(rows)
    yield from map(judge.judge, coming if not helpers else islice(coming, ALONE))
    if not helpers:
        return
    first = list(islice(coming, TOGETHER))
    if not first:
        return
    executor = ProcessPoolExecutor(
        helpers,
        mp_context=get_context("spawn"),
        initializer=_open,
        initargs=(pack, settings, current_language()),
    )
    try:
        yield from _in_order(first, coming, judge, executor, helpers * AHEAD)
    finally:
        executor.shutdown(
            cancel_futures=True
        )  # waits: at the end of the program, Python would call those that left


def _in_order(
    first: list[InputRow],
    coming: Iterator[InputRow],
    judge: Judge,
    executor: ProcessPoolExecutor,
    most: int,
) -> Iterator[Row]:
    """Keep `most` parcels under way and give their grades in order."""
    waiting: deque[tuple[list[InputRow], Future[list[Row]] | None]] = deque()
    parcel = first
    while parcel or waiting:
        while parcel and len(waiting) < most:
            waiting.append((parcel, _submitted(executor, parcel)))
            parcel = list(islice(coming, TOGETHER))
        ours, promised = waiting.popleft()
        try:
            graded = None if promised is None else promised.result()
        except BrokenProcessPool:
            graded = None
        yield from graded if graded is not None else map(judge.judge, ours)


def _submitted(executor: ProcessPoolExecutor, parcel: list[InputRow]) -> Future[list[Row]] | None:
    """Give a parcel to the processes; None when they are gone."""
    try:
        return executor.submit(_judge_parcel, parcel)
    except BrokenProcessPool:
        return None


_judge: Judge | None = None
"""The judge of a helping process."""


def _open(pack: Pack, settings: Settings, language: str) -> None:
    """Begin a helping process; Ctrl+C is the first process's business, without which this one ends too."""
    global _judge
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    threading.Thread(target=_end_with_the_first, daemon=True).start()
    from quizzer.workbench import Workbench

    use_language(language)
    bench = Workbench.open(settings)
    _judge = Judge(pack, bench.grader, os.environ)


def _end_with_the_first() -> None:
    first = parent_process()
    assert first is not None, "helping processes are started by another"
    first.join()
    os._exit(0)  # nobody waits for what is under way


def _judge_parcel(parcel: list[InputRow]) -> list[Row]:
    assert _judge is not None, "the process was begun by `_open`"
    return [_judge.judge(row) for row in parcel]
