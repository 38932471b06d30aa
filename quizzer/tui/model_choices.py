"""The models that are installed, as a setting chooses among them."""

from __future__ import annotations

from pathlib import Path

from quizzer.locale import _

MODELS = ("model", "nli")
"""The settings that name a model."""


def model_choices(key: str, now: str, cache_folder: Path) -> list[tuple[str, str]]:
    """List what a setting of `MODELS` may be without the network, each with its words. Reads the disk.

    Args:
        key: The setting.
        now: Its value, which is listed in any case: it may be a folder.
        cache_folder: The program's cache.
    """
    from quizzer.embedding.registry import OFF, known_models

    here = [each for each in known_models(cache_folder) if each.cached and each.infers is (key == "nli")]
    choices = [(each.name, f"{each.name}  {each.size / 1e6:,.0f} MB") for each in here]
    if key == "nli":
        choices.insert(0, (OFF, _("off")))
    return choices if now in dict(choices) else [*choices, (now, now)]
