"""`quizzer batch --jobs`: several processes give the same rows in the same order as one."""

import json
from collections.abc import Callable
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from multiprocessing import active_children
from pathlib import Path
from typing import Any

import pytest
from command_line import GOOD, CommandLine

from quizzer.cli import batch_parallel
from quizzer.cli.batch_parallel import helping_processes
from quizzer.cli.batch_rows import AnswerRow
from quizzer.config import Settings

QUESTION = "image-vs-container"


def rows(count: int) -> str:
    answers = [GOOD, "", "이미지는 템플릿이다.", "컨테이너는 실행 중인 인스턴스다."]
    lines = (
        {"id": number, "question": QUESTION if number % 7 else "없는-질문", "answer": answers[number % 4]}
        for number in range(count)
    )
    return "".join(json.dumps(line, ensure_ascii=False) + "\n" for line in lines)


def test_two_processes_write_what_one_writes(
    cli: CommandLine, write: Callable[[str, str | bytes], Path], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(batch_parallel, "ALONE", 3)
    path = write("a.jsonl", rows(60))
    one = cli("batch", "mini", path, "--jobs", "1")
    two = cli("batch", "mini", path, "--jobs", "2")
    assert one.out.count("\n") == 60
    assert two.out == one.out
    assert one.code == two.code == 1  # some rows name no question
    assert active_children() == []  # of those that outlive a batch Python complains at the end


class Judge:
    def judge(self, row: Any) -> dict[str, Any]:
        return {"id": row.id, "here": True}


class Dying(ProcessPoolExecutor):
    """Grades one parcel, loses its process with the second, and takes no more."""

    def __init__(self) -> None:
        self.parcels = 0

    def submit(self, function: Any, parcel: Any) -> Any:  # type: ignore[override]
        self.parcels += 1
        future: Future[list[dict[str, Any]]] = Future()
        if self.parcels == 1:
            future.set_result([{"id": row.id, "here": False} for row in parcel])
        elif self.parcels == 2:
            future.set_exception(BrokenProcessPool())
        else:
            raise BrokenProcessPool
        return future


def test_rows_of_a_process_that_died_are_graded_here() -> None:
    coming = iter([AnswerRow(number, number, "q", "a") for number in range(40)])
    first = [next(coming) for _ in range(8)]
    graded = list(batch_parallel._in_order(first, coming, Judge(), Dying(), 3))  # type: ignore[arg-type]
    assert [row["id"] for row in graded] == list(range(40))
    assert [row["here"] for row in graded] == [False] * 8 + [True] * 32


@pytest.mark.parametrize(
    ("jobs", "models", "expected"),
    [
        (1, {}, 0),
        (3, {}, 3),
        (8, {"model": "some/model"}, 0),
        (None, {"model": "some/model"}, 0),
        (8, {"nli": "some/model"}, 0),
    ],
)
def test_one_job_or_another_model_starts_no_process(
    jobs: int | None, models: dict[str, str], expected: int, tmp_path: Path
) -> None:
    settings = Settings(data_folder=tmp_path, cache_folder=tmp_path, config_file=tmp_path / "c", **models)
    assert helping_processes(jobs, settings) == expected
