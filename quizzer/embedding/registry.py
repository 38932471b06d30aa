"""Which models there are, and opening one by name.

Importing this module loads neither numpy nor a model.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from quizzer.embedding.labels import infers
from quizzer.embedding.notes import all_notes

if TYPE_CHECKING:
    from quizzer.embedding.encoder import Encoder
    from quizzer.embedding.inference import CrossEncoderInference, Inference

BUILT_IN = "built-in"
"""The model that travels with the program."""

OFF = "off"
"""No model for inference."""


@dataclass(frozen=True, slots=True)
class KnownModel:
    """A model to choose from."""

    name: str
    """What `open_encoder` takes."""

    languages: str
    """`ko, en`, `en`, or `many`; empty where the program does not know."""

    licence: str
    """Its licence; empty where the program does not know."""

    size: int
    """Bytes to download, or on disk where it is there."""

    cached: bool
    """Whether it opens without the network."""

    infers: bool = False
    """Whether it compares claims instead of measuring closeness."""


SUGGESTED = (
    KnownModel(
        "MoritzLaurer/mDeBERTa-v3-base-xnli-multilingual-nli-2mil7", "many", "MIT", 560_000_000, False, True
    ),
    KnownModel("paraphrase-multilingual-MiniLM-L12-v2", "many", "Apache-2.0", 490_000_000, False),
    KnownModel("paraphrase-multilingual-mpnet-base-v2", "many", "Apache-2.0", 1_130_000_000, False),
    KnownModel("BAAI/bge-m3", "many", "MIT", 2_290_000_000, False),
    KnownModel("all-MiniLM-L6-v2", "en", "Apache-2.0", 91_000_000, False),
)
"""Models on the hub that suit interview answers; sizes are rounded."""


def known_models(cache_folder: Path) -> list[KnownModel]:
    """List the built-in model, the ones in the cache, then suggestions that are not there yet."""
    built_in = Path(__file__).parent / "model"
    size = sum(file.stat().st_size for file in built_in.rglob("*") if file.is_file())
    suggested = {model.name: model for model in SUGGESTED}
    models = [KnownModel(BUILT_IN, "ko, en", "MIT", size, True)]
    for note in all_notes(cache_folder):
        known = suggested.pop(note.name, None)
        languages, licence = (known.languages, known.licence) if known else ("", "")
        models.append(KnownModel(note.name, languages, licence, note.size, True, infers(note.folder)))
    return models + list(suggested.values())


def open_encoder(
    name: str, cache_folder: Path, on_progress: Callable[[float, str], None] | None = None
) -> Encoder:
    """Open a model.

    Args:
        name: `built-in`, a hub name, or a folder of a sentence-transformers model.
        cache_folder: The program's cache.
        on_progress: Told the share done in [0, 1] and what is going on, in words.

    Raises:
        EncoderError: The model is missing or damaged, or needs something that is not installed.
    """
    if name == BUILT_IN:
        from quizzer.embedding.builtin import built_in

        return built_in()
    from quizzer.embedding.transformers import SentenceTransformerEncoder

    return SentenceTransformerEncoder(name, cache_folder, on_progress)


def open_inference(
    name: str, cache_folder: Path, on_progress: Callable[[float, str], None] | None = None
) -> Inference | None:
    """Open a model that compares claims; None for `off`. Arguments and errors as for `open_encoder`."""
    if name == OFF:
        return None
    from quizzer.embedding.inference import CrossEncoderInference

    return CrossEncoderInference(name, cache_folder, on_progress)


def open_model(
    name: str, cache_folder: Path, on_progress: Callable[[float, str], None] | None = None
) -> Encoder | CrossEncoderInference:
    """Open a model for whatever it is for; loaded once. Arguments and errors as for `open_encoder`."""
    if name == BUILT_IN:
        return open_encoder(name, cache_folder)
    from quizzer.embedding.client import ModelClient
    from quizzer.embedding.inference import CrossEncoderInference
    from quizzer.embedding.transformers import SentenceTransformerEncoder

    client = ModelClient(name, cache_folder, on_progress)
    if client.role == "inference":
        return CrossEncoderInference(name, cache_folder, client=client)
    return SentenceTransformerEncoder(name, cache_folder, client=client)
