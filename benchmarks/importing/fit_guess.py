"""Fits what speaks for a reading by an example that nobody showed, and prints `WORTH` of `by_example/guessing.py`.

    python benchmarks/importing/fit_guess.py FOLDER...      # collected texts, see truth.py; ten seconds for 100

Ridge regression on differences to the usual reading: of the signs, and of the share of questions that arrive, where what
is found beside the truth counts `EXTRA`. Told first for texts that were left out of the fit, a tenth at a time. Needs the
`check` extra.
"""

from __future__ import annotations

import sys
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from numpy.typing import NDArray
from sklearn.linear_model import Ridge

from quizzer.authoring.importing.found import Basket
from quizzer.authoring.importing.markdown.by_example.guessing import MARGIN, guesses, usual_signs
from quizzer.authoring.importing.markdown.by_example.weighing import NAMES
from quizzer.authoring.importing.markdown.kept.front_matter import split
from quizzer.authoring.importing.markdown.rewriting.wiki_headings import with_hashes
from quizzer.authoring.importing.sources.source import read_text
from quizzer.authoring.importing.texts.blanks import without_long_blanks

from truth import Collected, collected  # isort: skip (stands beside this file)

Array = NDArray[np.float64]

SOFT = 10.0
"""Weight of the squared coefficients."""

EXTRA = 0.1
"""What a question that is none costs beside one that arrives."""

PARTS, SHUFFLES = 10, 5


@dataclass(frozen=True, slots=True)
class Readings:
    """All readings of one text, the usual one first."""

    signs: Array
    """Less those of the usual reading, shape (readings, signs)."""

    arrive: Array
    """Questions that arrive, shape (readings,)."""

    extra: Array
    """Questions that are found beside those of the truth, shape (readings,)."""

    truth: int
    """How many there are."""

    @property
    def gain(self) -> Array:
        """What each reading is better than the usual one, in shares of the questions."""
        worth: Array = (self.arrive - EXTRA * self.extra) / max(self.truth, 1)
        better: Array = np.clip(worth - worth[0], -1.0, 1.0)
        return better


def readings(text: Collected) -> Readings:
    """Read a text in all ways."""
    usual = read_text(text.text, text.path.name)
    body = split(with_hashes(without_long_blanks(text.text)), Basket(text.path.name))[1].split("\n")
    guessed = list(guesses(body, text.path.name, usual.found, usual.remarks))
    found = [usual.found, *(each.found for each in guessed)]
    signs = np.array([usual_signs(body, usual.found, usual.remarks), *(each.signs for each in guessed)])
    return Readings(
        signs - signs[0],
        np.array([sum(each.arrives(one) for each in text.questions) for one in found], dtype=float),
        np.array([max(0, len(one) - len(text.questions)) for one in found], dtype=float),
        len(text.questions),
    )


def fit(texts: list[Readings]) -> Array:
    """Fit what each sign is worth; every text counts by the root of its readings."""
    several = [each for each in texts if len(each.arrive) > 1]
    signs = np.concatenate([each.signs[1:] for each in several])
    gain = np.concatenate([each.gain[1:] for each in several])
    weight = np.concatenate(
        [np.full(len(each.arrive) - 1, (len(each.arrive) - 1) ** -0.5) for each in several]
    )
    spread = signs.std(0) + 1e-6
    fitted: Array = Ridge(SOFT, fit_intercept=False).fit(signs / spread, gain, sample_weight=weight).coef_
    return fitted / spread


def taken(text: Readings, worth: Array, margin: float) -> int:
    """Say which reading is taken."""
    said = text.signs @ worth
    said[0] = 0.0
    best = int(np.argmax(said))
    return best if said[best] > margin else 0


def left_out(texts: list[Readings], margin: float, seed: int) -> tuple[int, int, int]:
    """Count questions that arrive, that are lost to the usual reading, and found beside the truth more than by it."""
    parts = np.array_split(np.random.default_rng(seed).permutation(len(texts)), PARTS)
    arrive = lost = extra = 0.0
    for part in parts:
        held = set(part.tolist())
        worth = fit([each for number, each in enumerate(texts) if number not in held])
        for number in held:
            text = texts[number]
            best = taken(text, worth, margin)
            arrive += text.arrive[best]
            lost += max(0.0, text.arrive[0] - text.arrive[best])
            extra += text.extra[best] - text.extra[0]
    return int(arrive), int(lost), int(extra)


def main() -> None:
    """Print how it does on texts that were left out, and what is fitted on all."""
    texts = [readings(each) for folder in sys.argv[1:] for each in collected(Path(folder))]
    asked = sum(each.truth for each in texts)
    usual = sum(each.arrive[0] for each in texts)
    best = sum(each.arrive.max() for each in texts)
    print(
        f"{len(texts)} texts, {asked} questions; usual reading {usual:.0f}, the best reading of each {best:.0f}"
    )
    for margin in (0.05, MARGIN, 0.15):
        arrive, lost, extra = np.mean([left_out(texts, margin, seed) for seed in range(SHUFFLES)], axis=0)
        print(
            f"left out, margin {margin}: {arrive:.0f} arrive, {lost:.1f} lost, {extra:.0f} more beside the truth"
        )
    worth = fit(texts)
    print("WORTH = {")
    for name, value in zip(NAMES, worth, strict=True):
        print(f'    "{name}": {value:.2f},')
    print("}")


if __name__ == "__main__":
    main()
