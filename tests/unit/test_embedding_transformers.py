"""The encoder in a process of its own, with a fake worker: answers, progress, refusals, deaths, closing."""

from __future__ import annotations

import importlib.util
import subprocess
import sys
import threading
import time
from pathlib import Path

import numpy as np
import pytest

from quizzer.embedding.encoder import HashEncoder
from quizzer.embedding.transformers import TEXTS_AT_ONCE, SentenceTransformerEncoder
from quizzer.errors import EncoderError, ExitCode

FAKE = Path(__file__).with_name("embedding_fake_worker.py")


def command(behaviour: str = "fine", log: Path | None = None) -> list[str]:
    return [sys.executable, str(FAKE), behaviour, *([str(log)] if log else [])]


@pytest.fixture
def encoder(tmp_path: Path):
    with SentenceTransformerEncoder("모델", tmp_path, command=command()) as opened:
        yield opened


def test_vectors_come_back_in_order(encoder: SentenceTransformerEncoder) -> None:
    texts = [f"컨테이너 {n}" for n in range(7)]
    vectors = encoder.encode(texts)
    assert np.array_equal(vectors, HashEncoder().encode(texts))
    assert (vectors.dtype, vectors.shape) == (np.float32, (7, encoder.dimensions))
    assert encoder.name == "모델"
    assert encoder.version.startswith("모델-")


def test_blank_texts_give_zeros_and_no_texts_no_rows(encoder: SentenceTransformerEncoder) -> None:
    vectors = encoder.encode(["", "이미지", "  ?!\n", "\udc80이미지"])
    assert [bool(row.any()) for row in vectors] == [False, True, False, True]
    assert encoder.encode([]).shape == (0, 64)


def test_long_batches_go_in_parts(tmp_path: Path) -> None:
    log = tmp_path / "log"
    with SentenceTransformerEncoder("m", tmp_path, command=command("fine", log)) as encoder:
        texts = [f"t{n}" for n in range(TEXTS_AT_ONCE + 5)]
        assert np.array_equal(encoder.encode(texts), HashEncoder().encode(texts))
    assert log.read_text(encoding="utf-8").splitlines()[:3] == [
        "load 0",
        f"encode {TEXTS_AT_ONCE}",
        "encode 5",
    ]


def test_progress_is_told_in_words(tmp_path: Path) -> None:
    told: list[tuple[float, str]] = []
    with SentenceTransformerEncoder(
        "m", tmp_path, lambda share, words: told.append((share, words)), command=command()
    ):
        assert told == [
            (0.0, "Loading the model m"),
            (0.5, "Downloading the model m: 5 of 10 MB"),
            (0.9, "Loading the model m"),
        ]


@pytest.mark.parametrize(
    ("behaviour", "message", "remedy"),
    [
        ("missing", "The model m was not found: because 이유.", "quizzer model list"),
        ("offline", "the network cannot be reached", "Try again online"),
        ("failed", "The model m cannot be used: because 이유.", "built-in"),
        (
            "no-library",
            "sentence-transformers, which is not installed",
            'pip install ".[transformers]"` in the checkout',
        ),
        ("die-loading", "ended: MemoryError: no memory left.", "choose a smaller model"),
        ("silent", "ended: exit code 0.", "Try again"),
    ],
)
def test_a_model_that_cannot_be_loaded_is_refused_with_a_remedy(
    tmp_path: Path, behaviour: str, message: str, remedy: str
) -> None:
    with pytest.raises(EncoderError) as caught:
        SentenceTransformerEncoder("m", tmp_path, command=command(behaviour))
    assert message in caught.value.message
    assert caught.value.remedy is not None
    assert remedy in caught.value.remedy
    assert caught.value.exit_code is ExitCode.ENVIRONMENT


def test_a_worker_that_cannot_be_started_is_refused(tmp_path: Path) -> None:
    with pytest.raises(EncoderError, match="cannot be used"):
        SentenceTransformerEncoder("m", tmp_path, command=[str(tmp_path / "nowhere")])


@pytest.mark.parametrize("order", ["die", "garbage", "shape", "nan", "refuse"])
def test_a_worker_that_fails_costs_one_error_and_is_started_again(
    encoder: SentenceTransformerEncoder, order: str
) -> None:
    first = encoder.version
    with pytest.raises(EncoderError, match="모델"):
        encoder.encode([order, "이미지"])
    assert np.array_equal(encoder.encode(["이미지"]), HashEncoder().encode(["이미지"]))
    assert encoder.version != first, "another process answers"


def test_closing_from_another_thread_ends_a_request(
    encoder: SentenceTransformerEncoder, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("quizzer.embedding.process.PATIENCE", 0.2)
    problems: list[EncoderError] = []

    def work() -> None:
        try:
            encoder.encode(["hang"])
        except EncoderError as problem:
            problems.append(problem)

    thread = threading.Thread(target=work)
    thread.start()
    encoder.close()
    thread.join(30)
    assert not thread.is_alive()
    assert [problem.message for problem in problems] == ["The model 모델 was closed."]
    with pytest.raises(EncoderError, match="was closed"):
        encoder.encode(["이미지"])


def test_the_worker_ends_with_the_program(tmp_path: Path) -> None:
    """Killed without a chance to clean up: the worker sees its pipe close."""
    log = tmp_path / "log"
    code = (
        "import os, sys; from pathlib import Path;"
        "from quizzer.embedding.transformers import SentenceTransformerEncoder as E;"
        f"e = E('m', Path({str(tmp_path)!r}), command={command('fine', log)!r});"
        "e.encode(['가']); os._exit(9)"
    )
    subprocess.run([sys.executable, "-c", code], timeout=60, check=False)
    deadline = time.monotonic() + 20
    while "end" not in log.read_text(encoding="utf-8") and time.monotonic() < deadline:
        threading.Event().wait(0.02)
    assert log.read_text(encoding="utf-8").splitlines() == ["load 0", "encode 1", "end"]


@pytest.mark.skipif(
    importlib.util.find_spec("sentence_transformers") is not None, reason="the extra is installed here"
)
def test_without_the_extra_the_remedy_is_to_install_it(tmp_path: Path) -> None:
    with pytest.raises(EncoderError) as caught:
        SentenceTransformerEncoder("all-MiniLM-L6-v2", tmp_path)
    assert 'pip install ".[transformers]"' in str(caught.value)


def test_importing_the_module_loads_no_model_stack() -> None:
    code = (
        "import sys; import quizzer.embedding.transformers, quizzer.embedding.registry;"
        "names = ('torch', 'sentence_transformers', 'huggingface_hub', 'tokenizers');"
        "print([name for name in names if name in sys.modules])"
    )
    done = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, timeout=60, check=True
    )
    assert done.stdout.strip() == "[]"
