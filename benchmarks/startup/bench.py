"""How long does the first frame take? See README.md. `python benchmarks/startup/bench.py [--small]`."""

from __future__ import annotations

import argparse
import os
import select
import signal
import statistics
import struct
import sys
import tempfile
import time
from dataclasses import dataclass
from pathlib import Path

if sys.platform != "win32":
    import fcntl
    import pty
    import termios

HERE = Path(__file__).resolve().parent

TARGET = 1.6
"""First frame of quizzer over that of the bare app."""

LONGEST = 30.0
"""Seconds after which a start has failed."""

FRAME, LIST = b"search", b"Docker"
"""Words that arrive with the first frame, and with the list of packs."""


@dataclass(frozen=True)
class Moment:
    """When a word arrived."""

    wall: float
    """Seconds since before the fork."""

    processor: float
    """Processor seconds that the program had used. NaN where the system does not tell."""


def start(command: list[str], environ: dict[str, str]) -> dict[bytes, Moment]:
    """Start a program in a terminal of 120 x 40 and wait for the words."""
    begin = time.perf_counter()
    child, terminal = pty.fork()
    if child == 0:
        os.execve(command[0], command, environ)
    fcntl.ioctl(terminal, termios.TIOCSWINSZ, struct.pack("HHHH", 40, 120, 0, 0))
    seen: dict[bytes, Moment] = {}
    written = b""
    try:
        while len(seen) < 2:
            if time.perf_counter() - begin > LONGEST:
                raise TimeoutError(f"{command} showed only {list(seen)}: {written[-500:]!r}")
            if not select.select([terminal], [], [], 1)[0]:
                continue
            try:
                written += os.read(terminal, 65536)
            except OSError as error:  # The program ended.
                raise RuntimeError(f"{command} ended and had said: {written[-2000:].decode()}") from error
            now = Moment(time.perf_counter() - begin, processor_time(child))
            for word in (FRAME, LIST):
                if word in written:
                    seen.setdefault(word, now)
    finally:
        os.kill(child, signal.SIGKILL)
        os.waitpid(child, 0)
        os.close(terminal)
    return seen


def processor_time(process: int) -> float:
    """Read how much a process has computed, user and system."""
    try:
        fields = Path(f"/proc/{process}/stat").read_text().rpartition(")")[2].split()
    except OSError:
        return float("nan")
    return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--small", action="store_true", help="5 runs each in place of 10")
    if sys.platform == "win32":
        print("no pty on Windows; nothing was measured")
        return 0
    runs = 5 if parser.parse_args().small else 10
    with tempfile.TemporaryDirectory() as home:
        environ = os.environ | {
            "QUIZZER_HOME": home,
            "QUIZZER_LANGUAGE": "en",
            "TERM": "xterm-256color",
            "COLORTERM": "truecolor",
        }
        programs = {
            "bare": [sys.executable, str(HERE / "bare.py")],
            "quizzer": [sys.executable, "-m", "quizzer"],
        }
        for command in programs.values():
            start(command, environ)  # Fills the caches of bytecode and packs.
        found: dict[str, list[dict[bytes, Moment]]] = {name: [] for name in programs}
        for _run in range(runs):
            for name, command in programs.items():
                found[name].append(start(command, environ))
    print(f"median of {runs}, in turns, s | first frame | list of packs | processor, frame | processor, list")
    rows = {name: medians(moments) for name, moments in found.items()}
    for name, row in rows.items():
        print(f"{name:28} | " + " | ".join(f"{value:11.3f}" for value in row))
    ratios = [ours / bare for ours, bare in zip(rows["quizzer"], rows["bare"], strict=True)]
    print(f"{'quizzer / bare':28} | " + " | ".join(f"{ratio:11.2f}" for ratio in ratios))
    print(f"target: first frame of quizzer / bare at most {TARGET}")
    return 0 if ratios[0] <= TARGET else 1


def medians(moments: list[dict[bytes, Moment]]) -> list[float]:
    """Take the middle of each number: wall at the frame and at the list, then processor."""
    return [
        statistics.median(getattr(seen[word], kind) for seen in moments)
        for kind in ("wall", "processor")
        for word in (FRAME, LIST)
    ]


if __name__ == "__main__":
    sys.exit(main())
