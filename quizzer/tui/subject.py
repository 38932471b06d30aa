"""What the editor edits: a question of a pack, a new one, or the first one of a pack that is made with it.

What reads or writes takes some hundredths of a second, so it is for a worker.
"""

from __future__ import annotations

from collections.abc import Sequence
from contextlib import suppress
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING

from quizzer.authoring.manuscript import Manuscript, manuscript_of
from quizzer.errors import QuizzerError
from quizzer.packs.library import Origin, PackEntry
from quizzer.tui.proofreading import Proof, proofread
from quizzer.tui.saving import Conflict, Saved, save_first, save_question
from quizzer.tui.unsaved import Unsaved

if TYPE_CHECKING:
    from quizzer.packs.schema import KeyPoint, Question
    from quizzer.tui.screens.new_pack import NewPack
    from quizzer.workbench import Workbench


@dataclass(frozen=True, slots=True)
class Subject:
    """A question's place, and what it was before."""

    entry: PackEntry
    """The pack."""

    before: Question | None = None
    """What is changed. None: a new question is written."""

    making: NewPack | None = None
    """The pack is made with this question. None: it is there."""

    @property
    def title(self) -> str:
        """What the learner calls the pack."""
        if self.making is not None:
            return self.making.title
        return self.entry.pack.title if self.entry.pack else self.entry.id

    @property
    def shipped(self) -> bool:
        """Whether the pack comes with quizzer, and is copied before it is changed."""
        return self.entry.origin is Origin.SHIPPED

    def begin(self) -> Manuscript:
        """Write down what the fields begin with."""
        return manuscript_of(self.before) if self.before is not None else Manuscript()

    def unsaved(self, folder: Path) -> Unsaved:
        """Tell where what is typed waits to be saved.

        A pack that is made with its question is not there yet, and may be called otherwise the next time: all such
        questions have one place.

        Args:
            folder: The user's data folder.
        """
        pack = self.entry.id if self.making is None else ""
        return Unsaved(folder, pack, self.before.id if self.before else "")

    def notes(self, bench: Workbench) -> list[str]:
        """Read what learners noted at the question; a store that refuses has its own way to say so."""
        if self.before is not None:
            with suppress(QuizzerError):
                ref = (self.entry.id, self.before.id)
                return [flag.note for flag in bench.store.flags() if flag.ref == ref]
        return []

    def proof(self, text: Manuscript, flags: Sequence[str]) -> Proof:
        """Read the fields; a new question is named by its telling words.

        Args:
            text: What is typed.
            flags: What learners noted at the question.
        """
        pack = self.entry.pack
        if self.before is not None:
            return proofread(text, self.before.id, pack, flags)
        from quizzer.authoring.drafting import question_id

        taken = [question.id for question in pack.questions] if pack else []
        return proofread(text, question_id(text.question or "?", taken), pack, flags)

    def proposed(self, question: Question) -> tuple[KeyPoint, ...]:
        """Propose key points in the pack's language; the question's own where there is nothing to propose."""
        from quizzer.authoring.proposing import accepted, propose
        from quizzer.authoring.tongue import pack_language

        if self.entry.pack is not None:
            language: str = self.entry.pack.language_of(question)
        else:
            chosen = self.making.language if self.making else None
            language = (
                question.language or chosen or pack_language(f"{question.question} {question.model_answer}")
            )
        return accepted(question, propose(question, "en" if language == "en" else "ko")).key_points

    def save(self, new: Question, folder: Path, *, over: bool = False) -> Saved | Conflict:
        """Write the question, as `save_question` and `save_first` do; they say what is raised.

        Args:
            new: What it shall be.
            folder: The user's, where copies of shipped packs go.
            over: Write over what somebody else made of the question.
        """
        if self.making is not None:
            return save_first(self.entry.path, self.making.title, self.making.language, new)
        return save_question(self.entry, folder, self.before, new, over=over)

    def after(self, new: Question, done: Saved) -> Subject:
        """Give what is edited from now on: the question as it was saved."""
        new = done.pack.question(new.id) or new
        entry = replace(self.entry, path=done.file, origin=Origin.USER, pack=done.pack)
        return Subject(entry, new)
