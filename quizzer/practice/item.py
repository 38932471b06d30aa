"""A question in its pack: what a session is a list of."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable
from dataclasses import dataclass

from quizzer.packs.schema import Pack, Question
from quizzer.practice.attempt import QuestionRef


@dataclass(frozen=True, slots=True)
class Item:
    """One question to be asked."""

    pack: Pack
    question: Question

    @property
    def ref(self) -> QuestionRef:
        """Names the question."""
        return QuestionRef(self.pack.id, self.question.id)

    @property
    def tags(self) -> frozenset[str]:
        """The question's tags and its pack's."""
        return frozenset(self.pack.tags) | frozenset(self.question.tags)

    @property
    def language(self) -> str:
        """The language of its texts: ko or en."""
        return self.question.language or self.pack.language


def items_of(packs: Iterable[Pack]) -> list[Item]:
    """List all questions of packs, in their order."""
    return [Item(pack, question) for pack in packs for question in pack.questions]


def pack_hash(pack: Pack) -> str:
    """Sixteen hex digits over everything in a pack that grades depend on."""
    hashes = "\n".join(question.content_hash for question in pack.questions)
    return hashlib.sha256(hashes.encode()).hexdigest()[:16]
