"""What the history screen lists: past answers with the words of their questions, and which of them a search finds.

Reading touches the disk, so it is for a worker; searching does not.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime
from typing import TYPE_CHECKING

from quizzer.tui.finding import folded, meant

if TYPE_CHECKING:
    from quizzer.practice.attempt import QuestionRef
    from quizzer.practice.kept import Outline
    from quizzer.workbench import Workbench


@dataclass(frozen=True, slots=True)
class Entry:
    """One past answer."""

    outline: Outline

    text: str
    """The question as it is now, on one line; its name where it is in no pack any more."""

    title: str
    """Of its pack; the pack's name where there is none any more."""

    there: bool
    """Whether the question can be practised."""


@dataclass(frozen=True, slots=True)
class History:
    """Past answers, newest first."""

    entries: tuple[Entry, ...] = ()

    before: Mapping[str, str] = field(default_factory=dict)
    """By the id of a graded answer, that of the one before it to the same question. None for the first."""

    def matching(self, words: str) -> Sequence[Entry]:
        """List the answers that hold all words: in question, pack or answer."""
        if not words.strip():
            return self.entries
        asked = {entry.outline.ref: folded(_asked(entry)) for entry in self.entries}
        corpus = "\n".join(asked.values())
        terms = [meant(word, corpus) for word in words.split()]
        in_question = {ref: [term.is_in(text) for term in terms] for ref, text in asked.items()}
        return [
            entry
            for entry in self.entries
            if all(
                known or term.typed in folded(entry.outline.answer)
                for known, term in zip(in_question[entry.outline.ref], terms, strict=True)
            )
        ]


def read_history(bench: Workbench, only: QuestionRef | None = None) -> History:
    """Read what was answered; in an interview that is not over nothing was, yet.

    Args:
        bench: Has packs and store.
        only: The answers to this question. None: all.

    Raises:
        StoreError: The store refuses.
    """
    from quizzer.practice.open_interviews import without_open_interviews

    packs = {entry.id: entry.pack for entry in bench.library.entries() if entry.pack is not None}
    titles = {name: pack.title for name, pack in packs.items()}
    texts = {(name, each.id): each.question for name, pack in packs.items() for each in pack.questions}
    entries: list[Entry] = []
    before: dict[str, str] = {}
    newer: dict[QuestionRef, str] = {}
    for outline in without_open_interviews(bench.store, datetime.now(UTC)).outlines(only):
        text = texts.get(outline.ref)
        title = titles.get(outline.pack, outline.pack)
        entries.append(Entry(outline, " ".join((text or outline.question).split()), title, text is not None))
        if not outline.skipped:
            if (later := newer.get(outline.ref)) is not None:
                before[later] = outline.id
            newer[outline.ref] = outline.id
    return History(tuple(entries), before)


def _asked(entry: Entry) -> str:
    return f"{entry.text} {entry.title} {entry.outline.pack} {entry.outline.question}"
