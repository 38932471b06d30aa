"""What is looked for among the packs: which packs and questions fit."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from enum import IntEnum
from typing import TYPE_CHECKING

from quizzer.tui.finding import Meant, folded, meant

if TYPE_CHECKING:
    from quizzer.packs.library import PackEntry
    from quizzer.packs.schema import Pack, Question


class Closeness(IntEnum):
    """Why a pack is found, the closest first."""

    NAME = 0
    """Its whole title, or its id."""

    TITLE = 1
    QUESTIONS = 2
    ABOUT = 3
    """By its description or tags, and none of its questions by itself."""


@dataclass(frozen=True, slots=True)
class Search:
    """What is looked for. Several words must all be there; a tag counts beside them."""

    words: str = ""
    """As typed. A word with # in front is looked for in tags only."""

    tag: str | None = None
    """Only what has this tag."""

    meant: tuple[Meant, ...] = ()
    """What the words without # mean, see `among`."""

    def __bool__(self) -> bool:
        """Tell whether anything is looked for."""
        return bool(self.words.strip() or self.tag)

    def among(self, corpus: str) -> Search:
        """Look for other spellings too, and for what was probably meant where the corpus has none of them."""
        return replace(self, meant=tuple(meant(word, corpus) for word in self._split(tags=False)))

    def questions(self, pack: Pack) -> list[Question]:
        """List the pack's questions that fit.

        All of a pack whose title has the words. Else those that hold words themselves, or all where none of them does.
        """
        about, title = folded(_about(pack)), folded(_title(pack))
        texts = {question.id: folded(_text(question)) for question in pack.questions}
        terms = self._terms()
        fit = [
            question
            for question in pack.questions
            if self._tagged(pack, question)
            and all(term.is_in(texts[question.id]) or term.is_in(about) for term in terms)
        ]
        telling = [term for term in terms if not term.is_in(title)]
        held = {question.id: sum(term.is_in(texts[question.id]) for term in telling) for question in fit}
        most = max(held.values(), default=0)
        return [question for question in fit if held[question.id] == most]

    def closeness(self, entry: PackEntry) -> Closeness:
        """Tell why a pack is found."""
        pack, terms = entry.pack, self._terms()
        if pack is not None and self._names(pack):
            return Closeness.NAME
        if pack is None or all(term.is_in(folded(_title(pack))) for term in terms):
            return Closeness.TITLE
        texts = [folded(_text(question)) for question in self.questions(pack)]
        own = any(term.is_in(text) for text in texts for term in terms)
        return Closeness.QUESTIONS if own else Closeness.ABOUT

    def finds(self, entry: PackEntry) -> bool:
        """Tell whether a pack belongs to the list. A broken one is looked for by its id and file."""
        if not self:
            return True
        if entry.pack is not None:
            return bool(self.questions(entry.pack))
        names = folded(f"{entry.id} {entry.path.name}")
        return (
            self.tag is None
            and not self._split(tags=True)
            and all(term.is_in(names) for term in self._terms())
        )

    def _names(self, pack: Pack) -> bool:
        """Tell whether the words are a pack's whole title, in either script, or its id."""
        whole = folded(" ".join(self._split(tags=False)))
        spellings = {
            whole,
            *(other for term in self._terms() for other in term.others if whole == term.typed),
        }
        return not spellings.isdisjoint({folded(pack.id), folded(" ".join(pack.title.split()))})

    def _tagged(self, pack: Pack, question: Question) -> bool:
        tags = tags_of(pack, question)
        if self.tag is not None and self.tag not in tags:
            return False
        starts = self._split(tags=True)
        return all(any(folded(tag).startswith(start[1:]) for tag in tags) for start in starts)

    def _terms(self) -> Sequence[Meant]:
        return self.meant or [Meant(word) for word in self._split(tags=False)]

    def _split(self, *, tags: bool) -> list[str]:
        """List the words for tags, or the others."""
        return [word for word in folded(self.words).split() if (word[:1] == "#") is tags]


def corpus_of(entries: Sequence[PackEntry]) -> str:
    """Gather everything that is searched, folded."""
    texts: list[str] = []
    for entry in entries:
        texts.append(f"{entry.id} {entry.path.name}")
        if entry.pack is not None:
            texts += [_about(entry.pack), *(_text(question) for question in entry.pack.questions)]
    return folded("\n".join(texts))


def tags_of(pack: Pack | None, question: Question) -> list[str]:
    """List a question's tags: its pack's, then its own."""
    return list(dict.fromkeys((*(pack.tags if pack else ()), *question.tags)))


def _title(pack: Pack) -> str:
    return f"{pack.id} {pack.title}"


def _about(pack: Pack) -> str:
    return " ".join((pack.id, pack.title, pack.description or "", *pack.tags))


def _text(question: Question) -> str:
    return " ".join((question.question, *question.tags))
