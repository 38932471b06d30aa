"""How far one text says what another says, by its content words alone.

Words are compared by their symbol, so that 이미지 and image are one. No model and no fitted weights are asked: what is
found here does not move when the grader learns.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property, lru_cache

from quizzer.language.content import ContentTerm, content_terms
from quizzer.language.negation import is_negated
from quizzer.language.opposites import opposites_between
from quizzer.language.prepared import Prepared, prepare

WIDEST = 3
"""Clauses in the widest window."""


@dataclass(frozen=True)
class Read:
    """A text with its content words."""

    text: str

    @cached_property
    def prepared(self) -> Prepared:
        """The text, read by the language rules."""
        return prepare(self.text)

    @cached_property
    def terms(self) -> tuple[ContentTerm, ...]:
        """Its content words, in order."""
        return content_terms(self.prepared)

    @cached_property
    def weights(self) -> dict[str, float]:
        """What each of its content words carries, by symbol."""
        found: dict[str, float] = {}
        for term in self.terms:
            found[term.key] = max(term.weight, found.get(term.key, 0.0))
        return found

    @cached_property
    def denied(self) -> dict[str, bool]:
        """Whether each content word stands under a denial at its last mention, by symbol."""
        clauses = self.prepared.clauses
        found: dict[str, bool] = {}
        for term in self.terms:
            clause = next((each for each in clauses if each.start <= term.start < each.end), None)
            if clause is not None:
                found[term.key] = is_negated(clause, term.start, term.end)
        return found

    @cached_property
    def sentences(self) -> tuple[Read, ...]:
        """Its sentences."""
        return tuple(read(span.text) for span in self.prepared.sentences)

    @cached_property
    def windows(self) -> tuple[Read, ...]:
        """Its stretches of one to three neighbouring clauses: a claim may begin in one and end in the next."""
        clauses = self.prepared.clauses
        return tuple(
            read(self.prepared.text[clauses[first].start : clauses[first + width - 1].end])
            for width in range(1, min(WIDEST, len(clauses)) + 1)
            for first in range(len(clauses) - width + 1)
        )

    @cached_property
    def bare(self) -> str:
        """Its letters and digits, in lower case: equal for texts that differ in spaces and signs only."""
        return "".join(letter for letter in self.prepared.text.lower() if letter.isalnum())


@lru_cache(maxsize=4096)
def read(text: str) -> Read:
    """Read a text; the same text gives the same object while it is remembered."""
    return Read(text)


def share(part: Read, whole: Read) -> float:
    """Share of a text's content, by weight, that stands in another; 0 for a text without content."""
    total = sum(part.weights.values())
    if total <= 0.0:
        return 0.0
    return sum(weight for key, weight in part.weights.items() if key in whole.weights) / total


def alike(left: Read, right: Read) -> float:
    """How much two texts have in common, by weight, [0, 1]; 1 for the same words in any order."""
    keys = left.weights.keys() | right.weights.keys()
    total = sum(max(left.weights.get(key, 0.0), right.weights.get(key, 0.0)) for key in keys)
    if total <= 0.0:
        return 1.0 if left.bare and left.bare == right.bare else 0.0
    both = left.weights.keys() & right.weights.keys()
    return sum(min(left.weights[key], right.weights[key]) for key in both) / total


def disagree(left: Read, right: Read) -> bool:
    """Whether two texts that speak of the same things say the contrary: opposite words, or a denial in one only."""
    if opposites_between(left.prepared, right.prepared):
        return True
    shared = left.denied.keys() & right.denied.keys()
    return any(left.denied[key] != right.denied[key] for key in shared)


def made_in(claim: Read, texts: Sequence[Read], near: float = 0.15) -> tuple[Read, ...]:
    """Find the windows of some texts that say most of a claim's words.

    Args:
        claim: A sentence.
        texts: Where to look.
        near: How much less than the best window the others may say.

    Returns:
        At least one, unless the texts are blank; the best first.
    """
    found = [(share(claim, each), -len(each.text), each) for text in texts for each in text.windows]
    found.sort(key=lambda item: item[:2], reverse=True)
    return tuple(each for said, _length, each in found if said >= found[0][0] - near)


def smallest(windows: Sequence[Read]) -> tuple[Read, ...]:
    """Leave out the windows that hold another one of them."""
    return tuple(
        each
        for each in windows
        if not any(other is not each and other.text in each.text for other in windows)
    )
