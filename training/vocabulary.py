"""Step 2: the tokenizer, a Unigram model of 32,000 pieces over Korean and English.

    python training/vocabulary.py DATA EVALUATION CACHE

Text is folded (NFKC, lower case), everything but letters, digits, `+` and `#` becomes a space, and words
are cut where the script changes, so that `docker컨테이너를` and `docker 컨테이너` share their pieces.
"""

from __future__ import annotations

import json
import sys
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

from texts import Corpus
from tokenizers import Regex, Tokenizer, models, normalizers, pre_tokenizers, trainers

PIECES = 32_000
"""Rows of the table; 256 bytes each make 8 MB."""

LONGEST_PIECE = 12
"""Characters, the word's leading mark included."""

RAREST = 30
"""A character seen less often than this is left unknown: every character costs a row."""

DOMAIN_CHARACTERS = {"ko": 7_000_000, "en": 9_000_000}
"""Documentation read beside the parallel sentences, so that the two languages get about equal shares."""


def untrained() -> Tokenizer:
    """Fold, cut at spaces, cut at Hangul, mark each word's start."""
    tokenizer = Tokenizer(models.Unigram())
    tokenizer.normalizer = normalizers.Sequence(
        [
            normalizers.NFKC(),
            normalizers.Lowercase(),
            normalizers.Replace(Regex(r"[^\w+#]|_"), " "),
        ]
    )
    tokenizer.pre_tokenizer = pre_tokenizers.Sequence(
        [
            pre_tokenizers.Split(Regex(r"\s+"), behavior="removed"),
            pre_tokenizers.Split(Regex(r"\p{Hangul}+"), behavior="isolated"),
            pre_tokenizers.Metaspace(replacement="▁", prepend_scheme="always", split=False),
        ]
    )
    return tokenizer


def corpus_texts(corpus: Corpus) -> Iterator[str]:
    """Everything that the pieces are learnt from."""
    for pair in corpus.pairs():
        yield pair.english
        yield pair.korean
    left = dict(DOMAIN_CHARACTERS)
    for section in corpus.sections():
        if left.get(section.language, 0) > 0:
            left[section.language] -= len(section.text)
            yield section.heading
            yield section.text
    for premise, hypothesis, _ in corpus.inferences():
        yield premise
        yield hypothesis
    for group in corpus.paraphrases():
        yield from group
    for first, second in corpus.same_questions():
        yield first
        yield second


def train(corpus: Corpus) -> Tokenizer:
    """Learn the pieces; takes about two minutes on one core."""
    tokenizer = untrained()
    texts = [tokenizer.normalizer.normalize_str(text) for text in corpus_texts(corpus)]
    counts = Counter(character for text in texts for character in text)
    rare = {ord(character): " " for character, count in counts.items() if count < RAREST}
    trainer = trainers.UnigramTrainer(
        vocab_size=PIECES,
        unk_token="[UNK]",
        special_tokens=["[UNK]"],
        max_piece_length=LONGEST_PIECE,
        show_progress=False,
    )
    tokenizer.train_from_iterator((text.translate(rare) for text in texts), trainer=trainer)
    return tokenizer


def save(tokenizer: Tokenizer, path: Path) -> None:
    """Write a tokenizer without spaces and with scores of four places: a third of the file, the same pieces."""
    value = json.loads(tokenizer.to_str())
    value["model"]["vocab"] = [[piece, round(score, 4)] for piece, score in value["model"]["vocab"]]
    text = json.dumps(value, ensure_ascii=False, separators=(",", ":"))
    path.write_text(text + "\n", encoding="utf-8", newline="\n")


def main(data: Path, evaluation: Path, cache: Path) -> None:
    """Write `tokenizer.json` into the cache folder."""
    tokenizer = train(Corpus.open(data, evaluation))
    save(tokenizer, cache / "tokenizer.json")
    for text in ("docker컨테이너를 실행한다", "이미지는 읽기 전용 템플릿이다", "C++ and k8s, ﬁle-system's"):
        print(tokenizer.encode(text).tokens)


if __name__ == "__main__":
    main(*(Path(argument) for argument in sys.argv[1:4]))
