"""What joins one claim to the next, from `data/connectives.txt`."""

from __future__ import annotations

from quizzer.language.wordlists import lists

LISTED = ","
"""What joins claims that are listed, or notes."""


def _by_word(mark: str) -> dict[str, str]:
    return {
        word: name.removeprefix(mark)
        for name, words in lists("connectives.txt").items()
        if name.startswith(mark)
        if mark or name[0] not in "+>"
        for word in words
    }


CONNECTIVES = _by_word("")
"""Ending -> the connective that it is counted as."""

AFTER_WORD = _by_word("+")
"""Word that stands behind a claim (반면, 대신) -> the same."""

EN_HEADS = _by_word(">")
"""English word that opens a claim -> the same."""
