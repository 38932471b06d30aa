"""The process that holds a sentence-transformers model: `python -m quizzer.embedding.worker`.

Importing the library takes seconds and hundreds of megabytes, and would freeze a screen that shares its
interpreter. This process ends when the program's end of the pipe closes, however the program ended.
"""

from __future__ import annotations

import os
import queue
import signal
import sys
import threading
from pathlib import Path
from typing import IO, Any

from quizzer.config.sources import expanded
from quizzer.embedding import wire
from quizzer.embedding.encoder import encodable
from quizzer.embedding.labels import Labels, config_of, labels_of

QUIET = {
    "HF_HUB_DISABLE_TELEMETRY": "1",
    "TOKENIZERS_PARALLELISM": "false",
    "OMP_NUM_THREADS": "1",
    "TRANSFORMERS_VERBOSITY": "error",
}
"""One thread: the default of one per core is ten times slower on a busy machine."""

BATCH = 16
"""Texts in one pass through the model."""

LONGEST_PAIR = 512
"""Tokens of a premise and its hypothesis; the rest of the premise is cut."""


class Worker:
    """Loads one model and encodes with it.

    Args:
        pipe: Where answers go.
    """

    def __init__(self, pipe: IO[bytes]) -> None:
        self._pipe = pipe
        self._model: Any = None
        self._labels: Labels | None = None

    def answer(self, request: dict[str, Any]) -> None:
        """Do what a frame asks; problems become frames too."""
        try:
            if request["do"] == "load":
                self._load(str(request["model"]), Path(request["cache_folder"]))
            elif request["do"] == "infer":
                self._infer(request["pairs"])
            else:
                self._encode(request["texts"])
        except ImportError as problem:
            self._refuse("no-library", problem)
        except Exception as problem:  # whatever the libraries raise must reach the user as words
            self._refuse(reason_of(problem), problem)

    def _load(self, name: str, cache_folder: Path) -> None:
        self._progress("starting", 0.0)
        os.environ.setdefault(
            "HF_XET_CACHE", str(cache_folder / "xet")
        )  # read when the hub's library is imported
        import torch

        from quizzer.embedding.download import fetch, fingerprint

        torch.set_num_threads(1)
        folder = expanded(name)
        if not folder.is_dir():
            folder = fetch(
                name, cache_folder, lambda done, total: self._progress("downloading", 0.1, done, total)
            )
        self._progress("loading", 0.9)
        self._labels = labels_of(folder)
        self._model, facts = _encoder(folder) if self._labels is None else _cross_encoder(folder)
        wire.send(self._pipe, {"kind": "ready", "version": fingerprint(folder), **facts})

    def _encode(self, texts: list[str]) -> None:
        vectors = self._model.encode(
            [encodable(text) for text in texts],
            batch_size=BATCH,
            convert_to_numpy=True,
            normalize_embeddings=True,
            show_progress_bar=False,
        ).astype("<f4")
        rows, columns = vectors.shape
        wire.send(self._pipe, {"kind": "vectors", "rows": rows, "columns": columns}, vectors.tobytes())

    def _infer(self, pairs: list[tuple[str, str]]) -> None:
        assert self._labels is not None  # the program asks only models that said so
        judged = self._model.predict(
            [(encodable(premise), encodable(hypothesis)) for premise, hypothesis in pairs],
            batch_size=BATCH,
            apply_softmax=True,
            convert_to_numpy=True,
            show_progress_bar=False,
        )
        chosen = judged[:, [self._labels.entailment, self._labels.contradiction]].astype("<f4")
        wire.send(self._pipe, {"kind": "inferences", "rows": len(chosen)}, chosen.tobytes())

    def _progress(self, stage: str, share: float, done: int = 0, total: int = 0) -> None:
        if total:
            share += 0.8 * min(1.0, done / total)
        wire.send(
            self._pipe, {"kind": "progress", "stage": stage, "share": share, "done": done, "total": total}
        )

    def _refuse(self, reason: str, problem: BaseException) -> None:
        message = " ".join(str(problem).split()) or type(problem).__name__
        wire.send(self._pipe, {"kind": "error", "reason": reason, "message": message[:500]})


def _encoder(folder: Path) -> tuple[Any, dict[str, Any]]:
    from sentence_transformers import SentenceTransformer

    model = SentenceTransformer(str(folder), device="cpu", local_files_only=True)
    dimensions = model.encode(["."], show_progress_bar=False).shape[1]
    return model, {"role": "encoder", "dimensions": int(dimensions)}


def _cross_encoder(folder: Path) -> tuple[Any, dict[str, Any]]:
    from sentence_transformers import CrossEncoder

    places = int(config_of(folder).get("max_position_embeddings") or LONGEST_PAIR + 2)
    longest = min(LONGEST_PAIR, places - 2)  # some models keep two places for themselves
    model = CrossEncoder(str(folder), device="cpu", local_files_only=True, max_length=longest)
    return model, {"role": "inference"}


def reason_of(problem: BaseException) -> str:
    """Say in one word what went wrong: `missing`, `offline` or `failed`."""
    names = {kind.__name__ for cause in _causes(problem) for kind in type(cause).__mro__}
    if names & {"RepositoryNotFoundError", "RevisionNotFoundError", "HFValidationError", "GatedRepoError"}:
        return "missing"
    if names & {
        "ConnectionError",
        "ConnectError",
        "ConnectTimeout",
        "TimeoutException",
        "OfflineModeIsEnabled",
    }:
        return "offline"
    return "missing" if names & {"FileNotFoundError", "EntryNotFoundError"} else "failed"


def _causes(problem: BaseException | None) -> list[BaseException]:
    chain: list[BaseException] = []
    while problem is not None and problem not in chain:
        chain.append(problem)
        problem = problem.__cause__ or problem.__context__
    return chain


def read_requests(pipe: IO[bytes], requests: queue.Queue[dict[str, Any]]) -> None:
    """Pass requests on; end the process when the program is gone, even in the middle of a download."""
    try:
        while (frame := wire.receive(pipe)) is not None:
            requests.put(frame[0])
    finally:
        os._exit(0)


def main() -> None:
    """Answer requests until the program closes the pipe."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl+C is the program's; it closes the pipe if it ends
    os.environ.update({name: value for name, value in QUIET.items() if name not in os.environ})
    # What libraries print must not get between the frames.
    answers = os.fdopen(os.dup(sys.stdout.fileno()), "wb")
    os.dup2(sys.stderr.fileno(), sys.stdout.fileno())
    requests: queue.Queue[dict[str, Any]] = queue.Queue()
    threading.Thread(target=read_requests, args=(sys.stdin.buffer, requests), daemon=True).start()
    worker = Worker(answers)
    while True:
        try:
            worker.answer(requests.get())
        except OSError:  # nobody reads any more
            return


if __name__ == "__main__":
    main()
