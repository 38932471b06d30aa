"""What a model in a folder is for, as its `config.json` tells: an encoder, or a classifier of pairs and its labels."""

from __future__ import annotations

import json
from dataclasses import dataclass
from pathlib import Path
from typing import Any


@dataclass(frozen=True, slots=True)
class Labels:
    """Columns of a classifier's output."""

    entailment: int
    contradiction: int


def config_of(folder: Path) -> dict[str, Any]:
    """Read a model's `config.json`; empty where it has none.

    Raises:
        ValueError: It is not JSON, or no object.
    """
    file = folder / "config.json"
    config = json.loads(file.read_text(encoding="utf-8")) if file.is_file() else {}
    if not isinstance(config, dict):
        raise ValueError("config.json holds no object")
    return config


def labels_of(folder: Path) -> Labels | None:
    """Find the labels of a cross-encoder for natural language inference.

    Returns:
        None for a model that is no classifier, so an encoder.

    Raises:
        ValueError: It classifies something else, or its `config.json` is damaged.
    """
    config = config_of(folder)
    kinds = [str(kind) for kind in config.get("architectures") or ()]
    if not any(kind.endswith("ForSequenceClassification") for kind in kinds):
        return None
    names = {str(label).lower(): int(number) for number, label in (config.get("id2label") or {}).items()}
    found = {
        wanted: number
        for wanted in ("entail", "contradict")
        for label, number in names.items()
        if label.startswith(wanted)
    }
    if len(found) < 2:
        raise ValueError(f"it tells {', '.join(names) or 'one number'}, not entailment and contradiction")
    return Labels(found["entail"], found["contradict"])


def infers(folder: Path) -> bool:
    """Whether the model in a folder compares claims."""
    try:
        return labels_of(folder) is not None
    except (OSError, ValueError):
        return False
