"""Where each field of a pack stands in its file."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from quizzer.packs.events import build
from quizzer.packs.problems import PackError, Problems
from quizzer.packs.reading import decode
from quizzer.packs.shape import as_pack
from quizzer.packs.tree import Items, Mapping, Place, follow


class Places:
    """Lines and columns by path.

    Args:
        data: The file's bytes, of a pack that was read without a problem.
        file: Named in what cannot be read.
    """

    def __init__(self, data: bytes, file: Path) -> None:
        self._root: Mapping | None = None
        try:
            _complete, value, place = build(decode(data, file), Problems(file))
        except PackError:
            return
        if isinstance(value, Items):
            self._root = as_pack(value, place)
        elif isinstance(value, Mapping):
            self._root = value

    def of(self, path: Sequence[str | int]) -> tuple[tuple[str | int, ...], Place | None]:
        """Find a value, or the nearest part around it.

        Returns:
            The path as the file has it, and the place; None where nothing of it is in the file.
        """
        if self._root is None:
            return tuple(path), None
        spot = follow(self._root, path)
        return spot.path, spot.place
