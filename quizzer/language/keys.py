"""Write `data/keys.tsv`: what every spelling of the lexicon is compared by.

    python -m quizzer.language.keys

Run it after a change of the word lists or of the rules that find stems.
"""

from __future__ import annotations

from pathlib import Path

from quizzer.language.lexicon import compute_keys

TARGET = Path(__file__).parent / "data" / "keys.tsv"
HEADER = (
    "# The keys of each group of lexicon.tsv and everyday.tsv, in their order. Made by quizzer.language.keys."
)


def render() -> str:
    """Give the file's text."""
    lines = ("\t".join(sorted(keys)) for keys in compute_keys())
    return "\n".join((HEADER, *lines)) + "\n"


if __name__ == "__main__":
    TARGET.write_text(render(), encoding="utf-8", newline="\n")
