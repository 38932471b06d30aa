"""Runs every benchmark: `python benchmarks/run.py [--small] [NAME...]`.

A benchmark is a folder with a `bench.py`, which takes `--small` and ends with another code than 0 when it
misses its target. This ends with 1 when any of them did.
"""

from __future__ import annotations

import argparse
import subprocess
import sys
import time
from pathlib import Path

FOLDER = Path(__file__).resolve().parent


def main() -> int:
    parser = argparse.ArgumentParser(description="Run the benchmarks.")
    parser.add_argument("names", nargs="*", metavar="NAME", help="folders; none: all")
    parser.add_argument("--small", action="store_true", help="the quick form of each")
    given = parser.parse_args()
    known = sorted(path.parent.name for path in FOLDER.glob("*/bench.py"))
    unknown = sorted(set(given.names) - set(known))
    if unknown:
        parser.error(f"no benchmark {', '.join(unknown)}; there are: {', '.join(known)}")
    missed = []
    for name in given.names or known:
        print(f"== {name}", flush=True)
        start = time.perf_counter()
        command = [sys.executable, str(FOLDER / name / "bench.py"), *(["--small"] if given.small else [])]
        code = subprocess.run(command, check=False).returncode
        outcome = "fine" if code == 0 else f"exit code {code}"
        print(f"== {name}: {outcome}, {time.perf_counter() - start:.0f} s\n", flush=True)
        if code != 0:
            missed.append(name)
    if missed:
        print(f"missed: {', '.join(missed)}")
    return 1 if missed else 0


if __name__ == "__main__":
    sys.exit(main())
