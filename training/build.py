"""Makes the built-in model from the training text, in one command.

    python training/build.py DATA EVALUATION CACHE OUT

DATA, EVALUATION: folders as `training/README.md` describes them. CACHE: keeps what took long (the teacher's
vectors, the tokenizer), so that a second run starts where the first one stopped. OUT: the model's folder,
`quizzer/embedding/model`.
"""

from __future__ import annotations

import sys
from pathlib import Path

import course
import evaluate
import even
import export
import teacher
import vocabulary
from card import card
from tokenizers import Tokenizer

from quizzer.embedding.builtin import StaticEncoder


def main(data: Path, evaluation: Path, cache: Path, out: Path) -> None:
    """Run the steps in order; each prints what it does."""
    if not (cache / "vectors.npy").exists():
        teacher.main(data, evaluation, cache)
    if not (cache / "tokenizer.json").exists():
        vocabulary.main(data, evaluation, cache)
    course.main(data, evaluation, cache, cache / "rows.npz")
    even.main(cache / "rows.npz", data, evaluation, cache / "tokenizer.json", cache / "evened.npz")
    export.main(cache / "evened.npz", cache / "tokenizer.json", out)
    encoder = StaticEncoder(out)
    scores = evaluate.evaluate(encoder, data, evaluation, test=True)
    taught = (cache / "sentences.txt").read_text(encoding="utf-8").count("\n") + 1
    pieces = Tokenizer.from_file(str(cache / "tokenizer.json")).get_vocab_size()
    text = card(scores, dimensions=encoder.dimensions, pieces=pieces, taught=taught)
    (out / "README.md").write_text(text, encoding="utf-8", newline="\n")
    print(scores)


if __name__ == "__main__":
    main(*(Path(argument) for argument in sys.argv[1:5]))
