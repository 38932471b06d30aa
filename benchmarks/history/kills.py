"""What two hundred kills cost: `python benchmarks/history/kills.py [--kills N]`.

A process that practises is killed (SIGKILL) at random moments of scripted sessions, over one store. Ends with 1 when
anything that it was told is kept is not there afterwards, or the store does not open clean.
"""

from __future__ import annotations

import argparse
import sys
import tempfile
import time
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[2] / "tests" / "integration"))

from test_store_kill import run  # the victim and the comparison are the test's own


def main() -> int:
    parser = argparse.ArgumentParser(description="Kill a practising process again and again.")
    parser.add_argument("--kills", type=int, default=200)
    parser.add_argument("--seed", type=int, default=3)
    wishes = parser.parse_args()
    start = time.perf_counter()
    with tempfile.TemporaryDirectory() as folder:
        toll = run(Path(folder) / "history.db", wishes.kills, wishes.seed)
    print(
        "| kills | graded answers kept | kills amid typing | lost | unsound openings |\n|---|---|---|---|---|"
    )
    print(f"| {toll.kills} | {toll.attempts} | {toll.drafts} | {toll.lost} | {toll.unsound} |")
    print(f"{time.perf_counter() - start:.0f} s")
    return 1 if toll.lost or toll.unsound else 0


if __name__ == "__main__":
    sys.exit(main())
