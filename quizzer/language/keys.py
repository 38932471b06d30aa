"""Write what the word lists are compared by: `data/keys.tsv` and `data/opposite-keys.tsv`.

    python -m quizzer.language.keys

Run it after a change of the word lists or of the rules that find stems.
"""

from __future__ import annotations

from pathlib import Path

from quizzer.language import lexicon, opposites

DATA = Path(__file__).parent / "data"
TARGET = DATA / "keys.tsv"
OPPOSITE_TARGET = DATA / "opposite-keys.tsv"
HEADER = (
    "# The keys of each group of lexicon.tsv and everyday.tsv, in their order. Made by quizzer.language.keys."
)
OPPOSITE_HEADER = "# The keys of each word of opposites.tsv, in its place. Made by quizzer.language.keys."


def render() -> str:
    """Give the text of `keys.tsv`."""
    lines = ("\t".join(sorted(keys)) for keys in lexicon.compute_keys())
    return "\n".join((HEADER, *lines)) + "\n"


def render_opposites() -> str:
    """Give the text of `opposite-keys.tsv`."""
    lines = ("\t".join("|".join(side) for side in sides) for sides in opposites.compute_keys())
    return "\n".join((OPPOSITE_HEADER, *lines)) + "\n"


if __name__ == "__main__":
    TARGET.write_text(render(), encoding="utf-8", newline="\n")
    OPPOSITE_TARGET.write_text(render_opposites(), encoding="utf-8", newline="\n")
