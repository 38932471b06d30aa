"""What the packs screen shows and searches: every pack with how far the learner is in it.

Reading it touches the disk, so it is for a worker; searching does not.
"""

from __future__ import annotations

import unicodedata
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime
from typing import TYPE_CHECKING

from quizzer.locale import current_language

if TYPE_CHECKING:
    from quizzer.packs.library import PackEntry
    from quizzer.packs.schema import Pack, Question
    from quizzer.practice.attempt import QuestionRef
    from quizzer.practice.progress import Standing
    from quizzer.practice.tally import Tally
    from quizzer.reports.overview import Overview
    from quizzer.workbench import Workbench


@dataclass(frozen=True, slots=True)
class Shelf:
    """All packs, and what was done with them."""

    entries: tuple[PackEntry, ...] = ()
    """In the order in which they are asked by `Workbench.session`; the list puts the user's own first. Broken ones too."""

    tallies: Mapping[QuestionRef, Tally] = field(default_factory=dict)
    """What was answered."""

    drafts: frozenset[QuestionRef] = frozenset()
    """Questions with an answer that was not handed in."""

    flags: frozenset[QuestionRef] = frozenset()
    """Questions that the learner flagged."""

    suspended: frozenset[QuestionRef] = frozenset()
    """Questions that were set aside: neither due nor weak nor new."""

    progress: Mapping[str, Standing] = field(default_factory=dict)
    """By pack id."""

    weak_below: float = 65.0
    """Score from which an answer is good enough."""

    new_left: int | None = None
    """Questions never answered that may still be brought today. None: any number."""

    reviews_left: int | None = None
    """Questions that come back and may still be asked today. None: any number."""

    def shared_titles(self) -> frozenset[str]:
        """List the titles that more than one pack has."""
        counts = Counter(entry.pack.title for entry in self.entries if entry.pack is not None)
        return frozenset(title for title, count in counts.items() if count > 1)

    def choices(self, pack: Pack, questions: Sequence[Question]) -> dict[str, tuple[QuestionRef, ...]]:
        """Tell what there is of a pack: all, due, weak, new. How much of it may be asked today is another matter.

        Args:
            pack: Whose questions they are.
            questions: Those that fit the search.
        """
        from quizzer.practice import selection
        from quizzer.practice.item import Item

        items = [Item(pack, question) for question in questions]
        active = [item for item in items if item.ref not in self.suspended]
        chosen = {
            "all": items,
            "due": selection.due(active, self.tallies, datetime.now(UTC)),
            "weak": selection.weak(active, self.tallies, below=self.weak_below),
            "new": selection.new(active, self.tallies),
        }
        return {kind: tuple(item.ref for item in found) for kind, found in chosen.items()}

    def tags(self) -> list[tuple[str, int]]:
        """List the tags of all packs, each with the number of its questions; the most used first."""
        counts: dict[str, int] = {}
        for entry in self.entries:
            for question in entry.pack.questions if entry.pack else ():
                for tag in tags_of(entry.pack, question):
                    counts[tag] = counts.get(tag, 0) + 1
        return sorted(counts.items(), key=lambda pair: (-pair[1], pair[0]))


def read_shelf(bench: Workbench) -> Shelf:
    """Read packs and store.

    Raises:
        StoreError: The store refuses.
    """
    from quizzer.packs.library import for_reader
    from quizzer.practice.item import items_of
    from quizzer.practice.progress import standing
    from quizzer.practice.selection import new_left, reviews_left

    entries = tuple(for_reader(bench.library.entries(), current_language()))
    tallies, limits = bench.store.tallies(), bench.limits()
    now = datetime.now(UTC)
    weak_below, suspended = limits.weak_below, limits.suspended
    return Shelf(
        entries=entries,
        tallies=tallies,
        drafts=frozenset(draft.ref for draft in bench.store.drafts()),
        flags=frozenset(flag.ref for flag in bench.store.flags()),
        suspended=frozenset(suspended),
        progress={
            entry.id: standing(
                items_of([entry.pack]), tallies, now, weak_below=weak_below, suspended=suspended
            )
            for entry in entries
            if entry.pack is not None
        },
        weak_below=weak_below,
        new_left=new_left(tallies, limits, now),
        reviews_left=reviews_left(tallies, limits, now),
    )


def look(bench: Workbench) -> Overview:
    """Read packs and store.

    Raises:
        StoreError: The store refuses.
    """
    from quizzer.packs.library import for_reader
    from quizzer.reports.overview import overview

    entries = for_reader(bench.library.entries(), current_language())
    packs = [entry.pack for entry in entries if entry.pack is not None]
    return overview(bench.store, packs, datetime.now(UTC), limits=bench.limits())


def tags_of(pack: Pack | None, question: Question) -> list[str]:
    """List a question's tags: its pack's, then its own."""
    return list(dict.fromkeys((*(pack.tags if pack else ()), *question.tags)))


@dataclass(frozen=True, slots=True)
class Search:
    """What is looked for. Several words must all be there; a tag counts beside them."""

    words: str = ""
    """As typed. A word with # in front is looked for in tags only."""

    tag: str | None = None
    """Only what has this tag."""

    def __bool__(self) -> bool:
        """Tell whether anything is looked for."""
        return bool(self.words.strip() or self.tag)

    def questions(self, pack: Pack) -> list[Question]:
        """List the pack's questions that fit; all of them where the pack itself does."""
        about = _folded(" ".join((pack.id, pack.title, pack.description or "", *pack.tags)))
        return [question for question in pack.questions if self._fits(pack, question, about)]

    def finds(self, entry: PackEntry) -> bool:
        """Tell whether a pack belongs to the list. A broken one is looked for by its id and file."""
        if not self:
            return True
        if entry.pack is not None:
            return bool(self.questions(entry.pack))
        names = _folded(f"{entry.id} {entry.path.name}")
        return self.tag is None and all(_is_in(word, names) for word in self._terms())

    def _fits(self, pack: Pack, question: Question, about: str) -> bool:
        tags = tags_of(pack, question)
        if self.tag is not None and self.tag not in tags:
            return False
        text = f"{about} {_folded(question.question)} {_folded(' '.join(tags))}"
        return all(
            any(_folded(tag).startswith(word[1:]) for tag in tags) if word[:1] == "#" else _is_in(word, text)
            for word in self._terms()
        )

    def _terms(self) -> Sequence[str]:
        return _folded(self.words).split()


def _folded(text: str) -> str:
    return unicodedata.normalize("NFC", text).casefold()


def _is_in(word: str, text: str) -> bool:
    """Find a word, or, for one of initial consonants alone (ㅋㅌㅇㄴ), the syllables that begin so."""
    if word in text:
        return True
    return all(letter in _INITIALS for letter in word) and word in _initials(text)


_INITIALS = "ㄱㄲㄴㄷㄸㄹㅁㅂㅃㅅㅆㅇㅈㅉㅊㅋㅌㅍㅎ"

_SYLLABLES = range(ord("가"), ord("힣") + 1)

_PER_INITIAL = 588
"""How many syllables begin with the same consonant."""


def _initials(text: str) -> str:
    return "".join(
        _INITIALS[(ord(letter) - _SYLLABLES.start) // _PER_INITIAL] if ord(letter) in _SYLLABLES else letter
        for letter in text
    )
