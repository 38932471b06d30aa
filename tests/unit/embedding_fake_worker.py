"""A worker without a model, for tests: `python embedding_fake_worker.py BEHAVIOUR`.

Texts become vectors by `HashEncoder`; a premise that holds its hypothesis entails it, one with `not` contradicts
it. The first text can tell it what to do: `die`, `shape`, `nan`, `garbage`, `refuse`, `hang`.
"""

from __future__ import annotations

import os
import sys
import threading
from pathlib import Path

import numpy as np

from quizzer.embedding import wire
from quizzer.embedding.encoder import HashEncoder, encodable


def load(behaviour: str, model: str) -> None:
    out = sys.stdout.buffer
    if behaviour == "die-loading":
        sys.stderr.write("Traceback ...\nMemoryError: no memory left\n")
        sys.exit(9)
    if behaviour in ("missing", "offline", "failed", "no-library"):
        wire.send(out, {"kind": "error", "reason": behaviour, "message": "because 이유."})
        return
    if behaviour == "silent":
        sys.exit(0)
    wire.send(out, {"kind": "progress", "stage": "starting", "share": 0.0})
    wire.send(
        out, {"kind": "progress", "stage": "downloading", "share": 0.5, "done": 5_000_000, "total": 9_500_000}
    )
    wire.send(out, {"kind": "progress", "stage": "loading", "share": 0.9})
    facts = {"role": "inference"} if behaviour == "inference" else {"role": "encoder", "dimensions": 64}
    wire.send(out, {"kind": "ready", "version": f"{model}-{os.getpid()}", **facts})


def encode(texts: list[str]) -> None:
    out = sys.stdout.buffer
    order = texts[0]
    if order == "die":
        os._exit(3)
    if order == "hang":
        threading.Event().wait(60)
    if order == "garbage":
        out.write(b"Warning: something was printed here\n")
        out.flush()
        return
    if order == "refuse":
        wire.send(out, {"kind": "error", "reason": "failed", "message": "bad day"})
        return
    vectors = HashEncoder().encode([encodable(text) for text in texts]).astype("<f4")
    if order == "nan":
        vectors[0, 0] = np.nan
    rows = len(vectors) + (order == "shape")
    wire.send(out, {"kind": "vectors", "rows": rows, "columns": 64}, vectors.tobytes())


def infer(pairs: list[list[str]]) -> None:
    order = pairs[0][0]
    judged = np.array([[float(claim in text), float("not" in text)] for text, claim in pairs], dtype="<f4")
    if order == "nan":
        judged[0, 0] = np.nan
    if order == "shape":
        judged = judged[1:]
    wire.send(sys.stdout.buffer, {"kind": "inferences", "rows": len(judged)}, judged.tobytes())


def main() -> None:
    requests = Path(sys.argv[2]) if len(sys.argv) > 2 else None
    while (frame := wire.receive(sys.stdin.buffer)) is not None:
        request = frame[0]
        if requests is not None:
            with requests.open("a", encoding="utf-8") as log:
                log.write(f"{request['do']} {len(request.get('texts', []))}\n")
        if request["do"] == "load":
            load(sys.argv[1], request["model"])
        elif request["do"] == "infer":
            infer(request["pairs"])
        else:
            encode(request["texts"])
    if requests is not None:
        with requests.open("a", encoding="utf-8") as log:
            log.write("end\n")


if __name__ == "__main__":
    main()
