"""What two hundred kills cost: `python benchmarks/history/kills.py [--kills N] [--terminals N]`.

A process that practises is killed (SIGKILL) at random moments of scripted sessions, over one store; then the whole
program in a terminal, which is killed and whose terminal is closed, by turns, while an answer is typed. Ends with 1
when anything that was called kept, or was shown, is not there afterwards, or the store does not open clean.
"""

from __future__ import annotations

import argparse
import sys
import tempfile
import time
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[2] / "tests" / "integration"))

import test_terminal_gone as terminals
from test_store_kill import run  # the victim and the comparison are the test's own


def main() -> int:
    parser = argparse.ArgumentParser(description="Kill a practising process again and again.")
    parser.add_argument("--kills", type=int, default=200)
    parser.add_argument("--terminals", type=int, default=40)
    parser.add_argument("--seed", type=int, default=3)
    wishes = parser.parse_args()
    start = time.perf_counter()
    with tempfile.TemporaryDirectory() as folder:
        toll = run(Path(folder) / "history.db", wishes.kills, wishes.seed)
    print(
        "| kills | graded answers kept | kills amid typing | lost | unsound openings |\n|---|---|---|---|---|"
    )
    print(f"| {toll.kills} | {toll.attempts} | {toll.drafts} | {toll.lost} | {toll.unsound} |")
    with tempfile.TemporaryDirectory() as folder:
        gone = terminals.run(terminals.make_home(Path(folder)), wishes.terminals, wishes.seed)
    print("\n| terminals gone | grades kept | words of unfinished answers kept | lost | unsound openings |")
    print("|---|---|---|---|---|")
    print(f"| {gone.blows} | {gone.graded} | {gone.words} | {gone.lost} | {gone.unsound} |")
    print(f"{time.perf_counter() - start:.0f} s")
    return 1 if toll.lost or toll.unsound or gone.lost or gone.unsound else 0


if __name__ == "__main__":
    sys.exit(main())
