"""What the packs screen shows: every pack with how far the learner is in it.

Reading it touches the disk, so it is for a worker; searching (`searching`) does not.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime
from typing import TYPE_CHECKING

from quizzer.locale import current_language
from quizzer.tui.searching import corpus_of, tags_of

if TYPE_CHECKING:
    from quizzer.packs.library import PackEntry
    from quizzer.packs.schema import Pack, Question
    from quizzer.practice.attempt import QuestionRef
    from quizzer.practice.cut_off import CutOff
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
    """What was answered, but for interviews that are not over: their scores are not to be seen yet."""

    asked: Mapping[QuestionRef, Tally] = field(default_factory=dict)
    """All that was answered: what is asked next depends on it."""

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

    session_size: int | None = None
    """Questions of a session where no number is given. None: all."""

    new_left: int | None = None
    """Questions never answered that may still be brought today. None: any number."""

    reviews_left: int | None = None
    """Questions that come back and may still be asked today. None: any number."""

    begun: Mapping[str, CutOff] = field(default_factory=dict)
    """By pack id, the newest session with questions of that pack alone that was left in the middle."""

    interviews: Mapping[str, CutOff] = field(default_factory=dict)
    """By pack id, the newest interview with that pack alone that was cut off, and whose results were not seen."""

    corpus: str = ""
    """Everything that a search looks through, see `searching.corpus_of`."""

    def prepare_search(self) -> None:
        """Prepare what a search needs for words that no pack has; it takes a moment, once."""
        from quizzer.tui.finding import prepare

        prepare(self.corpus)

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
            "due": selection.due(active, self.asked, datetime.now(UTC)),
            "weak": selection.weak(active, self.tallies, below=self.weak_below),
            "new": selection.new(active, self.asked),
        }
        return {kind: tuple(item.ref for item in found) for kind, found in chosen.items()}

    def in_a_session(self, refs: Sequence[QuestionRef]) -> tuple[QuestionRef, ...]:
        """Keep as many questions as a session asks, those that were not asked for longest."""
        from quizzer.practice.selection import longest_ago

        return tuple(longest_ago(refs, self.asked, self.session_size))

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
    from quizzer.practice.cut_off import all_cut_off
    from quizzer.practice.item import items_of
    from quizzer.practice.open_interviews import without_open_interviews
    from quizzer.practice.progress import standing
    from quizzer.practice.selection import new_left, reviews_left

    entries = tuple(for_reader(bench.library.entries(), current_language()))
    now = datetime.now(UTC)
    asked, limits = bench.store.tallies(), bench.limits()
    tallies = without_open_interviews(bench.store, now).tallies()
    weak_below, suspended = limits.weak_below, limits.suspended
    known = {item.ref for item in items_of([entry.pack for entry in entries if entry.pack is not None])}
    left_off = [each for each in reversed(all_cut_off(bench.store, known, now)) if len(each.packs) == 1]
    return Shelf(
        entries=entries,
        tallies=tallies,
        asked=asked,
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
        session_size=limits.session_size,
        new_left=new_left(asked, limits, now),
        reviews_left=reviews_left(asked, limits, now),
        begun={each.packs[0]: each for each in left_off if not each.plan.mock},
        interviews={each.packs[0]: each for each in left_off if each.plan.mock},
        corpus=corpus_of(entries),
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
