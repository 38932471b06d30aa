"""The grader of one's settings: their model, brought to the scale of the built-in one, and what compares claims."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from quizzer.embedding import registry
from quizzer.embedding.builtin import StaticEncoder, built_in
from quizzer.embedding.cache import CachedEncoder
from quizzer.grading.grader import Grader
from quizzer.grading.scaling import PLAIN, Scale, kept_scale
from quizzer.locale import _
from quizzer.packs.library import Library, Origin

if TYPE_CHECKING:
    from quizzer.config import Settings
    from quizzer.embedding.encoder import Encoder

Progress = Callable[[float, str], None]
"""Takes the share that is done, [0, 1], and what is being done."""


def open_grader(settings: Settings, library: Library, on_progress: Progress | None = None) -> Grader:
    """Load the models of the settings. May wait for minutes.

    Args:
        settings: Name the models and the cache folder.
        library: Its shipped packs are what another model is compared with the built-in one by.
        on_progress: Hears how far the loading is. None: nobody does.

    Raises:
        EncoderError: A model is missing or cannot be loaded.
    """
    folder = settings.cache_folder
    encoder = registry.open_encoder(settings.model, folder, on_progress)
    return Grader(
        CachedEncoder(encoder, folder / "vectors"),
        scale=_scale(encoder, settings, library, on_progress),
        inference=registry.open_inference(settings.nli, folder, on_progress),
    )


def _scale(encoder: Encoder, settings: Settings, library: Library, on_progress: Progress | None) -> Scale:
    """Bring another model's closeness to the built-in one's."""
    if isinstance(encoder, StaticEncoder):
        return PLAIN
    if on_progress is not None:
        on_progress(1.0, _("Comparing the model {name} with the built-in one").format(name=encoder.name))
    questions = [
        question
        for entry in library.entries()
        if entry.origin is Origin.SHIPPED and entry.pack is not None
        for question in entry.pack.questions
    ]
    return kept_scale(encoder, built_in(), questions, settings.cache_folder / "scales")
