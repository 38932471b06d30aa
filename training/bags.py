"""Texts as piece numbers, packed for torch's EmbeddingBag."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
import torch
from numpy.typing import NDArray
from tokenizers import Tokenizer

SILENT = ("[UNK]", "▁")
"""Pieces without a row of their own: the unknown one, and a word's mark that stands alone."""

LONGEST = 256
"""Pieces of a text that are read while training; longer texts are cut."""


def silent_rows(tokenizer: Tokenizer) -> set[int]:
    """Give the numbers of the silent pieces."""
    return {tokenizer.token_to_id(piece) for piece in SILENT}


class Bags:
    """Many texts; each is a bag of piece numbers.

    Args:
        tokenizer: Cuts the texts.
        texts: n texts.
    """

    def __init__(self, tokenizer: Tokenizer, texts: Sequence[str]) -> None:
        silent = silent_rows(tokenizer)
        encodings = tokenizer.encode_batch_fast(list(texts), add_special_tokens=False)
        pieces = [[i for i in encoding.ids if i not in silent][:LONGEST] for encoding in encodings]
        self.lengths = np.array([len(ids) for ids in pieces], dtype=np.int64)
        self.starts = np.concatenate([[0], np.cumsum(self.lengths)])
        self.flat = np.concatenate([np.array(ids, dtype=np.int32) for ids in pieces])

    def __len__(self) -> int:
        return len(self.lengths)

    def take(self, rows: NDArray[np.int64]) -> tuple[torch.Tensor, torch.Tensor]:
        """Pack some of the texts.

        Args:
            rows: Which texts, in which order.

        Returns:
            Piece numbers of all texts in a row, and where each text starts.
        """
        lengths = self.lengths[rows]
        starts = np.concatenate([[0], np.cumsum(lengths)[:-1]])
        where = np.arange(int(lengths.sum())) + np.repeat(self.starts[:-1][rows] - starts, lengths)
        return torch.from_numpy(self.flat[where].astype(np.int64)), torch.from_numpy(starts)
