"""Step 5: the folder that travels with the program, in sentence-transformers' format.

    python training/export.py CACHE/evened.npz CACHE/tokenizer.json OUT

Rows are 8-bit integers with one weight each, kept under the names that sentence-transformers (6.2 and
newer) and model2vec multiply out on loading. Weights are multiples of 2 ** -16, which makes the sums of the
program's own reader exact.
"""

from __future__ import annotations

import json
import sys
from pathlib import Path

import numpy as np
from numpy.typing import NDArray
from safetensors.numpy import save

MODULES = [
    {
        "idx": 0,
        "name": "0",
        "path": "",
        "type": "sentence_transformers.sentence_transformer.modules.static_embedding.StaticEmbedding",
    },
    {
        "idx": 1,
        "name": "1",
        "path": "1_Normalize",
        "type": "sentence_transformers.base.modules.normalize.Normalize",
    },
]

CONFIG = {
    "__version__": {"sentence_transformers": "6.2.0"},
    "default_prompt_name": None,
    "model_type": "SentenceTransformer",
    "prompts": {"document": "", "query": ""},
    "similarity_fn_name": "cosine",
}

NORMALIZE = {"module_input_name": "sentence_embedding", "module_output_name": "sentence_embedding"}

WEIGHT_STEP = 2.0**-16


def quantize(rows: NDArray[np.float32]) -> tuple[NDArray[np.int8], NDArray[np.float32]]:
    """Split each row into 8-bit integers and a weight.

    Only the direction of a text's sum counts, so the weights are scaled to at most 1.
    """
    peaks = np.abs(rows).max(axis=1)
    weights = np.round(peaks / peaks.max() / WEIGHT_STEP) * WEIGHT_STEP
    units = rows / peaks.max() / np.maximum(weights, WEIGHT_STEP)[:, None]
    return np.clip(np.round(units * 127), -127, 127).astype(np.int8), weights.astype(np.float32)


def write_json(path: Path, value: object) -> None:
    path.write_text(json.dumps(value, indent=2) + "\n", encoding="utf-8", newline="\n")


def main(rows: Path, tokenizer: Path, out: Path) -> None:
    (out / "1_Normalize").mkdir(parents=True, exist_ok=True)
    embeddings, weights = quantize(np.load(rows)["rows"])
    table = save({"embeddings": embeddings, "weights": weights})
    (out / "model.safetensors").write_bytes(table)
    (out / "tokenizer.json").write_bytes(tokenizer.read_bytes())
    write_json(out / "modules.json", MODULES)
    write_json(out / "config_sentence_transformers.json", CONFIG)
    write_json(out / "1_Normalize" / "config.json", NORMALIZE)
    print(out, sum(file.stat().st_size for file in out.rglob("*") if file.is_file()), "bytes")


if __name__ == "__main__":
    main(*(Path(argument) for argument in sys.argv[1:4]))
