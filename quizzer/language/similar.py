"""How alike two spellings are, in [0, 1].

The only module that imports RapidFuzz; its 0-100 scores never leave it. Hangul is compared letter by letter (NFD), on
which the normalised Levenshtein distance tells slips from different words best (AUC 0.92, see `benchmarks/language`).
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from rapidfuzz import process
from rapidfuzz.distance import OSA, Levenshtein

from quizzer.language.hangul import letters


def spelling_similarity(left: str, right: str) -> float:
    """Compare two words letter by letter; 1 for equal words, 0 for words without a letter in common."""
    return float(Levenshtein.normalized_similarity(letters(left), letters(right)))


def spelling_distance(left: str, right: str, most: int = 3) -> int:
    """Count the letters that must be inserted, dropped or replaced; `most` + 1 when it is more than `most`."""
    return int(Levenshtein.distance(letters(left), letters(right), score_cutoff=most))


def nearest(word: str, candidates: Iterable[str], at_least: float = 0.6) -> str | None:
    """Find the candidate that is spelt most like `word`; None when none reaches `at_least`."""
    spelt = {letters(candidate): candidate for candidate in candidates}
    best = process.extractOne(
        letters(word), spelt.keys(), scorer=Levenshtein.normalized_similarity, score_cutoff=at_least
    )
    return spelt[best[0]] if best else None


def nearest_spelt(word: str, spelt: Iterable[Mapping[str, str]], at_least: float = 0.75) -> tuple[str, ...]:
    """Find the words that are spelt most like `word`. Two letters that changed places are one slip.

    Args:
        word: As somebody typed it.
        spelt: Words by their letters (`hangul.letters`), prepared because they are asked about often.
        at_least: How near a word must be.

    Returns:
        All that are equally near, none where none reaches `at_least`.
    """
    found = [
        (nearness, among[each])
        for among in spelt
        for each, nearness, _key in process.extract(
            letters(word),
            among.keys(),
            scorer=OSA.normalized_similarity,
            score_cutoff=at_least,
            limit=None,
        )
    ]
    best = max((nearness for nearness, _word in found), default=0.0)
    return tuple(dict.fromkeys(each for nearness, each in found if nearness == best))
